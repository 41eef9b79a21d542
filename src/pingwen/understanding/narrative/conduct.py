"""The applicant's own admission that a paper was forged. A question about forgery is none."""

from __future__ import annotations

import re

from pingwen.domain.facts import Conduct
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.statement import Statement, place_in

__all__ = ["read_conduct"]

_THING = "(?:证书?|学历|学位|文凭|毕业证|论文|业绩|材料|职称|专利|社保|证明|成果|履历|经历)"
_FALSE = compiled(
    f"{_THING}[^,没不]{{0,8}}?(?:是|都是|其实是|有)?(?:假的|伪造的?|编的|编造的?|造假的?|买来的"
    f"|花钱买的|买的|(?:找人|花钱)?代(?:写|发)的|(?:后来|自己)?P(?:上去|出来)的|P的|PS的|假证|抄袭的)"
    "|[篇项份个本](?:都|其实|全)?是(?:花钱)?(?:造假|伪造|编造|假造|编|买|PS|P)(?:弄|搞|做|出|来)*的|花钱造(?:的)?假"
    f"|(?:伪造|编造|造)(?:了|过)[^,]{{0,8}}{_THING}|(?:用|交|办|买)(?:了|的是?"
    f"|过)[^,]{{0,4}}假(?:的)?{_THING}|(?:学历|材料|业绩)造了假|我造假了|假(?:的)?{_THING}[^,]{{0,4}}(?:交|报|递)(?:了|上|进)|花钱(?:买|办|弄|搞|发)(?:了|过|的)[^,]{{0,6}}{_THING}"
)
_NOT = re.compile(
    "不是|没有?|别人|有人|如何|会不会|怎么|不能|不得|被发现|会被|处理|后果|举报|怀疑|冤枉|误"
)


def read_conduct(clause: Clause) -> Statement[Conduct] | None:
    """The admission of a clause."""
    text = clause.text
    match = _FALSE.search(text)
    if match is None or _NOT.search(text):
        return None
    return Statement(Conduct(kind="falsified"), place_in(clause))
