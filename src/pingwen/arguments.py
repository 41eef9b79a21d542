"""The command line's words: what can be typed, and the help and the errors in Chinese."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from typing import NoReturn

__all__ = ["UsageError", "read_arguments"]

_EXIT_CODES = """退出码：
  0    完成（批量中个别行有误也是 0，该行输出 error 对象）
  1    评测或性能测试未达标
  2    参数、输入、设置或资料不能用，原因见标准错误
  70   程序内部故障
  130  被中断
"""

_ASK_NOTES = """示例：
  pingwen ask "我2016年硕士毕业，一直在北京做算法，能评副高吗？"
  pingwen ask --json "北京AI助工，大专要干几年？"
  pingwen ask --batch questions.jsonl > answers.jsonl

批量输入每行一个 JSON 对象：
  {"id": "q1", "messages": [{"role": "user", "content": "……"}], "as_of": "2026-11-21"}
"""

_CHECK_NOTES = """示例：
  pingwen check --facts me.json --scheme bj-ai --target 高级工程师

facts 文件是一个 JSON 对象，例如：
  {"education": [{"degree": "硕士研究生", "graduated": "2016-07"}], "region": {"name": "北京"}}
"""

_TRANSLATIONS = (
    (r"the following arguments are required: (.+)", r"缺少参数：\1"),
    (r"unrecognized arguments: (.+)", r"不认识的参数：\1"),
    (r"argument (.+): expected one argument", r"\1 后面缺少值"),
    (r"argument (.+): invalid choice: (.+) \(choose from (.+)\)", r"\1 没有 \2，可选：\3"),
    (r"argument (.+): not allowed with argument (.+)", r"\1 不能与 \2 同时使用"),
    (r"one of the arguments (.+) is required", r"需要其中之一：\1"),
)


class UsageError(Exception):
    """The arguments cannot be used; the text says why in Chinese."""


class _ChineseParser(argparse.ArgumentParser):
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


def read_arguments(version: str, argv: Sequence[str] | None) -> argparse.Namespace:
    """What was typed: ``command``, and the names of that command's own arguments.

    ``eval`` keeps what it does not know in ``rest``. ``--help`` and ``--version`` print and raise
    SystemExit; whatever cannot be used raises UsageError.
    """
    parser = _command_parser(version)
    arguments, rest = parser.parse_known_args(argv)
    if rest and arguments.command != "eval":
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    arguments.rest = rest
    return arguments


def _command_parser(version: str) -> _ChineseParser:
    parser = _ChineseParser(
        prog="pingwen",
        description="评问：职称政策问答。回答附条款出处，是否符合由规则模块核对。",
        epilog=_EXIT_CODES,
    )
    parser.add_argument("--version", action="version", version=version, help="显示版本")
    commands = parser.add_subparsers(
        dest="command", required=True, metavar="<命令>", title="命令", prog="pingwen"
    )

    def command(name: str, help_text: str, notes: str | None = None) -> argparse.ArgumentParser:
        made = commands.add_parser(
            name, prog=f"pingwen {name}", help=help_text, description=help_text, epilog=notes
        )
        assert isinstance(made, argparse.ArgumentParser)
        return made

    _ask(command("ask", "提问，或批量提问", _ASK_NOTES))
    _check(command("check", "用结构化的个人情况核对申报条件", _CHECK_NOTES))
    command("serve", "启动网页和 HTTP 接口")
    command("index", "建立（或检查）检索索引")
    command("eval", "运行评测（其余参数交给评测程序）；eval --bench 测量速度和内存")
    return parser


def _ask(parser: argparse.ArgumentParser) -> None:
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("question", nargs="?", metavar="问题", help="要问的话")
    what.add_argument("--batch", metavar="FILE.jsonl", help="逐行回答文件中的问题，- 为标准输入")
    parser.add_argument("--json", action="store_true", help="输出一个 JSON 对象")
    _as_of(parser)


def _check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--facts", required=True, metavar="FILE.json", help="个人情况，- 为标准输入"
    )
    parser.add_argument("--scheme", required=True, metavar="类别", help="评审类别，例如 bj-ai")
    parser.add_argument("--target", required=True, metavar="职称", help="例如 高级工程师")
    parser.add_argument("--json", action="store_true", help="输出一个 JSON 对象")
    _as_of(parser)


def _as_of(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--as-of", metavar="YYYY-MM-DD", help="年限计算到哪一天，默认今天（北京时间）"
    )


def _translated(message: str) -> str:
    for pattern, words in _TRANSLATIONS:
        if match := re.fullmatch(pattern, message):
            return match.expand(words)
    return f"参数有误：{message}"
