"""What one clause says of work."""

from __future__ import annotations

from dataclasses import dataclass

from pingwen.domain.facts import Absence, ProfessionalField, Work
from pingwen.domain.time import DateRange, MonthRange
from pingwen.understanding.narrative.statement import Statement

__all__ = ["NOTHING", "WorkRead"]


@dataclass(frozen=True, slots=True)
class WorkRead:
    """What a clause says of work.

    ``continues``: it tells more of the spell spoken of before (a length, a place) and begins none;
    ``later``: its words set it after what was told before; ``always``: it has lasted all along;
    ``past``: it is over; ``after_last``: it follows the degree or title spoken of last (之后一直);
    ``leaves``: the applicant no longer does the work told before (现在转管理了), since the day
    ``left`` if that was said; ``jobless``: and does no other;
    ``interrupts``: it is a pause, no other trade; ``moves``: from one employer to the next;
    ``alone``: a length without a word of work, told of the spell beside it; ``tag``: the clause
    names a field and nothing else; ``describes``: it says what that work was (做的是NLP);
    ``unrelated``: what was told before was not of this profession; ``ahead``: of which the past
    work was whose time is told next (之前做推荐，20年8月干到26年7月); ``other_first``: it was
    another work than today's at first (2012年入职，16年才碰NLP).
    """

    work: Statement[Work] | None = None
    field: Statement[ProfessionalField] | None = None
    absence: Statement[Absence] | None = None
    continues: bool = False
    later: bool = False
    always: bool = False
    past: bool = False
    after_last: bool = False
    leaves: bool = False
    interrupts: bool = False
    left: DateRange | None = None
    jobless: bool = False
    moves: bool = False
    alone: MonthRange | None = None
    tag: bool = False
    describes: bool = False
    unrelated: bool = False
    ahead: bool | None = None
    other_first: bool = False


NOTHING = WorkRead()
"""Most clauses say nothing of work."""
