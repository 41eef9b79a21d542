"""How a degree was studied for: 全日制, 自考, 在职."""

from __future__ import annotations

import re

__all__ = ["without_mode"]

_MODE = re.compile(
    "(?:(?:非?全日制|非全|统招|自考|函授|成人|成教|成考|在职|脱产|业余|网络教育|网教|电大|国开|夜大|党校|普通|正规|正经|第[一二]|985|211|双一流|名校"
    "|海外|国外|境外)的?)+$"
)


def without_mode(before: str) -> str:
    """The words before a degree, without those for how it was studied for (没有全日制)."""
    return _MODE.sub("", before)
