"""How pictures are drawn: the same SVG for the same figures, in the colours of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from types import MappingProxyType
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.typing import RcKeyType

__all__ = ["BAD", "GOOD", "INK", "LINE", "MAIN", "PALE", "SECOND", "THIRD", "drawing", "svg"]

INK, LINE, PALE = "#1d2734", "#c9d1da", "#eceff3"
MAIN, SECOND, THIRD = "#1f5f9a", "#b8690b", "#78828e"
GOOD, BAD = "#2c7a4c", "#b23a3a"

_THEMED = MappingProxyType(
    {
        INK: "ink",
        LINE: "line",
        PALE: "pale",
        MAIN: "main",
        SECOND: "second",
        THIRD: "third",
        GOOD: "good",
        BAD: "bad",
    }
)
"""What each colour is called in the style sheet of a page, which may have it darker or lighter."""

_STYLE: dict[RcKeyType, Any] = {  # what a setting takes differs from one to the next
    "svg.fonttype": "none",  # the browser's own fonts draw the letters
    "svg.hashsalt": "pingwen",  # without it the ids differ from run to run
    "font.family": ["DejaVu Sans"],  # what is measured with; it comes with matplotlib
    "font.size": 10.0,
    "text.parse_math": False,  # a dollar is a dollar
    "text.color": INK,
    "axes.edgecolor": LINE,
    "axes.labelcolor": INK,
    "axes.titlesize": 10.0,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "xtick.color": INK,
    "ytick.color": INK,
    "grid.color": LINE,
    "legend.frameon": False,
}
_METADATA = {"Date": None, "Creator": None, "Format": None, "Type": None}
_FONTS = "system-ui, 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif"


@contextmanager
def drawing(width: float, height: float) -> Iterator[tuple[Figure, Axes]]:
    """An empty figure of so many inches with one pair of axes, in the house's style."""
    with mpl.rc_context(_STYLE):
        figure = Figure(figsize=(width, height), layout="constrained")
        yield figure, figure.add_subplot()


def svg(figure: Figure, name: str, told: str) -> str:
    """The figure as an SVG element for a page; ``told``: what it shows, for who cannot see it.

    Its ids begin with ``name``, so that several may stand in one page. To be called while it is
    being drawn.
    """
    written = StringIO()
    figure.savefig(written, format="svg", transparent=True, metadata=_METADATA)
    text = written.getvalue()
    text = text[text.index("<svg") :]
    text = re.sub(r"<metadata>.*?</metadata>\s*", "", text, flags=re.DOTALL)
    text = re.sub(r'\bid="', f'id="{name}-', text)
    text = re.sub(r'(href="#|url\(#)', rf"\g<1>{name}-", text)
    text = text.replace("'DejaVu Sans'", _FONTS)
    for colour, word in _THEMED.items():
        text = text.replace(colour, f"var(--{word}, {colour})")
    return text.replace("<svg ", f'<svg role="img" aria-label="{_attribute(told)}" ', 1)


def _attribute(text: str) -> str:
    return text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
