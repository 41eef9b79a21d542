"""What a clause adds to results told before: their authorship, venue, role (都是一作)."""

from __future__ import annotations

import re
from typing import NamedTuple

from pingwen.domain.facts import AchievementKind, Authorship, Role, Venue

__all__ = ["Attributes", "kinds_of_role"]

_ROLE_OF = (
    (re.compile("发明人|一发"), (AchievementKind.INVENTION_PATENT, AchievementKind.OTHER)),
    (
        re.compile("主?笔|执笔|主编|参编|独著"),
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
    words (SCI均为通讯); ``of``: the kinds of which the role's word is said (主笔, 第一发明人).
    """

    authorship: Authorship | None = None
    venue: Venue | None = None
    role: Role | None = None
    all_: bool = False
    kinds: tuple[AchievementKind, ...] = ()
    rest: bool = False
    told_as: str = ""
    of: tuple[AchievementKind, ...] = ()


def kinds_of_role(words: str) -> tuple[AchievementKind, ...]:
    """The kinds of which alone the words for a role are said, empty for any."""
    return next((kinds for pattern, kinds in _ROLE_OF if pattern.search(words)), ())
