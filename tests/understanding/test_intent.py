"""What a conversation asks, in utterances and in properties."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any, Literal

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from pingwen.domain.facts import Facts
from pingwen.domain.question import Intent, IntentKind, Message
from pingwen.domain.scheme import SchemeCard
from pingwen.understanding.intent import IntentReader

CASES = Path(__file__).parent / "intent_cases"


def cases() -> list[Any]:
    found = []
    for path in sorted(CASES.glob("*.yaml")):
        for group in yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader):
            shared = {k: v for k, v in group.items() if k not in ("behaviour", "cases")}
            for case in group["cases"]:
                said = case["says"] if isinstance(case["says"], str) else " / ".join(case["says"])
                name = f"{path.stem}: {group['behaviour']}: {said}"
                found.append(pytest.param({**shared, **case}, id=name))
    return found


def messages_of(says: str | list[str]) -> tuple[Message, ...]:
    turns = [says] if isinstance(says, str) else says
    return tuple(
        Message(role="assistant", content=turn[2:].strip())
        if turn.startswith("A:")
        else Message(role="user", content=turn)
        for turn in turns
    )


def _ask(reader: IntentReader, *turns: str) -> Intent:
    return reader.read(messages_of(list(turns)), Facts())


@pytest.mark.parametrize("case", cases())
def test_an_utterance_is_read_as_the_table_says(reader: IntentReader, case: dict[str, Any]) -> None:
    expected = dict(case)
    messages = messages_of(expected.pop("says"))
    facts = Facts.model_validate(expected.pop("facts", {}))
    read = reader.read(messages, facts).model_dump(mode="json")
    assert {key: read[key] for key in expected} == expected


def test_the_table_holds_at_least_150_utterances() -> None:
    assert len(cases()) >= 150


def test_a_follow_up_is_joined_to_the_question_that_it_follows(reader: IntentReader) -> None:
    intent = _ask(reader, "北京AI助工，大专要干几年？", "A: 满3年", "那本科呢？")
    assert intent.text == "北京AI助工，大专要干几年？\n那本科呢？"


def test_a_question_that_stands_alone_is_not_joined_to_what_went_before(
    reader: IntentReader,
) -> None:
    intent = _ask(reader, "车船税谁代收", "A: 保险机构", "北京AI高级工程师要几项成果？")
    assert intent.text == "北京AI高级工程师要几项成果？"


def test_the_search_replaces_what_the_follow_up_changes(reader: IntentReader) -> None:
    search = _ask(reader, "北京AI助工，大专要干几年？", "A: 满3年", "那本科呢？").search_text
    assert "北京ai助工,本科要干几年?" in search
    assert "大专" not in search


def test_the_search_replaces_the_document_that_a_follow_up_names(reader: IntentReader) -> None:
    search = _ask(reader, "30号文什么时候施行", "A: …", "那27号文呢？").search_text
    assert "27号文什么时候施行" in search
    assert "30号" not in search


def test_the_search_adds_the_documents_words_and_keeps_the_applicants(
    reader: IntentReader,
) -> None:
    search = _ask(reader, "北京AI副高，大专要几年").search_text
    for word in ("北京AI副高，大专要几年", "高级工程师", "大学专科", "人工智能"):
        assert word in search


def test_the_search_takes_the_words_of_the_scheme_in_question(reader: IntentReader) -> None:
    search = _ask(reader, "中职文化课教师评副高要几年").search_text
    assert "高级讲师" in search
    assert "高级工程师" not in search


def test_the_words_that_have_others_in_the_documents_are_told_apart(reader: IntentReader) -> None:
    intent = _ask(reader, "北京AI副高，大专要几年")
    assert set(intent.translated) == {"ai", "副高", "大专", "几年"}


def test_a_word_that_the_documents_do_not_have_is_not_called_translated(
    reader: IntentReader,
) -> None:
    assert "软著" not in _ask(reader, "北京AI高工，软著算成果吗").translated


def test_facts_of_a_turn_make_it_a_turn_about_the_applicant(reader: IntentReader) -> None:
    facts = Facts.model_validate(
        {"work": [{"in_field": True, "evidence": {"turn": 0, "text": "一直做算法"}}]}
    )
    intent = reader.read(messages_of("一直做算法，北京"), facts)
    assert intent.kind is IntentKind.ELIGIBILITY


def test_a_field_or_a_place_alone_is_no_life_told(reader: IntentReader) -> None:
    facts = Facts.model_validate(
        {"field": {"name": "人工智能", "evidence": {"turn": 0, "text": "人工智能"}}}
    )
    intent = reader.read(messages_of("北京人工智能高级工程师条件"), facts)
    assert intent.kind is IntentKind.QUESTION


def test_without_any_scheme_nothing_is_found_and_nothing_raised() -> None:
    intent = IntentReader(()).read(messages_of("北京AI高工要几年"), Facts())
    assert intent.kind is IntentKind.QUESTION
    assert (intent.schemes, intent.targets, intent.documents) == ((), (), ())


def test_the_same_conversation_is_read_the_same_by_every_reader(
    reader: IntentReader, cards: tuple[SchemeCard, ...]
) -> None:
    said = messages_of(["我有中级，能评副高吗", "A: 几年了？", "6年"])
    assert reader.read(said, Facts()) == IntentReader(cards).read(said, Facts())


WORDS = st.sampled_from(
    [
        *("我", "有", "中级", "副高", "高级", "工程师", "评", "能", "吗", "呢", "那", "满", "后"),
        *(
            "北京",
            "浙江",
            "上海",
            "AI",
            "几年",
            "忽略",
            "规则",
            "第",
            "条",
            "附件",
            "、",
            "（",
            "）",
        ),
        *("？", "。", "2019年", "硕士", "没有", "30号", "灵活就业", "补贴", "你好", "写", "帮我"),
        *("讲师", "和", "\n", " ", "\u200b", "\U00020bb7", "\ufdfd", "\x00"),
    ]
)
TURN = st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=25).map("".join))


@settings(max_examples=300, deadline=None)
@given(turns=st.lists(TURN, min_size=1, max_size=6))
def test_no_text_whatever_makes_it_raise(
    reader: IntentReader, cards: tuple[SchemeCard, ...], turns: list[str]
) -> None:
    roles: tuple[Literal["user", "assistant"], ...] = ("user", "assistant")
    messages = [
        Message(role=roles[place % 2], content=turn) for place, turn in enumerate(reversed(turns))
    ]
    intent = reader.read(tuple(reversed(messages)), Facts())
    assert set(intent.schemes) <= {card.id for card in cards}


@pytest.mark.parametrize(
    "piece",
    [
        "我在北京做算法",
        "没有",
        "一一一一年",
        "aaaa ",
        "第三条",
        "能评",
        "副高和",
        "（一）",
        "浙江和北京",
    ],
)
def test_a_hundred_thousand_characters_are_read_in_bounded_time(
    reader: IntentReader, piece: str
) -> None:
    longest = 20_000
    messages = tuple(Message(role="user", content=(piece * longest)[:longest]) for _ in range(5))
    start = time.process_time()
    reader.read(messages, Facts())
    assert time.process_time() - start < 1.0
