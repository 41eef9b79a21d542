"""The tables under cases/: applicants as a policy officer would write them down."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from pingwen.domain.facts import Facts, NumberRange
from pingwen.domain.verdict import ChangeKind, Determination, Group
from tests.rules.support import TODAY, decided, path_statuses

FILES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
COLUMNS = {
    "name", "scheme", "target", "as_of", "facts", "status", "groups", "paths", "missing", "next",
    "about", "why", "readings", "change", "more", "claim", "claim_months", "claim_most",
}  # fmt: skip


_LEAST_ROWS = {"bj-train": 40, "bj-flex": 20, "bj-rural": 15, "zj-ai-2025": 15}
"""Of the schemes with few conditions; a series of titles has more rows."""


class _Text(yaml.CSafeLoader):
    """Dates stay as written: 2016, 2016-07 and 2016-07-15 are text of the facts."""


_Text.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}

Row = dict[str, Any]  # a row of YAML; checked against COLUMNS


@cache
def _rows() -> list[Row]:
    """Every row, with the scheme of its file (bj-ai where the file names none)."""
    tables = [yaml.load(file.read_text(encoding="utf-8"), Loader=_Text) for file in FILES]
    return [
        {"scheme": table.get("scheme", "bj-ai"), **row}
        for table in tables
        for row in table["cases"]
    ]


def _dates(value: Any) -> Any:
    """A bare year is read by YAML as a number; facts want it as text."""
    if isinstance(value, dict):
        return {
            key: str(item)
            if key in {"graduated", "obtained", "start", "end", "when"}
            else _dates(item)
            for key, item in value.items()
        }
    return [_dates(item) for item in value] if isinstance(value, list) else value


def test_the_tables_hold_enough_and_name_each_row_once() -> None:
    """So many applicants a scheme, with known columns and distinct names."""
    rows = _rows()
    for scheme in {row["scheme"] for row in rows}:
        held = sum(row["scheme"] == scheme for row in rows)
        assert held >= _LEAST_ROWS.get(scheme, 120), scheme
    assert len({(row["scheme"], row["target"], row["name"]) for row in rows}) == len(rows)
    assert not {column for row in rows for column in row} - COLUMNS


def _bounds(amount: NumberRange | None) -> list[float | None] | None:
    return None if amount is None else [amount.least, amount.most]


@pytest.mark.parametrize("row", _rows(), ids=lambda row: f"{row['target']}-{row['name']}")
def test_row(row: Row) -> None:
    """The applicant of the row is decided as the row says, in every column that it names."""
    stated, as_of = asked(row)
    check_row(row, decided(row["target"], stated, as_of, scheme=row["scheme"]))


def asked(row: Row) -> tuple[Facts, date]:
    """The facts of a row and the day on which they are decided."""
    as_of = date.fromisoformat(row["as_of"]) if "as_of" in row else TODAY
    return Facts.model_validate(_dates(row["facts"])), as_of


def check_row(row: Row, found: Determination) -> None:
    """Raises AssertionError, or StopIteration, where the row says otherwise."""
    paths = path_statuses(found)
    assert found.status.value == row.get("status", found.status.value)
    assert {name: paths[name].value for name in row.get("paths", {})} == row.get("paths", {})
    for name, status in row.get("groups", {}).items():
        group = found.group(Group(name))
        assert group is not None
        assert group.status.value == status, name
    if "missing" in row:
        assert [group.value for group in found.missing] == row["missing"]
    if "next" in row:
        assert (found.next_question.key.value if found.next_question else None) == row["next"]
    if "about" in row:
        assert found.next_question is not None
        assert found.next_question.about == row["about"]
    _check_claims(row, found)
    assert set(row.get("readings", ())) <= set(found.interpretations)
    for wanted in row.get("why", ()):
        assert any(reason.endswith(wanted) for reason in found.why), found.why
    for path, day in row.get("change", {}).items():
        change = next(c for c in found.changes if c.path.endswith("/" + path))
        assert change.when is not None
        assert change.when.earliest.isoformat() == day
    if "more" in row:
        more = next(c for c in found.changes if c.kind is ChangeKind.MORE_RESULTS)
        assert more.count == row["more"]


def _check_claims(row: Row, found: Determination) -> None:
    claims = {claim.path: claim for claim in found.entitlements}
    for path, bounds in row.get("claim", {}).items():
        assert _bounds(claims[path].amount) == bounds
    for path, bounds in row.get("claim_months", {}).items():
        assert _bounds(claims[path].months) == bounds
    for path, months in row.get("claim_most", {}).items():
        assert claims[path].most_months == months
