"""A yes in the words of a chat: 都是的都是的, 嗯嗯是的哈, 那当然是, YES, 都是(刚核对过)."""

from __future__ import annotations

import re

__all__ = ["affirms"]

_LEAD = "(?:嗯+|哦+|噢|啊|诶|哎|好的?|OK|那|老师|您好|你好)"
_SURE = "(?:是(?![不否非])|对(?!不)|没错|当然|肯定(?=的|是|都)|(?:全部|全|都|均)+是|YES|YEP|YEAH)"
_TAIL = "(?:的|滴|哒|呢|哈|啦|啊|呀|哦|噢|哟|嘛|了|-)"
_YES = re.compile(f"{_LEAD}*(?:{_SURE}{_TAIL}*)+(?:亲|老师|谢谢您?|多谢)?")
_ASIDE = re.compile(r"\((?P<inside>[^()]{1,24})\)$")
_LIMITS = re.compile(
    "[不没未非无别他她\\d?]|除|但|只|猜|概|应该|可能|估计|差不多|好像|似乎|感觉|印象|也许|吧|算|第|前"
    "|有[一二两三几些个]|其中|部分|多数|挂|假|同事|导师|学生|[读上]|左右|期间|当时|外|另|还|个别|如果|要是|吗|么|呢"
)
"""What takes something of a yes back, or may."""


def affirms(text: str) -> bool:
    """Whether a clause, normalised, is a yes to all that was asked, and says nothing besides.

    A bracket may stand after it that limits nothing (都是(刚核对过)).
    """
    aside = _ASIDE.search(text)
    if aside is not None and not _LIMITS.search(aside["inside"]):
        text = text[: aside.start()]
    return _YES.fullmatch(text) is not None
