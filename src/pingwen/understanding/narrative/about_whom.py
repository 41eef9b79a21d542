"""A clause without the words that say of whom it speaks, so that it reads as told of oneself."""

from __future__ import annotations

import re
from dataclasses import replace

from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.labelled import PRONOUN
from pingwen.understanding.narrative.people import NAME
from pingwen.understanding.narrative.person_phrases import PHRASE, other_at_head
from pingwen.understanding.narrative.text import BLOT

__all__ = ["without_others", "without_subject"]

_SUBJECT = re.compile(rf"(?:{PHRASE}|[他她](?![们的]))(?:本人|自己|呢|的话)?(?![的们])")
_BRACKET = re.compile(r"\((?P<inside>[^()]*)\)")
_ENDS_IN_OTHER = re.compile(f"(?:{PHRASE}|[他她])$")
_TITLED_NAME = re.compile(f"(?=[一-龥](?:博士|教授|院士|高工)(?!后))(?={NAME})...")
_THEIR_PLACE = re.compile("(?<=[上里中])[他她](?=排|列|是第|第)")


def without_subject(clause: Clause) -> Clause:
    """The clause without the words for another that head it: what is told is told as of oneself."""
    them = _THEIR_PLACE if "我" in clause.text else PRONOUN
    clause = replace(clause, text=them.sub("我", clause.text))
    match = _SUBJECT.match(clause.text)
    if match is None or match.end() == len(clause.text):
        return clause
    return replace(clause, start=clause.start + match.end(), text=clause.text[match.end() :])


def without_others(clause: Clause) -> Clause:
    """The clause without brackets that speak of another: 我和老公(博士2019)."""
    text = clause.text
    for match in _BRACKET.finditer(text):
        if _ENDS_IN_OTHER.search(text[: match.start()]) or other_at_head(match["inside"]):
            text = text.replace(match[0], BLOT * len(match[0]))
    text = _TITLED_NAME.sub(lambda name: BLOT * len(name[0]), text)
    return clause if text == clause.text else replace(clause, text=text)
