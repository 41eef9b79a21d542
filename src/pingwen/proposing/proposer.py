"""What every proposer does: a question with its reading and its clauses in, a draft out."""

from __future__ import annotations

from typing import Protocol

from pingwen.domain.answer import Draft
from pingwen.domain.brief import Brief

__all__ = ["Proposer"]


class Proposer(Protocol):
    """The default composes in process; a chat model, or a liar in a test, stands behind it too."""

    def propose(self, brief: Brief) -> Draft:
        """A draft. Nothing in it is trusted, and nothing of it is shown before the gate."""
        ...
