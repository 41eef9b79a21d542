"""Nothing of a source is lost: its characters are, in order, those of the documents made of it.

Compared are the characters that are not white space, after NFKC folding (half and full width are
one) and with 〔〕 as []. Left out of a source is only the furniture that the manifest lists line by
line; left out of the Markdown are the hashes of headings and the comments.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from pingwen.corpus import read_manifest
from pingwen.corpus.front_matter import split
from pingwen.corpus.manifest import SourceEntry

FOLDER = Path(__file__).parents[2] / "corpus"
SOURCES = {entry.file: entry for entry in read_manifest(FOLDER).sources}
PRINTED = [(entry, file) for entry in SOURCES.values() for file in entry.printed]
MARKUP = re.compile(r"^#{1,4} |^<!-- .+ -->$", re.MULTILINE)


def folded(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).translate(str.maketrans("〔〕", "[]"))
    return "".join(text.split())


def words_of_source(folder: Path, entry: SourceEntry) -> str:
    lines = (folder / "sources" / entry.file).read_text(encoding="utf-8").split("\n")
    for furniture in entry.furniture:
        for number in furniture.lines:
            before, mark, after = lines[number - 1].partition(furniture.text)
            assert mark, f"{entry.file}, line {number}: no {furniture.text!r}"
            lines[number - 1] = before + after
    return folded("\n".join(lines))


def words_of_file(folder: Path, file: str) -> str:
    _, body = split(file, (folder / file).read_text(encoding="utf-8"))
    return folded(MARKUP.sub("", body))


def first_difference(source: str, printed: str) -> str | None:
    """Where the two part, with what stands there; None if they are the same."""
    if source == printed:
        return None
    pairs = enumerate(zip(source, printed, strict=False))
    at = next((i for i, (a, b) in pairs if a != b), min(len(source), len(printed)))
    return f"at {at}: source {source[at : at + 20]!r}, documents {printed[at : at + 20]!r}"


@pytest.mark.parametrize("file", SOURCES)
def test_every_character_of_a_source_is_in_its_documents(folder: Path, file: str) -> None:
    """What was printed in a source stands in its documents, whole and in order."""
    entry = SOURCES[file]
    printed = "".join(words_of_file(folder, name) for name in entry.printed)
    assert first_difference(words_of_source(folder, entry), printed) is None


@pytest.mark.parametrize(("entry", "file"), PRINTED, ids=[file for _, file in PRINTED])
def test_one_lost_or_changed_character_is_noticed(
    folder: Path, entry: SourceEntry, file: str
) -> None:
    """Wherever one character of a document is dropped, doubled or changed, the proof fails."""
    source = words_of_source(folder, entry)
    printed = {name: words_of_file(folder, name) for name in entry.printed}
    words = printed[file]
    for at in range(0, len(words), max(1, len(words) // 40)):
        for wrong in ("", words[at] * 2, "错"):
            mutated = printed | {file: words[:at] + wrong + words[at + 1 :]}
            assert first_difference(source, "".join(mutated.values())) is not None


def test_every_markdown_file_is_printed_in_one_source(folder: Path) -> None:
    """The proof leaves no document and no copy out."""
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*.md")}
    assert sorted(file for _, file in PRINTED) == sorted(files)


def test_furniture_holds_no_words_of_a_document(folder: Path) -> None:
    """Besides one letterhead, what is left out of a source are bullets and angle brackets."""
    found = {mark.text for entry in SOURCES.values() for mark in entry.furniture}
    assert found == {"之 江 实 验 室 文 件", "- ", "<", ">"}


ORDINARY = "，。、：；（）《》〈〉〔〕“”！？—【】"


@pytest.mark.parametrize("file", [file for _, file in PRINTED if "gazette-2020-47.md" not in file])
def test_chinese_text_is_set_in_full_width(folder: Path, file: str) -> None:
    """No half-width punctuation, no broken number and no stray space is left in Chinese text."""
    _, body = split(file, (folder / file).read_text(encoding="utf-8"))
    text = re.sub(r"https?://[\w./]+|^附件\d ", "", MARKUP.sub("", body), flags=re.MULTILINE)
    assert re.findall(r"[,;:()\[\]]", text) == []
    assert re.findall(r"\d \d|[一-龥] \d|\d [一-龥]", text.replace("综合管理部 2025", "")) == []
    assert set(re.findall(r"[^\w\s]", text)) <= set(ORDINARY + ".%+/-")
