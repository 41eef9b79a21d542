"""Where an index lives on disk: one folder a generation, built aside and put in place whole.

``DATA_DIR/index/<key>-<nonce>/`` is a finished generation, ``.building-<nonce>/`` one under way
or broken off, ``.lock`` what whoever looks or builds holds, ``.leases/`` who serves what.
"""

from __future__ import annotations

import os
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from pingwen.errors import IndexUnavailable

__all__ = ["Generations"]

_BUILDING = ".building-"


class Generations:
    """The generations under one data directory; every method but ``locked`` wants the lock held."""

    def __init__(self, data_dir: Path) -> None:
        self._root = data_dir / "index"
        self._leases = self._root / ".leases"

    @contextmanager
    def locked(self, timeout: float) -> Iterator[None]:
        """Only one process at a time gets in; raises IndexUnavailable after ``timeout`` seconds."""
        self._leases.mkdir(parents=True, exist_ok=True)
        try:
            with FileLock(self._root / ".lock", timeout=timeout):
                yield
        except Timeout as error:
            raise IndexUnavailable(f"the index is locked for over {timeout} seconds") from error

    def finished(self, key: str) -> tuple[Path, ...]:
        """The finished generations of this key, the newest first."""
        return tuple(folder for folder in self.all() if folder.name.startswith(f"{key}-"))

    def all(self) -> tuple[Path, ...]:
        """Every finished generation, the newest first."""
        folders = [f for f in self._root.iterdir() if f.is_dir() and not f.name.startswith(".")]
        return tuple(sorted(folders, key=lambda f: (f.stat().st_mtime_ns, f.name), reverse=True))

    @contextmanager
    def building(self, key: str) -> Iterator[tuple[Path, Path]]:
        """The folder to build in, and the place it moves to when the block ends without an error.

        Whatever breaks it off, Ctrl-C included, leaves nothing behind; of a process that is killed
        the next ``tidy`` removes what remains.
        """
        nonce = uuid.uuid4().hex[:8]
        aside, place = self._root / f"{_BUILDING}{nonce}", self._root / f"{key}-{nonce}"
        aside.mkdir()
        try:
            yield aside, place
            aside.rename(place)
        except BaseException:
            shutil.rmtree(aside, ignore_errors=True)
            raise

    def lease(self, generation: Path) -> FileLock:
        """Held while a process serves this generation; the system releases it when that dies."""
        lock = FileLock(self._leases / f"{generation.name}.{os.getpid()}-{uuid.uuid4().hex[:8]}")
        lock.acquire(timeout=0)
        return lock

    def discard(self, generation: Path) -> None:
        """Remove a generation that must not be served, whoever serves it."""
        shutil.rmtree(generation, ignore_errors=True)

    def tidy(self, keep: Path) -> None:
        """Remove what was broken off and every other generation that no living process serves."""
        for folder in self._root.glob(f"{_BUILDING}*"):
            shutil.rmtree(folder, ignore_errors=True)
        for folder in self.all():
            if folder != keep and not self._served(folder):
                shutil.rmtree(folder, ignore_errors=True)
        for lease in self._leases.iterdir():
            _is_held(lease)  # removes the leases of the dead

    def _served(self, generation: Path) -> bool:
        return any(_is_held(lease) for lease in self._leases.glob(f"{generation.name}.*"))


def _is_held(lease: Path) -> bool:
    lock = FileLock(lease)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return True
    lease.unlink(missing_ok=True)
    lock.release()
    return False
