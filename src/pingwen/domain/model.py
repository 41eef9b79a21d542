"""The base of every value that crosses a room's boundary."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

__all__ = ["Model"]


class Model(BaseModel):
    """Immutable, compared by value, and closed: an unknown field is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")
