"""成果 in a clause: papers, patents and the other results, with their number and attributes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from pingwen.domain.facts import Achievement, AchievementKind, Authorship, Role, Venue
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.attributes import Attributes, kinds_of_role, told_beside
from pingwen.understanding.narrative.author_places import (
    all_first,
    label_end,
    of_place,
    place_alone,
    sole_author,
)
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.core_words import NOT_CORE
from pingwen.understanding.narrative.denied import DENIAL, Denied, read_denied
from pingwen.understanding.narrative.grouping import Group, Token, apart, grouped
from pingwen.understanding.narrative.lexicon import WordTable, all_of, words
from pingwen.understanding.narrative.numerals import NUMBER
from pingwen.understanding.narrative.result_numbers import COUNT, COUNT_HINT, counts, ranks
from pingwen.understanding.narrative.statement import Place, Statement, place_in
from pingwen.understanding.narrative.unfinished import (
    not_own,
    pending_next,
    unfinished,
    without_pending,
)

__all__ = ["KINDS", "ROLES", "AchievementRead", "kind_alone", "read_achievements", "venue_of"]

KINDS = WordTable(
    words("achievement_kinds"),
    guard=f"{NOT_CORE}|(?:交底|说明|申请|任务|证|计划|标|协议|建议|承诺|意见)书|新型(?!专利|$|[,;、()])|(?:毕业|学位|硕士|博士|本科)论文|中国专利[金银优]"
    "|专利(?:金|银|优秀|大)?奖|发明(?=[人家者创奖了]|的(?![就有只才占是那一二两三四五六七八九\\d]))|(?:技术|第一|第二|第三"
    "|小)发明(?!专利)|(?<![本部出著编写])书(?!是?(?:出|写|编)[过了])|书(?=[面记店本画])"
    "|(?:视频|在线|网上|网络|培训|操作|教学|学|看[过了]?)(?:[^,]{0,2})教程|外观设计[金银]奖|报告(?=[会厅人单期给过])"
    "|(?<=[^,:;、()\\d和及与有了写成项篇份个件部本利文])报告",
)
_VENUES = WordTable(
    {
        Venue.CORE: words("core_venues")["core_venues"],
        Venue.PUBLIC: words("public_venues")["public_venues"],
        Venue.SCHOOL: words("school_venues")["school_venues"],
    },
    guard=f"{NOT_CORE}|(?:EI|SCI)(?:检索)?会议|会议论文",
)
_AUTHORS = WordTable(
    words("authorship"),
    guard="挂了?名了?[^,]{0,6}(?:[国行地团企]标|标准|专利|课题|项目)"
    "|(?:中兴|移动|电子|信息|无线|卫星)通讯|通讯(?=工程|录|专业|公司|行业)|通信作者单位",
)
ROLES = WordTable(
    words("roles"), guard="主要负责(?![人的\\d一二两三四]|$|[,;)])|副主编|我负责(?!的?(?:$|[,;)]))"
)
_ATTRIBUTES = all_of(_VENUES, _AUTHORS, ROLES)
_BY_RANK = {1: Authorship.FIRST, 2: Authorship.SECOND}
_TOTAL = re.compile("一共|总共|合计|共计|加起来|总计|总数")
_HAVE = re.compile(
    "有|(?<![开研出触])发(?![现展布起动])表?[了过]?|出版|写[过了]|[写出编]的(?=书|专著|教材)|获得?|取得|授权|拿过?|登记|中了|撰写|申请到|产出|编过|编了|主编|参编[过了]|签过|签了|合写"
)
_FILLER = re.compile(
    "角色|那种|从头[到至]尾|子?课题|子?任务|[还我是都均全也为的,作者担任()且和及、了每项篇个:一共部分别这些全部是在上其中以身份有]|排名"
    "|期刊|署名|挂(?![职靠钩])|发表|职务|发明|版面|已经?|[只仅就但而也既又■余发]|剩下|剩余|那|源刊"
    "|来源|收录|检索|国际|授权|完成|单纯|普通|另外|另|获得?|取得|拥有|累计|由|本人|给人|里[面头边]?|当中|之中|登的|刊登|算|主要"
)
_STANDARD = AchievementKind.TECHNICAL_STANDARD.value
_STANDARDS = compiled(
    rf"(?:(?<=[项个篇份、和及与])|(?<=[\d一二两三四五]件))标准(?={NUMBER}(?:[项个份](?!工作)|$|[、,)]))"
)
"""发明专利2项、标准1项: in a list of results the technical ones."""
_PATENTS_OF = re.compile(rf"[^,(]{{0,6}}(?<!发明)专利{NUMBER}[项件个]?(?:[(:]|其中|里)")
_INVENTION = re.compile("发明(?![人者])")
_PATENT_KINDS = (AchievementKind.INVENTION_PATENT, AchievementKind.OTHER)
_REST = re.compile(
    "^(?:但|而|不过)?(?:(?:剩下|剩余|其余|余下|其[他它])(?:的)?|另(?=[一两二三四五\\d]))"
)
_SOME_ARE = re.compile("(?:的|也)(?:也)?有$")
_SAYS_OF = re.compile("是|为|作为|担任|都|均|全")
_ORDINAL = re.compile("第[一二三四五六七八九十1-9]+[篇项个件份部本]")
_SINGLY = re.compile("(?:其中|还有|另)?[一1][篇项个件份部本](?!以上|左右|多)")
_ADDITIONAL = re.compile("另外|还有|此外|除此|加上|又(?:发|有)|再加|外加|以及还")


@dataclass(frozen=True, slots=True)
class AchievementRead:
    """The results of a clause.

    ``parts``: items that name no kind of their own and may break down an earlier total;
    ``units``: of parts by an item's index whose kind is not even implied (两份我主笔), the measure
    word; ``rest``: the words speak of what is left of a total (其余3件);
    ``total``: it is the total of the parts told before (一共4篇); ``additional``: the words say
    that they come on top (另外, 还有); ``ordinal``: it tells one by its place in a row (第一篇);
    ``numbered``: as an item of a list (①); ``singly``: one by itself (一篇软件学报);
    ``denied``: the authors that the applicant says not to be.
    """

    items: tuple[Statement[Achievement], ...] = ()
    parts: frozenset[int] = frozenset()
    units: Mapping[int, str] = field(default_factory=dict)
    rest: bool = False
    total: bool = False
    attributes: Attributes | None = None
    additional: bool = False
    ordinal: bool = False
    numbered: bool = False
    singly: bool = False
    denied: frozenset[Authorship] = frozenset()


_NOTHING = AchievementRead()


def venue_of(text: str) -> Venue | None:
    """Where a paper that the words name appeared."""
    found = _VENUES.first(text)
    return Venue(found.meaning) if found else None


def kind_alone(text: str) -> bool:
    """Whether a clause names one kind of results and says nothing of it (实用新型，四个)."""
    found = KINDS.find(text)
    alone = len(found) == 1 and found[0].start == 0 and len(text) - found[0].end <= 1
    return alone and venue_of(text) is None


def read_achievements(clause: Clause) -> AchievementRead:
    """The results of a clause; unfinished ones (在投, 申请中) are none."""
    denied = read_denied(clause.text)
    text = without_pending(denied.text)
    nothing = AchievementRead(denied=denied.authors) if denied.authors else _NOTHING
    tokens = _tokens(text, denied)
    named = [t for t in tokens if t.sort == "kind" and t.start == 0]
    if all_first(clause.text, named[0].end if named else 0):
        kinds = tuple(AchievementKind(t.value) for t in named)
        first = Attributes(Authorship.FIRST, role=Role.IN_CHARGE, all_=True, kinds=kinds)
        return AchievementRead(attributes=first, denied=denied.authors)
    if (rank := place_alone(clause.text)) is not None:
        return AchievementRead(attributes=of_place(rank), denied=denied.authors)
    if not tokens or unfinished(text) or not_own(text):
        return nothing
    attributes = _attributes_only(clause.text, text, tokens)
    if attributes is not None:
        return AchievementRead(attributes=attributes, denied=denied.authors)
    if DENIAL.search(text) or pending_next(text, clause.text_before()):
        return nothing
    all_groups = grouped(tokens, text)
    groups = [g for g in all_groups if g.kind is not None]
    nameless = any(g.kind is None and g.counted and (g.role or g.rank) for g in all_groups)
    if nameless and _only(text, tokens):
        groups = [g for g in all_groups if g.counted]
    if any(g.counted for g in groups):
        groups = [g for g in groups if g.counted or g.named]
    if not any(g.counted for g in groups) and not _HAVE.search(text):
        return nothing
    return _read(clause, groups, denied)


def _read(clause: Clause, groups: Sequence[Group], denied: Denied) -> AchievementRead:
    items: list[Statement[Achievement]] = []
    parts: set[int] = set()
    units: dict[int, str] = {}
    for group in chain.from_iterable(apart(group) for group in groups):
        if group.count == 0 and group.counted:
            continue
        if not group.named:
            parts.add(len(items))
        if group.kind is None:
            units[len(items)] = group.unit
        items.append(Statement(_fact(group), _place(clause, group)))
    if _PATENTS_OF.match(clause.text) and (left := _left_of(items)) is not None:
        other = Achievement(kind=AchievementKind.OTHER, count=left or None)
        items[0] = Statement(other, items[0].place)
        if not left:
            del items[0]
            parts, units = {i - 1 for i in parts}, {i - 1: u for i, u in units.items()}
    return AchievementRead(
        items=tuple(items),
        parts=frozenset(parts),
        units=units,
        rest=bool(_REST.search(clause.text)),
        total=bool(_TOTAL.search(clause.text)),
        additional=bool(_ADDITIONAL.search(clause.text)) or bool(_ORDINAL.match(clause.text)),
        numbered=clause.marked(),
        ordinal=bool(_ORDINAL.match(clause.text)),
        singly=len(items) == 1 and bool(_SINGLY.match(clause.text)),
        denied=denied.authors,
    )


def _left_of(items: Sequence[Statement[Achievement]]) -> int | None:
    """How many of the first remain beside those that tell what they are: 专利8(发明5、实用新型3).

    None where the others are no parts of it.
    """
    parts = [said.fact for said in items[1:]]
    patents = all(fact.kind in _PATENT_KINDS for fact in parts)
    left = (items[0].fact.count or 0) - sum(fact.count or 0 for fact in parts) if items else -1
    named = any(_INVENTION.search(said.place.words) for said in items[1:])
    return left if parts and patents and named and left >= 0 else None


def _fact(group: Group) -> Achievement:
    paper = group.kind is AchievementKind.PAPER
    return Achievement(
        kind=group.kind or AchievementKind.OTHER,
        count=group.count if group.count and group.count <= 1000 else None,
        authorship=_authorship(group) if paper else None,
        venue=group.venue if paper else None,
        role=None if paper else group.role or (Role.IN_CHARGE if group.rank == 1 else None),
    )


def _authorship(group: Group) -> Authorship | None:
    partner = Authorship.OTHER if group.role is Role.PARTICIPANT else None
    later = Authorship.OTHER if (group.rank or 0) > len(_BY_RANK) else None
    return group.authorship or _BY_RANK.get(group.rank or 0) or later or partner


def _place(clause: Clause, group: Group) -> Place:
    return place_in(clause, min(s for s, _ in group.spans), max(e for _, e in group.spans))


def _tokens(text: str, denied: Denied) -> list[Token]:
    found = [Token(f.start, f.end, "kind", f.meaning) for f in KINDS.find(text)]
    found += [Token(*m.span(), "kind", _STANDARD) for m in _STANDARDS.finditer(text) if found]
    found += [Token(*span, "venue", Venue.PUBLIC) for span in denied.not_core]
    found += [Token(*span, "author", Authorship.OTHER) for span in denied.other]
    counted = COUNT_HINT.search(text) is not None
    if not (found or (counted and COUNT.search(text)) or _names_attribute(text)):
        return []
    found += [Token(f.start, f.end, "venue", f.meaning) for f in _VENUES.find(text)]
    found += [Token(f.start, f.end, "author", f.meaning) for f in _AUTHORS.find(text)]
    found += [Token(f.start, f.end, "role", f.meaning) for f in ROLES.find(text)]
    if all(t.value == AchievementKind.PAPER for t in found if t.sort == "kind"):
        found += [Token(*span, "author", Authorship.FIRST) for span in sole_author(text)]
    if counted:
        found += list(counts(text, {token.end for token in found}))
    found += list(ranks(text))
    return sorted(found)


def _names_attribute(text: str) -> bool:
    tables = (_VENUES, _AUTHORS, ROLES)
    return _ATTRIBUTES.names_any(text) and any(table.first(text) for table in tables)


def _attributes_only(said: str, text: str, tokens: Sequence[Token]) -> Attributes | None:
    """The attributes of a clause that holds nothing else; ``said`` is it with its denials."""
    venues = [t for t in tokens if t.sort == "venue"]
    kinds = [
        t
        for t in tokens
        if t.sort == "kind" and not any(v.start <= t.start and t.end <= v.end for v in venues)
    ]
    told = [t for t in tokens if t.sort in ("venue", "author", "role")]
    if any(t.sort == "count" for t in tokens) or not told:
        return None
    between = said[kinds[-1].end : told[-1].start] if kinds else ""
    if kinds and not (_SAYS_OF.search(between) or told_beside(said, between, told[-1].end)):
        return None
    if not _only(text, tokens) or re.search("不|没|非", text) or _SOME_ARE.search(text):
        return None
    last = {token.sort: token.value for token in tokens}
    several = len({t.value for t in told if t.sort == "author"}) > 1
    heads = "author" in last and not _SAYS_OF.search(said[: tokens[0].start])
    subject = next((t for t in venues if heads and t.start == tokens[0].start), None)
    role = next((said[t.start : t.end] for t in tokens if t.sort == "role"), "")
    return Attributes(
        authorship=Authorship(last["author"]) if "author" in last and not several else None,
        venue=Venue(last["venue"]) if "venue" in last else None,
        role=Role(last["role"]) if "role" in last else None,
        all_=bool(kinds or re.search("都|均|全", said)),
        kinds=tuple(dict.fromkeys(AchievementKind(t.value) for t in kinds)),
        rest=bool(_REST.search(said)),
        told_as=said[subject.start : subject.end] if subject is not None else "",
        of=kinds_of_role(role),
        piece=said.startswith(("那篇", "那项", "那个", "那件")),
    )


def _only(text: str, tokens: Sequence[Token]) -> bool:
    """Whether the clause holds nothing besides the tokens and words that only join them."""
    rest = list(text)
    label = label_end(text)
    if not any(token.start < label for token in tokens):
        rest[:label] = " " * label
    for token in tokens:
        rest[token.start : token.end] = " " * (token.end - token.start)
    return not _FILLER.sub("", "".join(rest)).strip()
