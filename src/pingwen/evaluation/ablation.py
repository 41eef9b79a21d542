"""What each family of features is worth to the search: ``python -m pingwen.evaluation.ablation``.

For each family the weights are fitted again without it, and every question of ``dev`` is ranked
with weights fitted to the other groups (five folds by group), so that no question is ranked with
weights that have seen it or a paraphrase of it. ``--fit`` prints weights fitted to all of them.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from pingwen.corpus.loader import load_corpus
from pingwen.domain.clause import Corpus
from pingwen.domain.question import Message, Question
from pingwen.evaluation.cases import Case, Split, Suite
from pingwen.evaluation.listwise import Floats, Ranked, fitted_weights
from pingwen.evaluation.loading import read_cases
from pingwen.retrieval.features import FEATURES, Features
from pingwen.retrieval.query import Query
from pingwen.retrieval.ranker import Ranker
from pingwen.retrieval.retriever import HybridRetriever, open_retriever
from pingwen.rules.base import RuleBase
from pingwen.settings import Settings
from pingwen.understanding.reader import Reader

__all__ = ["FAMILIES", "main"]

FAMILIES: Mapping[str, tuple[str, ...]] = {
    "its own words": ("own", "own_share", "sentence", "sentence_share", "latest"),
    "words above it": ("above", "parent", "title"),
    "the documents' words": ("terms",),
    "pointers": ("hint", "hint_phrase", "hint_above"),
    "known questions": ("known", "known_best"),
    "meaning": ("dense",),
    "form": ("heading", "lead", "lead_counted", "list_wanted", "formal"),
    "title and group": ("in_title", "other_title", "group"),
    "degree and title held": ("degree", "other_degree", "held", "other_series"),
    "kind of thing": ("kind", "particular"),
    "standing": ("draft",),
}
_FOLDS = 5
_DRAWS = 1000
_DEPTH = 10


class Told(NamedTuple):
    """A question as the search sees it, with the clauses that are right."""

    group: str
    query: Query
    near: Mapping[str, float]
    ranked: Ranked
    gold: frozenset[str]


def main(args: Sequence[str]) -> int:
    """Prints the table, or with ``--fit`` the weights."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--fit", action="store_true")
    arguments.add_argument("--cases", type=Path, nargs="+", default=[Path("evals/cases")])
    options = arguments.parse_args(args)
    settings = Settings()
    corpus = load_corpus(settings.corpus_dir)
    rules = RuleBase.load(settings.rules_dir, corpus)
    retriever = open_retriever(corpus, settings.data_dir, settings.embedding, progress=False)
    cases = [c for f in options.cases for _, c in read_cases(f, Suite.QUESTIONS, Split.DEV)]
    features = Features(corpus)
    told = _told(cases, features, Reader(rules.cards), retriever)
    if options.fit:
        for name, weight in zip(FEATURES, _fitted(told, ()), strict=True):
            sys.stdout.write(f"{name}: {weight:.2f}\n")
        return 0
    sys.stdout.write("| left out | first | within ten | MRR |\n|---|---|---|---|\n")
    for name, out in {"nothing": (), **FAMILIES}.items():
        sys.stdout.write(
            f"| {name} | {' | '.join(_figures(told, _places(told, corpus, features, out)))} |\n"
        )
    return 0


def _told(
    cases: Sequence[Case], features: Features, reader: Reader, retriever: HybridRetriever
) -> list[Told]:
    found: list[Told] = []
    for case in cases:
        gold = frozenset(each.clause for alternative in case.gold for each in alternative)
        if not gold:
            continue
        messages = case.messages or (Message(role="user", content=case.question or ""),)
        question = Question(messages=messages, as_of=case.as_of)
        query = Query.of(reader.read(question).intent)
        near = retriever.similarities(query)
        searched = features.searched(query.documents)
        rows = features.of(query, searched, near, features.likeness(query))[searched]
        ids = [id_ for id_, there in zip(features.ids, searched, strict=True) if there]
        right = np.array([id_ in gold for id_ in ids])
        found.append(Told(case.group, query, near, Ranked(rows, right), gold))
    return found


def _places(
    told: Sequence[Told], corpus: Corpus, features: Features, out: Collection[str]
) -> list[int]:
    """The place of the first right clause of each question; ``_DEPTH`` where it is not in ten."""
    groups = sorted({each.group for each in told})
    fold = {group: at % _FOLDS for at, group in enumerate(groups)}
    rankers = []
    for left in range(_FOLDS):
        weights = _fitted([each for each in told if fold[each.group] != left], out)
        weighed = dict(zip(FEATURES, weights.tolist(), strict=True))
        rankers.append(Ranker(corpus, weighed, features))
    places = []
    for each in told:
        ranked = rankers[fold[each.group]].rank(each.query, each.near, _DEPTH).clauses
        at = (place for place, clause in enumerate(ranked) if clause.id in each.gold)
        places.append(next(at, _DEPTH))
    return places


def _fitted(told: Sequence[Told], out: Collection[str]) -> Floats:
    return fitted_weights([each.ranked for each in told], [name not in out for name in FEATURES])


def _figures(told: Sequence[Told], places: Sequence[int]) -> list[str]:
    at = np.array(places)
    found = (at < _DEPTH).astype(np.float64)
    values: tuple[Floats, ...] = ((at == 0).astype(np.float64), found, found / (at + 1))
    return [_with_interval([each.group for each in told], value) for value in values]


def _with_interval(groups: Sequence[str], values: Floats) -> str:
    """The mean, and 95% of the means of groups drawn again."""
    names, index = np.unique(groups, return_inverse=True)
    sums, counts = np.bincount(index, values), np.bincount(index)
    drawn = np.random.default_rng(0).integers(len(names), size=(_DRAWS, len(names)))
    means = sums[drawn].sum(axis=1) / counts[drawn].sum(axis=1)
    low, high = np.quantile(means, [0.025, 0.975])
    return f"{values.mean():.3f} ({low:.3f}–{high:.3f})"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
