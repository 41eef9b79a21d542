"""Which clauses the rules cite, and where: what of a document is encoded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pingwen.domain.ledger import Encoding
from pingwen.domain.model import Model
from pingwen.rules.schema import HumanJudgement, Path, SchemeRules

__all__ = ["citations"]


def citations(schemes: Iterable[SchemeRules]) -> dict[str, tuple[Encoding, ...]]:
    """By clause: every place that cites it, ``<scheme>/<target>/<group>/<path>``, in file order."""
    found: dict[str, list[Encoding]] = {}
    for scheme in schemes:
        for clause, encoding in _cited(scheme, scheme.scheme):
            if encoding not in found.setdefault(clause, []):
                found[clause].append(encoding)
    return {clause: tuple(encodings) for clause, encodings in found.items()}


def _cited(value: object, place: str) -> Iterator[tuple[str, Encoding]]:
    """Whatever has a clause cites it; ``place`` grows by targets, groups and paths alone."""
    if isinstance(value, Model):
        if isinstance(value, Path):
            place = f"{place}/{value.id}"
        if clause := getattr(value, "clause", ""):
            yield clause, Encoding(rule=place, judged=isinstance(value, HumanJudgement))
        for name in type(value).model_fields:
            inner = getattr(value, name)
            named = isinstance(inner, Model) and name not in ("rule", "of")
            yield from _cited(inner, f"{place}/{name}" if named else place)
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _cited(inner, f"{place}/{name}")
    elif isinstance(value, tuple):
        for inner in value:
            yield from _cited(inner, place)
