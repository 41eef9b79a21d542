"""The command ``pingwen``: ask, check, rules, serve, index, eval.

Exit codes: 0 done (a batch with bad lines too: each says so in its place); 1 an evaluation or a
bench below its threshold, or a mistake in a rule file; 2 arguments, input, settings or data that
cannot be used, with a Chinese sentence on stderr and the English detail below it; 70 a fault of
the program; 130 interrupted. Answers go to stdout in UTF-8, everything else to stderr.
"""

from __future__ import annotations

import io
import logging
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import IO, TYPE_CHECKING

from pingwen import __version__
from pingwen.arguments import UsageError, eval_options, read_arguments, rules_options
from pingwen.batch import answer_lines, error_line, read_lines
from pingwen.domain.asking import LARGEST_REQUEST, read_day, read_facts, read_question
from pingwen.errors import MalformedRequest, PingwenError, SettingsInvalid
from pingwen.settings import Settings, configure_logging

if TYPE_CHECKING:
    from pingwen.assistant import Assistant
    from pingwen.domain.answer import Answer
    from pingwen.evaluation.options import EvalOptions
    from pingwen.verifier import Verifier

__all__ = ["Doors", "main"]

_logger = logging.getLogger(__name__)

_CHINA = timezone(timedelta(hours=8))


def _build(settings: Settings) -> Assistant:
    from pingwen.bootstrap import build_assistant

    return build_assistant(settings)


def _verify(settings: Settings) -> Verifier:
    from pingwen.verifier import Verifier

    return Verifier.load(settings.corpus_dir, settings.rules_dir)


def _serve(settings: Settings) -> None:
    from pingwen.web.server import serve

    serve(settings)


def _evaluate(options: EvalOptions) -> int:
    from pingwen.evaluation.command import evaluate

    return evaluate(options)


@dataclass(frozen=True)
class Doors:
    """What the commands open, each loaded only when it is opened, and the clock they read."""

    build: Callable[[Settings], Assistant] = _build
    verify: Callable[[Settings], Verifier] = _verify
    serve: Callable[[Settings], None] = _serve
    evaluate: Callable[[EvalOptions], int] = _evaluate
    today: Callable[[], date] = lambda: datetime.now(_CHINA).date()


def main(argv: Sequence[str] | None = None, doors: Doors | None = None) -> int:
    """Run one command and return its exit code; never raises but for --help and --version."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    configure_logging("WARNING")
    try:
        arguments = read_arguments(__version__, argv)
        return _COMMANDS[arguments.command](arguments, doors or Doors())
    except UsageError as error:
        return _refuse(str(error))
    except SettingsInvalid as error:
        return _refuse("设置有误，请检查下面这个环境变量。", f"{error.code}: {error.detail}")
    except PingwenError as error:
        return _refuse(error.message, f"{error.code}: {error.detail}")
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader has gone; nothing may be written at exit either
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        _logger.debug("fault", exc_info=True)
        _refuse(PingwenError.message, f"internal: {type(error).__name__} (PINGWEN_LOG_LEVEL=DEBUG)")
        return 70


def _ask(arguments: Namespace, doors: Doors) -> int:
    today = read_day(arguments.as_of, doors.today())
    if arguments.batch is not None:
        return _ask_batch(arguments.batch, today, doors)
    try:
        words = arguments.question.encode("utf-8").decode("utf-8")
    except UnicodeEncodeError:
        raise MalformedRequest("the question is not UTF-8") from None
    try:
        question = read_question({"messages": [{"role": "user", "content": words}]}, today)
        answer = doors.build(_quiet_settings()).ask(question)
    except PingwenError as error:
        if arguments.json:
            print(error_line(None, error))
        raise
    _show(answer, as_json=arguments.json)
    return 0


def _ask_batch(source: str, today: date, doors: Doors) -> int:
    with _opened(source) as stream:
        assistant = doors.build(_quiet_settings())
        for line in answer_lines(assistant.ask, read_lines(stream), today):
            print(line, flush=True)
    return 0


def _check(arguments: Namespace, doors: Doors) -> int:
    as_of = read_day(arguments.as_of, doors.today())
    with _opened(arguments.facts) as stream:
        facts = read_facts(stream.read(LARGEST_REQUEST + 1))
    answer = doors.verify(_quiet_settings()).check(facts, arguments.scheme, arguments.target, as_of)
    _show(answer, as_json=arguments.json)
    return 0


def _rules(arguments: Namespace, _: Doors) -> int:
    from pingwen.rulebook import rulebook

    options = rules_options(arguments)
    settings = _quiet_settings()
    code, text = rulebook(options, settings.corpus_dir, settings.rules_dir)
    print(text)
    return code


def _run_server(_: Namespace, doors: Doors) -> int:
    doors.serve(_settings())
    return 0


def _index(_: Namespace, doors: Doors) -> int:
    corpus = doors.build(_settings()).corpus
    clauses = sum(1 for _ in corpus.clauses())
    print(f"索引已就绪：{len(corpus.documents)} 份文件，{clauses} 条。")
    return 0


def _eval(arguments: Namespace, doors: Doors) -> int:
    _quiet_settings()
    return doors.evaluate(eval_options(arguments))


_COMMANDS: dict[str, Callable[[Namespace, Doors], int]] = {
    "ask": _ask,
    "check": _check,
    "rules": _rules,
    "serve": _run_server,
    "index": _index,
    "eval": _eval,
}


def _settings() -> Settings:
    settings = Settings()
    configure_logging(settings.log_level)
    return settings


def _quiet_settings() -> Settings:
    """For commands whose output is read: warnings only, unless a level was asked for."""
    settings = Settings()
    asked = "log_level" in settings.model_fields_set
    configure_logging(settings.log_level if asked else "WARNING")
    return settings


def _opened(source: str) -> AbstractContextManager[IO[bytes]]:
    if source == "-":
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(source).open("rb")
    except OSError as error:
        raise UsageError(f"打不开文件：{source}（{error.strerror}）") from None


def _show(answer: Answer, *, as_json: bool) -> None:
    if as_json:
        print(answer.model_dump_json())
        return
    print(answer.text.strip())
    marked = [source for source in answer.citations if f"[{source.mark}]" in answer.text]
    if marked:
        print("\n依据：")
    for source in marked:
        also = f"（另见 {'、'.join(source.also_in)}）" if source.also_in else ""
        print(f"[{source.mark}] {source.document_number} {source.clause}「{source.quote}」{also}")
    if unmarked := len(answer.citations) - len(marked):
        print(f"（逐项核对另引 {unmarked} 条，见 --json。）")


def _refuse(message: str, detail: str = "") -> int:
    print(message, file=sys.stderr)
    if detail:
        print(detail, file=sys.stderr)
    return 2
