"""Words that may take a fact back or make it doubtful: a withdrawn paper, a colleague's award.

Narratives are open-ended, and no reading of them is complete. What this looks for is therefore
wider than what is understood: where such words stand near a kind of fact, that kind is not taken
as met until the applicant, asked about these very words, has said that it holds all the same. A
reservation too many costs one question; one too few costs somebody a year.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import cache, partial

from pingwen.domain.facts import (
    Evidence,
    Facts,
    Reservation,
    ReservationAbout,
    WorkField,
)
from pingwen.domain.question import Message
from pingwen.understanding.attested import attested_by_others
from pingwen.understanding.confirmations import asked_about, confirmed, confirms
from pingwen.understanding.contradictions import contradictions, two_days_of_one_title
from pingwen.understanding.days_to_come import told_of_days_to_come
from pingwen.understanding.doubtful import doubtful_statements
from pingwen.understanding.english_doubts import english_doubts
from pingwen.understanding.glossary import simplify
from pingwen.understanding.narrative.places import REGIONS
from pingwen.understanding.narrative.speaker import SELF
from pingwen.understanding.orders import idle_orders_in
from pingwen.understanding.reservation_bearing import (
    RESULTS,
    DoubtedClause,
    begins_later,
    clauses_of,
    ended_before,
    follows_study,
    leads_to,
    read_as,
    read_from,
    understood,
)
from pingwen.understanding.reservation_cues import read_cues
from pingwen.understanding.reservation_routine import names_applicant, restates
from pingwen.understanding.unread import unread_statements
from pingwen.understanding.whose import perhaps_of_others
from pingwen.understanding.words_beside import told_in_unknown_words

__all__ = ["read_reservations"]

_SENTENCE = re.compile(r"[^。！!？?\n]+")
_STUDIED = re.compile("[读念上](?:了|的)?[^,]{0,4}(?:全日制|脱产|mba|硕士|研究生|博士|研|博)$")
_CALLS = re.compile("[^:我]{1,4}:(?:[小老阿]?[一-龥]|[一-龥](?:工|姐|哥|总|老师)|[姐哥])$")
"""领导：小孙: the beginning of a line of a dialogue, which calls somebody."""
_COLLECTIONS: dict[ReservationAbout, str] = {
    "education": "education",
    "titles": "titles",
    "work": "work",
    **{each: str(each) for each in RESULTS},
    "scope": "region",
    "service": "measures",
}


def read_reservations(
    messages: Sequence[Message],
    facts: Facts,
    read: Callable[[tuple[Message, ...]], Facts],
    as_of: date,
    applicant: str = SELF,
) -> tuple[Reservation, ...]:
    """The reservations about the facts that were read, the earliest first, one a kind and clause.

    ``applicant``: the user's words for the one whose facts they are; SELF: the user's own.
    ``read`` gives the facts of a conversation's beginning: a retraction that changed nothing that
    it could have meant is itself a reservation. ``as_of``: the day on which dates are counted.
    """
    found: list[Reservation] = []
    for turn, message in enumerate(messages):
        if message.role != "user":
            continue
        if confirms(messages, turn):
            found = [r for r in found if not asked_about(r, messages[turn - 1].content)]
            continue
        doubts = _doubts(message, turn, facts, as_of)
        news = partial(_says_more, facts=facts, as_of=as_of)
        told = (*doubts, *filter(news, unread_statements(message, turn, facts, applicant)))
        found.extend(each for each in told if not names_applicant(each, applicant))
        read_then = partial(read, tuple(messages[: turn + 1]))
        found.extend(filter(news, doubtful_statements(message, turn, facts, read_then)))
        found.extend(perhaps_of_others(message, turn, facts))
        found.extend(english_doubts(message, turn, facts))
        found.extend(told_of_days_to_come(message, turn, facts, as_of))
        found.extend(attested_by_others(message, turn, facts))
        found.extend(told_in_unknown_words(message, turn, facts, applicant))
        if turn and read_cues().retractions.search(simplify(message.content)):
            before, after = read(tuple(messages[:turn])), read(tuple(messages[: turn + 1]))
            found.extend(_retractions(message, turn, before, after))
    against = (*two_days_of_one_title(facts), *contradictions(messages, facts, read))
    found.extend(each for each in against if not confirmed(each, messages))
    told_here = [each for each in found if each.unread or _held(each.about, facts)]
    ordered = cache(idle_orders_in)  # of each turn once, however many doubts it holds
    return _distinct(each for each in told_here if not _ordered(each, messages, ordered))


def _says_more(doubt: Reservation, facts: Facts, as_of: date) -> bool:
    return not restates(doubt, facts, as_of)


def _ordered(
    doubt: Reservation,
    messages: Sequence[Message],
    ordered: Callable[[str], Sequence[tuple[int, int]]],
) -> bool:
    """Whether its words only stand in orders to the assistant (``ordered``, of a text), which tell
    of nobody's case."""
    if doubt.evidence is None or not (words := doubt.evidence.text):
        return False
    content = messages[doubt.evidence.turn].content
    orders = ordered(content)
    places = [match.start() for match in re.finditer(re.escape(words), content)] if orders else []
    return bool(places) and all(
        any(start <= place and place + len(words) <= end for start, end in orders)
        for place in places
    )


def _distinct(found: Iterable[Reservation]) -> tuple[Reservation, ...]:
    """One a kind and clause. One of words that nobody knows falls away beside one of words that
    were understood: for results if that is of the same kind, for the rest whatever it is of."""
    told = tuple(found)
    understood_ones = [each for each in told if not each.unread]
    kinds = {(each.about, each.evidence) for each in understood_ones}
    clauses = {each.evidence for each in understood_ones}

    def falls_away(each: Reservation) -> bool:
        if each.about in RESULTS:
            return (each.about, each.evidence) in kinds
        return each.evidence in clauses

    kept = [each for each in told if not (each.unread and falls_away(each))]
    return tuple({(each.about, each.evidence): each for each in kept}.values())


def _doubts(message: Message, turn: int, facts: Facts, as_of: date) -> Iterator[Reservation]:
    topic: tuple[ReservationAbout, ...] = ()
    cues = read_cues()
    for clause in clauses_of(message, turn):
        if _CALLS.match(clause.folded):
            continue
        named = tuple(about for about in RESULTS if cues.nouns[about].search(clause.folded))
        topic = named or (() if clause.opens else topic)
        for about, pattern in cues.doubts.items():
            if not _held(about, facts) or _of_another(about, clause, named, topic, facts):
                continue
            plain = cues.settled[about].sub("□", clause.folded) if about in cues.settled else ""
            matches = pattern.finditer(plain or clause.folded)
            if any(not _answered(about, match[0], clause, facts, as_of) for match in matches):
                yield _reservation(about, turn, clause.words)


def _of_another(
    about: ReservationAbout,
    clause: DoubtedClause,
    named: Sequence[ReservationAbout],
    topic: Sequence[ReservationAbout],
    facts: Facts,
) -> bool:
    """Whether a clause plainly speaks of something else than of these results."""
    if about not in RESULTS or about in named:
        return False
    if named or understood(clause, facts):
        return True
    return bool(topic) and about not in topic and not read_cues().everything.search(clause.folded)


def _answered(
    about: ReservationAbout, words: str, clause: DoubtedClause, facts: Facts, as_of: date
) -> bool:
    """Whether what was read from the clause answers the doubt that ``words`` raise."""
    cues = read_cues()
    match about:
        case "work":
            told = any(
                work.in_field is not None and (work.start or work.end or work.months)
                for work in facts.work
                if read_from(clause, work)
            )
            moves = bool(cues.movements.search(words)) and (told or leads_to(clause, facts))
            studied = bool(_STUDIED.search(words)) and follows_study(clause, facts)
            before = ended_before(clause, facts) or begins_later(clause, facts, as_of)
            return moves or studied or before
        case "education" | "titles":
            read = read_as(clause, [*facts.education, *facts.titles, *facts.work])
            return bool(read) and bool(cues.corrections.search(words))
        case "scope":
            if _of_home(words, clause, facts):
                return True
            past = any(not work.ongoing for work in facts.work if read_from(clause, work))
            return past or begins_later(clause, facts, as_of)
        case "achievements" if _of_teaching(words, facts):
            return True
        case "achievements":
            return bool(cues.sums.search(words)) and not _told_before(clause, facts)
    return False


def _of_home(words: str, clause: DoubtedClause, facts: Facts) -> bool:
    """Whether the place that is named is the one read as where the applicant works."""
    region = facts.region
    if region is None or not read_from(clause, region):
        return False
    return any(found.meaning == region.name for found in REGIONS.find(words))


def _of_teaching(words: str, facts: Facts) -> bool:
    """Whether 教学 makes a paper doubtful: it does not where teaching is the profession."""
    teacher = facts.field is not None and facts.field.name is WorkField.TEACHING
    return teacher and words.startswith("教学")


def _told_before(clause: DoubtedClause, facts: Facts) -> bool:
    """Whether results were told before the clause."""
    said = [fact.evidence for fact in facts.achievements if fact.evidence is not None]
    return any(
        (words.turn, clause.content.find(words.text) if words.turn == clause.turn else 0)
        < (clause.turn, clause.start)
        for words in said
    )


def _retractions(message: Message, turn: int, before: Facts, after: Facts) -> Iterator[Reservation]:
    """What a retraction may have meant and did not change; everything where it names nothing.

    One that names nothing and by which something told before no longer stands was understood.
    """
    text = simplify(message.content)
    cues = read_cues()
    spoken = [simplify(match[0]) for match in _SENTENCE.finditer(message.content)]
    near = "。".join(sentence for sentence in spoken if cues.retractions.search(sentence))
    named = _named(near) or _named(text)
    if not named and any(_replaced(field, before, after) for field in _COLLECTIONS.values()):
        return
    for about in named or list(_COLLECTIONS):
        unchanged = _told(about, before) == _told(about, after)
        if _held(about, before) and (unchanged or _only_beside(about, text, before, after)):
            yield _reservation(about, turn, message.content.strip()[:80].strip())


def _only_beside(about: ReservationAbout, text: str, before: Facts, after: Facts) -> bool:
    """Whether the retraction was read as a result beside those told, which it does not say to be
    (忘了说，那两篇我是第二作者)."""
    if about not in RESULTS or read_cues().additions.search(text):
        return False
    return not _replaced(_COLLECTIONS[about], before, after)


def _told(about: ReservationAbout, facts: Facts) -> object:
    if about == "scope":
        return facts.region, facts.employment, facts.field, facts.circumstances
    if about == "achievements":
        return facts.achievements, facts.deeds
    return getattr(facts, _COLLECTIONS[about])


def _named(text: str) -> list[ReservationAbout]:
    return [about for about, pattern in read_cues().nouns.items() if pattern.search(text)]


def _replaced(field: str, before: Facts, after: Facts) -> bool:
    """Whether something told before no longer stands."""
    old, new = getattr(before, field), getattr(after, field)
    if not isinstance(old, tuple):
        return old is not None and old != new
    return any(fact not in new for fact in old)


def _held(about: ReservationAbout, facts: Facts) -> bool:
    beside = {
        "achievements": facts.deeds,
        "scope": facts.circumstances,
        "service": facts.circumstances,
    }.get(about, ())
    return bool(getattr(facts, _COLLECTIONS[about]) or beside)


def _reservation(about: ReservationAbout, turn: int, words: str) -> Reservation:
    return Reservation(about=about, evidence=Evidence(turn=turn, text=words))
