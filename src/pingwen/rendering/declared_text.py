"""Groups decided from declared facts, in a line: scope, deadlines, numbers, N of so many."""

from __future__ import annotations

from pingwen.domain.facts import Facts
from pingwen.domain.verdict import CriterionResult, Determination, GroupResult, Source, Status
from pingwen.rendering.criteria_text import criterion_name, observed_words, required_words
from pingwen.rendering.markup import literal
from pingwen.rendering.nearest import telling
from pingwen.rendering.wording import day_words

__all__ = ["counted_line", "deadline_line", "measured_line", "scope_line"]

_SHOWN = 3
"""How many names a line lists before it says how many there are."""

_MATTERS = ("states", "happened", "within")
"""What holds or not: its name says it, and a yes beside it says nothing more."""


def scope_line(
    group: GroupResult, determination: Determination, facts: Facts
) -> tuple[str, Source]:
    """Who and where: what was told, what was not, and what an authority must say."""
    leaves = telling(determination, group.group)
    to_confirm = group.reserved and all(c.status is Status.MET for c in leaves)
    status = Status.MET if to_confirm else group.status
    wanted = [c for c in leaves if c.status is status] or leaves
    source = wanted[0].source if wanted else group.source
    if status is Status.MET:
        return "、".join(_told(c, facts) for c in wanted), source
    told = "、".join(f"{_named(c)}（{observed_words(c, facts)}）" for c in wanted if _seen(c))
    if group.status is Status.UNMET:
        return f"{told or '所述情况'}不在条款所列范围", source
    unsaid = "、".join(dict.fromkeys(_named(c) for c in wanted if not _seen(c)))
    pieces = [f"{unsaid}还没有说到"] if unsaid else []
    names = any(c.op == "one_of" and c.observed.items for c in wanted)
    doubt = "能否按这份文件申报，要向评审机构确认" if names else "的具体时间或情况还要核对"
    pieces += [f"{told}{doubt}"] if told else []
    return "；".join(pieces), source


def deadline_line(group: GroupResult, determination: Determination) -> tuple[str, Source]:
    """Whether the days for applying have passed on the day of asking."""
    windows = [c for c in determination.criteria if c.group is group.group and c.required.window]
    past = [c for c in windows if c.status is Status.UNMET]
    if not past:
        return f"「{literal(group.source.quote.rstrip('。'))}」，还在期内", group.source
    assert past[0].required.window is not None
    day = day_words(past[0].required.window.latest)
    later = "" if group.mandatory else "，下一轮以当年通知为准"
    return f"{criterion_name(past[0])}（{day}）已过{later}", group.source


def measured_line(
    group: GroupResult, determination: Determination, facts: Facts
) -> tuple[str, Source]:
    """A number or a matter beside what is asked of it."""
    leaves = telling(determination, group.group)
    wanted = [c for c in leaves if c.status is group.status] or leaves
    if not wanted:
        return literal(group.source.quote), group.source
    if group.status is Status.MET:
        return "、".join(dict.fromkeys(_told(c, facts) for c in wanted)), group.source
    return _lacking(wanted[0], facts), wanted[0].source


def counted_line(group: GroupResult, determination: Determination) -> tuple[str, Source]:
    """How many of the clause's items are there, by their names, and how many are asked for."""
    paths = [path for path in determination.paths if path.group is group.group]
    met = [path.name for path in paths if path.status is Status.MET]
    open_ones = sum(path.status is Status.UNKNOWN for path in paths)
    names = "、".join(met[:_SHOWN]) + ("等" if len(met) > _SHOWN else "")
    had = f"符合{len(met)}项（{names}）" if met else "还没有说到符合的"
    rest = f"，其余{open_ones}项没有说清" if open_ones and group.status is not Status.MET else ""
    return f"{had}，条款要求至少{group.least}项{rest}", group.source


def _seen(criterion: CriterionResult) -> bool:
    return bool(criterion.observed.items) or criterion.observed.day is not None


def _told(criterion: CriterionResult, facts: Facts) -> str:
    """What was found, by its name where the words alone would be a bare yes or number."""
    if not _seen(criterion):
        return literal(required_words(criterion))
    words = observed_words(criterion, facts)
    if criterion.op in _MATTERS:
        return f"{_named(criterion)}{words.removeprefix('是')}"
    return f"{_named(criterion)}{words}" if criterion.about or criterion.observed.day else words


def _lacking(criterion: CriterionResult, facts: Facts) -> str:
    """What is wanting, beside what is asked for."""
    if criterion.op in _MATTERS and criterion.status is Status.UNMET:
        return f"没有「{_named(criterion)}」"
    words = f"{_named(criterion)}{observed_words(criterion, facts)}"
    return f"{words}，要求{literal(required_words(criterion))}"


def _named(criterion: CriterionResult) -> str:
    return criterion.about or criterion_name(criterion)
