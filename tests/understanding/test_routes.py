"""Who speaks of an exceptional route in words that were not read is not refused for want of one."""

from __future__ import annotations

from datetime import date

import pytest

from pingwen.domain.question import IntentKind, Message, Question
from pingwen.domain.scheme import SchemeCard
from pingwen.understanding.reader import Reader

_CASE = "本科2020年毕业，没有职称，毕业后一直在北京一家公司做AI算法。{}能报人工智能高级工程师吗"
_CASE_IN_ENGLISH = (
    "Bachelor's 2020, no title, AI algorithms at a company in Beijing since graduation. {} "
    "Can I apply for AI senior engineer?"
)
_ASKED = "您获得过科技奖、专利奖或其他表彰奖励吗？是哪一级的，您排名第几？"


@pytest.fixture(scope="module")
def whole(cards: tuple[SchemeCard, ...]) -> Reader:
    return Reader(cards)


def _disputed(whole: Reader, *turns: str) -> list[tuple[str, str]]:
    messages = tuple(
        Message(role="assistant" if turn % 2 else "user", content=words)
        for turn, words in enumerate(turns)
    )
    facts = whole.read(Question(messages=messages, as_of=date(2026, 11, 21))).facts
    return [(r.about, r.evidence.text) for r in facts.reservations if r.disputed and r.evidence]


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("拿过一个很厉害的大奖", "awards"),
        ("项目获得了吴文俊奖", "awards"),
        ("我想破格", "awards"),
        ("我编了个国标", "standards"),
        ("GB/T 38673上有我的名字", "standards"),
    ],
)
def test_a_route_spoken_of_and_not_read_is_disputed(whole: Reader, words: str, about: str) -> None:
    """The very clause is kept, so that the answer can say what was not understood."""
    assert (about, words) in _disputed(whole, _CASE.format(f"{words}，"))


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("I won a big provincial prize.", "awards"),
        ("I drafted a national standard (third).", "standards"),
        ("I would like to apply exceptionally.", "awards"),
    ],
)
def test_a_route_spoken_of_in_english_is_disputed(whole: Reader, words: str, about: str) -> None:
    """Of English less is read, so more of it is asked about."""
    assert (about, words) in _disputed(whole, _CASE_IN_ENGLISH.format(words))


@pytest.mark.parametrize(
    "words",
    [
        "没获过奖，",
        "没有编过国标，",
        "破格条件都没有，",
        "年终奖不少，",
        "读书时拿过奖学金，",
        "按国家标准做检测，",
        "我同事拿了省科技奖，",
        "获得科技奖可以破格吗？",
        "拿过一个专利大奖，中国专利金奖，第一完成人，",
        "获得过省科技进步一等奖，排名第二，",
        "作为第三起草人编写过国家标准，",
    ],
)
def test_what_is_denied_another_s_or_read_is_not_disputed(whole: Reader, words: str) -> None:
    """Nor is what but sounds like an award: a bonus, a scholarship, the yardstick of the work."""
    assert not _disputed(whole, _CASE.format(words))


@pytest.mark.parametrize(
    "words",
    [
        "I have no papers, awards or standards.",
        "My colleague won a national award.",
        "Everything follows the national standard.",
    ],
)
def test_what_is_denied_or_another_s_in_english_is_not_disputed(whole: Reader, words: str) -> None:
    """A sentence that denies denies all that it lists."""
    assert not _disputed(whole, _CASE_IN_ENGLISH.format(words))


@pytest.mark.parametrize("reply", ["没有", "中国专利银奖，第二完成人", "中国专利优秀奖"])
def test_a_reply_that_was_read_settles_it(whole: Reader, reply: str) -> None:
    """Whatever it says: the award is then known, or known to be none."""
    asked = _CASE.format("拿过一个很厉害的大奖，")
    assert not _disputed(whole, asked, _ASKED, reply)


def test_who_asks_what_a_route_takes_asks_no_verdict(whole: Reader) -> None:
    """That somebody wants an exception is no fact of a case."""
    message = Message(role="user", content="我想破格报北京人工智能高工，要什么条件")
    intent = whole.read(Question(messages=(message,), as_of=date(2026, 11, 21))).intent
    assert intent.kind is IntentKind.QUESTION
