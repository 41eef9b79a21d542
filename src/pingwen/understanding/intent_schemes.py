"""Which schemes a question can mean, and which titles of theirs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pingwen.domain.facts import TitleLevel, WorkField
from pingwen.domain.model import Model
from pingwen.domain.scheme import SchemeCard
from pingwen.understanding.intent_titles import Mention

__all__ = ["Choice", "SchemeChooser", "only_scheme"]

_ENGINEERING = frozenset({WorkField.ARTIFICIAL_INTELLIGENCE, WorkField.OTHER_ENGINEERING})
_FIRST_REGION = "北京"


class Choice(Model):
    """``schemes``: those that remain, likeliest first. ``documents``: theirs, empty where the
    words leave open which. ``targets`` and ``level``: what is applied for.
    """

    schemes: tuple[str, ...]
    documents: tuple[str, ...]
    targets: tuple[str, ...]
    level: TitleLevel | None


class SchemeChooser:
    """Chooses among the schemes; what is not said stays open."""

    def __init__(self, schemes: Sequence[SchemeCard]) -> None:
        self._cards = {card.id: card for card in schemes}

    def choose(
        self,
        hits: tuple[str, ...],
        sought: tuple[Mention, ...],
        regions: tuple[str, ...],
        field: WorkField | None,
        *,
        compares: bool,
        held: tuple[str, ...] = (),
    ) -> Choice:
        """The schemes that field, title and region leave.

        ``regions``: those asked about, empty where unsaid. A title that one scheme alone knows
        decides; a title's name decides over words for a field; 人工智能 decides over other
        engineering, unless the facts say otherwise; among the schemes of one field (theory and
        practice of teaching) the one that knows the title ``held``. With neither field nor
        region said, the schemes of the first region are meant.
        """
        pool = self._pool(hits, sought, field)
        if compares:
            pool = self._fields_compared(pool, hits, regions)
        if not compares:
            pool = self._one_field(pool, hits, field)
        said = bool(hits) or field is not None
        within = regions or (() if said else (_FIRST_REGION,))
        left = tuple(card for card in pool if not within or card.region in within)
        known = tuple(card for card in left if card.id in held)
        left = known if len(known) == 1 else left
        certain = bool(left) and (bool(regions) or said or len(left) == 1)
        targets = self._targets(sought, left) or self._targets(sought, pool)
        targets = targets or self._targets(sought, tuple(self._cards.values()))
        if not targets and len(left) == 1 and left[0].field is None:
            targets = (left[0].targets[0].name,)
        return Choice(
            schemes=tuple(card.id for card in left),
            documents=tuple(dict.fromkeys(c.document for c in left)) if certain else (),
            targets=targets,
            level=next((mention.level for mention in sought if mention.level), None),
        )

    def regions(self, schemes: Iterable[str]) -> frozenset[str]:
        """Where the schemes hold."""
        return frozenset(self._cards[scheme].region for scheme in schemes)

    def unknown_region(self, regions: Iterable[str]) -> str | None:
        """The first of these where no scheme holds; None without any."""
        held = self.regions(self._cards)
        return next((region for region in regions if region not in held), None)

    def of_document(self, documents: tuple[str, ...]) -> tuple[str, ...]:
        """The schemes that these documents govern."""
        return tuple(card.id for card in self._cards.values() if card.document in documents)

    def of_titles(self, hits: tuple[str, ...]) -> tuple[str, ...]:
        """Those of ``hits`` that are about titles and not about benefits."""
        return tuple(scheme for scheme in hits if self._cards[scheme].field is not None)

    def _pool(
        self, hits: tuple[str, ...], sought: tuple[Mention, ...], field: WorkField | None
    ) -> tuple[SchemeCard, ...]:
        cards = tuple(self._cards[scheme] for scheme in hits)
        titled = tuple(card for card in cards if card.field is not None)
        named = {scheme for mention in sought for scheme, _ in mention.names}
        if cards and not titled and not any(self._cards[s].field for s in named):
            return cards
        cards = titled or tuple(c for c in self._cards.values() if field and c.field is field)
        apart = [scheme for m in sought for scheme in only_scheme(m)]
        if len(set(apart)) > 1:
            return tuple(self._cards[scheme] for scheme in dict.fromkeys(apart))
        if len(named) == 1:
            return tuple(self._cards[scheme] for scheme in named)
        if named:
            fields = {self._cards[scheme].field for scheme in named}
            fields |= _ENGINEERING if fields & _ENGINEERING else set()
            inside = tuple(card for card in cards if card.field in fields)
            return inside or tuple(c for c in self._cards.values() if c.field in fields)
        if not cards and sought:
            return tuple(c for c in self._cards.values() if c.field in _ENGINEERING)
        return cards

    def _fields_compared(
        self, pool: tuple[SchemeCard, ...], hits: tuple[str, ...], regions: tuple[str, ...]
    ) -> tuple[SchemeCard, ...]:
        """With the fields of all ``hits``, though one of them alone has a title that is named;
        where no region is said, in the regions that have all the fields."""
        fields = {card.field for card in pool}
        named = tuple(card for card in map(self._cards.__getitem__, hits) if card.field)
        pool += tuple(card for card in named if card.field not in fields)
        fields = {card.field for card in pool}
        whole = tuple(c for c in pool if {o.field for o in pool if o.region == c.region} == fields)
        return pool if regions else whole or pool

    def _one_field(
        self, pool: tuple[SchemeCard, ...], hits: tuple[str, ...], field: WorkField | None
    ) -> tuple[SchemeCard, ...]:
        fields = {card.field for card in pool}
        said = {self._cards[scheme].field for scheme in hits}
        if field in fields:
            return tuple(card for card in pool if card.field is field)
        if WorkField.ARTIFICIAL_INTELLIGENCE in fields & said:
            return tuple(c for c in pool if c.field is not WorkField.OTHER_ENGINEERING)
        return pool

    @staticmethod
    def _targets(sought: tuple[Mention, ...], pool: tuple[SchemeCard, ...]) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for mention in sought:
            for card in pool:
                by_name = [name for scheme, name in mention.names if scheme == card.id]
                by_level = [t.name for t in card.targets if t.level and t.level is mention.level]
                found.update(dict.fromkeys(by_name or by_level[:1]))
        return tuple(name for name in found if not any(_narrower(other, name) for other in found))


def _narrower(other: str, name: str) -> bool:
    """Whether ``other`` is ``name`` by a way of its own: 正高级工程师（直通车）."""
    return other.startswith(f"{name}（")


def only_scheme(mention: Mention) -> tuple[str, ...]:
    """The scheme of a title that one scheme alone knows (正高级讲师); none for others."""
    schemes = {scheme for scheme, _ in mention.names}
    return tuple(schemes) if len(schemes) == 1 else ()
