"""The pictures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from pingwen.evaluation.report.history import Point
from pingwen.evaluation.report.plots import (
    declining_plot,
    figures_plot,
    history_plot,
    latency_plot,
    verdicts_plot,
)
from pingwen.evaluation.run import Run
from tests.evaluation.building import facts_case
from tests.evaluation.report.building import run, scored, small_run

HISTORY = tuple(
    Point(date=date(2026, 11, day), commit=str(day), figures={"questions.kind": day / 100})
    for day in (1, 21)
)
PLOTS: list[Callable[[Run], str | None]] = [
    figures_plot,
    declining_plot,
    verdicts_plot,
    latency_plot,
    lambda _: history_plot(HISTORY),
]


@pytest.mark.parametrize("plot", PLOTS)
def test_a_picture_is_the_same_for_the_same_run(plot: Callable[[Run], str | None]) -> None:
    assert plot(small_run()) == plot(small_run())


@pytest.mark.parametrize("plot", PLOTS)
def test_a_picture_is_svg_with_a_name_text_and_the_page_s_colours(
    plot: Callable[[Run], str | None],
) -> None:
    drawn = plot(small_run())
    assert drawn is not None
    picture = ET.fromstring(drawn)

    assert picture.get("role") == "img"
    assert picture.get("aria-label")
    assert "<text" in drawn
    assert "var(--ink, " in drawn
    assert "<metadata" not in drawn


def test_ids_of_two_pictures_do_not_meet() -> None:
    def ids(drawn: str | None) -> set[str]:
        assert drawn is not None
        named = [node.get("id") for node in ET.fromstring(drawn).iter()]
        return {each for each in named if each}

    assert not ids(declining_plot(small_run())) & ids(latency_plot(small_run()))


@pytest.mark.parametrize("count", [1, 2])
def test_a_short_history_is_drawn(count: int) -> None:
    drawn = history_plot(HISTORY[:count])

    assert drawn is not None
    assert "2026-11-01" in drawn
    assert ("2026-11-21" in drawn) is (count == 2)


def test_what_there_is_nothing_of_is_not_drawn() -> None:
    raised = run(scored(facts_case(), error="down"))

    assert history_plot(()) is None
    assert declining_plot(raised) is None
    assert verdicts_plot(raised) is None
    assert latency_plot(raised) is None
