"""How a scheme is recognised: its name, region and field, and the words people use for it.

The header of a rule file; the rules themselves are the rule module's.
"""

from __future__ import annotations

from datetime import date

from pingwen.domain.facts import TitleLevel, WorkField
from pingwen.domain.model import Model

__all__ = ["LastDay", "SchemeCard", "TargetCard"]


class LastDay(Model):
    """The last day on which something can be done, and what it is called (受理截止)."""

    name: str
    day: date


class TargetCard(Model):
    """A title (or benefit) one can apply for; ``words`` are what people call it besides."""

    name: str
    level: TitleLevel | None = None
    words: tuple[str, ...] = ()


class SchemeCard(Model):
    """One assessment scheme.

    ``decides``: the rule base encodes it, so a verdict can be given. ``words``: words of a question
    that point to it (人工智能, 算法 …). ``region``: 北京 or 浙江. ``valid_from`` and
    ``valid_to``: the first and the last day on which the rules hold, None where not told.
    ``closes``: the last day of applying, None where the document names none.
    """

    id: str
    name: str
    document: str
    region: str
    field: WorkField | None = None
    words: tuple[str, ...] = ()
    targets: tuple[TargetCard, ...]
    decides: bool
    valid_from: date | None = None
    valid_to: date | None = None
    closes: LastDay | None = None
