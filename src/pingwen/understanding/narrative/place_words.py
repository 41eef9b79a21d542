"""How people say at which place they stand among authors, inventors or drafters."""

from __future__ import annotations

__all__ = ["AT_PLACE"]

AT_PLACE = (
    "(?:排(?:名|位|在|序|行|到)*|列|位列|位居|居|名列|位次|名次|序号|位序|顺位|顺序|次序)"
    "(?:是|为|在|:)?(?:第|老)?"
)
"""What stands before the number: 排第三, 排名3, 位次第7, 序号3."""
