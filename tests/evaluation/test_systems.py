"""The product as a system, and what its answers depend on."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from pingwen.assistant import Assistant
from pingwen.domain.answer import AnswerKind, Draft, Segment
from pingwen.domain.question import IntentKind, Understanding
from pingwen.evaluation.systems import Product, fingerprint
from pingwen.retrieval.retriever import HybridRetriever
from pingwen.settings import Settings
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
from tests.rules.support import ROOT, facts, the_corpus, the_rules

CLAUSE = "bj-ai-30/五/（二）"
TRUE = said(whole(CLAUSE).quote, whole(CLAUSE))
DRAFT = Draft(kind=AnswerKind.ANSWER, segments=(TRUE,), by="fake")
QUESTION = about("公示几天", kind=IntentKind.QUESTION, schemes=("bj-ai",), documents=("bj-ai-30",))


def assistant() -> Assistant:
    stated = facts(region={"name": "北京"})
    return Assistant(
        corpus=the_corpus(),
        rules=the_rules(),
        reader=cast(Reader, FixedReader(Understanding(intent=QUESTION, facts=stated))),
        retriever=cast(HybridRetriever, FixedRetriever(CLAUSE)),
        proposer=ScriptedProposer(DRAFT),
    )


def test_the_product_answers_with_what_led_to_it() -> None:
    """Intent, facts and ranking come with the answer."""
    given = Product(assistant()).answer(asked("公示几天"))

    assert given.answer.citations[0].clause_id == CLAUSE
    assert given.ranking == (CLAUSE,)
    assert given.intent == QUESTION
    assert given.facts == facts(region={"name": "北京"})
    assert given.dropped == ()


def test_a_scripted_draft_stands_before_the_gate_in_the_usual_one_s_place() -> None:
    """What it makes up is dropped, and the reason is kept."""
    lie = Draft(kind=AnswerKind.ANSWER, segments=(said("公示3天。", whole(CLAUSE)), TRUE), by="x")

    given = Product(assistant()).answer(asked("公示几天"), lie)

    assert "公示3天" not in given.answer.text
    assert len(given.dropped) == 1


def test_a_forger_makes_another_draft_of_each() -> None:
    """The gate stands behind it too."""
    drafts: list[Draft] = []

    def forge(draft: Draft) -> Draft:
        drafts.append(draft)
        return draft.model_copy(update={"segments": (Segment(text="您符合。"), *draft.segments)})

    given = Product(assistant(), forge).answer(asked("公示几天"))

    assert drafts == [DRAFT]
    assert "您符合" not in given.answer.text
    assert given.answer.citations[0].clause_id == CLAUSE


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    for name in ("corpus", "rules"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return Settings(corpus_dir=tmp_path / "corpus", rules_dir=tmp_path / "rules")


def changed(name: str) -> Callable[[Settings], Settings]:
    def change(settings: Settings) -> Settings:
        path = settings.corpus_dir.parent / name
        path.parent.mkdir(exist_ok=True)
        with path.open("ab") as stream:
            stream.write(b"\n")
        return settings

    return change


def other_embedding(settings: Settings) -> Settings:
    return settings.model_copy(update={"embedding": "another"})


@pytest.mark.parametrize(
    "change",
    [
        changed("corpus/documents/bj-ai-30.md"),
        changed("corpus/documents/new.md"),
        changed("rules/bj-ai.yaml"),
        other_embedding,
    ],
)
def test_whatever_answers_depend_on_changes_the_fingerprint(
    settings: Settings, change: Callable[[Settings], Settings]
) -> None:
    """Answers of another version are not gone on with."""
    before = fingerprint(settings)

    assert fingerprint(change(settings)) != before


def test_the_fingerprint_is_the_same_wherever_the_folders_stand(settings: Settings) -> None:
    """Sixteen digits, the same on each machine."""
    here = Settings(corpus_dir=ROOT / "corpus", rules_dir=ROOT / "rules")

    assert fingerprint(settings) == fingerprint(here)
    assert len(fingerprint(here)) == 16


def test_what_no_answer_depends_on_leaves_the_fingerprint(settings: Settings) -> None:
    """Python's own leavings differ from run to run."""
    before = fingerprint(settings)

    assert fingerprint(changed("rules/__pycache__/x.pyc")(settings)) == before
