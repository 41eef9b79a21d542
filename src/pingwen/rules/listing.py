"""Which of the words that only a committee can judge concern this applicant."""

from __future__ import annotations

from collections.abc import Callable

from pingwen.domain.facts import Facts, TitleLevel, TitleSeries
from pingwen.rules.leaves import HumanJudgement

__all__ = ["is_listed"]

_STATED: dict[str, Callable[[Facts], bool]] = {
    "technical_class": lambda facts: any(e.class_kind for e in facts.education),
    "skill": lambda facts: bool(facts.skills),
    "professor_certificate": lambda facts: any(
        t.level is TitleLevel.SENIOR and "教授级" in (t.name or "") for t in facts.titles
    ),
    "qualification": lambda facts: any(t.series is TitleSeries.QUALIFICATION for t in facts.titles),
}


def is_listed(node: HumanJudgement, facts: Facts) -> bool:
    """Whether the words have a place in the trace: with ``where``, only where that is stated."""
    return not node.where or any(_STATED[name](facts) for name in node.where)
