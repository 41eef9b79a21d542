"""Each operator of a rule file, brought to every status in a file of the test's own."""

from __future__ import annotations

from datetime import date
from itertools import product
from pathlib import Path

import pytest

from pingwen.domain.clause import Corpus
from pingwen.domain.facts import Facts
from pingwen.domain.verdict import (
    ChangeKind,
    Determination,
    Group,
    Status,
    VerdictStatus,
)
from pingwen.rules.base import RuleBase
from pingwen.rules.kleene import all_of, any_of, n_of, negation
from pingwen.rules.spells import months_before
from tests.rules.support import ROOT, TODAY, decided, facts, path_statuses

M, U, X, E = Status.MET, Status.UNMET, Status.UNKNOWN, Status.EXPERT
FILE = """\
scheme: try
name: 试
document: bj-ai-30
region: 北京
decides: true
valid_from: 2020-11-10
in_force: {clause: bj-ai-30/六/（二）, quote: 本办法自2020年11月10日起实施。}
HEAD
targets:
  试:
    groups:
      performance:
        clause: bj-ai-30/附件/一/（二）
        quote: 学历和专业工作经历符合下列条件之一：
        rule: {RULE}
"""
BEIJING = "{op: one_of, fact: region, values: [北京]}"
COMPANY = "{op: one_of, fact: employment, values: [企业]}"
AI = "{op: one_of, fact: field, values: [人工智能]}"
JUDGED = "{op: human_judgement}"


def decide_try(
    folder: Path,
    corpus: Corpus,
    rule: str,
    stated: Facts,
    *,
    head: str = "",
    as_of: date = TODAY,
    group: str = "",
) -> Determination:
    """The decision of a scheme with this one condition; ``head``, ``group``: more lines of each."""
    readings = (ROOT / "rules" / "interpretations.yaml").read_text(encoding="utf-8")
    (folder / "interpretations.yaml").write_text(readings, encoding="utf-8")
    text = FILE.replace("{RULE}", rule).replace("HEAD\n", head) + group
    (folder / "try.yaml").write_text(text, encoding="utf-8")
    return RuleBase.load(folder, corpus).determine("try", "试", stated, as_of)


@pytest.mark.parametrize(
    ("rule", "stated", "status"),
    [
        (f"{{op: all, of: [{BEIJING}, {COMPANY}]}}", {"region": "北京"}, X),
        (f"{{op: all, of: [{BEIJING}, {COMPANY}]}}", {"region": "上海"}, U),
        (f"{{op: all, of: [{BEIJING}, {JUDGED}]}}", {"region": "北京"}, M),
        (f"{{op: any, of: [{BEIJING}, {COMPANY}]}}", {"region": "北京"}, M),
        (f"{{op: any, of: [{BEIJING}, {COMPANY}]}}", {"region": "上海"}, X),
        (f"{{op: any, of: [{BEIJING}, {JUDGED}]}}", {"region": "上海"}, E),
        (f"{{op: any, of: [{BEIJING}, {JUDGED}]}}", {"region": "北京"}, M),
        (f"{{op: not, of: {BEIJING}}}", {"region": "北京"}, U),
        (f"{{op: not, of: {BEIJING}}}", {"region": "上海"}, M),
        (f"{{op: not, of: {BEIJING}}}", {}, X),
        (f"{{op: n_of, least: 2, of: [{BEIJING}, {COMPANY}, {AI}]}}", {"region": "北京"}, X),
        (
            f"{{op: n_of, least: 2, of: [{BEIJING}, {COMPANY}, {AI}]}}",
            {"region": "北京", "employment": "企业"},
            M,
        ),
        (
            f"{{op: n_of, least: 2, of: [{BEIJING}, {COMPANY}, {AI}]}}",
            {"region": "上海", "employment": "事业单位"},
            U,
        ),
        (
            f"{{op: n_of, least: 2, of: [{BEIJING}, {JUDGED}, {AI}]}}",
            {"region": "北京", "field": "其他"},
            E,
        ),
        (JUDGED, {}, E),
    ],
)
def test_an_operator_has_its_status(
    rule: str, stated: dict[str, str], status: Status, tmp_path: Path, corpus: Corpus
) -> None:
    """What is not stated leaves a condition open; what a committee judges never fails it."""
    names = {"region": "name", "field": "name", "employment": "kind"}
    given = facts(**{fact: {names[fact]: value} for fact, value in stated.items()})
    found = decide_try(tmp_path, corpus, rule, given)
    group = found.group(Group.PERFORMANCE)
    assert group is not None
    assert group.status is status
    assert (
        found.status
        is {
            M: VerdictStatus.ELIGIBLE,
            U: VerdictStatus.NOT_ELIGIBLE,
            X: VerdictStatus.UNDETERMINED,
            E: VerdictStatus.UNDETERMINED,
        }[status]
    )


@pytest.mark.parametrize("statuses", list(product([M, U, X], repeat=3)))
def test_strong_kleene(statuses: tuple[Status, ...]) -> None:
    """A combination is decided exactly when every way to settle what is unknown decides it so."""
    open_ones = [i for i, status in enumerate(statuses) if status is X]
    settled = [
        [dict(zip(open_ones, choice, strict=True)).get(i, s) is M for i, s in enumerate(statuses)]
        for choice in product([M, U], repeat=len(open_ones))
    ]
    for found, rule in (
        (all_of(statuses), [all(way) for way in settled]),
        (any_of(statuses), [any(way) for way in settled]),
        (n_of(2, statuses), [sum(way) >= 2 for way in settled]),
    ):
        assert found is (M if all(rule) else U if not any(rule) else X)


def test_a_judgement_is_left_to_the_committee() -> None:
    """It is left out of what must all hold, and keeps an alternative open that would else fail."""
    assert all_of([M, E]) is M
    assert all_of([U, E]) is U
    assert all_of([E]) is E
    assert any_of([U, E]) is E
    assert any_of([X, E]) is X
    assert n_of(2, [M, U, E]) is E
    assert n_of(3, [M, U, E]) is U
    assert [negation(s) for s in (M, U, X, E)] == [U, M, X, E]


def test_a_cut_off_counts_in_place_of_the_day_of_asking(tmp_path: Path, corpus: Corpus) -> None:
    """A notice that counts until a day of its own does so always, and waiting is no advice."""
    rule = (
        "{op: path, id: a, name: 甲, clause: bj-ai-30/附件/一/（二）/2, quote: 满1年, "
        "of: [{op: field_years, years: 1, after_degree: 大学本科}]}"
    )
    stated = facts(
        education=[{"degree": "大学本科", "graduated": "2025-01-15"}],
        work=[{"in_field": True, "ongoing": True, "since": "graduation"}],
    )
    cut = decide_try(tmp_path, corpus, rule, stated, head="cut_off: 2025-12-31\n")
    assert cut.counted_until == date(2025, 12, 31)
    assert cut.status is VerdictStatus.NOT_ELIGIBLE
    assert cut.changes == ()
    assert decide_try(tmp_path, corpus, rule, stated).status is VerdictStatus.ELIGIBLE


@pytest.mark.parametrize(
    ("day", "covered"),
    [("2020-11-09", False), ("2020-11-10", True), ("2022-12-31", True), ("2023-01-01", False)],
)
def test_a_version_holds_from_its_first_to_its_last_day(
    day: str, covered: bool, tmp_path: Path, corpus: Corpus
) -> None:
    """Before and after there is no verdict, and the clause on its coming into force is named."""
    found = decide_try(
        tmp_path,
        corpus,
        BEIJING,
        facts(),
        head="valid_to: 2022-12-31\n",
        as_of=date.fromisoformat(day),
    )
    assert (found.status is not VerdictStatus.NOT_COVERED) is covered
    if not covered:
        assert found.reason_source is not None
        assert found.reason_source.clause == "bj-ai-30/六/（二）"
        assert found.groups == ()


def test_zhejiang_is_not_covered(rules: RuleBase) -> None:
    """The governing text is not in the corpus: no verdict, and which document to look up."""
    found = rules.determine("zj-ai-2025", "高级工程师", facts(), TODAY)
    assert found.status is VerdictStatus.NOT_COVERED
    assert "任职资格评价条件" in found.reason


def test_what_was_dated_later_than_the_day_of_counting_is_open() -> None:
    """A result of 2026, told in November 2026, is of no certain use on a day in March 2026."""
    stated = facts(
        titles=[{"level": "中级", "obtained": "2020"}],
        achievements=[
            {
                "kind": "发明专利",
                "count": 3,
                "role": "主持",
                "when": "2026",
            }
        ],
        education=[{"degree": "硕士研究生"}],
    )
    early = decided("高级工程师", stated, date(2026, 3, 1), TODAY)
    told = decided("高级工程师", stated)
    for found, status in ((early, X), (told, M)):
        group = found.group(Group.ACHIEVEMENTS)
        assert group is not None
        assert group.status is status
    assert path_statuses(early)["middle-title-5"] is X


def test_both_the_years_and_a_route_around_them_may_be_open() -> None:
    """Then both groups are missing, and the years are asked for first."""
    stated = facts(
        education=[{"degree": "硕士研究生", "graduated": "2019-11"}],
        work=[{"in_field": True, "ongoing": True, "since": "graduation"}],
        awards=[{"kind": "科技奖项"}],
        absences=[{"of": "titles"}],
    )
    found = decided("高级工程师", stated)
    assert Group.EDUCATION_EXPERIENCE in found.missing
    assert Group.EXCEPTION in found.missing
    assert found.next_question is not None
    assert found.next_question.group is Group.EDUCATION_EXPERIENCE


def test_other_routes_and_more_results_are_named_as_changes() -> None:
    """Time first, then the results that lack, then the exceptional routes with their clauses."""
    stated = facts(
        education=[{"degree": "硕士研究生", "graduated": "2020-07-01"}],
        work=[{"in_field": True, "ongoing": True, "since": "graduation"}],
        achievements=[
            {
                "kind": "论文",
                "count": 1,
                "authorship": "第一作者",
                "venue": "核心期刊",
                "in_period": True,
            }
        ],
        absences=[{"of": "titles"}, {"of": "achievements"}],
    )
    changes = decided("高级工程师", stated).changes
    assert [c.kind for c in changes] == [
        ChangeKind.TIME,
        ChangeKind.MORE_RESULTS,
        *[ChangeKind.EXCEPTION] * 4,
    ]
    assert changes[0].when is not None
    assert changes[0].when.earliest == date(2027, 7, 1)
    assert not changes[0].settles
    assert changes[1].count == 2
    assert changes[2].source.clause == "bj-ai-30/附件/三/（四）/1"


def test_time_that_settles_everything_says_so() -> None:
    """With the deeds in place and the region told, the years alone are lacking."""
    stated = facts(
        region={"name": "北京"},
        field={"name": "人工智能"},
        employment={"kind": "企业"},
        education=[{"degree": "大学本科", "graduated": "2026-06-15"}],
        work=[{"in_field": True, "ongoing": True, "since": "graduation"}],
    )
    (change,) = decided("助理工程师", stated).changes
    assert change.settles
    assert change.certain
    assert change.when is not None
    assert change.when.latest == date(2027, 6, 15)


def test_work_of_unknown_beginning_has_an_earliest_day_only() -> None:
    """Not certain: nobody said since when, so the day is the first possible one."""
    stated = facts(
        education=[{"degree": "大学本科"}],
        titles=[{"level": "中级", "obtained": "2023-05"}],
        work=[{"in_field": True, "ongoing": True}],
    )
    (change,) = [c for c in decided("高级工程师", stated).changes if c.kind is ChangeKind.TIME]
    assert not change.certain
    assert change.when is not None
    assert change.when.earliest == change.when.latest == date(2028, 5, 1)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 11, 21), 0, date(2026, 11, 21)),
        (date(2026, 11, 21), 84, date(2019, 11, 21)),
        (date(2027, 2, 28), 1, date(2027, 1, 31)),
        (date(2027, 2, 28), 12, date(2026, 2, 28)),
        (date(2027, 2, 28), 84, date(2020, 2, 29)),
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(50, 1, 1), 1200, date.min),
    ],
)
def test_the_last_day_since_which_months_are_complete(
    day: date, months: int, expected: date
) -> None:
    """Counted back by the calendar; at the end of February the last day of January still serves."""
    assert months_before(day, months) == expected


def test_two_degrees_of_one_kind_leave_open_which_was_meant() -> None:
    """「毕业后」 after two master's degrees may mean either, so the later one is sure."""
    stated = facts(
        education=[
            {"degree": "硕士研究生", "graduated": "2022-07"},
            {"degree": "硕士研究生", "graduated": "2012-07"},
        ],
        work=[{"in_field": True, "ongoing": True, "since": "graduation"}],
        absences=[{"of": "titles"}],
    )
    assert path_statuses(decided("高级工程师", stated))["master-7"] is X


def test_a_length_longer_than_the_calendar_allows_is_cut_down() -> None:
    """Seven years after a degree of the year before last are the years since that degree."""
    stated = facts(
        education=[{"degree": "硕士研究生", "graduated": "2024-07"}],
        work=[{"in_field": True, "since": "graduation", "months": {"least": 84, "most": 95}}],
    )
    found = decided("工程师", stated)
    years = next(c for c in found.criteria if c.id.endswith("master-2/2"))
    assert years.observed.months is not None
    assert years.observed.months.least == 27
    assert years.status is M


def test_a_length_that_may_have_ended_after_the_cut_off_is_shortened() -> None:
    """「干了两年」 said eleven months after the day of counting is one sure year, less a month."""
    stated = facts(
        education=[{"degree": "大学本科"}],
        work=[{"in_field": True, "since": "graduation", "months": {"least": 24, "most": 24}}],
    )
    found = decided("助理工程师", stated, date(2025, 12, 31), TODAY)
    years = next(c for c in found.criteria if c.id.endswith("bachelor-1/2"))
    assert years.observed.months is not None
    assert years.observed.months.least == 24 - 10 - 1


def test_interruptions_of_unknown_length_leave_the_years_open() -> None:
    """「中间断过」 may have taken any part of them."""
    stated = facts(
        education=[{"degree": "硕士研究生", "graduated": "2005"}],
        work=[{"in_field": True, "ongoing": True, "since": "graduation"}, {"in_field": False}],
        absences=[{"of": "titles"}],
    )
    assert path_statuses(decided("高级工程师", stated))["master-7"] is X


def test_an_unknown_criterion_raises() -> None:
    """Asking a determination for a criterion that it does not have is an error of the caller."""
    found = decided("助理工程师", facts())
    with pytest.raises(KeyError):
        found.criterion("nothing")
    assert found.criterion(found.criteria[0].id) is found.criteria[0]
    assert found.group(Group.TEACHING_HOURS) is None
