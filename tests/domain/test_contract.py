"""The shapes that leave the house: names are fixed, fields may be added and never renamed."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from pingwen.domain.answer import Answer, AnswerKind, Quotation, Segment, Verdict
from pingwen.domain.brief import Brief
from pingwen.domain.question import Message, Question, Understanding
from pingwen.domain.retrieved import Hit
from pingwen.domain.verdict import Group, Status, VerdictStatus

ANSWER = {"id", "kind", "text", "citations", "verdict", "facts", "timings_ms", "model"}
VERDICT = {
    "scheme", "target", "as_of", "status", "groups", "paths", "criteria", "missing",
    "next_question", "what_would_change", "proposed", "corrected", "ruleset", "determination_id",
}  # fmt: skip


def test_an_answer_has_the_agreed_fields() -> None:
    """An answer, its verdict and its kinds are named as every surface expects."""
    assert set(Answer.model_fields) >= ANSWER
    assert set(Verdict.model_fields) >= VERDICT
    assert set(AnswerKind) == {"answer", "verdict", "clarify", "abstain"}
    assert set(Status) == {"met", "unmet", "unknown", "expert"}
    assert set(VerdictStatus) == {"eligible", "not_eligible", "undetermined", "not_covered"}
    assert set(Group) >= {"scope", "education_experience", "performance", "achievements"}


def test_a_brief_holds_question_reading_clauses_and_bearing() -> None:
    """What a proposer is given has nothing besides."""
    assert set(Brief.model_fields) == {"question", "understanding", "hits", "bearing"}
    assert {"clause", "score"} <= set(Hit.model_fields)
    assert {"intent", "facts"} <= set(Understanding.model_fields)


def test_a_question_ends_with_the_user() -> None:
    """A conversation whose last message is the assistant's asks nothing."""
    said = Message(role="assistant", content="好")
    with pytest.raises(ValidationError, match="the last message must be the user's"):
        Question.model_validate({"messages": [said], "as_of": "2026-11-21"})
    asked = Question.model_validate(
        {"messages": [{"role": "user", "content": "能评副高吗？"}], "as_of": "2026-11-21"}
    )
    assert asked.text == "能评副高吗？"


def test_a_segment_tells_its_words_and_sources() -> None:
    """A sentence has its own; a row of a table has those of its cells."""
    quotation = Quotation(clause="bj-ai-30/附件/三/（四）", quote="破格申报高级工程师")
    sentence = Segment(text="可以破格。", quotations=(quotation,))
    assert sentence.words().strip() == "可以破格。"
    assert sentence.sources() == (quotation,)
