"""Which sentences of a clause are said: all of a short one, of a long one those that answer."""

from __future__ import annotations

import re

from pingwen.proposing.asked import Asked, fold
from pingwen.proposing.evidence import Evidence

__all__ = ["said_of"]

_LONG = 240
_LONG_FOR_A_NUMBER = 160
_HEADING = 14
_LONG_SENTENCE = 160
_ENOUGH = 0.8
_MOST = 3
_NUMBER = re.compile(r"\d|[一二三四五六七八九十]+分之")
_TAKES_BACK = ("但", "除")


def said_of(text: str, asked: Asked, evidence: Evidence) -> tuple[str, ...]:
    """The clause's words that answer, whole sentences in their order.

    Sentences are added, the best first, until they hold most of what the clause holds of the
    question; what would leave only a little out is said whole. Where a number is asked for, a
    sentence with a number goes first.
    """
    if len(text) <= (_LONG_FOR_A_NUMBER if asked.number else _LONG):
        return (text,)
    sentences = _sentences(text)
    units = evidence.units(asked)
    owed = {unit: weight for unit, weight in units.items() if unit in fold(text)}
    goal = sum(owed.values()) * (1 - _ENOUGH)
    taken: list[int] = []
    while len(taken) < min(_MOST, len(sentences)):
        rest = [place for place in range(len(sentences)) if place not in taken]
        best = max(rest, key=lambda place: _worth(sentences[place], owed, asked, first=not taken))
        if taken and not evidence.held(owed, fold(sentences[best])):
            break
        taken.append(best)
        owed = {unit: weight for unit, weight in owed.items() if unit not in fold(sentences[best])}
        if sum(owed.values()) <= goal:
            break
    return _joined([sentences[place] for place in sorted(taken)], text)


def _worth(sentence: str, owed: dict[str, float], asked: Asked, *, first: bool) -> float:
    """How much of what is still owed a sentence holds; the first is to hold the kind of thing."""
    held = Evidence.held(owed, fold(sentence))
    if not first:
        return held
    numbered = asked.number and _NUMBER.search(sentence) is not None
    kinds = sum(re.search(need, fold(sentence)) is not None for need in asked.needs)
    preferred = sum(re.search(need, fold(sentence)) is not None for need in asked.prefers)
    return held + 0.3 * numbered + 0.3 * kinds + 0.2 * preferred


def _sentences(text: str) -> list[str]:
    """Whole sentences; a heading in front and one that takes back part of the last stay joined."""
    found: list[str] = []
    for sentence in (
        part for whole in re.findall(r"[^。\n]+[。\n]*", text) for part in _cut(whole)
    ):
        short = found and len(found[-1].strip()) <= _HEADING
        if short or (found and sentence.startswith(_TAKES_BACK)):
            found[-1] += sentence
        else:
            found.append(sentence)
    return found


def _cut(sentence: str) -> list[str]:
    """A sentence, a long one in its parts: 限期整改；收回评审权 is one."""
    if len(sentence) <= _LONG_SENTENCE:
        return [sentence]
    parts: list[str] = re.findall(r"[^；]+；*", sentence)
    return parts


def _joined(sentences: list[str], text: str) -> tuple[str, ...]:
    """Neighbours joined as they stand in the text."""
    found: list[str] = []
    for sentence in sentences:
        if found and found[-1] + sentence in text:
            found[-1] += sentence
        else:
            found.append(sentence)
    return tuple(sentence.strip() for sentence in found)
