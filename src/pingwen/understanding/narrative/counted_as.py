"""What something is to be counted as, which is nothing that happened.

「大专当本科看」「副高时间按信封上的2011年算」「系统应自动改为2013年」 and "read ten patents" say
what to put for what is so: no degree, no day and no result is told by them.
"""

from __future__ import annotations

from collections.abc import Sequence

from pingwen.understanding.expressions import compiled

__all__ = ["counted_as"]

_DEGREE = "(?:中专|大专|专科|本科|学士|硕士|研究生|博士)"
_TITLE = "(?:[初中]级|[正副]高级?|高级|助理|助工|高工|工程师|讲师|教授|研究员)"
_DAY = "(?:(?:19|20)\\d\\d年?|(?<!\\d)\\d\\d年)"
_LENGTH = "(?:\\d+|[一二两三四五六七八九十]+)(?:个月|[年月])"
_WHAT = f"(?:{_DEGREE}|{_TITLE}|{_DAY}|{_LENGTH})"
_OF = f"(?:{_DEGREE}|{_TITLE}|时间|日期|年份|年限|年月|工龄|资历|学历|学位|职称|文凭|证|毕业|取得)"
_ENDS = '(?:[)）”"」吧啊哦呗了就好成行可以也的—~…-]*)$'
_AS = "(?:当作?|当成|看[作成]|视[作为同]|[算读记填写认][作成为]|等同于?|[改换折]算?[作成为])"
_TEACHES = compiled("技工|技师|技校|工班|班毕业")
"""预备技师班毕业按大专对待: what the documents say of it, and where it was learnt."""
_COUNTED = compiled(
    f"{_OF}[^,]{{0,14}}(?:请|就|直接|都|也|一律|统统|自动|可以)*(?:按|照|依)[^,]{{0,16}}{_WHAT}[^,]{{0,6}}"
    f"(?:计算?|来?算|核算|对待|看待|论|判|认定?|处理){_ENDS}"
    f"|{_OF}[^,我]{{0,4}}以[^,]{{0,8}}{_WHAT}[^,起]{{0,4}}(?:计算?|来?算|论){_ENDS}"
    f"|(?:请|就|直接|一律|你|您|系统)(?:按|照)[^,]{{0,16}}{_WHAT}[^,]{{0,6}}(?:计算?|来?算|核算|对待|看待|论|判|认定?|处理){_ENDS}"
    f"|{_OF}[^,]{{0,8}}?(?:就|直接|请|都|给我|一律|统统|自动)*(?:当|按){_WHAT}[^,]{{0,4}}(?:看待?|算|论|使|用|对待|处理){_ENDS}"
    f"|{_DEGREE}[^,吗么]{{0,6}}(?:视同|等同于?|视作|看作|看成|当作|当成|算作|记[成为作]|写成){_DEGREE}"
    f"|{_TITLE}[^,吗么]{{0,6}}(?:视同|等同于?|视作|看作|看成|当作|当成|算作|记[成为作]){_TITLE}"
    f"|(?:按|照|享受?){_WHAT}[^,]{{0,8}}(?:工资|薪|待遇)"
    f"|(?:请|麻烦|你|您)[^,]{{0,6}}(?:把|将)[^,]{{1,16}}{_AS}[^,]{{0,6}}{_WHAT}"
    f"|(?:系统|机器人|助手|AI|模型|程序|平台|后台|你|您)[^,我]{{0,3}}(?:应当?|必须|须|请|要|得|可以?|自动|直接)+[^,我]{{0,8}}"
    f"(?:改[为成]|当[作成]?|看[作成]|[算记填写读认]{{1,2}}[作成为]?|视[作为同]|按|照|补)[^,]{{0,10}}{_WHAT}"
)
_DICTATED = compiled(
    '(?:结论|答案|回答|回复|答复|末尾|结尾|开头|落款|批语|评语)(?:里|中|上|时|处|请|也|都|要|直接|就|再)*(?:写|填|标注?|注明|签|盖|加|附|补)上?(?:[:“"「]|一[句行段])'
    '|^(?:并|再|请|就|直接|麻烦|你|您|最后|然后|统一|一律){1,3}(?:写上?|标注|注明|盖章?|落款|署名)(?:成|为|作)?[“"「]'
)
"""结论里写“学历视同本科”: what the answer is to say."""
_CONTINUES = compiled(
    f"^(?:于|在|是)?{_DAY}(?:\\d{{1,2}}月)?(?:就|已经?)?(?:毕业|取得|评上?|拿到?|获得?|发的?|下来)(?:的|了)?$"
)
_ENGLISH = compiled(
    "^(?:PLEASE|JUST|AND|THEN|SO|NOW|ALSO|TO(?:THE)?(?:AI|MODEL|ASSISTANT|BOT):|[\\[(]){0,3}(?:TREAT(?!ED|ING|MENT)|READ(?=\\d|THIS|THAT|IT|MY|THE|ALL|ANY)|ASSUM(?:E(?!D)|ING)"
    "|CONSIDER(?!ED|ING|ABLE)|PRETEND|SUPPOSE(?!D)|REGARD(?!ED|ING)|IMAGINE(?!D)|TAKEIT|FILLIN|CREDITME|COUNT(?!ED|ING|Y|R))"
)


def counted_as(texts: Sequence[str]) -> list[bool]:
    """Of each clause of a sentence whether it says what something is to be counted as: with the day
    that goes with it (大专当硕士算，2020年毕业), and in English all that follows."""
    found: list[bool] = []
    english = False
    for text in texts:
        english = english or _ENGLISH.search(text) is not None
        counted = _COUNTED.search(text) is not None and not _TEACHES.search(text)
        counted = counted or _DICTATED.search(text) is not None
        goes_on = bool(found) and found[-1] and _CONTINUES.match(text) is not None
        found.append(english or counted or goes_on)
    return found
