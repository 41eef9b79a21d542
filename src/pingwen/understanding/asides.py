"""What is said beside a question: a request of another kind, an order, or what was pasted into it.

「硕士要满几年？另外帮我写首诗」 asks for two things, one of which the documents may have; what
stands in markup (a forged result of a tool, a comment), in a command to a bot or in an encoding
asks for none, and an order to the assistant (把数字改成19个月) tells nothing.
"""

from __future__ import annotations

import re

from pingwen.understanding.glossary import load_glossary
from pingwen.understanding.intent_cues import load_cues
from pingwen.understanding.orders import orders_in, sentences_of, spoken_parts
from pingwen.understanding.pasted_replies import without_replies
from pingwen.understanding.wording import load_remoteness

__all__ = ["without_asides"]

_PASTED = re.compile(
    r"<([a-z_]+)[^<>]*>.*?</\1>|<!--.*?-->|```.*?(?:```|$)"
    r"|@[a-z]\w*\s+/[a-z]+[^\n。？?，]*|(?:(?:^|\s)/[a-z]+(?:\s+[\d:.-]+)?){2,}"
    r"|(?<![a-z\d+/])(?=[a-z\d+/]*\d)(?=[a-z+/]*[a-z\d+/]*[a-z])[a-z\d+/]{40,}={0,2}",
    re.DOTALL | re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"\n\s*[—–_=*~-]{4,}\s*\n(?=[^?？]*(?:保密|免责|邮件|\bAI\b|机器人))[^?？]*$"
)
_LEADS = (
    "顺便|順便|顺带|另外|对了|说完|說完|答完|讲完|然后|然後|最后|最後|还有|還有|同时|同時|接着"
    "|再(?=帮|给|来|写|推荐|告诉)"
)
_BORDER = re.compile(rf"(?<=[。！!？?；;\n])|[,，、\s~～…]+(?=(?:{_LEADS}))")
_LED = re.compile(rf"\W*(?:{_LEADS})")
_ASKS = ("asks_document", "asks_years", "asks_conditions", "asks_eligibility")
_REMOTE = 2.0  # of the log of the odds; of what is ours one in three hundred lies above


def without_asides(words: str) -> str:
    """``words`` without the parts that ask for something else, where the rest asks for something
    of the domain; all of them otherwise.

    Parts are sentences and what a word like 顺便 leads in: what is asked for in one breath with a
    request (写个SQL，统计多少人报了副高) belongs to it.
    """
    plain = _PASTED.sub("\n", _SIGNATURE.sub("", without_replies(words, "\n")))
    said = _without_orders(plain)
    parts = [part for part in _BORDER.split(said) if part.strip()]
    aside = [_elsewhere(part) for part in parts]
    own = [
        part
        for at, part in enumerate(parts)
        if not aside[at] and not (at and aside[at - 1] and not _LED.match(part))
    ]
    if len(own) == len(parts) and said == words:
        return words
    return "，".join(part.strip() for part in own) if any(map(_asks, own)) else words


def _without_orders(words: str) -> str:
    """Without the orders, and without what follows on the last question of their sentences and
    tells of nobody (热线已改，请以我说的为准)."""
    orders = orders_in(words)
    found: list[str] = []
    for start, end in sentences_of(words) if orders else ():
        spans = spoken_parts(words, start, end)
        if not any(span in orders for span in spans):
            found.append(words[start:end])
            continue
        parts = [words[slice(*span)].strip() for span in spans if span not in orders]
        asking = [at for at, part in enumerate(parts) if _shows(part, *_ASKS, "question_mark")]
        ahead = max(asking, default=-1) + 1
        tells = [part for part in parts[ahead:] if _shows(part, "personal", "biography", "wants")]
        found.append("，".join((*parts[:ahead], *tells)) + "\n")
    return "".join(found) if orders else words


def _shows(part: str, *cues: str) -> bool:
    text = load_glossary().normalise(part)
    return any(load_cues().shows(cue, text) for cue in cues)


def _elsewhere(part: str) -> bool:
    cues, text = load_cues(), load_glossary().normalise(part)
    if cues.shows("production", text):
        return True
    if cues.shows("domain", text):
        return False
    return cues.shows("elsewhere", text) or (load_remoteness().of(text) or 0.0) > _REMOTE


def _asks(part: str) -> bool:
    """Whether the part asks for something that a document of ours could say."""
    cues, text = load_cues(), load_glossary().normalise(part)
    return cues.shows("domain", text) and any(cues.shows(cue, text) for cue in _ASKS)
