"""Answers in the documents' own words: the clause that holds what is asked, with its list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from pingwen.domain.answer import Quotation, Segment, SegmentStyle
from pingwen.domain.brief import Brief
from pingwen.domain.clause import Clause, Corpus
from pingwen.domain.question import Aspect, Intent, IntentKind
from pingwen.proposing.asked import Asked, asked_of
from pingwen.proposing.certainty import asked_in_english, led_to_first
from pingwen.proposing.evidence import Evidence
from pingwen.proposing.selection import Ranked, Selection
from pingwen.proposing.sentences import said_of

__all__ = ["ClauseComposer"]

_RELATED = 0.3
_MOST_ITEMS = 20
_PROCEDURE = re.compile("程序(?!员|设计)|流程|步骤")
_WHOLE_PROCEDURE = re.compile(
    "程序(?!员|设计)|流程|步骤|環節|环节|(?<!第)[几一]步(?!到位)|怎么走|咋走|从头到尾|(?:怎么|如何|咋)(?:申报|评审|招聘)|procedure|process|steps"
)
_YEAR = re.compile("20\\d\\d")
_PARAGRAPH = re.compile(r"/段\d+$")
_SHORT = 8
_MOST_TOGETHER = 6
_BEST = 4
_FEW = 3
_OF_MANY = re.compile("至少具备下列")
_MOST = 3
_AHEAD = 1.0  # of the search's score
_SOME = 0.15  # of the question's words


class ClauseComposer:
    """Composes from retrieved clauses; finds nothing where no clause holds what is asked.

    ``titles``: the names of all titles that one can apply for; ``governs``: the document of each
    scheme.
    """

    def __init__(
        self,
        corpus: Corpus,
        evidence: Evidence,
        titles: frozenset[str] = frozenset(),
        governs: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self._corpus = corpus
        self._evidence = evidence
        self._governs = governs
        self._selection = Selection(corpus, evidence, titles, governs)

    def compose(self, brief: Brief) -> tuple[Segment, ...]:
        """Segments from the clauses that hold what is asked.

        A clause that the question names is taken as it is. A question in English shares too few
        words with the clauses for these to tell more than the search: where it is like those that
        clauses are known to answer, what was found first is said.
        """
        intent = brief.understanding.intent
        asked = asked_of(brief)
        ranked = self._selection.ranked(asked, brief)
        in_english = intent.kind is IntentKind.QUESTION and asked_in_english(brief)
        if not ranked:
            return self.first(brief) if in_english else ()
        sections = self._procedures(asked, ranked, intent)
        if sections:
            return tuple(step for section in sections for step in self._steps(section))
        together = self._together(ranked) if asked.several else None
        if together is not None:
            return tuple(self._listed(together))
        pointed = self._selection.named(brief) or self._pointed(asked, ranked[0], brief)
        if not pointed and not in_english and not self._on_it(asked, ranked[:_BEST]):
            return ()
        chosen = self._selection.chosen(asked, ranked)
        first = brief.hits[0].clause if brief.hits else None
        if first is not None and first not in chosen:
            if in_english and not self._corpus.children(first.id):
                chosen = [first, *chosen[: _MOST - 1]]
            elif any(first == each.clause for each in ranked):
                chosen = [*chosen[: _MOST - 1], first]
        return tuple(dict.fromkeys(s for c in chosen for s in self._said(c, asked, chosen)))

    def first(self, brief: Brief) -> tuple[Segment, ...]:
        """The clause that the search found first, under the lead that it goes on; nothing where
        that clause only leads to others."""
        if not brief.hits or self._corpus.children(brief.hits[0].clause.id):
            return ()
        clause = brief.hits[0].clause
        above = self._corpus.clause(clause.parent) if clause.parent else None
        if above is not None and above.text.rstrip().endswith("："):
            return (_lead(above), _item(clause))
        return (Segment(text=clause.text, quotations=(_whole(clause),)),)

    def whole(self, segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
        """The same with every item that cites one clause as that clause, each once."""
        return tuple(
            dict.fromkeys(
                _item(self._corpus.clause(s.quotations[0].clause))
                if s.style is SegmentStyle.ITEM and len(s.quotations) == 1
                else s
                for s in segments
            )
        )

    def of_no_title(self, brief: Brief, asked: Asked) -> bool:
        """Whether the best clause stands under no title and was found well ahead of the others."""
        best = self._selection.ranked(asked, brief)[:1]
        if not best or best[0].clause != brief.hits[0].clause:
            return False
        clause = best[0].clause
        rest = (hit.score for hit in brief.hits[1:] if not _related(hit.clause, clause))
        ahead = brief.hits[0].score - max(rest, default=0.0) >= _AHEAD
        return ahead and not self._selection.under_a_title(clause)

    def tell_apart(self, brief: Brief, asked: Asked) -> bool:
        """Whether one of the best clauses holds what tells the question from others like it."""
        best = self._selection.ranked(asked, brief)[:_BEST]
        return any(self._evidence.tells_apart(asked, each.clause) for each in best)

    def best_share(self, brief: Brief, asked: Asked) -> float:
        """How much of what is asked one of the best clauses holds, with the headings above it."""
        texts = (
            " ".join((*each.clause.heading, each.clause.text))
            for each in self._selection.ranked(asked, brief)[:_BEST]
        )
        return max((self._evidence.share(asked, text) for text in texts), default=0.0)

    def found(self, brief: Brief) -> bool:
        """Whether any clause found holds the kinds of things that are asked for."""
        asked = asked_of(brief)
        return bool(self._selection.ranked(asked, brief))

    def best_coverage(self, brief: Brief, asked: Asked) -> float:
        """How much of the question's words the best clause holds, its own counting more."""
        units = self._evidence.units(asked)
        best = self._selection.ranked(asked, brief)[:1]
        return max((self._evidence.coverage(units, each.clause) for each in best), default=0.0)

    def nearby(self, brief: Brief) -> tuple[Quotation, ...]:
        """What the documents hold on the subject when they do not answer: at most two clauses.

        Where a year is asked about, first what they say of another one.
        """
        asked = asked_of(brief)
        plain = asked.model_copy(update={"needs": asked.subjects})
        related = [
            clause
            for _, clause, _ in self._selection.ranked(plain, brief)
            if len(clause.text) >= 12 and self._evidence.share(plain, clause.text) >= _RELATED
        ]
        clauses = {c.id: c for c in (*self._of_another_year(asked, brief), *related)}
        return tuple(
            Quotation(clause=clause.id, quote=said_of(clause.text, plain, self._evidence)[0])
            for clause in list(clauses.values())[:2]
        )

    def _of_another_year(self, asked: Asked, brief: Brief) -> list[Clause]:
        """The clauses that hold the kind of thing asked for, of whatever year."""
        lasting = tuple(need for need in asked.needs if not _YEAR.fullmatch(need))
        if not lasting or lasting == asked.needs:
            return []
        of_any = asked.model_copy(update={"needs": lasting})
        return [each.clause for each in self._selection.ranked(of_any, brief)]

    def _procedures(self, asked: Asked, ranked: list[Ranked], intent: Intent) -> tuple[Clause, ...]:
        """The section that tells the procedure, where all of it is asked for: one of each region
        that can be meant."""
        last = intent.text.rpartition("\n")[2]
        goes_on = intent.aspect is Aspect.PROCEDURE and len(last) <= _SHORT and not asked.aside
        if not _WHOLE_PROCEDURE.search(intent.text if goes_on else last):
            return ()
        own = (self._governs[scheme] for scheme in intent.schemes)
        names = intent.documents or dict.fromkeys((*own, ranked[0].clause.document))
        sections = [
            clause
            for name in names
            for clause in self._corpus.document(name).clauses
            if _PROCEDURE.search(clause.text[:30]) and len(self._corpus.children(clause.id)) > 2
        ]
        best: dict[str, Clause] = {}
        for section in sorted(sections, key=lambda each: -self._told(asked, each)):
            best.setdefault(self._corpus.document(section.document).region, section)
        return tuple(sorted(best.values(), key=sections.index))

    def _told(self, asked: Asked, section: Clause) -> float:
        below = self._corpus.subtree(section.id)
        return self._evidence.share(asked, " ".join(clause.text for clause in below))

    def _on_it(self, asked: Asked, best: list[Ranked]) -> bool:
        """Whether the best clauses carry what is asked, and enough of its words."""
        if not any(self._evidence.touches(asked, each.clause) for each in best):
            return False
        return any(self._evidence.carries(asked, each.clause) for each in best)

    def _pointed(self, asked: Asked, best: Ranked, brief: Brief) -> bool:
        """Whether the question, in lay words, points to the best clause: a pointer led to it far
        before all others, and it holds some of the words."""
        if best.clause != brief.hits[0].clause or not led_to_first(brief):
            return False
        return self._evidence.coverage(self._evidence.units(asked), best.clause) >= _SOME

    def _together(self, ranked: list[Ranked]) -> Clause | None:
        """The heading under which two of the best stand side by side."""
        parents = [each.clause.parent for each in ranked[:4] if each.clause.parent is not None]
        first = ranked[0].clause.parent
        if first is None or parents.count(first) < 2:
            return None
        siblings = self._corpus.children(first)
        return self._corpus.clause(first) if len(siblings) <= _MOST_TOGETHER else None

    def _said(self, clause: Clause, asked: Asked, chosen: Sequence[Clause]) -> Iterator[Segment]:
        """What is said of one of the ``chosen``: of those beside the first no long list; a further
        paragraph (前款中所称…) behind the first of its article."""
        if clause.parent is not None:
            above = self._corpus.clause(clause.parent)
            if above.text.rstrip().endswith("："):
                siblings = self._corpus.children(above.id)
                some = len(siblings) > _FEW and clause != chosen[0] and not asked.several
                if some or (_OF_MANY.search(above.text) and not asked.several):
                    siblings = tuple(each for each in siblings if each in chosen)
                yield from self._listed_around(clause, above, siblings)
                return
            if _PARAGRAPH.search(clause.id) and above.text.endswith("。") and above not in chosen:
                yield from self._sentences(above, asked)
        if self._corpus.children(clause.id):
            few = len(self._corpus.children(clause.id)) <= _FEW
            if clause == chosen[0] or few or asked.several:
                yield from self._listed(clause)
            elif asked.number:
                yield _lead(clause)
            return
        yield from self._sentences(clause, asked)

    def _sentences(self, clause: Clause, asked: Asked) -> Iterator[Segment]:
        for quote in said_of(clause.text, asked, self._evidence):
            yield Segment(text=quote, quotations=(Quotation(clause=clause.id, quote=quote),))

    def _listed_around(
        self, clause: Clause, above: Clause, siblings: Sequence[Clause]
    ) -> Iterator[Segment]:
        """The list that a clause is part of: one of several is not the condition, but of many of
        which so many are asked for the lead says so."""
        yield _lead(above)
        for sibling in siblings[:_MOST_ITEMS]:
            below = self._corpus.children(sibling.id) if sibling == clause else ()
            yield from (_item(part) for part in (sibling, *below) if len(part.text) >= 4)

    def _listed(self, clause: Clause) -> Iterator[Segment]:
        yield _lead(clause)
        for child in self._corpus.children(clause.id)[:_MOST_ITEMS]:
            for part in (child, *self._corpus.children(child.id)):
                if len(part.text) >= 4:
                    yield _item(part)

    def _steps(self, section: Clause) -> Iterator[Segment]:
        yield _lead(section)
        for child in self._corpus.children(section.id)[:_MOST_ITEMS]:
            yield _item(child, SegmentStyle.STEP)
            yield from (_item(part) for part in self._corpus.children(child.id))


def _related(one: Clause, other: Clause) -> bool:
    return one.document == other.document and one.parent == other.parent is not None


def _lead(clause: Clause) -> Segment:
    return Segment(text=f"{clause.text.rstrip('：')}：", quotations=(_whole(clause),))


def _item(clause: Clause, style: SegmentStyle = SegmentStyle.ITEM) -> Segment:
    return Segment(text=clause.text, quotations=(_whole(clause),), style=style)


def _whole(clause: Clause) -> Quotation:
    return Quotation(clause=clause.id, quote=clause.text)
