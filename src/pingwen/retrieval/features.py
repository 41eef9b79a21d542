"""What speaks for each clause, feature by feature, before anything is weighed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

import numpy as np

from pingwen.domain.clause import Corpus, Standing
from pingwen.retrieval.content import content_terms, terms_of
from pingwen.retrieval.fields import Field, Mask, Scores, Searched
from pingwen.retrieval.forms import KINDS, forms_of
from pingwen.retrieval.known import KnownQuestions
from pingwen.retrieval.layout import Layout, layout_of
from pingwen.retrieval.query import Query

__all__ = ["FEATURES", "Features"]

_CHANGES = re.compile("系列|转|别的|其他|其它|另外|非本|不同专业|跨|已(?:经)?(?:有|取得)|原来")
_SENTENCE = re.compile(r"[^。；;\n]+[。；;]?")


FEATURES = (
    "own",
    "own_share",
    "sentence",
    "sentence_share",
    "above",
    "parent",
    "title",
    "latest",
    "terms",
    "hint",
    "hint_phrase",
    "hint_above",
    "known",
    "known_best",
    "dense",
    "heading",
    "lead",
    "lead_counted",
    "list_wanted",
    "formal",
    "in_title",
    "other_title",
    "group",
    "degree",
    "other_degree",
    "held",
    "other_series",
    "kind",
    "particular",
    "draft",
)


class Features:
    """The features of every clause for a query, a column each (``FEATURES``)."""

    def __init__(self, corpus: Corpus) -> None:
        self.layouts = layout_of(corpus)
        self.ids = tuple(layout.clause.id for layout in self.layouts)
        texts = [layout.clause.text for layout in self.layouts]
        self._texts = texts
        self._own = Field([(text,) for text in texts])
        self._sentences = Field([_SENTENCE.findall(text) for text in texts])
        self._above = Field([("\n".join(layout.above),) for layout in self.layouts])
        self._parent = Field([layout.above[-1:] for layout in self.layouts])
        self._title = Field([(_titled(corpus, layout),) for layout in self.layouts])
        self._asked = Field([corpus.questions.get(id_, ()) for id_ in self.ids])
        self._known = KnownQuestions(self.ids, corpus.questions)
        self._documents = np.array([layout.clause.document for layout in self.layouts])
        reprints = {source for document in corpus.documents for source in document.also_in}
        self._reprint = np.isin(self._documents, sorted(reprints))
        drafts = [d.id for d in corpus.documents if d.standing is Standing.DRAFT]
        self._draft = np.isin(self._documents, drafts).astype(float)
        self._form = forms_of(self.layouts)

    def searched(self, documents: Collection[str]) -> Mask:
        """The clauses of these documents; of none, all but those of reprints."""
        if documents:
            return np.isin(self._documents, sorted(documents))
        return ~self._reprint

    def likeness(self, query: Query) -> Scores:
        """How alike the query is to the likest question that each clause is known to answer; of
        what follows on earlier turns (那本科呢) it is not told, nor of English: there the meaning
        says as much (``dense``)."""
        unlike = query.latest or query.foreign
        return self._known.likeness(() if unlike else content_terms(query.text))

    def of(
        self, query: Query, searched: Mask, dense: Mapping[str, float], likeness: Scores
    ) -> Scores:
        """A row a clause. ``dense``: similarities by meaning of those found so; ``likeness``: what
        ``likeness`` says of the query."""
        low = min(dense.values(), default=0.0)
        columns = {
            **self._by_words(query, searched),
            **self._by_known_questions(query, searched, likeness),
            "dense": _scaled(np.array([dense.get(id_, low) - low for id_ in self.ids])),
            **self._by_form(query),
            **self._by_subject(query),
            "draft": self._draft,
        }
        return np.column_stack([columns[name] for name in FEATURES])

    def _by_words(self, query: Query, searched: Mask) -> dict[str, Scores]:
        words = content_terms(query.text)
        own, above = self._own.within(searched), self._above.within(searched)
        sentences = self._sentences.within(searched)
        return {
            "own": _scaled(own.score(words)),
            "own_share": own.share(words),
            "sentence": _scaled(sentences.score(words)),
            "sentence_share": sentences.share(words),
            "above": _scaled(above.score(words)),
            "parent": _scaled(self._parent.within(searched).score(words)),
            "title": _scaled(self._title.within(searched).score(words)),
            "latest": _scaled(sentences.score(content_terms(query.latest or query.text))),
            "terms": _scaled(sentences.score(terms_of(query.terms))),
            "hint": self._best(sentences, query.hints),
            "hint_phrase": self._best(sentences, " ".join(query.hints).split()),
            "hint_above": self._best(above, " ".join(query.hints).split()),
        }

    def _by_known_questions(
        self, query: Query, searched: Mask, likeness: Scores
    ) -> dict[str, Scores]:
        """The likeness, and which known question fits best, which counts as far as any is alike."""
        likeness = likeness * searched
        fitting = _scaled(self._asked.within(searched).score(content_terms(query.text)))
        return {"known": likeness, "known_best": fitting * likeness.max(initial=0.0)}

    def _best(self, field: Searched, hints: Sequence[str]) -> Scores:
        shares = [field.share(terms_of((hint,))) for hint in hints]
        return np.max(shares, axis=0) if shares else np.zeros(len(self.ids))

    def _by_form(self, query: Query) -> dict[str, Scores]:
        form = self._form
        listed = query.wants_list
        counted = query.counts
        asked = self._any(form.particulars[each] for each in query.particulars)
        kinds = [form.kinds[holds] for asks, holds in KINDS if asks.search(query.text)]
        return {
            "heading": form.heading,
            "lead": form.lead,
            "lead_counted": form.lead_counted * counted,
            "list_wanted": np.maximum(form.heading, form.lead) * listed,
            "formal": form.formal * (1 - asked),
            "kind": np.min(kinds, axis=0) if kinds else np.zeros(len(self.ids)),
            "particular": asked,
        }

    def _by_subject(self, query: Query) -> dict[str, Scores]:
        form = self._form
        titles = [re.sub(r"（.*）", "", title) for title in query.titles]
        inside = np.isin(form.titles, titles).astype(float)
        degree = self._any(form.degrees[degree] for degree in query.degrees)
        none = np.zeros(len(self.ids))
        return {
            "in_title": inside,
            "other_title": (1 - inside) * (form.titles != "") if titles else none,
            "group": form.groups.get(query.aspect, none),
            "degree": degree,
            "other_degree": (1 - degree) * form.any_degree if query.degrees else none,
            "other_series": form.other_series * (not _CHANGES.search(query.text)),
            "held": self._any(form.held[level] for level in query.held if level in form.held),
        }

    def _any(self, flags: Iterable[Scores]) -> Scores:
        found: Scores = np.max([np.zeros(len(self.ids)), *flags], axis=0)
        return found


def _titled(corpus: Corpus, layout: Layout) -> str:
    document = corpus.document(layout.clause.document)
    return f"{document.title} {document.short_title} {document.number}"


def _scaled(scores: Scores) -> Scores:
    best = float(scores.max(initial=0.0))
    return scores / best if best > 0 else scores
