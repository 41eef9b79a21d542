"""Those who judge, recommend or sign, or a team, named in a form: 专家组:组长正高, 推荐人职称:正高.

Their titles stand beside the applicant's and are nobody's who applies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.listed_people import BESIDE
from pingwen.understanding.narrative.people import Person

__all__ = ["panels"]

_PANEL = (
    "(?:(?:评审|答辩|鉴定|验收|论证|评议|主审|推荐|同行|校外|外聘|行业)?专家(?:组|委员会|名单|信息|成员)"
    "|(?:评审|答辩|鉴定|验收|推荐|主审|同行)(?:专家|委员会?|组|老师|教授)|评委会?|评议组|推荐人|介绍人|证明人|审核人"
    "|经办人|填表人|联系人)"
)
_OPENS = re.compile(f"^[^:]{{0,12}}?{_PANEL}[^:,我]{{0,6}}:")
_TEAM = re.compile(
    "^[^:]{0,6}?(?:团队|课题组|公司|单位|部门|学校|[全本我][院所校])(?:的)?(?:整体|全部|总体|所有|主要)?(?:成果|产出|业绩)[^:,我]{0,8}:"
)
"""团队成果列一下:论文20篇."""
_ROW = re.compile(
    f"^(?:(?:{_PANEL}|专家|导师|指导教师|指导老师|评委)(?:的)?(?:姓名|职称|职务|学历|学位|意见|情况|签字|称谓)?"
    "|(?:[科室部处]?(?:领导|主任)|单位|部门)(?:意见|签字|职称))"
    "(?:[一二三四五两\\d][位名人])?[^:,我]{0,4}:"
)
_MINE = re.compile("本人|申报人|申请人|参评人|我(?!们|校|院|所|司|单位|公司)|个人|自述|姓名")


def panels(clauses: Sequence[Clause]) -> Iterator[tuple[str, Person]]:
    """The clauses that tell of such people, to the end of the sentence or to where the applicant
    is named."""
    sentence = -1
    for clause in clauses:
        opens = _OPENS.match(clause.text) or _TEAM.match(clause.text)
        row = opens or _ROW.match(clause.text)
        if row is not None and not _MINE.search(clause.text[row.end() :]):
            sentence = clause.sentence if opens is not None else -1
        elif clause.sentence != sentence or _MINE.search(clause.text):
            sentence = -1
            continue
        yield clause.text, Person(BESIDE, len(clause.text))
