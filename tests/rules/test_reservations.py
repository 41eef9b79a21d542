"""A reservation keeps a group from being met, and from nothing else."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from pingwen.domain.facts import FactKey, Facts
from pingwen.domain.verdict import Determination, Group, Status, VerdictStatus
from pingwen.rules.base import RuleBase

_WHOLE: dict[str, Any] = {
    "region": {"name": "北京"},
    "field": {"name": "人工智能"},
    "employment": {"kind": "企业"},
    "education": [{"degree": "硕士研究生", "graduated": "2016-07"}],
    "work": [{"in_field": True, "ongoing": True, "since": "graduation"}],
    "performance": [{"kind": "专业负责人", "in_period": True}],
    "achievements": [
        {
            "kind": "论文",
            "count": 3,
            "authorship": "第一作者",
            "venue": "核心期刊",
            "in_period": True,
        }
    ],
    "absences": [{"of": "titles"}],
}


def _decide(rules: RuleBase, **more: Any) -> Determination:  # facts as JSON
    facts = Facts.model_validate({**_WHOLE, **more})
    return rules.determine("bj-ai", "高级工程师", facts, date(2026, 11, 21))


def _about(about: str) -> dict[str, Any]:
    return {"about": about, "evidence": {"turn": 0, "text": "其中一篇撤稿了"}}


def test_without_a_reservation_the_case_is_eligible(rules: RuleBase) -> None:
    """The case of this file is whole, so that each test takes away one thing."""
    assert _decide(rules).status is VerdictStatus.ELIGIBLE


@pytest.mark.parametrize(
    ("about", "group"),
    [
        ("scope", Group.SCOPE),
        ("education", Group.EDUCATION_EXPERIENCE),
        ("titles", Group.EDUCATION_EXPERIENCE),
        ("work", Group.EDUCATION_EXPERIENCE),
        ("performance", Group.PERFORMANCE),
        ("achievements", Group.ACHIEVEMENTS),
    ],
)
def test_a_reserved_group_is_unknown_and_asked_about(
    rules: RuleBase, about: str, group: Group
) -> None:
    """The group is not met until the words are confirmed, and the question is about them."""
    found = _decide(rules, reservations=[_about(about)])
    result = found.group(group)
    assert found.status is VerdictStatus.UNDETERMINED
    assert result is not None
    assert result.status is Status.UNKNOWN
    assert result.reserved == "其中一篇撤稿了"
    assert found.missing == (group,)
    assert found.next_question is not None
    assert (found.next_question.key, found.next_question.group) == (FactKey.CONFIRMATION, group)


def test_a_reservation_about_a_group_that_is_not_met_asks_for_the_group(rules: RuleBase) -> None:
    """Where facts are missing, these are asked for first."""
    found = _decide(rules, achievements=[], reservations=[_about("achievements")])
    assert found.next_question is not None
    assert found.next_question.key is FactKey.ACHIEVEMENTS


def test_a_reservation_saves_no_one_from_an_unmet_condition(rules: RuleBase) -> None:
    """What is unmet stays unmet."""
    found = _decide(
        rules,
        education=[{"degree": "硕士研究生", "graduated": "2024-07"}],
        reservations=[_about("education")],
    )
    assert found.status is VerdictStatus.NOT_ELIGIBLE


def test_a_reserved_exception_waives_nothing(rules: RuleBase) -> None:
    """A doubtful award leaves the verdict open."""
    found = _decide(
        rules,
        education=[{"degree": "大学本科", "graduated": "2024-07"}],
        awards=[{"kind": "科技奖项", "level": "省部级"}],
        reservations=[_about("awards")],
    )
    assert found.status is VerdictStatus.UNDETERMINED
    assert found.next_question is not None
    assert found.next_question.group is Group.EXCEPTION


def test_several_reservations_are_asked_in_the_order_of_the_groups(rules: RuleBase) -> None:
    """One question at a time, the education first; a reservation without words names its kind."""
    found = _decide(rules, reservations=[{"about": "achievements"}, {"about": "work"}])
    result = found.group(Group.EDUCATION_EXPERIENCE)
    assert result is not None
    assert result.reserved == "work"
    assert found.next_question is not None
    assert found.next_question.group is Group.EDUCATION_EXPERIENCE


def test_no_word_puts_a_span_of_years_after_a_title_that_it_began_before(rules: RuleBase) -> None:
    """「2015年到2022年间发了三篇」 is not since 2019, whatever else was said."""
    paper = {**_WHOLE["achievements"][0], "when": "2015/2022"}
    title = [{"level": "中级", "series": "本系列本专业", "obtained": "2019-06"}]
    found = _decide(rules, achievements=[paper], titles=title, absences=[])
    result = found.group(Group.ACHIEVEMENTS)
    assert result is not None
    assert result.status is Status.UNKNOWN
    later = {**paper, "when": "2020/2022"}
    assert _decide(rules, achievements=[later], titles=title, absences=[]).status is (
        VerdictStatus.ELIGIBLE
    )


def test_words_that_the_applicant_cannot_confirm_are_not_asked_about_again(rules: RuleBase) -> None:
    """The group stays unknown; what is asked next is another thing, or nothing."""
    found = _decide(rules, reservations=[_about("achievements")], unclear=[{"key": "confirmation"}])
    assert found.status is VerdictStatus.UNDETERMINED
    assert found.missing == (Group.ACHIEVEMENTS,)
    assert found.next_question is None


def _disputed(about: str) -> dict[str, Any]:
    return {**_about(about), "disputed": True}


def test_a_disputed_reading_keeps_a_group_from_being_unmet_too(rules: RuleBase) -> None:
    """Read as too late by one reading and not by the other: neither excludes before it is asked."""
    late = [{"degree": "硕士研究生", "graduated": "2024-07"}]
    found = _decide(rules, education=late, reservations=[_disputed("education")])

    assert _decide(rules, education=late).status is VerdictStatus.NOT_ELIGIBLE
    assert found.status is VerdictStatus.UNDETERMINED
    assert found.next_question is not None
    assert found.next_question.key is FactKey.CONFIRMATION
    group = found.group(Group.EDUCATION_EXPERIENCE)
    assert group is not None
    assert (group.status, group.reserved) == (Status.UNKNOWN, "其中一篇撤稿了")


def test_a_disputed_reading_of_something_else_excuses_nothing(rules: RuleBase) -> None:
    late = [{"degree": "硕士研究生", "graduated": "2024-07"}]
    found = _decide(rules, education=late, reservations=[_disputed("achievements")])

    assert found.status is VerdictStatus.NOT_ELIGIBLE


def test_a_disputed_reading_makes_nobody_eligible(rules: RuleBase) -> None:
    assert _decide(rules, reservations=[_disputed("work")]).status is VerdictStatus.UNDETERMINED


def _unread(about: str, words: str = "工牌上写的是市场部") -> dict[str, Any]:
    return {"about": about, "evidence": {"turn": 0, "text": words}, "unread": True}


@pytest.mark.parametrize("about", ["work", "achievements", "awards", "service"])
def test_words_that_were_not_understood_keep_anybody_from_being_eligible(
    rules: RuleBase, about: str
) -> None:
    """Whatever they seem to be about, be it something on which no group of this case rests."""
    found = _decide(rules, reservations=[_unread(about)])

    assert found.status is VerdictStatus.UNDETERMINED
    assert found.next_question is not None
    assert found.next_question.key is FactKey.CONFIRMATION
    group = found.group(found.next_question.group)
    assert group is not None
    assert group.reserved == "工牌上写的是市场部"


def test_words_that_were_not_understood_are_asked_about_last(rules: RuleBase) -> None:
    """Where something is missing yet, what is told counts as it was read."""
    found = _decide(rules, achievements=[], reservations=[_unread("work")])
    group = found.group(Group.EDUCATION_EXPERIENCE)

    assert group is not None
    assert (group.status, group.reserved) == (Status.MET, "")
    assert found.missing == (Group.ACHIEVEMENTS,)


def test_words_that_were_not_understood_are_confirmed_together(rules: RuleBase) -> None:
    """One question for all of a group, and none twice."""
    told = [_unread("work", "甲"), _unread("education", "乙"), _unread("titles", "甲")]
    group = _decide(rules, reservations=told).group(Group.EDUCATION_EXPERIENCE)

    assert group is not None
    assert group.reserved == "甲；乙"


def test_words_that_were_understood_are_asked_about_by_themselves(rules: RuleBase) -> None:
    """What was read is the surer doubt."""
    told = [_unread("work", "甲"), _about("education")]
    group = _decide(rules, reservations=told).group(Group.EDUCATION_EXPERIENCE)

    assert group is not None
    assert group.reserved == "其中一篇撤稿了"


@pytest.mark.parametrize(
    ("about", "asked"), [("awards", FactKey.AWARD_DETAIL), ("standards", FactKey.STANDARD_DETAIL)]
)
def test_an_exceptional_route_in_disputed_words_is_asked_for_before_a_refusal(
    rules: RuleBase, about: str, asked: FactKey
) -> None:
    """What was not stated counts as absent, but not what was spoken of; the route is asked for
    first, for without it nothing else matters."""
    short = {"education": [{"degree": "大学本科", "graduated": "2020-07"}], "performance": []}
    assert _decide(rules, **short).status is VerdictStatus.NOT_ELIGIBLE
    spoken_of = _decide(rules, **short, reservations=[{**_about(about), "disputed": True}])
    assert spoken_of.status is VerdictStatus.UNDETERMINED
    route = spoken_of.group(Group.EXCEPTION)
    assert route is not None
    assert route.status is Status.UNKNOWN
    assert spoken_of.next_question is not None
    assert (spoken_of.next_question.group, spoken_of.next_question.key) == (Group.EXCEPTION, asked)


_EXPRESS: dict[str, Any] = {
    "region": {"name": "北京"},
    "field": {"name": "其他工程技术"},
    "employment": {"kind": "国有企业"},
    "work": [{"in_field": True, "ongoing": True}],
    "performance": [{"kind": "重大技术项目", "level": "国家级", "role": "主持", "completed": True}],
}
_FRESH: dict[str, Any] = {
    "education": [{"degree": "大学本科", "graduated": "2026-07"}],
    "circumstances": [
        {"kind": kind, "holds": True} for kind in ("应届毕业生", "北京生源", "中华人民共和国国籍")
    ],
}


@pytest.mark.parametrize(
    ("scheme", "target", "told", "about", "group"),
    [
        ("bj-eng", "正高级工程师（直通车）", _EXPRESS, "performance", Group.EXCEPTION),
        ("bj-rural", "乡村振兴协理员", _FRESH, "education", Group.SCOPE),
        ("bj-rural", "乡村振兴协理员", _FRESH, "service", Group.SCOPE),
    ],
)
def test_where_no_group_is_of_the_facts_another_rests_on_them(
    rules: RuleBase, scheme: str, target: str, told: dict[str, Any], about: str, group: Group
) -> None:
    """A project of the express lane that was called off, a degree of who claims a post."""
    day = date(2026, 11, 21)
    whole = rules.determine(scheme, target, Facts.model_validate(told), day)
    assert whole.status is VerdictStatus.ELIGIBLE
    doubted = Facts.model_validate({**told, "reservations": [_about(about)]})
    found = rules.determine(scheme, target, doubted, day)
    assert found.status is VerdictStatus.UNDETERMINED
    assert found.missing == (group,)
