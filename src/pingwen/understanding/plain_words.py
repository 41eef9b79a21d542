"""Words of which nobody knows what they do to a fact: 2篇论文的|勘误, 专业负责人的|邻座.

What can turn a fact within its own clause cannot be listed; what leaves it as it is can. A clause
from which something was read is therefore held against the words that are known to be harmless
beside a fact (``plain_words.yaml``). Any other puts the clause before the applicant, but for one
that only says what the work is about: a word before what it describes (钢轨|探伤|机器人), a noun
after what one does (从事|继电保护), a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Annotated

import rjieba
from pydantic import BeforeValidator, Field

from pingwen.domain.facts import Absence, Evidence, Fact, Facts, Reservation, Work
from pingwen.domain.model import Model
from pingwen.domain.question import Message
from pingwen.understanding.glossary import fold
from pingwen.understanding.reservation_bearing import (
    DoubtedClause,
    clauses_of,
    read_as,
    told_by_kind,
)
from pingwen.understanding.word_file import read_word_file

__all__ = ["told_in_unknown_words", "unknown_words"]

_NAMED = re.compile(
    "《[^》]*》|“[^”]{1,20}”(?=的?(?:人工智能|[子课]?[项课]))|(?<=[目题统台为叫])“[^”]{1,20}”"
)
_ASKS = re.compile(
    "^(?:尊敬的|老师|评审|专家|各位|您好|你好|请问|在吗|亲)+|^[^:]{0,12}(?:问|看看|看下|咨询|打听|请教)[^:]{0,8}:"
)
_SCHOOL = re.compile("[一-龥]{2,10}?(?:大学|学院)")
_PART = re.compile(r"(?:[^(（)）:：\s]|[(（][^()（）]{1,4}[)）])+")
_NUMBER = re.compile("[0-9]+(?:[年月日号]|月份)?")
_HAN = re.compile("[一-龥]")
_NUMERALS = frozenset("0零〇○一二两三四五六七八九十百千万亿半几俩")
_NOUNS = frozenset({"n", "nr", "nz", "ns", "nt", "nrt", "nrfg", "ng", "l", "j", "b", "s", "i"})
_NAMES = frozenset({"ns", "nt", "nr", "nrt", "nrfg"})
_LIKE_VERBS = frozenset({"v", "vn", "a", "ad", "an", "d", "zg", "m", "g"})
_JOINS = frozenset("和与及、的")
_PERSON = re.compile(
    "^.{0,3}(?:[员师生人者友爷妈爸哥姐弟妹叔姨舅婆公夫妻家组队]|同事|领导|老板|秘书|助理)$"
)
_LONGEST = 8


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_Words = Annotated[frozenset[str], BeforeValidator(_words), Field(min_length=1)]


class _PlainWords(Model):
    letters: _Words
    nouns: _Words
    verbs: _Words
    others: _Words
    heads: _Words
    results: _Words
    leads: _Words
    studies: _Words


def told_in_unknown_words(
    message: Message, turn: int, facts: Facts, applicant: str
) -> Iterator[Reservation]:
    """An unread reservation about what was read from each clause that holds such a word.

    What was read as work of another trade or as something that is missing supports no verdict.
    """
    told = [
        (about, [fact for fact in of_kind if _counts(fact)])
        for about, of_kind in told_by_kind(facts)
    ]
    for clause in clauses_of(message, turn):
        for part in _parts(clause):
            read = [about for about, of_kind in told if any(_tells(part, f) for f in of_kind)]
            if read == ["scope"] or not read:
                continue
            spoken = part.folded.replace(fold(applicant), "我") if applicant else part.folded
            if unknown_words(spoken):
                words = Evidence(turn=turn, text=clause.words)
                yield Reservation(about=read[0], evidence=words, unread=True)


def _parts(clause: DoubtedClause) -> Iterator[DoubtedClause]:
    """What stands in a clause before, in and after brackets, and before and after a colon."""
    for match in _PART.finditer(clause.words):
        start = clause.start + match.start()
        yield replace(clause, start=start, words=match[0], folded=fold(match[0]))


def _tells(part: DoubtedClause, fact: Fact) -> bool:
    """Whether the fact was read from words of the part: in brackets, from these alone; elsewhere,
    not from those on both sides of it."""
    if fact.evidence is None or not read_as(part, [fact]):
        return False
    words = fact.evidence.text
    if part.content[part.start - 1 : part.start] in ("(", "（"):
        return words in part.words
    start = part.content.find(words)
    return start >= part.start or start + len(words) <= part.end


def _counts(fact: Fact) -> bool:
    if isinstance(fact, Work):
        return fact.in_field is not False
    return not isinstance(fact, Absence)


@lru_cache(maxsize=4096)
def unknown_words(folded: str) -> tuple[str, ...]:
    """The words of a clause, as the cues are written, that may do anything to what it tells."""
    text = _SCHOOL.sub("大学", _ASKS.sub("", _NAMED.sub("", folded)))
    spoken = _joined(rjieba.tag(_NUMBER.sub("0 ", text)))
    known = [_HAN.search(word) is None or _known(word) for word, _ in spoken]
    return tuple(
        word
        for place, (word, _) in enumerate(spoken)
        if not known[place] and not _describes(spoken, known, place)
    )


def _joined(spoken: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The words, the longest of their runs that the vocabulary holds (一|作, 没|断) as one."""
    joined: list[tuple[str, str]] = []
    place = 0
    while place < len(spoken):
        runs = range(min(len(spoken), place + _LONGEST), place + 1, -1)
        words = ("".join(word for word, _ in spoken[place:end]) for end in runs)
        found = next(
            ((word, end) for word, end in zip(words, runs, strict=True) if word in _vocabulary()),
            None,
        )
        word, end = found or (spoken[place][0], place + 1)
        joined.append((word, spoken[place][1]))
        place = end
    return joined


@lru_cache(maxsize=1)
def _plain() -> _PlainWords:
    return read_word_file("plain_words.yaml", _PlainWords)


@lru_cache(maxsize=1)
def _vocabulary() -> frozenset[str]:
    plain = _plain()
    return frozenset.union(plain.nouns, plain.verbs, plain.others, plain.heads, plain.results)


@lru_cache(maxsize=16384)
def _known(word: str) -> bool:
    """Whether the word is known, or no word of the dictionary and made of known ones."""
    if word in _vocabulary() or word in _plain().letters:
        return True
    parts = [part for part, _ in _joined(rjieba.tag(word, hmm=False))]
    return _tiled(word) or (len(parts) > 1 and all(_known(part) for part in parts))


def _tiled(word: str) -> bool:
    """Whether the word is made of known ones of two characters or more and of numerals."""
    vocabulary = _vocabulary()
    reached = [True, *(False for _ in word)]
    for end in range(1, len(word) + 1):
        reached[end] = (reached[end - 1] and word[end - 1] in _NUMERALS) or any(
            reached[start] and word[start:end] in vocabulary for start in range(end)
        )
    return reached[-1]


def _describes(spoken: Sequence[tuple[str, str]], known: Sequence[bool], place: int) -> bool:
    """Whether the word at ``place`` only tells what the work, the employer or the degree is of."""
    word, sort = spoken[place]
    if _PERSON.match(word):
        return False
    after = place + 1
    while after < len(spoken) and (not known[after] or spoken[after][0] in _JOINS):
        after += 1
    before = place - 1
    while before >= 0 and not known[before]:
        before -= 1
    following = spoken[after][0] if after < len(spoken) else ""
    leading = spoken[before][0] if before >= 0 else ""
    plain = _plain()
    if leading in plain.studies or (sort in _NOUNS and _ends_in_head(word)):
        return True
    noun, result = sort in _NOUNS, following in plain.results
    if result and spoken[after - 1][0] == "的" and leading not in plain.leads:
        return False  # whose it is
    if following in plain.heads or result:
        led = leading in plain.leads or (before >= 0 and spoken[before][1] in _NOUNS | {"vn"})
        return noun or (sort in _LIKE_VERBS and led and not result)
    if noun and leading in plain.leads:
        return True
    owns = place + 1 < len(spoken) and spoken[place + 1][0] == "的"
    return sort in _NAMES and not owns and leading != "的"


def _ends_in_head(word: str) -> bool:
    return any(word.endswith(head) for head in _plain().heads if len(head) > 1)
