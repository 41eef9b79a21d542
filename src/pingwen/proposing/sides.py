"""A question that compares documents, put to each of them alone."""

from __future__ import annotations

from collections.abc import Sequence

from pingwen.domain.brief import Brief
from pingwen.domain.clause import Corpus
from pingwen.domain.scheme import SchemeCard

__all__ = ["sides_of"]


def sides_of(brief: Brief, corpus: Corpus, cards: Sequence[SchemeCard]) -> tuple[Brief, ...]:
    """One brief a side, with its documents, schemes and hits; none where nothing is compared."""
    intent = brief.understanding.intent
    sides = corpus.sides(intent.documents) if intent.compares else ()
    return tuple(_of(brief, side, cards) for side in sides) if len(sides) > 1 else ()


def _of(brief: Brief, documents: tuple[str, ...], cards: Sequence[SchemeCard]) -> Brief:
    understanding = brief.understanding
    schemes = tuple(
        card.id
        for card in cards
        if card.document in documents and card.id in understanding.intent.schemes
    )
    narrowed = {"documents": documents, "schemes": schemes, "compares": False}
    intent = understanding.intent.model_copy(update=narrowed)
    return brief.model_copy(
        update={
            "understanding": understanding.model_copy(update={"intent": intent}),
            "hits": tuple(hit for hit in brief.hits if hit.clause.document in documents),
        }
    )
