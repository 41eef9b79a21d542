"""Answers to questions: what was found, what is cited, what is said."""

from __future__ import annotations

from typing import Any

from tests.evaluation.building import (
    answer,
    answered,
    citation,
    conversation_case,
    english_case,
    question_case,
)
from tests.evaluation.scorers.judging import Row

__all__ = ["PARTLY", "RIGHT", "SILENT", "WRONG"]

TWO = (citation(), citation("doc/二", mark=2))
BOTH: dict[str, Any] = {"gold": [["doc/一", "doc/二"]], "must": []}
EITHER: dict[str, Any] = {"gold": [["doc/三"], ["doc/一"]], "must": []}
DECLINED: dict[str, Any] = {"kinds": ["abstain"], "gold": [], "must": []}
ASKING_BACK: dict[str, Any] = {"kinds": ["answer", "clarify"]}

WRONG = [
    Row("english.first", english_case(), answered(ranking=("doc/二",)), "first found: doc/二"),
    Row("english.within_10", english_case(), answered(ranking=()), "not found: doc/一"),
    Row.of("english.decisive_fact", english_case(), answer(text="满2年")),
    Row.of("english.declined_rightly", english_case(**DECLINED), answer()),
    Row.of("english.not_declined_wrongly", english_case(), answer(kind="abstain", citations=())),
    Row(
        "retrieval.first",
        question_case(),
        answered(ranking=("doc/二", "doc/一")),
        "first found: doc/二",
    ),
    Row("retrieval.first", question_case(), answered(ranking=()), "first found: nothing"),
    Row(
        "retrieval.within_5",
        question_case(**BOTH),
        answered(ranking=("doc/一", "a", "b", "c", "d", "doc/二")),
        "not found: doc/二",
    ),
    Row("retrieval.within_10", question_case(), answered(ranking=()), "not found: doc/一"),
    Row(
        "retrieval.within_10",
        question_case(),
        answered(ranking=(*"abcdefghij", "doc/一")),
        "not found: doc/一",
    ),
    Row("retrieval.mrr", question_case(), answered(ranking=("a", "b")), "not found"),
    Row.of(
        "questions.clause_cited",
        question_case(),
        answer(citations=(citation("doc/二"),)),
        "not cited: doc/一",
    ),
    Row.of("questions.clause_cited", question_case(**BOTH), answer(), "not cited: doc/二"),
    Row.of("questions.clause_cited", question_case(), answer(citations=()), "not cited: doc/一"),
    Row.of("questions.clause_cited", question_case(), answer(kind="abstain"), "declined"),
    Row.of(
        "conversations.clause_cited",
        conversation_case(),
        answer(citations=()),
        "not cited: doc/一",
    ),
    Row.of("questions.decisive_fact", question_case(), answer("2017年。"), "absent: 7年"),
    Row.of(
        "questions.decisive_fact",
        question_case(must_not=["2年"]),
        answer("满7年或2年"),
        "forbidden: 2年",
    ),
    Row.of(
        "questions.decisive_fact",
        question_case(must_own=["北京"], must_not=["硕士"]),
        answer("硕士"),
        "absent: 北京; absent: 7年; forbidden: 硕士",
    ),
    Row.of("questions.decisive_fact", question_case(), answer(kind="abstain"), "declined"),
    Row.of("conversations.decisive_fact", conversation_case(), answer("满8年"), "absent: 7年"),
    Row.of("questions.kind", question_case(), answer(kind="clarify"), "clarify, not answer"),
    Row.of(
        "questions.kind",
        question_case(kinds=["answer", "verdict"]),
        answer(kind="clarify"),
        "clarify, not answer or verdict",
    ),
    Row.of(
        "conversations.kind", conversation_case(), answer(kind="abstain"), "abstain, not answer"
    ),
    Row.of(
        "questions.declined_rightly",
        question_case(**DECLINED),
        answer("2026年9月5日截止。"),
        "answer where none can be given",
    ),
    Row.of(
        "questions.declined_rightly",
        question_case(**DECLINED, must_not=["9月5日"]),
        answer("没有写，去年是9月5日。", kind="abstain"),
        "declined, yet says: 9月5日",
    ),
    Row.of(
        "questions.not_declined_wrongly",
        question_case(),
        answer(kind="abstain"),
        "declined, though the documents answer it",
    ),
    Row.of("citations.recall", question_case(), answer(citations=()), "0% of what is needed"),
    Row.of("citations.recall", question_case(), answer(kind="abstain"), "0% of what is needed"),
    Row.of(
        "citations.precision",
        question_case(),
        answer(citations=(citation("doc/二"),)),
        "not needed: doc/二",
    ),
]

RIGHT = [
    Row("english.first", english_case(), answered(ranking=("doc/一",))),
    Row("english.within_10", english_case(), answered(ranking=(*"abc", "doc/一"))),
    Row.of("english.decisive_fact", english_case(), answer()),
    Row.of("english.declined_rightly", english_case(**DECLINED), answer(kind="abstain")),
    Row.of("english.not_declined_wrongly", english_case(), answer()),
    Row("retrieval.first", question_case(**EITHER), answered(ranking=("doc/三",))),
    Row("retrieval.within_5", question_case(), answered(ranking=(*"abcd", "doc/一"))),
    Row("retrieval.within_5", question_case(**EITHER), answered(ranking=("doc/三",))),
    Row("retrieval.within_10", question_case(), answered(ranking=(*"abcdefghi", "doc/一"))),
    Row("retrieval.mrr", question_case(), answered(), "at place 1"),
    Row.of("questions.clause_cited", question_case(), answer(), "the gold clauses are cited"),
    Row.of("questions.clause_cited", question_case(**BOTH), answer(citations=TWO)),
    Row.of("questions.clause_cited", question_case(**EITHER), answer()),
    Row.of("conversations.clause_cited", conversation_case(), answer()),
    Row.of(
        "questions.decisive_fact",
        question_case(must_not=["2年"]),
        answer("满 **7 年**，不是12年"),
        "the text says what decides",
    ),
    Row.of(
        "questions.decisive_fact",
        question_case(**DECLINED, must_own=["第七条"]),
        answer("见第七条", kind="abstain"),
    ),
    Row.of("conversations.decisive_fact", conversation_case(), answer()),
    Row.of(
        "questions.kind",
        question_case(kinds=["answer", "verdict"]),
        answer(kind="verdict"),
        "verdict, as it should be",
    ),
    Row.of("conversations.kind", conversation_case(), answer()),
    Row.of(
        "questions.declined_rightly",
        question_case(**DECLINED),
        answer("没有写", kind="abstain"),
        "declined",
    ),
    Row.of(
        "questions.declined_rightly",
        question_case(**DECLINED | {"kinds": ["abstain", "clarify"]}),
        answer("哪个省？", kind="clarify"),
    ),
    Row.of(
        "questions.not_declined_wrongly", question_case(), answer(kind="clarify"), "not declined"
    ),
    Row.of("citations.recall", question_case(**BOTH), answer(citations=TWO)),
    Row.of("citations.precision", question_case(**BOTH), answer(citations=TWO), "all are needed"),
    Row.of("citations.precision", question_case(gold=[["doc"]], must=[]), answer()),
    Row.of("citations.precision", question_case(gold=[["doc/一/2"]], must=[]), answer()),
]

PARTLY = [
    Row("retrieval.mrr", question_case(), answered(ranking=("a", "doc/一")), "at place 2", 1 / 2),
    Row("retrieval.mrr", question_case(**EITHER), answered(ranking=(*"ab", "doc/三")), None, 1 / 3),
    Row("citations.recall", question_case(**BOTH), answered(), "50% of what is needed", 1 / 2),
    Row(
        "citations.precision",
        question_case(),
        answered(answer(citations=(*TWO, citation("doc/一", mark=3)))),
        "not needed: doc/二",
        1 / 2,
    ),
]

SILENT = [
    *(
        Row.of(figure, question_case(**DECLINED), answer())
        for figure in (
            "retrieval.first",
            "retrieval.within_5",
            "retrieval.mrr",
            "questions.clause_cited",
            "citations.recall",
            "citations.precision",
            "questions.not_declined_wrongly",
        )
    ),
    *(
        Row.of(figure, question_case(**ASKING_BACK), answer(kind="clarify"))
        for figure in ("questions.clause_cited", "citations.recall", "questions.decisive_fact")
    ),
    Row.of("questions.decisive_fact", question_case(must=[]), answer()),
    Row.of("questions.declined_rightly", question_case(), answer()),
    Row.of("citations.precision", question_case(), answer(citations=())),
    Row.of("citations.precision", question_case(), answer(kind="abstain")),
]
