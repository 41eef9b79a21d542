"""Hosts the page: what a hosting service starts (``python app.py``, or ``uvicorn app:app``)."""

from __future__ import annotations

import sys
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fastapi import FastAPI

__all__ = ["main"]


def main() -> None:
    """Serve with the settings of the environment, as ``pingwen serve`` does."""
    from pingwen.cli import main as command

    sys.exit(command(["serve"]))


@cache
def _app() -> FastAPI:
    from pingwen.bootstrap import build_assistant
    from pingwen.settings import Settings
    from pingwen.web.server import create_app

    return create_app(build_assistant(Settings()))


def __getattr__(name: str) -> FastAPI:
    """``app``, built when it is asked for: importing this module stays cheap."""
    if name == "app":
        return _app()
    raise AttributeError(name)


if __name__ == "__main__":
    main()
