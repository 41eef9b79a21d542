"""The wording of verdicts, word for word, and what holds of every one."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pingwen.domain.answer import Answer, AnswerKind, ChangeLine, Checked
from pingwen.domain.facts import Facts
from pingwen.domain.verdict import Determination, VerdictStatus
from tests.fakes import about, shown
from tests.rules.strategies import career_facts, deed_facts
from tests.rules.support import TODAY, facts, the_corpus, the_rules

CASES: list[dict[str, Any]] = yaml.load(
    (Path(__file__).parent / "verdicts.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader
)
TARGETS = ("助理工程师", "工程师", "高级工程师", "正高级工程师")
MARK = re.compile(r"\[(\d+)\]")


def worded(determination: Determination, applicant: Facts, *, dictated: bool = False) -> Answer:
    passed = Checked(
        kind=AnswerKind.VERDICT, determination=determination, dictated=dictated, by="rules"
    )
    return shown(passed, about(), applicant)


def of(case: dict[str, Any]) -> Answer:
    applicant = facts(**case["facts"])
    day = date.fromisoformat(case["as_of"])
    decided = the_rules().determine(case["scheme"], case["target"], applicant, day)
    assert decided.status == case["status"]
    return worded(decided, applicant)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_text(case: dict[str, Any]) -> None:
    """A determination of the rule base reads exactly so."""
    assert of(case).text == case["text"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_text_is_short(case: dict[str, Any]) -> None:
    """Beside question, notes, routes and the committee's list: at most 250 characters."""
    lines = MARK.sub("", of(case).text).splitlines()
    beside = ("下一个要紧的问题", "说明", "附：", "不受学历", "- 评")
    assert sum(len(line) for line in lines if not line.startswith(beside)) <= 250


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_every_mark_has_its_source(case: dict[str, Any]) -> None:
    """Marks are numbered as they come, each resolves, and each quote is verbatim."""
    answer = of(case)
    marks = [int(mark) for mark in MARK.findall(answer.text)]
    numbers = [citation.mark for citation in answer.citations]
    assert numbers == list(range(1, len(numbers) + 1))
    assert list(dict.fromkeys(marks)) == list(range(1, max(marks) + 1))
    assert set(marks) <= set(numbers)
    for citation in answer.citations:
        assert citation.quote in the_corpus().clause(citation.clause_id).text


def test_a_dictated_verdict_is_told_off_first() -> None:
    """The words that try to fix the verdict are answered, and then the verdict is given."""
    decided = the_rules().determine("bj-ai", "高级工程师", Facts(), TODAY)
    text = worded(decided, Facts(), dictated=True).text
    assert text.startswith("是否符合由规则模块按文件条款核对，不能指定结论。")
    assert "信息不足，暂不能判定" in text


def test_the_card_says_what_the_text_says() -> None:
    """Status, groups, question and readings of the card are the determination's own."""
    applicant = facts(**CASES[1]["facts"])
    decided = the_rules().determine("bj-ai", "高级工程师", applicant, TODAY)
    answer = worded(decided, applicant)
    verdict = answer.verdict
    assert verdict is not None
    assert verdict.headline in answer.text.replace("**", "")
    assert verdict.groups == {g.group.value: g.status.value for g in decided.groups}
    assert verdict.missing == tuple(group.value for group in decided.missing)
    assert verdict.next_question is not None
    assert verdict.next_question in answer.text
    assert len(verdict.interpretations) == len(decided.interpretations)
    assert verdict.determination_id == decided.id
    assert {line.id for line in verdict.paths} == {path.id for path in decided.paths}
    known = {citation.mark for citation in answer.citations}
    assert {line.citation for line in verdict.paths} <= known
    assert {line.citation for line in verdict.criteria} <= known


def test_the_cards_changes_have_their_dates_and_sources() -> None:
    """When the years are enough, and each exceptional route, stands on the card with its clause."""
    case = next(c for c in CASES if c["name"].startswith("the years after the title"))
    verdict = of(case).verdict
    assert verdict is not None
    changes: list[ChangeLine] = list(verdict.what_would_change)
    first, routes = changes[0], changes[1:]
    assert (first.change, first.date) == (
        "满足「本科及以上、中级职称后满5年」（如继续从事本专业）",
        "2028-05-01",
    )
    assert routes
    assert all(r.change.startswith("破格：") and r.date is None and r.citation for r in routes)


def test_the_card_counts_the_results_that_are_wanting() -> None:
    """One result too few: the card says one more."""
    verdict = of(next(c for c in CASES if c["status"] == "not_eligible" and "1项" in c["text"]))
    assert verdict.verdict is not None
    assert [c.change for c in verdict.verdict.what_would_change] == ["再有1项符合条件的成果"]


@given(career_facts() | deed_facts(), st.sampled_from(TARGETS), st.dates(date(2021, 1, 1)))
@settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
def test_any_verdict_can_be_worded(applicant: Facts, target: str, day: date) -> None:
    """Every status and group state has words; one headline; every mark has a source."""
    day = min(day, date(2076, 1, 1))
    decided = the_rules().determine("bj-ai", target, applicant, day)
    answer = worded(decided, applicant)
    marks = {int(mark) for mark in MARK.findall(answer.text)}
    assert marks <= {citation.mark for citation in answer.citations}
    assert "None" not in answer.text
    headlines = {
        VerdictStatus.ELIGIBLE: "符合申报条件（以所述情况为准）",
        VerdictStatus.NOT_ELIGIBLE: "按所述情况不符合",
        VerdictStatus.UNDETERMINED: "信息不足，暂不能判定",
    }
    assert answer.text.startswith(f"**{headlines[decided.status]}**")
    for status, words in headlines.items():
        assert (words in answer.text) is (status is decided.status)
    lines = [line for line in answer.text.splitlines() if line.startswith("- ")]
    names = [line[4:].partition("：")[0] for line in lines if line[2] != "评"]
    assert len(names) == len(set(names))
    if decided.status is VerdictStatus.ELIGIBLE:
        assert not [line for line in lines if line.startswith(("- ✗", "- ?"))]


def test_an_alternative_that_nobody_needs_any_more_is_not_shown() -> None:
    """An engineer who told no skill is not told what a skilled worker would have to bring."""
    told: dict[str, Any] = {
        "region": {"name": "北京"},
        "field": {"name": "其他工程技术"},
        "employment": {"kind": "企业"},
        "education": [{"degree": "大学本科", "graduated": "2015-07"}],
    }
    engineer, worker = facts(**told), facts(**told, skills=[{"level": "高级工"}])
    texts = [
        worded(the_rules().determine("bj-eng", "工程师", applicant, TODAY), applicant).text
        for applicant in (engineer, worker)
    ]
    assert ["高级工" in text for text in texts] == [False, True]


def test_a_verdict_on_somebody_else_says_whose_case_it_is() -> None:
    """The words for the person stand under the headline, and the question asks about them."""
    applicant = facts(region={"name": "北京"}, field={"name": "人工智能"})
    found = the_rules().determine("bj-ai", "高级工程师", applicant, TODAY)
    passed = Checked(kind=AnswerKind.VERDICT, determination=found, by="rules")
    own = shown(passed, about(), applicant)
    other = shown(passed, about(), applicant, applicant="爱人<b>")
    assert "核对的是" not in own.text
    assert "\n\n核对的是您说到的「爱人\\<b\\>」的情况，不是您本人的。\n\n" in other.text
    assert own.verdict is not None
    assert other.verdict is not None
    assert "您" in (own.verdict.next_question or "")
    assert other.verdict.next_question == (own.verdict.next_question or "").replace("您", "对方")


@pytest.mark.parametrize("unread", [False, True])
@pytest.mark.parametrize(
    ("about", "line"),
    [
        ("work", "? 学历和年限：硕士毕业（2018年3月）后从事本专业8年8个月，要求满7年"),
        ("performance", "? 业绩：专业负责人，对应「人工智能领域专业负责人」"),
        (
            "achievements",
            "? 成果：论文2项（第一作者，核心期刊）＋发明专利1项（主要负责人），计3项",
        ),
        ("scope", "? 适用范围：北京、人工智能、企业"),
    ],
)
def test_what_is_met_but_for_words_to_confirm_is_told_as_it_was_said(
    about: str, line: str, unread: bool
) -> None:
    """Nothing is called unsaid that was said, nor short of anything but the confirmation."""
    words = {"about": about, "unread": unread, "evidence": {"turn": 0, "text": "工牌挂在市场部"}}
    applicant = facts(**CASES[0]["facts"], reservations=[words])
    decided = the_rules().determine("bj-ai", "高级工程师", applicant, TODAY)
    told = MARK.sub("", worded(decided, applicant).text)

    (said,) = [each for each in told.splitlines() if each.removeprefix("- ").startswith(line)]
    assert said.endswith("；但提到「工牌挂在市场部」，要先确认")
    assert "还没有说到" not in told
