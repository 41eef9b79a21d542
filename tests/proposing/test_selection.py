"""Which of the clauses that were found answer."""

from __future__ import annotations

import pytest

from pingwen.domain.question import Intent
from pingwen.proposing.asked import take_apart
from pingwen.proposing.evidence import Evidence
from pingwen.proposing.selection import Ranked, Selection
from tests.fakes import about, reading
from tests.rules.support import TODAY, the_corpus, the_rules

TITLES = frozenset(target.name for card in the_rules().cards for target in card.targets)
SELECTION = Selection(the_corpus(), Evidence(the_corpus()), TITLES, {})
NOTICE = "zj-ai-2025/一/（二）"  # of a document whose name says 高级工程师
MEMBERS = "zj-ai-plan/三/（三）/1"  # the same, and it speaks of 正高级


def selected(intent: Intent, *clauses: str) -> list[str]:
    ranked = SELECTION.ranked(take_apart(intent, TODAY), reading(intent, None, *clauses))
    return [each.clause.id for each in ranked]


def test_of_the_highest_title_a_document_of_a_lower_one_says_nothing() -> None:
    """A notice for 高级工程师 does not say who may apply for 正高级工程师."""
    assert selected(about("浙江正高申报对象有哪些"), NOTICE) == []


def test_of_the_highest_title_a_clause_that_names_it_is_taken() -> None:
    """The draft leaves 正高级 with the department, in a document of other titles as well."""
    assert selected(about("浙江正高由谁评审"), MEMBERS) == [MEMBERS]


@pytest.mark.parametrize(
    "text", ["浙江高工申报对象有哪些", "正高和副高申报对象有哪些", "申报对象有哪些"]
)
def test_where_a_lower_title_is_asked_about_its_document_is_taken(text: str) -> None:
    """Also beside the highest, and where no title is named."""
    assert selected(about(text), NOTICE) == [NOTICE]


GOVERNS = {card.id: card.document for card in the_rules().cards}
OPEN = Selection(the_corpus(), Evidence(the_corpus()), TITLES, GOVERNS)
DEADLINE, OF_BEIJING = "zj-ai-2025/二/（四）", "bj-ai-30/附件/三/（一）/2/（3）"


@pytest.mark.parametrize(
    ("text", "region", "taken"),
    [
        ("高工资历截止到哪天", None, [DEADLINE]),
        ("高工资历截止到哪天", "北京", []),
        ("本科评高工中级以后要几年", None, [OF_BEIJING]),
    ],
)
def test_what_the_likeliest_region_does_not_say_another_may(
    text: str, region: str | None, taken: list[str]
) -> None:
    """Beijing's documents have no such day; where they answer, or are meant, they alone do."""
    intent = about(text, schemes=("bj-ai", "bj-eng"), targets=("高级工程师",), region=region)
    found = OPEN.ranked(take_apart(intent, TODAY), reading(intent, None, DEADLINE, OF_BEIJING))
    assert [each.clause.id for each in found] == taken


def test_where_a_title_is_named_no_document_without_titles_answers() -> None:
    """以工代训 knows no titles, however many words it shares."""
    assert selected(about("高级工程师申请怎么审核"), "bj-train-6/三/（二）") == []


def test_a_document_without_titles_answers_where_it_is_what_is_asked_about() -> None:
    """A title is then but told."""
    intent = about("我是高级工程师，申请怎么审核", documents=("bj-train-6",))
    assert selected(intent, "bj-train-6/三/（二）") == ["bj-train-6/三/（二）"]


def chosen(text: str, *found: tuple[str, float]) -> list[str]:
    """Of these clauses with the search's scores, the best first."""
    ranked = [
        Ranked(1 / place, the_corpus().clause(name), score)
        for place, (name, score) in enumerate(found, start=1)
    ]
    return [each.id for each in SELECTION.chosen(take_apart(about(text), TODAY), ranked)]


LEAVE, HOURS, LENT = "bj-rural-22/第十四条/（一）", "bj-rural-22/第二十一条", "bj-rural-22/第十三条"


@pytest.mark.parametrize(
    ("found", "taken"),
    [
        (((LENT, 9.0), (LEAVE, 8.0)), [LENT]),
        (((LEAVE, 9.0), (LENT, 7.0)), [LEAVE, LENT]),
        (((LEAVE, 9.0), (LENT, 4.0)), [LEAVE]),
        (((LEAVE, 0.0), (HOURS, 0.0)), [LEAVE, HOURS]),
    ],
)
def test_a_clause_found_nearly_as_well_is_said_where_it_speaks_of_what_is_asked(
    found: tuple[tuple[str, float], ...], taken: list[str]
) -> None:
    """One that shares little is not, nor one far behind; those that are named are all."""
    assert chosen("禁止截留和长期借调", *found) == taken


def test_a_condition_of_a_title_stands_under_it() -> None:
    """The scope stands under none."""
    assert SELECTION.under_a_title(the_corpus().clause("bj-ai-30/附件/三/（四）/3"))
    assert not SELECTION.under_a_title(the_corpus().clause("bj-ai-30/一/段1"))


def test_a_formal_clause_answers_where_it_was_found_first() -> None:
    """The search puts signatures behind everything else."""
    intent = about("2025年7月30日由谁印发", documents=("zj-ai-2025",))
    dated, notice = "zj-ai-2025/印发", "zj-ai-2025/二/（四）"
    assert dated in selected(intent, dated, notice)
    assert dated not in selected(intent, notice, dated)
