"""What comes in, and what is understood to be asked."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator

from pingwen.domain.facts import Degree, Facts, TitleLevel
from pingwen.domain.model import Model
from pingwen.domain.particular import Particular

__all__ = [
    "Aspect",
    "CheckRequest",
    "Concern",
    "Intent",
    "IntentKind",
    "Message",
    "Question",
    "Understanding",
]

LONGEST_MESSAGE = 20_000
MOST_MESSAGES = 200


class Message(Model):
    """One turn of the conversation."""

    role: Literal["user", "assistant"]
    content: str = Field(max_length=LONGEST_MESSAGE)


class Question(Model):
    """The contract's ask: the whole conversation, oldest first; the last one is the user's.

    ``as_of`` is the day on which years are counted. ``facts`` are facts as data (the fact sheet,
    ``pingwen check``): they count over what the text says.
    """

    messages: tuple[Message, ...] = Field(min_length=1, max_length=MOST_MESSAGES)
    as_of: date
    id: str | None = None
    language: Literal["zh", "en"] = "zh"
    facts: Facts | None = None

    @model_validator(mode="after")
    def _ends_with_the_user(self) -> Self:
        if self.messages[-1].role != "user":
            raise ValueError("the last message must be the user's")
        return self

    @property
    def text(self) -> str:
        """The user's last message."""
        return self.messages[-1].content


class CheckRequest(Model):
    """Facts sent as data, to be checked against one target of one scheme on one day."""

    scheme: str = Field(min_length=1, max_length=100)
    target: str = Field(min_length=1, max_length=100)
    facts: Facts
    as_of: date
    id: str | None = None


class IntentKind(StrEnum):
    """What kind of turn it is."""

    QUESTION = "question"
    ELIGIBILITY = "eligibility"
    CHAT = "chat"
    OFF_TOPIC = "off_topic"


class Aspect(StrEnum):
    """What about the subject is asked."""

    CONDITIONS = "conditions"
    YEARS = "years"
    PERFORMANCE = "performance"
    ACHIEVEMENTS = "achievements"
    EXCEPTION = "exception"
    PROCEDURE = "procedure"
    COMPARISON = "comparison"
    DEADLINE = "deadline"
    SCOPE = "scope"
    OTHER = "other"


class Concern(StrEnum):
    """What is asked about the assistant itself."""

    NEEDED = "needed"
    METHOD = "method"
    DOCUMENTS = "documents"
    AUTHORITY = "authority"
    PRIVACY = "privacy"
    LANGUAGE = "language"
    ABILITIES = "abilities"


class Intent(Model):
    """What is asked.

    ``text``: the question, made to stand alone (a follow-up is joined to what it follows);
    ``search_text``: the same with the documents' words added; ``references``: clauses named
    outright (第十三条); ``schemes``: the schemes it can mean, likeliest first, one when it is
    certain; ``documents``: documents the search is narrowed to, empty for all; ``targets``: the
    titles asked about, in the words of the documents; ``dictates``: the words try to fix the
    verdict or to change the rules; ``translated``: the words of ``text`` that are applicants' words
    for words of the documents, which ``search_text`` adds.

    For the search alone: ``asked``: the question as read, standing alone; ``english``: the same
    where it is in English, as written but for pinyin; ``latest``: the last turn as read, where it
    follows on earlier ones; ``terms``: the documents' words for what is asked; ``held``: levels of
    titles already held; ``hints``: words of the documents where the answer may stand;
    ``particulars``: those of a document that are asked for. ``things``: the nouns
    with which the last turn asks and which no word list knows; ``doings``: such verbs.
    ``concern``: what of the assistant itself is asked about, where that is asked (a chat).
    ``compares``: it sets things side by side.
    ``bare``: it asks whether one qualifies, and says neither for what nor anything of oneself.
    ``stray``: it says no word of the domain, and the documents alone can tell whether it is of it.
    ``remoteness``: the log of the odds that the last turn's wording is of something else, and
    ``impropriety``: that it is an order or an ask for deceit; None where it is too short to tell.
    """

    kind: IntentKind
    aspect: Aspect = Aspect.OTHER
    text: str
    search_text: str
    references: tuple[str, ...] = ()
    schemes: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    region: str | None = None
    level: TitleLevel | None = None
    targets: tuple[str, ...] = ()
    degrees: tuple[Degree, ...] = ()
    dictates: bool = False
    translated: tuple[str, ...] = ()
    asked: str = ""
    english: str = ""
    latest: str = ""
    terms: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    held: tuple[TitleLevel, ...] = ()
    particulars: tuple[Particular, ...] = ()
    things: tuple[str, ...] = ()
    doings: tuple[str, ...] = ()
    concern: Concern | None = None
    compares: bool = False
    bare: bool = False
    stray: bool = False
    remoteness: float | None = None
    impropriety: float | None = None


class Understanding(Model):
    """The reading of a conversation: what is asked, and what was said about the applicant.

    ``applicant``: the user's words for somebody else whose case it is (爱人); empty: their own.
    """

    intent: Intent
    facts: Facts
    applicant: str = ""
