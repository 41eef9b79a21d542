"""What was filled in a form's fields, read one by one: a choice, a month or day, a number."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pingwen.web.selfcheck.inputs import NONE, YES, Input

__all__ = ["Given", "ReplyUnclear", "read_fields"]

_YEAR = r"((?:19|20)[0-9]{2})"
_MONTH = r"(1[0-2]|0?[1-9])"
_DATE = r"([12][0-9]|3[01]|0?[1-9])"
_DAY = re.compile(rf"{_YEAR}(?:年?|[-./年 ]{_MONTH}(?:月?|[-./月 ]{_DATE}日?))")
_DIGITS = re.compile(r"((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])?")
"""2018, 2018-07, 2018.7, 201807, 2018年7月, 2018-07-01: as people write a month or a day."""
_COUNTED = {"count": 1000, "rank": 1000}
_MOST = 100_000_000

Given = Mapping[str, str]


class ReplyUnclear(ValueError):
    """A field was left empty or holds what it cannot; the text says so in Chinese.

    ``field``: the name of the field that is to be put right, empty where it is not one alone.
    """

    def __init__(self, message: str, field: str = "") -> None:
        super().__init__(message)
        self.field = field


def read_fields(inputs: Sequence[Input], given: Given) -> dict[str, Any]:
    """What was filled in, by field, each as the facts take it. Raises ReplyUnclear."""
    answers: dict[str, Any] = {}
    yes = given.get("yes") == YES
    for field in inputs:
        text = given.get(field.name, "").strip()
        if text and (yes or not field.if_yes):
            answers[field.name] = _READ[field.kind](field, text)
        elif field.required or (field.if_yes and yes):
            raise ReplyUnclear(f"请填写「{field.label}」。", field.name)
    return answers


def _chosen(field: Input, text: str) -> str:
    if text not in field.options and not (field.none and text == NONE):
        raise ReplyUnclear(f"「{field.label}」请从所列各项中选择。", field.name)
    return text


def _day(field: Input, text: str) -> str:
    found = _DAY.fullmatch(text) or _DIGITS.fullmatch(text)
    if not found:
        raise ReplyUnclear(f"「{field.label}」请写成 2018-07 或 2018。", field.name)
    return "-".join(part.zfill(2) for part in found.groups() if part)


def _number(field: Input, text: str) -> int | float:
    most = _COUNTED.get(field.name, _MOST)
    if not re.fullmatch(r"[0-9]{1,9}(?:\.[0-9]{1,2})?", text) or float(text) > most:
        raise ReplyUnclear(f"「{field.label}」请填不超过{most}的数字。", field.name)
    if field.name in _COUNTED and (not text.isdecimal() or int(text) < 1):
        raise ReplyUnclear(f"「{field.label}」请填1以上的整数。", field.name)
    return int(text) if text.isdecimal() else float(text)


_READ: Mapping[str, Callable[[Input, str], str | int | float]] = {
    "choice": _chosen,
    "month": _day,
    "number": _number,
}
