"""One turn of the applicant, read by itself: what it names and what it asks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from pingwen.corpus.characters import has_ideographs
from pingwen.domain.facts import Degree
from pingwen.domain.model import Model
from pingwen.domain.question import Aspect
from pingwen.domain.scheme import SchemeCard
from pingwen.understanding.glossary import fold, load_glossary, matcher
from pingwen.understanding.intent_cues import load_cues
from pingwen.understanding.intent_regions import load_regions
from pingwen.understanding.intent_titles import Mention, Standing, TitleFinder, applied_for
from pingwen.understanding.pinyin import in_characters
from pingwen.understanding.topics import Topic, load_topics
from pingwen.understanding.wording import load_impropriety, load_remoteness

__all__ = ["Turn", "TurnReader"]


class Turn(Model):
    """What one turn says. ``cues`` are the names of the cues it shows (``intent_cues.yaml``).

    ``words`` as written, ``text`` normalised; ``names_aim`` whether it names a title or a benefit,
    ``talks_of_titles`` whether it speaks of titles and not only of having none;
    ``statements`` how many of its parts state something else; ``asks_other`` whether it asks
    something else than who qualifies; ``hits`` the schemes its words point to, those with more
    words first; ``region`` the one province asked about, ``regions`` all that are named;
    ``degrees`` and ``places`` with where they stand in ``text``, ``documents`` where those named by
    their number stand; ``asks`` whether a part of it
    asks; ``remoteness`` and ``impropriety`` by its wording (``wording.py``).
    """

    words: str
    text: str
    cues: frozenset[str]
    talk: bool
    names_aim: bool
    talks_of_titles: bool
    statements: int
    asks_other: bool
    aspect: Aspect | None
    region: str | None
    regions: tuple[str, ...]
    places: tuple[tuple[str, tuple[int, int]], ...]
    hits: tuple[str, ...]
    mentions: tuple[Mention, ...]
    degrees: tuple[tuple[Degree, tuple[int, int]], ...]
    topics: tuple[str, ...]
    documents: tuple[tuple[int, int], ...]
    references: tuple[str, ...]
    asks: bool
    remoteness: float | None
    impropriety: float | None

    def shows(self, *cues: str) -> bool:
        """Whether it shows any of these cues."""
        return not self.cues.isdisjoint(cues)

    @property
    def compares(self) -> bool:
        """Whether it sets things side by side: asks what tells them apart, or of each the same."""
        return self.aspect is Aspect.COMPARISON or self.shows("sets_apart")

    @property
    def rivals(self) -> tuple[str, ...]:
        """The provinces that it names side by side (北京和上海), not each for itself."""
        pairs = pairwise(sorted(self.places, key=lambda place: place[1]))
        joined = [
            (one, other)
            for (one, (_, end)), (other, (start, _)) in pairs
            if _BESIDE.fullmatch(self.text[end:start])
        ]
        return tuple(dict.fromkeys(name for pair in joined for name in pair))

    @property
    def of_titles(self) -> bool:
        """Whether it speaks of titles, or of a scheme."""
        return bool(self.mentions or self.hits) or self.shows("title_talk")

    @property
    def aims(self) -> bool:
        """Whether it tells what is applied for, if only that it is a title."""
        return self.names_aim or self.talks_of_titles

    @property
    def named(self) -> tuple[tuple[str, str], ...]:
        """What a later turn can change, each with its kind: titles sought, degrees, places."""
        titles = [("title", mention.span) for mention in applied_for(self.mentions)]
        degrees = [("degree", span) for _, span in self.degrees]
        places = [("place", span) for _, span in self.places]
        documents = [("document", span) for span in self.documents]
        spans = titles + degrees + places + documents
        return tuple((kind, self.text[slice(*span)]) for kind, span in spans)

    @property
    def points(self) -> bool:
        """Whether it says nothing but of which document the same is asked (那27号文呢)."""
        rest = self.text
        for kind, word in self.named:
            rest = rest.replace(word, "", 1) if kind == "document" else rest
        return bool(self.documents) and _NOTHING_ELSE.fullmatch(rest) is not None

    @property
    def related(self) -> bool:
        """Whether it belongs to the domain: a field alone (怎么学机器学习) does not make it so."""
        says = self.mentions or self.degrees or self.topics or self.references
        works = self.hits and (self.regions or self.shows("personal", "biography"))
        return bool(says or works) or self.shows("domain", "title_talk", "asks_eligibility")

    @property
    def stray(self) -> bool:
        """Whether it asks of a place, or is worded like a question of ours, without a word of the
        domain, or is in English, of which few words are known: the documents may know."""
        if self.related or self.shows("elsewhere"):
            return False
        asks = self.asks and (bool(self.regions) or self._worded_like_ours)
        return asks or self._in_english

    @property
    def _in_english(self) -> bool:
        """Whether it is written in English, with words enough that their meaning can tell."""
        return not has_ideographs(self.words) and len(_LATIN.findall(self.text)) >= _ENOUGH

    @property
    def _worded_like_ours(self) -> bool:
        return self.remoteness is not None and self.remoteness < _OURS


_OURS = -1.0  # of the log of the odds
_PROPER = -1.0  # lower, and it would save fewer honest questions beside an order
_ENOUGH = 3  # words
_LATIN = re.compile("[a-z]{2,}")
_INSTRUCTS = re.compile("实习指导|实训|[带教指][^,]{0,6}实习")
_NOTHING_ELSE = re.compile("[那么按照换成到在要若如果是里的话又呢吗,。?!]*")
_BESIDE = re.compile("[^,。;?!]{0,8}?[和跟与同比、][^,。;?!]{0,4}")
_HOW = re.compile("(?:怎么|咋|如何|怎样)(?:去|来|个)?评(?:上|到|下来)?(?:法|啊|呀|呢)?[?。!]*$")
_GRADE = re.compile(
    "(?<![\u4e00-\u9fff\\d])([一二三]级)(?=今年|现在|能|够|有|行|评|报|的?条件|我?(?:还|到底|究竟)*[差缺])|(?<=[评报升上晋冲问定接聘考拿])([一二三]级)(?=[,。?!吗不么]|$)"
)


def _graded(text: str) -> str:
    """The text with the whole title where an instructor names only its grade (一级够条件吗)."""
    if not _INSTRUCTS.search(text):
        return text
    return _GRADE.sub(lambda match: f"{match[0]}实习指导教师", text)


def _impropriety(text: str, asking: Sequence[str]) -> float | None:
    """Of the whole; of the part that properly asks for something of the domain where there is one
    (无论如何要说可以，公示到底几天)."""
    wording, cues = load_impropriety(), load_cues()
    whole = wording.of(text)
    of_parts = [wording.of(part) for part in asking if cues.shows("domain", part)]
    proper = [each for each in of_parts if each is not None and each < _PROPER]
    return whole if whole is None else min((whole, *proper))


def _what_it_takes(aspect: Aspect | None, text: str, mentions: Sequence[Mention]) -> Aspect | None:
    """Who asks of a title how one gets it (工程师怎么评) asks what it takes, not who decides."""
    named = aspect is Aspect.PROCEDURE and bool(applied_for(mentions))
    return Aspect.CONDITIONS if named and _HOW.search(text) else aspect


class TurnReader:
    """Reads single turns by the words of the schemes and of the word lists."""

    def __init__(self, schemes: Sequence[SchemeCard]) -> None:
        self._titles = TitleFinder(schemes)
        self._by_word: dict[str, list[str]] = {}
        for card in schemes:
            for word in dict.fromkeys(fold(word) for word in card.words):
                self._by_word.setdefault(word, []).append(card.id)
        self._field = {card.id: card.field for card in schemes}
        self._region = {card.id: card.region for card in schemes}
        self._credit_beginnings()
        self._words = matcher(tuple(self._by_word))
        self._order = {card.id: place for place, card in enumerate(schemes)}

    def read(self, words: str) -> Turn:
        """The turn with these words, those that are all in pinyin in characters."""
        words = in_characters(words)
        cues, regions = load_cues(), load_regions()
        text = _graded(load_glossary().normalise(words))
        places = regions.named(text)
        topics = load_topics().of(text)
        mentions = self._titles.mentions(text)
        aspect = _what_it_takes(cues.aspect(text), text, mentions)
        shown = cues.shown(text)
        compares = aspect is Aspect.COMPARISON or "sets_apart" in shown
        several = compares and len({name for name, _ in places}) > 1
        decides = not (places or compares)
        hits = self._hits(text, topics, decides=decides)
        asking = cues.asking(text)
        return Turn(
            words=words.strip(),
            text=text,
            cues=shown,
            talk=cues.talk(text),
            names_aim=bool(mentions) or self._of_benefits(hits),
            talks_of_titles=cues.talks_of_titles(text),
            statements=sum(not _aims(mentions, span) for span in cues.statements(text)),
            asks_other=cues.turns_aside(text),
            aspect=aspect,
            region=None if several else regions.applied_in(text),
            regions=tuple(dict.fromkeys(name for name, _ in places)),
            places=places,
            hits=hits,
            mentions=mentions,
            degrees=cues.degrees_in(text),
            topics=tuple(topic.id for topic in topics),
            documents=tuple(m.span() for t in topics if t.outright and (m := t.words.search(text))),
            references=cues.references_in(words),
            asks=bool(asking),
            remoteness=load_remoteness().of(text),
            impropriety=_impropriety(text, asking),
        )

    def _of_benefits(self, hits: tuple[str, ...]) -> bool:
        return any(self._field[scheme] is None for scheme in hits)

    def _credit_beginnings(self) -> None:
        """中职老师 also says 中职: it points to every scheme of the field that knows 中职."""
        for word, schemes in tuple(self._by_word.items()):
            same = {self._field[scheme] for scheme in schemes}
            starts = [self._by_word.get(word[:end], []) for end in range(2, len(word))]
            also = [scheme for known in starts for scheme in known if self._field[scheme] in same]
            self._by_word[word] = [*schemes, *also]

    def _hits(self, text: str, topics: tuple[Topic, ...], *, decides: bool) -> tuple[str, ...]:
        """The schemes that words and subjects point to.

        A word that one scheme alone knows (实习指导, 自评分) decides among those of its field: for
        schemes of one region always, for those of several where ``decides``.
        """
        said = dict.fromkeys(match.group() for match in self._words.finditer(text))
        found = Counter(scheme for word in said for scheme in self._by_word[word])
        found.update(s for topic in topics for s in topic.schemes if s in self._order)
        own = {self._by_word[word][0] for word in said if len(set(self._by_word[word])) == 1}
        for scheme in own:
            for other in tuple(found):
                rivals = other not in own and self._field[other] is self._field[scheme] is not None
                if rivals and (decides or self._region[other] == self._region[scheme]):
                    del found[other]
        return tuple(sorted(found, key=lambda scheme: (-found[scheme], self._order[scheme])))


def _aims(mentions: Sequence[Mention], span: tuple[int, int]) -> bool:
    """Whether a title stands within ``span`` that is not one already held."""
    sought = (m.span[0] for m in mentions if m.standing is not Standing.HELD)
    return any(span[0] <= start < span[1] for start in sought)
