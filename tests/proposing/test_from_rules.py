"""What the rule base says of a title, composed from its clauses."""

from __future__ import annotations

import pytest

from pingwen.domain.answer import Segment, SegmentStyle
from pingwen.domain.facts import Degree
from pingwen.domain.question import Aspect
from pingwen.proposing.from_rules import RuleComposer, compare_targets, describe_target
from tests.fakes import about
from tests.rules.support import the_corpus, the_rules

TARGETS = ("助理工程师", "工程师", "高级工程师", "正高级工程师")


@pytest.mark.parametrize(
    ("schemes", "each", "documents"),
    [
        (("bj-ai", "bj-eng"), False, ["bj-ai-30"]),
        (("bj-ai", "bj-eng"), True, ["bj-ai-30", "bj-eng-17"]),
        (("zj-ai-2025", "bj-eng"), False, ["bj-eng-17"]),
        (("zj-ai-2025",), True, []),
        (("bj-voc-theory", "bj-voc-practice"), True, ["bj-voc-27"]),
    ],
)
def test_what_documents_say_by_their_rules(
    schemes: tuple[str, ...], each: bool, documents: list[str]
) -> None:
    """The first document that encodes the title, or each; of two schemes of one, the first."""
    composer = RuleComposer(the_rules(), lambda segments: segments)
    intent = about(schemes=schemes, targets=("高级工程师", "高级讲师"), aspect=Aspect.YEARS)
    said = composer.compose(intent, each=each)
    cited = (the_corpus().clause(q.clause).document for s in said for q in s.sources())
    assert list(dict.fromkeys(cited)) == documents


def test_what_is_said_elsewhere_stands_beside_the_list() -> None:
    """职业资格 may be a condition, by another article: in a list of which one is enough it would
    seem to be enough."""
    rules = the_rules().rules("bj-eng", "高级工程师")
    said = describe_target("高级工程师", rules, Aspect.YEARS, ())
    qualification = next(s for s in said if s.text.startswith("工程领域专业技术人才职业资格"))
    assert qualification.style is SegmentStyle.SENTENCE
    assert said[-1] == qualification


def test_performance_is_told_by_whole_clauses() -> None:
    """What was done is handed on to be set out in full, alone or among all conditions; nothing
    else is."""
    given: list[tuple[Segment, ...]] = []

    def whole(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
        given.extend(filter(None, [segments]))
        return ()

    composer = RuleComposer(the_rules(), whole)
    for aspect in (Aspect.PERFORMANCE, Aspect.CONDITIONS, Aspect.YEARS):
        composer.compose(
            about(schemes=("bj-ai",), targets=("高级工程师",), aspect=aspect), each=False
        )
    assert len(given) == 2
    for segments in given:
        assert {q.clause.rpartition("/")[0] for s in segments for q in s.quotations} == {
            "bj-ai-30/附件/三/（二）"
        }


@pytest.mark.parametrize(
    ("asked", "title", "beside"),
    [
        (
            "评高级讲师需要什么条件",
            "高级讲师",
            ["（一）/段1", "（二）/段1", "（二）/段2", "（三）/段1"],
        ),
        ("正高级讲师的要求", "正高级讲师", ["（三）/段1"]),
        ("评高级讲师的业绩条件", "高级讲师", []),
        ("班主任荣誉评高级讲师要什么级别", "高级讲师", []),
    ],
)
def test_all_conditions_name_what_is_owed_beside_the_lists(
    asked: str, title: str, beside: list[str]
) -> None:
    """班主任年限, 课时 and 继续教育 stand in an article of their own: whoever asks for all that is
    required and reads only the lists learns of them too late."""
    composer = RuleComposer(the_rules(), lambda segments: segments)
    intent = about(
        schemes=("bj-voc-theory",), targets=(title,), aspect=Aspect.CONDITIONS, text=asked
    )
    article = "bj-voc-27/附件1/三/"
    said = [s for s in composer.compose(intent, each=False) if article in s.quotations[0].clause]
    assert all(segment.style is SegmentStyle.SENTENCE for segment in said)
    cited = dict.fromkeys(s.quotations[0].clause.removeprefix(article) for s in said)
    assert list(cited) == beside


def texts(target: str, aspect: Aspect, *degrees: Degree) -> list[str]:
    rules = the_rules().rules("bj-ai", target)
    return [segment.text for segment in describe_target(target, rules, aspect, degrees)]


@pytest.mark.parametrize(
    ("target", "degree", "words"),
    [
        ("助理工程师", Degree.COLLEGE, "大学专科毕业后，从事本专业工作满3年，可申报助理工程师。"),
        (
            "助理工程师",
            Degree.MASTER,
            "硕士研究生毕业后，从事本专业工作，条款没有写年限，可申报助理工程师。",
        ),
    ],
)
def test_one_degree_one_sentence(target: str, degree: Degree, words: str) -> None:
    """Years for one degree: the clause's words, and what they are enough for."""
    assert texts(target, Aspect.YEARS, degree) == [words]


def test_a_degree_with_several_routes_is_a_list() -> None:
    """A master may come by the degree or by the title: both stand under the lead."""
    assert texts("高级工程师", Aspect.YEARS, Degree.MASTER) == [
        "高级工程师：学历和专业工作经历应符合下列条件之一：",
        "硕士研究生毕业后，从事本专业技术工作满7年",
        "大学本科及以上学历毕业、取得中级职称后，从事本专业技术工作满5年",
    ]


def test_years_alone_are_not_said_to_be_enough() -> None:
    """Where performance and results are owed too, the sentence says so."""
    (sentence,) = texts("正高级工程师", Aspect.YEARS, Degree.BACHELOR)
    assert sentence == (
        "申报正高级工程师：大学本科及以上学历毕业、取得副高级职称后，从事本专业技术工作满5年"
        "（另须符合其余条件）。"
    )


def test_a_degree_without_a_route_gets_all_routes() -> None:
    """大专 has no route to 高级工程师 of its own: every route is listed."""
    assert len(texts("高级工程师", Aspect.YEARS, Degree.COLLEGE)) == 5


def test_the_number_of_results_comes_first() -> None:
    """成果: how many, since when, and the clause."""
    lead, clause = texts("高级工程师", Aspect.ACHIEVEMENTS)
    assert lead == "高级工程师要求3项及以上：取得中级职称以来，具备下列成果条件："
    assert clause.endswith("技术标准、专著编著等，3项及以上")


def test_all_conditions_name_the_routes_shortly() -> None:
    """条件: the routes by name, the other groups in the clauses' words."""
    found = texts("高级工程师", Aspect.CONDITIONS)
    assert "硕士满7年" in found
    assert "获得省部级及以上科技奖项" in found
    assert not any(text.startswith("或") for text in found)


@pytest.mark.parametrize("aspect", [Aspect.SCOPE, Aspect.PROCEDURE, Aspect.OTHER])
def test_what_the_rules_do_not_list_they_do_not_say(aspect: Aspect) -> None:
    """Scope and procedure are left to the clauses."""
    assert texts("高级工程师", aspect) == []


def test_an_aspect_that_a_title_does_not_have_is_not_composed() -> None:
    """No performance is invented for 助理工程师."""
    assert texts("助理工程师", Aspect.PERFORMANCE) == []


def test_a_comparison_needs_two() -> None:
    """One title alone is no table."""
    assert compare_targets([("工程师", the_rules().rules("bj-ai", "工程师"))]) == ()


def test_a_comparison_has_a_row_a_group() -> None:
    """Only rows in which one of the titles asks for something; what one lacks is said."""
    table = compare_targets([(t, the_rules().rules("bj-ai", t)) for t in TARGETS[:2]])
    assert [s.style for s in table] == [SegmentStyle.HEADER, *[SegmentStyle.ROW] * 3]
    assert [s.cells[0].text for s in table] == ["", "学历和专业工作经历", "业绩", "成果"]
    assert table[2].cells[1].text == "文件没有列出"
    assert all(len(segment.cells) == 3 for segment in table)


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("aspect", list(Aspect))
def test_every_statement_rests_on_verbatim_words(target: str, aspect: Aspect) -> None:
    """Whatever is composed quotes its clause character by character."""
    rules = the_rules().rules("bj-ai", target)
    for segment in describe_target(target, rules, aspect, ()):
        assert segment.sources()
        for quotation in segment.sources():
            assert quotation.quote in the_corpus().clause(quotation.clause).text
