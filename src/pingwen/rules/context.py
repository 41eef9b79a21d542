"""What a condition is evaluated against, and what a leaf gives back."""

from __future__ import annotations

from datetime import date

from pingwen.domain.facts import FactKey, Facts
from pingwen.domain.model import Model
from pingwen.domain.time import DateRange
from pingwen.domain.verdict import Observation, Requirement, Status

__all__ = ["Context", "Leaf"]


class Context(Model):
    """The facts, the day until which years are counted, and the day the facts were stated.

    ``as_of``: the day of asking, which a notice's own cut-off does not move.

    「干了六年」 means six years on ``stated_on``; work that goes on is taken to go on to ``until``.
    """

    facts: Facts
    until: date
    stated_on: date
    as_of: date

    def obtained(self, day: DateRange | None) -> Status:
        """Whether what was obtained on this day is held on the day of counting.

        What is held without a date was obtained by the day on which it was stated.
        """
        latest = day.latest if day is not None else self.stated_on
        earliest = day.earliest if day is not None else date.min
        if latest <= self.until:
            return Status.MET
        return Status.UNKNOWN if earliest <= self.until else Status.UNMET


class Leaf(Model):
    """A leaf's result before it is placed: see CriterionResult for the fields."""

    status: Status
    required: Requirement = Requirement()
    observed: Observation = Observation()
    needs: tuple[FactKey, ...] = ()
    about: str = ""
    interpretations: tuple[str, ...] = ()
