"""The conditions of one target as a tree that reads like the document, each with its clause."""

from __future__ import annotations

from collections.abc import Iterator

from pingwen.domain.clause import Corpus
from pingwen.domain.verdict import Group
from pingwen.rendering.conditions_text import condition_words
from pingwen.rendering.wording import GROUPS, day_words
from pingwen.rules.conditions import OnReview
from pingwen.rules.schema import (
    AllOf,
    AnyOf,
    Condition,
    EntitlementRule,
    GroupRule,
    NOf,
    Not,
    Path,
    SchemeRules,
)

__all__ = ["rules_tree", "schemes_table"]

_STEP = "  "


def schemes_table(schemes: Iterator[SchemeRules], corpus: Corpus) -> str:
    """Every scheme with its document, its days and its targets."""
    blocks = []
    for scheme in schemes:
        decides = "" if scheme.decides else "（只识别，不判定）"
        document = corpus.document(scheme.document)
        blocks.append(
            f"{scheme.scheme}  {scheme.name}{decides}\n"
            f"{_STEP}文件：{document.number} {document.short_title}（{scheme.document}）\n"
            f"{_STEP}施行：{_days(scheme)}\n"
            f"{_STEP}可申报：{'、'.join(scheme.targets)}"
        )
    return "\n".join(blocks)


def rules_tree(scheme: SchemeRules, target: str, corpus: Corpus) -> str:
    """All groups of a target, in the order in which they are shown; the target must exist."""
    rules = scheme.targets[target]
    lines = [f"{target}（{scheme.name}，{_days(scheme)}）"]
    if rules.not_covered is not None:
        gap = rules.not_covered
        lines += ["不作判定：条件在资料库未收的文件里。", f"{_STEP}请查：{gap.look_up}"]
        lines.append(_STEP + _cited(gap.clause, gap.quote, corpus))
    for group in Group:
        if group in rules.groups:
            lines += ["", *_group(group, rules.groups[group], corpus)]
    for claim in rules.entitlements:
        lines += ["", f"可享受：{_claim(claim)}", _STEP + _cited(claim.clause, claim.quote, corpus)]
    if not rules.groups and rules.not_covered is None:
        lines.append("规则没有写入：只按条款回答，不作判定。")
    return "\n".join(lines)


def _group(group: Group, rule: GroupRule, corpus: Corpus) -> Iterator[str]:
    yield f"{GROUPS[group]}{_binding(rule)}"
    yield _STEP + _cited(rule.clause, rule.quote, corpus)
    yield from _node(rule.rule, 1, corpus)


def _claim(claim: EntitlementRule) -> str:
    parts = [
        *([f"每月{claim.per_month:g}{claim.unit}"] if claim.per_month else []),
        f"不超过{claim.most_months}个月",
        *([f"合计不超过{claim.cap:,.0f}{claim.unit}"] if claim.cap else []),
    ]
    return "，".join(parts)


def _binding(rule: GroupRule) -> str:
    if rule.waives is not None:
        return f"（代替{GROUPS[rule.waives]}，没有说到按没有核对）"
    if rule.remark:
        return "（只提示，不影响判定）"
    return "" if rule.mandatory else "（不影响判定，除非自述违反）"


def _node(node: Condition, depth: int, corpus: Corpus) -> Iterator[str]:
    inset = _STEP * depth
    if isinstance(node, Path):
        yield f"{inset}▸ {node.name}"
    else:
        words = _words(node)
        named = bool(node.name) and not words.startswith(node.name)
        yield f"{inset}- {node.name}：{words}" if named else f"{inset}- {words}"
    if node.clause:
        yield f"{inset}{_STEP}{_cited(node.clause, node.quote, corpus)}"
    for child in _children(node):
        yield from _node(child, depth + 1, corpus)


def _words(node: Condition) -> str:
    if isinstance(node, AllOf):
        return "同时具备："
    if isinstance(node, AnyOf):
        return "具备其一："
    if isinstance(node, NOf):
        return f"以下{len(node.of)}项中至少{node.least}项："
    if isinstance(node, Not):
        return "没有下列情形："
    if isinstance(node, OnReview):
        return "要由评审认可，所述本身不足以判定符合："
    return condition_words(node)


def _children(node: Condition) -> tuple[Condition, ...]:
    if isinstance(node, AllOf | AnyOf | NOf | Path):
        return node.of
    return (node.of,) if isinstance(node, Not | OnReview) else ()


def _cited(clause: str, quote: str, corpus: Corpus) -> str:
    found = corpus.clause(clause)
    return f"「{quote}」（{corpus.document(found.document).number} {found.label}）"


def _days(scheme: SchemeRules) -> str:
    if scheme.valid_from is None:
        return "施行日期没有写入"
    last = f"，{day_words(scheme.valid_to)}止" if scheme.valid_to else ""
    return f"{day_words(scheme.valid_from)}起{last}"
