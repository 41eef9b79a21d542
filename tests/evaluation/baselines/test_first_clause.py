"""A verdict from the first clause that is found."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from pingwen.domain.answer import AnswerKind
from pingwen.domain.clause import Corpus
from pingwen.domain.verdict import VerdictStatus
from pingwen.evaluation.baselines.first_clause import FirstClause, years_needed, years_told
from pingwen.retrieval.index import open_index
from pingwen.retrieval.lexical import LexicalRetriever
from pingwen.retrieval.passages import passages_of
from pingwen.retrieval.retriever import HybridRetriever
from tests.evaluation.baselines.asking import CARDS, asked, written
from tests.retrieval.fakes import HashedNgrams


@contextmanager
def opened(corpus: Corpus, data_dir: Path) -> Iterator[FirstClause]:
    index = open_index(corpus, HashedNgrams(), data_dir, progress=False)
    lexical = LexicalRetriever(passages_of(corpus))
    yield FirstClause(HybridRetriever(corpus=corpus, lexical=lexical, index=index), CARDS)
    index.close()


@pytest.fixture(scope="module")
def judge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FirstClause]:
    corpus = written("硕士研究生毕业后，工作满7年。", "评审每年组织一次，由单位推荐。")
    with opened(corpus, tmp_path_factory.mktemp("index")) as found:
        yield found


@pytest.mark.parametrize(
    ("text", "years"), [("工作满7年；或满5年", 7), ("工作满五年以上", 5), ("每年一次", None)]
)
def test_the_first_number_of_years_is_what_a_clause_needs(text: str, years: int | None) -> None:
    assert years_needed(text) == years


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("2016年硕士毕业，能评副高吗", 10),
        ("2016年毕业，干了8年", 8),
        ("工作两年了", 2),
        ("2012年毕业，2021年评上中级", 14),
        ("工作2016年", 10),
        ("能评吗", None),
    ],
)
def test_years_are_those_stated_else_those_since_the_earliest_year(
    words: str, years: int | None
) -> None:
    assert years_told(words, date(2026, 1, 1)) == years


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("硕士研究生毕业，工作8年，能评副高吗", VerdictStatus.ELIGIBLE),
        ("硕士研究生毕业，工作7年，能评副高吗", VerdictStatus.ELIGIBLE),
        ("硕士研究生毕业，工作6年，能评副高吗", VerdictStatus.NOT_ELIGIBLE),
        ("硕士研究生毕业，能评副高吗", VerdictStatus.NOT_ELIGIBLE),
        ("每年组织一次由单位推荐的评审，副高8年", VerdictStatus.NOT_ELIGIBLE),
    ],
)
def test_the_years_of_the_first_clause_decide(
    judge: FirstClause, words: str, status: VerdictStatus
) -> None:
    verdict = judge.answer(asked(words)).answer.verdict

    assert verdict is not None
    assert (verdict.scheme, verdict.target, verdict.status) == ("ai", "高级工程师", status)


def test_the_first_clause_is_cited_in_its_words(judge: FirstClause) -> None:
    found = judge.answer(asked("硕士研究生毕业，工作8年，能评副高吗"))

    (citation,) = found.answer.citations
    assert (citation.clause_id, citation.quote) == ("ai-30/1", "硕士研究生毕业后，工作满7年。")
    assert found.ranking[0] == "ai-30/1"


def test_where_no_title_is_named_there_is_no_verdict(judge: FirstClause) -> None:
    found = judge.answer(asked("硕士研究生毕业工作8年")).answer

    assert (found.kind, found.verdict) == (AnswerKind.ANSWER, None)


def test_where_nothing_is_found_nothing_is_said(judge: FirstClause) -> None:
    found = judge.answer(asked("？？")).answer

    assert (found.kind, found.citations) == (AnswerKind.ABSTAIN, ())
