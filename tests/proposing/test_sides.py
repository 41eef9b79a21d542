"""A question that compares documents, side by side."""

from __future__ import annotations

import pytest

from pingwen.proposing.sides import sides_of
from tests.fakes import about, reading
from tests.rules.support import the_corpus, the_rules

_BOTH = ("bj-ai-30", "bj-eng-17")


def test_each_side_has_its_own() -> None:
    """A side has its document, the schemes it governs and the clauses found in it; a side compares
    nothing any more."""
    intent = about(documents=_BOTH, schemes=("bj-ai", "bj-eng"), compares=True)
    brief = reading(intent, None, "bj-ai-30/五/（二）", "bj-eng-17/段2")
    sides = sides_of(brief, the_corpus(), the_rules().cards)
    intents = [side.understanding.intent for side in sides]
    assert [intent.documents for intent in intents] == [("bj-ai-30",), ("bj-eng-17",)]
    assert [intent.schemes for intent in intents] == [("bj-ai",), ("bj-eng",)]
    assert [side.hits for side in sides] == [brief.hits[:1], brief.hits[1:]]
    assert not any(intent.compares for intent in intents)


@pytest.mark.parametrize(
    ("documents", "compares"),
    [(_BOTH, False), (("bj-ai-30",), True), (("zj-ai-2025",), True), ((), True)],
)
def test_nothing_to_compare(documents: tuple[str, ...], compares: bool) -> None:
    """Where nothing is compared, or but one document, there are no sides."""
    brief = reading(about(documents=documents, compares=compares))
    assert sides_of(brief, the_corpus(), the_rules().cards) == ()
