"""From a draft to the answer: what is proposed, what has passed the gate, what is shown.

``Answer`` and what it holds is the contract's shape; its names are fixed.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any

from pingwen.domain.facts import Evidence
from pingwen.domain.model import Model
from pingwen.domain.verdict import Determination, VerdictStatus

__all__ = [
    "Answer",
    "AnswerKind",
    "Cell",
    "ChangeLine",
    "Checked",
    "Citation",
    "CriterionLine",
    "Draft",
    "FactLine",
    "Notice",
    "PathLine",
    "ProposedFact",
    "ProposedVerdict",
    "Quotation",
    "Remark",
    "Segment",
    "SegmentStyle",
    "Verdict",
]


class AnswerKind(StrEnum):
    """The contract's four kinds."""

    ANSWER = "answer"
    VERDICT = "verdict"
    CLARIFY = "clarify"
    ABSTAIN = "abstain"


class Quotation(Model):
    """Words of a clause. ``quote`` must stand in that clause verbatim."""

    clause: str
    quote: str


class SegmentStyle(StrEnum):
    """How a segment is set: a sentence, one item of a list, a numbered step, or a table's row."""

    SENTENCE = "sentence"
    ITEM = "item"
    STEP = "step"
    ROW = "row"
    HEADER = "header"


class Cell(Model):
    """One cell of a table with the clauses it rests on."""

    text: str
    quotations: tuple[Quotation, ...] = ()


class Segment(Model):
    """One statement of a draft with the clauses it rests on.

    A HEADER or a ROW has ``cells`` in place of a text, the first of them naming the row.
    """

    text: str = ""
    quotations: tuple[Quotation, ...] = ()
    style: SegmentStyle = SegmentStyle.SENTENCE
    cells: tuple[Cell, ...] = ()

    def words(self) -> str:
        """Everything that would be read."""
        return " ".join((self.text, *(cell.text for cell in self.cells)))

    def sources(self) -> tuple[Quotation, ...]:
        """Every quotation, a table's from its cells."""
        return (*self.quotations, *(q for cell in self.cells for q in cell.quotations))


class ProposedVerdict(Model):
    """What the proposer thinks; never shown as the verdict."""

    status: VerdictStatus
    by: str


class ProposedFact(Model):
    """Words of the applicant in which a proposer reads a fact, and what kind of fact.

    ``evidence`` stands verbatim in a turn of the user's; ``means``: the same in plain words. It
    never counts as a fact: where it differs from what was read, the applicant is asked.
    """

    about: str
    evidence: Evidence
    means: str = ""


class Notice(StrEnum):
    """What is to be said about how an answer came to be. Rendering has the words.

    MODEL_UNAVAILABLE: the chat model gave nothing usable in its time; MODEL_SET_ASIDE: what it
    gave did not pass the gate. Either way the built-in proposer has drafted in its place.
    """

    MODEL_UNAVAILABLE = "model_unavailable"
    MODEL_SET_ASIDE = "model_set_aside"


class Remark(StrEnum):
    """What is to be said that no clause says; rendering has the words, a proposer only names it."""

    NO_EVIDENCE = "no_evidence"
    ELSEWHERE = "elsewhere"
    OFF_TOPIC = "off_topic"
    GREETING = "greeting"
    OF_ITSELF = "of_itself"
    OTHER_REGION = "other_region"
    WHICH_REGION = "which_region"
    WHICH_FIELD = "which_field"
    WHICH_TARGET = "which_target"
    NOT_ENCODED = "not_encoded"


class Draft(Model):
    """What a proposer hands to the gate. ``nearby``: clauses on the subject when it declines."""

    kind: AnswerKind
    segments: tuple[Segment, ...] = ()
    nearby: tuple[Quotation, ...] = ()
    remark: Remark | None = None
    notice: Notice | None = None
    proposed: ProposedVerdict | None = None
    facts: tuple[ProposedFact, ...] = ()
    by: str


class Checked(Model):
    """What has passed the gate, and nothing else may be rendered.

    ``dropped``: why segments were removed (for logs and evals); ``corrected``: the proposed verdict
    was not the rule module's; ``dictated``: the words tried to fix the verdict.
    """

    kind: AnswerKind
    segments: tuple[Segment, ...] = ()
    nearby: tuple[Quotation, ...] = ()
    remark: Remark | None = None
    notice: Notice | None = None
    dictated: bool = False
    determination: Determination | None = None
    proposed: ProposedVerdict | None = None
    corrected: bool = False
    dropped: tuple[str, ...] = ()
    by: str


class Citation(Model):
    """A numbered source under an answer."""

    mark: int
    document: str
    document_number: str
    title: str
    clause_id: str
    clause: str
    quote: str
    url: str
    standing: str
    also_in: tuple[str, ...] = ()
    differences: tuple[str, ...] = ()


class PathLine(Model):
    """A path of the verdict card."""

    id: str
    name: str
    status: str
    citation: int


class CriterionLine(Model):
    """A criterion of the verdict card."""

    id: str
    group: str
    name: str
    status: str
    observed: str
    required: str
    citation: int


class ChangeLine(Model):
    """What would change the verdict, and when."""

    change: str
    date: str | None
    citation: int | None = None


class Verdict(Model):
    """The contract's verdict: the rule module's, in words."""

    scheme: str
    target: str
    as_of: date
    status: VerdictStatus
    headline: str
    groups: dict[str, str]
    paths: tuple[PathLine, ...]
    criteria: tuple[CriterionLine, ...]
    missing: tuple[str, ...]
    next_question: str | None
    what_would_change: tuple[ChangeLine, ...]
    interpretations: tuple[str, ...]
    proposed: ProposedVerdict | None
    corrected: bool
    ruleset: str
    determination_id: str


class FactLine(Model):
    """A fact that was understood, with its words. ``turn`` is None for facts that came as data."""

    field: str
    value: dict[str, Any]  # the fact's own fields as JSON: they differ by kind of fact
    label: str
    evidence: str | None
    turn: int | None


class Answer(Model):
    """The contract's answer."""

    id: str | None
    kind: AnswerKind
    text: str
    citations: tuple[Citation, ...]
    verdict: Verdict | None
    facts: tuple[FactLine, ...]
    timings_ms: dict[str, float]
    model: str
