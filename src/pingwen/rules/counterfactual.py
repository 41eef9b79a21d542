"""The smallest changes that would make things right: time alone, more results, another route."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from pingwen.domain.time import DateRange
from pingwen.domain.verdict import Change, ChangeKind, CriterionResult, Group, Source, Status
from pingwen.rules.context import Context
from pingwen.rules.spells import months_after
from pingwen.rules.standing import Assessed
from pingwen.rules.trace import Trace

__all__ = ["what_would_change"]

_ORDER = tuple(ChangeKind)
_HORIZON = timedelta(days=366 * 40)


def what_would_change(
    assessed: Assessed, context: Context, *, fixed_day: bool
) -> tuple[Change, ...]:
    """Changes, the ones by time first and the earliest of them first.

    ``fixed_day``: a notice counts until a day of its own, so that waiting changes nothing.
    """
    changes: list[Change] = []
    for group, rule in assessed.rules.items():
        if rule.waives is not None or assessed.binding().get(group) is Status.MET:
            continue
        if not fixed_day:
            changes.extend(_by_time(group, assessed, context))
        changes.extend(_by_results(group, assessed))
    changes.extend(_by_exception(assessed))
    return tuple(sorted(changes, key=_soonest))


def _soonest(change: Change) -> tuple[int, date]:
    return _ORDER.index(change.kind), change.when.latest if change.when else date.max


def _by_time(group: Group, assessed: Assessed, context: Context) -> Iterator[Change]:
    for path in assessed.traces[group].paths():
        short = [leaf for leaf in path.leaves if leaf.status in (Status.UNMET, Status.UNKNOWN)]
        if not short or any(leaf.op != "field_years" for leaf in short):
            continue
        found = _days(path, _expected(short), context)
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


def _days(
    path: Trace, expected: DateRange | None, context: Context
) -> tuple[DateRange, bool] | None:
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
    final = status(last)
    if final is Status.UNMET:
        return None
    likely = expected or DateRange(earliest=context.until, latest=context.until)
    perhaps = _first(
        context.until, last, likely.earliest, lambda day: status(day) is not Status.UNMET
    )
    if final is not Status.MET:
        return DateRange(earliest=perhaps, latest=perhaps), False
    surely = _first(perhaps, last, likely.latest, lambda day: status(day) is Status.MET)
    return DateRange(earliest=perhaps, latest=surely), True


def _expected(short: Sequence[CriterionResult]) -> DateRange | None:
    """When the last of the years will be complete, counted from where they were begun to be."""
    ends = [
        (months_after(since.earliest, months), months_after(since.latest, months))
        for leaf in short
        if (since := leaf.observed.since) and (months := leaf.required.months)
    ]
    if not ends:
        return None
    return DateRange(earliest=max(first for first, _ in ends), latest=max(end for _, end in ends))


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


def _by_results(group: Group, assessed: Assessed) -> Iterator[Change]:
    for leaf in assessed.traces[group].leaves:
        found = leaf.observed.count
        if not found or leaf.status is Status.MET:
            continue
        wanted = leaf.required.count
        if wanted is None or wanted == 1:
            continue
        yield Change(
            kind=ChangeKind.MORE_RESULTS,
            path=leaf.id,
            name=leaf.name,
            source=leaf.source,
            count=wanted - found,
        )


def _by_exception(assessed: Assessed) -> Iterator[Change]:
    for group, rule in assessed.rules.items():
        if rule.waives is None or assessed.binding()[rule.waives] is Status.MET:
            continue
        for path in assessed.traces[group].paths():
            yield Change(
                kind=ChangeKind.EXCEPTION,
                path=path.path or "",
                name=path.name,
                source=Source(clause=path.source.clause, quote=path.source.quote),
            )


def _settles(assessed: Assessed, group: Group, path: Trace) -> bool:
    assumed = {leaf.id: Status.MET for leaf in path.leaves if leaf.status is not Status.EXPERT}
    return Status.UNMET not in assessed.binding(assumed, group).values()
