"""What a chat model is given: its instructions, the clauses, and the conversation as material."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from langchain_core.messages import BaseMessage, HumanMessage, SystemMessage

from pingwen.domain.clause import Clause, Corpus
from pingwen.domain.question import Question
from pingwen.proposing.prompts import Prompt

__all__ = ["write_messages"]

_SPEAKERS = {"user": "用户", "assistant": "系统"}
_MOST_TURNS = 12
_LONGEST_TURN = 4000


def write_messages(
    prompt: Prompt, question: Question, shown: Mapping[str, Clause], corpus: Corpus
) -> Sequence[BaseMessage]:
    """The messages, what never changes first. ``shown``: the clauses by their marks.

    Clauses and turns are escaped, so that none of them can end the element it stands in. That
    keeps material apart from instructions for a model that heeds it; nothing rests on its doing so.
    """
    clauses = "\n".join(_clause(mark, clause, corpus) for mark, clause in shown.items())
    turns = "\n".join(
        f"<{_SPEAKERS[turn.role]}>{escape(turn.content[:_LONGEST_TURN])}</{_SPEAKERS[turn.role]}>"
        for turn in question.messages[-_MOST_TURNS:]
    )
    today = question.as_of.isoformat()
    material = f"<条款>\n{clauses}\n</条款>\n今天是{today}。\n<对话>\n{turns}\n</对话>"
    return (SystemMessage(prompt.text), HumanMessage(material))


def _clause(mark: str, clause: Clause, corpus: Corpus) -> str:
    document = corpus.document(clause.document)
    where = quoteattr(" ".join((document.short_title, *clause.heading)))
    return f"<条 编号={quoteattr(mark)} 出处={where}>{escape(clause.text)}</条>"
