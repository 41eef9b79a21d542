"""The kinds of things that a question asks for, and what a clause must then hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from pydantic import Field

from pingwen.domain.model import Model

__all__ = ["Demand", "demanded", "hard_of", "meets", "told_years"]

_PARTS = "[,。;?!]"
_TOLD = {"前年": -2, "去年": -1, "今年": 0, "明年": 1, "后年": 2}
_TOLD_YEAR = re.compile(
    rf"(?:{'|'.join(_TOLD)})(?!度?(?:刚|才|就|初|底)?(?:毕业|入职|考|拿|评上|取得))"
)
_CHOICE = re.compile("(?<!但)还是(?!要|得|能|可|不|没)")


class Demand(Model):
    """Words of a question that ask for a kind of thing, and what a clause must then hold.

    ``unless``: words of the question beside which it is not asked for. ``subject``: a clause that
    lacks it is not even on the subject. ``whom``: it is of those who apply, and counts where it is
    but told of. ``number``: a number is asked for. ``soft``: a clause that
    holds it is preferred, and one that does not may answer all the same. ``vague``: so many
    clauses hold it that it tells nothing. ``aside``: it is no condition of a title. ``several``:
    all of a list is asked for.
    """

    asks: str
    needs: str = Field(min_length=1)
    unless: str = ""
    subject: bool = False
    whom: bool = False
    number: bool = False
    soft: bool = False
    vague: bool = False
    aside: bool = False
    several: bool = False


def demanded(demands: Iterable[Demand], read: str, whole: str) -> tuple[Demand, ...]:
    """Those of ``demands`` that the sentences ``read`` of a ``whole`` question make."""
    return tuple(
        _softened(demand, read)
        for demand in demands
        if re.search(demand.asks, read) and not (demand.unless and re.search(demand.unless, whole))
    )


def hard_of(demands: Iterable[Demand], read: str, asking: str | None) -> Sequence[Demand]:
    """Those that a clause must meet. ``asking``: what shows that a part of a sentence asks, where
    a subject that is only told beside what is asked need not be met; None where it must."""
    hard = [d for d in demands if not (d.soft or (asking and _told(d, read, asking)))]
    return _together(hard, read)


def meets(needs: tuple[str, ...], text: str) -> bool:
    """Whether a text holds every kind of thing that is asked for."""
    return all(re.search(need, text) for need in needs)


def _told(demand: Demand, read: str, asking: str) -> bool:
    """Whether the words of a demand for a subject stand in no part that asks, and one does."""
    if not demand.subject or demand.whom or demand.number:
        return False
    parts = re.split(_PARTS, read)
    those = [part for part in parts if re.search(asking, part)]
    return bool(those) and not any(re.search(demand.asks, part) for part in those)


def _softened(demand: Demand, read: str) -> Demand:
    """Who asks 这还是那 asks which of the two, and not for the number spoken of before."""
    if demand.soft or not demand.number:
        return demand
    chooses = [s for s in re.split(_PARTS, read) if _CHOICE.search(s)]
    free = any(re.search(demand.asks, s) for s in re.split(_PARTS, read) if s not in chooses)
    return demand if free or not chooses else demand.model_copy(update={"soft": True})


def _together(hard: Sequence[Demand], read: str) -> list[Demand]:
    """Numbers that are asked for in different parts of a sentence as one demand: a clause that
    holds one of them answers its part."""
    parts = re.split(_PARTS, read)
    own = [frozenset(at for at, part in enumerate(parts) if re.search(d.asks, part)) for d in hard]
    apart = [
        demand
        for demand, at in zip(hard, own, strict=True)
        if demand.number and not demand.subject and at
        if any(other.number and not (at & there) for other, there in zip(hard, own, strict=True))
    ]
    if len(apart) < 2:
        return list(hard)
    needs = "|".join(f"(?:{demand.needs})" for demand in apart)
    return [*(d for d in hard if d not in apart), apart[0].model_copy(update={"needs": needs})]


def told_years(asking: str, hard: Sequence[Demand], as_of: date) -> tuple[str, ...]:
    """The years told by the present one in whose part of a sentence a number is asked for."""
    numbers = [demand.asks for demand in hard if demand.number]
    return tuple(
        str(as_of.year + _TOLD[match.group()])
        for part in re.split(_PARTS, asking)
        if any(re.search(asks, part) for asks in numbers)
        for match in _TOLD_YEAR.finditer(part)
    )
