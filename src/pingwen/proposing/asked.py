"""A question taken apart: what it says, what it asks for, and what a clause must hold."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from importlib import resources

import yaml

from pingwen.domain.brief import Brief
from pingwen.domain.model import Model
from pingwen.domain.question import Intent
from pingwen.proposing.certainty import points_to_one
from pingwen.proposing.demands import Demand, demanded, hard_of, told_years

__all__ = [
    "Asked",
    "asked_of",
    "fold",
    "runs_of",
    "take_apart",
    "words_asked",
]

_RUN = re.compile(r"[㐀-鿿]+|[a-z]+|\d+(?:\.\d+)?")
_SENTENCE = re.compile(r"[^。!?;\n]+[。!?;]*")
_YEAR = re.compile(r"(?<![\d〔\[(（])20\d\d(?![\d〕\])）])")
_YEAR_OF_NOTICE = re.compile(
    r"(?<![\d〔\[(（])(20\d\d)(?:年?(?:印?发|出)?的?(?:那[个份])?(?:通知|文件|办法)(?!书)"
    r"| (?:notice|circular|document|rules|measures)(?![a-z]))"
)
_MOSTLY_LATIN = 4
_OWN = 10  # characters from which a turn that asks asks for itself
_LINK = re.compile(r"https?://[\x21-\x7e]+")
_NOT_ASKED = re.compile(
    r"<(assistant|system|tool)>.{0,400}?</\1>|</?(?:user|human|question)>", re.DOTALL
)


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
    ``issued``: the years of the documents that it names by them (the 2020 notice);
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
    issued: tuple[str, ...] = ()
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
    is told by ``as_of`` (去年) counts where a number of that year is asked for. Links say nothing,
    nor does what tags put into somebody else's mouth (<assistant>…</assistant>).
    """
    words = _words()
    whole = _NOT_ASKED.sub("。", _LINK.sub(" ", fold(intent.text)))
    added = fold(intent.search_text).replace(fold(intent.text), " ")
    asking = _asking(whole, words)
    foreign = _foreign(whole, intent)
    read = f"{asking} {added[: len(whole)]}" if foreign else asking
    demands = demanded(words.demands, read, whole)
    said = _content(_without_instructions(whole, words), intent.translated, words)
    hard = hard_of(demands, read, words.asking if pointed else None)
    years_asked = _YEAR_OF_NOTICE.sub(" ", re.sub(words.lived, " ", asking))
    years = (*_YEAR.findall(years_asked), *told_years(asking, hard, as_of))
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
        issued=tuple(_YEAR_OF_NOTICE.findall(asking)),
        text=read,
    )


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
    words = _Words.model_validate(
        yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    )
    common = tuple(sorted(words.common, key=len, reverse=True))
    return words.model_copy(update={"common": common})
