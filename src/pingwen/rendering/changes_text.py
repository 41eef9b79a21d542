"""What would change a verdict, in words: when the years are enough, what wants, which route."""

from __future__ import annotations

from pingwen.domain.answer import ChangeLine, Quotation
from pingwen.domain.verdict import Change, ChangeKind, Determination, Group, VerdictStatus
from pingwen.rendering.sources import Sources
from pingwen.rendering.wording import day_words, range_words

__all__ = ["change_line", "change_lines"]


def change_lines(
    determination: Determination, failing: Group | None, sources: Sources
) -> list[str]:
    """The sentences for the text; ``failing`` is the group that a negative headline is about."""
    timely = [c for c in determination.changes if _ahead(c, determination)][:1]
    more = [c for c in determination.changes if c.kind is ChangeKind.MORE_RESULTS][:1]
    if determination.status is not VerdictStatus.NOT_ELIGIBLE:
        return [_in_time(change, sources) for change in timely]
    match failing:
        case Group.EDUCATION_EXPERIENCE:
            times = [_in_time(change, sources) for change in timely]
            return [*times, *_routes(determination, sources)]
        case Group.ACHIEVEMENTS:
            return [f"再有 **{c.count}项** 符合条件的成果，可达到这一条。" for c in more]
        case _:
            return []


def change_line(change: Change, sources: Sources) -> ChangeLine:
    """The same for the card."""
    mark = sources.mark(change.source.clause, change.source.quote)
    match change.kind:
        case ChangeKind.TIME:
            words = f"满足「{change.name}」（如继续从事本专业）"
            return ChangeLine(change=words, date=str(change.when), citation=mark)
        case ChangeKind.MORE_RESULTS:
            words = f"再有{change.count}项符合条件的成果"
        case ChangeKind.EXCEPTION:
            words = f"破格：{change.name}"
    return ChangeLine(change=words, date=None, citation=mark)


def _ahead(change: Change, determination: Determination) -> bool:
    return change.when is not None and change.when.earliest > determination.as_of


def _in_time(change: Change, sources: Sources) -> str:
    mark = _cite([change], sources)
    return f"{_when(change)}满足「{change.name}」这一条（如继续从事本专业）。{mark}"


def _when(change: Change) -> str:
    assert change.when is not None
    first, last = change.when.earliest, change.when.latest
    if not change.certain:
        return f"最早 **{first.year}年{first.month}月** "
    if (first.year, first.month) == (last.year, last.month):
        words = range_words(change.when) if first == last else f"{first.year}年{first.month}月"
        return f"最早 **{words}** "
    return f"最迟 **{day_words(last)}** "


def _routes(determination: Determination, sources: Sources) -> list[str]:
    routes = [c for c in determination.changes if c.kind is ChangeKind.EXCEPTION]
    if not routes:
        return []
    names = "、".join(c.name for c in routes)
    return [f"不受学历和年限限制的破格条件：{names}{_cite(routes, sources)}。您有其中之一吗？"]


def _cite(changes: list[Change], sources: Sources) -> str:
    quotes = (Quotation(clause=c.source.clause, quote=c.source.quote) for c in changes)
    return sources.cite(*quotes)
