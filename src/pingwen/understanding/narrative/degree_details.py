"""What a clause tells of degrees, taken in beside those told before it (2016年毕业，硕士)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from pingwen.domain.facts import Degree, Education, FactKey, WorkField
from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.degrees_again import announced, is_another, one_of_them
from pingwen.understanding.narrative.education import DEGREES, EducationRead
from pingwen.understanding.narrative.profession import names_workplace
from pingwen.understanding.narrative.statement import Statement, place_in

__all__ = ["take_degrees", "take_one_of_two"]


def take_degrees(read: EducationRead, clause: Clause, so_far: Conversation) -> None:
    """Take in the degrees of a clause, completed, begun or not held."""
    credentials = so_far.credentials
    for degree in read.not_held:
        credentials.drop_degree(degree)
        so_far.correcting = True
    day: DateRange | None = None
    for told in read.degrees:
        if so_far.profession.field is WorkField.TEACHING and names_workplace(told, clause.text):
            day = told.fact.graduated  # 职高的老马：1998年大专
            continue
        said = _with_loose_graduation(told, so_far)
        if said.fact.graduated is None and day is not None:
            said = said.amended(graduated=day)
        another = so_far.two_of is told.fact.degree or is_another(told.place)
        credentials.add_degree(said, correcting=so_far.correcting, another=another)
        so_far.lift_absences("education", [said.fact.degree.value])
        if said.fact.completed:
            so_far.turn_degrees.append(said.fact.degree)
    for absence in read.absences:
        so_far.add_absence(absence)
    if read.studying or (read.given_up and so_far.entered is not None):
        _left_open(so_far)
    so_far.entered = read.entered[-1] if read.entered else so_far.entered
    if read.graduation is not None:
        _graduation(clause, read, so_far)


def take_one_of_two(clause: Clause, dates: Sequence[DateMention], so_far: Conversation) -> bool:
    """硕士两个，第一个2011年6月的: take in a degree that the clause does not name; False where it
    tells of no such one."""
    so_far.two_of = announced(clause.text) or so_far.two_of
    when = one_of_them(clause.text, dates) if so_far.two_of is not None else None
    if when is None or so_far.two_of is None or DEGREES.first(clause.text):
        return False
    said = Statement(Education(degree=so_far.two_of, graduated=when), place_in(clause))
    so_far.credentials.add_degree(said, correcting=False, another=True)
    so_far.credential_last = True
    so_far.turn_degrees.append(so_far.two_of)
    return True


def _left_open(so_far: Conversation) -> None:
    """The study spoken of last in this message is not completed."""
    last, credentials = so_far.credentials.last, so_far.credentials
    said = so_far.entered
    if said is None and last is not None and last[0] == "education" and so_far.turn_degrees:
        said = credentials.degrees.get(last[1])
        so_far.turn_degrees = [d for d in so_far.turn_degrees if d is not last[1]]
    if said is not None:
        credentials.add_degree(said.amended(completed=False), correcting=False)
    so_far.entered = None


def _with_loose_graduation(
    said: Statement[Education], so_far: Conversation
) -> Statement[Education]:
    """2016年毕业，硕士: the day told before the degree."""
    period = so_far.history.period
    if said.fact.graduated is None and so_far.graduation is None and period is not None:
        so_far.history.period = None  # 2016.09-2019.06 某大学 硕士
        so_far.graduation = (period.fact.end, period.place) if period.fact.end else None
    if said.fact.graduated is not None or so_far.graduation is None:
        return said
    when, place = so_far.graduation
    so_far.graduation = None
    ahead = when.earliest > so_far.as_of
    update = {"graduated": when, "completed": said.fact.completed and not ahead}
    return Statement(said.fact.model_copy(update=update), place.joined(said.place))


def _graduation(clause: Clause, read: EducationRead, so_far: Conversation) -> None:
    """Date the degree that a day of graduation belongs to, or keep the day for one to follow."""
    assert read.graduation is not None
    place = place_in(clause)
    last = so_far.credentials.last
    if _told_before(read, so_far):
        return
    degree: Degree | None = so_far.credentials.undated_degree()
    if so_far.entered is not None:
        again = is_another(so_far.entered.place)
        so_far.credentials.add_degree(so_far.entered, correcting=False, another=again)
        degree, so_far.entered = so_far.entered.fact.degree, None
    if degree is None and so_far.asked is not None and so_far.asked.key is FactKey.GRADUATED:
        degree = so_far.asked.degree
    if degree is None and so_far.correcting and last is not None and last[0] == "education":
        degree = last[1]
    if degree is None and last is not None and last[0] == "education":
        degree = last[1] if _reckoned(so_far.credentials.last_dated(), read.graduation) else None
    if degree is None and last is not None and last[0] == "education" and so_far.credential_last:
        told = so_far.credentials.degrees.get(last[1])
        degree = last[1] if told is not None and told.place.turn < clause.turn else None
    if degree is None and len(so_far.credentials.degrees) == 1 and so_far.asked is not None:
        degree = next(iter(so_far.credentials.degrees))
    if degree is None and so_far.credentials.certified(read.graduation, place):
        return
    if degree is None:
        so_far.graduation = (read.graduation, place)
        return
    so_far.credentials.date_degree(degree, read.graduation, place)
    so_far.turn_degrees.append(degree)


def _told_before(read: EducationRead, so_far: Conversation) -> bool:
    """硕士16年6月毕业，毕业十年: whether a length only goes back to the day just told."""
    last, day = so_far.credentials.last, so_far.credentials.last_dated()
    if last is None or last[0] != "education" or day is None or read.graduation is None:
        return False
    again = not read.dates and day.earliest.day == 1 and _near(day, read.graduation)
    if again:
        so_far.turn_degrees.append(last[1])
    return again


def _reckoned(old: DateRange | None, new: DateRange) -> bool:
    """Whether a day told before was reckoned from a length (硕士毕业9年), and this may be it."""
    return old is not None and old.earliest.day != 1 and _near(old, new)


def _near(old: DateRange, new: DateRange) -> bool:
    """Whether the two are at most a year apart."""
    year = timedelta(days=366)
    return old.earliest - year <= new.latest and new.earliest <= old.latest + year
