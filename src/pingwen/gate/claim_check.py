"""A draft says what the documents say, in their words, or nothing.

Two kinds of words are shown: whole sentences of the clause that is cited, and what the rule base
yields (``rule_statements``), with tables of it. A draft in other words is shown as the sentences
that it says (``passages``), under the lead that they go on, or dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from pingwen.domain.answer import Cell, Quotation, Segment, SegmentStyle
from pingwen.domain.clause import Corpus
from pingwen.domain.question import Intent
from pingwen.gate.citation_check import own_words, whole_sentences
from pingwen.gate.passages import Passages
from pingwen.gate.rule_statements import RuleStatements, core
from pingwen.rules.base import RuleBase
from pingwen.rules.schema import TargetRules

__all__ = ["ClaimCheck"]

_OF_A_SERIES = re.compile("参加[^，；。]{2,8}系列职称评价")
_NUMBERING = re.compile(r"^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)")
_MOST_SEGMENTS = 60
_MOST_NEARBY = 4
_OPENING = (SegmentStyle.SENTENCE, SegmentStyle.HEADER)


class ClaimCheck:
    """Checks segments and quotations against the corpus and the rule base."""

    def __init__(self, corpus: Corpus, rules: RuleBase) -> None:
        self._corpus = corpus
        self._statements = RuleStatements(rules)
        self._passages = Passages(corpus)

    def supported(
        self, segments: tuple[Segment, ...], intent: Intent
    ) -> tuple[tuple[Segment, ...], tuple[str, ...]]:
        """The segments that may be shown, and for each other one why not.

        One in other words than its clause's comes back as the clause writes it.
        """
        reading = _Reading(self._corpus, self._statements, intent, self._passages)
        kept: list[Segment] = []
        dropped: list[str] = []
        for segment in dict.fromkeys(segments):
            passed = "too much" if len(kept) >= _MOST_SEGMENTS else reading.passed(segment)
            if isinstance(passed, str):
                dropped.append(passed)
            elif len(kept) + len(passed) > _MOST_SEGMENTS:
                dropped.append("too much")
            else:
                kept.extend(passed)
        if all(segment.style is SegmentStyle.HEADER for segment in kept):
            kept = []
        return _each_once(kept), tuple(dropped)

    def nearby(self, quotations: tuple[Quotation, ...], intent: Intent) -> tuple[Quotation, ...]:
        """The quotations that may be shown by themselves."""
        reading = _Reading(self._corpus, self._statements, intent, self._passages)
        sound = (q for q in dict.fromkeys(quotations) if reading.stands_alone(q))
        return tuple(sound)[:_MOST_NEARBY]

    def points_elsewhere(self, quotations: tuple[Quotation, ...]) -> bool:
        """Whether the first quotation says that the conditions stand in a text not held."""
        return bool(quotations) and self._statements.is_gap(quotations[0])


class _Reading:
    """One draft read from its beginning: lists need their lead, rows their header."""

    def __init__(
        self, corpus: Corpus, statements: RuleStatements, intent: Intent, passages: Passages
    ) -> None:
        self._corpus = corpus
        self._passages = passages
        self._question = intent.text
        self._statements = statements
        self._documents = frozenset(intent.documents)
        self._asked = statements.meant(intent.schemes, intent.targets, intent.region)
        self._targets = intent.targets
        self._lead: tuple[Quotation, ...] = ()
        self._above: frozenset[str] = frozenset()
        self._columns: tuple[TargetRules, ...] = ()

    def passed(self, segment: Segment) -> tuple[Segment, ...] | str:
        """The segment as it may be shown, or why it may not."""
        match segment.style:
            case SegmentStyle.HEADER:
                return self._header(segment) or (segment,)
            case SegmentStyle.ROW:
                known = bool(self._columns) and self._statements.row(segment.cells, self._columns)
                if known and _bare(segment):
                    return (segment,)
                return "not what the rules say of these targets"
            case _:
                told = self._set(segment)
                return (told,) if isinstance(told, Segment) else self._meant(segment, told)

    def _set(self, segment: Segment) -> Segment | str:
        """The segment in its place, or as its clause writes it, or why neither may be shown."""
        listed = segment.style is not SegmentStyle.SENTENCE
        told = segment
        if reason := self._said(segment, listed=listed):
            told = self._as_written(segment)
            if self._said(told, listed=listed):
                return reason
        if listed:
            self._above |= {told.quotations[0].clause}
        else:
            self._lead, self._columns = told.quotations, ()
            self._above = frozenset(quotation.clause for quotation in told.quotations)
        return told

    def _meant(self, segment: Segment, reason: str) -> tuple[Segment, ...] | str:
        """The sentences of its clauses that the segment says in other words, each under its lead,
        or why there are none. They pass as any other words do: by themselves."""
        cited = segment.quotations
        if segment.cells or not cited or not all(map(self._stands, cited)):
            return reason
        clauses = tuple(dict.fromkeys(quotation.clause for quotation in cited))
        meant = self._passages.meant(segment.text, clauses, self._borne_out)
        if isinstance(meant, str):
            return meant
        before = self._lead, self._above, self._columns
        shown: list[Segment] = []
        for each in (placed for quotation in meant for placed in self._placed(quotation)):
            told = self._set(each)
            if isinstance(told, str):
                self._lead, self._above, self._columns = before
                return told
            shown.append(told)
        return tuple(shown)

    def _stands(self, quotation: Quotation) -> bool:
        """Whether the words stand in their clause, cut or whole."""
        if not quotation.quote.strip() or not self._corpus.has(quotation.clause):
            return False
        return quotation.quote in self._corpus.clause(quotation.clause).text

    @cached_property
    def _borne_out(self) -> frozenset[str]:
        return self._passages.bears_out(self._question)

    def _placed(self, quotation: Quotation) -> Iterator[Segment]:
        """The quotation as a sentence, or as an item behind the lead that it goes on."""
        style = SegmentStyle.SENTENCE
        if self._continues(quotation.clause):
            style = SegmentStyle.ITEM
            lead = self._corpus.clause(quotation.clause).parent or ""
            if lead not in self._above:
                words = Quotation(clause=lead, quote=self._corpus.clause(lead).text)
                yield Segment(text=words.quote, quotations=(words,))
        yield Segment(text=quotation.quote, quotations=(quotation,), style=style)

    def _as_written(self, segment: Segment) -> Segment:
        """The segment in the very words of the one clause that it cites, where it has them."""
        if len(segment.quotations) != 1 or not self._corpus.has(segment.quotations[0].clause):
            return segment
        clause = segment.quotations[0].clause
        words = own_words(segment.text, self._corpus.clause(clause).text)
        quotation = Quotation(clause=clause, quote=words)
        return segment.model_copy(update={"text": words, "quotations": (quotation,)})

    def stands_alone(self, quotation: Quotation) -> bool:
        """Whether the quotation says by itself what it says in its place."""
        return not self.wrong_source(quotation) and not self._continues(quotation.clause)

    def wrong_source(self, quotation: Quotation) -> str:
        """Why the quotation may not be shown in answer to this question; empty where it may."""
        held = self._statements.holds(quotation)
        if not held and not whole_sentences(quotation, self._corpus):
            return "a quote is not whole sentences of its clause"
        if self._documents and quotation.clause.partition("/")[0] not in self._documents:
            return "a document that is not asked about"
        return "a clause of another target" if self._of_another_target(quotation) else ""

    def _of_another_target(self, quotation: Quotation) -> bool:
        """Whether the rules know the clause, or its headings show it, as another title's.

        Of an article under no title the rules quote each part for some titles; what names the
        title asked about, and no other, says itself of whom it speaks, and so does what speaks of
        all titles of a series; and what points to a text that is not held does so for every title
        that it names.
        """
        clause = self._corpus.clause(quotation.clause)
        headings = {_NUMBERING.sub("", heading) for heading in (*clause.heading, clause.text)}
        named = headings & self._statements.targets
        itself = self._statements.named_in(quotation.quote)
        asked = itself & set(self._targets)
        if not named and asked and (asked == itself or self._statements.is_gap(quotation)):
            return False
        if not named and not itself and _OF_A_SERIES.search(quotation.quote):
            return False
        if self._statements.of_another_target(quotation, self._asked):
            return True
        return bool(named and self._targets) and not any(
            target.startswith(tuple(named)) for target in self._targets
        )

    def _said(self, segment: Segment, *, listed: bool) -> str:
        if segment.cells:
            return "cells outside a table"
        if not segment.quotations:
            return "cites nothing"
        for quotation in segment.quotations:
            if reason := self.wrong_source(quotation):
                return reason
        first = segment.quotations[0]
        if listed and not self._hangs(first):
            return "an item without its lead"
        if self._statements.says(segment.text, segment.quotations, listed=listed):
            return ""
        if len(segment.quotations) > 1 or core(segment.text) != core(first.quote):
            return "not the words of its clause"
        if not listed and self._continues(first.clause):
            return "a part of a list without its lead"
        return ""

    def _hangs(self, quotation: Quotation) -> bool:
        """Whether the item belongs to the list that is open."""
        if self._statements.lists(self._lead, quotation):
            return True
        parent = self._corpus.clause(quotation.clause).parent
        if self._continues(quotation.clause):
            return parent in self._above
        while parent is not None and parent not in self._above:
            parent = self._corpus.clause(parent).parent
        return parent is not None

    def _continues(self, clause: str) -> bool:
        """Whether the clause only goes on what its parent begins (具备下列条件之一：)."""
        parent = self._corpus.clause(clause).parent
        return parent is not None and self._corpus.clause(parent).text.rstrip().endswith("：")

    def _header(self, segment: Segment) -> str:
        names = [self._statements.column(cell) for cell in segment.cells[1:]]
        columns = tuple(name for name in names if name is not None)
        cornered = segment.cells[:1] == (Cell(text=""),) and _bare(segment)
        known = cornered and bool(columns) and len(columns) == len(names)
        self._columns = columns if known else ()
        return "" if known else "not a header of targets of the rules"


def _each_once(kept: list[Segment]) -> tuple[Segment, ...]:
    """Without what is there already; but what opens a list or a table stays before it."""
    shown: list[Segment] = []
    there: set[Segment] = set()
    for segment, behind in zip(kept, [*kept, None][1:], strict=True):
        opens = behind is not None and behind.style is not SegmentStyle.SENTENCE
        if segment not in there or (opens and segment.style in _OPENING):
            shown.append(segment)
            there.add(segment)
    return tuple(shown)


def _bare(segment: Segment) -> bool:
    return not segment.text and not segment.quotations
