"""Which draft the default proposer makes of which question."""

from __future__ import annotations

import pytest

from pingwen.domain.answer import AnswerKind, Remark
from pingwen.domain.question import Aspect, Intent, IntentKind
from pingwen.proposing.extractive import ExtractiveProposer
from tests.fakes import about, reading
from tests.rules.support import rules_leaving_open, the_corpus, the_rules

PROPOSER = ExtractiveProposer(the_corpus(), the_rules())


@pytest.mark.parametrize(
    ("intent", "kind", "remark"),
    [
        (about(kind=IntentKind.CHAT), AnswerKind.ABSTAIN, Remark.GREETING),
        (about(kind=IntentKind.OFF_TOPIC), AnswerKind.ABSTAIN, Remark.OFF_TOPIC),
        (about(region="上海"), AnswerKind.ABSTAIN, Remark.OTHER_REGION),
        (
            about(kind=IntentKind.ELIGIBILITY, region="上海"),
            AnswerKind.ABSTAIN,
            Remark.OTHER_REGION,
        ),
        (
            about(kind=IntentKind.ELIGIBILITY, schemes=("bj-ai", "zj-ai-2025")),
            AnswerKind.CLARIFY,
            Remark.WHICH_REGION,
        ),
        (
            about(kind=IntentKind.ELIGIBILITY, schemes=("bj-ai", "bj-eng")),
            AnswerKind.CLARIFY,
            Remark.WHICH_FIELD,
        ),
        (
            about(kind=IntentKind.ELIGIBILITY, schemes=("bj-ai",)),
            AnswerKind.CLARIFY,
            Remark.WHICH_TARGET,
        ),
        (
            about(kind=IntentKind.ELIGIBILITY, schemes=("bj-ai",), targets=("工程师",)),
            AnswerKind.VERDICT,
            None,
        ),
        (
            about(schemes=("zj-ai-2025",), targets=("高级工程师",), aspect=Aspect.CONDITIONS),
            AnswerKind.ABSTAIN,
            Remark.ELSEWHERE,
        ),
        (about("护士职称怎么评"), AnswerKind.ABSTAIN, Remark.NO_EVIDENCE),
    ],
)
def test_the_draft_of_a_question(intent: Intent, kind: AnswerKind, remark: Remark | None) -> None:
    """Each kind of question has its kind of draft; a verdict is left to the rule module."""
    draft = PROPOSER.propose(reading(intent))
    assert (draft.kind, draft.remark, draft.by) == (kind, remark, "extractive")
    assert draft.proposed is None


def test_a_scheme_without_rules_is_answered_from_its_clauses() -> None:
    """Eligibility under rules that are not encoded: an answer that says so, and no verdict."""
    proposer = ExtractiveProposer(the_corpus(), rules_leaving_open("bj-eng"))
    intent = about(kind=IntentKind.ELIGIBILITY, schemes=("bj-eng",), targets=("高级工程师",))
    draft = proposer.propose(reading(intent))
    assert (draft.kind, draft.remark) == (AnswerKind.ANSWER, Remark.NOT_ENCODED)


def test_conditions_come_from_the_rules() -> None:
    """Asked for the conditions of an encoded title, the rule base answers."""
    intent = about(schemes=("bj-ai",), targets=("高级工程师",), aspect=Aspect.ACHIEVEMENTS)
    draft = PROPOSER.propose(reading(intent))
    assert draft.kind is AnswerKind.ANSWER
    assert draft.segments[0].text.startswith("高级工程师要求3项及以上：")


def test_titles_are_compared_in_a_table() -> None:
    """Asked how two titles differ, one table."""
    intent = about(schemes=("bj-ai",), targets=("工程师", "高级工程师"), aspect=Aspect.COMPARISON)
    assert len(PROPOSER.propose(reading(intent)).segments[0].cells) == 3


def test_a_clause_answers_where_the_rules_do_not() -> None:
    """Procedure and the like come from the clauses that were found."""
    intent = about("单位推荐公示不少于几个工作日", aspect=Aspect.PROCEDURE)
    draft = PROPOSER.propose(reading(intent, None, "bj-ai-30/五/（二）"))
    assert draft.kind is AnswerKind.ANSWER
    assert "不少于5个工作日" in draft.segments[0].text


def test_the_text_that_is_missing_is_pointed_to() -> None:
    """Zhejiang's conditions: the clause that names the document, and what the notice says."""
    intent = about(schemes=("zj-ai-2025",), targets=("高级工程师",), aspect=Aspect.YEARS)
    draft = PROPOSER.propose(reading(intent))
    assert draft.nearby[0].clause == "zj-ai-2025/二/（一）"
    assert len(draft.nearby) == 3
