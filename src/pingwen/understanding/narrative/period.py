"""Whether results fall in the time that counts, as the applicant says it (都是中级以后的)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pingwen.domain.facts import AchievementKind, Title, TitleLevel, TitleSeries
from pingwen.understanding.narrative.achievements import KINDS
from pingwen.understanding.narrative.title_words import TITLE_WORDS

__all__ = ["PeriodSaid", "counts", "read_period", "scope_of_sentence"]

_EVENT = f"(?:{TITLE_WORDS.alternatives}|职称|证书?|毕业|参加工作|工作|入职|进公司|从业)"
_COPULA = re.compile(
    "^(?P<what>[^,]{0,16}?)(?:都|均|全部|全|也|确实)*(?:是|在|属于|取得于|完成于)(?:我)?(?:在|于)?(?:取得|评上"
    "|拿到?|获得|有了?|评|考[到下]?|晋升(?:为)?|升|当上)*(?:了|到)?"
    rf"(?P<event>{_EVENT})(?:专业技术)?(?:职称|资格|证书?|了)*(?:评上|拿到|取得|下来)?了?(?:(?P<after>以后|之后|后|以来"
    rf"|期间)|(?P<before>以前|之前|前))"
    "[^,]{0,10}$"
)
_SCOPE = re.compile(
    rf"(?:取得|评上|拿到|获得|有了|评)?(?P<event>{_EVENT})(?:专业技术)?(?:职称|资格|证书?"
    rf"|了)*(?:(?P<after>以后|之后|后|以来)|(?P<before>以前|之前))"
)
_WORK_AFTER = re.compile(
    "^(?:就|又|再|也|都|还)*(?:一直|在[^,]{1,12}(?:做|工作)|干|工作|从事|做(?!过))"
)


@dataclass(frozen=True, slots=True)
class PeriodSaid:
    """``inside``: after the event; ``level``: the title named, None for work or graduation.

    ``kinds``: of which results it is said, empty for all; ``performance_only`` for 业绩, 项目;
    ``answers``: it answers a question that named the time.
    """

    inside: bool
    level: TitleLevel | None = None
    kinds: tuple[AchievementKind, ...] = ()
    performance_only: bool = False
    achievements_only: bool = False
    answers: bool = False


def read_period(text: str) -> PeriodSaid | None:
    """What a clause says that says only this."""
    match = _COPULA.match(text)
    if match is None or re.search("不|没|非|[一二两三四五六七八九十\\d]+[篇项个]", text):
        return None
    what = match["what"]
    kinds = tuple(AchievementKind(found.meaning) for found in KINDS.find(what))
    doing = bool(re.search("业绩|项目|课题", what)) and not kinds and "成果" not in what
    results = bool("成果" in what and "业绩" not in what)
    if not re.fullmatch(
        ".{0,4}|.*(?:这些|成果|业绩|项目|课题|论文|专利|报告|它们|以上|软著|专著|上面|我的?|全部"
        "|材料)(?:和.{2,4})?",
        what,
    ):
        return None
    return PeriodSaid(
        inside=match["after"] is not None,
        level=_level(match["event"]),
        kinds=kinds,
        performance_only=doing,
        achievements_only=results,
    )


def scope_of_sentence(text: str) -> PeriodSaid | None:
    """The time that a clause sets for what follows it (取得中级以来发表论文3篇)."""
    match = _SCOPE.search(text)
    if match is None or _WORK_AFTER.match(text[match.end() :]):
        return None
    return PeriodSaid(inside=match["after"] is not None, level=_level(match["event"]))


def counts(said: PeriodSaid, then: TitleLevel | None, titles: Sequence[Title]) -> bool | None:
    """Whether what was said puts a result into the time that counts; None where it may not.

    The time counts from the title of one who has one, and else from the work in the field; so
    工作以来 tells nothing of one who has a title, nor 中级以来 of one with a higher title, unless
    that is of another series. ``then``: the highest title known when it was said.
    """
    order = tuple(TitleLevel)
    highest = max(titles, key=lambda title: order.index(title.level), default=None)
    if highest is None or (said.answers and highest.level is then):
        return said.inside
    if said.level is None:
        return None
    gap = order.index(said.level) - order.index(highest.level)
    if said.inside and gap < 0:
        beside = highest.series in (TitleSeries.OTHER, TitleSeries.QUALIFICATION)
        return True if beside and said.level is TitleLevel.MIDDLE else None
    return None if gap > 0 and not said.inside else said.inside


def _level(event: str) -> TitleLevel | None:
    found = TITLE_WORDS.first(event)
    return TitleLevel(found.meaning.partition("|")[2]) if found else None
