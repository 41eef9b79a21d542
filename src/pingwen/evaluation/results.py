"""What came of each case: answered once, kept as JSONL, scored again at will."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from pingwen.domain.answer import Answer
from pingwen.domain.clause import Corpus
from pingwen.domain.model import Model
from pingwen.evaluation.cases import Case, Split, Suite
from pingwen.evaluation.scorers import FIGURES
from pingwen.evaluation.scores import Score

__all__ = [
    "CaseResult",
    "answer_hash",
    "case_hash",
    "failure_scores",
    "scores_of",
    "write_results",
]


class CaseResult(Model):
    """One case of a run. Either ``answer`` or ``error`` is there.

    The hashes are of the case as written, of the answer without its timings, and of the corpus:
    results with the same three need not be answered again.
    """

    case: str
    suite: Suite
    split: Split
    case_hash: str
    corpus_version: str
    answer_hash: str | None = None
    answer: Answer | None = None
    error: str | None = None
    seconds: float
    scores: dict[str, Score]

    @property
    def faults(self) -> dict[str, Score]:
        """The scores that are wrong, by figure."""
        return {
            name: score
            for name, score in self.scores.items()
            if score.value != (0 if FIGURES[name].errors else 1)
        }


def scores_of(case: Case, answer: Answer, corpus: Corpus) -> dict[str, Score]:
    """Every figure that bears on the case, in the order of ``FIGURES``."""
    found: dict[str, Score] = {}
    for name, figure in FIGURES.items():
        if figure.suite in (None, case.suite):
            score = figure.scorer(case, answer, corpus)
            if score is not None:
                found[name] = score
    return found


def failure_scores(case: Case) -> dict[str, Score]:
    """The scores of a case that gave no answer: wrong in the figures that every case has."""
    return {
        name: Score(value=0, reason="no answer")
        for name, figure in FIGURES.items()
        if figure.suite is case.suite and figure.every
    }


def case_hash(case: Case) -> str:
    """Twelve hexadecimal digits that change with anything in the case."""
    return _digest(case.model_dump_json())


def answer_hash(answer: Answer) -> str:
    """Twelve hexadecimal digits that change with anything in the answer but how long it took."""
    return _digest(answer.model_dump_json(exclude={"timings_ms"}))


def write_results(path: Path, results: Iterable[CaseResult]) -> None:
    """One JSON object a line, in the order of the cases."""
    lines = [result.model_dump_json() + "\n" for result in results]
    path.write_text("".join(lines), encoding="utf-8")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
