"""A run over the product as it stands in this process, with nothing written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pingwen.corpus.loader import load_corpus
from pingwen.evaluation.answering import answer_case
from pingwen.evaluation.candidates import product
from pingwen.evaluation.cases import Suite
from pingwen.evaluation.loading import load_cases
from pingwen.evaluation.results import CaseResult, score_case
from pingwen.evaluation.runner import Selection
from pingwen.evaluation.scores import Reference
from pingwen.rules.base import RuleBase
from pingwen.settings import Settings

__all__ = ["EVALS", "run_suites"]

EVALS = Path(__file__).resolve().parents[2] / "evals"

_NAME = "self-test"


def run_suites(suites: Sequence[Suite], *, part: int = 0, parts: int = 1) -> tuple[CaseResult, ...]:
    """The results of all cases of the suites, or of every ``parts``-th from ``part`` on.

    Raises PingwenError where no run can be made.
    """
    settings = Settings()
    corpus = load_corpus(settings.corpus_dir)
    reference = Reference(corpus=corpus, rules=RuleBase.load(settings.rules_dir, corpus))
    selection = Selection(suites=tuple(suites))
    cases = selection.of(load_cases(EVALS / "cases", corpus))[part::parts]
    system = product("extractive").open()
    return tuple(score_case(case, answer_case(case, system, _NAME), reference) for case in cases)
