"""What stands in the chat: an answer, an error, the words of a person — all as inert HTML.

A message is one HTML block without blank lines, so that Gradio's Markdown takes it as it is;
everything that a person or a model wrote is escaped before it gets there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, MutableMapping, Sequence
from typing import Any, Final

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markupsafe import escape

from pingwen.domain.answer import Answer, Citation
from pingwen.rendering.wording import MARKS
from pingwen.web.card import facts_list, sources_list, verdict_card
from pingwen.web.wording import A_MODEL, BUILT_IN, DRAFTED_BY, STAGES, WAITING

__all__ = ["answer_html", "failure_html", "said_html", "spoken_text", "waiting_html"]

_NO_MODEL: Final = frozenset({"extractive", "rules"})
_STATUS_BY_MARK: Final = {mark: status.value for status, mark in MARKS.items()}
_STATUS_LINE: Final = re.compile(r"<li>(\n<p>)?([✓✗?评]) ")
_MARK: Final = re.compile(r"\[(\d{1,3})\]")


class _Renderer(RendererHTML):
    """Sets text with its citation marks as links."""

    def text(
        self,
        tokens: Sequence[Token],
        idx: int,
        options: Any,  # noqa: ARG002 - the base class's own untyped arguments
        env: MutableMapping[str, Any],
    ) -> str:
        return _linked(tokens[idx].content, env["citations"])


_markdown = (
    MarkdownIt("commonmark", {"html": False, "breaks": True}, renderer_cls=_Renderer)
    .enable("table")
    .disable(["link", "image", "autolink", "html_block", "html_inline", "reference"])
)


def answer_html(answer: Answer) -> str:
    """The whole message: the text with its marks, the card, the facts, the sources."""
    citations = {citation.mark: citation for citation in answer.citations}
    text = _marked(_markdown.render(answer.text, {"citations": citations}))
    parts = [
        '<div class="pw-text">',
        _one_block(text),
        "</div>",
        verdict_card(answer.verdict, answer.citations) if answer.verdict else "",
        facts_list(answer),
        sources_list(answer),
        _drafted_by(answer.model),
    ]
    return f'<div class="pw-answer">\n{_joined(parts)}\n</div>'


def _drafted_by(model: str) -> str:
    """Who drafted, and who decides."""
    name = BUILT_IN if model in _NO_MODEL else A_MODEL.format(name=model)
    return f'<p class="pw-small">{escape(DRAFTED_BY.format(name=name))}</p>'


def waiting_html(stage: str = "") -> str:
    """The stages that are done and the one under way: all that is shown before the answer.

    ``stage`` empty: the question waits for its turn.
    """
    names = list(STAGES)
    done = [f"{STAGES[name]} ✓" for name in names[: names.index(stage)]] if stage else []
    words = " → ".join([*done, f"正在{STAGES[stage]}…"]) if stage else WAITING
    return f'<p class="pw-waiting">{words}</p>'


def said_html(text: str) -> str:
    """The person's own words, shown as they were written."""
    lines = str(escape(text.strip())).splitlines()
    return '<p class="pw-said">' + "<br>".join(line or "&nbsp;" for line in lines) + "</p>"


def failure_html(message: str) -> str:
    """An error's Chinese sentence."""
    return f'<p class="pw-failure">{escape(message)}</p>'


def spoken_text(answer: Answer) -> str:
    """What goes back as the assistant's turn: the text, with the question that was asked in it."""
    question = answer.verdict.next_question if answer.verdict else None
    if question and question not in answer.text:
        return f"{answer.text}\n\n{question}"
    return answer.text


def _marked(html: str) -> str:
    """List items that begin with ✓ ✗ ? or 评 show that mark in its colour, and no bullet."""
    return _STATUS_LINE.sub(
        lambda found: (
            f'<li class="pw-line pw-{_STATUS_BY_MARK[found[2]]}">{found[1] or ""}'
            f'<span class="pw-mark">{found[2]}</span> '
        ),
        html,
    )


def _linked(text: str, citations: Mapping[int, Citation]) -> str:
    """The text escaped, each mark that has a source as a link to its clause."""
    pieces: list[str] = []
    end = 0
    for found in _MARK.finditer(text):
        citation = citations.get(int(found[1]))
        if citation is None:
            continue
        pieces += [str(escape(text[end : found.start()])), _mark(citation)]
        end = found.end()
    return "".join([*pieces, str(escape(text[end:]))])


def _mark(citation: Citation) -> str:
    title = escape(f"{citation.clause}：{citation.quote}")
    return (
        f'<a class="pw-cite" href="{escape(citation.url)}" target="_blank" rel="noopener"'
        f' title="{title}">[{citation.mark}]</a>'
    )


def _one_block(html: str) -> str:
    """Without blank lines: one would end the HTML block. In code it gets an invisible character."""
    return re.sub(r"\n[^\S\n]*(?=\n)", "\n&#8203;", html.strip())


def _joined(parts: list[str]) -> str:
    return "\n".join(part for part in parts if part)
