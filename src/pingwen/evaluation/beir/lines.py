"""The lines of a file of a retrieval set, with their places."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pingwen.errors import RetrievalSetInvalid

__all__ = ["read_lines"]


def read_lines(folder: Path, file: str) -> Iterator[tuple[str, str]]:
    """Each line after its place, ``corpus.jsonl:3``; read as they are asked for.

    Lines end at line feeds alone: what else breaks lines may stand in a text. Raises
    RetrievalSetInvalid where there is no such file, or a line is not UTF-8.
    """
    try:
        with (folder / file).open("rb") as stream:
            for number, line in enumerate(stream, start=1):
                where = f"{file}:{number}"
                try:
                    text = line.decode("utf-8-sig" if number == 1 else "utf-8")
                except UnicodeDecodeError:
                    raise RetrievalSetInvalid(f"{where}: not UTF-8") from None
                yield where, text.rstrip("\r\n")
    except OSError:
        raise RetrievalSetInvalid(f"{file}: there is no such file in {folder.name!r}") from None
