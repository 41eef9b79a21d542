"""One whom only the next clause sets beside the writer: 教务主任课时500，我课时380."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.people import Person

__all__ = ["set_beside"]

_WHAT = (
    "课时|学时|论文|专利|课题|项目|奖|考核|学历|学位|职称|工龄|教龄|成果|业绩|档案|社保|户口|班主任|支教|公开课|论著|教材|标准"
    "|硕士|博士|本科|大专|中专|中级|副高|高工|高级|工程师|讲师|一级|二级|毕业|工作"
)
_THEIRS = re.compile(
    "^(?:而|但|像|比如)?(?P<who>(?!我|本人|近|每|平均|去年|今年|工作|期间|发表|主持|参与|担任|负责)[^,:我\\d、()]{1,8}"
    "(?:主任|经理|总监|总工|书记|上级|下级|领导|负责人|带头人|员|长|手|者|老师|教师|同行|对手|那边|别的学校|别的公司|别家|外校|兄弟学校|前面那位|[张李王刘陈杨赵周吴徐孙马朱胡郭何林][一-龥]{1,2}))"
    f"(?:的|是|有|就|才|只|都|也|已经|当时|那年)*(?:[一二两三四五六七八九十\\d]+[篇项个次部])?(?P<what>{_WHAT})"
)
_MINE = re.compile(
    f"^(?:而|但|可|但是|可是)?(?:我|本人|俺)(?:自己|本人)?(?:的|是|有|就|才|只|都|也|却|还|没|无|不|则)*(?P<what>{_WHAT})"
)


_POST_ONLY = re.compile(
    "^(?:而|但|像|比如|[^,:]{0,10}:)?(?P<who>(?:[正副]|[甲乙]方|[科室处部院所校组系]|项目|技术|教研|部门|单位|公司|总)*"
    "(?:主任(?![医护药技]师)|组长|[院所处科校部厂队]长|经理|总监|书记|总工|负责人|副总|老总|领导))(?:是|为)?"
    "(?:正高|副高|中级|高工|高级|工程师|助工|讲师|教授|博士|硕士|本科|大专)(?:工程师|讲师|毕业|职称)*"
    "(?:(?:19|20)?[0-9]{2}年?)?(?:评的?|的)?$"
)
"""科主任正高2010,组长中级2018,我…: each by the post alone."""
_I = re.compile("^(?:而|但|就|只有|轮到)?(?:我|本人|俺)(?!们|校|院|所|公司|单位)|[(](?:我|本人)[)]")


def _by_posts(clauses: Sequence[Clause]) -> Iterator[tuple[str, Person]]:
    """Those told of by a post alone before the writer is."""
    for at, clause in enumerate(clauses):
        match = _POST_ONLY.match(clause.text)
        later = [c.text for c in clauses[at + 1 :] if c.sentence <= clause.sentence + 1]
        if match is not None and any(map(_I.search, later)):
            yield clause.text, Person(match["who"], match.end("who"))


def set_beside(clauses: Sequence[Clause]) -> Iterator[tuple[str, Person]]:
    """The clauses that tell of somebody by a post alone what the next tells of the writer."""
    yield from _by_posts(clauses)
    for one, other in pairwise(clauses):
        mine = _MINE.match(other.text) if "我" in other.text or "本人" in other.text else None
        theirs = _THEIRS.match(one.text) if mine is not None else None
        if mine and theirs and mine["what"] == theirs["what"]:
            yield one.text, Person(theirs["who"], theirs.end("who"))
