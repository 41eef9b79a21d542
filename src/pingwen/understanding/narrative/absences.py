"""What the applicant says there is not: no papers, no project, nothing beyond what was told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.domain.facts import (
    Absence,
    AbsenceOf,
    AchievementKind,
    AwardKind,
    PerformanceKind,
    StandardScope,
)
from pingwen.understanding.expressions import compiled
from pingwen.understanding.narrative.achievements import KINDS
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.honours import AWARDS, STANDARDS
from pingwen.understanding.narrative.key_technology import denies_key
from pingwen.understanding.narrative.levels import level_of
from pingwen.understanding.narrative.lexicon import Found
from pingwen.understanding.narrative.performance import kinds_in
from pingwen.understanding.narrative.statement import Statement, place_in

__all__ = ["closes_list", "excepted", "only", "read_absences"]

_NO = compiled(
    "(?<!有)(?:没有?|尚无|暂无|无(?!人|论(?!文)|法|关|需|须|线|意|数|锡|监督|源|感|损|穷|界|效|害|缝|障|偏|尘|纸|纺|接触)|未(?!来|必)|从没"
    "|从未)(?:任何|什么|啥|能|有|太多|去|再|相关|别的|其[他它]|人工智能|过)*(?:发表?|拿|做|写|评|参[与加编]"
    "|主持|承担|负责|牵头|获得?|得|申请|取得|制定|起草|编写|当|担任|搞|出版|中)*(?:过|到|任何"
    "|什么|的)*"
)
_NO_AFTER = re.compile(
    "^(?::|方面|[这那][块边]|什么的|啥的|之类的?|等等?|[这那][些类几]样?|倒|更|起草|制定|编制|也|都|均|还|连|真|一[篇项个份件部本]|半[篇项个]|统统|通通|全部?|一概|一律|从来"
    "|暂时|目前|我|呢|的话|数)*(?:没有?(?:(?:发表?|出版?|编|拿|得|获得?|写|做|申请?|取得|参与|参加|主持|评|当|担?任|起草|制定|中|沾|碰|搞|干|弄|接触|涉及)(?:过|到)(?:(?:哪怕)?[一半]?[篇项个件份部本])?)?|暂?无"
    "|[为是]?零[篇项个份蛋]?|鸭蛋(?:一个)?|零蛋(?:一个)?|挂零|[为是]?0[篇项个份]?)(?=$|[,;了啊呢])"
)
_NOTHING = re.compile(
    "(?:什么|啥|任何|[一半](?:项|篇|个|点|件|份))(?:的)?(?P<what>[^,]{1,8}?)(?:都|也|均)(?:还|暂时|从来"
    "|目前|我)*(?:没有?|无)(?:拿|得|获得?|发表?|做|写|取得|申请|参与|主持|评)*(?:过|到|上|有)*(?:$|[了啊呢])"
)
_NO_AWARD = re.compile(
    "(?:奖项?|奖励|荣誉|获奖)(?:(?:也|都|还|从来|我)*没有?(?:拿|得|获得?)(?:过|到)|:?(?:也|都|还|从来|我)*(?:没有?|暂?无)|[为是:]?[零0][项个]?|(?:也|都|还)?挂零|(?:鸭|零)蛋(?:一个)?)$"
)
_NO_PIECE = re.compile(
    "[一半]篇(?:论文|文章)?(?:都|也)?(?:还)?没(?:有)?(?:发|写)(?:表|出来|过|出)*$"
)
_AWARDED = re.compile("奖|荣誉")
_TOGETHER = re.compile("^(?:、|和|与|及|以及|或者?|还有|/)*$")
_LIMITING = re.compile("一作|第一作者|通讯|核心|SCI|EI|其[他它]|国际|英文|主要负责|省级以上")
_RESULTS = re.compile("成果(?!奖|转化)")
_DEEDS = re.compile("业绩")
_TOPICS = ((_RESULTS, Absence(of="achievements")), (_DEEDS, Absence(of="performance")))
_EXCEPTIONAL: tuple[AbsenceOf, ...] = ("awards", "standards")
_NO_EXCEPTION = re.compile(
    "破格[^,]{0,6}?(?:我)?(?:(?:一个|一项|一条|哪个|全|都|也|统统)+)?(?:都|也)?(?:没有?|不沾|不符合|沾不上|挨不着)(?:$|[了的,])"
)
_NO_STANDARD = compiled(
    "(?:(?:国家|行业|地方|团体|企业)?标准|[国行地团企]标)(?:起草|制定|编制|编写)?(?:什么的|方面|这块)?(?:我|:)?(?:也|都|还|从来|更)*(?:(?:没有?|未|暂?无)(?:参与|参加|起草|制定|参?编写?|写|搞|做|碰|沾|弄|接触|涉及"
    "|牵头)?(?:过|$)|[零0][项个]?$|挂零$|[鸭零]蛋)"
)
_LEVEL_OF_AWARD = re.compile("[^,]{2,4}?(?:(?:及|或)?以上|级|里)(?:以上)?的?(?:科技|科研|技术)?奖")
_EXCEPT = re.compile(
    "^(?:我)?除(?:了|去)?(?P<what>[^,]{2,30}?)(?:以外|之外|外)?(?:就|都|也|再|啥|什么|别的|其[他它]的?|一样|,)+(?:成果)?"
    "(?:就|都|也|再|真|确实)*(?:没有?|无)(?:了|别的|其[他它])*的?(?:成果)?了?$"
)
_AWARDS = re.compile("获奖|得过?奖|奖项|奖励|获过?奖|拿过?奖|中过奖|任何奖")
_STANDARDS = re.compile("(?:国家|行业|地方|团体|企业)?标准|国标|行标")
_CLOSED = compiled(
    "^(?:我|目前|暂时|成果|就|也|现在|,)*(?:就|只有|仅|仅有|一共就|总共就|全部就|也就)(?:是"
    "|有)?(?:这些|这么多|这点|这[一二两三四五六七八九\\d]+[篇项个](?:论文|专利|成果)?|上述"
    "|以上(?:这些)?)(?:了|成果|东西)?$"
    "|^(?:我)?(?:前面|上面|刚才|之前|以上|上述)?我?[说讲提列报](?:过)?的?(?:[这那](?:些|几[篇项个件]))?(?:也|就|已经|便|,)*是?(?:全部|所有)(?:成果)?了?$"
    "|^(?:除此之外|除此以外|此外|其[他它余]的?|别的|另外|再|剩下的?)*(?:啥|什么|一样|一个|一项)?(?:就|都|也|我|暂时|目前|真的?|确实|实在|统统|完全)*(?:没有?"
    "|无)(?:其[他它]|别的|更多)?(?:的)?(?:成果)?(?:了|啦)?$"
)
_CLOSED_BARE = re.compile("^(?:没有?|无|没有了|没了|也没有|都没有|就没有?|我没有?|暂无)$")
_ONLY = re.compile("只有|仅有|就(?:有|只有)|总共就|一共就|只发(?:表)?了|只(?=\\d|[一二两三])")


_TASK = re.compile("没有?[做搞管](?:过)?规划$")
"""没做规划，做的是实施: a part of a project, and no policy."""
_NONE_OF_THESE = re.compile(
    "^(?:这些|上面|这[几三四]样|我|一[样个项条]|哪[样个]|啥|全|统统|通通|也|都|更)*(?:没有?|无)"
    "(?:沾|搞|弄|参与|做|拿|碰|评|写|发|接触|有)?(?:过)?(?:的|啊|呢)?$"
)
_TOPIC_WORDS: tuple[tuple[re.Pattern[str], Absence], ...] = (
    (re.compile("(?:科研)?课题"), Absence(of="performance", kinds=("研究课题",))),
    (re.compile("获奖|奖项?|奖励|获过?奖|科技奖"), Absence(of="awards")),
    (re.compile("(?:技术)?标准(?:起草|制定)?"), Absence(of="standards")),
)
_HINT = re.compile("[没无未零0不蛋]|从没|挨不着")
"""What a denial cannot do without."""


def read_absences(clause: Clause) -> list[Statement[Absence]]:
    """The denials of a clause; a denial of less than a kind (没有一作论文) is left unread."""
    text = clause.text
    if not _HINT.search(text):
        return []
    found: list[Statement[Absence]] = _of_list_before(clause)
    for match in _NO.finditer(text):
        found += _denied(clause, match.start(), text[match.end() :][:16], match[0])
    kinds = KINDS.find(text)
    for index, kind in enumerate(kinds):
        if _NO_AFTER.match(text[kind.end :]) and not _LIMITING.search(text[: kind.end]):
            first = _first_of_list(text, kinds, index)
            named = tuple(m for k in kinds[first : index + 1] for m in _meant(text, k))
            absence = Absence(of="achievements", kinds=tuple(dict.fromkeys(named)))
            found.append(Statement(absence, place_in(clause, kinds[first].start, len(text))))
    for word, absence in _TOPICS:
        topic = word.search(text)
        if topic and _NO_AFTER.match(text[topic.end() :]):
            found.append(Statement(absence, place_in(clause, topic.start(), len(text))))
    found += _of_deeds(clause)
    found += _of_honours(clause, found)
    none = _NO_PIECE.search(text)
    if none is not None and not found:
        papers = Absence(of="achievements", kinds=(AchievementKind.PAPER.value,))
        found.append(Statement(papers, place_in(clause, *none.span())))
    nothing = _NOTHING.search(text)
    if nothing is not None and not found:
        found += [
            Statement(a, place_in(clause, *nothing.span())) for a in _of_what(nothing["what"])
        ]
    return _without_repeats(found)


def _of_deeds(clause: Clause) -> list[Statement[Absence]]:
    """What a clause denies of pieces of work: 课题没有, 制度那些没碰过, 重大技术难题没攻过."""
    text = clause.text
    found: list[Statement[Absence]] = []
    project = re.search(
        "(?:课题|项目|负责人|制度)(?=$|:?(?:[这那][些块边类]|什么的|方面|我|一[个项]|半[个项]|也|都|还|倒|更)*(?:没|未|暂?无))",
        text,
    )
    if project and _NO_AFTER.match(text[project.end() :]):
        absence = Absence(
            of="performance", kinds=tuple(k.value for k in kinds_in(text)), at_least=level_of(text)
        )
        found.append(Statement(absence, place_in(clause)))
    if denies_key(text):
        unsolved = Absence(of="performance", kinds=(PerformanceKind.KEY_TECHNOLOGY.value,))
        found.append(Statement(unsolved, place_in(clause)))
    return found


def _of_list_before(clause: Clause) -> list[Statement[Absence]]:
    """课题、获奖、标准，一样都没沾过: of each thing that the clause before lists, and only that."""
    if _NONE_OF_THESE.match(clause.text) is None:
        return []
    listed = clause.text_before().rstrip(",").rpartition(",")[2].split("、")
    named = [_topic(each) for each in listed]
    if len(listed) < 2 or not all(named):
        return []
    return [Statement(absence, place_in(clause)) for absence in named if absence is not None]


def _topic(words: str) -> Absence | None:
    """What a word alone names that there may be none of."""
    found = KINDS.find(words)
    if len(found) == 1 and found[0].end - found[0].start == len(words):
        return Absence(of="achievements", kinds=(found[0].meaning,))
    return next((said for word, said in _TOPIC_WORDS if word.fullmatch(words)), None)


def _of_honours(clause: Clause, found: Sequence[Statement[Absence]]) -> list[Statement[Absence]]:
    """What a clause denies of awards, standards and the exceptional conditions (破格那几个)."""
    text = clause.text
    standard, award = _NO_STANDARD.search(text), _NO_AWARD.search(text)
    named = AWARDS.first(text)
    if named is not None and _NO_AFTER.match(text[named.end :]):
        return [_no_award(clause, named)]
    denied = {said.fact.of for said in found}
    if _NO_EXCEPTION.search(text) and not found:
        return [Statement(Absence(of=of), place_in(clause)) for of in _EXCEPTIONAL]
    if standard is not None and "standards" not in denied:
        scope = STANDARDS.first(standard[0])
        kinds = () if scope is None else (StandardScope(scope.meaning).value,)
        absence = Absence(of="standards", kinds=kinds)
        return [Statement(absence, place_in(clause, *standard.span()))]
    if award is not None and not found:
        return [_no_award(clause, named)]
    return []


def closes_list(text: str) -> bool:
    """Whether the clause says that there is nothing beyond what was told."""
    return bool(_CLOSED.match(text)) and not _CLOSED_BARE.match(text)


def _no_award(clause: Clause, named: Found | None) -> Statement[Absence]:
    """No award: of the kind and from the level that the words name."""
    kinds = () if named is None else (AwardKind(named.meaning).value,)
    return Statement(
        Absence(of="awards", kinds=kinds, at_least=level_of(clause.text)), place_in(clause)
    )


def excepted(text: str) -> tuple[int, int] | None:
    """Where a clause names what there is beside nothing else (除了两项软著啥都没有)."""
    match = _EXCEPT.match(text)
    return match.span("what") if match else None


def only(text: str) -> bool:
    """Whether the clause tells a thing as the only one (只有2篇论文); not as the only one of its
    kind (论文只有一篇)."""
    match = _ONLY.search(text)
    return match is not None and not any(
        match.start() - found.end in (0, 1) for found in KINDS.find(text)
    )


def _first_of_list(text: str, kinds: Sequence[Found], index: int) -> int:
    """Where the list of kinds begins that ends with this one (论文、专利都没有)."""
    while index and _TOGETHER.match(text[kinds[index - 1].end : kinds[index].start]):
        index -= 1
    return index


def _meant(text: str, found: Found) -> tuple[str, ...]:
    """The kinds that a word denies: 报告 alone is a technical or a research report."""
    if text[found.start : found.end] == "报告":
        return AchievementKind.TECHNICAL_REPORT.value, AchievementKind.RESEARCH_REPORT.value
    return (found.meaning,)


def _of_what(what: str) -> list[Absence]:
    """What 什么…都没有 denies; a denial of less than a kind is none."""
    if _LIMITING.search(what):
        return []
    if _RESULTS.search(what):
        return [Absence(of="achievements")]
    if _DEEDS.search(what):
        return [Absence(of="performance")]
    if "职称" in what:
        return [Absence(of="titles")]
    if _AWARDED.search(what):
        return [Absence(of="awards")]
    if _STANDARDS.search(what):
        return [Absence(of="standards")]
    kinds = kinds_in(what)
    return [Absence(of="performance", kinds=tuple(k.value for k in kinds))] if kinds else []


def _without_repeats(found: Sequence[Statement[Absence]]) -> list[Statement[Absence]]:
    """Without what an earlier denial of the clause covers."""
    kept: list[Statement[Absence]] = []
    for said in found:
        fact = said.fact
        if not any(
            old.fact.of == fact.of
            and old.fact.at_least == fact.at_least
            and (not old.fact.kinds or (fact.kinds and set(fact.kinds) <= set(old.fact.kinds)))
            for old in kept
        ):
            kept.append(said)
    return kept


def _denied(clause: Clause, start: int, after: str, denial: str) -> list[Statement[Absence]]:
    named = _LIMITING.search(denial + after)
    results: list[Absence] = []
    kinds = [
        f
        for f in KINDS.find(after)
        if f.start <= 2 or re.match(".{0,3}(?:论文|专利|软著|技术报告)", after)
    ]
    if kinds and not named:
        meanings = tuple(dict.fromkeys(m for f in kinds for m in _meant(after, f)))
        results.append(Absence(of="achievements", kinds=meanings))
    elif _RESULTS.match(after):
        results.append(Absence(of="achievements"))
    elif _DEEDS.match(after):
        results.append(Absence(of="performance"))
    else:
        results += _other(after, denial)
    return [Statement(absence, place_in(clause, start)) for absence in results]


def _other(after: str, denial: str) -> list[Absence]:
    award = AWARDS.first(after)
    if award is not None and award.start <= 8:
        return [Absence(of="awards", kinds=(AwardKind(award.meaning).value,))]
    of_level = _LEVEL_OF_AWARD.match(after)
    if of_level is not None:
        return [Absence(of="awards", at_least=level_of(of_level[0]))]
    if re.match("(?:奖|奖项|获奖|奖励)", after) or _AWARDS.match(denial[-1:] + after):
        return [Absence(of="awards")]
    kinds = () if _TASK.search(denial + after[:3]) else kinds_in(after)
    if kinds:
        return [
            Absence(of="performance", kinds=tuple(k.value for k in kinds), at_least=level_of(after))
        ]
    if _STANDARDS.match(after):
        return [Absence(of="standards")]
    return []
