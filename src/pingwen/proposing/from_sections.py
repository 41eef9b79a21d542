"""Conditions of a title from its own section of the document, where no rules hold them.

The documents set out a title's conditions under its name, list by list, each with a lead that says
what it is (学历和专业工作经历…, 业绩成果要求应至少具备下列3项：).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pingwen.domain.answer import Quotation, Segment, SegmentStyle
from pingwen.domain.clause import Clause, Corpus
from pingwen.domain.facts import Degree
from pingwen.domain.question import Aspect, Intent
from pingwen.proposing.asked import Asked
from pingwen.proposing.evidence import Evidence

__all__ = ["SectionComposer"]

_LEADS = {
    Aspect.YEARS: re.compile("学历"),
    Aspect.PERFORMANCE: re.compile("业绩"),
    Aspect.ACHIEVEMENTS: re.compile("成果"),
    Aspect.EXCEPTION: re.compile("不受学历"),
    Aspect.CONDITIONS: re.compile("学历|业绩|成果"),
}
_SPOKEN = (
    (
        re.compile("(?:学历|年限).*(?:业绩|成果)|(?:业绩|成果).*(?:学历|年限)"),
        re.compile("学历|业绩|成果"),
    ),
    (re.compile("论文|专利|成果|署名|第一作者"), re.compile("成果")),
    (re.compile("业绩|项目|课题"), re.compile("业绩")),
    (re.compile("学历|年限|几年|多少年|多久|工龄"), re.compile("学历")),
)
_HOW_MANY = re.compile("[几多少]+[项条样]|条数|项数|占几")
_OF_MANY = re.compile(r"至少具备下列(\d+|[一二三四五六七八九十])项")
_DEGREES = {
    Degree.SECONDARY_VOCATIONAL: "中等职业学校",
    Degree.COLLEGE: "大学专科|高职",
    Degree.BACHELOR: "大学本科",
    Degree.MASTER: "硕士研究生",
    Degree.DOCTOR: "博士研究生",
}
_LEAST = 0.12


class SectionComposer:
    """Composes a title's lists of conditions from the clauses of its scheme's document."""

    def __init__(self, corpus: Corpus, evidence: Evidence) -> None:
        self._corpus = corpus
        self._evidence = evidence

    def compose(self, intent: Intent, asked: Asked) -> tuple[Segment, ...]:
        """The lists that the question asks about, of each title it names; empty without any."""
        aspect = Aspect.CONDITIONS if intent.aspect is Aspect.COMPARISON else intent.aspect
        pattern = _LEADS.get(aspect)
        if pattern is None or not intent.documents:
            return ()
        if aspect is Aspect.CONDITIONS:
            pattern = next((p for words, p in _SPOKEN if words.search(asked.text)), pattern)
        found: list[Segment] = []
        for target in intent.targets:
            for lead in self._leads(intent.documents, target):
                if pattern.search(lead.text):
                    found.extend(self._list(lead, intent, asked, target))
        return tuple(dict.fromkeys(found))

    def _leads(self, documents: Sequence[str], target: str) -> Iterator[Clause]:
        """The leads of the lists in the title's section, in the order of the text."""
        for name in documents:
            for clause in self._corpus.document(name).clauses:
                if clause.text == target and self._corpus.children(clause.id):
                    below = self._corpus.subtree(clause.id)
                    yield from (c for c in below if c.text.rstrip().endswith("："))
                    break

    def _list(self, lead: Clause, intent: Intent, asked: Asked, target: str) -> Iterator[Segment]:
        yield Segment(text=f"{lead.text.rstrip('：')}：", quotations=(_whole(lead),))
        items = self._corpus.children(lead.id)
        if _OF_MANY.search(lead.text):
            if _HOW_MANY.search(asked.text):
                return
            items = self._spoken_of(items, asked, target) or items
        elif "学历" in lead.text:
            items = _of_degrees(items, intent.degrees) or items
        for item in items:
            yield Segment(text=item.text, quotations=(_whole(item),), style=SegmentStyle.ITEM)

    def _spoken_of(self, items: Sequence[Clause], asked: Asked, target: str) -> tuple[Clause, ...]:
        """The items that the question speaks of (专利, 班主任), where it speaks of some."""
        units = {unit: w for unit, w in self._evidence.units(asked).items() if unit not in target}
        told = {unit: w for unit, w in units.items() if sum(unit in i.text for i in items) <= 2}
        return tuple(i for i in items if self._evidence.held(told, i.text) >= _LEAST)


def _of_degrees(items: Sequence[Clause], degrees: Sequence[Degree]) -> tuple[Clause, ...]:
    """The paths that take one of the degrees: named, or named with 及以上 below it."""
    order = tuple(Degree)

    def takes(item: Clause, degree: Degree) -> bool:
        named = [d for d, words in _DEGREES.items() if re.search(words, item.text)]
        if degree in named:
            return True
        return "以上学历" in item.text and any(order.index(d) <= order.index(degree) for d in named)

    return tuple(item for item in items if any(takes(item, degree) for degree in degrees))


def _whole(clause: Clause) -> Quotation:
    return Quotation(clause=clause.id, quote=clause.text)
