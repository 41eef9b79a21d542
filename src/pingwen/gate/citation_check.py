"""A quotation is whole sentences of the clause that it names, or it does not pass."""

from __future__ import annotations

import re
import unicodedata

from pingwen.domain.answer import Quotation
from pingwen.domain.clause import Corpus

__all__ = ["own_words", "whole_sentences"]

_ENDS = frozenset("。；！？\n")
_SENTENCE = re.compile(r"[^。；！？\n]+[。；！？\n]*")
_MOST_MARKS = 4
_TAKES_BACK = ("但", "除")


def whole_sentences(quotation: Quotation, corpus: Corpus) -> bool:
    """Whether the words stand, character by character, in their clause and as sentences of it.

    Nothing is matched loosely (满5年 and 满2年 are alike to every fuzzy measure), and nothing is
    cut: 「符合申报条件」 stands in 「符合申报条件的人员可提出参评申请」 and says another thing. A
    sentence is not cut off from one that takes part of it back (但…, 除…).
    """
    quote = quotation.quote
    if not quote.strip() or not corpus.has(quotation.clause):
        return False
    text = corpus.clause(quotation.clause).text
    begin = text.find(quote)
    while begin >= 0:
        before, after = text[:begin].rstrip(" "), text[begin + len(quote) :]
        begins = not before or before[-1] in _ENDS
        ends = not after or (quote[-1] in _ENDS and not after.startswith(_TAKES_BACK))
        if begins and ends:
            return True
        begin = text.find(quote, begin + 1)
    return False


def own_words(told: str, text: str) -> str:
    """The sentences of a clause's text that ``told`` says letter for letter, as the clause writes
    them: width, blanks and marks are not looked at. Empty where it says anything else."""
    if len(told) > _MOST_MARKS * len(text):
        return ""
    letters = _letters(told)
    if letters not in _letters(text):
        return ""
    sentences = _SENTENCE.findall(text)
    for begin in range(len(sentences)):
        for end in range(begin + 1, len(sentences) + 1):
            run = "".join(sentences[begin:end]).strip()
            if _letters(run) == letters:
                return run
    return ""


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text))
