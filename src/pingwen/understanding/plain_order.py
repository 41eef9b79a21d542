"""Known words that turn a fact from where they stand, though not right beside it.

What one did with what is counted is told by the verb before it (评审|人工智能领域专业负责人), what
it is and what became of it behind it (论文3篇|在|评审), and what the work was of at its end
(做推荐算法设备的|维修). In these places few of the known words leave a fact as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pingwen.understanding.plain_vocabulary import (
    COUNTED,
    NUMERALS,
    WORD,
    ends_in,
    is_known,
    plain_words,
)

__all__ = ["behind_the_degree", "behind_the_trade", "out_of_place"]

_Spoken = Sequence[tuple[str, str]]
_AFTER_TIME = frozenset({"后", "以后", "之后", "以来", "期间", "时", "至今", "起", "后来"})
_ARTIFICIAL = "人工智能"
_LEARNING = frozenset(
    {"人工智能", "算法", "模型", "机器学习", "深度学习", "神经网络", "自然语言处理"}
)
_WRITTEN = ("毕业", "投产")
"""What of the works is no thing that one makes."""
_STILL = re.compile("[没未无]|从[没未]|不间断|一直|[到至]|[一-龥]到[现今]")
"""How a word begins that says that it goes on: 没断过, 一直到现在."""
_DOING = frozenset({"研究", "研发", "开发", "研制", "训练", "优化", "部署"})
_NEXT_WORK = frozenset({"在", "从事", "做", "干", "搞", "任", "担任", "入职", "进"})
_POST = re.compile("(?:我|本人)?作为.*负责人$")
_USED = frozenset(
    {"投入", "投入使用", "使用", "应用", "投产", "部署", "推广", "推广应用", "运行", "落地"}
)
_OF_PLACE = frozenset(["n", "ns", "nz", "f", "s"])
_SELF = frozenset({"我", "本人", "由我", "也由我", "由本人"})
_COUNTED_ON = re.compile("$|[^一-龥]|[的了多]|证书?(?:$|[^一-龥]|上|时间|日期|是|拿|到手|下来)")
"""What may stand right behind 毕业 besides: nothing, a number, words of the diploma."""


def out_of_place(spoken: _Spoken) -> Iterator[str]:
    """The words of a clause of which a result is told that may do anything to it, being there."""
    plain = plain_words()
    held = [place for place, (word, _) in enumerate(spoken) if ends_in(word, plain.results)]
    for place in held:
        yield from _other_deed(spoken, place)
    for place, (word, _) in enumerate(spoken):
        if ends_in(word, plain.works) and word not in _WRITTEN:
            yield from _maker(spoken, place)
    yield from _other_tail(spoken)


def _other_deed(spoken: _Spoken, place: int) -> Iterator[str]:
    """The known verb that the result is told with, where it is not how one comes by a result. One
    that is not known has been judged before."""
    plain = plain_words()
    for at in range(place - 1, -1, -1):
        word, sort = spoken[at]
        if ends_in(word, plain.results):
            return
        harmless = _STILL.match(word) or _deed(word) or _topic(spoken, at)
        if sort.startswith("v") and is_known(word) and not harmless:
            yield word


def _deed(word: str) -> bool:
    return word in plain_words().deeds or word.rstrip("了过的") in plain_words().deeds


def _topic(spoken: _Spoken, place: int) -> bool:
    """Whether a word that may be a verb only says of what something is: 图像|识别|领域."""
    plain, word = plain_words(), spoken[place][0]
    before = spoken[place - 1][0] if place else ""
    if before == "《" or word in plain.nouns:
        return True
    if is_known(word) and word not in plain.heads and word not in plain.befores:
        return False
    after = spoken[place + 1][0]
    if after in plain.heads and after not in plain.other_trades and after != _ARTIFICIAL:
        return True
    return before in plain.heads or (len(word) > 2 and _deed(before))


def _maker(spoken: _Spoken, place: int) -> Iterator[str]:
    """验收|的|新设备: the verb right before what was made, where it is not how one makes it."""
    if place > 1 and spoken[place - 1][0] == "的":
        word, sort = spoken[place - 2]
        if sort.startswith("v") and word not in plain_words().heads and not _deed(word):
            yield word


def _other_tail(spoken: _Spoken) -> Iterator[str]:
    """The words behind the last result, but for those that say how it was made use of."""
    plain = plain_words()
    last = max(
        (
            place
            for place, (word, _) in enumerate(spoken)
            if ends_in(word, plain.results | plain.works)
        ),
        default=len(spoken),
    )
    behind = spoken[last + 1 :]
    if spoken[last : last + 1] and spoken[last][0] in _WRITTEN:
        return
    if behind and behind[0][0] in _AFTER_TIME:
        return
    if _in_charge(spoken[: last + 1]) and behind and behind[0][0] in plain.deeds_in_charge:
        return
    allowed = plain.afters | plain.afters_of_work | plain.tails
    if behind and behind[0][0] == "的" and spoken[last][0].endswith("项目"):
        allowed |= (plain.heads - plain.other_trades) | plain.afters_of_project
    behind = _without_place(behind)
    if any(word in _SELF for word, _ in behind):
        allowed |= plain.deeds
    yield from _beyond(behind, allowed)


def _in_charge(spoken: _Spoken) -> bool:
    """Whether these are no more than the post that opens the clause: 作为人工智能专业负责人."""
    post = "".join(word for word, _ in spoken)
    return _POST.match(post) is not None and post.count("负责人") == 1


def _without_place(behind: _Spoken) -> _Spoken:
    """The words without where something was put to use: 已|在|两家企业|投入使用."""
    start = next((at for at, (word, _) in enumerate(behind[:3]) if word == "在"), None)
    if start is None:
        return behind
    for at in range(start + 1, len(behind)):
        word, sort = behind[at]
        if word in _USED:
            return [*behind[:start], *behind[at:]]
        counted = sort in "mq" or word in COUNTED or word[0] in NUMERALS
        if not (counted or (sort in _OF_PLACE and is_known(word))):
            return behind
    return behind


def _beyond(spoken: _Spoken, allowed: frozenset[str]) -> Iterator[str]:
    """The words that are neither allowed nor of time."""
    for word, sort in spoken:
        if sort in "mt" or word in COUNTED or not WORD.search(word) or _STILL.match(word):
            continue
        if word not in allowed and word.rstrip("了过的") not in allowed:
            yield word


def behind_the_trade(spoken: _Spoken) -> Iterator[str]:
    """The words at the end of the work that make another of it: 推荐算法设备的|维修."""
    plain = plain_words()
    heads = plain.heads | plain.fields
    learning = [place for place, (word, _) in enumerate(spoken) if ends_in(word, _LEARNING)]
    if learning:
        heads = (heads - plain.other_trades - plain.settings) | _DOING
    named = [place for place, (word, _) in enumerate(spoken) if ends_in(word, heads)]
    last = max(named, default=len(spoken))
    behind = spoken[last + 1 :]
    if learning or any(word == "的" for word, _ in behind):
        ends = (at for at, (word, _) in enumerate(behind) if word in _NEXT_WORK | _AFTER_TIME)
        allowed = plain.afters | plain.afters_of_work | plain.settings
        yield from _beyond(behind[: next(ends, None)], allowed)


def behind_the_degree(folded: str) -> str:
    """毕业|典礼: what makes another thing of 毕业 than leaving with the degree, if any."""
    behind = folded.rpartition("毕业")[2] if "毕业" in folded else ""
    if _COUNTED_ON.match(behind) or behind.startswith(tuple(plain_words().afters_of_degree)):
        return ""
    return behind
