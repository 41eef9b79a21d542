"""A question taken apart: what it says, what it asks for, and what a clause must hold."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from importlib import resources

import yaml
from pydantic import Field

from pingwen.domain.brief import Brief
from pingwen.domain.model import Model
from pingwen.domain.question import Intent
from pingwen.proposing.certainty import points_to_one

__all__ = [
    "Asked",
    "Demand",
    "asked_of",
    "fold",
    "meets",
    "runs_of",
    "take_apart",
    "words_asked",
]

_RUN = re.compile(r"[㐀-鿿]+|[a-z]+|\d+(?:\.\d+)?")
_SENTENCE = re.compile(r"[^。!?;\n]+[。!?;]*")
_PARTS = "[,。;?!]"
_YEAR = re.compile(r"(?<![\d〔\[(（])20\d\d(?![\d〕\])）])")
_MOSTLY_LATIN = 4
_OWN = 10  # characters from which a turn that asks asks for itself
_LINK = re.compile(r"https?://[\x21-\x7e]+")
_TOLD = {"前年": -2, "去年": -1, "今年": 0, "明年": 1, "后年": 2}
_TOLD_YEAR = re.compile(
    rf"(?:{'|'.join(_TOLD)})(?!度?(?:刚|才|就|初|底)?(?:毕业|入职|考|拿|评上|取得))"
)
_CHOICE = re.compile("(?<!但)还是(?!要|得|能|可|不|没)")


class Demand(Model):
    """Words of a question that ask for a kind of thing, and what a clause must then hold.

    ``unless``: words of the question beside which it is not asked for. ``subject``: a clause that
    lacks it is not even on the subject. ``whom``: it is of those who apply, and counts where it is
    but told of. ``number``: a number is asked for. ``soft``: a clause that
    holds it is preferred, and one that does not may answer all the same. ``vague``: so many
    clauses hold it that it tells nothing. ``aside``: it is no condition of a title. ``several``:
    all of a list is asked for.
    """

    asks: str
    needs: str = Field(min_length=1)
    unless: str = ""
    subject: bool = False
    whom: bool = False
    number: bool = False
    soft: bool = False
    vague: bool = False
    aside: bool = False
    several: bool = False


class _Words(Model):
    function_words: tuple[str, ...]
    kept: tuple[str, ...]
    common: tuple[str, ...]
    asking: str
    instructs: str
    dictates: str
    lived: str
    named: str
    demands: tuple[Demand, ...]


class Asked(Model):
    """What a question asks, in half width and lower case.

    ``said``: the runs of its own words, ``added``: those of the documents' words for them, and
    ``translated`` the words that they stand for;
    ``needs``: what a clause must hold, ``prefers``: what it had better hold, ``shows``: what
    of that shows that it is on the subject, ``subjects``: without
    which it is not even on the subject. ``number``: it asks for a number, a length or a date;
    ``clause``: for the words of a clause that it names; ``aside``: for what is no condition of a
    title; ``several``: for all of a list; ``nothing``: it only demands certain words as the answer.
    ``counts``: those of ``needs`` that are numbers, lengths or dates; ``foreign``: it is written
    in English or in traditional characters, ``orders``: in English, and asks nothing; ``latest``:
    the telling runs of the last turn where it follows on others.
    ``telling``: the runs that hold no word of half of all clauses, none where they cannot be told,
    and ``stands_for`` those of the documents' words for them;
    ``text``: its sentences that ask.
    """

    said: tuple[str, ...]
    added: tuple[str, ...] = ()
    translated: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    prefers: tuple[str, ...] = ()
    shows: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    number: bool = False
    clause: bool = False
    aside: bool = False
    several: bool = False
    nothing: bool = False
    counts: tuple[str, ...] = ()
    foreign: bool = False
    orders: bool = False
    latest: tuple[str, ...] = ()
    telling: tuple[str, ...] = ()
    stands_for: tuple[str, ...] = ()
    text: str = ""


def asked_of(brief: Brief) -> Asked:
    """What a question asks for, given what the search found (see ``take_apart``)."""
    return take_apart(
        brief.understanding.intent, brief.question.as_of, pointed=points_to_one(brief)
    )


def take_apart(intent: Intent, as_of: date, *, pointed: bool = False) -> Asked:
    """What the question asks for, in the documents' words where they are known.

    What a sentence tells the assistant to say is left out where another sentence asks; a follow-up
    that asks for a thing of its own no longer asks for what the question before it did. A year that
    is told by ``as_of`` (去年) counts where a number of that year is asked for. Links say nothing.
    """
    words = _words()
    whole = _LINK.sub(" ", fold(intent.text))
    added = fold(intent.search_text).replace(fold(intent.text), " ")
    asking = _asking(whole, words)
    foreign = _foreign(whole, intent)
    read = f"{asking} {added[: len(whole)]}" if foreign else asking
    demands = [_softened(d, read) for d in words.demands if _demanded(d, read, whole)]
    said = _content(_without_instructions(whole, words), intent.translated, words)
    hard = _together([d for d in demands if not d.soft and not (pointed and _told(d, read))], read)
    years = (*_YEAR.findall(re.sub(words.lived, " ", asking)), *_told_years(asking, hard, as_of))
    return Asked(
        said=said,
        added=_content(added, (), words) if intent.translated else (),
        translated=tuple(map(fold, intent.translated)),
        needs=tuple(dict.fromkeys((*(demand.needs for demand in hard), *years))),
        prefers=tuple(d.needs for d in demands if d.soft and not d.several),
        shows=tuple(d.needs for d in demands if d.soft and not d.several and not d.vague),
        subjects=tuple(demand.needs for demand in hard if demand.subject),
        number=any(demand.number for demand in demands),
        clause=re.search(words.named, read) is not None,
        aside=any(demand.aside for demand in demands),
        several=any(demand.several for demand in demands),
        telling=() if foreign else _telling(said, words),
        stands_for=_telling(_content(added, (), words), words) if intent.translated else (),
        counts=tuple(demand.needs for demand in hard if demand.number),
        foreign=foreign,
        orders=foreign and whole.isascii() and not re.search(words.asking, whole),
        latest=_latest(intent, words) if "\n" in whole else (),
        nothing=_only_dictates(whole, words),
        text=read,
    )


def meets(needs: tuple[str, ...], text: str) -> bool:
    """Whether a text holds every kind of thing that is asked for."""
    return all(re.search(need, text) for need in needs)


def words_asked(texts: Sequence[str]) -> str:
    """The words that ask for kinds of things which some of the texts has, and function words."""
    words = _words()
    asks = (d.asks for d in words.demands if any(re.search(d.needs, fold(t)) for t in texts))
    return "\n".join((*words.function_words, *asks))


def fold(text: str) -> str:
    """Half width and lower case."""
    return unicodedata.normalize("NFKC", text).lower()


def runs_of(text: str) -> tuple[str, ...]:
    """The runs of ideographs, the Latin words and the numbers of a folded text, each once."""
    return tuple(dict.fromkeys(_RUN.findall(text)))


def _demanded(demand: Demand, read: str, whole: str) -> bool:
    if not re.search(demand.asks, read):
        return False
    return not (demand.unless and re.search(demand.unless, whole))


def _told(demand: Demand, read: str) -> bool:
    """Whether the words of a demand for a subject stand in no part that asks, and one does."""
    if not demand.subject or demand.whom or demand.number:
        return False
    parts = re.split(_PARTS, read)
    asking = [part for part in parts if re.search(_words().asking, part)]
    return bool(asking) and not any(re.search(demand.asks, part) for part in asking)


def _softened(demand: Demand, read: str) -> Demand:
    """Who asks 这还是那 asks which of the two, and not for the number spoken of before."""
    if demand.soft or not demand.number:
        return demand
    chooses = [s for s in re.split(_PARTS, read) if _CHOICE.search(s)]
    free = any(re.search(demand.asks, s) for s in re.split(_PARTS, read) if s not in chooses)
    return demand if free or not chooses else demand.model_copy(update={"soft": True})


def _together(hard: Sequence[Demand], read: str) -> list[Demand]:
    """Numbers that are asked for in different parts of a sentence as one demand: a clause that
    holds one of them answers its part."""
    parts = re.split(_PARTS, read)
    own = [frozenset(at for at, part in enumerate(parts) if re.search(d.asks, part)) for d in hard]
    apart = [
        demand
        for demand, at in zip(hard, own, strict=True)
        if demand.number and not demand.subject and at
        if any(other.number and not (at & there) for other, there in zip(hard, own, strict=True))
    ]
    if len(apart) < 2:
        return list(hard)
    needs = "|".join(f"(?:{demand.needs})" for demand in apart)
    return [*(d for d in hard if d not in apart), apart[0].model_copy(update={"needs": needs})]


def _told_years(asking: str, hard: Sequence[Demand], as_of: date) -> tuple[str, ...]:
    """The years told by the present one in whose part of a sentence a number is asked for."""
    numbers = [demand.asks for demand in hard if demand.number]
    return tuple(
        str(as_of.year + _TOLD[match.group()])
        for part in re.split(_PARTS, asking)
        if any(re.search(asks, part) for asks in numbers)
        for match in _TOLD_YEAR.finditer(part)
    )


def _latest(intent: Intent, words: _Words) -> tuple[str, ...]:
    """What the last turn says of its own: without its sentences' first words that but lead over."""
    last = fold(intent.text).rpartition("\n")[2]
    known = (*intent.translated, *intent.targets, *(d.value for d in intent.degrees))
    return _telling(_content(last, known, words), words)


def _asking(text: str, words: _Words) -> str:
    """The sentences that ask: the last turn's where it asks for a thing of its own."""
    last = text.rpartition("\n")[2]
    own = len(last) >= _OWN and re.search(words.asking, last)
    if own or any(re.search(demand.asks, last) for demand in words.demands):
        text = last
    sentences: list[str] = _SENTENCE.findall(text)
    asking = [s for s in sentences if re.search(words.asking, s)]
    plain = [s for s in asking if not re.search(words.instructs, s)]
    return "".join(plain or asking or sentences)


def _only_dictates(text: str, words: _Words) -> bool:
    """Whether it demands certain words as the answer, and no other sentence asks anything."""
    sentences: list[str] = _SENTENCE.findall(text)
    rest = [s for s in sentences if not re.search(words.dictates, s)]
    return len(rest) < len(sentences) and not any(re.search(words.asking, s) for s in rest)


def _without_instructions(text: str, words: _Words) -> str:
    sentences: list[str] = _SENTENCE.findall(text)
    plain = [s for s in sentences if not re.search(words.instructs, s)]
    asks = any(re.search(words.asking, s) for s in plain)
    return " ".join(plain) if asks else text


def _foreign(text: str, intent: Intent) -> bool:
    """Whether the question is written in English or in traditional characters.

    Then its plain wording stands behind it in the words that are searched.
    """
    if len(re.findall(r"[a-z]{2,}", text)) >= _MOSTLY_LATIN:
        return True
    try:
        "".join(intent.translated).encode("gb2312")
    except UnicodeEncodeError:
        return True
    return False


def _content(text: str, translated: tuple[str, ...], words: _Words) -> tuple[str, ...]:
    for word in sorted(map(fold, translated), key=len, reverse=True):
        text = text.replace(word, " ")
    kept = frozenset(words.kept)
    found = _empty().sub(lambda match: match[0] if match[0] in kept else " ", text)
    return runs_of(found)


def _telling(runs: tuple[str, ...], words: _Words) -> tuple[str, ...]:
    text = " ".join(run for run in runs if not run.isascii())
    for word in words.common:
        text = text.replace(word, " ")
    return tuple(run for run in text.split() if len(run) > 1)


@lru_cache(maxsize=1)
def _empty() -> re.Pattern[str]:
    """Function words and the words in which they are none, the longest first; Latin ones whole."""
    words = _words()
    ordered = sorted((*words.function_words, *words.kept), key=len, reverse=True)
    whole = (
        rf"(?<![a-z]){re.escape(w)}(?![a-z])" if w.isascii() else re.escape(w) for w in ordered
    )
    return re.compile("|".join(whole))


@lru_cache(maxsize=1)
def _words() -> _Words:
    file = resources.files("pingwen.proposing") / "asked.yaml"
    words = _Words.model_validate(yaml.safe_load(file.read_text(encoding="utf-8")))
    common = tuple(sorted(words.common, key=len, reverse=True))
    return words.model_copy(update={"common": common})
