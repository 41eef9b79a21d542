"""The words that deny a title: one that they name, or all of them; or only apply for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.lexicon import Found

__all__ = [
    "NO_TITLE",
    "ahead_of_next",
    "denial_end",
    "denial_start",
    "denied",
    "put_in",
    "said_of",
    "so_none",
]

_NEVER_PASSED = re.compile(
    "(?:都|也|还|还是|一直|至今|始终|总|老|从来)[没未](?:有)?(?:(?:评|考)?(?:过|通过|上|下来|成|拿到)|(?:去|敢|舍得|想起)?(?:评|申?报|考|申请)(?=$|[,;]))"
    "|^(?:考|评|报)(?:了|过)[^,]{1,4}[没未](?:有)?(?:通?过|上|成|考上|评上)(?=$|[,;])"
)
_DENIED_BEFORE = re.compile(
    "(?:没有?|无|未|尚无|暂无|没能)(?:任何|什么|有|过|能|去|再|往上|正经|来得及|顾得?上|机会)*(?:评上?过?|拿到?过?|考过?上?"
    "|取得过?|获得过?|参评过?|申报过?|聘)?(?:过|任何|什么|个)?(?:工程系列|人工智能专业?的?"
    "|(?:任何)?(?:别的?|其[他它余]|另外|其[他它]任何)的?(?:系列|专业|类别?|行业|领域)?的?)?$"
    "|(?:没有?|未|还没)(?:混|熬|升|晋|够|评)?(?:到|够上|够着)$"
    "|(?:差一?(?:点儿?|步|票)|险些)(?:就|能)*(?:评上|评到|评|拿到|拿|过|上)了?$"
)
_DENIED_AFTER = re.compile(
    "^(?:职称|资格|证书?)*(?:也|都|还|从来|从|一直|我|就|至今|目前|压根|根本|完全|[去前今]年|(?:19|20)\\d\\d年)*(?:没有?|未|无)"
    "(?:着落|影儿?|动静|戏|指望|希望|到手)?(?:敢|好意思|顾上|顾得上|来得及|轮到|轮上|赶上|腾出手|空|时间|机会)?(?:再|去|能)?(?:评|拿|考|取得|有|报|申报|参评)?(?:过|到|上|下来|成)?(?=$|[,;直])"
    "|^(?:职称|资格|证书?)*(?:也|都)(?:还)?(?:不是|算不上|够不上|谈不上)(?=$|[,;])"
)
NO_TITLE = compiled(
    "(?:没有?(?:得(?!过))?|无|未|从没|尚无|暂无|不曾|未曾|NO)(?:任何|什么|啥|其[他它]|别的|(?:报|弄|办|搞|碰|摸|沾)过|定(?:过)?(?=职)|评(?:定|聘|上)?过?|拿过?|参评过?|取得过?|有"
    "|考过?|申报过?|参加过?|过|社会|国内|国家|正式|专业|技术|半个|个|能|去|来得及|自己的|(?:级别|等级|层级)的)*(?:的)?(?:职称|(?:专业)?技术(?:资格|职务))(?!评|证明|不对|是错|搞错|说错|的?[人者员])"
    "|职称(?::|一栏|那栏|方面|这块儿?|这一块|这方面|这项|上|呢|的话)?(?:我|还|真|确实|的确|证书?|半[张本个]|也|都|一个|目前|暂时|一直|一片|从来|从(?=没)|至今|完全|压根|根本|倒"
    "|就|啥的|什么的|填的?|写的?|本人|是)*(?:没有?(?!参加考试|问题|用|啥用|什么用|意思|意义|丢|过期|区别|关系|影响|变|到期|聘|兑现|公布|要求|限制|看|填|写|交|带|出|说|提|搞[懂清])|无(?!所谓|关|用|效|须|需)|为零|(?:是)?零(?:蛋)?$|(?:是)?空[白着缺]|(?:是)?白板|(?:是)?白丁)"
    "(?:评过?|有|拿|参评过?|申报过?)?"
    "|^(?:我|之前|以前|还|也|都|从来?|一直|但|目前)*(?:没有?|未)(?:参加)?评过(?:$|级|任何)"
    "|职称(?:证书?)?[^,想准打]{0,6}(?:从|一次(?:也|都)|(?:也|都))?(?:没|未)(?:有)?(?:沾|碰|摸|弄|搞|参与|参加|报|评|拿|考|办|申请|申报)过(?:边)?(?:$|[,;])"
    "|职称(?:证书?)?(?:一本|一个|半个|半张|一张|半本)(?:也|都)(?:没有?|无)|职称(?:还|也|都|就|仍|依旧|一直|至今)*(?:是|挂|为)?个?(?:零|0|鸭蛋|零蛋|光头|白身)(?:着|呢)?$"
    "|职称(?::|一栏|那栏|是|为)(?:暂缺|缺|空|未评|未定|未取得|未获得|未聘|[/-]+)(?:级|定|着|的)?$"
    "|专业技术(?:职务|资格)(?:名称|等级)?(?::|是|为|还|也|都)*(?:无|没有|暂无|尚无)$|哪(?:里|儿)?(?:有|来的?)(?:什么|啥)?职称(?:啊|呀)?$|(?:没有?|从未|未曾|未|不曾|没能)(?:参加|参与|申报|申请)过?(?:任何)?(?:的)?职称(?:评审|评定|申报|考试|评聘)(?:$|[,;])|(?:没|未)(?:有)?(?:赶上|轮上|轮到|碰上)(?:过)?评职称|零职称|职称[^,]{0,6}(?:没着落|没有着落)|评职称[^,]{0,6}(?:没|未)(?:有)?参[与加]过"
    "|年(?:了|来)?(?:都|也|从来?|一直|还)*没(?:参?评|申报)过(?:$|任何)"
    "|^(?:我|本人|至今|现在|目前|还是|就是|一个|一直|纯|大|,)*(?:白板|白丁)(?:一个|一枚)?$"
)
"""That no title is held at all."""


_SO_NONE = re.compile(
    "(?:所以|因此|我|就|也|一直|到现在|至今|还|都|真|是|确实|的确|压根|根本|从来?|完全|目前|暂时|自然|当然)*"
    "(?:(?:没有?|木有|没得)(?:(?:评|弄|办|考|报|搞|碰|沾|摸)过?(?:边)?)?(?:过|呢|啊)?|空白|为零|零|不存在的?)"
)
_NONE_REVIEWED = re.compile(
    "(?:(?:没人|没谁|[不没](?:让|给|能|法|组织|搞|管|兴)?(?:评|搞|办|报|弄|讲)?|评不了)职称的?"
    "|(?:^|[,。;])(?:我的?|本人|这|那|个|说到|至于|要说|论|评|申报){0,3}职称(?:证书?|这(?:一)?块儿?|方面|这方面|这东西|这玩意儿?|这种?事儿?|上|呢|嘛|么|的话)?)"
    "[,;?]?$"
)


def so_none(text: str, before: str) -> bool:
    """公司不评职称，所以没有: whether a clause denies the title of which the one before speaks."""
    return _SO_NONE.fullmatch(text) is not None and _NONE_REVIEWED.search(before) is not None


_PUT_IN = re.compile(
    "^[^,]{0,16}?(?:好像|可能|似乎)[^,]{0,4}(?:申?报)(?:了|过)"
    "|^(?:的?评审)?(?:的|申报)?(?:材料|资料|申请)[^,拿批]{0,10}(?:送|交|报|递|寄)(?:了|上|去|过|走|完|到)"
    "|^[^,评拿批]{0,14}(?:交|递|提交|递交|送|准备|整理|弄|补|填)(?:了|过|上去?|好|完)*(?:的|一?[次回份])?(?:申报)?(?:材料|申请|资料|表)"
    "|^[^,评拿批]{0,14}(?:被(?:打|退|驳|拒)(?:了)?(?:回|下)|被拒|打回来?了)"
)
"""中级2020年单位好像给报过, 中级去年交了材料: that it was applied for, and not that it is held."""


def put_in(after: str) -> bool:
    """Whether the words after a title's say no more than that it was applied for."""
    return _PUT_IN.match(after) is not None


_BESIDE = re.compile("(?:职称)?[、和跟或及与]?")
_OF_ALL = re.compile("(?:职称|资格|证书?)*(?:全|皆|一?个?都|啥也?都?|什么也?都?)")
_OF_NEXT = re.compile("(?:都|也|还|还是|一直|至今|始终|从来)?[没未][^,、没未]{0,4}$")


def said_of(text: str, mentions: Sequence[Found], index: int) -> str:
    """The words after a title's that can deny it: not those of the title told next.

    初级中级都没有 denies either, 有中级副高一直没评上 and 中级有了没评副高 the second alone.
    """
    last = index
    while last + 1 < len(mentions) and _BESIDE.fullmatch(
        text[mentions[last].end : mentions[last + 1].start]
    ):
        last += 1
    behind = text[mentions[last].end :]
    if last > index and last + 1 == len(mentions) and _OF_ALL.match(behind):
        return behind
    stop = mentions[index + 1].start if index + 1 < len(mentions) else len(text)
    return ahead_of_next(text, mentions[index].end, stop)


def ahead_of_next(text: str, start: int, stop: int) -> str:
    """The words up to the title told next, without those that deny that one."""
    return text[start:] if stop == len(text) else _OF_NEXT.sub("", text[start:stop])


def denied(before: str, after: str) -> bool:
    """Whether the words around a title's say that it is not held."""
    said = _DENIED_BEFORE.search(before[-14:]) or _DENIED_AFTER.match(after)
    return bool(said or _NEVER_PASSED.search(after))


def denial_start(before: str) -> int:
    """Where the denial begins in the words before a title's."""
    match = _DENIED_BEFORE.search(before)
    return match.start() if match else len(before)


def denial_end(text: str, found: Found) -> int:
    """Where the denial ends that follows a title's word."""
    after = text[found.end :]
    match = _DENIED_AFTER.match(after) or _NEVER_PASSED.search(after)
    return found.end + match.end() if match else found.end
