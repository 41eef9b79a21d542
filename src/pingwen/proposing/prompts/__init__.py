"""What a chat model is told, as files: each with its version, and known by its hash besides."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from importlib import resources

from pingwen.domain.model import Model

__all__ = ["Prompt", "load_prompt", "read_prompt"]

_FILE = re.compile(r"---\nversion: (?P<version>[1-9]\d*)\n---\n(?P<text>.+)", re.DOTALL)


class Prompt(Model):
    """``id`` names the words exactly: ``answer@1-3f2a9c1d``, a version and a hash of the text."""

    id: str
    text: str


@lru_cache(maxsize=8)
def load_prompt(name: str) -> Prompt:
    """The prompt in ``name``.md beside this module. Raises ValueError where it has no version."""
    return read_prompt(name, (resources.files(__name__) / f"{name}.md").read_text("utf-8"))


def read_prompt(name: str, written: str) -> Prompt:
    """The prompt that a file holds. Raises ValueError where it does not begin with its version."""
    found = _FILE.fullmatch(written)
    if found is None:
        raise ValueError(f"{name}.md does not begin with its version")
    digest = hashlib.sha256(found["text"].encode()).hexdigest()[:8]
    return Prompt(id=f"{name}@{found['version']}-{digest}", text=found["text"].strip())
