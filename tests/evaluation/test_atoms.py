"""Facts taken apart and held against each other."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pingwen.domain.facts import Facts
from pingwen.domain.terms import AwardKind, Degree, TitleLevel
from pingwen.evaluation.atoms import Comparison, compare

NONE = Facts()
KINDS = ("education", "titles", "work", "awards", "standards", "absences")


def facts(**fields: Any) -> Facts:
    return Facts.model_validate(fields)


YEARS = st.one_of(st.none(), st.sampled_from(["2016", "2016-07", "2019"]))
BOOLS = st.sampled_from([None, True, False])
ITEMS: dict[str, st.SearchStrategy[dict[str, Any]]] = {
    "education": st.fixed_dictionaries(
        {"degree": st.sampled_from(list(Degree)), "graduated": YEARS, "completed": st.booleans()}
    ),
    "titles": st.fixed_dictionaries(
        {"level": st.sampled_from(list(TitleLevel)), "obtained": YEARS}
    ),
    "work": st.fixed_dictionaries({"in_field": BOOLS, "ongoing": st.booleans(), "start": YEARS}),
    "awards": st.fixed_dictionaries(
        {"kind": st.sampled_from(list(AwardKind)), "rank": st.sampled_from([None, 1, 2])}
    ),
    "standards": st.fixed_dictionaries({"rank": st.sampled_from([None, 1, 2])}),
    "absences": st.just({"of": "titles"}),
}
FACTS = st.builds(
    facts, **{kind: st.lists(item, max_size=4).map(tuple) for kind, item in ITEMS.items()}
)


@pytest.mark.parametrize(
    ("told", "may", "read", "found"),
    [
        pytest.param(NONE, NONE, NONE, Comparison(0, 0, 0, (), ()), id="nothing"),
        pytest.param(
            facts(education=[{"degree": "硕士研究生", "graduated": "2016"}]),
            NONE,
            facts(education=[{"degree": "硕士研究生"}]),
            Comparison(1, 2, 1, (), ("education.graduated=2016",)),
            id="half-read",
        ),
        pytest.param(
            facts(education=[{"degree": "硕士研究生"}]),
            NONE,
            facts(education=[{"degree": "博士研究生"}]),
            Comparison(1, 1, 0, ("education.degree=博士研究生",), ("education.degree=硕士研究生",)),
            id="misread",
        ),
        pytest.param(
            NONE,
            NONE,
            facts(region={"name": "北京"}),
            Comparison(1, 0, 0, ("region.name=北京",), ()),
            id="invented",
        ),
        pytest.param(
            facts(standards=[{}]),
            NONE,
            facts(standards=[{}]),
            Comparison(1, 1, 1, (), ()),
            id="a-fact-that-says-only-that-it-is-there",
        ),
        pytest.param(
            facts(
                education=[{"degree": "大学本科"}, {"degree": "硕士研究生", "graduated": "2016"}]
            ),
            NONE,
            facts(education=[{"degree": "硕士研究生", "graduated": "2016"}]),
            Comparison(2, 3, 2, (), ("education.degree=大学本科",)),
            id="paired-with-the-one-it-is",
        ),
        pytest.param(
            NONE,
            facts(employment={"kind": "企业"}),
            facts(employment={"kind": "企业"}),
            Comparison(0, 0, 0, (), ()),
            id="may-be-read",
        ),
        pytest.param(
            NONE,
            facts(work=[{"ongoing": True}]),
            facts(work=[{"ongoing": True, "in_field": True}]),
            Comparison(1, 0, 0, ("work.in_field=True",), ()),
            id="more-than-may-be-read",
        ),
        pytest.param(
            facts(titles=[{"level": "员级", "obtained": "2012"}]),
            facts(titles=[{"level": "员级", "obtained": "2012", "name": "技术员"}]),
            facts(titles=[{"level": "员级", "obtained": "2012", "name": "技术员"}]),
            Comparison(2, 2, 2, (), ()),
            id="the-fuller-reading-of-what-was-told-is-no-miss",
        ),
        pytest.param(
            facts(education=[{"degree": "硕士研究生", "graduated": "2016"}]),
            facts(education=[{"degree": "硕士研究生", "graduated": "2016-07"}]),
            facts(education=[{"degree": "硕士研究生", "graduated": "2016-07"}]),
            Comparison(1, 2, 1, (), ("education.graduated=2016",)),
            id="another-reading-of-a-field-is-not-wrong",
        ),
        pytest.param(
            facts(work=[{"in_field": True}]),
            facts(work=[{"in_field": True, "ongoing": True}]),
            facts(work=[{"in_field": True, "ongoing": True}, {"in_field": True, "start": "2016"}]),
            Comparison(2, 1, 1, ("work.start=2016",), ()),
            id="what-may-be-read-is-left-the-reading-that-fits-it",
        ),
        pytest.param(
            facts(reservations=[{"about": "work"}]),
            NONE,
            facts(reservations=[{"about": "titles"}]),
            Comparison(0, 0, 0, (), ()),
            id="cautions-are-no-facts",
        ),
    ],
)
def test_fields_are_counted_one_by_one(
    told: Facts, may: Facts, read: Facts, found: Comparison
) -> None:
    """What is wrong and what is missed is named by kind, field and value."""
    assert compare(told, may, read) == found


def test_the_words_that_a_fact_rests_on_are_no_part_of_it() -> None:
    """Facts told as data have none."""
    read = facts(region={"name": "北京", "evidence": {"turn": 0, "text": "北京"}})

    assert compare(facts(region={"name": "北京"}), NONE, read) == Comparison(1, 1, 1, (), ())


@settings(deadline=None)
@given(FACTS)
def test_facts_held_against_themselves_are_all_right(told: Facts) -> None:
    """Every field that is told is read, and nothing besides."""
    found = compare(told, NONE, told)

    assert found.read == found.told == found.right
    assert found.wrong == found.missed == ()


@settings(deadline=None)
@given(FACTS, st.data())
def test_a_fact_less_is_missed_and_makes_nothing_wrong(told: Facts, data: st.DataObject) -> None:
    """Recall falls and precision does not."""
    stated = [kind for kind in KINDS if getattr(told, kind)]
    if not stated:
        return
    kind = data.draw(st.sampled_from(stated))
    items = getattr(told, kind)
    gone = data.draw(st.integers(0, len(items) - 1))
    read = told.model_copy(update={kind: items[:gone] + items[gone + 1 :]})

    found = compare(told, NONE, read)

    assert found.right == found.read < found.told
    assert found.wrong == ()
    assert all(missed.startswith(f"{kind}.") for missed in found.missed)


@settings(max_examples=60, deadline=None)
@given(FACTS, FACTS, FACTS, st.randoms(use_true_random=False))
def test_the_order_of_facts_never_matters(told: Facts, may: Facts, read: Facts, by: Any) -> None:
    """Who tells the degree last has told the same."""

    def shuffled(stated: Facts) -> Facts:
        return stated.model_copy(
            update={
                kind: tuple(by.sample(getattr(stated, kind), len(getattr(stated, kind))))
                for kind in KINDS
            }
        )

    assert compare(shuffled(told), shuffled(may), shuffled(read)) == compare(told, may, read)


@settings(deadline=None)
@given(FACTS, FACTS, FACTS)
def test_what_is_counted_adds_up(told: Facts, may: Facts, read: Facts) -> None:
    """Each field read is right, wrong or excused; each field told is right or missed."""
    found = compare(told, may, read)

    assert found.right + len(found.wrong) == found.read
    assert found.right + len(found.missed) == found.told


@settings(deadline=None)
@given(FACTS, FACTS)
def test_what_may_be_read_is_never_wrong(told: Facts, may: Facts) -> None:
    """Read alone, what may be read is not counted unless it was told besides."""
    assert compare(told, may, may).wrong == ()


@settings(deadline=None)
@given(FACTS, FACTS, FACTS)
def test_what_may_be_read_takes_nothing_from_what_is_right(
    told: Facts, may: Facts, read: Facts
) -> None:
    """It excuses; it is no rival to what was told."""
    assert compare(told, may, read).right == compare(told, NONE, read).right
