"""What must hold for any facts: knowledge is monotone, promises are kept, ids are stable."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pingwen.domain.facts import Achievement, Education, Evidence, Facts, Title, Work
from pingwen.domain.time import DateRange, MonthRange
from pingwen.domain.verdict import ChangeKind, Group, Status, VerdictStatus
from tests.rules.strategies import achievements, career_facts, deed_facts
from tests.rules.support import TODAY, decided, path_statuses

TARGETS = ["助理工程师", "工程师", "高级工程师", "正高级工程师"]
QUICK = settings(max_examples=80, deadline=None, database=None, derandomize=True)


def _opposite(before: Status, after: Status) -> bool:
    return {before, after} == {Status.MET, Status.UNMET}


def _narrower(when: DateRange | None, share: float) -> DateRange | None:
    """A part of the interval: what a more precise answer would be."""
    if when is None:
        return None
    first = when.earliest + timedelta(days=int((when.latest - when.earliest).days * share))
    return DateRange(earliest=first, latest=when.latest)


@QUICK
@given(stated=career_facts(), share=st.floats(0, 1), target=st.sampled_from(TARGETS))
def test_a_more_precise_date_never_turns_a_decision(
    stated: Facts, share: float, target: str
) -> None:
    """Narrowing the interval of every degree and title never changes met into unmet or back."""
    precise = stated.model_copy(
        update={
            "education": tuple(
                e.model_copy(update={"graduated": _narrower(e.graduated, share)})
                for e in stated.education
            ),
            "titles": tuple(
                t.model_copy(update={"obtained": _narrower(t.obtained, share)})
                for t in stated.titles
            ),
        }
    )
    assume(not any(w.since for w in stated.work))
    before, after = (path_statuses(decided(target, f)) for f in (stated, precise))
    for path, status in before.items():
        assert not _opposite(status, after[path]), path


@QUICK
@given(
    degree=st.sampled_from(["大学专科", "大学本科", "硕士研究生", "博士研究生"]),
    least=st.integers(0, 150),
    spread=st.integers(0, 24),
    target=st.sampled_from(TARGETS),
)
def test_a_more_precise_length_never_turns_a_decision(
    degree: str, least: int, spread: int, target: str
) -> None:
    """「七八年」 made 「七年半」: met stays met, unmet stays unmet, unknown may be settled."""

    def stated(months: MonthRange) -> Facts:
        return Facts.model_validate(
            {
                "education": [{"degree": degree}],
                "work": [
                    {
                        "in_field": True,
                        "ongoing": True,
                        "since": "graduation",
                        "months": months.model_dump(),
                    }
                ],
                "absences": [{"of": "titles"}],
            }
        )

    wide = path_statuses(decided(target, stated(MonthRange(least=least, most=least + spread))))
    for exact in (least, least + spread // 2, least + spread):
        sharp = path_statuses(decided(target, stated(MonthRange(least=exact, most=exact))))
        for path, status in wide.items():
            assert status in (Status.UNKNOWN, sharp[path]), path


@QUICK
@given(stated=deed_facts(), known=achievements(), target=st.sampled_from(TARGETS[1:]))
def test_what_was_unsaid_about_a_result_never_turns_a_decision(
    stated: Facts, known: Achievement, target: str
) -> None:
    """Telling the author's place, the journal, the role or the number never flips the group."""
    told = tuple(
        a.model_copy(
            update={
                name: getattr(known, name)
                for name in ("authorship", "venue", "role", "count", "in_period")
                if getattr(a, name) is None
            }
        )
        for a in stated.achievements
    )
    before = decided(target, stated).group(Group.ACHIEVEMENTS)
    after = decided(target, stated.model_copy(update={"achievements": told})).group(
        Group.ACHIEVEMENTS
    )
    assert before is not None
    assert after is not None
    assert not _opposite(before.status, after.status)


@QUICK
@given(stated=career_facts(), days=st.integers(1, 4000), target=st.sampled_from(TARGETS))
def test_more_time_never_hurts(stated: Facts, days: int, target: str) -> None:
    """A path met today is met on every later day."""
    today = decided(target, stated)
    later = decided(target, stated, TODAY + timedelta(days=days), TODAY)
    for path, status in path_statuses(today).items():
        if status is Status.MET:
            assert path_statuses(later)[path] is Status.MET, path


@settings(max_examples=60, deadline=None, database=None, derandomize=True)
@given(
    graduated=st.dates(date(2014, 1, 1), date(2026, 11, 20)),
    obtained=st.none() | st.dates(date(2014, 1, 1), date(2026, 11, 20)),
    target=st.sampled_from(TARGETS),
)
def test_a_promised_day_is_kept(graduated: date, obtained: date | None, target: str) -> None:
    """On the day that time alone makes a path right it is met, and on the day before it is not."""
    level = "副高级" if target == "正高级工程师" else "中级" if target == "高级工程师" else "初级"
    titles = [{"level": level, "obtained": obtained}] if obtained else []
    stated = Facts.model_validate(
        {
            "education": [{"degree": "大学本科", "graduated": graduated}],
            "titles": titles,
            "work": [{"in_field": True, "ongoing": True, "since": "graduation"}],
            "absences": [{"of": "titles"}],
        }
    )
    for change in decided(target, stated).changes:
        if change.kind is not ChangeKind.TIME:
            continue
        assert change.when is not None
        assert change.certain
        path = change.path.rpartition("/")[2]
        kept = decided(target, stated, change.when.latest, TODAY)
        early = decided(target, stated, change.when.earliest - timedelta(days=1), TODAY)
        assert path_statuses(kept)[path] is Status.MET
        assert path_statuses(early)[path] is Status.UNMET


@settings(max_examples=60, deadline=None, database=None, derandomize=True)
@given(stated=career_facts(), target=st.sampled_from(TARGETS))
def test_a_possible_day_is_the_first(stated: Facts, target: str) -> None:
    """However vague the facts: before the first possible day the path is unmet, and not on it."""
    for change in decided(target, stated).changes:
        if change.kind is not ChangeKind.TIME or change.when is None:
            continue
        path = change.path.rpartition("/")[2]
        last = path_statuses(decided(target, stated, change.when.latest, TODAY))[path]
        assert last is (Status.MET if change.certain else Status.UNKNOWN)
        if change.when.earliest > TODAY:
            before = change.when.earliest - timedelta(days=1)
            assert path_statuses(decided(target, stated, before, TODAY))[path] is Status.UNMET


@QUICK
@given(stated=career_facts(), deeds=deed_facts(), target=st.sampled_from(TARGETS))
def test_a_question_is_asked_only_for_what_is_open(
    stated: Facts, deeds: Facts, target: str
) -> None:
    """The next question belongs to a missing group, and to a criterion that is unknown for it."""
    whole = stated.model_copy(
        update={"achievements": deeds.achievements, "performance": deeds.performance}
    )
    found = decided(target, whole)
    if found.status is not VerdictStatus.UNDETERMINED:
        assert found.next_question is None
        assert found.missing == ()
        return
    assert found.missing
    if found.next_question is not None:
        key, group = found.next_question.key, found.next_question.group
        assert group in found.missing
        assert any(
            c.group is group and c.status is Status.UNKNOWN and key in c.needs
            for c in found.criteria
        )


@QUICK
@given(stated=career_facts(), target=st.sampled_from(TARGETS))
def test_the_same_input_has_the_same_id(stated: Facts, target: str) -> None:
    """The words a fact was read from do not enter the id; facts and days do."""
    evidence = Evidence(turn=0, text="原话")
    worded = stated.model_copy(
        update={"work": tuple(w.model_copy(update={"evidence": evidence}) for w in stated.work)}
    )
    one = decided(target, stated)
    assert decided(target, worded).id == one.id
    assert decided(target, Facts.model_validate_json(stated.model_dump_json())).id == one.id
    more = stated.model_copy(update={"work": (*stated.work, Work(in_field=True))})
    others = [
        decided(target, more),
        decided(target, stated, TODAY + timedelta(days=1)),
        decided(target, stated, TODAY, TODAY + timedelta(days=1)),
        decided(TARGETS[TARGETS.index(target) - 1], stated),
    ]
    assert len({one.id, *(other.id for other in others)}) == 5


@QUICK
@given(stated=career_facts(), deeds=deed_facts(), target=st.sampled_from(TARGETS))
def test_eligible_only_when_nothing_is_owed(stated: Facts, deeds: Facts, target: str) -> None:
    """Eligible: every mandatory group is met or waived. Not eligible: one of them is unmet."""
    whole = Facts.model_validate(
        {
            **stated.model_dump(mode="json"),
            **deeds.model_dump(mode="json", include={"achievements", "performance"}),
            "region": {"name": "北京"},
            "field": {"name": "人工智能"},
            "employment": {"kind": "企业"},
        }
    )
    found = decided(target, whole)
    owed = [g for g in found.groups if g.mandatory]
    if found.status is VerdictStatus.ELIGIBLE:
        assert all(g.status is Status.MET or g.waived for g in owed)
    if found.status is VerdictStatus.NOT_ELIGIBLE:
        assert any(g.status is Status.UNMET and not g.waived for g in owed)
        assert found.why


@QUICK
@given(
    stated=career_facts(),
    degree=st.sampled_from(["大学本科", "硕士研究生"]),
    target=st.sampled_from(TARGETS),
)
def test_far_days_do_no_harm(stated: Facts, degree: str, target: str) -> None:
    """Days at the ends of the calendar and lives of a hundred years are decided, not a crash."""
    ends = (
        Work(in_field=True, end=DateRange.of("1050"), months=MonthRange(least=1200, most=1200)),
        Work(in_field=True, start=DateRange.of("9990"), months=MonthRange(least=1200, most=1200)),
        Work(in_field=True, start=DateRange.of("1000"), ongoing=True),
        Work(in_field=True, start=DateRange.of("2020"), end=DateRange.of("9999")),
        Work(in_field=False, start=DateRange.of("9998"), months=MonthRange(least=600)),
    )
    educations = (Education.model_validate({"degree": degree, "graduated": "9999"}),)
    titles = (Title.model_validate({"level": "中级", "obtained": "1000"}),)
    far = stated.model_copy(
        update={
            "work": (*stated.work, *ends),
            "education": (*stated.education, *educations),
            "titles": (*stated.titles, *titles),
        }
    )
    assert decided(target, far).status in set(VerdictStatus)
