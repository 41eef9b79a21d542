"""How well the meaning of English tells what is none of ours.

``python -m pingwen.evaluation.english`` weighs the dimensions of the packaged embedding by logistic
regression, twice: ours against requests of other kinds, and against what is improper. Ours are the
English among the ``dev`` cases that have an answer and among what ``evals/elsewhere.yaml`` holds of
ours; the others are that file's English. Every text is measured with weights fitted to the others
(five folds). ``--fit`` fits to all of them and writes the weights that are in use. A minute.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import yaml
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]  # ships no types
from sklearn.model_selection import (  # type: ignore[import-untyped]  # nor does this part
    StratifiedKFold,
    cross_val_predict,
)

from pingwen.evaluation.cases import Split, Suite
from pingwen.evaluation.loading import read_cases
from pingwen.evaluation.wording import Elsewhere, Kind
from pingwen.retrieval.bearings import Bearings, Direction
from pingwen.retrieval.embedding import IdentifiedEmbedding, open_embedding
from pingwen.retrieval.retriever import ends_of

__all__ = ["main"]

_SUITES = (Suite.QUESTIONS, Suite.VERDICTS, Suite.FACTS, Suite.CONVERSATIONS)
_WEIGHTS = Path("src/pingwen/retrieval/bearings.json")
_IDEOGRAPH = re.compile("[㐀-鿿]")
_LETTER = re.compile("[a-z]")
_FOLDS = 5
_MODEL = LogisticRegression(C=10.0, max_iter=3000, class_weight="balanced")
"""Both kinds count the same in sum."""
_BOUNDS = (-1.0, -0.5, 0.0, 0.5, 1.0, 2.0)


def main(args: Sequence[str]) -> int:
    """Prints the figures, or with ``--fit`` writes the weights to the file ``--weights``."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--fit", action="store_true")
    arguments.add_argument("--cases", type=Path, nargs="+", default=[Path("evals/cases")])
    arguments.add_argument("--elsewhere", type=Path, default=Path("evals/elsewhere.yaml"))
    arguments.add_argument("--weights", type=Path, default=_WEIGHTS)
    options = arguments.parse_args(args)
    elsewhere = Elsewhere.model_validate(yaml.safe_load(options.elsewhere.read_text("utf-8")))
    embedding = open_embedding()
    own = (*_of_cases(options.cases), *elsewhere.near, *elsewhere.despite)
    ours = _vectors(own, embedding)
    remote = _vectors((*elsewhere.requests, *elsewhere.beside), embedding)
    improper = _vectors(elsewhere.improper, embedding)
    if options.fit:
        bearings = Bearings(
            embedding=embedding.identity,
            remoteness=_direction(ours, remote),
            impropriety=_direction(ours, improper),
        )
        text = json.dumps(bearings.model_dump(), indent=0)
        options.weights.write_text(f"{text}\n", "utf-8")
    else:
        sys.stdout.write(_table(Kind.REMOTE, ours, remote))
        sys.stdout.write(_table(Kind.IMPROPER, ours, improper))
    return 0


def _of_cases(folders: Sequence[Path]) -> Iterator[str]:
    """What is said in cases that have an answer."""
    for folder in folders:
        for suite in _SUITES:
            for _, case in read_cases(folder, suite, Split.DEV):
                for step in case.steps():
                    if not step.expected.must_decline:
                        yield step.say


def _vectors(texts: Sequence[str], embedding: IdentifiedEmbedding) -> np.ndarray:
    """The vectors of those texts that are in English, a row each."""
    english = [t.lower() for t in texts if not _IDEOGRAPH.search(t) and _LETTER.search(t.lower())]
    return np.array([embedding.embed_query(ends_of(text)) for text in dict.fromkeys(english)])


def _direction(ours: np.ndarray, others: np.ndarray) -> Direction:
    model = _MODEL.fit(np.vstack([ours, others]), _kinds(ours, others))
    weights = tuple(round(float(weight), 3) for weight in model.coef_[0])
    return Direction(start=round(float(model.intercept_[0]), 3), weights=weights)


def _kinds(ours: np.ndarray, others: np.ndarray) -> list[bool]:
    return [False] * len(ours) + [True] * len(others)


def _table(kind: Kind, ours: np.ndarray, others: np.ndarray) -> str:
    """How much of ours and of the others lies above each bound, by weights fitted to the rest."""
    folds = StratifiedKFold(_FOLDS, shuffle=True, random_state=0)
    kinds = _kinds(ours, others)
    odds = cross_val_predict(
        _MODEL, np.vstack([ours, others]), kinds, cv=folds, method="decision_function"
    )
    own, other = odds[: len(ours)], odds[len(ours) :]
    rows = [f"| {b} | {(own > b).mean():.3f} | {(other > b).mean():.3f} |" for b in _BOUNDS]
    head = f"| {kind} above, in English | ours ({len(own)}) | others ({len(other)}) |"
    return "\n".join((head, "|---|---|---|", *rows, "", ""))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
