"""Each scorer against answers that are right, partly right and wrong."""

from __future__ import annotations

import pytest

from pingwen.domain.answer import AnswerKind
from pingwen.evaluation.cases import Expectation
from pingwen.evaluation.figures import FIGURES
from pingwen.evaluation.scorers.latency import milliseconds
from tests.evaluation.building import REFERENCE, answered
from tests.evaluation.scorers import on_attacks, on_citations, on_facts, on_questions, on_verdicts
from tests.evaluation.scorers.judging import Row, judged

TABLES = (on_questions, on_citations, on_verdicts, on_facts, on_attacks)
WRONG = [row for table in TABLES for row in table.WRONG]
RIGHT = [row for table in TABLES for row in table.RIGHT]
PARTLY = [row for table in TABLES for row in table.PARTLY]
SILENT = [row for table in TABLES for row in table.SILENT]


def name(row: Row) -> str:
    return row.figure


@pytest.mark.parametrize("row", WRONG, ids=name)
def test_a_wrong_answer_is_scored_wrong_with_the_reason(row: Row) -> None:
    """Whoever mends it reads the reason first."""
    score = judged(row)

    assert score is not None
    assert score.value == (1 if FIGURES[row.figure].errors else 0)
    assert row.reason in (None, score.reason)
    assert score.weight == row.weight


@pytest.mark.parametrize("row", RIGHT, ids=name)
def test_a_right_answer_is_scored_right(row: Row) -> None:
    """However it is worded."""
    score = judged(row)

    assert score is not None
    assert score.value == (0 if FIGURES[row.figure].errors else 1), score.reason
    assert row.reason in (None, score.reason)
    assert score.weight == row.weight


@pytest.mark.parametrize("row", PARTLY, ids=name)
def test_an_answer_is_scored_by_the_share_of_it_that_is_right(row: Row) -> None:
    """With the number of things that it is a share of as its weight."""
    score = judged(row)

    assert score is not None
    assert score.value == pytest.approx(row.value)
    assert row.reason in (None, score.reason)
    assert score.weight == row.weight


@pytest.mark.parametrize("row", SILENT, ids=name)
def test_a_scorer_keeps_silent_where_it_has_nothing_to_judge(row: Row) -> None:
    """A case counts only for what the documents decide."""
    assert judged(row) is None


@pytest.mark.parametrize("figure", FIGURES)
def test_an_expectation_of_nothing_finds_no_fault_in_a_sound_answer(figure: str) -> None:
    """Citations are true of any answer; words are forbidden only where they are named."""
    score = FIGURES[figure].scorer(Expectation(), answered(), REFERENCE)

    assert score is None or score.value == (0 if FIGURES[figure].errors else 1)


@pytest.mark.parametrize("kinds", [(), (AnswerKind.ANSWER,)])
def test_no_scorer_raises_on_an_empty_answer(kinds: tuple[AnswerKind, ...]) -> None:
    """Whatever a baseline gives is scored."""
    bare = answered(
        answered().answer.model_copy(update={"text": "", "citations": ()}), said=(), ranking=()
    )

    for figure in FIGURES.values():
        figure.scorer(Expectation(kinds=kinds), bare, REFERENCE)


def test_every_figure_is_shown_to_fail_and_to_hold() -> None:
    """A figure that cannot fail guards nothing."""
    assert {row.figure for row in WRONG} == set(FIGURES)
    assert {row.figure for row in RIGHT} == set(FIGURES)


def test_how_long_it_took_is_no_score() -> None:
    """It differs from run to run."""
    assert milliseconds(answered()) == {"total": 1.0}
