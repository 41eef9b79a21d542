"""A bare yes, no or choice, spoken out in the words of the question that it answers.

The question may come from another front end or from a clerk: 有没有担任过专业负责人？当过 says
担任过专业负责人, and B says what stands beside B. Questions that ask for more than a yes or a no,
or for one of several things, give no words.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pingwen.domain.facts import FactKey
from pingwen.understanding.narrative.asked import OWN_QUESTION, Asked
from pingwen.understanding.narrative.text import Text, read_text

__all__ = ["MOST_ASKED", "spoken_out"]

MOST_ASKED = 400
"""So many of the last characters of a message hold what it asks."""

_READ_BESIDE = (
    FactKey.IN_PERIOD,
    FactKey.CIRCUMSTANCE,
    FactKey.MEASURE,
    FactKey.TITLE_SERIES,
    FactKey.FIELD,
)
"""What was asked where a yes alone is understood."""
_ENDS = "(?=$|[,。;!\n])"
_YES = re.compile(
    f"(?:(?:都|确实|是)*(?:是的?|对的?|嗯+|没错|有的?|有过|会)|(?:都|也)?[一-龥]{{1,2}}过(?:的|了)?)[啊呀哦]?{_ENDS}"
)
_NO = re.compile(
    "(?:我|还|都|从来?|也|一直|真的?|确实|压根|一[篇项个件份次])*"
    f"(?:[没冇]有?过?|木有|莫得|没得|没有?[一-龥]{{1,2}}过|没有?(?:参[与加]|当|担任|发表?|写)|无|暂无)[啊呀呢]?{_ENDS}"
)
_ALL_ALONG = re.compile(
    f"(?:对|是|嗯|早就?|都|已经)*(?:一直(?:是|都是|在做|在干|都在|没断过?)?|满了)的?[啊呀哦]?{_ENDS}"
)
_SINCE_ASKED = re.compile(
    "(?:毕业(?:以后|之后|后|至今)|(?:取得|评上|拿到)[^,，。?？]{2,10}(?:以来|以后|之后|后))[^,，。?？]{0,4}一直"
)
"""毕业后一直从事本专业工作吗: a yes tells since when."""
_NOT_YES = re.compile("没|未|不|无|错过|超过|难过")
_ALL = re.compile("都|均|全")
_QUESTIONS = re.compile("([^。!?;\n]{2,60})[?]")
_OPEN = re.compile(
    "几|什么|哪|多少|何时|何种|怎|谁|多久|多长|还是|或|、|/|如何|为啥|分别|[属实]吗|核对|再|其[他它]|别的|打算|想|申报|评审吗|(?<!智)能|可以|够"
)
_POLITE = re.compile("^(?:请问|那么?|好的?|麻烦|您好|你好|想?(?:跟您)?确认一?下|另外|还有|,|:)+")
_YOU = re.compile("您(?:本人|自己)?(?:的)?|你(?:的)?(?!们)")
_TELLS = re.compile("有|过|是|从事|在|做|获|担任|完成|发表|参[与加]|主持|断")
_PARTICLE = re.compile("(?:吗|么|吧|嘛|没有)$")
_OPTION = re.compile(
    r"(?P<mark>[A-H①-⑧]|(?<!\d)[1-8](?=[.、:：)）]))\s*[.、:：)）]?\s*"
    r"(?P<words>[^\s,，;；。?？A-H①-⑧/]{2,24})"
)
_CHOSEN = re.compile(
    rf"(?:我?选|我?是|应该是|就是|属于)?(?:(?P<mark>[A-H]|[1-8])|第(?P<nth>[一二三四五六1-6])(?:个|种|项|条)?)的?{_ENDS}"
)
_NUMBERS = "一二三四五六"
_TOPIC = re.compile(
    r"(?:您|你)(?:的)?(?P<topic>[^,，。?？您你]{2,12}?)(?:属于|是)(?:以下)?(?:哪|什么)"
)


def spoken_out(said: Text, question: str, asked: Asked | None) -> Text:
    """The message, with the question's words for the answer that it begins with."""
    since = _SINCE_ASKED.search(question) is not None
    key = asked.key if asked is not None else None
    beside = key in _READ_BESIDE and not (since and key is FactKey.FIELD)
    if OWN_QUESTION in question or beside:
        return said
    chosen = _CHOSEN.match(said.plain)
    if chosen is not None:
        words = _option(question, chosen)
        return _put(said, chosen.end(), words) if words else said
    yes, no = _YES.match(said.plain), _NO.match(said.plain)
    yes = yes or (_ALL_ALONG.match(said.plain) if since else None)
    answer = no or (yes if yes is not None and not _NOT_YES.search(yes[0]) else None)
    if answer is None:
        return said
    plain = read_text(said.turn, question).plain[-200:]
    questions = [match[1] for match in _QUESTIONS.finditer(plain)]
    if not questions or (len(questions) > 1 and not _ALL.search(answer[0])):
        return said
    told = [_told(each, yes=no is None) for each in questions]
    if None in told:
        return said
    return _put(said, answer.end(), ",".join(words for words in told if words))


def _told(question: str, *, yes: bool) -> str | None:
    """What an answer to one question says, in its words; None where they do not tell."""
    if _OPEN.search(question):
        return None
    text = _PARTICLE.sub("", _YOU.sub("", _POLITE.sub("", question)))
    asks_having = re.search("有没有|有无|是否有", text)
    if asks_having is not None:
        having = "有" if yes else "没有"
        rest = text[asks_having.end() :]
        having = "" if yes and re.match("[^,]{0,8}过", rest) else having
        return text[: asks_having.start()] + having + rest
    if yes:
        text = re.sub("是不是|是否", "", text)
        return text if _TELLS.search(text) else None
    done = re.fullmatch("(?:是否)?(?P<did>[一-龥]{1,4}过)(?P<what>[^,]{2,24})", text)
    return f"没有{done['did']}{done['what']}" if done is not None else None


def _option(question: str, chosen: re.Match[str]) -> str | None:
    """The words of the option chosen, after what they are said of."""
    options = list(_OPTION.finditer(question))
    if len(options) < 2:
        return None
    nth = chosen["nth"]
    at = None
    if nth:
        at = int(nth) - 1 if nth.isdigit() else _NUMBERS.index(nth)
    else:
        marks = [option["mark"] for option in options]
        at = marks.index(chosen["mark"]) if chosen["mark"] in marks else None
    if at is None or not 0 <= at < len(options):
        return None
    topic = _TOPIC.search(question)
    about = f"{topic['topic']}是" if topic is not None and "单位" not in topic["topic"] else ""
    return about + options[at]["words"]


def _put(said: Text, end: int, words: str) -> Text:
    """``words`` in place of the first ``end`` characters, which stay their evidence."""
    if not words:
        return said
    first, last = said.offsets[0], said.offsets[end - 1]
    return replace(
        said,
        plain=words + said.plain[end:],
        offsets=[*[first] * len(words), *said.offsets[end:]],
        stands_for=(first, last),
    )
