"""The fact sheet: what is known so far, each with a name by which it can be taken back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pingwen.domain.answer import FactLine
from pingwen.domain.facts import FactKey, Facts
from pingwen.domain.model import Model
from pingwen.web.selfcheck.form import NOUNS

__all__ = ["SheetLine", "facts_of", "sheet_of", "written"]


class SheetLine(Model):
    """A fact in words. ``name``: its field and place there, as ``taking.dropped`` reads it."""

    name: str
    label: str
    evidence: str | None = None


def sheet_of(lines: tuple[FactLine, ...]) -> tuple[SheetLine, ...]:
    """A line for each fact, in the order in which the answer lists them."""
    places: dict[str, int] = {}
    found: list[SheetLine] = []
    for line in lines:
        place = places.get(line.field, 0)
        places[line.field] = place + 1
        name = f"{line.field}:{place}"
        label = _unclear(line.value) if line.field == "unclear" else line.label
        found.append(SheetLine(name=name, label=label, evidence=line.evidence))
    return tuple(found)


def _unclear(value: Mapping[str, Any]) -> str:
    about = value.get("about") or NOUNS[FactKey(value["key"])]
    return f"不清楚：{about}"


def facts_of(lines: tuple[FactLine, ...]) -> Facts:
    """The facts that an answer lists, with the words that they were read from."""
    told: dict[str, Any] = {}  # each kind of fact has fields of its own
    for line in lines:
        fact = dict(line.value)
        if line.evidence is not None and line.turn is not None:
            fact["evidence"] = {"turn": line.turn, "text": line.evidence}
        told.setdefault(line.field, []).append(fact)
    single = {name for name, field in Facts.model_fields.items() if field.default is None}
    return Facts.model_validate_json(
        json.dumps({name: facts[0] if name in single else facts for name, facts in told.items()})
    )


def written(facts: Facts) -> str:
    """The facts as the page carries them from step to step."""
    return facts.model_dump_json(exclude_defaults=True)
