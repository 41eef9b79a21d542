"""What is said about facts that are not there: absent, doubtful, not known, still to be asked."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pingwen.domain.fact import Fact
from pingwen.domain.terms import Level

__all__ = [
    "Absence",
    "AbsenceOf",
    "FactKey",
    "Reservation",
    "ReservationAbout",
    "Unclear",
]


class FactKey(StrEnum):
    """What can be asked for; the unit of "missing" and of the next question."""

    REGION = "region"
    FIELD = "field"
    EMPLOYMENT = "employment"
    EDUCATION = "education"
    GRADUATED = "graduated"
    EARLIER_EDUCATION = "earlier_education"
    WORK = "work"
    TITLE = "title"
    TITLE_DATE = "title_date"
    TITLE_SERIES = "title_series"
    PERFORMANCE = "performance"
    ACHIEVEMENTS = "achievements"
    IN_PERIOD = "in_period"
    AWARD_DETAIL = "award_detail"
    STANDARD_DETAIL = "standard_detail"
    CONFIRMATION = "confirmation"
    DEEDS = "deeds"
    MEASURE = "measure"
    CIRCUMSTANCE = "circumstance"
    SKILL = "skill"


AbsenceOf = Literal[
    "education",
    "titles",
    "work",
    "achievements",
    "performance",
    "awards",
    "standards",
    "deeds",
    "skills",
]


class Absence(Fact):
    """Beyond what is stated there is none: 没有论文, 没有职称, 只有这些.

    ``kinds``: values of the collection's kind (or level, or degree) that it covers, empty for all;
    ``at_least``: it denies only what stands at this level or above (没有省部级课题).
    """

    of: AbsenceOf
    kinds: tuple[str, ...] = ()
    at_least: Level | None = None


ReservationAbout = Literal[
    "scope",
    "education",
    "titles",
    "work",
    "achievements",
    "performance",
    "awards",
    "standards",
    "service",
]


class Reservation(Fact):
    """Words that may take something back or make it doubtful, and that no reading has settled.

    What rests on the facts that it is ``about`` is not taken as met until the applicant has said
    that they hold all the same. ``disputed``: another reading of the same words, or another turn,
    came to something else, so what rests on them is not taken as unmet either. ``unread``: they
    were not understood, and only their wording speaks against what was told; it counts last, where
    nothing else keeps the applicant from being called eligible.
    """

    about: ReservationAbout
    disputed: bool = False
    unread: bool = False


class Unclear(Fact):
    """The applicant was asked, or says unasked, that this is not known to them.

    ``about``: which measure or circumstance; empty for all of the key's.
    """

    key: FactKey
    about: str = ""
