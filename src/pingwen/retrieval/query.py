"""What is searched for, taken from what is asked."""

from __future__ import annotations

import re
from typing import Self

from pingwen.domain.facts import Degree, TitleLevel
from pingwen.domain.model import Model
from pingwen.domain.particular import Particular
from pingwen.domain.question import Aspect, Intent

__all__ = ["Query"]

_LISTED = re.compile(
    "哪些|哪几|什么条件|啥条件|条件(?:是|有)|要什么$|步骤|几步|流程|流成|程序|环节|分别|列|都要|都有|都需要"
    "|几种|出路|渠道|what are|steps"
)
_COUNTED = re.compile("几项|几条|多少项|多少条|至少|条数|项数|满足几|占几")


class Query(Model):
    """A question as the search takes it.

    ``text``: the words asked, standing alone; ``written``: the same as they were written, in which
    clauses are named by number; ``foreign``: those words where they are in English, without the
    documents' words that stand in ``text`` for some of them; ``latest``: those of the last turn,
    where it follows on earlier ones; ``terms``: the documents' words for them; ``hints``:
    words of the documents where the answer may stand; ``titles``: those asked about; ``held``:
    levels of titles already held; ``particulars``: what is asked of a document itself;
    ``compares``: things are set side by side.
    """

    text: str
    written: str = ""
    foreign: str = ""
    latest: str = ""
    terms: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    degrees: tuple[Degree, ...] = ()
    held: tuple[TitleLevel, ...] = ()
    particulars: tuple[Particular, ...] = ()
    aspect: Aspect = Aspect.OTHER
    compares: bool = False

    @property
    def wants_list(self) -> bool:
        """Whether it asks for several things at once: the conditions, the steps."""
        return _LISTED.search(self.text) is not None

    @property
    def counts(self) -> bool:
        """Whether it asks how many of a list are needed."""
        return _COUNTED.search(self.text) is not None

    def cut(self, longest: int) -> Self:
        """The same with no text of over ``longest`` characters."""
        texts = ("text", "written", "foreign", "latest")
        return self.model_copy(update={name: getattr(self, name)[:longest] for name in texts})

    @classmethod
    def of(cls, intent: Intent) -> Self:
        """The query that an intent asks for."""
        text = intent.asked or intent.text
        return cls(
            text=text,
            written=intent.search_text,
            foreign=intent.english,
            latest=intent.latest,
            terms=intent.terms,
            hints=intent.hints,
            documents=intent.documents,
            titles=intent.targets,
            degrees=intent.degrees,
            held=intent.held,
            particulars=intent.particulars,
            aspect=intent.aspect,
            compares=intent.compares,
        )
