"""The contract over HTTP: ``POST /api/ask``, ``POST /api/check``, ``GET /api/schemes``, health."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

from fastapi import APIRouter, Request
from starlette.responses import JSONResponse, Response

from pingwen.domain.answer import Answer
from pingwen.domain.asking import read_check, read_question, stated_id
from pingwen.errors import PingwenError, RequestError
from pingwen.web.desk import Desk
from pingwen.web.refusals import refusal

__all__ = ["api_router"]

log = logging.getLogger(__name__)


def api_router(desk: Desk) -> APIRouter:
    """The router of the HTTP interface; the body's size is held by ``limits.BodyLimit``."""
    router = APIRouter()

    @router.post("/api/ask")
    async def ask(request: Request) -> Response:
        raw = await request.body()
        return await _told(raw, lambda: desk.ask(read_question(raw, desk.today())))

    @router.post("/api/check")
    async def check(request: Request) -> Response:
        raw = await request.body()
        return await _told(raw, lambda: desk.check(read_check(raw, desk.today())))

    @router.get("/api/schemes")
    async def schemes() -> Response:
        return JSONResponse([card.model_dump(mode="json") for card in desk.schemes])

    @router.get("/healthz")
    async def healthz() -> dict[str, str]:
        return {"status": "ok", "corpus": desk.corpus.version}

    return router


async def _told(raw: bytes, answering: Callable[[], Awaitable[Answer]]) -> Response:
    """The answer to a request's body, or the contract's error with the request's own id."""
    question_id = stated_id(raw)
    try:
        answer = await answering()
    except RequestError as error:
        log.info("question refused: %s: %s", error.code, error.detail)
        return refusal(error, question_id=question_id)
    except PingwenError as error:
        log.error("question failed: %s: %s", error.code, error.detail)
        return refusal(error, question_id=question_id)
    except Exception as error:
        log.exception("question failed unexpectedly")
        return refusal(error, question_id=question_id)
    return JSONResponse(answer.model_dump(mode="json"))
