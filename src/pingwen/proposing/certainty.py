"""How sure the search is of what it found.

Neither a score nor a likeness says that a clause answers; they tell whether much speaks for the
first clause, how far before the others it lies, and whether people are known to ask so. The bounds
go with ``retrieval/weights.yaml`` and are set anew with it, by the table that ``python -m
pingwen.evaluation.certainty`` prints.
"""

from __future__ import annotations

from pingwen.domain.brief import Brief

__all__ = [
    "asked_before",
    "asked_in_english",
    "far_ahead",
    "improper_above",
    "led_to_first",
    "points_to_one",
    "strange",
    "strongly_led",
    "unanswered_in_english",
    "unlike_in_english",
    "unsure",
]

_SURE = 7.4  # of the right clauses that come first one in thirty has less
_MUCH, _BEFORE = 10.1, 2.0  # where nothing answers, the first rarely has as much
_LED, _FAR = 9.0, 3.1
_STRONG = 10.5
_VERY_FAR = 5.2  # the first is so far ahead in four of ten questions
_ALIKE = 0.5  # half of the right first clauses have as much, where nothing answers one in six
_UNLIKE = 0.33  # one in ten of the right first clauses has less
_IMPROPER, _BY_LIKENESS = -1.6, 4.7  # an ask for deceit is seldom more than 0.4 like a question
_KNOWN = 0.885  # of questions in English that a clause answers one in fifty has less
_UNKNOWN = 0.85  # of these none has less, of what is no question of ours half
_UNANSWERED = -0.001  # of these one in fifty has more, of what no document says nine in ten


def unsure(brief: Brief) -> bool:
    """Whether the search found no clause for which much speaks."""
    return all(hit.score < _SURE for hit in brief.hits[:1])


def points_to_one(brief: Brief) -> bool:
    """Whether it found one for which much speaks, well before those of other documents."""
    if not brief.hits or brief.hits[0].score < _MUCH:
        return False
    first = brief.hits[0]
    rest = (hit.score for hit in brief.hits[1:] if hit.clause.document != first.clause.document)
    return first.score - max(rest, default=0.0) >= _BEFORE


def far_ahead(brief: Brief) -> bool:
    """Whether it found one far before all others."""
    return _lead(brief) >= _VERY_FAR


def led_to_first(brief: Brief) -> bool:
    """Whether a pointer or a known question led to the first clause, well before all others."""
    return _led(brief) and brief.hits[0].score >= _LED and _lead(brief) >= _FAR


def strongly_led(brief: Brief) -> bool:
    """Whether a pointer or a known question led to a clause for which very much speaks."""
    return _led(brief) and brief.hits[0].score >= _STRONG


def asked_before(brief: Brief) -> bool:
    """Whether the question is like one that the first clause is known to answer."""
    return any(hit.likeness >= _ALIKE for hit in brief.hits[:1])


def asked_in_english(brief: Brief) -> bool:
    """Whether the question is in English and like one that some clause is known to answer."""
    return brief.bearing is not None and brief.bearing.known >= _KNOWN


def unlike_in_english(brief: Brief) -> bool:
    """Whether it is in English and like no question that any clause is known to answer; not where
    none is known."""
    return brief.bearing is not None and 0 < brief.bearing.known < _UNKNOWN


def unanswered_in_english(brief: Brief) -> bool:
    """Whether it is in English and liker to questions that no document answers than to those that
    some clause does."""
    return brief.bearing is not None and brief.bearing.unanswered > _UNANSWERED


def strange(brief: Brief) -> bool:
    """Whether no clause that was found is known to answer a question like it; of what follows on
    earlier turns that is not known, and it is not strange."""
    if brief.understanding.intent.latest:
        return False
    return all(hit.likeness < _UNLIKE for hit in brief.hits)


def improper_above(likeness: float) -> float:
    """The log of the odds above which a text as like to a known question is taken for improper:
    the likelier it is that a clause answers, the surer the wording must be. Set by the table that
    ``python -m pingwen.evaluation.wording --likeness`` prints."""
    return _IMPROPER + _BY_LIKENESS * likeness


def _led(brief: Brief) -> bool:
    """Whether a pointer or a known question led to the first clause."""
    return bool(brief.hits) and bool(brief.understanding.intent.hints or asked_before(brief))


def _lead(brief: Brief) -> float:
    """By how much the first scores above the second; 0 where there are not two."""
    best = [hit.score for hit in brief.hits[:2]]
    return best[0] - best[1] if len(best) > 1 else 0.0
