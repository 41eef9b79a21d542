"""Fails where the last test run covered less than tests/coverage_floors.toml asks for."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

FLOORS = Path(__file__).with_name("coverage_floors.toml")


def main() -> int:
    """Print coverage's report for each floor; 1 where one is not reached."""
    below = []
    for floor in tomllib.loads(FLOORS.read_text(encoding="utf-8"))["floor"]:
        print(f"{floor['name']}: at least {floor['percent']}%", flush=True)
        command = [
            sys.executable,
            "-m",
            "coverage",
            "report",
            "--include",
            ",".join(floor["include"]),
        ]
        if "omit" in floor:
            command += ["--omit", ",".join(floor["omit"])]
        command += ["--fail-under", str(floor["percent"])]
        if subprocess.run(command, check=False).returncode != 0:
            below.append(floor["name"])
    if below:
        print(f"coverage is below its floor: {', '.join(below)}")
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
