"""Whose case is told where nobody says for whom he asks: one of the family alone is told of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from pingwen.understanding.narrative.asked import Asked
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.mood import asks
from pingwen.understanding.narrative.same_person import is_relative

__all__ = ["alone_told_of", "case_of_relative"]

_OF_CASE = re.compile(
    "(?:能|可以|可|该|够|行|符合)[^,]{0,6}(?:[评报聘定]|认定|工程师|讲师|教师|[高助]工|[中副正]高?级)"
    "|(?:对不对|对吗|行吗|行不行|是不是|是(?:真的|这样|这么回事))"
)
"""What is asked of somebody's case, and not of what became of it (他怎么评上的)."""
_A_CASE = 3


def alone_told_of(whose: Sequence[str]) -> str | None:
    """Of whose case alone a message tells, if that is somebody of the family."""
    only = set(whose)
    return next(iter(only)) if len(only) == 1 and all(map(is_relative, only)) else None


def case_of_relative(
    turns: Sequence[tuple[Sequence[Clause], Asked | None]], told: Counter[str]
) -> str | None:
    """The one of the family of whom more than half is told, where the talk is of what follows from
    it: something is asked of the case, or was asked back.

    ``told``: of whom how many clauses tell.
    """
    main, clauses = next(iter(told.most_common(1)), ("", 0))
    if not is_relative(main) or clauses < _A_CASE or 2 * clauses <= told.total():
        return None
    if any(asked is not None for _, asked in turns):
        return main
    asked_of_case = any(
        asks(clause) and _OF_CASE.search(clause.sentence_words())
        for said, _ in turns
        for clause in said
    )
    return main if asked_of_case else None
