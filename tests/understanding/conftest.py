"""The schemes as the headers of the rule files describe them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from pingwen.domain.scheme import SchemeCard, TargetCard
from pingwen.understanding.intent import IntentReader

RULES = Path(__file__).parents[2] / "rules"


def _card(header: dict[str, Any]) -> SchemeCard:
    targets = [
        TargetCard(name=name, level=target["level"], words=tuple(target["words"]))
        for name, target in header["targets"].items()
    ]
    shared = ("name", "document", "region", "field", "words", "decides")
    return SchemeCard.model_validate(
        {"id": header["scheme"], "targets": targets, **{key: header[key] for key in shared}}
    )


@pytest.fixture(scope="session")
def cards() -> tuple[SchemeCard, ...]:
    files = [
        yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
        for path in sorted(RULES.glob("*.yaml"))
    ]
    return tuple(_card(file) for file in files if "scheme" in file)


@pytest.fixture(scope="session")
def reader(cards: tuple[SchemeCard, ...]) -> IntentReader:
    return IntentReader(cards)
