"""Markdown in which nothing that a user or an answer wrote is read as markup."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence

from pingwen.evaluation.report.unseen import visible

__all__ = ["code", "fence", "folded", "table"]

_TICKS = re.compile(r"`+")
_BAR = r"\|"
_LONGEST = 4000
"""A comment on a pull request holds 65,536 characters."""


def code(text: str) -> str:
    """``text`` on one line, as code: no mention, link or HTML begins in it."""
    line = " ".join(visible(text).split())
    ticks = "`" * (_ticks(line) + 1)
    return f"{ticks} {line} {ticks}" if "`" in line else f"`{line}`" if line else ""


def fence(text: str) -> str:
    """``text`` with its lines, as a block of code that nothing in it can end."""
    shown = visible(text)
    if len(shown) > _LONGEST:
        shown = f"{shown[:_LONGEST]}… ({len(shown) - _LONGEST} more characters)"
    ticks = "`" * max(3, _ticks(shown) + 1)
    return f"{ticks}text\n{shown}\n{ticks}"


def folded(title: str, lines: Iterable[str]) -> list[str]:
    """Lines that are shown when their title, which is plain text, is opened."""
    head = f"<details><summary>{html.escape(visible(title))}</summary>"
    return [head, "", *lines, "", "</details>", ""]


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A table of cells that are Markdown already; the first column names, the others count."""
    rule = ["---", *["---:"] * (len(head) - 1)]
    return [
        f"| {' | '.join(cell.replace('|', _BAR) for cell in cells)} |"
        for cells in (head, rule, *rows)
    ]


def _ticks(text: str) -> int:
    return max((len(run) for run in _TICKS.findall(text)), default=0)
