"""A model's reading of the applicant's words can open a question and settle none."""

from __future__ import annotations

from datetime import date

import pytest

from pingwen.domain.answer import ProposedFact
from pingwen.domain.facts import Evidence, Facts
from pingwen.domain.question import Message, Question, Understanding
from pingwen.understanding.reader import Reader

_TOLD = "我2012年本科毕业，一直在北京一家公司做算法，中级是2023年5月拿的，一作核心论文2篇"
_ASKED = (
    "下一个要紧的问题：您提到「{}」。考虑到这一点，上面列出的{}"
    "（数量、角色、时间、是不是本人）仍然都属实吗？"
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(())


def _question(*turns: str, facts: Facts | None = None) -> Question:
    said = tuple(
        Message(role="assistant" if place % 2 else "user", content=turn)
        for place, turn in enumerate(turns)
    )
    return Question(messages=said, as_of=date(2026, 11, 21), facts=facts)


def _proposed(about: str, words: str, means: str, turn: int = 0) -> ProposedFact:
    return ProposedFact(about=about, evidence=Evidence(turn=turn, text=words), means=means)


def _compared(reader: Reader, question: Question, proposed: ProposedFact) -> Understanding:
    return reader.compare(reader.read(question), question, (proposed,))


def _disputed(understanding: Understanding) -> list[tuple[str, str]]:
    return [
        (r.about, r.evidence.text)
        for r in understanding.facts.reservations
        if r.disputed and r.evidence
    ]


@pytest.mark.parametrize(
    ("about", "words", "means", "reserved"),
    [
        pytest.param(
            "title", "中级是2023年5月拿的", "2013年5月取得中级职称", "titles", id="a date"
        ),
        pytest.param(
            "title", "中级是2023年5月拿的", "2023年取得副高级职称", "titles", id="a level"
        ),
        pytest.param("education", "2012年本科毕业", "2012年硕士毕业", "education", id="a degree"),
        pytest.param("work", "一直在北京", "2014年至今从事人工智能工作", "work", id="start"),
        pytest.param(
            "achievements",
            "一作核心论文2篇",
            "第一作者核心期刊论文3篇",
            "achievements",
            id="number",
        ),
        pytest.param("award", "一作核心", "获省部级科技进步奖，排名第一", "awards", id="unread"),
        pytest.param("region", "在北京", "在浙江工作", "scope", id="a place"),
    ],
)
def test_what_a_model_reads_otherwise_is_reserved(
    reader: Reader, about: str, words: str, means: str, reserved: str
) -> None:
    found = _compared(reader, _question(_TOLD), _proposed(about, words, means))

    assert _disputed(found) == [(reserved, words)]


@pytest.mark.parametrize(
    ("about", "words", "means"),
    [
        pytest.param("title", "中级是2023年5月拿的", "2023年5月取得中级职称", id="the same"),
        pytest.param("title", "中级是2023年5月拿的", "2023年取得中级职称", id="less exact"),
        pytest.param("achievements", "一作核心论文2篇", "第一作者核心期刊论文2篇", id="results"),
        pytest.param("region", "在北京", "在北京工作", id="a place"),
        pytest.param("title", "中级是2023年5月拿的", "不知道是什么", id="no fact"),
        pytest.param("title", "中级是2023年5月拿的", "", id="no restatement"),
        pytest.param("title", "中级是2013年5月拿的", "2013年5月取得中级职称", id="words not said"),
        pytest.param("salary", "在北京", "2013年5月取得中级职称", id="no kind of fact"),
        pytest.param("region", "在北京", "2013年5月取得中级职称", id="a fact of another kind"),
    ],
)
def test_what_agrees_or_stands_on_nothing_changes_nothing(
    reader: Reader, about: str, words: str, means: str
) -> None:
    question = _question(_TOLD)
    read = reader.read(question)

    assert reader.compare(read, question, (_proposed(about, words, means),)) is read


@pytest.mark.parametrize("turn", [1, 7])
def test_words_that_are_not_of_the_user_are_refused(reader: Reader, turn: int) -> None:
    question = _question(_TOLD, "您2013年取得中级职称吗？", "嗯，再看看")
    proposed = _proposed("title", "2013年取得中级职称", "2013年取得中级职称", turn=turn)

    assert _disputed(_compared(reader, question, proposed)) == []


def test_the_second_reading_is_never_taken_for_a_fact(reader: Reader) -> None:
    question = _question(_TOLD)
    before = reader.read(question).facts
    proposed = _proposed("title", "中级是2023年5月拿的", "2013年5月取得中级职称")

    after = _compared(reader, question, proposed).facts

    assert after.model_copy(update={"reservations": before.reservations}) == before


def test_the_same_words_are_reserved_once(reader: Reader) -> None:
    question = _question(_TOLD)
    each = _proposed("title", "中级是2023年5月拿的", "2013年5月取得中级职称")

    found = reader.compare(reader.read(question), question, (each, each))

    assert len(_disputed(found)) == 1


@pytest.mark.parametrize(
    ("reply", "settled"), [("是的，都属实", True), ("不对，是2013年", False), ("不清楚", False)]
)
def test_a_plain_yes_to_the_very_words_settles_it(
    reader: Reader, reply: str, settled: bool
) -> None:
    words = "中级是2023年5月拿的"
    question = _question(_TOLD, _ASKED.format(words, "学历和年限"), reply)
    proposed = _proposed("title", words, "2003年5月取得中级职称")

    assert (_disputed(_compared(reader, question, proposed)) == []) is settled


def test_a_fact_put_right_on_the_fact_sheet_is_not_asked_about(reader: Reader) -> None:
    given = Facts.model_validate({"titles": [{"level": "中级", "obtained": "2023-05"}]})
    question = _question(_TOLD, facts=given)
    of_title = _proposed("title", "中级是2023年5月拿的", "2013年5月取得中级职称")
    of_degree = _proposed("education", "2012年本科毕业", "2012年硕士毕业")

    found = reader.compare(reader.read(question), question, (of_title, of_degree))

    assert _disputed(found) == [("education", "2012年本科毕业")]
