"""What a reader marked: the line and the clause that the mark is about."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from pingwen.domain.feedback import Feedback

CITATION = {
    "mark": 1,
    "document": "bj-ai-30",
    "document_number": "京人社事业发〔2020〕30号",
    "title": "办法",
    "clause_id": "bj-ai-30/附件/三/（一）/2/（2）",
    "clause": "附件 三、（一）2.（2）",
    "quote": "硕士研究生毕业后，从事本专业技术工作满7年；",
    "url": "/documents/bj-ai-30",
    "standing": "in_force",
}


def _feedback(**fields: Any) -> Feedback:  # fields as JSON gives them
    return Feedback.model_validate(
        {
            "says": "unsupported",
            "messages": [{"role": "user", "content": "硕士要几年？"}],
            "as_of": "2026-11-21",
            "answer": {
                "id": "q1",
                "kind": "answer",
                "text": "答复如下：\n  满7年[1]\n",
                "citations": [CITATION],
                "verdict": None,
                "facts": [],
                "timings_ms": {},
                "model": "extractive",
            },
            **fields,
        }
    )


def test_a_mark_names_its_line_and_its_clause() -> None:
    """The line without the space around it."""
    marked = _feedback(mark=1)

    assert marked.sentence == "满7年[1]"
    assert marked.clause == "bj-ai-30/附件/三/（一）/2/（2）"


@pytest.mark.parametrize("mark", [None, 2])
def test_no_mark_or_one_that_the_answer_does_not_bear_names_nothing(mark: int | None) -> None:
    """The whole answer is meant then."""
    whole = _feedback(mark=mark)

    assert whole.sentence == ""
    assert whole.clause is None


@pytest.mark.parametrize("wrong", [{"mark": 0}, {"messages": []}, {"says": "fine"}])
def test_feedback_on_nothing_is_refused(wrong: dict[str, Any]) -> None:
    """Marks begin at 1, there is a question, and what is said is one of three."""
    with pytest.raises(ValidationError, match=next(iter(wrong))):
        _feedback(**wrong)
