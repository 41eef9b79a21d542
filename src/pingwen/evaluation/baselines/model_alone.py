"""A chat model asked without the documents: what it knows of the policy by heart."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from langchain.chat_models import init_chat_model
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage

from pingwen.corpus.loader import load_corpus
from pingwen.domain.answer import AnswerKind, Draft, Verdict
from pingwen.domain.question import Question
from pingwen.domain.scheme import SchemeCard
from pingwen.domain.verdict import VerdictStatus
from pingwen.errors import EvaluationError
from pingwen.evaluation.baselines.reply import Reply, read_reply
from pingwen.evaluation.baselines.titles import AskedFor, asked_for
from pingwen.evaluation.baselines.turn import Turn
from pingwen.evaluation.baselines.unchecked import unchecked_verdict
from pingwen.evaluation.outcome import Answered
from pingwen.rules.base import RuleBase
from pingwen.settings import Settings

__all__ = ["ModelAlone", "open_model_alone"]

_NAME = "model-alone"
_SECONDS = 120.0
_SHAPE = """今天是{today}。只输出一个 JSON 对象，不要输出别的：
{{"kind": "…", "status": "…", "text": "…"}}
kind：answer（回答问题）、verdict（判断某人能否申报）、clarify（先反问）、abstain（不知道）。
status：kind 为 verdict 时填 eligible、not_eligible、undetermined 或 not_covered，否则填 null。
text：说给用户的话。"""
"""The shape of the answer and the day; not a word about what is right."""


class ModelAlone:
    """Puts the conversation to ``model`` as it stands."""

    def __init__(self, model: BaseChatModel, cards: Sequence[SchemeCard]) -> None:
        self._model = model
        self._cards = tuple(cards)

    def answer(self, question: Question, draft: Draft | None = None) -> Answered:  # noqa: ARG002 - it has no gate to put a draft to
        """What the model says. A reply that is not in the shape asked for is an answer in words.

        Raises EvaluationError where the model cannot be reached or does not speak its protocol.
        """
        turn = Turn(question)
        reply = read_reply(self._ask(question))
        asked = asked_for(turn.words, self._cards) if reply.status else None
        verdict = _verdict(reply.status, reply.text, asked, question.as_of)
        return turn.answered(_kind(reply, verdict), reply.text, by=_NAME, verdict=verdict)

    def _ask(self, question: Question) -> str:
        shape = SystemMessage(_SHAPE.format(today=question.as_of.isoformat()))
        try:
            return self._model.invoke([shape, *_messages(question)]).text
        except Exception as error:  # a provider's client raises whatever its layers raise
            raise EvaluationError(f"the model gave no answer: {type(error).__name__}") from error


def open_model_alone(
    name: str,
    settings: Settings,
    *,
    url: str | None = None,
    timeout: float = _SECONDS,
    retries: int = 2,
) -> ModelAlone:
    """The model that LangChain knows as ``name`` (``provider:name``), its key as the provider's
    client finds it.

    ``url``: where it is served; ``timeout``: seconds to wait for a reply. Raises EvaluationError
    where the name, the key or the provider's package is missing.
    """
    corpus = load_corpus(settings.corpus_dir)
    cards = RuleBase.load(settings.rules_dir, corpus).cards
    how: dict[str, Any] = {"timeout": timeout, "max_retries": retries}  # each provider's own
    if url:
        how["base_url"] = url
    try:
        model = init_chat_model(name, **how)
    except Exception as error:  # a provider's client raises whatever its layers raise
        raise EvaluationError(
            f"no chat model {name!r}: {str(error).splitlines()[0]} "
            "(the extra pingwen[models] speaks to what is served as OpenAI's is)"
        ) from error
    return ModelAlone(model, cards)


def _messages(question: Question) -> list[BaseMessage]:
    spoken = {"user": HumanMessage, "assistant": AIMessage}
    return [spoken[message.role](message.content) for message in question.messages]


def _kind(reply: Reply, verdict: Verdict | None) -> AnswerKind:
    """A verdict without its status, or on no title, is none."""
    judged = reply.kind is AnswerKind.VERDICT
    return AnswerKind.ANSWER if judged and verdict is None else reply.kind


def _verdict(
    status: VerdictStatus | None, text: str, asked: AskedFor | None, as_of: date
) -> Verdict | None:
    if status is None or asked is None:
        return None
    return unchecked_verdict(asked, as_of, status, text, by=_NAME)
