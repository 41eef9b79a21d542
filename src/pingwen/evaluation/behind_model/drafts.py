"""What a chat model proposed, kept as it came: it passes the gate anew whenever it is measured.

A change of the gate, the rules or the wording needs no new answer of the model.
"""

from __future__ import annotations

import logging
from pathlib import Path

from pydantic import Field, ValidationError

from pingwen.domain.answer import Draft
from pingwen.domain.model import Model

__all__ = ["DraftStore", "KeptDraft"]

_LOG = logging.getLogger(__name__)


class KeptDraft(Model):
    """``asked``: the hash of what was put to it; ``seconds``: how long proposing took."""

    case: str
    asked: str
    draft: Draft
    seconds: float = Field(ge=0)


class DraftStore:
    """The drafts of one model in one file; a line that was cut short is asked again."""

    def __init__(self, path: Path) -> None:
        self._path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        self._kept = {(kept.case, kept.asked): kept for kept in _read(path)}

    def get(self, case: str, asked: str) -> KeptDraft | None:
        """The draft for a case that was asked this already."""
        return self._kept.get((case, asked))

    def add(self, kept: KeptDraft) -> None:
        """Keeps a draft; it is on disk when this returns."""
        with self._path.open("a", encoding="utf-8") as stream:
            stream.write(kept.model_dump_json() + "\n")
        self._kept[kept.case, kept.asked] = kept


def _read(path: Path) -> list[KeptDraft]:
    if not path.is_file():
        return []
    found: list[KeptDraft] = []
    whole, _, cut = path.read_bytes().rpartition(b"\n")
    if cut:  # what is added next begins on a line of its own
        _LOG.warning("%s: the last line is not whole and is asked again", path.name)
        path.write_bytes(whole + b"\n" if whole else b"")
    for number, line in enumerate(whole.splitlines(), start=1):
        try:
            found.append(KeptDraft.model_validate_json(line))
        except ValidationError:
            _LOG.warning("%s:%d is not whole and is asked again", path.name, number)
    return found
