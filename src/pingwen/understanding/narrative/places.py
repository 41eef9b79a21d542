"""Where the applicant works, and for what kind of body."""

from __future__ import annotations

import re

from pingwen.domain.facts import Employment, EmploymentKind, Region
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.lexicon import Found, WordTable, words
from pingwen.understanding.narrative.statement import Statement, place_in
from pingwen.understanding.narrative.teaching_words import SCHOOLS

__all__ = [
    "EMPLOYERS",
    "REGIONS",
    "is_tag",
    "newer_employment",
    "read_employment",
    "read_region",
    "read_school_region",
]

_SCHOOL = (
    "(?:(?![的某一这那])[\u4e00-\u9fff]{0,6}?(?:大学|学院|理工|邮电|航空|师范|林业|交大|工大"
    "|外国语))"
)
REGIONS = WordTable(
    words("regions"),
    guard=f"在京(?=[东津冀沪广城剧都])|(?<=辽宁)朝阳|(?<=辽宁省)朝阳|朝阳(?:市|产业|行业|大学|医院|县)|(?:北京|上海|浙江|南京|武汉|西安|天津|四川|山东|吉林){_SCHOOL}|北京时间",
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
    "(?:总部|注册地?|总公司|母公司|户口|户籍|社保|老家|(?<!常)(?<!居)住|籍贯|学校|客户|甲方|服务器|导师"
    "|(?<![一这那东])家)(?:是|都|也|设|落)?[在:]?$"
)
_CONFERS = re.compile("认定|评(?:的|上|了|过)|考的|发的|取得|拿的")
_WORKS = re.compile("上班|工作|做|干|搞|从事|公司|企业|单位")
_STUDY = re.compile(
    "^(?:市|区)?(?:读|上(?!班|地)|念|求学|申报|申请|评(?!估)|报(?!告)|参评|毕业|考|的?政策|开会"
    "|出差|学习|待过|呆过|户口|社保)"
)
_OF_UNIT = re.compile(
    "^(?:市|区)?(?:的|某|一家|这边|当地|本地|一个|一所|那边)*(?:某|一)?(?:家|个"
    "|所)?[^,]{0,8}?(?:公司|企业|[国央民私外日美德韩台港车药]企|研究院|研究所|单位|工作|上班|高校|大厂"
    "|[^,]{2,16}?(?:股份|有限)|职业高中|职高|中职(?!毕业)|中专(?!毕业)|职校|职业学校|协会|做|干|搞|从事|工厂|机关|政府|医院|(?<!费)银行(?=$|[()]|[^,]{0,8}(?:部|中心|科|行|做|工作|上班|从事))|券商|学校|事务所|分公司|公务员|[^,]{1,4}[局委办]的?(?:公务员|干部|工作)|自由职业|科研院|院所|中心|设计院|总院|集团|机构|实验室|基地|厂(?!家))"
)
_LIVES = re.compile("^(?:这边|那边)?住(?![建总])")
_POSTED_TO = re.compile("常驻|(?:外派|派|派驻|长驻)(?:我)?(?:到|在|来|去)")
_NOT_THERE = re.compile("(?:不|没|没有|未|并非)(?:再|是|待)?(?:在)?$")
_STUDIED_AT = re.compile("(?:毕业|就读|本科|硕士|博士)[于自]$")
_LEFT_BEHIND = re.compile("^(?:市)?(?:来|到|去|回|调|转|搬)")
_PAST = compiled(
    "^(?:我|本人)?原(?=在|就职|任职|供职|(?:工作)?单位(?:是|为|:|在))|那会儿|(?:那时候?|当时)(?=在|就|是|还|仍)|上一?家|前一家|此前|先前|(?<![还仍]在)(?<![然旧]在)(?:[老前]东家|之前|以前|原来|原先)|(?:做|干)(?:了|过)[^,]{0,6}博士?后|曾|过去|早年|再往前|往前(?=[数推倒])|做过|待过|呆过|一开始|刚开始|起初|^[前头]面?[一二两三四五六七八九十\\d]+年|(?<![首优])先(?=在|到|去"
    "|进)"
)
_WORKPLACE = re.compile(
    "(?:至今|到现在)[^,给做]{0,12}(?:公司|企业|集团|[国央民外私]企|研究院|研究所|高校|医院)|(?<![给为和与帮替])[甲乙丙丁]公司|"
    "^(?:就是|是)?一?家[^,的]{0,4}[国央民外私]企的?|^(?:我|本人)|的?公务员$|在|就职|任职|供职|入职|加入|跳(?![出过])|单位|我们?(?:是|公司|单位|所在)|公司(?:是|属于|系|为)"
    "|属于|性质|(?:厂|店|院|所|校)(?:子)?(?:是|属于|算)|就业于|于|进了?|去了?|来(?:了|到|的)?(?:这|一|现在)家|^(?:毕业)?后?来了|是[^,]{0,8}的|企业|的(?:[国央民外私]企|厂子?)$|(?:国有|国营|民营|私营|外资|合资|私人)的|老板开的|编制|^(?:国有|国营|民营|私营|外资|合资)[)]|(?:某|(?<![给跟和与对在到为去])一家)[^,给]{0,12}(?:公司|集团|厂|院|所|中心|单位|[国央民外私]企)(?:[(][^()]{1,8}[)])?$|(?:厂|院|所|公司|集团|中心|店|行|[国央民外私]企)[(]|[到进](?:了)?(?:一家|某)?[^,给]{0,4}(?:企业|公司|[国央民外私]企)|(?:自己|创|合伙)(?:开|办|创办)|登记|目前|现在|做|干|搞|工作|上班|跳槽|公司(?:今年|去年|后来)?(?:被)?(?:并|划|归)(?:给|入|到|为)"
)
_NOT_EMPLOYER = re.compile(
    "学校在|毕业于|奖|课题|加入了?[^,]{0,12}(?:学会|协会|联盟)|(?:主持|参与|牵头|完成|负责)[^,]{0,6}(?:公司|单位|企业)|优秀|标准(?!化(?:研究|院|所|技术|协会|学会|中心))|论文|专利"
    "|不是|没有|合作|证[^,]{0,2}是|和[^,]{0,8}(?:公司|高校|企业)|考(?:上|公务员|过(?:[一两二三几多好]{1,2}[回次年场])?公务员|了[一两二三几多好]{1,2}[回次年场]公务员)|想|面向|服务"
)
_IN_USE = re.compile(
    "(?:研究)?(?:成果|产品|平台|系统|模型|项目|芯片|算法)?(?:也|都|已经?|均|先后|目前|正|现)*(?:在|应用|用|推广|覆盖|接入|服务)"
    "[^,我]{0,8}(?:[多几数两三四五六七八九十余]|\\d)家[^,我]{1,10}(?:用(?!工)|上线|落地|推广|部署|运行|$)|(?:研究)?(?:成果|产品)[^,我]{0,6}(?:应用|用|推广)(?:于|到|在)"
)
"""成果在多家医院用: where what somebody made is in use."""
_SCHOOLING = re.compile("读|念|就读|毕业|上的?学|学士|考上")
_GRADUATED = compiled("毕业(?:(?:以|之)?后|就)")
_SCHOOLS = frozenset(
    (
        "大学",
        "高校",
        "学校",
        "学院",
        "科学院",
        "职业高中",
        "职业学校",
        "技工学校",
        "技师学院",
        "中学",
        "小学",
    )
)
_POSTED = re.compile(
    "[\u4e00-\u9fff]{2}有限(?:责任)?公司|(?:公司|企业|集团|研究院|研究所|高校|大学|学院|学校|医院|国企|央企|民企|外企|单位|事业编|中心)(?:的|里)?"
    "[^,读念毕]{0,10}(?:工程师|研究员|教授|讲师|教师|老师|经理|主管|员工|职工|算法|岗|[\u4e00-\u9fff]{1,4}师(?=$|,))(?!系列)"
)
_OWNED = compiled(
    "(?:(?P<state>国有|国营|国资)|民营|私营|民办(?!非)|外资|外商独资|中外合资|合资|港资|台资)"
    "(?![企经学])[^,的家]{0,10}(?:公司|企业|集团|厂|设计院|研究院|研究所|检测所|中心|银行|机构)"
)
"""民营自动驾驶公司: who owns it, with the trade in between."""
_FACTORY = re.compile("(?:一家|某家?|这家)[^,的家]{1,8}厂(?![长商家房区])")
_STUDENT = compiled(
    "(?:全职|脱产|正)(?:在)?(?:读|念)(?:着)?(?:硕|博|研)(?!前|后|那|了|的|[一二两三四\\d])|(?:读|上|念)(?:着)?大[一二三四](?!班)|在校(?![级刊内外园办本企]|成绩|表现|期间|时|那会)(?:学生|(?:本科|硕士|博士|研究)?生|读|就读)?|全日制在读|还是学生|还在上学"
    "|(?<![都全])是(?:一名)?(?:大?学生(?![^,]{0,3}(?:作|发|做|写))|研究生在读)|还在读书"
    "|(?:大[一二三四]|研[一二三]|博[一二三四五])(?:全日制)?(?:在读|学生)"
)
_JOBLESS = re.compile(
    "(?:现在|目前|还在|正在|处于)[^,]{0,4}(?:找(?:新)?工作(?!室)|待业|失业|没有?工作|无业)"
    "|^(?:我|本人|已经?|早就?|提前|办了?|[去前]年|(?:19|20)\\d\\d年(?:\\d{1,2}月)?)*退休(?:的?了|第[一二三四五六七八九十]年|[一二两三四五六七八九十\\d]+年)了?$"
)
_NAMED_STRONGLY = frozenset(kind for kind in EmploymentKind if kind is not EmploymentKind.COMPANY)


_FILLER = (
    "(?:市|区|县|的|某|一|家|个|所|间|里头?|这边|那边|这里|本地|大型?|小型?|中型|头部|知名|老牌"
    "|下属|下面|中外|车|药|有限|责任|股份|港股|美股"
    "|下|旗下|属|集团|科技|信息|技术|互联网|上市|初创|创业|新兴|子|分|AI|人工智能|机器人|电商"
    "|医疗|汽车"
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
_MOVES = re.compile(
    "(?:[到进去]了?|来到)(?:一家|某)?(?:公司|企业)|入职|加入|跳槽|跳到|换到|换了|去了|进了|来到|转到|调到|新公司|新单位|自己(?:开|办)|创业"
    "|(?<![这那])一家"
)
_LEFT_BODY = re.compile(
    "[^,]{0,2}(?:干|做|待|呆)了[^,]{1,10}(?:转|跳|调|去)(?:到|去|入|行)|(?:里|那边)?(?:辞职|离职|裸辞|跳出|出来)|(?:教师|老师|出来)?(?:转(?!岗)(?:到|去|入|战|行)?|跳(?:槽)?(?:到|过?来))"
)
_SAME_BODY = re.compile("(?:现在|目前|现|本|我们|这家|这个|该)的?(?:公司|单位|企业)")
_BRANCH = re.compile("分公司|子公司|总公司|原来的?(?:公司|单位)")


def newer_employment(
    told: Statement[Employment] | None, said: Statement[Employment] | None, text: str
) -> Statement[Employment] | None:
    """Which of two statements on the employer counts.

    The later, save that a bare 公司 takes nothing from an employer whose kind was named, unless
    the clause ``text`` tells of a move to it.
    """
    if told is None or said is None:
        return said or told
    bare = said.fact.kind is EmploymentKind.COMPANY
    if said.place.words == "事业编":
        return told
    moved = _MOVES.search(text) and not _BRANCH.search(text) and not _SAME_BODY.search(text)
    return told if bare and not moved else said


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
    if not REGIONS.find(text) or _PAST.search(text):
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


def read_employment(clause: Clause, *, bare: bool = False) -> Statement[Employment] | None:
    """The kind of the present employer. ``bare`` as for read_region."""
    text = clause.text
    if _PAST.search(text) or _IN_USE.match(text):
        return None
    student = _STUDENT.search(text)
    if student is not None and not re.search("期间|时候|不是|当时", text):
        return Statement(Employment(kind=EmploymentKind.STUDENT), place_in(clause, *student.span()))
    jobless = _JOBLESS.search(text)
    if jobless is not None:
        return Statement(Employment(kind=EmploymentKind.NONE), place_in(clause, *jobless.span()))
    found = [*_owned(text), *_employers(text), *_factories(text)]
    if not found:
        return None
    told = _WORKPLACE.search(text) or _POSTED.search(text) or _OWNED.search(text)
    if not (bare or is_tag(text)) and (_NOT_EMPLOYER.search(text) or not told):
        return None
    if "实习" in text or "兼职" in text or (bare and re.search("不是|没有", text)):
        return None
    strong = [f for f in found if EmploymentKind(f.meaning) in _NAMED_STRONGLY]
    schools = [f for f in strong if EmploymentKind(f.meaning) is EmploymentKind.PUBLIC_INSTITUTION]
    if len(schools) == len(strong) and any(f not in strong for f in found):
        strong = []
    best = (strong or found)[0]
    kind = EmploymentKind(best.meaning)
    if kind is EmploymentKind.CIVIL_SERVICE and not re.search(
        "公务员|在[^,]{0,6}机关|机关单位", text
    ):
        return None
    return Statement(Employment(kind=kind), place_in(clause, best.start, best.end))


def _owned(text: str) -> list[Found]:
    """The company of a clause that names its owner before its trade."""
    match = _OWNED.search(text)
    if match is None or _elsewhere(text[: match.start()]):
        return []
    kind = EmploymentKind.STATE_ENTERPRISE if match["state"] else EmploymentKind.NON_PUBLIC
    return [Found(match.start(), match.end(), kind)]


def _factories(text: str) -> list[Found]:
    """A factory by its trade (一家机床厂)."""
    match = _FACTORY.search(text)
    if match is None or _elsewhere(text[: match.start()]):
        return []
    return [Found(match.start(), match.end(), EmploymentKind.COMPANY)]


def _employers(text: str) -> list[Found]:
    """The bodies that a clause names as an employer; a school where one studied is none."""
    found = [
        f
        for f in EMPLOYERS.find(text)
        if not _elsewhere(text[: f.start]) and not _LEFT_BODY.match(text[f.end :])
    ]
    if not _SCHOOLING.search(text):
        return found
    since = max((match.end() for match in _GRADUATED.finditer(text)), default=len(text))
    return [f for f in found if f.start >= since or text[f.start : f.end] not in _SCHOOLS]


def _elsewhere(before: str) -> bool:
    return bool(
        re.search(
            "(?:给|(?<!单位)(?<!性质)为|帮|替|客户|合作|毕业于|面向|离开|(?:本科|硕士|博士)(?!一?毕业))[^,]{0,4}$",
            before,
        )
    )
