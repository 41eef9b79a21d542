"""Citations: whether they exist, are verbatim, and bear out what is said."""

from __future__ import annotations

from pingwen.domain.answer import CriterionLine
from tests.evaluation.building import (
    answer,
    answered,
    citation,
    question_case,
    verdict,
    verdict_case,
)
from tests.evaluation.scorers.judging import Row

__all__ = ["PARTLY", "RIGHT", "SILENT", "WRONG"]

CASE = question_case()
CRITERION = CriterionLine(
    id="c", group="scope", name="范围", status="met", observed="", required="", citation=7
)
TWO = (citation(), citation("doc/二", mark=2))

WRONG = [
    Row.of(
        "citations.exist",
        CASE,
        answer(citations=(citation("doc/九"),)),
        "[1] names no clause of doc: doc/九",
    ),
    Row.of(
        "citations.exist",
        CASE,
        answer(citations=(citation(document="other"),)),
        "[1] names no clause of other: doc/一",
    ),
    Row.of(
        "citations.exist",
        CASE,
        answer("满7年[1][3][2]"),
        "[2] has no citation; [3] has no citation",
    ),
    Row.of("citations.exist", CASE, answer(citations=()), "[1] has no citation"),
    Row.of(
        "citations.exist",
        verdict_case(),
        answer("结论", kind="verdict", citations=TWO, given=verdict(criteria=(CRITERION,))),
        "[7] has no citation",
    ),
    Row.of(
        "citations.exist",
        verdict_case(),
        answer("结论", kind="verdict", citations=(), given=verdict()),
        "[1] has no citation",
    ),
    Row.of(
        "citations.verbatim",
        CASE,
        answer(citations=(citation(quote="从事本专业技术工作满8年"),)),
        "1 of 1 quotes are not in their clause",
    ),
    Row.of(
        "citations.verbatim",
        CASE,
        answer(citations=(citation(), citation("doc/二", mark=2, quote=" "))),
        "1 of 2 quotes are not in their clause",
    ),
    Row.of(
        "citations.verbatim",
        CASE,
        answer(citations=(citation("doc/九"),)),
        "1 of 1 quotes are not in their clause",
    ),
    Row.of(
        "citations.support",
        CASE,
        answer("满8年。[1]"),
        "not in the clauses cited: 8 of 满8年。[1]",
    ),
    Row.of(
        "citations.support",
        CASE,
        answer("不得少于7年[1]\n满2年[2]", citations=TWO),
        "not in the clauses cited: 不得 of 不得少于7年[1]",
    ),
    Row.of(
        "citations.support",
        CASE,
        answer("满7年[1]\n\n满7年[2]", citations=TWO),
        "not in the clauses cited: 7 of 满7年[2]",
    ),
    Row.of(
        "citations.support",
        CASE,
        answer("满7年[4]"),
        "not in the clauses cited: 满 of 满7年[4]; 7 of 满7年[4]",
    ),
    Row.of(
        "citations.support",
        CASE,
        answer("满7年[1]", citations=(citation("doc/九"),)),
        "not in the clauses cited: 满 of 满7年[1]; 7 of 满7年[1]",
    ),
    Row.of(
        "citations.support",
        CASE,
        answer("近似：满3年[1]", kind="abstain"),
        "not in the clauses cited: 3 of 近似：满3年[1]",
    ),
    Row.of(
        "citations.support",
        CASE,
        answer("省部级以上，20人[1]"),
        "not in the clauses cited: "
        + "; ".join(f"{word} of 省部级以上，20人[1]" for word in ("省部级", "以上", "20")),
    ),
]

RIGHT = [
    Row.of("citations.exist", CASE, answer(), "all exist"),
    Row.of("citations.exist", CASE, answer("满7年")),
    Row.of(
        "citations.exist",
        verdict_case(),
        answer("结论", kind="verdict", citations=TWO, given=verdict()),
    ),
    Row.of("citations.verbatim", CASE, answer(citations=(citation(quote="满7年"),)), "verbatim"),
    Row.of("citations.support", CASE, answer(), "supported"),
    Row.of("citations.support", CASE, answer("满7年或2年[1][2]\n另有9项。", citations=TWO)),
    Row.of("citations.support", CASE, answer("京〔2020〕1号：满7年[1]")),
    Row(
        "citations.support",
        CASE,
        answered(answer("您说的3篇以上，截至2026年[1]"), said=("3篇以上",)),
    ),
    Row.of("citations.support", CASE, answer("3. 每年一次[1]", citations=(citation("doc/三"),))),
]

PARTLY: list[Row] = []

SILENT = [
    Row.of("citations.exist", CASE, answer("没有写", citations=())),
    Row.of("citations.verbatim", CASE, answer(citations=())),
    Row.of("citations.support", CASE, answer("满8年")),
    Row.of("citations.support", verdict_case(), answer("满8年[1]", kind="verdict")),
]
