"""For what kind of body the applicant works: a company, an institute, nobody."""

from __future__ import annotations

import re

from pingwen.domain.facts import Employment, EmploymentKind
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.lexicon import Found
from pingwen.understanding.narrative.places import EMPLOYERS, FORMER, OFFERED, is_tag
from pingwen.understanding.narrative.statement import Statement, place_in

__all__ = ["newer_employment", "read_employment"]

_WORKPLACE = re.compile(
    "^(?:某|在)?[^,的给帮替]{0,8}(?:公司|院|所|厂|[国央民外私]企|集团|中心)(?:里|那边)?(?:画|写|修|管|跑|测|调试|搭|研发|研究|开发|当)(?!过|了)"
    "|(?:下面|下属|旗下|所属)的?[^,]{0,8}(?:公司|厂|院|所|单位|中心)(?:[(]|$)"
    "|^(?:某|一家)?[^,的是不没非]{0,6}(?:[国央民外私]企|事业单位|研究院|研究所)$"
    "|(?:公司|院|所|厂|单位|[国央民外私]企|集团|局|中心)(?:里|那边|这边)?(?:待|呆|蹲|混)(?:了|着|满|到|快)"
    "|(?:至今|到现在)[^,给做]{0,12}(?:公司|企业|集团|[国央民外私]企|研究院|研究所|高校|医院)|(?<![给为和与帮替])[甲乙丙丁]公司|"
    "^(?:我)?现任某|^(?:就是|是)?一?家[^,的]{0,4}[国央民外私]企的?|^(?:我|本人)|的?公务员$|在|就职|任职|供职|入职|加入|跳(?![出过])|单位|我们?(?:是|公司|单位|所在)|公司(?:是|属于|系|为)"
    "|属于|性质|(?:厂|店|院|所|校)(?:子)?(?:是|属于|算)|就业于|于|进了?|去了?|来(?:了|到|的)?(?:这|一|现在)家|来[^,给帮替]{2,6}这家|^(?:毕业)?后?来了|是[^,]{0,8}的|企业|的(?:[国央民外私]企|厂子?)$|(?:国有|国营|民营|私营|外资|合资|私人)的|老板开的|编制|^(?:国有|国营|民营|私营|外资|合资)[)]|(?:某|(?<![给跟和与对在到为去])一家)[^,给]{0,12}(?:公司|集团|厂|院|所|中心|单位|[国央民外私]企)(?:[(][^()]{1,8}[)])?$|(?:厂|院|所|公司|集团|中心|店|行|[国央民外私]企)[(]|[到进](?:了)?(?:一家|某)?[^,给]{0,4}(?:企业|公司|[国央民外私]企)|(?:自己|创|合伙)(?:开|办|创办)|登记|目前|现在|做|干|搞|工作|上班|打工|搬砖|混饭|卖命|当差|谋生|码代码|写代码|单干|自雇|跳槽|公司(?:今年|去年|后来)?(?:被)?(?:并|划|归)(?:给|入|到|为)"
)
_NOT_EMPLOYER = re.compile(
    "学校在|毕业于|(?:的时候|期间)(?:评|拿|考|取|获|发)|(?:不|没)(?:在|进|去)[^,]{0,4}(?:[国央民私外]企|事业单位|公司|大厂|机关)|(?:投|拒)(?:了|过)|奖|课题|加入了?[^,]{0,12}(?:学会|协会|联盟)|(?:主持|参与|牵头|完成|负责)[^,]{0,6}(?:公司|单位|企业)|优秀|标准(?!化(?:研究|院|所|技术|协会|学会|中心))|论文|专利"
    "|不是|没有|合作|证[^,]{0,2}是|和[^,]{0,8}(?:公司|高校|企业)|考(?:上|公务员|过(?:[一两二三几多好]{1,2}[回次年场])?公务员|了[一两二三几多好]{1,2}[回次年场]公务员)|想|面向"
    "|服务(?!(?:公司|集团|企业)(?:做|干|搞|从事|任|当|上班|工作|$))"
)
_STUDIED_IN = re.compile("(?:学校|大学)(?:是|就)?在(?!$)")
"""学校在武汉: where one studied, unless it was asked where one works."""
_INSTITUTE = re.compile(
    r"(?:(?:中科院|科学院|军工|航天|兵器|电科|科研)[^,的家]{0,6}|(?:第?\d{2,4}|第?[一二三四五六七八九十]{2,4}))所(?=$|[,的里当做干搞上工从有])(?![有以]$)"
)
"""中科院自动化所, 某军工所, 54所: a research institute by its short name."""
_CAMPUS = re.compile(
    "在(?:浙大|清华|北大|北航|北邮|北理工?|人大|北师大|北交大?|北科大?|北工大|浙工大|杭电|复旦|上?交大|同济|西湖大学|[\u4e00-\u9fff]{1,3}(?:[农工理林]|师范|科技|外国语)大)"
    "(?:里|这边)?(?:当|做|任|教|工作|上班|搞)(?!过|博士|硕士)"
)
"""在浙大当老师: a university by its short name, and not as a place of study."""
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
    "[\u4e00-\u9fff]{2}有限(?:责任)?公司|(?:公司|企业|集团|研究院|研究所|高校|大学|学院|学校|医院|国企|央企|民企|外企|单位|事业编|中心|机构)(?:的|里)?"
    "[^,读念毕]{0,10}(?:工程师|研究员|教授|讲师|教师|老师|经理|主管|员工|职工|算法|岗|[\u4e00-\u9fff]{1,4}师(?=$|,))(?!系列)"
)
_INVESTED = re.compile("(?:投资?|入股|参股|孵化|剥离|改制)(?:的|出来的|后的)(?:一家|某家?)?")
"""国企投的民企: of whose money the employer is."""
_LENT = re.compile("(?:劳务)?派遣(?:到|去|至|在)|外包(?:驻场|到|去|至|在)|驻场(?:到|在)|挂名")
"""劳务派遣到国企: where one was lent to is not who employs."""
_TRADING = re.compile(
    "^[^,的是不没非发获奖投评给帮]{0,6}(?:股份制?|上市|技术|科技|互联网|自来水|城投|运营|电力|水务|燃气|热力|建筑|工程|机械|制造"
    "|软件|信息|医药|汽车|生物|新能源|半导体|芯片|物流|地产|能源|环保|传媒|游戏|电商|金融|保险|通信|电信)(?:公司|企业|集团)$"
)
"""地铁运营公司: a clause that names a firm by its trade and nothing else."""
_OFFICE = re.compile(
    "(?:医院|研究院|研究所|[总分支]行|集团|公司|[国央民外私]企|事业单位)的?[^,读念毕考上做干搞成组建招]{0,6}(?:科|部|处|室|中心|组)$"
)
"""三甲医院信息中心: the office that one sits in."""
_GIGS = re.compile(
    "(?:自己|到处|在家|零散|网上)[^,]{0,4}接(?:一?些|点)?[^,]{0,6}(?:活儿?|单子?|工程)(?:$|[做干])"
)
_OWNED = compiled(
    "(?:(?P<state>国有|国营|国资)|民营|私营|民办(?!非)|外资|外商独资|中外合资|合资|港资|台资)"
    "(?![企经学])[^,的家]{0,10}(?:公司|企业|集团|厂|设计院|研究院|研究所|检测所|中心|银行|机构)"
)
"""民营自动驾驶公司: who owns it, with the trade in between."""
_FACTORY = re.compile(
    "(?:一家|某家?|这家)[^,的家]{1,8}厂(?![长商家房区])"
    r"|(?:^(?:我|现在|目前)*(?:在|是)?|的)[^,的家做干搞大名\d]{1,6}(?<![进入建出回到在来去])厂(?=做|干|搞|上班|工作|当|里|打工|$)"
)
_STUDENT = compiled(
    "(?:全职|脱产|正)(?:在)?(?:读|念)(?:着)?(?:硕|博|研)(?!前|后|那|了|的|[一二两三四\\d])|(?:读|上|念)(?:着)?大[一二三四](?!班)|在校(?![级刊内外园办本企]|成绩|表现|期间|时|那会)(?:学生|(?:本科|硕士|博士|研究)?生|读|就读)?|全日制在读|还是学生|还在上学"
    "|(?<![都全])是(?:一名)?(?:大?学生(?![^,]{0,3}(?:作|发|做|写))|研究生在读)|还在读书"
    "|(?:大[一二三四]|研[一二三]|博[一二三四五])(?:全日制)?(?:在读|学生)"
)
_JOBLESS = re.compile(
    "(?:现在|目前|还在|正在|处于)[^,]{0,4}(?:找(?:新)?工作(?!室)|待业|失业|没有?工作|无业)"
    "|^(?:我|就|人|现在|目前|一直|至今|到现在|还|在家)*(?:待业|赋闲)(?:中|在家|着|呢|到现在|至今)*$|全职(?:妈妈|爸爸|太太|主妇|奶爸|宝妈|带娃)"
    "|^(?:我|本人|已经?|早就?|提前|办了?|[去前]年|(?:19|20)\\d\\d年(?:\\d{1,2}月)?)*退休(?:的?了|第[一二三四五六七八九十]年|[一二两三四五六七八九十\\d]+年)了?$"
)
_OF_BODY = re.compile("^(?:我|俺|我们)?(?:现在|目前|就)?(?:是)?[^,都全做干搞给帮替]{2,12}的$")
"""国家电网的, 中科院自动化所的: whose people one is of."""
_NAMED_STRONGLY = frozenset(kind for kind in EmploymentKind if kind is not EmploymentKind.COMPANY)
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


def read_employment(clause: Clause, *, bare: bool = False) -> Statement[Employment] | None:
    """The kind of the present employer. ``bare`` as for read_region."""
    text = clause.text
    if FORMER.search(text) or OFFERED.search(text) or _IN_USE.match(text):
        return None
    if (nobody := _without_body(clause)) is not None:
        return nobody
    found = [*_owned(text), *_employers(text), *_factories(text), *_institutes(text)]
    if not found:
        return None
    told = _WORKPLACE.search(text) or _POSTED.search(text) or _OWNED.search(text)
    told = told or _INSTITUTE.search(text) or _OFFICE.search(text)
    told = told or _TRADING.match(text) or _of_body(text, found)
    tag = bare or (is_tag(text) and not _STUDIED_IN.match(text))
    if not tag and (_NOT_EMPLOYER.search(text) or not told):
        return None
    if (
        _LENT.search(text)
        or "实习" in text
        or "兼职" in text
        or (bare and re.search("不是|没有", text))
    ):
        return None
    strong = [f for f in found if EmploymentKind(f.meaning) in _NAMED_STRONGLY]
    schools = [f for f in strong if EmploymentKind(f.meaning) is EmploymentKind.PUBLIC_INSTITUTION]
    if len(schools) == len(strong) and any(f not in strong for f in found):
        strong = []
    best = (strong or found)[0]
    if len(strong) > 1 and _INVESTED.fullmatch(text[best.end : strong[-1].start]):
        best = strong[-1]
    kind = EmploymentKind(best.meaning)
    if kind is EmploymentKind.CIVIL_SERVICE and not re.search(
        "公务员|在[^,]{0,6}机关|机关单位", text
    ):
        return None
    return Statement(Employment(kind=kind), place_in(clause, best.start, best.end))


def _without_body(clause: Clause) -> Statement[Employment] | None:
    """A student, one without work, or one who works on orders of their own."""
    text = clause.text
    match, kind = _STUDENT.search(text), EmploymentKind.STUDENT
    if match is None or re.search("期间|时候|不是|当时", text):
        match, kind = _JOBLESS.search(text), EmploymentKind.NONE
    if match is None and not _NOT_EMPLOYER.search(text):
        match, kind = _GIGS.search(text), EmploymentKind.FLEXIBLE
    if match is None:
        return None
    return Statement(Employment(kind=kind), place_in(clause, *match.span()))


def _of_body(text: str, found: list[Found]) -> re.Match[str] | None:
    """A clause that says no more than of which body one is, a bare company being none."""
    named = any(EmploymentKind(f.meaning) in _NAMED_STRONGLY for f in found)
    return _OF_BODY.match(text) if named else None


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


def _institutes(text: str) -> list[Found]:
    """A research institute or a university by its short name."""
    match = _INSTITUTE.search(text) or _CAMPUS.search(text)
    if match is None or _elsewhere(text[: match.start()]):
        return []
    return [Found(match.start(), match.end(), EmploymentKind.PUBLIC_INSTITUTION)]


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
            "(?:给(?!私人|个人)|(?<!单位)(?<!性质)为|帮|替|客户|合作|毕业于|面向|离开(?![^,]{0,4}[进到去入来])|(?:本科|硕士|博士)(?!一?毕业))[^,]{0,4}$",
            before,
        )
    )
