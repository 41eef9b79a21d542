"""The documents: a run over altered ones cannot be made."""

from __future__ import annotations

from pingwen.errors import CaseInvalid, CorpusInvalid, QuoteNotVerbatim
from pingwen.evaluation.cases import Suite
from tests.selftest.fault import Fault
from tests.selftest.planting import copied_corpus, reworded

__all__ = ["CORPUS"]

_SUITES = (Suite.QUESTIONS,)
_YEARS = "硕士研究生毕业后，从事本专业技术工作满7年"
_DROPPED = "（一）签署意愿。用人单位与劳动者协商一致，可以采用电子形式订立书面劳动合同。\n\n"
"""No rule rests on it."""
_DAY = "申报人员的资历计算截止时间为2025年12月31日"

CORPUS = (
    Fault(
        "clause-altered",
        "a clause says 满6年 for 满7年; its checksum is the old one",
        lambda: copied_corpus(
            "bj-ai-30",
            reworded(_YEARS, _YEARS.replace("7", "6")),
            sealed=False,
        ),
        _SUITES,
        refuses=CorpusInvalid,
    ),
    Fault(
        "clause-dropped",
        "a clause that cases rest on is gone; its document's checksum was brought up to date",
        lambda: copied_corpus(
            "bj-econtract-28", reworded(_DROPPED, ""), sealed=True, gone="bj-econtract-28/三/（一）"
        ),
        _SUITES,
        refuses=CaseInvalid,
    ),
    Fault(
        "rule-without-words",
        "a day that a rule quotes is another in the document; its checksum was brought up to date",
        lambda: copied_corpus("zj-ai-2025", reworded(_DAY, _DAY.replace("31", "30")), sealed=True),
        _SUITES,
        refuses=QuoteNotVerbatim,
    ),
)
"""Faults of corpus/."""
