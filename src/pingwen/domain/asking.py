"""Reading what a stranger sent: the bytes of a request to a question or to facts, or an error.

Every door reads through here, so that the limits and the errors are the same at each. What can
be read without guessing is taken: a byte order mark is skipped, and characters without a shape
(NUL and other controls, lone surrogates, zero-width and direction marks) are dropped from the
messages, where evidence is quoted later. Everything else that is not of the agreed shape is
refused with a detail that names the field in bounded ASCII.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date

from pydantic import ValidationError

from pingwen.domain.facts import Facts
from pingwen.domain.question import LONGEST_MESSAGE, MOST_MESSAGES, CheckRequest, Question
from pingwen.domain.time import on_anniversary
from pingwen.errors import (
    FactsInvalid,
    MalformedRequest,
    PingwenError,
    QuestionEmpty,
    QuestionInvalid,
    QuestionTooLong,
)

__all__ = [
    "LARGEST_REQUEST",
    "MOST_FACTS",
    "read_check",
    "read_day",
    "read_facts",
    "read_question",
    "stated_id",
]

LARGEST_REQUEST = 256 * 1024
"""Bytes of a whole request."""

MOST_FACTS = 500
"""Facts of one applicant; no person has more to tell."""

_LONGEST_ID = 200
_EARLIEST_DAY = date(2000, 1, 1)
_MONTHS_AHEAD = 50 * 12

_SHAPELESS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def read_question(raw: bytes | str | Mapping[str, object], today: date) -> Question:
    """The question that a request asks; ``today`` stands in for an ``as_of`` that is left out.

    Raises MalformedRequest (not UTF-8, not JSON, not an object), QuestionEmpty (nothing sent, no
    message, or a last message of white space), QuestionTooLong (a message over 20,000 characters,
    over 200 messages, or a request over 256 KiB) and QuestionInvalid (any other departure from the
    contract, an ``as_of`` before 2000 or over 50 years ahead among them).
    """
    request = _object(raw)
    messages = _messages(request)
    language = request.get("language")
    question = _question(
        {
            **request,
            "messages": messages,
            "as_of": read_day(request.get("as_of"), today),
            "id": _id(request.get("id")),
            "language": "zh" if language is None else language,
        }
    )
    if not question.text.strip():
        raise QuestionEmpty("the last message is blank")
    return question


def read_facts(raw: bytes | str) -> Facts:
    """Facts sent as data. Raises MalformedRequest, QuestionTooLong and FactsInvalid."""
    return _facts(_object(raw))


def read_check(raw: bytes | str, today: date) -> CheckRequest:
    """A check asked for with facts sent as data; ``today`` as for ``read_question``.

    Raises what ``read_facts`` raises, and QuestionInvalid for any other departure from the shape.
    """
    request = _object(raw)
    facts = request.get("facts")
    if not isinstance(facts, Mapping):
        raise QuestionInvalid("facts: must be an object")
    try:
        return CheckRequest.model_validate(
            {
                **request,
                "facts": _facts(facts),
                "as_of": read_day(request.get("as_of"), today),
                "id": _id(request.get("id")),
            }
        )
    except ValidationError as error:
        raise QuestionInvalid(_where(error)) from None


def read_day(value: object, today: date) -> date:
    """The day on which years are counted; ``today`` for None.

    Raises QuestionInvalid for what is not written as 2026-11-21, lies before 2000 or is more than
    50 years ahead.
    """
    if value is None:
        return today
    try:
        if not isinstance(value, str) or _DAY.fullmatch(value) is None:
            raise ValueError
        day = date.fromisoformat(value)
    except ValueError:
        raise QuestionInvalid("as_of: must be a day written as 2026-11-21") from None
    latest = on_anniversary(today, _MONTHS_AHEAD)
    if not _EARLIEST_DAY <= day <= latest:
        raise QuestionInvalid(f"as_of: must lie between {_EARLIEST_DAY} and {latest}")
    return day


def stated_id(raw: bytes | str | Mapping[str, object]) -> str | None:
    """The id that a request states, wherever it can be told; for the answer to a bad request."""
    try:
        return _id(_object(raw).get("id"))
    except PingwenError:
        return None


def _object(raw: bytes | str | Mapping[str, object]) -> Mapping[str, object]:
    if isinstance(raw, Mapping):
        return _bounded(raw)
    if len(raw if isinstance(raw, bytes) else raw.encode("utf-8", "replace")) > LARGEST_REQUEST:
        raise QuestionTooLong(f"the request is over {LARGEST_REQUEST} bytes")
    try:
        text = raw.decode("utf-8") if isinstance(raw, bytes) else raw
    except UnicodeDecodeError as error:
        raise MalformedRequest(f"not UTF-8 at byte {error.start}") from None
    text = text.removeprefix("\ufeff").strip()
    if not text:
        raise QuestionEmpty("the request is empty")
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise MalformedRequest(f"not JSON at character {error.pos}: {error.msg}") from None
    except (ValueError, RecursionError) as error:  # a number or a nesting beyond all measure
        raise MalformedRequest(f"not JSON that is read: {type(error).__name__}") from None
    if not isinstance(value, dict):
        raise MalformedRequest(f"not an object but {type(value).__name__}")
    return value


def _bounded(request: Mapping[str, object]) -> Mapping[str, object]:
    try:
        written = json.dumps(dict(request), ensure_ascii=False)
    except (TypeError, ValueError, RecursionError) as error:
        raise QuestionInvalid(f"not JSON: {type(error).__name__}") from None
    if len(written.encode("utf-8", "replace")) > LARGEST_REQUEST:
        raise QuestionTooLong(f"the request is over {LARGEST_REQUEST} bytes")
    return request


def _facts(request: Mapping[str, object]) -> Facts:
    """Raises FactsInvalid and, for more than one person has to tell, QuestionTooLong."""
    try:
        facts = Facts.model_validate_json(json.dumps(request))
    except ValidationError as error:
        raise FactsInvalid(_where(error)) from None
    if (count := len(facts.stated())) > MOST_FACTS:
        raise QuestionTooLong(f"{count} facts, at most {MOST_FACTS} are read")
    return facts


def _messages(request: Mapping[str, object]) -> list[object]:
    messages = request.get("messages")
    if not isinstance(messages, list | tuple):
        raise QuestionInvalid("messages: must be a list of messages")
    if not messages:
        raise QuestionEmpty("messages is empty")
    if len(messages) > MOST_MESSAGES:
        raise QuestionTooLong(f"{len(messages)} messages, at most {MOST_MESSAGES} are read")
    return [_message(number, message) for number, message in enumerate(messages)]


def _message(number: int, message: object) -> object:
    content = message.get("content") if isinstance(message, Mapping) else None
    if not isinstance(message, Mapping) or not isinstance(content, str):
        raise QuestionInvalid(f"messages.{number}: must be an object with role and content")
    if len(content) > LONGEST_MESSAGE:
        raise QuestionTooLong(f"messages.{number}: {len(content)} characters")
    return {**message, "content": _SHAPELESS.sub("", content)}


def _id(value: object) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str) or len(value) > _LONGEST_ID or _SHAPELESS.search(value):
        raise QuestionInvalid(f"id: must be at most {_LONGEST_ID} printable characters")
    return value


def _question(fields: Mapping[str, object]) -> Question:
    try:
        return Question.model_validate(fields)
    except ValidationError as error:
        raise QuestionInvalid(_where(error)) from None


def _where(error: ValidationError) -> str:
    """The first field that is wrong and what is wrong with it, in bounded ASCII."""
    first = error.errors(include_url=False, include_input=False, include_context=False)[0]
    where = ".".join(str(part)[:40] for part in first["loc"]) or "request"
    return f"{where}: {first['msg']}"[:300].encode("ascii", "backslashreplace").decode()
