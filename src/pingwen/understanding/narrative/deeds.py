"""Pieces of work (业绩) as they gather over a conversation, none told twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pingwen.domain.facts import Level, Performance, Role
from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.merging import MOST_OF_A_KIND, agree, filled
from pingwen.understanding.narrative.statement import Statement

__all__ = ["Deeds"]


@dataclass(slots=True)
class Deeds:
    """The pieces of work stated so far, in ``told``."""

    told: list[Statement[Performance]] = field(default_factory=list)

    def add(self, said: Statement[Performance]) -> None:
        """Take in a piece of work; told again with more detail it is the same piece."""
        for index, old in enumerate(self.told):
            a, b = old.fact, said.fact
            again = old.place.turn != said.place.turn or a == b
            fields = ("level", "role", "completed", "when", "several")
            if again and a.kind is b.kind and agree(a, b, fields):
                self.told[index] = Statement(filled(a, b, fields), old.place)
                return
        if len(self.told) < MOST_OF_A_KIND:
            self.told.append(said)

    def withdraw(self, *, before: int) -> bool:
        """The one piece of work told in an earlier message is taken back; False if not one."""
        told = [said for said in self.told if said.place.turn < before]
        if len(told) == 1:
            self.told = [said for said in self.told if said is not told[0]]
        return len(told) == 1

    def complete_last(
        self, completed: bool, turn: int, when: DateRange | None = None, *, all_: bool = False
    ) -> None:
        """Whether the piece of work told last in this message is completed, and ``when``.

        ``all_``: all of this message of which that was not yet told.
        """
        for index in reversed(range(len(self.told))):
            old = self.told[index]
            if index < len(self.told) - 1 and not all_:
                return
            if old.place.turn != turn or (all_ and old.fact.completed is not None):
                return
            day = old.fact.when or when
            self.told[index] = old.amended(completed=completed, when=day)

    def level_last(self, level: Level, turn: int) -> bool:
        """The level of the piece of work told last in this message, where it has none."""
        if not self.told or self.told[-1].place.turn != turn or self.told[-1].fact.level:
            return False
        self.told[-1] = self.told[-1].amended(level=level)
        return True

    def lead_last(self, turn: int) -> None:
        """The applicant led the piece of work told last in this message."""
        if self.told and self.told[-1].place.turn == turn:
            old = self.told[-1]
            if old.fact.role is None:
                self.told[-1] = old.amended(role=Role.HEAD)

    def tell_apart(self, parts: Sequence[Mapping[str, Role | bool]]) -> None:
        """What tells the pieces of work apart of which the last one told is the whole.

        What contradicts the last one is of another piece of its kind and level, whose end is open.
        """
        old = self.told[-1]
        for index, part in enumerate(parts):
            clash = any(getattr(old.fact, k) not in (None, v) for k, v in part.items())
            if index == 0 and not clash:
                self.told[-1] = old.amended(**part)
            elif len(self.told) < MOST_OF_A_KIND:
                base = old.fact
                if index or "role" in part:
                    base = base.model_copy(update={"when": None, "several": None})
                if "role" in part and clash:
                    base = base.model_copy(update={"completed": None})
                self.told.append(Statement(base.model_copy(update=dict(part)), old.place))

    def role_of_last(self, role: Role, turn: int, *, after: tuple[int, int]) -> bool:
        """The role in the piece of work told last, where no result (``after``) was told later."""
        if not self.told or self.told[-1].place.turn != turn:
            return False
        old = self.told[-1]
        if not _open_role(old) or after > old.place.order:
            return False
        self.told[-1] = old.amended(role=role)
        return True


def _open_role(said: Statement[Performance]) -> bool:
    """Whether no role was told, or only 承担, which a later word (我是参与人) makes finer."""
    role = said.fact.role
    return role in (None, Role.PARTICIPANT) or (
        role is Role.IN_CHARGE and "负责人" not in said.place.words
    )
