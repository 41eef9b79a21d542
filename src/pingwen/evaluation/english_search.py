"""How well questions in English find their clause: ``python -m pingwen.evaluation.english_search``.

Every question in English that a clause is known to answer (``corpus/questions/english/``) is asked
without itself: the others alone are known. Prints how often its clause comes first and within ten,
by document. ``--fit`` prints the weights of features that fit them best, as ``weights.yaml`` has
them last in each row. ``--documents`` takes only the questions of some. ``--unanswered`` prints how
many of them, and of those that no document answers, are declined by how much the latter are nearer,
each asked without itself. Some minutes, fitting a quarter of an hour.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from pingwen.corpus.loader import load_corpus
from pingwen.domain.clause import Corpus
from pingwen.domain.question import Message, Question
from pingwen.evaluation.leaning import DAY
from pingwen.evaluation.listwise import Ranked, fitted_weights
from pingwen.retrieval.bearings import COMPARED, unanswered_ahead
from pingwen.retrieval.features import FEATURES, Features
from pingwen.retrieval.index import ClauseIndex
from pingwen.retrieval.query import Query
from pingwen.retrieval.ranker import Ranker
from pingwen.retrieval.retriever import ends_of, open_retriever
from pingwen.rules.base import RuleBase
from pingwen.settings import Settings
from pingwen.understanding.reader import Reader

__all__ = ["main"]

_DEPTH = 10
_NEAR = 200
_BOUNDS = (-0.01, -0.005, -0.001, 0.0, 0.005)
_UNUSED = ("known", "known_best")  # likeness to questions in Chinese


class _Asked(NamedTuple):
    """A known question as the search takes it, with the clause that it is known for."""

    clause: str
    query: Query
    near: Mapping[str, float]


def main(args: Sequence[str]) -> int:
    """Prints the table, or with ``--fit`` the weights."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--fit", action="store_true")
    arguments.add_argument("--documents", nargs="+", default=[])
    arguments.add_argument("--unanswered", action="store_true")
    options = arguments.parse_args(args)
    settings = Settings()
    corpus = load_corpus(settings.corpus_dir)
    reader = Reader(RuleBase.load(settings.rules_dir, corpus).cards)
    retriever = open_retriever(corpus, settings.data_dir, settings.embedding, progress=False)
    if options.unanswered:
        sys.stdout.write(_declined(corpus, retriever.index))
        return 0
    asked = list(_asked(corpus, reader, retriever.index, options.documents))
    if options.fit:
        told = list(_ranked(asked, Features(corpus)))
        weights = fitted_weights(told, [name not in _UNUSED for name in FEATURES])
        for name, weight in zip(FEATURES, weights, strict=True):
            sys.stdout.write(f"{name}: {weight:.2f}\n")
    else:
        sys.stdout.write(_table(asked, Ranker(corpus)))
    return 0


def _asked(
    corpus: Corpus, reader: Reader, index: ClauseIndex, documents: Collection[str]
) -> Iterator[_Asked]:
    for clause, questions in corpus.questions_in_english.items():
        if documents and corpus.clause(clause).document not in documents:
            continue
        for text in questions:
            message = Message(role="user", content=text)
            query = Query.of(reader.read(Question(messages=(message,), as_of=DAY)).intent)
            near: dict[str, float] = {}
            gist = ends_of(query.foreign or text.lower())
            for other, likeness in index.nearest_questions(
                gist, documents=query.documents, k=_NEAR
            ):
                if (other.clause, other.text) != (clause, text):
                    near.setdefault(other.clause, likeness)
            yield _Asked(clause, query, near)


def _ranked(asked: Sequence[_Asked], features: Features) -> Iterator[Ranked]:
    none = np.zeros(len(features.ids))
    for each in asked:
        searched = features.searched(each.query.documents)
        rows = features.of(each.query, searched, each.near, none)[searched]
        yield Ranked(rows, np.array(features.ids)[searched] == each.clause)


def _table(asked: Sequence[_Asked], ranker: Ranker) -> str:
    """By document how many questions there are, and the shares of those that find their clause."""
    places: dict[str, list[int]] = {}
    for each in asked:
        found = [clause.id for clause in ranker.rank(each.query, each.near, _DEPTH).clauses]
        at = found.index(each.clause) if each.clause in found else _DEPTH
        for row in (each.clause.partition("/")[0], "all"):
            places.setdefault(row, []).append(at)
    rows = ["| document | questions | first | within ten |", "|---|---|---|---|"]
    for row, found_at in sorted(places.items()):
        at_all = np.array(found_at)
        shares = f"{(at_all == 0).mean():.3f} | {(at_all < _DEPTH).mean():.3f}"
        rows.append(f"| {row} | {len(at_all)} | {shares} |")
    return "\n".join((*rows, ""))


def _declined(corpus: Corpus, index: ClauseIndex) -> str:
    """The shares of both kinds of questions that lie above each bound."""
    known = [text for told in corpus.questions_in_english.values() for text in told]
    kinds = [
        np.array([_ahead(index, text) for text in texts])
        for texts in (known, corpus.unanswered_in_english)
    ]
    rows = ["| declined above | answered | unanswered |", "|---|---|---|"]
    for bound in _BOUNDS:
        shares = " | ".join(f"{(ahead > bound).mean():.3f}" for ahead in kinds)
        rows.append(f"| {bound} | {shares} |")
    return "\n".join((*rows, ""))


def _ahead(index: ClauseIndex, text: str) -> float:
    """As the retriever has it, without the question itself."""
    near = [
        [likeness for other, likeness in found if other.text != text][:COMPARED]
        for found in (
            index.nearest_questions(text.lower(), k=COMPARED + 1),
            index.nearest_unanswered(text.lower(), k=COMPARED + 1),
        )
    ]
    return unanswered_ahead(*near)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
