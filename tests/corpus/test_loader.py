"""Loading: what the documents are, and how one more is added."""

from __future__ import annotations

import hashlib
import shutil
import time
from datetime import date
from pathlib import Path

from pingwen.corpus import load_corpus
from pingwen.domain.clause import Corpus, Standing

IN_FORCE, DRAFT, NOTICE = Standing.IN_FORCE, Standing.DRAFT, Standing.NOTICE
OCTOBER_27 = date(2020, 10, 27)
DOCUMENTS = {
    "bj-ai-30": ("京人社事业发〔2020〕30号", date(2020, 11, 4), date(2020, 11, 10), IN_FORCE),
    "bj-eng-17": ("京人社事业发〔2020〕17号", date(2020, 9, 28), date(2020, 10, 1), IN_FORCE),
    "zj-ai-plan": ("", None, None, DRAFT),
    "zj-ai-2025": ("之江室发〔2025〕2号", date(2025, 7, 28), date(2025, 7, 28), NOTICE),
    "bj-train-6": ("京人社能发〔2020〕6号", date(2020, 8, 18), date(2020, 8, 18), IN_FORCE),
    "bj-tax-18": ("京人社发〔2020〕18号", date(2020, 10, 30), date(2020, 11, 1), IN_FORCE),
    "bj-flex-19": ("京人社就发〔2020〕19号", date(2020, 9, 29), date(2020, 10, 1), IN_FORCE),
    "bj-rural-22": ("京人社毕发〔2020〕22号", date(2020, 8, 3), date(2020, 8, 3), IN_FORCE),
    "bj-file-24": ("京人社人才发〔2020〕24号", date(2020, 10, 22), date(2020, 10, 22), IN_FORCE),
    "bj-econtract-28": ("京人社劳发〔2020〕28号", OCTOBER_27, OCTOBER_27, IN_FORCE),
    "bj-voc-27": ("京人社事业发〔2020〕27号", date(2020, 11, 3), date(2020, 11, 10), IN_FORCE),
    "bj-vtax-9": ("2020年第9号", date(2020, 10, 30), date(2021, 1, 1), IN_FORCE),
    "gazette-2020-47": ("2020年第47期（总第683期）", date(2020, 12, 30), None, IN_FORCE),
}


def test_documents_with_number_dates_and_standing(corpus: Corpus) -> None:
    """The thirteen documents have the numbers, dates and standing that their texts give them."""
    found = {d.id: (d.number, d.issued, d.valid_from, d.standing) for d in corpus.documents}
    assert found == DOCUMENTS


def test_document_number_and_dates_are_read_from_its_own_text(corpus: Corpus) -> None:
    """The number above a text is that of its front matter, and so is the date below it."""
    for document in corpus.documents:
        for clause in document.clauses:
            if clause.id.endswith("/文号"):
                assert clause.text == document.number
            if clause.id.endswith("/落款"):
                day = document.issued
                assert day is not None
                assert clause.text.split("\n")[-1] == f"{day.year}年{day.month}月{day.day}日"


def test_short_titles_are_short_and_distinct(corpus: Corpus) -> None:
    """A short title has at most twelve characters and names one document."""
    titles = [document.short_title for document in corpus.documents]
    assert max(map(len, titles)) <= 12
    assert len(set(titles)) == len(titles)


def test_titles_stand_in_the_text(corpus: Corpus) -> None:
    """The title is that of the document's own words, the gazette's issue apart."""
    for document in corpus.documents:
        title = corpus.clause(f"{document.id}/标题").text
        assert title.endswith(document.title) or document.id == "gazette-2020-47"


ADDED = "# 某市细则\n\n第一条 本细则自2026年3月1日起施行。\n"
HEAD = """---
id: added
number: ""
title: 某市细则
short_title: 某市细则
issuer: 某市人社局
issued: 2026-01-02
valid_from: 2026-03-01
region: 某市
standing: in_force
source_file: added.txt
sha256: {sha256}
note: ""
also_in: []
---

"""


def add_document(folder: Path) -> None:
    """A source, a Markdown file, and an entry for each."""
    sha256 = hashlib.sha256(ADDED.encode()).hexdigest()
    (folder / "sources/added.txt").write_text(ADDED, encoding="utf-8")
    (folder / "documents/added.md").write_text(HEAD.format(sha256=sha256) + ADDED, "utf-8")
    source = {
        "file": "added.txt",
        "sha256": sha256,
        "size": len(ADDED.encode()),
        "received": "2026-01-05",
        "contains": "某市细则",
        "printed": ["documents/added.md"],
    }
    document = {
        "id": "added",
        "file": "documents/added.md",
        "source": "added.txt",
        "sha256": sha256,
        "issued": "2026-01-02",
        "valid_from": "2026-03-01",
        "standing": "in_force",
    }
    manifest = (folder / "manifest.yaml").read_text(encoding="utf-8")
    entries = f"\n  - {source}\n\ndocuments:\n  - {document}\n"
    manifest = manifest.replace("\ndocuments:\n", entries, 1)
    (folder / "manifest.yaml").write_text(manifest, encoding="utf-8")


def test_adding_a_document_is_adding_a_file(folder: Path, corpus: Corpus, tmp_path: Path) -> None:
    """Beside the thirteen, a fourteenth loads, and the others stay as they are."""
    whole = tmp_path / "corpus"
    shutil.copytree(folder, whole)
    add_document(whole)
    loaded = load_corpus(whole)
    assert loaded.clause("added/第一条").text == "本细则自2026年3月1日起施行。"
    assert loaded.documents[1:] == corpus.documents


def test_version_changes_with_the_documents(folder: Path, corpus: Corpus, tmp_path: Path) -> None:
    """The same documents have the same version of twelve characters; other documents another."""
    whole = tmp_path / "corpus"
    shutil.copytree(folder, whole)
    assert load_corpus(whole).version == corpus.version
    assert len(corpus.version) == 12
    add_document(whole)
    assert load_corpus(whole).version != corpus.version


def test_loading_is_quick(folder: Path) -> None:
    """The whole corpus with its copies compared is there in less than a second."""
    began = time.perf_counter()
    load_corpus(folder)
    assert time.perf_counter() - began < 1
