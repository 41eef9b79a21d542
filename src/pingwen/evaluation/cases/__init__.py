"""Cases: what is asked and what is right, by suite."""

from __future__ import annotations

from pingwen.evaluation.cases.case import Case, Split, Step, Suite
from pingwen.evaluation.cases.expectation import ClauseReference, Expectation
from pingwen.evaluation.cases.suites import (
    SUITES,
    AdversarialCase,
    ConversationCase,
    DoubtCase,
    EnglishCase,
    FactsCase,
    InjectionCase,
    QuestionCase,
    Turn,
    VerdictCase,
)

__all__ = [
    "SUITES",
    "AdversarialCase",
    "Case",
    "ClauseReference",
    "ConversationCase",
    "DoubtCase",
    "EnglishCase",
    "Expectation",
    "FactsCase",
    "InjectionCase",
    "QuestionCase",
    "Split",
    "Step",
    "Suite",
    "Turn",
    "VerdictCase",
]
