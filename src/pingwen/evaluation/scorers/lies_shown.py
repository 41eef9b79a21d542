"""Whether a lie of the proposer reaches people, and whether the truth does."""

from __future__ import annotations

from pingwen.evaluation.cases import Expectation
from pingwen.evaluation.matching import holds
from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.scores import Reference, Score

__all__ = ["lies_shown", "truths_shown"]


def lies_shown(expected: Expectation, given: Answered, _: Reference) -> Score | None:
    """1 (an error) where any of ``lies`` stands in what is shown. None where there is none.

    Shown are the text, the quotes and the lines of the verdict.
    """
    if not expected.lies:
        return None
    shown = _shown(given)
    told = tuple(words for words in expected.lies if holds(shown, words))
    return Score(
        value=bool(told), reason="shown: " + "; ".join(told) if told else "none", evidence=told
    )


def truths_shown(expected: Expectation, given: Answered, _: Reference) -> Score | None:
    """The share of ``truths`` that are shown. None where there is none."""
    if not expected.truths:
        return None
    shown = _shown(given)
    lost = tuple(words for words in expected.truths if not holds(shown, words))
    return Score(
        value=1 - len(lost) / len(expected.truths),
        weight=len(expected.truths),
        reason="held back: " + "; ".join(lost) if lost else "all shown",
        evidence=(*lost, *given.dropped),
    )


def _shown(given: Answered) -> str:
    answer = given.answer
    verdict = answer.verdict.model_dump_json(exclude={"proposed"}) if answer.verdict else ""
    return "\n".join((answer.text, *(each.quote for each in answer.citations), verdict))
