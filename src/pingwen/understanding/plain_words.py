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
from pingwen.understanding.glossary import simplify
from pingwen.understanding.reservation_bearing import (
    DoubtedClause,
    clauses_of,
    read_as,
    told_by_kind,
)
from pingwen.understanding.word_file import read_word_file

__all__ = ["told_in_unknown_words", "unknown_words"]

_NAMED = re.compile(
    "《(?:[^》]{6,}|[^》]*(?:学报|[导学]刊|杂志|研究|科学|技术|工程|应用))》"
    "|(?<=[目题统台为叫])“[^”]{4,20}”"
    "|“[^”]{4,20}”(?=的?(?:人工智能|[子课]?[项课]))"
)
_ASKS = re.compile("^(?:尊敬的|老师|评审|专家|各位|您好|你好|请问|在吗|亲)+")
_ASKED_BY = re.compile(
    "(?:问|看看|看下|咨询|打听|请教|核对)[一下个句问]{0,2}(?:破格|[正副]高|中级)?$"
)
_SCHOOL = re.compile(
    "(?<=[于自从( 0-9月年])(?:(?![毕没未不我他她的于在替假弟妹哥姐友同])[一-龥]){2,8}?(?:大学|学院)"
)
_JOINTS = re.compile(
    "(?<=[副正]高)(?=后)|(?<=上)(?=以|[一二]作)|(?<=[一二]作)(?=发)|(?<=中)(?=获)"
    "|(?<=[级工高称业作职师士科证]后)(?!来|续|期|端)|(?<=以来)|(?<=期间)|(?<=以后)|(?<=之后)|(?<=[一二三两半几]年)"
)
_FREE = re.compile(
    "[半周晚夜暑寒午假末]|星期|礼拜|节日|[明后来]年|[明后]天|将来|未来|今后|往后|日后"
)
"""Times out of working hours, times to come, and halves."""
_SUBJECTS = frozenset({"关于", "针对", "面向", "基于"})
_COUNTED = frozenset({"的", " ", "0", *"项篇件份部本套个种〇一二两三四五六七八九十几"})
_PART = re.compile(r"(?:[^(（)）:：\s]|[(（][^()（）]{1,4}[)）])+")
_NUMBER = re.compile("[0-9]+(?:年度|[年月日]|月份)?")
_HAN = re.compile("[一-龥]")
_SHARE = re.compile(r"(?<![0-9./])(?:0?\.[0-9]+|[0-9]{1,2}/[0-9]{1,3})(?![0-9./])|[0-9]%")
_WORD = re.compile("[a-z一-龥]")
_NUMERALS = frozenset("0零〇○一二两三四五六七八九十百千万亿几俩")
_NOUNS = frozenset(re.findall("[a-z]+", "n nr nz ns nt nrt nrfg ng l j b s i eng"))
_PLACES = frozenset({"ns", "nt"})
_PEOPLE = frozenset({"nr", "nrt", "nrfg"})
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
    latin: _Words
    nouns: _Words
    verbs: _Words
    others: _Words
    heads: _Words
    results: _Words
    bodies: _Words
    works: _Words
    fields: _Words
    afters_of_work: _Words
    befores: _Words
    afters: _Words
    leads: _Words
    studies: _Words


def told_in_unknown_words(
    message: Message, turn: int, facts: Facts, applicant: str
) -> Iterator[Reservation]:
    """An unread reservation about what was read from each clause that holds such a word.

    What was read as work of another trade or as something that is missing supports no verdict. Of a
    degree, and of work before its subject is named, too many words are harmless: none is weighed.
    """
    told = [
        (about, [fact for fact in of_kind if _counts(fact)])
        for about, of_kind in told_by_kind(facts)
    ]
    told.append(("standards", [fact for fact in facts.standards if _counts(fact)]))
    for clause in clauses_of(message, turn):
        for part in _parts(clause):
            read = [about for about, of_kind in told if any(_tells(part, f) for f in of_kind)]
            if not set(read) - {"scope", "education"} or _asks_for(part):
                continue
            spoken = part.folded.replace(simplify(applicant), "我") if applicant else part.folded
            unknown = unknown_words(spoken)
            if set(read) <= {"work", "scope", "education"}:
                unknown = _after_what_was_done(spoken, unknown)
            if unknown:
                words = Evidence(turn=turn, text=clause.words)
                yield Reservation(about=read[0], evidence=words, unread=True)


def _after_what_was_done(spoken: str, unknown: Sequence[str]) -> tuple[str, ...]:
    """做推荐算法的|接线|: of a spell of work, what stands behind the name of the work."""
    named = [spoken.find(head) for head in _plain().heads | _plain().fields if len(head) > 1]
    first = min((at for at in named if at >= 0), default=len(spoken))
    return tuple(word for word in unknown if spoken.rfind(word) > first)


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
    if _HAN.search(folded) is None:
        return ()
    text = _SCHOOL.sub("大学", _ASKS.sub("", _NAMED.sub("", folded)))
    spoken = _joined(rjieba.tag(_JOINTS.sub(" ", _NUMBER.sub("0 ", text))))
    known = [_known(word) or (sort in "tm" and not _FREE.search(word)) for word, sort in spoken]
    return tuple(_SHARE.findall(text)) + tuple(
        word
        for place, (word, _) in enumerate(spoken)
        if _turns(spoken, place) or (not known[place] and not _describes(spoken, known, place))
    )


def _turns(spoken: Sequence[tuple[str, str]], place: int) -> bool:
    """Whether the word stands right beside a result, or parted from it by 的, where few may."""
    plain, word = _plain(), spoken[place][0]
    before, after = _beside(spoken, place, -1), _beside(spoken, place, 1)
    if _ends_in(word, plain.results):
        return word in plain.bodies and place > 0 and spoken[place - 1][0] in plain.results
    if _WORD.search(word) is None or word in _COUNTED:
        return False
    subject = any(each in _SUBJECTS for each, _ in spoken[:place])
    led = subject or word in plain.befores or word[-1] in _NUMERALS
    follows = word in plain.afters or word[0] in _NUMERALS
    of_work = follows or word in plain.afters_of_work
    if _ends_in(before, plain.results):
        return not (follows or (led and _ends_in(after, plain.results)))
    if _ends_in(before, plain.works if word in plain.heads else plain.works | plain.fields):
        return not of_work
    return _ends_in(after, plain.results) and not led


@lru_cache(maxsize=16384)
def _ends_in(word: str, ends: frozenset[str]) -> bool:
    return word in ends or any(len(end) > 1 and word.endswith(end) for end in ends)


def _beside(spoken: Sequence[tuple[str, str]], place: int, step: int) -> str:
    """The next word on one side, 的 and a number aside; empty at the end."""
    place += step
    while 0 <= place < len(spoken) and spoken[place][0] in _COUNTED:
        place += step
    return spoken[place][0] if 0 <= place < len(spoken) else ""


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
    beside = frozenset(word for word in plain.befores | plain.afters if len(word) > 1)
    told = plain.results | plain.works | plain.heads | plain.fields | plain.afters_of_work
    return plain.nouns | plain.verbs | plain.others | plain.latin | told | beside


@lru_cache(maxsize=16384)
def _known(word: str) -> bool:
    """Whether the word is known, or no word of the dictionary and made of known ones."""
    if _WORD.search(word) is None or word in _vocabulary() or word in _plain().letters:
        return True
    parts = [part for part, _ in _joined(rjieba.tag(word, hmm=False))]
    return _tiled(word) or (len(parts) > 1 and all(_known(part) for part in parts))


def _tiled(word: str) -> bool:
    """Whether the word is made of known ones of two characters or more and of numerals."""
    vocabulary = _vocabulary()
    reached = [True, *(False for _ in word)]
    for end in range(1, len(word) + 1):
        reached[end] = (reached[end - 1] and word[end - 1] in _NUMERALS) or any(
            reached[start] and word[start:end] in vocabulary for start in range(end - 1)
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
    if leading in plain.studies or (sort in _NOUNS and _ends_in(word, plain.heads)):
        return True
    noun = sort in _NOUNS and not (sort in _PEOPLE and place == 0)
    if following in plain.results:
        return False
    owns = place + 1 < len(spoken) and spoken[place + 1][0] == "的"
    if _ends_in(following, plain.heads):
        led = leading in plain.leads | _JOINS or (
            before >= 0 and spoken[before][1] in _NOUNS | {"vn"}
        )
        return noun or (sort in _LIKE_VERBS and led and not owns)
    if noun and leading in plain.leads:
        return True
    if sort in _PEOPLE:
        return word.endswith("某") or place == len(spoken) - 1
    return sort in _PLACES and not owns and leading != "的"
