"""Questions line by line: one JSON object in, one JSON object out, in order.

A line that cannot be answered gives an object with ``error`` in its place, and the rest go on.
The command line answers a batch with it and the bench measures it.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import IO

from pingwen.domain.answer import Answer
from pingwen.domain.asking import LARGEST_REQUEST, read_question, stated_id
from pingwen.domain.question import Question
from pingwen.errors import PingwenError

__all__ = ["Ask", "answer_line", "answer_lines", "error_line", "read_lines"]

Ask = Callable[[Question], Answer]

_logger = logging.getLogger(__name__)


def answer_lines(ask: Ask, lines: Iterable[bytes], today: date) -> Iterator[str]:
    """The answers to ``lines``, each as soon as it is there."""
    for line in lines:
        yield answer_line(ask, line, today)


def answer_line(ask: Ask, line: bytes, today: date) -> str:
    """One answer, or ``{"id": …, "error": {"code", "message"}}``, as JSON without a line end.

    Never raises: a fault of the program is logged with its trace and told as ``internal``.
    """
    try:
        return ask(read_question(line, today)).model_dump_json()
    except PingwenError as error:
        _logger.info("line refused: %s: %s", error.code, error.detail)
        return error_line(stated_id(line), error)
    except Exception as error:  # one line's fault must not cost the others
        _logger.exception("line failed")
        return error_line(stated_id(line), PingwenError(type(error).__name__))


def read_lines(stream: IO[bytes]) -> Iterator[bytes]:
    """The lines of ``stream`` without their ends; of a line too long only enough to tell so.

    Memory stays bounded whatever the stream holds. A last line without an end is a line.
    """
    most = LARGEST_REQUEST + 2
    while line := stream.readline(most):
        rest = line
        while len(rest) == most and not rest.endswith(b"\n"):
            rest = stream.readline(most)
        yield line.rstrip(b"\r\n")


def error_line(question_id: str | None, error: PingwenError) -> str:
    """The contract's error object as JSON; it never holds the error's detail."""
    told = {"code": error.code, "message": error.message}
    return json.dumps({"id": question_id, "error": told}, ensure_ascii=False)
