"""A table of words finds the longest at each place, whatever its words have in common."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from pingwen.understanding.narrative.lexicon import WordTable

WORDS = {
    "engineer": ["工程师", "高级工程师", "工程", "高工", "AI工程师"],
    "field": ["AI", "AIGC", "人工智能", "智能"],
}
TABLE = WordTable(WORDS, guard="高工程")
ORDERED = sorted((word for listed in WORDS.values() for word in listed), key=len, reverse=True)
PLAIN = re.compile(
    "高工程|(?P<word>"
    + "|".join(f"(?<![A-Z]){w}(?![A-Z])" if w.isascii() else w for w in ORDERED)
    + ")"
)


@given(st.text(alphabet="工程师高级AIGC人智能,X", max_size=24))
def test_the_words_found_are_those_of_a_plain_search(text: str) -> None:
    """However the search is laid out."""
    plain = [(m.start(), m.end()) for m in PLAIN.finditer(text) if m["word"]]
    assert [(found.start, found.end) for found in TABLE.find(text)] == plain


def test_many_texts_may_be_looked_into() -> None:
    """What was found is remembered for the latest texts alone."""
    for number in range(200):
        assert TABLE.first(f"{number}工程师") is not None
    assert TABLE.first("0高级工程师") == (1, 6, "engineer")
