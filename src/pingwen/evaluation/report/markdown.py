"""A run as Markdown, for the pull request."""

from __future__ import annotations

from collections.abc import Iterable

from pingwen.evaluation.report.changes import arrived, changes
from pingwen.evaluation.report.console import HEAD, comparison_table, figure_rows
from pingwen.evaluation.report.gravity import worst
from pingwen.evaluation.report.markup import code, fence, folded, table
from pingwen.evaluation.report.rows import Table, cause_table, change_table, latency_table
from pingwen.evaluation.report.shown import ShownCase, ShownTurn, shown_case
from pingwen.evaluation.report.verdict import reasons, verdict_line
from pingwen.evaluation.run import Run

__all__ = ["markdown_report"]

_WORST = 10
_MOST_IDS = 30
_MARKED = ("MISSED", "LOST")
_LEGEND = (
    "In brackets: over how many things. Held is a bound over all cases, after the stroke over "
    "those put aside; owed is where these are to get."
)


def markdown_report(run: Run) -> str:
    """Whether it may be merged, the figures and what moved them, and the gravest wrong answers.

    What users and answers say stands in it as code. Of cases put aside it says only how many.
    """
    parts = (
        ["# Evaluation", "", f"**{verdict_line(run)}**", ""],
        [f"- {line}" for line in reasons(run)],
        _section("Figures", _figures(run)),
        _section("Errors by cause", _set(cause_table(run), "No case is wrong.")),
        _section("Against the baseline", _changes(run)),
        _section("Beside the baselines", _rivals(run)),
        _section("The gravest wrong answers", _worst(run)),
        _section("Latency", _latency(run)),
        _section("Configuration", _configuration(run)),
    )
    return "\n".join(line for part in parts for line in part).rstrip() + "\n"


def _section(title: str, lines: Iterable[str]) -> list[str]:
    return ["", f"## {title}", "", *lines]


def _figures(run: Run) -> list[str]:
    return [
        *_set(
            Table(head=HEAD, rows=tuple(map(tuple, figure_rows(run)))), "No case counts for any."
        ),
        "",
        _LEGEND,
        *(["", "Still owed:", "", *(f"- {line}" for line in run.owed)] if run.owed else []),
    ]


def _set(found: Table, without: str) -> list[str]:
    marked = [[f"**{cell}**" if cell in _MARKED else cell for cell in row] for row in found.rows]
    return table(found.head, marked) if marked else [without]


def _changes(run: Run) -> list[str]:
    if run.comparison is None:
        return ["There is no baseline to compare with."]
    found = changes(run)
    named = [
        f"- {each.figure}, {how}: {_ids(cases.ids, cases.aside)}"
        for each in found
        for how, cases in (("worse", each.worse), ("better", each.better))
        if len(cases)
    ]
    same = len(run.comparison.changes) - len(found)
    new = arrived(run)
    told = (
        f"{same} figures have the same value on every case. New or changed cases: {len(new)} "
        f"({_ids(new.ids, new.aside)}); gone: {len(run.comparison.gone)}."
    )
    return [
        *_set(change_table(run), "No case is better or worse in anything."),
        "",
        told,
        "",
        *(folded("Which cases", named) if named else []),
    ]


def _ids(ids: tuple[str, ...], aside: int) -> str:
    told = [", ".join(ids[:_MOST_IDS])] if ids else []
    if len(ids) > _MOST_IDS:
        told.append(f"{len(ids) - _MOST_IDS} more of dev")
    return "; ".join([*told, *([f"{aside} put aside"] if aside else [])]) or "none"


def _rivals(run: Run) -> list[str]:
    if not run.rivals:
        return ["No baseline was run beside it."]
    told = "In brackets: the wider end of Wilson's 95% interval and of the one by groups."
    return [comparison_table(run), "", told]


def _latency(run: Run) -> list[str]:
    told = "Measured, and compared with nothing: the machine differs."
    return [*_set(latency_table(run), "No answer came."), "", told]


def _configuration(run: Run) -> list[str]:
    rows = [(code(name), code(words)) for name, words in run.configuration.items()]
    return table(("what", "value"), rows) if rows else ["Not told."]


def _worst(run: Run) -> list[str]:
    wrong = sum(1 for each in run.shown if each.result.faults or each.result.error)
    if not wrong:
        return ["No case of dev is wrong."]
    found = [shown_case(each) for each in worst(run.shown, _WORST)]
    told = f"{len(found)} of {wrong} wrong cases of dev, what does harm first."
    return [told, "", *(line for case in found for line in _case(case))]


def _case(case: ShownCase) -> list[str]:
    wrong = ", ".join(fault.figure for fault in case.faults) or "no answer"
    cause = f"{case.cause}: " if case.cause else ""
    lines = [f"- **{each.figure}** {each.value:.2f} {code(each.reason)}" for each in case.faults]
    if case.error is not None:
        lines.append(f"- raised {code(case.error)}")
    if case.drafted:
        lines += ["", "Proposed, as a lie:", "", fence(case.drafted)]
    for number, turn in enumerate(case.turns, start=1):
        lines += ["", *_turn(turn, f"Turn {number}. " if len(case.turns) > 1 else "")]
    head = [f"Group {code(case.group)}, as of {case.as_of.isoformat()}.", ""]
    return folded(f"{case.suite}/{case.id} ({cause}{wrong})", [*head, *lines])


def _turn(turn: ShownTurn, number: str) -> list[str]:
    lines = [
        line
        for message in turn.before
        for line in (f"Before ({message.role}):", "", fence(message.content), "")
    ]
    lines += [f"{number}Asked:", "", fence(turn.said), "", "Due:", ""]
    lines += [
        f"- {due.name}: {', '.join(code(each) for each in due.values if each)}" for due in turn.due
    ]
    if not turn.kind:
        return [*lines, "", "No answer came."]
    verdict = f", {code(turn.verdict)}" if turn.verdict else ""
    lines += ["", f"Given: {turn.kind}{verdict}", "", fence(turn.text), ""]
    for each in turn.sources:
        lines.append(f"- source {each.mark}: {code(each.clause)} {code(each.quote)}")
    lines += [f"- fact read: {code(fact)}" for fact in turn.facts]
    return [*lines, *(f"- held back: {code(why)}" for why in turn.dropped)]
