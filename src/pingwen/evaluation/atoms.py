"""Facts taken apart into fields, so that a reading can be compared with what was told.

A fact's fields are its parts that say something: 「硕士，2016年毕业」 has two, degree and date.
Facts of one kind are paired so that as many fields as can be agree, those that were told before
those that may be read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment  # type: ignore[import-untyped]  # ships no types

from pingwen.domain.facts import Fact, Facts

__all__ = ["Comparison", "compare"]

_NO_PARTS = {"evidence"}
_CAUTIONS = {"reservations"}
"""What makes a verdict wait; it says nothing about the applicant."""

_MOST = 100_000
"""More than all the fields that the facts of one kind can have."""

_Parts = frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Comparison:
    """``read`` and ``told``: how many fields; ``right``: how many of them are the same.

    ``wrong``: read and not told; ``missed``: told and not read; each as ``kind.field=value``.
    """

    read: int
    told: int
    right: int
    wrong: tuple[str, ...]
    missed: tuple[str, ...]


def compare(told: Facts, may: Facts, read: Facts) -> Comparison:
    """``read`` held against what was told. What ``may`` be read counts neither for nor against.

    In what order facts of a kind stand never matters.
    """
    by_kind = [
        _compared(kind, _facts(told, kind), _facts(may, kind), _facts(read, kind))
        for kind in Facts.model_fields
        if kind not in _CAUTIONS
    ]
    return Comparison(
        read=sum(each.read for each in by_kind),
        told=sum(each.told for each in by_kind),
        right=sum(each.right for each in by_kind),
        wrong=tuple(part for each in by_kind for part in each.wrong),
        missed=tuple(part for each in by_kind for part in each.missed),
    )


def _compared(
    kind: str, gold: Sequence[_Parts], spare: Sequence[_Parts], found: Sequence[_Parts]
) -> Comparison:
    """What was told is paired first, so that reading more of a fact than had to be is no miss."""
    fits = [max((len(parts & each) for each in spare), default=0) for parts in found]
    pairs = _paired(gold, found, fits)
    lost = [parts - found[pairs[at]] if at in pairs else parts for at, parts in enumerate(gold)]
    partners = {f: gold[g] for g, f in pairs.items()}
    rest = [parts - partners.get(at, frozenset()) for at, parts in enumerate(found)]
    excuses = {f: spare[s] for s, f in _paired(spare, rest, [0] * len(rest)).items()}
    extra = [parts - excuses.get(at, frozenset()) for at, parts in enumerate(rest)]
    told = sum(map(len, gold))
    right = told - sum(map(len, lost))
    return Comparison(
        read=right + sum(map(len, extra)),
        told=told,
        right=right,
        wrong=tuple(f"{kind}.{name}={value}" for parts in extra for name, value in sorted(parts)),
        missed=tuple(f"{kind}.{name}={value}" for parts in lost for name, value in sorted(parts)),
    )


def _facts(facts: Facts, kind: str) -> list[_Parts]:
    value = getattr(facts, kind)
    items: Sequence[Fact] = value if isinstance(value, tuple) else [value] if value else []
    return sorted((_parts(fact) for fact in items), key=sorted)


def _parts(fact: Fact) -> _Parts:
    """The fields that say more than the default does; of an empty fact, that it is there."""
    written = fact.model_dump(mode="json", exclude_defaults=True, exclude=_NO_PARTS)
    parts = frozenset((name, str(value)) for name, value in written.items())
    return parts or frozenset({("stated", "True")})


def _paired(gold: Sequence[_Parts], found: Sequence[_Parts], fits: Sequence[int]) -> dict[int, int]:
    """Which gold fact stands for which found one, by their places; only where they share a part.

    ``fits``: how well each found one would do elsewhere; between equals the one that would do
    worst is taken.
    """
    if not gold or not found:
        return {}
    shared = np.array([[len(g & f) for f in found] for g in gold])
    worth = np.where(shared > 0, shared * _MOST - np.array(fits), 0)
    rows, columns = linear_sum_assignment(worth, maximize=True)
    return {int(g): int(f) for g, f in zip(rows, columns, strict=True) if shared[g, f]}
