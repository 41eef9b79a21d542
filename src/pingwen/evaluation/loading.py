"""Cases from ``evals/cases``, checked against the corpus before anything is asked."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from pydantic import ValidationError

from pingwen.domain.clause import Corpus
from pingwen.errors import CaseInvalid
from pingwen.evaluation.cases import Case, QuestionCase, Suite, VerdictCase
from pingwen.evaluation.matching import holds

__all__ = ["load_cases"]

_MODELS: Mapping[Suite, type[Case]] = MappingProxyType(
    {Suite.QUESTIONS: QuestionCase, Suite.VERDICTS: VerdictCase}
)


def load_cases(folder: Path, corpus: Corpus) -> tuple[Case, ...]:
    """Every case of every suite, in the order of the files.

    Raises CaseInvalid, naming file and line, for a file that is no suite, a line that is no case,
    an id that is taken, a group that stands in both splits, a clause that the corpus does not
    hold, and a decisive word that its clauses do not hold.
    """
    cases: list[Case] = []
    ids: dict[str, str] = {}
    splits: dict[tuple[Suite, str], Case] = {}
    for path in sorted(folder.glob("*.jsonl")):
        for where, case in _read(path):
            if case.id in ids:
                raise CaseInvalid(f"{where}: id {case.id!r} is taken by {ids[case.id]}")
            ids[case.id] = where
            first = splits.setdefault((case.suite, case.group), case)
            if first.split is not case.split:
                raise CaseInvalid(
                    f"{where}: group {case.group!r} is {first.split} in {ids[first.id]}"
                    f" and {case.split} here"
                )
            _check_clauses(where, case, corpus)
            cases.append(case)
    return tuple(cases)


def _read(path: Path) -> Iterator[tuple[str, Case]]:
    try:
        model = _MODELS[Suite(path.stem)]
    except ValueError:
        raise CaseInvalid(f"{path.name}: no suite has this name") from None
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:
        raise CaseInvalid(f"{path.name}: not UTF-8") from None
    for number, line in enumerate(lines, start=1):
        where = f"{path.name}:{number}"
        if line.strip():
            yield where, _case(where, line, model)


def _case(where: str, line: str, model: type[Case]) -> Case:
    try:
        return model.model_validate_json(json.dumps(json.loads(line)))
    except json.JSONDecodeError as error:
        raise CaseInvalid(f"{where}: not JSON: {error.msg}") from None
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"])
        raise CaseInvalid(f"{where}: {field + ': ' if field else ''}{first['msg']}") from None


def _check_clauses(where: str, case: Case, corpus: Corpus) -> None:
    if isinstance(case, QuestionCase):
        named = [clause for alternative in case.gold for clause in alternative]
    elif isinstance(case, VerdictCase):
        named = [key for key in case.paths if "/" in key]
    else:
        named = []
    for clause in named:
        if not corpus.has(clause):
            raise CaseInvalid(f"{where}: the corpus has no clause {clause!r}")
    if not isinstance(case, QuestionCase):
        return
    for alternative in case.gold:
        text = "\n".join(corpus.clause(clause).text for clause in alternative)
        for words in case.must:
            if not holds(text, words):
                raise CaseInvalid(f"{where}: {words!r} does not stand in {', '.join(alternative)}")
