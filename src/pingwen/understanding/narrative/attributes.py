"""What a clause adds to results told before: their authorship, venue, role (都是一作)."""

from __future__ import annotations

import re
from typing import NamedTuple

from pingwen.domain.facts import Achievement, AchievementKind, Authorship, Role, Venue
from pingwen.understanding.narrative.statement import Statement

__all__ = ["Attributes", "describe_told", "kinds_of_role", "told_beside"]

_ROLE_OF = (
    (re.compile("发明人|一发"), (AchievementKind.INVENTION_PATENT, AchievementKind.OTHER)),
    (
        re.compile("主?笔|执笔|主编|参编|独著|[写编]的|撰写"),
        (
            AchievementKind.TECHNICAL_REPORT,
            AchievementKind.RESEARCH_REPORT,
            AchievementKind.DESIGN_DOCUMENT,
            AchievementKind.TECHNICAL_STANDARD,
            AchievementKind.BOOK,
        ),
    ),
)
"""Words for a role that are said of some kinds alone: nobody writes a patent as its 主笔."""


class Attributes(NamedTuple):
    """What a clause adds to results told before (都是一作).

    ``all_``: to all of them; ``kinds``: to those of the kinds that it names; ``rest``: to what
    is left of a total of which a part was told (其余都是参与); ``told_as``: to those told in these
    words (SCI均为通讯); ``of``: the kinds of which the role's word is said (主笔, 第一发明人);
    ``piece``: to the part of a total told last (那篇我二作).
    """

    authorship: Authorship | None = None
    venue: Venue | None = None
    role: Role | None = None
    all_: bool = False
    kinds: tuple[AchievementKind, ...] = ()
    rest: bool = False
    told_as: str = ""
    of: tuple[AchievementKind, ...] = ()
    piece: bool = False


def kinds_of_role(words: str) -> tuple[AchievementKind, ...]:
    """The kinds of which alone the words for a role are said, empty for any."""
    return next((kinds for pattern, kinds in _ROLE_OF if pattern.search(words)), ())


def told_beside(said: str, between: str, end: int) -> bool:
    """论文第一作者, 专利:主要负责人: whether the clause is a kind and what is said of it."""
    return between in ("", ":") and end == len(said.removesuffix("的"))


def describe_told(
    told: list[Statement[Achievement]],
    said: Attributes,
    *,
    rest: int | None,
    part: int | None = None,
) -> None:
    """Take in what is said of results told before. ``rest``: the index of what is left of a
    total of which a part was told, ``part``: that of the part."""
    for of_papers in (True, False):
        meant = _meant(told, said, rest, of_papers=of_papers)
        for index in [part] if meant and said.piece and part is not None else meant:
            old = told[index]
            stated = _stated(said, of_papers=of_papers)
            news = {k: v for k, v in stated.items() if _tells(getattr(old.fact, k), v)}
            if news:
                told[index] = old.amended(**news)


def _stated(said: Attributes, *, of_papers: bool) -> dict[str, object]:
    """Papers have authors and a venue, all other results a role."""
    if of_papers:
        stated: dict[str, object] = {"authorship": said.authorship, "venue": said.venue}
    else:
        stated = {"role": said.role}
    return {k: v for k, v in stated.items() if v}


def _meant(
    told: list[Statement[Achievement]], said: Attributes, rest: int | None, *, of_papers: bool
) -> list[int]:
    """The indexes of the papers, or of the other results, that the words speak of."""
    paper = AchievementKind.PAPER
    named = [
        i
        for i, s in enumerate(told)
        if (s.fact.kind is paper) is of_papers and (not said.kinds or s.fact.kind in said.kinds)
    ]
    if said.of and not of_papers:
        named = [i for i in named if told[i].fact.kind in said.of]
    if said.of and said.authorship and not said.all_:  # 独著, of a book as of a paper
        named = [i for i in named if i == len(told) - 1]
    if said.told_as and of_papers:
        named = _of_index(told, named, said)
    if said.authorship and said.venue and said.all_ and len(named) > 1:  # 一作的都是核心
        own = (None, said.authorship)
        named = [i for i in named if told[i].fact.authorship in own]
    if said.rest and rest is not None:
        named = [i for i in named if i == rest]
    return named if said.all_ else named[-1:]


def _of_index(told: list[Statement[Achievement]], named: list[int], said: Attributes) -> list[int]:
    """SCI均为通讯: those told as SCI, or the one of this venue where the words are gone."""
    in_words = [i for i in named if said.told_as in told[i].place.words]
    alike = [i for i in named if told[i].fact.venue in (None, said.venue)]
    return in_words or (alike if len(alike) == 1 or len(named) == 1 else [])


def _tells(old: object, new: object) -> bool:
    """Whether a later word on an attribute is taken: on none, or finer than 公开发表, 不是一作."""
    return old is None or (old, new) in (
        (Venue.PUBLIC, Venue.CORE),
        (Authorship.OTHER, Authorship.SECOND),
    )
