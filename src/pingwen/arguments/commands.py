"""The commands and what can be typed after each."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from pingwen.arguments.evaluation import EVAL_NOTES, add_eval_arguments
from pingwen.arguments.parser import ChineseParser
from pingwen.arguments.rules import RULES_NOTES, add_rules_arguments

__all__ = ["read_arguments"]

_EXIT_CODES = """退出码：
  0    完成（批量中个别行有误也是 0，该行输出 error 对象）
  1    评测或性能测试未达标，规则文件有错
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


def read_arguments(version: str, argv: Sequence[str] | None) -> argparse.Namespace:
    """What was typed: ``command``, and the names of that command's own arguments.

    ``--help`` and ``--version`` print and raise SystemExit; whatever cannot be used raises
    UsageError.
    """
    return _command_parser(version).parse_args(argv)


def _command_parser(version: str) -> ChineseParser:
    parser = ChineseParser(
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
    add_rules_arguments(command("rules", "查看和检查规则文件", RULES_NOTES))
    command("serve", "启动网页和 HTTP 接口")
    command("index", "建立（或检查）检索索引")
    add_eval_arguments(command("eval", "运行评测；也用来写用例、测检索、测速度", EVAL_NOTES))
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
