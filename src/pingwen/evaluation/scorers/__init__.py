"""The figures of a run, each with the scorer that gives it."""

from __future__ import annotations

from types import MappingProxyType

from pingwen.domain.model import Model
from pingwen.evaluation.cases import Suite
from pingwen.evaluation.scorers.answer_kind import answer_kind
from pingwen.evaluation.scorers.citations import citations_exist, citations_verbatim
from pingwen.evaluation.scorers.clause_cited import clause_cited
from pingwen.evaluation.scorers.decisive_fact import decisive_fact
from pingwen.evaluation.scorers.declined import declined_rightly, not_declined_wrongly
from pingwen.evaluation.scorers.false_eligible import false_eligible
from pingwen.evaluation.scorers.verdict_groups import verdict_groups
from pingwen.evaluation.scorers.verdict_missing import verdict_missing
from pingwen.evaluation.scorers.verdict_paths import verdict_paths
from pingwen.evaluation.scorers.verdict_status import verdict_status
from pingwen.evaluation.scores import Scorer

__all__ = ["FIGURES", "Figure"]


class Figure(Model):
    """A figure: the mean of a scorer's values over the cases of a suite (None: of all suites).

    ``errors``: the scorer's 1 is an error, so that less is better. ``every``: every case of the
    suite has it.
    """

    name: str
    scorer: Scorer
    suite: Suite | None = None
    errors: bool = False
    every: bool = False


_QUESTIONS, _VERDICTS = Suite.QUESTIONS, Suite.VERDICTS

FIGURES = MappingProxyType(
    {
        figure.name: figure
        for figure in (
            Figure(name="questions.clause_cited", scorer=clause_cited, suite=_QUESTIONS),
            Figure(name="questions.decisive_fact", scorer=decisive_fact, suite=_QUESTIONS),
            Figure(name="questions.kind", scorer=answer_kind, suite=_QUESTIONS, every=True),
            Figure(name="questions.declined_rightly", scorer=declined_rightly, suite=_QUESTIONS),
            Figure(
                name="questions.not_declined_wrongly",
                scorer=not_declined_wrongly,
                suite=_QUESTIONS,
            ),
            Figure(name="verdicts.status", scorer=verdict_status, suite=_VERDICTS, every=True),
            Figure(name="verdicts.kind", scorer=answer_kind, suite=_VERDICTS, every=True),
            Figure(name="verdicts.groups", scorer=verdict_groups, suite=_VERDICTS),
            Figure(name="verdicts.paths", scorer=verdict_paths, suite=_VERDICTS),
            Figure(name="verdicts.missing", scorer=verdict_missing, suite=_VERDICTS),
            Figure(name="verdicts.wording", scorer=decisive_fact, suite=_VERDICTS),
            Figure(name="verdicts.false_eligible", scorer=false_eligible, errors=True),
            Figure(name="citations.exist", scorer=citations_exist),
            Figure(name="citations.verbatim", scorer=citations_verbatim),
        )
    }
)
