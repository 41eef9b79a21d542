"""Clauses looked up by their number."""

from __future__ import annotations

import time

import pytest

from pingwen.domain.clause import Corpus
from pingwen.retrieval.reference import lookup

_MASTER = "ai-30/附件/三/（一）/2/（2）"


@pytest.mark.parametrize(
    ("reference", "found"),
    [
        ("第十三条", ["flex-19/第十三条", "voc-27/第十三条"]),
        ("第13条说了什么", ["flex-19/第十三条", "voc-27/第十三条"]),
        ("第 二十一 条", ["flex-19/第二十一条"]),
        ("灵活就业办法第十三条", ["flex-19/第十三条"]),
        ("《北京市灵活就业办法（试行）》第十三条", ["flex-19/第十三条"]),
        ("19号文第十三条（一）", ["flex-19/第十三条/（一）"]),
        ("19号文第十三条第一项", ["flex-19/第十三条/（一）"]),
        ("19号文第十三条第（1）项", ["flex-19/第十三条/（一）"]),
        ("19号文第十三条第二款", ["flex-19/第十三条"]),
        ("19号文第十三条2个问题", ["flex-19/第十三条"]),
        ("第十三条（九）", []),
        ("附件2 五（二）", ["voc-27/附件2/五/（二）"]),
        ("附件二五(2)", ["voc-27/附件2/五/（二）"]),
        ("附件2", ["voc-27/附件2"]),
        ("附件三（一）2（2）", [_MASTER]),
        ("附件 三、（一）2.（2）", [_MASTER]),
        ("三（一）2（2）", [_MASTER]),
        ("附件1三（一）", ["voc-27/附件1/三/（一）"]),
        ("30号文第五条", ["ai-30/五"]),
        ("京人社事业发〔2020〕30号 五（二）", ["ai-30/五/（二）"]),
        ("30号文第五条和19号文第五条", ["ai-30/五", "flex-19/第五条"]),
        ("第一章", ["flex-19/第一章"]),
        ("第一章第四条", ["flex-19/第四条"]),
        ("第九十九条", []),
        ("30号文", []),
        ("27号文有几个附件", []),
        ("8月30号前交材料，第五条怎么说", ["flex-19/第五条"]),
        ("我一直在北京工作三年（含实习）", []),
        ("第一作者论文3篇、专利五（二）项", []),
        ("", []),
        ("！？", []),
        ("\ud800\0", []),
    ],
)
def test_lookup(corpus: Corpus, reference: str, found: list[str]) -> None:
    """Numerals of either kind, brackets of either width and named documents are read."""
    assert [clause.id for clause in lookup(reference, corpus)] == found


def test_narrowed(corpus: Corpus) -> None:
    """Only clauses of the documents narrowed to are given, also where another is named."""
    assert [c.id for c in lookup("第十三条", corpus, ["voc-27"])] == ["voc-27/第十三条"]
    assert lookup("19号文第十三条", corpus, ["voc-27"]) == ()


@pytest.mark.parametrize("text", ["第" * 100_000, "附件一（第三条" * 20_000, "一、（" * 50_000])
def test_long_text(corpus: Corpus, text: str) -> None:
    """A text of any length is done with in under a second."""
    start = time.perf_counter()
    lookup(text, corpus)
    assert time.perf_counter() - start < 1
