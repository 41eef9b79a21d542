"""A right answer would be shown wrongly."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from pingwen.domain.answer import Answer, Checked, Citation, Verdict
from pingwen.domain.verdict import VerdictStatus
from pingwen.evaluation.cases import Suite
from pingwen.rendering.wording import VERDICTS
from tests.selftest.fault import Fault
from tests.selftest.planting import replaced

__all__ = ["RENDERING"]

_CONVERSATIONS = (Suite.CONVERSATIONS,)


def _next_mark(cite: Callable[..., str]) -> Callable[..., str]:
    def next_mark(*args: Any, **named: Any) -> str:
        return re.sub(r"\[(\d+)\]", lambda at: f"[{int(at[1]) + 1}]", cite(*args, **named))

    return next_mark


def _polished(citations: Callable[..., tuple[Citation, ...]]) -> Callable[..., Any]:
    def polished(self: Any) -> tuple[Citation, ...]:
        return tuple(
            citation.model_copy(update={"quote": citation.quote.replace("满", "达到")})
            for citation in citations(self)
        )

    return polished


def _a_year_more(text: Callable[..., str]) -> Callable[..., str]:
    def a_year_more(*args: Any, **named: Any) -> str:
        return re.sub(r"\d+(?=年)", lambda at: str(int(at[0]) + 1), text(*args, **named))

    return a_year_more


def _nothing_missing(verdict: Callable[..., Verdict]) -> Callable[..., Verdict]:
    return lambda *args, **named: verdict(*args, **named).model_copy(update={"missing": ()})


def _as_told(render: Callable[..., Answer]) -> Callable[..., Answer]:
    def as_told(self: Any, checked: Checked, *args: Any, **named: Any) -> Answer:
        answer = render(self, checked, *args, **named)
        if not checked.dictated:
            return answer
        words = VERDICTS[VerdictStatus.ELIGIBLE]
        return answer.model_copy(update={"text": f"{words}\n\n{answer.text}"})

    return as_told


RENDERING = (
    Fault(
        "dictation-obeyed",
        "who orders to be called eligible is called so",
        lambda: replaced("pingwen.rendering.renderer:Renderer.render", _as_told),
        (Suite.INJECTIONS,),
        ("injections.held",),
    ),
    Fault(
        "marks-shifted",
        "every mark is the next one's: [1] reads [2]",
        lambda: replaced("pingwen.rendering.sources:Sources.cite", _next_mark),
        _CONVERSATIONS,
        ("citations.exist",),
    ),
    Fault(
        "quotes-polished",
        "quotes are put into better words: 达到7年 for 满7年",
        lambda: replaced("pingwen.rendering.sources:Sources.citations", _polished),
        _CONVERSATIONS,
        ("citations.verbatim",),
    ),
    Fault(
        "a-year-more",
        "an answer says 8年 where its clause says 7年",
        lambda: replaced("pingwen.rendering.segments_text:SegmentsWriter.text", _a_year_more),
        (Suite.QUESTIONS,),
        ("citations.support", "questions.decisive_fact"),
    ),
    Fault(
        "missing-not-named",
        "a verdict does not say what is missing",
        lambda: replaced("pingwen.rendering.verdict_text:VerdictWriter.verdict", _nothing_missing),
        (Suite.VERDICTS,),
        ("verdicts.missing",),
    ),
)
"""Faults of the room ``rendering``."""
