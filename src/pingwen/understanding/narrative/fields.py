"""In which field a clause says that somebody works: of this profession, of another, or untold."""

from __future__ import annotations

import re

from pingwen.domain.facts import WorkField
from pingwen.understanding.narrative.lexicon import WordTable, words

__all__ = ["WORK_VERB", "field_of", "in_field"]

_FIELDS = WordTable(
    {
        WorkField.ARTIFICIAL_INTELLIGENCE: words("fields_ai")["fields_ai"],
        WorkField.OTHER_ENGINEERING: words("fields_engineering")["fields_engineering"],
        WorkField.TEACHING: words("fields_teaching")["fields_teaching"],
        WorkField.OTHER: words("fields_other")["fields_other"],
        "unsure": words("fields_unsure")["fields_unsure"],
    }
)
WORK_VERB = re.compile(
    "做|从事|干|搞|研究|研发|开发(?!区)|负责(?!人)|当(?!时|年|地|作|前)|担?任|转行?|转岗"
)
_OBJECT = re.compile(
    "(?:做|从事|干|搞|研究(?!院|所|生)|研发|开发(?!区)|负责(?!人)|当(?!时|年|地|作|前)|任"
    "|转行?(?:到|去)?)(?P<object>[^,;]{1,30})"
)
_TEACHES = re.compile("老师|教师|教学")
_JOB = re.compile("(?:工程师|研究员|专家|岗|科学家|从业|行业|方向|领域|经验)")


def field_of(text: str) -> WorkField | None:
    """The field of the work that the clause speaks of; None where the words leave it open.

    What is done counts, not where: 在人工智能公司做财务 is not work in artificial intelligence.
    """
    match = None
    for match in _OBJECT.finditer(text):
        fields = _named(match["object"])
        if fields == {WorkField.OTHER.value} and _TEACHES.search(match["object"]):
            return None if WorkField.ARTIFICIAL_INTELLIGENCE in _named(text) else WorkField.OTHER
        if fields:
            return _one(fields)
    fields = _named(text)
    if match is None and fields and _JOB.search(text):
        return _one(fields)
    return None


def in_field(field: WorkField | None) -> bool | None:
    """Whether it is work of this profession (artificial intelligence)."""
    return None if field is None else field is WorkField.ARTIFICIAL_INTELLIGENCE


def _named(text: str) -> set[str]:
    return {found.meaning for found in _FIELDS.find(text)}


def _one(fields: set[str]) -> WorkField | None:
    return WorkField(next(iter(fields))) if len(fields) == 1 and "unsure" not in fields else None
