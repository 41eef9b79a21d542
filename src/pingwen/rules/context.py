"""What a condition is evaluated against, and what a leaf gives back."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from copy import copy
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from pingwen.domain.facts import FactKey, Facts
from pingwen.domain.time import DateRange
from pingwen.domain.verdict import CriterionResult, Observation, Requirement, Status
from pingwen.rules.matters import told
from pingwen.rules.schooling import Schooling
from pingwen.rules.spells import placed

if TYPE_CHECKING:  # they reckon on what is here
    from pingwen.rules.counting import Counted, Counting
    from pingwen.rules.elapsed import Anchor, Elapsed

__all__ = ["NONE_COUNTED", "NOTHING", "Context", "Decider", "Leaf", "asked", "noted"]


class Context:
    """The facts, the day until which years are counted, and the day the facts were stated.

    ``as_of``: the day of asking, which a notice's own cut-off does not move. ``told``: of what
    something was told; ``denied``: the fields of ``Facts`` of which the applicant has nothing more;
    ``schooling`` and ``history``: the education and the spells of work; ``anchors``: after what
    years count, whatever the day of counting; ``elapsed``: how many had passed on this day;
    ``counted``: the results that count on it.
    ``dated``: the criteria that reckon days, by id, with the days of this applicant.

    「干了六年」 means six years on ``stated_on``; work that goes on is taken to go on to ``until``.
    """

    def __init__(self, facts: Facts, until: date, stated_on: date, as_of: date) -> None:
        self.facts = facts
        self.until = until
        self.stated_on = stated_on
        self.as_of = as_of
        self.told = told(facts)
        self.denied = frozenset(
            [a.of for a in facts.absences if not a.kinds and a.at_least is None]
        )
        self.schooling = Schooling(facts)
        self.history = placed(facts, stated_on)
        self.anchors: dict[Hashable, Anchor] = {}
        self.elapsed: dict[Hashable, Elapsed] = {}
        self.counted: dict[Counting, Counted] = {}
        self.dated: dict[str, CriterionResult] = {}
        self._others: dict[date, Context] = {}

    def on(self, day: date) -> Context:
        """The same facts with years counted to another day; made once for a day."""
        known = self._others.get(day)
        if known is None:
            known = self._others[day] = copy(self)
            known.until, known.elapsed, known.counted = day, {}, {}
        return known

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
