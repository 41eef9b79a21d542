"""A question taken apart, and what counts as evidence for it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pingwen.corpus.loader import load_corpus
from pingwen.domain.question import Intent, IntentKind
from pingwen.proposing.asked import Asked, take_apart
from pingwen.proposing.evidence import Evidence

_DAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    return Evidence(load_corpus(Path(__file__).parents[2] / "corpus"))


def asked(text: str) -> Asked:
    intent = Intent(kind=IntentKind.QUESTION, text=text, search_text=text)
    return take_apart(intent, _DAY)


def test_a_year_told_by_the_present_one_counts_where_its_number_is_asked_for() -> None:
    """去年多少人 asks of 2025; a year of one's own life asks for nothing."""
    assert "2025" in asked("去年报了多少人").needs
    assert "2025" not in asked("我去年毕业，要干几年").needs


def test_which_of_two_is_no_question_for_a_number() -> None:
    """Who asks 税务局还是社保局 does not ask for the sum that is spoken of."""
    assert asked("缴多少钱是税务局算还是社保局算").counts == ()
    assert asked("每人每月补多少钱").counts != ()


def test_links_say_nothing() -> None:
    """The words of a link are no words of the question."""
    assert asked("由谁评？见 http://a.example/fee").needs == asked("由谁评？").needs


@pytest.mark.parametrize("question", ["北京审计师中级怎么评", "副主任护师职称要什么条件"])
def test_a_title_that_no_document_names_is_told(evidence: Evidence, question: str) -> None:
    """Another profession's title is another profession's, whichever it is."""
    assert evidence.other_title(asked(question))


@pytest.mark.parametrize("question", ["评高级工程师要几年", "评讲师怎么评", "老师评高级怎么评"])
def test_titles_of_the_documents_are_no_others(evidence: Evidence, question: str) -> None:
    """The titles that the documents name, and 老师, are answered."""
    assert not evidence.other_title(asked(question))


def test_a_turn_whose_words_stand_nowhere_is_strange(evidence: Evidence) -> None:
    """A follow-up about noodles has nothing to do with the question before it."""
    assert evidence.strange(asked("北京助工要几年\n推荐几家好吃的面馆吧，辣椒多放"))
    assert not evidence.strange(asked("北京助工要几年\n那大专呢"))


def test_of_two_numbers_asked_for_apart_a_clause_need_hold_one() -> None:
    """Each part of a sentence may have its own clause; in one part both are asked of one."""
    assert len(asked("评委最少多少人，出席占几成").counts) == 1
    assert len(asked("几月几号截止").counts) > 1


def test_a_length_that_is_told_is_not_asked_for() -> None:
    """断了几个月 tells, 要补几个月 asks."""
    assert asked("养老断了几个月，能补吗").counts == ()
    assert asked("养老要补几个月").counts != ()
