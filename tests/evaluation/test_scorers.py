"""Each scorer against answers that are right and answers that are wrong."""

from __future__ import annotations

from typing import Any

import pytest

from pingwen.domain.answer import Answer, CriterionLine, PathLine
from pingwen.evaluation.cases import Case
from pingwen.evaluation.scorers import FIGURES
from pingwen.evaluation.scores import Score
from tests.evaluation.building import (
    CORPUS,
    answer,
    citation,
    question_case,
    verdict,
    verdict_case,
)

TWO = (citation(), citation("doc/二", mark=2))
DECLINED: dict[str, Any] = {"kinds": ["abstain"], "gold": [], "must": []}
CLARIFY: dict[str, Any] = {
    "kinds": ["clarify"],
    "status": [],
    "scheme": None,
    "target": None,
}
PATHS = (
    PathLine(id="a", name="硕士满7年", status="unmet", citation=1),
    PathLine(id="b", name="国家标准前五", status="unmet", citation=2),
    PathLine(id="c", name="行业标准前三", status="unknown", citation=2),
)
CRITERION = CriterionLine(
    id="c", group="scope", name="范围", status="met", observed="", required="", citation=7
)


def judged(figure: str, case: Case, given: Answer) -> Score | None:
    return FIGURES[figure].scorer(case, given, CORPUS)


def ruled(status: str = "undetermined", **changes: Any) -> Answer:
    return answer(kind="verdict", citations=TWO, given=verdict(status, **changes))


WRONG: list[tuple[str, Case, Answer, str]] = [
    (
        "questions.clause_cited",
        question_case(),
        answer(citations=(citation("doc/二"),)),
        "not cited: doc/一",
    ),
    (
        "questions.clause_cited",
        question_case(gold=[["doc/一", "doc/二"]], must=[]),
        answer(),
        "not cited: doc/二",
    ),
    ("questions.clause_cited", question_case(), answer(citations=()), "not cited: doc/一"),
    ("questions.decisive_fact", question_case(), answer("2017年。"), "absent: 7年"),
    (
        "questions.decisive_fact",
        question_case(must_not=["2年"]),
        answer("满7年或2年"),
        "forbidden: 2年",
    ),
    ("questions.decisive_fact", question_case(must_own=["北京"]), answer(), "absent: 北京"),
    ("questions.clause_cited", question_case(), answer(kind="abstain"), "declined"),
    ("questions.decisive_fact", question_case(), answer(kind="abstain"), "declined"),
    ("questions.kind", question_case(), answer(kind="clarify"), "clarify, not answer"),
    (
        "questions.declined_rightly",
        question_case(**DECLINED),
        answer("2026年9月5日截止。"),
        "answer where none can be given",
    ),
    (
        "questions.declined_rightly",
        question_case(**DECLINED, must_not=["9月5日"]),
        answer("没有写，去年是9月5日。", kind="abstain"),
        "declined, yet says: 9月5日",
    ),
    (
        "questions.not_declined_wrongly",
        question_case(),
        answer(kind="abstain"),
        "declined, though the documents answer it",
    ),
    ("verdicts.kind", verdict_case(), answer(), "answer, not verdict"),
    ("verdicts.status", verdict_case(), ruled("eligible"), "eligible, not undetermined"),
    ("verdicts.status", verdict_case(), answer(), "no verdict (answer)"),
    (
        "verdicts.status",
        verdict_case(),
        ruled(target="工程师"),
        "bj-ai 工程师, not bj-ai 高级工程师",
    ),
    (
        "verdicts.status",
        verdict_case(**CLARIFY),
        ruled("not_eligible"),
        "a verdict where none is due",
    ),
    (
        "verdicts.groups",
        verdict_case(groups={"performance": "unmet", "education_experience": "met"}),
        ruled(),
        "performance unknown, not unmet",
    ),
    (
        "verdicts.groups",
        verdict_case(groups={"scope": "met"}),
        answer(),
        "scope absent, not met",
    ),
    (
        "verdicts.paths",
        verdict_case(paths={"doc/一": "unmet"}),
        ruled(),
        "doc/一 met, not unmet",
    ),
    (
        "verdicts.paths",
        verdict_case(paths={"doc/二": "unmet"}),
        ruled(paths=PATHS),
        "doc/二 unknown, not unmet",
    ),
    ("verdicts.paths", verdict_case(paths={"博士": "met"}), ruled(), "博士 absent, not met"),
    ("verdicts.paths", verdict_case(paths={"硕士": "met"}), answer(), "硕士 absent, not met"),
    (
        "verdicts.missing",
        verdict_case(missing=["performance", "scope"]),
        ruled(),
        "not asked for: scope",
    ),
    ("verdicts.missing", verdict_case(missing=["scope"]), answer(), "not asked for: scope"),
    (
        "verdicts.wording",
        verdict_case(must_own=["2028年5月"]),
        answer("2029年5月"),
        "absent: 2028年5月",
    ),
    ("verdicts.false_eligible", verdict_case(), ruled("eligible"), "called eligible"),
    (
        "verdicts.false_eligible",
        verdict_case(never_eligible=True),
        ruled("eligible"),
        "called eligible, to the applicant's harm",
    ),
    ("verdicts.false_eligible", question_case(**DECLINED), ruled("eligible"), "called eligible"),
    (
        "citations.exist",
        question_case(),
        answer(citations=(citation("doc/九"),)),
        "[1] names no clause of doc: doc/九",
    ),
    (
        "citations.exist",
        question_case(),
        answer(citations=(citation(document="other"),)),
        "[1] names no clause of other: doc/一",
    ),
    ("citations.exist", question_case(), answer("满7年[1][2]"), "[2] has no citation"),
    ("citations.exist", question_case(), answer(citations=()), "[1] has no citation"),
    (
        "citations.exist",
        verdict_case(),
        ruled(criteria=(CRITERION,)),
        "[7] has no citation",
    ),
    (
        "citations.verbatim",
        question_case(),
        answer(citations=(citation(quote="从事本专业技术工作满8年"),)),
        "1 of 1 quotes are not in their clause",
    ),
    (
        "citations.verbatim",
        question_case(),
        answer(citations=(citation(), citation("doc/二", mark=2, quote=" "))),
        "1 of 2 quotes are not in their clause",
    ),
    (
        "citations.verbatim",
        question_case(),
        answer(citations=(citation("doc/九"),)),
        "1 of 1 quotes are not in their clause",
    ),
]

RIGHT: list[tuple[str, Case, Answer]] = [
    ("questions.clause_cited", question_case(), answer()),
    (
        "questions.clause_cited",
        question_case(gold=[["doc/一", "doc/二"]], must=[]),
        answer(citations=TWO),
    ),
    ("questions.clause_cited", question_case(gold=[["doc/三"], ["doc/一"]], must=[]), answer()),
    ("questions.decisive_fact", question_case(must_not=["2年"]), answer("满 **7 年**，不是12年")),
    (
        "questions.decisive_fact",
        question_case(**DECLINED, must_own=["第七条"]),
        answer("见第七条", kind="abstain"),
    ),
    ("questions.kind", question_case(kinds=["answer", "verdict"]), answer(kind="verdict")),
    ("questions.declined_rightly", question_case(**DECLINED), answer("没有写", kind="abstain")),
    ("questions.not_declined_wrongly", question_case(), answer(kind="clarify")),
    ("verdicts.kind", verdict_case(), answer(kind="verdict")),
    ("verdicts.status", verdict_case(status=["eligible", "undetermined"]), ruled()),
    ("verdicts.status", verdict_case(**CLARIFY), answer(kind="clarify")),
    ("verdicts.groups", verdict_case(groups={"performance": "unknown"}), ruled()),
    ("verdicts.paths", verdict_case(paths={"doc/一": "met", "硕士": "met"}), ruled()),
    ("verdicts.paths", verdict_case(paths={"doc/二": "unknown"}), ruled(paths=PATHS)),
    ("verdicts.missing", verdict_case(missing=["performance"]), ruled()),
    ("verdicts.wording", verdict_case(must_own=["2028年5月"]), answer("最早 **2028年5月**")),
    ("verdicts.false_eligible", verdict_case(), ruled("not_eligible")),
    ("verdicts.false_eligible", question_case(), answer()),
    ("citations.exist", question_case(), answer()),
    ("citations.verbatim", question_case(), answer(citations=(citation(quote="满7年"),))),
]

SILENT: list[tuple[str, Case, Answer]] = [
    ("questions.clause_cited", question_case(**DECLINED), answer()),
    ("questions.decisive_fact", question_case(must=[]), answer()),
    ("questions.declined_rightly", question_case(), answer()),
    ("questions.not_declined_wrongly", question_case(**DECLINED), answer()),
    ("verdicts.status", question_case(), answer()),
    ("verdicts.groups", verdict_case(), ruled()),
    ("verdicts.paths", verdict_case(), ruled()),
    ("verdicts.missing", verdict_case(), ruled()),
    ("verdicts.false_eligible", verdict_case(status=["eligible"]), ruled("eligible")),
    ("citations.exist", question_case(), answer("没有写", citations=())),
    ("citations.verbatim", question_case(), answer(citations=())),
]


@pytest.mark.parametrize(("figure", "case", "given", "reason"), WRONG)
def test_a_wrong_answer_is_scored_wrong_with_the_reason(
    figure: str, case: Case, given: Answer, reason: str
) -> None:
    score = judged(figure, case, given)

    assert score is not None
    assert score.value == (1 if FIGURES[figure].errors else 0)
    assert score.reason == reason


@pytest.mark.parametrize(("figure", "case", "given"), RIGHT)
def test_a_right_answer_is_scored_right(figure: str, case: Case, given: Answer) -> None:
    score = judged(figure, case, given)

    assert score is not None
    assert score.value == (0 if FIGURES[figure].errors else 1), score.reason


@pytest.mark.parametrize(("figure", "case", "given"), SILENT)
def test_a_scorer_keeps_silent_where_it_has_nothing_to_judge(
    figure: str, case: Case, given: Answer
) -> None:
    assert judged(figure, case, given) is None


def test_every_figure_is_shown_to_fail_and_to_hold() -> None:
    assert {row[0] for row in WRONG} == set(FIGURES)
    assert {row[0] for row in RIGHT} == set(FIGURES)
