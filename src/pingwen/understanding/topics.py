"""Which documents a question is about, by the words that give a subject away."""

from __future__ import annotations

from functools import lru_cache

from pydantic import Field

from pingwen.domain.model import Model
from pingwen.understanding.word_file import Expression, read_word_file

__all__ = ["Topic", "Topics", "load_topics"]


class Topic(Model):
    """A subject of the corpus; the fields are explained in ``topics.yaml``."""

    id: str
    words: Expression
    documents: tuple[str, ...] = Field(min_length=1)
    schemes: tuple[str, ...] = ()
    adds_to: tuple[str, ...] = ()
    outright: bool = False
    alone: bool = False

    def raised_in(self, text: str) -> bool:
        """Whether the normalised ``text`` speaks of it."""
        return self.words.search(text) is not None


class Topics(Model):
    """All subjects; ``companions`` and ``elsewhere`` are explained in the file."""

    topics: tuple[Topic, ...]
    companions: dict[str, tuple[str, ...]] = {}
    elsewhere: dict[str, tuple[str, ...]] = {}

    def of(self, text: str) -> tuple[Topic, ...]:
        """The subjects that the normalised ``text`` raises, in the order of the file."""
        return tuple(topic for topic in self.topics if topic.raised_in(text))

    def named(self, ids: tuple[str, ...]) -> tuple[Topic, ...]:
        """The subjects with these ids, in the order of the file."""
        return tuple(topic for topic in self.topics if topic.id in ids)

    def narrowing(
        self, topics: tuple[Topic, ...], by_scheme: tuple[str, ...], title: str | None
    ) -> tuple[str, ...]:
        """The documents to search, empty for all.

        ``by_scheme``: the documents that the scheme leaves (empty: open). ``title``: ``named``
        where a title is named, ``talk`` where titles are only spoken of. A document named
        outright is searched alone; a subject is searched beside the scheme's documents where
        titles come in, and instead of them where not.
        """
        alone = [d for t in topics if t.alone for d in t.documents]
        outright = alone or [d for t in topics if t.outright for d in t.documents]
        if outright:
            return tuple(dict.fromkeys(outright))
        subjects = [d for t in topics if not t.adds_to for d in t.documents]
        if title == "named" and not by_scheme:
            return ()
        found = dict.fromkeys(by_scheme if title or not subjects else ())
        for document in tuple(found):
            found.update(dict.fromkeys(self.companions.get(document, ())))
        for topic in topics:
            if set(topic.adds_to) & set(found):
                found.update(dict.fromkeys(topic.documents))
        return tuple(found | dict.fromkeys(subjects))

    def within(self, documents: tuple[str, ...], region: str | None) -> tuple[str, ...]:
        """``documents`` without those of another region, where the region is said; all of the
        region's where none of them is of it."""
        if region is None:
            return documents
        if not documents:
            return self.elsewhere.get(region, ())
        own = set(self.elsewhere.get(region, ()))
        foreign = {d for ids in self.elsewhere.values() for d in ids} - own
        kept = tuple(d for d in documents if (d in own if own else d not in foreign))
        return kept or self.elsewhere.get(region, documents)


@lru_cache(maxsize=1)
def load_topics() -> Topics:
    """The subjects of this package's corpus. Raises CorpusInvalid with the entry's name."""
    return read_word_file("topics.yaml", Topics)
