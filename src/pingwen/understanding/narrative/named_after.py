"""Who is told of where that is said only afterwards: 博士2015年毕业，是我师兄, (…)是我领导."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.listed_people import BESIDE
from pingwen.understanding.narrative.oneself import speaks_of_me
from pingwen.understanding.narrative.people import Person
from pingwen.understanding.narrative.person_phrases import PHRASE
from pingwen.understanding.narrative.person_words import ABOVE, KIN

__all__ = ["named_after"]

_WHO = f"(?P<who>(?:{KIN})|(?:{ABOVE})|前任|师父)"
_OF_THIS = re.compile(
    "^(?:[^,:我]{0,12}[)])?(?:这个?人?|那个?人?|此人|以上|上面|前面|前述|他|她)?(?:说|讲|写|提到)?的?(?:就|都|全|可|才|其实|只)?是"
    "(?:关于)?(?:我|俺|咱)们?(?:家|组|部门|公司|单位|所|院|学校|科室)?(?:里)?的?(?:一[个位])?(?:直属|直接|顶头|分管|前|老|大|亲|同门|大学|高中|那个)?"
    f"{_WHO}(?:的(?:情况|条件|经历|履历|简历|例子|学历|材料)|[^,我]{{0,4}})?$"
)
_PAPERS = re.compile(
    "^(?:这|以上|上面|前面)[^,我]{0,4}是[^,]*的(?:情况|条件|经历|履历|简历|例子|材料)"
)
"""以上是我师兄的情况: all that was told before, and not the sentence alone."""


_IN_BRACKETS = re.compile(f"\\((?P<who>{PHRASE})的?(?:情况|条件)?\\)$")
"""2021年中级+2012本科(我爱人)."""


_SAMPLE = re.compile(
    "^(?:这|以上|上面|前面|刚才)[^,我]{0,6}(?:就|都|只)*是(?:一?[个份])?(?:模板|模版|样[例表本]|范[例本文]|例子|示例|举例)的?$"
)
"""以上是模板: what was told before is nobody's."""


def named_after(clauses: Sequence[Clause]) -> Iterator[tuple[str, Person]]:
    """The clauses of which it is said afterwards of whom they tell, each with who it is.

    What comes before a clause on the one who asks is not meant.
    """
    for at, clause in enumerate(clauses):
        aside = _IN_BRACKETS.search(clause.text) if clause.text.endswith(")") else None
        if aside is not None and not speaks_of_me(clause.text[: aside.start()]):
            yield clause.text, Person(BESIDE, len(clause.text))
            continue
        if _SAMPLE.match(clause.text):
            yield from ((before.text, Person(BESIDE, 0)) for before in clauses[:at])
        match = _OF_THIS.match(clause.text) if "是" in clause.text else None
        if match is None:
            continue
        whole = _PAPERS.match(clause.text) is not None
        yield clause.text, Person(match["who"], match.end("who"))
        for before in reversed(clauses[:at]):
            mine = speaks_of_me(before.text)
            if mine or not (whole or before.sentence == clause.sentence):
                break
            yield before.text, Person(match["who"], 0)
