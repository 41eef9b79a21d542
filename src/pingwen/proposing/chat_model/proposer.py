"""The proposer that asks a chat model, and does without it where it gives nothing usable."""

from __future__ import annotations

import logging

from pingwen.domain.answer import (
    AnswerKind,
    Draft,
    Notice,
    ProposedVerdict,
    Quotation,
    Remark,
    Segment,
)
from pingwen.domain.brief import Brief
from pingwen.domain.clause import Clause, Corpus
from pingwen.domain.question import IntentKind
from pingwen.errors import ModelUnavailable
from pingwen.proposing.chat_model.breaker import Breaker
from pingwen.proposing.chat_model.calling import Caller
from pingwen.proposing.chat_model.endpoint import Endpoint
from pingwen.proposing.chat_model.evidence_check import evidenced
from pingwen.proposing.chat_model.prompting import write_messages
from pingwen.proposing.chat_model.reply import Reply, SaidSegment
from pingwen.proposing.prompts import load_prompt
from pingwen.proposing.proposer import Proposer

__all__ = ["ChatModelProposer"]

_logger = logging.getLogger(__name__)

_LONGEST_CLAUSE = 1200


class ChatModelProposer:
    """Asks a chat model where there is something to answer, with one call.

    ``fallback`` drafts first: what it settles without a model (a greeting, a question back, a text
    that is not held) is not asked of one, and its draft stands wherever the model gives nothing
    usable, with a notice that says so.
    """

    def __init__(
        self, corpus: Corpus, fallback: Proposer, endpoint: Endpoint, breaker: Breaker | None = None
    ) -> None:
        self._corpus = corpus
        self._fallback = fallback
        self._caller = Caller(endpoint)
        self._breaker = breaker or Breaker()
        self._clauses = endpoint.clauses
        self._prompt = load_prompt("answer")
        self._name = f"{endpoint.name} {self._prompt.id}"

    def propose(self, brief: Brief) -> Draft:
        """A draft, within the endpoint's seconds. Never raises for what the endpoint does."""
        built_in = self._fallback.propose(brief)
        shown = self._shown(brief, built_in)
        if not shown or not _for_a_model(built_in):
            return built_in
        # The rule module's verdict takes the place of all prose: none is asked for then.
        marks = () if built_in.kind is AnswerKind.VERDICT else tuple(shown)
        try:
            reply = self._ask(brief, shown, marks)
        except ModelUnavailable as error:
            _logger.warning("%s: %s", error.code, error.detail)
            return built_in.model_copy(update={"notice": Notice.MODEL_UNAVAILABLE})
        return self._drafted(reply, built_in, brief, shown)

    def _ask(self, brief: Brief, shown: dict[str, Clause], marks: tuple[str, ...]) -> Reply:
        if not self._breaker.lets_through():
            raise ModelUnavailable("left alone after failures in a row")
        messages = write_messages(self._prompt, brief.question, shown, self._corpus)
        succeeded = False
        try:
            reply = self._caller.call(messages, marks)
            succeeded = True
        finally:
            self._breaker.report(succeeded=succeeded)
        return reply

    def _shown(self, brief: Brief, built_in: Draft) -> dict[str, Clause]:
        """The clauses by their marks: all of the corpus in its order, or those the built-in draft
        rests on, then those found, each with the list that it introduces."""
        if not self._clauses:
            return {f"c{n}": clause for n, clause in enumerate(self._corpus.clauses(), start=1)}
        rested = [q.clause for segment in built_in.segments for q in segment.sources()]
        found = [*rested, *(hit.clause.id for hit in brief.hits)]
        whole: dict[str, Clause] = {}
        for clause in (self._corpus.clause(each) for each in dict.fromkeys(found)):
            whole.setdefault(clause.id, clause)
            if clause.text.rstrip().endswith("："):
                whole.update({child.id: child for child in self._corpus.children(clause.id)})
        short = [clause for clause in whole.values() if len(clause.text) <= _LONGEST_CLAUSE]
        return {f"c{n}": clause for n, clause in enumerate(short[: self._clauses], start=1)}

    def _drafted(
        self, reply: Reply, built_in: Draft, brief: Brief, shown: dict[str, Clause]
    ) -> Draft:
        status = reply.verdict
        facts = evidenced(reply.facts, brief.question)
        if len(facts) < len(reply.facts):
            _logger.info("refused %d facts without evidence", len(reply.facts) - len(facts))
        asked = brief.understanding.intent.kind is IntentKind.ELIGIBILITY
        changes = {
            "segments": tuple(_segment(said, shown) for said in reply.segments),
            "proposed": ProposedVerdict(status=status, by=self._name) if status and asked else None,
            "facts": facts,
            "by": self._name,
        }
        if built_in.kind is not AnswerKind.VERDICT:
            answers = bool(reply.segments)
            changes["kind"] = AnswerKind.ANSWER if answers else AnswerKind.ABSTAIN
            changes["remark"] = (
                built_in.remark if asked else None if answers else Remark.NO_EVIDENCE
            )
        return built_in.model_copy(update=changes)


def _for_a_model(built_in: Draft) -> bool:
    """Whether there is something left to say: the rest is settled without a model."""
    answers = built_in.kind in (AnswerKind.ANSWER, AnswerKind.VERDICT)
    return answers or built_in.remark is Remark.NO_EVIDENCE


def _segment(said: SaidSegment, shown: dict[str, Clause]) -> Segment:
    """With the very words where the clause holds them, else with the whole clause as its source."""
    text = said.text.strip()
    clauses = [shown[mark] for mark in dict.fromkeys(said.clauses)]
    return Segment(
        text=text,
        quotations=tuple(
            Quotation(clause=clause.id, quote=text if text in clause.text else clause.text)
            for clause in clauses
        ),
    )
