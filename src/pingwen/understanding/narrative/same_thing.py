"""What was told as several and is said to be one: 两项专利是同一件, 其实是一篇的中英文版."""

from __future__ import annotations

import re

from pingwen.domain.facts import AchievementKind
from pingwen.understanding.narrative.achievements import KINDS
from pingwen.understanding.narrative.numerals import NUMBER, number
from pingwen.understanding.narrative.results import Results

__all__ = ["counts_once", "of_two_kinds", "said_to_be_one"]

_ONE = (
    "(?:其实|实际上?|本质上?|说白了|说到底|内容|都|就|也)*(?:是|算|为|对应|属于)(?:的?是)?"
    "(?:同一(?:[件项篇]|个(?:专利|发明|成果|东西|申请|技术|案子|案|事))|一回事|一码事)"
    "|(?:其实|实际上?|说白了)(?:就|只|也)*(?:是|算)?(?:一|同一)[项件篇个](?=的|$)"
)
_SAID = re.compile(_ONE)
_NUMBER = re.compile(f"(?P<n>{NUMBER})[项件篇个]")
_DENIES = re.compile("不$|不(?:是|算)")


def said_to_be_one(text: str) -> re.Match[str] | None:
    """The words by which a clause says that several results are one and the same."""
    if "一" not in text:
        return None
    match = _SAID.search(text)
    return None if match is None or _DENIES.search(text[: match.end()]) else match


def counts_once(text: str, said: re.Match[str], results: Results) -> None:
    """Count those once of which ``said`` holds: so many as its clause numbers, or all of the kind
    that was told last."""
    numbers = [number(found["n"]) for found in _NUMBER.finditer(text[: said.start()])]
    named = [found.meaning for found in KINDS.find(text)]
    told = results.achievements
    kinds = [s.fact.kind for s in told if not named or s.fact.kind.value in named]
    if not kinds:
        return
    paper = kinds[-1] is AchievementKind.PAPER
    total = sum(s.fact.count or 0 for s in told if s.fact.kind is kinds[-1])
    same = numbers[-1] if numbers else None
    results.recount_kind(max(1, total - (same or total) + 1), paper=paper)


def of_two_kinds(text: str) -> bool:
    """专利和软著是同一个成果: whether the clause names two kinds, one of which is to be counted."""
    return len({found.meaning for found in KINDS.find(text)}) > 1
