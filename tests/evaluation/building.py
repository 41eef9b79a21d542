"""A small corpus, and answers to it, for the tests of the harness."""

from __future__ import annotations

from datetime import date
from typing import Any

from pingwen.domain.answer import Answer, AnswerKind, Citation, PathLine, Verdict
from pingwen.domain.clause import Clause, Corpus, Document, Standing
from pingwen.domain.verdict import VerdictStatus
from pingwen.evaluation.cases import QuestionCase, VerdictCase

__all__ = ["CORPUS", "answer", "citation", "question_case", "verdict", "verdict_case"]

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
        "as_of": date(2026, 11, 21),
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


def question_case(**changes: Any) -> QuestionCase:
    """A question that doc/一 answers, with ``changes`` laid over it."""
    fields: dict[str, Any] = {
        "id": "q1",
        "group": "years",
        "split": "dev",
        "question": "硕士要几年？",
        "as_of": date(2026, 11, 21),
        "kinds": ["answer"],
        "gold": [["doc/一"]],
        "must": ["7年"],
    }
    return QuestionCase.model_validate(fields | changes)


def verdict_case(**changes: Any) -> VerdictCase:
    """An applicant who is undetermined, with ``changes`` laid over it."""
    fields: dict[str, Any] = {
        "id": "v1",
        "group": "master",
        "split": "dev",
        "question": "我2016年硕士毕业，能评副高吗？",
        "as_of": date(2026, 11, 21),
        "kinds": ["verdict"],
        "scheme": "bj-ai",
        "target": "高级工程师",
        "status": ["undetermined"],
    }
    return VerdictCase.model_validate(fields | changes)
