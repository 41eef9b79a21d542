"""What the tests of the doors share: a fake assistant behind the real application."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from pingwen.domain.clause import Corpus
from pingwen.web.server import create_app
from tests.web.fakes import TODAY, FakeAssistant


@pytest.fixture(scope="session")
def assistant() -> FakeAssistant:
    return FakeAssistant()


@pytest.fixture(scope="session")
def corpus(assistant: FakeAssistant) -> Corpus:
    return assistant.corpus


@pytest.fixture(scope="session")
def app(assistant: FakeAssistant) -> FastAPI:
    return create_app(assistant.as_assistant(), today=lambda: TODAY)


@pytest.fixture(scope="session")
def client(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client
