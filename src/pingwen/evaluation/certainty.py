"""What the search's scores and likenesses are worth: ``python -m pingwen.evaluation.certainty``.

Over the single questions of ``dev``: of the clauses that come first and are right, and of those
that come first where no clause answers, the score, by how much it leads the second, and the
likeness to a known question. The bounds of ``pingwen.proposing.certainty`` are chosen by this
table, anew with every change of the weights.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from pingwen.corpus.loader import load_corpus
from pingwen.domain.question import IntentKind, Message, Question
from pingwen.evaluation.cases import Split, Suite
from pingwen.evaluation.loading import read_cases
from pingwen.retrieval.query import Query
from pingwen.retrieval.retriever import HybridRetriever, open_retriever
from pingwen.rules.base import RuleBase
from pingwen.settings import Settings
from pingwen.understanding.reader import Reader

__all__ = ["main"]

_SHARES = (0.02, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9)


class _First(NamedTuple):
    """What comes first. ``right``: whether it answers; None where no clause does."""

    right: bool | None
    score: float
    lead: float
    likeness: float


def main(args: Sequence[str]) -> int:
    """Prints the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--cases", type=Path, default=Path("evals/cases"))
    options = arguments.parse_args(args)
    settings = Settings()
    corpus = load_corpus(settings.corpus_dir)
    reader = Reader(RuleBase.load(settings.rules_dir, corpus).cards)
    retriever = open_retriever(corpus, settings.data_dir, settings.embedding, progress=False)
    firsts = list(_firsts(options.cases, reader, retriever))
    head = " | ".join(f"{share:.0%}" for share in _SHARES)
    sys.stdout.write(f"| first | of it | {head} |\n|---|---|{'---|' * len(_SHARES)}\n")
    for name, right in {"right": True, "no answer": None}.items():
        found = [first for first in firsts if first.right is right]
        for column in ("score", "lead", "likeness"):
            values = [getattr(first, column) for first in found] or [np.nan]
            cells = " | ".join(f"{value:.2f}" for value in np.quantile(values, _SHARES))
            sys.stdout.write(f"| {name} ({len(found)}) | {column} | {cells} |\n")
    return 0


def _firsts(folder: Path, reader: Reader, retriever: HybridRetriever) -> Iterator[_First]:
    for _, case in read_cases(folder, Suite.QUESTIONS, Split.DEV):
        if not case.question:
            continue
        messages = (Message(role="user", content=case.question),)
        intent = reader.read(Question(messages=messages, as_of=case.as_of)).intent
        hits = retriever.find(Query.of(intent), k=2) if intent.kind is IntentKind.QUESTION else ()
        if len(hits) < 2 or hits[0].named:
            continue
        gold = {each.clause for alternative in case.gold for each in alternative}
        right = hits[0].clause.id in gold if gold else None
        yield _First(right, hits[0].score, hits[0].score - hits[1].score, hits[0].likeness)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
