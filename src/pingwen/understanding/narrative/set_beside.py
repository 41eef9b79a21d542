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


def set_beside(clauses: Sequence[Clause]) -> Iterator[tuple[str, Person]]:
    """The clauses that tell of somebody by a post alone what the next tells of the writer."""
    for one, other in pairwise(clauses):
        mine = _MINE.match(other.text) if "我" in other.text or "本人" in other.text else None
        theirs = _THEIRS.match(one.text) if mine is not None else None
        if mine and theirs and mine["what"] == theirs["what"]:
            yield one.text, Person(theirs["who"], theirs.end("who"))
