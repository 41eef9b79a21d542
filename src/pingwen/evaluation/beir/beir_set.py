"""A retrieval set in the layout of BEIR, read and checked.

``corpus.jsonl``: ``{"_id", "title", "text"}`` a passage; ``queries.jsonl``: ``{"_id", "text"}`` a
query; ``qrels/test.tsv``: under a header, query, passage and grade, of which 1 and more say that
the passage is relevant. What else a line of the two holds is passed over.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from pingwen.errors import RetrievalSetInvalid
from pingwen.evaluation.beir.lines import read_lines

__all__ = ["BeirSet", "load_beir"]

CORPUS, QUERIES, QRELS = "corpus.jsonl", "queries.jsonl", "qrels/test.tsv"
_HEADER = ("query-id", "corpus-id", "score")


@dataclass(frozen=True)
class BeirSet:
    """``passages``: title and text together; ``queries``: those that are judged; both by id, in the
    order of the files. ``relevant``: by query, the grades of its passages, at least one above 0.
    """

    name: str
    passages: Mapping[str, str]
    queries: Mapping[str, str]
    relevant: Mapping[str, Mapping[str, int]]

    def first(self, passages: int) -> BeirSet:
        """The set of its first passages, and of the queries for which one of them is relevant.

        Raises RetrievalSetInvalid where that leaves no query.
        """
        kept = dict(list(self.passages.items())[:passages])
        relevant = {
            query: {passage: grade for passage, grade in grades.items() if passage in kept}
            for query, grades in self.relevant.items()
        }
        left = {query: grades for query, grades in relevant.items() if _any_relevant(grades)}
        if not left:
            raise RetrievalSetInvalid(
                f"{QRELS}: no query has a relevant passage among the first {passages}"
            )
        queries = {query: self.queries[query] for query in left}
        return BeirSet(self.name, kept, queries, left)


class _Passage(BaseModel):
    """Sets have fields of their own besides; ids may be written as numbers."""

    model_config = ConfigDict(frozen=True, coerce_numbers_to_str=True)

    id: str = Field(alias="_id", min_length=1)
    title: str = ""
    text: str


class _Query(BaseModel):
    model_config = ConfigDict(frozen=True, coerce_numbers_to_str=True)

    id: str = Field(alias="_id", min_length=1)
    text: str = Field(min_length=1)


_Shape = TypeVar("_Shape", _Passage, _Query)


def load_beir(folder: Path) -> BeirSet:
    """The set in ``folder``.

    Raises RetrievalSetInvalid, naming file and line, for a file that is missing or not UTF-8, a
    line that is no JSON object or lacks a field, an id that is taken, a judgement that is none, is
    there twice or is of an unknown query or passage, and a query without a relevant passage.
    """
    passages = {
        found.id: f"{found.title}\n{found.text}".strip()
        for found in _objects(folder, CORPUS, _Passage)
    }
    queries = {found.id: found.text for found in _objects(folder, QUERIES, _Query)}
    relevant = _judged(folder, passages, queries)
    judged = {query: text for query, text in queries.items() if query in relevant}
    return BeirSet(folder.resolve().name, passages, judged, {q: relevant[q] for q in judged})


def _objects(folder: Path, file: str, shape: type[_Shape]) -> Iterator[_Shape]:
    first: dict[str, str] = {}
    for where, line in read_lines(folder, file):
        if not line.strip():
            continue
        try:
            found = shape.model_validate(json.loads(line))
        except ValueError as error:
            raise RetrievalSetInvalid(f"{where}: {_fault(error)}") from None
        if found.id in first:
            raise RetrievalSetInvalid(f"{where}: id {found.id!r} is taken by {first[found.id]}")
        first[found.id] = where
        yield found
    if not first:
        raise RetrievalSetInvalid(f"{file}: there is nothing in it")


def _fault(error: ValueError) -> str:
    if isinstance(error, ValidationError):
        told = error.errors(include_url=False)[0]
        field = ".".join(str(part) for part in told["loc"])
        return f"{field}: {told['msg']}" if field else "not a JSON object"
    return f"not JSON: {error.msg if isinstance(error, json.JSONDecodeError) else error}"


def _judged(
    folder: Path, passages: Mapping[str, str], queries: Mapping[str, str]
) -> dict[str, dict[str, int]]:
    grades: dict[str, dict[str, int]] = {}
    first: dict[str, str] = {}
    for where, query, passage, grade in _judgements(folder):
        if query not in queries:
            raise RetrievalSetInvalid(f"{where}: {QUERIES} has no query {query!r}")
        if passage not in passages:
            raise RetrievalSetInvalid(f"{where}: {CORPUS} has no passage {passage!r}")
        if passage in grades.get(query, ()):
            raise RetrievalSetInvalid(f"{where}: {passage!r} is judged twice for {query!r}")
        first.setdefault(query, where)
        grades.setdefault(query, {})[passage] = grade
    for query, where in first.items():
        if not _any_relevant(grades[query]):
            raise RetrievalSetInvalid(f"{where}: the query {query!r} has no relevant passage")
    if not first:
        raise RetrievalSetInvalid(f"{QRELS}: there is no judgement in it")
    return grades


def _judgements(folder: Path) -> Iterator[tuple[str, str, str, int]]:
    lines = read_lines(folder, QRELS)
    where, header = next(lines, (QRELS, ""))
    if tuple(header.split("\t")) != _HEADER:
        raise RetrievalSetInvalid(f"{where}: the header must be {' '.join(_HEADER)}, with tabs")
    for place, line in lines:
        if not line.strip():
            continue
        columns = line.split("\t")
        if len(columns) != len(_HEADER):
            raise RetrievalSetInvalid(f"{place}: {len(columns)} columns, not {len(_HEADER)}")
        query, passage, grade = columns
        try:
            yield place, query, passage, int(grade)
        except ValueError:
            raise RetrievalSetInvalid(f"{place}: {grade!r} is no grade") from None


def _any_relevant(grades: Mapping[str, int]) -> bool:
    return any(grade > 0 for grade in grades.values())
