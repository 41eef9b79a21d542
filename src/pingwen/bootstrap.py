"""The one place where everything is put together."""

from __future__ import annotations

from pingwen.assistant import Assistant
from pingwen.corpus.loader import load_corpus
from pingwen.proposing.extractive import ExtractiveProposer
from pingwen.retrieval.retriever import open_retriever
from pingwen.rules.base import RuleBase
from pingwen.settings import Settings
from pingwen.understanding.reader import Reader

__all__ = ["build_assistant"]


def build_assistant(settings: Settings) -> Assistant:
    """An assistant over the documents and rules that the settings name.

    Builds the index where there is none (with a progress bar). Raises CorpusInvalid,
    RuleFileInvalid, QuoteNotVerbatim, IndexUnavailable and SettingsInvalid.
    """
    corpus = load_corpus(settings.corpus_dir)
    rules = RuleBase.load(settings.rules_dir, corpus)
    return Assistant(
        corpus=corpus,
        rules=rules,
        reader=Reader(rules.cards),
        retriever=open_retriever(corpus, settings.data_dir, settings.embedding),
        proposer=ExtractiveProposer(corpus, rules),
    )
