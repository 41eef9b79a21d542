"""The corpus from its folder: checked against the manifest, parsed, copies compared."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from pingwen.corpus.copies import attach_copies
from pingwen.corpus.front_matter import CopyHead, DocumentHead, read_fields, split
from pingwen.corpus.manifest import CopyEntry, DocumentEntry, Manifest, SourceEntry
from pingwen.corpus.parser import PARSER_VERSION, parse
from pingwen.corpus.questions import ENGLISH, read_questions, read_unanswered
from pingwen.domain.clause import Clause, Corpus, Document
from pingwen.errors import CorpusInvalid

__all__ = ["load_corpus", "read_manifest"]

_MANIFEST = "manifest.yaml"


def read_manifest(folder: Path) -> Manifest:
    """``manifest.yaml`` of the corpus folder. Raises CorpusInvalid."""
    return read_fields(_MANIFEST, _text(folder, _MANIFEST), Manifest)


def load_corpus(folder: Path) -> Corpus:
    """The whole corpus under ``folder``.

    Adding a document is adding its source, its Markdown file and their manifest entries, and the
    questions that it answers (see ``questions``).
    Raises CorpusInvalid, naming the file below ``folder``, where a file is missing or unlisted,
    where a checksum, a date or a standing is not the manifest's, or where a text cannot be parsed.
    """
    manifest = read_manifest(folder)
    sources = {entry.file: _check_source(folder, entry) for entry in manifest.sources}
    _check_listing(folder, manifest)
    version = sha256(PARSER_VERSION.encode())
    documents = []
    for entry in manifest.documents:
        text = _text(folder, entry.file)
        version.update(text.encode())
        document = _document(entry, text, sources)
        for copy in (copy for copy in manifest.copies if copy.id == entry.id):
            copied = _text(folder, copy.file)
            version.update(copied.encode())
            document = _with_copy(document, copy, copied, sources)
        documents.append(document)
    _check_references(documents)
    in_english = read_questions(folder, documents, ENGLISH)
    return Corpus(
        documents=tuple(documents),
        version=version.hexdigest()[:12],
        questions=read_questions(folder, documents),
        questions_in_english=in_english,
        unanswered_in_english=read_unanswered(folder, in_english),
    )


def _read(folder: Path, file: str) -> bytes:
    try:
        return (folder / file).read_bytes()
    except OSError:
        raise CorpusInvalid(f"{file}: cannot be read") from None


def _text(folder: Path, file: str) -> str:
    try:
        return _read(folder, file).decode()
    except UnicodeDecodeError:
        raise CorpusInvalid(f"{file}: not UTF-8") from None


def _check_source(folder: Path, entry: SourceEntry) -> str:
    file = f"sources/{entry.file}"
    content = _read(folder, file)
    _check_sum(file, sha256(content).hexdigest(), entry.sha256)
    if len(content) != entry.size:
        raise CorpusInvalid(f"{file}: {len(content)} bytes, the manifest says {entry.size}")
    return entry.sha256


def _check_sum(file: str, found: str, expected: str) -> None:
    if found != expected:
        raise CorpusInvalid(f"{file}: sha256 {found}, the manifest says {expected}")


def _check_listing(folder: Path, manifest: Manifest) -> None:
    """Every file on disk is listed once, and every copy is of a listed document."""
    listed = [f"sources/{entry.file}" for entry in manifest.sources]
    listed += [entry.file for entry in manifest.documents]
    listed += [copy.file for copy in manifest.copies]
    for file in sorted({file for file in listed if listed.count(file) > 1}):
        raise CorpusInvalid(f"{_MANIFEST}: {file} is listed twice")
    found = [*folder.glob("documents/*"), *folder.glob("sources/*"), *folder.glob("copies/*/*")]
    for file in sorted(path.relative_to(folder).as_posix() for path in found):
        if file not in listed:
            raise CorpusInvalid(f"{file}: not in the manifest")
    documents = {entry.id for entry in manifest.documents}
    for copy in manifest.copies:
        for unknown in sorted({copy.id, copy.printed_in} - documents):
            raise CorpusInvalid(f"{_MANIFEST}: {copy.file} is a copy for {unknown!r}, not listed")


def _document(entry: DocumentEntry, text: str, sources: dict[str, str]) -> Document:
    written, body = split(entry.file, text)
    head = read_fields(entry.file, written, DocumentHead)
    _check_sum(entry.file, sha256(body.encode()).hexdigest(), entry.sha256)
    for name in ("id", "issued", "valid_from", "standing"):
        ours, theirs = getattr(head, name), getattr(entry, name)
        if ours != theirs:
            raise CorpusInvalid(f"{entry.file}: {name} is {ours}, the manifest says {theirs}")
    _check_origin(entry, head, sources)
    fields = {name: getattr(head, name) for name in DocumentHead.model_fields}
    return Document(**fields, body=body, clauses=_clauses(entry.file, entry.id, body))


def _check_origin(
    entry: DocumentEntry | CopyEntry, head: DocumentHead | CopyHead, sources: dict[str, str]
) -> None:
    if entry.source not in sources:
        raise CorpusInvalid(f"{entry.file}: its source {entry.source!r} is not in the manifest")
    if (head.source_file, head.sha256) != (entry.source, sources[entry.source]):
        raise CorpusInvalid(f"{entry.file}: source_file and sha256 are not those of its source")


def _clauses(file: str, document: str, body: str) -> tuple[Clause, ...]:
    try:
        return parse(document, body)
    except CorpusInvalid as error:
        raise CorpusInvalid(f"{file}: {error.detail}") from None


def _with_copy(
    document: Document, entry: CopyEntry, text: str, sources: dict[str, str]
) -> Document:
    written, body = split(entry.file, text)
    head = read_fields(entry.file, written, CopyHead)
    _check_sum(entry.file, sha256(body.encode()).hexdigest(), entry.sha256)
    _check_origin(entry, head, sources)
    if (head.id, head.source) != (entry.id, entry.printed_in):
        raise CorpusInvalid(f"{entry.file}: id and source are not those of the manifest")
    printed_again = _clauses(entry.file, entry.id, body)
    try:
        clauses = attach_copies(document.clauses, printed_again, entry.printed_in)
    except CorpusInvalid as error:
        raise CorpusInvalid(f"{entry.file}: {error.detail}") from None
    return document.model_copy(update={"clauses": clauses})


def _check_references(documents: list[Document]) -> None:
    """Ids are unique, and ``also_in`` names documents that are here and that hold a copy."""
    ids = [document.id for document in documents]
    for twice in sorted({one for one in ids if ids.count(one) > 1}):
        raise CorpusInvalid(f"{_MANIFEST}: document {twice!r} is listed twice")
    for document in documents:
        printed = {copy.source for clause in document.clauses for copy in clause.copies}
        if set(document.also_in) != printed:
            raise CorpusInvalid(
                f"documents/{document.id}.md: also_in is {sorted(document.also_in)}, "
                f"the manifest has copies in {sorted(printed)}"
            )
