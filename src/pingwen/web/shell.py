"""The HTML that carries the page: Gradio's scripts in a document of our own.

Gradio's own document is English, names remote images and has inline scripts. Its scripts run as
well in this one; they read the configuration from ``/config``.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import gradio

from pingwen.web.templates import render

__all__ = ["shell_html"]

_SCRIPT: Final = re.compile(r'<script type="module"[^>]*\ssrc="(\./assets/[\w./-]+)"')
_STYLE: Final = re.compile(r'<link rel="stylesheet"[^>]*\shref="(\./assets/[\w./-]+)"')


def shell_html() -> str:
    """The document served at ``/``. Raises RuntimeError where this Gradio is built otherwise."""
    index = Path(gradio.__file__).parent / "templates" / "frontend" / "index.html"
    source = index.read_text(encoding="utf-8")
    scripts = _SCRIPT.findall(source)
    if not scripts:
        raise RuntimeError("gradio's index.html names no module script: its version is not ours")
    return render("shell.html", scripts=scripts, styles=_STYLE.findall(source))
