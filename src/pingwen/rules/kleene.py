"""Strong Kleene logic over criterion statuses.

EXPERT is neither true nor false. It never stands in the way of what must all hold; among
alternatives it keeps open what would otherwise fail, for the committee may find it true. A
combination of nothing else is itself EXPERT.
"""

from __future__ import annotations

from collections.abc import Iterable

from pingwen.domain.verdict import Status

__all__ = ["agreed", "all_of", "any_of", "n_of", "negation", "on_review"]


def all_of(statuses: Iterable[Status]) -> Status:
    """MET when every one is met, UNMET when one is unmet; what is EXPERT is left out."""
    found = list(statuses)
    for worst in (Status.UNMET, Status.UNKNOWN, Status.MET):
        if worst in found:
            return worst
    return Status.EXPERT


def any_of(statuses: Iterable[Status]) -> Status:
    """MET when one is met, UNMET when every one is unmet."""
    found = list(statuses)
    for best in (Status.MET, Status.UNKNOWN, Status.EXPERT):
        if best in found:
            return best
    return Status.UNMET


def n_of(least: int, statuses: Iterable[Status]) -> Status:
    """MET when ``least`` are met, UNMET when even all open ones could not reach that.

    Where only the committee's findings could reach it, EXPERT.
    """
    found = list(statuses)
    met = found.count(Status.MET)
    open_ones = met + found.count(Status.UNKNOWN)
    if met >= least:
        return Status.MET
    if open_ones >= least:
        return Status.UNKNOWN
    return Status.EXPERT if open_ones + found.count(Status.EXPERT) >= least else Status.UNMET


def agreed(statuses: Iterable[Status]) -> Status:
    """What several statements of one matter say alike; UNKNOWN where they differ or none is."""
    said = set(statuses)
    return said.pop() if len(said) == 1 else Status.UNKNOWN


def negation(status: Status) -> Status:
    """MET and UNMET change places; UNKNOWN and EXPERT stay."""
    return {Status.MET: Status.UNMET, Status.UNMET: Status.MET}.get(status, status)


def on_review(status: Status) -> Status:
    """UNMET stays; whatever else was found is for the review to accept, and is open."""
    return Status.UNMET if status is Status.UNMET else Status.UNKNOWN
