"""The applicant's place among the authors or inventors, in a clause that gives nothing else."""

from __future__ import annotations

import re

from pingwen.domain.facts import Authorship, Role
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.attributes import Attributes
from pingwen.understanding.narrative.numerals import NUMBER, number
from pingwen.understanding.narrative.place_words import AT_PLACE

__all__ = ["all_first", "label_end", "of_place", "place_alone", "sole_author"]

_FIRST = (
    "(?:(?:写|排|列|挂|署)(?:名|位)?在?(?:最前[面头边]?|头一[名个位]|头名|首位)|头一名|打头|领头)"
)
_PLACE = re.compile(
    rf"(?:发明人|署名|我|本人|是|都|均)*(?:{AT_PLACE}|(?<=[我人是都均])第)(?P<n>{NUMBER})(?:/\d{{1,2}})?(?:位|名)?的?"
    rf"|(?:(?:发明人|作者|署名|名字)(?:那一?栏|一栏|里面?|上)?)?(?:我|本人)是?{_FIRST}的?"
    "|(?:发明人|作者|署名)(?:那一?栏|里|上)?(?:就|只|仅)?[是有写]?我(?:一个人?|自己)"
)
"""我排第三, 发明人那栏我写在最前面, 发明人就我一个."""
_ALL_FIRST = re.compile(
    "(?:我|本人|发明人|署名?的?)?(?:都|均|全部?)(?:是|为|由)?我?"
    f"(?:(?:排|排名|排在|署)?第一(?:位|名)?|{_FIRST})(?:的)?"
)
_SOLE = re.compile("独[著撰]|独自撰写|独立撰写|(?:一个人|独自|自己)写的|单独署名")
_OF_BOOK = compiled("[部本册]|专著|教材|报告|标准|文件")
_LABEL = re.compile(
    "[一-龥]{2,6}:|[一-龥]{0,6}[书同单证][里上中]我?(?:[写填列署登印]的?)?|我?[和跟与同][^,我]{1,8}(?=共一|共同)"
)
"""主要参与人 behind 身份: or behind 任务书里我写的, 第一作者 behind 和小张."""


def all_first(text: str, start: int = 0) -> bool:
    """Whether all from ``start`` says no more than that the applicant stands first in each."""
    return _ALL_FIRST.fullmatch(text, start) is not None


def place_alone(text: str) -> int | None:
    """The place that the whole clause gives; None where it gives none or says more."""
    match = _PLACE.fullmatch(text)
    return number(match["n"] or "1") if match is not None else None


def of_place(rank: int | None) -> Attributes:
    """What a place among the authors or inventors says of the result told last."""
    match rank:
        case 1:
            return Attributes(authorship=Authorship.FIRST, role=Role.IN_CHARGE)
        case 2:
            return Attributes(authorship=Authorship.SECOND)
        case _:
            return Attributes(authorship=Authorship.OTHER)


def sole_author(text: str) -> list[tuple[int, int]]:
    """Where the words make the applicant the only author of a paper (一篇独著), and of no book."""
    if _OF_BOOK.search(text):
        return []
    return [match.span() for match in _SOLE.finditer(text)]


def label_end(text: str) -> int:
    """Where the words end that only head a place: 身份, 任务书里我写的, 和小张; 0 without any."""
    match = _LABEL.match(text)
    return match.end() if match is not None else 0
