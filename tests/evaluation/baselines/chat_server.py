"""A server on this machine that speaks, or fails to speak, as a served chat model does."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

__all__ = ["ChatServer", "Sent", "completion", "serving"]


@dataclass(frozen=True)
class Sent:
    """What the server sends back; nothing at all where ``status`` is 0."""

    body: bytes
    status: int = 200
    content_type: str = "application/json"


@dataclass
class ChatServer:
    """Its address, and the requests that came in."""

    url: str
    requests: list[dict[str, Any]] = field(default_factory=list)  # JSON as it came


def completion(content: object) -> Sent:
    """A chat completion in the shape of OpenAI's."""
    message = {"role": "assistant", "content": content}
    whole = {
        "id": "c1",
        "object": "chat.completion",
        "created": 1,
        "model": "some-model",
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
    }
    return Sent(json.dumps(whole).encode())


@contextmanager
def serving(sent: Sent) -> Iterator[ChatServer]:
    """Every request gets ``sent``."""
    found = ChatServer(url="")

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            found.requests.append({"path": self.path, **json.loads(self.rfile.read(length))})
            if not sent.status:
                self.close_connection = True
                return
            self.send_response(sent.status)
            self.send_header("Content-Type", sent.content_type)
            self.send_header("Content-Length", str(len(sent.body)))
            self.end_headers()
            self.wfile.write(sent.body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
            """Nothing on standard error."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    found.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    try:
        yield found
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
