"""Where questions wait for the assistant: it blocks, the web server must not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from functools import partial
from typing import TYPE_CHECKING

import anyio
import anyio.from_thread
import anyio.to_thread

if TYPE_CHECKING:
    from pingwen.assistant import Assistant
    from pingwen.domain.answer import Answer
    from pingwen.domain.clause import Corpus
    from pingwen.domain.facts import Facts
    from pingwen.domain.question import CheckRequest, Question
    from pingwen.domain.scheme import SchemeCard
    from pingwen.domain.verdict import Determination
    from pingwen.rules.schema import TargetRules

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

    @property
    def schemes(self) -> tuple[SchemeCard, ...]:
        """The assessment schemes that can be asked about, the order of the rule files."""
        return self._assistant.rules.cards

    async def ask(self, question: Question, told: Callable[[str], None] | None = None) -> Answer:
        """The assistant's answer. Raises what the assistant raises.

        ``told`` is called in the event loop with the name of each stage as it begins.
        """

        def begun(stage: str) -> None:
            if told is not None:
                anyio.from_thread.run_sync(told, stage)

        return await anyio.to_thread.run_sync(
            partial(self._assistant.ask, question, told=begun),
            limiter=self._seat(),
            abandon_on_cancel=True,
        )

    async def check(self, asked: CheckRequest) -> Answer:
        """The verdict on facts sent as data. Raises what the assistant raises."""
        answer = await anyio.to_thread.run_sync(
            self._assistant.check,
            asked.facts,
            asked.scheme,
            asked.target,
            asked.as_of,
            limiter=self._seat(),
            abandon_on_cancel=True,
        )
        return answer.model_copy(update={"id": asked.id})

    def _seat(self) -> anyio.CapacityLimiter:
        if self._limiter is None:  # a limiter belongs to the event loop that first uses it
            self._limiter = anyio.CapacityLimiter(self._seats)
        return self._limiter

    def determine(self, facts: Facts, scheme: str, target: str, as_of: date) -> Determination:
        """The verdict as data, with what to ask next. Raises as ``check`` does."""
        return self._assistant.rules.determine(scheme, target, facts, as_of)

    def conditions(self, scheme: str, target: str) -> TargetRules:
        """The conditions of a target, as its rule file has them. Raises as ``check`` does."""
        return self._assistant.rules.rules(scheme, target)
