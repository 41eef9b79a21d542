"""Statements from which nothing was read, of a vocational teacher or of one who claims a subsidy:
each may take something back.

去年没上满, 其中两年是代理的: what document 27 counts is told in too many ways for all of them to be
read. So a clause that states something and was read as nothing is put before the applicant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pingwen.domain.facts import (
    Evidence,
    Facts,
    Reservation,
    ReservationAbout,
    WorkField,
)
from pingwen.domain.question import Message
from pingwen.understanding.narrative.claim_words import claimed_by_kind
from pingwen.understanding.narrative.clauses import ASKS_ELIGIBILITY
from pingwen.understanding.narrative.places import REGIONS
from pingwen.understanding.plain_statements import tells_nothing
from pingwen.understanding.reservation_bearing import (
    DoubtedClause,
    clauses_of,
    read_as,
    told_by_kind,
)
from pingwen.understanding.whose import told_of_others

__all__ = ["unread_statements"]

_NAMES: tuple[tuple[re.Pattern[str], tuple[ReservationAbout, ...]], ...] = (
    (re.compile("班主任|辅导员|学时|课时|课|继续教育|继教|学期|产假|病假|达标|聘"), ("service",)),
    (re.compile("论文|荣誉|奖|教改|竞赛|大赛|教材|专利|课题|获|参与|指导"), ("achievements",)),
    (re.compile("讲师|职称|教师(?!资格)"), ("titles",)),
    (re.compile("毕业|学历|学位"), ("education",)),
)
_BEARS = re.compile("[代替帮顶接]|其中|一半|实际|名义|挂|他|她")
_BEARS_ON_ME = re.compile("[代替帮顶接]|其中|一半|实际|名义|挂|(?<!^)[我俺咱]")
"""同事帮我代了两年: what others do may take something of one's own back."""
_IN_PART = re.compile(
    "其中|只有|有的|除了|部分|有[一两几]个|补缴|补交|补上|才上|刚上|个别|签(?:了|过)[^,]{0,4}(?:公司|单位)"
    "|(?:招|录|聘|吸纳)[^,]{0,16}(?:20[01]\\d[年届]|[01]\\d届|往届|往年|在校|实习生|在读|退休|返聘)"
    "|(?:重点行业|稳岗|扩岗|吸纳|那[项个份]|别处|别的区)[^,]{0,6}(?:领|享受|拿|用|申请|报)(?:过|了|到)"
)
_TAKES_BACK = re.compile(
    "(?:打算|准备|计划)(?!申|领|报|去申|去报|问)|明年|即将|三方|之前|以前|先前|职工社保|签(?:了|过)(?![^,]{0,4}合同)|上(?:了|过)[^,]{0,6}班|进(?:了|过)(?!我们|咱)[^,]{0,6}(?:公司|单位|厂|国企|银行)|外地|外省|京外|没|未|不(?!好意思|客气|少)|但|只|其实|除了|其中|有的|有[一两几]?个|退|停|离职|辞|补缴|挂靠|欠|断|另|原来|曾|后来|走了|假|虚|临时|兼职|名义|关联|可能|好像|大概|应该"
)
_ASKS = re.compile(
    "[吗么呢嘛]$|请问|想问|咨询|能不能|可不可以|是不是|是否|怎么|多少|有没有|(?P<verb>[\u4e00-\u9fff])不(?P=verb)"
    "|[得上成行够]不$|(?:够|符合|满足)[^,]{0,6}[没不]$|[差缺少](?:的是)?(?:哪|什么|啥|几)|(?:还|再|得|要)[^,没未不]{0,6}(?:几|多少|多久|多长)|到没到|够没够|(?:行|够|能|评|报)没有?$|有戏|没戏|有希望"
    "|(?:估摸|估计|觉得|感觉|看)着?[^,不没]{0,4}够[^,不没]{0,8}$"
    "|卡在了?(?:哪|什么|啥)|(?:别想|够呛|悬)了?吧?$|[托让叫请]我(?:来|帮|上)*(?:问|打听|看看|咨询)"
    "|(?:可以|能|该)(?:直接|先)?(?:聘|评|报|定|认定|申报)[^,]{0,6}(?:师|级|高|工|称)$|(?:想|要|准备|打算)(?:上|评|报|冲|申报)[^,]{1,8}$"
)
_LENGTH = re.compile(
    "(?:我|一共|总共|都|已经|也|就|在这)*(?:干|教|做|待|工作)了[^,没未]{1,6}(?:年|个月)[多半]?了?$"
)
_IDLE = re.compile(
    "^我$|^[^,没未才刚今去前]{0,10}(?:开始|起)(?:就|一直|连续|持续)*(?:当|做|担任|带|任)(?:的|了)?班主任$"
    "|^(?:一直|都|就)*(?:当|干|带|做|教)?[到至](?:现在|今天?|目前)$|^[问看算说]的?是我(?:自己|本人)?$|^姓名:[^,]{1,6}$|^[拟申]报(?:职称|级别)?:[^,]{1,10}$|^(?:已经?|早就?|刚)?转正了?$"
    "|^(?:老师|您|你|大家|各位)*(?:好|谢谢|感谢|麻烦了?|辛苦了?|在吗)(?:您|你|老师|啊|了)*$"
    "|^(?:我|的|个人|具体|基本|目前|现在)*情况(?:如下|是这样的?|是)*:?$|^(?:就|以上)?(?:这些|这样|是这样)$"
    "|^[^,]{0,8}(?:考公|考研|考编|备考|二战)[^,]{0,8}$"
    "|^(?:今年|现在|目前)?\\d{2}岁了?$|^我?(?:是)?(?:男|女)的?$"
    "|^[^,]{0,6}(?:这么|那么|太|有点)(?:少|多|短|长|低|高)(?:了|啊)?$"
    "|^(?:我|一直|始终|都|现在|是|在|岗|校)*(?:带|教|讲|上)(?![^,]*[代替帮顶]课)[^,没未不停曾过]{1,10}(?:的|课|实训|实习)$|^(?:我|一直|始终|都|现在|在|岗|校)*(?:授课|任教|执教)$"
    "|^[^,]{0,4}(?:业绩|成果|材料|论文)[^,]{0,8}(?:没|未|待|回头|以后|慢慢)(?:再|来)?(?:整理|理|准备|统计|归拢|收拾)(?:好|出来|完)?$"
    "|^(?:从|也|还|之前|以前|至今|目前)*(?:没有?|未)(?:享受|领取?|拿|申请)过(?:[^,]{0,8})补贴$"
    "|^(?:毕业后?|离校后?)?(?:就|一直|也|先)*(?:没(?:进|去|找|签)(?:过|到)?(?:任何|什么)?(?:单位|公司|企业|工作)|在家(?:待着|待了[^,]{1,6}|闲着))$"
)


def unread_statements(
    message: Message, turn: int, facts: Facts, applicant: str
) -> Iterator[Reservation]:
    """A reservation for each such clause, about what it names, or else what was told before it.

    What plainly tells of somebody else than the ``applicant`` takes nothing back.
    """
    if any(c.kind.value in claimed_by_kind() for c in facts.circumstances):
        yield from _doubtful(message, turn, facts)
    if facts.field is None or facts.field.name is not WorkField.TEACHING:
        return
    told = told_by_kind(facts)
    topic: tuple[ReservationAbout, ...] = ("work",)
    of_others = told_of_others(message, turn, applicant)
    for clause in clauses_of(message, turn):
        read = [about for about, of_kind in told if read_as(clause, of_kind)]
        topic = tuple(read) or topic
        beside = _tells_of(clause, of_others, applicant)
        if not (read or beside) and _states(clause) and not _length_told(clause, facts):
            for about in _named(clause) or topic:
                words = Evidence(turn=turn, text=clause.words)
                yield Reservation(about=about, evidence=words)


def _doubtful(message: Message, turn: int, facts: Facts) -> Iterator[Reservation]:
    """Of one who claims a subsidy or a post: what may take something back and was not read."""
    told = [fact for _, of_kind in told_by_kind(facts) for fact in of_kind]
    for clause in clauses_of(message, turn):
        unread = _states(clause) and not read_as(clause, told)
        elsewhere = any(place.meaning != "北京" for place in REGIONS.find(clause.folded))
        in_part = _states(clause) and _IN_PART.search(clause.folded) is not None
        if in_part or (unread and (elsewhere or _TAKES_BACK.search(clause.folded))):
            yield Reservation(about="scope", evidence=Evidence(turn=turn, text=clause.words))


def _tells_of(clause: DoubtedClause, of_others: Sequence[str], applicant: str) -> bool:
    """Whether the clause is told of others, and of nothing that they did for the applicant."""
    bears = _BEARS if applicant else _BEARS_ON_ME
    if bears.search(clause.folded):
        return False
    return any(clause.words in words or words in clause.words for words in of_others)


def _length_told(clause: DoubtedClause, facts: Facts) -> bool:
    """干了一年多了: a bare length that was taken in as that of the work told before."""
    return bool(_LENGTH.match(clause.folded)) and any(work.months for work in facts.work)


def _states(clause: DoubtedClause) -> bool:
    text = clause.folded
    if clause.content[clause.end : clause.end + 1] in ("?", "？"):
        return False
    if tells_nothing(text):
        return False
    return not (ASKS_ELIGIBILITY.search(text) or _ASKS.search(text) or _IDLE.search(text))


def _named(clause: DoubtedClause) -> tuple[ReservationAbout, ...]:
    return next((abouts for words, abouts in _NAMES if words.search(clause.folded)), ())
