"""Which of the clauses that were found answer: those that hold the kind of thing that is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pingwen.domain.brief import Brief
from pingwen.domain.clause import Clause, Corpus
from pingwen.domain.question import Intent
from pingwen.proposing.asked import Asked
from pingwen.proposing.certainty import led_to_first
from pingwen.proposing.demands import meets
from pingwen.proposing.evidence import Evidence

__all__ = ["Ranked", "Selection"]

_NUMBERING = re.compile(r"^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)")
_FORMAL = re.compile(r"/(?:标题|文号|主送|落款|附注|印发|通知|附件说明(?:/\d+)?|CONTENTS.*)$")
_REFERS = re.compile(r"^.{0,12}按本办法有关规定(?:申报|执行)[。；]?$")
_HIGHEST = re.compile("正高")
_BELOW_HIGHEST = re.compile("副高|(?<!正)高级|高工|中级")
_TITLES = "职称"
_LEVEL = re.compile("职称|[正副]高|高工|助工|[高助]讲|[初中高]级")
_PLACE = 1.0
_PREFERRED = 0.2
_MOST = 3
_REACH = 10
_AMONG = 8
_GAIN = 0.22
_NO_LESS = 0.7
_ALIKE = 0.9
_NEAR = 2.6  # of the search's score, which differs by 4 where the first is right
_TOGETHER = 600
_HALF_AS_MUCH = 0.5


class Ranked(NamedTuple):
    """A clause, how well it answers and how well it was found; the numbers mean nothing beyond
    one question."""

    score: float
    clause: Clause
    found: float = 0.0


class Selection:
    """Selects clauses.

    ``titles``: the names of all titles that one can apply for; ``governs``: the document of each
    scheme.
    """

    def __init__(
        self,
        corpus: Corpus,
        evidence: Evidence,
        titles: frozenset[str],
        governs: Mapping[str, str],
    ) -> None:
        self._corpus = corpus
        self._evidence = evidence
        self._titles = titles
        self._governs = governs
        self._without_titles = {d.id for d in corpus.documents if _TITLES not in d.body}

    def ranked(self, asked: Asked, brief: Brief) -> list[Ranked]:
        """Those that hold what is asked for, the best first; clauses named outright stand alone.

        Retrieval's order counts, and so does how much of the question's words a clause holds.
        Where no region was said, what the schemes of the likeliest region lack (a 截止时间) may be
        said in those of another: so it is where nothing is found, or the search was led elsewhere.
        """
        named = self.named(brief)
        if named or asked.clause or asked.nothing:
            return named
        intent = brief.understanding.intent
        found = self._among(asked, brief, intent)
        beside = not found or (found[0].clause != brief.hits[0].clause and led_to_first(brief))
        if intent.region is not None or not beside:
            return found
        return self._among(asked, brief, intent.model_copy(update={"schemes": ()}))

    def _among(self, asked: Asked, brief: Brief, intent: Intent) -> list[Ranked]:
        units = self._evidence.units(asked)
        found = [
            Ranked(self._score(asked, units, clause, place), clause, brief.hits[place].score)
            for clause, place in self._candidates(brief, intent)
            if not (place and _FORMAL.search(clause.id))
            and not self._heads(clause)
            and self._evidence.answers(asked, clause)
            and not self.of_another_title(clause, intent)
            and not self._of_a_lower_title(clause, intent)
        ]
        return sorted(found, key=lambda each: -each.score)

    @staticmethod
    def named(brief: Brief) -> list[Ranked]:
        """The clauses that the question names by their number."""
        return [Ranked(1.0, hit.clause) for hit in brief.hits if hit.named]

    def chosen(self, asked: Asked, ranked: list[Ranked]) -> list[Clause]:
        """The first, those that hold something asked for that the ones before them lack, and
        those that were found nearly as well."""
        units = self._evidence.units(asked)
        first = ranked[0]
        chosen = [first.clause]
        for each in ranked[1:_AMONG]:
            clause = each.clause
            text = "".join(one.text for one in chosen).lower()
            lacking = {unit: weight for unit, weight in units.items() if unit not in text}
            gain = self._evidence.held(lacking, clause.text.lower())
            more = gain >= _GAIN and each.score >= first.score * _NO_LESS
            near = self._near(units, each, first) and len(text) + len(clause.text) <= _TOGETHER
            alike = self._alike(asked, units, clause, first.clause)
            if (more or near or alike) and len(chosen) < _MOST:
                chosen.append(clause)
        ids = {clause.id for clause in chosen}
        return [clause for clause in chosen if clause.parent not in ids]

    def _near(self, units: dict[str, float], other: Ranked, first: Ranked) -> bool:
        """Whether another clause was found nearly as well as the first and speaks of what is asked
        half as much. One that is named counts."""
        if not other.found or first.found - other.found > _NEAR:
            return not other.found
        own = self._evidence.coverage(units, first.clause)
        return self._evidence.coverage(units, other.clause) >= _HALF_AS_MUCH * own

    def _alike(self, asked: Asked, units: dict[str, float], clause: Clause, first: Clause) -> bool:
        """Whether two numbers stand side by side, and the question does not tell them apart."""
        if not asked.number or clause.parent is None or clause.parent != first.parent:
            return False
        coverage = self._evidence.coverage(units, clause)
        return coverage >= self._evidence.coverage(units, first) * _ALIKE

    def under_a_title(self, clause: Clause) -> bool:
        """Whether the clause is one of the conditions of a certain title."""
        return any(_NUMBERING.sub("", heading) in self._titles for heading in clause.heading)

    def of_another_title(self, clause: Clause, intent: Intent) -> bool:
        """Whether the clause stands under another title than those that are asked about."""
        headings = {_NUMBERING.sub("", heading) for heading in (*clause.heading, clause.text)}
        named = headings & self._titles
        return bool(named and intent.targets) and not any(
            target.startswith(tuple(named)) for target in intent.targets
        )

    def _of_a_lower_title(self, clause: Clause, intent: Intent) -> bool:
        """Whether the highest title is asked about, and the document is by its name of another."""
        if not _HIGHEST.search(intent.text) or _BELOW_HIGHEST.search(intent.text):
            return False
        name = self._corpus.document(clause.document).title
        own = any(title in name for title in self._titles) and not _HIGHEST.search(name)
        return own and not _HIGHEST.search(clause.text)

    def _names_a_title(self, intent: Intent) -> bool:
        """Whether the question names a title, by its name or a word for it: what is searched for
        beside the question's words (从事讲师工作满 for 几年) names none."""
        asked = intent.asked or intent.text
        return bool(_LEVEL.search(asked)) or any(title in asked for title in self._titles)

    def _candidates(self, brief: Brief, intent: Intent) -> Iterator[tuple[Clause, int]]:
        """The best of what was found, in its order: who has to look further finds no answer.

        Nothing of another region than the one that is asked about, nor of a document that
        governs other schemes alone, nor, where a title is named and no subject, of one that speaks
        of no titles.
        """
        own = {self._governs[scheme] for scheme in intent.schemes if scheme in self._governs}
        others = set(self._governs.values()) - own - set(intent.documents) if own else set()
        if not intent.documents and self._names_a_title(intent):
            others |= self._without_titles
        for place, hit in enumerate(brief.hits[:_REACH]):
            if hit.clause.document in others and not hit.named:
                continue
            region = self._corpus.document(hit.clause.document).region
            if hit.clause.document in intent.documents or intent.region in (None, region):
                yield hit.clause, place

    def _heads(self, clause: Clause) -> bool:
        """Whether the clause is but a heading, or but refers: what it says is said elsewhere."""
        if _REFERS.search(clause.text):
            return True
        leads = clause.text.rstrip().endswith(("：", "。"))
        return not leads and bool(self._corpus.children(clause.id))

    def _score(self, asked: Asked, units: dict[str, float], clause: Clause, place: int) -> float:
        kinds = (*asked.prefers, *asked.needs)
        preferred = sum(meets((need,), clause.text.lower()) for need in kinds)
        return (
            self._evidence.coverage(units, clause)
            + _PREFERRED * preferred
            + _PLACE / (1 + place / 2)
        )
