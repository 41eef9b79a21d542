"""Titles each told with the last figures of its year: 助工14、中级19、副高24."""

from __future__ import annotations

from collections.abc import Iterator

from pingwen.understanding.expressions import compiled

__all__ = ["with_full_years"]

_YEAR_OF_TITLE = compiled(
    "(?:员级|初级|助理工程师|助工|中级|工程师|副高|高工|正高|[助高]?讲师?)(?<!讲)"
    "(?P<year>[012]\\d)(?=$|[,;。、/ )]|[助中副正高员初]|拿|评|聘)(?![助中副正高员初]?\\d)"
)
_LEAST = 2
"""One number alone may be anything."""


def with_full_years(text: str) -> Iterator[tuple[int, int, str]]:
    """What is to be put otherwise: where it starts and ends, and the words for it."""
    found = list(_YEAR_OF_TITLE.finditer(text))
    if len(found) < _LEAST:
        return
    years = [int(match["year"]) for match in found]
    if years == sorted(set(years)):
        for match in found:
            yield *match.span("year"), f"{match['year']}年"
