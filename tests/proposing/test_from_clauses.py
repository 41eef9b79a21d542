"""Answers in the clauses' own words, and none where no clause carries what is asked."""

from __future__ import annotations

import pytest

from pingwen.domain.answer import AnswerKind, Draft, Segment, SegmentStyle
from pingwen.domain.brief import Brief
from pingwen.domain.question import Aspect
from pingwen.domain.retrieved import Hit
from pingwen.proposing.evidence import Evidence
from pingwen.proposing.from_clauses import ClauseComposer
from tests.fakes import about, reading, the_gate
from tests.rules.support import the_corpus

COMPOSER = ClauseComposer(the_corpus(), Evidence(the_corpus()))
NOTICE = "bj-ai-30/五/（二）"
EVERYWHERE = (
    NOTICE,
    "bj-ai-30/五/（六）",
    "bj-ai-30/三/段1",
    "bj-train-6/二/（一）",
    "bj-train-6/二/（二）",
    "bj-flex-19/第四条",
    "bj-rural-22/第十三条",
    "zj-ai-2025/四/（二）",
    "bj-ai-30/附件/三/（一）/2/（2）",
)


def composed(text: str, *clauses: str, aspect: Aspect = Aspect.OTHER) -> tuple[Segment, ...]:
    return COMPOSER.compose(reading(about(text, aspect=aspect), None, *clauses))


def test_the_sentence_that_answers_is_quoted() -> None:
    """Of a long clause the sentence that carries the number."""
    (first, *_) = composed("单位推荐公示不少于几个工作日", NOTICE)
    assert "不少于5个工作日的公示。" in first.text
    assert first.text == first.quotations[0].quote


@pytest.mark.parametrize(
    "question",
    [
        "评审费多少钱",
        "报名费要交多少",
        "2026年度网上个人申报什么时候截止",
        "评审通过率是多少",
        "评职称要考英语吗",
        "高级工程师每月工资涨多少",
        "上海居转户积分怎么算",
        "护士职称怎么评",
    ],
)
def test_what_is_asked_must_stand_in_the_clause(question: str) -> None:
    """A fee, this year's date, a pass rate: the nearest clause is no answer."""
    assert composed(question, *EVERYWHERE) == ()


def test_nothing_found_nothing_said() -> None:
    """Without clauses nothing is composed."""
    assert composed("单位推荐公示几天") == ()


def test_one_of_several_conditions_brings_the_whole_list() -> None:
    """A condition out of 「下列条件之一」 never stands alone."""
    clause = "bj-eng-17/附件/四/（一）/2/（4）"
    segments = composed("非本系列副高级职称后从事本专业技术工作满几年", clause)
    assert segments[0].text == "学历和专业工作经历应符合下列条件之一："
    assert [s.style for s in segments[1:]] == [SegmentStyle.ITEM] * (len(segments) - 1)
    below = the_corpus().children("bj-eng-17/附件/四/（一）/2")
    assert [s.quotations[0].clause for s in segments[1:]] == [c.id for c in below]


def test_a_procedure_is_told_from_its_beginning() -> None:
    """Asked for the procedure, one step brings all steps, numbered."""
    segments = composed("人工智能职称评审程序", NOTICE, aspect=Aspect.PROCEDURE)
    assert segments[0].text == "评审程序："
    assert len(segments) == 8
    assert {s.style for s in segments[1:]} == {SegmentStyle.STEP}


def test_a_clause_that_is_named_is_quoted() -> None:
    """第十三条 is answered with its words, whatever else is asked."""
    clause = the_corpus().clause("bj-rural-22/第十三条")
    named = Hit(clause=clause, score=1.0, lexical_rank=None, dense_rank=None, named=True)
    brief = reading(about("第十三条写了什么")).model_copy(update={"hits": (named,)})
    assert COMPOSER.compose(brief)[0].quotations[0].clause == clause.id


def test_what_is_nearby_is_verbatim_and_short() -> None:
    """Beside an abstention at most two whole sentences on the subject."""
    brief: Brief = reading(about("单位推荐公示期间有人举报怎么办"), None, *EVERYWHERE)
    nearby = COMPOSER.nearby(brief)
    assert len(nearby) <= 2
    for quotation in nearby:
        assert quotation.quote in the_corpus().clause(quotation.clause).text


def passing(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    draft = Draft(kind=AnswerKind.ANSWER, segments=segments, by="extractive")
    return the_gate().check(draft, reading(about())).segments


def test_everything_that_is_composed_passes_the_gate() -> None:
    """For every clause of every document: asked with its own words, what is composed is shown."""
    for clause in the_corpus().clauses():
        segments = composed(clause.text[:60], clause.id)
        assert passing(segments) == segments[:60], clause.id


def test_a_sentence_goes_on_behind_its_semicolon() -> None:
    """限期整改 is not the worst that the sentence names."""
    (said,) = composed("因评审工作把关不严造成投诉较多的会怎样", "bj-eng-17/三/（四）/4")
    assert "收回评审权" in said.text


def test_a_further_paragraph_is_said_behind_its_article() -> None:
    """前款中所称社会保险 says nothing of whom the article lets insure himself."""
    first, further = composed("前款中所称社会保险包括哪几种保险", "bj-flex-19/第三条/段1")
    assert "未满60周岁" in first.text
    assert further.text.startswith("前款中所称社会保险")


def test_the_first_clause_that_was_found_is_said_with_its_lead() -> None:
    """An item after the lead that it goes on, a clause of its own alone, and no mere heading."""
    item = "bj-ai-30/附件/三/（四）/3"
    styles = [s.style for s in COMPOSER.first(reading(about(), None, item))]
    assert styles == [SegmentStyle.SENTENCE, SegmentStyle.ITEM]
    assert len(COMPOSER.first(reading(about(), None, NOTICE))) == 1
    assert COMPOSER.first(reading(about(), None, "bj-ai-30/附件/三")) == ()
    assert COMPOSER.first(reading(about())) == ()
