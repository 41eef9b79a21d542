"""The clause ledger: every clause of every document is encoded by a rule or classified by hand.

``ledger/<document>.yaml`` is a list of entries, each with a ``class``, a ``reason`` in a few
Chinese words and the ``clauses`` that it holds for: a clause id, or ``<id>/**`` for that clause
(or document) and all below it. Of two entries the longer one counts. What a rule cites is never
written there: that it is encoded, and by which rule, is read off the rule files.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import yaml
from pydantic import Field, TypeAdapter, ValidationError

from pingwen.domain.clause import Clause, Corpus, Document
from pingwen.domain.ledger import ClauseClass, Encoding, LedgerLine
from pingwen.domain.model import Model
from pingwen.errors import LedgerInvalid

__all__ = ["Encodings", "ledger_faults", "load_ledger"]

Encodings = Mapping[str, Sequence[Encoding]]
"""The places in the rules that cite a clause, by its id."""

_FOLDER = "ledger"
_BELOW = "/**"


class _Entry(Model):
    """What several clauses are, and why."""

    what: ClauseClass = Field(alias="class")
    reason: str = Field(min_length=2)
    clauses: tuple[str, ...] = Field(min_length=1)


_ENTRIES = TypeAdapter(tuple[_Entry, ...])
_Classes = Mapping[str, _Entry]


def load_ledger(folder: Path, corpus: Corpus, encodings: Encodings) -> tuple[LedgerLine, ...]:
    """Every clause of the corpus folder, classified, in the order of the text.

    Raises LedgerInvalid with the first of ``ledger_faults``.
    """
    for fault in ledger_faults(folder, corpus, encodings):
        raise LedgerInvalid(fault)
    return tuple(
        _line(clause, classes, encodings)
        for document in corpus.documents
        for classes in (_read(folder, document),)
        for clause in document.clauses
    )


def ledger_faults(folder: Path, corpus: Corpus, encodings: Encodings) -> Iterator[str]:
    """What is wrong with the ledger, each fault with the file and the clause.

    A file that cannot be read or is for no document; an entry for a clause that does not exist or
    that stands twice; a clause called encoded that no rule cites, or cited by a rule and called
    something else; a clause that is neither cited nor classified.
    """
    documents = {document.id for document in corpus.documents}
    for file in sorted((folder / _FOLDER).glob("*")):
        if file.name not in {f"{document}.yaml" for document in documents}:
            yield f"{_FOLDER}/{file.name}: there is no such document"
    for document in corpus.documents:
        try:
            classes = _read(folder, document)
        except LedgerInvalid as error:
            yield error.detail
        else:
            yield from _misplaced(document, classes)
            yield from _misclassified(document, classes, encodings)


def _read(folder: Path, document: Document) -> _Classes:
    """The entries by what they are written for."""
    name = _name(document)
    try:
        written = yaml.load((folder / name).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        entries = _ENTRIES.validate_python(written)
    except OSError:
        raise LedgerInvalid(f"{name}: cannot be read") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise LedgerInvalid(f"{name}: not YAML: {' '.join(str(error).split())}") from None
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise LedgerInvalid(f"{name}: {place or 'file'}: {first['msg']}") from None
    classes: dict[str, _Entry] = {}
    for entry in entries:
        for written_for in entry.clauses:
            if written_for in classes:
                raise LedgerInvalid(f"{name}: {written_for!r} is classified twice")
            classes[written_for] = entry
    return classes


def _misplaced(document: Document, classes: _Classes) -> Iterator[str]:
    clauses = {clause.id for clause in document.clauses}
    for written_for in classes:
        above = written_for.removesuffix(_BELOW)
        if above not in clauses and written_for != f"{document.id}{_BELOW}":
            yield f"{_name(document)}: no clause {above!r} in {document.id}"


def _misclassified(document: Document, classes: _Classes, encodings: Encodings) -> Iterator[str]:
    for clause in document.clauses:
        cited, own = _cited_as(clause, encodings), classes.get(clause.id)
        entry = _entry(clause, classes)
        where = f"{_name(document)}: {clause.id!r}"
        if cited and own and own.what is not cited:
            rule = encodings[clause.id][0].rule
            yield f"{where} is called {own.what.value}, and {rule} cites it as {cited.value}"
        elif not cited and entry is None:
            yield f"{where} is cited by no rule and not classified: name its class and the reason"
        elif not cited and entry and entry.what is ClauseClass.ENCODED:
            yield f"{where} is called encoded, and no rule cites it"


def _line(clause: Clause, classes: _Classes, encodings: Encodings) -> LedgerLine:
    cited, entry = _cited_as(clause, encodings), _entry(clause, classes)
    if cited:
        rules = tuple(dict.fromkeys(each.rule for each in encodings[clause.id]))
        return LedgerLine(clause=clause.id, document=clause.document, what=cited, rules=rules)
    assert entry is not None
    return LedgerLine(
        clause=clause.id, document=clause.document, what=entry.what, reason=entry.reason
    )


def _cited_as(clause: Clause, encodings: Encodings) -> ClauseClass | None:
    """ENCODED where a rule decides by it, JUDGEMENT where rules only list it for the committee."""
    found = encodings.get(clause.id, ())
    if not found:
        return None
    judged = all(each.judged for each in found)
    return ClauseClass.JUDGEMENT if judged else ClauseClass.ENCODED


def _entry(clause: Clause, classes: _Classes) -> _Entry | None:
    """The clause's own entry, else that of the nearest clause above it that has one for all."""
    if own := classes.get(clause.id):
        return own
    above = clause.id
    while above:
        if found := classes.get(above + _BELOW):
            return found
        above = above.rpartition("/")[0]
    return None


def _name(document: Document) -> str:
    return f"{_FOLDER}/{document.id}.yaml"
