"""Short ways to ask a baseline, and a document to ask about."""

from __future__ import annotations

from datetime import date

from pingwen.domain.clause import Clause, Corpus, Document, Standing
from pingwen.domain.facts import TitleLevel
from pingwen.domain.question import Message, Question
from pingwen.domain.scheme import SchemeCard, TargetCard

__all__ = ["CARDS", "asked", "written"]


def asked(*said: str, as_of: date = date(2026, 11, 21)) -> Question:
    """A conversation in which the user says this, with an answer between."""
    messages = [Message(role="user", content=said[0])]
    for words in said[1:]:
        messages += [Message(role="assistant", content="嗯。"), Message(role="user", content=words)]
    return Question(id="q", messages=tuple(messages), as_of=as_of)


def written(*texts: str, document: str = "ai-30", between: str = "\n\n") -> Corpus:
    """A document of these clauses, ``ai-30/1`` the first, in a body that holds them in order."""
    body, clauses = "# 办法\n\n", []
    for order, text in enumerate(texts, start=1):
        clauses.append(
            Clause(
                id=f"{document}/{order}",
                document=document,
                label=f"{order}",
                heading=(),
                text=text,
                parent=None,
                order=order,
                span=(len(body), len(body) + len(text)),
            )
        )
        body += text + between
    return Corpus(
        version="v1",
        documents=(
            Document(
                id=document,
                number="京〔2020〕30号",
                title="办法",
                short_title="办法",
                issuer="市局",
                issued=None,
                valid_from=None,
                region="北京",
                standing=Standing.IN_FORCE,
                source_file="none.txt",
                sha256="0",
                body=body,
                clauses=tuple(clauses),
            ),
        ),
    )


def _card(scheme: str, document: str, *words: str) -> SchemeCard:
    return SchemeCard(
        id=scheme,
        name=scheme,
        document=document,
        region="北京",
        words=words,
        targets=(
            TargetCard(name="工程师", level=TitleLevel.MIDDLE, words=("中级",)),
            TargetCard(name="高级工程师", level=TitleLevel.ASSOCIATE_SENIOR, words=("副高",)),
        ),
        decides=True,
    )


CARDS = (_card("eng", "eng-17", "机械"), _card("ai", "ai-30", "人工智能", "算法"))
