"""The base of every value that crosses a room's boundary."""

from __future__ import annotations

from typing import Any, Self

from pydantic import BaseModel, ConfigDict

__all__ = ["Model"]

_set = object.__setattr__


class Model(BaseModel):
    """Immutable, compared by value, and closed: an unknown field is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @classmethod
    def unchecked(cls, values: dict[str, Any]) -> Self:  # a value for each field, whatever it holds
        """The same as validating ``values``, where each was computed to be right: at a third of
        the time. ``values``: every field, in the order of the class; kept, and not copied."""
        made = cls.__new__(cls)
        _set(made, "__dict__", values)
        _set(made, "__pydantic_fields_set__", set(values))
        _set(made, "__pydantic_extra__", None)
        _set(made, "__pydantic_private__", None)
        return made
