"""What holds of the reading of any text whatever."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pingwen.domain.question import Message
from pingwen.evaluation.cases import Split, Suite
from pingwen.evaluation.loading import read_cases
from pingwen.understanding.narrative import NarrativeReader
from tests.understanding.narrative_cases import AS_OF, Case, cases

READER = NarrativeReader()
PIECES = st.sampled_from(
    [
        *(
            "我",
            "本科",
            "硕士",
            "博士",
            "大专",
            "2016年",
            "2019年13月",
            "2月30日",
            "18年3月",
            "去年",
        ),
        *("毕业", "毕业后", "一直", "在北京", "做算法", "中级", "工程师", "副高", "评上", "拿的"),
        *("没有", "不是", "论文", "2篇", "三篇", "一作", "核心", "专利", "一项", "主要负责人"),
        *("干了", "六年多", "快七年", "7、8年", "主持", "课题", "省部级", "奖", "第四", "国家标准"),
        *("如果", "吗", "？", "，", "。", "、", "（", "）", "我同事", "他", "说错了", "是", "都是"),
        *("以后", "以前", "的", "0", "9999999", "年", "个月", "負", "-", "~", "：", " ", "\n"),
    ]
)
PLAIN = st.lists(PIECES, max_size=40).map("".join)
ANY = st.one_of(st.text(max_size=200), PLAIN)
ROLES = st.sampled_from(["user", "assistant"])
FOLDER = Path(__file__).resolve().parents[2] / "evals" / "cases"
CLAUSE = re.compile("[^，。；！？,;!?\n]+[，。；！？,;!?\n]?")
TOLD_CLAUSES = [
    clause
    for _, case in read_cases(FOLDER, Suite.FACTS, Split.DEV)
    for said in case.said()
    for clause in CLAUSE.findall(said)
]
ASKED = [
    "业绩和成果都是取得中级职称以来取得的吗？",
    "您的最高学历是什么、哪年毕业？",
    "您从什么时候开始从事人工智能相关工作？",
    "论文是什么刊物、第几作者，专利是什么身份？",
]
TOLD = [case for case in cases("circumstances.yaml") if case.facts.stated()]


def _messages(turns: list[tuple[str, str]]) -> tuple[Message, ...]:
    return tuple(Message.model_validate({"role": r, "content": c}) for r, c in turns)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(ROLES, ANY), max_size=5), st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_any_text_is_read_and_quoted_verbatim(turns: list[tuple[str, str]], as_of: date) -> None:
    """Reading never fails, and evidence is always part of the user's message that it names."""
    for _, fact in READER.read(_messages(turns), as_of).stated():
        assert fact.evidence is not None
        role, content = turns[fact.evidence.turn]
        assert role == "user"
        assert fact.evidence.text in content


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.lists(st.sampled_from(TOLD_CLAUSES), min_size=1, max_size=6), max_size=3),
    st.sampled_from(ASKED),
)
def test_clauses_of_different_lives_are_read_without_fail(
    told: list[list[str]], asked: str
) -> None:
    """What people say stands beside anything: a word on results may stand where none were told."""
    turns = [
        turn for clauses in told for turn in (("user", "".join(clauses)), ("assistant", asked))
    ]
    for _, fact in READER.read(_messages(turns), AS_OF).stated():
        assert fact.evidence is not None
        assert fact.evidence.text in turns[fact.evidence.turn][1]


def test_a_part_of_results_may_be_dated_where_none_were_told() -> None:
    """有两份是读博的时候写的 alone tells of no result."""
    turns = [("user", "硕士毕业，有两份是读博的时候写的，在北京做算法")]
    assert READER.read(_messages(turns), AS_OF).achievements == ()


@settings(max_examples=100, deadline=None)
@given(ANY)
def test_the_same_words_give_the_same_facts(text: str) -> None:
    """Reading has no memory and no chance in it."""
    messages = _messages([("user", text)])
    assert READER.read(messages, AS_OF) == READER.read(messages, AS_OF)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(TOLD), st.integers(0, 60), st.sampled_from("，。啊x1年？（我 "))
def test_a_slip_of_the_pen_neither_breaks_nor_misquotes(case: Case, at: int, char: str) -> None:
    """A stray character anywhere leaves the reading sound."""
    content = case.messages[0].content
    slipped = content[:at] + char + content[at:]
    for _, fact in READER.read(_messages([("user", slipped)]), AS_OF).stated():
        assert fact.evidence is not None
        assert fact.evidence.text in slipped


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(TOLD))
def test_told_twice_is_told_once(case: Case) -> None:
    """The same message again adds no degree, title, result or spell of work."""
    content = case.messages[0].content
    once = READER.read(_messages([("user", content)]), AS_OF)
    twice = READER.read(_messages([("user", content), ("user", content)]), AS_OF)
    for name in ("education", "titles", "work", "achievements", "performance", "awards"):
        assert len(getattr(twice, name)) == len(getattr(once, name)), name
