"""Everyday and dialect words, put into the words that are read: 整到这阵儿, 打那儿起, 喺北京.

Nothing is guessed: only what ``dialect.yaml`` lists is put otherwise, and what denies (冇, 莫得)
is put otherwise as well, so that it is not lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from importlib.resources import files

import yaml

from pingwen.understanding.narrative.lexicon import WordTable, words

__all__ = ["plainly"]

_LOADED = yaml.load(
    files(__package__).joinpath("dialect.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader
)
_FIELD = WordTable(words("fields_ai")).alternatives


def _patterns(name: str) -> Sequence[tuple[re.Pattern[str], str]]:
    return [
        (re.compile(row["of"].replace("FIELD", _FIELD)), str(row["read"])) for row in _LOADED[name]
    ]


_EVERYDAY, _CANTONESE = _patterns("everyday"), _patterns("cantonese")
_MARKS = re.compile(_LOADED["marks"])


def plainly(text: str) -> list[tuple[int, int, str]]:
    """What is to be put otherwise: where it starts and ends, and the words for it."""
    tables = [*_CANTONESE, *_EVERYDAY] if _MARKS.search(text) else _EVERYDAY
    return [
        (*match.span("w" if "w" in pattern.groupindex else 0), read)
        for pattern, read in tables
        for match in pattern.finditer(text)
    ]
