"""The self-check as an application of its own, and what is read of its pages."""

from __future__ import annotations

import re
from html import unescape
from typing import Protocol, cast

from fastapi import FastAPI

from pingwen.assistant import Assistant
from pingwen.proposing.extractive import ExtractiveProposer
from pingwen.retrieval.retriever import HybridRetriever
from pingwen.understanding.reader import Reader
from pingwen.web.desk import Desk
from pingwen.web.selfcheck.router import check_router
from tests.fakes import FixedRetriever
from tests.rules.support import TODAY, the_corpus, the_rules

__all__ = ["Page", "carried", "headline", "legend", "real_assistant", "selfcheck"]


class Page(Protocol):
    """What is read of a response."""

    @property
    def text(self) -> str: ...

    @property
    def status_code(self) -> int: ...


def real_assistant() -> Assistant:
    """An assistant over the real documents and rules, that searches nothing."""
    corpus, rules = the_corpus(), the_rules()
    return Assistant(
        corpus=corpus,
        rules=rules,
        reader=Reader(rules.cards),
        retriever=cast(HybridRetriever, FixedRetriever()),
        proposer=ExtractiveProposer(corpus, rules),
    )


def selfcheck() -> FastAPI:
    """The pages under ``/check`` alone."""
    app = FastAPI()
    app.include_router(check_router(Desk(real_assistant(), today=lambda: TODAY)))
    return app


def legend(page: Page) -> str:
    """The question that is asked; empty where none is."""
    found = re.search(r"<legend>(.*?)</legend>", page.text, re.DOTALL)
    return unescape(found[1]) if found else ""


def headline(page: Page) -> str:
    """The verdict."""
    found = re.search(r'<p class="pw-headline">(.*?)</p>', page.text, re.DOTALL)
    return unescape(found[1]) if found else ""


def carried(page: Page) -> str:
    """The facts that the page carries to the next step."""
    found = re.search(r'name="facts" value="([^"]*)"', page.text)
    assert found
    return unescape(found[1])
