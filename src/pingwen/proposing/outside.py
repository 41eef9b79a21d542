"""Whether a question lies outside the documents: worded like something else, or of things that no
document has heard of."""

from __future__ import annotations

from collections.abc import Sequence

from pingwen.corpus.characters import has_ideographs
from pingwen.domain.brief import Brief
from pingwen.domain.question import IntentKind
from pingwen.proposing.asked import Asked, asked_of
from pingwen.proposing.certainty import (
    asked_before,
    far_ahead,
    improper_above,
    points_to_one,
    strange,
    strongly_led,
    unanswered_in_english,
    unlike_in_english,
    unsure,
)
from pingwen.proposing.evidence import Evidence
from pingwen.proposing.from_clauses import ClauseComposer
from pingwen.proposing.vocabulary import Vocabulary

__all__ = ["Outside"]

_REMOTE = 1.0  # of the log of the odds; of what is ours one in a hundred and fifty lies above
_RATHER_REMOTE, _VERY_REMOTE = -1.0, 2.0
_VERY_IMPROPER, _MOST_IMPROPER = 2.0, 5.0
_IN_ENGLISH = 0.5  # of ours one in twenty lies above, of the others four in five
_MOST = 0.6  # of the question's words
_HEARD = 0.4  # of the question's words: more than chance, where one of them is in no document
_SOME = 0.15  # of the question's words: what a clause holds that was pointed to in lay words
_SAID = 0.5  # of the question's words: a clause that holds as much speaks of what is asked


class Outside:
    """Judges by the wording, by the words that stand in no document, and by what was found."""

    def __init__(self, clauses: ClauseComposer, evidence: Evidence, vocabulary: Vocabulary) -> None:
        self._clauses = clauses
        self._evidence = evidence
        self._vocabulary = vocabulary

    def remote(self, brief: Brief) -> bool:
        """Whether the wording is of something else, names no clause, and is not known.

        Little makes it so where nothing points to a clause; much is needed where one holds most
        of the words, or where a degree is told (我本科毕业，火锅蘸料怎么调 tells one, too)."""
        intent = brief.understanding.intent
        named = any(hit.named for hit in brief.hits)
        if brief.bearing is not None:
            unlike = intent.kind is IntentKind.QUESTION and unlike_in_english(brief)
            return not named and (unlike or brief.bearing.remoteness > _IN_ENGLISH)
        if intent.remoteness is None or named or asked_before(brief):
            return False
        asked = asked_of(brief)
        held = self._clauses.best_coverage(brief, asked) >= _MOST
        tells = bool(brief.understanding.facts.education)
        if tells or (held and not self._unknown(intent.things, asked)):
            return intent.remoteness > _VERY_REMOTE
        unpointed = (unsure(brief) or strange(brief)) and not intent.hints
        return intent.remoteness > (_RATHER_REMOTE if unpointed else _REMOTE)

    def improper(self, brief: Brief) -> bool:
        """Whether it is an order to the assistant or asks for help with deceit, rather than a
        question. The likelier it is that a clause answers, the surer the wording must be; where a
        life is told, much speaks for a clause, or the turn follows on others (of which no likeness
        is known), it must be very sure; there must be no doubt where a clause is named, or it is in
        English (of which too few words are weighed)."""
        intent, facts = brief.understanding.intent, brief.understanding.facts
        if intent.dictates and intent.kind is IntentKind.ELIGIBILITY:
            return False  # who demands a verdict is told who gives it
        if brief.bearing is not None:
            return brief.bearing.impropriety > _IN_ENGLISH
        if intent.impropriety is None:
            return False
        tells = bool(facts.education or facts.titles or facts.work)
        alike = max((hit.likeness for hit in brief.hits), default=0.0)
        bound = improper_above(alike)
        if tells or intent.latest or strongly_led(brief):
            bound = max(bound, _VERY_IMPROPER)
        if any(hit.named for hit in brief.hits) or not has_ideographs(intent.text):
            bound = max(bound, _MOST_IMPROPER)
        return intent.impropriety > bound

    def off_topic(self, brief: Brief, asked: Asked) -> bool:
        """Whether what is asked is none of the documents' subjects, whatever its wording. Of
        English the bearing has told already."""
        if brief.bearing is not None:
            return False
        return asked.orders or self._evidence.strange(asked) or self._strays(brief, asked)

    def unheard(self, brief: Brief, asked: Asked) -> bool:
        """Whether a title, a thing or a doing is asked about of which no document has heard; of
        English, whether it is liker to questions that none answers than to those that one does."""
        if unanswered_in_english(brief) and not far_ahead(brief):
            return True
        told = "\n".join(t.evidence.text for t in brief.understanding.facts.titles if t.evidence)
        return self._evidence.other_title(asked, told) or self._heard_of_none(brief, asked)

    def _heard_of_none(self, brief: Brief, asked: Asked) -> bool:
        """Whether a thing is asked about of which no document has heard (劳务费, 寒暑假), or what
        is done with one (档案自己拆开了), where nothing else tells what is asked. Such a word may
        be a lay one for what a clause has: one is where the clause holds most of the rest, several
        are where the search is sure of a clause that holds the kind of thing asked for."""
        intent = brief.understanding.intent
        if asked.foreign or any(hit.named for hit in brief.hits) or far_ahead(brief):
            return False
        things = self._unknown(intent.things, asked)
        coverage = self._clauses.best_coverage(brief, asked)
        if things and coverage >= _SOME and (strongly_led(brief) or asked_before(brief)):
            return False
        if len(things) > 1:
            return True
        held = coverage >= _HEARD
        if things:
            return not held
        if not self._unknown(intent.doings, asked) or asked.needs or asked.shows or intent.hints:
            return False
        return not (held or self._clauses.tell_apart(brief, asked))

    def _strays(self, brief: Brief, asked: Asked) -> bool:
        """Whether a question without a word of the domain is none of the documents' either: one of
        its words stands in none of them, or no clause holds most of what it says."""
        intent = brief.understanding.intent
        if not intent.stray or points_to_one(brief):
            return False
        if strange(brief):
            return True
        unknown = self._unknown((*intent.things, *intent.doings), asked)
        return bool(unknown) or self._clauses.best_coverage(brief, asked) < _SAID

    def _unknown(self, words: Sequence[str], asked: Asked) -> list[str]:
        """Those of the words asked about of which no document has heard."""
        return [w for w in words if w in asked.text and not self._vocabulary.knows(w)]
