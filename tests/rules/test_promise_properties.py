"""What is promised to any applicant of any scheme: what would change it, and what is asked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from pingwen.domain.facts import (
    Circumstance,
    CircumstanceKind,
    FactKey,
    Facts,
    Measure,
    MeasureKind,
    NumberRange,
    Reservation,
    ReservationAbout,
)
from pingwen.domain.verdict import (
    ChangeKind,
    Determination,
    Group,
    NextQuestion,
    Status,
    VerdictStatus,
)
from tests.rules.applicants import Case
from tests.rules.drawn import POOLS, QUICK, ROWS, SEEDS, decided_for, every_scheme, listed
from tests.rules.support import path_statuses


def _status(found: Determination, path: str) -> Status | None:
    return next((each.status for each in found.paths if each.id == path), None)


@every_scheme
@QUICK
@given(seed=SEEDS)
def test_the_day_that_would_change_it_does(scheme: str, seed: int) -> None:
    """On the promised day the path is met, or open where no day is sure; what it settles is."""
    case = POOLS[scheme][seed]
    for change in decided_for(case).changes:
        if change.kind is ChangeKind.TIME and change.when is not None:
            later = decided_for(case, day=change.when.latest)
            wanted = Status.MET if change.certain else Status.UNKNOWN
            assert _status(later, change.path) is wanted
            assert not (change.settles and later.status is VerdictStatus.NOT_ELIGIBLE)


@every_scheme
@QUICK
@given(seed=SEEDS)
def test_so_many_more_results_are_enough(scheme: str, seed: int) -> None:
    """As many again of a result that was counted, and the condition is met or open only for its
    time."""
    case = POOLS[scheme][seed]
    before = decided_for(case)
    for change in before.changes:
        if change.kind is not ChangeKind.MORE_RESULTS:
            continue
        counted = next(each for each in before.criteria if each.id == change.path).observed.items
        outcomes = {
            criterion.status
            for item in counted
            for criterion in decided_for(case, _again(case[2], item, change.count or 0)).criteria
            if criterion.id == change.path
        }
        assert Status.MET in outcomes, change.path


def _again(facts: Facts, item: str, count: int) -> Facts:
    """With one of the facts told so many times more. ``item``: its field and its number."""
    name, _, number = item.partition(":")
    told = listed(facts, name)
    return facts.model_copy(update={name: (*told, *(told[int(number)],) * count)})


@every_scheme
@QUICK
@given(seed=SEEDS)
def test_the_exceptional_route_that_would_change_it_does(scheme: str, seed: int) -> None:
    """Told what someone told who took that route, it is met and stands in for the years."""
    case = POOLS[scheme][seed]
    for change in decided_for(case).changes:
        other = (
            _taker(scheme, case[1], change.path) if change.kind is ChangeKind.EXCEPTION else None
        )
        if other is None:
            continue
        told = {name: (*listed(case[2], name), *listed(other, name)) for name in _ROUTES}
        found = decided_for(case, case[2].model_copy(update={**told, "reservations": ()}))
        waived = found.group(Group.EDUCATION_EXPERIENCE)
        assert waived is not None
        assert waived.status is Status.MET or waived.waived, change.path


_ROUTES = ("education", "awards", "standards", "performance", "skills")


@cache
def _taker(scheme: str, target: str, path: str) -> Facts | None:
    """Who of the tables takes this route by what was won or done; None where nobody does."""
    return next(
        (
            case[2]
            for case in ROWS[scheme]
            if case[1] == target
            and not case[2].circumstances
            and _status(decided_for(case), path) is Status.MET
        ),
        None,
    )


@every_scheme
@QUICK
@given(seed=SEEDS)
def test_the_next_question_can_matter(scheme: str, seed: int) -> None:
    """Some answer to it, as another applicant would give it, changes the verdict or what is
    missing; where several routes are open, it settles one of them at least."""
    case = POOLS[scheme][seed]
    before = decided_for(case)
    question = before.next_question
    if question is not None:
        answers = (decided_for(case, facts) for facts in _answered(case, question))
        assert any(_state(after) != _state(before) for after in answers), question


def _state(found: Determination) -> tuple[object, ...]:
    return found.status, found.missing, path_statuses(found)


def _answered(case: Case, question: NextQuestion) -> Iterator[Facts]:
    """The applicant's facts with what is asked for told as other applicants of the target tell it,
    or as holding, not holding, nothing or very much."""
    told = case[2]
    if question.key is FactKey.CONFIRMATION:
        yield told.model_copy(update={"reservations": ()})
    if question.key is FactKey.CIRCUMSTANCE:
        kind = CircumstanceKind(question.about)
        yield from (_with(told, Circumstance(kind=kind, holds=holds)) for holds in (True, False))
    if question.key is FactKey.MEASURE:
        kind_of = MeasureKind(question.about)
        yield from (
            _with(told, Measure(kind=kind_of, amount=NumberRange(least=least, most=least)))
            for least in (0, 10_000_000)
        )
    fields = _ASKED.get(question.key, (question.key.value,))
    for _, target, other, _ in ROWS[case[0]]:
        if target == case[1]:
            yield told.model_copy(
                update={name: getattr(other, name) for name in (*fields, "absences")}
            )


_ASKED: dict[FactKey, tuple[str, ...]] = {
    FactKey.GRADUATED: ("education",),
    FactKey.EARLIER_EDUCATION: ("education", "work"),
    FactKey.TITLE: ("titles",),
    FactKey.TITLE_DATE: ("titles",),
    FactKey.TITLE_SERIES: ("titles",),
    FactKey.IN_PERIOD: ("achievements", "performance", "deeds"),
    FactKey.AWARD_DETAIL: ("awards",),
    FactKey.STANDARD_DETAIL: ("standards",),
    FactKey.DEEDS: ("deeds", "achievements"),
    FactKey.MEASURE: ("measures",),
    FactKey.CIRCUMSTANCE: ("circumstances",),
    FactKey.SKILL: ("skills",),
    FactKey.CONFIRMATION: ("reservations",),
}
"""The fields that hold the answer, where they are not the key itself."""


def _with(facts: Facts, new: Circumstance | Measure) -> Facts:
    name = "measures" if isinstance(new, Measure) else "circumstances"
    others = [each for each in getattr(facts, name) if each.kind is not new.kind]
    return facts.model_copy(update={name: (*others, new)})


@every_scheme
@QUICK
@given(seed=SEEDS, about=st.sampled_from(get_args(ReservationAbout)))
def test_a_disputed_reading_can_only_open_a_verdict(
    scheme: str, seed: int, about: ReservationAbout
) -> None:
    """It makes nobody eligible who is not, and excludes nobody who is not excluded."""
    case = POOLS[scheme][seed]
    disputed = Reservation(about=about, disputed=True)
    facts = case[2].model_copy(update={"reservations": (*case[2].reservations, disputed)})

    assert decided_for(case, facts).status in {
        decided_for(case).status,
        VerdictStatus.UNDETERMINED,
        VerdictStatus.NOT_COVERED,
    }
