"""Coming back, after a pause, to the work told before it: 休完产假回到原岗位干到现在."""

from __future__ import annotations

import re

from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.work_history import WorkHistory

__all__ = ["returns_to_post"]

_BACK = re.compile(
    "(?:之后|后来|然后|随后|接着|[休歇养产]完(?:了|产?假)*|[产病休]假?(?:结束|期满|休完)?(?:之?后|了)?|又|就|便|再|我|重新|正常)*"
    "(?:回|返)(?:到|了|来)*(?:原(?:来|先)?|之前|以前|老)的?(?:工作)?(?:岗位?|部门|单位|公司|组|团队|项目组)"
    "(?:继续|接着|一直|又|上)*(?:干|做|工作|上班|上岗|复工)?(?:着|的|了)?(?:到现在|至今|到今天)?(?:了)?"
)


def returns_to_post(clause: Clause, history: WorkHistory) -> bool:
    """Whether a clause tells no more than that the work went on which was told before the pause."""
    last = history.of_turn
    if last is None or _BACK.fullmatch(clause.text) is None:
        return False
    pause, before = history.spells[last].fact, history.spells[:last]
    return pause.in_field is False and any(said.fact.ongoing for said in before)
