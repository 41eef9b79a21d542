"""The web application put together, and the server that runs it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from importlib.resources import files
from pathlib import Path
from socket import socket
from typing import TYPE_CHECKING, Any

import uvicorn
from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from pingwen.web.api import api_router
from pingwen.web.desk import Desk
from pingwen.web.documents import documents_router
from pingwen.web.feedback import FeedbackBook
from pingwen.web.limits import PAGE_EVENT, BodyLimit, OpenPathsOnly, SecurityHeaders
from pingwen.web.page import chat_page
from pingwen.web.refusals import refusal
from pingwen.web.selfcheck.router import check_router
from pingwen.web.shell import shell_html

if TYPE_CHECKING:
    from pingwen.assistant import Assistant
    from pingwen.settings import Settings

__all__ = ["create_app", "serve"]

log = logging.getLogger(__name__)

_LONGEST_GOODBYE_S = 3
"""An open page holds a connection for ever; stopping does not wait longer for it."""

# All that the page asks of Gradio's server. Uploads, file and proxy paths, named calls stay shut.
_OPEN = frozenset(
    {
        ("GET", "/config"),
        ("GET", "/theme.css"),
        ("GET", "/gradio_api/info"),
        ("GET", "/gradio_api/startup-events"),
        ("GET", "/gradio_api/queue/data"),
        ("POST", PAGE_EVENT),
    }
)
_OPEN_BELOW = (("GET", "/assets/"), ("GET", "/static/"), ("GET", "/gradio_api/heartbeat/"))


def create_app(
    assistant: Assistant,
    *,
    today: Callable[[], date] | None = None,
    feedback: Path | None = None,
) -> FastAPI:
    """The whole application around an assistant.

    ``today``: the clock, for tests; ``feedback``: where answers that readers mark are kept; None
    keeps none and shows no button for it.
    """
    desk = Desk(assistant, today=today)
    book = FeedbackBook(feedback) if feedback else None
    app = FastAPI(title="Pingwen", docs_url=None, redoc_url=None, openapi_url=None)
    app.include_router(api_router(desk))
    app.include_router(documents_router(desk.corpus))
    app.include_router(check_router(desk))
    app.mount("/site", StaticFiles(directory=str(Path(str(files("pingwen.web") / "site")))))
    shell = shell_html()

    @app.get("/", response_class=HTMLResponse)
    async def page() -> HTMLResponse:
        return HTMLResponse(shell)

    @app.exception_handler(Exception)
    async def unforeseen(_: Request, error: Exception) -> Response:
        return refusal(error)

    app.add_middleware(BodyLimit)
    app.add_middleware(CORSMiddleware, allow_origins=[])  # no other origin may read
    app.add_middleware(SecurityHeaders)
    _mount_in_loop(app, desk, book)
    return app


def _mount_in_loop(app: FastAPI, desk: Desk, book: FeedbackBook | None) -> None:
    """Mounts within an event loop: where none runs, Gradio makes several and closes none."""

    async def mount() -> None:
        _mount_page(app, desk, book)

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        asyncio.run(mount())
    else:
        _mount_page(app, desk, book)


def _mount_page(app: FastAPI, desk: Desk, book: FeedbackBook | None) -> None:
    import gradio as gr

    gr.mount_gradio_app(
        app,
        chat_page(desk, book),
        path="/",
        footer_links=[],
        run_history=False,
        show_error=False,
        enable_monitoring=False,
        ssr_mode=False,
        pwa=False,
        mcp_server=False,
        max_file_size=1,
        allowed_paths=[],
        theme=_theme(),
    )
    mounted = app.router.routes[-1]
    assert isinstance(mounted, Mount)
    mounted.app = OpenPathsOnly(mounted.app, exact=_OPEN, prefixes=_OPEN_BELOW)


def _theme() -> Any:  # Any: a theme is Gradio's own untyped object
    import gradio as gr

    fonts = ["PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "sans-serif"]
    return gr.themes.Base(font=fonts, font_mono=["ui-monospace", "monospace"])


def serve(settings: Settings) -> None:
    """Builds the assistant and serves until interrupted. Raises PingwenError where it cannot."""
    from pingwen.bootstrap import build_assistant

    app = create_app(build_assistant(settings), feedback=settings.feedback)
    config = uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        log_level="warning",
        server_header=False,
        timeout_graceful_shutdown=_LONGEST_GOODBYE_S,
    )
    with suppress(KeyboardInterrupt):  # the usual way to stop it
        _AnnouncingServer(config).run()


class _AnnouncingServer(uvicorn.Server):
    """Says where the page is once it can be opened."""

    async def startup(self, sockets: list[socket] | None = None) -> None:
        await super().startup(sockets)
        if self.should_exit:  # the address could not be taken; uvicorn has said so
            return
        host = f"[{self.config.host}]" if ":" in self.config.host else self.config.host
        url = f"http://{host}:{self.config.port}"
        print(f"评问已启动：{url}", flush=True)
        log.info("serving on %s", url)
