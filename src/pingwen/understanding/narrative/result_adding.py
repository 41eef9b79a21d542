"""How one more result stands to those told before: anew, the same again, of an unnamed kind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.domain.facts import Achievement, AchievementKind, Role
from pingwen.understanding.narrative.merging import agree, filled
from pingwen.understanding.narrative.numerals import NUMBER, number
from pingwen.understanding.narrative.parts import LATER_ROLE, Part, measured_in
from pingwen.understanding.narrative.statement import Statement

_INDEXES = re.compile("CSSCI|SSCI|SCI|EI|CSCD|北大核心|南大核心|中文核心")
_INVENTION = re.compile("发明(?![人者])")
_LESSER = re.compile("新型|外观")
_UNSORTED = re.compile("^(?!.*发明(?![人者])).*专利")
_NTH = re.compile(rf"第(?P<n>{NUMBER})[篇项个件份部本]")
_PATENTS = (AchievementKind.INVENTION_PATENT, AchievementKind.OTHER)
__all__ = ["add_one", "beside_sorted", "beyond_row", "in_row", "kind_of", "make_up", "recounted"]


def add_one(told: list[Statement[Achievement]], said: Statement[Achievement]) -> None:
    """Take in one; told again in a later message it is the total, and not so many more."""
    new = said.fact
    attributes = ("authorship", "venue", "role", "when")
    same = [i for i, s in enumerate(told) if s.fact.kind is new.kind and not _apart(s, said)]
    for index in same:
        old = told[index].fact
        open_count = old.count is None or new.count is None or old.count == new.count
        if open_count and agree(old, new, attributes):
            both = filled(old, new, ("count", *attributes))
            told[index] = Statement(both, told[index].place)
            return
    again = [
        i
        for i in same
        if told[i].place.turn != said.place.turn and agree(told[i].fact, new, attributes)
    ]
    if again and new.count is not None:
        sum_ = sum(told[i].fact.count or 0 for i in again)
        if new.count > sum_:
            told.append(said.amended(count=new.count - sum_))
        return
    told.append(said)


def _apart(a: Statement[Achievement], b: Statement[Achievement]) -> bool:
    """Whether the words tell two for sure: in the same words (1/4、2/5), or of two indexes."""
    if a.place.turn != b.place.turn:
        return False
    named = [set(_INDEXES.findall(said.place.words)) for said in (a, b)]
    return a.place == b.place or (all(named) and not named[0] & named[1])


def in_row(told: list[Statement[Achievement]], said: Statement[Achievement]) -> bool:
    """Whether the row of which this is one (第一篇) was told before by its number."""
    row = _row(told, said)
    nth = _nth(said)
    return max(row, default=0) > 1 if nth is None else nth <= sum(row) > 1


def beyond_row(told: list[Statement[Achievement]], said: Statement[Achievement]) -> bool:
    """核心两篇，第三篇是普刊: whether its place in the row makes it one more."""
    return (_nth(said) or 0) > sum(_row(told, said)) > 0


def _row(told: list[Statement[Achievement]], said: Statement[Achievement]) -> list[int]:
    return [old.fact.count or 0 for old in told if old.fact.kind is said.fact.kind]


def _nth(said: Statement[Achievement]) -> int | None:
    match = _NTH.search(said.place.words)
    return number(match["n"]) if match is not None else None


def recounted(told: list[Statement[Achievement]], count: int, *, paper: bool) -> bool:
    """Lower the number of papers, or of the kind told last, to ``count``; False where it is no
    fewer. What was said of some of them alone is no longer said of any."""
    kinds = [s.fact.kind for s in told if (s.fact.kind is AchievementKind.PAPER) is paper]
    same = [i for i, s in enumerate(told) if kinds and s.fact.kind is kinds[-1]]
    if not same or sum(told[i].fact.count or 0 for i in same) <= count:
        return False
    first = told[same[0]]
    shared = {
        name: getattr(first.fact, name)
        if len({getattr(told[i].fact, name) for i in same}) == 1
        else None
        for name in ("authorship", "venue", "role", "when", "in_period")
    }
    for index in reversed(same[1:]):
        del told[index]
    told[same[0]] = first.amended(**shared, count=count)
    return True


def kind_of(
    part: Part, heading: AchievementKind | None, last: Statement[Achievement] | None
) -> AchievementKind | None:
    """The kind of a number that names none: of the heading before it (发明专利:负责人2件), or
    of what was told last in another role (第二发明人3个，第一发明人1个)."""
    kind = heading
    if last is not None:
        first = part.said.role is Role.IN_CHARGE and LATER_ROLE.search(last.place.words)
        other = part.said.role is not None and last.fact.role not in (None, part.said.role)
        same = first or other  # 主笔3份，参与2份
        kind = last.fact.kind if same else kind if last.fact.kind is kind else None
    fits = kind is not None and measured_in(part.unit or "", kind)
    return kind if fits and part.said.count is not None else None


def beside_sorted(
    just: Sequence[Statement[Achievement]],
    new: Sequence[Statement[Achievement]],
    *,
    within: bool = False,
) -> list[Statement[Achievement]] | None:
    """专利8个，其中发明5个: what takes the place of the patents just told where ``new`` says what
    kinds they are of, None where it does not. ``within``: the words say 其中 or 其余, so that what
    is no invention (专利3项，其余两项是实用新型) is of them too."""
    if len(just) != 1:
        return None
    total = just[0]
    patents = [said for said in new if said.fact.kind in _PATENTS]
    named = any(_INVENTION.search(said.place.words) for said in patents)
    sum_, all_ = sum(said.fact.count or 0 for said in patents), total.fact.count or 0
    unsorted = total.fact.kind in _PATENTS and _UNSORTED.search(total.place.words)
    lesser = len(new) == 1 and bool(_LESSER.search(new[0].place.words))
    if within and lesser and unsorted and 0 < sum_ < all_:
        left = total.fact.model_copy(update={"count": all_ - sum_})
        return [Statement(left, total.place)]
    if not (named and unsorted and 0 < sum_ <= all_ and total.fact.role is None):
        return None
    rest = Achievement(kind=AchievementKind.OTHER, count=all_ - sum_ or None)
    return [Statement(rest, total.place)] if rest.count else []


def make_up(just: Sequence[Statement[Achievement]], new: Sequence[Statement[Achievement]]) -> bool:
    """论文两篇，都是一作，一篇核心一篇普刊: whether these make up the papers just told."""
    paper = AchievementKind.PAPER
    total = just[0].fact.count if len(just) == 1 and just[0].fact.kind is paper else None
    counts = [said.fact.count or 0 for said in new if said.fact.kind is paper]
    return len(counts) == len(new) > 1 and all(counts) and sum(counts) == total
