"""Which date in a clause belongs to which degree, title or spell of work.

Within one clause people keep one order: 2012年本科、2015年硕士 or 本科2012年、硕士2015年.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from pingwen.domain.time import DateRange
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.dates import DateMention

__all__ = ["JOINED_ON", "Anchor", "ends_work", "hull", "lasts_until", "of_work", "pair"]


class Anchor(NamedTuple):
    """Something in the clause that can have a date."""

    start: int
    end: int


_BEFORE_WORK = re.compile(
    "(?:从|自|(?:进|入|转)(?:到|了)?[^,]{0,6}(?:行|圈|领域|岗)(?:大概|大约|应该|差不多|估计)*(?:是|在)|转过来(?:是|在)|转行(?:是|在)|转岗(?:是|在)|入职|入职时间|入职日期|入行|入行时间|从业时间|参加工作|参加工作时间|工作起始时间?|到岗(?:日期?|时间)?|上岗(?:日期?|时间)?|报到(?:日期?|时间)|始于|开始于|工作时间)(?:是|于|在|:)?$"
)
_AFTER_WORK = compiled(
    "^(?:改(?:做|搞|干)(?!过)|投身|(?:一头)?扎进|加盟|落脚|安置到|就(?:已经?)?在[^,过]{2,12}了$|[干做]上(?=[^,]{1,8}的?$)|[干做]起(?=[^,]{2,8})"
    "|换了?工作(?:去)?[做搞干]|创业[做搞干]|(?:自己)?开了?(?:一?家)?公司[做搞干]|由[^,]{1,8}转(?!正|让)|辞了?[^,]{1,6}去[做干搞])"
    "|^(?:(?:辞了?|离开|离了?|告别)[^,]{1,6}?(?=[到去来进]))?(?:校招|无缝|无缝衔接|直接|马上|立马|紧接着|社招|内推|应聘|面试|上岸|就|才|正式|真正|的时候|重新|又|我|左右|吧|前后|那会儿?|大概|这边|辞职|离职|裸辞|退伍|退役|转业|复员|博士后|出站|便|再|(?:之后|以后|后)(?=分配|安置))*(?:开始|算起|起算|起|以来|(?:之后|以后|后)(?=一直|就|在|做"
    "|去"
    "|转|到|从事|干|开始|的事)|至今|到现在|到今|到目前|入的?行|工作(?!证|单位|量)|入(?:所|厂|司|行)|入职|入的职|上的班|报的到|到的岗|入了职|留(?=[所院校厂司组]|任)|参加工作|报到|上班|上岗"
    "|到岗"
    "|加入|进入|进的?(?:这家?|一?家|公司|单位|厂|了|来)|转行|转(?!评)(?:做|到|岗|去|入|来|过来|的|(?=[^,]{1,8}(?:岗|组|方向|部门|线)))|跳槽|跳(?![出过])|进(?=[^行步修度展阶口出而,]{2})"
    "|成(?:了|为)(?=[^,]{1,14}(?:公司|厂|单位|企业|集团|研究院|研究所|中心)的)|跳到|跨(?:到|进|入|行)|调[至到往]|调来|换到|转[至往]|(?:跟人|和人|自己|出来|合伙|离职|辞职|裸辞)+创业"
    "|调去|分到|分配[进到去]|当上|内部转岗|去[了的]|来(?:公司|单位|的?(?:现在|这))|过?来的(?=$|一直|就|,)|一直|(?:被)?招进|上岸|回来|返回|(?:又|重新|接着|继续)+[^,过完]{0,6}(?:做|干|搞|从事|当)(?!过|了)|应聘到|(?:又|再|才|重新)*(?:找|换|谋|接)(?:到|了)[^,]{0,12}(?:工作|的活|岗位?|职位|差事|OFFER)|(?:又|再|才|就)*(?:到|进|去|来|分到|并到|并入|归到)[^,]{1,8}(?:小?组|部门?|团队|中心|实验室|事业部)(?:的)?$"
    "|(?:(?!毕业|评|拿|取得|获得?)[^,]){1,12}(?:转(?:岗|去|到|至|做|行|入|过来|的)|调整?(?:到|至|去|来|入|往|任|为)"
    "|跳(?:槽|到)|换到"
    "|入职|入的职|入了职|加入)"
    "|(?:(?!毕业|评|拿|取得|获得?)[^,]){0,12}(?:才|入行|改行|竞聘|招进|考进|进入?|(?:以|之)后|(?:小?组|部门?|团队|中心|公司)后)"
    "(?:(?!毕业|评|拿|发)[^,]){0,14}(?:做|干|从事|搞|弄|碰|接触|摸)(?!过|了|完)"
    "|(?:被)?[^,毕评拿取获发\\d]{0,3}(?:出来|过来|回国|回来|下海|[调换]岗|空降|挖[来到去走]|派[到去来往]|北漂|北上|南下)"
    "[^,毕评拿取获发读念]{0,10}?(?:做|干|搞|弄|从事)(?!过|了|完|出|成|手术|检查|讲座|报告|汇报)"
    "|(?:就|才|开始|正式|真正|又)*(?:上手|投身|踏入|步入|跨入|迈入)(?!过)|成(?:了|为)(?=[^,]{0,6}(?:算法|研发|开发)(?:工程师|岗|研究员))"
    "|(?:正式|才|就|全职|专职|独立)+(?:做|干|搞|从事|当)(?!过)|(?:做|干|搞|从事)[^,过]{1,16}(?:到现在|至今|到今天|到目前)$"
    "|转(?!正|氨|院|学|发|换|业|评)(?=[^,]{2,8}$)|(?:到|在|进|去|来)[^,]{1,14}(?:工作|上班|任职|就职|从业|做|从事|干|搞|当)(?!过)"
    "|[到在进去来](?:(?!毕业|评|拿|取得|获|发表)[^,]){1,24}(?:公司|企业|集团|[国央民外私]企|研究院|研究所|设计院|中心|厂|[)部科处室组])里?(?:从事|做|干|搞)(?!过|了))"
)
_LABELLED = re.compile(
    "^(?:本人|[^:]{1,8}:)?(?:从事|进入?|来|到|参加)(?:AI|人工智能|算法|本专业|本?行业?|(?:本|现|该|这家|我)?(?:单位|公司|院|所|校|厂)|工作)"
    "(?:工作|岗位|技术)*(?:起始|开始|的)?(?:时间|日期|年月|起始)(?:是|于|在|:)*$"
)
"""从事人工智能时间:2016.05."""
JOINED_ON = re.compile(
    "(?:我|I *)?(?:正式|就|又)*(?:入职|加入|调[入到])"
    "(?![^,]{0,12}(?:实习|见习|培训|读|念|学(?!校|院)|考|参[加观]))[^,做干搞从任当]{0,24}?"
    "(?:公司|企业|集团|[国央民外私]企|(?:研究|设计|科学)院|[研究]所|中心|厂|银行|单位|机构|实验室)(?:在[\u4e00-\u9fff]{2})?(?:的时间)?(?:是|在|于)*"
)
"""入职北京某研究院是在|2021年7月."""
_UNTIL = re.compile(
    "(?:干|做|待|呆|装|写|教|跑|送|开|管|修|工作|上班|搞|一直|持续|算法|开发)(?:了)?到(?:了)?$|^(?:都|就|又)?(?:直?到|至)$"
)
_GRADUATED_UNTIL = re.compile("^[^,]{0,6}毕业(?:后|以后|之后)?(?:至|到|直到)$")
_WORKED_UNTIL = re.compile(
    "^(?!毕业)[^,读念学]{0,12}(?:做|干|搞|待|呆|写|管|当|教)[^,读念学]{0,10}(?<![调转跳换升分来回去评])(?:一?直)?(?:到|至)$"
)
"""2019年8月跳到某公司做算法到2026年2月."""
_PAUSED = re.compile("^[^,读念学]{0,8}(?:歇|休|养|躺)了?(?:直?到|至)了?(?:$|现在|今|目前)")
"""22年2月做手术歇到当年7月."""
_SINCE_GRADUATION = re.compile(
    "^(?:的)?(?:中专|大专|本科|硕士|博士|研究生)?毕业(?:后)?(?:一直)?(?:到|至)(?:现在|今|目前)"
    "|^(?:的)?(?:中专|大专|专科|大学|本科|硕士|博士|研究生)+毕业(?:以|之)?后$"
)
_SINCE_APPOINTED = re.compile(
    "^(?:起|开始)(?:被)?(?:聘任?为?|评为|认定为)[^,]{0,4}(?:研究员|工程师|讲师|教授|[经会统][济计]师|[初中]级|副高|高工|助工)(?:$|,)"
)
_GOT_THEN = re.compile(
    "^(?:底|初|年)?(?:我)?(?:才|终于|总算)(?:被)?(?:评(?!审)|拿|考|取得|获|聘|晋)[^,]{0,6}(?:[初中]级|[副正]高|高工|工程师|助工|讲师|职称)"
)
_SINCE_TITLE = re.compile(
    "^(?:取得|获得|评上|拿到|获评|通过)(?:了|的)?$|"
    "^(?:才|就|刚)?(?:取得|获得|评|拿|考)(?:上|到|过|下来?)?了(?:一?个)?(?:初级|中级|副高级?|正高级?|助工|高工|(?:助理|高级)?工程师|讲师)(?:职称|资格|证书?)?(?=$|,)|"
    "^(?:取得|获得|评上|评为|拿到?|考取|考过|聘为|晋升为?|评定为?|认定为?)了?[^,]{1,12}(?:以来|之后|以后|后|至今|到现在)"
)
_LASTED = "(?:干|做|待|呆|搞|工作|上班|一直|休|歇|停|养|请假|产假|病假|长假)*了?(?:至|到|-|直到)+$"
_RANGE = re.compile(f"^(?:的时候)?{_LASTED}")
_JOINS = re.compile(f"^{_LASTED}")


def of_work(text: str, dates: Sequence[DateMention]) -> set[int]:
    """The indexes of the dates that begin or end a spell of work."""
    return set(_of_work(text, tuple((d.start, d.end) for d in dates))) if dates else set()


@lru_cache(maxsize=128)
def _of_work(text: str, spans: tuple[tuple[int, int], ...]) -> frozenset[int]:
    """As of_work, of the dates at ``spans``; several readers ask it of one clause in turn."""
    found: set[int] = set()
    for index, (start, end) in enumerate(spans):
        before, after = text[max(0, start - 6) : start], text[end:][:32]
        if _SINCE_GRADUATION.match(after):
            continue  # 从16年7月硕士毕业到现在
        if _SINCE_TITLE.match(after):
            continue  # 自2017年6月取得助工以来
        if _GOT_THEN.match(after) or _SINCE_APPOINTED.match(after):
            continue  # 到2019年才评中级, 2019年5月起聘为助理研究员
        if _UNTIL.search(before) or _BEFORE_WORK.search(before) or _AFTER_WORK.match(after):
            found.add(index)
        joined = JOINED_ON.fullmatch(text[:start]) and after[:1] in ("", "做")
        if joined or _LABELLED.match(text[:start]):
            found.add(index)
        between = text[spans[index - 1][1] : start] if index else ""
        if _RANGE.match(between) or _PAUSED.match(between):
            found |= {index - 1, index}
        elif index and (_GRADUATED_UNTIL.match(between) or _WORKED_UNTIL.match(between)):
            found.add(index)
        if re.match("-?(?:至|到|-)(?:今|现[在单公任]|目前)", after) or _PAUSED.match(after):
            found.add(index)
    return frozenset(found)


def ends_work(text: str, mention: DateMention) -> bool:
    """Whether the date is that on which work ended (干到2022年5月)."""
    return bool(_UNTIL.search(text[max(0, mention.start - 6) : mention.start]))


def lasts_until(between: str) -> bool:
    """Whether the words between two dates are those of work that lasted from one to the other."""
    ends = _JOINS.match(between) or _WORKED_UNTIL.match(between) or _PAUSED.match(between)
    return ends is not None


def pair(anchors: Sequence[Anchor], dates: Sequence[DateMention]) -> dict[int, list[DateMention]]:
    """For each anchor (by index) its dates, in the order that the clause keeps."""
    paired: dict[int, list[DateMention]] = {}
    if not anchors or not dates:
        return paired
    forward = dates[0].start < anchors[0].start
    for mention in dates:
        if forward:
            owner = next((i for i, a in enumerate(anchors) if a.start >= mention.end), None)
        else:
            owner = next(
                (i for i in reversed(range(len(anchors))) if anchors[i].end <= mention.start), None
            )
        if owner is None:
            owner = len(anchors) - 1 if forward else 0
        paired.setdefault(owner, []).append(mention)
    return paired


def hull(mentions: Sequence[DateMention]) -> DateRange | None:
    """The interval over all that are dates."""
    days = [mention.when for mention in mentions if mention.when is not None]
    if not days:
        return None
    return DateRange.between(min(d.earliest for d in days), max(d.latest for d in days))
