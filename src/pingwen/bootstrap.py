"""The one place where everything is put together."""

from __future__ import annotations

from pingwen.assistant import Assistant
from pingwen.corpus.loader import load_corpus
from pingwen.domain.clause import Corpus
from pingwen.proposing.extractive import ExtractiveProposer
from pingwen.proposing.proposer import Proposer
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
    built_in = ExtractiveProposer(corpus, rules)
    behind_model = settings.model != "extractive"
    return Assistant(
        corpus=corpus,
        rules=rules,
        reader=Reader(rules.cards),
        retriever=open_retriever(corpus, settings.data_dir, settings.embedding),
        proposer=_chat_model(settings, corpus, built_in) if behind_model else built_in,
        fallback=built_in if behind_model else None,
    )


def _chat_model(settings: Settings, corpus: Corpus, built_in: Proposer) -> Proposer:
    from pingwen.proposing.chat_model import ChatModelProposer, Endpoint

    endpoint = Endpoint(
        name=settings.model,
        url=settings.model_base_url,
        key=settings.model_api_key,
        seconds=settings.model_timeout_s,
        clauses=settings.model_clauses,
    )
    return ChatModelProposer(corpus, built_in, endpoint)
