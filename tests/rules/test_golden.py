"""A few whole determinations, committed: whatever changes in them shows in a diff and is meant.

To write them again: `python -m tests.rules.test_golden`, then read the diff. The hash of the rule
file and the id are left out, since they change with every edit of the file.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from pingwen.domain.facts import Facts
from tests.rules.support import the_rules

FOLDER = Path(__file__).parent / "golden"
NAMES = ("ai-master-8-years", "ai-title-too-late", "eng-nothing-said", "rural-college")


def _trace(name: str) -> tuple[str, str]:
    """What is committed, and the same decided now."""
    written = (FOLDER / f"{name}.json").read_text(encoding="utf-8")
    asked = json.loads(written)["asked"]
    found = the_rules().determine(
        asked["scheme"],
        asked["target"],
        Facts.model_validate(asked["facts"]),
        date.fromisoformat(asked["as_of"]),
    )
    told = found.model_dump(mode="json", exclude={"id", "ruleset"}, exclude_defaults=True)
    decided = {"asked": asked, "determination": told}
    return written, json.dumps(decided, ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("name", NAMES)
def test_a_determination_is_the_committed_one(name: str) -> None:
    """Every criterion, path, change and question."""
    written, now = _trace(name)

    assert now == written


if __name__ == "__main__":
    for each in NAMES:
        (FOLDER / f"{each}.json").write_text(_trace(each)[1], encoding="utf-8")
