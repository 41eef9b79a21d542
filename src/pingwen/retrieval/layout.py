"""What each clause is by its place: its form, and of which title, group and particular."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from pingwen.domain.clause import Clause, Corpus
from pingwen.domain.particular import Particular

__all__ = ["Layout", "layout_of"]


class Layout(NamedTuple):
    """One clause's place.

    ``above``: the headings and leads that it stands under, outermost first, without numbers;
    ``heading``: it says nothing but what stands below it; ``lead``: it introduces a list and says
    something of it; ``formal``: title, number, signature and the like; ``title``: the
    professional title whose section it stands in.
    """

    clause: Clause
    above: tuple[str, ...]
    heading: bool
    lead: bool
    formal: bool
    title: str
    particulars: frozenset[Particular]


_FORMAL = re.compile(r"/(?:标题|文号|主送|落款|附注|印发|通知|附件说明)(?:/[^/]*)?$")
_TITLE = re.compile(r"(?:正高级|高级|助理|一级|二级|三级)?(?:工程师|讲师|实习指导教师)|技术员")
_SAYS = re.compile(r"[，。；：]")
_SEGMENTS = {
    "文号": Particular.NUMBER,
    "标题": Particular.TITLE,
    "通知": Particular.TITLE,
    "落款": Particular.DATED,
    "印发": Particular.DATED,
    "主送": Particular.ADDRESSEES,
    "附件说明": Particular.ATTACHMENTS,
}
_WORDS = (
    (Particular.IN_FORCE, re.compile(r"自.{2,14}起(?:实施|施行|执行|生效)")),
    (Particular.BASIS, re.compile(r"^(?:根据|按照|为.{4,60}(?:根据|按照))|依据.{4,60}制定本")),
    (Particular.INTERPRETED_BY, re.compile(r"负责解释")),
)


def layout_of(corpus: Corpus) -> tuple[Layout, ...]:
    """The layout of every clause that has words, in the order of the corpus."""
    return tuple(_layout(clause, corpus) for clause in corpus.clauses() if clause.text)


def _layout(clause: Clause, corpus: Corpus) -> Layout:
    above = tuple(c.text for c in _ancestors(clause, corpus) if c.text)
    has_children = bool(corpus.children(clause.id))
    says = _SAYS.search(clause.text) is not None
    return Layout(
        clause=clause,
        above=above,
        heading=has_children and not says,
        lead=has_children and says,
        formal=_FORMAL.search(clause.id) is not None,
        title=_title((*above, clause.text)),
        particulars=_particulars(clause),
    )


def _ancestors(clause: Clause, corpus: Corpus) -> tuple[Clause, ...]:
    found: list[Clause] = []
    while clause.parent is not None:
        clause = corpus.clause(clause.parent)
        found.insert(0, clause)
    return tuple(found)


def _title(texts: Sequence[str]) -> str:
    """The innermost heading that is nothing but the name of a title."""
    return next((text for text in reversed(texts) if _TITLE.fullmatch(text)), "")


def _particulars(clause: Clause) -> frozenset[Particular]:
    segments = clause.id.split("/")
    found = {particular for particular in (_SEGMENTS.get(s) for s in segments[-2:]) if particular}
    if segments[-2:-1] == ["通知"]:  # 通知/段1 is no title
        found.discard(Particular.TITLE)
    if Particular.DATED in found:
        found.add(Particular.ISSUER)
    found |= {particular for particular, words in _WORDS if words.search(clause.text)}
    return frozenset(found)
