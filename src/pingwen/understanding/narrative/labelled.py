"""Who speaks or is told of by the form of a message: 小王:…, 我:…, 姓名:赵某, 班长说…."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.people import THEY, Person
from pingwen.understanding.narrative.person_phrases import PHRASE, called, other_at_head
from pingwen.understanding.narrative.person_words import BARE, KIN, NAME

__all__ = [
    "OWN_WORDS",
    "PRONOUN",
    "as_said",
    "demands",
    "form_name",
    "named_after_colon",
    "names_filled_in",
    "of_himself",
    "owner_or_crowd",
    "reports",
    "spoken_by",
]

OWN_WORDS = "我"
PRONOUN = re.compile("(?<=[^其给跟和与同对])[他她](?![们的])")
"""成果这块他一项都没有: the one spoken of, named again within the clause."""
_SAYS = re.compile(
    "^(?:就|也|还|又|都|总|老|一直|[跟和对给]我|[昨前今]天)*(?:说|讲|告诉|表示|提醒|建议|认为|觉得|咬定)(?!课|师|台)"
)
_PAPERS = (
    "(?:聘书|聘任书|证书|职称证书?|资格证书?|毕业证书?|学位证书?|公示表"
    "|模板|模版|范本|范文|样本|申报书|申报表|申报材料|简历|履历)"
)
_OF_PAPERS = re.compile(_PAPERS)
_OWNER = re.compile(f"^[^,:]{{0,8}}?(?P<who>{PHRASE})的{_PAPERS}(?=[:,]|$)")
"""这份是我同门的模板:…, what stands in it is that one's."""
_HANDED = re.compile(
    f"^(?:我|顺便|另外|,)*把(?P<who>{PHRASE})的(?:{_PAPERS}|材料|情况|条件|信息|资料)(?:也|都|一起|一并|先|再)*(?:贴|发|列|写|放|附|抄|传|说)[^,:]{{0,4}}(?=[:,]|$)"
)
"""我把女朋友的材料也贴上:…"""
_POSTED = re.compile(
    f"^[^,:我]{{0,12}}(?:贴|公示|通报|表扬|宣传|评上|通过|公布|写)(?:出来)?的(?:就|都)?是(?P<who>{PHRASE})(?=[:,])"
)
"""公告栏贴的是老陈:博士, what follows is told of him."""
_CROWD = re.compile(
    "^(?:我们|咱们?|全)(?:学校|单位|公司|院|所|校|厂|部门|组|系|局)(?:里)?(?:就|只有?|才)[一两二三几\\d]+[个位名]"
    "|^(?:但|不过|其实)?(?:我们?|咱们?)(?:公司|单位|部门|组|院|所|校|厂|学校|团队|科室?|系)里?的?[^,我]{0,6}(?:都|全|基本上?)(?:是|有|已经)*(?:博士|硕士|研究生|本科|大专|中级|高工|[副正]高)"
    "|^(?:但|不过|其实)?(?:我们?|咱们?|这|那)?[^,我是]{0,8}(?:扎堆|成堆|遍地都?是?|一抓一大把|满地[走跑]|多如牛毛|云集)"
    "|^(?:论文|文章|专利|课题|项目|成果|奖)[^,我]{0,2}(?:我们|咱们)?"
    "(?:团队|组里?|课题组|项目组|部门|实验室|科室|公司|单位|所里|院里|学校)[^,我]{0,4}"
    "(?:年年|每年|都|一共|总共|出|发|拿)"
)
"""我们所博士扎堆, 论文组里年年发: what there is of many around one."""
_OF_HIMSELF = re.compile(
    "^[^,:我他她]{2,14}?(?:说|讲|提到|介绍说?|告诉我们?|透露|吹嘘?|炫耀)(?:过|了|道)?:?(?:他|她)(?:自己|本人|当年|那时候?|那会儿|以前|们|也|就|是)"
)
"""讲师说他自己…: whoever speaks tells of himself."""
_HEARSAY = re.compile(
    "^[^,:我]{0,8}(?:公示|名单|通报|喜报|公告|光荣榜)(?:里|上|中)?[^,:我]{0,4}:|"
    "^[^,:我]{0,10}(?:听来|听到|传来|看来|刷到|查到|扒到|流传)的(?:消息|八卦|故事)?(?:$|:)"
)
_KIND_OF = re.compile(
    "^(?:我?[^,我]{0,2}(?:不敢相信|不信|没想到|想不通))?(?:隔壁|对[门面桌]|楼[上下]|同组|组里|单位|部门|公司)的?那[个位][^,我]{1,16}的(?=都|也|就|还|已|早|竟|居然|才|是)|"
    "^(?:单位|公司|领导|学校|[院所厂]里|人事|老板|上面)?(?:给|替|为)我们?(?:配|派|安排|找|招|请)了?的[^,我的]{1,6}(?=是|有|都|也|才|就|\\d)|"
    "^(?:(?:我们?|咱们?)?(?:单位|公司|部门|[院所校系组])里?(?:去年|今年|往年|历年|前几年|以往)|往年|历年|前几年|以往|上一?批)[^,我]{0,6}(?:评上|通过|过了?|报上)[^,我]{0,6}的(?:人|同事|老师)?$|"
    "^(?:能|已经|那些|凡是)?(?:评上|通过|拿到)[^,我]{1,6}的(?:人|同事|老师)?们?(?=都|基本|大多|全|一般|至少|没有?[一哪]|哪个|普遍|最)|"
    "^(?:我|俺|咱)?们?[^,我是有的在]{1,6}[他她]家?(?:儿子|闺女|女儿|爱人|老公|老婆|媳妇|孩子|弟弟|哥哥|姐姐|妹妹)(?!的)|"
    "^[^,:我]{0,8}(?:兄弟|姐妹|兄妹|姐弟|孩子|儿子|女儿)[^,:我]{0,3}老[大二三四](?:是|个)*(?:博士|硕士|本科|大专|中专|研究生)|"
    "^有(?:19|20)\\d\\d年?[^,我]{0,6}(?:博士|硕士|本科|大专|中级|副高|高工|毕业)[^,我]{0,4}的$|"
    "^[^,我]{0,4}最(?:年轻|年长|快|慢|牛|厉害|资深)的(?:那[个位])?(?=是|才|就|都|也|博士|硕士|本科|[大中]专|中级|副高|高工|\\d)|"
    "^同(?:办公室|组|批|科室|部门|屋)的?[两二三四五六七八九十\\d]+(?:个?人|位|名)(?=都|全|有|是)|"
    "^[^,我]{0,8}[那这]种[^,我]{0,6}人(?!员|工|才)"
    "|^(?:甲方|乙方|客户|对方|友商|供应商|总部|外包)[^,我是]{0,8}的[^,我是的]{1,4}(?=是|有|也|都|就|才|\\d)"
    "|^(?:今年|去年|前年)?(?:同(?:组|批|届|级|系|班|科室|单位|部门|年)|别|其[他余]|剩下|前面|后面)的(?=都|也|全|基本|大多|有|已经)"
)
_GROUP_OF = re.compile(
    "^(?:但|不过|其实)?(?:我|楼主|咱)?们?(?:的)?(?:导师|老板|领导|师[兄姐弟妹]|学[长姐])(?:的)?(?:大)?(?:团队|组里?|课题组|实验室|门下)(?!长|员)"
)
"""楼主导师组里论文刷屏: what a group has."""
_TOTAL = re.compile(
    "^(?:但|不过|其实)?(?:我们|咱们?|整个|全)?(?:团队|[小班]?组里?|课题组|项目组|部门|实验室|科[室里]|教研[组室]|室里|所里|全[组室科队])"
    "[^,我]{0,4}?(?:加起来|加一起|总共|一共|合计|共|拢共|(?:发|出|申请|拿)(?:了|过)\\d)"
)
_DEMANDS = re.compile(
    "(?:招聘|简章|岗位|JD|公司|单位|学校|对方|甲方|客户|HR|人事)(?![^,我:]{0,6}(?:证明|证书|档案|合同|鉴定))[^,我]{0,6}(?:要求|写|门槛|条件|标准|规定)[^,我:]{0,4}:"
)
_SPEAKER = compiled(
    f"^(?P<who>我(?:自己)?|[甲乙丙丁A-D]|(?:{NAME})|(?:{BARE})|(?:{KIN})|HR|人事|[老小阿]?[一-龥])"
    "(?:说|问|答|回复?)?:"
)
_SAYS_I = compiled(f"^(?P<who>[甲乙丙丁A-D]|{PHRASE}):(?:我|本人|俺)(?!们)")
_SEVERAL = 2
_I_AM = re.compile("^[(]?(?:我|本人)(?:就)?是(?P<who>[甲乙丙丁A-D])[)]?$")
_FORM = re.compile("^(?:本人|申报人|申请人)?(?:姓名|名字)[:,](?P<name>[^,:我他她]{1,5})")
_CROWDS = compiled("|".join(cue.pattern for cue in (_HEARSAY, _KIND_OF, _TOTAL, _GROUP_OF, _CROWD)))


def spoken_by(clauses: Sequence[Clause]) -> list[str | None]:
    """Who speaks each clause of a dialogue that is quoted; OWN_WORDS: the one who asks; None: it is
    no line of one.

    A dialogue has lines of the one who asks and of another; its lines end where they are broken.
    Of people under labels each of whom says 我 (甲:我…。乙:我…), none is the one who asks unless
    he says so.
    """
    if (several := _in_one_line(clauses)) is not None:
        return several
    heads = [_head(clauses, index) for index in range(len(clauses))]
    mine = {match["who"] for clause in clauses if (match := _I_AM.match(clause.text))} | {"我"}
    speakers = {OWN_WORDS if head in mine else head for head in heads if head}
    if OWN_WORDS not in speakers or len(speakers) == 1:
        return [None] * len(clauses)
    found: list[str | None] = []
    speaker: str | None = None
    for index, head in enumerate(heads):
        if index and "\n" in clauses[index - 1].closing:
            speaker = None
        if head:
            speaker = OWN_WORDS if head in mine else head
        found.append(speaker)
    return found


def _in_one_line(clauses: Sequence[Clause]) -> list[str | None] | None:
    """Who says each clause where several labels stand before 我; None where they do not."""
    heads = [_label(clauses, index) for index in range(len(clauses))]
    labels = {head for head in heads if head}
    if len(labels) < _SEVERAL:
        return None
    mine = {match["who"] for clause in clauses if (match := _I_AM.match(clause.text))}
    found: list[str | None] = []
    speaker: str | None = None
    for index, (clause, head) in enumerate(zip(clauses, heads, strict=True)):
        if _starts(clauses, index):
            named = next((each for each in labels if clause.text.startswith(each)), None)
            broken = index and "\n" in clauses[index - 1].closing
            speaker = head or named or (None if broken else speaker)
            speaker = OWN_WORDS if speaker in mine else speaker
            speaker = None if _I_AM.match(clause.text) else speaker
        found.append(speaker)
    return found


def _label(clauses: Sequence[Clause], index: int) -> str | None:
    """Who is named before 我 at the beginning of a sentence (甲:我…)."""
    text = clauses[index].text
    if text.endswith(":") and index + 1 < len(clauses):
        text += clauses[index + 1].text
    match = _SAYS_I.match(text) if _starts(clauses, index) else None
    return match["who"] if match is not None else None


def _starts(clauses: Sequence[Clause], index: int) -> bool:
    """Whether a clause begins its sentence."""
    return not index or clauses[index].sentence != clauses[index - 1].sentence


def _head(clauses: Sequence[Clause], index: int) -> str | None:
    """Who is named at the beginning of a line as its speaker."""
    if index and "\n" not in clauses[index - 1].closing:
        return None
    match = _SPEAKER.match(clauses[index].text)
    return match["who"].replace("自己", "") if match is not None else None


def as_said(clause: Clause) -> Clause:
    """A clause of one's own line of a dialogue, whatever one is called there (乙:硕士2018年)."""
    return replace(clause, text=_SPEAKER.sub("我:", clause.text, count=1))


def form_name(text: str) -> str | None:
    """The name that a clause fills in (姓名:赵某)."""
    match = _FORM.match(text)
    return match["name"] if match is not None else None


def names_filled_in(clauses: Sequence[Clause]) -> frozenset[str]:
    """The names of all forms of a message; of several, none is that of who is asked for."""
    return frozenset(name for clause in clauses if (name := form_name(clause.text)))


def reports(after: str) -> bool:
    """Whether the words after a person are those of what he says, and not of what he is."""
    return _SAYS.match(after) is not None


def owner_or_crowd(text: str) -> Person | None:
    """Whose papers are copied out, or the many of whom the clause tells."""
    if _OF_PAPERS.search(text) and (owner := _OWNER.match(text)) is not None:
        return Person(called(owner["who"]), owner.end())
    if "把" in text and (handed := _HANDED.match(text)) is not None:
        return Person(called(handed["who"]), handed.end())
    if "是" in text and (posted := _POSTED.match(text)) is not None:
        return Person(called(posted["who"]), posted.end())
    crowd = _CROWDS.match(text)
    return Person(THEY, crowd.end()) if crowd is not None else None


def of_himself(text: str) -> Person | None:
    """Whoever is said to speak, and speaks of himself, in words that name nobody else."""
    match = _OF_HIMSELF.match(text) if "他" in text or "她" in text else None
    return Person("说话的人", match.end()) if match is not None else None


def named_after_colon(text: str) -> Person | None:
    """领导安排我统计:小冯本科2016年: who heads what follows words on the one who asks."""
    ahead, _, after = text.rpartition(":")
    if "我" not in ahead or "我" in after:
        return None
    person = other_at_head(after)
    if person is None or person.pointed:
        return None
    return person._replace(end=len(ahead) + 1 + person.end)


def demands(text: str) -> bool:
    """招聘启事写的是:硕士以上: the beginning of a list of what an employer asks for."""
    return ":" in text and _DEMANDS.search(text) is not None
