"""The run last accepted, ``evals/baseline.json``, and a run held against it case by case."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

from pydantic import ValidationError
from scipy.stats import binomtest  # type: ignore[import-untyped]  # it ships no types

from pingwen.domain.model import Model
from pingwen.errors import BaselineInvalid
from pingwen.evaluation.cases import Suite
from pingwen.evaluation.figures import FIGURES
from pingwen.evaluation.intervals import Interval, Measured, paired_bootstrap
from pingwen.evaluation.results import CaseResult

__all__ = [
    "Accepted",
    "Baseline",
    "Change",
    "Comparison",
    "baseline_of",
    "compare_runs",
    "load_baseline",
]


class Accepted(Model):
    """A case of the accepted run: its values and weights by figure."""

    suite: Suite
    group: str
    asked: str
    values: dict[str, float]
    weights: dict[str, int] = {}


class Baseline(Model):
    """The accepted run. ``system``: the fingerprint that gave it; ``cases`` by their ids."""

    system: str
    cases: dict[str, Accepted]


class Change(Model):
    """A figure before and after, over the cases that both runs have.

    ``better`` and ``worse``: ids of the cases whose value went up or down (for a figure that counts
    errors, the other way about). ``p``: how likely so lopsided a change is by chance alone (exact
    McNemar test). ``gain``: the 95% interval of after minus before.
    """

    figure: str
    cases: int
    before: float
    after: float
    better: tuple[str, ...]
    worse: tuple[str, ...]
    p: float
    gain: Interval

    @property
    def lost(self) -> bool:
        """Whether the figure is worse than it was on the same cases."""
        return FIGURES[self.figure].worse(self.after, self.before, self.cases)


class Comparison(Model):
    """Two runs, paired. ``new`` and ``gone``: cases that only one of them has, by id."""

    changes: tuple[Change, ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]

    @property
    def losses(self) -> tuple[str, ...]:
        """A line for each figure that lost on the same cases."""
        return tuple(
            f"{change.figure}: {change.after:.4f} on the {change.cases} cases of the baseline, "
            f"was {change.before:.4f}; worse: {', '.join(change.worse)}"
            for change in self.changes
            if change.lost
        )


def baseline_of(results: Sequence[CaseResult]) -> Baseline:
    """What is kept of a run that is accepted."""
    return Baseline(
        system=results[0].system if results else "",
        cases={
            result.case: Accepted(
                suite=result.suite,
                group=result.group,
                asked=result.asked,
                values={name: score.value for name, score in result.scores.items()},
                weights={
                    name: score.weight for name, score in result.scores.items() if score.weight != 1
                },
            )
            for result in results
        },
    )


def load_baseline(where: str, folder: Path) -> Baseline:
    """The baseline that ``where`` names: a file, or a commit that holds one at its place.

    ``folder`` is the folder of the evals. Raises BaselineInvalid where there is none, or none that
    can be read.
    """
    path = Path(where)
    if path.is_file():
        return _parsed(path.read_bytes(), path.name)
    return _parsed(_committed(where, folder), where)


def compare_runs(baseline: Baseline, results: Sequence[CaseResult], *, whole: bool) -> Comparison:
    """``results`` held against the baseline, figure by figure, over the cases that both have.

    A case that asks something else than it did is a new case.
    ``whole``: all cases were run, so that those which are absent are gone.
    """
    known = {result.case: result for result in results if _same(baseline, result)}
    ran = {result.case for result in results}
    return Comparison(
        changes=tuple(_changes(baseline, list(known.values()))),
        new=tuple(result.case for result in results if result.case not in known),
        gone=tuple(case for case in baseline.cases if case not in ran) if whole else (),
    )


def _same(baseline: Baseline, result: CaseResult) -> bool:
    accepted = baseline.cases.get(result.case)
    return accepted is not None and accepted.asked == result.asked


def _changes(baseline: Baseline, results: Sequence[CaseResult]) -> Iterable[Change]:
    for name, figure in FIGURES.items():
        pairs = [
            (result.case, _before(baseline, result, name), _after(result, name))
            for result in results
            if name in result.scores and name in baseline.cases[result.case].values
        ]
        if not pairs:
            continue
        sign = -1 if figure.errors else 1
        better = tuple(case for case, a, b in pairs if sign * (b.value - a.value) > 0)
        worse = tuple(case for case, a, b in pairs if sign * (b.value - a.value) < 0)
        before, after = [a for _, a, _ in pairs], [b for _, _, b in pairs]
        yield Change(
            figure=name,
            cases=len(pairs),
            before=_mean(before),
            after=_mean(after),
            better=better,
            worse=worse,
            p=_mcnemar(len(better), len(worse)),
            gain=paired_bootstrap(before, after, salt=name),
        )


def _before(baseline: Baseline, result: CaseResult, figure: str) -> Measured:
    accepted = baseline.cases[result.case]
    group = f"{result.suite}/{result.group}"
    weight = accepted.weights.get(figure, 1)
    return Measured(group=group, value=accepted.values[figure], weight=weight)


def _after(result: CaseResult, figure: str) -> Measured:
    score = result.scores[figure]
    group = f"{result.suite}/{result.group}"
    return Measured(group=group, value=score.value, weight=score.weight)


def _mean(values: Sequence[Measured]) -> float:
    weight = sum(each.weight for each in values)
    return sum(each.value * each.weight for each in values) / weight


def _mcnemar(better: int, worse: int) -> float:
    changed = better + worse
    return float(binomtest(better, changed).pvalue) if changed else 1.0


def _committed(where: str, folder: Path) -> bytes:
    try:
        found = subprocess.run(  # noqa: S603 - git is asked for one file of one commit
            ["git", "show", "--end-of-options", f"{where}:./baseline.json"],  # noqa: S607 - any git
            cwd=folder,
            capture_output=True,
            check=True,
        )
    except subprocess.CalledProcessError as error:
        told = error.stderr.decode(errors="replace").strip().splitlines() or ["git said nothing"]
        raise BaselineInvalid(
            f"{where}: no file and no commit with a baseline: {told[0]}"
        ) from None
    except OSError as error:
        raise BaselineInvalid(f"{where}: no file, and git cannot be asked: {error}") from None
    return found.stdout


def _parsed(written: bytes, name: str) -> Baseline:
    try:
        return Baseline.model_validate_json(written)
    except ValidationError as error:
        raise BaselineInvalid(f"{name}: {error.errors(include_url=False)[0]['msg']}") from None
