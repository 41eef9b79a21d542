"""One group of a verdict in a line: its mark, what was found, what is asked."""

from __future__ import annotations

from pingwen.domain.facts import Facts
from pingwen.domain.verdict import (
    CriterionResult,
    Determination,
    Group,
    GroupResult,
    PathResult,
    Source,
    Status,
)
from pingwen.rendering.criteria_text import observed_words
from pingwen.rendering.declared_text import (
    counted_line,
    deadline_line,
    measured_line,
    scope_line,
)
from pingwen.rendering.markup import literal, words_only
from pingwen.rendering.nearest import nearest_path, path_leaves
from pingwen.rendering.paths_text import path_sentence
from pingwen.rendering.wording import GROUPS, MARKS, judged_words

__all__ = ["group_line"]


def group_line(
    group: GroupResult, determination: Determination, facts: Facts
) -> tuple[str, Source] | None:
    """The line without its marks, and the source it rests on; None for what goes without saying."""
    said = _said(group, determination, facts)
    if said is None:
        return None
    text, source = said
    if group.status is Status.EXPERT:
        return f"{MARKS[group.status]} {text}", source
    if group.waived:
        return _waived(group, determination, facts)
    if group.reserved:
        text = f"{text}；但提到「{words_only(group.reserved)}」，要先确认"
    return f"{MARKS[group.status]} {GROUPS[group.group]}：{text}", source


def _waived(group: GroupResult, determination: Determination, facts: Facts) -> tuple[str, Source]:
    words = f"免 {GROUPS[group.group]}：破格申报不受这一项限制"
    short = _short_of_time(group.group, determination)
    if short is None:
        return words, group.source
    return f"{words}；所述为{path_sentence(short, determination, facts)}", short.source


def _said(
    group: GroupResult, determination: Determination, facts: Facts
) -> tuple[str, Source] | None:
    match group.group:
        case Group.EDUCATION_EXPERIENCE if not (facts.education or facts.titles):
            return "学历、毕业时间和工作年限还没有说到，符合条款所列情形之一即可", group.source
        case Group.EDUCATION_EXPERIENCE:
            return _education(group, determination, facts)
        case Group.EXCEPTION:
            return _exception(group, determination, facts)
        case Group.PERFORMANCE:
            return _performance(group, determination, facts)
        case Group.ACHIEVEMENTS:
            return _achievements(group, determination, facts)
        case Group.GENERAL:
            return _general(group, determination)
        case Group.DEADLINE:
            return deadline_line(group, determination)
        case Group.SCOPE:
            return scope_line(group, determination, facts)
        case _:
            return measured_line(group, determination, facts)


def _education(
    group: GroupResult, determination: Determination, facts: Facts
) -> tuple[str, Source]:
    path = nearest_path(determination, group.group)
    if path is None:
        return group.source.quote, group.source
    if group.status is Status.UNKNOWN and not facts.titles:
        short = _short_of_time(group.group, determination)
        if short is not None and "holds_title" in _open_ops(path, determination):
            told = path_sentence(short, determination, facts)
            return f"{told}；有没有职称还没有说到", short.source
    return path_sentence(path, determination, facts), path.source


def _short_of_time(group: Group, determination: Determination) -> PathResult | None:
    """The path on which the stated degree fails by its years alone."""
    for path in determination.paths:
        if path.group is group and path.status is Status.UNMET:
            lacking = [c for c in path_leaves(path, determination) if c.status is not Status.MET]
            if all(c.op == "field_years" for c in lacking):
                return path
    return None


def _open_ops(path: PathResult, determination: Determination) -> set[str]:
    return {c.op for c in path_leaves(path, determination) if c.status is Status.UNKNOWN}


def _exception(
    group: GroupResult, determination: Determination, facts: Facts
) -> tuple[str, Source] | None:
    if group.status is Status.UNMET:
        return None
    path = nearest_path(determination, group.group)
    if path is None:
        return None
    found = observed_words(determination.criterion(path.criteria[0]), facts)
    open_words = "，级别或排名还要核对" if path.status is Status.UNKNOWN else ""
    return f"{found}，对应「{path.name}」{open_words}", path.source


def _performance(
    group: GroupResult, determination: Determination, facts: Facts
) -> tuple[str, Source]:
    path = nearest_path(determination, group.group)
    leaves = path_leaves(path, determination) if path else []
    told = [c for c in leaves if c.op == "count" and c.observed.items]
    if path is not None and path.status is Status.MET:
        return f"{_found(told, facts)}，对应「{_kind(path)}」", path.source
    if group.status is Status.UNMET:
        return "没有条款所列的业绩", group.source
    if path is not None and told:
        lacks = [c for c in leaves if c.op == "count" and c.status is not Status.MET]
        period = "是否在条款要求的时间内还要核对"
        rest = f"「{_kind(path)}」的其余情况还要核对" if lacks else period
        return f"{_found(told, facts)}，{rest}", path.source
    return "还没有说到，符合条款所列情形之一即可", group.source


def _achievements(
    group: GroupResult, determination: Determination, facts: Facts
) -> tuple[str, Source]:
    leaves = [c for c in determination.criteria if c.group is group.group]
    if group.least is not None:
        return counted_line(group, determination)
    number = next((c for c in leaves if c.op == "count"), None)
    if number is None:
        return group.source.quote, group.source
    required = f"要求{number.required.count}项及以上"
    if not number.observed.items:
        said = "没有" if group.status is Status.UNMET else "还没有说到"
        return f"{said}，{required}", number.source
    text = f"{observed_words(number, facts)}，{required}"
    if group.status is Status.UNKNOWN and not group.reserved:
        if number.status is Status.MET:
            return f"{text}；数量够，是否在条款要求的时间内还要核对", number.source
        return f"{text}；作者位次、期刊级别、本人角色或其余成果还要核对", number.source
    return text, number.source


def _general(group: GroupResult, determination: Determination) -> tuple[str, Source] | None:
    leaves = [c for c in determination.criteria if c.group is group.group]
    if group.status is Status.UNMET:
        why = (determination.criterion(criterion) for criterion in determination.why)
        broken = next(c for c in why if c.group is group.group)
        quote = broken.source.quote
        if "弄虚作假" in quote:
            return "所述情况涉及弄虚作假，实行“一票否决制”", broken.source
        return f"所述情况与「{literal(quote)}」不符", broken.source
    judged = [c for c in leaves if c.status is Status.EXPERT and not c.interpretations]
    if not judged:
        return None
    return f"{judged[-1].name}等由{judged_words(determination)}", judged[-1].source


def _kind(path: PathResult) -> str:
    """The path's name without its direction (研究 or 应用)."""
    return path.name.partition("：")[2] or path.name


def _found(told: list[CriterionResult], facts: Facts) -> str:
    return "；".join(dict.fromkeys(observed_words(c, facts) for c in told)) or "已说明"
