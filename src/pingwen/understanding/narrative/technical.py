"""What document 17 alone counts: the classes of technical schools, and workers' certificates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pingwen.domain.facts import (
    LIKENED,
    Absence,
    Award,
    AwardKind,
    Circumstance,
    CircumstanceKind,
    Education,
    Skill,
    SkillLevel,
    TechnicalClass,
    Title,
    TitleSeries,
)
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.lexicon import WordTable, words
from pingwen.understanding.narrative.statement import Statement, place_in

__all__ = [
    "as_classed",
    "as_engineer",
    "class_unsaid",
    "denies_skill",
    "read_posts",
    "read_skill",
    "read_skill_award",
    "withdrawn_skill",
]

_CLASSES = tuple(
    (re.compile(words), kind)
    for words, kind in (
        ("预备技师班?", TechnicalClass.PREPARATORY_TECHNICIAN),
        ("技师班", TechnicalClass.TECHNICIAN),
        ("高级工班|高级技工班", TechnicalClass.SENIOR),
        ("中级工班|中级技工班", TechnicalClass.MIDDLE),
    )
)
_LEVELS = "|".join(sorted((level.value for level in SkillLevel), key=len, reverse=True))
_SKILL = compiled(
    f"(?:有|持|考(?:了|过|取|下|到)?|拿(?:了|到|过)?|取得(?:了)?|是|获得)[^,;没]{{0,8}}?(?P<a>{_LEVELS})(?!班|学院|学校|程)"
    f"|(?P<b>{_LEVELS})(?!班|学院|学校|程)(?:的)?(?:职业资格|职业技能|技能)?(?:等级)?(?:证书|证|资格)"
    f"|(?:年|月|[.]\\d{{1,2}})(?P<c>{_LEVELS})(?=$|[,;、])"
    f"|等级:[^,:]{{0,8}}/(?P<f>{_LEVELS})(?=$|[/,;])"
)
_SKILLED = re.compile("工|技师")
_TRAINING = re.compile("[带培]|教(?!师(?:资格)?证)|徒弟|师傅|招")
_SKILL_ALONE = re.compile(
    "^(?:我|本人|现在|目前|是|已经?|中间|后来|又|还|也|就是|然后|工种|职业|技能|技术|等级|资格|证书?|:|持|有|手里|[一二三四五]级证?|[(]|考[了过取出]?|拿了?|取得了?)*"
    f"(?P<d>{_LEVELS})(?:职业|技能|资格|等级|证|书)*(?:也|都|倒|早就?|已经?)?(?:有|考(?:出来|下来|过|取|到|上)了?|拿(?:到|下)了?|到手)?(?:的|了)?[(]?(?:[是在于](?=[\\d去前今]))?(?:(?:19|20)?\\d\\d年?[\\d.月]*|[去前今]年)?(?:[也都才刚]*(?:拿|考|评|取得|下来|发|过|鉴定)(?:到|下来|过)?)?(?:的|了)?[)]?(?:的)?$"
)
_SKILL_OF_TRADE = re.compile(
    f"^[^,带教没不未想考师徒]{{0,6}}?(?P<e>{_LEVELS})(?:职业|技能|资格|等级|证|书)*(?:[(][^)]{{0,8}}[)])?$"
)
_LOST = re.compile(
    f"(?P<lost>{_LEVELS})[^,]{{0,5}}(?:撤回|不算|没下来|没拿到|没考(?:过|下来)|[^,]{{0,4}}没(?:有)?(?:通过|过$)|作废|收回|过期|是假|没有|还没|吊销)"
)
_TECHNICAL_SCHOOL = re.compile("技校|技工|技师学院|中技")
_NO_SKILL = re.compile("没有?(?:任何)?(?:职业资格|职业技能|技能等级|技工|高级工)[^,;]{0,6}证?")
_LINE = re.compile(
    "(?:生产|车间|施工|检修|维修)一线|(?:不在|离开|脱离|不干)一线|一线(?:装调|装配|调试|检修|维修|加工|岗|操作)|一线(?:工人|技工|操作工|技能岗|技能人员)"
    "|(?:当|做|干|是|任)[^,]{0,6}(?:[车钳焊铣磨刨镗]工|电工|操作工|维修工|装配工|机修工)(?!程|艺|作|序)"
)
_AWARDS = (
    (AwardKind.SKILL_GRAND_PRIZE, re.compile("中华技能大奖")),
    (AwardKind.NATIONAL_TECHNICIAN, re.compile("全国(?:青年)?技术能手")),
    (
        AwardKind.WORLD_SKILLS,
        re.compile(
            "(?:世界技能大赛|世赛)[^,]{0,10}(?:优胜|[金银铜][奖牌]|[一二三]等奖|冠军|亚军|季军|获奖)"
        ),
    ),
)
_NOT_HELD = re.compile(
    "没|未|不是|差一点|提名|入围|推荐|准备|打算|争取|冲|徒弟|师傅|同事|我们(?:车间|厂|公司|班组)|有个|选拔"
)
_STUDIO = re.compile(
    "国家级?技能大师工作室[^,]{0,6}(?:负责人|领办人|带头人|领衔人)|(?:负责|主持|领办|牵头)[^,]{0,4}国家级?技能大师工作室"
)
_OTHER_SERIES = re.compile(
    "(?:经济|会计|统计|审计|教师|讲师|科研|研究|卫生|政工|新闻|图书|农业|律师)[^,]{0,4}(?:系列|类|口|专业)"
)
_TRADES = WordTable({"": words("engineering_trades")["engineering_trades"]})
_ENGINEERS = re.compile("工程师|技术员|助工|高工")


def as_classed(school: Education) -> Education:
    """The education as a class of a technical school where its words name one."""
    words = school.evidence.text if school.evidence else ""
    kind = next((kind for pattern, kind in _CLASSES if pattern.search(words)), None)
    if kind is None or "毕业论文" in words:
        return school
    return school.model_copy(
        update={"degree": LIKENED[kind], "school": "技工院校", "class_kind": kind}
    )


def class_unsaid(school: Education) -> bool:
    """Whether a technical school is told without its class, which decides what it is likened to."""
    words = school.evidence.text if school.evidence else ""
    return school.class_kind is None and bool(_TECHNICAL_SCHOOL.search(words))


def as_engineer(title: Title, work: str) -> Title:
    """An engineer's title as it stands to the engineering series: of the own speciality where the
    words for the ``work`` name it too, else left open."""
    told = title.evidence.text if title.evidence else ""
    if any(
        found and found in work for found in (told[f.start : f.end] for f in _TRADES.find(told))
    ):
        return title.model_copy(update={"series": TitleSeries.SAME})
    engineer = _ENGINEERS.search(title.name or told) and not _OTHER_SERIES.search(told)
    if title.series is TitleSeries.OTHER and engineer:
        return title.model_copy(update={"series": TitleSeries.UNSAID})
    return title


def read_skill(clause: Clause) -> Statement[Skill] | None:
    """The certificate that a clause tells of."""
    text = clause.text
    if not _SKILLED.search(text) or _TRAINING.search(text):
        return None
    found = _SKILL.search(text) or _SKILL_ALONE.match(text) or _SKILL_OF_TRADE.match(text)
    if found is None or _NO_SKILL.search(clause.text):
        return None
    level = SkillLevel(next(word for word in found.groups() if word))
    return Statement(Skill(level=level), place_in(clause, *found.span()))


def withdrawn_skill(text: str) -> SkillLevel | None:
    """The certificate that a clause takes back (技师那个撤回)."""
    found = _LOST.search(text)
    return SkillLevel(found["lost"]) if found else None


def read_skill_award(clause: Clause) -> Statement[Award] | None:
    """A worker's award that opens an exceptional route; denied, planned or another's it is none."""
    text = clause.text
    found = next(((kind, m) for kind, pattern in _AWARDS if (m := pattern.search(text))), None)
    if found is None or _NOT_HELD.search(text):
        return None
    kind, match = found
    return Statement(Award(kind=kind), place_in(clause, *match.span()))


def denies_skill(clause: Clause) -> Statement[Absence] | None:
    """That there is no such certificate."""
    found = _NO_SKILL.search(clause.text)
    return Statement(Absence(of="skills"), place_in(clause, *found.span())) if found else None


def read_posts(clause: Clause) -> Iterator[Statement[Circumstance]]:
    """What the clause says of the posts that document 17 names."""
    line, studio = _line_post(clause), _STUDIO.search(clause.text)
    if line is not None:
        yield line
    if studio is not None and not _NOT_HELD.search(clause.text):
        kind = CircumstanceKind.HEAD_OF_MASTER_STUDIO
        yield Statement(Circumstance(kind=kind, holds=True), place_in(clause, *studio.span()))


def _line_post(clause: Clause) -> Statement[Circumstance] | None:
    """That the work is skilled work on the production line, or that it is not."""
    found = _LINE.search(clause.text)
    if found is None or re.search("以前|之前|曾|(?:一|刚)开始|最初|起初", clause.text):
        return None
    holds = re.search("不是|并非|不在|没在|脱离|离开|不干", clause.text[: found.end()]) is None
    kind = CircumstanceKind.FRONT_LINE_SKILLED_POST
    return Statement(Circumstance(kind=kind, holds=holds), place_in(clause, *found.span()))
