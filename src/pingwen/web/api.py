"""``POST /api/ask`` and ``GET /healthz``: the contract's question and answer over HTTP."""

from __future__ import annotations

import logging

from fastapi import APIRouter, Request
from starlette.responses import JSONResponse, Response

from pingwen.domain.asking import read_question, stated_id
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
        question_id = stated_id(raw)
        try:
            question = read_question(raw, desk.today())
            answer = await desk.ask(question)
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

    @router.get("/healthz")
    async def healthz() -> dict[str, str]:
        return {"status": "ok", "corpus": desk.corpus.version}

    return router
