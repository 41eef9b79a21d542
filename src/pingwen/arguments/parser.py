"""An argument parser that speaks Chinese."""

from __future__ import annotations

import argparse
import re
from typing import NoReturn

__all__ = ["ChineseParser", "UsageError"]

_TRANSLATIONS = (
    (r"the following arguments are required: (.+)", r"缺少参数：\1"),
    (r"unrecognized arguments: (.+)", r"不认识的参数：\1"),
    (r"argument (.+): expected (?:one|at least one) argument", r"\1 后面缺少值"),
    (r"argument (.+): invalid int value: (.+)", r"\1 要填整数，不能是 \2"),
    (r"argument (.+): invalid choice: (.+) \(choose from (.+)\)", r"\1 没有 \2，可选：\3"),
    (r"argument (.+): not allowed with argument (.+)", r"\1 不能与 \2 同时使用"),
    (r"one of the arguments (.+) is required", r"需要其中之一：\1"),
)


class UsageError(Exception):
    """The arguments cannot be used; the text says why in Chinese."""


class ChineseParser(argparse.ArgumentParser):
    """An ArgumentParser that speaks Chinese and raises UsageError for bad arguments."""

    def __init__(self, *, prog: str, description: str, epilog: str | None = None) -> None:
        super().__init__(
            prog=prog,
            description=description,
            epilog=epilog,
            add_help=False,
            allow_abbrev=False,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        self._positionals.title = "参数"
        self._optionals.title = "选项"
        self.add_argument("-h", "--help", action="help", help="显示这段说明")

    def format_help(self) -> str:
        return super().format_help().replace("usage: ", "用法：", 1)

    def format_usage(self) -> str:
        return super().format_usage().replace("usage: ", "用法：", 1)

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{_translated(message)}\n{self.format_usage().rstrip()}")


def _translated(message: str) -> str:
    for pattern, words in _TRANSLATIONS:
        if match := re.fullmatch(pattern, message):
            return match.expand(words)
    return f"参数有误：{message}"
