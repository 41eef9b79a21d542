"""Whether a stated fact is one of those that a clause names."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from functools import partial
from operator import ge, is_
from typing import Any, get_args

from pingwen.domain.facts import (
    Absence,
    Achievement,
    Award,
    Conduct,
    Deed,
    Fact,
    Level,
    Performance,
    StandardDrafting,
)
from pingwen.domain.verdict import Status
from pingwen.rules.leaves import Match

__all__ = ["Pattern", "check_match", "denied", "kind_of"]

_CLASSES: dict[str, type[Fact]] = {
    "achievements": Achievement,
    "performance": Performance,
    "awards": Award,
    "standards": StandardDrafting,
    "conduct": Conduct,
    "deeds": Deed,
}


def kind_of(field: str) -> str:
    """Under which name the facts in this field of ``Facts`` say their kind."""
    return "scope" if field == "standards" else "kind"


class Pattern:
    """A ``Match`` prepared for all facts."""

    def __init__(self, match: Match) -> None:
        self._kind = kind_of(match.fact)
        self._kinds = frozenset(match.kind)
        self._tests: tuple[tuple[str, Callable[[Any], bool]], ...] = (  # of whatever it holds
            *((name, frozenset(values).__contains__) for name, values in match.one_of.items()),
            *(
                (name, frozenset(_from(match.fact, name, least)).__contains__)
                for name, least in match.at_least.items()
            ),
            *((name, partial(ge, most)) for name, most in match.at_most.items()),
            *((name, partial(is_, wanted)) for name, wanted in match.equals.items()),
        )

    def status(self, fact: Fact) -> Status:
        """MET when every attribute is as asked, UNKNOWN when one that would decide was not
        said."""
        kind = getattr(fact, self._kind)
        if kind is not None and kind not in self._kinds:
            return Status.UNMET
        unsaid = kind is None
        for name, fits in self._tests:
            value = getattr(fact, name)
            if value is None:
                unsaid = True
            elif not fits(value):
                return Status.UNMET
        return Status.UNKNOWN if unsaid else Status.MET


def denied(match: Match, absences: Iterable[Absence]) -> bool:
    """Whether the applicant's "there is none", taken together, rules out all that a match names."""
    relevant = [a for a in absences if a.of == match.fact and _high_enough(match, a.at_least)]
    if not relevant:
        return False
    kinds = {kind for absence in relevant for kind in absence.kinds}
    return any(not a.kinds for a in relevant) or set(match.kind) <= kinds


def check_match(match: Match) -> None:
    """Raises ValueError where the match names an attribute or a value that its facts lack."""
    fact = _CLASSES[match.fact]
    for name, values in (
        (kind_of(match.fact), match.kind),
        *match.one_of.items(),
        *((name, (value,)) for name, value in match.at_least.items()),
    ):
        allowed = _values(fact, name)
        if unknown := set(values) - allowed:
            raise ValueError(f"{match.fact}.{name} cannot be {sorted(unknown)}")
    for names, kind in ((match.at_most, int), (match.equals, bool)):
        for name in names:
            if kind not in _types(fact, name):
                raise ValueError(f"{match.fact}.{name} is not {kind.__name__}")


def _high_enough(match: Match, denied_from: Level | None) -> bool:
    """Whether all that the match asks for stands at the level from which it was denied."""
    if denied_from is None:
        return True
    wanted = match.at_least.get("level")
    return wanted is not None and _scale(Level(wanted)) >= _scale(denied_from)


def _from(field: str, name: str, least: str) -> list[StrEnum]:
    """The values of an attribute from this one on, on its scale."""
    scale = next(
        option
        for option in _types(_CLASSES[field], name)
        if isinstance(option, type) and issubclass(option, StrEnum)
    )
    return [value for value in scale if _scale(value) >= _scale(scale(least))]


def _scale(value: StrEnum) -> int:
    return tuple(type(value)).index(value)


def _values(fact: type[Fact], name: str) -> set[str]:
    values: set[str] = set()
    for option in _types(fact, name):
        if isinstance(option, type) and issubclass(option, StrEnum):
            values |= {member.value for member in option}
        elif isinstance(option, str):
            values.add(option)
    return values


def _types(fact: type[Fact], name: str) -> tuple[object, ...]:
    """The types, or literal values, of an attribute. Raises ValueError where there is none."""
    field = fact.model_fields.get(name)
    if field is None:
        raise ValueError(f"{fact.__name__} has no {name!r}")
    return (field.annotation, *get_args(field.annotation))
