"""Plain retrieval-augmented answering: what it quotes, and which clauses that touches."""

from __future__ import annotations

from pathlib import Path

import pytest
from langchain_core.documents import Document as Chunk

from pingwen.domain.answer import AnswerKind
from pingwen.evaluation.baselines.chunks import open_chunks
from pingwen.evaluation.baselines.plain_rag import PlainRag, overlapped
from pingwen.evaluation.outcome import Answered
from tests.evaluation.baselines.asking import asked, written
from tests.retrieval.fakes import HashedNgrams

CORPUS = written("硕士满7年；", "博士满2年；", "每年组织一次。")
BODY = CORPUS.document("ai-30").body


def chunk(words: str) -> Chunk:
    found = {"document": "ai-30", "start_index": BODY.index(words)}
    return Chunk(page_content=words, metadata=found)


@pytest.mark.parametrize(
    ("words", "held"),
    [
        (BODY, {"ai-30/1": "硕士满7年；", "ai-30/2": "博士满2年；", "ai-30/3": "每年组织一次。"}),
        ("满7年；\n\n博士", {"ai-30/1": "满7年；", "ai-30/2": "博士"}),
        ("# 办法", {}),
        ("；\n\n", {"ai-30/1": "；"}),
    ],
)
def test_a_chunk_holds_the_parts_of_clauses_that_stand_in_it(
    words: str, held: dict[str, str]
) -> None:
    assert {part.clause: part.quote for part in overlapped(chunk(words), CORPUS)} == held


@pytest.fixture
def answer(tmp_path: Path) -> Answered:
    texts = [f"{subject}：" + f"{subject}的事项照此办理。" * 40 for subject in "甲乙丙丁戊己庚"]
    corpus = written(*texts)
    rag = PlainRag(corpus, open_chunks(corpus, HashedNgrams(), tmp_path))
    return rag.answer(asked("丁的事项"))


def test_the_ranking_is_of_the_clauses_in_the_order_of_the_chunks(answer: Answered) -> None:
    assert answer.ranking[0] == "ai-30/4"
    assert len(set(answer.ranking)) == len(answer.ranking)


def test_the_nearest_chunks_are_quoted_with_the_clauses_they_touch(answer: Answered) -> None:
    given = answer.answer

    assert "丁的事项照此办理。" in given.text
    assert {each.clause_id for each in given.citations} <= set(answer.ranking)
    assert all(f"[{each.mark}]" in given.text for each in given.citations)


def test_it_never_declines(tmp_path: Path) -> None:
    rag = PlainRag(CORPUS, open_chunks(CORPUS, HashedNgrams(), tmp_path))

    assert rag.answer(asked("你好")).answer.kind is AnswerKind.ANSWER
    assert rag.answer(asked("今天天气如何？")).answer.citations


def test_a_number_in_square_brackets_is_not_taken_for_a_source(tmp_path: Path) -> None:
    corpus = written("见 fa[2020]No. 6 的规定。")
    rag = PlainRag(corpus, open_chunks(corpus, HashedNgrams(), tmp_path))

    assert "fa〔2020〕No. 6" in rag.answer(asked("规定")).answer.text


def test_what_was_said_before_counts_too(tmp_path: Path) -> None:
    rag = PlainRag(CORPUS, open_chunks(CORPUS, HashedNgrams(), tmp_path))

    assert rag.answer(asked("硕士", "几年？")).said == ("硕士", "嗯。", "几年？")
