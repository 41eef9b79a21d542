"""How an error is told over HTTP: a code, a Chinese sentence, a fitting status."""

from __future__ import annotations

from starlette.responses import JSONResponse

from pingwen.errors import (
    DocumentNotFound,
    IndexUnavailable,
    MalformedRequest,
    PingwenError,
    QuestionTooLong,
    RequestError,
)

__all__ = ["refusal", "status_of"]

_STATUSES: tuple[tuple[type[PingwenError], int], ...] = (
    (MalformedRequest, 400),
    (QuestionTooLong, 413),
    (DocumentNotFound, 404),
    (RequestError, 422),
    (IndexUnavailable, 503),
)


def status_of(error: Exception) -> int:
    """The HTTP status for an error; 500 for whatever was not foreseen."""
    return next((status for kind, status in _STATUSES if isinstance(error, kind)), 500)


def refusal(error: Exception, *, question_id: str | None = None) -> JSONResponse:
    """The contract's error object. It never holds the error's own detail, a path or a trace."""
    told = error if isinstance(error, PingwenError) else PingwenError("unforeseen")
    body = {"id": question_id, "error": {"code": told.code, "message": told.message}}
    return JSONResponse(body, status_code=status_of(error))
