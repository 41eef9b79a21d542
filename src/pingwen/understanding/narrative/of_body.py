"""Results told of a body (我司主持课题3项, 学校获得表彰): one's own part in them is not said."""

from __future__ import annotations

from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.oneself import speaks_of_me

__all__ = ["told_of_body"]

_BODY = (
    "(?:公司|单位|集团|企业|学校|医院|[司院所校厂](?!长|士|级)|研究[院所]|团队|课题组|项目组"
    "|小组|组里|教研[室组]|科室|部门|实验室|中心)"
)
_OWN = (
    "(?:OUR|我们的?|咱们?|我(?=[司院所校厂]|公司|单位|集团|学校|团队|课题组)|本(?!人)|所在的?|整个"
    "|全)*"
)
_WHEN = (
    "(?:里|也|都|还|曾|先后|累计|共|一共|总共|近年来?|这几年|(?:近|这)?[一二两三几]年|去年|今年"
    "|前年|以来|(?:19|20)\\d\\d年)*"
)
_DID = (
    "(?:主持|承担|牵头|获得?|荣获|取得|拿(?:了|到|过)|完成|参[与加]|起草|制定|制订|发表|授权|拥有"
    "|研制|攻克|立了?项|负责(?!人))"
)
_DAY = "(?:(?:19|20)\\d\\d年(?:\\d{1,2}月)?)?"
_AT_HEAD = compiled(f"(?:^|[,;:、]){_DAY}{_OWN}{_BODY}{{1,2}}{_WHEN}{_DID}")
_OURS = compiled(f"我们的?(?={_BODY})")


def told_of_body(clause: Clause) -> bool:
    """Whether a body, named in the sentence, did what the clause tells, and nobody since."""
    said = clause.text_before() + clause.text
    heads = list(_AT_HEAD.finditer(said))
    if not heads:
        return False
    return not speaks_of_me(_OURS.sub("", said[heads[-1].end() :]))
