"""A model's endpoint on this machine that behaves, or misbehaves, as it is told."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

__all__ = [
    "Behaviour",
    "Loopback",
    "content",
    "drips",
    "drips_headers",
    "hangs_up",
    "is_silent",
    "listening",
    "reply",
    "sends",
    "streams",
    "tool_call",
]

REPLY = {
    "segments": [
        {
            "clauses": ["c1"],
            "text": (
                "重点行业中小微企业开展以工代训的，每人每月补贴标准为500元，补贴期限不超过3个月。"
            ),
        }
    ],
    "facts": [{"about": "region", "words": "北京"}],
    "verdict": "none",
}


@dataclass
class Loopback:
    """Where it listens, what it was asked (the JSON of each request), and its end."""

    url: str = ""
    requests: list[dict[str, Any]] = field(default_factory=list)  # JSON as it came
    over: threading.Event = field(default_factory=threading.Event)
    """Set when the test is done: what goes on for ever goes on until then."""


class Exchange:
    """One request being answered."""

    def __init__(self, handler: BaseHTTPRequestHandler, over: threading.Event) -> None:
        self.handler = handler
        self.over = over

    def head(self, status: int, kind: str, **headers: str) -> None:
        """The status line and headers; the body ends with the connection unless one says else."""
        self.handler.send_response(status)
        self.handler.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.handler.send_header(name.replace("_", "-"), value)
        self.handler.end_headers()

    def body(self, piece: bytes) -> None:
        """A piece of the body, sent at once."""
        self.handler.wfile.write(piece)
        self.handler.wfile.flush()


Behaviour = Callable[[Exchange], None]


def sends(
    body: bytes, status: int = 200, kind: str = "application/json", **headers: str
) -> Behaviour:
    """A whole response."""

    def behave(exchange: Exchange) -> None:
        exchange.head(status, kind, Content_Length=str(len(body)), **headers)
        exchange.body(body)

    return behave


def content(text: object, **message: object) -> Behaviour:
    """A chat completion with this message."""
    whole = {
        "id": "c1",
        "object": "chat.completion",
        "created": 1,
        "model": "some-model",
        "choices": [
            {
                "index": 0,
                "message": {"role": "assistant", "content": text, **message},
                "finish_reason": "stop",
            }
        ],
        "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
    }
    return sends(json.dumps(whole).encode())


def reply(**changes: object) -> Behaviour:
    """A chat completion of the right shape."""
    return content(json.dumps({**REPLY, **changes}, ensure_ascii=False))


def tool_call(**changes: object) -> Behaviour:
    """The right shape as the arguments of a call."""
    arguments = json.dumps({**REPLY, **changes}, ensure_ascii=False)
    call = {
        "id": "t1",
        "type": "function",
        "function": {"name": "reply", "arguments": arguments},
    }
    return content(None, tool_calls=[call])


def hangs_up(exchange: Exchange) -> None:
    """Not a byte."""
    exchange.handler.close_connection = True


def is_silent(exchange: Exchange) -> None:
    """Nothing, and the connection stays open."""
    exchange.over.wait()


def streams(piece: bytes, pieces: int | None = None) -> Behaviour:
    """The same piece over and over, as fast as it is taken; ``pieces`` None: without end."""

    def behave(exchange: Exchange) -> None:
        exchange.head(200, "application/json")
        sent = 0
        while not exchange.over.is_set() and (pieces is None or sent < pieces):
            exchange.body(piece)
            sent += 1

    return behave


def drips(exchange: Exchange) -> None:
    """A body of one byte now and then."""
    exchange.head(200, "application/json")
    while not exchange.over.wait(0.05):
        exchange.body(b" ")


def drips_headers(exchange: Exchange) -> None:
    """A header that does not end."""
    exchange.body(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while not exchange.over.wait(0.05):
        exchange.body(b"a")


@contextmanager
def listening(*behaviours: Behaviour) -> Iterator[Loopback]:
    """Answers request by request as told, and all further ones as the last."""
    found = Loopback()
    handler = _handler(found, behaviours)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = False  # joined at the end: none outlives its test
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    found.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    try:
        yield found
    finally:
        found.over.set()
        server.shutdown()
        thread.join()
        server.server_close()


def _lower(headers: Message) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}


def _handler(found: Loopback, behaviours: Sequence[Behaviour]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            place = min(len(found.requests), len(behaviours) - 1)
            found.requests.append({"path": self.path, "headers": _lower(self.headers), **asked})
            try:
                behaviours[place](Exchange(self, found.over))
            except OSError:  # whoever asked has gone
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
            """Nothing on standard error."""

    return Handler
