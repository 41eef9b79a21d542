"""What was told right before is not published, granted or conferred yet: 两篇核心，都还在审稿."""

from __future__ import annotations

import re

from pingwen.domain.facts import AchievementKind
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.granted import all_pending

__all__ = ["takes_back_pending"]

_K = AchievementKind
_LEAD = (
    "^(?:[一1][个项件篇本部](?:都|也)|但是?|不过|可是?|可惜|只是|只|目前|现在|其实|都|全|也|还|尚|暂时|均|仍|正|在|处于|已经?|刚|才|结果|后来|就是|是|,"
    "|书稿|稿子|论文|文章|标准|专利|(?:软著)?(?:登记)?证书?|[那这][几一二三两]?[篇本部项个件])*"
)
_TAIL = (
    "(?:中|阶段|状态|期|着|呢|的|了|下来|出来|而已|,|还|但|也"
    "|[没未](?:有)?(?:正式)?(?:见刊|刊出|出版|发布))*$"
)
_NOT = "[没未](?:有)?(?:正式|公开|最终)?"
_PRINT = re.compile(
    f"{_LEAD}(?:审稿|外审|在审|返修|在?投稿?|投出去了?|投着|录用(?:通知)?(?:有了|拿到了|了)?|待刊|待发表?|排版|在?印刷?|校对|三审"
    f"|{_NOT}(?:见刊|刊出|刊登|登出来|发表|发出来|印出来|出版|上线|出刊|录用|过审|投)"
    f"|被?(?:撤稿|撤回|撤了|撤|拒稿?|拒了|退稿|毙)){_TAIL}"
)
_DECREE = re.compile(
    f"{_LEAD}(?:报批|征求意见|送审|审定|立项|起草|编制|{_NOT}(?:发布|颁布|批准|批|出台|实施|公布|发文|印发)){_TAIL}"
)
_CONFER = re.compile(
    f"{_LEAD}(?:公示|公示期|评审|申报|推荐|答辩|{_NOT}(?:公布|颁|发|批|评上|定|授奖|颁奖|发证)){_TAIL}"
)
_CERTIFIED = re.compile(f"{_LEAD}{_NOT}(?:下来|拿到|到手|发|授权|下证|批){_TAIL}")

_WAYS = {
    _K.PAPER: _PRINT,
    _K.BOOK: _PRINT,
    _K.INVENTION_PATENT: _CERTIFIED,
    _K.OTHER: _CERTIFIED,
    _K.TECHNICAL_STANDARD: _DECREE,
}
"""How each kind is said to be still to come."""


def takes_back_pending(clause: Clause, so_far: Conversation) -> bool:
    """Take back what was told right before where the clause says no more than that it is still to
    come, or did not come about; False where it says more, or speaks of a piece of work."""
    text, results = clause.text, so_far.results
    deeds = results.deeds.told
    if deeds and deeds[-1].place.order > results.last_order():
        return False
    if _honour_pending(text, so_far):
        return True
    if all_pending(text) and results.told:
        results.take_back_patents()
        return True
    told = {index: results.achievements[index].fact.kind for index in results.told}
    pending = {kind for kind in told.values() if kind in _WAYS and _WAYS[kind].match(text)}
    meant = [index for index, kind in told.items() if kind in pending]
    for index in sorted(meant, reverse=True):
        results.take_back(index, None)
    return bool(meant)


def _honour_pending(text: str, so_far: Conversation) -> bool:
    """The award is not conferred, or the standard not set."""
    honours = so_far.honours
    if not honours.spoken_of_last(so_far.results.last_order()) and honours.named is None:
        return False
    standard = honours.named is not None or honours.last_honour == "standard"
    if standard and _DECREE.match(text):
        honours.withdraw_standard()
        return True
    if honours.last_honour == "award" and (_CONFER.match(text) or _CERTIFIED.match(text)):
        honours.withdraw_award()
        return True
    return False
