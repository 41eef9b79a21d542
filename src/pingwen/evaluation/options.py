"""What can be asked of ``pingwen eval``."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from pydantic import Field

from pingwen.domain.model import Model
from pingwen.evaluation.cases import Split, Suite

__all__ = ["PROPOSER_NAMES", "EvalOptions", "Task"]

PROPOSER_NAMES = ("extractive", "always-eligible", "never-eligible")
"""The proposers that the product can be run behind."""


class Task(StrEnum):
    """RUN: ask, score and report; RATCHET: accept the run, raise the bounds to it; NEW: write a
    case; ADVERSARIAL: lying drafts against the gate; BEIR: measure retrieval on a public set;
    BENCH: time and memory; MODEL: measure the chat
    model of the settings as a proposer."""

    RUN = "run"
    RATCHET = "ratchet"
    NEW = "new"
    ADVERSARIAL = "adversarial"
    BEIR = "beir"
    BENCH = "bench"
    MODEL = "model"


class EvalOptions(Model):
    """The options; what does not concern the task is not looked at.

    ``compare``: a baseline file or a commit, else the accepted baseline; ``baselines``: whether the
    plain systems run beside; ``model_alone``: a chat model asked without documents, with
    ``model_url`` where it is served; ``reports``: where answers and reports are written, else the
    folder's own; ``why``: the reason for accepting a run that is worse on some cases; ``feedback``:
    what readers have marked; ``beir``: the folder of a public set; ``limit``: at most so many
    passages of it, or cases of each kind that a model is asked;
    ``count``: how many lying drafts.
    """

    task: Task = Task.RUN
    suites: tuple[Suite, ...] = ()
    split: Split | None = None
    only: tuple[str, ...] = ()
    proposer: str = PROPOSER_NAMES[0]
    compare: str | None = None
    baselines: bool = True
    model_alone: str | None = None
    model_url: str | None = None
    workers: int | None = Field(default=None, ge=1)
    afresh: bool = False
    folder: Path = Path("evals")
    reports: Path | None = None
    why: str | None = None
    feedback: Path | None = None
    beir: Path | None = None
    limit: int | None = Field(default=None, ge=1)
    count: int = Field(default=100_000, ge=1)

    @property
    def report_folder(self) -> Path:
        """Where the run writes."""
        return self.reports or self.folder / "reports"
