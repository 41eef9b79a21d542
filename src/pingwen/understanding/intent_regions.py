"""Which province a question is about."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from pingwen.domain.model import Model
from pingwen.understanding.word_file import read_word_file

__all__ = ["Regions", "load_regions"]


class Regions(Model):
    """Names of places by province; the patterns are explained in ``intent_regions.yaml``."""

    regions: dict[str, tuple[str, ...]]
    school: str
    applying: str
    sought: str
    of_title: str
    origin: str
    left: str

    @cached_property
    def _province(self) -> dict[str, str]:
        return {place: name for name, places in self.regions.items() for place in places}

    @cached_property
    def _places(self) -> re.Pattern[str]:
        places = sorted(self._province, key=len, reverse=True)
        return re.compile(f"(?:{'|'.join(places)})(?!{self.school})")

    def named(self, text: str) -> tuple[tuple[str, tuple[int, int]], ...]:
        """The provinces that the normalised ``text`` names, with where, in its order."""
        found = self._places.finditer(text)
        return tuple((self._province[match.group()], match.span()) for match in found)

    def applied_in(self, text: str) -> str | None:
        """The one province asked about; None where none is named or several stand equal."""
        named = self.named(text)
        if len({name for name, _ in named}) == 1:
            return named[0][0]
        if not named:
            return None
        of_origin = [
            bool(re.match(self.origin, text[end:]) or re.search(self.left, text[:start]))
            for _, (start, end) in named
        ]
        others = {name for (name, _), origin in zip(named, of_origin, strict=True) if not origin}
        if len(others) == 1:
            return others.pop()
        titled = {name for name, span in named if re.match(self.of_title, text[span[1] :])}
        if len(titled) == 1:
            return titled.pop()
        starts = [span[0] for _, span in named[1:]] + [len(text)]
        follows = [text[span[1] : after] for (_, span), after in zip(named, starts, strict=True)]
        aims = [
            name
            for name, (start, _) in named
            if re.search(self.sought, text[max(0, start - 6) : start])
        ]
        here = aims or [n for (n, _), said in zip(named, follows, strict=True) if self._here(said)]
        return here[-1] if len(set(here)) == 1 else None

    def _here(self, said: str) -> bool:
        return re.search(self.applying, said[:12]) is not None


@lru_cache(maxsize=1)
def load_regions() -> Regions:
    """The places of this package. Raises CorpusInvalid with the entry's name."""
    return read_word_file("intent_regions.yaml", Regions)
