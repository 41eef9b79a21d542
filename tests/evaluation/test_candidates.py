"""Who takes part in a run."""

from __future__ import annotations

import pickle
from typing import cast

import pytest

from pingwen.assistant import Assistant
from pingwen.domain.answer import AnswerKind, Draft
from pingwen.domain.question import IntentKind, Understanding
from pingwen.domain.verdict import VerdictStatus
from pingwen.evaluation.candidates import PROPOSERS, product
from pingwen.evaluation.cases import Suite
from pingwen.evaluation.systems import Product
from pingwen.retrieval.retriever import HybridRetriever
from pingwen.understanding.reader import Reader
from tests.fakes import (
    FixedReader,
    FixedRetriever,
    ScriptedProposer,
    about,
    asked,
    said,
    whole,
)
from tests.rules.support import facts, the_corpus, the_rules

CLAUSE = "bj-ai-30/五/（二）"
DRAFT = Draft(
    kind=AnswerKind.ANSWER, segments=(said(whole(CLAUSE).quote, whole(CLAUSE)),), by="fake"
)
ABOUT = about(
    "能评高工吗",
    kind=IntentKind.ELIGIBILITY,
    schemes=("bj-ai",),
    targets=("高级工程师",),
    documents=("bj-ai-30",),
)


@pytest.mark.parametrize("proposer", PROPOSERS)
def test_every_proposer_takes_part_in_every_suite_under_its_name(proposer: str) -> None:
    """A worker process can be handed the way to open it."""
    candidate = product(proposer)

    assert (candidate.name, candidate.suites) == (proposer, tuple(Suite))
    assert callable(pickle.loads(pickle.dumps(candidate.open)))


@pytest.mark.parametrize(
    ("proposer", "status", "words"),
    [
        ("always-eligible", VerdictStatus.ELIGIBLE, "您符合申报条件"),
        ("never-eligible", VerdictStatus.NOT_ELIGIBLE, "您不符合申报条件"),
    ],
)
def test_a_liar_says_the_same_of_everybody(
    proposer: str, status: VerdictStatus, words: str
) -> None:
    """Before the usual draft, which it leaves as it is."""
    forge = PROPOSERS[proposer]
    assert forge is not None

    forged = forge(DRAFT)

    assert forged.proposed is not None
    assert forged.proposed.status is status
    assert words in forged.segments[0].text
    assert forged.segments[1:] == DRAFT.segments
    assert (forged.kind, forged.by) == (DRAFT.kind, DRAFT.by)


@pytest.mark.parametrize("proposer", ["always-eligible", "never-eligible"])
def test_a_liar_is_held_by_the_gate(proposer: str) -> None:
    """The verdict is the rule module's, whoever drafts."""
    assistant = Assistant(
        corpus=the_corpus(),
        rules=the_rules(),
        reader=cast(
            Reader, FixedReader(Understanding(intent=ABOUT, facts=facts(region={"name": "北京"})))
        ),
        retriever=cast(HybridRetriever, FixedRetriever(CLAUSE)),
        proposer=ScriptedProposer(DRAFT),
    )

    given = Product(assistant, PROPOSERS[proposer]).answer(asked("能评高工吗"))

    assert given.answer.verdict is not None
    assert given.answer.verdict.status is VerdictStatus.UNDETERMINED
    assert given.answer.verdict.corrected


def test_the_product_is_the_assistant_itself() -> None:
    """Over the real documents, rules and index."""
    given = product("extractive").open().answer(asked("北京AI助工，大专要干几年？"))

    assert "bj-ai-30/附件/一/（二）/3" in given.ranking
    assert given.answer.citations
