"""What the applicant says there is not: no papers, no project, nothing beyond what was told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.domain.facts import Absence, AchievementKind, AwardKind
from pingwen.understanding.narrative.achievements import KINDS
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.honours import AWARDS
from pingwen.understanding.narrative.lexicon import Found
from pingwen.understanding.narrative.performance import kinds_in, level_of
from pingwen.understanding.narrative.statement import Statement, place_in

__all__ = ["closes_list", "only", "read_absences"]

_NO = re.compile(
    "(?<!有)(?:没有?|尚无|暂无|无(?!人|论(?!文)|法|关|需|须|线|意|数)|未(?!来|必)|从没"
    "|从未)(?:任何|什么|啥|能|有|太多|去|再|相关|其[他它]|人工智能|过)*(?:发表?|拿|做|写|参与|参加"
    "|主持|承担|负责|牵头|获得?|得|申请|取得|制定|起草|编写|当|担任|搞|出版|中)*(?:过|到|任何"
    "|什么|的)*"
)
_NO_AFTER = re.compile(
    "^(?:方面|这块|什么的|啥的|也|都|均|还|一篇|一项|一个|一份|半[篇项个]|统统|通通|全部?|一概|一律|从来"
    "|暂时|目前|我|呢|的话|数)*(?:没有?(?:(?:发表?|拿|得|获得?|写|做|申请|取得|参与|主持|评)(?:过|到))?"
    "|[为是]?零[篇项个份]?|[为是]?0[篇项个份]?)(?=$|[,;了啊呢])"
)
_NOTHING = re.compile(
    "(?:什么|啥|任何|[一半](?:项|篇|个|点|件|份))(?:的)?(?P<what>[^,]{1,8}?)(?:都|也|均)(?:还|暂时|从来"
    "|目前|我)*(?:没有?|无)(?:拿|得|获得?|发表?|做|写|取得|申请|参与|主持|评)*(?:过|到|上|有)*(?:$|[了啊呢])"
)
_NO_AWARD = re.compile("(?:奖项?|奖励|荣誉)(?:也|都|还|从来|我)*没有?(?:拿|得|获得?)(?:过|到)$")
_AWARDED = re.compile("奖|荣誉")
_TOGETHER = re.compile("^(?:、|和|与|及|以及|或者?|还有|/)*$")
_LIMITING = re.compile("一作|第一作者|通讯|核心|SCI|EI|其[他它]|国际|英文|主要负责|省级以上")
_RESULTS = re.compile("成果(?!奖|转化)")
_DEEDS = re.compile("业绩")
_AWARDS = re.compile("获奖|得过?奖|奖项|奖励|获过?奖|拿过?奖|中过奖|任何奖")
_STANDARDS = re.compile("(?:国家|行业|地方|团体|企业)?标准|国标|行标")
_CLOSED = re.compile(
    "^(?:我|目前|暂时|成果|就|也|现在|,)*(?:就|只有|仅|仅有|一共就|总共就|全部就|也就)(?:是"
    "|有)?(?:这些|这么多|这点|这[一二两三四五六七八九\\d]+[篇项个](?:论文|专利|成果)?|上述"
    "|以上(?:这些)?)(?:了|成果|东西)?$"
    "|^(?:除此之外|除此以外|此外|其[他它]的?|别的|另外|再)*(?:就|都|也|我|暂时|目前)*(?:没有?"
    "|无)(?:其[他它]|别的|更多)?(?:的)?(?:成果)?(?:了|啦)?$"
)
_CLOSED_BARE = re.compile("^(?:没有?|无|没有了|没了|也没有|都没有|就没有?|我没有?|暂无)$")
_ONLY = re.compile("只有|仅有|就(?:有|只有)|总共就|一共就|只发(?:表)?了|只(?=\\d|[一二两三])")


def read_absences(clause: Clause) -> list[Statement[Absence]]:
    """The denials of a clause; a denial of less than a kind (没有一作论文) is left unread."""
    text = clause.text
    found: list[Statement[Absence]] = []
    for match in _NO.finditer(text):
        found += _denied(clause, match.start(), text[match.end() :][:16], match[0])
    kinds = KINDS.find(text)
    for index, kind in enumerate(kinds):
        if _NO_AFTER.match(text[kind.end :]) and not _LIMITING.search(text[: kind.end]):
            first = _first_of_list(text, kinds, index)
            named = tuple(m for k in kinds[first : index + 1] for m in _meant(text, k))
            absence = Absence(of="achievements", kinds=tuple(dict.fromkeys(named)))
            found.append(Statement(absence, place_in(clause, kinds[first].start, len(text))))
    for word, absence in (
        (_RESULTS, Absence(of="achievements")),
        (_DEEDS, Absence(of="performance")),
    ):
        topic = word.search(text)
        if topic and _NO_AFTER.match(text[topic.end() :]):
            found.append(Statement(absence, place_in(clause, topic.start(), len(text))))
    project = re.search("(?:课题|项目)$|(?:课题|项目)(?=都?(?:没有?|无)$)", text)
    if project and _NO_AFTER.match(text[project.end() :]):
        absence = Absence(
            of="performance", kinds=tuple(k.value for k in kinds_in(text)), at_least=level_of(text)
        )
        found.append(Statement(absence, place_in(clause)))
    award = _NO_AWARD.search(text)
    if award is not None and not found:
        found.append(Statement(Absence(of="awards"), place_in(clause, *award.span())))
    nothing = _NOTHING.search(text)
    if nothing is not None and not found:
        found += [
            Statement(a, place_in(clause, *nothing.span())) for a in _of_what(nothing["what"])
        ]
    return _without_repeats(found)


def closes_list(text: str) -> bool:
    """Whether the clause says that there is nothing beyond what was told."""
    return bool(_CLOSED.match(text)) and not _CLOSED_BARE.match(text)


def only(text: str) -> bool:
    """Whether the clause tells a thing as the only one (只有2篇论文)."""
    return bool(_ONLY.search(text))


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
    place = place_in(clause)
    denial_place = place_in(clause, start)
    del place
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
    return [Statement(absence, denial_place) for absence in results]


def _other(after: str, denial: str) -> list[Absence]:
    award = AWARDS.first(after)
    if award is not None and award.start <= 8:
        return [Absence(of="awards", kinds=(AwardKind(award.meaning).value,))]
    if re.match("(?:奖|奖项|获奖|奖励)", after) or _AWARDS.match(denial[-1:] + after):
        return [Absence(of="awards")]
    kinds = kinds_in(after)
    if kinds:
        return [
            Absence(of="performance", kinds=tuple(k.value for k in kinds), at_least=level_of(after))
        ]
    if _STANDARDS.match(after):
        return [Absence(of="standards")]
    return []
