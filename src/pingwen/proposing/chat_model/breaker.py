"""A circuit breaker: an endpoint that keeps failing is left alone for a while."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

__all__ = ["Breaker"]


class Breaker:
    """Opens after ``failures`` in a row, for ``seconds``; then one call may try again.

    May be used from several threads. ``clock`` gives seconds that only grow.
    """

    def __init__(
        self, failures: int = 2, seconds: float = 60.0, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._most = failures
        self._seconds = seconds
        self._clock = clock
        self._lock = threading.Lock()
        self._failed = 0
        self._until = 0.0

    def lets_through(self) -> bool:
        """Whether a call may be made now; each must be followed by ``report``."""
        with self._lock:
            if self._failed < self._most:
                return True
            now = self._clock()
            if now < self._until:
                return False
            self._until = now + self._seconds  # for everybody but the one that tries
            return True

    def report(self, *, succeeded: bool) -> None:
        """How a call went."""
        with self._lock:
            self._failed = 0 if succeeded else self._failed + 1
            self._until = self._clock() + self._seconds
