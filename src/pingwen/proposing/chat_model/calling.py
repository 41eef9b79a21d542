"""One structured call, in whichever way the endpoint understands, in bounded time.

A schema is asked for as a response format (by either of two names), else as a function to call,
else in words alone; which of them an endpoint keeps to is told by reading the reply, since some
take a schema and ignore it.
"""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TypeVar

import httpx
from langchain_core.language_models import BaseChatModel, LanguageModelInput
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage
from langchain_core.runnables import Runnable

from pingwen.errors import ModelUnavailable, PingwenError
from pingwen.proposing.chat_model.endpoint import Endpoint, open_client
from pingwen.proposing.chat_model.json_objects import json_objects
from pingwen.proposing.chat_model.reply import Reply, ReplyUnreadable, read_reply, schema
from pingwen.proposing.chat_model.transport import BoundedTransport

__all__ = ["Caller"]

_logger = logging.getLogger(__name__)
_T = TypeVar("_T")

_MOST_BYTES = 2_000_000
_NO_USE_TO_GO_ON = {401, 403, 429}
_AGAIN = "上一次的输出不能用（{why}）。请按规定的格式重新输出一个 JSON 对象。"


class _Mode(StrEnum):
    """How the shape of the reply is asked for, the strictest first."""

    JSON_SCHEMA = "json_schema"
    JSON_OBJECT = "json_object"
    FUNCTION_CALLING = "function_calling"
    IN_WORDS = "in_words"


class Caller:
    """Puts messages to an endpoint. May be used from several threads.

    Keeps in mind in which way the endpoint last gave a reply that could be read, and begins there.
    """

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self._first = 0
        self._ollama = endpoint.name.startswith("ollama:")
        self._modes = tuple(m for m in _Mode if not self._ollama or m is not _Mode.JSON_OBJECT)
        open_client(endpoint, BoundedTransport(endpoint.seconds, _MOST_BYTES))

    def call(self, messages: Sequence[BaseMessage], marks: Sequence[str]) -> Reply:
        """The reply, with no clause but these marks. Raises ModelUnavailable, and never later than
        the endpoint's seconds."""
        seconds = self._endpoint.seconds
        transport = BoundedTransport(seconds, _MOST_BYTES)
        client = open_client(self._endpoint, transport)
        until = time.monotonic() + seconds
        call = _Call(client, messages, marks, until, ollama=self._ollama)
        try:
            place, reply = _within(seconds, lambda: call.through(self._modes, self._first))
        finally:
            transport.close()
        self._first = place
        return reply


class _Call:
    """One question on its way through the modes, with one retry in all."""

    def __init__(
        self,
        client: BaseChatModel,
        messages: Sequence[BaseMessage],
        marks: Sequence[str],
        until: float,
        *,
        ollama: bool,
    ) -> None:
        self._client = client
        self._ollama = ollama
        self._messages = list(messages)
        self._marks = marks
        self._until = until
        self._retried = False

    def through(self, modes: Sequence[_Mode], first: int) -> tuple[int, Reply]:
        """The first reply that can be read, and the place of its mode."""
        for place in range(first, len(modes)):
            reply = self._in_mode(modes[place])
            if reply is not None:
                return place, reply
        raise ModelUnavailable("no reply that can be read")

    def _in_mode(self, mode: _Mode) -> Reply | None:
        messages = self._messages
        while time.monotonic() < self._until:
            try:
                return read_reply(self._sent(mode, messages), self._marks)
            except ReplyUnreadable as error:
                _logger.info("unreadable reply (%s): %s", mode, error)
                if self._retried:
                    return None
                self._retried = True
                messages = [*self._messages, HumanMessage(_AGAIN.format(why=error))]
            except Exception as error:  # a provider's client raises whatever its layers raise
                status = getattr(error, "status_code", None)
                # The error's own words are not told: they may repeat the key.
                _logger.info("no reply (%s): %s %s", mode, type(error).__name__, status)
                if status in _NO_USE_TO_GO_ON or _connection_failed(error):
                    raise ModelUnavailable(f"{type(error).__name__} {status or ''}") from error
                return None
        raise ModelUnavailable("no reply in time")

    def _sent(self, mode: _Mode, messages: Sequence[BaseMessage]) -> object:
        """The object that came back, wherever in the message it stands; None where there is none.

        LangChain's own parsers are not used: they mend broken JSON, in a time that grows with the
        square of its length.
        """
        message = self._asking(mode).invoke(list(messages))
        calls = message.tool_calls
        return calls[0]["args"] if calls else next(json_objects(message.text), None)

    def _asking(self, mode: _Mode) -> Runnable[LanguageModelInput, AIMessage]:
        shape = schema(self._marks)
        match mode:
            case _Mode.JSON_SCHEMA if self._ollama:
                return self._client.bind(format=shape)
            case _Mode.JSON_SCHEMA:
                named = {"name": shape["title"], "schema": shape}
                return self._client.bind(
                    response_format={"type": "json_schema", "json_schema": named}
                )
            case _Mode.JSON_OBJECT:  # llama.cpp's Python server knows the schema by this name alone
                return self._client.bind(response_format={"type": "json_object", "schema": shape})
            case _Mode.FUNCTION_CALLING:
                return self._client.bind_tools([shape], tool_choice=shape["title"])
            case _Mode.IN_WORDS:
                return self._client


def _connection_failed(error: BaseException | None) -> bool:
    """Whether the error, or what caused it, is of the connection and not of what came over it."""
    while error is not None:
        if isinstance(error, httpx.TransportError):
            return True
        error = error.__cause__ or error.__context__
    return False


def _within(seconds: float, work: Callable[[], _T]) -> _T:
    """What ``work`` gives, waited for so long and no longer. Raises ModelUnavailable.

    A thread that is no longer waited for ends by itself once its transport is closed.
    """
    done: queue.SimpleQueue[tuple[_T | None, Exception | None]] = queue.SimpleQueue()

    def run() -> None:
        try:
            done.put((work(), None))
        except Exception as error:  # noqa: BLE001 - handed over to whoever waits
            done.put((None, error))

    threading.Thread(target=run, daemon=True, name="chat-model").start()
    try:
        result, error = done.get(timeout=seconds)
    except queue.Empty:
        raise ModelUnavailable(f"no reply within {seconds:g} seconds") from None
    if isinstance(error, PingwenError):
        raise error
    if error is not None or result is None:
        raise ModelUnavailable(type(error).__name__) from error
    return result
