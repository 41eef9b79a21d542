"""成果 in a clause: papers, patents and the other results, with their number and attributes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from pingwen.domain.facts import Achievement, AchievementKind, Authorship, Role, Venue
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.lexicon import WordTable, words
from pingwen.understanding.narrative.numerals import NUMBER, number
from pingwen.understanding.narrative.statement import Place, Statement, place_in

__all__ = ["KINDS", "AchievementRead", "Attributes", "read_achievements"]

_NOT_CORE = "核心(?:成员|技术|骨干|算法|代码|团队|系统|业务|人员)|关键核心"
KINDS = WordTable(
    words("achievement_kinds"),
    guard=f"{_NOT_CORE}|(?:毕业|学位|硕士|博士|本科)论文|中国专利[金银优]"
    "|专利(?:金|银|优秀)奖|外观设计[金银]奖",
)
_VENUES = WordTable(
    {
        Venue.CORE: words("core_venues")["core_venues"],
        Venue.PUBLIC: words("public_venues")["public_venues"],
    },
    guard=f"{_NOT_CORE}|非核心|(?:EI|SCI)(?:检索)?会议|会议论文",
)
_AUTHORS = WordTable(words("authorship"), guard="通讯(?=工程|录|专业|公司|行业)|通信作者单位")
ROLES = WordTable(words("roles"))
_COUNT = re.compile(
    rf"(?P<each>各|都)?(?:有|是)?(?P<n>{NUMBER})(?:[-到、](?P<m>\d))?(?P<more>多|余)?(?P<unit>篇"
    rf"|项|个(?!月|人(?!发))|件|份|部(?!分|门|级)|本(?!科|单|人|专|系|市|地)|册)"
    r"|(?P<some>好?几|多|若干|数|十几|几十)(?P<unit2>篇|项|个(?!月)|件|份|部|本)"
)
_HAVE = re.compile(
    "有|发表?[了过]?|出版|写过|写了|获得?|取得|授权|拿过?|登记|中了|撰写|申请到|产出"
)
_UNFINISHED = re.compile(
    "在投|审稿|已投|投稿|投了|受理|申请中|在申请|正在|实审|在审|待发|待授权|准备|在写|撰写中"
    "|未授权|没授权|没有授权|尚未|还没|未发表|没发表|录用|在研|初审|申请了(?!.{0,12}授权)|申请过"
    "|申请(?:的)?(?=发明|专利|\\d|[一两三])"
)
_NOT_OWN = re.compile("要求|至少要|需要|要有|算(?:成果|不算|一项)|折算|等同|相当于|代表作要")
_DENIAL = re.compile("没(?!问题)|未|(?<!有)无(?!人)|不是|并非")
_FILLER = re.compile(
    "[我是都均全也为的,作者担任()且和及、了每项篇个:一共部分别这些全部是在上其中以身份有]|排名"
    "|期刊|发表|职务|发明|版面"
)


class Attributes(NamedTuple):
    """What a clause adds to results told before (都是一作). ``all_``: to all of them."""

    authorship: Authorship | None
    venue: Venue | None
    role: Role | None
    all_: bool


@dataclass(frozen=True, slots=True)
class AchievementRead:
    """The results of a clause.

    ``parts``: items that name no kind of their own and may break down an earlier total;
    ``additional``: the words say that they come on top (另外, 还有).
    """

    items: tuple[Statement[Achievement], ...] = ()
    parts: frozenset[int] = frozenset()
    attributes: Attributes | None = None
    additional: bool = False


@dataclass(slots=True)
class _Group:
    kind: AchievementKind | None = None
    count: int | None = None
    counted: bool = False
    authorship: Authorship | None = None
    venue: Venue | None = None
    role: Role | None = None
    named: bool = False
    spans: list[tuple[int, int]] = field(default_factory=list)


class _Token(NamedTuple):
    start: int
    end: int
    sort: str
    value: str


def read_achievements(clause: Clause) -> AchievementRead:
    """The results of a clause; unfinished ones (在投, 申请中) are none."""
    text = clause.text
    tokens = _tokens(text)
    if not tokens or _UNFINISHED.search(text) or _NOT_OWN.search(text):
        return AchievementRead()
    attributes = _attributes_only(text, tokens)
    if attributes is not None:
        return AchievementRead(attributes=attributes)
    if _DENIAL.search(text):
        return AchievementRead()
    groups = [g for g in _grouped(tokens) if g.kind is not None]
    if any(g.counted for g in groups):
        groups = [g for g in groups if g.counted or g.named]
    if not any(g.counted for g in groups) and not _HAVE.search(text):
        return AchievementRead()
    items: list[Statement[Achievement]] = []
    parts: set[int] = set()
    for group in groups:
        if group.kind is None or (group.count == 0 and group.counted):
            continue
        if not group.named:
            parts.add(len(items))
        items.append(Statement(_fact(group), _place(clause, group)))
    additional = bool(re.search("另外|还有|此外|除此|加上|又(?:发|有)|再加|外加|以及还", text))
    return AchievementRead(items=tuple(items), parts=frozenset(parts), additional=additional)


def _fact(group: _Group) -> Achievement:
    paper = group.kind is AchievementKind.PAPER
    assert group.kind is not None
    return Achievement(
        kind=group.kind,
        count=group.count if group.count and group.count <= 1000 else None,
        authorship=group.authorship if paper else None,
        venue=group.venue if paper else None,
        role=None if paper else group.role,
    )


def _place(clause: Clause, group: _Group) -> Place:
    return place_in(clause, min(s for s, _ in group.spans), max(e for _, e in group.spans))


def _tokens(text: str) -> list[_Token]:
    found = [_Token(f.start, f.end, "kind", f.meaning) for f in KINDS.find(text)]
    if not found and not _COUNT.search(text) and not _AUTHORS.first(text) and not ROLES.first(text):
        return []
    found += [_Token(f.start, f.end, "venue", f.meaning) for f in _VENUES.find(text)]
    found += [_Token(f.start, f.end, "author", f.meaning) for f in _AUTHORS.find(text)]
    found += [_Token(f.start, f.end, "role", f.meaning) for f in ROLES.find(text)]
    found += list(_counts(text))
    return sorted(found)


def _counts(text: str) -> Iterator[_Token]:
    for match in _COUNT.finditer(text):
        if match["some"]:
            yield _Token(match.start(), match.end(), "count", f"|{match['unit2']}|")
            continue
        value = number(match["n"])
        text_value = "" if value is None or (match["more"] and value >= 10) else str(value)
        yield _Token(
            match.start("n"),
            match.end(),
            "count",
            f"{text_value}|{match['unit']}|{match['each'] or ''}",
        )


def _attributes_only(text: str, tokens: Sequence[_Token]) -> Attributes | None:
    """The attributes of a clause that holds nothing else."""
    kinds = [t for t in tokens if t.sort == "kind"]
    venues = {(t.start, t.end) for t in tokens if t.sort == "venue"}
    if any(t.sort == "count" for t in tokens) or any((k.start, k.end) not in venues for k in kinds):
        return None
    if not any(t.sort in ("venue", "author", "role") for t in tokens):
        return None
    rest = list(text)
    for token in tokens:
        rest[token.start : token.end] = " " * (token.end - token.start)
    left = _FILLER.sub("", "".join(rest)).strip()
    if left or re.search("不|没|非", text):
        return None
    last = {token.sort: token.value for token in tokens}
    several = len({t.value for t in tokens if t.sort == "author"}) > 1
    return Attributes(
        authorship=Authorship(last["author"]) if "author" in last and not several else None,
        venue=Venue(last["venue"]) if "venue" in last else None,
        role=Role(last["role"]) if "role" in last else None,
        all_=bool(re.search("都|均|全", text)),
    )


def _grouped(tokens: Sequence[_Token]) -> list[_Group]:
    """The tokens gathered around each count or kind, in the order that the clause keeps."""
    sorts = [t.sort for t in tokens]
    counts_first = "count" in sorts and sorts.index("count") == 0
    groups = [_Group()]
    for index, token in enumerate(tokens):
        group = groups[-1]
        following = tokens[index + 1].sort if index + 1 < len(tokens) else ""
        if _begins(group, token, following, counts_first=counts_first):
            group = _Group()
            groups.append(group)
        _take(group, token)
    return _shared_counts(groups, tokens)


def _begins(group: _Group, token: _Token, following: str, *, counts_first: bool) -> bool:
    if token.sort == "count":
        return group.counted
    if token.sort == "kind":
        kind = AchievementKind(token.value)
        if group.kind is not None and group.kind is not kind:
            return True
        return group.named and group.counted and not counts_first and following == "count"
    held = {"author": group.authorship, "venue": group.venue, "role": group.role}[token.sort]
    clash = held is not None and held.value != token.value
    ahead = not counts_first and following == "count" and token.sort != "venue"
    return group.counted and (clash or ahead)


def _take(group: _Group, token: _Token) -> None:
    group.spans.append((token.start, token.end))
    match token.sort:
        case "count":
            value, unit, _ = token.value.split("|")
            group.count, group.counted = (int(value) if value else None), True
            if unit == "篇" and group.kind is None:
                group.kind = AchievementKind.PAPER
        case "kind":
            group.kind = AchievementKind(token.value)
            group.named = True
        case "author":
            group.authorship = Authorship(token.value)
            group.kind = group.kind or AchievementKind.PAPER
        case "venue":
            group.venue = Venue(token.value)
        case _:
            group.role = group.role or Role(token.value)


def _shared_counts(groups: list[_Group], tokens: Sequence[_Token]) -> list[_Group]:
    """论文和专利各2项: the number after 各 is that of each."""
    each = next((t for t in tokens if t.sort == "count" and t.value.endswith("各")), None)
    if each is None or not each.value[0].isdigit():
        return groups
    count = int(each.value.split("|")[0])
    for group in groups:
        if not group.counted:
            group.count, group.counted = count, True
    return groups
