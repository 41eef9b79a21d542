"""The words of a clause on its results, gathered around each number or kind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import NamedTuple

from pingwen.domain.facts import AchievementKind, Authorship, Role, Venue

__all__ = ["Group", "Token", "apart", "grouped"]

_ROLE_LEADS = re.compile(
    "^(?:人)?(?:的)?(?:身份)?(?::|完成|取得|获得?|撰写|编写|编制|制定|起草|授权|申请|拿|有|做"
    "|参与|负责)[了过到的]*"
)
_ROLE_VERBS = re.compile("^(?:主持|牵头|主导|参与[过了]?|参加[过了]|参编|执笔|主笔|主编|独立完成)$")
_ROLE_NAMED = re.compile("^(?:重要负责人|主要负责人|主要参与人|参与人)$")
"""重要负责人发明专利2项、技术标准1项: a role in results of any kind, told in the clause's words."""
_MAKES = re.compile(
    "^(?:身份)?(?:完成|取得|获得?|撰写|编写|编制|制定|起草|申请|研制)[了过的]*[^、;:]*$"
)
"""论文2篇、参与完成影响较大的专利1项: the role belongs to what it made, which is told next."""
_AND = re.compile("(?:期刊|论文|收录|检索|源刊)?(?:和|与|及|跟|、|加|/)")
_NO_PAPER = ("项", "件", "部", "本")
"""发明3项，其中两项我排后面."""
_LATER = 3
"""The third place and those after it are worth the same."""
_LISTED = re.compile(
    "^(?:□|、|和|与|及|以及|还有|加|\\+|/|(?:国家)?(?:授权)?的?|(?:本?单位|公司|企业|行业|集团|内部)的?|[(](?:均|都|皆)?已?(?:经)?获?(?:得)?授权[)])*$"
)


_HEADS_LIST = re.compile("(?:也|都|还)*有?:")


@dataclass(slots=True)
class Group:
    kind: AchievementKind | None = None
    count: int | None = None
    counted: bool = False
    authorship: Authorship | None = None
    venue: Venue | None = None
    role: Role | None = None
    named: bool = False
    rank: int | None = None
    ranks: tuple[int, ...] = ()
    unit: str = ""
    spans: list[tuple[int, int]] = field(default_factory=list)


class Token(NamedTuple):
    start: int
    end: int
    sort: str
    value: str


def grouped(tokens: Sequence[Token], text: str) -> list[Group]:
    """The tokens gathered around each count or kind, in the order that the clause keeps."""
    sorts = [t.sort for t in tokens]
    counts_first = "count" in sorts and sorts.index("count") == 0
    groups = [Group()]
    for index, token in enumerate(tokens):
        group = groups[-1]
        after = next((t for t in tokens[index + 1 :] if t.start > token.start), None)
        following = after.sort if after is not None else ""
        leads = token.sort == "role" and after is not None and after.start == token.end
        leads = leads and following == "kind" and group.counted and not counts_first
        gap = text[max((end for _, end in group.spans), default=0) : token.start]
        if token.sort == "role" and following == "kind" and group.counted and after is not None:
            leads = leads or (gap == "、" and bool(_MAKES.match(text[token.end : after.start])))
        if leads or _begins(group, token, following, gap, counts_first=counts_first):
            group = Group()
            groups.append(group)
        _take(group, token)
    _share_role(groups, text, tokens)
    _share_author(groups, text, tokens)
    _share_venue(groups, text, tokens)
    return _shared_counts(groups, tokens, text)


def apart(group: Group) -> list[Group]:
    """One group for each of several places where there are so many results (2项:1/4、2/5)."""
    if not group.ranks or group.count not in (1, len(group.ranks)):
        return [group]
    alike = Counter(min(rank, _LATER) for rank in group.ranks)
    return [replace(group, count=n, rank=rank, ranks=()) for rank, n in alike.items()]


def _begins(group: Group, token: Token, following: str, gap: str, *, counts_first: bool) -> bool:
    """``gap``: the words between the group and the token."""
    if token.sort == "count":
        return group.counted
    if token.sort == "kind":
        kind = AchievementKind(token.value)
        if group.kind is not None and group.kind is not kind:
            return True
        anew = following == "count" or (gap.startswith("、") and following == "author")
        return group.named and group.counted and not counts_first and anew
    clash = _clashes(group, token)
    if token.sort == "author" and group.named and group.kind is not AchievementKind.PAPER:
        clash = clash or gap in ("、", "和", "以及")  # 专利3项、第一作者核心期刊论文2篇
    ahead = not counts_first and following == "count" and token.sort != "venue"
    return group.counted and (clash or ahead)


def _clashes(group: Group, token: Token) -> bool:
    """Whether the token says otherwise than the group."""
    if token.sort == "ranks":
        return False
    if token.sort == "rank":
        return group.rank is not None and group.rank != int(token.value)
    held = {"author": group.authorship, "venue": group.venue, "role": group.role}[token.sort]
    return held is not None and held.value != token.value


def _take(group: Group, token: Token) -> None:
    group.spans.append((token.start, token.end))
    match token.sort:
        case "count":
            value, unit, _ = token.value.split("|")
            group.count, group.counted = (int(value) if value else None), True
            group.unit = unit
            if unit == "篇" and group.kind is None:
                group.kind = AchievementKind.PAPER
        case "kind":
            group.kind = AchievementKind(token.value)
            group.named = True
        case "author":
            group.authorship = Authorship(token.value)
            if group.unit not in _NO_PAPER:
                group.kind = group.kind or AchievementKind.PAPER
        case "rank":
            group.rank = group.rank or int(token.value)
        case "ranks":
            group.ranks = tuple(int(rank) for rank in token.value.split(","))
        case "venue":
            group.venue = Venue(token.value)
        case _:
            group.role = group.role or Role(token.value)


def _share_role(groups: Sequence[Group], text: str, tokens: Sequence[Token]) -> None:
    """作为重要负责人完成专利2项、标准1项: a role ahead of a list is the role in all of it, whatever
    papers stand before it."""
    roles = [t for t in tokens if t.sort == "role"]
    at = next((i for i, group in enumerate(groups) if group.role is not None), None)
    if at is None or len({t.value for t in roles}) != 1:
        return
    first, led = roles[0], groups[at]
    ahead = min(start for start, _ in led.spans) == first.start
    if not ahead or any(g.kind is not AchievementKind.PAPER for g in groups[:at]):
        return
    leads = _ROLE_LEADS.match(text[first.end :])
    role = text[first.start : first.end]
    beside = any(t.sort == "kind" and t.start == first.end for t in tokens)
    named = beside and _ROLE_NAMED.match(role)
    if not (leads or named or _ROLE_VERBS.match(role)):
        return
    for before, group in pairwise(groups[at:]):
        gap = text[max(e for _, e in before.spans) : min(s for s, _ in group.spans)]
        if before.role is None or not _LISTED.match(gap):
            return
        group.role = before.role


def _share_author(groups: Sequence[Group], text: str, tokens: Sequence[Token]) -> None:
    """一作:核心1篇、普刊2篇: a position ahead of a list is that in all of it."""
    authors = [t for t in tokens if t.sort == "author"]
    if len(authors) != 1 or not text.startswith(":", authors[0].end):
        return
    for group in groups:
        if group.kind is AchievementKind.PAPER and group.authorship is None:
            group.authorship = Authorship(authors[0].value)


def _share_venue(groups: Sequence[Group], text: str, tokens: Sequence[Token]) -> None:
    """核心论文一作1、二作2: a venue ahead of a list is that in all of it.

    Papers that are named again keep it where they only tell another place among the authors
    (核心期刊通讯作者论文1篇、第一作者论文3篇).
    """
    venues = [t for t in tokens if t.sort == "venue"]
    if len(venues) != 1 or _begins_elsewhere(text, tokens, venues[0]):
        return
    for before, group in pairwise(groups):
        gap = text[max(e for _, e in before.spans) : min(s for s, _ in group.spans)]
        again = group.kind is AchievementKind.PAPER and before.authorship not in (
            None,
            group.authorship,
        )
        own = group.venue is None and group.authorship is not None and (not group.named or again)
        if before.venue is None or not own or gap != "、":
            return
        group.venue = before.venue


def _begins_elsewhere(text: str, tokens: Sequence[Token], venue: Token) -> bool:
    """Whether anything was told before the venue but that it is of papers (论文也有:核心2篇)."""
    ahead = [token for token in tokens if token.start < venue.start]
    if not ahead:
        return False
    headed = len(ahead) == 1 and ahead[0].value == AchievementKind.PAPER
    return not (headed and _HEADS_LIST.fullmatch(text[ahead[0].end : venue.start]))


def _shared_counts(groups: list[Group], tokens: Sequence[Token], text: str) -> list[Group]:
    """论文和专利各2项: the number after 各 is that of each."""
    each = next((t for t in tokens if t.sort == "count" and t.value.endswith("各")), None)
    if each is None or not each.value[0].isdigit():
        return groups
    groups = [alike for group in groups for alike in _of_each(group, tokens, each, text)]
    count = int(each.value.split("|")[0])
    for group in groups:
        if not group.counted:
            group.count, group.counted = count, True
    return groups


def _of_each(group: Group, tokens: Sequence[Token], each: Token, text: str) -> list[Group]:
    """核心和普刊各两篇, 一作、通讯各一篇: one group for each of what the number is told of."""
    if (each.start, each.end) not in group.spans or group.kind is not AchievementKind.PAPER:
        return [group]
    ahead = [t for t in tokens if t.end <= each.start and (t.start, t.end) in group.spans]
    venues = dict.fromkeys(Venue(t.value) for t in ahead if t.sort == "venue")
    authors = dict.fromkeys(Authorship(t.value) for t in ahead if t.sort == "author")
    if len(venues) > 1 and len(authors) <= 1:
        return [replace(group, venue=venue) for venue in venues]
    if len(authors) > 1 and len(venues) <= 1:
        return [replace(group, authorship=author) for author in authors]
    indexes = [t for t in ahead if t.sort == "venue"]
    if len(authors) <= 1 and _each_by_name(indexes, text):
        return [replace(group, count=(group.count or 0) * len(indexes))]
    return [group]


def _each_by_name(indexes: Sequence[Token], text: str) -> bool:
    """SCI和EI各一篇: whether the number is told of several indexes, each by its name."""
    gaps = [text[a.end : b.start] for a, b in pairwise(indexes)]
    return bool(gaps) and all(_AND.fullmatch(gap) for gap in gaps)
