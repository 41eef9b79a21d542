"""Answers that readers mark, kept for whoever looks after the assistant.

Nothing is kept unless a reader presses the button, and the button is there only where the keeper
of the site has named a file.
"""

from __future__ import annotations

from pathlib import Path

import anyio.to_thread
from filelock import FileLock

from pingwen.domain.answer import Answer
from pingwen.domain.feedback import Feedback
from pingwen.domain.question import Question

__all__ = ["FeedbackBook"]


class FeedbackBook:
    """A file with one marked answer a line, as ``pingwen eval new --feedback`` reads it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = FileLock(f"{path}.lock", thread_local=False)

    async def add(self, question: Question, answer: Answer) -> None:
        """Keeps that the sources do not say what the answer says. Raises OSError."""
        feedback = Feedback(
            says="unsupported", messages=question.messages, as_of=question.as_of, answer=answer
        )
        await anyio.to_thread.run_sync(self._write, feedback.model_dump_json())

    def _write(self, line: str) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._lock, self._path.open("a", encoding="utf-8") as stream:
            stream.write(line + "\n")
