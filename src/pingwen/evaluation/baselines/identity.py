"""What the answers of a baseline depend on, beside what the product's depend on."""

from __future__ import annotations

import hashlib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

__all__ = ["identity"]

_PACKAGES = ("langchain", "langchain-chroma", "langchain-openai", "langchain-text-splitters")


def identity(*told: str) -> str:
    """Twelve hexadecimal digits: of the baselines' source, their libraries, and what is told."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    for part in (*(_version(name) for name in _PACKAGES), *told):
        digest.update(part.encode() + b"\0")
    return digest.hexdigest()[:12]


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:  # an extra that is not installed
        return ""
