"""A run: every case asked, or its answer taken from where it is kept, and scored."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tqdm import tqdm  # type: ignore[import-untyped]  # it ships no types

from pingwen.domain.model import Model
from pingwen.errors import EvaluationError
from pingwen.evaluation.answering import asked_hash
from pingwen.evaluation.candidates import Candidate
from pingwen.evaluation.cases import Case, Split, Suite
from pingwen.evaluation.outcome import Outcome
from pingwen.evaluation.pool import answer_all
from pingwen.evaluation.results import CaseResult, score_case
from pingwen.evaluation.scores import Reference
from pingwen.evaluation.store import OutcomeStore

__all__ = ["Answering", "Scored", "Selection", "answered", "scored"]


class Selection(Model):
    """Which cases are run: of these suites, of one split, with these ids; by default all."""

    suites: tuple[Suite, ...] = ()
    split: Split | None = None
    only: tuple[str, ...] = ()

    @property
    def narrow(self) -> bool:
        """Whether it may leave cases out."""
        return bool(self.suites or self.split or self.only)

    def of(self, cases: Sequence[Case]) -> tuple[Case, ...]:
        """The cases to run, in order.

        Raises EvaluationError for an id that no case has, and where no case is left.
        """
        unknown = set(self.only) - {case.id for case in cases}
        if unknown:
            raise EvaluationError(f"no case has the id {', '.join(sorted(unknown))}")
        chosen = tuple(
            case
            for case in cases
            if (not self.suites or case.suite in self.suites)
            and self.split in (None, case.split)
            and (not self.only or case.id in self.only)
        )
        if not chosen:
            raise EvaluationError("no case is left to run")
        return chosen


@dataclass(frozen=True)
class Scored:
    """A case, what was made of it, and what the scorers say."""

    case: Case
    outcome: Outcome
    result: CaseResult


@dataclass(frozen=True)
class Answering:
    """How cases are asked: where answers are kept, what they depend on, by how many processes.

    ``version``: the fingerprint of what the answers depend on; ``afresh`` asks everything again.
    """

    folder: Path
    version: str
    workers: int = 1
    afresh: bool = False
    progress: bool = True


def answered(cases: Sequence[Case], candidate: Candidate, how: Answering) -> tuple[Outcome, ...]:
    """The outcomes of the cases, in order; what is kept is not asked again.

    What is answered when the run is broken off stays answered. Raises EvaluationError where a
    worker dies or a case is left without an outcome, and RunUnderWay.
    """
    system = f"{candidate.name}@{how.version}{candidate.version}"
    path = how.folder / f"answers-{candidate.name}.jsonl"
    with OutcomeStore.open(path, system, afresh=how.afresh) as store:
        keys = {case.id: asked_hash(case) for case in cases}
        found = {case.id: store.get(case.id, keys[case.id]) for case in cases}
        open_cases = [case for case in cases if found[case.id] is None]
        bar = tqdm(
            total=len(cases),
            initial=len(cases) - len(open_cases),
            desc=candidate.name,
            unit="case",
            disable=None if how.progress else True,  # none where nobody watches
            file=sys.stderr,
        )
        with bar:
            for outcome in answer_all(open_cases, candidate.open, system, how.workers):
                store.add(outcome)
                found[outcome.case] = outcome
                bar.update()
    outcomes = tuple(outcome for outcome in found.values() if outcome is not None)
    if len(outcomes) != len(cases):
        skipped = [case for case, outcome in found.items() if outcome is None]
        raise EvaluationError(f"not answered: {', '.join(skipped)}")
    return outcomes


def scored(
    cases: Sequence[Case], outcomes: Sequence[Outcome], reference: Reference
) -> tuple[Scored, ...]:
    """Each case with its outcome and its scores. Raises ValueError where they do not pair up."""
    return tuple(
        Scored(case=case, outcome=outcome, result=score_case(case, outcome, reference))
        for case, outcome in zip(cases, outcomes, strict=True)
    )
