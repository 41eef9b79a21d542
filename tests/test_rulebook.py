"""``pingwen rules``: the schemes, a target's conditions, the ledger as a table, the lint."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from pingwen.errors import DocumentNotFound
from pingwen.rendering.rules_text import rules_tree
from pingwen.rulebook import RulesOptions, RulesTask, rulebook, rules_schema
from tests.rules.support import the_corpus, the_rules

ROOT = Path(__file__).parents[1]
CORPUS, RULES = ROOT / "corpus", ROOT / "rules"


def _text(**typed: str) -> str:
    options = RulesOptions.model_validate(typed)
    code, text = rulebook(options, CORPUS, RULES)
    assert code == 0
    return text


def test_the_schemes_are_listed_with_document_days_and_targets() -> None:
    """One block a scheme."""
    text = _text(task="list")

    assert text.startswith(
        "bj-ai  北京市工程技术系列（人工智能）\n"
        "  文件：京人社事业发〔2020〕30号 北京人工智能职称办法（bj-ai-30）\n"
        "  施行：2020年11月10日起\n"
        "  可申报：助理工程师、工程师、高级工程师、正高级工程师\n"
    )


def test_a_target_is_shown_as_a_tree_with_clauses_and_quotes() -> None:
    """Groups in their order, paths by name, each with the words that it rests on."""
    text = _text(task="show", scheme="bj-ai", target="助理工程师")

    assert text.startswith(
        "助理工程师（北京市工程技术系列（人工智能），2020年11月10日起）\n"
        "\n"
        "学历和年限\n"
        "  「学历和专业工作经历符合下列条件之一：」（京人社事业发〔2020〕30号 附件 一、（二））\n"
        "  - 具备其一：\n"
        "    ▸ 硕士\n"
        "      「硕士研究生毕业后，从事本专业工作；」"
        "（京人社事业发〔2020〕30号 附件 一、（二）1.）\n"
        "      - 学历为硕士研究生\n"
        "      - 硕士研究生毕业后，从事本专业工作\n"
    )
    assert "\n基本条件（不影响判定，除非自述违反）\n" in text


def test_an_exceptional_route_says_what_it_stands_in_for() -> None:
    """And that it counts only when told."""
    text = _text(task="show", scheme="bj-ai", target="高级工程师")

    assert "\n破格条件（代替学历和年限，没有说到按没有核对）\n" in text
    assert "- 至少1项：中国专利金奖、中国专利银奖（排名前3）" in text


def test_what_is_not_covered_names_the_text_to_look_up() -> None:
    """With the clause that refers to it."""
    text = _text(task="show", scheme="zj-ai-2025", target="高级工程师")

    assert "不作判定：条件在资料库未收的文件里。\n  请查：《浙江省人工智能专业" in text


def test_every_target_can_be_shown() -> None:
    """No operator or attribute of the rule files is shown by its bare name."""
    rules, corpus = the_rules(), the_corpus()
    shown = {
        (card.id, target.name): rules_tree(rules.scheme(card.id), target.name, corpus)
        for card in rules.cards
        for target in card.targets
    }

    bare = re.compile(r"^ *- .*[a-z]{3,}", re.MULTILINE)
    assert not {name: found for name, text in shown.items() if (found := bare.findall(text))}


def test_the_coverage_counts_the_clauses_of_each_document() -> None:
    """Every row adds up, and so does the last."""
    rows = [line.split() for line in _text(task="coverage").splitlines()]

    assert rows[0] == ["文件", "条款", "已写成规则", "由评委评定", "说明性", "程序性", "不在范围"]
    counted = [[int(cell) for cell in row[1:]] for row in rows[1:]]
    assert all(row[0] == sum(row[1:]) for row in counted)
    assert counted[-1] == [sum(column) for column in zip(*counted[:-1], strict=True)]
    assert len(rows) == 15


def test_a_document_is_covered_clause_by_clause() -> None:
    """Each with the rules that cite it, or with the reason why none does."""
    lines = _text(task="coverage", document="bj-ai-30").splitlines()

    path = "bj-ai/高级工程师/education_experience/master-7"
    assert f"附件 三、（一）2.（2）\t已写成规则\t{path}" in lines
    assert "三、\t程序性\t评价方式、评审机构和评审程序" in lines
    with pytest.raises(DocumentNotFound):
        _text(task="coverage", document="bj-law-1")


def test_the_lint_of_the_repository_finds_nothing() -> None:
    """Neither in the rule files nor in the ledger."""
    assert _text(task="lint") == "规则文件没有错误。"


def test_the_lint_tells_mistakes_with_exit_code_1(tmp_path: Path) -> None:
    """Those of the rule files first; the ledger is looked at when they are mended."""
    lint = RulesOptions(task=RulesTask.LINT)
    rules = shutil.copytree(RULES, tmp_path / "rules")
    for each in rules.glob("*.yaml"):
        if each.name not in ("bj-ai.yaml", "interpretations.yaml"):
            each.unlink()

    code, text = rulebook(lint, CORPUS, rules)
    assert code == 1
    assert text.startswith("corpus/ledger/")

    file = rules / "bj-ai.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "colour: red\n", encoding="utf-8")
    line = file.read_text(encoding="utf-8").count("\n")
    assert rulebook(lint, CORPUS, rules) == (
        1,
        f"bj-ai.yaml:{line}：没有 colour 这个字段，请删去或改正名称。\n1 处要改。",
    )


def test_the_committed_schema_is_the_present_one() -> None:
    """Editors read rules/schema.json; `pingwen rules schema > rules/schema.json` writes it."""
    assert (RULES / "schema.json").read_text(encoding="utf-8") == rules_schema() + "\n"
    assert _text(task="schema") == rules_schema()
