"""Weights of characters for and against, fitted to texts of two kinds by logistic regression."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from scipy.sparse import csr_matrix  # type: ignore[import-untyped]  # it ships no types
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]  # nor does it

from pingwen.understanding.wording import Leaning, characters_of

__all__ = ["DAY", "Sample", "fitted", "held_out", "regression", "write"]

DAY = date(2026, 11, 21)
"""As of which texts are read that bear no day, so that weights fitted again are the same."""

_FOLDS = 5
_LOOSENESS = 30.0
_LEAST = 0.1  # of a weight; smaller ones decide nothing and fill the file


class Sample(NamedTuple):
    """A normalised text with what it counts, and whether it is of the kind that weights above 0
    stand for. Texts of one ``group`` are never on both sides of a fold."""

    text: str
    weight: float
    group: str
    stands: bool


def held_out(samples: Sequence[Sample], least: int = 5, apart: bool = False) -> list[float]:
    """The log of the odds of each text, by weights fitted to the other groups; -inf where there are
    fewer than ``least`` characters. ``least`` and ``apart`` are those of ``Leaning``."""
    groups = sorted({each.group for each in samples})
    fold = {group: at % _FOLDS for at, group in enumerate(groups)}
    leanings = [
        fitted([each for each in samples if fold[each.group] != left], least, apart)
        for left in range(_FOLDS)
    ]
    found = [leanings[fold[each.group]].of(each.text) for each in samples]
    return [-math.inf if score is None else score for score in found]


def fitted(samples: Sequence[Sample], least: int = 5, apart: bool = False) -> Leaning:
    """The weights that tell the two kinds apart, both kinds counting the same in sum."""
    held = [characters_of(each.text, apart) for each in samples]
    names = sorted(frozenset().union(*held))
    place = {name: at for at, name in enumerate(names)}
    rows = [row for row, each in enumerate(held) for _ in each]
    columns = [place[name] for each in held for name in each]
    values = [len(each) ** -0.5 for each in held for _ in each]
    matrix = csr_matrix((values, (rows, columns)), shape=(len(held), len(names)))
    model = regression(_LOOSENESS)
    model.fit(matrix, [s.stands for s in samples], sample_weight=[s.weight for s in samples])
    weights = dict(zip(names, model.coef_[0].tolist(), strict=True))
    kept = {name: round(w, 2) for name, w in weights.items() if abs(w) >= _LEAST}
    start = round(float(model.intercept_[0]), 2)
    return Leaning(start=start, least=least, apart=apart, weights=kept)


def regression(looseness: float) -> LogisticRegression:
    """What weighs features, both kinds counting the same in sum."""
    return LogisticRegression(C=looseness, max_iter=3000, class_weight="balanced")


def write(leaning: Leaning, path: Path) -> None:
    """The weights as the file that ``understanding.wording`` reads."""
    text = json.dumps(leaning.model_dump(), ensure_ascii=False, indent=0)
    path.write_text(f"{text}\n", "utf-8")
