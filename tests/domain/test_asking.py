"""What is taken as a question or as facts, and the exact error for everything else."""

from __future__ import annotations

import json
from datetime import date

import pytest

from pingwen.domain.asking import (
    LARGEST_REQUEST,
    read_check,
    read_day,
    read_facts,
    read_question,
    stated_id,
)
from pingwen.domain.facts import Degree, Facts
from pingwen.errors import (
    FactsInvalid,
    MalformedRequest,
    QuestionEmpty,
    QuestionInvalid,
    QuestionTooLong,
    RequestError,
)

TODAY = date(2026, 11, 21)


def request(content: object = "能评副高吗？", **fields: object) -> dict[str, object]:
    return {"messages": [{"role": "user", "content": content}], **fields}


def test_the_contracts_example_is_read() -> None:
    """Every field of the contract arrives as it was sent."""
    raw = json.dumps(request("能评副高吗？", id="q1", as_of="2026-01-31", language="en"))

    question = read_question(raw.encode(), TODAY)

    assert (question.id, question.text) == ("q1", "能评副高吗？")
    assert (question.as_of, question.language) == (date(2026, 1, 31), "en")


@pytest.mark.parametrize("fields", [{}, {"as_of": None, "id": None, "language": None}])
def test_what_is_left_out_or_null_has_its_default(fields: dict[str, object]) -> None:
    """Today, no id, Chinese."""
    question = read_question(request(**fields), TODAY)

    assert (question.as_of, question.id, question.language) == (TODAY, None, "zh")


def test_text_bytes_and_objects_read_the_same() -> None:
    """The three forms of a request give the same question."""
    sent = request(id="a")
    text = json.dumps(sent, ensure_ascii=False)

    read = [read_question(raw, TODAY) for raw in (text, text.encode(), sent)]

    assert read[0] == read[1] == read[2]


def test_a_byte_order_mark_and_white_space_are_skipped() -> None:
    """Windows editors write one at the beginning of a file."""
    raw = b"\xef\xbb\xbf  " + json.dumps(request()).encode() + b"\r\n"

    assert read_question(raw, TODAY).text == "能评副高吗？"


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("能\x00评", "能评"),
        ("能\ud83d评", "能评"),
        ("能\u200b评\ufeff", "能评"),
        ("\u202e能评", "能评"),
        ("能\n评\t吗", "能\n评\t吗"),
        ("😀能评", "😀能评"),
        ("３年", "３年"),
    ],
)
def test_characters_without_a_shape_are_dropped_and_no_others(sent: str, kept: str) -> None:
    """What remains can be written as UTF-8 and quoted as evidence."""
    question = read_question(json.dumps(request(sent)), TODAY)

    assert question.text == kept
    question.model_dump_json()


@pytest.mark.parametrize("content", ["问" * 20_000, "a" * 20_000])
def test_a_message_of_just_the_limit_is_read(content: str) -> None:
    """20,000 characters are taken."""
    assert len(read_question(request(content), TODAY).text) == 20_000


def test_two_hundred_messages_are_read() -> None:
    """200 messages are taken, whoever spoke before the user's last one."""
    talk = [{"role": r, "content": "好"} for r in ("assistant", "user")] * 100

    assert len(read_question({"messages": talk}, TODAY).messages) == 200


BAD: tuple[tuple[str, object, type[RequestError], str], ...] = (
    ("not UTF-8", "能评".encode("gbk"), MalformedRequest, "not UTF-8 at byte 0"),
    ("not JSON", "能评副高吗", MalformedRequest, "not JSON at character 0: Expecting value"),
    ("cut off", '{"messages": [', MalformedRequest, "not JSON at character 14: Expecting value"),
    ("two objects", "{} {}", MalformedRequest, "not JSON at character 3: Extra data"),
    ("a list", "[1]", MalformedRequest, "not an object but list"),
    ("null", "null", MalformedRequest, "not an object but NoneType"),
    ("a number too big", "1" * 5000, MalformedRequest, "not JSON that is read: ValueError"),
    ("nested", "[" * 200_000, MalformedRequest, "not JSON that is read: RecursionError"),
    ("empty bytes", b"", QuestionEmpty, "the request is empty"),
    ("white space", " \r\n", QuestionEmpty, "the request is empty"),
    ("no messages", {"messages": []}, QuestionEmpty, "messages is empty"),
    ("blank", request(" \u3000\n"), QuestionEmpty, "the last message is blank"),
    ("invisible", request("\u200b\x00"), QuestionEmpty, "the last message is blank"),
    ("5 MB", b"x" * 5_000_000, QuestionTooLong, f"the request is over {LARGEST_REQUEST} bytes"),
    ("5 MB text", "问" * 1_700_000, QuestionTooLong, "the request is over 262144 bytes"),
    ("object", request("x", id="y" * 300_000), QuestionTooLong, "the request is over 262144 bytes"),
    ("long message", request("a" * 20_001), QuestionTooLong, "messages.0: 20001 characters"),
    (
        "many messages",
        {"messages": [{"role": "user", "content": "a"}] * 201},
        QuestionTooLong,
        "201 messages, at most 200 are read",
    ),
    ("nothing", {}, QuestionInvalid, "messages: must be a list of messages"),
    ("text", {"messages": "能评吗"}, QuestionInvalid, "messages: must be a list of messages"),
    (
        "no objects",
        {"messages": ["能评吗"]},
        QuestionInvalid,
        "messages.0: must be an object with role and content",
    ),
    ("number", request(7), QuestionInvalid, "messages.0: must be an object with role and content"),
    ("null", request(None), QuestionInvalid, "messages.0: must be an object with role and content"),
    (
        "system",
        {"messages": [{"role": "system", "content": "a"}]},
        QuestionInvalid,
        "messages.0.role: Input should be 'user' or 'assistant'",
    ),
    (
        "assistant last",
        {"messages": [{"role": "assistant", "content": "a"}]},
        QuestionInvalid,
        "request: Value error, the last message must be the user's",
    ),
    ("extra", request(model="x"), QuestionInvalid, "model: Extra inputs are not permitted"),
    ("language", request(language="fr"), QuestionInvalid, "language: Input should be 'zh' or 'en'"),
    ("id a number", request(id=7), QuestionInvalid, "id: must be at most 200 printable characters"),
    ("id long", request(id="x" * 201), QuestionInvalid, "id: must be at most 200 printable chara"),
    ("id NUL", request(id="a\x00"), QuestionInvalid, "id: must be at most 200 printable character"),
    (
        "id half",
        '{"messages": [{"role": "user", "content": "a"}], "id": "\\ud800"}',
        QuestionInvalid,
        "id: must be at most 200 printable characters",
    ),
    ("day", request(as_of="明天"), QuestionInvalid, "as_of: must be a day written as 2026-11-21"),
    ("30 Feb", request(as_of="2026-02-30"), QuestionInvalid, "as_of: must be a day written as"),
    ("short", request(as_of="20261121"), QuestionInvalid, "as_of: must be a day written as"),
    ("stamp", request(as_of=1_700_000_000), QuestionInvalid, "as_of: must be a day written as"),
    (
        "ancient",
        request(as_of="1999-12-31"),
        QuestionInvalid,
        "as_of: must lie between 2000-01-01 and 2076-11-21",
    ),
    ("far", request(as_of="2076-11-22"), QuestionInvalid, "as_of: must lie between 2000-01-01 and"),
    ("no JSON value", request(id={1, 2}), QuestionInvalid, "not JSON: TypeError"),
)


@pytest.mark.parametrize(
    ("raw", "error", "detail"), [case[1:] for case in BAD], ids=[case[0] for case in BAD]
)
def test_a_bad_request_has_its_own_error(
    raw: bytes | str | dict[str, object], error: type[RequestError], detail: str
) -> None:
    """The error's class fixes the code; the detail names the field and stays ASCII."""
    with pytest.raises(RequestError) as caught:
        read_question(raw, TODAY)

    assert type(caught.value) is error
    assert caught.value.detail.startswith(detail)
    assert caught.value.detail.isascii()


def test_a_fields_name_is_told_in_bounded_ascii() -> None:
    """A log line stays short and printable whatever a field is called."""
    with pytest.raises(QuestionInvalid) as caught:
        read_question(request(**{"模型\n" * 50: 1}), TODAY)

    assert caught.value.detail.isascii()
    assert len(caught.value.detail) < 400


@pytest.mark.parametrize(
    ("value", "day"),
    [
        (None, TODAY),
        ("2000-01-01", date(2000, 1, 1)),
        ("2026-11-22", date(2026, 11, 22)),
        ("2076-11-21", date(2076, 11, 21)),
    ],
)
def test_a_day_within_the_bounds_is_read(value: object, day: date) -> None:
    """Both bounds are included; a future day is a plan and is taken."""
    assert read_day(value, TODAY) == day


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        (b'{"id": "q7", "messages": 3}', "q7"),
        (b'{"id": 7}', None),
        (b"{}", None),
        (b"\xff", None),
        (b"x" * 300_000, None),
        ({"id": "q8"}, "q8"),
    ],
)
def test_the_id_of_a_bad_request_is_told_where_it_can_be(
    raw: bytes | dict[str, object], found: str | None
) -> None:
    """So that the error finds its way back to what caused it."""
    assert stated_id(raw) == found


def test_facts_are_read_from_json() -> None:
    """The fact sheet's own names and the documents' words."""
    raw = '{"education": [{"degree": "硕士研究生", "graduated": "2016-07"}]}'

    (education,) = read_facts(raw.encode()).education

    assert education.degree is Degree.MASTER
    assert str(education.graduated) == "2016-07"


@pytest.mark.parametrize(
    ("raw", "error", "detail"),
    [
        (b"\xff", MalformedRequest, "not UTF-8 at byte 0"),
        ("[]", MalformedRequest, "not an object but list"),
        ("", QuestionEmpty, "the request is empty"),
        ('{"degree": "硕士研究生"}', FactsInvalid, "degree: Extra inputs are not permitted"),
        (
            '{"education": [{"degree": "硕士"}]}',
            FactsInvalid,
            "education.0.degree: Input should be",
        ),
        ('{"work": [{"months": {"least": -1}}]}', FactsInvalid, "work.0.months: Value error"),
        (
            '{"work": [{"start": "2020", "end": "2016"}]}',
            FactsInvalid,
            "work.0: Value error, work ends 2016 before it starts 2020",
        ),
        ('{"region": {"name": "\\ud800"}}', FactsInvalid, "request: Invalid JSON"),
    ],
)
def test_bad_facts_have_their_own_error(
    raw: bytes | str, error: type[RequestError], detail: str
) -> None:
    """Negative years and ends before beginnings are refused by name."""
    with pytest.raises(RequestError) as caught:
        read_facts(raw)

    assert type(caught.value) is error
    assert caught.value.detail.startswith(detail)


def test_a_check_is_read_with_today_for_a_day_left_out() -> None:
    """Scheme, target and facts stand beside it."""
    raw = '{"scheme": "bj-ai", "target": "工程师", "facts": {"education": []}, "id": "c"}'

    asked = read_check(raw, TODAY)

    assert (asked.scheme, asked.target, asked.as_of, asked.id) == ("bj-ai", "工程师", TODAY, "c")
    assert asked.facts == Facts()


@pytest.mark.parametrize(
    ("raw", "error", "detail"),
    [
        ('{"scheme": "s", "target": "t"}', QuestionInvalid, "facts: must be an object"),
        ('{"target": "t", "facts": {}}', QuestionInvalid, "scheme: Field required"),
        (
            '{"scheme": "s", "target": "t", "facts": {"field": 1}}',
            FactsInvalid,
            "field: Input should be an object",
        ),
        (
            f'{{"scheme": "s", "target": "t", "facts": {{"work": [{", ".join(["{}"] * 501)}]}}}}',
            QuestionTooLong,
            "501 facts, at most 500 are read",
        ),
    ],
)
def test_a_check_that_is_not_one_is_refused(
    raw: str, error: type[RequestError], detail: str
) -> None:
    """With the field."""
    with pytest.raises(error) as caught:
        read_check(raw, TODAY)

    assert caught.value.detail == detail


def test_facts_may_come_with_the_question() -> None:
    """The fact sheet's, as data."""
    given = {"education": [{"degree": "硕士研究生", "graduated": "2018-03"}]}

    question = read_question(json.dumps(request(facts=given)), TODAY)

    assert question.facts is not None
    assert [each.degree for each in question.facts.education] == [Degree.MASTER]


@pytest.mark.parametrize(
    ("facts", "detail"),
    [
        ({"degrees": []}, "facts.degrees: Extra inputs are not permitted"),
        ({"education": [{"degree": "秀才"}]}, "facts.education.0.degree: Input should be "),
    ],
)
def test_facts_of_another_shape_are_refused_by_their_field(facts: object, detail: str) -> None:
    with pytest.raises(QuestionInvalid) as raised:
        read_question(json.dumps(request(facts=facts)), TODAY)
    assert raised.value.detail.startswith(detail)
