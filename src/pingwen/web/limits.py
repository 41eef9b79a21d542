"""What every response carries and what no request may do: headers, body size, closed doors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import anyio
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pingwen.domain.asking import LARGEST_REQUEST
from pingwen.errors import QuestionTooLong
from pingwen.web.refusals import refusal

__all__ = ["PAGE_EVENT", "BodyLimit", "OpenPathsOnly", "SecurityHeaders"]

PAGE_EVENT = "/gradio_api/queue/join"
"""The page's own event; it brings the conversation as shown, so it may be larger."""

_LARGEST_PAGE_EVENT = 4 * 1024 * 1024
_LARGEST_BY_PATH: Mapping[str, int] = {PAGE_EVENT: _LARGEST_PAGE_EVENT}


_LARGEST_DISCARD = 16 * 1024 * 1024
_LONGEST_DISCARD_S = 3.0
_NAMED_BY_CONTENT = "/assets/"  # Gradio's files with a hash in their names


class _BodyTooLarge(Exception):
    """The body went over its limit while it was being read."""


class BodyLimit:
    """Refuses a body over its limit with 413: at once by its stated length, else while reading."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        limit = _LARGEST_BY_PATH.get(scope["path"], LARGEST_REQUEST)
        stated = Headers(scope=scope).get("content-length", "")
        if stated.isdecimal() and int(stated) > limit:
            await _refuse(scope, receive, send)
            return
        read = 0
        started = False

        async def counting() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > limit:
                raise _BodyTooLarge
            return message

        async def watching(message: Message) -> None:
            nonlocal started
            if read > limit and not started:  # some layer turned the refusal into its own error
                raise _BodyTooLarge
            started = True
            await send(message)

        try:
            await self._app(scope, counting, watching)
        except _BodyTooLarge:
            if started:
                raise
            await _refuse(scope, receive, send)


async def _refuse(scope: Scope, receive: Receive, send: Send) -> None:
    await _discard(receive)
    response = refusal(QuestionTooLong("request body over the limit"))
    response.headers["connection"] = "close"
    await response(scope, receive, send)


async def _discard(receive: Receive) -> None:
    """Lets a sender that is still writing finish, within bounds: else it would miss the answer."""
    read = 0
    with anyio.move_on_after(_LONGEST_DISCARD_S):
        while read < _LARGEST_DISCARD:
            message = await receive()
            read += len(message.get("body", b""))
            if message["type"] == "http.disconnect" or not message.get("more_body", False):
                return


class SecurityHeaders:
    """Sets the headers that keep a page to its own origin.

    ``frame_ancestors``: the origins that may frame it.
    """

    def __init__(self, app: ASGIApp, frame_ancestors: Sequence[str] = ("'self'",)) -> None:
        self._app = app
        policy = (
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",  # Gradio sets styles from its scripts
            "img-src 'self' data:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "form-action 'self'",  # the self-check goes from step to step by forms
            "base-uri 'self'",
            "object-src 'none'",
            f"frame-ancestors {' '.join(frame_ancestors)}",
        )
        self._headers = {
            "Content-Security-Policy": "; ".join(policy),
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "same-origin",
            "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
            "Cross-Origin-Opener-Policy": "same-origin",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(self._headers)
                if scope["path"].startswith(_NAMED_BY_CONTENT) and message["status"] == 200:
                    headers["Cache-Control"] = "public, max-age=31536000, immutable"
            await send(message)

        await self._app(scope, receive, with_headers)


class OpenPathsOnly:
    """Lets through to a mounted app only what its page uses; everything else is not found.

    ``exact`` paths, and whatever begins with one of ``prefixes``; both by method.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        exact: frozenset[tuple[str, str]],
        prefixes: tuple[tuple[str, str], ...],
    ) -> None:
        self._app = app
        self._exact = exact
        self._prefixes = prefixes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan" or self._open(scope):
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            response = PlainTextResponse("没有这个页面。", status_code=404)
            await response(scope, receive, send)
        else:
            await send({"type": "websocket.close", "code": 1008})

    def _open(self, scope: Scope) -> bool:
        if scope["type"] != "http":
            return False
        method, path = scope["method"], scope["path"]
        if (method, path) in self._exact:
            return True
        return any(method == m and path.startswith(prefix) for m, prefix in self._prefixes)
