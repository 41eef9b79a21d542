"""What is filled in becomes a fact, or is refused with what to put right."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given as suppose
from hypothesis import strategies as st

from pingwen.domain.facts import FactKey, Facts
from pingwen.domain.verdict import Group, NextQuestion
from pingwen.web.selfcheck.inputs import inputs_for
from pingwen.web.selfcheck.taking import ReplyUnclear, dropped, taken, unknown_to_applicant

MASTER = {"degree": "硕士研究生", "graduated": "2018-03", "completed": True}
PAPERS = {"kind": "论文", "count": 2, "authorship": "第一作者", "venue": "核心期刊"}
SILVER = {"kind": "中国专利银奖", "rank": 2}
ABOUT = {
    FactKey.MEASURE: "量化评价标准自评分",
    FactKey.CIRCUMSTANCE: "本市户籍",
    FactKey.EARLIER_EDUCATION: "大学本科及以上",
}


def asked(key: FactKey, about: str = "") -> NextQuestion:
    return NextQuestion(key=key, group=Group.GENERAL, about=about or ABOUT.get(key, ""))


def told(**fields: Any) -> Facts:
    return Facts.model_validate(fields)


def stated(facts: Facts) -> dict[str, Any]:
    return facts.model_dump(mode="json", exclude_defaults=True, exclude_none=True)


@pytest.mark.parametrize(
    ("key", "given", "before", "after"),
    [
        (FactKey.REGION, {"name": "北京"}, {}, {"region": {"name": "北京"}}),
        (FactKey.FIELD, {"name": "人工智能"}, {}, {"field": {"name": "人工智能"}}),
        (FactKey.EMPLOYMENT, {"kind": "事业单位"}, {}, {"employment": {"kind": "事业单位"}}),
        (
            FactKey.EDUCATION,
            {"degree": "硕士研究生", "graduated": "2018-03"},
            {},
            {"education": [{"degree": "硕士研究生", "graduated": "2018-03"}]},
        ),
        (FactKey.EDUCATION, {"degree": "没有"}, {}, {"absences": [{"of": "education"}]}),
        (
            FactKey.GRADUATED,
            {"graduated": "2018-03"},
            {"education": [{"degree": "硕士研究生", "graduated": "2018"}]},
            {"education": [{"degree": "硕士研究生", "graduated": "2018-03"}]},
        ),
        (
            FactKey.EARLIER_EDUCATION,
            {"graduated": "2010-07", "years": "2"},
            {"education": [MASTER]},
            {
                "education": [
                    {"degree": "硕士研究生", "graduated": "2018-03"},
                    {"degree": "大学本科", "graduated": "2010-07"},
                ],
                "work": [
                    {
                        "in_field": True,
                        "months": {"least": 24, "most": 24},
                        "since": "graduation",
                        "since_degree": "大学本科",
                    }
                ],
            },
        ),
        (
            FactKey.WORK,
            {"start": "2018-04"},
            {},
            {"work": [{"in_field": True, "start": "2018-04", "ongoing": True}]},
        ),
        (
            FactKey.WORK,
            {"start": "2018-04", "end": "2020", "break": "6"},
            {},
            {
                "work": [
                    {"in_field": True, "start": "2018-04", "end": "2020"},
                    {"in_field": False, "months": {"least": 6, "most": 6}},
                ]
            },
        ),
        (FactKey.TITLE, {"level": "没有"}, {}, {"absences": [{"of": "titles"}]}),
        (
            FactKey.TITLE,
            {"level": "中级", "series": "本系列本专业", "obtained": "2021"},
            {},
            {"titles": [{"level": "中级", "series": "本系列本专业", "obtained": "2021"}]},
        ),
        (
            FactKey.TITLE_DATE,
            {"obtained": "2021-05"},
            {"titles": [{"level": "中级"}]},
            {"titles": [{"level": "中级", "obtained": "2021-05"}]},
        ),
        (
            FactKey.TITLE_SERIES,
            {"series": "职业资格"},
            {"titles": [{"level": "中级", "obtained": "2021-05-06"}]},
            {"titles": [{"level": "中级", "series": "职业资格", "obtained": "2021-05-06"}]},
        ),
        (
            FactKey.PERFORMANCE,
            {"kind": "研究课题", "level": "省部级", "role": "主要参与人", "completed": "是"},
            {},
            {
                "performance": [
                    {
                        "kind": "研究课题",
                        "level": "省部级",
                        "role": "主要参与人",
                        "completed": True,
                    }
                ]
            },
        ),
        (FactKey.PERFORMANCE, {"kind": "没有"}, {}, {"absences": [{"of": "performance"}]}),
        (
            FactKey.ACHIEVEMENTS,
            {"kind": "论文", "count": "2", "authorship": "第一作者", "venue": "核心期刊"},
            {},
            {"achievements": [PAPERS]},
        ),
        (
            FactKey.IN_PERIOD,
            {"yes": "不是"},
            {"achievements": [PAPERS]},
            {"achievements": [PAPERS | {"in_period": False}]},
        ),
        (
            FactKey.AWARD_DETAIL,
            {"kind": "中国专利银奖", "rank": "2"},
            {"awards": [{"kind": "中国专利银奖"}]},
            {"awards": [SILVER]},
        ),
        (FactKey.STANDARD_DETAIL, {"scope": "没有"}, {}, {"absences": [{"of": "standards"}]}),
        (
            FactKey.MEASURE,
            {"amount": "91.5"},
            {},
            {
                "measures": [
                    {"kind": ABOUT[FactKey.MEASURE], "amount": {"least": 91.5, "most": 91.5}}
                ]
            },
        ),
        (
            FactKey.CIRCUMSTANCE,
            {"yes": "是", "when": "2025-09"},
            {},
            {"circumstances": [{"kind": "本市户籍", "holds": True, "when": "2025-09"}]},
        ),
        (FactKey.SKILL, {"level": "高级工"}, {}, {"skills": [{"level": "高级工"}]}),
        (FactKey.SKILL, {"level": "没有"}, {}, {"absences": [{"of": "skills"}]}),
    ],
)
def test_an_answer_becomes_a_fact(
    key: FactKey, given: dict[str, str], before: dict[str, Any], after: dict[str, Any]
) -> None:
    assert stated(taken(asked(key), inputs_for(asked(key)), given, told(**before))) == after


def test_a_reservation_is_settled_by_a_yes_and_a_no_is_put_right_in_the_sheet() -> None:
    doubtful = told(reservations=[{"about": "achievements"}])
    question = asked(FactKey.CONFIRMATION)

    assert taken(question, inputs_for(question), {"yes": "是"}, doubtful) == Facts()
    with pytest.raises(ReplyUnclear, match="删去不属实的"):
        taken(question, inputs_for(question), {"yes": "不是"}, doubtful)


@pytest.mark.parametrize(
    ("given", "awards"),
    [
        ({"kind": "科技奖项"}, [SILVER, {"kind": "科技奖项"}]),
        ({"kind": "中国专利银奖", "rank": "3"}, [SILVER, SILVER | {"rank": 3}]),
        ({"kind": "中国专利银奖", "rank": "2"}, [SILVER, SILVER]),
        ({"kind": "中国专利银奖", "rank": "2", "level": "国家级"}, [SILVER | {"level": "国家级"}]),
    ],
)
def test_one_thing_more_is_added_and_more_of_the_same_thing_takes_its_place(
    given: dict[str, str], awards: list[dict[str, Any]]
) -> None:
    question = asked(FactKey.AWARD_DETAIL)

    after = taken(question, inputs_for(question), given, told(awards=[SILVER]))

    assert stated(after) == {"awards": awards}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2018", "2018"),
        ("2018年", "2018"),
        ("2018-7", "2018-07"),
        ("2018.07", "2018-07"),
        ("201811", "2018-11"),
        ("2018年7月", "2018-07"),
        ("2018/7/1", "2018-07-01"),
        ("20180701", "2018-07-01"),
        ("2018年12月31日", "2018-12-31"),
    ],
)
def test_months_and_days_are_taken_as_people_write_them(written: str, read: str) -> None:
    question = asked(FactKey.GRADUATED)
    before = told(education=[{"degree": "大学本科"}])

    after = taken(question, inputs_for(question), {"graduated": written}, before)

    assert stated(after) == {"education": [{"degree": "大学本科", "graduated": read}]}


@pytest.mark.parametrize("written", ["20181", "2018-13", "2018-00", "1888", "2018-07-32"])
def test_what_is_no_month_is_asked_for_again(written: str) -> None:
    question = asked(FactKey.GRADUATED)

    with pytest.raises(ReplyUnclear) as raised:
        taken(question, inputs_for(question), {"graduated": written}, told(education=[MASTER]))

    assert raised.value.field == "graduated"


def test_the_title_that_is_asked_about_gets_the_detail() -> None:
    """Not the one that was told last."""
    senior, middle = {"level": "副高级"}, {"level": "中级"}
    question = asked(FactKey.TITLE_SERIES, "副高级职称")
    given = {"series": "非本系列（专业）"}

    after = taken(question, inputs_for(question), given, told(titles=[senior, middle]))

    assert stated(after) == {"titles": [senior | given, middle]}


def test_an_answer_that_adds_nothing_asks_for_more() -> None:
    """The same year once more, where the month was asked for."""
    question = asked(FactKey.GRADUATED)
    before = told(education=[{"degree": "大学本科", "graduated": "2018"}])

    with pytest.raises(ReplyUnclear, match="请填得更具体"):
        taken(question, inputs_for(question), {"graduated": "2018"}, before)


def test_the_day_of_a_circumstance_is_asked_of_those_who_say_yes() -> None:
    question = asked(FactKey.CIRCUMSTANCE)
    fields = inputs_for(question)

    with pytest.raises(ReplyUnclear, match="「哪年哪月哪日」"):
        taken(question, fields, {"yes": "是"}, Facts())
    assert taken(question, fields, {"yes": "不是", "when": "x"}, Facts()).circumstances
    undated = inputs_for(question, dated=False)
    assert [field.name for field in undated] == ["yes"]
    assert taken(question, undated, {"yes": "是"}, Facts()).circumstances


@pytest.mark.parametrize(
    ("key", "given", "problem"),
    [
        (FactKey.EDUCATION, {}, "请填写「最高学历（已毕业）」。"),
        (FactKey.EDUCATION, {"degree": "院士"}, "「最高学历（已毕业）」请从所列各项中选择。"),
        (
            FactKey.EDUCATION,
            {"degree": "大学本科", "graduated": "去年"},
            "「毕业年月」请写成 2018-07 或 2018。",
        ),
        (
            FactKey.EDUCATION,
            {"degree": "大学本科", "graduated": "2018-13"},
            "「毕业年月」请写成 2018-07 或 2018。",
        ),
        (
            FactKey.WORK,
            {"start": "2020", "end": "2018"},
            "这几项合在一起不成立，请核对年月的先后。",
        ),
        (
            FactKey.WORK,
            {"start": "2020", "break": "-1"},
            "「中间没有从事本专业的时间合计」请填不超过100000000的数字。",
        ),
        (FactKey.ACHIEVEMENTS, {"kind": "论文", "count": "0"}, "「几项」请填1以上的整数。"),
        (FactKey.ACHIEVEMENTS, {"kind": "论文", "count": "1001"}, "「几项」请填不超过1000的数字。"),
        (FactKey.MEASURE, {"amount": "九十"}, "「数量」请填不超过100000000的数字。"),
    ],
)
def test_what_cannot_be_taken_says_what_to_put_right(
    key: FactKey, given: dict[str, str], problem: str
) -> None:
    with pytest.raises(ReplyUnclear) as raised:
        taken(asked(key), inputs_for(asked(key)), given, Facts())

    assert str(raised.value) == problem


@pytest.mark.parametrize(
    ("key", "about", "unclear"),
    [
        (FactKey.TITLE_DATE, "中级职称", {"key": "title_date"}),
        (FactKey.CIRCUMSTANCE, "本市户籍", {"key": "circumstance", "about": "本市户籍"}),
        (FactKey.DEEDS, "课程教改、专利成果", {"key": "deeds", "about": "课程教改、专利成果"}),
    ],
)
def test_what_the_applicant_does_not_know_is_kept_as_unknown(
    key: FactKey, about: str, unclear: dict[str, str]
) -> None:
    assert stated(unknown_to_applicant(asked(key, about), Facts())) == {"unclear": [unclear]}


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("awards:0", {"region": {"name": "北京"}}),
        ("region:0", {"awards": [SILVER]}),
        ("awards:7", {"region": {"name": "北京"}, "awards": [SILVER]}),
        ("awards:", {"region": {"name": "北京"}, "awards": [SILVER]}),
        ("secrets:0", {"region": {"name": "北京"}, "awards": [SILVER]}),
    ],
)
def test_a_fact_is_taken_back_by_its_name(name: str, left: dict[str, Any]) -> None:
    facts = told(region={"name": "北京"}, awards=[SILVER])

    assert stated(dropped(name, facts)) == left


@suppose(st.sampled_from(FactKey), st.data())
def test_whatever_is_filled_in_is_taken_or_refused_in_words(
    key: FactKey, data: st.DataObject
) -> None:
    """No other error comes out of any form."""
    question = asked(key)
    fields = inputs_for(question)
    given = {
        field.name: data.draw(st.sampled_from((*field.options, "2018-07", "3", "", "x" * 300)))
        for field in fields
    }
    problem, after = "。", Facts()
    try:
        after = taken(question, fields, given, Facts())
    except ReplyUnclear as unclear:
        problem = str(unclear)

    assert problem.endswith("。")
    assert Facts.model_validate_json(after.model_dump_json()) == after
