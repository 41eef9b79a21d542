"""Facts that came as data count over what the text says: the applicant has put them right."""

from __future__ import annotations

from typing import Any

from pingwen.domain.facts import Facts

__all__ = ["corrected"]

_BESIDE = {"absences", "unclear", "reservations"}
_RESERVED_AS = {"region": "scope", "field": "scope", "employment": "scope"}


def corrected(read: Facts, given: Facts) -> Facts:
    """What was read, but of each kind of fact that ``given`` states or denies only what it says.

    What was read as absent or doubtful of such a kind falls with it.
    """
    stated = {name for name, _ in given.stated()} - _BESIDE
    settled = stated | {absence.of for absence in given.absences}
    doubts = {_RESERVED_AS.get(name, name) for name in settled}
    update: dict[str, Any] = {name: getattr(given, name) for name in settled}  # kind by kind
    return read.model_copy(
        update={
            **update,
            "absences": (*given.absences, *(a for a in read.absences if a.of not in settled)),
            "unclear": (*given.unclear, *(u for u in read.unclear if u not in given.unclear)),
            "reservations": (
                *given.reservations,
                *(r for r in read.reservations if r.about not in doubts),
            ),
        }
    )
