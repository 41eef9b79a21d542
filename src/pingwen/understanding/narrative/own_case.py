"""Whether a message tells of anybody's own case, and not of the rules alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from pingwen.domain.facts import EmploymentKind
from pingwen.understanding.narrative.asked import unclear_unasked
from pingwen.understanding.narrative.clause_reading import read_clause
from pingwen.understanding.narrative.clauses import ASKS_ELIGIBILITY, Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.corrections import CORRECTS
from pingwen.understanding.narrative.facts_told import facts_of
from pingwen.understanding.narrative.mood import PERSONAL, SELF_WORK, Mood
from pingwen.understanding.narrative.profession import profession_of

__all__ = ["tells_case", "tells_case_of_claim"]

_CHANCE = re.compile(
    "(?:还|也|我|这样)*(?:能|可以)[^,没不]{2,24}(?:不|吗)$"
    "|[^,]*我(?:这样|这种|这情况|现在|也|还)*(?:符合|够|行|达标|合适|能)(?:不|吗)$"
)
_OWN_CASE = re.compile(
    "(?:^|,)(?:家里)?(?:孩子|儿子|女儿|闺女)|我|咱|俺|本(?:公司|企业|店|厂|人|单位|司)|(?:店|厂|公司|企业)(?:里|是|在)|[帮替]"
)
_PARTICULARS = re.compile(
    "\\d年\\d{1,2}月|现在|目前|着呢|至今|\\d岁|[去前]年\\d{1,2}月|(?:19|20)\\d\\d年[^,]{0,6}毕业(?!的)"
)
_INQUIRES = re.compile("(?:我|我们|咱)(?:就|也)?(?:想|要)?(?:再)?(?:问|咨询|了解|打听|请教)")
_MOST_TOLD = 60
_TRAITS = 2
"""北京生源，应届硕士，能报吗: with so many traits told a chance is asked after, and no rule."""
_TOPIC = re.compile(
    "条件|要求|政策|流程|材料(?!专业|工程|学|类|系)|费用|文件|规定|办法|区别|范围|指南|公告|通知|时间$|年限(?![:是为有约近满共已]*[\\d一二两三四五六七八九十])|申报|评审"
    "|报名"
)
_TELLS = re.compile(
    "(?:(?<=[^\\d,]{3})|(?<=[^\\d,]{3}\\d))(?:\\d|[一二两三四五六七八九十半])个?(?:年|月)(?!前|度"
    "|级|底|初|后)"
    "|(?:年|月|半|多)(?:了|吧)|一枚$|打工|搬砖|岗|上班|工作(?!年)|国企|央企|民企|外企|毕业|在读|在校"
    "|研[一二三](?!究)|博[一二三四](?!士)|[做干搞](?!什么)"
    "|从事"
    "|(?<!\\d)(?:(?:19|20)\\d\\d|\\d\\d)(?:年|[.]\\d)"
)


def tells_case(clauses: Sequence[Clause], found: Sequence[Mood], as_of: date) -> bool:
    """Whether a message, of these moods, tells of somebody's case or asks after a chance."""
    return _personal(clauses, found) or _informs(clauses, found, as_of)


def tells_case_of_claim(clauses: Sequence[Clause], found: Sequence[Mood]) -> bool:
    """Whether a message about a claim tells of somebody's own case, and not of the rule alone."""
    own = any(_OWN_CASE.search(_INQUIRES.sub("", clause.text)) for clause in clauses)
    told = sum(
        mood is Mood.STATED and bool(clause.closing)
        for clause, mood in zip(clauses, found, strict=True)
    )
    return (
        own
        or (told >= _TRAITS and any(_chance(clause.text) for clause in clauses))
        or _only_stated(clauses, found)
        or any(
            mood is Mood.STATED and _PARTICULARS.search(clause.text)
            for clause, mood in zip(clauses, found, strict=True)
        )
    )


def _personal(clauses: Sequence[Clause], found: Sequence[Mood]) -> bool:
    """Whether the message speaks of anybody's circumstances at all, or asks after a chance."""
    return _all_told(clauses, found) or any(
        unclear_unasked(clause.text) is not None
        or _chance(clause.text)
        or (
            mood is Mood.STATED
            and any(cue.search(clause.text) for cue in (PERSONAL, CORRECTS, SELF_WORK))
        )
        for clause, mood in zip(clauses, found, strict=True)
    )


def _chance(text: str) -> bool:
    """Whether a clause asks after somebody's chance."""
    return bool(ASKS_ELIGIBILITY.match(text) or _CHANCE.match(text))


def _all_told(clauses: Sequence[Clause], found: Sequence[Mood]) -> bool:
    """Whether the message asks nothing, speaks of no rule, and tells of somebody's life."""
    return _only_stated(clauses, found) and any(_TELLS.search(clause.text) for clause in clauses)


def _only_stated(clauses: Sequence[Clause], found: Sequence[Mood]) -> bool:
    """Whether the message asks nothing and speaks of no rule."""
    return all(mood is Mood.STATED for mood in found) and not any(
        _TOPIC.search(clause.text) for clause in clauses
    )


def _informs(clauses: Sequence[Clause], found: Sequence[Mood], as_of: date) -> bool:
    """Whether a message that asks nothing tells particulars, such as nobody gives of a rule."""
    if len(clauses) > _MOST_TOLD or not _only_stated(clauses, found):
        return False
    conversation = Conversation.begun(as_of, profession_of([clause.text for clause in clauses]))
    conversation.begin_turn(None, lists=len(clauses) > 1)
    for clause, mood in zip(clauses, found, strict=True):
        read_clause(clause, mood, conversation)
    facts = facts_of(conversation)
    return bool(
        facts.awards
        or facts.conduct
        or facts.absences
        or facts.unclear
        or any(title.obtained for title in facts.titles)
        or any(degree.graduated or not degree.completed for degree in facts.education)
        or any(work.start or work.end or work.months or work.since for work in facts.work)
        or facts.achievements
        or facts.performance
        or facts.deeds
        or facts.measures
        or (facts.employment and facts.employment.kind is not EmploymentKind.COMPANY)
        or (len(clauses) > 1 and facts.region and facts.employment)
        or (facts.work and (facts.employment or facts.region))
        or any(drafted.rank for drafted in facts.standards)
    )
