"""The words of titles: at what level, of which series, and when the word is only a job's."""

from __future__ import annotations

import re

from pingwen.domain.facts import TitleLevel, TitleSeries
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.attribution import Anchor
from pingwen.understanding.narrative.lexicon import Found, WordTable, words

__all__ = [
    "SERIES_BEFORE",
    "TITLE_WORDS",
    "level_named",
    "level_of_title",
    "name_of_title",
    "series_named",
    "series_of",
    "series_said",
    "series_told",
    "title_anchors",
    "titles_in",
]

_LEARNT = (
    "[英日韩德法俄]语|口译|笔译|茶艺|评茶|咖啡|面点|西点|厨师|美容|育婴|保育|家政|养老护理|消防设施|操作员|教练|裁判|救生|救护|保安|叉车|心理咨询|健康管理|营养师|训练师|电子商务师|速录|导游"
    "|按摩|理财|银行|证券|会计电算化|人力资源管理师|班(?!组)|课|教程|教材|培训|党校|水平|用户|前端|后端|开发|测试|算法|研发|运维|产品|管理人员|干部|主管(?!护|药|技|检)|技师|版本"
)
"""What is of a grade and no title: 中级口译, 初级茶艺师, 中级班."""
_GUARD = (
    "高工(?=资|作|厂|业|艺|时)|中级(?:人民)?法院|初级中学|讲师团|教授(?:课程|我|给)|中级软件(?!评测|设计)"
    "|助教课|(?:初级|中级)(?=(?:[车钳焊铣磨刨镗电木瓦管钢油漆模]|技|维修电|汽修|数控)?工(?!程|作|艺|资|业|会))"
    "|职高(?=讲师)|(?<=[第京海津州市省冶煤])[一二]建|[一二]建(?=筑|集团|公司|设|成|立)"
    "|程序员|注册(?=地|资|公(?!用)|商|账|登|信)"
    "|(?:客座|访问|兼职|特聘|名誉|荣誉|企业|产业|讲席|合作)(?:副?教授|研究员|讲师)|(?:培训|内训|金牌|签约|兼职|特邀|认证|公司)师?讲师|讲师(?=认证|培训)"
    "|(?:1[+]X|[英日韩德法俄]语|口译|笔译|普通话|驾校|教练|客户经理|茶艺师|育婴师|训练师)[^,]{0,4}?(?:初级|中级|副高级)"
    f"|(?:初级|中级)(?={_LEARNT})"
)


def _table() -> WordTable:
    kinds = {"title": "titles", "other": "other_titles", "qualification": "qualifications"}
    listed: dict[str, list[str]] = {}
    for kind, name in kinds.items():
        for level, all_ in words(name).items():
            listed[f"{kind}|{level}"] = all_
    return WordTable(listed, guard=_GUARD)


TITLE_WORDS = _table()
_NAMES = {word: name for name, all_ in words("title_names").items() for word in all_}
_SPECIALITIES = WordTable(
    {
        "job": ["软件", "软件工程", "大数据", "网络工程", "物联网", "信息系统", "集成电路"],
        **words("other_specialities"),
    }
)
_SPECIALITY = "|".join(sorted(words("other_specialities")["other_specialities"], key=len)[::-1])
_SAME = "|".join(sorted(words("same_series")["same_series"], key=len)[::-1])
_OTHER = "|".join(sorted(words("other_series")["other_series"], key=len)[::-1])
_SAID = sorted(
    {
        word
        for name in ("other_specialities", "engineering_trades", "title_trades")
        for word in words(name)[name]
    },
    key=len,
)[::-1]
_TRADE = "|".join(_SAID)
"""What a title told before can be of; beside the word 工程师 most of them make a job."""
_TRADES = {word for name in ("fields_ai", "fields_engineering") for word in words(name)[name]}
_OF_SPECIALITY = "(?:技术|科学|应用|设计|工程|制造|设备|控制|系统|及其?自动化|自动化|与[^,]{2,6}?)*"
_JOBS = WordTable(
    {"job": _TRADES - set(words("other_specialities")["other_specialities"])}
).alternatives

SERIES_BEFORE = compiled(
    rf"(?:(?P<same>{_SAME})(?P<named>专业|方向|系列|领域|类)?|(?P<other>{_OTHER})"
    rf"|(?P<speciality>{_SPECIALITY})(?:专业|方向|系列|类|工程专业|工程)?)(?:方面|领域)?(?:的"
    rf"|里的)?$"
)
_OF_ITSELF = (
    "(?!工程(?:技术)?系列|[^,]{0,8}(?:所?学[的了过]|读|念|毕业|从事|工作|[做干搞教]|智能|算法|AI|数据|[本同这那哪啥]|什么|对口|相[关同近]|一样|匹配|符合|不|没|非|别的|职业|各|专业技术))"
    "[一-龥]{2,10}"
)
"""A speciality that no list names."""
_TRADE_SAID = f"(?:{_TRADE}){{1,3}}{_OF_SPECIALITY}"
_PRINTED = (
    "(?:上面?)?的?(?:专业|系列|方向)(?:名称|那?一?栏)?上?(?:就)?"
    "(?:是|叫|为|(?:写|印|填|标)的?(?:是)?)"
)
_SERIES_AFTER = re.compile(
    rf"(?:职称|资格|证书?)*(?:\(|[也都均]?是|均为|属于|{_PRINTED})[^,]{{0,10}}?(?:(?P<same>{_SAME})(?:专业|系列|方向|领域|\))"
    rf"|(?:{_OTHER})"
    rf"|{_TRADE_SAID}(?:专业|系列|方向|行业|类|口|\)|的(?=$|[,;)])))"
    rf"|(?:职称|资格|证书?)*{_PRINTED}(?:(?P<same2>{_SAME})|[一-龥]{{2,12}})(?=$|[,;)])"
)
_SERIES_IN_BRACKETS = re.compile(
    rf"[^,()]{{0,12}}\((?:(?P<same>(?:人工智能|AI|本)(?:专业|系列|方向)?)|{_TRADE_SAID})(?:专业|系列|方向|类|行业)?(?:\)|$)"
)
"""工程师2014年就有了(公路专业)."""
_SERIES_BESIDE = re.compile(
    rf"的?(?:(?P<same>(?:人工智能|AI|本)(?:专业|系列|方向))|{_TRADE_SAID}(?:专业|系列|方向))的?(?=$|[,;)])"
    rf"|/{_TRADE_SAID}(?:专业|系列|方向)?(?=$|[/,;)])"
)
_WHEN_GIVEN = "评定?|申?报|考|拿|定|认定?|聘|批|填|办|申请|参评"
_SERIES_NAMED = compiled(
    rf"^(?:(?:后面|前面|第[一二]个|这个|那个|这回|这次|后一个)(?:那?个|那本)?|我|她|他|都|也|均|还|还是|是|就是|属于|但|不过|而且|那时候?|那会儿?"
    rf"|当时|当年|当初|原来|以前|之前|(?:{_WHEN_GIVEN})的?|工程系列的?|我的|按照?|以|走的?|归|算|一直|只[能好]){{0,8}}"
    rf"(?:(?P<not>不是|并非|非)?(?P<same>{_SAME})|(?:{_OTHER})|{_TRADE_SAID}|{_OF_ITSELF}(?=专业|系列))"
    rf"(?:那个|那|这个|这)?(?:专业|系列|方向|类|领域|行业|口|那?[块边头]儿?|方面|线)?的?(?:时候?)?(?:去|来)?"
    rf"(?:(?:{_WHEN_GIVEN})(?:下来|上|到|过)?的?)?\)?$"
    rf"|^(?:也|都|还|就|是|我|那时候?|那会儿?|当时|当年|当初|原来|以前|之前){{0,5}}[搞做干](?:{_TRADE_SAID})(?:行业|这行)?的?(?:时候?|那会儿?)"
    rf"(?:{_WHEN_GIVEN})(?:下来|上|到|过)?的?$"
)
_QUALIFIED = re.compile(
    "^(?:是|就是|都是|由|通过|靠|用|拿|不是评的?)*(?:软考|软件水平考试|职业资格|资格考试|考试|考)(?:证|证书)?(?:对应"
    "|认定|换|取得|考|拿|出来|过|下来)*的?$"
)
_LEADER = "(?:专业|领域|方向|技术|学科|学术|业务|的)*(?:总?负责|带头)人"
"""NLP方向的人工智能专业负责人: a post, and of no title."""
_SERIES_SAID = compiled(
    rf"(?:(?:评|报|考)的?时候[^,]{{0,3}}?(?:报|填|评|写)?的?(?:也|就)?是|当时(?:报|评|填)的(?:也|就)?是"
    rf"|(?:专业|系列|方向|职称|证书?上面?)(?:名称|那?一?栏|上)?(?:(?:写|填|报|印)的?)?(?:[也都均就]?是|为|:|属于)?)[「“]?(?:工程系列|工程\()?的?(?:(?P<same>{_SAME})(?![^,]{{0,3}}[没不无]|{_LEADER})"
    rf"|(?P<other>{_OTHER})|(?P<speciality>{_TRADE}))"
    rf"|(?:专业|系列)(?:名称|那?一?栏|上)?(?:写|填|报|印)的?(?:[也都均]?是|为|:)?(?P<itself>{_OF_ITSELF})(?:专业|系列)?的?$"
    rf"|^(?:可|但|不过|只|就|却|反正)+那?是(?P<speciality3>{_TRADE})(?:专业|方向|系列)?(?:的|类的?)$"
    rf"|^(?:也|就|都|均)?(?:是|为|属于)(?:(?P<same2>{_SAME})|(?P<other2>{_OTHER})"
    rf"|(?P<speciality2>{_TRADE}))(?:专业|系列|方向)"
)
_CERTIFICATE = re.compile(
    "(?:中级|初级|副高|高级)?(?:职称|资格|的?证)|[(](?:中级|副高|高级|初级|(?:19|20)\\d\\d)"
)
_CERTIFIED_JOB = re.compile("职称|资格|证|[^,]{0,8}(?:定|评|聘|认定)(?:的|为|过|上)")
_GRADED = re.compile("(?:评|定级|认定|评定)(?:的|上|了|为|过|成|到)*(?:是)?(?:一?个)?$")
"""09年评的技术员: a grade, and no job."""
_SOFTWARE_EXAM = re.compile("(?<!不是)(?<!并非)(?<!没)(?<!非)软[考靠]")
_NAME_FOLLOWS = re.compile("^(?:证书?)?(?:的|\\(|:|,)?$")
_JOB = re.compile(
    rf"(?:{_JOBS}|开发|研发|资深|首席|总|主任|数据|视觉|网络|系统|平台|产品|质量|项目|运维|现场"
    rf"|实施|售后|名|位|个|当|做)$"
)


_LABELLED = re.compile(
    "(?:^|[,;])(?:我的?|本人)?(?:现有?|已有)?(?:专业技术)?(?:职称|专业技术资格)(?:情况|名称)?(?:现)?(?::|是|为)"
    "人工智能(?:专业|方向|系列)?的?$"
)
"""职称:人工智能工程师, where 人工智能工程师 alone is a job."""
_ONE_MORE = re.compile(
    "[年月评考拿]的?那一?[个本]$|(?:还|也|又|另外?|手[里上])有一?个$|^(?:有的?,?)?(?:我|就|也|倒|只|还|是|,)*有一?个$|[评定考拿给认聘升混熬整搞弄](?:了|过|上|到|成|下来?)了?一?个$|到手了?一?个$"
)
_ONLY_SO_FAR = re.compile("(?:还|才|只|仅)(?:只|仅|就)?是一?个$")
"""我还是个助理工程师: a grade, which one has not gone beyond."""
_GIVEN = re.compile(
    "(?:(?:拿|评|批|取得|获评|下来)(?:到|上|下)?[的了]|(?:拿到|评上|评到|评为|考上|考过|取得|获得|获评|晋升为?|通过)了?)(?:人工智能|AI)$"
)
"""2020年9月拿的人工智能高级工程师: nobody is given a job so."""
_NOT_GIVEN = re.compile(
    "(?:(?:没有?|未|没能)能?(?:评|拿|考|批|取得|获评|获得|通过)(?:上|到|下来|过)?|(?:报|申请|参评|评)(?:过|了))(?:人工智能|AI)$"
)
_NEVER_GIVEN = re.compile("(?:也|都|还|一直|至今|我)*(?:没有?|未)能?(?:评|批|通过|拿)")
"""没评上人工智能工程师, 人工智能工程师没评过: no more than a job is refused to anybody so."""


def title_anchors(text: str) -> list[Anchor]:
    """Where titles stand that can own a date."""
    return [Anchor(f.start, f.end) for f in titles_in(text)]


def titles_in(text: str) -> list[Found]:
    """The titles' words that are not the names of jobs; 软考高级(系统分析师) is one."""
    found: list[Found] = []
    for title in TITLE_WORDS.find(text):
        if _is_job(text, title):
            continue
        if found and _names_again(text, found[-1], title):
            found[-1] = Found(found[-1].start, title.end, title.meaning)
        else:
            found.append(title)
    return found


def _names_again(text: str, before: Found, found: Found) -> bool:
    """Whether a qualification's name follows on its level."""
    same = before.meaning == found.meaning and found.meaning.startswith("qualification")
    return same and bool(_NAME_FOLLOWS.match(text[before.end : found.start]))


def name_of_title(text: str, found: Found) -> str | None:
    """The title's own name, in the documents' words where it is of engineering; None for 中级."""
    word = text[found.start : found.end]
    if found.meaning.startswith("title"):
        return _NAMES.get(word)
    if word in _NAMES:
        return _NAMES[word]
    named = [word[f.start : f.end] for f in TITLE_WORDS.find(word)]
    word = next((name for name in named if not _SOFTWARE_EXAM.search(name)), "")
    return _NAMES.get(word, word) or None


def series_said(text: str) -> TitleSeries | None:
    """The series in a clause that says of a title only this (专业是人工智能)."""
    match = _SERIES_SAID.search(text)
    if match is None:
        return None
    same = match["same"] or match["same2"]
    return TitleSeries.SAME if same else TitleSeries.OTHER


def series_told(after: str) -> bool:
    """Whether the words after a title say of which series it is (中级是通信的)."""
    return _SERIES_AFTER.match(after) is not None


def series_named(text: str) -> TitleSeries | None:
    """The series in a clause that answers which it is (人工智能专业的)."""
    match = _SERIES_NAMED.search(text)
    if match is None:
        return TitleSeries.QUALIFICATION if _QUALIFIED.match(text) else None
    return TitleSeries.SAME if match["same"] and not match["not"] else TitleSeries.OTHER


def level_of_title(found: Found) -> TitleLevel:
    """The level that a title's word stands for."""
    return TitleLevel(found.meaning.partition("|")[2])


def level_named(text: str) -> TitleLevel | None:
    """The level of the first title that the words name."""
    found = TITLE_WORDS.first(text)
    return level_of_title(found) if found else None


def _is_job(text: str, found: Found) -> bool:
    """算法工程师 and the like: a job, unless the word 职称 follows at once."""
    word = text[found.start : found.end]
    if word == "技术员":
        named = "职称" in text[: found.start] or _GRADED.search(text[: found.start])
        return not (named or _CERTIFIED_JOB.match(text[found.end :]))
    if not word.endswith("工程师") or _CERTIFICATE.match(text[found.end :]):
        return False
    before = text[: found.start][-12:]
    if _LABELLED.search(text[: found.start]) or _ONE_MORE.search(before):
        return False
    if word == "助理工程师" and _ONLY_SO_FAR.search(before):
        return False
    if _GIVEN.search(before) or _NOT_GIVEN.search(before):
        return False
    return bool(_JOB.search(before)) and not _NEVER_GIVEN.match(text[found.end :])


def series_of(text: str, found: Found) -> tuple[TitleSeries, bool]:
    """The series, and whether with its speciality the word is a common job (软件工程师)."""
    kind = found.meaning.partition("|")[0]
    if kind == "qualification":
        return TitleSeries.QUALIFICATION, False
    if kind == "other":
        return TitleSeries.OTHER, False
    if _SOFTWARE_EXAM.search(text[max(0, found.start - 8) : found.end + 8]):
        return TitleSeries.QUALIFICATION, False
    match = SERIES_BEFORE.search(text[: found.start][-14:])
    if match is None:
        return _series_after(text[found.end :]), False
    engineer = text[found.start : found.end].endswith("工程师")
    if match["same"]:
        job = engineer and match["named"] is None and not _LABELLED.search(text[: found.start])
        return TitleSeries.SAME, job
    if match["other"]:
        return TitleSeries.OTHER, False
    first = _SPECIALITIES.first(match["speciality"])
    return TitleSeries.OTHER, engineer and first is not None and first.meaning == "job"


_DAY_FIRST = re.compile(
    "^[(/]?(?:才|是|于)?(?:19|20)?\\d\\d(?:年(?:\\d{1,2}月?)?|[./-]\\d{1,2}月?)?[)]?(?:才)?(?:拿|评|取得|通过|认定|下来|聘|考)?的?"
)
"""中级2019年11月(计算机): the day stands between the title and its series."""


def _series_after(after: str) -> TitleSeries:
    day = _DAY_FIRST.match(after)
    rest = after[day.end() :] if day is not None else after
    match = _SERIES_AFTER.match(rest) or (_SERIES_BESIDE.match(rest) if day is not None else None)
    match = match or _SERIES_IN_BRACKETS.match(after)
    if match is None:
        return TitleSeries.UNSAID
    same = match["same"] or match.groupdict().get("same2")
    return TitleSeries.SAME if same else TitleSeries.OTHER
