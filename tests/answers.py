"""Answers for tests of what only passes them on."""

from __future__ import annotations

from pingwen.domain.answer import Answer, AnswerKind, Citation
from pingwen.domain.question import Question

__all__ = ["CITATION", "answer_to"]

CITATION = Citation(
    mark=1,
    document="bj-ai-30",
    document_number="京人社事业发〔2020〕30号",
    title="北京市人工智能专业职称评价试行办法",
    clause_id="bj-ai-30/附件/一/（二）/3",
    clause="附件 一、（二）3.",
    quote="大学专科毕业后，从事本专业工作满3年；",
    url="/documents/bj-ai-30#x",
    standing="in_force",
    also_in=("gazette-2020-47",),
)


def answer_to(question: Question) -> Answer:
    """An answer that repeats the question, one citation marked and one not."""
    return Answer(
        id=question.id,
        kind=AnswerKind.ANSWER,
        text=f"{question.as_of}：{question.text} [1]",
        citations=(CITATION, CITATION.model_copy(update={"mark": 2})),
        verdict=None,
        facts=(),
        timings_ms={"total": 1.0},
        model="extractive",
    )
