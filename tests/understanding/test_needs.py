"""What a text must hold for an expression to be found in it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pingwen.understanding.needs import marks, needs


def _sets(*words: str) -> frozenset[str]:
    return frozenset(words)


@pytest.mark.parametrize(
    ("expression", "needed"),
    [
        ("软著", _sets("软著")),
        ("软著|专著", _sets("软著", "专著")),
        ("的(?:软著|专著)", _sets("软著", "专著")),
        ("[甲乙]", _sets("甲", "乙")),
        ("^[^,]*甲(?=.*(?:丙|丁))", _sets("甲")),
        ("(?=.*丙).*", _sets("丙")),
        ("(?<=丙).*", _sets("丙")),
        ("(?:丙丁)+", _sets("丙丁")),
        ("(?P<who>丙)?丁", _sets("丁")),
        ("丙(?!戊)丁", _sets("丙丁")),
        ("(?>丙)丁", _sets("丙")),
        ("丙++戊", _sets("丙")),
    ],
)
def test_an_expression_needs_what_every_match_holds(
    expression: str, needed: frozenset[str]
) -> None:
    assert needs(expression) == needed


@pytest.mark.parametrize(
    "expression",
    ["丙*", "丙?", "(?:丙|丁?)", "(?!丙).", "[^丙]", "\\d", ".", "(?i:k)", "(?i)k", "[一-龥]", ""],
)
def test_nothing_is_known_of_an_expression_that_can_do_without(expression: str) -> None:
    assert needs(expression) == frozenset()


def test_marks_are_characters_and_pairs_of_neighbours() -> None:
    assert set(marks("甲乙丙")) == {"甲", "乙", "丙", "甲乙", "乙丙"}


_FEW = "我年的k1"
_TEXTS = st.text(alphabet=_FEW + "K2", max_size=8)
_PIECES = st.recursive(
    st.sampled_from([*_FEW, ".", "\\d", "[我年]", "[^我]", "[0-3]", "^", "$", "\\b"]),
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map("".join),
        st.lists(inner, min_size=2, max_size=3).map(lambda of: f"(?:{'|'.join(of)})"),
        st.builds(
            "{0}{1}{2}".format,
            inner.map(lambda of: f"(?:{of})"),
            st.sampled_from(["?", "*", "+", "{2}", "{0,2}"]),
            st.sampled_from(["", "?", "+"]),
        ),
        inner.map(lambda of: f"({of})"),
        inner.map(lambda of: f"(?={of})"),
        inner.map(lambda of: f"(?!{of})"),
        inner.map(lambda of: f"(?>{of})"),
        inner.map(lambda of: f"(?i:{of})"),
        st.sampled_from([f"(?<={of})" for of in (*_FEW, "我年")]),
        st.sampled_from([f"(?<!{of})" for of in _FEW]),
    ),
    max_leaves=6,
)


@settings(max_examples=1000, deadline=None)
@given(expression=_PIECES, texts=st.lists(_TEXTS, min_size=1, max_size=6))
def test_no_text_lacks_what_an_expression_found_in_it_needs(
    expression: str, texts: list[str]
) -> None:
    try:
        compiled = re.compile(expression)
    except re.error:  # (?:^)++ and the like
        return
    needed = needs(expression)
    for text in texts:
        if needed and compiled.search(text):
            assert not needed.isdisjoint(marks(text))
