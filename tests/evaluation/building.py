"""A small corpus, and answers to it, for the tests of the harness."""

from __future__ import annotations

from datetime import date
from typing import Any

from pingwen.domain.answer import Answer, AnswerKind, Citation, PathLine, Verdict
from pingwen.domain.clause import Clause, Corpus, Document, Standing
from pingwen.domain.verdict import VerdictStatus
from pingwen.evaluation.answering import asked_hash
from pingwen.evaluation.cases import (
    AdversarialCase,
    Case,
    ConversationCase,
    DoubtCase,
    EnglishCase,
    FactsCase,
    InjectionCase,
    QuestionCase,
    VerdictCase,
)
from pingwen.evaluation.outcome import Answered, Outcome
from pingwen.evaluation.results import CaseResult
from pingwen.evaluation.scores import Reference, Score
from pingwen.rules.base import RuleBase
from tests.evaluation.written import (
    ADVERSARIAL,
    AS_OF,
    CONVERSATION,
    DOUBT,
    ENGLISH,
    FACTS,
    INJECTION,
    QUESTION,
    VERDICT,
)

__all__ = [
    "CORPUS",
    "REFERENCE",
    "adversarial_case",
    "answer",
    "answered",
    "citation",
    "conversation_case",
    "doubt_case",
    "english_case",
    "facts_case",
    "injection_case",
    "outcome",
    "question_case",
    "result",
    "scores",
    "verdict",
    "verdict_case",
]

_TEXTS = {
    "doc/一": "硕士研究生毕业后，从事本专业技术工作满7年；",
    "doc/二": "博士研究生毕业后，从事本专业技术工作满2年；",
    "doc/三": "每年组织一次。",
}

CORPUS = Corpus(
    version="v1",
    documents=(
        Document(
            id="doc",
            number="京〔2020〕1号",
            title="办法",
            short_title="办法",
            issuer="市局",
            issued=date(2020, 1, 1),
            valid_from=date(2020, 1, 1),
            region="北京",
            standing=Standing.IN_FORCE,
            source_file="doc.txt",
            sha256="0",
            body="".join(_TEXTS.values()),
            clauses=tuple(
                Clause(
                    id=clause_id,
                    document="doc",
                    label=clause_id,
                    heading=(),
                    text=text,
                    parent=None,
                    order=order,
                    span=(0, len(text)),
                )
                for order, (clause_id, text) in enumerate(_TEXTS.items())
            ),
        ),
    ),
)


REFERENCE = Reference(corpus=CORPUS, rules=RuleBase({}, {}, "v1"))
"""The small corpus, and rules that decide nothing."""


def citation(clause_id: str = "doc/一", **changes: Any) -> Citation:
    """A right citation of the clause, with ``changes`` laid over it."""
    fields: dict[str, Any] = {
        "mark": 1,
        "document": "doc",
        "document_number": "京〔2020〕1号",
        "title": "办法",
        "clause_id": clause_id,
        "clause": clause_id,
        "quote": _TEXTS.get(clause_id, "没有这一条"),
        "url": "/documents/doc",
        "standing": "in_force",
    }
    return Citation.model_validate(fields | changes)


def verdict(status: str = "undetermined", **changes: Any) -> Verdict:
    """A verdict on 高级工程师, with ``changes`` laid over it."""
    fields: dict[str, Any] = {
        "scheme": "bj-ai",
        "target": "高级工程师",
        "as_of": AS_OF,
        "status": VerdictStatus(status),
        "headline": "信息不足",
        "groups": {"education_experience": "met", "performance": "unknown"},
        "paths": (PathLine(id="master", name="硕士满7年", status="met", citation=1),),
        "criteria": (),
        "missing": ("performance",),
        "next_question": None,
        "what_would_change": (),
        "interpretations": (),
        "proposed": None,
        "corrected": False,
        "ruleset": "bj-ai@0",
        "determination_id": "0",
    }
    return Verdict.model_validate(fields | changes)


def answer(
    text: str = "满7年。[1]",
    kind: str = "answer",
    citations: tuple[Citation, ...] = (citation(),),
    given: Verdict | None = None,
) -> Answer:
    """An answer that cites doc/一 and says so, unless told otherwise."""
    return Answer(
        id=None,
        kind=AnswerKind(kind),
        text=text,
        citations=citations,
        verdict=given,
        facts=(),
        timings_ms={"total": 1.0},
        model="fake",
    )


def answered(given: Answer | None = None, **changes: Any) -> Answered:
    """One turn answered so, ``answer()`` by default, with ``changes`` laid over it."""
    fields: dict[str, Any] = {
        "said": ("硕士要几年？",),
        "as_of": AS_OF,
        "answer": given or answer(),
        "ranking": ("doc/一", "doc/二"),
    }
    return Answered.model_validate(fields | changes)


def outcome(case: Case, *turns: Answered, error: str | None = None) -> Outcome:
    """What a system called fake@1 made of the case."""
    return Outcome(case=case.id, asked=asked_hash(case), system="fake@1", turns=turns, error=error)


def result(case: str = "q1", **changes: Any) -> CaseResult:
    """A case whose answer is of the right kind, with ``changes`` laid over it."""
    fields: dict[str, Any] = {
        "case": case,
        "suite": "questions",
        "split": "dev",
        "group": case,
        "asked": "0",
        "system": "fake@1",
        "scores": {"questions.kind": Score(value=1, reason="right")},
    }
    return CaseResult.model_validate(fields | changes)


def scores(**values: float) -> dict[str, Score]:
    """Scores by figure; two underscores stand for the full stop of a figure's name."""
    return {
        name.replace("__", "."): Score(value=value, reason="as told")
        for name, value in values.items()
    }


def question_case(**changes: Any) -> QuestionCase:
    """A question that doc/一 answers, with ``changes`` laid over it."""
    return QuestionCase.model_validate(QUESTION | {"split": "dev"} | changes)


def english_case(**changes: Any) -> EnglishCase:
    """A question in English that doc/一 answers, with ``changes`` laid over it."""
    return EnglishCase.model_validate(ENGLISH | {"split": "dev"} | changes)


def verdict_case(**changes: Any) -> VerdictCase:
    """An applicant who is undetermined, with ``changes`` laid over it."""
    return VerdictCase.model_validate(VERDICT | {"split": "dev"} | changes)


def facts_case(**changes: Any) -> FactsCase:
    """A master's degree of 2016, told, with ``changes`` laid over it."""
    return FactsCase.model_validate(FACTS | {"split": "dev"} | changes)


def conversation_case(**changes: Any) -> ConversationCase:
    """A question and what follows from it, with ``changes`` laid over it."""
    return ConversationCase.model_validate(CONVERSATION | {"split": "dev"} | changes)


def injection_case(**changes: Any) -> InjectionCase:
    """An order to call somebody eligible, with ``changes`` laid over it."""
    return InjectionCase.model_validate(INJECTION | {"split": "dev"} | changes)


def adversarial_case(**changes: Any) -> AdversarialCase:
    """A draft with one lie and one truth, with ``changes`` laid over it."""
    return AdversarialCase.model_validate(ADVERSARIAL | {"split": "dev"} | changes)


def doubt_case(**changes: Any) -> DoubtCase:
    """A story that was only dreamt, with ``changes`` laid over it."""
    return DoubtCase.model_validate(DOUBT | {"split": "dev"} | changes)
