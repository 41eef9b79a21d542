"""Who else leads the work that heads a clause: 课题所长挂的主持, 平台建设由副总老周牵头.

The work is told first and the other with what he does behind it, so that no word for a person
heads the clause; read without him, his place would be the place of the one who asks.
"""

from __future__ import annotations

import re

from pingwen.understanding.narrative.person_phrases import PHRASE, called
from pingwen.understanding.narrative.person_words import ABOVE, NAME

__all__ = ["leader", "my_share_follows", "without_leader"]

_WORK = (
    "(?:课题|项目|工程|平台|系统|标准|规范|规划|制度|专项|基金|产品|设备|改造|建设|研究|研发|开发|报告|专利|专著|教材|方案|文件)"
    "(?:[一二两三四五六七八九十\\d]+[项个份件部本])?"
)
_OUR = "(?:(?:我们|咱们?)(?:的)?)?"
_UNIT = "(?:[院所处校室科部系组厂司]|教研|技术|公司|单位|学校|部门|中心|车间|集团)?"
_HEAD = f"(?:[正副]?(?:{ABOVE})|副总|总裁|董事长|老板|导师|领导|院士)"
_WHO = f"(?:{_OUR}{_UNIT}{_HEAD}(?:{NAME})?|{PHRASE})"
_NO_POST = (
    "(?:课题|项目|工程|平台|系统|产品|标准|研究|研发|开发|设备)"
    "副?(?:经理|总监|组长|总工|主任|LEADER)"
)
"""项目经理, 课题组长: one post, which the one who asks may hold."""
_HOW = (
    "(?:[是由归让]|来|亲自|一手|带队|当时|当年|名义上|挂名|挂帅|挂[的着了]?|牵[的着了]?头|带头|领[的着了]?头"
    "|领衔|做|当|任|担任)*"
)
_LEADS = (
    "(?:主持|牵头|负责|主导|领衔|领头|挂帅|挂名|主笔|主编|带队|统筹|(?:挂|当|做|任|是)(?:了|的|着)?(?:总|第一|课题|项目)?"
    "(?:主持|负责|牵头人|组长|主编|主笔|帅))"
)
_TAIL = "(?:人|的|了|着|来|做|干|搞|抓|写|起草|完成|申请|申报|拿下|立项|推进|实施)*"
_LED = re.compile(
    f"^(?P<work>(?![^,]*{_NO_POST})[^,我]{{0,20}}?{_WORK}(?:上|里|是|由|归|其实|一直|都|主要|名义上|实际|这边)*)"
    f"(?P<who>{_WHO}){_HOW}{_LEADS}{_TAIL}$"
)
_HINT = re.compile("主持|牵头|负责|主导|领衔|领头|挂[帅名的了着主]|主笔|主编|带队|统筹|[当做任]")
_OWN = re.compile(
    "我(?!们|[司院所厂校]|单位|公司)[^,]*(?:主持|牵头|负责|参与|参加|参研|承担|分管|成员|骨干|执笔|排|第[一二三四五六七八九十\\d]|主要|打下手|跟着)"
)


def leader(text: str) -> str | None:
    """Who else leads the work that the clause tells; None where it says nothing of the kind."""
    match = _led(text)
    return None if match is None else called(match["who"])


def my_share_follows(text: str, after: str) -> bool:
    """课题所长挂的主持 before 我是主要参与人: whether the next tells one's own part in it."""
    return _OWN.search(after) is not None and _led(text) is not None


def without_leader(text: str, blot: str) -> str:
    """The clause with the other and what he does blotted out: the work alone is left."""
    match = _led(text)
    return text if match is None else match["work"] + blot * (len(text) - match.end("work"))


def _led(text: str) -> re.Match[str] | None:
    return _LED.match(text) if _HINT.search(text) and "我" not in text.replace("我们", "") else None
