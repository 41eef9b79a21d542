"""Words of which nobody knows what they do to a fact: 2篇论文的|勘误, 专业负责人的|邻座.

What can turn a fact within its own clause cannot be listed; what leaves it as it is can: the words
of ``plain_words.yaml``. Any other is unknown, but for one that only says what the work is about: a
word before what it describes (钢轨|探伤|机器人), a noun after what one does (从事|继电保护) and a
name. Of the words of the file, few may stand right beside what is counted or held.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Annotated

import rjieba
from pydantic import BeforeValidator, Field

from pingwen.domain.model import Model
from pingwen.understanding.word_file import read_word_file

__all__ = ["behind_the_work", "unknown_words"]

_NAMED = re.compile(
    "《(?:[^》]{6,}|[^》]*(?:学报|[导学]刊|杂志|研究|科学|技术|工程|应用))》"
    "|(?<=[目题统台为叫])“[^”]{4,20}”"
    "|“[^”]{4,20}”(?=的?(?:人工智能|[子课]?[项课]))"
)
_ASKS = re.compile("^(?:尊敬的|老师|评审|专家|各位|您好|你好|请问|在吗|亲)+")
_SCHOOL = re.compile(
    "(?<=[于自从( 0-9月年])(?:(?![毕没未不我他她的于在替假弟妹哥姐友同])[一-龥]){2,8}?(?:大学|学院)"
)
_JOINTS = re.compile(
    "(?<=[副正]高)(?=后)|(?<=上)(?=以|[一二]作)|(?<=[一二]作)(?=发)|(?<=中)(?=获)"
    "|(?<=[0-9一二三两]本)(?=校本)|(?<=[级工高称业作职师士科证]后)(?!来|续|期|端)|(?<=以来)|(?<=期间)|(?<=以后)|(?<=之后)|(?<=[一二三两半几]年)"
)
_FREE = re.compile(
    "[半周晚夜暑寒午假末]|星期|礼拜|节日|[明后来]年|[明后]天|将来|未来|今后|往后|日后|正在"
)
"""Times out of working hours, times to come, what is not yet over, and halves."""
_SUBJECTS = frozenset({"关于", "针对", "面向", "基于"})
_COUNTED = frozenset({"的", " ", "0", *"项篇件份部本套个种〇一二两三四五六七八九十几"})
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
_DENIES = frozenset("没无未尚暂")
"""What begins a word for a result that there is not: 没职称."""
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


def behind_the_work(folded: str, words: Sequence[str]) -> tuple[str, ...]:
    """Of these words those behind the name of the work, which is first: 做推荐算法的|接线|."""
    named = [folded.find(head) for head in _plain().heads | _plain().fields if len(head) > 1]
    first = min((at for at in named if at >= 0), default=len(folded))
    return tuple(word for word in words if folded.rfind(word) > first)


def _turns(spoken: Sequence[tuple[str, str]], place: int) -> bool:
    """Whether the word stands right beside a result, or parted from it by 的, where few may."""
    plain, word = _plain(), spoken[place][0]
    before, after = _beside(spoken, place, -1), _beside(spoken, place, 1)
    if _ends_in(word, plain.results):
        if word not in _vocabulary() and not _of_known_sort(word):
            return True
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
    return _ends_in(after, plain.results) and not led and after[0] not in _DENIES


def _of_known_sort(result: str) -> bool:
    """核心论文, 没职称, and not 毕业论文: whether what its name begins with may precede it."""
    sorts = (result.removesuffix(end) for end in _plain().results if len(end) > 1)
    return any(
        sort != result and (sort in _plain().befores or sort[0] in _DENIES) for sort in sorts
    )


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
    places = plain.befores | plain.afters | plain.afters_of_work
    beside = frozenset(word for word in places if len(word) > 1)
    told = plain.results | plain.works | plain.heads | plain.fields
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
