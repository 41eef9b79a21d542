"""One message as it is read: normalised, with the way back to its own words.

Full-width forms become half-width, traditional characters simplified, Latin letters capitals,
spaces between a number and its word vanish and other spaces separate. Titles of works (《…》) and
long quotations are blotted out with □: they are not the applicant's statements.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pingwen.domain.facts import Evidence
from pingwen.understanding.narrative.anaphora import pointed_at
from pingwen.understanding.narrative.form_rows import in_rows
from pingwen.understanding.narrative.lexicon import LEXICON
from pingwen.understanding.narrative.numbered_items import on_lines
from pingwen.understanding.narrative.own_papers import told_by_quoting
from pingwen.understanding.narrative.wordings import TRADITIONAL, put, reworded
from pingwen.understanding.pasted_replies import without_replies

__all__ = ["BLOT", "Text", "read_text"]

BLOT = "□"

_GLAD = "👍👌🌹🙏😄😊😂🤣😁🎉💪🥰😀😃😆🤝🌸😎😭🌷💐🙌👏"
"""Pictures that part what stands around them and say nothing of it; others may doubt or deny."""


def _translation() -> dict[int, str]:
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    table |= {ord(lower): lower.upper() for lower in "abcdefghijklmnopqrstuvwxyz"}
    table |= {0xFF41 + i: chr(65 + i) for i in range(26)}
    pairs = "".join(str(LEXICON["traditional"]).split()) + TRADITIONAL
    table |= {ord(a): b for a, b in zip(pairs[::2], pairs[1::2], strict=True) if a != b}
    table |= {
        ord(dash): "-" for dash in "\u2014\u2013\u2212\u2010\u2011\u2012\u2015\u2500~\uff5e\ufe63"
    }
    table |= {ord(space): " " for space in "\t\u3000\xa0\u2002\u2003\u2009\r"}
    table |= {ord(mark): "。" for mark in "①②③④⑤⑥⑦⑧⑨⑩"}
    table |= {ord(mark): "," for mark in "|\uff5c\u2502\u2503\u4e28→"}
    table |= {ord(mark): "," for mark in _GLAD}
    table[ord("×")] = "*"
    table |= {ord("【"): "。", ord("】"): ":"}
    table |= {ord(a): b for a, b in zip("、﹑･·・", "、、、·、", strict=True)}
    return table


_TABLE = _translation()
_DRAWL = re.compile(
    "(?<=[\u4e00-\u9fff])(?<![年月日号初底])[~\uff5e]+(?!\\s*(?:[\\d一二三四五六七八九十]|现在|至今|今|目前))"
)
"""对~都是之后的~: no stretch from one day to another."""
_SPACE = re.compile("[ \u200b-\u200f\ufeff\u2060*`#]")
"""Spaces, and characters that are not seen."""
_YEAR_AHEAD = re.compile(
    r"(?:19|20)\d\d(?:年|[./-]\d)"
    r"|[012]\d年(?:\d{1,2}月|(?=[^,。;\d ]{0,4}(?:毕业|本科|硕士|大专|自考|入职|取得|评|拿)))"
)
_COURTESY = "(?:THX|THANKS|THANKYOU|TKS|3Q|OK|YES|HI|HELLO|BYE)"
_COURTESY_AHEAD = re.compile(f"{_COURTESY}(?![A-Z0-9])")
_COURTESY_BEHIND = re.compile(f"(?<![A-Z0-9]){_COURTESY}[-!]*$")
_LABEL_AHEAD = re.compile("[\u4e00-\u9fff]{2,8}:")
_YEAR_BEHIND = re.compile("(?<!\\d)(?:19|20)\\d\\d$")
_DEGREE_HEADS = re.compile(
    "(?:^|[:,;。\n]) *(?:全日制|统招|自考|函授|成人|在职)?(?:中专|大专|专科|本科"
    "|硕士|博士|研究生)(?:学历|学位|毕业)?$"
    "|(?:^|[:,;。\n]) *(?:[初中]级|[正副]高级?|高工|助工|(?:助理"
    "|正?高级)?(?:工程师|讲师))(?:职称)?$"
)
_DAY_LABEL = re.compile("(?:时间|日期|年月)$")
_OF_YEAR = "年月日届级至到起以之前后初底"
_BULLET = re.compile("^ *[-*•·]+ +", re.MULTILINE)
_OF_PROJECTS = re.compile(
    "(?<=技术密集)[ ,](?=难度[高大])|(?<=难度[高大])[ ,](?=复杂[性度]?[强高])"
)
"""技术密集 难度高 复杂性强的项目: what the conditions say in one breath of one project."""
_STROKES = 4
_STROKE = re.compile(r"(?<!\d)/|/(?!\d)")
_COUNTED = re.compile("[\u4e00-\u9fffA-Z]\\d{1,2}$")
_UNIT = "篇项个件份部本册套年月日号岁级届位名分次人万千元多余等期家"
_ANEW = re.compile(
    "没|暂?无(?!人)|有|[中初]级|[正副]高|高工|本科|硕士|博士|大专|毕业|现在|目前|北京|上海|杭州|宁波|[国民外央私]企|事业|想|能|一作|论文|专利|软著|我|姓名|性别|民族|出生|学历|学位|工作单位|单位|现?职称|职务|岗位|从事|参与(?:完成|制定)|主持(?!人)|作为|担任|都是|均[是为]|[主重]要负责人|负责(?!人)|制定|取得时间|入职(?=(?:19|20)\\d\\d)"
)
_LEADS_TO_YEAR = tuple(" 从自到至于在是了-(:,、。;0123456789")
_QUOTED = re.compile(
    '《[^《》\n]{0,200}》|「[^「」\n]{9,400}」|『[^『』\n]{9,400}』|“[^“”\n]{9,400}”|"[^"\n]{9,400}"'
)

_NAME = re.compile(
    r"\((?P<name>(?:[^()]{0,4}(?:名字|名称|题目|标题|代号|全称)|一种|基于|关于)[^()\n]{0,80})\)"
)
"""发明专利1项(一种图像识别方法及装置): what a result is called."""
_TELLS = re.compile(
    "[\\d篇项]|不是|没有|没(?=授|下|拿|批)|[未前后]|作者|发明人|排名|同事|导师|别人|转让|买|实用|外观|软著|受理|实审"
    "|申请|驳回|失效|[以之]前|期间|我(?=[是排])"
)
"""What says more of it than its name."""


@dataclass(frozen=True, slots=True)
class Text:
    """A message: ``plain`` is what is read; ``offsets`` leads each character back.

    ``stands_for``: the first and the last of the message's own characters that a question's words
    in ``plain`` stand for.
    """

    turn: int
    original: str
    plain: str
    offsets: Sequence[int]
    stands_for: tuple[int, int] | None = None

    def evidence(self, start: int, end: int) -> Evidence:
        """The message's own words for ``plain[start:end]``."""
        first, last = self.offsets[start], self.offsets[end - 1]
        if self.stands_for is not None and first == self.stands_for[0]:
            last = max(last, self.stands_for[1])
        return Evidence(turn=self.turn, text=self.original[first : last + 1])


def read_text(turn: int, content: str) -> Text:
    """The message, normalised."""
    spoken = without_replies(content, "\n")
    drawled = _DRAWL.sub(lambda match: "," * len(match[0]), spoken)
    even = _BULLET.sub(lambda match: "\n" * len(match[0]), drawled.translate(_TABLE))
    even = told_by_quoting(_OF_PROJECTS.sub("、", in_rows(on_lines(even))))
    words, places = reworded(_unslashed(_blot(even)))
    plain, spaced = _without_spaces(words)
    plain, pointed = put(plain, pointed_at(plain))
    offsets = [places[spaced[offset]] for offset in pointed]
    return Text(turn=turn, original=content, plain=plain, offsets=offsets)


def _blot(text: str) -> str:
    return _NAME.sub(_without_name, _QUOTED.sub(_without_quotation, text))


def _without_quotation(match: re.Match[str]) -> str:
    """领导说：“小王你报吧。”我查了: a sentence that ends within the marks ends with them."""
    ends = match[0][-2] in "。!?" and match[0][0] != "《"
    return BLOT * (len(match[0]) - ends) + "。" * ends


def _without_name(match: re.Match[str]) -> str:
    return match[0] if _TELLS.search(match["name"]) else BLOT * len(match[0])


def _unslashed(text: str) -> str:
    """女/38/丰台/设计院/暖通: a message whose strokes stand for its commas."""
    listed = text.count("/") >= _STROKES and not re.search("[,。;\n]", text)
    return _STROKE.sub(",", text) if listed else text


def _without_spaces(text: str) -> tuple[str, Sequence[int]]:
    if not _SPACE.search(text):
        return text, range(len(text))
    kept: list[str] = []
    offsets: list[int] = []
    at = 0
    for match in _SPACE.finditer(text):
        index = match.start()
        kept.append(text[at:index])
        offsets += range(at, index)
        at = index + 1
        if match[0] == " " and _separates(text, index):
            kept.append(",")
            offsets.append(index)
    kept.append(text[at:])
    offsets += range(at, len(text))
    return "".join(kept), offsets


def _separates(text: str, index: int) -> bool:
    """A space separates two Chinese words, and goes before what begins anew: a year, a label."""
    before, after = text[index - 1 : index], text[index + 1 : index + 2]
    if (_is_chinese(before) or before == ")") and _is_chinese(after):
        return True
    if _is_chinese(after) and _COUNTED.search(text, max(0, index - 3), index):
        return after not in _UNIT  # 核心2 普刊4
    if _is_chinese(before) and _COURTESY_AHEAD.match(text, index + 1):
        return True
    if _is_chinese(after) and _COURTESY_BEHIND.search(text, max(0, index - 11), index):
        return True  # YES 都是中级以后的
    if _LABEL_AHEAD.match(text, index + 1):
        return True
    if _is_chinese(after) and (
        _YEAR_BEHIND.search(text, max(0, index - 5), index) and after not in _OF_YEAR
    ):
        return True
    if _DEGREE_HEADS.search(text, max(0, index - 12), index):
        return not _YEAR_AHEAD.match(text, index + 1)
    if _ANEW.match(text, index + 1):
        return before not in "(:"
    if _DAY_LABEL.search(text, max(0, index - 4), index):
        return False
    return before not in _LEADS_TO_YEAR and bool(_YEAR_AHEAD.match(text, index + 1))


def _is_chinese(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"
