"""The documents as pages: a list of them, and one page each with an element per clause."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from fastapi import APIRouter
from starlette.responses import HTMLResponse

from pingwen.domain.clause import Clause, Corpus, Document, Standing
from pingwen.domain.model import Model
from pingwen.errors import DocumentNotFound
from pingwen.rendering.wording import day_words
from pingwen.web.templates import render

__all__ = ["ClauseView", "clause_views", "documents_router", "fragment", "standing"]

_MARKER: Final = re.compile(r"^(#*)\s*(.*)$")
_DEEPEST_HEADING: Final = 6
_DEEPEST_IN_CONTENTS: Final = 3
_DEEPEST_INDENT: Final = 4


class CopyView(Model):
    """Where another printing of the clause is worded differently: (here, there)."""

    source: str
    differences: tuple[tuple[str, str], ...]


class ClauseView(Model):
    """A clause as it is set on the page.

    ``heading``: the level of its HTML heading, 0 for running text; ``number``: as printed;
    ``lines``: more than one only where the text itself breaks lines (a signature).
    """

    fragment: str
    label: str
    heading: int
    indent: int
    number: str
    lines: tuple[str, ...]
    copies: tuple[CopyView, ...]
    signature: bool


def fragment(clause_id: str) -> str:
    """The id of the clause's element: its own id after the first slash, with ``-`` for ``/``."""
    return clause_id.partition("/")[2].replace("/", "-")


def standing(document: Document) -> str:
    """The document's standing in words: 现行, 征求意见稿，未生效, 2025年度通知."""
    if document.standing is Standing.DRAFT:
        return "征求意见稿，未生效"
    if document.standing is Standing.NOTICE:
        return f"{document.issued.year}年度通知" if document.issued else "年度通知"
    return "现行"


def clause_views(corpus: Corpus, document: Document) -> tuple[ClauseView, ...]:
    """Every clause of the document, in order, ready to be set."""
    return tuple(_view(corpus, document, clause) for clause in document.clauses)


def documents_router(corpus: Corpus) -> APIRouter:
    """``GET /documents`` and ``GET /documents/{id}``, rendered once and kept."""
    router = APIRouter(default_response_class=HTMLResponse)
    pages = {document.id: _page(corpus, document) for document in corpus.documents}
    listing = render(
        "documents.html",
        rows=[
            {"document": d, "standing": standing(d), "issued": _day(d.issued)}
            for d in corpus.documents
        ],
    )

    @router.api_route("/documents", methods=["GET", "HEAD"])
    async def all_documents() -> HTMLResponse:
        return HTMLResponse(listing)

    @router.api_route("/documents/{document_id}", methods=["GET", "HEAD"])
    async def one_document(document_id: str) -> HTMLResponse:
        page = pages.get(document_id)
        if page is None:
            missing = render("missing.html", message=DocumentNotFound.message)
            return HTMLResponse(missing, status_code=404)
        return HTMLResponse(page)

    return router


def _page(corpus: Corpus, document: Document) -> str:
    clauses = clause_views(corpus, document)
    contents = [c for c in clauses if c.number and 0 < c.heading <= _DEEPEST_IN_CONTENTS]
    return render(
        "document.html",
        document=document,
        standing=standing(document),
        issued=_day(document.issued),
        valid_from=_day(document.valid_from),
        clauses=clauses,
        contents=contents,
        also_in=[_source_title(corpus, source) for source in document.also_in],
    )


def _view(corpus: Corpus, document: Document, clause: Clause) -> ClauseView:
    marks, number = _printed_marker(document.body, clause.span[0])
    depth = clause.id.count("/") - 1
    return ClauseView(
        fragment=fragment(clause.id),
        label=clause.label,
        heading=min(len(marks) + 1, _DEEPEST_HEADING) if marks else 0,
        indent=min(depth, _DEEPEST_INDENT),
        number=number,
        lines=tuple(clause.text.split("\n")),
        copies=tuple(
            CopyView(
                source=_source_title(corpus, copy.source),
                differences=tuple((d.ours, d.theirs) for d in copy.differences),
            )
            for copy in clause.copies
            if copy.differences
        ),
        signature=clause.id.endswith("/落款"),
    )


def _printed_marker(body: str, start: int) -> tuple[str, str]:
    """What stands before the clause's own words on its line: heading marks, and its number."""
    line = body[body.rfind("\n", 0, start) + 1 : start]
    found = _MARKER.match(line)
    return (found[1], found[2].strip()) if found else ("", "")


def _source_title(corpus: Corpus, source: str) -> str:
    document = next((d for d in corpus.documents if d.id == source), None)
    return document.title if document else source


def _day(day: date | None) -> str:
    return day_words(day) if day else ""
