"""Several people told of side by side, each by a label: 员工A、员工B, 张伟:…李娜:…, 一个…另一个…

Who is told of so is never one with the next of the list, whatever the clauses leave out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.full_names import FULL_NAME
from pingwen.understanding.narrative.people import Person
from pingwen.understanding.narrative.person_words import KIN, NOT_GIVEN, SAFE_SURNAMES

__all__ = [
    "BESIDE",
    "BOTH",
    "OTHER_FIRM",
    "is_listed",
    "listed_people",
    "named_in",
    "other_firm",
]

_STAFF = (
    "候选人|申报人(?!工智)|申请人(?!工智)|参评人(?!工智)|人选|员工|职工|同事|老师|教师|同学|徒弟|学生"
    "|工程师|人员|组员|下属"
)
_INDEX = "[A-F甲乙丙丁](?![A-Z])|[一二三四五六1-9](?=[:(,]|号|是|情况|能|$)"
_LEAD = "(?:请问|想问|那么?|其中|而|但|另外|还有|以及|[^,:我]{0,8}:)*"
_LABELLED = compiled(
    rf"^{_LEAD}(?:(?:{_STAFF})(?P<index>{_INDEX})(?:同志|号)?"
    f"|(?P<number>[一二三四1-4])号(?:{_STAFF})|(?P<next>另)外?一?[个位名]?(?:{_STAFF})(?=[:,(]|$)"
    "|小?(?P<letter>[A-F甲乙丙丁])(?:同志|同事|员工|职工|老师|教师|同学|某(?!课题|项目)|君)|小(?P<small>[A-F])(?![A-Z])"
    "|(?P<side>[男女](?:方(?![面案向法])|的(?=[(是为有]|(?:博士|硕士|本科|大专|中专|中级|副高)|\\d))))"
)
_LETTER = re.compile(
    f"^{_LEAD}(?P<letter>[A-F甲乙丙丁](?![A-Z])|老[大二三四])"
    "(?=[:,(]|$|是|为|有|能|够|呢|他|她|(?:全日制)?(?:博士|硕士|本科|大专|中专|中级|副高|工程师)|(?:19|20)?\\d\\d年)"
    "(?!:?(?:学历|职称|业绩|成果|单位|工作|年限|地区|姓名|专业|论文|专利))"
)
_NAMED = re.compile(
    f"^(?:[^,:我]{{0,8}}:)?(?P<name>[{SAFE_SURNAMES}](?!{NOT_GIVEN})[一-龥]{{1,2}}|{FULL_NAME}|[一-龥](?:某+|XX?))(?=[:(]|$)"
)
"""A clause that is a name, or begins with one before a colon."""
_NO_NAME = re.compile(
    "^(?:黄[金浦埔石山]|张[江家]|方[案法]|王牌|江|石|陈述|陈列|郑州|吴[江兴]|彭州|潘家园|魏公村|孟加拉|汪|刘海|朱[辛家]|廖)"
)
_SEVERAL = compiled(
    f"(?:[两二三四五2-5]|好?几)(?:个|位|名)[^,;:个位名我]{{0,6}}?(?:人(?!月|工|才)|同志|技术员|研究员|实习生|毕业生|{_STAFF}|孩子|朋友|{KIN})"
    "|[两二三四五2-5](?:个|位|名)[^,;:我]{0,8}?(?:想|要|都|准备|打算|能|可以)(?:评|申?报|参评)"
    "|[他她咱我]们?俩|夫妻俩|两口子|[兄姐]弟俩|[姐兄]妹俩|爷俩|哥俩"
)
_ONE_OF = re.compile(
    f"^{_LEAD}(?:一[个位名]|另外?一?[个位名]|第[一二三四五](?:[个位名](?:人|同志|员工|职工)?|人)|[前后](?:者|一[个位名])|老[二三]|[大小]的)"
    "(?=[^,]{0,10}(?:博士|硕士|研究生|本科|[大中]专|专科|中级|[副正]高|高工|工程师|助工|讲师|毕业|职称|学历)|是|$|:)"
)
_BOTH = re.compile(
    "(?:我|本人)(?:自己)?(?:[和跟与]|同(?![事学门组行窗桌])|还有)[^,我]{1,10}?(?:都|也|一起|一块儿?|同时|俩|两个?人)"
    "(?:今年|明年|都|一起|想|要|打算|准备|来|去|能|够|符合)*(?:评|申?报|参评)(?![了过的奖告项送课专])"
    "|^(?:我的?)?[^,我]{1,8}(?:[和跟与]|还有)我(?:自己)?(?:俩|两个?人?)?(?:今年|明年|都|一起|也)*(?:想|要|打算|准备)+(?:评|申?报|参评)(?![了过的奖告项送课专])"
    "|[帮替给为代](?:我[的家]?)?[^,我]{1,10}(?:[和跟与]|同(?![事学门组行窗桌])|还有)(?:我|本人)(?:自己)?(?:一起|都)?(?:问|看|查|算|咨询|申?报)"
    "|[帮替代][^,我]{1,8}(?:[和跟与、]|还有)[^,我]{1,6}(?:两个?人?|俩|一起|都)?(?:问|看|查|算|咨询|打听|申?报)(?![了过])"
    "|[帮替代][^,我]{0,8}(?:[两二三2-5几][个位名]|俩)[^,我]{0,6}(?:问|看|查|算|咨询|打听|申?报)(?![了过])"
    "|[帮替给为代](?:我|本人)(?:自己)?(?:[和跟与]|同(?![事学门组行窗桌])|还有)[^,我]{1,10}?(?:问|看|查|算|咨询|申?报)"
)
_OF_SEVERAL = re.compile(
    "^(?:候选人|申报人|参评人|人选)(?:有|一共|共)?[两二三四五2-5](?:位|个|名|人):(?P<who>[一-龥]{2,3})$"
)
"""候选人两位:张三"""
_MAY_BE_BOTH = re.compile(
    "(?=.*(?:我|本人|帮|替|代))(?=.*(?:[和跟与同、俩]|还有|[两二三几2-5][个位名]))"
)
BOTH = "我们俩"
"""The one who asks and another, of whom what follows says not which it is."""
BESIDE = "旁人"
"""Somebody named beside the one told of, to whom the talk returns."""
OTHER_FIRM = "别的公司"
_OTHER_FIRM = compiled(
    "^[^,:我]{0,8}(?:隔壁|对门|旁边|楼[上下]|别的|别家|其[他它]|同行|同(?:园区|行业)|朋友家?|亲戚家?)的?(?:那|另)?(?:一?家|个)?[^,:我]{0,6}(?:公司|企业|店|厂|单位)"
    "(?=也|都|就|才|去年|今年|前年|(?:一共|总共|上次|之前)*(?:领|拿|申请|报|补|招|办|搞|做|降|下降|有|是|被))"
)
_MINE = re.compile("我(?:就)?是(?:那个)?(?P<is>[A-F甲乙丙丁])(?![A-Z])|(?P<am>[A-F甲乙丙丁])是我")
_ONE = "员工"
_INDEXED = re.compile("(?:[A-F甲乙丙丁一二三四五六1-9]|老[大二三四])$").match
_LISTED = re.compile(f"{_ONE}(?:[A-F甲乙丙丁一二三四五六1-9]|老[大二三四])$|[男女]方|其中之")


def listed_people(clauses: Sequence[Clause], known: Collection[str] = ()) -> dict[str, Person]:
    """By the text of a clause, who of several heads it; the one who asks by the empty name.

    ``known``: who was told of before. A letter or a bare name counts only where another stands in
    another clause in the same way; 员工A always does.
    """
    texts = [clause.text for clause in clauses]
    found = dict(_labelled(texts))
    letters = {text: match for text in texts if (match := _LETTER.match(text)) is not None}
    others = {each.removeprefix(_ONE) for each in (*known, *(p.name for p in found.values()))}
    if len({match["letter"] for match in letters.values()} | set(filter(_INDEXED, others))) > 1:
        found.update(
            (text, Person(_ONE + match["letter"], match.end()))
            for text, match in letters.items()
            if text not in found
        )
    found.update(_by_name(clauses))
    if any(_SEVERAL.search(text) for text in texts):
        found.update(_one_of(text for text in texts if text not in found))
    mine = {m["is"] or m["am"] for text in texts if found for m in _MINE.finditer(text)}
    for text, person in found.items():
        if person.name[-1] in mine:
            found[text] = person._replace(name="")
    found.update((text, Person(BOTH, len(text))) for text in _for_both(clauses))
    return found


def _for_both(clauses: Sequence[Clause]) -> Iterator[str]:
    """The clauses, alone or with what they run on into, that ask for oneself and another."""
    for clause, after in zip(clauses, (*clauses[1:], None), strict=False):
        runs_on = after.text if after is not None and not clause.closing else ""
        if _MAY_BE_BOTH.match(clause.text + runs_on) and _BOTH.search(clause.text + runs_on):
            yield clause.text
            if not _MAY_BE_BOTH.match(clause.text):
                yield runs_on


def _labelled(texts: Iterable[str]) -> Iterator[tuple[str, Person]]:
    for text in texts:
        if (match := _LABELLED.match(text)) is not None:
            index = (
                match["index"]
                or match["letter"]
                or match["small"]
                or match["number"]
                or match["next"]
            )
            yield text, Person(_ONE + index if index else match["side"], match.end())
        elif (several := _OF_SEVERAL.match(text)) is not None:
            yield text, Person(several["who"], several.end())


def _by_name(clauses: Sequence[Clause]) -> dict[str, Person]:
    named: dict[str, Person] = {}
    sentence = -1
    for clause in clauses:
        starts, sentence = clause.numbered or clause.sentence != sentence, clause.sentence
        match = _NAMED.match(clause.text) if starts else None
        if match is not None and not _NO_NAME.match(clause.text):
            named[clause.text] = Person(match["name"], match.end())
    return named if len({person.name for person in named.values()}) > 1 else {}


def _one_of(texts: Iterable[str]) -> Iterator[tuple[str, Person]]:
    for number, (text, match) in enumerate(
        (text, match) for text in texts if (match := _ONE_OF.match(text)) is not None
    ):
        yield text, Person("其中之" + "一二三四五六七八九"[min(number, 8)], match.end())


def is_listed(name: str) -> bool:
    """Whether the word stands for one of several under labels."""
    return _LISTED.match(name) is not None


def named_in(words: str, name: str) -> bool:
    """Whether the words name one of several by the label."""
    return (name.removeprefix(_ONE) or name) in words


def other_firm(text: str) -> Person | None:
    """Another company than the one that claims, at the head of a clause."""
    match = _OTHER_FIRM.match(text)
    return Person(OTHER_FIRM, match.end()) if match is not None else None
