"""What the rule module decides, as data: a trace, its paths, why, what is missing, what would help.

Nothing here is worded for people; rendering does that.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pingwen.domain.facts import FactKey, NumberRange
from pingwen.domain.model import Model
from pingwen.domain.time import DateRange, MonthRange

__all__ = [
    "Change",
    "ChangeKind",
    "CriterionResult",
    "Determination",
    "Entitlement",
    "Group",
    "GroupResult",
    "NextQuestion",
    "Observation",
    "PathResult",
    "Requirement",
    "Source",
    "Status",
    "VerdictStatus",
]


class Status(StrEnum):
    """Strong Kleene truth, and EXPERT for what only the review committee can judge."""

    MET = "met"
    UNMET = "unmet"
    UNKNOWN = "unknown"
    EXPERT = "expert"


class VerdictStatus(StrEnum):
    """The contract's four verdicts."""

    ELIGIBLE = "eligible"
    NOT_ELIGIBLE = "not_eligible"
    UNDETERMINED = "undetermined"
    NOT_COVERED = "not_covered"


class Group(StrEnum):
    """The groups of conditions, in the order in which they are shown."""

    EDUCATION_EXPERIENCE = "education_experience"
    PERFORMANCE = "performance"
    ACHIEVEMENTS = "achievements"
    EXCEPTION = "exception"
    CLASS_ADVISER = "class_adviser"
    TEACHING_HOURS = "teaching_hours"
    CONTINUING_EDUCATION = "continuing_education"
    DEADLINE = "deadline"
    SCOPE = "scope"
    GENERAL = "general"


class Source(Model):
    """The clause that a rule encodes and the words of it that the rule rests on, verbatim."""

    clause: str
    quote: str


class Requirement(Model):
    """What a criterion asks for: so many completed months, so many results, words, days between.

    ``window`` reaches back or on to the end of the calendar where the text names one day only.
    """

    months: int | None = None
    count: int | None = None
    text: str | None = None
    window: DateRange | None = None


class Observation(Model):
    """What was found for it. ``since``: from when it was counted; ``items``: the facts counted.

    ``day``: the day that was held against a window, where no fact states it.
    """

    months: MonthRange | None = None
    since: DateRange | None = None
    count: int | None = None
    items: tuple[str, ...] = ()
    day: date | None = None


class CriterionResult(Model):
    """One leaf of the rules, evaluated.

    ``op``: the rule operator; ``needs``: the facts that would settle it, the most useful first;
    ``about``: which measure, circumstance or kinds of deed they are; ``asks``: the rule file's own
    question for them; ``interpretations``: the readings of an open text that its status rests on.
    """

    id: str
    group: Group
    op: str
    name: str
    status: Status
    required: Requirement
    observed: Observation = Observation()
    source: Source
    needs: tuple[FactKey, ...] = ()
    about: str = ""
    asks: str = ""
    interpretations: tuple[str, ...] = ()


class PathResult(Model):
    """One of the alternative ways to meet a group, with the criteria on it."""

    id: str
    group: Group
    name: str
    status: Status
    source: Source
    criteria: tuple[str, ...]


class GroupResult(Model):
    """A group's status. ``waived``: an exceptional route that applies stands in for it. ``least``:
    how many of its alternatives are asked for, where it counts them.

    ``reserved``: the applicant's words for which it is not taken as met until they are confirmed.
    ``silent``: ids of criteria of which nothing was told and that no settled alternative needs.
    """

    group: Group
    status: Status
    mandatory: bool
    waived: bool = False
    reserved: str = ""
    silent: tuple[str, ...] = ()
    least: int | None = None
    source: Source


class ChangeKind(StrEnum):
    """What kind of change would help."""

    TIME = "time"
    MORE_RESULTS = "more_results"
    EXCEPTION = "exception"


class Change(Model):
    """The smallest change that makes a path or group right.

    TIME: when it becomes right if the work goes on (``when``; an interval where the start is;
    not ``certain``: the earliest possible day, since the beginning of the work was not said).
    MORE_RESULTS: how many more (``count``). EXCEPTION: a route that would waive the years.
    ``settles``: with this alone nothing else that is known stands in the way.
    """

    kind: ChangeKind
    path: str
    name: str
    source: Source
    when: DateRange | None = None
    count: int | None = None
    certain: bool = True
    settles: bool = False


class NextQuestion(Model):
    """The fact most worth asking for; ``text`` is the rule file's own wording where it has one.

    ``about``: the degree or title level, the measure or the circumstance that is meant.
    """

    key: FactKey
    group: Group
    about: str = ""
    text: str = ""


class Entitlement(Model):
    """What someone who may claim gets by one path: so much a month, for so many months.

    ``months``: how many are paid for, by the facts; ``people``: for how many heads; ``amount``: the
    sum in ``unit``, for all heads where they were told, else a head. None: the facts do not tell.
    ``cap``: the most in all. ``also``: the words of the text that bound it.
    """

    path: str
    source: Source
    also: tuple[Source, ...] = ()
    per_month: float | None = None
    unit: str
    most_months: int
    cap: float | None = None
    months: NumberRange | None = None
    people: NumberRange | None = None
    amount: NumberRange | None = None


class Determination(Model):
    """A decision of the rule module. The same facts, rules, corpus and day give the same id.

    ``why``: ids of the criteria that decide a negative verdict; ``reason``: for NOT_COVERED,
    which text is to be looked up (empty: the document was not in force on that day), where that is
    said, and what the document at hand says besides. ``entitlements``: what may be claimed, of the
    ways that are not ruled out.
    """

    scheme: str
    target: str
    as_of: date
    counted_until: date
    status: VerdictStatus
    groups: tuple[GroupResult, ...]
    paths: tuple[PathResult, ...]
    criteria: tuple[CriterionResult, ...]
    why: tuple[str, ...] = ()
    missing: tuple[Group, ...] = ()
    next_question: NextQuestion | None = None
    changes: tuple[Change, ...] = ()
    interpretations: tuple[str, ...] = ()
    reason: str = ""
    reason_source: Source | None = None
    known_besides: tuple[Source, ...] = ()
    entitlements: tuple[Entitlement, ...] = ()
    ruleset: str
    id: str

    def group(self, group: Group) -> GroupResult | None:
        """The result of one group, None where the target has no such group."""
        return next((g for g in self.groups if g.group is group), None)

    def criterion(self, criterion_id: str) -> CriterionResult:
        """The criterion with this id. Raises KeyError."""
        for criterion in self.criteria:
            if criterion.id == criterion_id:
                return criterion
        raise KeyError(criterion_id)
