"""What was understood, in a few words each."""

from __future__ import annotations

from typing import Any

import pytest

from pingwen.rendering.facts_text import fact_lines
from tests.rules.support import facts

LABELS: tuple[tuple[str, dict[str, Any], str], ...] = (
    ("region", {"name": "北京"}, "地区：北京"),
    ("region", {"name": "<b>[1](x)"}, "地区：b1x"),
    ("employment", {"kind": "企业"}, "所在单位：企业"),
    ("field", {"name": "人工智能"}, "从事专业：人工智能"),
    (
        "education",
        {"degree": "硕士研究生", "graduated": "2018-03"},
        "学历：硕士研究生，2018年3月毕业",
    ),
    ("education", {"degree": "大学专科", "completed": False}, "学历：大学专科（未毕业）"),
    (
        "titles",
        {"level": "中级", "name": "软件设计师", "series": "职业资格", "obtained": "2020"},
        "职称：中级（软件设计师），职业资格，2020年取得",
    ),
    ("titles", {"level": "中级", "name": "<>"}, "职称：中级"),
    (
        "work",
        {"in_field": True, "ongoing": True, "since": "graduation"},
        "本专业工作：毕业后，至今",
    ),
    ("work", {"since": "title", "since_title": "中级"}, "工作（是否本专业未说明）：取得中级职称后"),
    ("work", {"since": "title", "in_field": True}, "本专业工作：取得职称后"),
    (
        "work",
        {"in_field": False, "start": "2016", "end": "2018", "months": {"least": 24, "most": 24}},
        "非本专业工作或中断：从2016年起，到2018年，2年",
    ),
    ("work", {"in_field": True}, "本专业工作：起止时间未说明"),
    (
        "achievements",
        {"kind": "论文", "count": 2, "authorship": "第一作者"},
        "成果：论文2项（第一作者）",
    ),
    ("achievements", {"kind": "技术报告"}, "成果：技术报告"),
    (
        "performance",
        {"kind": "研究课题", "level": "省部级", "role": "主持"},
        "业绩：研究课题（省部级，主持）",
    ),
    ("awards", {"kind": "中国专利银奖", "rank": 2}, "奖项：中国专利银奖（排名第2）"),
    ("awards", {"kind": "科技奖项"}, "奖项：科技奖项"),
    ("standards", {"scope": "国家标准", "rank": 3}, "标准：国家标准（起草人排名第3）"),
    ("standards", {}, "标准：未说明类别"),
    ("conduct", {"kind": "falsified"}, "自述涉及弄虚作假"),
    ("absences", {"of": "titles"}, "没有职称"),
    (
        "absences",
        {"of": "performance", "kinds": ["研究课题"], "at_least": "省部级"},
        "没有省部级及以上的研究课题",
    ),
    ("unclear", {"key": "title_date"}, "申报人不清楚这一项"),
)
SINGLE = ("region", "employment", "field")


@pytest.mark.parametrize(("name", "value", "label"), LABELS)
def test_a_fact_in_words(name: str, value: dict[str, Any], label: str) -> None:
    """What was said and no more; names from outside without marks."""
    (line,) = fact_lines(facts(**{name: value if name in SINGLE else [value]}))
    assert (line.field, line.label) == (name, label)


def test_a_fact_keeps_its_words() -> None:
    """The evidence and the turn it stands in go with the fact; facts as data have none."""
    told = {"degree": "硕士研究生", "evidence": {"turn": 2, "text": "读的研"}}
    first, second = fact_lines(facts(education=[told, {"degree": "大学本科"}]))
    assert (first.evidence, first.turn) == ("读的研", 2)
    assert (second.evidence, second.turn) == (None, None)
    assert second.value == {"degree": "大学本科", "completed": True}


@pytest.mark.parametrize(
    ("told", "label"),
    [
        ([{"kind": "发明专利"}], "没有别的成果"),
        ([], "没有成果"),
    ],
)
def test_an_absence_beside_what_was_told_is_of_the_rest(told: list[Any], label: str) -> None:
    """「没有成果」 beside a patent would deny the patent."""
    lines = fact_lines(facts(achievements=told, absences=[{"of": "achievements"}]))
    assert lines[-1].label == label
