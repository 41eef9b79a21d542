"""What a conversation has come to be about, turn by turn."""

from __future__ import annotations

import re

from pingwen.domain.facts import Degree, TitleLevel
from pingwen.domain.model import Model
from pingwen.domain.question import Aspect, IntentKind
from pingwen.understanding.intent_kind import OF_DOCUMENTS, leans
from pingwen.understanding.intent_schemes import SchemeChooser, only_scheme
from pingwen.understanding.intent_titles import Mention, Standing, aimed_at, applied_for
from pingwen.understanding.intent_turn import Turn

__all__ = ["Subject", "follow"]

_SHORT = 16
_BESIDE = re.compile("^(?:那|它|这)?(?:跟|和|与|同|比)")
_ASIDE = frozenset({IntentKind.CHAT, IntentKind.OFF_TOPIC})


class Subject(Model):
    """The question as it stands after a turn.

    ``root``: the last turn that stood on its own, as written; ``search``: the same normalised,
    with what later turns changed in it, ``named`` what they can change; ``text``: the question
    made to stand alone; ``held``: the schemes that know a title already held, ``holds`` its level;
    ``rivals``: the provinces that it compares; ``title``: whether a title is ``named`` or there is
    only ``talk`` of titles.
    """

    kind: IntentKind
    aspect: Aspect
    text: str
    root: str
    search: str
    named: tuple[tuple[str, str], ...]
    region: str | None
    regions: tuple[str, ...]
    rivals: tuple[str, ...]
    hits: tuple[str, ...]
    sought: tuple[Mention, ...]
    held: tuple[str, ...]
    holds: tuple[TitleLevel, ...]
    degrees: tuple[Degree, ...]
    topics: tuple[str, ...]
    title: str | None
    uncovered: bool
    compares: bool

    @property
    def aims(self) -> bool:
        """Whether it asks for the conditions of a title that is named."""
        return self.title == "named" and self.aspect not in OF_DOCUMENTS


def follow(
    subject: Subject | None, turn: Turn, kind: IntentKind, chooser: SchemeChooser
) -> Subject:
    """The subject after ``turn``: what the turn does not say is carried over from ``subject``.

    A turn about titles drops an earlier subject that is none of titles, and the other way round;
    a turn that names neither keeps both. A title that one scheme alone knows (讲师) keeps its
    scheme for levels named later (正高呢), and 跟高级讲师有什么区别 compares with the title before.
    A greeting or an aside leaves the subject as it was.
    """
    if kind in _ASIDE and subject is not None:
        return subject
    if subject is None:
        return _fresh(turn, kind)
    own_topic = bool(turn.topics) and not (turn.of_titles or turn.points)
    fresh = _fresh(turn, kind)
    beside = fresh.compares and len(fresh.sought) == 1 and _BESIDE.search(turn.text) is not None
    leaning = (leans(turn) or beside) and not own_topic
    hits = subject.hits if not own_topic else ()
    if turn.of_titles and not leaning:
        hits = chooser.of_titles(hits)
    if leaning and not hits:
        hits = _schemes_kept(subject.sought, fresh.sought)
    sought = fresh.sought or (() if own_topic else subject.sought)
    if beside and leaning:
        sought = (*subject.sought, *fresh.sought)
    search, named = _merged(subject, turn) if leaning else (turn.text, turn.named)
    return fresh.model_copy(
        update={
            "aspect": _aspect(turn, kind, subject, leaning=leaning),
            "text": f"{subject.root}\n{turn.words}" if leaning else turn.words,
            "root": subject.root if leaning else turn.words,
            "search": search,
            "named": named,
            "region": turn.region or (None if turn.regions else subject.region),
            "regions": turn.regions or subject.regions,
            "hits": turn.hits or hits,
            "sought": sought,
            "compares": fresh.compares or (leaning and subject.compares and not turn.regions),
            "held": fresh.held or subject.held,
            "holds": fresh.holds or (subject.holds if leaning else ()),
            "degrees": fresh.degrees or (subject.degrees if leaning else ()),
            "topics": turn.topics or (subject.topics if leaning else ()),
            "title": fresh.title or (None if own_topic else subject.title),
            "uncovered": fresh.uncovered or (subject.uncovered and leaning and not turn.hits),
        }
    )


def _schemes_kept(before: tuple[Mention, ...], now: tuple[Mention, ...]) -> tuple[str, ...]:
    """Those that alone know a title named before, where what is named now can be theirs, too."""
    alone = dict.fromkeys(scheme for mention in before for scheme in only_scheme(mention))
    known = [{scheme for scheme, _ in mention.names} for mention in now]
    return tuple(scheme for scheme in alone if all(not of or scheme in of for of in known))


def _fresh(turn: Turn, kind: IntentKind) -> Subject:
    told = kind is IntentKind.ELIGIBILITY
    sought = aimed_at(turn.mentions) if told else applied_for(turn.mentions)
    held = [m for m in turn.mentions if m.standing is Standing.HELD]
    named = "named" if sought or turn.hits else None
    return Subject(
        kind=kind,
        aspect=_aspect(turn, kind, None, leaning=False),
        text=turn.words,
        root=turn.words,
        search=turn.text,
        named=turn.named,
        region=turn.region,
        regions=turn.regions,
        rivals=turn.rivals if turn.compares and not told else (),
        hits=turn.hits,
        sought=sought,
        held=tuple(name for m in held for name, _ in m.names),
        holds=tuple(dict.fromkeys(m.level for m in held if m.level)),
        degrees=tuple(degree for degree, _ in turn.degrees),
        topics=turn.topics,
        title=named or ("talk" if turn.shows("title_talk") or turn.mentions else None),
        uncovered=turn.shows("uncovered"),
        compares=turn.aspect is Aspect.COMPARISON or (turn.compares and not told),
    )


def _aspect(turn: Turn, kind: IntentKind, subject: Subject | None, *, leaning: bool) -> Aspect:
    """For eligibility only what changes the answer counts; otherwise what the words ask."""
    if kind in _ASIDE:
        return Aspect.OTHER
    if kind is IntentKind.ELIGIBILITY:
        if turn.aspect is Aspect.EXCEPTION:
            return Aspect.EXCEPTION
        return Aspect.YEARS if turn.shows("asks_when") else Aspect.CONDITIONS
    if turn.aspect is not None:
        return turn.aspect
    if subject is not None and leaning:
        return subject.aspect
    return Aspect.CONDITIONS if turn.mentions else Aspect.OTHER


def _merged(subject: Subject, turn: Turn) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The earlier question with the one thing replaced that this turn changes, or both joined.

    Returned with what a further turn can change in it.
    """
    if len(turn.named) == 1 and len(turn.text) <= _SHORT and turn.aspect is None:
        kind, word = turn.named[0]
        old = [said for sort, said in subject.named if sort == kind]
        if len(old) == 1 and old[0] in subject.search:
            named = tuple(n for n in subject.named if n[0] != kind)
            return subject.search.replace(old[0], word, 1), (*named, (kind, word))
    return f"{subject.search} {turn.text}", subject.named
