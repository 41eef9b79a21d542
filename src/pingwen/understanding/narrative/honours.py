"""Awards, drafted standards and the applicant's own rank in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pingwen.domain.facts import Award, AwardKind, Level, StandardDrafting, StandardScope
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.levels import level_of
from pingwen.understanding.narrative.lexicon import WordTable, words
from pingwen.understanding.narrative.numerals import NUMBER, number
from pingwen.understanding.narrative.place_words import AT_PLACE
from pingwen.understanding.narrative.statement import Statement, place_in

__all__ = [
    "AWARDS",
    "STANDARDS",
    "apart",
    "drafts_named",
    "last_of",
    "left_out",
    "of_team",
    "of_unit",
    "rank_alone",
    "rank_of_all",
    "ranks_apart",
    "read_award",
    "read_standard",
    "standard_named",
]

_GRADED = [
    f"{name}{grade}等{prize}"
    for name in ("科技进步", "科学技术进步", "科学技术", "技术发明", "自然科学", "科技")
    for grade in "特一二三123"
    for prize in ("奖", "")
]
AWARDS = WordTable(
    {
        AwardKind.SCIENCE_AND_TECHNOLOGY: [*words("science_awards")["science_awards"], *_GRADED],
        **words("patent_awards"),
        AwardKind.HONOUR: words("honours")["honours"],
        AwardKind.NATIONAL_TECHNICIAN: ["全国技术能手"],
        AwardKind.SKILL_GRAND_PRIZE: ["中华技能大奖"],
    }
)
_OF_PREFIX = {
    "全国": Level.NATION,
    "国家": Level.NATION,
    "省": Level.PROVINCE,
    "部": Level.PROVINCE,
    "市": Level.CITY,
    "区": Level.DISTRICT,
    "县": Level.DISTRICT,
}
_PREFIX = re.compile(f"(?P<of>{'|'.join(_OF_PREFIX)})$")
"""市劳模, 全国五一劳动奖章: the level stands as one word before the award."""
_UNRANKED = (AwardKind.HONOUR, AwardKind.NATIONAL_TECHNICIAN, AwardKind.SKILL_GRAND_PRIZE)
STANDARDS = WordTable(words("standards"))
_RANK = re.compile(
    rf"第(?P<a>{NUMBER})(?!等|批|届|期|章|条|作者|完成单位|起草单位)(?:主要)?(?:完成人|起草人"
    rf"|获奖人|发明人|参与人|负责人|位|名|个?$|[,)的])"
    rf"|{AT_PLACE}(?P<b>{NUMBER})(?!等|[篇项个件份])|(?<![A-Z])R(?P<h>\d)(?![\dA-Z])|第(?P<i>{NUMBER})个$|(?:我|本人)(?:是|在)?老(?P<j>{NUMBER})|排?名?前(?P<c>{NUMBER})(?!年|期)"
    rf"|第(?P<d>{NUMBER})(?:个)?(?:名字|完成|起草|设计|获奖)(?!单位)|(?<!目)前(?P<e>{NUMBER})(?:名|位)?(?:的)?(?:起草人"
    rf"|完成人|获奖人|参编人)|排(?:名|行)?老(?P<f>{NUMBER})|(?<!\d)(?P<g>\d{{1,2}})/\d{{1,2}}(?![\d/年月])"
)
_RANK_HINT = re.compile("[第排列居前/老次序R]")
_DRAFTING = re.compile(
    "(?:起草|编写|参编|制定|制订|编制|主编|修订|执笔|主笔|撰写|我写|参与|主持|牵头|负责|参加)(?!单位)|第.位"
)
_BODYS = re.compile(
    "(?:单位|公司|集团|企业|学校|[我本][院所厂校]|团队|课题组|项目组)(?:署名|排名|位次|名次|的|在|是|为|列|也|里)*$"
)
_OTHERS = re.compile(
    "(?:名|位|个)?(?:的|里[面头]?)?(?:都|全|均|就|基本)?(?:是(?!我|本人)|没(?:有)?我|不是我|(?:完成|起草|主编|参编|参与|承担|编制)?单位)"
)
_DRAFTED = re.compile("(?:起草|编写|参编|编制)(?:过|了)[^,公单我本企]{0,6}标准")
_HONOUR = AwardKind.HONOUR.value
_LEADS = re.compile("(?:国家|全国|[省部市区]级?|(?:北京|上海|浙江)[省市]?)?$")
"""The level of the second award, which stands before its name."""
_EACH = re.compile("(?:都|均|全)[^,]*$")
_PENDING = re.compile("申报|立项中|征求意见")
_FORECAST = re.compile(
    "申报(?:了|过)?|(?:^|给|帮|替|又|还|刚|已经|在|年|我|们|单位|公司|院里|所里)报(?:了|过|着|上去)"
    "|(?:给|帮|替|又|还|刚|已经|在)报|提名|推荐|公示|答辩|没获|未获|没拿|没得|没评|入围"
)
_OF_UNIT = (
    "^(?:去年|前年|今年|上个?月|\\d+年|以前|曾经?)*(?:(?:我们|咱们?|我|本)(?:[所院厂校处站室队]|中心|科室|车间|支队)"
    "|(?:我们|咱们|我司|本|所在|我)?(?:的)?(?:公司|单位|部门|集团|研究院|研究所|院里|所里|学校|课题组{team}))(?:那边|里)?"
    "(?:去年|前年|今年|\\d+年|以前|曾经?|也|还|一共|总共)*(?:获|拿|得|荣|中|有|发(?!明专利)|申请|授权|出了)"
)
_NONE_SUCH = re.compile("[^,]{0,4}?(?::|也|都|还|倒|从来|我)*(?:没(?!问题)|暂?无|未)")
_UNITS = re.compile(_OF_UNIT.replace("{team}", ""))
_MADE = "|(?:参[与加]|完成|主持|牵头|承担|制[定订]|起草|编)(?!.*(?:我|本人))"
_TEAMS = compiled(
    _OF_UNIT.replace("{team}", "|团队|项目组|实验室|组里?|导师(?:组)?|老板|领导")
    .replace("(?:我们|", "(?:OUR|我们|")
    .replace("|出了)", f"|出了{_MADE})")
)
_LEFT_OUT = compiled(
    "(?:没有?|未|不)(?:列|排|进|上|挂|写|署|带|在|把)?(?:到|入|有|上)?(?:我|本人|自己)(?:的)?(?:名字?|份|署名)?(?:$|[)])"
    "|(?:我|本人)(?:没有?|不|未)(?:在|进|上|入)[^,]{0,8}(?:名单|之列|里面?|上面)|(?:没有?|不)挂我|^(?:但是?|不过|可是?)?(?:我|本人)(?:都|也|并|其实)?(?:不是|不在|不算)(?:起草|完成|发明|获奖)人(?:$|之列|里)"
    "|个人(?:都|也|并|就)?(?:没有?|未)(?:列|排|上|进|署)(?:名|上|进)?(?:$|[)])|(?:发明人|完成人|作者|起草人)(?:那一?栏)?(?:写|填|挂|署|是|都|全)(?:的|了)?(?:都|全)?(?:是)?(?:领导|老板|导师|别人|其他人|他人|同事|上级)(?:们)?(?:$|[)])"
    "|(?<!哪怕)(?:我|本人)(?:都|也|并|就)?(?:没有?|未)(?:被)?(?:署名|挂名|列名|署上名|挂上名)"
)
_RANK_OF_ONE = re.compile(
    r"(?:[一1]|另[一外]?)[个项回次件篇部](?:我|是|里|,)*(?:排名?|位列|名列)?(?:第|老)?(?P<n>\\d{1,2}|十[一二三四五六七八九]?|[一二三四五六七八九])(?:名|位)?"
)
_ONE_RANK = re.compile(rf"第({NUMBER})")
_RANKS_EACH = re.compile(
    rf"^(?:我|都|起草人|完成人|获奖人|名单|署名|排名|前言|里面?|中|上|的)*(?:分别|依次)(?:是|为|排|列|位列|排名|排在)*第{NUMBER}(?:[、和]?第{NUMBER})+(?:位|名)?(?:起草人|完成人)?$"
)
_APART = 2
_BESIDE_RANKS = re.compile("^(?:其中|我|分别|,|、|[()]|的)*$")
_SET_BY_UNIT = re.compile(
    "^(?:我们|咱们|我|本)?(?:公司|单位|院|所|集团)(?:(?:19|20)\\d\\d年|去年|今年|前年)?(?:牵头|发布?|出台?|制定|主编|立)(?:了|过)?"
)
_BODY_ALONE = re.compile("^[^我]*(?:完成|获奖)单位(?:之一)?$")
_BY_BODY = re.compile("(?:的)?(?:主要)?(?:主编|起草|参编|编制|牵头|承担)单位[^,我]{0,8}$")
_DRAFTED_BY_ME = re.compile(
    "^(?:都|也)?(?:是|由)?我(?:主要|独立|参与|牵头|负责|主持)*(?:起草|编写|执笔|主笔|撰写|写|参编|制定|编)的?$"
)
_NAMED_ALONE = re.compile(
    "^(?:北京市?|浙江省?|人工智能|AI|(?:19|20)?\\d\\d年|[今去前]年|[一二三四五六七八九十]{1,2}月份?|月份?|已经?|发布|颁布|实施|[A-Z/.-]|标准|好|那个?|这个?|部|本|份|还|有|个|[一二两三四五六]|项|参与|的|我|过|了|一个|,|:|\\d)*$"
)
_PLACE_IN_ALL = re.compile(rf"^第(?P<n>{NUMBER})(?:完成人|起草人|获奖人|发明人)(?:都|均|全)是我$")
_LAST = re.compile(
    "^(?:但是?|不过|可惜?|我|本人|名字|排名?|[在是列居])*(?:末位|末尾|最后(?:一[个名位])?|垫底|倒数第一)$"
)
_SO_MANY_PEOPLE = re.compile(rf"(?:一共|总共|共|有)?(?P<n>{NUMBER})个?人(?:获奖|完成|里面?|中)?,$")
_RANK_ALONE = re.compile(
    "^(?:不过|但是?|只是|可是?(?!惜)|前言|挂|(?:头|前|后|第)一[回次](?:[特一二三]等奖?)?|最好的|最靠前的?|最高的|可惜|(?:另外?|还有|其中)?一[项个部次回]|发明人|署名|序|我|本人|个人|是|排|名|在|位|列|作为|其中|第|主要|[零一二三四五六七八九十\\d]|之一|完成人"
    "|位次|名次|序号|位序|顺位|顺序|次序|居|列|R|:|为|起草人|获奖人|设计人|参编人|名单|名字|个|证书|奖状|文件|里|上|老|行|前|的|了|人|个|,|/|\\((?:19|20)\\d\\d年?\\)|\\(|\\))+$"
)


def read_award(clause: Clause) -> Statement[Award] | None:
    """The award of a clause; one that was only applied for is none."""
    text = clause.text
    found = AWARDS.first(text)
    if found is None or _FORECAST.search(text) or _NONE_SUCH.match(text[found.end :]):
        return None
    kind = AwardKind(found.meaning)
    rank = None if kind in _UNRANKED else _rank(text)
    return Statement(Award(kind=kind, level=_level(text, kind), rank=rank), place_in(clause))


def read_standard(clause: Clause) -> Statement[StandardDrafting] | None:
    """The standard of a clause that the applicant helped to draft."""
    text = clause.text
    found = STANDARDS.first(text)
    if found is None and not _DRAFTED.search(text):
        return None
    rank = _rank(text)
    if _PENDING.search(text) or "没" in text:
        return None
    if found is not None and not _DRAFTING.search(text) and rank is None:
        return None
    scope = StandardScope(found.meaning) if found else None
    return Statement(StandardDrafting(scope=scope, rank=rank), place_in(clause))


def apart(clause: Clause) -> tuple[Clause, ...]:
    """国标第六行标第二: one piece for each award, or each standard, with what is said of it."""
    text = clause.text
    for table in (STANDARDS, AWARDS):
        found = [each for each in table.find(text) if each.meaning != _HONOUR]
        cuts = [_LEADS.search(text, before.end, at.start) for before, at in pairwise(found)]
        starts = [0, *(cut.start() for cut in cuts if cut is not None)]
        if len(starts) == len(found) > 1:
            return _cut(clause, starts)
    return (clause,)


def _cut(clause: Clause, starts: Sequence[int]) -> tuple[Clause, ...]:
    """The pieces; what is said in all of them (各, 都) is said in each."""
    text = clause.text
    shared = _EACH.search(text, starts[-1])
    drafted = _DRAFTING.search(text)
    pieces = []
    for start, end in pairwise([*starts, len(text)]):
        said = text[start:end]
        if shared is not None and end < len(text):
            said += shared[0]
        if drafted is not None and not _DRAFTING.search(said):
            said = drafted[0] + said
        pieces.append(
            replace(clause, start=clause.start + start, end=clause.start + end, text=said)
        )
    return tuple(pieces)


def of_unit(text: str) -> bool:
    """Whether an award is told as a company's, in which the applicant need not stand."""
    return bool(_UNITS.search(text) or _BODY_ALONE.search(text)) and _rank(text) is None


def of_team(text: str) -> bool:
    """Whether results are told as a unit's or a team's, and not as the applicant's."""
    return bool(_TEAMS.search(text))


def left_out(text: str) -> bool:
    """Whether the applicant is not among the recipients (名单里没有我)."""
    return bool(_LEFT_OUT.search(text))


def standard_named(text: str) -> StandardScope | None:
    """The kind of standard that a clause only names (国标, 地方标准一项)."""
    if not STANDARDS.find(text):
        return None
    text = _BY_BODY.sub("", _SET_BY_UNIT.sub("", text))
    found = STANDARDS.first(text)
    if found is None or not _NAMED_ALONE.match(text[: found.start] + text[found.end :]):
        return None
    return StandardScope(found.meaning)


def ranks_apart(text: str) -> list[int]:
    """The ranks in several of one kind (一个第二一个第九, 分别第1、第3)."""
    if (each := _RANKS_EACH.match(text)) is not None:
        return [rank for n in _ONE_RANK.findall(each[0]) if (rank := number(n)) is not None]
    found = list(_RANK_OF_ONE.finditer(text)) if _RANK_HINT.search(text) else []
    if len(found) < _APART or not _BESIDE_RANKS.match(_RANK_OF_ONE.sub("", text)):
        return []
    return [rank for match in found if (rank := number(match["n"])) is not None]


def rank_of_all(text: str) -> int | None:
    """第一完成人都是我: the rank in each of several."""
    match = _PLACE_IN_ALL.match(text)
    return number(match["n"]) if match is not None else None


def last_of(text: str, before: str) -> int | None:
    """一共十个人，我在末位: the rank of who stands last, ``before`` telling of how many."""
    match = _SO_MANY_PEOPLE.search(before) if _LAST.match(text) else None
    return number(match["n"]) if match is not None else None


def drafts_named(text: str) -> bool:
    """Whether a clause says only that the applicant wrote what was named before it (我起草的)."""
    return bool(_DRAFTED_BY_ME.match(text))


def rank_alone(text: str) -> int | None:
    """The rank in a clause that gives nothing else (我排第二)."""
    rank = _rank(text)
    return rank if rank is not None and _RANK_ALONE.match(text) else None


def _rank(text: str) -> int | None:
    if not _RANK_HINT.search(text):
        return None
    for match in _RANK.finditer(text):
        value = number(next(group for group in match.groups() if group is not None))
        if value is not None and 1 <= value <= 1000 and not _of_another(text, match):
            return value
    return None


def _of_another(text: str, match: re.Match[str]) -> bool:
    """单位排名第二; 前三都是别的公司的人: whether the place is a body's, or other people's."""
    return bool(_BODYS.search(text, 0, match.start()) or _OTHERS.match(text, match.end()))


def _level(text: str, kind: AwardKind) -> Level | None:
    if kind not in (AwardKind.SCIENCE_AND_TECHNOLOGY, AwardKind.HONOUR):
        return None
    found = AWARDS.first(text)
    prefix = _PREFIX.search(text[: found.start]) if found is not None else None
    own = text[text.rfind("奖", 0, found.start) + 1 :] if found is not None else text
    return level_of(own) or (_OF_PREFIX[prefix["of"]] if prefix is not None else None)
