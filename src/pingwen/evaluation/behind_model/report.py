"""The report on a chat model, as Markdown."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping, Sequence

from pingwen.domain.verdict import VerdictStatus
from pingwen.evaluation.behind_model.judged import Judged
from pingwen.evaluation.intervals import wilson
from pingwen.evaluation.report.markup import table
from pingwen.evaluation.scorers.answer_kind import answer_kind
from pingwen.evaluation.scorers.clause_cited import clause_cited
from pingwen.evaluation.scorers.decisive_fact import decisive_fact
from pingwen.evaluation.scorers.false_eligible import false_eligible
from pingwen.evaluation.scorers.verdict_status import verdict_status
from pingwen.evaluation.scores import Reference, Scorer

__all__ = ["ModelReport"]

_VERDICT_SCORERS: Mapping[str, Scorer] = {
    "verdict shown is right": verdict_status,
    "「符合」 shown where it is not right": false_eligible,
}
_QUESTION_SCORERS: Mapping[str, Scorer] = {
    "kind of answer is right": answer_kind,
    "deciding clause is cited": clause_cited,
    "deciding words are said": decisive_fact,
}

_COLUMNS = (
    "The verdict shown is the rule module's in both columns: a proposer cannot change it. The "
    "extractive column is the same cases without a model."
)


class ModelReport:
    """``judged``: every case of the sample; figures are over those that the model was asked."""

    def __init__(self, model: str, judged: Sequence[Judged], reference: Reference) -> None:
        self._model = model
        self._reference = reference
        self._sample = judged
        self._judged = [each for each in judged if each.seconds is not None]
        self._verdicts = [each for each in self._judged if each.is_verdict]
        self._questions = [each for each in self._judged if not each.is_verdict]

    def text(self) -> str:
        """The whole report."""
        return "\n".join(
            (
                f"# {self._model} behind the gate",
                "",
                self._asked(),
                "",
                "## What the model proposed",
                "",
                *table(("", "cases"), self._proposed()),
                "",
                "## What was shown",
                "",
                *table(("", self._model, "extractive"), self._shown()),
                "",
                _COLUMNS,
                "",
                "## How long it took",
                "",
                *table(("seconds a draft", self._model), self._seconds()),
                "",
            )
        )

    def _asked(self) -> str:
        settled = sum(each.draft is not None for each in self._sample) - len(self._judged)
        return (
            f"{len(self._judged)} of {len(self._sample)} cases of the dev split have an answer of "
            f"the model: {len(self._verdicts)} that end in a verdict and {len(self._questions)} "
            f"questions. {settled} more are settled without asking it. Drafted by: {self._by()}."
        )

    def _by(self) -> str:
        return ", ".join(sorted({each.draft.by for each in self._judged if each.draft})) or "nobody"

    def _proposed(self) -> list[tuple[str, str]]:
        right = [each for each in self._verdicts if each.proposed_right]
        wrong = [each for each in self._verdicts if each.proposed and not each.proposed_right]
        harmful = [each for each in wrong if each.proposed is VerdictStatus.ELIGIBLE]
        claims = [each.claims for each in self._judged]
        made, dropped = sum(made for made, _ in claims), sum(dropped for _, dropped in claims)
        facts = sum(len(each.draft.facts) for each in self._judged if each.draft)
        count = len(self._verdicts)
        return [
            (
                "verdicts proposed right",
                _share(len(right), count),
            ),
            ("verdicts proposed wrong", _share(len(wrong), count)),
            ("… of these 「符合」, which would have misled", str(len(harmful))),
            ("no verdict proposed", _share(sum(not v.proposed for v in self._verdicts), count)),
            ("statements made on questions", str(made)),
            ("… dropped by the gate", _share(dropped, made)),
            ("quotes repaired", str(sum(each.repaired for each in self._judged))),
            ("facts read with words that the applicant said", str(facts)),
        ]

    def _shown(self) -> list[tuple[str, str, str]]:
        of_verdicts = self._scores(self._verdicts, _VERDICT_SCORERS)
        of_questions = self._scores(self._questions, _QUESTION_SCORERS)
        return [*of_verdicts, *of_questions]

    def _scores(
        self, judged: Sequence[Judged], scorers: Mapping[str, Scorer]
    ) -> list[tuple[str, str, str]]:
        return [
            (
                name,
                self._score(judged, scorer, beside=False),
                self._score(judged, scorer, beside=True),
            )
            for name, scorer in scorers.items()
        ]

    def _score(self, judged: Sequence[Judged], scorer: Scorer, *, beside: bool) -> str:
        scores = [each.score(scorer, self._reference, beside=beside) for each in judged]
        values = [score.value for score in scores if score is not None]
        return _share(sum(values), len(values))

    def _seconds(self) -> list[tuple[str, str]]:
        seconds = sorted(each.seconds for each in self._judged if each.seconds is not None)
        if not seconds:
            return [("asked of the model", "0")]
        statistic: Mapping[str, Callable[[Sequence[float]], float]] = {
            "median": statistics.median,
            "nine of ten are done in": lambda all_: all_[(len(all_) - 1) * 9 // 10],
            "longest": max,
        }
        return [
            ("asked of the model", str(len(seconds))),
            *((name, f"{of(seconds):.1f}") for name, of in statistic.items()),
        ]


def _share(right: float, count: int) -> str:
    """``63 of 100 (53–72%)``: the 95% Wilson interval in brackets."""
    if not count:
        return "–"
    interval = wilson(right, count)
    return f"{right:g} of {count} ({interval.low:.0%}–{interval.high:.0%})"
