"""What can be typed after ``pingwen eval``."""

from __future__ import annotations

import argparse
from enum import StrEnum
from pathlib import Path

from pingwen.arguments.parser import UsageError
from pingwen.evaluation.cases import Split, Suite
from pingwen.evaluation.options import PROPOSER_NAMES, EvalOptions, Task

__all__ = ["EVAL_NOTES", "add_eval_arguments", "eval_options"]

EVAL_NOTES = """任务：
  run      （默认）逐例提问、评分、写报告，并核对门槛和基线
  ratchet  接受这次结果：把门槛提高到已达到的值（从不降低），更新基线和历史
  new      写一个新用例：输入问题，选出依据的条款
  adversarial  说谎的草稿逐一过关卡：eval adversarial --count 100000
  beir     用 BEIR 格式的公开检索集测检索：eval beir --beir DIR
  bench    200 个问题的用时和内存（也可写作 eval --bench）
  model    测 PINGWEN_MODEL 所设的语言模型；可中断，重复同一命令即续测

示例：
  pingwen eval
  pingwen eval --suite verdicts facts --split dev
  pingwen eval --only ai-junior-college-1
  pingwen eval --compare main
  pingwen eval new --feedback feedback.jsonl
"""


def add_eval_arguments(parser: argparse.ArgumentParser) -> None:
    """Every option of the harness."""
    parser.add_argument(
        "task", nargs="?", choices=_names(Task), default="run", metavar="任务", help="见下"
    )
    suites = _names(Suite)
    parser.add_argument(
        "--suite",
        nargs="+",
        choices=suites,
        metavar="类",
        help=f"只运行这几类：{'、'.join(suites)}",
    )
    parser.add_argument("--split", choices=_names(Split), help="只运行 dev 或 aside（留出）")
    parser.add_argument("--only", nargs="+", metavar="ID", help="只运行这几个用例")
    parser.add_argument("--proposer", choices=PROPOSER_NAMES, help="换一个起草者（含两个说谎的）")
    parser.add_argument("--compare", metavar="REF", help="与哪个基线比较：文件或提交，默认已接受的")
    parser.add_argument("--no-baselines", action="store_true", help="不同时运行对照系统")
    parser.add_argument("--model-alone", metavar="NAME", help="另加对照：单独的语言模型")
    parser.add_argument("--model-url", metavar="URL", help="该模型的接口地址")
    parser.add_argument("--workers", type=int, metavar="N", help="进程数，默认处理器数")
    parser.add_argument("--afresh", action="store_true", help="不用已保存的回答，全部重新提问")
    parser.add_argument("--folder", type=Path, metavar="DIR", help="用例和门槛所在目录，默认 evals")
    parser.add_argument("--reports", type=Path, metavar="DIR", help="回答和报告写到哪里")
    parser.add_argument("--why", metavar="原因", help="ratchet：为何接受个别用例变差")
    parser.add_argument("--feedback", type=Path, metavar="FILE.jsonl", help="new：读者的标记")
    parser.add_argument("--beir", type=Path, metavar="DIR", help="beir：公开检索集的目录")
    parser.add_argument(
        "--limit", type=int, metavar="N", help="beir：最多取多少篇；model：每类最多多少例"
    )
    parser.add_argument(
        "--count", type=int, metavar="N", help="adversarial：多少份草稿，默认 100000"
    )
    parser.add_argument("--bench", action="store_true", help="同任务 bench")


def _names(choices: type[StrEnum]) -> list[str]:
    return [str(each) for each in choices]


def eval_options(typed: argparse.Namespace) -> EvalOptions:
    """The options as typed. Raises UsageError for what does not go together."""
    task = Task(typed.task)
    if typed.bench:
        task = Task.BENCH
    elif typed.beir is not None and task is Task.RUN:
        task = Task.BEIR
    if task is Task.BEIR and typed.beir is None:
        raise UsageError(
            "eval beir 需要 --beir DIR（含 corpus.jsonl、queries.jsonl、qrels/test.tsv）"
        )
    for name in ("workers", "limit", "count"):
        number = getattr(typed, name)
        if number is not None and number < 1:
            raise UsageError(f"--{name} 至少为 1")
    chosen = {
        "task": task,
        "suites": tuple(typed.suite or ()),
        "only": tuple(typed.only or ()),
        "baselines": not typed.no_baselines,
        **{
            name: getattr(typed, name)
            for name in (*_PLAIN, "folder", "proposer")
            if getattr(typed, name) is not None
        },
    }
    return EvalOptions.model_validate(chosen)


_PLAIN = (
    "split",
    "compare",
    "model_alone",
    "model_url",
    "workers",
    "afresh",
    "reports",
    "why",
    "feedback",
    "beir",
    "limit",
    "count",
)
