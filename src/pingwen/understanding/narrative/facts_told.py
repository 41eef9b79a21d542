"""What a conversation has told, as facts: each with its evidence, and as the profession sees it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.domain.facts import (
    Circumstance,
    CircumstanceKind,
    Degree,
    Education,
    Employment,
    EmploymentKind,
    FactKey,
    Facts,
    ProfessionalField,
    Unclear,
    Work,
    WorkField,
)
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.period import Begun
from pingwen.understanding.narrative.profession import as_teacher
from pingwen.understanding.narrative.statement import Statement
from pingwen.understanding.narrative.technical import as_classed, as_engineer, class_unsaid

__all__ = ["facts_of"]


def facts_of(so_far: Conversation) -> Facts:
    """All that the conversation has told so far, each fact with its evidence."""
    degrees = so_far.credentials.degrees
    held = [d for d, s in degrees.items() if s.fact.completed]
    titles = tuple(s.evidenced() for s in so_far.credentials.titles)
    if so_far.profession.field is WorkField.TEACHING:
        titles = tuple(as_teacher(title, so_far.profession) for title in titles)
    elif so_far.profession.field is WorkField.OTHER_ENGINEERING:
        titles = tuple(as_engineer(title, _trade(so_far)) for title in titles)
    work = _work(so_far, held)
    achievements, performance = so_far.results.settled(
        titles, _begun(work, [s.fact for s in degrees.values()]), so_far.as_of
    )
    declared = so_far.declared
    return Facts(
        region=so_far.region.evidenced() if so_far.region else None,
        employment=_employment(so_far),
        field=_field(so_far, work),
        education=_education(so_far),
        titles=titles,
        work=work,
        achievements=tuple(achievements),
        performance=(*performance, *(s.evidenced() for s in declared.projects)),
        awards=tuple(s.evidenced() for s in so_far.honours.awards),
        standards=tuple(s.evidenced() for s in so_far.honours.standards),
        conduct=(so_far.conduct.evidenced(),) if so_far.conduct else (),
        skills=tuple(s.evidenced() for s in declared.skills.values()),
        deeds=tuple(s.evidenced() for s in declared.deeds),
        measures=tuple(s.evidenced() for s in declared.measures.values()),
        circumstances=tuple(
            s.evidenced() for s in declared.circumstances.values() if not _works_again(so_far, s)
        ),
        absences=tuple(s.evidenced() for s in so_far.absences.values()),
        unclear=tuple(s.evidenced() for s in _still_unclear(so_far)),
    )


_CAME = re.compile(
    "(?:[年月日起后]|\\d)(?:我|就|又|才|正式|全职)*(?:(?:[由从自]|离开|辞去)[^,]{1,10}?)?(?:来|到(?!现|今|目)|回|调|进|入职|转(?!岗|做|行))"
    "|^(?:就|又|才|我)*(?:来|到(?!现|今|目)|回|调|进|入职|加入)"
)
_AT_ONE = re.compile(
    "(?:[年月日]起|开始|以来|毕业(?:以|之)?后?)(?:我|就|便|全职|一直)*在[^,做干搞]{0,6}[一某][家所个](?!月)"
    "|毕业(?:后|以后|之后)?(?:就|便|直接)?(?:来|进|到(?!现|今|目)|入职)"
)
"""2021年6月起在北京一家研究院: work that began at one place, of which no other is told."""


def _begun(work: Sequence[Work], degrees: Sequence[Education]) -> Begun | None:
    """When the work in the field began, where it is one spell that goes on today.

    All that was done since the only graduation began with it.
    """
    spells = [spell for spell in work if spell.in_field is not False]
    only = spells[0] if len(spells) == 1 and spells[0].in_field else None
    if only is None:
        return None
    words = only.evidence.text if only.evidence else ""
    here = len(work) == 1 and _AT_ONE.search(words) is not None
    if only.start is not None:
        return Begun(only.start, by_coming=_CAME.search(words) is not None, at_one=here)
    whole = only.since == "graduation" and only.ongoing and len(work) == 1
    day = degrees[0].graduated if len(degrees) == 1 else None
    if whole and day:
        return Begun(day, by_coming=True, at_one=here, graduated=True)
    return Begun(None, by_coming=False, at_one=here) if only.since == "graduation" else None


def _works_again(so_far: Conversation, said: Statement[Circumstance]) -> bool:
    """Whether a post told to be left is followed by work that lasts until today."""
    left = said.fact.kind is CircumstanceKind.IN_POST and not said.fact.holds
    spells = (s for s in so_far.history.spells if s.fact.ongoing)
    return left and any(s.place.order > said.place.order for s in spells)


def _trade(so_far: Conversation) -> str:
    """The words for the present field."""
    return so_far.field_.place.words if so_far.field_ else ""


def _work(so_far: Conversation, held: Sequence[Degree]) -> tuple[Work, ...]:
    """The spells; a teacher's titles and school without a spell tell the present work."""
    told = tuple(s.evidenced() for s in so_far.history.finished(held))
    school = so_far.declared.school
    teacher = so_far.profession.field is WorkField.TEACHING and bool(so_far.credentials.titles)
    if school is None or not teacher or any(work.in_field for work in told):
        return told
    return (*told, Statement(Work(in_field=True, ongoing=True), school.place).evidenced())


def _employment(so_far: Conversation) -> Employment | None:
    """The employer; a school that is not public is no 事业单位, nor is one of a second job."""
    said, told = so_far.employment, so_far.declared.circumstances
    other = any(
        kind in told and told[kind].fact.holds
        for kind in (
            CircumstanceKind.AT_NON_PUBLIC_SCHOOL,
            CircumstanceKind.PART_TIME_TEACHER,
        )
    )
    if said is None or (other and said.fact.kind is EmploymentKind.PUBLIC_INSTITUTION):
        return None
    return said.evidenced()


def _field(so_far: Conversation, work: Sequence[Work]) -> ProfessionalField | None:
    if so_far.field_ is None and so_far.declared.school is not None and work:
        teacher = ProfessionalField(name=WorkField.TEACHING)
        return Statement(teacher, so_far.declared.school.place).evidenced()
    return so_far.field_.evidenced() if so_far.field_ else None


def _education(so_far: Conversation) -> tuple[Education, ...]:
    """The degrees; an engineer's technical school without its class tells none yet."""
    said = [*so_far.credentials.others, *so_far.credentials.degrees.values()]
    told = [as_classed(s.evidenced()) for s in said]
    if so_far.profession.field is WorkField.OTHER_ENGINEERING:
        told = [school for school in told if not class_unsaid(school)]
    return tuple(told)


def _still_unclear(so_far: Conversation) -> list[Statement[Unclear]]:
    """What was not known and was not told later either."""
    dated = [s for s in so_far.credentials.degrees.values() if s.fact.graduated]
    titled = [s for s in so_far.credentials.titles if s.fact.obtained]
    told = {
        FactKey.GRADUATED: max((s.place.order for s in dated), default=(-1, 0)),
        FactKey.TITLE_DATE: max((s.place.order for s in titled), default=(-1, 0)),
    }
    known = {kind.value for kind in (*so_far.declared.measures, *so_far.declared.circumstances)}
    return [
        said
        for (key, about), said in so_far.unclear.items()
        if told.get(key, (-1, 0)) < said.place.order and about not in known
    ]
