"""What may be claimed, in words: so much a month, for so long, and what that comes to."""

from __future__ import annotations

from pingwen.domain.answer import Quotation
from pingwen.domain.verdict import Determination, Entitlement, Status, VerdictStatus
from pingwen.rendering.sources import Sources
from pingwen.rendering.wording import number_words

__all__ = ["entitlement_lines"]


def entitlement_lines(determination: Determination, sources: Sources) -> list[str]:
    """A sentence for each way that is met, of a verdict that lets claim; else none."""
    if determination.status is not VerdictStatus.ELIGIBLE:
        return []
    met = {p.id.rpartition("/")[2] for p in determination.paths if p.status is Status.MET}
    return [
        f"可享受：{_words(entitled)}。{_cite(entitled, sources)}"
        for entitled in determination.entitlements
        if not entitled.path or entitled.path in met
    ]


def _words(entitled: Entitlement) -> str:
    unit, most = entitled.unit, entitled.most_months
    if entitled.per_month is None:
        left = f"，按所述还可享受{number_words(entitled.months, '个月')}" if entitled.months else ""
        return f"最长**{most}个月**{left}"
    words = f"每人每月**{entitled.per_month:g}{unit}**，最长{most}个月"
    if entitled.amount is not None:
        heads = number_words(entitled.people, "人") if entitled.people else "每人"
        words += f"；按所述{heads}共{number_words(entitled.amount, unit)}"
    return words + (f"，合计不超过{entitled.cap:.0f}{unit}" if entitled.cap else "")


def _cite(entitled: Entitlement, sources: Sources) -> str:
    quoted = (entitled.source, *entitled.also)
    return sources.cite(*(Quotation(clause=q.clause, quote=q.quote) for q in quoted))
