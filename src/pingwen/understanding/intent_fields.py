"""The field of the work that a told case is about, where its facts leave that open."""

from __future__ import annotations

import re

from pingwen.domain.facts import WorkField
from pingwen.understanding.narrative.lexicon import WordTable, words

__all__ = ["field_told"]

_FIELDS = WordTable(
    {
        WorkField.ARTIFICIAL_INTELLIGENCE: words("fields_ai")["fields_ai"],
        WorkField.OTHER_ENGINEERING: (
            *words("fields_engineering")["fields_engineering"],
            *words("engineering_trades")["engineering_trades"],
        ),
    }
)
_ENDORSED = re.compile("推荐(?!算法|系统|排序|引擎|模型)")


def field_told(text: str) -> WorkField | None:
    """The one field whose words stand in the normalised ``text``.

    Good enough to choose the document to check by, which asks for the field; no fact about anybody.
    """
    named = {found.meaning for found in _FIELDS.find(_ENDORSED.sub("", text).upper())}
    return WorkField(named.pop()) if len(named) == 1 else None
