"""What the rule base lets a draft say beside the clauses' own sentences: a closed set.

The forms are written a second time here and not taken from the proposer, which is not trusted.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from pingwen.domain.answer import Cell, Quotation
from pingwen.domain.verdict import Group
from pingwen.rules.base import RuleBase
from pingwen.rules.schema import (
    AllOf,
    AnyOf,
    Count,
    FieldYears,
    GroupRule,
    Node,
    NOf,
    Path,
    TargetRules,
)

__all__ = ["RuleStatements", "Targets", "core"]

_Target = tuple[str, str]
Targets = frozenset[_Target]
"""Pairs of a scheme's id and a target's name."""
_BRACKETS = re.compile("[（）]")
_ROWS = {
    "学历和专业工作经历": Group.EDUCATION_EXPERIENCE,
    "业绩": Group.PERFORMANCE,
    "成果": Group.ACHIEVEMENTS,
    "破格": Group.EXCEPTION,
}
_ALWAYS = {Group.EDUCATION_EXPERIENCE, Group.SCOPE, Group.GENERAL}


class RuleStatements:
    """Every statement, table cell and quotation that the rules themselves yield.

    ``targets``: the name of every title and benefit that any scheme knows.
    """

    def __init__(self, rules: RuleBase) -> None:
        self._sentences: dict[tuple[Quotation, ...], set[str]] = {}
        self._names: dict[Quotation, set[str]] = {}
        self._lists: dict[Quotation, set[Quotation]] = {}
        self._headers: dict[tuple[Quotation, str], TargetRules] = {}
        self._clauses: dict[str, set[_Target]] = {}
        self._within: dict[Quotation, set[_Target]] = {}
        self._gaps: set[Quotation] = set()
        self._quotations: set[Quotation] = set()
        self.targets = frozenset(t.name for card in rules.cards for t in card.targets)
        self._fields = {card.id: card.field for card in rules.cards}
        self._keys = frozenset((card.id, t.name) for card in rules.cards for t in card.targets)
        self._written = {_BRACKETS.sub("", name): name for name in self.targets}
        longest = sorted(self._written, key=lambda name: (-len(name), name))
        self._title = re.compile("|".join(map(re.escape, longest)) or "(?!)")
        for card in rules.cards:
            for target in card.targets:
                self._take((card.id, target.name), rules.rules(card.id, target.name))

    def meant(
        self, schemes: Collection[str], targets: Collection[str], region: str | None
    ) -> Targets:
        """What is asked about: targets of these names in these schemes, and, where no region is
        told, in the schemes of any region for the same field."""
        asked = frozenset((scheme, target) for scheme in schemes for target in targets)
        if region is not None:
            return asked
        fields = {self._fields[scheme] for scheme in schemes if scheme in self._fields}
        alike = (key for key in self._keys if key[1] in targets and self._fields[key[0]] in fields)
        return asked.union(alike)

    def holds(self, quotation: Quotation) -> bool:
        """Whether the rules quote exactly these words for something that they ask."""
        return quotation in self._quotations

    def is_gap(self, quotation: Quotation) -> bool:
        """Whether these words point to a text that is known not to be held."""
        return quotation in self._gaps

    def says(self, text: str, quotations: tuple[Quotation, ...], *, listed: bool) -> bool:
        """Whether the rules say this of these quotations; a path's bare name only in a list."""
        if core(text) in self._sentences.get(quotations, ()):
            return True
        return listed and len(quotations) == 1 and text in self._names.get(quotations[0], ())

    def lists(self, lead: tuple[Quotation, ...], quotation: Quotation) -> bool:
        """Whether the quotation is an item of the group that the lead opens."""
        return any(quotation in self._lists.get(opening, ()) for opening in lead)

    def of_another_target(self, quotation: Quotation, asked: Targets) -> bool:
        """Whether the rules know the clause as other targets' and as none that is asked about; but
        the very words that they quote inside a path of one that is asked about are its own."""
        known = self._clauses.get(quotation.clause, set())
        known = known | self._within.get(quotation, set())
        return bool(known and asked) and not known & asked

    def named_in(self, text: str) -> frozenset[str]:
        """The titles and benefits that a text names, the longest name where one holds another."""
        return frozenset(self._written[name] for name in self._title.findall(text))

    def column(self, header: Cell) -> TargetRules | None:
        """The rules of the target that a table's header cell names; None where it names none."""
        if len(header.quotations) != 1:
            return None
        return self._headers.get((header.quotations[0], header.text))

    def row(self, cells: tuple[Cell, ...], columns: tuple[TargetRules, ...]) -> bool:
        """Whether a table's row says of each column's target what its rules say, and all of it."""
        if len(cells) != len(columns) + 1 or cells[0].quotations or cells[0].text not in _ROWS:
            return False
        group = _ROWS[cells[0].text]
        return cells[1:] == tuple(_cell(rules.groups.get(group)) for rules in columns)

    def _take(self, key: _Target, rules: TargetRules) -> None:
        if rules.not_covered is not None:
            gap = rules.not_covered
            self._gaps.add(Quotation(clause=gap.clause, quote=gap.quote))
            known = (Quotation(clause=other.clause, quote=other.quote) for other in gap.also)
            self._quotations.update(self._gaps, known)
        for group, rule in rules.groups.items():
            lead = Quotation(clause=rule.clause, quote=rule.quote)
            self._say(key, (lead,), f"{key[1]}：{core(rule.quote)}", core(rule.quote))
            self._headers[lead, key[1]] = rules
            for inner in _quoted(rule.rule):
                self._within.setdefault(inner, set()).add(key)
            for node in _nodes(rule.rule):
                quotation = _quotation(node, rule)
                self._lists.setdefault(lead, set()).add(quotation)
                if isinstance(node, Path):
                    self._names.setdefault(quotation, set()).add(node.name)
                    self._say(key, (quotation,), *_years(key[1], node, rules, group))
                else:
                    number = f"{key[1]}要求{node.least}项及以上：{core(rule.quote)}"
                    self._say(key, (lead, quotation), number)

    def _say(self, key: _Target, quotations: tuple[Quotation, ...], *texts: str) -> None:
        self._sentences.setdefault(quotations, set()).update(texts)
        self._quotations.update(quotations)
        for quotation in quotations:
            self._clauses.setdefault(quotation.clause, set()).add(key)


def core(text: str) -> str:
    """The words without the marks that join them to what stands beside them in the clause."""
    return text.strip("；。：").removeprefix("或")


def _years(target: str, path: Path, rules: TargetRules, group: Group) -> tuple[str, ...]:
    lengths = [node.years for node in path.of if isinstance(node, FieldYears)]
    if group is not Group.EDUCATION_EXPERIENCE or not lengths:
        return ()
    years = "" if lengths[0] else "，条款没有写年限"
    if set(rules.groups) <= _ALWAYS:
        return (f"{core(path.quote)}{years}，可申报{target}",)
    return (f"申报{target}：{core(path.quote)}{years}（另须符合其余条件）",)


def _cell(rule: GroupRule | None) -> Cell:
    if rule is None:
        return Cell(text="文件没有列出")
    nodes = list(_nodes(rule.rule))
    paths = [node for node in nodes if isinstance(node, Path)]
    if paths:
        names = "；".join(path.name for path in paths)
        return Cell(text=names, quotations=tuple(_quotation(path, rule) for path in paths))
    quotations = tuple(_quotation(node, rule) for node in (nodes or (rule,)))
    return Cell(text="；".join(core(q.quote) for q in quotations), quotations=quotations)


def _quotation(node: GroupRule | Path | Count, rule: GroupRule) -> Quotation:
    return Quotation(clause=node.clause or rule.clause, quote=node.quote or rule.quote)


def _quoted(node: Node) -> Iterator[Quotation]:
    """What the conditions of a group quote, those inside others too."""
    if node.clause and node.quote:
        yield Quotation(clause=node.clause, quote=node.quote)
    if isinstance(node, AllOf | AnyOf | NOf | Path):
        for inner in node.of:
            yield from _quoted(inner)


def _nodes(node: Node) -> Iterator[Path | Count]:
    """The named paths and the counts with words of their own, but for those of a list of which
    some are enough: none of them is asked for by itself."""
    if isinstance(node, AllOf | AnyOf):
        for child in node.of:
            yield from _nodes(child)
    elif isinstance(node, Path) or (isinstance(node, Count) and node.clause):
        yield node
