"""Words of which nobody knows what they do to a fact: 2篇论文的|勘误, 专业负责人的|邻座.

What can turn a fact within its own clause cannot be listed; what leaves it as it is can: the words
of ``plain_words.yaml``. Any other is unknown, but for one that only says what the work is about: a
word before what it describes (钢轨|探伤|机器人), a noun after what one does (从事|继电保护) and a
name. Of the words of the file, few may stand right beside what is counted or held.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import rjieba

from pingwen.understanding.plain_order import behind_the_trade, out_of_place
from pingwen.understanding.plain_topics import leads_to_a_standard, names_topic
from pingwen.understanding.plain_vocabulary import (
    COUNTED,
    NUMERALS,
    WORD,
    ends_in,
    is_known,
    is_quantity,
    joined,
    plain_words,
    vocabulary,
)

__all__ = ["behind_the_work", "names_a_person", "turned_words", "unknown_words"]

_NAMED = re.compile(
    "《(?:[^》]{6,}|[^》]*(?:学报|[导学]刊|杂志|研究|科学|技术|工程|应用))》"
    "|(?<=[目题统台为叫])“[^”]{4,20}”"
    "|“[^”]{4,20}”(?=的?(?:人工智能|[子课]?[项课]))"
)
_ASKS = re.compile(
    "^(?:尊敬的|各位|您好|你好|请问|在吗|亲|(?:评审|专家)(?=老师|专家|您好|你好|好)"
    "|老师(?=您|你|好|我|俺|本人|请|想|问|在|[0-9]|$))+"
)
_SCHOOL = re.compile(
    "(?<=[于自从( 0-9月年])(?:(?![毕没未不我他她的于在替假弟妹哥姐友同])[一-龥]){2,8}?(?:大学|学院)"
)
_JOINTS = re.compile(
    "(?<=[副正]高)(?=后)|(?<=上)(?=以|[一二]作)|(?<=[一二]作)(?=发)|(?<=中)(?=获)"
    "|(?=设计文件)|(?<=入职)(?=后)|(?=后端)|(?<=[一-龥])(?<![早均都也就现业皆而])(?=已(?:经|量产|投产|投入|批量|在|被|完成|通过|上线))|(?<=[年月]内)(?=在)"
    "|(?<=[0-9一二三两]本)(?=校本)|(?<=[级工高称业作职师士科证]后)(?!来|续|期|端)|(?<=以来)|(?<=期间)|(?<=以后)|(?<=之后)|(?<=[一二三两半几]年)"
)
_TEACHING = (
    (re.compile("(?<=指导)学生(?=[^,、论专课教文发写]{0,16}(?:大赛|竞赛|比赛|[市国省区]赛))"), ""),
    (re.compile("给学生(?=[上讲授]课)"), ""),
    (re.compile("(?<=[专高中校]的)(?P<what>[^是的,]{0,6})[老教]师$"), r"\g<what>"),
    (re.compile("(?<=[专高中校])当(?:了|的)?[老教]师(?=$|至今|到现在)"), "任教"),
)
"""Pupils and teachers where a teacher tells of no one else: 指导|学生|参加大赛, 中专的语文|老师."""
_FREE = re.compile(
    "[半周晚夜暑寒午假末]|星期|礼拜|节日|[明后来]年|[明后]天|将来|未来|今后|往后|日后|正在"
)
"""Times out of working hours, times to come, what is not yet over, and halves."""
_SUBJECTS = frozenset({"关于", "针对", "面向", "基于"})
_NUMBER = re.compile("[0-9]+(?:年度|[年月日]|月份)?")
_HAN = re.compile("[一-龥]")
_SHARE = re.compile(
    r"(?<![0-9./])(?:0?\.[0-9]+|[0-9]{1,2}/[0-9]{1,3})(?![0-9./])|(?<!降)(?<!降[0-9])[0-9]%"
)
_IN_CHARGE = re.compile("^(?:我|本人)?作为")
_NOUNS = frozenset(re.findall("[a-z]+", "n nr nz ns nt nrt nrfg ng l j b s i eng"))
_PLACES = frozenset({"ns", "nt"})
_PEOPLE = frozenset({"nr", "nrt", "nrfg"})
_LIKE_VERBS = frozenset({"v", "vn", "a", "ad", "an", "d", "zg", "m", "g"})
_JOINS = frozenset("和与及、的")
_DENIES = frozenset("没无未尚暂")
"""What begins a word for a result that there is not: 没职称."""
_PERSON = re.compile(
    "^.{0,3}(?:[员师生人者友爷妈爸哥姐弟妹叔姨舅婆公夫妻家组队]|同[事学门窗乡]|领导|老板|秘书|助理)$"
)

_ONESELF = re.compile(
    "(?:本科|专科|大专|中专|研究|毕业|应届|往届|留学|统招|自考|函授|[文理工]科|[男女硕博])生$"
    "|[省市县区乡镇州东南西北外]方?人$"
)
"""What somebody calls himself where he tells of his studies: 自考生, 河北人."""


@lru_cache(maxsize=4096)
def unknown_words(folded: str) -> tuple[str, ...]:
    """The words of a clause, as the cues are written, that may do anything to what it tells."""
    if _HAN.search(folded) is None:
        return ()
    text = _plain_text(folded)
    spoken = _spoken(text)
    known = [is_known(word) or (sort in "tm" and not _FREE.search(word)) for word, sort in spoken]
    return tuple(_SHARE.findall(text)) + tuple(
        word
        for place, (word, _) in enumerate(spoken)
        if _turns(spoken, place)
        or not (known[place] or _describes(spoken, known, place) or names_topic(spoken, place))
    )


def turned_words(folded: str, *, of_work: bool) -> tuple[str, ...]:
    """The known words of a clause that turn what it tells from where they stand.

    ``of_work``: nothing was read from the clause but work.
    """
    spoken = _spoken(_plain_text(folded))
    return tuple(behind_the_trade(spoken) if of_work else out_of_place(spoken))


def _plain_text(folded: str) -> str:
    """The clause without the names of works and schools and whom it is put to."""
    text = _SCHOOL.sub("大学", _ASKS.sub("", _NAMED.sub("", folded)))
    for pattern, instead in _TEACHING:
        text = pattern.sub(instead, text)
    return text


def _spoken(text: str) -> list[tuple[str, str]]:
    return joined(rjieba.tag(_JOINTS.sub(" ", _NUMBER.sub("0 ", text))))


def names_a_person(word: str) -> bool:
    """室友, 表姐: whether it is what somebody is to somebody."""
    return _PERSON.match(word) is not None and _ONESELF.search(word) is None


def behind_the_work(folded: str, words: Sequence[str]) -> tuple[str, ...]:
    """Of these words those behind the name of the work, which is first: 做推荐算法的|接线|."""
    named = [
        folded.find(head) for head in plain_words().heads | plain_words().fields if len(head) > 1
    ]
    first = min((at for at in named if at >= 0), default=len(folded))
    return tuple(word for word in words if folded.rfind(word) > first)


def _turns(spoken: Sequence[tuple[str, str]], place: int) -> bool:
    """Whether the word stands right beside a result, or parted from it by 的, where few may."""
    plain, word = plain_words(), spoken[place][0]
    before, after = _beside(spoken, place, -1), _beside(spoken, place, 1)
    if ends_in(word, plain.results):
        if word not in vocabulary() and not _of_known_sort(word):
            return True
        return word in plain.bodies and place > 0 and spoken[place - 1][0] in plain.results
    if WORD.search(word) is None or word in COUNTED:
        return False
    subject = any(each in _SUBJECTS for each, _ in spoken[:place])
    led = subject or word in plain.befores or word[-1] in NUMERALS or is_quantity(word)
    led = led or (word in plain.heads and _names_subject(spoken, place))
    led = led or leads_to_a_standard(spoken, place)
    follows = word in plain.afters or word[0] in NUMERALS or _does_as(spoken, place)
    follows = follows or (before.endswith("毕业") and word in plain.afters_of_study)
    of_work = follows or word in plain.afters_of_work
    if ends_in(before, plain.results):
        return not (follows or (led and ends_in(after, plain.results)))
    if ends_in(before, plain.works if word in plain.heads else plain.works | plain.fields):
        on_site = before.endswith("项目") and word in plain.afters_of_project
        return not (of_work or on_site)
    return ends_in(after, plain.results) and not led and after[0] not in _DENIES


def _names_subject(spoken: Sequence[tuple[str, str]], place: int) -> bool:
    """施工|技术报告, 材料|工程师职称: what a report or a title is about."""
    after = _beside(spoken, place, 1)
    titled = after == "工程师" and any(word == "职称" for word, _ in spoken[place + 2 : place + 3])
    return titled or after in plain_words().works_of_subject


def _does_as(spoken: Sequence[tuple[str, str]], place: int) -> bool:
    """作为专业负责人|负责: whether the word says what one did in the post that opens the clause."""
    post = "".join(word for word, _ in spoken[:place])
    return spoken[place][0] in plain_words().deeds_in_charge and bool(
        _IN_CHARGE.match(post) and post.endswith("负责人") and post.count("负责人") == 1
    )


def _of_known_sort(result: str) -> bool:
    """核心论文, 没职称, and not 毕业论文: whether what its name begins with may precede it."""
    sorts = (result.removesuffix(end) for end in plain_words().results if len(end) > 1)
    return any(
        sort != result and (sort in plain_words().befores or sort[0] in _DENIES) for sort in sorts
    )


def _beside(spoken: Sequence[tuple[str, str]], place: int, step: int) -> str:
    """The next word on one side, 的 and a number aside; empty at the end."""
    place += step
    while 0 <= place < len(spoken) and spoken[place][0] in COUNTED:
        place += step
    return spoken[place][0] if 0 <= place < len(spoken) else ""


def _describes(spoken: Sequence[tuple[str, str]], known: Sequence[bool], place: int) -> bool:
    """Whether the word at ``place`` only tells what the work, the employer or the degree is of."""
    word, sort = spoken[place]
    if names_a_person(word):
        return False
    after = place + 1
    while after < len(spoken) and (not known[after] or spoken[after][0] in _JOINS):
        after += 1
    before = place - 1
    while before >= 0 and not known[before]:
        before -= 1
    following = spoken[after][0] if after < len(spoken) else ""
    leading = spoken[before][0] if before >= 0 else ""
    plain = plain_words()
    if leading in plain.studies or (sort in _NOUNS and ends_in(word, plain.heads)):
        return True
    noun = sort in _NOUNS and not (sort in _PEOPLE and place == 0)
    if following in plain.results:
        return False
    owns = place + 1 < len(spoken) and spoken[place + 1][0] == "的"
    if ends_in(following, plain.heads):
        led = leading in plain.leads | _JOINS or (
            before >= 0 and spoken[before][1] in _NOUNS | {"vn"}
        )
        return noun or (sort in _LIKE_VERBS and led and not owns)
    if noun and leading in plain.leads:
        return True
    if sort in _PEOPLE:
        return word.endswith("某") or place == len(spoken) - 1
    return sort in _PLACES and not owns and leading != "的"
