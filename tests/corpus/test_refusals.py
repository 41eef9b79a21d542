"""Everything that stops a corpus from loading, each with what the error says."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
import yaml

from pingwen.corpus import load_corpus
from pingwen.errors import CorpusInvalid

FILE = "documents/first.md"
SOURCE = "某市职称办法\n一、适用范围\n本办法适用于本市。\n"
BODY = "# 某市职称办法\n\n## 一、适用范围\n\n本办法适用于本市。\n"
HEAD = """---
id: {name}
number: 某人社〔2026〕1号
title: 某市职称办法
short_title: 某市职称办法
issuer: 某市人社局
issued: 2026-01-02
valid_from: 2026-02-01
region: 某市
standing: in_force
source_file: {name}.txt
sha256: {sha256}
note: ""
also_in: []
---

"""
COPY_HEAD = "---\nid: first\nsource: second\nsource_file: second.txt\nsha256: {sha256}\n---\n\n"


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


Entry = dict[str, object]


class SmallCorpus:
    """One document, written with right checksums so that one thing can be made wrong."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.manifest: dict[str, list[Entry]] = {"sources": [], "documents": [], "copies": []}
        self.add("first")

    def add(self, name: str, body: str = BODY) -> None:
        source: Entry = {
            "file": f"{name}.txt",
            "sha256": digest(SOURCE),
            "size": len(SOURCE.encode()),
            "received": "2026-01-05",
            "contains": "某市职称办法",
            "printed": [f"documents/{name}.md"],
        }
        document: Entry = {
            "id": name,
            "file": f"documents/{name}.md",
            "source": f"{name}.txt",
            "sha256": digest(body),
            "issued": "2026-01-02",
            "valid_from": "2026-02-01",
            "standing": "in_force",
        }
        self.manifest["sources"].append(source)
        self.manifest["documents"].append(document)
        self.write(f"sources/{name}.txt", SOURCE)
        self.write(f"documents/{name}.md", HEAD.format(name=name, sha256=digest(SOURCE)) + body)
        self.save()

    def add_copy(self, body: str) -> None:
        """The first document printed again in a second one."""
        self.add("second", "# 某市公报\n")
        entry: Entry = {
            "id": "first",
            "printed_in": "second",
            "file": "copies/second/first.md",
            "source": "second.txt",
            "sha256": digest(body),
        }
        self.manifest["copies"].append(entry)
        self.write("copies/second/first.md", COPY_HEAD.format(sha256=digest(SOURCE)) + body)
        self.save()

    def replace(self, file: str, old: str, new: str) -> None:
        text = (self.folder / file).read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {file}"
        self.write(file, text.replace(old, new, 1))

    def write(self, file: str, text: str) -> None:
        path = self.folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def save(self) -> None:
        self.write("manifest.yaml", yaml.safe_dump(self.manifest, allow_unicode=True))

    def refusal(self) -> str:
        with pytest.raises(CorpusInvalid) as caught:
            load_corpus(self.folder)
        return caught.value.detail


@pytest.fixture
def small(tmp_path: Path) -> SmallCorpus:
    return SmallCorpus(tmp_path)


OTHER = BODY.replace("于本市", "于全市")
REPLACED = {
    "body changed": (
        (FILE, BODY, OTHER),
        f"{FILE}: sha256 {digest(OTHER)}, the manifest says {digest(BODY)}",
    ),
    "source changed": (
        ("sources/first.txt", SOURCE, "无"),
        f"sources/first.txt: sha256 {digest('无')}, the manifest says {digest(SOURCE)}",
    ),
    "size wrong": (
        ("manifest.yaml", f"size: {len(SOURCE.encode())}", "size: 7"),
        f"sources/first.txt: {len(SOURCE.encode())} bytes, the manifest says 7",
    ),
    "field missing": (
        (FILE, "issuer: 某市人社局\n", ""),
        f"{FILE}: issuer: Field required",
    ),
    "field unknown": (
        (FILE, "region:", "regoin: 某市\nregion:"),
        f"{FILE}: regoin: Extra inputs are not permitted",
    ),
    "front matter not YAML": (
        (FILE, "title: 某市职称办法", "title: [某市"),
        f"{FILE}: not YAML, line 4",
    ),
    "front matter not closed": (
        (FILE, "\n---\n", "\n"),
        f"{FILE}: no front matter between two lines of ---",
    ),
    "standing unknown": (
        (FILE, "standing: in_force", "standing: valid"),
        f"{FILE}: standing: Input should be 'in_force', 'draft' or 'notice'",
    ),
    "standing not the manifest's": (
        (FILE, "standing: in_force", "standing: draft"),
        f"{FILE}: standing is draft, the manifest says in_force",
    ),
    "date not the manifest's": (
        (FILE, "valid_from: 2026-02-01", "valid_from: 2026-02-02"),
        f"{FILE}: valid_from is 2026-02-02, the manifest says 2026-02-01",
    ),
    "id not the manifest's": (
        (FILE, "id: first", "id: other"),
        f"{FILE}: id is other, the manifest says first",
    ),
    "source not in the manifest": (
        ("manifest.yaml", "source: first.txt", "source: other.txt"),
        f"{FILE}: its source 'other.txt' is not in the manifest",
    ),
    "source not its own": (
        (FILE, "source_file: first.txt", "source_file: other.txt"),
        f"{FILE}: source_file and sha256 are not those of its source",
    ),
    "manifest without its documents": (
        ("manifest.yaml", "documents:\n", "papers:\n"),
        "manifest.yaml: documents: Field required",
    ),
    "copy announced and not there": (
        (FILE, "also_in: []", "also_in: [second]"),
        f"{FILE}: also_in is ['second'], the manifest has copies in []",
    ),
}


@pytest.mark.parametrize(("change", "detail"), REPLACED.values(), ids=REPLACED)
def test_one_wrong_place_stops_the_loading(
    small: SmallCorpus, change: tuple[str, str, str], detail: str
) -> None:
    """A file that is not what it should be is an error that names it and what is wrong."""
    load_corpus(small.folder)
    small.replace(*change)
    assert small.refusal() == detail


def test_duplicate_number_is_refused(small: SmallCorpus) -> None:
    """Two sections of one number cannot both be cited."""
    small.add("second", BODY + "\n一、定义\n")
    expected = "second: duplicate number 'second/一'"
    assert small.refusal() == f"documents/second.md: {expected}"


def test_front_matter_that_is_a_list_is_refused(small: SmallCorpus) -> None:
    """Front matter is a mapping."""
    small.write(FILE, f"---\n- 甲\n---\n{BODY}")
    expected = "Input should be a valid dictionary or instance of DocumentHead"
    assert small.refusal() == f"{FILE}: the whole: {expected}"


def test_missing_file_is_refused(small: SmallCorpus) -> None:
    """A listed file must be there."""
    (small.folder / FILE).unlink()
    assert small.refusal() == f"{FILE}: cannot be read"


def test_missing_manifest_is_refused(tmp_path: Path) -> None:
    """A folder without a manifest is no corpus."""
    with pytest.raises(CorpusInvalid) as caught:
        load_corpus(tmp_path)
    assert caught.value.detail == "manifest.yaml: cannot be read"


def test_file_that_is_not_utf8_is_refused(small: SmallCorpus) -> None:
    """Documents are UTF-8."""
    (small.folder / FILE).write_bytes(BODY.encode("gb18030"))
    assert small.refusal() == f"{FILE}: not UTF-8"


@pytest.mark.parametrize("file", ["documents/other.md", "sources/other.txt", "copies/a/other.md"])
def test_file_that_is_not_listed_is_refused(small: SmallCorpus, file: str) -> None:
    """No file lies in the corpus that the manifest does not know."""
    small.write(file, BODY)
    assert small.refusal() == f"{file}: not in the manifest"


def test_file_listed_twice_is_refused(small: SmallCorpus) -> None:
    """One file is one document."""
    small.manifest["documents"] *= 2
    small.save()
    assert small.refusal() == f"manifest.yaml: {FILE} is listed twice"


def test_document_id_given_twice_is_refused(small: SmallCorpus) -> None:
    """Two files cannot be one document."""
    small.add("second")
    small.manifest["documents"][1]["id"] = "first"
    small.replace("documents/second.md", "id: second", "id: first")
    small.save()
    assert small.refusal() == "manifest.yaml: document 'first' is listed twice"


COPIES = {
    "not announced": (
        {},
        BODY,
        f"{FILE}: also_in is [], the manifest has copies in ['second']",
    ),
    "of an unknown document": (
        {"id": "third"},
        BODY,
        "manifest.yaml: copies/second/first.md is a copy for 'third', not listed",
    ),
    "of another document": (
        {"id": "second"},
        BODY,
        "copies/second/first.md: id and source are not those of the manifest",
    ),
    "checksum wrong": (
        {"sha256": "0"},
        BODY,
        f"copies/second/first.md: sha256 {digest(BODY)}, the manifest says 0",
    ),
    "with a clause of its own": (
        {},
        BODY + "\n二、定义\n",
        "copies/second/first.md: the copy in second holds 'first/二', the document does not",
    ),
    "that cannot be parsed": (
        {},
        "一、定义\n",
        "copies/second/first.md: first: one title, or a notice and a title, must open it; found []",
    ),
}


@pytest.mark.parametrize(("entry", "body", "detail"), COPIES.values(), ids=COPIES)
def test_wrong_copy_is_refused(
    small: SmallCorpus, entry: dict[str, str], body: str, detail: str
) -> None:
    """A copy is held to its manifest entry and to the document that it repeats."""
    small.add_copy(body)
    small.manifest["copies"][0].update(entry)
    small.save()
    assert small.refusal() == detail
