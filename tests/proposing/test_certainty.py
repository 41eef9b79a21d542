"""How sure the search is, told by scores, the distance between them, and known questions."""

from __future__ import annotations

import pytest

from pingwen.domain.brief import Brief
from pingwen.domain.question import Intent
from pingwen.proposing import certainty
from tests.fakes import about, reading

_TWO = ("bj-file-24/三", "bj-flex-19/第十三条")


def _asking(hints: tuple[str, ...]) -> Intent:
    return about("档案怎么转").model_copy(update={"hints": hints})


def brief(
    *scores: float, likeness: float = 0.0, hints: tuple[str, ...] = (), clauses: tuple[str, ...]
) -> Brief:
    """The clauses found with these scores, the first as like a known question as told."""
    found = reading(_asking(hints), None, *clauses[: len(scores)])
    hits = [
        hit.model_copy(update={"score": score, "likeness": 0.0 if at else likeness})
        for at, (hit, score) in enumerate(zip(found.hits, scores, strict=True))
    ]
    return found.model_copy(update={"hits": tuple(hits)})


@pytest.mark.parametrize(("scores", "sure"), [((5.0,), False), ((9.0, 1.0), True), ((), False)])
def test_the_search_is_sure_where_much_speaks_for_its_first_clause(
    scores: tuple[float, ...], sure: bool
) -> None:
    assert certainty.unsure(brief(*scores, clauses=_TWO)) is not sure


@pytest.mark.parametrize(
    ("scores", "clauses", "one"),
    [
        ((12.0, 6.0), _TWO, True),
        ((12.0, 11.5), _TWO, False),
        ((12.0, 11.5), ("bj-file-24/三", "bj-file-24/四"), True),
        ((8.0, 1.0), _TWO, False),
        ((), _TWO, False),
    ],
)
def test_it_points_to_one_document_s_clause_where_others_lie_behind(
    scores: tuple[float, ...], clauses: tuple[str, ...], one: bool
) -> None:
    assert certainty.points_to_one(brief(*scores, clauses=clauses)) is one


@pytest.mark.parametrize(
    ("scores", "far"), [((12.0, 6.0), True), ((12.0, 8.0), False), ((12.0,), False)]
)
def test_one_clause_is_far_ahead_only_of_another(scores: tuple[float, ...], far: bool) -> None:
    assert certainty.far_ahead(brief(*scores, clauses=_TWO)) is far


@pytest.mark.parametrize(
    ("likeness", "hints", "scores", "led", "strongly"),
    [
        (0.6, (), (12.0, 8.0), True, True),
        (0.1, ("档案转移",), (12.0, 8.0), True, True),
        (0.1, (), (12.0, 8.0), False, False),
        (0.6, (), (12.0, 11.0), False, True),
        (0.6, (), (8.0, 1.0), False, False),
    ],
)
def test_a_pointer_or_a_known_question_leads_to_a_clause_for_which_much_speaks(
    likeness: float, hints: tuple[str, ...], scores: tuple[float, ...], led: bool, strongly: bool
) -> None:
    found = brief(*scores, likeness=likeness, hints=hints, clauses=_TWO)
    assert certainty.led_to_first(found) is led
    assert certainty.strongly_led(found) is strongly


@pytest.mark.parametrize(
    ("likeness", "before", "strange"), [(0.6, True, False), (0.4, False, False), (0.2, False, True)]
)
def test_a_question_is_strange_where_nobody_is_known_to_ask_alike(
    likeness: float, before: bool, strange: bool
) -> None:
    found = brief(9.0, 8.0, likeness=likeness, clauses=_TWO)
    assert certainty.asked_before(found) is before
    assert certainty.strange(found) is strange


def test_what_follows_on_earlier_turns_is_not_strange() -> None:
    """It is compared with no known question."""
    found = brief(9.0, 8.0, clauses=_TWO)
    reading_ = found.understanding
    later = reading_.intent.model_copy(update={"latest": "那公示多久"})
    followed = reading_.model_copy(update={"intent": later})
    assert not certainty.strange(found.model_copy(update={"understanding": followed}))
