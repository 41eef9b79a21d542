"""Stand-ins for the rooms around the one under test, and short ways to write what they exchange."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache

from pingwen.domain.answer import (
    Answer,
    AnswerKind,
    Checked,
    Draft,
    ProposedFact,
    ProposedVerdict,
    Quotation,
    Remark,
    Segment,
    SegmentStyle,
)
from pingwen.domain.brief import Brief
from pingwen.domain.facts import Degree, Facts
from pingwen.domain.question import (
    Aspect,
    Intent,
    IntentKind,
    Message,
    Question,
    Understanding,
)
from pingwen.domain.retrieved import Bearing, Hit
from pingwen.domain.verdict import VerdictStatus
from pingwen.gate.verdict_gate import VerdictGate
from pingwen.rendering.renderer import Renderer
from pingwen.retrieval.query import Query
from pingwen.rules.base import RuleBase
from tests.rules.support import TODAY, the_corpus, the_rules

__all__ = [
    "MASTER",
    "MASTER_WORDS",
    "FixedReader",
    "FixedRetriever",
    "LyingProposer",
    "ScriptedProposer",
    "about",
    "asked",
    "checked",
    "found",
    "reading",
    "said",
    "shown",
    "the_gate",
    "whole",
]

MASTER = "bj-ai-30/附件/三/（一）/2/（2）"
MASTER_WORDS = "硕士研究生毕业后，从事本专业技术工作满7年；"


class ScriptedProposer:
    """Hands over the draft that it was given, whatever is asked."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft

    def propose(self, brief: Brief) -> Draft:
        return self._draft


class LyingProposer:
    """Says the same of everybody, in a verdict, in prose with a true citation, and as "nearby"."""

    def __init__(self, status: VerdictStatus, prose: str) -> None:
        self._status = status
        self._prose = prose

    def propose(self, brief: Brief) -> Draft:
        true = Quotation(clause=MASTER, quote=MASTER_WORDS)
        return Draft(
            kind=AnswerKind.ANSWER,
            segments=(
                Segment(text=self._prose, quotations=(true,)),
                Segment(text=self._prose, quotations=(true,), style=SegmentStyle.ITEM),
                Segment(text=self._prose),
            ),
            nearby=(Quotation(clause=MASTER, quote=self._prose),),
            proposed=ProposedVerdict(status=self._status, by="liar"),
            by="liar",
        )


class FixedReader:
    """Understands every question alike."""

    def __init__(self, understanding: Understanding) -> None:
        self._understanding = understanding

    def read(self, question: Question) -> Understanding:
        return self._understanding

    def compare(
        self, read: Understanding, question: Question, proposed: Sequence[ProposedFact]
    ) -> Understanding:
        return read


class FixedRetriever:
    """Finds the same clauses for every query, and remembers the queries."""

    def __init__(self, *clauses: str) -> None:
        self._hits = found(*clauses)
        self.queries: list[tuple[str, tuple[str, ...]]] = []

    def find(self, query: Query, *, k: int = 10) -> tuple[Hit, ...]:
        self.queries.append((query.text, query.documents))
        return self._hits[:k]

    def bearing(self, query: Query) -> Bearing | None:  # as the retriever has it
        """Of no question."""
        return None


def found(*clauses: str) -> tuple[Hit, ...]:
    """Hits for these clauses, the first one best."""
    corpus = the_corpus()
    return tuple(
        Hit(clause=corpus.clause(name), score=1 / place, lexical_rank=place, dense_rank=place)
        for place, name in enumerate(clauses, start=1)
    )


def asked(text: str = "问题", as_of: date = TODAY) -> Question:
    return Question(messages=(Message(role="user", content=text),), as_of=as_of, id="q")


def about(
    text: str = "问题",
    *,
    kind: IntentKind = IntentKind.QUESTION,
    aspect: Aspect = Aspect.OTHER,
    schemes: tuple[str, ...] = (),
    targets: tuple[str, ...] = (),
    documents: tuple[str, ...] = (),
    degrees: tuple[Degree, ...] = (),
    region: str | None = None,
    dictates: bool = False,
    compares: bool = False,
) -> Intent:
    return Intent(
        kind=kind,
        aspect=aspect,
        text=text,
        search_text=text,
        schemes=schemes,
        targets=targets,
        documents=documents,
        degrees=degrees,
        region=region,
        dictates=dictates,
        compares=compares,
    )


def reading(
    intent: Intent, facts: Facts | None = None, *clauses: str, as_of: date = TODAY
) -> Brief:
    """What a proposer and the gate are given for this intent, these facts and these clauses."""
    return Brief(
        question=asked(intent.text, as_of),
        understanding=Understanding(intent=intent, facts=facts or Facts()),
        hits=found(*clauses),
    )


def whole(clause: str) -> Quotation:
    """All the words of a clause."""
    return Quotation(clause=clause, quote=the_corpus().clause(clause).text)


def said(
    text: str,
    *quotations: Quotation,
    style: SegmentStyle = SegmentStyle.SENTENCE,
) -> Segment:
    return Segment(text=text, quotations=quotations, style=style)


def checked(
    *segments: Segment,
    intent: Intent | None = None,
    kind: AnswerKind = AnswerKind.ANSWER,
    nearby: tuple[Quotation, ...] = (),
    remark: Remark | None = None,
    rules: RuleBase | None = None,
) -> Checked:
    """What the gate leaves of these segments, asked this way (an open question by default)."""
    draft = Draft(kind=kind, segments=segments, nearby=nearby, remark=remark, by="liar")
    gate = the_gate() if rules is None else VerdictGate(the_corpus(), rules)
    return gate.check(draft, reading(intent or about()))


@cache
def the_gate() -> VerdictGate:
    """Over the corpus and the rules of this repository. A check leaves nothing behind in it."""
    return VerdictGate(the_corpus(), the_rules())


def shown(
    passed: Checked,
    intent: Intent | None = None,
    facts: Facts | None = None,
    applicant: str = "",
) -> Answer:
    """The answer that is rendered from what has passed."""
    readings = {name: told.reading for name, told in the_rules().interpretations.items()}
    understanding = Understanding(
        intent=intent or about(), facts=facts or Facts(), applicant=applicant
    )
    closes = {card.document: card.closes for card in the_rules().cards if card.closes is not None}
    renderer = Renderer(the_corpus(), readings, closes)
    return renderer.render(passed, asked(), understanding, {"total": 1.0})
