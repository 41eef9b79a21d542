"""``python -m pingwen`` is the command ``pingwen``."""

import sys

from pingwen.cli import main

__all__: list[str] = []

if __name__ == "__main__":
    sys.exit(main())
