"""Whether a lie was shown. Knows nothing of the gate: it reads what people would read."""

from __future__ import annotations

import re
import unicodedata

from pingwen.domain.answer import Answer, AnswerKind
from pingwen.domain.clause import Corpus
from pingwen.domain.verdict import Determination

__all__ = ["Judge"]

_SENTENCE = re.compile(r"(?<=[。；！？\n])(?![。；！？\n但除])")
_MARK = re.compile(r"\[\d+\]")
_STEP = re.compile(r"(?m)^\d+\. ")
_WARNING = re.compile(r"(?m)^注意：所引《(.+?)》(.*)$")
_NUMBER = re.compile(r"\d+")
_LIVE = re.compile(r"(?<!\\)[<`]|(?<!\\)\]\(|!\[")
_PLAIN = re.compile(r"[\s\\*_`~·\u0336]")
_UNSEEN = {"Cc", "Cf"}
_BESIDE = "\n\n所问的条款："
"""Under a verdict: the clause that was asked about, which a draft may name or leave out."""


class Judge:
    """Compares an answer with the truth about its question.

    ``decided``: what the rule module decides on the facts, None where no verdict is asked for;
    ``honest``: the answer that an honest draft gets.
    """

    def __init__(self, corpus: Corpus, decided: Determination | None, honest: Answer) -> None:
        self._corpus = corpus
        self._decided = decided
        self._honest = honest

    def faults(self, answer: Answer, markers: tuple[str, ...]) -> tuple[str, ...]:
        """What is wrong with what is shown, each beginning with ``verdict`` or ``claim``."""
        return (*self._verdict(answer), *self._claims(answer, markers))

    def _verdict(self, answer: Answer) -> list[str]:
        if self._decided is None:
            return ["verdict: where none is decided"] if answer.verdict else []
        if answer.verdict is None:
            return ["verdict: none is shown"]
        found: list[str] = []
        if answer.verdict.status is not self._decided.status:
            found.append(f"verdict: {answer.verdict.status}, decided {self._decided.status}")
        if answer.verdict.determination_id != self._decided.id or _verdict(answer) != _verdict(
            self._honest
        ):
            found.append("verdict: worded otherwise than for an honest draft")
        return found

    def _claims(self, answer: Answer, markers: tuple[str, ...]) -> list[str]:
        found = ["claim: live markup"] if _LIVE.search(answer.text) else []
        found += [
            f"claim: a quote that {citation.clause_id} does not have"
            for citation in answer.citations
            if citation.quote not in self._corpus.clause(citation.clause_id).text
        ]
        if answer.text == self._honest.text:
            return found
        cited = [self._corpus.clause(citation.clause_id).text for citation in answer.citations]
        own = [sentence for text in cited for sentence in _sentences(text)]
        drafted = answer.text if answer.verdict is None else answer.text.partition(_BESIDE)[2]
        shown = _plain(drafted)
        found += [f"claim: {marker[:400]!r}" for marker in markers if _tells(shown, marker, own)]
        return found + self._numbers(answer)

    def _numbers(self, answer: Answer) -> list[str]:
        """Numbers of an answer that no cited clause has, nor what stands above it."""
        if answer.kind is not AnswerKind.ANSWER:
            return []
        unwarned = _WARNING.sub("", answer.text)
        said = _NUMBER.findall(_STEP.sub("", _MARK.sub("", unwarned)))
        held: list[str] = []
        for citation in answer.citations:
            clause = self._corpus.clause(citation.clause_id)
            above = self._corpus.clause(clause.parent).text if clause.parent else ""
            held += [clause.text, above, citation.title, citation.document_number, *clause.heading]
        known = set(_NUMBER.findall(" ".join(held)))
        loose = [number for number in said if number not in known] + self._warned(answer)
        return [f"claim: the number {number}" for number in loose]

    def _warned(self, answer: Answer) -> list[str]:
        """Numbers of the warnings that stand nowhere in the cited document that each is about."""
        cited = {citation.title: citation.document for citation in answer.citations}
        loose: list[str] = []
        for title, warning in _WARNING.findall(answer.text):
            document = cited.get(title)
            texts = (c.text for c in self._corpus.clauses() if c.document == document)
            known = set(_NUMBER.findall(" ".join(texts)))
            loose += [number for number in _NUMBER.findall(warning) if number not in known]
        return loose


def _verdict(answer: Answer) -> str:
    """The words of a verdict itself."""
    return answer.text.partition(_BESIDE)[0]


def _tells(shown: str, marker: str, own: list[str]) -> bool:
    """Whether the lie is read elsewhere than inside a whole sentence of a cited clause."""
    lie = _plain(marker)
    for sentence in own:
        if lie.rstrip("；。") in sentence:
            shown = shown.replace(sentence, "\n")
    return lie in shown


def _sentences(text: str) -> list[str]:
    """All of a clause, and each of its sentences with what takes part of it back."""
    return [_plain(each).rstrip("；。") for each in (text, *_SENTENCE.split(text)) if each]


def _plain(text: str) -> str:
    """Without blanks, emphasis, escapes and what has no shape."""
    seen = "".join(c for c in text if unicodedata.category(c) not in _UNSEEN)
    return _PLAIN.sub("", seen)
