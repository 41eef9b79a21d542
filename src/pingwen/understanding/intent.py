"""What a conversation asks: kind, aspect, scheme, titles, and where to look for the answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pingwen.domain.facts import (
    Education,
    Fact,
    Facts,
    ProfessionalField,
    Region,
    Reservation,
    Title,
    Unclear,
)
from pingwen.domain.question import Aspect, Intent, IntentKind, Message
from pingwen.domain.scheme import SchemeCard
from pingwen.understanding.asides import without_asides
from pingwen.understanding.glossary import fold, load_glossary
from pingwen.understanding.intent_cues import load_cues
from pingwen.understanding.intent_fields import field_told
from pingwen.understanding.intent_kind import kind_of
from pingwen.understanding.intent_replies import answers_first
from pingwen.understanding.intent_schemes import Choice, SchemeChooser
from pingwen.understanding.intent_subject import Subject, follow
from pingwen.understanding.intent_turn import Turn, TurnReader
from pingwen.understanding.of_itself import concern_of
from pingwen.understanding.pinyin import in_english
from pingwen.understanding.pointers import load_pointers
from pingwen.understanding.things import doings_asked, things_asked
from pingwen.understanding.topics import load_topics

__all__ = ["IntentReader"]

_LONGEST = 4_000
_LONGEST_BEFORE = 1_000
_TURNS = 20
_REMOTE = 1.0  # of the log of the odds; of what is ours one in a hundred and fifty lies above


class IntentReader:
    """Reads intents for these schemes; pure, deterministic, and never raises on any text.

    Of the last message 4,000 characters are read (its beginning and its end), of earlier ones
    1,000, and twenty of the applicant's turns.
    """

    def __init__(self, schemes: Sequence[SchemeCard]) -> None:
        self._turns = TurnReader(schemes)
        self._chooser = SchemeChooser(schemes)

    def read(self, messages: Sequence[Message], facts: Facts) -> Intent:
        """What the last of ``messages`` asks, in the light of those before it.

        ``facts`` are what the narrative reader found in the same messages.
        """
        stated, told = _biographical(facts), _told(facts)
        subject: Subject | None = None
        kind = IntentKind.CHAT
        turn = self._turns.read("")
        places = [i for i, message in enumerate(messages) if message.role == "user"][-_TURNS:]
        for place in places:
            longest = _LONGEST if place == places[-1] else _LONGEST_BEFORE
            turn = self._turns.read(without_asides(_cut(messages[place].content, longest)))
            kind = kind_of(
                turn,
                subject.kind if subject else None,
                answers=place > 0 and _asks(messages[place - 1]),
                told=told[place],
                states=place in stated,
                aimed=subject is not None and subject.aims,
            )
            of_case = subject is not None and subject.kind is IntentKind.ELIGIBILITY
            if of_case and answers_first(turn, kind, messages[:place]):
                kind = IntentKind.ELIGIBILITY
                turn = turn.model_copy(update={"remoteness": None})  # of what stands beside it
            if kind not in (IntentKind.CHAT, IntentKind.OFF_TOPIC) or place == places[-1]:
                subject = follow(subject, turn, kind, self._chooser)
        assert subject is not None
        if kind in (IntentKind.CHAT, IntentKind.OFF_TOPIC):
            return _aside(turn, kind)
        last = places[-1]
        answers = last > 0 and _asks(messages[last - 1]) and _tells(facts, last)
        beside = not answers and _mentions_itself(turn)
        ordered = _dictates(messages[last].content)
        return self._intent(turn, kind, subject, facts, beside=beside, dictates=ordered)

    def _intent(
        self,
        turn: Turn,
        kind: IntentKind,
        subject: Subject,
        facts: Facts,
        *,
        beside: bool,
        dictates: bool,
    ) -> Intent:
        """``beside``: what the applicant is was only mentioned beside something else; ``dictates``:
        beside what is asked the verdict is ordered."""
        region = subject.region
        if region is None:
            region = self._chooser.unknown_region(subject.rivals)
        if region is None and not subject.compares and facts.region is not None:
            region = facts.region.name  # of several places named, the one where they work
        told = kind is IntentKind.ELIGIBILITY and bool(
            facts.work or facts.education or facts.skills or facts.awards
        )
        choice = self._choose(subject, region, facts, told=told)
        bare = turn.shows("bare_check") and subject.root == turn.words
        topics = load_topics()
        raised = topics.named(subject.topics)
        documents = topics.narrowing(raised, choice.documents, subject.title)
        outright = tuple(d for topic in raised if topic.outright for d in topic.documents)
        schemes = self._governed(choice.schemes, outright)
        several = len(subject.regions) > 1 or len(outright) > 1 or len(raised) > 1
        fields = len(schemes) > 1 and len(choice.targets) <= 1
        compares = several or (fields and len(self._chooser.regions(schemes)) == 1)
        if kind is IntentKind.ELIGIBILITY and subject.uncovered and not schemes and not region:
            kind = IntentKind.QUESTION
        if kind is IntentKind.ELIGIBILITY and beside:
            kind = IntentKind.QUESTION
        return Intent(
            kind=kind,
            aspect=subject.aspect,
            text=subject.text,
            search_text=_search_text(turn, subject, choice),
            references=turn.references,
            schemes=schemes,
            documents=topics.within(documents, region),
            region=region,
            level=choice.level,
            targets=choice.targets,
            degrees=subject.degrees,
            dictates=turn.shows("dictates") or (kind is IntentKind.ELIGIBILITY and dictates),
            translated=load_glossary().translated(subject.text, choice.schemes),
            asked=subject.search,
            english=in_english(subject.text),
            latest=turn.text if subject.root != turn.words else "",
            terms=_terms(subject, choice),
            held=subject.holds,
            hints=load_pointers().hints(subject.search, documents),
            particulars=load_pointers().particulars_in(
                subject.search if turn.points else turn.text
            ),
            things=things_asked(turn.words),
            doings=doings_asked(turn.words),
            stray=turn.stray and subject.root == turn.words,
            compares=subject.compares and compares,
            bare=bare,
            remoteness=None if bare else turn.remoteness,
            impropriety=None if bare else turn.impropriety,
        )

    def _choose(self, subject: Subject, region: str | None, facts: Facts, *, told: bool) -> Choice:
        several = subject.regions if region is None and subject.compares else ()
        aside = bool(subject.topics) and subject.title is None
        sought = subject.sought
        if subject.uncovered and not subject.hits:
            sought = tuple(mention for mention in sought if mention.names)
        field = facts.field.name if facts.field is not None and not aside else None
        if field is None and told and not subject.hits:
            field = field_told(subject.search)
        return self._chooser.choose(
            subject.hits,
            sought,
            (region,) if region else several,
            field,
            compares=subject.compares,
            held=subject.held,
        )

    def _governed(self, schemes: tuple[str, ...], outright: tuple[str, ...]) -> tuple[str, ...]:
        """The schemes that documents named outright govern, or ``schemes`` where none is.

        Of several that govern one document, those among ``schemes``, where any is.
        """
        governed: list[str] = []
        for document in dict.fromkeys(outright):
            of = self._chooser.of_document((document,))
            governed.extend([scheme for scheme in of if scheme in schemes] or of)
        return tuple(governed) or schemes


def _dictates(words: str) -> bool:
    text = load_glossary().normalise(_cut(words, _LONGEST))
    return load_cues().shows("dictates", text)


def _mentions_itself(turn: Turn) -> bool:
    """Whether who asks for something else only says beside it what they are (我是高级工程师，挑台
    相机): nobody asks then whether they qualify."""
    asks = turn.shows("asks_eligibility", "asks_when", "dictates")
    return not asks and turn.remoteness is not None and turn.remoteness > _REMOTE


def _tells(facts: Facts, turn: int) -> bool:
    """Whether anything was read from this message."""
    return any(fact.evidence and fact.evidence.turn == turn for _, fact in facts.stated())


def _aside(turn: Turn, kind: IntentKind) -> Intent:
    return Intent(
        kind=kind,
        aspect=Aspect.OTHER,
        text=turn.words,
        search_text=turn.words,
        dictates=turn.shows("dictates"),
        concern=concern_of(turn.text) if kind is IntentKind.CHAT else None,
    )


def _search_text(turn: Turn, subject: Subject, choice: Choice) -> str:
    """The question as written, as read where that differs, and the documents' words for it."""
    read = () if subject.search == fold(turn.words) else (subject.search,)
    return " ".join(dict.fromkeys((turn.words, *read, *_terms(subject, choice))))


def _terms(subject: Subject, choice: Choice) -> tuple[str, ...]:
    terms = load_glossary().expand(subject.search, choice.schemes)
    terms += (*choice.targets, *(degree.value for degree in subject.degrees))
    return tuple(dict.fromkeys(term for term in terms if term not in subject.search))


def _biographical(facts: Facts) -> frozenset[int]:
    """The messages that tell of a life, and not merely name a place, a field or a degree."""
    return frozenset(
        fact.evidence.turn
        for _, fact in facts.stated()
        if fact.evidence is not None
        and not isinstance(fact, Region | ProfessionalField)
        and not (isinstance(fact, Education) and fact.graduated is None)
    )


def _told(facts: Facts) -> Counter[int]:
    """How much each message tells of a life, and not merely of a place, a field, a degree or
    a title.

    Words within words that tell something else (a company within where one works) count once.
    """
    told: dict[int, list[str]] = {}
    for _, fact in facts.stated():
        if fact.evidence is not None and _of_a_life(fact):
            told.setdefault(fact.evidence.turn, []).append(fact.evidence.text)
    return Counter({turn: len(_apart(words)) for turn, words in told.items()})


def _of_a_life(fact: Fact) -> bool:
    if isinstance(fact, Education):
        return fact.graduated is not None
    if isinstance(fact, Title):
        return fact.obtained is not None
    return not isinstance(fact, Region | ProfessionalField | Reservation | Unclear)


def _apart(words: Sequence[str]) -> set[str]:
    return {w for w in words if not any(w in other and w != other for other in words)}


def _asks(message: Message) -> bool:
    return message.role == "assistant" and any(mark in message.content for mark in "?？")


def _cut(words: str, longest: int) -> str:
    """The beginning and the end of what is too long to be read whole."""
    half = longest // 2
    return words if len(words) <= longest else f"{words[:half]} {words[-half:]}"
