"""A question that compares: titles as a whole, or documents, to each of which it is put alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.domain.brief import Brief
from pingwen.domain.clause import Corpus
from pingwen.domain.question import Aspect, Intent, IntentKind
from pingwen.domain.scheme import SchemeCard
from pingwen.proposing.asked import Asked

__all__ = ["as_comparison", "compares_titles", "sides_of"]

_COMPARES = re.compile("区别|区分|不同|差别|差异|差在?哪|一样|比较|对比|两样|一回事")
_OF_TITLES = re.compile(
    "(?:正高|副高|高|中|初|助理|员)级?|职称|级别|普通|一般|系列|条件|要求|资格|门槛|标准|评审"
)


def compares_titles(asked: Asked, intent: Intent) -> bool:
    """Whether titles are compared and no one thing of them is asked (工程师和高工差在哪): two of
    one document, or one of two."""
    several = len(intent.targets) > 1 or (intent.compares and bool(intent.targets))
    if intent.kind is not IntentKind.QUESTION or asked.needs or asked.aside or not several:
        return False
    titles = "".join(intent.targets)
    runs = (_OF_TITLES.sub("", run) for run in (*asked.telling, *asked.stands_for))
    return bool(_COMPARES.search(asked.text)) and all(run in titles for run in runs)


def as_comparison(brief: Brief) -> tuple[Brief, Intent]:
    """The same question with the aspect under which titles are set side by side, or where there is
    one title, that under which each document tells all of its conditions."""
    intent = brief.understanding.intent
    aspect = Aspect.COMPARISON if len(intent.targets) > 1 else Aspect.CONDITIONS
    intent = intent.model_copy(update={"aspect": aspect})
    understanding = brief.understanding.model_copy(update={"intent": intent})
    return brief.model_copy(update={"understanding": understanding}), intent


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
