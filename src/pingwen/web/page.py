"""The chat page: Gradio blocks around a conversation that lives in the browser."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from typing import Any

# Read when gradio is imported: no calls home, and no tallying of its events with pandas, which it
# does after every one whether anyone looks at them or not.
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
os.environ["GRADIO_ANALYTICS_CACHE_FREQUENCY"] = "1000000000"

import gradio as gr

from pingwen.domain.answer import Answer
from pingwen.domain.asking import read_question
from pingwen.domain.question import Question
from pingwen.errors import PingwenError
from pingwen.web.desk import Desk
from pingwen.web.feedback import FeedbackBook
from pingwen.web.message import answer_html, failure_html, said_html, spoken_text, waiting_html
from pingwen.web.talk import Talk
from pingwen.web.wording import EXAMPLES, KEPT, NOT_KEPT, UNSUPPORTED

__all__ = ["chat_page"]

# What Gradio's events take and give is untyped: messages and updates are loose dicts there.
Shown = list[dict[str, Any]]
Outcome = tuple[Any, ...]

LONGEST_TYPED = 100_000
"""Characters that the box takes; the reading of the question holds the real limit and says so."""

LONGEST_SHOWN = 20_000
"""Characters of a question that the chat repeats."""

log = logging.getLogger(__name__)


def chat_page(desk: Desk, book: FeedbackBook | None = None) -> gr.Blocks:
    """The blocks of the page, ready to be mounted; with a book, answers can be marked."""
    conversation = _Conversation(desk, book)
    page = gr.Blocks(title="评问", analytics_enabled=False, fill_width=True)
    with page:
        shown = _bubbles()
        examples, chips = _examples()
        with gr.Column(elem_id="ask"):
            question = _question()
            tools, retry, clear, unsupported = _tools(marking=book is not None)
        talk = gr.JSON(visible=False)

        outputs = [shown, talk, question, examples, tools, unsupported]
        quiet: dict[str, Any] = {
            "outputs": outputs,
            "show_progress": "hidden",
            "api_visibility": "private",
            "concurrency_limit": None,  # the desk holds the bound for every door
            "trigger_mode": "once",
        }
        question.submit(conversation.ask, inputs=[question, shown, talk], **quiet)
        for chip in chips:
            chip.click(conversation.ask, inputs=[chip, shown, talk], **quiet)
        retry.click(conversation.retry, inputs=[shown, talk], **quiet)
        clear.click(conversation.clear, inputs=[], **{**quiet, "queue": True})
        marking = {**quiet, "outputs": [unsupported]}
        unsupported.click(conversation.mark, inputs=[talk], **marking)
    return page


def _bubbles() -> gr.Chatbot:
    return gr.Chatbot(
        elem_id="chat",
        label="对话",
        show_label=False,
        container=False,
        buttons=[],
        feedback_options=None,
        latex_delimiters=[],
        layout="bubble",
        height=None,
        allow_file_downloads=False,
        group_consecutive_messages=False,
        allow_tags=False,
        visible=False,
    )


def _examples() -> tuple[gr.Column, list[gr.Button]]:
    with gr.Column(elem_id="examples", elem_classes="pw-examples") as examples:
        gr.Markdown("## 可以这样问")
        with gr.Row(elem_classes="pw-example-grid"):
            chips = [gr.Button(text, elem_classes="pw-example") for text in EXAMPLES]
    return examples, chips


def _question() -> gr.Textbox:
    return gr.Textbox(
        elem_id="question",
        label="您的问题",
        container=False,
        lines=1,  # with more, Enter would not send
        max_lines=8,
        max_length=LONGEST_TYPED,
        placeholder="写下学历、毕业时间、现有职称和取得时间、从事的工作，例如：我2017年硕士毕业，在北京做算法，能评副高吗？",
        submit_btn="发送",
    )


def _tools(*, marking: bool) -> tuple[gr.Row, gr.Button, gr.Button, gr.Button]:
    """Hidden until there is an answer: the row, to ask again, to begin anew, to mark the answer."""
    small: dict[str, Any] = {"size": "sm", "variant": "secondary"}
    with gr.Row(elem_id="tools", visible=False) as tools:
        retry = gr.Button("重试", elem_id="retry", **small)
        clear = gr.Button("清空对话", elem_id="clear", **small)
        unsupported = gr.Button(UNSUPPORTED, elem_id="unsupported", visible=marking, **small)
    return tools, retry, clear, unsupported


class _Conversation:
    """What the page's events do. Nothing is kept between them."""

    def __init__(self, desk: Desk, book: FeedbackBook | None) -> None:
        self._desk = desk
        self._book = book

    async def ask(self, question: str, shown: Shown, talk: object) -> AsyncIterator[Outcome]:
        """Shows the question at once, then its answer."""
        async for outcome in self._ask(str(question or ""), shown or [], Talk.read(talk)):
            yield outcome

    async def retry(self, shown: Shown, talk: object) -> AsyncIterator[Outcome]:
        """Puts the last question once more in place of its answer."""
        said = Talk.read(talk)
        async for outcome in self._ask(said.last, (shown or [])[:-2], said.without_last()):
            yield outcome

    async def clear(self) -> Outcome:
        """An empty page."""
        return (
            gr.update(value=[], visible=False),
            Talk().model_dump(mode="json"),
            gr.update(value=""),
            gr.update(visible=True),
            gr.update(visible=False),
            gr.skip(),
        )

    async def mark(self, talk: object) -> Any:  # Any: Gradio's untyped update
        """Keeps the last question and its answer as one that its sources do not bear out."""
        said = Talk.read(talk)
        if self._book is None or said.failed or not said.messages:
            return gr.skip()
        try:
            asked = read_question(
                {"messages": said.without_last().asked(said.last)}, self._desk.today()
            )
            await self._book.add(asked, await self._desk.ask(asked))
        except Exception:
            log.exception("feedback was not kept")
            return gr.update(value=NOT_KEPT)
        return gr.update(value=KEPT, interactive=False)

    async def _ask(self, question: str, shown: Shown, talk: Talk) -> AsyncIterator[Outcome]:
        if not question.strip():
            yield (gr.skip(),) * 6
            return
        shown = [*shown, _turn("user", said_html(question[:LONGEST_SHOWN]))]
        yield _outcome([*shown, _turn("assistant", waiting_html())], talk, busy=True)
        try:
            asked = read_question({"messages": talk.asked(question)}, self._desk.today())
            async with aclosing(self._stages(asked)) as stages:
                async for told in stages:
                    if isinstance(told, Answer):
                        answer = told
                    else:
                        yield _under_way([*shown, _turn("assistant", waiting_html(told))])
        except PingwenError as error:
            log.warning("question refused: %s: %s", error.code, error.detail)
            yield _outcome([*shown, _failure(error.message)], talk.refused(question))
            return
        except Exception:
            log.exception("question failed unexpectedly")
            yield _outcome([*shown, _failure(PingwenError.message)], talk.refused(question))
            return
        reply = _turn("assistant", answer_html(answer))
        yield _outcome([*shown, reply], talk.answered(question, spoken_text(answer)))

    async def _stages(self, asked: Question) -> AsyncGenerator[str | Answer]:
        """The stage under way each time another has begun, and last of all the checked answer."""
        begun: asyncio.Queue[str] = asyncio.Queue()
        answering = asyncio.create_task(self._desk.ask(asked, told=begun.put_nowait))
        answering.add_done_callback(lambda _: begun.put_nowait(""))
        try:
            while stage := await begun.get():
                yield stage
            yield await answering
        finally:
            answering.cancel()  # the reader has left


def _turn(role: str, html: str) -> dict[str, Any]:
    return {"role": role, "content": html}


def _failure(message: str) -> dict[str, Any]:
    return _turn("assistant", failure_html(message))


def _under_way(shown: Shown) -> Outcome:
    """Nothing changes but the chat; what is being typed meanwhile stays."""
    return (gr.update(value=shown), *(gr.skip() for _ in range(5)))


def _outcome(shown: Shown, talk: Talk, *, busy: bool = False) -> Outcome:
    return (
        gr.update(value=shown, visible=True),
        talk.model_dump(mode="json"),
        gr.update(value="") if busy else gr.skip(),
        gr.update(visible=False),
        gr.update(visible=not busy),
        gr.update(value=UNSUPPORTED, interactive=True) if busy else gr.skip(),
    )
