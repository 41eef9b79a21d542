"""What a condition is evaluated against, and what a leaf gives back."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from pingwen.domain.facts import FactKey, Facts
from pingwen.domain.time import DateRange
from pingwen.domain.verdict import Observation, Requirement, Status
from pingwen.rules.matters import Matter, told
from pingwen.rules.spells import History, placed

if TYPE_CHECKING:
    from pingwen.rules.elapsed import Anchor, Elapsed  # which reckon on what is here

__all__ = ["NONE_COUNTED", "NOTHING", "Context", "Decider", "Leaf", "asked", "noted"]


@dataclass(frozen=True, eq=False)
class Context:
    """The facts, the day until which years are counted, and the day the facts were stated.

    ``as_of``: the day of asking, which a notice's own cut-off does not move.

    「干了六年」 means six years on ``stated_on``; work that goes on is taken to go on to ``until``.
    """

    facts: Facts
    until: date
    stated_on: date
    as_of: date
    _others: dict[date, Context] = field(default_factory=dict, init=False)
    anchors: dict[Hashable, Anchor] = field(default_factory=dict, init=False)
    elapsed: dict[Anchor, Elapsed] = field(default_factory=dict, init=False)

    @cached_property
    def history(self) -> History:
        """The stated spells of work, placed; the same for every condition."""
        return placed(self)

    @cached_property
    def told(self) -> frozenset[Matter]:
        """Of what something was told."""
        return told(self.facts)

    def on(self, day: date) -> Context:
        """The same facts with years counted to another day; made once for a day."""
        if day not in self._others:
            self._others[day] = replace(self, until=day)
        return self._others[day]

    def obtained(self, day: DateRange | None) -> Status:
        """Whether what was obtained on this day is held on the day of counting.

        What is held without a date was obtained by the day on which it was stated.
        """
        latest = day.latest if day is not None else self.stated_on
        earliest = day.earliest if day is not None else date.min
        if latest <= self.until:
            return Status.MET
        return Status.UNKNOWN if earliest <= self.until else Status.UNMET


NOTHING = Observation()
NONE_COUNTED = Observation(count=0)
"""What is found where nothing was said: the same objects each time."""
_NOT_ASKED = Requirement()


class Leaf(NamedTuple):
    """A leaf's result before it is placed: see CriterionResult for the fields.

    A plain tuple, since every decision makes one for each of its conditions.
    """

    status: Status
    required: Requirement = _NOT_ASKED
    observed: Observation = NOTHING
    needs: tuple[FactKey, ...] = ()
    about: str = ""
    interpretations: tuple[str, ...] = ()


Decider = Callable[[Context], Leaf]
"""What decides a leaf of the rules."""


@lru_cache(maxsize=4096)
def asked(
    text: str | None = None, months: int | None = None, count: int | None = None
) -> Requirement:
    """What a condition asks for: made once, since rule files ask for the same again and again."""
    return Requirement(text=text, months=months, count=count)


@lru_cache(maxsize=4096)
def noted(items: tuple[str, ...], count: int | None = None) -> Observation:
    """The facts that were counted, by their places: made once for the same places."""
    if not items:
        return NOTHING if count is None else NONE_COUNTED
    return Observation(items=items, count=count)
