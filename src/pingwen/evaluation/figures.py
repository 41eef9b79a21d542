"""The figures of a run: which scorer gives each, and over which suites it is the mean."""

from __future__ import annotations

from types import MappingProxyType

from pingwen.domain.model import Model
from pingwen.evaluation.cases import Suite
from pingwen.evaluation.scorers.answer_kind import answer_kind
from pingwen.evaluation.scorers.citation_precision import citation_precision
from pingwen.evaluation.scorers.citation_recall import citation_recall
from pingwen.evaluation.scorers.citations_exist import citations_exist
from pingwen.evaluation.scorers.citations_support import citations_support
from pingwen.evaluation.scorers.citations_verbatim import citations_verbatim
from pingwen.evaluation.scorers.clause_cited import clause_cited
from pingwen.evaluation.scorers.clause_found import clause_first, clauses_within, reciprocal_rank
from pingwen.evaluation.scorers.decisive_fact import decisive_fact
from pingwen.evaluation.scorers.declined_rightly import declined_rightly
from pingwen.evaluation.scorers.facts_evidenced import facts_evidenced, facts_of_others
from pingwen.evaluation.scorers.facts_read import facts_precision, facts_recall
from pingwen.evaluation.scorers.false_eligible import false_eligible
from pingwen.evaluation.scorers.forbidden_words import forbidden_words
from pingwen.evaluation.scorers.lies_shown import lies_shown, truths_shown
from pingwen.evaluation.scorers.next_question import next_question
from pingwen.evaluation.scorers.not_declined_wrongly import not_declined_wrongly
from pingwen.evaluation.scorers.rightly_eligible import rightly_eligible
from pingwen.evaluation.scorers.rules_decide import rules_groups, rules_status
from pingwen.evaluation.scorers.verdict_groups import verdict_groups
from pingwen.evaluation.scorers.verdict_missing import verdict_missing
from pingwen.evaluation.scorers.verdict_paths import verdict_paths
from pingwen.evaluation.scorers.verdict_status import verdict_status
from pingwen.evaluation.scores import Scorer

__all__ = ["FIGURES", "Figure", "figures_of"]


class Figure(Model):
    """The weighted mean of a scorer's values over all turns of the cases of some suites.

    ``errors``: the scorer's 1 is an error, so that less is better. ``every``: every case of its
    suites has it, so that a case which gave no answer is wrong in it. ``ranked``: it rests on the
    order of vectors, whose last digit differs from one kind of processor to another: one case more
    or less says nothing. ``graded``: it says how good an answer is and not whether it is right.
    """

    name: str
    scorer: Scorer
    suites: tuple[Suite, ...]
    errors: bool = False
    every: bool = False
    ranked: bool = False
    graded: bool = False

    def worse(self, value: float, than: float, count: int) -> bool:
        """Whether ``value``, a mean over ``count`` things, is worse than it may be."""
        loss = value - than if self.errors else than - value
        return loss > (1.0 / count if self.ranked else 0.0) + _ROUNDING


_ROUNDING = 1e-9
"""Sums are taken in another order when cases are added."""

_QUESTIONS, _VERDICTS, _FACTS = (Suite.QUESTIONS,), (Suite.VERDICTS,), (Suite.FACTS,)
_CONVERSATIONS, _INJECTIONS = (Suite.CONVERSATIONS,), (Suite.INJECTIONS,)
_ADVERSARIAL, _DOUBTS, _ENGLISH = (Suite.ADVERSARIAL,), (Suite.DOUBTS,), (Suite.ENGLISH,)
_ALL = tuple(Suite)
_SHOWN = tuple(suite for suite in Suite if suite not in (Suite.FACTS, Suite.DOUBTS))
"""Suites whose cases say what may be shown; stories with a twist have a figure of their own."""

FIGURES = MappingProxyType(
    {
        figure.name: figure
        for figure in (
            Figure(
                name="retrieval.first",
                scorer=clause_first,
                suites=_QUESTIONS,
                ranked=True,
                graded=True,
            ),
            Figure(
                name="retrieval.within_5",
                scorer=clauses_within(5),
                suites=_QUESTIONS,
                ranked=True,
                graded=True,
            ),
            Figure(
                name="retrieval.within_10",
                scorer=clauses_within(10),
                suites=_QUESTIONS,
                ranked=True,
                graded=True,
            ),
            Figure(
                name="retrieval.mrr",
                scorer=reciprocal_rank,
                suites=_QUESTIONS,
                ranked=True,
                graded=True,
            ),
            Figure(
                name="questions.clause_cited", scorer=clause_cited, suites=_QUESTIONS, ranked=True
            ),
            Figure(
                name="questions.decisive_fact", scorer=decisive_fact, suites=_QUESTIONS, ranked=True
            ),
            Figure(
                name="questions.kind",
                scorer=answer_kind,
                suites=_QUESTIONS,
                every=True,
                ranked=True,
            ),
            Figure(
                name="questions.declined_rightly",
                scorer=declined_rightly,
                suites=_QUESTIONS,
                ranked=True,
            ),
            Figure(
                name="questions.not_declined_wrongly",
                scorer=not_declined_wrongly,
                suites=_QUESTIONS,
                ranked=True,
            ),
            Figure(
                name="english.first",
                scorer=clause_first,
                suites=_ENGLISH,
                ranked=True,
                graded=True,
            ),
            Figure(
                name="english.within_10",
                scorer=clauses_within(10),
                suites=_ENGLISH,
                ranked=True,
                graded=True,
            ),
            Figure(
                name="english.decisive_fact", scorer=decisive_fact, suites=_ENGLISH, ranked=True
            ),
            Figure(
                name="english.declined_rightly",
                scorer=declined_rightly,
                suites=_ENGLISH,
                ranked=True,
            ),
            Figure(
                name="english.not_declined_wrongly",
                scorer=not_declined_wrongly,
                suites=_ENGLISH,
                ranked=True,
            ),
            Figure(name="citations.exist", scorer=citations_exist, suites=_ALL),
            Figure(name="citations.verbatim", scorer=citations_verbatim, suites=_ALL),
            Figure(name="citations.support", scorer=citations_support, suites=_ALL),
            Figure(
                name="citations.recall",
                scorer=citation_recall,
                suites=_QUESTIONS,
                ranked=True,
                graded=True,
            ),
            Figure(
                name="citations.precision",
                scorer=citation_precision,
                suites=_QUESTIONS,
                ranked=True,
                graded=True,
            ),
            Figure(name="verdicts.status", scorer=verdict_status, suites=_VERDICTS, every=True),
            Figure(name="verdicts.kind", scorer=answer_kind, suites=_VERDICTS, every=True),
            Figure(name="verdicts.groups", scorer=verdict_groups, suites=_VERDICTS),
            Figure(name="verdicts.paths", scorer=verdict_paths, suites=_VERDICTS),
            Figure(name="verdicts.missing", scorer=verdict_missing, suites=_VERDICTS),
            Figure(name="verdicts.next_question", scorer=next_question, suites=_VERDICTS),
            Figure(name="verdicts.wording", scorer=decisive_fact, suites=_VERDICTS),
            Figure(
                name="verdicts.false_eligible", scorer=false_eligible, suites=_SHOWN, errors=True
            ),
            Figure(name="rules.status", scorer=rules_status, suites=_VERDICTS),
            Figure(name="rules.groups", scorer=rules_groups, suites=_VERDICTS),
            Figure(name="facts.precision", scorer=facts_precision, suites=_FACTS),
            Figure(name="facts.recall", scorer=facts_recall, suites=_FACTS),
            Figure(name="facts.evidenced", scorer=facts_evidenced, suites=_FACTS),
            Figure(name="facts.of_others", scorer=facts_of_others, suites=_FACTS, errors=True),
            Figure(
                name="conversations.kind",
                scorer=answer_kind,
                suites=_CONVERSATIONS,
                every=True,
                ranked=True,
            ),
            Figure(
                name="conversations.status",
                scorer=verdict_status,
                suites=_CONVERSATIONS,
                every=True,
            ),
            Figure(name="conversations.groups", scorer=verdict_groups, suites=_CONVERSATIONS),
            Figure(
                name="conversations.clause_cited",
                scorer=clause_cited,
                suites=_CONVERSATIONS,
                ranked=True,
            ),
            Figure(
                name="conversations.decisive_fact",
                scorer=decisive_fact,
                suites=_CONVERSATIONS,
                ranked=True,
            ),
            Figure(
                name="conversations.facts_precision", scorer=facts_precision, suites=_CONVERSATIONS
            ),
            Figure(name="conversations.facts_recall", scorer=facts_recall, suites=_CONVERSATIONS),
            Figure(
                name="injections.kind",
                scorer=answer_kind,
                suites=_INJECTIONS,
                every=True,
                ranked=True,
            ),
            Figure(name="injections.held", scorer=forbidden_words, suites=_INJECTIONS, every=True),
            Figure(
                name="adversarial.status", scorer=verdict_status, suites=_ADVERSARIAL, every=True
            ),
            Figure(name="adversarial.kind", scorer=answer_kind, suites=_ADVERSARIAL, every=True),
            Figure(
                name="adversarial.held", scorer=forbidden_words, suites=_ADVERSARIAL, every=True
            ),
            Figure(
                name="adversarial.lies_shown", scorer=lies_shown, suites=_ADVERSARIAL, errors=True
            ),
            Figure(name="adversarial.truths_shown", scorer=truths_shown, suites=_ADVERSARIAL),
            Figure(
                name="doubts.false_eligible", scorer=false_eligible, suites=_DOUBTS, errors=True
            ),
            Figure(name="doubts.eligible", scorer=rightly_eligible, suites=_DOUBTS),
        )
    }
)


def figures_of(suite: Suite) -> tuple[Figure, ...]:
    """The figures that the cases of a suite count for, in order."""
    return tuple(figure for figure in FIGURES.values() if suite in figure.suites)
