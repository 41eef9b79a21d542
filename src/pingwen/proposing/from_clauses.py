"""Answers in the documents' own words: the clause that carries what is asked, with its list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pingwen.domain.answer import Quotation, Segment, SegmentStyle
from pingwen.domain.brief import Brief
from pingwen.domain.clause import Clause, Corpus
from pingwen.domain.question import Aspect
from pingwen.domain.retrieved import Hit
from pingwen.proposing.evidence import Asked, Evidence

__all__ = ["ENOUGH", "STRONG", "ClauseComposer"]

ENOUGH = 0.45
"""The least share of what is asked that a clause has to carry; set on the dev cases of evals/."""
STRONG = 0.6
"""A share that stands even where the conditions themselves are known to stand elsewhere."""

_ALSO = 0.88
_SIBLING = 0.75
_RANK_WEIGHT = 0.15
_MOST_CLAUSES = 3
_MOST_ITEMS = 20
_LONG = 160
_LONG_FOR_A_NUMBER = 60
_PROCEDURE = re.compile("程序|流程|步骤")
_WHOLE_PROCEDURE = re.compile("程序|流程|步骤|环节|怎么(?:申|报|评|办)|如何(?:申|报|评|办)")
_FORMAL = re.compile(r"/(?:标题|文号|主送|落款|附注|印发|通知|附件说明(?:/\d+)?)$")


class ClauseComposer:
    """Composes from retrieved clauses; finds nothing where no clause carries what is asked."""

    def __init__(self, corpus: Corpus, evidence: Evidence) -> None:
        self._corpus = corpus
        self._evidence = evidence

    def compose(self, brief: Brief, *, least: float = ENOUGH) -> tuple[Segment, ...]:
        """Segments from the clauses that carry at least this share of what is asked.

        A clause that the question names is taken as it is.
        """
        intent = brief.understanding.intent
        asked = self._evidence.asked(intent)
        ranked = self._ranked(asked, brief.hits)
        if not ranked or ranked[0][0] < least:
            return ()
        if intent.aspect is Aspect.PROCEDURE and _WHOLE_PROCEDURE.search(intent.text):
            section = self._procedure(ranked[0][1])
            if section is not None:
                return tuple(self._listed(section, SegmentStyle.STEP))
        segments = [s for clause in self._chosen(ranked) for s in self._said(clause, asked)]
        return tuple(dict.fromkeys(segments))

    def nearby(self, brief: Brief) -> tuple[Quotation, ...]:
        """What the documents hold on the subject when they do not answer: at most two clauses."""
        asked = self._evidence.asked(brief.understanding.intent)
        plain = asked.model_copy(update={"needs": asked.subjects})
        ranked = [
            clause
            for score, clause in self._ranked(plain, brief.hits)
            if score >= ENOUGH and len(clause.text) >= 12
        ]
        return tuple(
            Quotation(clause=clause.id, quote=self._best_sentence(clause.text, plain))
            for clause in ranked[:2]
        )

    def _ranked(self, asked: Asked, hits: tuple[Hit, ...]) -> list[tuple[float, Clause]]:
        """By what they carry, a little by retrieval's order; clauses named outright stand alone."""
        named = [(1.0, hit.clause) for hit in hits if hit.lexical_rank is hit.dense_rank is None]
        if named:
            return named
        scored = []
        for place, hit in enumerate(hits):
            share = self._evidence.coverage(asked, hit.clause)
            if share and not _FORMAL.search(hit.clause.id):
                scored.append((share + _RANK_WEIGHT / (1 + place), place, share, hit.clause))
        ordered = sorted(scored, key=lambda row: (-row[0], row[1]))
        return [(share, clause) for _, _, share, clause in ordered]

    def _chosen(self, ranked: list[tuple[float, Clause]]) -> list[Clause]:
        """The first, those that carry as much, and its neighbours in one list of alternatives."""
        best, first = ranked[0]
        chosen = [first]
        for share, clause in ranked[1:]:
            neighbour = clause.parent is not None and clause.parent == first.parent
            if share >= best * (_SIBLING if neighbour else _ALSO):
                chosen.append(clause)
        ids = {clause.id for clause in chosen[:_MOST_CLAUSES]}
        return [clause for clause in chosen[:_MOST_CLAUSES] if clause.parent not in ids]

    def _procedure(self, clause: Clause) -> Clause | None:
        current: Clause | None = clause
        while current is not None:
            if _PROCEDURE.search(current.text[:30]) and self._corpus.children(current.id):
                return current
            current = self._corpus.clause(current.parent) if current.parent else None
        return None

    def _said(self, clause: Clause, asked: Asked) -> Iterator[Segment]:
        if clause.parent is not None:
            above = self._corpus.clause(clause.parent)
            if above.text.rstrip().endswith("："):
                yield from self._listed_around(clause, above)
                return
        if self._corpus.children(clause.id):
            yield from self._listed(clause, SegmentStyle.ITEM)
            return
        quote = clause.text
        if len(quote) > (_LONG_FOR_A_NUMBER if asked.number else _LONG):
            quote = self._best_sentence(quote, asked)
        yield Segment(text=quote, quotations=(Quotation(clause=clause.id, quote=quote),))

    def _listed_around(self, clause: Clause, above: Clause) -> Iterator[Segment]:
        """The whole list that a clause is part of: one of several is not the condition."""
        yield _lead(above)
        for sibling in self._corpus.children(above.id)[:_MOST_ITEMS]:
            below = self._corpus.children(sibling.id) if sibling == clause else ()
            yield from (_item(part) for part in (sibling, *below) if len(part.text) >= 4)

    def _listed(self, clause: Clause, style: SegmentStyle) -> Iterator[Segment]:
        yield _lead(clause)
        for child in self._corpus.children(clause.id)[:_MOST_ITEMS]:
            for part in (child, *self._corpus.children(child.id)):
                if len(part.text) >= 4:
                    yield _item(part, style)

    def _best_sentence(self, text: str, asked: Asked) -> str:
        """The sentence that holds most of what is asked; where a number is, one that has one."""
        sentences: list[str] = re.findall(r"[^。；\n]+[。；]?", text)
        plain = asked.model_copy(update={"needs": ()})

        def worth(sentence: str) -> float:
            numbered = asked.number and re.search(r"\d|[一二三四五六七八九十]+分之", sentence)
            return self._evidence.share(plain, sentence) + (0.3 if numbered else 0.0)

        return max(sentences, key=worth).strip()


def _lead(clause: Clause) -> Segment:
    return Segment(text=f"{clause.text.rstrip('：')}：", quotations=(_whole(clause),))


def _item(clause: Clause, style: SegmentStyle = SegmentStyle.ITEM) -> Segment:
    return Segment(text=clause.text, quotations=(_whole(clause),), style=style)


def _whole(clause: Clause) -> Quotation:
    return Quotation(clause=clause.id, quote=clause.text)
