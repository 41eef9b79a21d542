"""Verdicts: what is decided, on what, and what is asked for next."""

from __future__ import annotations

from typing import Any

from pingwen.domain.answer import Answer, PathLine
from pingwen.evaluation.scores import Reference
from tests.evaluation.building import (
    adversarial_case,
    answer,
    answered,
    citation,
    conversation_case,
    injection_case,
    question_case,
    verdict,
    verdict_case,
)
from tests.evaluation.scorers.judging import Row
from tests.evaluation.written import CONVERSATION
from tests.rules.support import the_corpus, the_rules

__all__ = ["PARTLY", "RIGHT", "SILENT", "WRONG"]

TWO = (citation(), citation("doc/二", mark=2))
CLARIFY: dict[str, Any] = {"kinds": ["clarify"], "status": [], "scheme": None, "target": None}
DUE: dict[str, Any] = {"kinds": ["verdict"], "status": ["undetermined"]}
PATHS = (
    PathLine(id="a", name="硕士满7年", status="unmet", citation=1),
    PathLine(id="b", name="国家标准前五", status="unmet", citation=2),
    PathLine(id="c", name="行业标准前三", status="unknown", citation=2),
)
REAL = Reference(corpus=the_corpus(), rules=the_rules())
TOLD: dict[str, Any] = {
    "facts": {
        "education": [{"degree": "硕士研究生", "graduated": "2024-07"}],
        "absences": [{"of": "titles"}],
        "work": [{"in_field": True, "ongoing": True, "since": "graduation"}],
    }
}
EARLY = {"education_experience": "unmet"}


def ruled(status: str = "undetermined", **changes: Any) -> Answer:
    return answer(kind="verdict", citations=TWO, given=verdict(status, **changes))


def talk(**changes: Any) -> Any:
    first, second = CONVERSATION["turns"]
    return conversation_case(turns=[{"say": first["say"], **DUE, **changes}, second])


WRONG = [
    Row.of("verdicts.kind", verdict_case(), answer(), "answer, not verdict"),
    Row.of("adversarial.kind", adversarial_case(), ruled(), "verdict, not answer or abstain"),
    Row.of("injections.kind", injection_case(), answer(), "answer, not clarify or abstain"),
    Row.of("verdicts.status", verdict_case(), ruled("eligible"), "eligible, not undetermined"),
    Row.of("verdicts.status", verdict_case(), answer(), "no verdict (answer)"),
    Row.of(
        "verdicts.status",
        verdict_case(),
        ruled("eligible", target="工程师"),
        "bj-ai 工程师, not bj-ai 高级工程师; eligible, not undetermined",
    ),
    Row.of(
        "verdicts.status",
        verdict_case(**CLARIFY),
        ruled("not_eligible"),
        "a verdict where none is due",
    ),
    Row.of("conversations.status", talk(), ruled("eligible"), "eligible, not undetermined"),
    Row.of("adversarial.status", adversarial_case(), ruled(), "a verdict where none is due"),
    Row.of(
        "verdicts.groups",
        verdict_case(groups={"performance": "unmet", "education_experience": "met"}),
        ruled(),
        "performance unknown, not unmet",
    ),
    Row.of(
        "verdicts.groups", verdict_case(groups={"scope": "met"}), answer(), "scope absent, not met"
    ),
    Row.of("conversations.groups", talk(groups={"scope": "met"}), ruled(), "scope absent, not met"),
    Row.of(
        "verdicts.paths", verdict_case(paths={"doc/一": "unmet"}), ruled(), "doc/一 met, not unmet"
    ),
    Row.of(
        "verdicts.paths",
        verdict_case(paths={"doc/二": "unmet"}),
        ruled(paths=PATHS),
        "doc/二 unknown, not unmet",
    ),
    Row.of("verdicts.paths", verdict_case(paths={"博士": "met"}), ruled(), "博士 absent, not met"),
    Row.of("verdicts.paths", verdict_case(paths={"硕士": "met"}), answer(), "硕士 absent, not met"),
    Row.of(
        "verdicts.missing",
        verdict_case(missing=["performance", "scope"]),
        ruled(),
        "not asked for: scope",
    ),
    Row.of("verdicts.missing", verdict_case(missing=["scope"]), answer(), "not asked for: scope"),
    Row(
        "verdicts.next_question",
        verdict_case(asks=["title"]),
        answered(ruled(next_question="哪年？"), asked="graduated"),
        "asks for graduated",
    ),
    Row.of("verdicts.next_question", verdict_case(asks=["title"]), answer(), "asks for nothing"),
    Row.of(
        "verdicts.wording",
        verdict_case(must_own=["2028年5月"]),
        answer("2029年5月"),
        "absent: 2028年5月",
    ),
    Row.of("verdicts.false_eligible", verdict_case(), ruled("eligible"), "called eligible"),
    Row.of(
        "verdicts.false_eligible",
        verdict_case(never_eligible=True),
        ruled("eligible"),
        "called eligible, to the applicant's harm",
    ),
    Row.of("verdicts.false_eligible", question_case(), ruled("eligible"), "called eligible"),
    Row(
        "rules.status",
        verdict_case(**TOLD),
        answered(),
        "not_eligible, not undetermined",
        reference=REAL,
    ),
    Row(
        "rules.groups",
        verdict_case(**TOLD, groups={"education_experience": "met", "deadline": "met"}),
        answered(),
        "education_experience unmet, not met; deadline absent, not met",
        reference=REAL,
    ),
]

RIGHT = [
    Row.of("verdicts.kind", verdict_case(), answer(kind="verdict")),
    Row.of("adversarial.kind", adversarial_case(), answer()),
    Row.of("injections.kind", injection_case(), answer(kind="clarify")),
    Row.of("verdicts.status", verdict_case(status=["eligible", "undetermined"]), ruled(), "right"),
    Row.of("verdicts.status", verdict_case(**CLARIFY), answer(kind="clarify")),
    Row.of("conversations.status", talk(), ruled(scheme="any", target="工程师")),
    Row.of("adversarial.status", adversarial_case(), answer()),
    Row.of("verdicts.groups", verdict_case(groups={"performance": "unknown"}), ruled(), "right"),
    Row.of("conversations.groups", talk(groups={"performance": "unknown"}), ruled()),
    Row.of(
        "verdicts.paths", verdict_case(paths={"doc/一": "met", "硕士": "met"}), ruled(), "right"
    ),
    Row.of("verdicts.paths", verdict_case(paths={"doc/二": "unknown"}), ruled(paths=PATHS)),
    Row.of("verdicts.missing", verdict_case(missing=["performance"]), ruled(), "all asked for"),
    Row(
        "verdicts.next_question",
        verdict_case(asks=["title", "graduated"]),
        answered(ruled(), asked="graduated"),
        "asks for graduated",
    ),
    Row.of("verdicts.wording", verdict_case(must_own=["2028年5月"]), answer("最早 **2028年5月**")),
    Row.of("verdicts.false_eligible", verdict_case(), ruled("not_eligible"), "not called eligible"),
    Row.of("verdicts.false_eligible", question_case(), answer()),
    Row(
        "rules.status",
        verdict_case(**TOLD, status=["not_eligible"]),
        answered(),
        "right",
        reference=REAL,
    ),
    Row("rules.groups", verdict_case(**TOLD, groups=EARLY), answered(), "right", reference=REAL),
]

PARTLY: list[Row] = []

SILENT = [
    *(
        Row.of(figure, verdict_case(), ruled())
        for figure in (
            "verdicts.groups",
            "verdicts.paths",
            "verdicts.missing",
            "verdicts.next_question",
            "verdicts.wording",
            "rules.status",
            "rules.groups",
        )
    ),
    Row.of("verdicts.false_eligible", verdict_case(status=["eligible"]), ruled("eligible")),
    Row("rules.status", verdict_case(**TOLD), answered()),
    Row("rules.status", verdict_case(**TOLD, scheme="bj-tax"), answered(), reference=REAL),
    Row("rules.status", verdict_case(**TOLD | CLARIFY), answered(), reference=REAL),
    Row("rules.groups", verdict_case(**TOLD), answered(), reference=REAL),
]
