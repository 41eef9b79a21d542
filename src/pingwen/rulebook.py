"""``pingwen rules``: what the rule files hold, what they cover, and whether they are sound."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path

from pingwen.corpus.ledger import ledger_faults, load_ledger
from pingwen.corpus.loader import load_corpus
from pingwen.domain.model import Model
from pingwen.rendering.ledger_text import clauses_table, coverage_table
from pingwen.rendering.rules_text import rules_tree, schemes_table
from pingwen.rules.base import RuleBase
from pingwen.rules.lint import lint
from pingwen.rules.schema import SchemeRules

__all__ = ["RulesOptions", "RulesTask", "rulebook", "rules_schema"]


class RulesTask(StrEnum):
    """What ``pingwen rules`` can do."""

    LIST = "list"
    SHOW = "show"
    COVERAGE = "coverage"
    LINT = "lint"
    SCHEMA = "schema"


class RulesOptions(Model):
    """What was typed. ``scheme``, ``target``: of SHOW; ``document``: of COVERAGE, or None."""

    task: RulesTask
    scheme: str = ""
    target: str = ""
    document: str | None = None


def rulebook(options: RulesOptions, corpus_dir: Path, rules_dir: Path) -> tuple[int, str]:
    """The exit code and what to print: 1 where LINT finds a mistake, else 0.

    Raises CorpusInvalid, RulesError, LedgerInvalid, and for names that are not there SchemeUnknown,
    TargetUnknown and DocumentNotFound.
    """
    if options.task is RulesTask.SCHEMA:
        return 0, rules_schema()
    corpus = load_corpus(corpus_dir)
    if options.task is RulesTask.LINT:
        return _lint(corpus_dir, rules_dir)
    rules = RuleBase.load(rules_dir, corpus)
    if options.task is RulesTask.LIST:
        return 0, schemes_table((rules.scheme(card.id) for card in rules.cards), corpus)
    if options.task is RulesTask.SHOW:
        rules.rules(options.scheme, options.target)
        return 0, rules_tree(rules.scheme(options.scheme), options.target, corpus)
    lines = load_ledger(corpus_dir, corpus, rules.citations)
    if options.document is None:
        return 0, coverage_table(lines, corpus)
    document = corpus.document(options.document)
    return 0, clauses_table([line for line in lines if line.document == document.id], corpus)


def rules_schema() -> str:
    """The JSON Schema of a rule file, for editors."""
    return json.dumps(SchemeRules.model_json_schema(), ensure_ascii=False, indent=2)


def _lint(corpus_dir: Path, rules_dir: Path) -> tuple[int, str]:
    """Mistakes of the rule files; where there are none, those of the ledger over them."""
    corpus = load_corpus(corpus_dir)
    told = [str(fault) for fault in lint(rules_dir, corpus)]
    if not told:
        citations = RuleBase.load(rules_dir, corpus).citations
        told = [f"corpus/{fault}" for fault in ledger_faults(corpus_dir, corpus, citations)]
    if told:
        return 1, "\n".join([*told, f"{len(told)} 处要改。"])
    return 0, "规则文件没有错误。"
