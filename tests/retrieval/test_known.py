"""How alike a question is to those that clauses are known to answer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pingwen.retrieval.content import content_terms
from pingwen.retrieval.known import KnownQuestions

IDS = ("a", "b", "c")
KNOWN = KnownQuestions(
    IDS, {"a": ("档案转出要啥手续", "调档要带什么"), "c": ("补贴一个人多少钱", "一个人给几个月")}
)


@pytest.mark.parametrize(
    ("question", "likest"), [("档案转出要啥手续", "a"), ("补贴一个人多少钱", "c"), ("要调档", "a")]
)
def test_the_clause_whose_question_it_is_like_is_the_likest(question: str, likest: str) -> None:
    found = KNOWN.likeness(content_terms(question))
    assert IDS[int(found.argmax())] == likest


def test_the_same_question_is_wholly_alike_and_a_clause_without_one_not_at_all() -> None:
    found = KNOWN.likeness(content_terms("补贴一个人多少钱"))
    assert found[2] == pytest.approx(1.0)
    assert found[1] == 0


def test_nothing_is_alike_where_no_question_is_known() -> None:
    assert KnownQuestions(IDS, {}).likeness(content_terms("档案")).tolist() == [0, 0, 0]


@given(st.text(max_size=40))
def test_likeness_lies_between_nothing_and_one(text: str) -> None:
    assert all(0 <= each <= 1 + 1e-9 for each in KNOWN.likeness(content_terms(text)))
