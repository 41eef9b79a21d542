"""An applicant's yes to words that were put before them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.domain.facts import Reservation, ReservationAbout
from pingwen.domain.question import Message

__all__ = ["asked_about", "confirmed", "confirms"]

_ASKED = "仍然都属实吗"
_YES = re.compile(
    r"^(?:是的?|对的?|都?属实|仍然属实|没错|确认|是真的|嗯+)(?:[，,。！!\s]|都?属实|没问题)*$"
)
_APART = "；"  # between words that are put before the applicant together
_GROUPS: dict[ReservationAbout, tuple[str, ...]] = {
    "education": ("学历和年限",),
    "titles": ("学历和年限",),
    "work": ("学历和年限",),
    "achievements": ("成果",),
    "performance": ("业绩",),
    "awards": ("破格条件",),
    "standards": ("破格条件",),
    "scope": ("适用范围",),
    "service": ("班主任年限", "课时", "继续教育"),
}
"""What the question calls the facts that it asks to confirm."""


def confirms(messages: Sequence[Message], turn: int) -> bool:
    """Whether a message is a plain yes to the question about a reservation."""
    if turn == 0 or messages[turn - 1].role != "assistant":
        return False
    return _ASKED in messages[turn - 1].content and bool(_YES.match(messages[turn].content.strip()))


def confirmed(reservation: Reservation, messages: Sequence[Message]) -> bool:
    """Whether the applicant, shown the words of a reservation, has said a plain yes."""
    return any(
        confirms(messages, turn) and asked_about(reservation, messages[turn - 1].content)
        for turn, message in enumerate(messages)
        if message.role == "user"
    )


def asked_about(reservation: Reservation, asked: str) -> bool:
    """Whether the question put these words before the applicant, for this kind of fact; those that
    were not understood for any kind, and each of several whole. Alone they may be cut short."""
    words = reservation.evidence.text if reservation.evidence else ""
    shown = re.search(r"您提到「([^」]+?)…?」", asked)
    groups = _GROUPS[reservation.about]
    if shown is None or not _bare(shown[1]):
        return False
    if reservation.unread:
        first, *others = map(_bare, shown[1].split(_APART))
        return _bare(words) in (first, *others) or (not others and _bare(words).startswith(first))
    if not any(f"上面列出的{group}" in asked for group in groups):
        return False
    return _bare(words).startswith(_bare(shown[1]))


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)
