"""Which words the documents know, in the forms in which people say them."""

from __future__ import annotations

import re
from functools import lru_cache

from pingwen.domain.clause import Corpus
from pingwen.proposing.asked import fold

__all__ = ["Vocabulary"]

_MARKS = re.compile('[“”"《》〈〉‘’\\s]')
_PAIR, _TWO_PAIRS = 2, 4
_BETWEEN = "[㐀-鿿]{1,2}"
_BEHIND = "生员者差行非"
_BEFORE = "校本该各"


class Vocabulary:
    """The words of a corpus, and ``others``, texts whose words are known as well."""

    def __init__(self, corpus: Corpus, others: str = "") -> None:
        names = (f"{d.title} {d.short_title} {d.number}" for d in corpus.documents)
        texts = (*names, *(clause.text for clause in corpus.clauses()), others)
        self._text = _MARKS.sub("", fold("\n".join(texts)))
        self._knows = lru_cache(maxsize=4_000)(self._look)

    def knows(self, word: str) -> bool:
        """Whether a folded word stands in a document: as it is, shortened (劳模 for 劳动模范), put
        together of two that do (施工单位), or of one that does and a character that makes no other
        thing of it (中专生, 校领导, or 标准差 in 补贴标准差多少)."""
        return self._knows(word)

    def _look(self, word: str) -> bool:
        if word in self._text:
            return True
        if len(word) == _PAIR:
            return re.search(f"{word[0]}{_BETWEEN}{word[1]}", self._text) is not None
        if len(word) == _TWO_PAIRS:
            return all(self.knows(half) for half in (word[:_PAIR], word[_PAIR:]))
        if len(word) == _PAIR + 1:
            return (word[-1] in _BEHIND and self.knows(word[:-1])) or (
                word[0] in _BEFORE and self.knows(word[1:])
            )
        return False
