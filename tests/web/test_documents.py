"""The document pages: every clause has its element, and says what the document is worth."""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise
from urllib.parse import unquote

import pytest
from fastapi.testclient import TestClient

from pingwen.domain.clause import Corpus, Document, Standing
from pingwen.rendering.sources import Sources
from pingwen.web.documents import clause_views, fragment, standing


class _Page(HTMLParser):
    """The ids of a page, its references, and its headings' levels in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.references: list[str] = []
        self.headings: list[int] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if identifier := given.get("id"):
            self.ids.append(identifier)
        for name in ("href", "src"):
            if reference := given.get(name):
                self.references.append(reference)
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.headings.append(int(tag[1]))


def _of(corpus: Corpus, wanted: Standing) -> Document:
    return next(d for d in corpus.documents if d.standing is wanted)


def test_every_clause_of_every_document_has_exactly_one_element(
    client: TestClient, corpus: Corpus
) -> None:
    for document in corpus.documents:
        response = client.get(f"/documents/{document.id}")
        assert response.status_code == 200
        ids = Counter(_Page(response.text).ids)
        wanted = [fragment(clause.id) for clause in document.clauses]
        assert [f for f in wanted if ids[f] != 1] == [], document.id


def test_a_citation_of_any_clause_leads_to_its_element(client: TestClient, corpus: Corpus) -> None:
    sources = Sources(corpus)
    for clause in corpus.clauses():
        sources.mark(clause.id, clause.text)
    pages = {d.id: _Page(client.get(f"/documents/{d.id}").text).ids for d in corpus.documents}

    for citation in sources.citations():
        path, _, identifier = citation.url.partition("#")
        assert citation.url.isascii()
        assert unquote(identifier) in pages[path.removeprefix("/documents/")], citation.clause_id


def test_the_words_of_every_clause_stand_on_its_page_with_their_number(corpus: Corpus) -> None:
    for document in corpus.documents:
        for clause, view in zip(document.clauses, clause_views(corpus, document), strict=True):
            assert "\n".join(view.lines) == clause.text
    views = {v.fragment: v for v in clause_views(corpus, corpus.document("bj-ai-30"))}
    assert views["附件-三-（一）-2-（2）"].number == "（2）"
    assert views["附件-三-（一）-2"].heading == 5
    assert views["附件-三"].heading == 3
    assert views["附件-三-（三）-段1"].number == ""


def test_headings_go_down_one_level_at_a_time(client: TestClient, corpus: Corpus) -> None:
    for document in corpus.documents:
        levels = _Page(client.get(f"/documents/{document.id}").text).headings
        assert levels[0] == 1
        steps = [(a, b) for a, b in pairwise(levels) if b > a + 1]
        assert steps == [], document.id


def test_the_page_says_whether_the_document_binds(client: TestClient, corpus: Corpus) -> None:
    draft, notice = _of(corpus, Standing.DRAFT), _of(corpus, Standing.NOTICE)

    assert standing(corpus.document("bj-ai-30")) == "现行"
    assert standing(notice) == "2025年度通知"
    draft_page = client.get(f"/documents/{draft.id}").text
    assert "征求意见稿，未生效" in draft_page
    assert "尚未生效" in draft_page
    assert "只适用于该年度" in client.get(f"/documents/{notice.id}").text


def test_a_copy_with_other_words_is_shown_at_its_clause(client: TestClient, corpus: Corpus) -> None:
    page = client.get("/documents/bj-ai-30").text
    different = [
        difference
        for clause in corpus.document("bj-ai-30").clauses
        for copy in clause.copies
        for difference in copy.differences
    ]
    assert different
    assert "文字不同" in page
    assert all(d.theirs in page for d in different)


def test_the_list_names_every_document(client: TestClient, corpus: Corpus) -> None:
    page = client.get("/documents").text
    for document in corpus.documents:
        assert f'href="/documents/{document.id}"' in page
        assert document.title in page
        assert document.number in page


@pytest.mark.parametrize("name", ["nothing", "<script>alert(1)</script>", "..%2F..%2Fetc"])
def test_an_unknown_document_gets_a_chinese_page_that_repeats_nothing(
    client: TestClient, name: str
) -> None:
    response = client.get(f"/documents/{name}")
    assert response.status_code == 404
    assert "没有" in response.text
    assert "alert" not in response.text


def test_pages_are_chinese_and_load_nothing_from_elsewhere(client: TestClient) -> None:
    for path in ("/documents", "/documents/bj-voc-27", "/documents/nothing"):
        html = client.get(path).text
        assert '<html lang="zh-CN">' in html
        outside = [r for r in _Page(html).references if not r.startswith(("/", "#"))]
        assert outside == []
