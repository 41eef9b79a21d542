"""What a proposer is given: the question, the reading of it, and the clauses that were found."""

from __future__ import annotations

from pingwen.domain.model import Model
from pingwen.domain.question import Question, Understanding
from pingwen.domain.retrieved import Bearing, Hit

__all__ = ["Brief"]


class Brief(Model):
    """Everything a draft may rest on. ``hits`` come best first; ``bearing`` is known of questions
    in English, whose wording tells too little."""

    question: Question
    understanding: Understanding
    hits: tuple[Hit, ...] = ()
    bearing: Bearing | None = None
