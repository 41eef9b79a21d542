"""One clause, read by every concept in turn into the conversation so far."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.domain.facts import Degree, Education, FactKey, Unclear
from pingwen.understanding.narrative.asked import unclear_unasked
from pingwen.understanding.narrative.attribution import Anchor, of_work
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conduct import read_conduct
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.dated_results import PUBLISHED
from pingwen.understanding.narrative.dates import DateMention, find_dates, month_alone
from pingwen.understanding.narrative.education import DEGREES, EducationRead, read_education
from pingwen.understanding.narrative.mood import CORRECTS, Mood
from pingwen.understanding.narrative.numerals import number
from pingwen.understanding.narrative.period import read_period
from pingwen.understanding.narrative.places import read_employment, read_region
from pingwen.understanding.narrative.replies import bare_date, read_reply
from pingwen.understanding.narrative.result_reading import read_results, widens_list
from pingwen.understanding.narrative.statement import Statement, place_in
from pingwen.understanding.narrative.title_words import series_named, series_said, title_anchors
from pingwen.understanding.narrative.titles import TitleRead, read_titles
from pingwen.understanding.narrative.work import read_work

__all__ = ["read_clause"]

_RETRACTED = re.compile("不是$")
_ARRIVED = re.compile(
    "^(?:就|又|才|我)*(?:来|到|去|回)(?:了)?(?![^,]{0,6}(?:读|上学|念|求学|留学))[^,]{1,8}$"
    "|^(?:就|又|才|我)*(?:回国|跳槽|换工作|加入|进入)"
)
_CONFERRED = re.compile("拿|评|取得|考|获得|下来|到手")
_ALL = re.compile("都|均|分别")
_RECOUNT = re.compile(
    "^(?:应该)?(?:是|有)?(?P<n>\\d{1,3}|[一二两三四五六七八九十]{1,3})[篇项个件]$"
)


def read_clause(clause: Clause, mood: Mood, so_far: Conversation) -> None:
    """Take in what one clause of the applicant's says."""
    so_far.begin_sentence(clause.sentence)
    text = clause.text
    dates = find_dates(text, so_far.as_of)
    if mood is Mood.QUESTION:
        _read_unclear(clause, so_far)
    if mood is not Mood.STATED:
        return
    so_far.correcting = so_far.correcting or bool(CORRECTS.search(text))
    if so_far.correcting and _correct(clause, dates, so_far):
        return
    if read_reply(clause, dates, so_far) or widens_list(clause, dates, so_far):
        return
    _read_unclear(clause, so_far)
    taken = _credentials(clause, dates, so_far)
    if read_period(text) is None:
        _work(clause, dates, taken, so_far)
    _circumstances(clause, so_far)
    read_results(clause, [d for d in dates if d not in taken], so_far)


def _correct(clause: Clause, dates: Sequence[DateMention], so_far: Conversation) -> bool:
    """A correction that gives only the date, the month or the number."""
    text = clause.text
    place = place_in(clause)
    credentials = so_far.credentials
    for mention in dates:
        if mention.when is not None and _RETRACTED.search(text[: mention.start]):
            credentials.point_at(mention.when)
    standing = [d for d in dates if not _RETRACTED.search(text[: d.start])]
    others = DEGREES.first(text) or title_anchors(text) or "毕业" in text
    if standing and standing[-1].when is not None and not others:
        if of_work(text, dates) or not _only_correction(text):
            return False
        credentials.redate_last(standing[-1].when, place)
        return True
    month = month_alone(text) if not dates and not others else None
    if month is not None and len(text) <= 14:
        credentials.remonth_last(month, place)
        return True
    recount = _RECOUNT.match(text)
    if recount is not None and (count := number(recount["n"])):
        so_far.results.recount_last(count)
        return True
    return bool(dates) and not standing and not others


def _only_correction(text: str) -> bool:
    return not re.search("论文|专利|做|干|工作|从事|公司|发表|开始", text)


def _read_unclear(clause: Clause, so_far: Conversation) -> None:
    last = so_far.credentials.last if so_far.credential_last else None
    key = unclear_unasked(clause.text, last[0] if last else None)
    if key is not None:
        so_far.add_unclear(Statement(Unclear(key=key), place_in(clause)))


def _credentials(
    clause: Clause, dates: Sequence[DateMention], so_far: Conversation
) -> list[DateMention]:
    """Degrees and titles; returns the dates that belong to them."""
    text = clause.text
    title_at = title_anchors(text)
    educated = read_education(clause, dates, title_at, so_far.as_of)
    degree_at = [Anchor(f.start, f.end) for f in educated.mentions]
    titled = read_titles(
        clause, dates, sorted([*degree_at, *title_at]), so_far.as_of, alone=so_far.lists
    )
    _degrees(clause, educated, so_far)
    _titles(titled, so_far)
    taken = [*educated.dates, *titled.dates]
    so_far.credential_last = so_far.credential_last or bool(educated.degrees or titled.titles)
    series = series_said(text) if so_far.credentials.titles and not titled.titles else None
    if series is None and so_far.last_event().get("since") == "title" and not titled.titles:
        series = series_named(text)
    if series is not None and not DEGREES.first(text):
        all_ = text.startswith(("都", "均"))
        so_far.credentials.set_series(series, place_in(clause), all_=all_)
    if taken or not dates or educated.mentions or titled.words_at:
        return taken
    return [*taken, *_loose_date(clause, dates, so_far)]


def _degrees(clause: Clause, read: EducationRead, so_far: Conversation) -> None:
    credentials = so_far.credentials
    for degree in read.not_held:
        credentials.drop_degree(degree)
        so_far.correcting = True
    for told in read.degrees:
        said = _with_loose_graduation(told, so_far)
        credentials.add_degree(said, correcting=so_far.correcting)
        so_far.lift_absences("education", [said.fact.degree.value])
        if said.fact.completed:
            so_far.turn_degrees.append(said.fact.degree)
    for absence in read.absences:
        so_far.add_absence(absence)
    if read.studying and so_far.entered is not None:
        open_ = so_far.entered.fact.model_copy(update={"completed": False})
        credentials.add_degree(Statement(open_, so_far.entered.place), correcting=False)
        so_far.entered = None
    so_far.entered = read.entered[-1] if read.entered else so_far.entered
    if read.graduation is not None:
        _graduation(clause, read, so_far)


def _with_loose_graduation(
    said: Statement[Education], so_far: Conversation
) -> Statement[Education]:
    """2016年毕业，硕士: the day told before the degree."""
    if said.fact.graduated is not None or so_far.graduation is None:
        return said
    when, place = so_far.graduation
    so_far.graduation = None
    ahead = when.earliest > so_far.as_of
    update = {"graduated": when, "completed": said.fact.completed and not ahead}
    return Statement(said.fact.model_copy(update=update), place.joined(said.place))


def _graduation(clause: Clause, read: EducationRead, so_far: Conversation) -> None:
    assert read.graduation is not None
    place = place_in(clause)
    last = so_far.credentials.last
    degree: Degree | None = so_far.credentials.undated_degree()
    if so_far.entered is not None:
        so_far.credentials.add_degree(so_far.entered, correcting=False)
        degree, so_far.entered = so_far.entered.fact.degree, None
    if degree is None and so_far.asked is not None and so_far.asked.key is FactKey.GRADUATED:
        degree = so_far.asked.degree
    if degree is None and so_far.correcting and last is not None and last[0] == "education":
        degree = last[1]
    if degree is None and len(so_far.credentials.degrees) == 1 and so_far.asked is not None:
        degree = next(iter(so_far.credentials.degrees))
    if degree is None:
        so_far.graduation = (read.graduation, place)
        return
    so_far.credentials.date_degree(degree, read.graduation, place)
    so_far.turn_degrees.append(degree)


def _titles(read: TitleRead, so_far: Conversation) -> None:
    if read.not_held:
        so_far.credentials.drop_titles(read.not_held)
        so_far.correcting = True
    for said in read.titles:
        so_far.credentials.add_title(said, correcting=so_far.correcting)
        so_far.lift_absences("titles", [said.fact.level.value])
    for absence in read.absences:
        so_far.add_absence(absence)


def _loose_date(
    clause: Clause, dates: Sequence[DateMention], so_far: Conversation
) -> list[DateMention]:
    """A date whose degree or title stands in the clause before (中级，2019年拿的)."""
    text, place, credentials = clause.text, place_in(clause), so_far.credentials
    mention = dates[0]
    if mention.when is None or len(dates) > 1 or of_work(text, dates):
        return []
    if PUBLISHED.search(text) or (_ALL.search(text) and so_far.results.told):
        return []
    bare = bare_date(text, dates) is not None
    if not bare and not (_CONFERRED.search(text) and len(text) <= 24):
        return []
    title = credentials.undated_title()
    last = credentials.last
    if title is not None and (not bare or last == ("title", title)):
        credentials.date_title(title, mention.when, place)
        return [mention]
    degree = credentials.undated_degree()
    if (
        bare
        and degree is not None
        and last == ("education", degree)
        and degree in so_far.turn_degrees
    ):
        credentials.date_degree(degree, mention.when, place)
        return [mention]
    return []


def _work(
    clause: Clause,
    dates: Sequence[DateMention],
    taken: Sequence[DateMention],
    so_far: Conversation,
) -> None:
    read = read_work(clause, dates, taken)
    if read.absence is not None:
        so_far.add_absence(read.absence)
    arrived = _ARRIVED.match(clause.text[dates[0].end :]) if len(dates) == 1 else None
    if arrived is not None and read.work is None and dates[0] not in taken:
        so_far.history.arrived = dates[0].when
    if read.leaves:
        so_far.history.add(read, graduated=None, event={})
        so_far.field_ = None
    if read.work is not None:
        so_far.history.add(read, graduated=so_far.graduated(), event=so_far.last_event())
        so_far.credential_last = False
        so_far.lift_absences("work", [])
    if read.field is not None:
        so_far.field_ = read.field


def _circumstances(clause: Clause, so_far: Conversation) -> None:
    so_far.region = read_region(clause) or so_far.region
    so_far.employment = read_employment(clause) or so_far.employment
    so_far.conduct = read_conduct(clause) or so_far.conduct
