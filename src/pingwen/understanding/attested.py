"""Facts read from words that somebody else is said to have put: a checker's note, a sample.

「【更正】毕业时间：2014年6月」, 「人事：已确认硕士2016年毕业」 and 「机器人说我大专2019年毕业」
may be true and may be made up: nobody types a mark of office in a chat about oneself. What was read
from them is put before the applicant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pingwen.domain.facts import Evidence, Facts, Reservation
from pingwen.domain.question import Message
from pingwen.understanding.glossary import simplify
from pingwen.understanding.reservation_bearing import DoubtedClause, read_as, told_by_kind

__all__ = ["attested_by_others"]

_OFFICE = (
    "(?:人事|HR|管理员|审核|审批|复核|核验|核查|核实|校验|验证|认证|评审|系统|后台|平台|数据库|官方"
    "|学信网|学校|教务|教育部|人社|职改|工作人员|经办人?|档案|窗口|客服|助手|机器人|智能体|AI|GPT"
    "|DEEPSEEK|豆包|KIMI|校友会|中介|SYSTEM|ADMIN|ASSISTANT|VERIF\\w+|OFFICIAL)"
)
_MENDS = (
    "(?:更正|更新|修正|修订|勘误|订正|补正|纠错|变更|改正|CORRECT\\w*|UPDATED?|AMEND\\w*|EDITED)"
)
_NOTE = "(?:批注|批示|批语|评语|意见|结论|结果|认定|判定|公告|通知|提示|确认|证明|已?核实?|属实)"
_OTHERS = (
    "(?:老师|同事|领导|朋友|同学|家里人?|网上|网友|群里|他们|人家|有人|别人|对方|上面|单位|公司)"
)
_OPENS, _CLOSES = "[【\\[〔〖\uff3b]", "[】\\]〕〗\uff3d]"
_NO_END = "[^。！!？?\\n]*"
_WITHIN = "[^】\\]〕〗\uff3d\\n，,。:：]"
_TELLS = "(?:\\d{4}|\\d年|[中大]专|专科|本科|硕士|博士|[初中]级|副高|正高|工程师|满)"
_MARK = f"(?:{_OFFICE}|{_MENDS}|{_NOTE})"
_MARKED = re.compile(
    f"{_OPENS}\\s*{_WITHIN}{{0,6}}{_MARK}{_WITHIN}{{0,8}}(?:{_CLOSES}|[:：]){_NO_END}"
    f"|[(（「<][^)）」>\\n]{{0,6}}{_MARK}[^)）」>\\n]*{_TELLS}[^)）」>\\n]*"
    "|(?:^|(?<=[。！!？?；;\\n]))[ \\t>*#-]*"
    f"(?:{_OFFICE}[^：:，,。！!？?\\n我]{{0,10}}|{_NOTE})[:：]{_NO_END}"
    "|(?:模板|样板|样例|样表|范文|范本|范例|例文|示例|截图)(?:里头?|里面|上|中)?[^，,。！!？?\\n我]{0,4}"
    f"(?:写|填|印|说|显示|是)(?:着|的|了)?[:：是]?{_NO_END}"
    "|[^。！!？?\\n]*[(（](?:人事|管理员|工作人员|经办|(?:审核|核验)[组员人科处])[^可能查)）]{0,4}[)）]",
    re.IGNORECASE,
)
"""A mark of office or of a correction at the head of what it says or at its end, or a sample."""
_OF_ME = re.compile(
    f"(?:{_OFFICE}|{_OTHERS})[^，,。！!？?；;\\n我您你]{{0,6}}"
    "(?:说|讲|答复?|回复?|告诉|认定?|判定?|确认|查到|查出|显示|写)(?:的|了|是)?"
    "(?:可以|能|应该)?(?:认|算|给|按|当)?[:：]?[我您你][^，,。！!？?；;\\n]*",
    re.IGNORECASE,
)
"""机器人说我大专2019年毕业."""
_OWN_ROW = re.compile(
    f"{_OPENS}?\\s*(?:平台|系统|AI|后台|学校|认证|证明|结果)\\s*(?:{_CLOSES}|[:：])", re.IGNORECASE
)
"""平台：推荐平台: a row of one's own form."""
_ASKS = re.compile(
    "(?:人事|HR|干部|经办人?|工作人员|学校|单位)[^:：，,。！!？?\\n]{0,8}?"
    "(?:[代来发]问|代询|咨询|请教|[替帮][^:：，,。]{1,6}问)[^:：，,。]{0,2}[:：]",
    re.IGNORECASE,
)
"""HR代问：我司员工王某…: an office that asks attests to nothing."""


def attested_by_others(message: Message, turn: int, facts: Facts) -> Iterator[Reservation]:
    """A reservation for each such passage about each kind of fact that was read from it."""
    marked = (m for m in _MARKED.finditer(message.content) if not _of_whoever_asks(m[0].strip()))
    for match in (*marked, *_OF_ME.finditer(message.content)):
        words = match[0].strip()
        start = match.start() + match[0].find(words)
        said = DoubtedClause(message.content, turn, start, words, simplify(words), opens=True)
        for about, of_kind in told_by_kind(facts):
            if read_as(said, of_kind):
                yield Reservation(about=about, evidence=Evidence(turn=turn, text=words))


def _of_whoever_asks(words: str) -> bool:
    return _OWN_ROW.match(words) is not None or _ASKS.match(words) is not None
