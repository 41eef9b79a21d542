"""Where the applicant works."""

from __future__ import annotations

import re

from pingwen.domain.facts import Region
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.lexicon import WordTable, words
from pingwen.understanding.narrative.statement import Statement, place_in
from pingwen.understanding.narrative.teaching_words import SCHOOLS

__all__ = [
    "EMPLOYERS",
    "FORMER",
    "OFFERED",
    "REGIONS",
    "is_tag",
    "newer_region",
    "read_region",
    "read_school_region",
]

_SCHOOL = (
    "(?:(?![的某一这那])[\u4e00-\u9fff]{0,6}?(?:大学|学院|理工|邮电|航空|师范|林业|交大|工大"
    "|外国语))"
)
REGIONS = WordTable(
    words("regions"),
    guard=f"在京(?=[东津冀沪广城剧都])|(?<=辽宁)朝阳|(?<=辽宁省)朝阳|朝阳(?:市|产业|行业|大学|医院|县)|(?:北京|上海|浙江|南京|武汉|西安|天津|四川|山东|吉林){_SCHOOL}|北京时间"
    "|(?:北京|上海|杭州|宁波|天津|深圳|广州|南京|成都)[东西南北中]?路(?![桥通政段局网由口])",
)
EMPLOYERS = WordTable(
    words("employment"),
    guard="京东方|北京(?=东城)|京东(?=城)|大学(?:本科|专科|学历|毕业|生|时)|机关公众|人力资源公司|公司法|学会(?:了|用|做)"
    "|公司(?:优秀|科技进步)|(?:大学|学院|学校|高校)(?=(?:(?:19|20)?\\d\\d|[一二][零〇一二三四五六七八九]{3})[届级])|大学(?=博士|硕士)|毕业于[^,]{1,12}(?:大学|学院)"
    "|(?:上|读|念|考)(?:过|了|的)?(?:个|所)?大学|大学(?:肄业|没|未|里|时)|[中小]学(?:一级|二级|三级|高级)",
)
_HERE = re.compile(
    "(?:在|坐标|坐标:|BASE|人在|来的?|到的?|回的?|位于|常驻|地点:|地点是|地区:|地区是|城市:|所在地:?|于|^后面?[一二三四五六七八九十\\d]+年(?:都|一直)?"
    "|(?:公司|我司|单位|企业|集团|国企|民企|外企|央企|研究院|研究所|厂|[\u4e00-\u9fff]{2})\\((?=$)|现?居|常?住|现)$"
)
_SEAT = re.compile(
    "(?:总部|学籍|项目|课题|会议?|比赛|房子?|媳妇|老婆|孩子|父母|爱人|对象|爸妈|[爸妈]|家人|公婆|[男女]友|老公|丈夫|现场|注册地?|总公司|母公司|户口|户籍|社保|老家|(?<!常)(?<!居)住|籍贯|学校|客户|甲方|服务器|导师"
    "|(?<![一这那东])家)(?:是|都|也|设|落|交|缴|上|挂)*[在:]?$"
)
_CONFERS = re.compile("认定|评(?:的|上|了|过)|考的|发的|取得|拿的")
_WORKS = re.compile("上班|工作|做|干|搞|从事|公司|企业|单位")
_STUDY = re.compile(
    "^(?:市|区)?(?:买|培训|参加(?!工作)|听|看|安(?:了)?家|落(?:的|了)?户|定居|租(?!赁)|出生|长大|结婚|旅游|玩(?!具)|领(?!先|军|克|域)|参赛|比赛|面(?!向)|进修|交流(?!电)|集训|读|上(?!班|地)|念|求学|申报|申请|评(?!估)|报(?!告)|参评|毕业|考|的?政策|开会"
    "|出差|学习|待过|呆过|户口|社保)"
)
_OF_UNIT = re.compile(
    "^(?:市|区)?(?:的|某|一家|这边|当地|本地|一个|一所|那边)*(?:某|一)?(?:家|个"
    "|所)?[^,]{0,8}?(?:公司|企业|[国央民私外日美德韩台港车药]企|研究院|研究所|单位|工作|上班|高校|大厂"
    "|[^,]{2,16}?(?:股份|有限)|职业高中|(?:高职|高等|职业|大专)院校|职高|中职(?!毕业)|中专(?!毕业)|职校|职业学校|协会|做|干|搞|从事|工厂|机关|政府|医院|(?<!费)银行(?=$|[()]|[^,]{0,8}(?:部|中心|科|行|做|工作|上班|从事))|券商|学校|事务所|分公司|公务员|[^,]{1,4}[局委办]的?(?:公务员|干部|工作)|自由职业|科研院|院所|中心|设计院|总院|集团|机构|实验室|基地|厂(?!家)|[^,]{1,6}所(?=$|[,里当做干搞上工]))"
)
_LIVES = re.compile("^(?:这边|那边)?住(?![建总])")
_IN_PERSON = re.compile(
    "^(?:我|俺|但|不过|可|本人|现在|目前|平时|长期|一直)*(?:人(?:是|就|却|一直|长期)*在|(?:居家|远程)[^,]{0,4}在)"
)
_OF_EMPLOYER = re.compile("(?:单位|公司|我司|企业|集团|院|所|厂)[^,。;]{0,4}?(?:在|是|位于|:)+$")
_POSTED_TO = re.compile("常驻|(?:外派|派|派驻|长驻)(?:我)?(?:到|在|来|去)")
_NOT_THERE = re.compile("(?:不|没|没有|未|并非)(?:再|是|待)?(?:在)?$")
_STUDIED_AT = re.compile("(?:毕业|就读|本科|硕士|博士)[于自]$")
_LEFT_BEHIND = re.compile("^(?:市)?(?:来|到|去|回|调|转|搬)")
FORMER = compiled(
    "^(?:我|本人)?原(?=在|就职|任职|供职|(?:工作)?单位(?:是|为|:|在))|那会儿|(?:那时候?|当时)(?=在|就|是|还|仍)|上一?家|前一家|此前|先前|(?<![还仍]在)(?<![然旧]在)(?:[老前]东家|之前|以前|原来|原先)|(?:做|干)(?:了|过)[^,]{0,6}博士?后|曾|过去|早年|再往前|往前(?=[数推倒])|做过|待过|呆过|一开始|刚开始|起初|^[前头]面?[一二两三四五六七八九十\\d]+年|(?<![首优])先(?=在|到|去"
    "|进)"
)
OFFERED = re.compile(
    "回绝|婉拒|拒绝|推掉|投资(?:了|过)|猎头|差一?点儿?(?:就)?[进去入来]|OFFER(?![^,]*(?:入职|去了|来了|就去|就来))|还没入职|面试|应聘(?!到|进|上)|[正在刚去]面(?=[^,]{0,10}(?:厂|公司|企|岗|[研究]所|院)$)"
)
"""差点进了北京的国企, offer是杭州的: where nobody works yet."""


_FILLER = (
    "(?:市|区|县|的|某|一|家|个|所|间|里头?|这边|那边|这里|本地|大型?|小型?|中型|头部|知名|老牌"
    "|下属|下面|中外|车|药|有限|责任|股份|港股|美股"
    "|下|旗下|属|集团|科技|信息|技术|互联网|上市|初创|创业|新兴|子|分|AI|人工智能|机器人|电商"
    "|医疗|汽车"
    "|未来|软件|产业|创新|高新|园区?|(?:科技|软件)?[园城谷](?=$|[,区里])|小镇|大厦|科技城|科技园|软件园|产业园|高新区|开发区|附近|一带"
    "|[一二两三四五六七八九十]{1,3}年(?:多|半)?(?=$|,)"
    "|金融|现在|目前|我|俺|人|在|是|于|坐标|地点|地区|城市|工作地点?|所在地|单位|性质|所属|BASE|:"
    "|/|-"
    "|、|[()]|[A-Z\\d.年月]|至今|到现在|现居|朝阳)"
)
_FIELDS = WordTable(words("fields_ai"))
_SCHOOL_AT = re.compile(
    f"(?:学校|单位)(?:是|就|位置|地址|也|建|坐落)*(?:在|是|:|于)(?P<seat>{REGIONS.alternatives}|朝阳)"
    f"|(?P<of>{REGIONS.alternatives}|朝阳)(?:区|县|市)?(?:的|某|那边|这边|下面)*(?:一|某|这|那)?(?:所|个)?[^,毕读念]{{0,4}}?(?:{SCHOOLS})"
)
_SCHOOLED = re.compile(
    "毕业(?!后|就|分|以后|之后|进|到|来)|学历|文凭|读|念|考上|以前|之前|原来|曾|(?:中专|职高)(?:的)?同学"
)
_TAG_REST = re.compile(f"{_FILLER}*")


def newer_region(
    told: Statement[Region] | None, said: Statement[Region] | None, text: str
) -> Statement[Region] | None:
    """Which of two statements on the place counts: the later, save that where somebody is
    (我人在杭州) takes nothing from where the employer was just told to be (单位在北京)."""
    if told is None or said is None or not _IN_PERSON.search(text):
        return said or told
    place = told.place
    of_employer = _OF_EMPLOYER.search(place.source.plain[: place.start + 1])
    return told if of_employer and place.turn == said.place.turn else said


def is_tag(text: str) -> bool:
    """Whether a clause names a place or an employer and nothing else (北京，某国企)."""
    found = sorted([*REGIONS.find(text), *EMPLOYERS.find(text)])
    begin, rest = 0, ""
    for word in sorted([*found, *_FIELDS.find(text)] if found else []):
        if word.start >= begin:
            rest += text[begin : word.start]
            begin = word.end
    return bool(found) and bool(_TAG_REST.fullmatch(rest + text[begin:]))


def read_region(clause: Clause, *, bare: bool = False) -> Statement[Region] | None:
    """The province of the present work; places of study, of a former job and of a policy are none.

    ``bare``: the clause answers where the applicant works, so the name alone is enough.
    """
    text = clause.text
    if not REGIONS.find(text) or FORMER.search(text) or OFFERED.search(text):
        return None
    bare = bare or is_tag(text)
    for found in REGIONS.find(text):
        before, after = text[: found.start], text[found.end :]
        here = bool(_HERE.search(before)) and not _STUDY.match(after)
        unit = bool(_OF_UNIT.match(after)) and not re.search(
            "(?:报|评|申报|申请|想)[^,]{0,3}$", before
        )
        if _LIVES.match(after) or (_POSTED_TO.search(text) and not _POSTED_TO.search(before)):
            continue  # 天津的公司派我常驻北京
        if _LEFT_BEHIND.match(after) or before.endswith("从") or _SEAT.search(before):
            continue
        if _NOT_THERE.search(before) or _STUDIED_AT.search(before):
            continue
        if re.match("(?:[\u4e00-\u9fff]{2})?人(?:$|[,、])", after) and not before.endswith("是"):
            continue
        if _CONFERS.search(after) and not _WORKS.search(after):
            continue
        belongs = bool(re.match("^(?:的|这边的|人)$", after)) and bool(re.search("是$", before))
        if here or (unit and not _STUDY.match(after)) or belongs or bare:
            start = found.start - 1 if before.endswith("在") else found.start
            return Statement(Region(name=found.meaning), place_in(clause, start, found.end))
    return None


def read_school_region(clause: Clause) -> Statement[Region] | None:
    """The province of the school that a teacher works at (学校在通州, 朝阳一所职业高中)."""
    match = _SCHOOL_AT.search(clause.text)
    if match is None or _SCHOOLED.search(clause.text):
        return None
    words_ = match["seat"] or match["of"]
    found = REGIONS.first(words_)
    name = found.meaning if found else "北京"
    return Statement(Region(name=name), place_in(clause, *match.span()))
