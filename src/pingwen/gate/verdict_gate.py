"""Nothing is shown that has not passed here.

Where eligibility is asked of a scheme whose rules are held, the rule module's decision takes the
place of whatever was proposed. Of anything else only what the documents say stays. The kind of the
answer follows from what was asked and from what is left, not from what a proposer calls it: a draft
of which nothing is left becomes an honest "the documents do not say".
"""

from __future__ import annotations

import logging

from pingwen.domain.answer import AnswerKind, Checked, Draft, ProposedVerdict, Remark, Segment
from pingwen.domain.brief import Brief
from pingwen.domain.clause import Corpus
from pingwen.domain.question import Intent, IntentKind
from pingwen.domain.verdict import Determination, Status
from pingwen.gate.claim_check import ClaimCheck
from pingwen.rules.base import RuleBase

__all__ = ["VerdictGate", "too_little"]

_logger = logging.getLogger(__name__)

_QUESTIONS = {Remark.WHICH_REGION, Remark.WHICH_FIELD, Remark.WHICH_TARGET}
_HELD_REGIONS = (None, "北京", "浙江")
_DOUBTFUL = 0.0  # of the log of the odds; of what is ours one in fifty lies above


class VerdictGate:
    """Checks drafts against the corpus and the rule base."""

    def __init__(self, corpus: Corpus, rules: RuleBase) -> None:
        self._corpus = corpus
        self._rules = rules
        self._claims = ClaimCheck(corpus, rules)

    def check(self, draft: Draft, brief: Brief) -> Checked:
        """What of the draft may be shown, with the rule module's verdict where one is asked for."""
        intent = brief.understanding.intent
        determination = self._determine(brief)
        if determination is not None:
            return Checked(
                kind=AnswerKind.VERDICT,
                segments=self._beside(determination, draft, intent),
                determination=determination,
                notice=draft.notice,
                dictated=intent.dictates,
                proposed=draft.proposed,
                corrected=_corrects(draft.proposed, determination),
                by=draft.by,
            )
        segments, dropped = self._claims.supported(draft.segments, intent)
        if dropped:
            _logger.info("dropped %d of %d segments", len(dropped), len(draft.segments))
        kind, remark = self._settled(draft, brief, segments)
        return Checked(
            kind=kind,
            segments=segments if kind is AnswerKind.ANSWER else (),
            nearby=self._claims.nearby(draft.nearby, intent) if kind is AnswerKind.ABSTAIN else (),
            remark=remark,
            notice=draft.notice,
            dictated=intent.dictates,
            proposed=draft.proposed,
            corrected=draft.proposed is not None,
            dropped=dropped,
            by=draft.by,
        )

    def _determine(self, brief: Brief) -> Determination | None:
        intent = brief.understanding.intent
        if intent.kind is not IntentKind.ELIGIBILITY or not _clear(intent):
            return None
        scheme, target = intent.schemes[0], intent.targets[0]
        if not self._rules.decides(scheme, target):
            return None
        as_of = brief.question.as_of
        return self._rules.determine(scheme, target, brief.understanding.facts, as_of)

    def _beside(
        self, determination: Determination, draft: Draft, intent: Intent
    ) -> tuple[Segment, ...]:
        """Of what was drafted the words of the conditions that this decision leaves open or finds
        lacking, with their leads: they tell what is asked, and can be of no other target."""
        held = {c.source.clause for c in determination.criteria if c.status is not Status.MET}
        segments, _ = self._claims.supported(draft.segments, intent)
        cited = [{quotation.clause for quotation in segment.sources()} for segment in segments]
        if not any(clauses <= held for clauses in cited):
            return ()
        held |= {parent for clause in held if (parent := self._corpus.clause(clause).parent)}
        return tuple(s for s, clauses in zip(segments, cited, strict=True) if clauses <= held)

    def _settled(
        self, draft: Draft, brief: Brief, segments: tuple[Segment, ...]
    ) -> tuple[AnswerKind, Remark | None]:
        """The kind of the answer and its remark, of those that are true of this question."""
        intent = brief.understanding.intent
        match intent.kind:
            case IntentKind.CHAT:
                return AnswerKind.ABSTAIN, Remark.OF_ITSELF if intent.concern else Remark.GREETING
            case IntentKind.OFF_TOPIC:
                return AnswerKind.ABSTAIN, Remark.OFF_TOPIC
        eligibility = intent.kind is IntentKind.ELIGIBILITY
        if intent.region not in _HELD_REGIONS and not (eligibility and intent.schemes):
            return AnswerKind.ABSTAIN, Remark.OTHER_REGION
        if draft.kind is AnswerKind.CLARIFY and draft.remark in _QUESTIONS:
            return AnswerKind.CLARIFY, draft.remark
        if draft.remark is Remark.OFF_TOPIC and _by_wording(brief):
            return AnswerKind.ABSTAIN, Remark.OFF_TOPIC
        unclear = eligibility and not _clear(intent)
        if segments and draft.kind is AnswerKind.ANSWER:
            not_encoded = eligibility and not unclear
            return AnswerKind.ANSWER, Remark.NOT_ENCODED if not_encoded else None
        if unclear and draft.remark is not Remark.NO_EVIDENCE:
            return AnswerKind.CLARIFY, _what_is_open(intent)
        if draft.remark is Remark.ELSEWHERE and self._claims.points_elsewhere(draft.nearby):
            return AnswerKind.ABSTAIN, Remark.ELSEWHERE
        return AnswerKind.ABSTAIN, Remark.NO_EVIDENCE


def too_little(draft: Draft, checked: Checked) -> bool:
    """Whether more than half is dropped of a draft that was to answer; a verdict needs none of
    it."""
    answers = checked.kind in (AnswerKind.ANSWER, AnswerKind.ABSTAIN)
    return answers and 2 * len(checked.dropped) > len(draft.segments)


def _clear(intent: Intent) -> bool:
    return len(intent.schemes) == 1 and len(intent.targets) == 1


def _by_wording(brief: Brief) -> bool:
    """Whether the wording (of English the meaning) lets a proposer take the question for none of
    ours: it is improper, or of something else and names no subject of a document."""
    intent, read = brief.understanding.intent, brief.bearing or brief.understanding.intent
    remote, improper = read.remoteness, read.impropriety
    if improper is not None and improper > _DOUBTFUL:
        return True
    return remote is not None and remote > _DOUBTFUL and not intent.documents


def _what_is_open(intent: Intent) -> Remark:
    return Remark.WHICH_TARGET if len(intent.schemes) == 1 else Remark.WHICH_REGION


def _corrects(proposed: ProposedVerdict | None, determination: Determination) -> bool:
    if proposed is None or proposed.status is determination.status:
        return False
    _logger.info(
        "corrected a proposed verdict: %s by %s, %s by the rules",
        proposed.status,
        proposed.by,
        determination.status,
    )
    return True
