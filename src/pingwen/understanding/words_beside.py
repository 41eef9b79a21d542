"""Facts that stand beside words of which nobody knows what they do to them.

A clause from which something was read is held against the words that are known to be harmless
beside a fact (``plain_words``); one with any other word, or with one that turns the fact from where
it stands (``plain_order``), is put before the applicant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pingwen.domain.facts import Absence, Evidence, Fact, Facts, Reservation, Work
from pingwen.domain.question import Message
from pingwen.understanding.glossary import simplify
from pingwen.understanding.homophones import load_homophones
from pingwen.understanding.plain_order import behind_the_degree
from pingwen.understanding.plain_words import (
    behind_the_work,
    names_a_person,
    turned_words,
    unknown_words,
)
from pingwen.understanding.reservation_bearing import (
    DoubtedClause,
    clauses_of,
    read_from,
    told_by_kind,
)

__all__ = ["told_in_unknown_words"]

_ASKED_BY = re.compile(
    "(?:问|看看|看下|咨询|打听|请教|核对)[一下个句问]{0,2}(?:破格|[正副]高|中级)?$"
)
_PART = re.compile(r"(?:[^(（)）:：\s]|[(（][^()（）]{1,4}[)）])+")


def told_in_unknown_words(
    message: Message, turn: int, facts: Facts, applicant: str
) -> Iterator[Reservation]:
    """An unread reservation about what was read from each clause that holds such a word.

    What was read as work of another trade or as something that is missing supports no verdict. Of a
    degree only the persons named beside it and what follows it are weighed, and nothing of work
    before its subject is named: too many other words are harmless there.
    """
    told = [
        (about, [fact for fact in of_kind if _counts(fact)])
        for about, of_kind in told_by_kind(facts)
    ]
    told.append(("standards", [fact for fact in facts.standards if _counts(fact)]))
    for clause in clauses_of(message, turn):
        for part in _parts(clause):
            read = [about for about, of_kind in told if any(_tells(part, f) for f in of_kind)]
            spanned = not set(read) - {"scope"} and any(_spans(f, part) for f in facts.work)
            if not (set(read) - {"scope"} or spanned) or _asks_for(part):
                continue
            spoken = load_homophones().corrected(part.folded)
            if applicant:
                spoken = spoken.replace(simplify(applicant), "我")
            turns = turned_words(spoken, of_work=True) if spanned else ()
            if turns or _unknown_of(spoken, frozenset(read)):
                words = Evidence(turn=turn, text=clause.words)
                about = "work" if spanned else read[0]
                yield Reservation(about=about, evidence=words, unread=True)


def _unknown_of(spoken: str, read: frozenset[str]) -> bool:
    """Whether the words of a part may turn what was ``read`` of it."""
    if "education" in read and behind_the_degree(spoken):
        return True
    if read <= {"scope", "education"}:
        return any(names_a_person(word) for word in unknown_words(spoken))
    of_work = read <= {"work", "scope", "education"}
    unknown = unknown_words(spoken)
    if of_work:
        unknown = behind_the_work(spoken, unknown)
    return bool(unknown or turned_words(spoken, of_work=of_work))


def _asks_for(part: DoubtedClause) -> bool:
    """帮我表弟问|：: whether it only says who asks for whom."""
    colon = part.content[part.end : part.end + 1] in (":", "：")
    return colon and _ASKED_BY.search(part.folded) is not None


def _parts(clause: DoubtedClause) -> Iterator[DoubtedClause]:
    """What stands in a clause before, in and after brackets, and before and after a colon."""
    for match in _PART.finditer(clause.words):
        start = clause.start + match.start()
        yield replace(clause, start=start, words=match[0], folded=simplify(match[0]))


def _tells(part: DoubtedClause, fact: Fact) -> bool:
    """Whether the fact was read from words of the part: in brackets, from these alone; elsewhere,
    not from those on both sides of it."""
    if fact.evidence is None or not read_from(part, fact):
        return False
    words = fact.evidence.text
    if part.content[part.start - 1 : part.start] in ("(", "（"):
        return words in part.words
    start = part.content.find(words)
    return start >= part.start or start + len(words) <= part.end


def _spans(work: Work, part: DoubtedClause) -> bool:
    """Whether work in the field was read from words on both sides of the part and from its own."""
    if work.evidence is None or not _counts(work) or not read_from(part, work):
        return False
    start = part.content.find(work.evidence.text)
    return start < part.start and part.end < start + len(work.evidence.text)


def _counts(fact: Fact) -> bool:
    if isinstance(fact, Work):
        return fact.in_field is not False
    return not isinstance(fact, Absence)
