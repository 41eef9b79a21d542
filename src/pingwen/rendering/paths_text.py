"""One path of the education-and-experience group in a sentence: from when, how long, of what."""

from __future__ import annotations

from pingwen.domain.facts import Degree, Facts
from pingwen.domain.time import DateRange
from pingwen.domain.verdict import CriterionResult, Determination, PathResult, Status
from pingwen.rendering.wording import DEGREES, length_words, months_words, range_words

__all__ = ["path_sentence"]


def path_sentence(path: PathResult, determination: Determination, facts: Facts) -> str:
    """硕士毕业（2018年3月）后从事本专业8年8个月，要求满7年.

    What is not met stands before what was not said: a refusal names what it is founded on.
    """
    criteria = [determination.criterion(criterion) for criterion in path.criteria]
    lacking = [c for c in criteria if c.status is Status.UNMET and c.op != "field_years"]
    if lacking:
        lacks = "、".join(_lacking(criterion) for criterion in lacking)
        return f"{lacks}，条款要求「{path.name}」"
    years = next((c for c in criteria if c.op == "field_years"), None)
    if years is None:
        return path.name
    unsaid = [c for c in criteria if c.status is Status.UNKNOWN and c.op != "field_years"]
    if unsaid and years.status is not Status.UNMET:
        return f"{path.name}：{_unsaid(unsaid[0])}"
    return f"{_start(criteria, facts)}{_elapsed(years)}"


def _start(criteria: list[CriterionResult], facts: Facts) -> str:
    title = next((c for c in criteria if c.op == "holds_title"), None)
    degree = next((c for c in criteria if c.op == "holds_degree"), None)
    if title is not None:
        level = (title.required.text or "").removesuffix("职称")
        days = [t.obtained for t in facts.titles if t.level.value == level and t.obtained]
        return f"取得{title.required.text}{_bracketed(days)}后"
    if degree is not None:
        name = (degree.required.text or "").removesuffix("及以上")
        days = [e.graduated for e in facts.education if e.degree.value == name and e.graduated]
        return f"{DEGREES[Degree(name)]}毕业{_bracketed(days)}后"
    return ""


def _bracketed(days: list[DateRange]) -> str:
    return f"（{range_words(days[0])}）" if days else ""


def _elapsed(years: CriterionResult) -> str:
    needed, months = years.required.months, years.observed.months
    if not needed:
        return "从事本专业工作" + ("（已说明）" if years.status is Status.MET else "，还没有说清")
    required = f"要求满{months_words(needed)}"
    if months is None or (years.status is Status.UNKNOWN and not months.least):
        return f"从事本专业的起止时间还没有说清，{required}"
    decided = years.status is not Status.UNKNOWN
    return f"从事本专业{length_words(months, decided=decided)}，{required}"


def _lacking(criterion: CriterionResult) -> str:
    return f"没有{criterion.required.text}" if criterion.required.text else criterion.name


def _unsaid(criterion: CriterionResult) -> str:
    if criterion.interpretations and "title-series" in criterion.interpretations:
        return f"{criterion.required.text}属于哪个系列需要核对"
    return f"{criterion.required.text}的情况还没有说清"
