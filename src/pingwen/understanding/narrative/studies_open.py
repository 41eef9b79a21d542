"""Studies that were due to end, or that came to nothing, and so tell no degree that is held."""

from __future__ import annotations

import re

from pingwen.understanding.expressions import compiled

__all__ = [
    "came_to_nothing",
    "degree_only",
    "not_finished",
    "not_taken",
    "still_open",
    "was_due",
    "while_studying",
]

_NUMBER = "[一二两三四五六七八九十几\\d]{1,2}"
_BROKEN_OFF = "(?:放弃|退|不(?:再)?(?:读|念|上|学)|没(?:再|能|有)?(?:读|念|上|去|继续)|辍|停|中断)"
_SO_FAR = f"(?:{_NUMBER}|半)个?(?:年|学期)(?:多|半)?"
_HALF = f"(?:一半|半截|半道|中途|大[一二三]|研[一二]|博[一二三四五]|{_SO_FAR})"
_LEFT_HALFWAY = (
    f"(?:读|念|上|修|考)(?:到|了)(?:个)?{_HALF}(?:的时候)?(?:我|自己)?(?:就|便|又)?{_BROKEN_OFF}"
)
"""念到大三就不念了: a study that was broken off."""
_DUE = re.compile(
    "(?:本该|本应|本来|原该|原应|原本|原定|原计划|按理|照理|按说|(?<!应)该(?=(?:19|20)?\\d\\d年))[^,]{0,14}毕业"
)
"""硕士该2023年毕业的: that it was due tells no graduation."""
_CAME_TO_NOTHING = re.compile(
    "^[^,]{0,8}?(?:还|就)?(?:差|挂)了?[一二两三四五六七八九十几\\d]{1,2}(?:门|科)课?(?:没|未|不)(?:能)?(?:考)?(?:通?过|及格)"
    "|^[^,]{0,6}?(?:就|又)?(?:放弃|不了了之|没(?:再)?(?:读|念|考|上)(?:完|下去|成)|不(?:读|念|考|上)了)了?$"
)
"""2017年差两门没考过, 后来就放弃了: of a study only entered upon, that it came to nothing."""


_STILL = compiled(
    "^(?:我|现在|目前|还|仍然?|正|也)*(?:在读(?!博|研|硕|本|大)|没毕业|没读完|没有毕业|未毕业)"
    "|^(?:还|才)(?:得|要|有|差|需要?)[^,]{1,5}(?:才|就)?(?:能)?毕业|^(?:后来|最后|最终"
    "|中途)?(?:就)?(?:肄业|退学|辍学)"
    "|^(?:但|不过|可是?|只是)?(?:学历|毕业证)?(?:只?是|算|为)(?:结业|肄业)|^(?:但|不过|可是?)?没拿到毕业证"
    "|^(?:后来|最后|最终)?(?:就|学校)*(?:只|仅)?(?:给|拿|有|发|得)(?:了|到|的是?)*(?:个"
    "|张)?(?:结业|肄业)证"
    "|^(?:但|不过|可是?|所以|学校)*毕业证书?(?:至今|一直|到现在|目前|现在|始终|还|都|也|学校|就)+(?:没有?|未)(?:给|能)?(?:发|拿|领|下来|到手)"
    "|^(?:但|不过|可是?|当时|是)*(?:只|仅|就)(?:有|拿|给|发)(?:了|到)?(?:硕士|博士)?学位证?书?(?:,|但)?(?:没有?|无)[^,]{0,6}(?:学历|毕业证)"
    "|^(?:但|不过|我|本人)*(?:是|属于|算)?单证的?$"
    "|^(?:但|不过|可是?|我|现在|目前|就|都|也)*(?:还|尚)[没未](?:有)?(?:答辩|考完|修完|毕)|^(?:待|等着?)(?:答辩|毕业|拿证|发证)"
    "|^(?:但|不过|可是?|我|毕业|学位)*(?:论文)?(?:盲审|外审|答辩)(?:还|都|也|一直)*[没未](?:有)?(?:通过|过)"
    "|^(?:但|不过|可是?|我|硕士|博士)*学位证书?(?:都|也)?还没(?:有)?(?:发|下来|拿到|到手|给|领)"
    f"|^(?:但|不过|可是?|我|后来|最后|就)*{_LEFT_HALFWAY}"
    f"|^(?:但|不过|可是?|我|后来|最后|就)*(?:中途|半路|半道|半途)(?:就)?{_BROKEN_OFF}"
    f"|^(?:但|不过|可是?|我|现在|目前|还)*(?:差|剩)(?:着|了)?{_NUMBER}(?:门|科|个?学分)(?:课)?(?:没|就|还|才|呢|$)"
)
_UNFINISHED = compiled(
    "延毕(?!了?[一二两三半\\d])|延期(?:毕业|答辩)*(?:中|着|呢|了?$)"
    "|在读(?!的?(?:时|期间|那))|就读|没修满|没修完|未修满|修不满|没拿到证|在职读(?![的完了过])"
    "|(?:读|念|上|修|考)着(?!玩)|(?<!差点)(?<!点儿)(?<!险些)没有?毕业|未毕业|肄业|结业|退学|辍学|清退|劝退|被开除"
    "|[读念上][^,]{1,5}年[^,]{0,2}退(?:了|学)|尚未|快毕业"
    "|(?<!学位)证书?(?:至今|一直|到现在|还|都|也|始终|我)*没(?:有?(?=$|[,。])|拿(?!来|着)|发|领|下来|到手)"
    "|^[一二三四五]年级(?:了|学生)?$|即将|马上(?=就?要?毕业|拿证|答辩)|预计|还没(?=毕|读|念|拿(?!职称)|考完|考过|修|答辩|下|发|完|$|[,了呢])"
    "|没拿到毕业证|休学|在(?:修|学(?![校习院术])|念|考)(?!的?(?:时|期间|那))|还在(?:上|读)(?![班])"
    f"|(?:差|剩|欠|还有)(?:着|了)?{_NUMBER}(?:门|科|个?学分)|还?(?:差|要|得|有)(?:半|一|两|三|\\d)个?(?:年|月|学期)(?:多)?(?:才|就)?(?:能)?毕业|[读念上修][了到]一半|待(?:答辩|毕业)|等(?:着)?(?:答辩|毕业|拿证|发证)"
    "|[没未](?:能|有)?(?:读|念|上|考|修|熬|撑|混|坚持|毕)(?:成|完|下来|下去|出来|到头|到底)"
    f"|不(?:再)?(?:读|念)了|{_LEFT_HALFWAY}|(?:中途|半路|半道|半途)(?:就)?{_BROKEN_OFF}|^[^,]{{0,6}}放弃了?$"
    "|(?:读|念|上)了(?:半|一|1)个?(?:年|学期)(?:多|半)?就(?:进|出|去|工作|上班|打工|来)"
    "|(?:盲审|外审|答辩)(?:还|都|也|一直)*[没未](?:有)?通?过(?!的)|[压扣](?:在|着|了)[^,]{0,5}没(?:给|发)"
)
_STUDYING_BEFORE = re.compile(
    "(?:在读|正在读|在攻读|正在攻读|就读|攻读|还在读|在念)(?:的|全日制|在职)?$"
    "|(?:现|正|还在)(?:读|攻读|念)(?!完|过)[^,毕]{0,8}$"
    "|还(?:有|得|要|差)(?:半|[一二两三四\\d])个?(?:年|月|学期)$"
    "|刚刚?(?:开始)?(?:上|读|念|考上|升上?)(?:了|的)?(?:一?个)?$"
    "|(?:正在?|还在|眼下在?|目前在?|现在在?)(?:读|念|上|考|修|学)(?:着|个|一个|的)*(?:成人|自考|函授|在职|全日制|非全(?:日制)?|电大|国开|网教|夜大)*$"
)
_THEN = re.compile("^生?(?:的)?(?:时候?|期间|那)")
"""还在读硕士的时候: a time that is told of, and not today."""
_UNDER_WAY = re.compile("(?:研究生)?中(?=$|[,、;])")
"""读硕士中."""
_SOON = re.compile(
    "(?:预计|即将|马上(?:就)?|快要?|就要)(?!\\d|[一二两三四五六七八九十])[^,]{0,10}毕业"
)
_WHILE = re.compile("^生?(?:就|还|在)?(?:在读|读书|读|念|上学)的?(?:时候?|期间|那)")
_REACH = 18
_DEGREE_ONLY = re.compile(
    "(?:只|仅|就|光)(?:是|有|拿|给|发)(?:了|到|着|一?个)*(?:个)?(?:硕士|博士)?学位(?!论文|课|还|和|、|学历)"
    "|(?<!材料)(?<!报关)单证(?!员)"
)
"""(仅有学位), 单证: a degree conferred without the graduation that the rules ask for."""
_NOT_TAKEN = re.compile(
    "(?:我|也|都)*(?:申请|考|报|申)(?:过|了)[^,]{0,6}(?:没|未|落)|(?:也|都|还|一直)*没(?:申|考|读)(?:上|成|下来)"
)
"""博士申请过两次没读成: none at all."""


def not_finished(before: str, after: str) -> bool:
    """Whether the words beside a degree say that it is studied for, or was left without it."""
    if _UNFINISHED.search(after[:_REACH]) or _SOON.search(before[-14:] + after[:14]):
        return True
    if before.endswith(("读", "念")) and _UNDER_WAY.match(after):
        return True
    return _STUDYING_BEFORE.search(before) is not None and _THEN.match(after) is None


def while_studying(after: str) -> bool:
    """硕士在读期间进的公司: a time of study is told of, and not yet how it ended."""
    return _WHILE.match(after) is not None


def degree_only(text: str) -> bool:
    """Whether the words beside a degree say that no graduation goes with it."""
    return _DEGREE_ONLY.search(text) is not None


def still_open(text: str) -> bool:
    """Whether a clause says of the study spoken of before that it is not completed."""
    return _STILL.match(text) is not None


def was_due(text: str) -> bool:
    """Whether the words tell only when somebody was to graduate."""
    return _DUE.search(text) is not None


def came_to_nothing(text: str) -> bool:
    """Whether a clause tells that what was begun was failed or given up, if a study was begun."""
    return _CAME_TO_NOTHING.match(text) is not None


def not_taken(after: str) -> bool:
    """Whether the words right after a degree say that nothing came of it (申请过两次没读成)."""
    return _NOT_TAKEN.match(after) is not None
