"""Whose case somebody brings by his office or at another's bidding, though he names nobody.

我是人事，员工小张本科2015年毕业; 公司让我统计:小李，…; 我爸让我问的，他中专1992年毕业: a message
that so begins and tells of one other person alone, and nothing of the one who writes it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.listed_people import BOTH, OTHER_FIRM
from pingwen.understanding.narrative.people import is_body
from pingwen.understanding.narrative.person_words import KIN
from pingwen.understanding.narrative.speaker import SELF

__all__ = ["brought_case"]

_OFFICE = re.compile(
    "(?:你好|您好|请问|[,:])*(?:我|我们|咱|这里|这边)*(?:是|在|管|做|负责)?[^,:他她]{0,10}?"
    "(?:HR(?!BP?系统|系统)|人事|人力资源|职改办|职称办|干部处|组织部|报职称的)"
    "(?:部门?|处|科|专员|干部|经理|主管|老师|工作|这边|的|在)*(?:$|:|(?=[给帮替为]))"
)
_OFFICE_ASKS = re.compile("(?:[给帮替为][^,我]{0,4}(?:员工|职工|同事|同志|人))?[^,\\d]{0,10}")
_TOLD_TO = re.compile(
    "(?:我们?|咱)?(?:公司|单位|领导|学校|院里|所里|部门|人事|HR|处里)(?:让|叫|要|派|安排|要求)(?:我们?|咱)"
    "(?:这边)?(?:来|先|帮忙?)*(?:统计|核对|核实|摸底|摸个底|了解|问|咨询|整理|报)[^,:\\d]{0,8}(?:$|:)"
)
_ASKED_BY = re.compile(
    f"(?:我|俺|咱)?(?:们?家?的?)?(?:[^,:我]{{0,6}}的)?(?:{KIN})(?:今天|刚|刚才|昨天)?"
    "(?:(?:让|叫|请|要|喊)(?:我|俺)(?:来|去|帮忙?|上来)*(?:问|咨询|打听|查|看)(?:问|看|一下|下|的)*"
    "|(?:来|跑来)?(?:问|咨询)我?)(?:$|:)"
)
_HAS_ONE = re.compile(
    "(?:我们|咱们?|我)(?:这边|这儿)?(?:公司|单位|部门|学校|院里?|所里?|厂里?|科室|组里?|团队)?(?:里)?(?:现在)?有一?[个位名]"
    "(?:年轻|青年|在职)?(?:同志|员工|职工|下属|徒弟|组员|实习生)$"
)
_HE = re.compile("[他她](?![们的])")
_OUTCOME = re.compile("[评报考聘](?:上|下来|到|过了)|批下来|通过了|被刷|没过")
"""What became of him: he is told of to compare with."""
_CREDENTIAL = re.compile(
    "\\d|毕业|博士(?!后?生导)|硕士(?!生导)|本科|[大中]专|中级|[副正]高|高工|工程师|助工|讲师|职称|论文|专利"
)


def brought_case(
    turns: Sequence[Sequence[Clause]], spoken_of: Sequence[Sequence[str]]
) -> str | None:
    """The one other of whom the first message tells, where its beginning says that he is brought.

    None where the message tells of the writer's own titles, degrees or years too.
    """
    if not turns:
        return None
    clauses, whose = turns[0], spoken_of[0]
    others = {subject for subject in whose if subject != SELF}
    if len(others) != 1 or not _brings(clauses):
        return None
    who = others.pop()
    told = [clause for clause, subject in zip(clauses, whose, strict=True) if subject != SELF]
    mine = [each for each, of in zip(clauses[1:], whose[1:], strict=True) if of == SELF]
    if who in (BOTH, OTHER_FIRM) or is_body(who):
        return None
    if any(_CREDENTIAL.search(each.text) for each in mine):
        return None
    return None if any(_OUTCOME.search(each.text) for each in told) else who


def _brings(clauses: Sequence[Clause]) -> bool:
    """Whether a clause at the beginning says by what office, or at whose bidding, is asked."""
    first = clauses[0].text if clauses else ""
    if _HAS_ONE.fullmatch(first) or _TOLD_TO.match(first):
        return True
    office = _OFFICE.match(first)
    if office is not None and _OFFICE_ASKS.fullmatch(first[office.end() :]):
        return True
    return any(
        _ASKED_BY.fullmatch(before.text) and _HE.match(clause.text)
        for before, clause in pairwise(clauses)
    )
