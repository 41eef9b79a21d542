"""Cases from ``evals/cases``, checked against the corpus before anything is asked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from pingwen.domain.clause import Corpus
from pingwen.errors import CaseInvalid
from pingwen.evaluation.cases import SUITES, Case, Split, Suite
from pingwen.evaluation.gold import gold_faults

__all__ = ["load_cases", "parse_case", "read_cases"]


def load_cases(folder: Path, corpus: Corpus) -> tuple[Case, ...]:
    """Every case of ``<suite>/<split>.jsonl``, suite by suite, in the order of the files.

    Raises CaseInvalid, naming file and line, for a file that is no suite or split, a line that is
    no case, an id that is taken, a group that stands in both splits, and gold that the corpus does
    not bear out (see ``gold``); and for a suite without a case.
    """
    _refuse_strangers(folder)
    cases: list[Case] = []
    ids: dict[str, str] = {}
    splits: dict[tuple[Suite, str], Case] = {}
    for suite in Suite:
        for split in Split:
            for where, case in read_cases(folder, suite, split):
                if case.id in ids:
                    raise CaseInvalid(f"{where}: id {case.id!r} is taken by {ids[case.id]}")
                ids[case.id] = where
                first = splits.setdefault((suite, case.group), case)
                if first.split is not split:
                    raise CaseInvalid(
                        f"{where}: group {case.group!r} is {first.split} in {ids[first.id]}"
                    )
                for fault in gold_faults(case, corpus):
                    raise CaseInvalid(f"{where}: {fault}")
                cases.append(case)
        if not any(case.suite is suite for case in cases):
            raise CaseInvalid(f"{suite}: there is no case in this suite")
    return tuple(cases)


def read_cases(folder: Path, suite: Suite, split: Split) -> Iterator[tuple[str, Case]]:
    """The cases of one file, each with the place where it stands; none where there is no file.

    They are not held against the corpus. Raises CaseInvalid.
    """
    for where, line in _lines(folder, suite, split):
        yield where, parse_case(where, line, suite, split)


def parse_case(where: str, line: str, suite: Suite, split: Split) -> Case:
    """The case that a line holds. Raises CaseInvalid that begins with ``where``."""
    try:
        written = json.loads(line)
        if not isinstance(written, dict):
            raise CaseInvalid(f"{where}: not a JSON object")
        if "split" in written:
            raise CaseInvalid(f"{where}: the file is the split, so take 'split' out of the case")
        written["split"] = split
        return SUITES[suite].model_validate_json(json.dumps(written))
    except json.JSONDecodeError as error:
        raise CaseInvalid(f"{where}: not JSON: {error.msg}") from None
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"])
        raise CaseInvalid(f"{where}: {field + ': ' if field else ''}{first['msg']}") from None
    except (ValueError, RecursionError) as error:  # a number or a nesting beyond what can be read
        raise CaseInvalid(f"{where}: not JSON: {error}") from None


def _refuse_strangers(folder: Path) -> None:
    known = {Path(suite) / f"{split}.jsonl" for suite in Suite for split in Split}
    for path in sorted(folder.rglob("*.jsonl")):
        name = path.relative_to(folder)
        if name not in known:
            raise CaseInvalid(f"{name.as_posix()}: no suite and split have this name")


def _lines(folder: Path, suite: Suite, split: Split) -> Iterator[tuple[str, str]]:
    path = folder / suite / f"{split}.jsonl"
    name = f"{suite}/{split}.jsonl"
    if not path.is_file():
        return
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except UnicodeDecodeError:
        raise CaseInvalid(f"{name}: not UTF-8") from None
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield f"{name}:{number}", line
