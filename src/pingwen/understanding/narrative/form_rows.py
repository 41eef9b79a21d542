"""A form filled in on one line, its rows parted only by 、, written with a row to a sentence."""

from __future__ import annotations

import re

__all__ = ["in_rows"]

_LABEL = (
    "(?:姓名|性别|年龄|学历(?:学位)?|学位|毕业(?:时间|院校|学校)?|教育(?:背景|经历|情况)"
    "|(?:现|工作|所在)?单位|工作(?:经历|年限|时间|情况)|现?(?:岗位|职务|职称)|任职(?:时间|经历)?"
    "|(?:主要)?(?:业绩|成果)|拟?申报(?:级别|职称|专业|类别)?)"
)
_NOT_OF_LIST = (
    "(?<!学历)(?<!学位)(?<!单位)(?<!岗位)(?<!职务)(?<!职称)(?<!业绩)(?<!成果)(?<!时间)(?<!姓名)"
)
_LABELLED = re.compile(rf"{_NOT_OF_LIST}、(?={_LABEL}(?:\([^()]{{1,12}}\))? ?:)")
"""、业绩:担任…, and not 业绩、成果:都是…"""
_FILLED = re.compile(
    rf"{_NOT_OF_LIST}、(?={_LABEL} ?(?![和与及、都也均的以之为是有])[^、,;。:]{{2,}})"
)
"""、单位北京某公司、岗位算法工程师: without a colon only where there are several."""
_LABEL_ALONE = re.compile(rf"(?:(?<=[;:,。\n])|^)({_LABEL}) (?=[^ :])")
_SEVERAL = 3


def in_rows(text: str) -> str:
    """The text, character for character, with ``;`` between the rows of such a form, and ``:``
    for the space after a label."""
    if "、" not in text:
        return text
    text = _LABELLED.sub(";", text)
    rows = len(_FILLED.findall(text))
    return _LABEL_ALONE.sub(r"\1:", _FILLED.sub(";", text)) if rows >= _SEVERAL else text
