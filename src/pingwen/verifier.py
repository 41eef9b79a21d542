"""A verdict on facts given as data: the rule module, worded. Nothing is read or searched."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path
from typing import Self

from pingwen.corpus.loader import load_corpus
from pingwen.domain.answer import Answer, AnswerKind, Checked
from pingwen.domain.clause import Corpus
from pingwen.domain.facts import Facts
from pingwen.domain.question import Intent, IntentKind, Message, Question, Understanding
from pingwen.rendering.renderer import Renderer
from pingwen.rules.base import RuleBase

__all__ = ["Verifier"]


class Verifier:
    """Checks facts. May be used from several threads, and opens in a moment: it needs no index."""

    def __init__(self, corpus: Corpus, rules: RuleBase) -> None:
        self._rules = rules
        readings = {name: told.reading for name, told in rules.interpretations.items()}
        closes = {card.document: card.closes for card in rules.cards if card.closes is not None}
        self.renderer = Renderer(corpus, readings, closes)

    @classmethod
    def load(cls, corpus_dir: Path, rules_dir: Path) -> Self:
        """Over the documents and rules of two folders.

        Raises CorpusInvalid, RuleFileInvalid and QuoteNotVerbatim.
        """
        corpus = load_corpus(corpus_dir)
        return cls(corpus, RuleBase.load(rules_dir, corpus))

    def check(self, facts: Facts, scheme: str, target: str, as_of: date) -> Answer:
        """The verdict in words, with its clauses. Raises SchemeUnknown and TargetUnknown."""
        begun = time.perf_counter()
        determination = self._rules.determine(scheme, target, facts, as_of)
        taken = round((time.perf_counter() - begun) * 1000, 1)
        checked = Checked(kind=AnswerKind.VERDICT, determination=determination, by="rules")
        words = f"{scheme} {target}"
        question = Question(messages=(Message(role="user", content=words),), as_of=as_of)
        intent = Intent(kind=IntentKind.ELIGIBILITY, text=words, search_text=words)
        understanding = Understanding(intent=intent, facts=facts)
        laps = {"verify": taken, "total": taken}
        return self.renderer.render(checked, question, understanding, laps)
