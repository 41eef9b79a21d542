"""``pingwen eval model``: the product behind a chat model, beside itself without one."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path

from tqdm import tqdm  # type: ignore[import-untyped]  # it ships no types

from pingwen.assistant import Assistant
from pingwen.bootstrap import build_assistant
from pingwen.domain.brief import Brief
from pingwen.domain.handling import Handling
from pingwen.errors import EvaluationError
from pingwen.evaluation.answering import asked_hash
from pingwen.evaluation.behind_model.drafts import DraftStore, KeptDraft
from pingwen.evaluation.behind_model.judged import Judged
from pingwen.evaluation.behind_model.report import ModelReport
from pingwen.evaluation.behind_model.sample import question_of, sample
from pingwen.evaluation.cases import Case
from pingwen.evaluation.loading import load_cases
from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.scores import Reference
from pingwen.evaluation.systems import Scripted
from pingwen.gate.verdict_gate import VerdictGate
from pingwen.settings import Settings

__all__ = ["measure_model"]


def measure_model(folder: Path, kept: Path, reports: Path, most: int | None = None) -> Path:
    """Asks the model of the settings the cases that are not kept yet, and writes its report.

    ``folder`` holds the cases; ``kept`` is where drafts are kept, so that the same command goes on
    where it was broken off (Ctrl-C) and writes what is there. Raises EvaluationError where the
    settings name no chat model.
    """
    settings = Settings()
    if settings.model == "extractive":
        raise EvaluationError("PINGWEN_MODEL names no chat model")
    assistant = build_assistant(settings)
    built_in = build_assistant(settings.model_copy(update={"model": "extractive"}))
    cases = sample(load_cases(folder / "cases", built_in.corpus), most)
    name = re.sub(r"[^a-z0-9.]+", "-", settings.model.lower())
    store = DraftStore(kept / f"{name}.jsonl")
    try:
        _ask(cases, assistant, store)
    except KeyboardInterrupt:
        print("broken off; the report is on what is there", file=sys.stderr)
    reference = Reference(corpus=built_in.corpus, rules=built_in.rules)
    judged = [_judged(case, store, assistant, built_in) for case in cases]
    report = ModelReport(settings.model, judged, reference)
    reports.mkdir(parents=True, exist_ok=True)
    path = reports / f"{name}.md"
    path.write_text(report.text(), encoding="utf-8")
    return path


def _ask(cases: Sequence[Case], assistant: Assistant, store: DraftStore) -> None:
    for case in tqdm(cases, unit="case", file=sys.stderr, disable=None):
        asked = asked_hash(case)
        if store.get(case.id, asked):
            continue
        handling = assistant.handle(question_of(case))
        if handling.draft.notice is None:
            seconds = handling.answer.timings_ms["propose"] / 1000
            draft = handling.draft
            store.add(KeptDraft(case=case.id, asked=asked, draft=draft, seconds=seconds))


def _judged(case: Case, store: DraftStore, assistant: Assistant, built_in: Assistant) -> Judged:
    question = question_of(case)
    beside = built_in.handle(question)
    kept = store.get(case.id, asked_hash(case))
    if kept is None:
        alone = Answered.of(beside)
        return Judged(case, None, None, alone, alone, None)
    behind = assistant.handle(question, Scripted(kept.draft))
    gate = VerdictGate(built_in.corpus, built_in.rules)
    return Judged(
        case=case,
        draft=kept.draft,
        checked=gate.check(kept.draft, _brief(behind)),
        behind=Answered.of(behind),
        beside=Answered.of(beside),
        seconds=kept.seconds if kept.draft.by != beside.draft.by else None,
    )


def _brief(handling: Handling) -> Brief:
    return Brief(
        question=handling.question, understanding=handling.understanding, hits=handling.hits
    )
