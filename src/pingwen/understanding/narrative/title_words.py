"""The words of titles: at what level, of which series, and when the word is only a job's."""

from __future__ import annotations

import re

from pingwen.domain.facts import TitleLevel, TitleSeries
from pingwen.understanding.narrative.attribution import Anchor
from pingwen.understanding.narrative.lexicon import Found, WordTable, words

__all__ = [
    "SERIES_BEFORE",
    "TITLE_WORDS",
    "level_of_title",
    "name_of_title",
    "series_named",
    "series_of",
    "series_said",
    "title_anchors",
    "titles_in",
]

_GUARD = (
    "高工(?=资|作|厂|业|艺|时)|中级(?:人民)?法院|初级中学|讲师团|教授(?:课程|我|给)|中级软件"
    "|助教课|程序员|注册(?=地|资|公|商|账|登|信)"
)


def _table() -> WordTable:
    kinds = {"title": "titles", "other": "other_titles", "qualification": "qualifications"}
    listed: dict[str, list[str]] = {}
    for kind, name in kinds.items():
        for level, all_ in words(name).items():
            listed[f"{kind}|{level}"] = all_
    return WordTable(listed, guard=_GUARD)


TITLE_WORDS = _table()
_NAMES = {word: name for name, all_ in words("title_names").items() for word in all_}
_SPECIALITIES = WordTable(
    {
        "job": ["软件", "软件工程", "大数据", "网络工程", "物联网", "信息系统", "集成电路"],
        **words("other_specialities"),
    }
)
_SPECIALITY = "|".join(sorted(words("other_specialities")["other_specialities"], key=len)[::-1])
_SAME = "|".join(sorted(words("same_series")["same_series"], key=len)[::-1])
_OTHER = "|".join(sorted(words("other_series")["other_series"], key=len)[::-1])
_TRADES = {word for name in ("fields_ai", "fields_engineering") for word in words(name)[name]}
_JOBS = WordTable(
    {"job": _TRADES - set(words("other_specialities")["other_specialities"])}
).alternatives

SERIES_BEFORE = re.compile(
    rf"(?:(?P<same>{_SAME})(?P<named>专业|方向|系列|领域|类)?|(?P<other>{_OTHER})"
    rf"|(?P<speciality>{_SPECIALITY})(?:专业|方向|系列|类|工程专业|工程)?)(?:方面|领域)?(?:的"
    rf"|里的)?$"
)
_SERIES_AFTER = re.compile(
    rf"(?:职称)?(?:\(|也?是|属于)[^,]{{0,10}}?(?:(?P<same>{_SAME})(?:专业|系列|方向|领域|\))"
    rf"|(?:{_OTHER})"
    rf"|(?:{_SPECIALITY})(?:专业|系列|方向|类|\)))"
)
_SERIES_NAMED = re.compile(
    rf"^(?:都|也|均|是|就是|属于|工程系列的?|我的)*(?:(?P<same>{_SAME})|(?:{_OTHER})"
    rf"|(?:{_SPECIALITY}))(?:专业|系列|方向|类|领域)?的?$"
)
_QUALIFIED = re.compile(
    "^(?:是|就是|由|通过)*(?:软考|职业资格|考试|考)(?:对应|取得|考|拿|出来)*的?$"
)
_SERIES_SAID = re.compile(
    rf"(?:专业|系列|方向|职称)(?:名称)?(?:也?是|为|:|属于)?(?:工程系列)?的?(?:(?P<same>{_SAME})"
    rf"|(?P<other>{_OTHER})|(?P<speciality>{_SPECIALITY}))"
    rf"|^(?:也|就|都)?(?:是|属于)(?:(?P<same2>{_SAME})|(?P<other2>{_OTHER})"
    rf"|(?P<speciality2>{_SPECIALITY}))(?:专业|系列|方向)"
)
_JOB = re.compile(
    rf"(?:{_JOBS}|开发|研发|资深|首席|总|主任|数据|视觉|网络|系统|平台|产品|质量|项目|运维|现场"
    rf"|实施|售后|名|位|个|当|做)$"
)


def title_anchors(text: str) -> list[Anchor]:
    """Where titles stand that can own a date."""
    return [Anchor(f.start, f.end) for f in titles_in(text)]


def titles_in(text: str) -> list[Found]:
    """The titles' words that are not the names of jobs."""
    return [f for f in TITLE_WORDS.find(text) if not _is_job(text, f)]


def name_of_title(text: str, found: Found) -> str | None:
    """The title's own name, in the documents' words where it is of engineering; None for 中级."""
    word = text[found.start : found.end]
    if found.meaning.startswith("title"):
        return _NAMES.get(word)
    return None if "软考" in word else word


def series_said(text: str) -> TitleSeries | None:
    """The series in a clause that says of a title only this (专业是人工智能)."""
    match = _SERIES_SAID.search(text)
    if match is None:
        return None
    same = match["same"] or match["same2"]
    return TitleSeries.SAME if same else TitleSeries.OTHER


def series_named(text: str) -> TitleSeries | None:
    """The series in a clause that answers which it is (人工智能专业的)."""
    match = _SERIES_NAMED.search(text)
    if match is None:
        return TitleSeries.QUALIFICATION if _QUALIFIED.match(text) else None
    return TitleSeries.SAME if match["same"] else TitleSeries.OTHER


def level_of_title(found: Found) -> TitleLevel:
    """The level that a title's word stands for."""
    return TitleLevel(found.meaning.partition("|")[2])


def _is_job(text: str, found: Found) -> bool:
    """算法工程师 and the like: a job, unless the word 职称 follows at once."""
    word = text[found.start : found.end]
    if not word.endswith("工程师") or text[found.end : found.end + 2] == "职称":
        return False
    return bool(_JOB.search(text[: found.start][-12:]))


def series_of(text: str, found: Found) -> tuple[TitleSeries, bool]:
    """The series, and whether with its speciality the word is a common job (软件工程师)."""
    kind = found.meaning.partition("|")[0]
    if kind == "qualification":
        return TitleSeries.QUALIFICATION, False
    if kind == "other":
        return TitleSeries.OTHER, False
    if "软考" in text[max(0, found.start - 8) : found.end + 8]:
        return TitleSeries.QUALIFICATION, False
    match = SERIES_BEFORE.search(text[: found.start][-14:])
    if match is None:
        return _series_after(text[found.end :]), False
    engineer = text[found.start : found.end].endswith("工程师")
    if match["same"]:
        return TitleSeries.SAME, engineer and match["named"] is None
    if match["other"]:
        return TitleSeries.OTHER, False
    first = _SPECIALITIES.first(match["speciality"])
    return TitleSeries.OTHER, engineer and first is not None and first.meaning == "job"


def _series_after(after: str) -> TitleSeries:
    match = _SERIES_AFTER.match(after)
    if match is None:
        return TitleSeries.UNSAID
    return TitleSeries.SAME if match["same"] else TitleSeries.OTHER
