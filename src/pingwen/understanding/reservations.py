"""Words that may take a fact back or make it doubtful: a withdrawn paper, a colleague's award.

Narratives are open-ended, and no reading of them is complete. What this looks for is therefore
wider than what is understood: where such words stand near a kind of fact, that kind is not taken
as met until the applicant, asked about these very words, has said that it holds all the same. A
reservation too many costs one question; one too few costs somebody a year.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache

from pingwen.domain.facts import Evidence, Facts, Reservation, ReservationAbout
from pingwen.domain.model import Model
from pingwen.domain.question import Message
from pingwen.understanding.glossary import fold
from pingwen.understanding.word_file import Patterns, any_of, read_word_file

__all__ = ["read_reservations"]

_CLAUSE = re.compile(r"[^，,。；;！!？?\n]+")
_ASKED = "仍然都属实吗"
_YES = re.compile(
    r"^(?:是的?|对的?|都?属实|仍然属实|没错|确认|是真的|嗯+)(?:[，,。！!\s]|都?属实|没问题)*$"
)
_COLLECTIONS: dict[ReservationAbout, str] = {
    "education": "education",
    "titles": "titles",
    "work": "work",
    "achievements": "achievements",
    "performance": "performance",
    "awards": "awards",
    "standards": "standards",
    "scope": "region",
}
_GROUPS: dict[ReservationAbout, str] = {
    "education": "学历和年限",
    "titles": "学历和年限",
    "work": "学历和年限",
    "achievements": "成果",
    "performance": "业绩",
    "awards": "破格条件",
    "standards": "破格条件",
    "scope": "适用范围",
}
"""What the question calls the facts that it asks to confirm."""


class _Cues(Model):
    """``doubts``: by the kind of fact; ``nouns``: what names that kind; ``retractions``: of any."""

    doubts: dict[ReservationAbout, Patterns]
    nouns: dict[ReservationAbout, Patterns]
    retractions: Patterns

    @cached_property
    def doubting(self) -> dict[ReservationAbout, re.Pattern[str]]:
        """One expression for the doubts of each kind."""
        return {about: any_of(patterns) for about, patterns in self.doubts.items()}

    @cached_property
    def naming(self) -> dict[ReservationAbout, re.Pattern[str]]:
        """One expression for the names of each kind."""
        return {about: any_of(patterns) for about, patterns in self.nouns.items()}

    @cached_property
    def retracting(self) -> re.Pattern[str]:
        """One expression for words that take something back."""
        return any_of(self.retractions)


def read_reservations(
    messages: Sequence[Message], facts: Facts, read: Callable[[tuple[Message, ...]], Facts]
) -> tuple[Reservation, ...]:
    """The reservations about the facts that were read, the earliest first, one a kind and clause.

    ``read`` gives the facts of a conversation's beginning: a retraction that changed nothing that
    it could have meant is itself a reservation.
    """
    found: list[Reservation] = []
    for turn, message in enumerate(messages):
        if message.role != "user":
            continue
        if _confirms(messages, turn):
            found = [r for r in found if not _was_asked(r, messages[turn - 1].content)]
            continue
        found.extend(_doubts(message, turn, facts))
        if turn and _cues().retracting.search(fold(message.content)):
            before, after = read(tuple(messages[:turn])), read(tuple(messages[: turn + 1]))
            found.extend(_retractions(message, turn, before, after))
    found.extend(_conflicts(facts))
    return tuple({(r.about, r.evidence): r for r in found if _held(r.about, facts)}.values())


def _conflicts(facts: Facts) -> Iterator[Reservation]:
    """Two titles of one level that were obtained at different times: the later words are asked."""
    for place, title in enumerate(facts.titles):
        days = [t.obtained for t in facts.titles[:place] if t.level is title.level and t.obtained]
        if days and title.obtained and title.obtained not in days and title.evidence:
            yield Reservation(about="titles", evidence=title.evidence)


def _doubts(message: Message, turn: int, facts: Facts) -> Iterator[Reservation]:
    for match in _CLAUSE.finditer(message.content):
        words = match[0].strip()
        folded = fold(words)
        for about, pattern in _cues().doubting.items():
            if _held(about, facts) and pattern.search(folded):
                yield _reservation(about, turn, words)


def _retractions(message: Message, turn: int, before: Facts, after: Facts) -> Iterator[Reservation]:
    """What a retraction may have meant and did not change; everything where it names nothing."""
    text = fold(message.content)
    named = [about for about, pattern in _cues().naming.items() if pattern.search(text)]
    for about in named or list(_COLLECTIONS):
        field = _COLLECTIONS[about]
        if getattr(before, field) and getattr(before, field) == getattr(after, field):
            yield _reservation(about, turn, message.content.strip()[:80].strip())


def _confirms(messages: Sequence[Message], turn: int) -> bool:
    """Whether a message is a plain yes to the question about a reservation."""
    if turn == 0 or messages[turn - 1].role != "assistant":
        return False
    return _ASKED in messages[turn - 1].content and bool(_YES.match(messages[turn].content.strip()))


def _was_asked(reservation: Reservation, asked: str) -> bool:
    """Whether the question put these words before the applicant, for this kind of fact."""
    words = reservation.evidence.text if reservation.evidence else ""
    shown = re.search(r"您提到「([^」]+?)…?」", asked)
    if (
        shown is None
        or not _bare(shown[1])
        or f"上面列出的{_GROUPS[reservation.about]}" not in asked
    ):
        return False
    return _bare(words).startswith(_bare(shown[1]))


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def _held(about: ReservationAbout, facts: Facts) -> bool:
    return bool(getattr(facts, _COLLECTIONS[about]))


def _reservation(about: ReservationAbout, turn: int, words: str) -> Reservation:
    return Reservation(about=about, evidence=Evidence(turn=turn, text=words))


@lru_cache(maxsize=1)
def _cues() -> _Cues:
    return read_word_file("reservations.yaml", _Cues)
