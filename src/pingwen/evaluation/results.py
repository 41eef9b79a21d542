"""What a run says about each case: its scores by figure, and where a wrong one comes from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from pingwen.domain.model import Model
from pingwen.evaluation.cases import Case, Split, Suite
from pingwen.evaluation.causes import Cause, cause_of
from pingwen.evaluation.figures import FIGURES, figures_of
from pingwen.evaluation.outcome import Answered, Outcome
from pingwen.evaluation.scores import Reference, Score

__all__ = ["CaseResult", "score_case", "write_results"]


class CaseResult(Model):
    """A case, scored. ``scores`` of a conversation are the means over its turns."""

    case: str
    suite: Suite
    split: Split
    group: str
    asked: str
    system: str
    scores: dict[str, Score]
    cause: Cause | None = None
    error: str | None = None
    milliseconds: tuple[float, ...] = ()

    @property
    def faults(self) -> dict[str, Score]:
        """The scores that are not wholly right, by figure; how well it was found is none."""
        return _faults(self.scores)


def score_case(case: Case, outcome: Outcome, reference: Reference) -> CaseResult:
    """Every figure that bears on the case, in the order of ``FIGURES``.

    A turn that was not answered is wrong in the figures that every case of its suite has.
    """
    steps = case.steps()
    answered: list[Answered | None] = [*outcome.turns, *[None] * (len(steps) - len(outcome.turns))]
    by_turn: list[dict[str, Score]] = []
    cause: Cause | None = None
    for step, given in zip(steps, answered, strict=True):
        scores: dict[str, Score] = {}
        for figure in figures_of(case.suite):
            if given is not None:
                score = figure.scorer(step.expected, given, reference)
            else:
                score = Score(value=0, reason="no answer") if figure.every else None
            if score is not None:
                scores[figure.name] = score
        by_turn.append(scores)
        cause = cause or cause_of(step.expected, given, _faults(scores))
    return CaseResult(
        case=case.id,
        suite=case.suite,
        split=case.split,
        group=case.group,
        asked=outcome.asked,
        system=outcome.system,
        scores=_joined(by_turn),
        cause=cause,
        error=outcome.error,
        milliseconds=tuple(turn.answer.timings_ms.get("total", 0.0) for turn in outcome.turns),
    )


def write_results(path: Path, results: Iterable[CaseResult]) -> None:
    """One JSON object a line, in the order of the cases."""
    lines = [result.model_dump_json() + "\n" for result in results]
    path.write_text("".join(lines), encoding="utf-8")


def _faults(scores: Mapping[str, Score]) -> dict[str, Score]:
    return {
        name: score
        for name, score in scores.items()
        if not FIGURES[name].graded and score.value != (0 if FIGURES[name].errors else 1)
    }


def _joined(by_turn: Sequence[Mapping[str, Score]]) -> dict[str, Score]:
    """Over the turns: the weighted mean, with the reasons and pieces of the turns that count."""
    if len(by_turn) == 1:
        return dict(by_turn[0])
    joined: dict[str, Score] = {}
    for name in FIGURES:
        given = [(at, turn[name]) for at, turn in enumerate(by_turn, start=1) if name in turn]
        if not given:
            continue
        weight = sum(score.weight for _, score in given)
        joined[name] = Score(
            value=min(1.0, sum(score.value * score.weight for _, score in given) / weight),
            weight=weight,
            reason="; ".join(
                f"turn {at}: {score.reason}" for at, score in given if _faults({name: score})
            )
            or "right at every turn",
            evidence=tuple(words for _, score in given for words in score.evidence),
        )
    return joined
