"""A batch: one line in, one line out, in order, whatever the lines hold."""

from __future__ import annotations

import io
import json
from datetime import date

import pytest

from pingwen.batch import answer_line, answer_lines, read_lines
from pingwen.domain.answer import Answer
from pingwen.domain.asking import LARGEST_REQUEST
from pingwen.domain.question import Question
from pingwen.errors import IndexUnavailable
from tests.answers import answer_to

TODAY = date(2026, 11, 21)


def line(content: str, **fields: object) -> bytes:
    asked = {"messages": [{"role": "user", "content": content}], **fields}
    return json.dumps(asked, ensure_ascii=False).encode()


def test_every_line_has_its_answer_in_order() -> None:
    """Ids are echoed; the day is the line's own or today."""
    lines = [line("一", id="a", as_of="2026-01-31"), line("二"), line("三", id="c")]

    told = [json.loads(answer) for answer in answer_lines(answer_to, lines, TODAY)]

    assert [(answer["id"], answer["text"]) for answer in told] == [
        ("a", "2026-01-31：一 [1]"),
        (None, "2026-11-21：二 [1]"),
        ("c", "2026-11-21：三 [1]"),
    ]


@pytest.mark.parametrize(
    ("bad", "question_id", "code"),
    [
        (b"", None, "empty_question"),
        (b"\xff\xfe", None, "malformed_request"),
        (b"{'id': 1}", None, "malformed_request"),
        (b"x" * 5_000_000, None, "question_too_long"),
        (b'{"id": "q"}', "q", "invalid_question"),
        (line(" ", id="q"), "q", "empty_question"),
        (line("a" * 20_001, id="q"), "q", "question_too_long"),
        (line("a", id="q", as_of="1066-10-14"), "q", "invalid_question"),
    ],
)
def test_a_bad_line_says_so_in_its_place_and_the_rest_go_on(
    bad: bytes, question_id: str | None, code: str
) -> None:
    """The error object holds a code and a Chinese sentence, and nothing else."""
    stream = io.BytesIO(b"\n".join((line("一"), bad, line("二"))))

    first, refused, last = answer_lines(answer_to, read_lines(stream), TODAY)

    told = json.loads(refused)
    assert (told["id"], told["error"]["code"]) == (question_id, code)
    assert set(told) == {"id", "error"}
    assert set(told["error"]) == {"code", "message"}
    assert [json.loads(answer)["text"][11:12] for answer in (first, last)] == ["一", "二"]


def test_an_assistant_that_cannot_answer_gives_its_own_code() -> None:
    """A deliberate error keeps its code; its detail stays in the log."""

    def unavailable(question: Question) -> Answer:
        raise IndexUnavailable("/secret/path is damaged")

    told = json.loads(answer_line(unavailable, line("一", id="a"), TODAY))

    assert (told["id"], told["error"]["code"]) == ("a", "index_unavailable")
    assert "secret" not in told["error"]["message"]


def test_a_fault_of_the_program_costs_one_line(caplog: pytest.LogCaptureFixture) -> None:
    """It is logged with its trace and told as internal."""

    def broken(question: Question) -> Answer:
        raise ZeroDivisionError

    told = json.loads(answer_line(broken, line("一", id="a"), TODAY))

    assert told["error"]["code"] == "internal"
    assert caplog.records[-1].exc_info is not None


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (b"", []),
        (b"a\nb", [b"a", b"b"]),
        (b"a\r\nb\r\n", [b"a", b"b"]),
        (b"\n\na\n", [b"", b"", b"a"]),
        (b"a" * (LARGEST_REQUEST + 1) + b"\nb\n", [b"a" * (LARGEST_REQUEST + 1), b"b"]),
        (b"a" * (LARGEST_REQUEST + 2) + b"\nb\n", [b"a" * (LARGEST_REQUEST + 2), b"b"]),
        (b"a" * 5_000_000 + b"\nb\n", [b"a" * (LARGEST_REQUEST + 2), b"b"]),
        (b"a" * 5_000_000, [b"a" * (LARGEST_REQUEST + 2)]),
    ],
)
def test_lines_are_read_without_their_ends_and_never_whole_when_too_long(
    written: bytes, read: list[bytes]
) -> None:
    """What is over the limit is cut just above it, so that it is still refused."""
    assert list(read_lines(io.BytesIO(written))) == read
