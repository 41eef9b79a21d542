"""What applicants say, as data."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from pingwen.domain.facts import Degree, Education, Facts, Region, TitleLevel, Work


def test_facts_read_and_write_the_same() -> None:
    """JSON out and in again is the same value, and nothing unsaid becomes something."""
    facts = Facts.model_validate(
        {
            "region": {"name": "北京", "evidence": {"turn": 0, "text": "在北京"}},
            "education": [{"degree": "硕士研究生", "graduated": "2016-07"}],
            "work": [{"in_field": True, "start": "2016-07", "ongoing": True}],
        }
    )
    assert Facts.model_validate_json(facts.model_dump_json()) == facts
    assert facts.education[0].degree is Degree.MASTER
    assert facts.employment is None
    assert facts.work[0].months is None


def test_stated_lists_every_fact_with_its_field() -> None:
    """In the order of the fields, single facts and collections alike."""
    education, work = Education(degree=Degree.BACHELOR), Work(in_field=True)
    region = Region(name="北京")
    facts = Facts(work=(work,), education=(education,), region=region)
    assert facts.stated() == (("region", region), ("education", education), ("work", work))


@pytest.mark.parametrize(
    ("work", "message"),
    [
        ({"start": "2020", "end": "2019"}, "work ends 2019 before it starts 2020"),
        ({"months": {"least": 1201}}, "work longer than a hundred years"),
        ({"months": {"least": 0, "most": 1201}}, "work longer than a hundred years"),
        ({"since": "birth"}, "Input should be 'graduation' or 'title'"),
        ({"hours": 8}, "Extra inputs are not permitted"),
    ],
)
def test_work_that_cannot_be_is_refused(work: dict[str, object], message: str) -> None:
    """It ends after it starts and fits into a life."""
    with pytest.raises(ValidationError, match=message):
        Work.model_validate(work)


def test_facts_do_not_change() -> None:
    """A fact that has been stated is never altered in place."""
    with pytest.raises(ValidationError, match="frozen"):
        Facts().region = Region(name="北京")


def test_levels_and_degrees_stand_in_their_order() -> None:
    """From the lowest to the highest, as the rules compare them."""
    assert list(Degree) == ["中等职业学校", "大学专科", "大学本科", "硕士研究生", "博士研究生"]
    assert list(TitleLevel) == ["员级", "初级", "中级", "副高级", "正高级"]
