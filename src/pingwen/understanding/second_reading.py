"""A second reading of the applicant's words, by a chat model, held against the first.

A proposer restates in plain words what it takes a turn to say; the restatement is read as anything
that an applicant says is. Where both readings agree nothing changes. Where the second says more, or
something else, neither is taken: the applicant is shown their own words and asked. So a model can
open a verdict and never make one, nor is a word of its own shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from pingwen.domain.answer import ProposedFact
from pingwen.domain.facts import Fact, Facts, Reservation, ReservationAbout
from pingwen.domain.question import Message
from pingwen.domain.time import DateRange, MonthRange
from pingwen.understanding.confirmations import confirmed

__all__ = ["differences"]

_FIELDS: dict[str, tuple[ReservationAbout, tuple[str, ...]]] = {
    "region": ("scope", ("region",)),
    "field": ("scope", ("field",)),
    "employment": ("scope", ("employment",)),
    "education": ("education", ("education",)),
    "work": ("work", ("work",)),
    "title": ("titles", ("titles",)),
    "performance": ("performance", ("performance",)),
    "achievements": ("achievements", ("achievements", "deeds")),
    "award": ("awards", ("awards", "standards")),
}
"""By what a proposed fact is about: what a reservation of it is about, and where it would stand."""


def differences(
    messages: Sequence[Message],
    facts: Facts,
    proposed: Sequence[ProposedFact],
    read: Callable[[tuple[Message, ...]], Facts],
) -> tuple[Reservation, ...]:
    """A reservation for each proposed fact that ``facts`` do not bear out, in the order proposed.

    ``read`` gives the facts of a conversation. What nothing can be read from, what does not stand
    verbatim in a turn of the user's, and what the applicant has confirmed makes no difference.
    """
    found = dict.fromkeys(_differing(messages, facts, proposed, read))
    return tuple(reservation for reservation in found if not confirmed(reservation, messages))


def _differing(
    messages: Sequence[Message],
    facts: Facts,
    proposed: Sequence[ProposedFact],
    read: Callable[[tuple[Message, ...]], Facts],
) -> Iterator[Reservation]:
    for each in proposed:
        if each.about not in _FIELDS or not _said(each, messages):
            continue
        about, fields = _FIELDS[each.about]
        meant = read((Message(role="user", content=each.means),))
        told = [fact for name, fact in meant.stated() if name in fields]
        held = [fact for name, fact in facts.stated() if name in fields]
        if not all(any(_agrees(fact, other) for other in held) for fact in told):
            yield Reservation(about=about, evidence=each.evidence, disputed=True)


def _said(proposed: ProposedFact, messages: Sequence[Message]) -> bool:
    turn, words = proposed.evidence.turn, proposed.evidence.text
    if turn >= len(messages) or messages[turn].role != "user":
        return False
    return words in messages[turn].content


def _agrees(meant: Fact, held: Fact) -> bool:
    """Whether all that the second reading says of a fact is what the first one holds of it."""
    said = meant.model_fields_set - {"evidence"}
    return type(meant) is type(held) and all(
        _same(getattr(meant, name), getattr(held, name))
        for name in said
        if getattr(meant, name) is not type(meant).model_fields[name].default
    )


def _same(meant: object, held: object) -> bool:
    """Equal, or intervals that both hold some day or some length."""
    match meant, held:
        case DateRange(), DateRange():
            return meant.earliest <= held.latest and held.earliest <= meant.latest
        case MonthRange(), MonthRange():
            below = meant.most is None or held.least <= meant.most
            return below and (held.most is None or meant.least <= held.most)
    return meant == held
