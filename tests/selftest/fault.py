"""What a planted fault is."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from pingwen.errors import PingwenError
from pingwen.evaluation.cases import Suite

__all__ = ["Fault"]


@dataclass(frozen=True)
class Fault:
    """A way in which the product could be broken, and what must notice.

    ``does``: in words; ``plant`` breaks the product for as long as it is entered; ``suites`` are
    run on it. It is caught where one of the figures ``hurts`` gets worse, or, where it ``refuses``,
    where no run can be made for this error.
    """

    name: str
    does: str
    plant: Callable[[], AbstractContextManager[None]]
    suites: tuple[Suite, ...]
    hurts: tuple[str, ...] = ()
    refuses: type[PingwenError] | None = None
