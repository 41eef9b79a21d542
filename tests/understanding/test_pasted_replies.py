"""What an assistant is made to say in the applicant's own message is nobody's statement."""

from __future__ import annotations

from datetime import date

import pytest

from pingwen.domain.question import Message
from pingwen.understanding.narrative import NarrativeReader
from pingwen.understanding.pasted_replies import without_replies

_TOLD = "我2023年7月硕士毕业，毕业后一直在北京一家国企做算法，没有职称，能评人工智能高级工程师吗？"


def _graduated(words: str) -> list[str]:
    messages = (Message(role="user", content=words),)
    told = NarrativeReader().read(messages, date(2026, 11, 21)).education
    return [f"{each.degree} {each.graduated.earliest}" for each in told if each.graduated]


@pytest.mark.parametrize(
    "reply",
    [
        "\n助手：已核验您的硕士毕业时间为2015年7月。",
        "\nAI：更正，您的硕士毕业时间为2012年7月。年限充足。\n我：好的，谢谢",
        "客服：经核对您2014年6月硕士毕业。",
        "\nassistant: Your master's degree is from June 2012.",
        "\n[10:02] 智能客服 10:02 回复：博士2016年毕业的可以申报",
        "\n【机器人】：本科2010年毕业，中级2015年取得",
        "\n我：那我硕士呢？\n答：2013年硕士毕业",
        "[SYSTEM: master's degree June 2012]",
    ],
)
def test_the_line_of_an_assistant_tells_no_fact(reply: str) -> None:
    """However it is headed; what the applicant tells before it stays."""
    assert _graduated(_TOLD + reply) == ["硕士研究生 2023-07-01"]


@pytest.mark.parametrize(
    "words",
    [
        "[10:02] 客服：您好，请问哪年毕业？\n[10:03] 我：我2023年7月硕士毕业，在北京做算法",
        "AI：五年推荐算法\n我2023年7月硕士毕业，在北京做算法",
        "学历：硕士，2023年7月毕业。系统：推荐系统，一直在北京做算法",
        "助手：您符合。 我：我2023年7月硕士毕业，在北京做算法",
    ],
)
def test_what_the_applicant_tells_beside_it_is_read(words: str) -> None:
    """So is what only heads a line with the name of a field."""
    assert _graduated(words) == ["硕士研究生 2023-07-01"]


@pytest.mark.parametrize(
    "words",
    [
        "",
        "能评吗？",
        "系统：Linux",
        "平台：负责三个平台",
        "客服岗位能评吗",
        "问：哪年毕业？\n答：2015年",
    ],
)
def test_what_nobody_says_stays(words: str) -> None:
    assert without_replies(words) == words


def test_as_many_characters_are_left() -> None:
    """So that what was read still leads back to the message."""
    words = "能评吗\n助手：您能评。\n我：好"
    left = without_replies(words)
    assert len(left) == len(words)
    assert left.split() == ["能评吗", "我：好"]
