"""A message cut into clauses: at punctuation and, where it is missing, before telling words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pingwen.domain.facts import Evidence
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.lexicon import WordTable, words
from pingwen.understanding.narrative.text import Text

__all__ = ["ASKS_ELIGIBILITY", "ASKS_OF_ELIGIBILITY", "Clause", "in_brief", "split"]

LONGEST_CLAUSE = 200
_UNPUNCTUATED = 45
"""A stretch so long has lost its punctuation: each day in it begins anew."""
_TWO_TOLD = 24
"""A stretch so long may tell of two people (我妈高级教师我爸工程师1998年评的)."""
_SHORTEST = 6
_BRIEF = 14

_ADVERBS = "(?:现在|目前|今年|明年|还|直接|是不是|是否|这样|那么?|就|我|都|也|到底|究竟|想问一?下?)"
_OTHER = "(?:(?<![我其])[他她](?!们))?"
ASKS_OF_ELIGIBILITY = (
    r"(?:(?:能不能|可不可以|能否|可否|(?<!智)能|可以|可|够不够格?|够资格|够格|够|该|有没有资格|有资格"
    r"|符不符合|符合)"
    r"(?:直接|去|来|在[^,。]{1,6})?(?:评(?!价|上|了|的|过|到|下)|申报(?!了|过)|报(?!告|名了|了"
    r"|过)|申请(?!了|过)|申(?!报|请)|参评|升|晋升|破格|认定|符合)"
    r"|(?:能|可以|够)(?:报|上)?(?:高工|副高|中级|正高|高级)(?=[不吗么?]|$)"
    r"|能不能(?:也|去|再)?(?:试试|冲)|够不够|行不行|行吗|可以吗|(?<!智)能行(?!业)|够吗|符不符合|符合.{0,10}(?:条件|要求|吗)"
    r"|(?:想|准备|打算|计划|要|今年|明年)(?:要|去|直接|在[^,。]{1,6})?(?:评(?!价|上|了|的|过|到"
    r"|下)|申报(?!了|过)|申请(?!了|过)|报(?!告|名了|了|过)|参评|冲|破格|晋升|上(?=[正副]高|高[工讲级]|中级)|拿下))"
)
"""What asks of eligibility, wherever it stands."""
ASKS_ELIGIBILITY = re.compile(f"{_OTHER}{_ADVERBS}{{0,4}}{ASKS_OF_ELIGIBILITY}")
_AFTER_CREDENTIAL = (
    "(?<=本科|硕士|博士|大专|中专|专科|毕业|中级|副高|正高|高工|助工|讲师|程师|职称)"
)
_IS = (
    "(?:不?是|只|读|的?(?:本科|硕士|博士|研究生|大专|中专|中级|副高|正高|高工|工程师|助工|讲师)"
    "|(?:19|20)?\\d\\d年?)"
)
_HAS = f"(?:{_IS}|都|也|才|还|有|没)"
_FELLOW = (
    "(?:同事|同学|朋友|爱人|对象|老公|老婆|媳妇|先生|太太|妻子|丈夫|领导|老板|[组处科所院]长|主管|经理|导师"
    "|徒弟|学生|邻居|爸爸?|妈妈?|父亲|母亲|师[兄姐弟妹]|[表堂]?[哥弟姐妹]{1,2}|室友|舍友|闺蜜|男友|女友|儿子|女儿)"
)
_NEXT_PERSON = (
    rf"(?=(?:就|只有|但是?|可是?|而|不过)?我(?:自己|本人)?{_IS})"
    rf"|(?=(?:但是?|而)?(?:(?:我|俺)(?:的|们|家)?)?(?:{_FELLOW}|[他她])们?{_HAS})"
)
"""我硕士我对象本科: where one person's credential ends and another's begins."""
_SOFT = compiled(
    rf"(?P<ask>{ASKS_ELIGIBILITY.pattern})"
    rf"|{_AFTER_CREDENTIAL}(?:{_NEXT_PERSON})"
    r"|(?<=[吗呢])(?=.)"
    r"|(?<=:)(?:(?<=[吗不么]:)|(?<=不[稳行够能成有要会算是合得]:)|(?<=后:|来:)"
    r"|(?<!主任情况:)(?<=能评:|能报:|申报:|中级:|初级:|副高:|正高:|高工:|程师:|条件:|情况:|自述:|背景:|信息:|如下:|简历:|经历:|履历:|破格:))(?=.)"
    r"|(?=[一目现])(?<=毕业|职称|中级|初级|副高|硕士|本科|博士|大专|专科|程师|助工)(?P<always>一直(?!都?[没未])|目前|现在)"
    r"|(?<=[篇项个件份部])(?=其中|(?:都|均|全)(?:是|为|在)[^,;]{1,12}(?:以后|之后|以来|后)的?)"
    r"|(?=[其余剩])(?<=[\u4e00-\u9fffA-Z]{2})(?=其余|余下|剩下的?(?:都|全|均|是|\d|[一二两三四五六七八九十]))"
    r"|(?=\((?:其中|(?:都|均|全)(?:是|为|在)[^()]{1,12}(?:后|来)的?[啊呀哦]?\)))"
    r"|(?=\((?:期间|中间|其间|中途))"
    r"|(?<=\))(?:(?<=后\)|来\))|(?<=后的\)|后啊\)))(?=.)"
    r"|(?<=[\u4e00-\u9fffA-Z]{4}:)(?=头(?:[一二两三四五六七八九十]|\d+)年)"
    r"|(?<=[篇项个件份部本]:)(?=[(]?1[)、](?=[^\d、]))"
    r"|(?<=:)(?<=[\u4e00-\u9fff]{8}:)(?=到|从|自|前|先|(?:19|20)?\d\d年)"
    r"|(?<=:)(?<=[司位厂家作]:)(?=(?:19|20)?\d\d年\d{1,2}月(?:到|至|-))"
    r"|(?<=[篇项个件份部本门次期节间]、)(?=(?:校|院|区县?|县|市厅?|厅|省部?|部|国家|全国|集团|公司|行业)级|[特一二三]等奖"
    r"|(?:参与|参编|参加|主编|主持|牵头)[^,、]{0,6}[\d一二两三四五六七八九十]"
    r"|(?:作为|以)?(?:重要|主要|第一)?(?:负责|参与|完成|起草|发明)人(?:身份)?[^,、]{2,8}[\d一二两三四五六七八九十])"
    r"|(?<=[施划目设地发统台作用]、)(?=(?:并|还)?(?:负责|参与|主持|牵头|组织)?(?:制定|制订|起草|编制|建立)"
    r"[^,、]{0,14}(?:制度|标准|规范|规划|办法|战略)(?:[,;。、]|$))"
    r"|(?<=[施成收线用产地目台统题]、)(?=(?:并|还)?(?:参与|负责|主持|牵头|主导)(?:了|过)?(?:制定|制订|起草|编制))"
    r"|(?<=实施、)(?=(?:制定|制订|起草|编制)了?)"
    r"|(?<=后的\)|后啊\))(?=.)|(?<=\)、)(?<!授权\)、)(?=.)|(?<=[司企院所团厂校]、)(?=(?:19|20)\d\d[年.-])|(?<=月、)(?=(?:19|20)?\d\d年\d{1,2}月(?:到|至|-))|(?<=\d[次期]、)(?=.)"
    r"|(?=\((?:导师|指导教师|指导老师|合作导师|推荐人)[是为:])"
    r"|(?<=[篇项件部])(?=我(?:就|才|只|也|有|是)*[\d一二两三四五六七八九十零]+[篇项件部])"
    r"|(?=我)(?<![是给帮替让和跟与对为由但而带请问果如要等当于像因以虽就那连除比说到把被叫按照从在,(是该传])(?<!误会)"
    r"(?<!论文)(?<!文章)(?<!专利)(?<!报告)(?<!标准)(?<!文件)(?<!专著)(?<!教材)"
    r"(?<!国标)(?<!行标)(?<!地标)(?<!团标)(?<!课题)(?<!项目)(?<!名单里)(?<!名单上)(?<!这块)(?<!方面)(?<!那块)"
    r"(?<![篇项个件份部本奖])"
    r"(?P<me>我(?=[一二三四]作|通讯|第[一二三四五六七八九]|\d|是|有|也|从|在|毕业|普通|大专|中专|专科|本科|硕士|博士|的(?:论文|专利|中级|职称)))"
)
_NEXT_DAY = re.compile(
    r"(?<![从自到至于在是为:(、和与(了满有\d起.-])(?<!毕业)(?:19|20)?\d\d年(?:\d{1,2}月|(?=毕业|本科|硕士|大专|专升本|函授|自考|开始|入职|转(?!正)|跳|调|评|聘|考|拿|进|去|来))"
)
_NEXT_TELLING = re.compile(
    "(?<=[\u4e00-\u9fff]{2})(?=然后|后来(?![的居])|再后来|接着(?!做|干|搞)|随后)"
    "|(?<=[的了])(?=(?:毕业(?:以后|之后|后)|(?:现在|目前)(?!这|的|那)|(?:职称|中级|初级|副高|助工|高工|学历|本科|硕士)(?!的|里|以|之|后|毕)))|(?<=了)(?=公司|单位)"
    "|(?<=[年月])(?=(?:又|就又|再)(?:去了?|来了?|跳|换|转到))"
    "|(?<=[块面的了])(?=(?:职称|中级|初级|副高|助工|高工)是?(?:19|20)?\\d\\d年)"
)
"""What begins anew where the punctuation is lost."""
_NEXT_SUBJECT = re.compile(
    "(?<=[\u4e00-\u9fff\\d])(?<![和跟与同给帮替是让叫听比陪带像被把对为到向问由请托随])(?<!如果)(?<!因为)(?<!虽然)"
    f"(?=(?:我|俺)(?:家|的)?(?:老|大|小|前)?(?:{_FELLOW})(?:[一-龥]{{1,2}}(?=[是本硕博大中]))?(?:是|早|已|现在|今年|去年|前年|\\d|博士|硕士|本科|[大中]专|中级|[副正]高|高工|工程师|在|也|都|才|[他她])"
    "|(?:我|俺|本人)(?:自己|本人)?(?:现在|目前|今年)?(?:是|只|才|也|想|能|有|没|就|[大中]专|本科|硕士|博士|中级|(?:19|20)?\\d\\d年))"
)
"""…做语音识别我姐是博士…我现在想评: the next of whom is told."""
_LENGTH = "(?:(?<!\\d)\\d|[一二两三四五六七八九十]|十[一二三四五六七八九])年(?:多|半)?"
_DID_SO_LONG = (
    f"(?:(?:做|干|搞|当|写|跑|卖|教|混|修)了?(?:{_LENGTH}|\\d\\d年(?:多|半)?)(?:的)?[^,;。年转改]{{0,8}}?"
    f"|(?:做|干|搞|当|写|跑|卖|教|修)[^,;。年转改了]{{1,8}}?了?{_LENGTH}"
    f"|(?<![\\d一二三四五六七八九十零〇年第]){_LENGTH}(?!之?[前后]|以[前后])[^,;。年转改]{{1,8}}?)"
)
_TURNED_TO = f"(?:{WordTable(words('fields_ai')).alternatives}|管理)"
_TURNS = compiled(
    f"{_DID_SO_LONG}(?=(?:之后|以后|后来?|才|又|再|就|然后)*(?:改(?=[做搞干行])|转)(?!正|专业|学|院|评|业|账|化|换|载|发|让|移|[氨型])"
    f"[^,;。老教]{{0,8}}{_TURNED_TO})"
)
"""做了五年测试转的算法: where what was done for so long ends."""
_ITEM_MARKS = "①②③④⑤⑥⑦⑧⑨⑩"
_LONGEST_BRACKETS = 60
_SENTENCE_END = "。!?;\n"
_NUMBER = re.compile(
    "[(]?(?:[一二三四五六七八九十]{1,2}|\\d{1,2})[)、](?![一二三四五六七八九十\\d]+(?:[、项篇个件等作)]|$))"
)
"""The number that an item of a list bears, and not the first of two numbers (一、二等奖)."""
_OF_UNIT = re.compile(
    "(?<=[司位业院所门团厂校])[(](?:[^(),;。]{1,8},){1,2}[^(),;。]{1,8}[)](?=[^,;。!?、])"
)
"""我司(北京,国企)做算法: what kind of employer it is, in the midst of a clause."""
_OF_AIM = re.compile(
    "(?<=[高级师工])[(][^()。;\n]{1,14}[)](?=(?:我|就|直接|现在|今年)*(?:能不?能?|可以|可否|够)(?:报|申|评))"
)
"""副高(高级工程师,AI的)能报吗: which title is asked after, in one clause with the question."""
_BREAK = re.compile(
    r"(?=[,;。!?\n+.…-])(?:[,;。!?\n]+|\+(?=\d{1,2}年[\u4e00-\u9fff])|(?<!\d)\.+|\.+(?!\d)|--+|…+)"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of one message; ``text`` is its words, normalised.

    ``closing``: the punctuation after it, empty where it runs on into the next; ``sentence``: the
    number of its sentence in the message; ``numbered``: it begins an item of a numbered list, and
    ``text`` leaves the number out.
    """

    source: Text
    start: int
    end: int
    sentence: int
    closing: str
    text: str
    numbered: bool = False

    @property
    def turn(self) -> int:
        """The message it stands in."""
        return self.source.turn

    def sentence_start(self) -> int:
        """Where its sentence begins in the message."""
        ahead = self.source.plain[: self.start]
        return max(map(ahead.rfind, _SENTENCE_END)) + 1

    def text_before(self) -> str:
        """What its sentence says before it."""
        return self.source.plain[self.sentence_start() : self.start]

    def sentence_words(self) -> str:
        """All that its sentence says."""
        plain = self.source.plain
        ends = [at for mark in _SENTENCE_END if (at := plain.find(mark, self.end)) >= 0]
        return self.text_before() + plain[self.start : min(ends, default=len(plain))]

    def in_brackets(self) -> bool:
        """Whether it goes on with what stands in brackets that were opened before it."""
        ahead = self.source.plain[max(0, self.start - _LONGEST_BRACKETS) : self.start]
        return ahead.rfind("(") > ahead.rfind(")")

    def marked(self) -> bool:
        """Whether the writer numbers it as an item of a list (①…②…)."""
        mark = self.source.offsets[self.start - 1] if self.start else None
        return mark is not None and self.source.original[mark] in _ITEM_MARKS

    def evidence(self, start: int, end: int) -> Evidence:
        """The message's own words for ``text[start:end]``."""
        return self.source.evidence(self.start + start, self.start + end)


def split(source: Text) -> list[Clause]:
    """The clauses of a message, none empty, none longer than LONGEST_CLAUSE."""
    clauses: list[Clause] = []
    sentence = 0
    for start, end, closing in _stretches(source.plain):
        pieces = list(_pieces(source.plain, start, end))
        for index, (a, b) in enumerate(pieces):
            mark = closing if index == len(pieces) - 1 else ""
            number = _NUMBER.match(source.plain, a, b) if index == 0 else None
            begin = number.end() if number and number.end() < b else a
            said = source.plain[begin:b].rstrip("、") or source.plain[begin:b]
            stop = begin + len(said)
            clauses.append(Clause(source, begin, stop, sentence, mark, said, begin > a))
        if any(char in _SENTENCE_END for char in closing) or "." in closing:
            sentence += 1
    return clauses


def in_brief(clauses: Sequence[Clause]) -> bool:
    """Whether a numbered list gives a few words an item, as an answer does and no rule."""
    lengths: dict[int, int] = {}
    items = {clause.sentence for clause in clauses if clause.numbered}
    for clause in clauses:
        if clause.sentence in items:
            lengths[clause.sentence] = lengths.get(clause.sentence, 0) + len(clause.text)
    return max(lengths.values(), default=0) <= _BRIEF


def _stretches(plain: str) -> Iterator[tuple[int, int, str]]:
    start = 0
    within = [m.span() for pattern in (_OF_UNIT, _OF_AIM) for m in pattern.finditer(plain)]
    for match in _BREAK.finditer(plain):
        if any(begin < match.start() < end for begin, end in within):
            continue
        if match.start() > start:
            yield start, match.start(), match[0]
        start = match.end()
    if start < len(plain):
        yield start, len(plain), ""


def _pieces(plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST_CLAUSE:
        cut = _safe_cut(plain, start + LONGEST_CLAUSE)
        yield from _soft(plain, start, cut)
        start = cut
    cues = (_NEXT_DAY, _NEXT_TELLING) if end - start >= _UNPUNCTUATED else ()
    next_one = (_NEXT_SUBJECT,) if end - start >= _TWO_TOLD else ()
    for cut in sorted(
        match.start() for cue in (*cues, *next_one) for match in cue.finditer(plain, start, end)
    ):
        if cut - start >= _SHORTEST:
            yield from _soft(plain, start, cut)
            start = cut
    yield from _soft(plain, start, end)


def _safe_cut(plain: str, near: int) -> int:
    """A place not inside a number, at most 20 characters before ``near``."""
    for cut in range(near, near - 20, -1):
        if not (plain[cut - 1].isdigit() or plain[cut].isdigit()):
            return cut
    return near


def _soft(plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    text = plain[start:end]
    begin = 0
    cuts = {match.start() for match in _SOFT.finditer(text)}
    for cut in sorted(cuts | {match.end() for match in _TURNS.finditer(text)}):
        if cut - begin >= 2:
            yield start + begin, start + cut
            begin = cut
    if begin < len(text):
        yield start + begin, start + len(text)
