"""Whether rules, standards or plans that a clause tells of were drafted by somebody else."""

from __future__ import annotations

import re

__all__ = ["drafted_by_others"]

_OF_OTHERS_HAND = re.compile(
    "没|未|不是|(?:别人|同事|领导|他人?|她|他们|组长|总监|主任|部|组|处|室|家|员)(?:来|负责|牵头)?"
    "(?:写|起草|编|制定|制订|拟|定)"
)
_BY_OTHERS = re.compile(
    "[是由][^,我本]{0,6}(?:总监|经理|领导|同事|别人|[他她]们?|主任|部门?|组长?|处|室)[^,我本]{0,4}"
    "(?:写|起草|编制?|制定|制订|拟)的"
)
_DRAFTS = "(?:写|起草|编制?|制定|制订|拟|定)"
_HANDED = re.compile(
    "[是由](?!由|参与|负责|牵头|主持|主导|一起|共同|大家|按|参照|根据|依据|为|[去前今]年|新|后)"
    f"[^,\\d]{{1,8}}?(?:来|负责|牵头|主持)*{_DRAFTS}(?:的|了|$)"
    "|^(?:法务|法规|合规|行政|人事|HR|总部|上级|集团|办公室|领导|别的)[^,]{0,4}?(?:来|负责|牵头|主持)*"
    f"{_DRAFTS}|(?:单位|公司|集团|院里)统一{_DRAFTS}"
)
"""管理制度是法务负责制定的, 法务负责制定管理制度: by a body that no word for a person names."""
_MINE = re.compile("我(?!们|司|院|所|厂|校|单位|公司)|本人|俺|咱|参与")


def drafted_by_others(text: str, *, beside: bool = False) -> bool:
    """Whether the words name somebody else as the hand that drafted, or deny it.

    ``beside``: the clause only goes on with what its sentence told, so that a bare name
    (公司AI中台我牵头，制度小王写) is somebody else's as well.
    """
    if _BY_OTHERS.search(text) or (beside and _OF_OTHERS_HAND.search(text)):
        return True
    return _HANDED.search(text) is not None and not _MINE.search(text)
