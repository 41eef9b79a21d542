"""How many of the results just told are another's: 另外两篇是同事的, 第3、4篇是其他人的."""

from __future__ import annotations

import re

from pingwen.understanding.narrative.numerals import NUMBER, number
from pingwen.understanding.narrative.results import Results

__all__ = ["take_back_share"]

_SHARE = re.compile(
    f"^(?:不过|但是?|可是?)?(?P<which>另外|其余|其[他它]|剩下|剩余|余下|还有|其中|里[面头]|有|第(?P<nth>[一二三四五六1-9](?:[、和,]第?[一二三四五六1-9])*))"
    f"的?(?:有|那)?(?P<n>{NUMBER})?(?P<unit>[篇项个件份部本])?(?:论文|专利|发明|软著)*"
    "(?:都|全|则|其实|均|也)*(?:是|属于|归)(?!我(?!们))[^,]{1,14}(?:的|名下)$"
)
_ALL = re.compile(
    "^(?:但是?|不过|其实|可是?)?(?:(?:都|全|均)(?:是|由)(?!我|团队|大家|合作|课题组|项目组)[^,我]{1,8}(?:写|做|发|申请|完成|报|执笔|编)的"
    "|(?:发明人|作者|起草人|完成人|署名)(?:那一?栏)?(?:都|全)?(?:写|填|挂|署|是)(?:的|了)?(?:都|全)?是?(?:我的?(?=爱人|老[婆公板]|媳妇|丈夫|妻子|领导|导师|同事|师|学生|朋友|[哥姐弟妹爸妈]))?[^,我]{1,6})$"
)
"""都是别人写的, 发明人写的老板: none of what was told right before."""
_REST = re.compile("另外|其余|其[他它]|剩|余下")
_EACH = re.compile("[一二三四五六1-9]")


def take_back_share(text: str, results: Results) -> None:
    """Take back what a clause on another says is his of the results told right before."""
    match = _SHARE.match(text)
    if results.told and _ALL.match(text):
        for index in sorted(results.told, reverse=True):
            results.take_back(index, None)
        return
    if match is None or not results.told:
        return
    nth = len(_EACH.findall(match["nth"])) if match["nth"] else None
    count = nth or (number(match["n"]) if match["n"] else None)
    rest = results.breakdown.rest
    if rest is not None and (_REST.search(match["which"]) or nth):
        results.take_back(rest, count)
    elif count and results.count_at(results.told[-1]) >= count:
        results.take_back(results.told[-1], count)
