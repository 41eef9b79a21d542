"""The years against concrete lives: see worlds.py."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pingwen.domain.facts import Degree, Education, Facts, Title, TitleLevel, TitleSeries, Work
from pingwen.domain.time import DateRange, MonthRange
from pingwen.domain.verdict import Group, Status
from tests.rules.strategies import career_facts
from tests.rules.support import decided, path_statuses
from tests.rules.worlds import PATHS, Life, lives, satisfied

DAY = DateRange.of


@settings(max_examples=160, deadline=None, database=None, derandomize=True)
@given(
    stated=career_facts(),
    as_of=st.dates(date(2021, 1, 1), date(2027, 3, 1)),
    shift=st.sampled_from([0, 0, 0, -400, 200]),
    target=st.sampled_from(list(PATHS)),
    seed=st.integers(0, 9999),
)
def test_met_holds_in_every_life_and_unmet_in_none(
    stated: Facts, as_of: date, shift: int, target: str, seed: int
) -> None:
    """A path that is met is so in every life that fits the words, and an unmet one in none."""
    stated_on = as_of + timedelta(days=shift)
    determination = decided(target, stated, as_of, stated_on)
    found = path_statuses(determination)
    education = determination.group(Group.EDUCATION_EXPERIENCE)
    assert education is not None
    for life in lives(stated, as_of, stated_on, Random(seed), tries=16):
        paths = satisfied(target, life, as_of)
        for path, holds in paths.items():
            assert not (found[path] is Status.MET and not holds), (path, life)
            assert not (found[path] is Status.UNMET and holds), (path, life)
        assert not (education.status is Status.MET and not any(paths.values()))
        assert not (education.status is Status.UNMET and any(paths.values()))


CLEAR = [
    Facts(
        education=(Education(degree=Degree.MASTER, graduated=DAY("2016-07")),),
        work=(Work(in_field=True, ongoing=True, since="graduation"),),
    ),
    Facts(
        education=(Education(degree=Degree.BACHELOR, graduated=DAY("2012")),),
        titles=(Title(level=TitleLevel.MIDDLE, obtained=DAY("2019-03")),),
        work=(Work(in_field=True, ongoing=True, start=DAY("2015")),),
    ),
    Facts(
        education=(Education(degree=Degree.BACHELOR, graduated=DAY("2012")),),
        titles=(Title(level=TitleLevel.MIDDLE),),
        work=(
            Work(
                in_field=True,
                ongoing=True,
                since="title",
                since_title=TitleLevel.MIDDLE,
                months=MonthRange(least=60, most=71),
            ),
        ),
    ),
    Facts(
        titles=(
            Title(
                level=TitleLevel.ASSOCIATE_SENIOR,
                series=TitleSeries.OTHER,
                obtained=DAY("2021-04"),
            ),
        ),
        work=(Work(in_field=True, ongoing=True, start=DAY("2020")),),
    ),
]


@pytest.mark.parametrize("stated", CLEAR)
def test_what_is_clear_is_decided(stated: Facts) -> None:
    """Where every life that fits the words meets a path, so says the module, not "unknown"."""
    as_of = date(2026, 11, 21)
    determination = decided("高级工程师", stated, as_of)
    found = lives(stated, as_of, as_of, Random(1), tries=60)
    assert len(found) > 10
    certain = {
        path
        for path in PATHS["高级工程师"]
        if all(satisfied("高级工程师", life, as_of)[path] for life in found)
    }
    met = {path for path, status in path_statuses(determination).items() if status is Status.MET}
    assert certain
    assert certain <= met


def test_the_oracle_counts_by_the_calendar() -> None:
    """Two years less a day are not two years, and work before the degree is no work."""
    worked = (1 << 730) - 1
    life = Life({Degree.DOCTOR: date(1995, 1, 1)}, {}, worked, 30)
    assert not satisfied("高级工程师", life, date(1996, 12, 31))["doctor-2"]
    assert not satisfied("高级工程师", life, date(1996, 12, 30))["doctor-2"]
    longer = Life({Degree.DOCTOR: date(1995, 1, 1)}, {}, (1 << 731) - 1, 30)
    assert satisfied("高级工程师", longer, date(1997, 1, 1))["doctor-2"]
