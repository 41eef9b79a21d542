"""Work told in answer to what was done since a title: 取得工程师后从事什么工作？一直做智能检测."""

from __future__ import annotations

import re
from dataclasses import replace

from pingwen.understanding.narrative.asked import Asked
from pingwen.understanding.narrative.spell_joining import changed, untied
from pingwen.understanding.narrative.work_read import WorkRead

__all__ = ["since_asked"]

_SINCE_TITLE = re.compile(
    "(?:取得|评上|拿到|获得|获评)[^,，。;；?？前]{1,12}(?:之后|以后|以来|后)(?!续)[^,，。;；?？]*工作"
)


def since_asked(read: WorkRead, asked: Asked | None) -> WorkRead:
    """The work with the title asked of as its beginning, where it has lasted all along.

    Without such a question it goes back to the graduation told before.
    """
    if read.work is None or asked is None or not read.always or not untied(read.work.fact):
        return read
    if read.after_last or asked.level is None or not _SINCE_TITLE.search(asked.text):
        return read
    return replace(read, work=changed(read.work, since="title", since_title=asked.level))
