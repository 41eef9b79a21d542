"""HTTP to a model's endpoint that ends: by the clock, by size, or when whoever waits gives up."""

from __future__ import annotations

import time
from collections.abc import Iterator

import httpx

__all__ = ["BoundedTransport", "Overstepped"]


class Overstepped(httpx.TransportError):
    """The endpoint took too long, sent too much, or is no longer waited for."""


class BoundedTransport(httpx.BaseTransport):
    """Lets ``seconds`` from now pass and ``most_bytes`` come in, over all requests together.

    The timeouts of an HTTP client are for each read; an endpoint that sends a byte now and then
    keeps within them for ever. Follows no redirect: the key goes to the address that was set.
    """

    def __init__(self, seconds: float, most_bytes: int) -> None:
        self._inner = httpx.HTTPTransport()
        self._seconds = seconds
        self._until = time.monotonic() + seconds
        self._left = most_bytes
        self._closed = False

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The response, its body read as far as the bounds allow. Raises Overstepped."""
        self._check()
        request.headers["Accept-Encoding"] = "identity"  # so that a byte counted is a byte held
        request.extensions["timeout"] = httpx.Timeout(self._seconds).as_dict()
        response = self._inner.handle_request(request)
        if response.headers.get("Content-Encoding", "identity") != "identity":
            response.close()
            raise Overstepped("compressed although it was asked not to be")
        assert isinstance(response.stream, httpx.SyncByteStream)
        return httpx.Response(
            status_code=response.status_code,
            headers=response.headers,
            stream=_BoundedStream(response.stream, self),
            extensions=response.extensions,
        )

    def count(self, size: int) -> None:
        """Takes note of bytes that came in. Raises Overstepped."""
        self._left -= size
        self._check()

    def close(self) -> None:
        """Ends whatever is under way, in whichever thread; nothing can be sent afterwards."""
        self._closed = True
        self._inner.close()

    def _check(self) -> None:
        if self._closed:
            raise Overstepped("nobody waits any more")
        if self._left < 0:
            raise Overstepped("the reply is too large")
        if time.monotonic() >= self._until:
            raise Overstepped("the reply takes too long")


class _BoundedStream(httpx.SyncByteStream):
    """A body whose every piece is counted."""

    def __init__(self, inner: httpx.SyncByteStream, bounds: BoundedTransport) -> None:
        self._inner = inner
        self._bounds = bounds

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._inner:
            self._bounds.count(len(piece))
            yield piece

    def close(self) -> None:
        """Gives the connection back."""
        self._inner.close()
