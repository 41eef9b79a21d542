"""The default proposer: no model, the same draft every time, from the rules and the clauses."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import chain

from pingwen.domain.answer import AnswerKind, Draft, Quotation, Remark, Segment, SegmentStyle
from pingwen.domain.brief import Brief
from pingwen.domain.clause import Clause, Corpus
from pingwen.domain.question import Aspect, Intent, IntentKind
from pingwen.proposing.asked import Asked, asked_of, words_asked
from pingwen.proposing.certainty import far_ahead
from pingwen.proposing.demands import meets
from pingwen.proposing.evidence import Evidence
from pingwen.proposing.from_clauses import ClauseComposer
from pingwen.proposing.from_documents import DocumentComposer
from pingwen.proposing.from_rules import RuleComposer
from pingwen.proposing.from_sections import SectionComposer
from pingwen.proposing.outside import Outside
from pingwen.proposing.sides import as_comparison, compares_titles, sides_of
from pingwen.proposing.vocabulary import Vocabulary
from pingwen.rules.base import RuleBase

__all__ = ["ExtractiveProposer"]

_NAME = "extractive"
_HELD_REGIONS = (None, "北京", "浙江")
_CONDITIONS = {
    Aspect.CONDITIONS,
    Aspect.YEARS,
    Aspect.PERFORMANCE,
    Aspect.ACHIEVEMENTS,
    Aspect.EXCEPTION,
}
_MARGIN = 0.05
_FOUND = 2
_SAID = 0.5  # of the question's words: a clause that holds as much speaks of what is asked
_HOW = re.compile("怎么|咋|如何|怎样")
_KINDS = ("学历|年限", "业绩", "成果(?!转化)|论文", "破格")
_OF_CONDITIONS = re.compile(
    "条件|要求|资格|门槛|标准|学历|年限|几年|多少年|多久|需要什么|要什么|要啥|怎样才能|怎么才能|成果|业绩|论文|破格"
)


class ExtractiveProposer:
    """Answers with the documents' own words; leaves every verdict to the rule module."""

    def __init__(self, corpus: Corpus, rules: RuleBase) -> None:
        self._corpus = corpus
        self._rules = rules
        self._evidence = Evidence(corpus)
        titles = frozenset(target.name for card in rules.cards for target in card.targets)
        governs = {card.id: card.document for card in rules.cards}
        self._governed = frozenset(governs.values())
        self._clauses = ClauseComposer(corpus, self._evidence, titles, governs)
        self._from_rules = RuleComposer(rules, self._clauses.whole)
        self._sections = SectionComposer(corpus, self._evidence)
        self._documents = DocumentComposer(corpus)
        asks = words_asked([clause.text for clause in corpus.clauses()])
        vocabulary = Vocabulary(corpus, f"{asks}\n{self._documents.words()}")
        self._outside = Outside(self._clauses, self._evidence, vocabulary)

    def propose(self, brief: Brief) -> Draft:
        """A draft for any question; where the documents do not say, one that says so."""
        intent = brief.understanding.intent
        if not compares_titles(asked_of(brief), intent) and (
            self._outside.remote(brief) or self._outside.improper(brief)
        ):
            return self._declined(Remark.OFF_TOPIC)
        match intent.kind:
            case IntentKind.OFF_TOPIC:
                return self._declined(Remark.OFF_TOPIC)
            case IntentKind.CHAT:
                return self._declined(Remark.OF_ITSELF if intent.concern else Remark.GREETING)
            case IntentKind.ELIGIBILITY:
                return self._eligibility(brief)
            case IntentKind.QUESTION:
                return self._question(brief)

    def _eligibility(self, brief: Brief) -> Draft:
        intent = brief.understanding.intent
        if not intent.schemes and intent.region not in _HELD_REGIONS:
            return self._declined(Remark.OTHER_REGION)
        if not intent.schemes and intent.documents and self._governed.isdisjoint(intent.documents):
            return self._question(brief)  # nobody qualifies for anything there
        missing = _unclear(intent)
        if missing is not None:
            told = None if intent.bare else self._without_verdict(brief)
            return told or Draft(kind=AnswerKind.CLARIFY, remark=missing, by=_NAME)
        asked = asked_of(brief)
        if self._of_something_else(brief, asked):
            return self._question(brief)
        if self._rules.decides(intent.schemes[0], intent.targets[0]):
            return Draft(kind=AnswerKind.VERDICT, segments=self._clauses.first(brief), by=_NAME)
        segments = self._sections.compose(intent, asked) or self._clauses.compose(brief)
        return Draft(kind=AnswerKind.ANSWER, segments=segments, remark=Remark.NOT_ENCODED, by=_NAME)

    def _of_something_else(self, brief: Brief, asked: Asked) -> bool:
        """Whether nothing is told of a life, and what is asked for stands in no clause found
        (评上后给不给补贴): to ask for degrees and years would promise an answer."""
        facts = brief.understanding.facts
        told = facts.education or facts.titles or facts.work
        if told or brief.understanding.intent.dictates or not asked.subjects:
            return False
        return not self._clauses.found(brief)

    def _without_verdict(self, brief: Brief) -> Draft | None:
        """What the documents say, where that is asked and no verdict on a life that is told.

        Then a clause that is of no one title was found ahead, so that it does not matter which is
        meant (far ahead where a life is told); or a clause holds the kind of thing that is asked,
        or most of the words of a question that says more than a title; or what is asked stands in
        none, so that to ask back would promise an answer.
        """
        intent = brief.understanding.intent
        asked = asked_of(brief)
        facts = brief.understanding.facts
        told = facts.education or facts.titles or facts.work
        lives = facts.education or facts.work
        if asked.subjects and not lives and not self._clauses.found(brief):
            return self._question(brief)
        if intent.dictates:
            return None
        if self._clauses.of_no_title(brief, asked) and (far_ahead(brief) or not told):
            draft = self._question(brief)
            return draft if draft.segments else None
        if not intent.documents or facts.education or facts.titles:
            return None
        of_a_kind = asked.needs or asked.shows
        says_more = bool(asked.telling) or asked.foreign
        says_much = says_more and self._clauses.best_coverage(brief, asked) >= _SAID
        if not of_a_kind and (facts.work or not says_much):
            return None
        draft = self._question(brief)
        return draft if draft.segments else None

    def _question(self, brief: Brief) -> Draft:
        intent = brief.understanding.intent
        if intent.region not in _HELD_REGIONS:
            return self._declined(Remark.OTHER_REGION)
        asked = asked_of(brief)
        whole = compares_titles(asked, intent)
        if whole:
            brief, intent = as_comparison(brief)
        elif self._outside.off_topic(brief, asked):
            return self._declined(Remark.OFF_TOPIC)
        unheld = (
            _only_conditions(asked, intent) and len(intent.schemes) == 1 and self._of_both(intent)
        )
        segments = (
            ()
            if unheld or self._outside.unheard(brief, asked)
            else self._side_by_side(brief, whole=whole) or self._answer(brief, asked)
        )
        if segments:
            return Draft(kind=AnswerKind.ANSWER, segments=segments, by=_NAME)
        elsewhere = self._elsewhere(intent)
        return Draft(
            kind=AnswerKind.ABSTAIN,
            nearby=elsewhere or self._clauses.nearby(brief),
            remark=Remark.ELSEWHERE if elsewhere else Remark.NO_EVIDENCE,
            by=_NAME,
        )

    def _side_by_side(self, brief: Brief, *, whole: bool) -> tuple[Segment, ...]:
        """What each of the documents that are compared says; empty unless every side says it."""
        sides = sides_of(brief, self._corpus, self._rules.cards)
        found = [self._of_side(side, whole=whole) for side in sides]
        return tuple(dict.fromkeys(chain.from_iterable(found))) if all(found) else ()

    def _of_side(self, side: Brief, *, whole: bool) -> tuple[Segment, ...]:
        """From one document: of a region's several, that of what answers first. Where titles are
        compared as a ``whole``, all of its conditions, or where they stand."""
        intent = side.understanding.intent
        conditions = self._from_rules.compose(intent, each=False) if whole else ()
        found = conditions or (
            self._answer(side, asked_of(side)) if side.hits and not whole else ()
        )
        if not found:
            elsewhere = self._elsewhere(intent)
            return tuple(Segment(text=q.quote, quotations=(q,)) for q in elsewhere)
        spoken = [{self._corpus.clause(q.clause).document for q in s.sources()} for s in found]
        return tuple(s for s, of in zip(found, spoken, strict=True) if of <= spoken[0])

    def _answer(self, brief: Brief, asked: Asked) -> tuple[Segment, ...]:
        """From what says it most directly: of a document, the rules, a section, the clauses."""
        intent = _widened(brief.understanding.intent)
        about = self._documents.compose(brief, asked)
        if about:
            return about
        if asked.nothing:
            return ()
        if not asked.aside or _OF_CONDITIONS.search(asked.text):
            conditions = self._conditions(intent, asked)
            if conditions and self._to_the_point(conditions, asked, brief):
                beside = () if _tabled(conditions) else self._unsaid(conditions, brief)
                return tuple(dict.fromkeys((*conditions, *beside)))
        return self._clauses.compose(brief)

    def _conditions(self, intent: Intent, asked: Asked) -> tuple[Segment, ...]:
        """By the rules; where several documents are compared, each from its own section."""
        if intent.aspect is Aspect.COMPARISON and len(intent.targets) == 1:
            return self._sections.compose(intent, asked)
        each = _only_conditions(asked, intent)
        return self._from_rules.compose(intent, each=each) or self._sections.compose(intent, asked)

    def _unsaid(self, conditions: tuple[Segment, ...], brief: Brief) -> tuple[Segment, ...]:
        """What the search found first, where the conditions do not say it."""
        first = self._clauses.first(brief)
        said = {quotation.clause for segment in conditions for quotation in segment.sources()}
        return () if any(q.clause in said for s in first[-1:] for q in s.sources()) else first

    def _to_the_point(self, segments: tuple[Segment, ...], asked: Asked, brief: Brief) -> bool:
        """Whether the conditions hold the kind of thing that is asked, and as much as a clause."""
        clauses = {q.clause: self._corpus.clause(q.clause) for s in segments for q in s.sources()}
        held = " ".join(" ".join((*c.heading, c.text)) for c in clauses.values())
        if not meets(asked.needs, held.lower()):
            return False
        if _only_conditions(asked, brief.understanding.intent):
            return True
        if not self._found_among(clauses, brief):
            return False
        margin = _MARGIN if _OF_CONDITIONS.search(asked.text) else 0.0
        return self._evidence.share(asked, held) + margin >= self._clauses.best_share(brief, asked)

    def _found_among(self, clauses: Mapping[str, Clause], brief: Brief) -> bool:
        """Whether the search, too, found what is asked in these clauses or in their lists."""
        found = [hit.clause for hit in brief.hits[:_FOUND]]
        return not found or any(c.id in clauses or c.parent in clauses for c in found)

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
        return self._of_both(intent)

    def _of_both(self, intent: Intent) -> tuple[Quotation, ...]:
        """Where a title without rules is named with one whose conditions stand elsewhere."""
        scheme = intent.schemes[0]
        unknown = [title for title in intent.targets if self._rules.find(scheme, title) is None]
        cards = (card for card in self._rules.cards if card.id == scheme)
        for other in (target.name for card in cards for target in card.targets):
            rules = self._rules.find(scheme, other)
            gap = rules.not_covered if rules else None
            if gap and any(title in gap.quote for title in unknown):
                return (Quotation(clause=gap.clause, quote=gap.quote),)
        return ()

    @staticmethod
    def _declined(remark: Remark) -> Draft:
        return Draft(kind=AnswerKind.ABSTAIN, remark=remark, by=_NAME)


def _only_conditions(asked: Asked, intent: Intent) -> bool:
    """Whether nothing but the conditions of a title is asked (助理工程师要什么条件, 助工怎么评)."""
    if compares_titles(asked, intent):
        return True
    titles = "".join(intent.targets)
    how = intent.aspect is Aspect.CONDITIONS and _HOW.search(asked.text) is not None
    return bool(titles and (asked.telling or how)) and all(
        run in titles or _OF_CONDITIONS.fullmatch(run) for run in asked.telling
    )


def _tabled(conditions: tuple[Segment, ...]) -> bool:
    """Whether titles are set side by side: what is compared is the table alone."""
    return conditions[0].style is SegmentStyle.HEADER


def _widened(intent: Intent) -> Intent:
    """All conditions where two kinds of them are asked about in one breath."""
    last = intent.text.rpartition("\n")[2]
    named = sum(re.search(words, last) is not None for words in _KINDS)
    if intent.aspect in _CONDITIONS and named > 1:
        return intent.model_copy(update={"aspect": Aspect.CONDITIONS})
    return intent


def _unclear(intent: Intent) -> Remark | None:
    """Which one thing has to be asked before anything can be said; None when all is clear."""
    if len(intent.schemes) != 1:
        documents = {scheme.partition("-")[0] for scheme in intent.schemes}
        return Remark.WHICH_FIELD if len(documents) == 1 else Remark.WHICH_REGION
    return Remark.WHICH_TARGET if len(intent.targets) != 1 else None
