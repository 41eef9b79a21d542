"""What the engineering series leaves to a review, and what an AI applicant is shown of it."""

from __future__ import annotations

from typing import Any

import pytest

from pingwen.domain.verdict import Group, Status, VerdictStatus
from pingwen.rules.kleene import on_review
from tests.rules.support import decided, facts

HEAD_17 = "bj-eng-17/三/（三）/"
TECHNICAL = {"degree": "大学专科", "school": "技工院校", "class_kind": "高级工班"}
OUTSTANDING = {"kind": "自主创新和科技成果转化成绩突出", "holds": True}


def _listed(**told: Any) -> list[str]:  # facts as YAML writes them
    """The clauses of document 17's third part that a verdict under document 30 lists."""
    found = decided("工程师", facts(**told))
    return [
        c.source.clause
        for c in found.criteria
        if c.group is Group.GENERAL and c.source.clause.startswith(HEAD_17)
    ]


@pytest.mark.parametrize("status", list(Status))
def test_what_only_a_review_accepts_is_never_met(status: Status) -> None:
    """Unmet stays unmet; everything else is open."""
    assert on_review(status) is (Status.UNMET if status is Status.UNMET else Status.UNKNOWN)


@pytest.mark.parametrize(
    ("told", "clauses"),
    [
        ({}, []),
        ({"education": [{"degree": "大学专科"}], "titles": [{"level": "中级"}]}, []),
        ({"education": [TECHNICAL]}, [f"{HEAD_17}2"]),
        ({"skills": [{"level": "高级工"}]}, [f"{HEAD_17}2"]),
        ({"titles": [{"level": "中级", "series": "职业资格"}]}, [f"{HEAD_17}3"]),
        ({"education": [TECHNICAL], "skills": [{"level": "技师"}]}, [f"{HEAD_17}2"] * 2),
    ],
)
def test_document_17_is_listed_to_an_ai_applicant_whom_it_concerns(
    told: dict[str, Any], clauses: list[str]
) -> None:
    """A class, a certificate or a qualification brings its clause into the general conditions."""
    assert _listed(**told) == clauses


def test_what_is_listed_of_document_17_decides_nothing_under_document_30() -> None:
    """A skill certificate changes the reading that is shown, and no group's status."""
    plain = decided("工程师", facts(education=[{"degree": "大学专科"}]))
    skilled = decided(
        "工程师", facts(education=[{"degree": "大学专科"}], skills=[{"level": "技师"}])
    )
    assert [(g.group, g.status) for g in skilled.groups] == [
        (g.group, g.status) for g in plain.groups
    ]
    assert "general-of-17" in skilled.interpretations
    assert "general-of-17" not in plain.interpretations


def test_a_class_is_no_degree_under_document_30() -> None:
    """Document 30 does not speak of technical schools: its paths stay open, not met, not lost."""
    found = decided("工程师", facts(education=[{**TECHNICAL, "graduated": "2010"}]))
    (group,) = (g for g in found.groups if g.group is Group.EDUCATION_EXPERIENCE)
    assert group.status is Status.UNKNOWN


@pytest.mark.parametrize("told", [(), ("中国专利银奖",), ("科技奖项",)])
def test_outstanding_results_alone_never_open_the_express_lane(told: tuple[str, ...]) -> None:
    """The applicant's own word for them leaves the verdict open, whatever else is short of it."""
    found = decided(
        "正高级工程师（直通车）",
        facts(
            region={"name": "北京"},
            field={"name": "其他工程技术"},
            employment={"kind": "企业"},
            awards=[{"kind": kind, "level": "市厅级"} for kind in told],
            circumstances=[OUTSTANDING],
        ),
        scheme="bj-eng",
    )
    assert found.status is VerdictStatus.UNDETERMINED
    assert found.missing == (Group.EXCEPTION,)


def test_the_old_certificate_is_shown_to_its_holder() -> None:
    """高级工程师（教授级） of before the reform: that it stays valid is listed, to no one else."""
    clause = "bj-eng-17/三/（一）/1"
    for name, shown in (("高级工程师（教授级）", True), ("正高级工程师", False)):
        stated = facts(titles=[{"level": "正高级", "name": name}])
        found = decided("正高级工程师", stated, scheme="bj-eng")
        assert (clause in [c.source.clause for c in found.criteria]) is shown
