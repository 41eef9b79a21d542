"""Clauses of the corpus: which there are, how they are named, and where they stand."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml

from pingwen.corpus import parse
from pingwen.domain.clause import Corpus
from pingwen.errors import CorpusInvalid

CLAUSES = yaml.load(
    Path(__file__).with_name("clauses.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader
)
HAN = "一二三四五六七八九"
COUNTS = {
    "bj-ai-30": 84,
    "bj-eng-17": 102,
    "zj-ai-plan": 40,
    "zj-ai-2025": 27,
    "bj-train-6": 32,
    "bj-tax-18": 27,
    "bj-flex-19": 32,
    "bj-rural-22": 93,
    "bj-file-24": 14,
    "bj-econtract-28": 37,
    "bj-voc-27": 265,
    "bj-vtax-9": 31,
    "gazette-2020-47": 34,
}


@pytest.mark.parametrize(("clause_id", "label", "text"), CLAUSES, ids=[row[0] for row in CLAUSES])
def test_clause_has_its_label_and_its_words(
    corpus: Corpus, clause_id: str, label: str, text: str
) -> None:
    """A clause is found by its id and says what the source says, without its number."""
    clause = corpus.clause(clause_id)
    assert (clause.label, clause.text) == (label, text)


def test_ids_are_unique_and_begin_with_their_document(corpus: Corpus) -> None:
    """No two clauses share an id, and an id tells its document."""
    counted = Counter(clause.id for clause in corpus.clauses())
    assert [clause_id for clause_id, times in counted.items() if times > 1] == []
    assert all(c.id.startswith(f"{c.document}/") for c in corpus.clauses())


def test_fragments_are_unique_within_a_document(corpus: Corpus) -> None:
    """The id after its first slash, with dashes for slashes, is a fragment of its own."""
    for document in corpus.documents:
        fragments = {c.id.partition("/")[2].replace("/", "-") for c in document.clauses}
        assert len(fragments) == len(document.clauses)


def test_number_of_clauses(corpus: Corpus) -> None:
    """No clause comes or goes unnoticed."""
    assert {d.id: len(d.clauses) for d in corpus.documents} == COUNTS


def test_spans_slice_back_to_the_text(corpus: Corpus) -> None:
    """A span of the body is the text, and the spans run in order without overlap."""
    for document in corpus.documents:
        end = 0
        for clause in document.clauses:
            assert document.body[slice(*clause.span)] == clause.text
            assert clause.span[0] >= end
            end = clause.span[1]


def test_every_word_of_a_body_is_in_one_clause(corpus: Corpus) -> None:
    """What stands outside the clauses is numbers, hashes, names of annexes and comments."""
    outside = re.compile(
        r"\s|#|<!-- 属：\S+ -->|附件\d* |第[一二三四五六七八九十]+[章条] "
        r"|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.|（\d+）"
    )
    for document in corpus.documents:
        rest, end = "", 0
        for clause in document.clauses:
            rest += document.body[end : clause.span[0]]
            end = clause.span[1]
        assert outside.sub("", rest + document.body[end:]) == ""


def test_parents_are_earlier_clauses_of_the_same_document(corpus: Corpus) -> None:
    """A parent exists, comes first, and its own heading begins the heading of its child."""
    for clause in corpus.clauses():
        if clause.parent is None:
            assert clause.heading == ()
            continue
        parent = corpus.clause(clause.parent)
        assert parent.document == clause.document
        assert parent.order < clause.order
        assert clause.heading[:-1] == parent.heading
        assert parent.text in clause.heading[-1] or parent.id.endswith("附件说明")


def test_order_counts_the_clauses_of_a_document(corpus: Corpus) -> None:
    """Order runs from 0 in the order of the text."""
    for document in corpus.documents:
        assert [c.order for c in document.clauses] == list(range(len(document.clauses)))


def test_heading_leads_from_the_annex_to_the_clause(corpus: Corpus) -> None:
    """The heading holds every number above with its words, outermost first."""
    assert corpus.clause("bj-ai-30/附件/三/（一）/2/（2）").heading == (
        "附件 北京市工程技术系列（人工智能）专业技术资格评价基本标准条件",
        "三、高级工程师",
        "（一）基本条件",
        "2.学历和专业工作经历应符合下列条件之一：",
    )
    assert corpus.clause("bj-rural-22/第七条/（六）").heading == (
        "第二章 公开招聘",
        "第七条 乡村振兴协理员应当具备以下基本条件：",
    )


def test_chapter_is_parent_and_not_in_the_id(corpus: Corpus) -> None:
    """第N条 stands below its chapter and is cited without it."""
    assert corpus.clause("bj-rural-22/第七条").parent == "bj-rural-22/第二章"


def ordinal(token: str) -> int:
    """The value of 三, （十二）, 第二十一条, 7 or （3）."""
    inner = re.sub(r"[第章条（）]", "", token)
    if inner.isdigit():
        return int(inner)
    tens, ten, ones = inner.rpartition("十")
    value = HAN.index(ones) + 1 if ones else 0
    return value + (HAN.index(tens) + 1 if tens else 1) * 10 if ten else value


def test_numbers_run_on_without_a_gap(corpus: Corpus) -> None:
    """Siblings of one kind count up by one; only the （N） of 28号 run on over its sections."""
    runs: dict[tuple[str, str], list[int]] = {}
    for clause in corpus.clauses():
        above, _, token = clause.id.rpartition("/")
        kind = re.sub(r"[一二三四五六七八九十]+", "N", re.sub(r"\d+", "n", token))
        if kind in {"第N章", "第N条", "N", "（N）", "n", "（n）"}:
            above = clause.document if clause.document == "bj-econtract-28" else above
            runs.setdefault((above, kind), []).append(ordinal(token))
    assert len(runs) > 100
    for place, run in runs.items():
        assert run == list(range(1, len(run) + 1)), place


WRONG = {
    "# 甲\n\n一、乙\n\n一、丙\n": "x: duplicate number 'x/一'",
    "一、乙\n": "x: one title, or a notice and a title, must open it; found []",
    "# 附件 甲\n": "x: one title, or a notice and a title, must open it; found ['附件 甲']",
    "# 甲\n\n# 乙\n\n# 丙\n": (
        "x: one title, or a notice and a title, must open it; found ['甲', '乙', '丙']"
    ),
    "# 甲\n\n乙\n丙\n": "x: a paragraph stands on one line: '乙\\n丙'",
    "# 甲\n\n 乙\n": "x: white space around a paragraph: ' 乙'",
    "# 甲\n\n一、乙\n\n<!-- 属：二 -->\n\n丙\n": "x: '<!-- 属：二 -->' names no open clause",
    "# 甲\n\n<!-- 随便 -->\n\n丙\n": "x: '<!-- 随便 -->' names no open clause",
    "# 甲\n\n一、\n": "x: 'x/一' has a number and no words",
    "# 甲\n\n## 乙/丙\n": "x: a heading without a number holds a slash",
}


@pytest.mark.parametrize(("body", "detail"), WRONG.items())
def test_body_against_the_convention_is_refused(body: str, detail: str) -> None:
    """A body that does not keep the convention is an error that says where."""
    with pytest.raises(CorpusInvalid) as caught:
        parse("x", body)
    assert caught.value.detail == detail


READ = {
    "two paragraphs below a section": (
        "# 甲\n\n一、乙\n\n丙\n\n丁\n",
        ["标题", "一", "一/段1", "一/段2"],
    ),
    "a comment leads back to the section": (
        "# 甲\n\n一、乙\n\n（一）丙\n\n1.丁\n\n<!-- 属：一/（一） -->\n\n戊\n\n己\n",
        ["标题", "一", "一/（一）", "一/（一）/1", "一/（一）/段1", "一/（一）/段2"],
    ),
    "a comment leads back to the annex": (
        "# 甲\n\n# 附件 乙\n\n一、丙\n\n<!-- 属：正文 -->\n\n丁\n",
        ["标题", "附件", "附件/一", "附件/段1"],
    ),
    "a notice and what it issues": (
        "# 甲\n\n人社〔2026〕1号\n\n各区：\n\n乙\n\n某局\n2026年1月2日\n\n# 丙\n\n第一条 丁\n",
        ["通知", "通知/文号", "通知/主送", "通知/段1", "通知/落款", "标题", "第一条"],
    ),
    "addressees stand only at the beginning": (
        "# 甲\n\n乙\n\n一、丙\n\n各级评审机构：\n",
        ["标题", "段1", "一", "一/段1"],
    ),
    "a decimal and a year are no numbers": (
        "# 甲\n\n1.5倍\n\n2026年起\n",
        ["标题", "段1", "段2"],
    ),
    "a heading without a number": (
        "# 甲\n\n## 目录\n\n乙\n\n## 正编\n\n丙\n",
        ["标题", "目录", "目录/段1", "正编", "正编/段1"],
    ),
}


@pytest.mark.parametrize(("body", "ids"), READ.values(), ids=READ.keys())
def test_convention(body: str, ids: list[str]) -> None:
    """The convention of the Markdown decides which clause a block is."""
    assert [clause.id.removeprefix("x/") for clause in parse("x", body)] == ids
