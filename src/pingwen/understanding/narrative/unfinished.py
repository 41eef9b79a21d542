"""Words by which results are none: not granted or published yet, asked for, another's work."""

from __future__ import annotations

import re

from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.denied import DENIED
from pingwen.understanding.narrative.numerals import NUMBER

__all__ = ["not_own", "pending_next", "unfinished", "without_pending"]

_WAITS = "受理|实审|实质审查|在审|公开|申请|录用|在投|投稿|审稿|外审|送审|返修|待发|待授权"
_UNFINISHED = compiled(
    "(?:专利|发明)[^,]{0,4}报[了过]|(?:走|在)(?:着)?(?:流程|程序)|马上就?(?:要)?(?:发|出|见刊|授权)|即将|快要?(?:发了|见刊|授权|出版)|下个?月(?:就|能|要)*(?:发|出|见刊|授权)|明年(?:初|就|能|要)*(?:发|出|见刊|授权)|专利[^,]{0,2}写|在投|审稿|已投|投稿|投了|受理|申请中|在申请|正在|实审|审查(?!员)|在审|待发|待授权|准备|在写|撰写中"
    "|未授权|没授权|没有授权|[没未]有?(?:正式)?(?:见刊|刊出|登出来?|印出来?)|尚未|还没|未发表|没发表|[未没](?:有)?公开|录用|在研"
    "|驳回|被驳|被拒|拒稿|退稿|被?撤稿|初审|外审|返修|申请了(?!.{0,12}授权)|申请过|压[在着]|卡在|等刊|等着?登|交底|(?:申请|受理)号|[刚才](?:交|递|报|投)(?:了?上去|了?出去|了?进去|了?过去|了$)"
    "|申请(?:的)?(?=发明|专利|\\d|[一两三])|(?<![虚模])拟(?=发|出版|投|申|写)|将(?:要|会)?(?=发表|出版|见刊|授权)|^计划(?!内)[^,:]{0,4}[出发写编]"
)
_NOT_OWN = re.compile(
    "要求|(?<!获)(?<!取)(?:必须|需|应|(?<![一-龥])得|前得|就得|还得|最少得|至少得)有(?!效)|这一?条(?!线|路|船)|够不[上着]|达不到|至少要|需要|需有|要有|算(?:成果|不算|一项)|折算|等同|相当于|代表作要|(?:差|缺|还少|(?<![主重])要)了?[一两二三四五六\\d]+[篇项件个份部本]"
    "|(?:项目|考核|结题|验收|合同|任务书?)(?:的)?指标|任务书[里上中](?!我)|(?:合同|协议)(?:里|上|约定|规定)"
)
_OTHERS_WORK = re.compile(
    "(?<![送评外终初三再复])(?:看|读|审核?|审阅|评审|检查|修?改|整理|阅|引用|引|翻译|下载|参考|校对|润色|查|学)(?:过|了)[^,]{0,4}?"
    f"(?:{NUMBER}|几|多|好些|不少|很多)?[篇本部项份件套门]"
    "|代笔|代写|(?:帮|替)[^,我]{0,6}(?:领导|导师|老板|老师|院长|主任|别人|人家?|同事|朋友|他|她|客户|师[兄弟姐妹]|学生)[^,]{0,3}(?:写|编|改|申请|翻译|润色|校)"
    "|(?:指导|辅导|带|教)(?:过|了)?(?:的)?[^,]{0,4}(?:学生|研究生|本科生|徒弟|实习生|新人)(?:们|共)?(?:发(?!明)|写|投|见刊|登)"
)
"""What was read, reviewed or written for somebody else, or by one's pupils."""
_PENDING_PART = re.compile(
    f"(?:^|(?<=[、和及,个项件篇]))(?:另有?|还有|另外有?)?(?:发明|专利|论文)*(?:{_WAITS})(?:中|的|了|未授权)*:?{NUMBER}[项件个篇]?(?=$|[、,)])"
    f"|(?:^|(?<=[、和及,]))(?:另有?|还有|另外有?)?{NUMBER}[项件个篇](?:还在|正在|处于)?(?:{_WAITS})(?:中|的|阶段)*(?=$|[、,)])"
)
_DONE_PART = re.compile("授权|下证|拿证|见刊|发表|刊出|登记")
_KIND_ALONE = re.compile(
    f"^(?:一共|共|有|是|就|都是)*(?:{NUMBER}[篇项个件](?:的)?)?(?:论文|文章|核心(?:期刊)?|普刊|SCI|EI|发明(?:专利)?|专利|实用新型|软著)*"
    f"(?:{NUMBER}[篇项个件]?)?(?:论文|一作|通讯)*$"
)
_PAPERS = re.compile("论文|文章|稿|核心|普刊|SCI|EI")
_PATENTS = re.compile("(?:受理|申请)号|专利|发明|实用新型|软著")
_NUMBERED = re.compile(f"{NUMBER}[篇项个件]")


def unfinished(text: str) -> bool:
    """Whether the results of a clause are not there yet (在投, 申请中), or not any more."""
    return bool(_UNFINISHED.search(text))


def not_own(text: str) -> bool:
    """Whether its words tell what is required, or another's work that one had in hand."""
    return bool(_NOT_OWN.search(text) or _OTHERS_WORK.search(text))


def without_pending(text: str) -> str:
    """授权发明2项、受理3项: the clause with what is not granted or published yet blotted out."""
    if not _DONE_PART.search(text):
        return text
    return _PENDING_PART.sub(lambda match: DENIED * len(match[0]), text)


def pending_next(text: str, before: str) -> bool:
    """论文还在审稿，两篇核心: whether the number is that of what the clause before calls pending.

    ``before``: the sentence up to the clause.
    """
    last = before.rstrip(",").rpartition(",")[2]
    if not (_KIND_ALONE.match(text) and unfinished(last)) or _NUMBERED.search(last):
        return False
    kinds = [kind for kind in (_PAPERS, _PATENTS) if kind.search(last)]
    named = any(kind.search(text) for kind in (_PAPERS, _PATENTS))
    return any(kind.search(text) for kind in kinds) or (bool(kinds) and not named)
