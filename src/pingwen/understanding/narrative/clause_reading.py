"""One clause, read by every concept in turn into the conversation so far."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pingwen.domain.facts import Employment, EmploymentKind, FactKey, Unclear, WorkField
from pingwen.domain.time import DateRange
from pingwen.understanding.narrative.asked import unclear_unasked
from pingwen.understanding.narrative.attribution import Anchor
from pingwen.understanding.narrative.bracketed_months import with_bracketed_months
from pingwen.understanding.narrative.claims import COMPANY_CLAIM, read_claim
from pingwen.understanding.narrative.clauses import Clause
from pingwen.understanding.narrative.conduct import read_conduct
from pingwen.understanding.narrative.conversation import Conversation
from pingwen.understanding.narrative.corrections import (
    correct,
    is_retracted,
    note_correction,
    recount,
)
from pingwen.understanding.narrative.dated_results import times_results
from pingwen.understanding.narrative.dates import (
    DateMention,
    all_to_come,
    find_dates,
    within_year,
)
from pingwen.understanding.narrative.declared_reading import read_declared
from pingwen.understanding.narrative.declared_replies import read_declared_reply
from pingwen.understanding.narrative.degree_details import take_degrees, take_one_of_two
from pingwen.understanding.narrative.education import read_education
from pingwen.understanding.narrative.elapsed import elapsed_dates
from pingwen.understanding.narrative.employment import newer_employment, read_employment
from pingwen.understanding.narrative.full_years import full_years
from pingwen.understanding.narrative.graduation_month import takes_month_of_degree
from pingwen.understanding.narrative.loose_dates import (
    date_of_last,
    date_of_next,
    held_for,
)
from pingwen.understanding.narrative.month_of_all import takes_month_of_all
from pingwen.understanding.narrative.mood import Mood
from pingwen.understanding.narrative.period import heads_results, read_period
from pingwen.understanding.narrative.period_brief import says_time_alone
from pingwen.understanding.narrative.places import (
    is_tag,
    newer_region,
    read_region,
)
from pingwen.understanding.narrative.put_forward import under_label
from pingwen.understanding.narrative.recounted_kind import recounts_kind, takes_out_of_kind
from pingwen.understanding.narrative.replies import read_reply
from pingwen.understanding.narrative.result_reading import note_kind, read_results
from pingwen.understanding.narrative.result_times import heads_job, widens_list
from pingwen.understanding.narrative.result_years import years_alone
from pingwen.understanding.narrative.review_round import read_round
from pingwen.understanding.narrative.same_firm import firm_before
from pingwen.understanding.narrative.spans import bounds_of
from pingwen.understanding.narrative.statement import Statement, place_in
from pingwen.understanding.narrative.teaching_deeds import listed
from pingwen.understanding.narrative.title_by_day import held_by_what_follows
from pingwen.understanding.narrative.title_details import (
    note_series,
    presupposed,
    take_titles,
    tells_of_title,
)
from pingwen.understanding.narrative.title_words import title_anchors
from pingwen.understanding.narrative.titles import TitleRead, read_titles
from pingwen.understanding.narrative.work_telling import tell_work

__all__ = ["read_clause"]

_BY_GRADUATION = re.compile(
    "毕业(?:那年|当年|当月|同年|次月|第二个月|第二年|(?:以|之)?后(?=\\d{1,2}月|[一二三四五六七八九十]+月))"
)
_AT_PRESENT = re.compile(
    "现在|目前|现(?=就?职|任|单位|为)|如今|(?:后来|之后|此后|然后)(?:我|又|就|才)*(?:进|去|来|到|跳|转|加入|入职)"
)
_ONLY_THEN = re.compile("才(?:真正|正式|算|又|被)*(?:转|调|开始|做|搞|干|进|接触|碰|到)")
_MONTH_ONLY = re.compile(
    "[(]?(?:(?:毕业|学位|职称)?证书?(?:上面?)?(?:写|印|填|标)?的?)?(?:是|在)?"
    "(?P<month>\\d{1,2}|十[一二]?|[一二三四五六七八九])月份?(?:(?P<day>[一二三]?十[一二三四五六七八九]?|\\d{1,2}|[一二三四五六七八九])[日号])?(?:的|的证书?|毕业|(?:才|刚|就)?(?:拿的?证?|发的?[证文]?|下的?[证文]|公示的?|批的))?[)]?"
    "(?:(?:具体)?(?:几[号日]|哪一?天)(?:也|都)?(?:忘了|忘记了|不记得了?|记不清了?|不清楚|不确定)?)?"
)


def read_clause(clause: Clause, mood: Mood, so_far: Conversation) -> None:
    """Take in what one clause of the applicant's says."""
    so_far.begin_sentence(clause.sentence)
    # 任现职以来：论文2篇；专利1项, 助工以来的成绩：①论文2篇；②专利1项
    so_far.goes_on = clause.closing.startswith(";") or clause.text.endswith(":")
    text = clause.text
    if "毕业" in text and _BY_GRADUATION.search(text):
        so_far.near = so_far.credentials.last_graduation() or so_far.near
    dates = full_years(text, so_far.as_of) or find_dates(text, so_far.as_of, so_far.near)
    dates = with_bracketed_months(text, dates) or elapsed_dates(text, dates, so_far)
    if mood is Mood.QUESTION:
        _take_question(clause, so_far)
    if mood is not Mood.STATED:
        return
    so_far.before = so_far.near
    so_far.near = next((d.when for d in reversed(dates) if d.when is not None), so_far.near)
    note_correction(clause, so_far)
    recounted = recounts_kind(clause, so_far.results)
    if recounted or (so_far.correcting and correct(clause, dates, so_far)):
        return
    if recount(text, so_far) or read_declared_reply(clause, so_far):
        return
    if (
        takes_month_of_all(clause, so_far)
        or read_reply(clause, dates, so_far)
        or widens_list(clause, dates, so_far)
    ):
        return
    dates = [d for d in dates if not is_retracted(text, d)]
    if tells_of_title(clause, dates, so_far) or held_by_what_follows(clause, so_far):
        return
    if not dates and _dates_the_last(clause, so_far):
        return
    _read_unclear(clause, so_far)
    claim = so_far.profession.claim
    taken = _credentials(clause, dates, so_far) if claim != COMPANY_CLAIM else []
    own = [d for d in dates if d not in taken]
    if claim:
        read_claim(clause, own, so_far)
    else:
        _profession(clause, dates, own, so_far)


def _take_question(clause: Clause, so_far: Conversation) -> None:
    """What a question tells all the same: what is not known, and what it takes for given."""
    _read_unclear(clause, so_far)
    _month_of_last(clause, so_far, so_far.near)  # 20年底，12月几号忘了
    note_kind(clause, so_far)
    taken = presupposed(clause)
    if taken is not None:
        _credentials(taken, find_dates(taken.text, so_far.as_of), so_far)


def _profession(
    clause: Clause,
    dates: Sequence[DateMention],
    own: Sequence[DateMention],
    so_far: Conversation,
) -> None:
    """What is told of work and results. ``own``: the dates that belong to no degree or title."""
    if so_far.profession.field is WorkField.TEACHING and not dates and "、" in clause.text:
        items = listed(clause)
        for item in items:
            _profession(item, dates, own, so_far)
        if items:
            return
    told = read_declared(clause, own, so_far)
    if so_far.profession.of_round:
        read_round(clause, so_far)
    of_time = read_period(clause.text) is not None or says_time_alone(clause.text)
    of_time = of_time or heads_results(clause.text) or times_results(clause.text, dates)
    if so_far.results.told and not heads_job(clause):
        of_time = of_time or years_alone(clause.text, so_far.as_of) is not None
    if not (of_time or told.work or all_to_come(own, so_far.as_of)):
        tell_work(clause, dates, [d for d in dates if d not in own], so_far)
        of_work = so_far.asked is not None and so_far.asked.key is FactKey.WORK
        if (so_far.correcting or of_work) and _ONLY_THEN.search(clause.text):
            so_far.history.only_since(clause.turn)
    if not told.company:
        _circumstances(clause, dates, so_far, result=told.results)
    if not told.results:
        takes_out_of_kind(clause, so_far.results)
        read_results(clause, own, so_far)


def _dates_the_last(clause: Clause, so_far: Conversation) -> bool:
    """Take in a clause without a date of its own that dates a degree or title told before."""
    return (
        held_for(clause, so_far)
        or _month_of_last(clause, so_far, so_far.before)
        or takes_month_of_degree(clause, so_far)
    )


def _month_of_last(clause: Clause, so_far: Conversation, before: DateRange | None) -> bool:
    """2012年本科，六月: the month of the year just told, which is ``before``."""
    spoken_of = so_far.credential_last or so_far.credentials.spoken_of_in(clause.turn)
    old = so_far.credentials.last_dated() if spoken_of else None
    match = _MONTH_ONLY.fullmatch(clause.text)
    if old is None or match is None or old != before:
        return False
    when = within_year(old, match["month"], match["day"])
    if when is None or not old.covers(when):
        return False
    so_far.credentials.redate_last(when, place_in(clause))
    return True


def _read_unclear(clause: Clause, so_far: Conversation) -> None:
    spoken_of = so_far.credential_last or (clause.start == 0 and so_far.credential_carried)
    last = so_far.credentials.last if spoken_of else None
    key = unclear_unasked(clause.text, last[0] if last else None)
    if key is not None:
        so_far.add_unclear(Statement(Unclear(key=key), place_in(clause)))


def _credentials(
    clause: Clause, dates: Sequence[DateMention], so_far: Conversation
) -> list[DateMention]:
    """Degrees and titles; returns the dates that belong to them."""
    text = clause.text
    if take_one_of_two(clause, dates, so_far):
        return list(dates)
    title_at = title_anchors(text)
    educated = read_education(clause, dates, title_at, so_far.as_of)
    degree_at = [Anchor(f.start, f.end) for f in educated.mentions]
    anchors = sorted([*degree_at, *title_at])
    titled = (
        TitleRead()
        if under_label(clause)
        else read_titles(clause, dates, anchors, so_far.as_of, alone=so_far.lists)
    )
    take_degrees(educated, clause, so_far)
    take_titles(titled, clause, so_far)
    taken = [*educated.dates, *titled.dates]
    told = bool(educated.degrees or titled.titles)
    so_far.credential_last = so_far.credential_last or told
    so_far.studied = so_far.studied or told
    if not titled.titles:
        note_series(clause, so_far)
    date_of_next(bool(told and not taken), so_far)
    if taken or not dates or educated.mentions or titled.words_at:
        return taken
    return [*taken, *date_of_last(clause, dates, so_far)]


def _outdate_student(
    said: Statement[Employment] | None, *, own: Sequence[DateMention], so_far: Conversation
) -> None:
    """之后脱产读博，23年7月起在某实验室做大模型: who has begun to work since is no student."""
    told = so_far.employment
    if said is None and told is not None and told.fact.kind is EmploymentKind.STUDENT and own:
        last = so_far.history.of_turn
        work = so_far.history.spells[last].fact if last is not None else None
        if work is not None and work.ongoing and work.start and work.in_field is not None:
            so_far.employment = None


def _circumstances(
    clause: Clause, dates: Sequence[DateMention], so_far: Conversation, *, result: bool
) -> None:
    """``result``: the clause tells a teacher's result, so that a company in it is no employer."""
    period = None if _AT_PRESENT.match(clause.text) else so_far.history.period
    end = bounds_of(clause.text, dates).end or (period.fact.end if period is not None else None)
    over = end is not None and end.latest < so_far.as_of
    past = not dates and so_far.history.past_here() and is_tag(clause.text)
    if past or (over and len(dates) != 1):
        return
    region, employment = read_region(clause), None if result else read_employment(clause)
    if region is not None or employment is not None:
        so_far.studied = False
    if region is None and so_far.region is None and (firm := firm_before(clause)) is not None:
        region, employment = read_region(firm), employment or read_employment(firm)
    _outdate_student(employment, own=dates, so_far=so_far)
    so_far.region = newer_region(so_far.region, region, clause.text)
    so_far.employment = newer_employment(so_far.employment, employment, clause.text)
    so_far.conduct = read_conduct(clause) or so_far.conduct
