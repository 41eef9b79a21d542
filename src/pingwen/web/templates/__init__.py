"""The HTML templates, and the one way in which they are rendered: everything is escaped."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

__all__ = ["render"]

_environment = Environment(
    loader=PackageLoader("pingwen.web", "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def render(template: str, **values: Any) -> str:  # Any: a template takes what its page needs
    """The template's HTML with every value escaped. Raises where a value is not given."""
    return _environment.get_template(template).render(**values)
