"""What the tests of the rules share: the rule base, and facts written shortly."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pingwen.corpus.loader import load_corpus
from pingwen.domain.clause import Corpus
from pingwen.domain.facts import Facts
from pingwen.domain.verdict import Determination, Status
from pingwen.rules.base import RuleBase

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 21)


@lru_cache(maxsize=1)
def the_corpus() -> Corpus:
    return load_corpus(ROOT / "corpus")


@lru_cache(maxsize=1)
def the_rules() -> RuleBase:
    return RuleBase.load(ROOT / "rules", the_corpus())


@lru_cache
def rules_leaving_open(scheme: str) -> RuleBase:
    """The rule base as it was before the conditions of this scheme were encoded."""
    with TemporaryDirectory() as folder:
        for file in (ROOT / "rules").glob("*.yaml"):
            text = file.read_text(encoding="utf-8")
            if file.stem == scheme:
                text = text.replace("decides: true", "decides: false")
            (Path(folder) / file.name).write_text(text, encoding="utf-8")
        return RuleBase.load(Path(folder), the_corpus())


def facts(**fields: Any) -> Facts:  # a test writes facts as YAML and JSON do
    return Facts.model_validate(fields)


def decided(
    target: str,
    stated: Facts,
    as_of: date = TODAY,
    stated_on: date | None = None,
    scheme: str = "bj-ai",
) -> Determination:
    return the_rules().determine(scheme, target, stated, as_of, stated_on)


def path_statuses(determination: Determination) -> dict[str, Status]:
    """Status by the last part of the path's id: ``master-7``."""
    return {path.id.rpartition("/")[2]: path.status for path in determination.paths}
