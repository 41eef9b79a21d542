"""The many words for "there is none", put into the one that every reader knows: 没有.

论文空白, 专利啥都没有, 中级:无, 课题 0, 零论文, 木有职称. Only where a thing that can be counted
or held stands beside the denial and nothing follows it, so that no denial of less is widened
(论文没有一作的 stays as it is).
"""

from __future__ import annotations

import re

__all__ = ["denials_put_plainly"]

_RESULT = (
    "论文|文章|专利|软著|软件著作权|技术报告|研究报告|报告|专著|著作|设计文件|成果|业绩"
    "|课题|项目|标准|国标|行标|奖项|奖励|获奖|荣誉|奖"
)
_TITLE = "职称|初级|中级|副高|正高|高工|助工|助理工程师|高级工程师"
_THING = f"(?:{_RESULT}|{_TITLE})"
_TOPIC = (
    "(?:[这那](?:一)?[块栏项方](?:面|儿)?|方面|经历|情况|数量|数目|个数|数|一栏|栏目?|什么的|啥的|之类的?"
    "|[这那][些类]|[呢嘛]|的话|一?个)?(?:(?<=[块面呢嘛话项方]),|,(?=[暂尚]?无|空|[零0])|[?](?=没|无|木))?"
)
_LEAD = (
    "(?:我|本人|还|都|也|倒|目前|暂时|至今|到现在|现在|一直|真的?|确实|实在|是|为|填的?|写的?|全|完全|压根|根本"
    "|一概|统统|通通|全部|全都|从来|啥|什么|一样|[一半][个项篇件份部门样]|一片|均)*"
)
_EMPTY = (
    "(?:没有|木有|么得|没得|莫得|冇|空白|空着|空的|空缺|为空|挂零|零蛋|零|0|(?:暂|尚|全|均|皆)?无|没着落|没有着落"
    "|拿不出来|没(?=$|[,。;])|没(?:整|弄|搞|沾|碰|捞|混|憋|攒)(?:过|着|到|上|边)(?:边)?"
    "|(?:从[没未]|[没未]有?)(?:公开|正式)?(?:发表|申请|取得|获得|出版)过?)"
)
_NO_ROW = "(?<!有无)(?<!有没有)(?<!是否有)(?<!是否具有)(?<!是否取得)"
"""有无职称:无 is a row of a form, known by its mark."""
_END = "(?=$|[,。;! \n)]|[啊呢呀吧的](?:$|[,。;!]))"
_BEHIND = re.compile(
    f"{_NO_ROW}{_THING}(?P<w>{_TOPIC}[: ]?{_LEAD}{_EMPTY}|:?/(?=$|[,。;\n])){_END}"
)
_BEFORE = re.compile(
    f"(?P<w>(?:木有|么得|没得(?!过)|莫得|冇|不具备|不具有|未曾有|(?<!有)拿不出|没(?:整|弄|搞|捞|混|憋|攒)(?:过|着|到|出)|没有?(?:公开|正式)(?:发表|出版)过?"
    f"|(?<![\\d一-龥.])零(?=(?:发明)?{_THING}))(?:啥|什么|任何|过|一[个项篇])*)(?=(?:任何|半个)?(?:发明|核心|省级|省部级|学术|科技|科研)?{_THING}"
    "(?!造假|抄袭|剽窃|买卖|代写))"
)
_QUALIFIED = re.compile("(?:没有?|无|未取得)(?:任何|什么)?(?P<w>专业技术(?:职务)?(?:任职)?资格)")
"""没有任何专业技术资格: no title."""
_UNLIKE_THEM = re.compile(
    f"(?:有|评上|评了|拿到?了?|考[过上]了?|发了)[^,。;我]{{0,4}}?(?P<thing>{_THING})(?:了|的)?[,。;](?:就|而|但是?|可|偏偏|只有|唯独)?我"
    "(?:自己|还|却|一直|就|到现在|至今)*(?P<w>没有?|木有|冇)(?=$|[,。;])"
)
"""他有中级，我没有: what another has, and the writer has not."""
_UNLIKE_THEIRS = re.compile(
    f"[^我,。;]{{1,6}}(?P<thing>{_TITLE})(?:证|是|也)*(?:(?:19|20)?\\d\\d年?(?:\\d{{1,2}}月)?|[去前今]年)(?:评|拿|考|取得|就?有)?(?:上|了|到)?的?(?:了)?[,。;](?:但是?|可|而|就|只有)?我"
    "(?:自己|还|却|一直|到现在|至今)*(?P<w>没有?|木有|冇)(?=$|[,。;])"
)
"""我室友中级2019年的，我还没有."""
_TWICE = re.compile("(?:^|(?<=[,。;!]))(?P<w>没有[,!。]?没有|没没没?|没,没)(?=$|[,。;!?])")
"""没有没有: said twice over."""
_EXCEPT = re.compile("除(?:了|去|开)?[^,。;]{0,8}$")
"""除了一个专利啥也没有: all the rest is denied."""
_HINT = re.compile("[没无未零0木么冇莫空不/]")


def denials_put_plainly(text: str) -> list[tuple[int, int, str]]:
    """What is to be put otherwise: where it starts and ends, and the words for it."""
    if _HINT.search(text) is None:
        return []
    swaps = [
        _put(text, match)
        for pattern in (_BEHIND, _BEFORE)
        for match in pattern.finditer(text)
        if match["w"] not in ("没有", "都没有") and not _EXCEPT.search(text[: match.start()])
    ]
    for unlike in (_UNLIKE_THEM, _UNLIKE_THEIRS):
        swaps += [(*m.span("w"), f"没有{m['thing']}") for m in unlike.finditer(text)]
    swaps += [(*match.span("w"), "没有") for match in _TWICE.finditer(text)]
    return swaps + [(*match.span("w"), "职称") for match in _QUALIFIED.finditer(text)]


def _put(text: str, match: re.Match[str]) -> tuple[int, int, str]:
    start, end = match.span("w")
    plain = "都没有" if "都" in match["w"] else "没有"
    return (start, end + 1, plain + ",") if text[end : end + 1] == " " else (start, end, plain)
