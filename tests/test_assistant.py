"""The pipeline: every room once, in order, and nothing out but through the gate."""

from __future__ import annotations

from typing import cast

import pytest

from pingwen.assistant import Assistant
from pingwen.domain.answer import AnswerKind, Draft, Notice, Quotation, Remark
from pingwen.domain.brief import Brief
from pingwen.domain.facts import Facts
from pingwen.domain.question import Intent, IntentKind, Understanding
from pingwen.domain.verdict import VerdictStatus
from pingwen.errors import SchemeUnknown, TargetUnknown
from pingwen.proposing.extractive import ExtractiveProposer
from pingwen.proposing.proposer import Proposer
from pingwen.retrieval.retriever import HybridRetriever
from pingwen.understanding.reader import Reader
from tests.fakes import (
    FixedReader,
    FixedRetriever,
    LyingProposer,
    ScriptedProposer,
    about,
    asked,
    said,
    whole,
)
from tests.rules.support import TODAY, facts, the_corpus, the_rules

ELIGIBILITY = about(
    "硕士三年能评高工吗",
    kind=IntentKind.ELIGIBILITY,
    schemes=("bj-ai",),
    targets=("高级工程师",),
    documents=("bj-ai-30",),
)
EARLY = facts(
    education=[{"degree": "硕士研究生", "graduated": "2023-07"}],
    work=[{"in_field": True, "ongoing": True, "since": "graduation"}],
    absences=[{"of": "titles"}],
)


def assistant(
    proposer: Proposer,
    intent: Intent = ELIGIBILITY,
    stated: Facts | None = None,
    retriever: FixedRetriever | None = None,
) -> Assistant:
    reader = FixedReader(Understanding(intent=intent, facts=stated or Facts()))
    return Assistant(
        corpus=the_corpus(),
        rules=the_rules(),
        reader=cast(Reader, reader),
        retriever=cast(HybridRetriever, retriever or FixedRetriever("bj-ai-30/五/（二）")),
        proposer=proposer,
    )


def test_a_liar_changes_nothing() -> None:
    """「您完全符合条件」 from the proposer: the rule module's negative verdict is what is shown."""
    liar = LyingProposer(VerdictStatus.ELIGIBLE, "您完全符合条件，可以直接申报")
    answer = assistant(liar, stated=EARLY).ask(asked())
    assert answer.kind is AnswerKind.VERDICT
    assert answer.verdict is not None
    assert answer.verdict.status is VerdictStatus.NOT_ELIGIBLE
    assert answer.verdict.corrected
    assert answer.text.startswith("**按所述情况不符合**")
    assert "您完全符合" not in answer.model_dump_json()


def test_the_fallback_answers_where_too_little_is_left() -> None:
    """Of a model's invention nothing stays; the answer names who wrote it, and that it was not
    the model."""
    intent = about("谁来公示", documents=("bj-ai-30",))
    invention = said("公示期满自动取得高级工程师职称。", whole("bj-ai-30/五/（二）"))
    truth = "经公示无异议后，所在单位提出推荐意见。"
    honest = said(truth, Quotation(clause="bj-ai-30/五/（二）", quote=truth))
    liar = ScriptedProposer(Draft(kind=AnswerKind.ANSWER, segments=(invention,), by="model"))
    spare = ScriptedProposer(Draft(kind=AnswerKind.ANSWER, segments=(honest,), by="extractive"))
    asking = assistant(liar, intent)
    asking._fallback = spare
    handling = asking.handle(asked())
    assert handling.checked.segments == (honest,)
    assert handling.answer.model == "extractive"
    assert handling.checked.notice is Notice.MODEL_SET_ASIDE
    assert handling.checked.dropped
    asking._fallback = ScriptedProposer(Draft(kind=AnswerKind.ABSTAIN, by="extractive"))
    assert asking.handle(asked()).answer.kind is AnswerKind.ABSTAIN
    some = Draft(kind=AnswerKind.ANSWER, segments=(honest, invention, said("无")), by="model")
    assert asking.handle(asked(), ScriptedProposer(some)).answer.model == "model"


def test_every_stage_is_timed() -> None:
    """understand, retrieve, propose, verify and their total, in milliseconds."""
    answer = assistant(ExtractiveProposer(the_corpus(), the_rules())).ask(asked())
    assert list(answer.timings_ms) == ["understand", "retrieve", "propose", "verify", "total"]
    assert all(spent >= 0 for spent in answer.timings_ms.values())


def test_who_listens_is_told_each_stage_as_it_begins() -> None:
    """Of the stage only: what is drafted and not yet checked is told to nobody."""
    heard: list[str] = []
    assistant(ExtractiveProposer(the_corpus(), the_rules())).ask(asked(), told=heard.append)
    assert heard == ["understand", "retrieve", "propose", "verify"]


def test_the_answer_holds_what_was_understood() -> None:
    """The facts and the question's id come back with the answer."""
    answer = assistant(ScriptedProposer(Draft(kind=AnswerKind.VERDICT, by="x")), stated=EARLY).ask(
        asked()
    )
    assert [fact.field for fact in answer.facts] == ["education", "work", "absences"]
    assert (answer.id, answer.model) == ("q", "x")


def test_the_search_is_the_intents() -> None:
    """The search text and the documents that the intent names are what is looked for."""
    retriever = FixedRetriever()
    assistant(ExtractiveProposer(the_corpus(), the_rules()), retriever=retriever).ask(asked())
    assert retriever.queries == [("硕士三年能评高工吗", ("bj-ai-30",))]


@pytest.mark.parametrize("kind", [IntentKind.CHAT, IntentKind.OFF_TOPIC])
def test_nothing_is_searched_for_no_question(kind: IntentKind) -> None:
    """A greeting costs no search and cites nothing."""
    retriever = FixedRetriever("bj-ai-30/五/（二）")
    proposer = ExtractiveProposer(the_corpus(), the_rules())
    answer = assistant(proposer, about(kind=kind), retriever=retriever).ask(asked())
    assert retriever.queries == []
    assert (answer.kind, answer.citations) == (AnswerKind.ABSTAIN, ())


def test_a_proposer_that_fails_answers_nothing() -> None:
    """Its error goes on to the caller: there is no half-checked answer."""

    class Failing:
        def propose(self, brief: Brief) -> Draft:
            raise RuntimeError("no model")

    with pytest.raises(RuntimeError, match="no model"):
        assistant(Failing()).ask(asked())


def test_facts_as_data_are_decided_without_a_proposer() -> None:
    """A check of facts: the same verdict as asked in words, with its id."""
    proposer = ScriptedProposer(Draft(kind=AnswerKind.ABSTAIN, remark=Remark.GREETING, by="x"))
    answer = assistant(proposer).check(EARLY, "bj-ai", "高级工程师", TODAY)
    decided = the_rules().determine("bj-ai", "高级工程师", EARLY, TODAY)
    assert answer.verdict is not None
    assert answer.verdict.determination_id == decided.id
    assert list(answer.timings_ms) == ["verify", "total"]


@pytest.mark.parametrize(
    ("scheme", "target", "error"),
    [("bj-none", "高级工程师", SchemeUnknown), ("bj-ai", "院士", TargetUnknown)],
)
def test_an_unknown_title_is_an_error(scheme: str, target: str, error: type[Exception]) -> None:
    """What no rule file knows is no verdict."""
    with pytest.raises(error):
        assistant(LyingProposer(VerdictStatus.ELIGIBLE, "x")).check(EARLY, scheme, target, TODAY)
