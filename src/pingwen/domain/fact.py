"""The base of everything that an applicant states: a value with the words it was read from."""

from __future__ import annotations

from pydantic import Field

from pingwen.domain.model import Model

__all__ = ["Evidence", "Fact"]


class Evidence(Model):
    """The exact words, and in which message of the conversation (0 is the first) they stand."""

    turn: int = Field(ge=0)
    text: str = Field(min_length=1)


class Fact(Model):
    """Anything stated. ``evidence`` is None only for facts that came as data and not as words."""

    evidence: Evidence | None = None
