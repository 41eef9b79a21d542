"""A conversation's facts as they gather: stated, completed by replies, corrected."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from pingwen.domain.facts import (
    Absence,
    Authorship,
    Conduct,
    Degree,
    Education,
    Employment,
    FactKey,
    MeasureKind,
    Performance,
    ProfessionalField,
    Region,
    Role,
    Title,
    TitleLevel,
    Unclear,
)
from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.asked import Asked
from pingwen.understanding.narrative.dated import Credentials
from pingwen.understanding.narrative.declared import Declared
from pingwen.understanding.narrative.honour_roll import HonourRoll
from pingwen.understanding.narrative.number_after import Unnumbered
from pingwen.understanding.narrative.period import PeriodSaid
from pingwen.understanding.narrative.profession import Profession
from pingwen.understanding.narrative.results import Results
from pingwen.understanding.narrative.shared_part import SharedPart
from pingwen.understanding.narrative.statement import Place, Statement
from pingwen.understanding.narrative.work_history import WorkHistory

__all__ = ["Conversation"]

_LEVELS = tuple(TitleLevel)
_DEGREES = tuple(Degree)
_HOURS_ASKED = {
    MeasureKind.LESSON_HOURS.value: MeasureKind.LESSON_HOURS,
    MeasureKind.STUDY_HOURS.value: MeasureKind.STUDY_HOURS,
    MeasureKind.STUDY_HOURS_OF_SUBJECT.value: MeasureKind.STUDY_HOURS,
}
_BEYOND = re.compile("其[他它]|别的|另外|更高|再高|^(?:没有?|无|没有了|没了)$")


@dataclass(slots=True)
class Conversation:
    """Everything stated so far, and what the present turn and sentence add to its reading."""

    as_of: date
    credentials: Credentials
    profession: Profession = field(default_factory=Profession)
    declared: Declared = field(default_factory=Declared)
    history: WorkHistory = field(default_factory=WorkHistory)
    results: Results = field(default_factory=Results)
    honours: HonourRoll = field(default_factory=HonourRoll)
    region: Statement[Region] | None = None
    employment: Statement[Employment] | None = None
    field_: Statement[ProfessionalField] | None = None
    conduct: Statement[Conduct] | None = None
    absences: dict[tuple[object, ...], Statement[Absence]] = field(default_factory=dict)
    unclear: dict[tuple[FactKey, str], Statement[Unclear]] = field(default_factory=dict)
    asked: Asked | None = None
    correcting: bool = False
    corrected_at: int = -1
    corrected_from: tuple[int, int] | None = None
    wrong: str = ""
    inline_left: int = -1
    goes_on: bool = False
    turn_degrees: list[Degree] = field(default_factory=list)
    two_of: Degree | None = None
    graduation: tuple[DateRange, Place] | None = None
    sentence: int = -1
    scope: PeriodSaid | None = None
    since: DateRange | None = None
    since_headed: bool = False
    since_before: DateRange | None = None
    credential_last: bool = False
    credential_carried: bool = False
    studied: bool = False
    date_ahead: tuple[DateRange, Place] | None = None
    lists: bool = False
    entered: Statement[Education] | None = None
    item: tuple[int, int] | None = None
    denied_authors: frozenset[Authorship] = frozenset()
    listing: bool = False
    role_ahead: Role | None = None
    unnumbered: Unnumbered | None = None
    shared: SharedPart | None = None
    heading_role: Role | None = None
    named_deed: Statement[Performance] | None = None
    answered: bool = False
    near: DateRange | None = None
    title_named: Statement[Title] | None = None
    title_day: tuple[DateRange, Place] | None = None
    before: DateRange | None = None

    @classmethod
    def begun(cls, as_of: date, profession: Profession) -> Conversation:
        """A conversation in which nothing has been said, by one of this profession."""
        return cls(as_of=as_of, credentials=Credentials(as_of=as_of), profession=profession)

    def begin_turn(self, asked: Asked | None, *, lists: bool) -> None:
        """A new message of the applicant, in answer to ``asked``.

        ``lists``: it tells several things, so that a title standing alone in it is one held.
        """
        self.asked = asked
        self.lists = lists
        self.correcting, self.corrected_at = False, -1
        self.corrected_from, self.wrong = None, ""
        self.inline_left = -1
        self.turn_degrees = []
        self.two_of = None
        self.graduation = None
        self.sentence = -1
        self.scope = self.since = self.since_before = None
        self.credential_carried, self.credential_last = self.credential_last, False
        self.studied = False
        self.date_ahead = None
        self.entered = None
        self.near = None
        self.before = None
        self.denied_authors = frozenset()
        self.listing = False
        self.role_ahead = self.heading_role = self.named_deed = None
        self.answered = False
        self.declared.hours = _HOURS_ASKED.get(asked.about) if asked else None
        self.declared.regraded = ""
        self.history.begin_turn()
        self.results.begin_turn()
        self.honours.begin_turn()

    def begin_sentence(self, number: int) -> None:
        """A time that a clause sets for results holds to the end of its sentence."""
        if number != self.sentence:
            self.sentence = number
            if number > self.corrected_at + 1 and self.corrected_at >= 0:
                self.correcting = False  # 上面写错了 speaks of what stands beside it
            self.history.begin_sentence()
            self.scope = self.scope if self.goes_on else None
            self.since_before = self.since or self.since_before
            self.since = self.since if self.goes_on and self.since_headed else None
            self.date_ahead = None
            self.listing = False

    def add_absence(self, said: Statement[Absence]) -> None:
        """Take in a denial; in a correction it takes back what was told."""
        absence = said.fact
        self.absences.setdefault((absence.of, absence.kinds, absence.at_least), said)
        if not self.correcting and not self._takes_back(said):
            return
        if absence.of == "achievements":
            self.results.drop(absence.kinds)
        elif absence.of == "titles":
            levels = [TitleLevel(kind) for kind in absence.kinds] or list(TitleLevel)
            self.credentials.drop_titles(levels)

    def _takes_back(self, said: Statement[Absence]) -> bool:
        """Whether a later message says that there is no title at all (我等于没有职称), or not the
        one told (工程师没评过)."""
        earlier = [t for t in self.credentials.titles if t.place.turn < said.place.turn]
        if said.fact.of != "titles" or _BEYOND.search(said.place.words):
            return False
        named = [t for t in earlier if t.fact.name and t.fact.name in said.place.words]
        return bool(named if said.fact.kinds else earlier)

    def lift_absences(self, of: str, kinds: Sequence[str], before: int | None = None) -> None:
        """What is now stated is no longer denied; ``before``: what earlier messages denied."""
        for key, said in list(self.absences.items()):
            denied = key[1] if isinstance(key[1], tuple) else ()
            earlier = before is None or said.place.turn < before
            if key[0] == of and earlier and (not denied or set(kinds) & set(denied)):
                del self.absences[key]

    def add_unclear(self, said: Statement[Unclear]) -> None:
        """The applicant does not know."""
        self.unclear.setdefault((said.fact.key, said.fact.about), said)

    def highest_title(self) -> TitleLevel | None:
        """The highest title stated."""
        levels = [said.fact.level for said in self.credentials.titles]
        return max(levels, key=_LEVELS.index, default=None)

    def last_event(self) -> dict[str, object]:
        """What 之后一直 goes back to: the degree or title that the words before it told of."""
        last = self.credentials.last
        if not self.credential_last or last is None:
            return {}
        if last[0] == "title":
            return {"since": "title", "since_title": self.credentials.titles[last[1]].fact.level}
        return {"since": "graduation", "since_degree": last[1]}

    def graduated(self) -> Degree | None:
        """The degree from which a bare 一直 counts: of this turn, or told before a reply."""
        held = self.turn_degrees
        studied = self.entered.fact.degree if self.entered is not None else None
        if studied is not None and studied in self.credentials.degrees:
            held = [*held, studied]  # 本科毕业干了4年，读研3年，毕业到现在
        if not held and self.asked is not None:
            held = [d for d, s in self.credentials.degrees.items() if s.fact.completed]
        return max(held, key=_DEGREES.index, default=None)
