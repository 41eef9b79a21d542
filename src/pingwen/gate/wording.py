"""One writing for what is the same, and what a sentence claims: the words are in wording.yaml."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib import resources

import yaml

from pingwen.corpus.characters import simplified_characters
from pingwen.domain.model import Model

__all__ = ["DENIED", "Wording", "decorations", "letters", "load_wording"]

DENIED = "不"
"""The claim that something is not so, must not be, or need not be."""

_CHARACTERS = (*range(0x10000), *range(0xE0000, 0xE1000))
_DIGITS = {numeral: str(value) for value, numeral in enumerate("〇一二三四五六七八九")}
_DIGITS |= {"零": "0", "两": "2"}
_POWERS = {"十": 10, "百": 100, "千": 1000}
_CHINESE = "".join((*_DIGITS, *_POWERS))
_BETWEEN_NUMBERS = re.compile(rf"(?<=[\d{_CHINESE}])\s+(?=[\d{_CHINESE}])")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_PERCENT = re.compile(r"百分之(\d+)")
_STEP = re.compile(r"第\d步")
_BESIDE = re.compile(r"\(\?<?[=!].*\)")
_LATIN = re.compile("[a-z]{2,}")
_MARKS = re.compile(r"[^\w%]|_")
_ONLY_WORDS = re.compile(r"[\u4e00-\u9fff\da-zA-Z\s，。；：、（）《》“”！？,.;:()%·—-]*")
_DECORATED = "[]{}#_"


class Words(Model):
    """``wording.yaml``: what each list is for stands there."""

    same: dict[str, tuple[str, ...]]
    units: tuple[str, ...]
    same_units: dict[str, tuple[str, ...]]
    claims: dict[str, tuple[str, ...]]
    idle: tuple[str, ...]
    names: tuple[tuple[str, ...], ...]
    pronounced: tuple[str, ...]
    addressed: tuple[str, ...]
    told_of_them: tuple[str, ...]
    light: tuple[str, ...]


@lru_cache(maxsize=1)
def load_wording() -> Wording:
    """The file beside this module."""
    file = resources.files("pingwen.gate") / "wording.yaml"
    return Wording(
        Words.model_validate(yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))
    )


class Wording:
    """Reads texts by the lists. All but ``plain`` take what ``plain`` gives."""

    def __init__(self, words: Words) -> None:
        self._units = _by_word(words.same_units) | {unit: unit for unit in words.units}
        units = _any(self._units)
        self._numeral = re.compile(
            rf"(?<=[第前])[{_CHINESE}]+|(?<=百分之)[{_CHINESE}]+|(?<!之)[{_CHINESE}]+(?={units})"
        )
        self._number = re.compile(rf"([第前]?)(\d+(?:\.\d+)?)({units})?")
        self._same = _by_word(words.same)
        self._written = re.compile(_any(word for those in words.same.values() for word in those))
        self._classes = _by_word({**words.claims, "": words.idle})
        self._classes |= {name: name for line in words.names for name in line}
        claims = (word for those in words.claims.values() for word in those)
        names = (name for line in words.names for name in line)
        self._claim = re.compile(_any((*claims, *words.idle, *names)))
        self._pronounced = re.compile(_any(words.pronounced))
        self._addressed = re.compile(_any(words.addressed))
        self._told_of_them = re.compile(_any(words.told_of_them))
        self._light = re.compile(_any(words.light))

    def plain(self, text: str) -> str:
        """The text in half width and simplified characters, numbers in digits, one word for the
        same thing, without blanks and what is not seen."""
        folded = _BETWEEN_NUMBERS.sub(",", unicodedata.normalize("NFKC", text).lower())
        told = self._numeral.sub(_digits, folded.translate(_written_alike()))
        told = _PERCENT.sub(r"\1%", told)
        told = _STEP.sub("", _THOUSANDS.sub("", told))
        return self._written.sub(lambda found: self._same[found[0]], told)

    def claims(self, plain: str) -> Counter[str]:
        """What is claimed, and how often: numbers with their units, limits, negations, links,
        scope, names, and words in Latin letters."""
        found = Counter(self._classes[word] for word in self._claim.findall(plain))
        for first, value, unit in self._number.findall(plain):
            found[f"{first}{value}" if first else value + self._units.get(unit, "")] += 1
        found.update(_LATIN.findall(plain))
        del found[""]
        return found

    def holds(self, plain: str) -> frozenset[str]:
        """The claims that the words bear out: their own, and their numbers without unit."""
        values = (value for _, value, _ in self._number.findall(plain))
        return frozenset(self.claims(plain)).union(values)

    def pronounced(self, plain: str) -> frozenset[str]:
        """The words that pronounce on somebody, and those that address him where he is told what
        he may do or what he is."""
        found = frozenset(self._pronounced.findall(plain))
        if not self._told_of_them.search(plain):
            return found
        return found.union(self._addressed.findall(plain))

    def light(self, plain: str) -> set[int]:
        """The places of words that claim nothing."""
        return {place for found in self._light.finditer(plain) for place in range(*found.span())}


def letters(plain: str) -> str:
    """The words without marks."""
    return _MARKS.sub("", plain)


def decorations(text: str) -> set[str]:
    """What is more than words: the characters of markup, ticks, hidden and combining ones."""
    if _ONLY_WORDS.fullmatch(text):
        return set()
    folded = unicodedata.normalize("NFKC", text).replace("\n", "")
    return {c for c in folded if c in _DECORATED or unicodedata.category(c)[0] in "SCM"}


@lru_cache(maxsize=1)
def _written_alike() -> dict[int, str]:
    """Every traditional character with its simplified one, every blank and unseen one with none."""
    unseen = {code: "" for code in _CHARACTERS if _is_unseen(chr(code))}
    return unseen | simplified_characters()


def _is_unseen(character: str) -> bool:
    blank = character.isspace() or unicodedata.category(character)[0] in "CM"
    return blank and character != "\n"


def _by_word(classes: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Each word without what must stand beside it, with the class that it is in."""
    return {_BESIDE.sub("", word): name for name, those in classes.items() for word in those}


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(_BESIDE.sub("", word)), word)))


def _digits(found: re.Match[str]) -> str:
    """The value of a Chinese numeral; one without 十百千 is read figure by figure (二〇二〇)."""
    numeral = found[0]
    if not any(power in numeral for power in _POWERS):
        return "".join(_DIGITS[each] for each in numeral)
    value = figure = 0
    for each in numeral:
        if each in _POWERS:
            value += (figure or 1) * _POWERS[each]
            figure = 0
        else:
            figure = int(_DIGITS[each])
    return str(value + figure)
