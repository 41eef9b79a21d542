"""Words of another that only bring up the talk: 师傅劝我评, 领导说该报了, 有没有同样情况的朋友.

Who advises, bids or helps the one who asks, or is only looked for, is not told of further: with the
next sentence the talk returns to whom it was about.
"""

from __future__ import annotations

import re

from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.labelled import reports
from pingwen.understanding.narrative.people import Person

__all__ = ["said_in_passing"]

_LEAD = (
    "(?:们|都|也|又|就|还|才|老|总|天天|一直|当[年初]|从前|以前|之前|早就|早|退休前|临走前?|昨天|今天|前几天"
    "|上次|上周|刚才|刚|今年|去年|这次|非|在?(?:旁边|一旁|边上)|[跟和对]我)*"
)
_TOWARDS_ME = compiled(
    f"^{_LEAD}(?:说|讲)?(?:让|叫|劝|催|要|要求|建议|提醒|鼓励|支持|动员|通知|推荐|安排|怂恿|撺掇|逼|夸|笑话|笑|告诉"
    "|帮|教|给|替|问)(?:着|了|过)?(?:我|俺)(?!们|的|[爸妈哥姐弟妹儿])"
    f"|^{_LEAD}(?:催|劝|念叨|唠叨)(?:得|着|了|过|个)"
)
_AHEAD = compiled(f"^{_LEAD}")
_LOOKED_FOR = re.compile(
    "^(?:请问|想问|这里|群里|论坛)*有没有(?:[跟和与]我)?[^,有没]{0,10}的(?:朋友|同行|同事|同学|老师|前辈|大神|大佬|姐妹|兄弟|人)们?$"
)
_BIDS_ME = compiled(
    f"^{_LEAD}(?:说)?(?:让|叫|劝|催|建议|鼓励|动员|推荐|要求|支持)(?:着|了)?(?:我|俺)"
    "(?:自己|也|先|今年|明年|赶紧|赶快|快|早点|尽快|一定|直接|可以|应该|去|再|就)*(?:评|报(?!销)|申报|申请|参评|试|走)"
)
"""她劝我走高校系列, 他建议我今年报: it is the one who asks who is to apply."""
_ALL_OF_THEM = compiled(
    "^[^,他她]{0,3}(?:别人家?|人家|大家)(?:的)?(?:单位|公司|学校)?(?:都|全)(?![^,]*\\d)[^,]*$"
)
"""人家都评完了: nobody's own case."""
_ABOVE_ONE = compiled(
    "(?:领导|老板|上司|经理|主任|总监|HR|人事|导师|师傅|师父|[爸妈爹娘]|爸爸|妈妈|父亲|母亲|爸妈|丈母娘|老丈人|岳[父母]|公公|婆婆"
    "|爷爷|奶奶|外[公婆]|邻居)$"
)
"""Who hardly ever is the one whose case is told without a word that it is his."""
_NOT_OF_CASE = compiled(
    "(?:们)?(?:也|都|还|就|根本|压根|完全|又|总|老|真|太|特别|很|挺)*(?:不(?:懂|管|知道|清楚|支持|理解|信|同意|重视|在乎|关心|操心|会|放心)"
    "|(?:天天|整天|成天|总|老)?(?:念叨|唠叨|催|着急|操心|嫌)|比我(?:还|更)?(?:急|着急|上心|懂|清楚|操心))"
)
"""老板不懂这些, 女朋友比我还急: nothing that bears on a title."""
_OF_OTHER = compiled(
    "[他她]|(?<!我)(?<!我先)(?<!我得)(?<!让我来)自己|(?:19|20)?\\d\\d[年届]|[去前今]年[^,]{0,8}(?:评|拿|考|毕业)|毕业|博士|硕士|研究生|本科|大专|专科"
    "|中级|副高|正高|高工|工程师|讲师|问|咨询|打听|查|看看|看一|了解|[帮替代给](?!我)[^,]{1,6}(?:报|评)|从事|上班|算法|研发|企|想|打算|准备|符合|条件够|够格|帮(?!我)|(?:说|讲)[^,我]{0,2}要|这人"
)
"""What may yet be told of the other, or asked for him."""
_HE_SAYS = re.compile(
    "[他她](?=们?(?:也|就|还|又|都|老|总|跟我|和我)*(?:说|讲|让|叫|劝|催|建议|告诉|提醒))"
)


def said_in_passing(text: str, person: Person, sentence: str) -> bool:
    """Whether a clause ``text`` that another ``person`` heads says no more of him than that he
    spoke to the one who asks, or what bears on no title, and the ``sentence`` tells nothing of his
    own case."""
    after = text[person.end :].removeprefix("妈")
    if _LOOKED_FOR.match(text) or _ALL_OF_THEM.match(text) or _BIDS_ME.match(after):
        return True
    speaks = _TOWARDS_ME.match(after) is not None or reports(_AHEAD.sub("", after))
    idle = _NOT_OF_CASE.match(after) and (_ABOVE_ONE.search(person.name) or "我" in after)
    return bool(speaks or idle) and _OF_OTHER.search(_HE_SAYS.sub("", sentence)) is None
