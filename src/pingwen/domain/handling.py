"""One question on its way through the rooms: what each of them made of it."""

from __future__ import annotations

from pingwen.domain.answer import Answer, Checked, Draft
from pingwen.domain.model import Model
from pingwen.domain.question import Question, Understanding
from pingwen.domain.retrieved import Hit

__all__ = ["Handling"]


class Handling(Model):
    """For who must know why an answer is what it is: evals and audits. People get ``answer``."""

    question: Question
    understanding: Understanding
    hits: tuple[Hit, ...]
    draft: Draft
    checked: Checked
    answer: Answer
