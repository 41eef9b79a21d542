"""Which clauses the rules cite, read off the rule files."""

from __future__ import annotations

from pingwen.domain.ledger import Encoding
from pingwen.rules.base import RuleBase

ANNEX = "bj-ai-30/附件"


def _rules(base: RuleBase, clause: str) -> list[str]:
    return [encoding.rule for encoding in base.citations.get(clause, ())]


def test_a_path_and_the_group_around_it_cite_their_clauses(rules: RuleBase) -> None:
    """Each by its place in the rules: scheme, target, group and path."""
    group = "bj-ai/高级工程师/education_experience"
    assert _rules(rules, f"{ANNEX}/三/（一）/2") == [group]
    assert _rules(rules, f"{ANNEX}/三/（一）/2/（2）") == [f"{group}/master-7"]


def test_what_only_the_committee_judges_is_told_apart(rules: RuleBase) -> None:
    """A clause listed under human_judgement decides nothing."""
    listed = rules.citations[f"{ANNEX}/三/（一）/1"]
    assert listed == (Encoding(rule="bj-ai/高级工程师/general", judged=True),)
    assert not rules.citations[f"{ANNEX}/三/（三）/段1"][0].judged


def test_the_day_in_force_and_what_is_not_covered_cite_too(rules: RuleBase) -> None:
    """They decide a verdict of their own."""
    assert _rules(rules, "bj-ai-30/六/（二）") == ["bj-ai/in_force"]
    assert "zj-ai-2025/高级工程师/not_covered" in _rules(rules, "zj-ai-2025/二/（一）")


def test_a_clause_that_no_rule_cites_is_not_there(rules: RuleBase) -> None:
    """It is for the ledger to classify."""
    assert _rules(rules, "bj-ai-30/通知/文号") == []
