"""The operators on declared facts, each brought to every status in a file of the test's own."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pingwen.domain.clause import Corpus
from pingwen.domain.facts import FactKey, NumberRange
from pingwen.domain.verdict import CriterionResult, Determination, Group, Status
from tests.rules.support import TODAY, facts
from tests.rules.test_operators import decide_try

M, U, X = Status.MET, Status.UNMET, Status.UNKNOWN
SCORE, LOCAL, JOB = "量化评价标准自评分", "本市户籍", "初次就业为灵活就业"
AT_LEAST = f"{{op: compare, measure: {SCORE}, at_least: 90}}"
AT_MOST = f"{{op: compare, measure: {SCORE}, at_most: 90}}"
ABOVE = f"{{op: compare, measure: {SCORE}, above: 90}}"
BELOW = f"{{op: compare, measure: {SCORE}, below: 90}}"
HOLDS = f"{{op: states, circumstance: {LOCAL}}}"
LACKS = f"{{op: states, circumstance: {LOCAL}, holds: false}}"
YEAR = f"{{op: happened, circumstance: {JOB}, from: 2020-07-01, until: 2020-12-31}}"
SINCE = f"{{op: happened, circumstance: {JOB}, from: 2020-07-01}}"
SOON = (
    f"{{op: within, circumstance: {JOB}, months: 24, degree: 大学专科, or_higher: true, "
    "graduated_from: 2020-01-01}"
)
GRADUATED = "{op: graduated, degree: 大学专科, or_higher: true, from: 2020-01-01}"
SKILL = "{op: holds_skill, at_least: 高级工}"
CLASS = "{op: holds_technical_class, kinds: [高级工班]}"
YEARS = "{op: field_years, years: 3, after_class: [高级工班]}"
EITHER_YEARS = "{op: field_years, years: 3, after_degree: 大学专科, after_class: [高级工班]}"
DEEDS = (
    "{op: count, least: 2, of: [{fact: deeds, kind: [教材编写], "
    "one_of: {authorship: [第一作者]}}, {fact: deeds, kind: [班主任荣誉], "
    "at_least: {level: 校级}, equals: {honoured: true}}]}"
)


def _scores(*bounds: tuple[float, float | None]) -> dict[str, Any]:
    return {"measures": [{"kind": SCORE, "amount": {"least": a, "most": b}} for a, b in bounds]}


def _matter(kind: str, *holds: bool, when: str | None = None) -> dict[str, Any]:
    return {"circumstances": [{"kind": kind, "holds": h, "when": when} for h in holds]}


def _studied(degree: str, *years: str | None) -> dict[str, Any]:
    return {"education": [{"degree": degree, "graduated": year} for year in years]}


def _class(kind: str, degree: str, graduated: str | None = None) -> dict[str, Any]:
    return {
        "education": [
            {"degree": degree, "school": "技工院校", "class_kind": kind, "graduated": graduated}
        ]
    }


WORKING = {"work": [{"in_field": True, "ongoing": True, "since": "graduation"}]}
PAPER = {"kind": "教材编写", "authorship": "第一作者"}
HONOUR = {"kind": "班主任荣誉", "level": "区县级", "honoured": True}
ROWS: list[tuple[str, str, dict[str, Any], Status]] = [
    ("nothing said of the number", AT_LEAST, {}, X),
    ("exactly the least", AT_LEAST, _scores((90, 90)), M),
    ("just below the least", AT_LEAST, _scores((89.9, 89.9)), U),
    ("straddling the least", AT_LEAST, _scores((80, 95)), X),
    ("no upper bound, from the least", AT_LEAST, _scores((90, None)), M),
    ("no upper bound, from below", AT_LEAST, _scores((80, None)), X),
    ("two statements that agree", AT_LEAST, _scores((90, 90), (95, 95)), M),
    ("two statements that disagree", AT_LEAST, _scores((80, 80), (95, 95)), X),
    ("exactly the most", AT_MOST, _scores((90, 90)), M),
    ("just above the most", AT_MOST, _scores((90.1, 90.1)), U),
    ("perhaps above the most", AT_MOST, _scores((80, None)), X),
    ("exactly what must be passed", ABOVE, _scores((90, 90)), U),
    ("just more", ABOVE, _scores((90.1, None)), M),
    ("perhaps more", ABOVE, _scores((90, 91)), X),
    ("exactly what must not be reached", BELOW, _scores((90, 90)), U),
    ("just less", BELOW, _scores((0, 89.9)), M),
    ("perhaps less", BELOW, _scores((80, 90)), X),
    ("nothing said of the matter", HOLDS, {}, X),
    ("it holds", HOLDS, _matter(LOCAL, True), M),
    ("it does not", HOLDS, _matter(LOCAL, False), U),
    ("both were said", HOLDS, _matter(LOCAL, True, False), X),
    ("its absence is asked for and said", LACKS, _matter(LOCAL, False), M),
    ("its absence is asked for and it holds", LACKS, _matter(LOCAL, True), U),
    ("another matter was told", HOLDS, _matter(JOB, True), X),
    ("never told to have happened", YEAR, {}, X),
    ("it did not happen", YEAR, _matter(JOB, False), U),
    ("it happened, the day unsaid", YEAR, _matter(JOB, True), X),
    ("on the first day", YEAR, _matter(JOB, True, when="2020-07-01"), M),
    ("on the last day", YEAR, _matter(JOB, True, when="2020-12-31"), M),
    ("the day before", YEAR, _matter(JOB, True, when="2020-06-30"), U),
    ("the day after", YEAR, _matter(JOB, True, when="2021-01-01"), U),
    ("a year that straddles", YEAR, _matter(JOB, True, when="2020"), X),
    ("long after an open window began", SINCE, _matter(JOB, True, when="2026"), M),
    ("no degree told", GRADUATED, {}, X),
    ("a degree of unsaid day", GRADUATED, _studied("大学本科", None), X),
    ("graduated on the first day", GRADUATED, _studied("大学本科", "2020-01-01"), M),
    ("graduated the day before", GRADUATED, _studied("大学本科", "2019-12-31"), U),
    ("a lower degree", GRADUATED, _studied("中等职业学校", "2022"), U),
    ("a degree still to come", GRADUATED, _studied("大学本科", "2030"), U),
    ("one of two degrees late enough", GRADUATED, _studied("大学本科", "2018", "2022"), M),
    ("soon after, nothing told", SOON, _studied("大学本科", "2025-07"), X),
    ("soon after, no degree told", SOON, _matter(JOB, True), X),
    ("soon after, and not so", SOON, {**_studied("大学本科", "2025"), **_matter(JOB, False)}, U),
    (
        "soon after, on the last day",
        SOON,
        {**_studied("大学本科", "2022-07-01"), **_matter(JOB, True, when="2024-07-01")},
        M,
    ),
    (
        "soon after, a day late",
        SOON,
        {**_studied("大学本科", "2022-07-01"), **_matter(JOB, True, when="2024-07-02")},
        U,
    ),
    (
        "soon after, but before the graduation",
        SOON,
        {**_studied("大学本科", "2022-07-01"), **_matter(JOB, True, when="2021")},
        X,
    ),
    (
        "soon after a graduation of unsaid day",
        SOON,
        {**_studied("大学本科", None), **_matter(JOB, True)},
        X,
    ),
    (
        "soon after a graduation too early to serve",
        SOON,
        {**_studied("大学本科", "2019-07-01"), **_matter(JOB, True, when="2020-07-01")},
        U,
    ),
    (
        "at the end of the calendar",
        SOON,
        {**_studied("大学本科", "9999"), **_matter(JOB, True)},
        X,
    ),
    ("no certificate told", SKILL, {}, X),
    ("exactly the level", SKILL, {"skills": [{"level": "高级工"}]}, M),
    ("a higher level", SKILL, {"skills": [{"level": "中级工"}, {"level": "高级技师"}]}, M),
    ("a lower level", SKILL, {"skills": [{"level": "中级工"}]}, U),
    ("no certificate at all", SKILL, {"absences": [{"of": "skills"}]}, U),
    ("a denial of one level", SKILL, {"absences": [{"of": "skills", "kinds": ["高级工"]}]}, X),
    ("no schooling told", CLASS, {}, X),
    ("the class", CLASS, _class("高级工班", "大学专科"), M),
    ("another class", CLASS, _class("中级工班", "中等职业学校"), U),
    ("a degree and no class", CLASS, _studied("大学本科", "2020"), U),
    ("the class, to be completed", CLASS, _class("高级工班", "大学专科", "2030"), U),
    ("the class, perhaps completed", CLASS, _class("高级工班", "大学专科", "2026"), X),
    ("the class denied", CLASS, {"absences": [{"of": "education", "kinds": ["高级工班"]}]}, U),
    ("three years after the class", YEARS,
     {**_class("高级工班", "大学专科", "2020"), **WORKING}, M),
    ("not yet", YEARS, {**_class("高级工班", "大学专科", "2025"), **WORKING}, U),
    ("no class told", YEARS, WORKING, X),
    ("after the class or the degree: the class", EITHER_YEARS,
     {**_class("高级工班", "大学专科", "2020"), **WORKING}, M),
    ("after the class or the degree: the degree", EITHER_YEARS,
     {**_studied("大学专科", "2020"), **WORKING}, M),
    ("no deeds told", DEEDS, {}, X),
    ("deeds enough", DEEDS, {"deeds": [PAPER, HONOUR]}, M),
    ("two in one", DEEDS, {"deeds": [{**PAPER, "count": 2}]}, M),
    ("some, the number unsaid", DEEDS, {"deeds": [PAPER], "absences": [{"of": "deeds"}]}, X),
    ("one, and no others", DEEDS,
     {"deeds": [{**PAPER, "count": 1}], "absences": [{"of": "deeds"}]}, U),
    ("the author unsaid", DEEDS,
     {"deeds": [{"kind": "教材编写", "count": 2}], "absences": [{"of": "deeds"}]}, X),
    ("not commended", DEEDS,
     {"deeds": [{**HONOUR, "count": 2, "honoured": False}], "absences": [{"of": "deeds"}]}, U),
]  # fmt: skip


def _leaf(folder: Path, corpus: Corpus, rule: str, stated: dict[str, Any]) -> CriterionResult:
    return _decided(folder, corpus, rule, stated).criteria[0]


def _decided(
    folder: Path, corpus: Corpus, rule: str, stated: dict[str, Any], day: date = TODAY
) -> Determination:
    return decide_try(folder, corpus, rule, facts(**stated), as_of=day)


@pytest.mark.parametrize(("case", "rule", "stated", "status"), ROWS, ids=[row[0] for row in ROWS])
def test_an_operator_has_its_status(
    case: str, rule: str, stated: dict[str, Any], status: Status, tmp_path: Path, corpus: Corpus
) -> None:
    """At the limit, one off it, imprecise, contradictory and unsaid."""
    leaf = _leaf(tmp_path, corpus, rule, stated)
    assert leaf.status is status, case
    assert bool(leaf.needs) is (status is X)


@pytest.mark.parametrize(
    ("day", "status"),
    [("2025-07-27", U), ("2025-07-28", M), ("2025-09-05", M), ("2025-09-06", U)],
)
def test_a_deadline_is_of_the_day_of_asking(
    day: str, status: Status, tmp_path: Path, corpus: Corpus
) -> None:
    """Both ends are included, nothing is unknown, and a notice's cut-off does not move it."""
    rule = "{op: by_day, from: 2025-07-28, until: 2025-09-05}"
    asked = date.fromisoformat(day)
    found = decide_try(tmp_path, corpus, rule, facts(), head="cut_off: 2025-12-31\n", as_of=asked)
    (leaf,) = found.criteria
    assert leaf.status is status
    assert leaf.observed.day == asked
    assert leaf.needs == ()


@pytest.mark.parametrize(
    ("rule", "key", "about"),
    [
        (AT_LEAST, FactKey.MEASURE, SCORE),
        (HOLDS, FactKey.CIRCUMSTANCE, LOCAL),
        (YEAR, FactKey.CIRCUMSTANCE, JOB),
        (SKILL, FactKey.SKILL, "高级工及以上"),
        (DEEDS, FactKey.DEEDS, ""),
    ],
)
def test_a_question_names_what_it_is_about(
    rule: str, key: FactKey, about: str, tmp_path: Path, corpus: Corpus
) -> None:
    """Different numbers and matters are different questions; deeds are asked for together."""
    asked = _decided(tmp_path, corpus, rule, {}).next_question
    assert asked is not None
    assert (asked.key, asked.about) == (key, about)


def test_a_rule_words_its_own_question(tmp_path: Path, corpus: Corpus) -> None:
    """``asks`` of a condition is the question for it, also for one kind of deed alone."""
    rule = (
        "{op: all, of: [{op: count, asks: 您编过教材吗？, of: [{fact: deeds, kind: [教材编写]}]}, "
        f"{HOLDS}]}}"
    )
    asked = _decided(tmp_path, corpus, rule, {}).next_question
    assert asked is not None
    assert (asked.text, asked.about) == ("您编过教材吗？", "教材编写")


def test_what_is_not_known_is_not_asked_again(tmp_path: Path, corpus: Corpus) -> None:
    """One number that the applicant does not know leaves the others to be asked."""
    other = "{op: compare, measure: 新吸纳人数, at_least: 1}"
    rule = f"{{op: all, of: [{AT_LEAST}, {other}]}}"
    unclear = {"unclear": [{"key": "measure", "about": SCORE}]}
    asked = _decided(tmp_path, corpus, rule, unclear).next_question
    assert asked is not None
    assert asked.about == "新吸纳人数"
    silent = _decided(tmp_path, corpus, rule, {"unclear": [{"key": "measure"}]})
    assert silent.next_question is None


@pytest.mark.parametrize(
    ("rule", "status"), [(HOLDS, U), (LACKS, M), (AT_LEAST, U), (YEAR, U), (SKILL, U)]
)
def test_what_counts_as_absent_unless_stated(
    rule: str, status: Status, tmp_path: Path, corpus: Corpus
) -> None:
    """In such a group silence is absence; what was said but is imprecise stays open."""
    absent = "        absent_unless_stated: true\n"
    silent = decide_try(tmp_path, corpus, rule, facts(), group=absent)
    assert silent.criteria[0].status is status
    vague = facts(**_scores((80, 95)))
    assert decide_try(tmp_path, corpus, AT_LEAST, vague, group=absent).criteria[0].status is X


def test_only_what_fails_is_the_reason(tmp_path: Path, corpus: Corpus) -> None:
    """Below a ``not`` that is what is met; an alternative that is met hides the others."""
    rule = (
        f"{{op: all, of: [{{op: not, of: {HOLDS}}}, {{op: not, of: {SKILL}}}, "
        f"{{op: any, of: [{LACKS}, {AT_LEAST}]}}]}}"
    )
    stated = {**_matter(LOCAL, True), "skills": [{"level": "中级工"}], **_scores((95, 95))}
    found = _decided(tmp_path, corpus, rule, stated)
    assert found.why == ("试/performance/1/1",)


def test_a_remark_never_binds(tmp_path: Path, corpus: Corpus) -> None:
    """It has its status, and the verdict does not follow it."""
    found = decide_try(
        tmp_path, corpus, HOLDS, facts(**_matter(LOCAL, False)), group="        remark: true\n"
    )
    group = found.group(Group.PERFORMANCE)
    assert group is not None
    assert (group.status, group.mandatory) == (U, False)
    assert found.why == ()


@pytest.mark.parametrize(
    ("heads", "least", "most"),
    [((2, 3), 2000, 3000), ((2, None), 2000, None), (None, 1000, 1000)],
)
def test_a_claim_without_a_cap(
    heads: tuple[float, float | None] | None,
    least: float,
    most: float | None,
    tmp_path: Path,
    corpus: Corpus,
) -> None:
    """So much a head and month; no bound where the heads have none; a head where none were told."""
    entitled = (
        "    entitlements:\n"
        "      - {clause: bj-ai-30/附件/一/（二）/2, quote: 满1年, per_month: 500, most_months: 6, "
        "months: 以工代训月数, people: 以工代训人数}\n"
    )
    told: list[dict[str, Any]] = [{"kind": "以工代训月数", "amount": {"least": 2, "most": 2}}]
    if heads is not None:
        amount = {"least": heads[0], "most": heads[1]}
        told.append({"kind": "以工代训人数", "amount": amount})
    found = decide_try(tmp_path, corpus, HOLDS, facts(measures=told), group=entitled)
    (claim,) = found.entitlements
    assert claim.amount == NumberRange(least=least, most=most)


def test_nothing_is_claimed_on_a_negative_verdict(tmp_path: Path, corpus: Corpus) -> None:
    """Who may not claim is told no sum."""
    entitled = (
        "    entitlements:\n"
        "      - {clause: bj-ai-30/附件/一/（二）/2, quote: 满1年, per_month: 5, most_months: 6}\n"
    )
    stated = facts(**_matter(LOCAL, False))
    assert decide_try(tmp_path, corpus, HOLDS, stated, group=entitled).entitlements == ()
