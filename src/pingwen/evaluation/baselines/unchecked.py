"""A verdict that no rule has checked, in the one shape of a verdict."""

from __future__ import annotations

from datetime import date

from pingwen.domain.answer import Verdict
from pingwen.domain.verdict import VerdictStatus
from pingwen.evaluation.baselines.titles import AskedFor

__all__ = ["unchecked_verdict"]


def unchecked_verdict(
    asked: AskedFor, as_of: date, status: VerdictStatus, headline: str, by: str
) -> Verdict:
    """What ``by`` says of the title that is asked for, and no more than that."""
    return Verdict(
        scheme=asked.scheme,
        target=asked.target,
        as_of=as_of,
        status=status,
        headline=headline,
        groups={},
        paths=(),
        criteria=(),
        missing=(),
        next_question=None,
        what_would_change=(),
        interpretations=(),
        proposed=None,
        corrected=False,
        ruleset=by,
        determination_id=by,
    )
