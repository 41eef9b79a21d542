"""The day on which somebody came to a place, which is when the work told next began."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from pingwen.domain.facts import Work, WorkField
from pingwen.domain.time import DateRange
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.attribution import JOINED_ON
from pingwen.understanding.narrative.bare_dates import bare_date
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.statement import Statement, place_in
from pingwen.understanding.narrative.work_read import WorkRead

__all__ = ["arriving", "ends_period", "outdate_arrival"]

_ARRIVED = re.compile(
    "^(?:起|开始)?(?:暑假|寒假|春节|过年|年|国庆|五一|退役|退伍|转业|复员)?(?:之?以?后)?(?:就|又|才|我|辞职|离职)*"
    "(?:(?:RELOCATE|BASE|搬|调)(?:到|来|去|回)|来|到(?![点期账货位顶龄站手年岁]|退休|法定)|去|回)(?:了|的)?(?![^,]{0,6}(?:读|学(?!校|院)|念))[^,]{1,8}$"
    "|^(?:就|又|才|我)*(?:从[^,]{1,8}(?:出来|离开|离职|辞职|跳出来)|离开了?[^,]{1,8})(?:的|了)?$"
    "|^(?:就|又|才|我|辞职|离职)*(?:回国|跳槽|换工作|加入|进入)|^(?:才|就|又)*(?:来|到|进|去)(?:的|了)?(?:现在?|这|本)(?:的)?(?:这)?(?:家|个)?(?:公司|单位|企业|厂|所|院)?(?:的)?$|^(?:就|才|我|正式|和[^,]{1,6})*签(?:了|订)?(?:的)?(?:正式|劳动|聘用)*合同$|^(?:过来|来|进来|调来|调过来|到岗)的$|^(?:吧|左右|的时候|那会儿?)+$"
)
_JOINED = re.compile(
    "(?:份|起|开始)?(?:我|就|又|才|便|即|先|正式|考编|考上|考|应聘)*(?:入职?|进|[到来去]|调[入到至来]|转入|应聘到|分配到|[就任供]职于?)(?:了|在|到)*"
    "(?![^,]{0,12}(?:读|念|学(?!校|院|[^,]{0,3}公司)|考|参[加观]))[^,做干搞从任当]{0,24}?"
    "(?:公司|企业|集团|[国央民外私]企|院|[研究]所|[本我]所|中心|厂|银行|单位|机构|我司|[学我本到]校|实验室)(?:工作|上班)?(?:[(][^()]*[)]?)?"
)
"""2021年5月|调入北京某公司: a place of work that was come to, and no more."""
_FOR_A_WHILE = re.compile(
    "实习|见习|挂职|借调|出差|开会|交流|培训|支教|驻村|参观|拜访|调研|考察|面试|参会|讲座|讲课"
)
_OF_RESULTS = compiled(
    "论文|专利|标准|报告|[篇项件]|奖|授权|发表|见刊|负责人|课题|业绩|职称|工程师"
)
_WENT = re.compile("^(?:就|又|才|然后)*(?:去|进|到|来)了(?!趟)[^,]{1,10}(?:[做干搞写当]|负责|$)")
_BODY = "公司|企业|单位|厂|[院所]|集团|[国央民外私]企|机构|银行"
_CAME_BEFORE = re.compile(
    "(?:^|[,;:。!?\\n])(?![^,;:。]*(?:[年月\\d没不想要他她]|打算|准备|实习))[^,;:。]{0,8}"
    f"(?:(?:入职|进[的入]?|加入)了?[^,;:。做干搞读学过]{{0,12}}?(?:{_BODY})(?:在[\u4e00-\u9fff]{{2}})?"
    "|入职|入的职|到岗|报到|上的班)[的了]?,$"
)
"""我俩同一天进的公司,: a coming without its day."""
_TODAY = re.compile("(?:但|而|我)*(?:现在|目前|如今|眼下|现(?=:|[在就任]职|单位|公司|岗|为))")


def arriving(
    clause: Clause,
    dates: Sequence[DateMention],
    taken: Sequence[DateMention],
    so_far: Conversation,
) -> WorkRead | None:
    """The spell begun by a clause that tells no more than whither one went after coming. The day of
    a coming is kept for the work told next; a teacher's work begins with the school instead."""
    history = so_far.history
    if history.arrived is not None and not dates and _WENT.match(clause.text):
        return WorkRead(work=Statement(Work(ongoing=True), place_in(clause)), moves=True)
    teaches = so_far.profession.field is WorkField.TEACHING
    if not teaches and (day := _day_of_coming(clause, dates)) is not None:
        if not history.start_present(day, place_in(clause)):
            history.arrived = day
        return None
    if teaches or len(dates) != 1 or dates[0] in taken:
        return None
    after = clause.text[dates[0].end :]
    came = _ARRIVED.match(after) or _JOINED.fullmatch(after)
    came = came or JOINED_ON.fullmatch(clause.text[: dates[0].start])
    if _FOR_A_WHILE.search(after) is None and came:
        history.arrived = dates[0].when
    return None


def _day_of_coming(clause: Clause, dates: Sequence[DateMention]) -> DateRange | None:
    """同一天进的公司，2019-07-08: the day of a coming told right before without one."""
    day = bare_date(clause.text, dates)
    return day if day is not None and _CAME_BEFORE.search(clause.text_before()) else None


def outdate_arrival(clause: Clause, dates: Sequence[DateMention], so_far: Conversation) -> None:
    """2016年来的，2018年公司组建算法团队，我去做推荐: work told after a later day than that of
    coming did not begin with the coming. The days of results and posts are none of the work's."""
    if not dates or _OF_RESULTS.search(clause.text):
        return
    arrived = so_far.history.arrived
    days = [told.when for told in dates if told.when is not None]
    so_far.history.passed = max(
        [*days, *filter(None, [so_far.history.passed])], key=_begins, default=None
    )
    if arrived is not None and any(day.earliest > arrived.latest for day in days):
        so_far.history.arrived = None


def _begins(day: DateRange) -> date:
    return day.earliest


def ends_period(clause: Clause, so_far: Conversation) -> None:
    """2012年到2019年，某银行；现:某民企，算法: what is told of today was not done in it."""
    history = so_far.history
    if not _TODAY.match(clause.text):
        return
    if history.period is not None and history.period.fact.end is not None:
        history.begin_sentence()
    if history.of_turn is not None and history.spells[history.of_turn].fact.end is not None:
        history.of_turn = None
