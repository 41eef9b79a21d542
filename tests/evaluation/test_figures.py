"""The figures: what each is over, and when one is worse than another."""

from __future__ import annotations

import pytest

from pingwen.evaluation.cases import Suite
from pingwen.evaluation.figures import FIGURES, figures_of


def test_a_figure_goes_by_its_own_name() -> None:
    """thresholds.yaml and the baseline know it by that."""
    assert all(figure.name == name for name, figure in FIGURES.items())


@pytest.mark.parametrize("suite", list(Suite))
def test_every_suite_counts_for_figures(suite: Suite) -> None:
    """Cases that nothing counts are asked in vain."""
    found = figures_of(suite)

    assert {"citations.exist", "citations.verbatim"} <= {figure.name for figure in found}
    assert len(found) > 3
    assert [figure for figure in FIGURES.values() if figure in found] == list(found)


@pytest.mark.parametrize("suite", [suite for suite in Suite if suite is not Suite.FACTS])
def test_nowhere_may_somebody_be_called_eligible_who_is_not(suite: Suite) -> None:
    """Not in a question, a conversation or an attack; what is only read is shown to nobody. Stories
    with a twist, which are written to bring it about, are counted by themselves."""
    counting = "doubts" if suite is Suite.DOUBTS else "verdicts"
    assert FIGURES[f"{counting}.false_eligible"] in figures_of(suite)


@pytest.mark.parametrize(
    ("figure", "value", "than", "count", "worse"),
    [
        ("verdicts.status", 0.9, 0.9, 100, False),
        ("verdicts.status", 0.95, 0.9, 100, False),
        ("verdicts.status", 0.89, 0.9, 100, True),
        ("verdicts.status", 0.9 - 1e-12, 0.9, 100, False),
        ("verdicts.false_eligible", 0.0, 0.0, 100, False),
        ("verdicts.false_eligible", 0.01, 0.0, 100, True),
        ("verdicts.false_eligible", 0.0, 0.01, 100, False),
        ("retrieval.first", 0.89, 0.9, 100, False),
        ("retrieval.first", 0.88, 0.9, 100, True),
        ("retrieval.first", 0.89, 0.9, 1000, True),
    ],
)
def test_worse_goes_by_what_the_figure_counts(
    figure: str, value: float, than: float, count: int, worse: bool
) -> None:
    """Of errors less is better; where vectors are ranked one case more or less says nothing."""
    assert FIGURES[figure].worse(value, than, count) is worse
