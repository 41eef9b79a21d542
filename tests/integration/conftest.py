"""The whole assistant, over the real documents, rules and index."""

from __future__ import annotations

import pytest

from pingwen.assistant import Assistant
from pingwen.bootstrap import build_assistant
from pingwen.settings import Settings


@pytest.fixture(scope="session")
def assistant() -> Assistant:
    return build_assistant(Settings())
