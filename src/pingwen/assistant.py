"""The one pipeline. A question goes in; what comes out has passed the gate.

question → understanding → retrieval → proposing → gate (← rules) → rendering → answer
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

from pingwen.domain.answer import Answer, Checked, Draft, Notice
from pingwen.domain.brief import Brief
from pingwen.domain.clause import Corpus
from pingwen.domain.facts import Facts
from pingwen.domain.handling import Handling
from pingwen.domain.question import Intent, IntentKind, Question
from pingwen.domain.retrieved import Bearing, Hit
from pingwen.gate.verdict_gate import VerdictGate, too_little
from pingwen.proposing.proposer import Proposer
from pingwen.retrieval.query import Query
from pingwen.retrieval.retriever import HybridRetriever
from pingwen.rules.base import RuleBase
from pingwen.understanding.reader import Reader
from pingwen.verifier import Verifier

__all__ = ["Assistant"]

_DEPTH = 20
_SILENT = {IntentKind.CHAT, IntentKind.OFF_TOPIC}


class Assistant:
    """Answers questions. Keeps no conversation, and may be used from several threads."""

    def __init__(
        self,
        corpus: Corpus,
        rules: RuleBase,
        reader: Reader,
        retriever: HybridRetriever,
        proposer: Proposer,
        fallback: Proposer | None = None,
    ) -> None:
        """``fallback`` drafts where the gate leaves too little of what ``proposer`` drafted."""
        self.corpus = corpus
        self.rules = rules
        self._reader = reader
        self._retriever = retriever
        self._proposer = proposer
        self._fallback = fallback
        self._gate = VerdictGate(corpus, rules)
        self._verifier = Verifier(corpus, rules)
        self._renderer = self._verifier.renderer

    def ask(self, question: Question, told: Callable[[str], None] | None = None) -> Answer:
        """The checked, cited answer to the last message of the conversation; ``told`` as below."""
        return self.handle(question, told=told).answer

    def handle(
        self,
        question: Question,
        proposer: Proposer | None = None,
        told: Callable[[str], None] | None = None,
    ) -> Handling:
        """The answer with everything that led to it. ``proposer`` drafts in the usual one's place;
        the gate stands behind whichever it is. ``told`` is called with ``understand``,
        ``retrieve``, ``propose`` and ``verify`` as each of them begins."""
        watch = _Stopwatch(told)
        with watch.lap("understand"):
            understanding = self._reader.read(question)
        with watch.lap("retrieve"):
            hits, bearing = self._retrieve(understanding.intent)
        brief = Brief(question=question, understanding=understanding, hits=hits, bearing=bearing)
        with watch.lap("propose"):
            draft = (proposer or self._proposer).propose(brief)
        with watch.lap("verify"):
            brief = self._compared(draft, brief)
            checked = self._checked(draft, brief)
        return Handling(
            question=question,
            understanding=brief.understanding,
            hits=hits,
            draft=draft,
            checked=checked,
            answer=self._renderer.render(checked, question, brief.understanding, watch.laps()),
        )

    def answer_draft(self, draft: Draft, brief: Brief) -> tuple[Answer, Checked]:
        """What people get for a draft, with what the gate said of it: for who tries the gate with
        many drafts and has the brief already."""
        brief = self._compared(draft, brief)
        checked = self._gate.check(draft, brief)
        return self._renderer.render(checked, brief.question, brief.understanding, {}), checked

    def check(self, facts: Facts, scheme: str, target: str, as_of: date) -> Answer:
        """The verdict on facts given as data. Raises SchemeUnknown and TargetUnknown."""
        return self._verifier.check(facts, scheme, target, as_of)

    def _compared(self, draft: Draft, brief: Brief) -> Brief:
        """The brief in which the facts that the draft reads otherwise are to be asked about."""
        read = self._reader.compare(brief.understanding, brief.question, draft.facts)
        return brief.model_copy(update={"understanding": read})

    def _checked(self, draft: Draft, brief: Brief) -> Checked:
        """What of the draft may be shown, or of the fallback's in its place; ``by`` says whose."""
        checked = self._gate.check(draft, brief)
        if self._fallback is None or not too_little(draft, checked):
            return checked
        spare = self._fallback.propose(brief)
        told = {"proposed": draft.proposed, "notice": Notice.MODEL_SET_ASIDE}
        instead = self._gate.check(spare.model_copy(update=told), brief)
        if checked.segments and not instead.segments:
            return checked
        return instead.model_copy(update={"dropped": checked.dropped})

    def _retrieve(self, intent: Intent) -> tuple[tuple[Hit, ...], Bearing | None]:
        if intent.kind in _SILENT:
            return (), None
        query = Query.of(intent)
        return self._retriever.find(query, k=_DEPTH), self._retriever.bearing(query)


class _Stopwatch:
    """Milliseconds by stage, and their total; ``told`` hears of each stage as it begins."""

    def __init__(self, told: Callable[[str], None] | None = None) -> None:
        self._told = told
        self._begun = time.perf_counter()
        self._laps: dict[str, float] = {}

    @contextmanager
    def lap(self, stage: str) -> Iterator[None]:
        if self._told is not None:
            self._told(stage)
        begun = time.perf_counter()
        yield
        self._laps[stage] = round((time.perf_counter() - begun) * 1000, 1)

    def laps(self) -> dict[str, float]:
        total = round((time.perf_counter() - self._begun) * 1000, 1)
        return {**self._laps, "total": total}
