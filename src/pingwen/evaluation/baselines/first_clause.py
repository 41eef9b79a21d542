"""A verdict from the first clause that is found: enough years, or not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from pingwen.corpus.loader import load_corpus
from pingwen.domain.answer import AnswerKind, Draft, PathLine, Quotation, Verdict
from pingwen.domain.clause import Clause
from pingwen.domain.question import Question
from pingwen.domain.scheme import SchemeCard
from pingwen.domain.verdict import Group, Status, VerdictStatus
from pingwen.evaluation.baselines.titles import AskedFor, asked_for
from pingwen.evaluation.baselines.turn import Turn
from pingwen.evaluation.baselines.unchecked import unchecked_verdict
from pingwen.evaluation.outcome import Answered
from pingwen.rendering.sources import Sources
from pingwen.retrieval.retriever import HybridRetriever, open_retriever
from pingwen.rules.base import RuleBase
from pingwen.settings import Settings
from pingwen.understanding.narrative.numerals import NUMBER, number

__all__ = ["FirstClause", "open_first_clause", "years_needed", "years_told"]

_NAME = "first-clause"
_NEEDED = re.compile(rf"满\s*({NUMBER})\s*年")
_TOLD = re.compile(rf"({NUMBER})\s*年")
_CALENDAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_LONGEST_CAREER = 60


class FirstClause:
    """Judges by the first clause that ``retriever`` finds for the user's own words."""

    def __init__(self, retriever: HybridRetriever, cards: Sequence[SchemeCard]) -> None:
        self._retriever = retriever
        self._cards = tuple(cards)

    def answer(self, question: Question, draft: Draft | None = None) -> Answered:  # noqa: ARG002 - it has no gate to put a draft to
        """A verdict, wherever a title is named and a clause is found; else that clause, if any."""
        turn = Turn(question)
        hits = self._retriever.search(turn.words)
        if not hits:
            return turn.answered(AnswerKind.ABSTAIN, "没有找到相关条款。", by=_NAME)
        clause, sources = hits[0].clause, Sources(self._retriever.corpus)
        quoted = clause.text + sources.cite(Quotation(clause=clause.id, quote=clause.text))
        asked = self._asked(turn.words, clause)
        verdict = _verdict(clause, asked, turn.words, question.as_of) if asked else None
        return turn.answered(
            AnswerKind.VERDICT if verdict else AnswerKind.ANSWER,
            f"{verdict.headline}\n{quoted}" if verdict else quoted,
            by=_NAME,
            citations=sources.citations(),
            verdict=verdict,
            ranking=tuple(hit.clause.id for hit in hits),
        )

    def _asked(self, words: str, clause: Clause) -> AskedFor | None:
        headings = "".join(clause.heading)
        return asked_for(words, self._cards, clause.document) or asked_for(
            headings, self._cards, clause.document
        )


def open_first_clause(settings: Settings) -> FirstClause:
    """Over the product's own search, and the titles that its rules know by name."""
    corpus = load_corpus(settings.corpus_dir)
    cards = RuleBase.load(settings.rules_dir, corpus).cards
    return FirstClause(open_retriever(corpus, settings.data_dir, settings.embedding), cards)


def years_needed(text: str) -> int | None:
    """The first 满N年; None where there is none."""
    return next((years for years in _years(_NEEDED, text)), None)


def years_told(words: str, as_of: date) -> int | None:
    """The first 「N年」, else the years since the earliest year named; None where there is none."""
    stated = next((years for years in _years(_TOLD, words)), None)
    if stated is not None:
        return stated
    named = [int(year) for year in _CALENDAR.findall(words)]
    return as_of.year - min(named) if named else None


def _years(pattern: re.Pattern[str], text: str) -> list[int]:
    found = [number(written) for written in pattern.findall(text)]
    return [years for years in found if years is not None and years <= _LONGEST_CAREER]


def _verdict(clause: Clause, asked: AskedFor, words: str, as_of: date) -> Verdict:
    needed, told = years_needed(clause.text), years_told(words, as_of)
    enough = needed is not None and told is not None and told >= needed
    met = Status.MET if enough else Status.UNMET
    status = VerdictStatus.ELIGIBLE if enough else VerdictStatus.NOT_ELIGIBLE
    headline = "符合申报条件。" if enough else "不符合申报条件。"
    path = PathLine(id="first", name=clause.label, status=met, citation=1)
    bare = unchecked_verdict(asked, as_of, status, headline, by=_NAME)
    groups = {Group.EDUCATION_EXPERIENCE.value: met}
    return bare.model_copy(update={"groups": groups, "paths": (path,)})
