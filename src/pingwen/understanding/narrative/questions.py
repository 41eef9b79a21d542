"""Whether a clause asks, and whether what it asks after is a rule: 能报吗, 要几年才可以.

Words that ask elsewhere may tell: what was forgotten (忘了哪年), what there is none of (哪有职称),
and the topic that is told of next (职称么，没评过) are no questions.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.clauses import ASKS_ELIGIBILITY, Clause

__all__ = ["asks", "asks_rule"]

_ASKS_WORD = compiled(
    "吗|么(?=$|[,;。!?)])|嘛(?=$|[,;。!?)])|么$(?<!什么)|是否|能否|可否|有没有|有无(?!论文)|是不是|算不算|行不行"
    "|够不够|要不要|能不能|可不可以|会不会|用不用|需不需要"
    "|多少(?=年|篇|项|个|分|钱|学时|条|人|$)|几(?<![零〇一二五六七八九0-9]几)(?=年(?![前来])|篇(?!论文一作)"
    "|项|个|条|学时"
    "|月份?(?:前|截)|号"
    "|次)(?<!好几)(?<!没几)(?<!那几)(?<!这几)(?<!十几)(?<!有几)(?<!发过几)(?<!了几)(?<!过几)"
    "|多久|多长时间|什么(?<!没什么)(?<!没有什么)(?!的|[^,]{0,10}(?:都|也)(?:还|暂时|从来)?[没无])|啥(?<!没啥)(?<!没有啥)(?=意思|条件|要求|标准|材料|时候能|区别|$)|怎么(?!说"
    "|都)|怎样|哪(?!怕|[一]?年[^,]{0,8}(?:想不起|忘|不记得|记不))|如何|为什么|为啥|咋|呢$(?<!没呢)(?<!没有呢)(?<!着呢)(?<!没.呢)(?<!没..呢)(?<!没...呢)|谁"
    "|何时|请问(?!:)|区别"
    "|(?:行|成|够|可以|算|对|符合|合适|达标|合格|得[上了着到成])不(?=$|[,。?!])|没(?<=了没)有?$|(?:够(?<![不没]够)|符合|达到|满足)[^,不没到]{0,8}没有?$"
    "|^(?:还|也|我)*(?:能|可以)[^,没不]{2,24}不$"
)
_FORGOTTEN = compiled(
    "(?:记不清|不记得|忘了|想不起来?|记不住|记不得|说不清|拿不准|搞不清)[^,]{0,4}(?:哪|几|什么|多少)"
    "|(?:什么|哪[种类个一]?)[^,]{0,6}?(?:我)?(?:真|也|都|还|实在)*(?:说不清|拿不准|搞不清|不清楚|不知道|忘了|记不)"
)
_NAMED_TOPIC = re.compile("^(?:学历|文凭|职称|论文|专利|成果|业绩|工作|单位|项目)(?:么|嘛|呢)$")
"""职称么，没评过: what is told of next, and no question."""
_OF_COURSE = re.compile(
    "(?:在[^,]{2,14}(?:做|搞|干|上班|工作)[^,能可够行算符合达要报评]{0,16}|(?:没|未)[^,能可够行算符合达要报评]{1,10})嘛$"
)
"""我在公司搞机器视觉嘛，没评过职称嘛: as everybody can see, and no question."""
_RHETORICAL = re.compile(
    "^(?:刚[^,]{1,4}|我|还|现在|外企|小公司)*(?:(?:哪里?|哪儿)有|哪来的?)(?:什么|啥)?(?:啊|呀|职称|这个|那)*$"
)
"""刚来哪有: there is none."""
_SURELY = re.compile(
    "怎么(?:会|可能|敢)(?:记)?(?:错|假|骗|忘|造假|乱说)|(?:谁|哪里?|哪儿)(?:还|会|敢)(?:骗|造假|乱说)"
)
"""查了三遍怎么会错: it is right."""
_ROW = re.compile("^(?:有无|有没有|是否(?:有|具有|取得|持有)?)[^,:?]{1,8}:(?=[^?])")
"""有无职称:无: a row of a form, filled in."""
_OF_WHOM = re.compile("^(?:就|来)*(?:想|来)?(?:问|咨询|请教|了解)(?:一下|下)?[^,我俺咱本]*的$")
"""想问在北京做满五年算法的|能不能报: of whom it is asked."""
_NO_QUESTION = (_SURELY, _NAMED_TOPIC, _FORGOTTEN, _RHETORICAL, _ROW)
_HOLDS_NONE = compiled("|".join(f"(?:{words.pattern})" for words in _NO_QUESTION))
"""What asks and is no question, and whether any such is there at all."""
_ASKS_RULE = re.compile(
    "(?:要|需要|得|需|必须)(?:先|再|满|有|干|做|工作|从事)*(?:几|多少|多久|什么|哪)|几年(?:才"
    "|可以|能|可)|(?:要求|条件|流程|步骤|材料|区别|时间|年限|政策|规定|标准|截止|费用)"
    "(?:是|有|都|分别|具体|呢|$)|怎么|如何|什么|哪些|哪个|几级|几年(?:后|$)|多少|多久|分别|年限"
)
_WHEN_MINE = re.compile(
    "(?:什么时候|啥时候|何时|几时|哪年)(?:我|他|她|就|才|还|到底)*(?:能|可以|够)"
    "|(?:是否|是不是)(?:都|也|已经?)*(?:符合|满足|达到|具备)(?![^,]{0,14}什么)[^,]{0,14}(?:条件|要求|标准)$"
)
"""什么时候能上讲师, 是否符合条件: asked after one's own chance, and no rule."""


def asks(clause: Clause) -> bool:
    """Whether the clause itself is a question."""
    return _asks(clause.text, clause.closing)


@lru_cache(maxsize=256)
def _asks(text: str, closing: str) -> bool:
    """As asks; it is asked of one clause in turn with its neighbours."""
    if closing.startswith(",") and _OF_COURSE.search(text):
        return False
    if "?" in closing or (not closing and _OF_WHOM.match(text)):
        return True
    for words in _NO_QUESTION if _HOLDS_NONE.search(text) else ():
        text = words.sub("", text)
    return bool(_ASKS_WORD.search(text)) or bool(ASKS_ELIGIBILITY.match(text))


def asks_rule(clause: Clause) -> bool:
    """Whether the clause asks what a rule demands, and not after one's own chance."""
    return asks(clause) and bool(_ASKS_RULE.search(_WHEN_MINE.sub("", clause.text)))
