"""The smallest changes that would make things right: time alone, more results, another route."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache

from pingwen.domain.time import DateRange, Days
from pingwen.domain.verdict import Change, ChangeKind, CriterionResult, Group, Status
from pingwen.rules.context import Context
from pingwen.rules.spells import months_after
from pingwen.rules.standing import Assessed
from pingwen.rules.trace import Trace

__all__ = ["what_would_change"]

_HORIZON = timedelta(days=366 * 40)


def what_would_change(
    assessed: Assessed, context: Context, *, fixed_day: bool
) -> tuple[Change, ...]:
    """Changes, the ones by time first and the earliest of them first.

    ``fixed_day``: a notice counts until a day of its own, so that waiting changes nothing.
    """
    binding = assessed.binding()
    times: list[Change] = []
    results: list[Change] = []
    routes: list[Change] = []
    for group, rule in assessed.rules.items():
        trace = assessed.traces[group]
        if rule.waives is not None:
            if binding[rule.waives] is not Status.MET:
                routes.extend(_by_exception(trace))
        elif binding.get(group) is not Status.MET:
            if trace.dated and not fixed_day:
                times.extend(_by_time(group, assessed, context))
            results.extend(_by_results(trace))
    times.sort(key=_soonest)
    return (*times, *results, *routes)


def _soonest(change: Change) -> date:
    return change.when.latest if change.when else date.max


def _by_time(group: Group, assessed: Assessed, context: Context) -> Iterator[Change]:
    for path in assessed.traces[group].paths():
        short = [leaf for leaf in path.leaves if leaf.status in (Status.UNMET, Status.UNKNOWN)]
        if not short or any(leaf.op != "field_years" for leaf in short):
            continue
        found = _days(path, _expected([assessed.dated[leaf.id] for leaf in short]), context)
        if found is not None and found[0].latest > context.until:
            yield Change(
                kind=ChangeKind.TIME,
                path=path.path or "",
                name=path.name,
                source=path.source,
                when=found[0],
                certain=found[1],
                settles=_settles(assessed, group, path),
            )


def _days(path: Trace, expected: Days | None, context: Context) -> tuple[DateRange, bool] | None:
    """From the first day on which the path may be met to the first on which it surely is.

    ``expected``: about when that will be. Where no day makes it sure (it was not said since when
    the work is done), the first possible day alone, and False.
    """

    known = {context.until: path.own}

    def status(day: date) -> Status:
        if day not in known:
            known[day] = path.status_in(context.on(day))
        return known[day]

    last = context.until + _HORIZON
    likely = expected or Days(context.until, context.until)
    met = context.until <= likely.latest <= last and status(likely.latest) is Status.MET
    final = Status.MET if met else status(last)
    if final is Status.UNMET:
        return None
    perhaps = _first(
        context.until, last, likely.earliest, lambda day: status(day) is not Status.UNMET
    )
    if final is not Status.MET:
        return DateRange.between(perhaps, perhaps), False
    surely = _first(perhaps, last, likely.latest, lambda day: status(day) is Status.MET)
    return DateRange.between(perhaps, surely), True


def _expected(short: Sequence[CriterionResult]) -> Days | None:
    """When the last of the years will be complete, counted from where they were begun to be."""
    ends = [
        (months_after(since.earliest, months), months_after(since.latest, months))
        for leaf in short
        if (since := leaf.observed.since) and (months := leaf.required.months)
    ]
    if not ends:
        return None
    return Days(max([first for first, _ in ends]), max([end for _, end in ends]))


def _first(low: date, high: date, expected: date, holds: Callable[[date], bool]) -> date:
    """The first day in the interval on which a condition, once true always true, holds.

    The expected day and the one before it are tried first: mostly that settles it.
    """
    likely = min(max(expected, low), high)
    tries = [likely, likely - timedelta(days=1)]
    while low < high:
        middle = tries.pop() if tries else low + (high - low) // 2
        if low <= middle < high:
            low, high = (low, middle) if holds(middle) else (middle + timedelta(days=1), high)
    return high


@lru_cache(maxsize=4096)
def _by_results(trace: Trace) -> tuple[Change, ...]:
    """Of one group; the same for every applicant for whom it comes out alike."""
    return tuple(
        Change(
            kind=ChangeKind.MORE_RESULTS,
            path=leaf.id,
            name=leaf.name,
            source=leaf.source,
            count=wanted - found,
        )
        for leaf in trace.leaves
        if leaf.status is not Status.MET
        if (found := leaf.observed.count)
        if (wanted := leaf.required.count or 1) > 1
    )


@lru_cache(maxsize=4096)
def _by_exception(trace: Trace) -> tuple[Change, ...]:
    """As the results."""
    return tuple(
        Change(
            kind=ChangeKind.EXCEPTION,
            path=path.path or "",
            name=path.name,
            source=path.source,
        )
        for path in trace.paths()
    )


def _settles(assessed: Assessed, group: Group, path: Trace) -> bool:
    assumed = {leaf.id: Status.MET for leaf in path.leaves if leaf.status is not Status.EXPERT}
    return (
        Status.UNMET not in assessed.binding(group, assessed.traces[group].status(assumed)).values()
    )
