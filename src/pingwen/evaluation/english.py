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
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import yaml
from sklearn.model_selection import (  # type: ignore[import-untyped]  # it ships no types
    StratifiedKFold,
    cross_val_predict,
)

from pingwen.corpus.characters import has_ideographs
from pingwen.evaluation.leaning import regression
from pingwen.evaluation.wording import Elsewhere, Kind, said_in_cases
from pingwen.retrieval.bearings import Bearings, Direction
from pingwen.retrieval.embedding import IdentifiedEmbedding, open_embedding
from pingwen.retrieval.retriever import ends_of

__all__ = ["main"]

_WEIGHTS = Path("src/pingwen/retrieval/bearings.json")
_LETTER = re.compile("[a-z]")
_FOLDS = 5
_LOOSENESS = 10.0
_BOUNDS = (-1.0, -0.5, 0.0, 0.5, 1.0, 2.0)


def main(args: Sequence[str]) -> int:
    """Prints the figures, or with ``--fit`` writes the weights to the file ``--weights``."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--fit", action="store_true")
    arguments.add_argument("--cases", type=Path, nargs="+", default=[Path("evals/cases")])
    arguments.add_argument("--elsewhere", type=Path, default=Path("evals/elsewhere.yaml"))
    arguments.add_argument("--weights", type=Path, default=_WEIGHTS)
    options = arguments.parse_args(args)
    elsewhere = Elsewhere.model_validate(
        yaml.load(options.elsewhere.read_text("utf-8"), Loader=yaml.CSafeLoader)
    )
    embedding = open_embedding()
    said = (each for each, _ in said_in_cases(options.cases))
    own = (*said, *elsewhere.near, *elsewhere.despite)
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


def _vectors(texts: Sequence[str], embedding: IdentifiedEmbedding) -> np.ndarray:
    """The vectors of those texts that are in English, a row each."""
    english = [t.lower() for t in texts if not has_ideographs(t) and _LETTER.search(t.lower())]
    return np.array([embedding.embed_query(ends_of(text)) for text in dict.fromkeys(english)])


def _direction(ours: np.ndarray, others: np.ndarray) -> Direction:
    model = regression(_LOOSENESS).fit(np.vstack([ours, others]), _kinds(ours, others))
    weights = tuple(round(float(weight), 3) for weight in model.coef_[0])
    return Direction(start=round(float(model.intercept_[0]), 3), weights=weights)


def _kinds(ours: np.ndarray, others: np.ndarray) -> list[bool]:
    return [False] * len(ours) + [True] * len(others)


def _table(kind: Kind, ours: np.ndarray, others: np.ndarray) -> str:
    """How much of ours and of the others lies above each bound, by weights fitted to the rest."""
    folds = StratifiedKFold(_FOLDS, shuffle=True, random_state=0)
    kinds = _kinds(ours, others)
    vectors = np.vstack([ours, others])
    model = regression(_LOOSENESS)
    odds = cross_val_predict(model, vectors, kinds, cv=folds, method="decision_function")
    own, other = odds[: len(ours)], odds[len(ours) :]
    rows = [f"| {b} | {(own > b).mean():.3f} | {(other > b).mean():.3f} |" for b in _BOUNDS]
    head = f"| {kind} above, in English | ours ({len(own)}) | others ({len(other)}) |"
    return "\n".join((head, "|---|---|---|", *rows, "", ""))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
