"""The commands: what they print, where, and with which exit code."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from pingwen import __version__
from pingwen.cli import Doors, main
from pingwen.domain.answer import Answer
from pingwen.domain.clause import Corpus
from pingwen.domain.facts import Facts
from pingwen.domain.question import Message, Question
from pingwen.errors import SchemeUnknown
from pingwen.evaluation.cases import Split, Suite
from pingwen.evaluation.options import EvalOptions, Task
from pingwen.settings import Settings
from tests.answers import answer_to

if TYPE_CHECKING:
    from pingwen.assistant import Assistant
    from pingwen.verifier import Verifier

TODAY = date(2026, 11, 21)


@dataclass
class FakeAssistant:
    """Repeats what it is asked."""

    corpus: Corpus = field(default_factory=lambda: Corpus(documents=(), version="v"))

    def ask(self, question: Question) -> Answer:
        if question.text == "坏":
            raise ZeroDivisionError
        return answer_to(question)


class FakeVerifier:
    """Repeats what it is given, and knows one scheme."""

    def check(self, facts: Facts, scheme: str, target: str, as_of: date) -> Answer:
        if scheme != "bj-ai":
            raise SchemeUnknown(f"no scheme {scheme!r}")
        told = f"{scheme} {target} {len(facts.education)}"
        return answer_to(Question(messages=(Message(role="user", content=told),), as_of=as_of))


class FakeDoors:
    """Doors that remember what went through them."""

    def __init__(self) -> None:
        self.settings: list[Settings] = []
        self.evaluated: list[EvalOptions] = []

    def doors(self) -> Doors:
        return Doors(
            build=self._build,
            verify=self._verify,
            serve=self.settings.append,
            evaluate=self._evaluate,
            today=lambda: TODAY,
        )

    def _build(self, settings: Settings) -> Assistant:
        self.settings.append(settings)
        return cast("Assistant", FakeAssistant())

    def _verify(self, settings: Settings) -> Verifier:
        self.settings.append(settings)
        return cast("Verifier", FakeVerifier())

    def _evaluate(self, options: EvalOptions) -> int:
        self.evaluated.append(options)
        return 1


def run(*argv: str) -> int:
    return main(argv, FakeDoors().doors())


def test_ask_prints_the_answer_and_its_sources(capsys: pytest.CaptureFixture[str]) -> None:
    """The answer first, then each clause it marks with its document, words and other places."""
    assert run("ask", "大专要几年？") == 0

    assert capsys.readouterr().out == (
        "2026-11-21：大专要几年？ [1]\n\n依据：\n"
        "[1] 京人社事业发〔2020〕30号 附件 一、（二）3.「大学专科毕业后，从事本专业工作满3年；」"
        "（另见 gazette-2020-47）\n"
        "（逐项核对另引 1 条，见 --json。）\n"
    )


def test_ask_json_prints_one_object_of_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    """One line of JSON in which Chinese stays Chinese; --as-of is the counting day."""
    assert run("ask", "--json", "--as-of", "2026-01-31", "几年？") == 0

    out = capsys.readouterr().out
    assert out.count("\n") == 1
    assert "几年" in out
    assert json.loads(out)["text"] == "2026-01-31：几年？ [1]"


def test_a_batch_file_is_answered_line_by_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A bad line and a fault of the program have their error in place; the exit code is 0."""
    lines = [
        {"id": "a", "messages": [{"role": "user", "content": "一"}]},
        {"id": "b", "messages": []},
        {"id": "c", "messages": [{"role": "user", "content": "坏"}]},
        {"id": "d", "messages": [{"role": "user", "content": "二"}]},
    ]
    file = tmp_path / "questions.jsonl"
    file.write_text("\n".join(json.dumps(each) for each in lines), encoding="utf-8")

    assert run("ask", "--batch", str(file), "--as-of", "2026-02-28") == 0

    told = [json.loads(each) for each in capsys.readouterr().out.splitlines()]
    assert [each["id"] for each in told] == ["a", "b", "c", "d"]
    assert [each.get("error", {}).get("code") for each in told] == [
        None,
        "empty_question",
        "internal",
        None,
    ]
    assert told[0]["text"].startswith("2026-02-28")


def test_a_batch_is_read_from_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A dash stands for it; bytes that are not UTF-8 cost their own line only."""
    written = b'\xff\n{"id": "a", "messages": [{"role": "user", "content": "x"}]}\n'
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(written), encoding="utf-8"))

    assert run("ask", "--batch", "-") == 0

    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert (first["error"]["code"], second["id"]) == ("malformed_request", "a")


def test_check_words_the_rule_modules_verdict(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Facts, scheme, target and day reach the rule module."""
    facts = tmp_path / "facts.json"
    facts.write_text('{"education": [{"degree": "硕士研究生"}]}', encoding="utf-8")
    command = ["check", "--facts", str(facts), "--scheme", "bj-ai", "--target", "高级工程师"]

    assert run(*command) == 0
    assert capsys.readouterr().out.startswith("2026-11-21：bj-ai 高级工程师 1 [1]")

    assert run(*command, "--json", "--as-of", "2025-12-31") == 0
    assert json.loads(capsys.readouterr().out)["text"].startswith("2025-12-31：bj-ai")


REFUSED: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (("ask", " "), "没有收到问题。", "empty_question: the last message is blank"),
    (("ask", "a" * 20_001), "内容太长", "question_too_long: messages.0: 20001 characters"),
    (("ask", "几\udcff年"), "请求不是有效的 UTF-8", "malformed_request: the question is not UTF-8"),
    (("ask", "a", "--as-of", "2026"), "请求的字段不符合约定", "invalid_question: as_of: must be a"),
    (("ask", "--batch", "/nowhere.jsonl"), "打不开文件：/nowhere.jsonl", ""),
    (("ask", "--batch", "/"), "打不开文件：/", ""),
    (("ask",), "需要其中之一：问题 --batch", "用法：pingwen ask"),
    (("ask", "a", "--batch", "b"), "--batch 不能与 问题 同时使用", "用法：pingwen ask"),
    (("ask", "a", "--jsn"), "不认识的参数：--jsn", "用法：pingwen"),
    (("ask", "--as-of"), "--as-of 后面缺少值", "用法：pingwen ask"),
    (("ask", "--json=1", "a"), "参数有误：", "用法：pingwen ask"),
    (
        ("sing",),
        "<命令> 没有 'sing'，可选：'ask', 'check', 'rules', 'serve', 'index', 'eval'",
        "用法：pingwen",
    ),
    ((), "缺少参数：<命令>", "用法：pingwen"),
    (("check", "--scheme", "bj-ai"), "缺少参数：--facts, --target", "用法：pingwen check"),
    (("rules",), "缺少参数：做什么", "用法：pingwen rules"),
    (("rules", "sing"), "做什么 没有 'sing'，可选：'list', 'show'", "用法：pingwen rules"),
    (("rules", "show", "bj-ai"), "rules show 需要评审类别和职称", ""),
    (("rules", "lint", "bj-ai"), "rules lint 后面不用写 bj-ai", ""),
    (("rules", "list", "--document", "bj-ai-30"), "--document 只用于 rules coverage", ""),
    (("rules", "show", "bj-law", "律师"), "没有这个评审类别的规则", "unknown_scheme: no scheme"),
    (("rules", "show", "bj-ai", "律师"), "这个评审类别没有所填的职称", "unknown_target: bj-ai has"),
    (("eval", "sing"), "任务 没有 'sing'，可选：", "用法：pingwen eval"),
    (("eval", "--suite", "songs"), "--suite 没有 'songs'，可选：", "用法：pingwen eval"),
    (("eval", "--proposer", "angel"), "--proposer 没有 'angel'，可选：", "用法：pingwen eval"),
    (("eval", "--workers", "0"), "--workers 至少为 1", ""),
    (("eval", "--workers", "two"), "--workers 要填整数，不能是 'two'", "用法：pingwen eval"),
    (("eval", "--limit", "-1", "--beir", "x"), "--limit 至少为 1", ""),
    (("eval", "beir"), "eval beir 需要 --beir DIR", ""),
    (("eval", "--suite"), "--suite 后面缺少值", "用法：pingwen eval"),
)


@pytest.mark.parametrize(("argv", "message", "detail"), REFUSED)
def test_what_cannot_be_used_is_refused_in_chinese_with_exit_code_2(
    argv: tuple[str, ...], message: str, detail: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A Chinese sentence first, then what is wrong; nothing on stdout, no trace."""
    assert run(*argv) == 2

    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(message)
    assert detail in told.err
    assert "Traceback" not in told.err


@pytest.mark.parametrize(
    ("content", "scheme", "message"),
    [
        (b"\xff", "bj-ai", "请求不是有效的 UTF-8"),
        (b"[]", "bj-ai", "请求不是有效的 UTF-8"),
        (b'{"education": [{"degree": "MBA"}]}', "bj-ai", "所填的情况无法识别"),
        (b"{" + b" " * 300_000 + b"}", "bj-ai", "内容太长"),
        (b"{}", "bj-law", "没有这个评审类别的规则"),
    ],
)
def test_bad_facts_and_schemes_are_refused(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    content: bytes,
    scheme: str,
    message: str,
) -> None:
    """Each with its own Chinese sentence."""
    facts = tmp_path / "facts.json"
    facts.write_bytes(content)

    code = run("check", "--facts", str(facts), "--scheme", scheme, "--target", "高级工程师")

    assert code == 2
    assert capsys.readouterr().err.startswith(message)


def test_a_field_that_facts_do_not_have_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With its place in the file."""
    facts = tmp_path / "facts.json"
    facts.write_text('{"education": [{"degree": "硕士研究生", "colour": 1}]}', encoding="utf-8")

    assert run("check", "--facts", str(facts), "--scheme", "bj-ai", "--target", "高级工程师") == 2

    assert capsys.readouterr().err == (
        "所填的情况无法识别或前后矛盾，请检查学历、职称和时间后重新提交。\n"
        "invalid_facts: education.0.colour: Extra inputs are not permitted\n"
    )


def test_an_error_under_json_is_an_object_on_stdout_too(capsys: pytest.CaptureFixture[str]) -> None:
    """A program that reads stdout finds the contract's error object."""
    assert run("ask", "--json", " ") == 2

    assert json.loads(capsys.readouterr().out)["error"]["code"] == "empty_question"


def test_a_wrong_setting_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever starts the program reads which variable to mend."""
    monkeypatch.setenv("PINGWEN_PORT", "zero")

    assert run("serve") == 2

    assert capsys.readouterr().err == (
        "设置有误，请检查下面这个环境变量。\n"
        "settings_invalid: PINGWEN_PORT is 'zero'; allowed: a whole number from 1 to 65535\n"
    )


def test_a_fault_of_the_program_shows_no_trace(capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 70 and one sentence."""
    assert run("ask", "坏") == 70

    told = capsys.readouterr().err
    assert told.startswith("系统暂时无法处理这个请求")
    assert "ZeroDivisionError" in told
    assert "Traceback" not in told


def test_an_interrupt_ends_quietly() -> None:
    """Ctrl-C is no fault."""

    def interrupted(settings: Settings) -> None:
        raise KeyboardInterrupt

    assert main(["serve"], Doors(serve=interrupted)) == 130


def test_rules_prints_what_the_rule_files_hold(capsys: pytest.CaptureFixture[str]) -> None:
    """The files are those of the settings; no assistant is built for it."""
    fake = FakeDoors()

    assert main(["rules", "show", "bj-ai", "助理工程师"], fake.doors()) == 0

    assert capsys.readouterr().out.startswith("助理工程师（北京市工程技术系列（人工智能）")
    assert fake.settings == []


def test_serve_opens_the_server_with_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment's settings reach the server."""
    monkeypatch.setenv("PINGWEN_PORT", "8123")
    fake = FakeDoors()

    assert main(["serve"], fake.doors()) == 0

    assert [settings.port for settings in fake.settings] == [8123]


def test_index_says_what_it_holds(capsys: pytest.CaptureFixture[str]) -> None:
    """Building the assistant builds the index."""
    assert run("index") == 0

    assert capsys.readouterr().out == "索引已就绪：0 份文件，0 条。\n"


EVALS = {
    "eval": EvalOptions(),
    "eval --suite verdicts facts --split dev": EvalOptions(
        suites=(Suite.VERDICTS, Suite.FACTS), split=Split.DEV
    ),
    "eval --only a b --no-baselines --afresh --workers 2": EvalOptions(
        only=("a", "b"), baselines=False, afresh=True, workers=2
    ),
    "eval --proposer always-eligible --compare main": EvalOptions(
        proposer="always-eligible", compare="main"
    ),
    "eval --model-alone openai:m --model-url http://127.0.0.1:1": EvalOptions(
        model_alone="openai:m", model_url="http://127.0.0.1:1"
    ),
    "eval ratchet --why 换了门槛": EvalOptions(task=Task.RATCHET, why="换了门槛"),
    "eval new --feedback f.jsonl --folder e --reports r": EvalOptions(
        task=Task.NEW, feedback=Path("f.jsonl"), folder=Path("e"), reports=Path("r")
    ),
    "eval --beir set --limit 5": EvalOptions(task=Task.BEIR, beir=Path("set"), limit=5),
    "eval beir --beir set": EvalOptions(task=Task.BEIR, beir=Path("set")),
    "eval --bench": EvalOptions(task=Task.BENCH),
    "eval bench": EvalOptions(task=Task.BENCH),
}


@pytest.mark.parametrize("typed", EVALS)
def test_eval_hands_its_options_on_and_returns_its_code(typed: str) -> None:
    """What is typed after eval reaches the harness, and what it returns the caller."""
    fake = FakeDoors()

    assert main(typed.split(), fake.doors()) == 1

    assert fake.evaluated == [EVALS[typed]]


@pytest.mark.parametrize(
    "argv", [["--help"], ["ask", "--help"], ["check", "-h"], ["rules", "-h"], ["eval", "--help"]]
)
def test_help_is_in_chinese(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Every command explains itself."""
    with pytest.raises(SystemExit) as caught:
        run(*argv)

    told = capsys.readouterr().out
    assert caught.value.code == 0
    assert told.startswith("用法：pingwen")
    assert "选项" in told


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """The package's own."""
    with pytest.raises(SystemExit):
        run("--version")

    assert capsys.readouterr().out.strip() == __version__
