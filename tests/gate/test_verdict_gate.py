"""What leaves the gate, whatever a proposer says."""

from __future__ import annotations

from pathlib import Path

import pytest

from pingwen.domain.answer import (
    AnswerKind,
    Cell,
    Draft,
    ProposedVerdict,
    Quotation,
    Remark,
    Segment,
    SegmentStyle,
)
from pingwen.domain.facts import Facts
from pingwen.domain.question import Concern, Intent, IntentKind
from pingwen.domain.verdict import VerdictStatus
from pingwen.gate.verdict_gate import too_little
from tests.fakes import (
    MASTER,
    MASTER_WORDS,
    LyingProposer,
    about,
    checked,
    reading,
    said,
    shown,
    the_gate,
    whole,
)
from tests.rules.support import TODAY, facts, rules_leaving_open, the_corpus, the_rules

PRONOUNCEMENTS = tuple(
    dict.fromkeys(
        (Path(__file__).parent / "pronouncements.txt").read_text(encoding="utf-8").splitlines()
    )
)
TRUE = Quotation(clause=MASTER, quote=MASTER_WORDS)
LIST = "bj-ai-30/附件/三/（一）/2"
SENTENCE = "经公示无异议后，所在单位提出推荐意见。"
HONEST = said(SENTENCE, Quotation(clause="bj-ai-30/五/（二）", quote=SENTENCE))
ELIGIBILITY = about(kind=IntentKind.ELIGIBILITY, schemes=("bj-ai",), targets=("高级工程师",))
APPLICANTS = {
    "nobody": Facts(),
    "too early": facts(
        education=[{"degree": "硕士研究生", "graduated": "2024-07"}],
        work=[{"in_field": True, "ongoing": True, "since": "graduation"}],
        absences=[{"of": "titles"}],
    ),
    "forger": facts(conduct=[{"kind": "falsified"}]),
    "ready": facts(
        region={"name": "北京"},
        field={"name": "人工智能"},
        employment={"kind": "企业"},
        education=[{"degree": "博士研究生", "graduated": "2015-07"}],
        work=[{"in_field": True, "ongoing": True, "since": "graduation"}],
        performance=[{"kind": "专业负责人", "in_period": True}],
        achievements=[
            {
                "kind": "论文",
                "count": 3,
                "authorship": "第一作者",
                "venue": "核心期刊",
                "in_period": True,
            }
        ],
    ),
}


@pytest.mark.parametrize("proposed", list(VerdictStatus))
@pytest.mark.parametrize("applicant", APPLICANTS)
def test_the_verdict_is_always_the_rule_modules(applicant: str, proposed: VerdictStatus) -> None:
    """Whatever status is proposed, the rule module's is passed on, and the difference recorded."""
    brief = reading(ELIGIBILITY, APPLICANTS[applicant])
    draft = LyingProposer(proposed, "您完全符合条件").propose(brief)
    passed = the_gate().check(draft, brief)
    decided = the_rules().determine("bj-ai", "高级工程师", APPLICANTS[applicant], TODAY)
    assert passed.kind is AnswerKind.VERDICT
    assert passed.determination == decided
    assert passed.segments == ()
    assert passed.nearby == ()
    assert passed.corrected is (proposed is not decided.status)
    answer = shown(passed, ELIGIBILITY, APPLICANTS[applicant])
    assert answer.verdict is not None
    assert answer.verdict.status is decided.status
    assert "您完全符合" not in answer.text


def test_a_draft_without_a_verdict_is_not_corrected() -> None:
    """A proposer that leaves the verdict alone has nothing to be corrected."""
    draft = Draft(kind=AnswerKind.VERDICT, by="extractive")
    assert not the_gate().check(draft, reading(ELIGIBILITY)).corrected


@pytest.mark.parametrize("words", PRONOUNCEMENTS)
def test_a_pronouncement_never_passes(words: str) -> None:
    """No wording of a verdict passes: as sentence, item, step, cell, header, or quotation."""
    cell = Cell(text=words, quotations=(TRUE,))
    blank = Cell(text="")
    forms = (
        said(words, TRUE),
        said(words),
        said(words, Quotation(clause=MASTER, quote=words)),
        said("高级工程师：学历和专业工作经历应符合下列条件之一：", whole(LIST)),
        said(words, TRUE, style=SegmentStyle.ITEM),
        said(words, TRUE, style=SegmentStyle.STEP),
        Segment(style=SegmentStyle.HEADER, cells=(blank, cell)),
        Segment(style=SegmentStyle.ROW, cells=(Cell(text="学历"), cell)),
        Segment(text=words, cells=(cell,), quotations=(TRUE,)),
    )
    honest = forms[3]
    for intent in (about(), about(schemes=("bj-ai",), targets=("高级工程师",))):
        passed = checked(
            *forms,
            intent=intent,
            nearby=(Quotation(clause=MASTER, quote=words),),
        )
        assert passed.segments == (honest,)
        assert len(passed.dropped) == len(forms) - 1
    declined = checked(kind=AnswerKind.ABSTAIN, nearby=(Quotation(clause=MASTER, quote=words),))
    assert declined.nearby == ()


@pytest.mark.parametrize("words", PRONOUNCEMENTS)
def test_a_table_of_the_rules_takes_no_other_cell(words: str) -> None:
    """Within a true table no cell, row title or header can be replaced."""
    from pingwen.proposing.from_rules import compare_targets

    names = ("工程师", "高级工程师")
    table = compare_targets([(name, the_rules().rules("bj-ai", name)) for name in names])
    row = table[1]
    for place in range(3):
        cells = list(row.cells)
        cells[place] = cells[place].model_copy(update={"text": words})
        forged = row.model_copy(update={"cells": tuple(cells)})
        assert checked(table[0], forged).segments == ()
        assert checked(table[0], forged, row).segments == (table[0], row)


@pytest.mark.parametrize("kind", list(AnswerKind))
def test_an_eligibility_question_gets_its_verdict_whatever_the_draft_is_called(
    kind: AnswerKind,
) -> None:
    """The kind of the draft does not decide whether the rule module is asked."""
    draft = Draft(kind=kind, segments=(HONEST,), remark=Remark.OFF_TOPIC, by="liar")
    passed = the_gate().check(draft, reading(ELIGIBILITY, APPLICANTS["too early"]))
    assert passed.kind is AnswerKind.VERDICT
    assert passed.remark is None


def test_a_verdict_for_another_question_is_no_answer() -> None:
    """A draft that calls itself a verdict where none was asked for becomes an abstention."""
    passed = checked(HONEST, kind=AnswerKind.VERDICT)
    assert (passed.kind, passed.remark) == (AnswerKind.ABSTAIN, Remark.NO_EVIDENCE)
    assert passed.segments == ()


@pytest.mark.parametrize(
    ("schemes", "targets", "remark"),
    [
        ((), ("高级工程师",), Remark.WHICH_REGION),
        (("bj-ai", "zj-ai-2025"), ("高级工程师",), Remark.WHICH_REGION),
        (("bj-ai",), (), Remark.WHICH_TARGET),
        (("bj-ai",), ("工程师", "高级工程师"), Remark.WHICH_TARGET),
    ],
)
def test_eligibility_for_nothing_certain_is_asked_about(
    schemes: tuple[str, ...], targets: tuple[str, ...], remark: Remark
) -> None:
    """Where scheme or title cannot be told, a draft that says nothing: one question is asked."""
    intent = about(kind=IntentKind.ELIGIBILITY, schemes=schemes, targets=targets)
    passed = checked(intent=intent)
    assert (passed.kind, passed.remark, passed.segments) == (AnswerKind.CLARIFY, remark, ())


def test_a_clause_may_answer_where_nothing_certain_is_applied_for() -> None:
    """Where the title cannot be told, what a clause bears out stands, without any verdict."""
    intent = about(kind=IntentKind.ELIGIBILITY, schemes=("bj-ai",), targets=())
    passed = checked(HONEST, intent=intent)
    assert (passed.kind, passed.remark, passed.segments) == (AnswerKind.ANSWER, None, (HONEST,))
    assert passed.determination is None


def test_nothing_is_asked_back_where_no_document_says_it() -> None:
    """A draft that found nothing on the subject is an abstention: to ask back promises more."""
    intent = about(kind=IntentKind.ELIGIBILITY, schemes=("bj-ai",), targets=())
    passed = checked(intent=intent, kind=AnswerKind.ABSTAIN, remark=Remark.NO_EVIDENCE)
    assert (passed.kind, passed.remark) == (AnswerKind.ABSTAIN, Remark.NO_EVIDENCE)


def test_the_drafts_own_question_is_asked() -> None:
    """A proposer chooses among the questions that rendering has words for."""
    passed = checked(kind=AnswerKind.CLARIFY, remark=Remark.WHICH_FIELD)
    assert (passed.kind, passed.remark) == (AnswerKind.CLARIFY, Remark.WHICH_FIELD)


@pytest.mark.parametrize("remark", [None, Remark.OFF_TOPIC, Remark.NOT_ENCODED])
def test_a_question_without_words_is_no_question(remark: Remark | None) -> None:
    """A clarification that asks nothing becomes an abstention, never an empty answer."""
    passed = checked(kind=AnswerKind.CLARIFY, remark=remark)
    assert (passed.kind, passed.remark) == (AnswerKind.ABSTAIN, Remark.NO_EVIDENCE)
    assert shown(passed).text


def test_a_scheme_without_rules_gets_clauses_and_no_verdict() -> None:
    """Eligibility under rules that are not encoded: the clauses, and that nothing was checked."""
    clause = whole("bj-rural-22/第十三条")
    rules = rules_leaving_open("bj-rural")
    intent = about(kind=IntentKind.ELIGIBILITY, schemes=("bj-rural",), targets=("乡村振兴协理员",))
    passed = checked(said(clause.quote, clause), intent=intent, rules=rules)
    assert (passed.kind, passed.remark) == (AnswerKind.ANSWER, Remark.NOT_ENCODED)
    assert passed.determination is None
    empty = checked(intent=intent, rules=rules)
    assert (empty.kind, empty.remark) == (AnswerKind.ABSTAIN, Remark.NO_EVIDENCE)


@pytest.mark.parametrize(
    ("kind", "remark"),
    [(IntentKind.CHAT, Remark.GREETING), (IntentKind.OFF_TOPIC, Remark.OFF_TOPIC)],
)
def test_what_is_no_question_gets_no_clauses(kind: IntentKind, remark: Remark) -> None:
    """To a greeting or an off-topic request nothing is cited, whatever was drafted."""
    passed = checked(HONEST, intent=about(kind=kind), nearby=(whole(MASTER),))
    assert (passed.kind, passed.remark, passed.segments) == (AnswerKind.ABSTAIN, remark, ())


def test_a_question_about_the_assistant_gets_no_clauses_either() -> None:
    """What it says of itself is its own, and no draft adds to it."""
    intent = about(kind=IntentKind.CHAT).model_copy(update={"concern": Concern.AUTHORITY})
    passed = checked(HONEST, intent=intent, nearby=(whole(MASTER),))
    assert (passed.kind, passed.remark, passed.segments) == (
        AnswerKind.ABSTAIN,
        Remark.OF_ITSELF,
        (),
    )


@pytest.mark.parametrize("kind", [IntentKind.QUESTION, IntentKind.ELIGIBILITY])
def test_other_provinces_are_declined(kind: IntentKind) -> None:
    """Nothing of Beijing is shown as an answer on another province."""
    passed = checked(HONEST, intent=about(kind=kind, region="上海"))
    assert (passed.kind, passed.remark) == (AnswerKind.ABSTAIN, Remark.OTHER_REGION)


def test_a_scheme_with_rules_decides_for_another_province_too() -> None:
    """Where the scheme is certain, its scope decides, and not the region's name."""
    away = ELIGIBILITY.model_copy(update={"region": "上海"})
    assert checked(intent=away).kind is AnswerKind.VERDICT


@pytest.mark.parametrize(
    "remark", [Remark.OTHER_REGION, Remark.OFF_TOPIC, Remark.GREETING, Remark.NOT_ENCODED]
)
def test_a_remark_that_is_not_true_is_not_made(remark: Remark) -> None:
    """A proposer cannot say that Beijing is another province, or that rules are not encoded."""
    passed = checked(kind=AnswerKind.ABSTAIN, remark=remark, intent=about(region="北京"))
    assert passed.remark is Remark.NO_EVIDENCE
    assert checked(HONEST, remark=remark).remark is None


@pytest.mark.parametrize("told", [{"remoteness": 0.5}, {"impropriety": 0.5}])
def test_a_question_is_none_of_ours_only_where_its_wording_leaves_that_open(
    told: dict[str, float],
) -> None:
    near = about().model_copy(update={"remoteness": -3.0, "impropriety": -3.0})
    open_ = near.model_copy(update=told)
    even = near.model_copy(update=dict.fromkeys(told, 0.0))
    for intent, remark in (
        (near, Remark.NO_EVIDENCE),
        (even, Remark.NO_EVIDENCE),
        (open_, Remark.OFF_TOPIC),
    ):
        passed = checked(kind=AnswerKind.ABSTAIN, remark=Remark.OFF_TOPIC, intent=intent)
        assert passed.remark is remark


def test_what_names_a_subject_of_a_document_is_not_none_of_ours() -> None:
    intent = about(documents=("bj-file-24",)).model_copy(update={"remoteness": 3.0})
    passed = checked(kind=AnswerKind.ABSTAIN, remark=Remark.OFF_TOPIC, intent=intent)
    assert passed.remark is Remark.NO_EVIDENCE


def test_a_text_is_missing_only_where_the_rules_say_so() -> None:
    """That the conditions stand elsewhere needs the clause that points there."""
    gap = the_rules().rules("zj-ai-2025", "高级工程师").not_covered
    assert gap is not None
    pointing = Quotation(clause=gap.clause, quote=gap.quote)
    passed = checked(kind=AnswerKind.ABSTAIN, remark=Remark.ELSEWHERE, nearby=(pointing,))
    assert (passed.remark, passed.nearby) == (Remark.ELSEWHERE, (pointing,))
    for nearby in ((), (whole("bj-ai-30/五/（二）"),)):
        lied = checked(kind=AnswerKind.ABSTAIN, remark=Remark.ELSEWHERE, nearby=nearby)
        assert lied.remark is Remark.NO_EVIDENCE


def test_an_empty_draft_is_an_abstention() -> None:
    """Nothing drafted, nothing answered, and still a sentence to read."""
    passed = checked()
    assert (passed.kind, passed.remark) == (AnswerKind.ABSTAIN, Remark.NO_EVIDENCE)
    assert shown(passed).text == "手头的文件没有写这一条。"


def test_a_giant_draft_is_cut() -> None:
    """Of ten thousand true segments a screenful passes, and giant prose none."""
    clauses = [c for c in the_corpus().clauses() if c.text.endswith("。")]
    many = tuple(said(c.text, whole(c.id)) for c in clauses)
    passed = checked(*many, said("符合" * 100_000, TRUE))
    assert len(passed.segments) == 60
    assert len(checked(*(HONEST,) * 10_000).segments) == 1


def test_the_record_says_what_was_dropped_and_who_drafted() -> None:
    """Dropped segments leave their reason; the proposed verdict and the draft's name are kept."""
    draft = Draft(
        kind=AnswerKind.ANSWER,
        segments=(HONEST, said("您符合")),
        proposed=ProposedVerdict(status=VerdictStatus.ELIGIBLE, by="liar"),
        by="liar",
    )
    passed = the_gate().check(draft, reading(about(dictates=True)))
    assert (passed.segments, passed.dropped) == ((HONEST,), ("cites nothing",))
    assert (passed.by, passed.corrected, passed.dictated) == ("liar", True, True)


def test_a_lead_is_not_shown_where_its_item_has_no_room() -> None:
    """Of a screenful's last place and a list's condition with its lead, neither is left half."""
    clauses = [c for c in the_corpus().clauses() if c.text.endswith("。")]
    first = [said(c.text, whole(c.id)) for c in clauses]
    held = checked(*first).segments[:59]
    assert len(held) == 59
    passed = checked(*held, said(MASTER_WORDS, TRUE))
    assert (passed.segments, passed.dropped) == (held, ("too much",))
    assert len(checked(*held[:58], said(MASTER_WORDS, TRUE)).segments) == 60


def test_what_is_dropped_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    """By its number, and only where something is."""
    with caplog.at_level("INFO", logger="pingwen.gate.verdict_gate"):
        checked(HONEST)
        assert caplog.messages == []
        checked(HONEST, said("您符合"))
    assert caplog.messages == ["dropped 1 of 2 segments"]


@pytest.mark.parametrize(
    ("true", "false", "little"), [(1, 0, False), (0, 1, True), (1, 1, False), (1, 2, True)]
)
def test_too_little_is_left_where_it_is_less_than_half(true: int, false: int, little: bool) -> None:
    """Half of a draft is still an answer; an abstention that dropped nothing lacks nothing."""
    clauses = [c for c in the_corpus().clauses() if c.text.endswith("。")][:true]
    segments = (
        *(said(c.text, whole(c.id)) for c in clauses),
        *(said(str(n)) for n in range(false)),
    )
    draft = Draft(kind=AnswerKind.ANSWER, segments=segments, by="model")
    assert too_little(draft, the_gate().check(draft, reading(about()))) is little
    empty = Draft(kind=AnswerKind.ABSTAIN, by="model")
    assert not too_little(empty, the_gate().check(empty, reading(about())))


def test_a_verdict_or_a_question_lacks_nothing() -> None:
    """Its prose is dropped by design: no other proposer is asked for it."""
    draft = Draft(kind=AnswerKind.ANSWER, segments=(said("您符合"), said("可以申报")), by="model")
    unclear = ELIGIBILITY.model_copy(update={"targets": ()})
    for intent in (ELIGIBILITY, unclear):
        assert not too_little(draft, the_gate().check(draft, reading(intent)))


def test_nothing_is_decided_without_rules() -> None:
    """Only the rule base decides: clear intents alone reach it."""
    unclear: tuple[Intent, ...] = (
        about(schemes=("bj-ai",), targets=("高级工程师",)),
        ELIGIBILITY.model_copy(update={"targets": ()}),
    )
    for intent in unclear:
        assert checked(intent=intent).determination is None


EXCEPTION = "bj-ai-30/附件/三/（四）"
ITEM = said(whole(f"{EXCEPTION}/3").quote, whole(f"{EXCEPTION}/3"), style=SegmentStyle.ITEM)
LEAD = said(f"{whole(EXCEPTION).quote.rstrip('：')}：", whole(EXCEPTION))


def test_under_a_verdict_stands_a_condition_that_it_leaves_open() -> None:
    """With its lead: it can be of no other title, for the decision rests on it."""
    draft = Draft(kind=AnswerKind.VERDICT, segments=(LEAD, ITEM, HONEST), by="extractive")
    passed = the_gate().check(draft, reading(ELIGIBILITY))
    assert passed.segments == (LEAD, ITEM)


@pytest.mark.parametrize("segments", [(), (HONEST,), (LEAD,)])
def test_under_a_verdict_stands_nothing_that_it_does_not_rest_on(
    segments: tuple[Segment, ...],
) -> None:
    """Neither a sentence on the procedure nor a lead without its item."""
    draft = Draft(kind=AnswerKind.VERDICT, segments=segments, by="extractive")
    assert the_gate().check(draft, reading(ELIGIBILITY)).segments == ()


def test_under_a_verdict_stands_no_condition_that_is_met() -> None:
    """What is settled in the applicant's favour need not be read again."""
    years = (said(whole(LIST).quote, whole(LIST)), said(MASTER_WORDS, TRUE))
    item = years[1].model_copy(update={"style": SegmentStyle.ITEM})
    draft = Draft(kind=AnswerKind.VERDICT, segments=(years[0], item), by="extractive")
    master = facts(
        education=[{"degree": "硕士研究生", "graduated": "2010-07"}],
        work=[{"in_field": True, "ongoing": True, "since": "graduation"}],
        absences=[{"of": "titles"}],
    )
    assert the_gate().check(draft, reading(ELIGIBILITY, master)).segments == ()
    assert the_gate().check(draft, reading(ELIGIBILITY)).segments == (years[0], item)
