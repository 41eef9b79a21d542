"""A result told in a correction: instead of what stood, of a part of it, or once more."""

from __future__ import annotations

from dataclasses import dataclass, field

from pingwen.domain.facts import Achievement
from pingwen.understanding.narrative.merging import agree, filled
from pingwen.understanding.narrative.parts import Breakdown, Part
from pingwen.understanding.narrative.result_periods import ResultPeriods
from pingwen.understanding.narrative.statement import Statement

__all__ = ["Correction"]

_FIELDS = ("count", "authorship", "venue", "role", "when")


@dataclass(slots=True)
class Correction:
    """``left``: what the corrections of this message left of the totals that they broke down;
    ``counted``: one of them told the number.
    """

    left: list[Statement[Achievement]] = field(default_factory=list)
    counted: bool = False

    def take(
        self,
        told: list[Statement[Achievement]],
        said: Statement[Achievement],
        since: tuple[int, int],
        *,
        part_in: Breakdown | None,
        more: bool,
        periods: ResultPeriods,
    ) -> bool:
        """Whether it replaces what was told of its kind before ``since``, or a part of that
        (``part_in``); attributes that it does not name stay. What says again what stands is none;
        ``more`` (又出了一篇) is none either, and in a number just put right it is contained.
        """
        if more:
            again = self.counted and any(s.fact.kind is said.fact.kind for s in told)
            return again or self._again(told, said, since)
        stood = [
            s
            for s in told
            if s.fact.kind is said.fact.kind and s.place.order <= since and s not in self.left
        ]
        if not stood:
            return self._again(told, said, since)
        total = stood[0].fact.count or 0
        if part_in is not None and len(stood) == 1 and (said.fact.count or total) < total:
            index = told.index(stood[0])
            part_in.split(told, index, said.fact.count, Part(said.fact).tells(), said.place)
            self.left += told[index : index + 2]
            return True
        told[:] = [s for s in told if s not in stood]
        if len(stood) == 1:
            said = Statement(filled(said.fact, stood[0].fact, _FIELDS), said.place)
            periods.keep(stood[0], said)
        told.append(said)
        return True

    def _again(
        self,
        told: list[Statement[Achievement]],
        said: Statement[Achievement],
        since: tuple[int, int],
    ) -> bool:
        """三篇里有一篇是通讯，另外两篇才是一作: the two are what was left."""
        return (said.fact.count or 0) != 1 and any(
            s.fact.kind is said.fact.kind
            and s.fact.count == said.fact.count
            and agree(s.fact, said.fact, ("authorship", "venue", "role"))
            for s in told
            if s.place.order > since or s in self.left
        )
