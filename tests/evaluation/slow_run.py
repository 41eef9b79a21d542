"""A run over a slow system, to be broken off: ``python -m tests.evaluation.slow_run FOLDER N``."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.evaluation.fake_systems import candidate, many_cases

__all__ = ["CASES"]

CASES = many_cases(60)


def main(folder: str, workers: str) -> int:
    """130 when it is interrupted, as the command line gives it.

    The runner is imported here, since every worker imports this module first.
    """
    from pingwen.evaluation.runner import Answering, answered

    how = Answering(folder=Path(folder), version="1", workers=int(workers), progress=False)
    try:
        print(len(answered(CASES, candidate(Path(folder), "slow"), how)))
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
