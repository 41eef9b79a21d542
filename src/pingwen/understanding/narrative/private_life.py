"""What is said in passing of another's private life: 室友养了只猫, 儿子小名叫豆豆, 组里每月聚餐.

Nothing of it bears on a title; what follows is told of whom the talk was about before.
"""

from __future__ import annotations

import re

__all__ = ["goes_on_about_other", "is_private"]

_OFTEN = (
    "(?:现在|今年|明年|去年|刚|又|还|也|都|就|才|要|快|正|老|总|天天|每[天周月年]|经常|一直"
    "|最近|特别|很|挺|非常|可|真|太|在|已经)*"
)
_PET = "养(?:了|着)?(?:[一两二三几\\d]*[只条窝个])?[^,]{0,4}(?:猫|狗|鸟|鱼|兔子?|仓鼠|乌龟|鹦鹉)"
_NAMED = "(?:的)?(?:小名|大名|乳名|外号|绰号|网名)(?:就)?(?:叫|是)"
_TOGETHER = (
    "(?:聚餐|聚会|团建|撸串|约饭|喝酒|打牌|打球|踢球|爬山|唱歌|开黑|打游戏|看电影|遛弯|跳广场舞)"
)
_FAMILY = (
    "(?:结婚|办婚礼|领证结婚|怀孕|怀(?:了)?[二三]胎|满月|满周岁|断奶|出牙|会走路|(?:中|高)考|幼升小|小升初"
    "|生了?(?:个)?(?:孩子|娃|[二三]胎|闺女|女儿|儿子|宝宝|双胞胎)"
    "|(?:上|读|念)(?:幼儿园|托班|小学|初中|高中|[一二三四五六]年级)|(?:在家)?带(?:娃|孩子|孙子|孙女))"
)
_HABIT = (
    "(?:们|爱|喜欢|约着|一起|退休了?|在家)*(?:打呼噜|打鼾|爱干净|爱唠叨|喝(?:咖啡|奶茶|茶)|点(?:外卖|奶茶)"
    "|做饭(?:好吃|难吃)?|练字|钓鱼|跑步|健身|下棋|跳舞|[种养](?:花|菜|草)|遛(?:狗|弯)"
    "|打(?:羽毛|乒乓|篮|网|台)?球|打麻将|看(?:剧|球)|刷(?:剧|短视频)|听歌)"
)
_HOME = (
    "(?:开了?(?:一?[家个])?[^,我]{0,4}店|在老家(?:种地|务农|养老|带孩子)|迷上了?[^,]{1,4}$|涨租|涨房租"
    "|送(?:了)?我|给我(?:起|取)(?:了)?(?:个)?外号|来?帮(?:忙|着|我们?)?带(?:娃|孩子)"
    "|是个(?:话痨|吃货|路痴|急性子|慢性子|夜猫子)(?:的)?$)"
)
_NATURE = (
    "(?:们)?(?:都)?人(?:也|都)?(?:特别|挺|很|真|超)?(?:好|不错|热心|随和|幽默)(?:的|啊)?$"
    "|脾气(?:特别|挺|很|真|有点)?(?:好|大|差|急)(?:的|啊)?$"
)
_TOWARDS_ME = "(?:催|笑话|笑|夸|劝|鼓励|羡慕|惦记|念叨|逗)(?:着|了|死)*(?:我|俺)"
_PRIVATE = re.compile(
    f"(?:{_PET}|{_NAMED}|{_OFTEN}(?:{_TOGETHER}|{_FAMILY}|{_HABIT}|{_HOME}|{_TOWARDS_ME})|{_NATURE})"
)
_CREDENTIAL = re.compile(
    "毕业|博士|硕士|本科|大专|中专|专科|学历|学位|职称|中级|副高|正高|高工|工程师|助工|讲师|[评考]上|工龄|年龄"
)
_COMPARED = re.compile("比我|[他她]|人家|羡慕|(?:不像|不如|跟|和)我|别人")


def is_private(said: str) -> bool:
    """Whether what is ``said`` of somebody is of his or her private life alone."""
    return _PRIVATE.match(said) is not None and _CREDENTIAL.search(said) is None


def goes_on_about_other(clause: str, rest: str) -> bool:
    """Whether a clause after such words may still tell of the other: it tells of a degree or of a
    title, or the ``rest`` of its sentence, with it, sets the other beside oneself."""
    return bool(_CREDENTIAL.search(clause) or _COMPARED.search(rest))
