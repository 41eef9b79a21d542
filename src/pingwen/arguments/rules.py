"""What can be typed after ``pingwen rules``."""

from __future__ import annotations

import argparse

from pingwen.arguments.parser import UsageError
from pingwen.rulebook import RulesOptions, RulesTask

__all__ = ["RULES_NOTES", "add_rules_arguments", "rules_options"]

RULES_NOTES = """做什么：
  list       列出评审类别、所依据的文件和可申报的职称
  show       显示一个职称的全部条件，每条附条款和原文
  coverage   每份文件有多少条款写成了规则，其余为什么没有
  lint       检查规则文件，列出全部错误：文件、行号和改法；有错时退出码为 1
  schema     规则文件的 JSON Schema，供编辑器使用

示例：
  pingwen rules show bj-ai 高级工程师
  pingwen rules coverage --document bj-voc-27
"""


def add_rules_arguments(parser: argparse.ArgumentParser) -> None:
    """The task, and what two of them take."""
    tasks = [task.value for task in RulesTask]
    parser.add_argument("task", choices=tasks, metavar="做什么", help="见下")
    parser.add_argument("scheme", nargs="?", metavar="类别", help="show：评审类别，例如 bj-ai")
    parser.add_argument("target", nargs="?", metavar="职称", help="show：例如 高级工程师")
    parser.add_argument(
        "--document", metavar="文件", help="coverage：逐条列出一份文件，例如 bj-ai-30"
    )


def rules_options(arguments: argparse.Namespace) -> RulesOptions:
    """Raises UsageError where show does not name a target, and where another task names one."""
    task = RulesTask(arguments.task)
    if task is RulesTask.SHOW and arguments.target is None:
        raise UsageError("rules show 需要评审类别和职称，例如：pingwen rules show bj-ai 高级工程师")
    if task is not RulesTask.SHOW and arguments.scheme is not None:
        raise UsageError(f"rules {task.value} 后面不用写 {arguments.scheme}")
    if task is not RulesTask.COVERAGE and arguments.document is not None:
        raise UsageError("--document 只用于 rules coverage")
    return RulesOptions(
        task=task,
        scheme=arguments.scheme or "",
        target=arguments.target or "",
        document=arguments.document,
    )
