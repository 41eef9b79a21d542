"""What is wrong with a field of a rule file, in one Chinese sentence that says what to do."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from pydantic_core import ErrorDetails

__all__ = ["wrong_field"]

_WANTED = {
    "int_type": "整数",
    "int_parsing": "整数",
    "float_type": "数字",
    "float_parsing": "数字",
    "string_type": "文字",
    "bool_type": "true 或 false",
    "bool_parsing": "true 或 false",
    "date_from_datetime_parsing": "日期，例如 2020-11-10",
    "date_parsing": "日期，例如 2020-11-10",
    "date_type": "日期，例如 2020-11-10",
    "tuple_type": "一个列表",
    "dict_type": "一组“字段: 值”",
    "model_type": "一组“字段: 值”",
    "model_attributes_type": "一组“字段: 值”",
}


def wrong_field(error: ErrorDetails) -> str:
    """The sentence for one error of pydantic."""
    kind, field = error["type"], _last_name(error["loc"])
    context: dict[str, Any] = error.get("ctx", {})  # pydantic's own, untyped
    if kind == "missing":
        return f"缺少字段 {field}，请补上。"
    if kind == "extra_forbidden":
        return f"没有 {field} 这个字段，请删去或改正名称。"
    if kind == "union_tag_invalid":
        near = _nearest(context["tag"], context["expected_tags"])
        return f"没有 {context['tag']} 这个运算符，最接近的是 {near}，请照 docs/rules.md 改正。"
    if kind == "union_tag_not_found":
        return "缺少 op，请写明用哪个运算符。"
    if kind in ("enum", "literal_error"):
        return f"{field} 不能是 {_short(error['input'])}，可以填：{context['expected']}。"
    if kind in _WANTED:
        return f"{field} 要填{_WANTED[kind]}，不能是 {_short(error['input'])}，请改正。"
    return f"{field} 写得不对，请改正：{error['msg'].removeprefix('Value error, ')}。"


def _last_name(place: tuple[int | str, ...]) -> str:
    return next((part for part in reversed(place) if isinstance(part, str)), "文件")


def _nearest(written: str, expected: str) -> str:
    """Of ``'all', 'any', …`` the one that is most like what was written."""
    known = [tag.strip(" '") for tag in expected.split(",")]
    return get_close_matches(written, known, n=1, cutoff=0.0)[0]


def _short(value: object) -> str:
    return repr(value) if len(repr(value)) <= 60 else f"{repr(value)[:57]}…"
