"""业绩 in a clause: one piece of work, with its level and the applicant's role."""

from __future__ import annotations

import re

from pingwen.domain.facts import Level, Performance, PerformanceKind, Role, WorkField
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.achievements import ROLES
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.drafting import drafted_by_others
from pingwen.understanding.narrative.engineering_works import brought_about, engineering_work
from pingwen.understanding.narrative.key_technology import solves_key
from pingwen.understanding.narrative.levels import level_of
from pingwen.understanding.narrative.lexicon import WordTable, words
from pingwen.understanding.narrative.numerals import NUMBER
from pingwen.understanding.narrative.peer_review import reviewed_next
from pingwen.understanding.narrative.statement import Statement, place_in

__all__ = [
    "LEADER_ALONE",
    "completion_alone",
    "kinds_in",
    "named_kind",
    "read_performance",
]

_AI = WordTable({"ai": [*words("fields_ai")["fields_ai"], "智能", "模型", "机器人"]})
_OTHER = WordTable(
    {
        "other": [
            *words("fields_engineering")["fields_engineering"],
            *words("fields_other")["fields_other"],
            "ERP",
            "OA",
        ]
    }
)
_LEAD = re.compile(
    "(?:算法|技术|专业|AI|人工智能|研发|视觉|NLP|大模型|模型|推荐|机器学习|自动驾驶|感知)(?:团队"
    "|小?组|方向|平台|条线|领域|部门|部|专业|技术)*(?:的)?总?负责人"
)
_AS_LEAD = re.compile(
    "(?:牵头|主持|主导|负责|带队)(?:过|了|完成|建设|研发|开发)[^,]{0,14}(?:系统|平台|项目|工程)"
)
_SUBPROJECT = re.compile(
    "子项目(?:的)?(?:专业|技术)?负责人|负责(?:过|了)?(?:一个|其中)?[^,]{0,8}子项目"
)
_DRAFT = re.compile(
    "(?:我|本人)(?:带[着人队头]?|牵头|负责|主持|独立|参与|一手|来)*(?:写|起草|编|定|拟)(?:出来)?的?|主笔|执笔|制定|制订|编制|起草|编写|参编|修订|撰写|[编写][过了](?![^,]*(?:教材|书|教程|讲义|专著))(?=[^,]{0,20}(?:规划|制度|办法|规程|细则|政策))"
)
_STANDARD_NAMED = re.compile("[国行地团企]标|(?:国家|行业|地方|团体|企业)标准")
_FOR_ALL = re.compile(
    "(?<!企业)(?<!团体)(?:国家标准|国标|行业标准|行标)(?!(?:的)?(?:解读|宣贯|培训|要求|指引))"
)
_WRITTEN = re.compile("[\\d一二两三四五六七八九十几][篇份部本]")
_POLICY = re.compile("规划|政策|标准|规范|战略|意见|指南|办法|规程|细则|制度")
_OWN_RULES = re.compile(
    "管理标准|管理制度|制度|规划|战略规划|管理规范|技术规范|发展规划|标准|规范|办法|规程|细则"
)
_BEYOND_UNIT = re.compile(f"{_STANDARD_NAMED.pattern}|行业|协会|学会|联盟|主管部门")
_RESEARCH = compiled(
    "(?:国家级|省部级|省级|部级|市级|市厅级|厅局级)[一二两三四五六七八九\\d]{1,2}项(?=$|[,(都均已])|课题|科研项目|研究项目|研发项目|(?:自然|社科|科学|青年|面上|[省市国])基金|基金项目|国自然|国重|[横纵]向|重点研发|863|973|科技计划"
    "|(?:科委|科技[厅局部]|发改委|工信[部局厅]|教委|经信局)[^,]{0,4}项目|(?:科技|重大|重点|研发|研究|攻关|基金)专项|研究计划|揭榜挂帅"
)
_PROCESS = re.compile(
    "(?:规划|立项|需求|设计|方案|调研|选型|论证|研发|开发|招标|从零|从0)[^,从]{0,6}(?:到|至)"
    "[^,]{0,4}(?:实施|部署|上线|验收|交付|落地|投产|运维|结项|推广)"
)
"""A project told by its stages: 从规划到实施."""
_BY_ME = re.compile("(?:我|本人)(?:一手|独立|单独|一个人|独自|全权)")
_MAJOR = re.compile(
    "重大(?:(?:人工智能|AI|智能)?(?:技术|科技|工程|攻关)|人工智能|AI)?(?:项目|工程)"
)
_PRODUCT = compiled(
    "(?:研制|研发|开发|做出|设计)[^,]{0,14}(?:新产品|新设备|新工艺)|(?:新产品|新设备"
    "|新工艺)[^,]{0,8}(?:投产|上市|量产)|(?:研制|研发|开发)(?:出|了)*的?[^,]{2,14}?(?:投产|量产|上市|投入(?:了|批量|规模化?|正式)*生产)(?!公司)"
    "|研制(?:出|了)*的[^,]{0,14}(?:机|设备|装置|仪|器|线|床|车|材料)[^,]{0,14}(?:用上|投用|投入使用|应用|卖[了出]|销售|出货)"
)
_MADE = re.compile(
    "研制(?:过|了|出|成功)[^,]{0,16}(?:机|设备|装置|系统|产品|仪|器|线|床|车|材料|样机)(?:[,。]|$)"
)
_PUBLISHED = re.compile("(?:研究|学术|人工智能|AI)成果[^,]{0,12}(?:同行|评议|鉴定)")
_FINISHER = re.compile("(?:作为|是|为|担任|以)主要完成人")
_PROJECT = compiled(
    "项目(?!管理师|管理工程师|经历|经理|助理|期间|的(?:技术|研究|结题|总结)?报告)|(?<!评过)(?<!评)工程(?!师|技术|系列|专业|类|学|硕士|博士|院|大学)"
)
_TOLD_AS = (
    (_PRODUCT, PerformanceKind.NEW_PRODUCT),
    (_MADE, PerformanceKind.NEW_PRODUCT),
    (_PUBLISHED, PerformanceKind.PUBLISHED_RESULT),
    (_LEAD, PerformanceKind.PROFESSIONAL_LEAD),
)
_SYSTEM = re.compile("系统|平台|中台")
_NAME = compiled("[题目程统台项金划]|重点研发|[国省]自然")
"""What the names of all such work end in."""
_NAMED = re.compile(
    "(?:项目|工程|系统|平台)(?:[一二两三四五六七八九十\\d]+[个项])?(?:[(][^()]*[)]?)?$"
)
_ROLE_VERB = re.compile(
    "独立(?:设计|开发|研发|实现|完成)|设计并实现|带队|操盘|主持|牵头|主导|负责过|负责了|参与|参加[过了]|承担|完成|骨干|负责人|核心成员"
)
_DOING = re.compile(
    "在研的?|手上|手里|手头|带队|操盘|主持|牵头|主导|负责|参与|参加|承担|完成|做过|做了|骨干|负责人|核心成员|(?:项目|课题)[里中](?:头|面)?(?:我)?(?:是|当|做|担?任)|带过|带了|落地过|[跟干搞弄接][过了]|跟着[^,]{1,6}[做干搞][过了]|挂了?名"
)
_DONE = re.compile(
    "[结验](?:的|了)(?:题|收)|完成(?!人)|投入(?:了|批量|规模化?|正式)*(?:使用|运行|生产|应用)|结题|验收|投产|上线|落地|颁布|实施(?!方案|工程)|量产|已?结项|交付(?!项目|工程|岗|团队|经理|给|类)|已?发布|发布[了过]|颁发|做完|干完|弄完|做成了|结了|验了|印发|发文|正式启用|投用|用上了?|用起来|推广应用|鉴定通过|通过[^,]{0,4}鉴定"
)
_OVER = re.compile("(?:主持|牵头|主导|承担)过")
_OPEN = re.compile(
    "在研(?!究)|在建|推进中|建设中|(?:没|未)(?:有)?(?:做|干|弄)完|进行中|[未没](?:有)?(?:完(?=$|[,;了呢])|结束|结题|结项|验收|完成|上线|投产|投入|落地)|还没结|(?:正在|仍在|还在|(?<!现)在)(?:做"
    "|进行|主持|参与|负责|承担|牵头|主导)(?!过|了|完成)"
    "|(?:现在|目前|当前|如今)(?:在|正|也)?(?:主持|负责|承担|牵头|主导|参与)(?!过|了|完成)"
)
_LISTED = re.compile(
    rf"[(][^()]{{0,12}}(?:课题|专项|基金|项目)[)]|(?:课题|基金|专项|项目|计划)[^,]{{0,4}}?(?::|有|共|\()*{NUMBER}[项个]|^(?:还|另|就|只|仅|倒)(?:外|是)?有[^,]*?[一二两三四五1-5][项个]"
)
_DEEDS = "(?:项目|课题|工程|系统|平台|专项|基金)"
_MANY = (
    "(?:多|好几|若干|十[几多余]|几十|数十?|[二三四五六七八九]十[多余几]?|[三四五六七八九十]|[3-9]"
    "|[1-9]\\d)"
)
_OF_OTHERS = (
    "部门|单位|公司|企业|城市|团队|国家(?!自然|重点|级|科技|社科|863)|行业|领域|场景|客户|省份|子|模块|模型|功能|算法|版本|环节"
    "|业务|专利"
)
_SEVERAL = re.compile(
    f"(?<!第)(?<![\\d-]){_MANY}(?:个|项)(?!、|月|人(?!工)|{_OF_OTHERS})"
    f"(?:技术密集型?|难度较?高|高难度|复杂性较?强|较?复杂|、|和|的)*[^,]{{0,14}}?{_DEEDS}"
    f"|(?:多|好几|屡|数|十几|几十)[次回][^,]{{0,26}}?{_DEEDS}"
    f"|{_DEEDS}[^,、]{{0,2}}(?:参[与加]|完成|主持|承担|做|干|搞)(?:过|了|完成)*{_MANY}[次回]"
    f"|(?:参[与加]|完成|主持|承担|做|干|搞)(?:过|了|完成)*{_MANY}[次回][^,]{{0,10}}?{_DEEDS}"
    f"|(?:若干|不少|许多|很多|一系列|众多)(?:的)?(?!人(?!工)|{_OF_OTHERS})[^,]{{0,14}}?{_DEEDS}"
    f"|{_DEEDS}[^,、]{{0,8}}?{_MANY}(?:个|项)(?!月|人(?!工)|{_OF_OTHERS}|城市|[^,]{{0,2}}?(?:模块|部分|任务))"
)
_UNDERTAKES = re.compile(
    "(?<!参与)(?<!单位)(?<!公司)(?<!我司)(?<!我院)(?<!我所)(?<!团队)(?<!课题组)(?:(?<!共同)(?<!协助))承担"
    "(?!单位)(?![^,]{0,16}(?:部分|工作|任务|模块|研发内容|开发))"
)
_TAKES_PART = re.compile("参加(?!工作|培训|学习|会议|考|评|展|答辩|[^,]{0,6}[比竞大]赛)")
_COMPLETED_ALONE = compiled(
    "^(?:项目|课题|系统|平台|规划|制度|标准|公司|单位|集团|院里|所里|甲方|客户|专家|[省市区]?政府|部里|董事会|办公会|审议|评审|通过|并|后|经|该|这个|两个|[一二两三四五六]项|目前|现在|都|均|也|一起|一块|刚|年?底?前|早就?|老早|已经?|(?:去年|前年|今年|(?:19|20)\\d\\d年?|\\d\\d年)(?:底|初|\\d{1,2}月)?(?:立项|启动|获批|开题)?|于|在)*(?:(?P<open>还没|尚未|未"
    "|没)?(?:已经?)?(?:顺利|成功|全部|正式|通过)?(?:完成|做完|完(?=[了呢的]?$)|结题|结(?=了|的|掉)|验(?=了|的|掉)|验收|投产|上线|落地|结项|交付|上的线|上了线|结的题|结了题|验的收|验了收|颁布|发布|印发|出台|实施|量产|交付|启用|投入了?(?:使用|运行|生产|应用)){1,2}"
    "|(?P<open2>[尚还]?[没未]有?结束|在研|还在做|(?:尚|仍|正|还)在(?:建设|研发|实施|进行|开发|推进)中?))(?:了|实施|通过|使用|评审|鉴定|的|[)])*$"
)
LEADER_ALONE = compiled(
    "^(?:[^,没未]{2,10}(?:以后|之后|后|以来|期间|这几年))?(?:我|我是|是|一直|担任|作为|由我|的|项目|当|任|单位)*技术带头人$"
)
_NOT_DONE = re.compile(
    "(?:没有?|未|不曾)(?:当|做|担?任|主持|牵头|承担|负责|带|轮|参与|干|制定|制订|起草|编制?|写|参编|执笔|碰|沾|搞|接触)(?:过|上|到)(?=$|[,了呢啊])"
    "|(?:没有?|未|不曾)(?:参与|参加|主持|牵头|负责)(?:制定|制订|起草|编制?|编写|做|搞)?$|过[^,]{2,14}没有?$"
)
_COURSEWORK = re.compile("毕业设计|课程设计|大作业")
_PLAN = re.compile(
    "(?<![虚模])拟(?=担?任|主持|参与|承担|牵头|申)|将(?:要|会)?(?=担?任|主持(?!的)|参与(?!的)|承担(?!的))|候选|(?:撤项|[终中]止)(?:了|$)|(?:课题|项目|基金)的?(?:评审|评议|评委|函评|会评|鉴定专家|验收专家|评审专家|(?:申报|结题)?(?:培训|讲座|宣讲|启动会|推进会|交流会))(?!通过|后|时|结果|意见)|申请(?:了)?[^,]{0,8}(?:课题|项目|基金)|申报(?:了)?[^,]{0,8}(?:课题|项目)|没中"
)


def read_performance(
    clause: Clause, profession: WorkField = WorkField.ARTIFICIAL_INTELLIGENCE
) -> Statement[Performance] | None:
    """The piece of work of a clause; one that is plainly of another field is none."""
    text = clause.text
    own = profession is WorkField.OTHER_ENGINEERING
    kind = (engineering_work(text) if own else None) or reviewed_next(clause) or _kind(text)
    kind = kind or _rules_beside(clause)
    if kind is None or _NOT_DONE.search(text) or _PLAN.search(text) or _COURSEWORK.search(text):
        return None
    if not own and _OTHER.first(text) and not _AI.first(text):
        return None
    over = _DONE.search(text) or _OVER.search(text) or (own and brought_about(text))
    level = level_of(text)
    own_rules = kind is PerformanceKind.MANAGEMENT_SYSTEM
    if level is None and (_PROCESS.search(text) or own_rules):
        level = level_of(clause.text_before())
    if level is None and kind is PerformanceKind.POLICY_OR_STANDARD:
        level = _level_of_standard(text)
    fact = Performance(
        kind=kind,
        level=level,
        role=_role(text, kind),
        completed=False if _OPEN.search(text) else True if over else None,
        several=True if _SEVERAL.search(text) else None,
    )
    return Statement(fact, place_in(clause))


def _level_of_standard(text: str) -> Level | None:
    """What holds for the nation or a whole trade, by its name alone (参与制定人工智能行业标准)."""
    found = _FOR_ALL.search(text)
    if found is None:
        return None
    return Level.NATION if found[0].startswith("国") else Level.PROVINCE


def _rules_beside(clause: Clause) -> PerformanceKind | None:
    """公司AI中台由我牵头，规章制度也是我写的: the rules of the unit whose project was just told."""
    drafted = _OWN_RULES.search(clause.text) and _DRAFT.search(clause.text)
    if (
        not drafted
        or drafted_by_others(clause.text, beside=True)
        or level_of(clause.text) is not None
        or _BEYOND_UNIT.search(clause.text)
    ):
        return None
    before = clause.text_before()
    of_unit = level_of(before) is Level.OWN_UNIT and (
        _PROJECT.search(before) or _SYSTEM.search(before)
    )
    return PerformanceKind.MANAGEMENT_SYSTEM if of_unit else None


def completion_alone(text: str) -> bool | None:
    """Whether the work told before is completed, in a clause that says only this (已结题)."""
    match = _COMPLETED_ALONE.match(text)
    return None if match is None else not (match["open"] or match["open2"])


def named_kind(text: str) -> PerformanceKind | None:
    """The kind of work that a clause only names (市科技局课题, 城管视频分析平台)."""
    if (
        _NAME.search(text) is None
        or _DOING.search(text)
        or _PLAN.search(text)
        or ROLES.first(text) is not None
    ):
        return None
    if _RESEARCH.search(text):
        return PerformanceKind.RESEARCH_PROJECT
    named = _NAMED.search(text) is not None
    return PerformanceKind.ENGINEERING_PROJECT if named else None


def kinds_in(text: str) -> tuple[PerformanceKind, ...]:
    """The kinds that a denial names (没有课题, 没主持过项目)."""
    found: list[PerformanceKind] = []
    for pattern, kind in (
        (_RESEARCH, PerformanceKind.RESEARCH_PROJECT),
        (_MAJOR, PerformanceKind.MAJOR_TECHNICAL_PROJECT),
        (re.compile("负责人"), PerformanceKind.PROFESSIONAL_LEAD),
        (re.compile("规划|政策"), PerformanceKind.POLICY_OR_STANDARD),
        (re.compile("制度|管理(?:标准|规范|办法)"), PerformanceKind.MANAGEMENT_SYSTEM),
    ):
        if pattern.search(text):
            found.append(kind)
    if not found and _PROJECT.search(text):
        found.append(PerformanceKind.ENGINEERING_PROJECT)
    return tuple(found)


def _kind(text: str) -> PerformanceKind | None:
    if _SUBPROJECT.search(text):
        return PerformanceKind.SUBPROJECT_LEAD
    if _POLICY.search(text) and _DRAFT.search(text) and not drafted_by_others(text):
        return _rules_drafted(text)
    if _RESEARCH.search(text):
        told = _DOING.search(text) or _LISTED.search(text)
        return PerformanceKind.RESEARCH_PROJECT if told else None
    if _MAJOR.search(text):
        return PerformanceKind.MAJOR_TECHNICAL_PROJECT if _DOING.search(text) else None
    if solves_key(text) and not (_PRODUCT.search(text) or _MADE.search(text)):
        return PerformanceKind.KEY_TECHNOLOGY
    for pattern, kind in _TOLD_AS:
        if pattern.search(text) and not (pattern is _LEAD and _AS_LEAD.search(text)):
            return kind
    project = _PROJECT.search(text) and _DOING.search(text)
    staged = _PROCESS.search(text) and re.search("负责|我", text)
    if project or staged or (_SYSTEM.search(text) and _ROLE_VERB.search(text)):
        return PerformanceKind.ENGINEERING_PROJECT
    return None


def _rules_drafted(text: str) -> PerformanceKind | None:
    own = level_of(text) is Level.OWN_UNIT
    if own and _OWN_RULES.search(text) and not _FOR_ALL.search(text):
        return PerformanceKind.MANAGEMENT_SYSTEM
    if _STANDARD_NAMED.search(text) and not _AI.first(text):
        return None
    if _WRITTEN.search(text) and not re.search("政策|规划", text):
        return None
    return PerformanceKind.POLICY_OR_STANDARD if _AI.first(text) or level_of(text) else None


def _role(text: str, kind: PerformanceKind) -> Role | None:
    if kind in (PerformanceKind.PROFESSIONAL_LEAD, PerformanceKind.SUBPROJECT_LEAD):
        return None
    if kind is PerformanceKind.NEW_PRODUCT and "带头人" in text:
        return Role.HEAD
    if kind is PerformanceKind.PUBLISHED_RESULT and _FINISHER.search(text):
        return Role.KEY_PERSON
    found = ROLES.first(text)
    if found is not None:
        return Role(found.meaning)
    if _TAKES_PART.search(text):
        return Role.PARTICIPANT
    if _UNDERTAKES.search(text) or _BY_ME.search(text):
        return Role.IN_CHARGE
    return Role.KEY_PERSON if re.search("负责(?!人)", text) else None
