"""Where questions wait for the assistant: it blocks, the web server must not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import anyio
import anyio.to_thread

if TYPE_CHECKING:
    from pingwen.assistant import Assistant
    from pingwen.domain.answer import Answer
    from pingwen.domain.clause import Corpus
    from pingwen.domain.question import Question

__all__ = ["Desk", "today_in_china"]

SEATS = 4
CHINA = timezone(timedelta(hours=8))


def today_in_china() -> date:
    """The day on which years are counted unless the question names another."""
    return datetime.now(CHINA).date()


class Desk:
    """Puts questions to the assistant in worker threads, at most ``seats`` at a time.

    The rest wait their turn without holding a thread. ``today`` is the default counting day.
    """

    def __init__(
        self, assistant: Assistant, *, seats: int = SEATS, today: Callable[[], date] | None = None
    ) -> None:
        self._assistant = assistant
        self._seats = seats
        self._limiter: anyio.CapacityLimiter | None = None
        self.today = today or today_in_china

    @property
    def corpus(self) -> Corpus:
        """The documents that citations lead to."""
        return self._assistant.corpus

    async def ask(self, question: Question) -> Answer:
        """The assistant's answer. Raises what the assistant raises."""
        if self._limiter is None:  # a limiter belongs to the event loop that first uses it
            self._limiter = anyio.CapacityLimiter(self._seats)
        return await anyio.to_thread.run_sync(
            self._assistant.ask, question, limiter=self._limiter, abandon_on_cancel=True
        )
