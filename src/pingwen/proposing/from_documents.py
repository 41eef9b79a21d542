"""Answers about a document itself: its number, its name, since when it holds, who issued it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources
from itertools import pairwise

import yaml
from pydantic import Field

from pingwen.domain.answer import Quotation, Segment
from pingwen.domain.brief import Brief
from pingwen.domain.clause import Clause, Corpus, Document, Standing
from pingwen.domain.model import Model
from pingwen.proposing.asked import Asked, fold

__all__ = ["DocumentComposer"]

_LONG = 200
_NEAR = 5
_SENTENCE = re.compile(r"[^。\n]+。?")
_DOCUMENT = (
    "依据 根据 文件 文号 办法 通知 公告 意见 方案 规定 条例 试行 征求意见稿 正式 部门 机关 联合 "
    "日期 时间 名称 制定 印发"
)
_DRAFT = re.compile("方案|征求意见|意见稿|草案")


class _About(Model):
    """``drafts``: it is told of drafts alone; ``from_start``: by the first clause that fits,
    else by the shortest; ``instead``: where the document does not say it, the clause that helps."""

    asks: str
    at: str = ""
    says: str = ""
    instead: str = ""
    drafts: bool = False
    from_start: bool = False


class _Documents(Model):
    about: tuple[_About, ...] = Field(min_length=1)


class DocumentComposer:
    """Finds the clause of one document that says what is asked about it."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    @staticmethod
    def words() -> str:
        """The words that ask about a document itself."""
        return "\n".join(about.asks for about in _documents().about)

    def compose(self, brief: Brief, asked: Asked) -> tuple[Segment, ...]:
        """One segment; nothing where no document is asked about, where it does not say, or where
        the search found other things: 由谁发文公布 may ask of what the document treats."""
        document = self._document(brief)
        if document is None:
            return ()
        for about in _documents().about:
            if not re.search(about.asks, asked.text):
                continue
            if about.drafts and document.standing is not Standing.DRAFT:
                continue
            clause = self._clause(document, about)
            near = clause in [hit.clause for hit in brief.hits[:_NEAR]]
            if clause is not None and near and not self._on_content(document, about, asked):
                return (_segment(clause, about),)
        return ()

    def _document(self, brief: Brief) -> Document | None:
        """The one asked about: of several the draft only where the question speaks of one."""
        intent = brief.understanding.intent
        documents = [self._corpus.document(name) for name in intent.documents]
        if not documents:
            headed = [hit.clause for hit in brief.hits[:3] if hit.clause.parent is None]
            documents = [self._corpus.document(clause.document) for clause in headed[:1]]
        if len(documents) > 1:
            of_draft = bool(_DRAFT.search(fold(intent.text)))
            fitting = [d for d in documents if (d.standing is Standing.DRAFT) is of_draft]
            documents = fitting or documents
        return documents[0] if documents else None

    def _on_content(self, document: Document, about: _About, asked: Asked) -> bool:
        """Whether the question speaks of something that the document treats (证书谁发)."""
        rest = re.sub(about.asks, " ", asked.text)
        names = fold(f"{document.title} {document.short_title} {document.number} {_DOCUMENT}")
        pairs = {a + b for run in asked.telling for a, b in pairwise(run) if a + b in rest}
        body = fold(document.body)
        return any(pair in body and pair not in names for pair in pairs)

    @staticmethod
    def _clause(document: Document, about: _About) -> Clause | None:
        def found(at: str, says: str) -> Iterator[Clause]:
            for clause in document.clauses:
                placed = at and re.search(at, clause.id)
                told = says and "附件" not in clause.id and re.search(says, fold(clause.text))
                if placed or told:
                    yield clause

        clauses = list(found(about.at, about.says)) or list(found(about.instead, ""))
        if about.from_start or about.at:
            return next(iter(clauses), None)
        return min(clauses, key=lambda clause: len(clause.text), default=None)


def _segment(clause: Clause, about: _About) -> Segment:
    """The clause, or of a long one the sentence that says it."""
    quote = clause.text
    if about.says and len(quote) > _LONG:
        fitting = [s for s in _SENTENCE.findall(quote) if re.search(about.says, fold(s))]
        quote = fitting[0].strip() if fitting else quote
    return Segment(text=quote, quotations=(Quotation(clause=clause.id, quote=quote),))


@lru_cache(maxsize=1)
def _documents() -> _Documents:
    file = resources.files("pingwen.proposing") / "documents.yaml"
    return _Documents.model_validate(
        yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    )
