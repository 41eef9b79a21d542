"""What a liar hands over, and what the words are that must not be shown for it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib import resources
from random import Random

import yaml

from pingwen.domain.answer import (
    AnswerKind,
    Draft,
    ProposedVerdict,
    Quotation,
    Remark,
    Segment,
    SegmentStyle,
)
from pingwen.domain.brief import Brief
from pingwen.domain.clause import Clause, Corpus
from pingwen.domain.model import Model
from pingwen.domain.verdict import VerdictStatus

__all__ = ["Lie", "Stage", "Wordings", "drafted", "load_wordings", "pronouncement"]

LIAR = "liar"


class Lie(Model):
    """A draft that lies. ``markers``: its lies, word by word; none of them may be shown."""

    draft: Draft
    markers: tuple[str, ...] = ()


class Wordings(Model):
    """``wordings.yaml``."""

    somebody: tuple[str, ...]
    judgement: tuple[str, ...]
    ending: tuple[str, ...]
    foreign: tuple[str, ...]
    cards: tuple[str, ...]
    inventions: tuple[str, ...]
    facts: tuple[str, ...]
    instructions: tuple[str, ...]


@lru_cache(maxsize=1)
def load_wordings() -> Wordings:
    """The file beside this module."""
    file = resources.files("pingwen.evaluation.adversaries") / "wordings.yaml"
    return Wordings.model_validate(
        yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    )


class Stage:
    """What a liar has before it: the corpus, a brief, and its own chance.

    ``clauses``: those found for the question and those of their lists, so that what is cited is
    always in place and only the words lie.
    """

    def __init__(self, corpus: Corpus, brief: Brief, chance: Random) -> None:
        self.corpus = corpus
        self.brief = brief
        self.chance = chance
        found = [hit.clause for hit in brief.hits]
        around = [
            child for clause in found if clause.parent for child in corpus.children(clause.parent)
        ]
        long = [clause for clause in (*found, *around) if len(clause.text) >= 8]
        self.clauses: Sequence[Clause] = long or [c for c in corpus.clauses() if len(c.text) >= 8]

    def clause(self) -> Clause:
        """Any clause that may be cited."""
        return self.chance.choice(self.clauses)

    def cited(self, text: str, clause: Clause | None = None, quote: str = "") -> Segment:
        """A segment that cites the clause, with its own words or with other ones."""
        clause = clause or self.clause()
        quotation = Quotation(clause=clause.id, quote=quote or clause.text)
        style = self.chance.choices(
            [SegmentStyle.SENTENCE, SegmentStyle.ITEM, SegmentStyle.STEP], [6, 2, 1]
        )[0]
        return Segment(text=text, quotations=(quotation,), style=style)

    def truth(self) -> Segment:
        """A segment that says what its clause says."""
        clause = self.clause()
        return Segment(
            text=clause.text, quotations=(Quotation(clause=clause.id, quote=clause.text),)
        )


def drafted(
    stage: Stage, segments: Sequence[Segment], markers: Sequence[str], **fields: object
) -> Lie:
    """The lie as a draft that answers, now and then with a truth before it."""
    shown = [stage.truth(), *segments] if stage.chance.random() < 0.3 else list(segments)
    told: dict[str, object] = {
        "kind": AnswerKind.ANSWER,
        "segments": tuple(shown),
        "remark": stage.chance.choice([None, *Remark]),
        "proposed": ProposedVerdict(status=stage.chance.choice(list(VerdictStatus)), by=LIAR),
        "by": LIAR,
        **fields,
    }
    return Lie(draft=Draft.model_validate(told), markers=tuple(markers))


def pronouncement(chance: Random) -> str:
    """One of some thousand wordings of a verdict."""
    words = load_wordings()
    if chance.random() < 0.15:
        return chance.choice(words.foreign)
    return "".join(map(chance.choice, (words.somebody, words.judgement, words.ending)))
