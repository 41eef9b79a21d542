"""Which of the words that only a committee can judge concern this applicant."""

from __future__ import annotations

from pingwen.domain.facts import Facts, TitleLevel, TitleSeries

__all__ = ["stated_of"]


def stated_of(facts: Facts) -> set[str]:
    """What the applicant states of that for which alone a ``human_judgement`` may be listed."""
    found: set[str] = set()
    if any(education.class_kind for education in facts.education):
        found.add("technical_class")
    if facts.skills:
        found.add("skill")
    for title in facts.titles:
        if title.series is TitleSeries.QUALIFICATION:
            found.add("qualification")
        if title.level is TitleLevel.SENIOR and "教授级" in (title.name or ""):
            found.add("professor_certificate")
    return found
