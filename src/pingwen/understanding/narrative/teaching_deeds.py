"""Results of a vocational teacher's work in a clause: of which kind, level, role, and how many."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pingwen.domain.facts import (
    Absence,
    Award,
    AwardKind,
    Deed,
    DeedKind,
    Level,
    Performance,
    PerformanceKind,
    Role,
)
from pingwen.understanding.narrative.achievements import ROLES
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.dates import DateMention
from pingwen.understanding.narrative.numerals import number
from pingwen.understanding.narrative.statement import Statement, place_in
from pingwen.understanding.narrative.teaching_words import AWARD_LEVELS, AWARDS, DEEDS, LEVELS

__all__ = [
    "DeedRead",
    "listed",
    "project_completed",
    "read_deeds",
    "read_teachers_award",
    "speaks_of_award",
]

DeedRead = Statement[Deed] | Statement[Performance] | Statement[Absence]

_ROLE_AHEAD = re.compile("(?:我|也|还)*(?:参与|主持|参加|牵头|负责)(?:了|过)?")
_SAID = re.compile("(?:非?说是?|都说|以为|传|怪)(?=我)")
_PLANNED = re.compile(
    "提名|候选|入围(?![^,]*等奖)|旁听|观摩了|听(?:了|过)(?![^,]*等奖)|准备|打算|没(?:有)?(?:上|办|做|搞|选|评)(?:成|上)(?=$|[,了])|计划(?!书)|申报(?:了|过|着)(?![^,]*(?:获|成功|通过|立项|批))|将要|即将|报名|想(?:去|要|参加|编|写|评|拿|申请|报|做|搞|带|建|弄|争)|要求|需要|还差|争取"
)
_DENIED = re.compile("^(?:我|也|还|从|都|目前|暂时)*(?:没有?|无|未)(?!获奖|得奖|拿奖)")
_NONE = re.compile("[一-龥](?:0|零|挂零)(?:项|个|件|篇)?$")
_NO_PART = re.compile(
    "(?:没有?|从未|未|不是我)(?:去|再|怎么)?(?:参与|参加|主持|指导|带|编|写|出|申请|拿|得|获)(?!奖)"
)
_LOST = re.compile("[没未](?:有)?(?:获|得|拿)(?:过|到)?奖|没有?(?:获|得)(?:过)?(?:名次|表彰)")
_PRIZE = re.compile(
    "[特一二三]等奖|[获得拿夺评][过了到]?[特一二三]等(?=$|[,)])|[获得拿][过了]奖|金[奖牌]|银[奖牌]|铜[奖牌]|冠军|亚军|季军|第[一二三1-3]名|优[秀胜]奖|获奖|得奖|获得?了?奖|拿奖|表彰"
)
_MORE_PRIZES = re.compile(
    f"(?:、|和|与|及|以及)(?:{LEVELS.alternatives})[^,、和与及]{{0,4}}(?:[特一二三]等奖|[金银铜]奖|优[秀胜]奖)"
    "(?:[一二两三四五六七八九\\d]{1,2}[次个项])?"
)
_CONFERRED = re.compile(
    "荣誉(?![感室墙])|获|得过|得了|被评|受到|评为|评上|评过|评的|荣获|拿过|拿了|授予|称号"
)
_COUNTED = re.compile(
    "(?P<n>\\d{1,2}|[一二两三四五六七八九十])(?:期|部|次|本|门|项|个|间|节|堂|回|场)"
)
_PROJECT = re.compile("课题")
_DOES = re.compile("主持|牵头|参与|参加|承担|负责|完成|结题|立项")
_UNFINISHED = re.compile(
    "(?:没|未|还没|尚未|没有)(?:有)?(?:结题|结项|结(?=$|[,了呢])|完成|验收)|在研|正在(?:做|研究)"
)
_FINISHED = re.compile("结题|结项|已经?完成|通过验收")
_BY_LEVEL = {AwardKind.MODEL_WORKER, AwardKind.EXCELLENT_TEACHER, AwardKind.EXCELLENT_EDUCATOR}
_HONOUR_ALONE = re.compile(
    "(?:[^,:]{1,4}:)?[^,:想要争评]{1,10}(?:(?:优秀|先进|模范|十佳|骨干|青年)+(?:班主任|教师|个人|工作者)|标兵|能手)(?:荣誉|称号|证书)*(?:[(][^()]*[)]?)?"
    "|(?:[^,:]{1,4}:)?(?:[校院区县市省部]|区县|国家)级(?:教育|教学|德育|师德|教书育人|管理|先进|工作|优秀)*表彰(?:[(][^()]*[)]?)?"
)
"""校级优秀班主任, 校级教学表彰, in a list of what there is."""
_NEEDS_AWARD = {DeedKind.COMMENDATION, DeedKind.CLASS_ADVISER_HONOUR}


_LIST_HEAD = re.compile("[^,:、]{1,10}:")
_OTHER_RESULT = re.compile("论文|文章|专著|著作|课题|发明专利")


def read_deeds(
    clause: Clause, dates: Sequence[DateMention] = (), *, answers: bool = False
) -> Iterator[DeedRead]:
    """The results that a clause tells of, each part of an enumeration (、) read by itself.

    ``answers``: results were asked for, so that the name of an award alone is one held.
    """
    parts = list(_parts(clause.text))
    if len(parts) < 2:
        said = _read_deed(_without_more(clause), dates, answers=answers)
        yield from () if said is None else (said,)
        if said is not None and isinstance(said.fact, Deed) and said.fact.honoured:
            yield from _more_prizes(clause, said.fact)
        return
    lead = _ROLE_AHEAD.match(clause.text)
    for start, end in parts:
        piece = replace(
            clause, start=clause.start + start, end=clause.start + end, text=clause.text[start:end]
        )
        said = _read_deed(piece, [], answers=answers)
        if said is not None and isinstance(said.fact, Deed) and said.fact.role is None and lead:
            yield said.amended(role=_role(lead[0]))
        elif said is not None:
            yield said


def _without_more(clause: Clause) -> Clause:
    """The clause up to the second of the prizes that it tells of one kind of contest."""
    more = _MORE_PRIZES.search(clause.text)
    if more is None or not _PRIZE.search(clause.text[: more.start()]):
        return clause
    end = clause.start + more.start()
    return replace(clause, end=end, text=clause.text[: more.start()])


def _more_prizes(clause: Clause, first: Deed) -> Iterator[Statement[Deed]]:
    """省赛二等奖两次、国赛优胜奖一次: the same kind of result at another level."""
    if _without_more(clause) is clause:
        return
    for match in _MORE_PRIZES.finditer(clause.text):
        counted = _COUNTED.search(match[0])
        update = {
            "level": _level(match[0]),
            "count": number(counted["n"]) if counted else None,
            "when": None,
        }
        yield Statement(first.model_copy(update=update), place_in(clause, *match.span()))


def listed(clause: Clause) -> list[Clause]:
    """校级优秀班主任、参与课程教改、校刊论文1篇: the items where some are results of other kinds, a
    clause each; none where the clause is no such list."""
    text = clause.text
    head = _LIST_HEAD.match(text)
    begin = head.end() if head is not None else 0
    items = text[begin:].split("、")
    deeds = [any(p.search(item) for _, p in DEEDS) for item in items]
    others = [_OTHER_RESULT.search(item) is not None for item in items]
    every = all(deed or other for deed, other in zip(deeds, others, strict=True))
    if len(items) < 2 or not any(deeds) or all(deeds) or not every:
        return []
    found = []
    for item in items:
        start = clause.start + begin
        found.append(replace(clause, start=start, end=start + len(item), text=item))
        begin += len(item) + 1
    return found


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """The parts between 、 where each names a result; the whole where one does not."""
    if "、" not in text:
        yield 0, len(text)
        return
    cuts = [match.start() for match in re.finditer("、", text)]
    bounds = list(zip([0, *(cut + 1 for cut in cuts)], [*cuts, len(text)], strict=True))
    named = all(any(p.search(text[a:b]) for _, p in DEEDS) for a, b in bounds)
    yield from bounds if named else [(0, len(text))]


def _read_deed(clause: Clause, dates: Sequence[DateMention], *, answers: bool) -> DeedRead | None:
    """The result that a clause tells of, or the denial of one; what is planned is none."""
    text = clause.text
    if _PLANNED.search(text) or _SAID.search(text):
        return None
    kind = next((kind for kind, pattern in DEEDS if pattern.search(text)), None)
    if kind is None:
        return _project(clause)
    if _DENIED.search(text) or _NONE.search(text) or _NO_PART.search(text):
        return Statement(Absence(of="deeds", kinds=(kind.value,)), place_in(clause))
    counted = _COUNTED.search(text)
    named = _level(text) is not None and _HONOUR_ALONE.fullmatch(text)
    if kind in _NEEDS_AWARD and not (answers or counted or named or _CONFERRED.search(text)):
        return None
    days = [d.when for d in dates]
    return Statement(
        Deed(
            kind=kind,
            level=_level(text),
            role=_role(text),
            count=number(counted["n"]) if counted else None,
            honoured=_honoured(text),
            when=days[0] if len(days) == 1 else None,
        ),
        place_in(clause),
    )


def speaks_of_award(text: str) -> bool:
    """Whether an award is named, held or not."""
    return any(pattern.search(text) for _, pattern in AWARDS)


def read_teachers_award(clause: Clause) -> Statement[Award] | None:
    """An award that opens the exceptional route, with its level; denied or planned it is none."""
    text = clause.text
    kind = next((kind for kind, pattern in AWARDS if pattern.search(text)), None)
    if kind is None or _PLANNED.search(text) or re.search("没|不是|并非|未", text):
        return None
    levels = [Level(found.meaning) for found in AWARD_LEVELS.find(text)]
    level = max(levels, key=tuple(Level).index, default=None)
    held = level if kind in _BY_LEVEL else None
    return Statement(Award(kind=kind, level=held), place_in(clause))


def project_completed(text: str) -> bool | None:
    """Whether a clause says that a 课题 is completed, or that it is not."""
    if _UNFINISHED.search(text):
        return False
    return True if _FINISHED.search(text) else None


def _project(clause: Clause) -> Statement[Performance] | None:
    text = clause.text
    if not _PROJECT.search(text) or not _DOES.search(text) or _DENIED.search(text):
        return None
    return Statement(
        Performance(
            kind=PerformanceKind.RESEARCH_PROJECT,
            level=_level(text),
            role=_role(text),
            completed=project_completed(text),
        ),
        place_in(clause),
    )


def _level(text: str) -> Level | None:
    levels = [Level(found.meaning) for found in LEVELS.find(text)]
    return max(levels, key=tuple(Level).index, default=None)


def _role(text: str) -> Role | None:
    roles = [Role(found.meaning) for found in ROLES.find(text)]
    if not roles and "参加" in text and "学生" not in text:
        return Role.PARTICIPANT
    return max(roles, key=tuple(Role).index, default=None)


def _honoured(text: str) -> bool | None:
    if _LOST.search(text):
        return False
    return True if _PRIZE.search(text) else None
