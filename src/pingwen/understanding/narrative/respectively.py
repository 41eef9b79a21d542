"""Degrees or titles and, behind them, their years in the same order: 本科/硕士，2015/2018年毕业."""

from __future__ import annotations

import re

__all__ = ["each_with_its_year"]

_DEGREE = (
    "(?:985|211|双一流|双非)?(?:全日制|统招|自考|函授|在职)?"
    "(?:中专|大专|专科|本科|硕士|研究生|博士)"
)
_TITLE = "(?:初级|中级|副高|正高|助工|高工|助理工程师|高级工程师|工程师)(?:职称)?"
_BETWEEN = "(?:、|/|和|[+]|→|->|,|及|再|到)"
_YEAR = "(?:19|20)?\\d\\d年?(?:\\d{1,2}月)?"
_LISTED = re.compile(
    f"(?P<things>{_DEGREE}(?:{_BETWEEN}{_DEGREE}){{1,3}}|{_TITLE}(?:{_BETWEEN}{_TITLE}){{1,3}})"
    "(?:毕业|取得)?(?:时间)?[,:]?(?:分别|各|依次)?(?:是|为|在|于|:)?"
    f"(?P<years>{_YEAR}(?:[、/]{_YEAR}){{1,3}})年?(?:毕业|取得|评的|评上|拿的)?的?(?=$|[,。;\\n])"
)
_HINT = re.compile("\\d年?(?:\\d{1,2}月)?[、/]\\d")


def each_with_its_year(text: str) -> list[tuple[int, int, str]]:
    """What is to be put otherwise: where it starts and ends, and each thing with its year."""
    if _HINT.search(text) is None:
        return []
    swaps: list[tuple[int, int, str]] = []
    for match in _LISTED.finditer(text):
        things = [m[0] for m in re.finditer(f"{_DEGREE}|{_TITLE}", match["things"])]
        years = [m[0] for m in re.finditer(_YEAR, match["years"])]
        if len(things) != len(years):
            continue
        told = [
            f"{thing}{year if '年' in year else year + '年'}"
            + ("取得" if re.fullmatch(_TITLE, thing) else "毕业")
            for thing, year in zip(things, years, strict=True)
        ]
        swaps.append((*match.span(), ",".join(told)))
    return swaps
