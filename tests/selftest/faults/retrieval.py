"""Retrieval and the proposer: the right clause would not be found, or not be answered with."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pingwen.domain.answer import AnswerKind, Draft, Remark
from pingwen.evaluation.cases import Suite
from tests.selftest.fault import Fault
from tests.selftest.planting import replaced

__all__ = ["RETRIEVAL"]

_QUESTIONS = (Suite.QUESTIONS,)
_FOUND = ("retrieval.first", "retrieval.within_5", "retrieval.within_10", "retrieval.mrr")


def _finds_nothing(_: object) -> Callable[..., tuple[Any, ...]]:
    return lambda *_, **__: ()


def _everywhere(search: Callable[..., Any]) -> Callable[..., Any]:
    def everywhere(*args: Any, **named: Any) -> Any:
        return search(*args, **{**named, "documents": ()})

    return everywhere


def _however_little(compose: Callable[..., Any]) -> Callable[..., Any]:
    return lambda *args, **named: compose(*args, **{**named, "least": 0.0})


def _declines(propose: Callable[..., Draft]) -> Callable[..., Draft]:
    def declines(*args: Any, **named: Any) -> Draft:
        draft = propose(*args, **named)
        if draft.kind is not AnswerKind.ANSWER:
            return draft
        return Draft(kind=AnswerKind.ABSTAIN, remark=Remark.NO_EVIDENCE, by=draft.by)

    return declines


RETRIEVAL = (
    Fault(
        "lookup-off",
        "a clause named by its number (第十三条) is not looked up",
        lambda: replaced("pingwen.retrieval.reference:lookup", _finds_nothing),
        _QUESTIONS,
        (*_FOUND, "questions.clause_cited"),
    ),
    Fault(
        "lexical-search-off",
        "nothing is found by its words",
        lambda: replaced("pingwen.retrieval.lexical:LexicalRetriever.rank", _finds_nothing),
        _QUESTIONS,
        _FOUND,
    ),
    Fault(
        "dense-search-off",
        "nothing is found by its meaning",
        lambda: replaced("pingwen.retrieval.index:ClauseIndex.rank", _finds_nothing),
        _QUESTIONS,
        _FOUND,
    ),
    Fault(
        "search-everywhere",
        "the documents that a question is about do not narrow the search",
        lambda: replaced("pingwen.retrieval.retriever:HybridRetriever.search", _everywhere),
        _QUESTIONS,
        _FOUND,
    ),
    Fault(
        "never-declines",
        "a clause is an answer however little of the question it carries",
        lambda: replaced("pingwen.proposing.from_clauses:ClauseComposer.compose", _however_little),
        _QUESTIONS,
        ("questions.declined_rightly",),
    ),
    Fault(
        "always-declines",
        "every question is answered with 「资料库里没有」",
        lambda: replaced("pingwen.proposing.extractive:ExtractiveProposer.propose", _declines),
        _QUESTIONS,
        ("questions.not_declined_wrongly",),
    ),
)
"""Faults of the rooms ``retrieval`` and ``proposing``."""
