"""Of whom each clause speaks: the one who asks, or somebody else (我爱人, 同事, 他)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.understanding.narrative.clauses import Clause

__all__ = ["SELF", "subjects"]

SELF = ""
"""The subject of a clause that speaks of the one who asks."""

_KIN = (
    "同事|朋友|爱人|老婆|老公|妻子|丈夫|媳妇|儿子|女儿|孩子|哥哥?|弟弟?|姐姐?|妹妹?|爸爸?|妈妈?"
    "|父亲|母亲"
    "|同学|师兄|师姐|师弟|师妹|领导|老板|导师|下属|员工|学生|室友|亲戚|表哥|表弟|表姐|表妹|对象"
    "|男朋友|女朋友"
    "|(?:带|指导)的(?:研究生|学生|博士生|硕士生|实习生)|男友|女友|徒弟|家人|先生|太太|舍友|闺蜜"
    "|邻居|侄子|外甥|堂哥|堂弟|手下|组员|上司|主管"
)
_ALONE = (
    "同事|朋友|爱人|老婆|老公|妻子|丈夫|媳妇|儿子|女儿|女朋友|男朋友|领导|老板|导师|同学|师兄"
    "|师姐|隔壁|有个同事|人家|别人|有人|某人|[两二三四五六七八九几]个人|[小老][王李张刘陈杨赵]"
)
_LEAD = (
    r"(?:那么?|而|但是?|不过|可是|另外|还有|顺便|请问|你好|您好|想|帮忙?|替|给|为|代|问一?下"
    r"|咨询一?下|问|一下|有个|有位|一个|一位|的"
    r"|公示?名单[上里]?|名单[上里]|身边的?|周围的?|同批(?:进来)?的?|比如|例如|像|比方说|因为|同样|,|(?:以前|之前|原来|原先|从前)的?老?)*"
)
_OTHER = re.compile(
    rf"^{_LEAD}(?:(?:我|俺|咱|我们)(?:的|们?家)?(?:一个|一位|有个|有位|那个|公司|单位|部门|组里?"
    rf"|所里|院里)?(?:的)?(?P<kin>(?:男|女|老"
    rf"|小|大学|前)?(?:{_KIN}))(?!关系|合作|一起)"
    rf"|(?:公司|单位|部门)?(?:的)?(?P<alone>{_ALONE})"
    rf"|(?P<pronoun>[他她](?!们的)))(?!.{{0,2}}(?:带我|让我|给我|(?:跟|和)我(?!同|一样|一年|一批|差不多|前后|一起来)))"
    rf"|^{_LEAD}(?:HR说|听说|领导说|同事说)?(?:我们|咱们|咱|我)?(?P<crowd>公司|部门|单位|组里?|团队|所里|院里|室里|科室)"
    rf"(?:里|的人|里的|同事|这边)*(?:里(?:面|头)?)?(?:(?:博士|硕士|本科|大专|中级|副高|高工|职称)[^,我]{{0,3}}(?:个|位|名|多|少|占|都|[一二两三四五六七八九十\d]+)|大部分|大多数?|多数|[一二两三四五六七八九]成|一半|基本上?|几乎|都|全)(?!是?我)"
)
_ME = re.compile(
    rf"(?<![帮替给为请告比像])(?:我|俺|咱|本人)(?!的?(?:一个|一位|有个)?(?:男|女|老|小)?(?:{_KIN})|国"
    rf"|省|市|区|局|部|司|院|所|校|厂|行|单位|公司|集团|处|们(?:公司|单位|院|所|厂|校|集团|部门|这边|这里))"
)


def subjects(clauses: Sequence[Clause], *, before: str = SELF) -> list[str]:
    """The subject of each clause of one message: SELF, or the word for the other person.

    A clause that names none speaks of the same one as the clause before; ``before`` is whom the
    conversation last spoke of.
    """
    found: list[str] = []
    current, last_other = before, before
    for clause in clauses:
        other = _OTHER.match(clause.text)
        if other is not None:
            current = (
                other["kin"] or other["alone"] or other["crowd"] or last_other or other["pronoun"]
            )
            last_other = current
        elif _ME.search(clause.text):
            current = SELF
        found.append(current)
    return found
