"""The desk between the web server and the assistant, which blocks."""

from __future__ import annotations

import threading

import pytest
from anyio.from_thread import start_blocking_portal

from pingwen.domain.question import Message, Question
from pingwen.errors import IndexUnavailable
from pingwen.web.desk import Desk
from tests.web.fakes import TODAY, FakeAssistant


def asking(text: str) -> Question:
    return Question(messages=(Message(role="user", content=text),), as_of=TODAY)


def test_stages_are_told_in_order_and_where_the_server_may_act_on_them(
    assistant: FakeAssistant,
) -> None:
    """The assistant works in a thread of its own; what it tells arrives in the event loop's."""
    heard: list[tuple[str, int]] = []

    async def ask() -> tuple[str, int]:
        desk = Desk(assistant.as_assistant())
        told = await desk.ask(
            asking("大专要干几年"), told=lambda stage: heard.append((stage, threading.get_ident()))
        )
        return told.text, threading.get_ident()

    with start_blocking_portal() as portal:  # a loop of its own, whatever runs in this thread
        text, loop = portal.call(ask)
    assert "3年" in text
    assert heard == [(stage, loop) for stage in ("understand", "retrieve", "propose")]


def test_what_the_assistant_raises_comes_through_after_its_stages(
    assistant: FakeAssistant,
) -> None:
    heard: list[str] = []

    with start_blocking_portal() as portal, pytest.raises(IndexUnavailable):
        portal.call(Desk(assistant.as_assistant()).ask, asking("索引"), heard.append)

    assert heard[0] == "understand"
