"""The questions that a clause answers, as people put them: ``questions/<document>.yaml`` holds
those in Chinese, ``questions/english/<document>.yaml`` those in English. ``questions/unanswered/``
holds questions, by language, that sound like these and that no document answers.

People do not use the documents' words. A file holds, by clause id, questions in theirs; a new
question is compared with these. They are ours and not the document's: what is shown and cited is
the clause alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Annotated

from pydantic import Field, RootModel

from pingwen.corpus.front_matter import read_fields
from pingwen.domain.clause import Document
from pingwen.errors import CorpusInvalid

__all__ = ["CHINESE", "ENGLISH", "read_questions", "read_unanswered"]

CHINESE, ENGLISH = "questions", "questions/english"
_UNANSWERED = "questions/unanswered/english.yaml"
_Asked = tuple[Annotated[str, Field(min_length=2)], ...]


class _Questions(RootModel[dict[str, _Asked]]):
    """Questions by the id of the clause that answers them."""


class _Unanswered(RootModel[_Asked]):
    """Questions that no clause answers."""


def read_questions(
    folder: Path, documents: Sequence[Document], language: str = CHINESE
) -> Mapping[str, tuple[str, ...]]:
    """The questions of all documents in one ``language`` by clause id; a document without a file
    has none.

    Raises CorpusInvalid, naming the file, for one that is no document's, a clause that is not in
    the document, or a question that stands twice under a clause.
    """
    known = {document.id: document for document in documents}
    files = sorted(path for path in (folder / language).glob("*") if path.is_file())
    read = (_read(path, f"{language}/{path.name}", known) for path in files)
    return dict(chain.from_iterable(questions.items() for questions in read))


def read_unanswered(folder: Path, answered: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The questions in English that no document answers; none where there is no such file.

    Raises CorpusInvalid, naming the file, for one that stands twice, or among those ``answered``.
    """
    path = folder / _UNANSWERED
    if not path.is_file():
        return ()
    asked = read_fields(_UNANSWERED, path.read_text("utf-8"), _Unanswered).root
    if len(set(asked)) < len(asked):
        raise CorpusInvalid(f"{_UNANSWERED}: a question stands twice")
    for clause, questions in answered.items():
        if both := set(questions).intersection(asked):
            raise CorpusInvalid(f"{_UNANSWERED}: {clause!r} answers {min(both)!r}")
    return asked


def _read(path: Path, file: str, known: Mapping[str, Document]) -> Mapping[str, tuple[str, ...]]:
    document = known.get(path.stem)
    if document is None or path.suffix != ".yaml":
        raise CorpusInvalid(f"{file}: no such document")
    ids = {clause.id for clause in document.clauses}
    questions = read_fields(file, path.read_text("utf-8"), _Questions).root
    for clause, asked in questions.items():
        if clause not in ids:
            raise CorpusInvalid(f"{file}: no clause {clause!r}")
        if len(set(asked)) < len(asked):
            raise CorpusInvalid(f"{file}: a question stands twice under {clause!r}")
    return questions
