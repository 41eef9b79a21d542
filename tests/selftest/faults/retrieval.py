"""Retrieval and the proposer: the right clause would not be found, or not be answered with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from pingwen.domain.answer import AnswerKind, Draft, Remark
from pingwen.evaluation.cases import Suite
from pingwen.retrieval.query import Query
from tests.selftest.fault import Fault
from tests.selftest.planting import replaced

__all__ = ["RETRIEVAL"]

_QUESTIONS = (Suite.QUESTIONS,)
_FOUND = ("retrieval.first", "retrieval.within_5", "retrieval.within_10", "retrieval.mrr")


def _finds_nothing(_: object) -> Callable[..., tuple[Any, ...]]:
    return lambda *_, **__: ()


def _everywhere(find: Callable[..., Any]) -> Callable[..., Any]:
    def everywhere(self: Any, query: Query, **named: Any) -> Any:
        return find(self, query.model_copy(update={"documents": ()}), **named)

    return everywhere


def _as_if_chinese(find: Callable[..., Any]) -> Callable[..., Any]:
    def as_if_chinese(self: Any, query: Query, **named: Any) -> Any:
        return find(self, query.model_copy(update={"foreign": ""}), **named)

    return as_if_chinese


@contextmanager
def _wordless() -> Iterator[None]:
    """No clause holds any word of a question."""
    with (
        replaced("pingwen.retrieval.lexical:LexicalRetriever.rank", _finds_nothing),
        replaced("pingwen.retrieval.content:content_terms", _finds_nothing),
        replaced("pingwen.retrieval.content:terms_of", _finds_nothing),
    ):
        yield


def _true(_: object) -> Callable[..., bool]:
    return lambda *_, **__: True


@contextmanager
def _however_little() -> Iterator[None]:
    """Whatever was found holds what is asked, and is on the subject."""
    with (
        replaced("pingwen.proposing.evidence:Evidence.answers", _true),
        replaced("pingwen.proposing.evidence:Evidence.touches", _true),
    ):
        yield


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
        _wordless,
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
        lambda: replaced("pingwen.retrieval.retriever:HybridRetriever.find", _everywhere),
        _QUESTIONS,
        _FOUND,
    ),
    Fault(
        "english-as-chinese",
        "a question in English is searched for by the few words of it that became Chinese",
        lambda: replaced("pingwen.retrieval.retriever:HybridRetriever.find", _as_if_chinese),
        (Suite.ENGLISH,),
        ("english.first", "english.within_10", "english.decisive_fact"),
    ),
    Fault(
        "never-declines",
        "a clause is an answer however little of the question it carries",
        _however_little,
        (Suite.QUESTIONS, Suite.ENGLISH),
        ("questions.declined_rightly", "english.declined_rightly"),
    ),
    Fault(
        "always-declines",
        "every question is answered with 「资料库里没有」",
        lambda: replaced("pingwen.proposing.extractive:ExtractiveProposer.propose", _declines),
        (Suite.QUESTIONS, Suite.ENGLISH),
        ("questions.not_declined_wrongly", "english.not_declined_wrongly"),
    ),
)
"""Faults of the rooms ``retrieval`` and ``proposing``."""
