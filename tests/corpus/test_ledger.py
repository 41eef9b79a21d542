"""The clause ledger: every clause is encoded by a rule or classified, with a reason."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from pingwen.corpus.ledger import ledger_faults, load_ledger
from pingwen.corpus.parser import parse
from pingwen.domain.clause import Corpus, Document, Standing
from pingwen.domain.ledger import ClauseClass, Encoding
from pingwen.errors import LedgerInvalid
from tests.rules.support import the_corpus, the_rules

ROOT = Path(__file__).parents[2]
BODY = "# 办法\n\n## 一、条件\n\n（一）满5年。\n\n（二）业绩突出。\n\n## 二、程序\n\n（一）申请。\n"
CITED = {
    "d/一/（一）": (Encoding(rule="s/工程师/education_experience"),),
    "d/一/（二）": (
        Encoding(rule="s/工程师/general", judged=True),
        Encoding(rule="s/高级工程师/general", judged=True),
    ),
}
WRITTEN = """\
- {class: informational, reason: 标题, clauses: [d/标题, d/一]}
- {class: procedural, reason: 程序, clauses: [d/二/**]}
"""


def _corpus() -> Corpus:
    document = Document(
        id="d",
        number="",
        title="办法",
        short_title="办法",
        issuer="",
        issued=None,
        valid_from=None,
        region="北京",
        standing=Standing.IN_FORCE,
        source_file="",
        sha256="",
        body=BODY,
        clauses=parse("d", BODY),
    )
    return Corpus(documents=(document,), version="v")


def _written(folder: Path, text: str, name: str = "d.yaml") -> Path:
    (folder / "ledger").mkdir(exist_ok=True)
    (folder / "ledger" / name).write_text(text, encoding="utf-8")
    return folder


def test_every_clause_of_the_corpus_is_encoded_or_classified() -> None:
    """The whole corpus, held against the rules as they are: a clause that nothing covers fails."""
    faults = list(ledger_faults(ROOT / "corpus", the_corpus(), the_rules().citations))

    assert not faults, "\n".join(faults)


def test_what_a_rule_decides_by_is_encoded_and_what_it_only_lists_is_for_judgement(
    tmp_path: Path,
) -> None:
    """The class and the rules come from the rule files, the rest from the ledger."""
    lines = load_ledger(_written(tmp_path, WRITTEN), _corpus(), CITED)

    assert [(line.clause, line.what.value, line.rules, line.reason) for line in lines] == [
        ("d/标题", "informational", (), "标题"),
        ("d/一", "informational", (), "标题"),
        ("d/一/（一）", "encoded", ("s/工程师/education_experience",), ""),
        ("d/一/（二）", "judgement", ("s/工程师/general", "s/高级工程师/general"), ""),
        ("d/二", "procedural", (), "程序"),
        ("d/二/（一）", "procedural", (), "程序"),
    ]


def test_a_longer_entry_counts_over_a_shorter_one_and_a_rule_over_a_subtree(
    tmp_path: Path,
) -> None:
    """A whole document may be classified at once and a part of it otherwise."""
    text = (
        "- {class: out_of_scope, reason: 其他, clauses: [d/**]}\n"
        "- {class: procedural, reason: 程序, clauses: [d/二/（一）]}\n"
    )
    lines = load_ledger(_written(tmp_path, text), _corpus(), CITED)

    assert Counter(line.what for line in lines) == {
        ClauseClass.OUT_OF_SCOPE: 3,
        ClauseClass.ENCODED: 1,
        ClauseClass.JUDGEMENT: 1,
        ClauseClass.PROCEDURAL: 1,
    }


UNTRUE = {
    "not a list": ("class: procedural\n", "ledger/d.yaml: file: Input should be a valid tuple"),
    "an unknown class": (
        "- {class: other, reason: 其他, clauses: [d/**]}\n",
        (
            "ledger/d.yaml: 0.class: Input should be 'encoded', 'judgement', 'informational', "
            "'procedural' or 'out_of_scope'"
        ),
    ),
    "no reason": (
        "- {class: procedural, clauses: [d/**]}\n",
        "ledger/d.yaml: 0.reason: Field required",
    ),
    "a clause twice": (
        WRITTEN + "- {class: procedural, reason: 程序, clauses: [d/二/**]}\n",
        "ledger/d.yaml: 'd/二/**' is classified twice",
    ),
    "no such clause": (
        WRITTEN + "- {class: procedural, reason: 程序, clauses: [d/三]}\n",
        "ledger/d.yaml: no clause 'd/三' in d",
    ),
    "nothing below": (
        WRITTEN + "- {class: procedural, reason: 程序, clauses: [d/三/**]}\n",
        "ledger/d.yaml: no clause 'd/三' in d",
    ),
    "encoded by nothing": (
        WRITTEN + "- {class: encoded, reason: 程序, clauses: [d/二/（一）]}\n",
        "ledger/d.yaml: 'd/二/（一）' is called encoded, and no rule cites it",
    ),
    "encoded and called otherwise": (
        WRITTEN + "- {class: judgement, reason: 年限, clauses: [d/一/（一）]}\n",
        (
            "ledger/d.yaml: 'd/一/（一）' is called judgement, and s/工程师/education_experience "
            "cites it as encoded"
        ),
    ),
    "for judgement and called otherwise": (
        WRITTEN + "- {class: encoded, reason: 业绩, clauses: [d/一/（二）]}\n",
        (
            "ledger/d.yaml: 'd/一/（二）' is called encoded, and s/工程师/general "
            "cites it as judgement"
        ),
    ),
    "a clause left out": (
        WRITTEN.replace(", d/一]", "]"),
        (
            "ledger/d.yaml: 'd/一' is cited by no rule and not classified: name its class and the "
            "reason"
        ),
    ),
}


@pytest.mark.parametrize(("text", "detail"), UNTRUE.values(), ids=UNTRUE)
def test_a_ledger_that_is_not_true_is_refused(tmp_path: Path, text: str, detail: str) -> None:
    """With the file and the clause."""
    with pytest.raises(LedgerInvalid) as caught:
        load_ledger(_written(tmp_path, text), _corpus(), CITED)

    assert caught.value.detail == detail


def test_what_is_not_yaml_or_not_there_is_refused(tmp_path: Path) -> None:
    """And so is a ledger of a document that the corpus does not hold."""
    assert list(ledger_faults(tmp_path, _corpus(), CITED)) == ["ledger/d.yaml: cannot be read"]
    folder = _written(tmp_path, "{")
    _written(folder, "[]", "e.yaml")

    first, second = ledger_faults(folder, _corpus(), CITED)
    assert first == "ledger/e.yaml: there is no such document"
    assert second.startswith("ledger/d.yaml: not YAML: while parsing")


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    """Whoever adds a document sees all that is owed."""
    faults = list(ledger_faults(_written(tmp_path, "[]"), _corpus(), CITED))

    assert [fault.split("'")[1] for fault in faults] == ["d/标题", "d/一", "d/二", "d/二/（一）"]
