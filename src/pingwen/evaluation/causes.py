"""Which room a wrong answer comes from, so that it is mended where it broke."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from pingwen.domain.answer import AnswerKind
from pingwen.domain.question import IntentKind
from pingwen.evaluation.atoms import compare
from pingwen.evaluation.cases import Expectation
from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.scores import Score

__all__ = ["Cause", "cause_of"]


class Cause(StrEnum):
    """Where it went wrong.

    RAISED: no answer; INTENT: what was asked is misunderstood (kind of question, scheme, target);
    FACTS: what was told is misread; RULES: the rules decide wrongly on facts that are right;
    RETRIEVAL: the clause was not found; SELECTION: it was found and not cited, or there was
    something to decline; WORDING: it is cited, and what decides is not said.
    """

    RAISED = "raised"
    INTENT = "intent"
    FACTS = "facts"
    RULES = "rules"
    RETRIEVAL = "retrieval"
    SELECTION = "selection"
    WORDING = "wording"


_DEPTH = 10


def cause_of(
    expected: Expectation, given: Answered | None, faults: Mapping[str, Score]
) -> Cause | None:
    """The first room that failed; ``faults`` are the wrong scores, by figure.

    RAISED where nothing is given, whether or not a figure counts it; else None without faults.
    """
    if given is None:
        return Cause.RAISED
    if not faults:
        return None
    if any(name.startswith("rules.") for name in faults):
        return Cause.RULES
    if expected.status:
        return _verdict(expected, given)
    if any(name.startswith("facts.") for name in faults):
        return Cause.FACTS
    if not expected.gold or _misunderstood(expected, given):
        return _without_gold(expected, given)
    return _question(expected, given)


def _verdict(expected: Expectation, given: Answered) -> Cause:
    verdict = given.answer.verdict
    if verdict is None:
        return Cause.INTENT
    wanted = (expected.scheme or verdict.scheme, expected.target or verdict.target)
    if (verdict.scheme, verdict.target) != wanted:
        return Cause.INTENT
    if expected.facts is not None:
        read = compare(expected.facts, expected.may, given.facts)
        reserved = bool(given.facts.reservations)
        return Cause.FACTS if read.wrong or read.missed or reserved else Cause.WORDING
    return Cause.FACTS if verdict.status not in expected.status else Cause.WORDING


def _misunderstood(expected: Expectation, given: Answered) -> bool:
    silent = given.intent is not None and given.intent.kind in (
        IntentKind.OFF_TOPIC,
        IntentKind.CHAT,
    )
    kind = given.answer.kind
    return silent or (
        kind in (AnswerKind.VERDICT, AnswerKind.CLARIFY) and kind not in expected.kinds
    )


def _without_gold(expected: Expectation, given: Answered) -> Cause:
    right = given.answer.kind in expected.kinds
    if _misunderstood(expected, given):
        return Cause.INTENT
    return Cause.WORDING if right else Cause.SELECTION


def _question(expected: Expectation, given: Answered) -> Cause:
    found, cited = given.ranking[:_DEPTH], {each.clause_id for each in given.answer.citations}
    gold = [[each.clause for each in alternative] for alternative in expected.gold]
    if any(cited.issuperset(alternative) for alternative in gold):
        declined = expected.declined_by(given.answer.kind)
        return Cause.SELECTION if declined else Cause.WORDING
    if any(set(found).issuperset(alternative) for alternative in gold):
        return Cause.SELECTION
    return Cause.RETRIEVAL
