"""One case: what the model proposed, what was shown behind the gate, what is shown without it."""

from __future__ import annotations

from pingwen.domain.answer import Checked, Draft
from pingwen.domain.verdict import VerdictStatus
from pingwen.evaluation.cases import Case, Suite
from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.scores import Reference, Score, Scorer

__all__ = ["Judged"]


class Judged:
    """``draft`` None: the model gave nothing usable for this case, and nothing is kept; ``seconds``
    None with a draft: it was settled without asking the model."""

    def __init__(
        self,
        case: Case,
        draft: Draft | None,
        checked: Checked | None,
        behind: Answered,
        beside: Answered,
        seconds: float | None,
    ) -> None:
        self.case = case
        self.draft = draft
        self.checked = checked
        self.behind = behind
        self.beside = beside
        self.seconds = seconds

    @property
    def is_verdict(self) -> bool:
        """Whether a verdict is due."""
        return self.case.suite is Suite.VERDICTS

    @property
    def proposed(self) -> VerdictStatus | None:
        """The verdict that the model proposed."""
        return self.draft.proposed.status if self.draft and self.draft.proposed else None

    @property
    def proposed_right(self) -> bool:
        """Whether that is a right one."""
        return self.proposed in self.case.status

    def score(self, scorer: Scorer, reference: Reference, *, beside: bool) -> Score | None:
        """What a scorer says of the answer behind the model, or of the one beside it."""
        return scorer(self.case, self.beside if beside else self.behind, reference)

    @property
    def claims(self) -> tuple[int, int]:
        """How many statements the model made, and how many of them the gate dropped."""
        if self.draft is None or self.checked is None or self.is_verdict:
            return 0, 0
        return len(self.draft.segments), len(self.checked.dropped)

    @property
    def repaired(self) -> int:
        """How many quotations are shown otherwise than they were proposed."""
        if self.draft is None or self.checked is None:
            return 0
        proposed = {quotation for segment in self.draft.segments for quotation in segment.sources()}
        shown = {quotation for segment in self.checked.segments for quotation in segment.sources()}
        return len(shown - proposed)
