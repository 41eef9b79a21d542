"""Answers about conditions, composed from the rule base: each sentence rests on a rule's clause."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, groupby

from pingwen.domain.answer import Cell, Quotation, Segment, SegmentStyle
from pingwen.domain.facts import Degree
from pingwen.domain.question import Aspect, Intent
from pingwen.domain.verdict import Group
from pingwen.rules.base import RuleBase
from pingwen.rules.schema import (
    AllOf,
    AnyOf,
    Count,
    FieldYears,
    GroupRule,
    HoldsDegree,
    Node,
    NOf,
    Path,
    TargetRules,
)

__all__ = ["RuleComposer", "compare_targets", "describe_target"]

_TITLES = {
    Group.EDUCATION_EXPERIENCE: "学历和专业工作经历",
    Group.PERFORMANCE: "业绩",
    Group.ACHIEVEMENTS: "成果",
    Group.EXCEPTION: "破格",
}
_GROUPS = {
    Aspect.YEARS: (Group.EDUCATION_EXPERIENCE,),
    Aspect.PERFORMANCE: (Group.PERFORMANCE,),
    Aspect.ACHIEVEMENTS: (Group.ACHIEVEMENTS,),
    Aspect.EXCEPTION: (Group.EXCEPTION,),
    Aspect.SCOPE: (Group.SCOPE,),
    Aspect.CONDITIONS: (
        Group.EDUCATION_EXPERIENCE,
        Group.PERFORMANCE,
        Group.ACHIEVEMENTS,
        Group.EXCEPTION,
    ),
}
_BESIDE = (Group.CLASS_ADVISER, Group.TEACHING_HOURS, Group.CONTINUING_EDUCATION)
_NAMED = {
    Group.EDUCATION_EXPERIENCE: "学历|年限|几年|多少年",
    Group.PERFORMANCE: "业绩",
    Group.ACHIEVEMENTS: "成果(?!转化)|论文|期刊|专利|著作",
    Group.EXCEPTION: "破格",
}
_ALL = re.compile(
    "条件|要求(?!的)|需要什么|需要哪些|要什么(?!级)|要哪些|(?:怎么|咋|如何|怎样)评(?!审|委)|requirement"
)
_ALWAYS = {Group.EDUCATION_EXPERIENCE, Group.SCOPE, Group.GENERAL}


class RuleComposer:
    """Composes the conditions of the titles asked about, where the rule base encodes them.

    ``whole`` sets the clauses of segments out in full.
    """

    def __init__(
        self,
        rules: RuleBase,
        whole: Callable[[tuple[Segment, ...]], tuple[Segment, ...]],
    ) -> None:
        self._rules = rules
        self._whole = whole
        self._governs = {card.id: card.document for card in rules.cards}

    def compose(self, intent: Intent, *, each: bool) -> tuple[Segment, ...]:
        """What the first document that knows one of the titles says, or ``each``, by the first of
        its schemes that does; empty where none is encoded.

        A target whose governing text is not held is answered from its clauses.
        """
        said: dict[str, tuple[Segment, ...]] = {}
        for scheme in intent.schemes:
            document = self._governs[scheme]
            if not said.get(document) and (each or not any(said.values())):
                said[document] = self._of_scheme(scheme, document, intent)
        return tuple(chain.from_iterable(said.values()))

    def _of_scheme(self, scheme: str, document: str, intent: Intent) -> tuple[Segment, ...]:
        """Titles of one document are compared though they are of two schemes."""
        if intent.aspect is Aspect.COMPARISON:
            own = [other for other in intent.schemes if self._governs[other] == document]
            last = intent.text.rpartition("\n")[2]
            named = [group for group, words in _NAMED.items() if re.search(words, last)]
            return compare_targets(list(self._held(own, intent.targets)), named)
        return tuple(
            segment
            for target, rules in self._held((scheme,), intent.targets)
            for segment in self._described(target, rules, intent)
        )

    def _described(self, target: str, rules: TargetRules, intent: Intent) -> Iterator[Segment]:
        """What was done by whole clauses: each says first of whom (从事人工智能应用工作) its parts
        speak, and last how well it must have gone. So is what is owed beside the lists."""
        deeds = rules.groups.get(Group.PERFORMANCE)
        done = {_quotation(node, deeds) for node in _nodes(deeds.rule)} if deeds else set()
        said = describe_target(target, rules, intent.aspect, intent.degrees)
        for of_deeds, some in groupby(said, lambda segment: bool(done & {*segment.quotations})):
            together = tuple(some)
            yield from self._whole(together) if of_deeds else together
        if _asks_for_all(intent):
            for clause in self._whole(tuple(_beside(rules))):
                yield clause.model_copy(update={"style": SegmentStyle.SENTENCE})

    def _held(
        self, schemes: Sequence[str], targets: Sequence[str]
    ) -> Iterator[tuple[str, TargetRules]]:
        """The targets that one of the schemes encodes, with its rules."""
        for target in targets:
            for scheme in schemes:
                rules = self._rules.find(scheme, target)
                if rules and rules.groups and rules.not_covered is None:
                    yield target, rules
                    break


def describe_target(
    target: str, rules: TargetRules, aspect: Aspect, degrees: Sequence[Degree]
) -> tuple[Segment, ...]:
    """What the rules ask for this target under the aspect; empty where they say nothing of it.

    With ``degrees`` only the paths that take them, where there are any. Alternatives that one
    clause names together are said once.
    """
    groups = [g for g in _GROUPS.get(aspect, ()) if g in rules.groups]
    found: list[Segment] = []
    for group in groups:
        found.extend(_group(target, rules, group, degrees, brief=len(groups) > 1))
    return tuple(dict.fromkeys(found))


def compare_targets(
    targets: Sequence[tuple[str, TargetRules]], named: Sequence[Group] = ()
) -> tuple[Segment, ...]:
    """A table of the targets side by side, one clause a cell; empty for fewer than two.

    With ``named`` of these groups alone; empty where one is a list of which so many are asked for,
    since a cell does not say what is on it.
    """
    owed = [rules.groups[g].rule for g in named for _, rules in targets if g in rules.groups]
    if len(targets) < 2 or any(isinstance(rule, NOf) for rule in owed):
        return ()
    header = [
        Cell(text=name, quotations=(_quotation(first, first),))
        for name, rules in targets
        for first in list(rules.groups.values())[:1]
    ]
    rows = [Segment(style=SegmentStyle.HEADER, cells=(Cell(text=""), *header))]
    for group, title in _TITLES.items():
        if named and group not in named:
            continue
        held = [rules.groups.get(group) for _, rules in targets]
        if all(rule is None for rule in held):
            continue
        cells = (Cell(text=title), *(_cell(rule) for rule in held))
        rows.append(Segment(style=SegmentStyle.ROW, cells=cells))
    return tuple(rows)


def _group(
    target: str, rules: TargetRules, group: Group, degrees: Sequence[Degree], *, brief: bool
) -> Iterator[Segment]:
    rule = rules.groups[group]
    nodes = list(_nodes(rule.rule))
    paths = [node for node in nodes if isinstance(node, Path)]
    if isinstance(rule.rule, NOf):
        yield from _of_so_many(target, rule, rule.rule)
        return
    if not paths:
        yield from _counts(target, rule, [node for node in nodes if isinstance(node, Count)])
        return
    by_length = group is Group.EDUCATION_EXPERIENCE
    asked = [path for path in paths if any(_takes(path, degree) for degree in degrees)]
    if by_length and len(asked) == 1:
        yield _years(target, rules, asked[0], rule)
        return
    lead = _quotation(rule, rule)
    yield Segment(text=_opening(target, rules, rule), quotations=(lead,))
    chosen = asked if by_length and asked else paths
    for path in sorted(chosen, key=lambda path: _by_itself(path, rule)):
        quotation = _quotation(path, rule)
        short = brief and by_length and _borne_out(path.name, quotation.quote)
        words = path.name if short else _core(quotation.quote)
        style = SegmentStyle.SENTENCE if _by_itself(path, rule) else SegmentStyle.ITEM
        yield Segment(text=words, quotations=(quotation,), style=style)


def _asks_for_all(intent: Intent) -> bool:
    """Whether all that a title requires is asked for, and not one matter, or one degree's way."""
    last = intent.text.rpartition("\n")[2]
    one = intent.degrees or any(re.search(words, last) for words in _NAMED.values())
    return intent.aspect is Aspect.CONDITIONS and not one and _ALL.search(last) is not None


def _beside(rules: TargetRules) -> Iterator[Segment]:
    """The clauses of what is owed beside the lists: the measure, then whom another one binds."""
    for rule in (rules.groups[group] for group in _BESIDE if group in rules.groups):
        ways = (_quotation(node, rule) for node in _nodes(rule.rule))
        for own in (_quotation(rule, rule), *ways):
            yield Segment(text=own.quote, quotations=(own,), style=SegmentStyle.ITEM)


def _by_itself(path: Path, rule: GroupRule) -> bool:
    """Whether a path stands elsewhere, in words that say what follows from it (可作为申报…的条件):
    below 具备下列条件之一 it would seem to be enough."""
    quotation = _quotation(path, rule)
    return not quotation.clause.startswith(f"{rule.clause}/") and "可" in quotation.quote


def _opening(target: str, rules: TargetRules, rule: GroupRule) -> str:
    """The words that open a group, behind the title where its clause stands below that title."""
    words = f"{rule.quote.rstrip('：')}："
    first = next(iter(rules.groups.values()))
    own = rule.clause.startswith(first.clause.rpartition("/")[0])
    return f"{target}：{words}" if own else words


def _borne_out(name: str, quote: str) -> bool:
    """Whether the numbers of a path's name stand in the words that it is cited with."""
    return set(re.findall(r"\d+", name)) <= set(re.findall(r"\d+", quote))


def _years(target: str, rules: TargetRules, path: Path, rule: GroupRule) -> Segment:
    """The clause's own words, and no more than they give: one condition is not all of them."""
    quotation = _quotation(path, rule)
    length = next((node.years for node in path.of if isinstance(node, FieldYears)), 0)
    words = _core(quotation.quote) + ("" if length else "，条款没有写年限")
    alone = set(rules.groups) <= _ALWAYS
    text = f"{words}，可申报{target}。" if alone else f"申报{target}：{words}（另须符合其余条件）。"
    return Segment(text=text, quotations=(quotation,))


def _takes(path: Path, degree: Degree) -> bool:
    order = tuple(Degree)
    for node in path.of:
        if isinstance(node, HoldsDegree):
            if node.or_higher:
                return order.index(degree) >= order.index(node.degree)
            return degree is node.degree
    return False


def _counts(target: str, rule: GroupRule, counts: Sequence[Count]) -> Iterator[Segment]:
    """The number first, then the clause that asks for it."""
    for count in counts:
        lead, own = _quotation(rule, rule), _quotation(count, rule)
        words = f"{target}要求{count.least}项及以上：{rule.quote.rstrip('：')}："
        yield Segment(text=words, quotations=(lead, own))
        yield Segment(text=_core(own.quote), quotations=(own,), style=SegmentStyle.ITEM)


def _of_so_many(target: str, rule: GroupRule, some: NOf) -> Iterator[Segment]:
    """The words that say how many of the list are asked for, then the whole list."""
    lead = _quotation(rule, rule)
    yield Segment(text=f"{target}：{rule.quote.rstrip('：')}：", quotations=(lead,))
    for item in some.of:
        own = Quotation(clause=item.clause, quote=item.quote)
        yield Segment(text=_core(own.quote), quotations=(own,), style=SegmentStyle.ITEM)


def _cell(rule: GroupRule | None) -> Cell:
    if rule is None:
        return Cell(text="文件没有列出")
    nodes = list(_nodes(rule.rule))
    paths = [node for node in nodes if isinstance(node, Path)]
    if paths:
        names = "；".join(path.name for path in paths)
        return Cell(text=names, quotations=tuple(_quotation(path, rule) for path in paths))
    quotations = tuple(_quotation(node, rule) for node in (nodes or (rule,)))
    return Cell(text="；".join(_core(q.quote) for q in quotations), quotations=quotations)


def _quotation(node: GroupRule | Path | Count, rule: GroupRule) -> Quotation:
    return Quotation(clause=node.clause or rule.clause, quote=node.quote or rule.quote)


def _core(quote: str) -> str:
    return quote.strip("；。：").removeprefix("或")


def _nodes(node: Node) -> Iterator[Path | Count]:
    """The named paths and the counts with words of their own, but for those of a list of which
    some are enough: none of them is asked for by itself."""
    if isinstance(node, AllOf | AnyOf):
        for child in node.of:
            yield from _nodes(child)
    elif isinstance(node, Path) or (isinstance(node, Count) and node.clause):
        yield node
