"""The default proposer: no model, the same draft every time, from the rules and the clauses."""

from __future__ import annotations

from collections.abc import Sequence

from pingwen.domain.answer import AnswerKind, Draft, Quotation, Remark, Segment
from pingwen.domain.brief import Brief
from pingwen.domain.clause import Corpus
from pingwen.domain.question import Aspect, Intent, IntentKind
from pingwen.proposing.evidence import Evidence, meets
from pingwen.proposing.from_clauses import ENOUGH, STRONG, ClauseComposer
from pingwen.proposing.from_rules import compare_targets, describe_target
from pingwen.rules.base import RuleBase
from pingwen.rules.schema import TargetRules

__all__ = ["ExtractiveProposer"]

_NAME = "extractive"
_CONDITIONS = {
    Aspect.CONDITIONS,
    Aspect.YEARS,
    Aspect.PERFORMANCE,
    Aspect.ACHIEVEMENTS,
    Aspect.EXCEPTION,
}


class ExtractiveProposer:
    """Answers with the documents' own words; leaves every verdict to the rule module."""

    def __init__(self, corpus: Corpus, rules: RuleBase) -> None:
        self._corpus = corpus
        self._rules = rules
        self._evidence = Evidence(corpus)
        self._clauses = ClauseComposer(corpus, self._evidence)

    def propose(self, brief: Brief) -> Draft:
        """A draft for any question; where the documents do not say, one that says so."""
        intent = brief.understanding.intent
        match intent.kind:
            case IntentKind.OFF_TOPIC:
                return self._declined(Remark.OFF_TOPIC)
            case IntentKind.CHAT:
                return self._declined(Remark.GREETING)
            case IntentKind.ELIGIBILITY:
                return self._eligibility(brief)
            case IntentKind.QUESTION:
                return self._question(brief)

    def _eligibility(self, brief: Brief) -> Draft:
        intent = brief.understanding.intent
        if not intent.schemes and intent.region not in (None, "北京", "浙江"):
            return self._declined(Remark.OTHER_REGION)
        missing = _unclear(intent)
        if missing is not None:
            return Draft(kind=AnswerKind.CLARIFY, remark=missing, by=_NAME)
        if self._rules.decides(intent.schemes[0], intent.targets[0]):
            return Draft(kind=AnswerKind.VERDICT, by=_NAME)
        segments = self._clauses.compose(brief, least=0.0)
        return Draft(kind=AnswerKind.ANSWER, segments=segments, remark=Remark.NOT_ENCODED, by=_NAME)

    def _question(self, brief: Brief) -> Draft:
        intent = brief.understanding.intent
        if intent.region not in (None, "北京", "浙江"):
            return self._declined(Remark.OTHER_REGION)
        elsewhere = self._elsewhere(intent)
        least = STRONG if elsewhere else ENOUGH
        segments = self._from_rules(intent) or self._clauses.compose(brief, least=least)
        if segments:
            return Draft(kind=AnswerKind.ANSWER, segments=segments, by=_NAME)
        return Draft(
            kind=AnswerKind.ABSTAIN,
            nearby=elsewhere or self._clauses.nearby(brief),
            remark=Remark.ELSEWHERE if elsewhere else Remark.NO_EVIDENCE,
            by=_NAME,
        )

    def _from_rules(self, intent: Intent) -> tuple[Segment, ...]:
        """What the rule base says, where it encodes one scheme and the targets asked about."""
        for scheme in intent.schemes:
            found = [(target, self._rules.find(scheme, target)) for target in intent.targets]
            held = [(target, rules) for target, rules in found if rules and rules.groups]
            if not held:
                continue
            segments = self._composed(held, intent)
            return segments if self._to_the_point(segments, intent) else ()
        return ()

    @staticmethod
    def _composed(held: Sequence[tuple[str, TargetRules]], intent: Intent) -> tuple[Segment, ...]:
        if intent.aspect is Aspect.COMPARISON:
            return compare_targets(held)
        return tuple(
            segment
            for target, rules in held
            for segment in describe_target(target, rules, intent.aspect, intent.degrees)
        )

    def _to_the_point(self, segments: tuple[Segment, ...], intent: Intent) -> bool:
        """Whether the clauses hold the kind of thing that is asked (a fee, an exam, a salary)."""
        texts = [self._corpus.clause(q.clause).text for s in segments for q in s.sources()]
        return meets(self._evidence.asked(intent).needs, " ".join(texts))

    def _elsewhere(self, intent: Intent) -> tuple[Quotation, ...]:
        """Where the conditions asked about stand in a text not held: who says so, what is known."""
        if len(intent.schemes) != 1 or intent.aspect not in _CONDITIONS:
            return ()
        for target in intent.targets:
            rules = self._rules.find(intent.schemes[0], target)
            if rules and rules.not_covered:
                gap = rules.not_covered
                return tuple(
                    Quotation(clause=known.clause, quote=known.quote) for known in (gap, *gap.also)
                )
        return ()

    @staticmethod
    def _declined(remark: Remark) -> Draft:
        return Draft(kind=AnswerKind.ABSTAIN, remark=remark, by=_NAME)


def _unclear(intent: Intent) -> Remark | None:
    """Which one thing has to be asked before anything can be said; None when all is clear."""
    if len(intent.schemes) != 1:
        documents = {scheme.partition("-")[0] for scheme in intent.schemes}
        return Remark.WHICH_FIELD if len(documents) == 1 else Remark.WHICH_REGION
    return Remark.WHICH_TARGET if len(intent.targets) != 1 else None
