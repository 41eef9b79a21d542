"""The rule base: every scheme's rules, and the one way to have a case decided."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Self

from pingwen.domain.clause import Corpus
from pingwen.domain.facts import Facts
from pingwen.domain.ledger import Encoding
from pingwen.domain.scheme import SchemeCard, TargetCard
from pingwen.domain.verdict import Determination
from pingwen.errors import RuleFileInvalid, SchemeUnknown, TargetUnknown
from pingwen.rules.citations import citations
from pingwen.rules.determination import Decided, decide
from pingwen.rules.editions import Edition, by_scheme, edition_on
from pingwen.rules.evaluator import prepare
from pingwen.rules.last_day import last_day
from pingwen.rules.loader import (
    INTERPRETATIONS,
    Interpretation,
    load_interpretations,
    load_scheme,
)
from pingwen.rules.schema import SchemeRules, TargetRules

__all__ = ["RuleBase"]

_BUILT_IN = ("highest-stated", "title-series", "later-of", "period-start")
"""Readings that operators take by themselves; interpretations.yaml must explain each."""


class RuleBase:
    """The loaded rules: of each scheme its editions, the latest first.

    ``interpretations`` by id: what people are told where a reading decides.
    """

    def __init__(
        self,
        schemes: Mapping[str, tuple[Edition, ...]],
        interpretations: Mapping[str, Interpretation],
        corpus_version: str,
    ) -> None:
        self._schemes = dict(schemes)
        self.interpretations = dict(interpretations)
        self._corpus = corpus_version

    @classmethod
    def load(cls, folder: Path, corpus: Corpus) -> Self:
        """Every ``*.yaml`` of the folder, one scheme a file. Raises RuleFileInvalid and
        QuoteNotVerbatim; a rule base with one bad file is not used at all."""
        interpretations = load_interpretations(folder, corpus)
        for name in _BUILT_IN:
            if name not in interpretations:
                raise RuleFileInvalid(f"{INTERPRETATIONS}: {name!r} is not explained")
        files = sorted(f for f in folder.glob("*.yaml") if f.name != INTERPRETATIONS)
        if not files:
            raise RuleFileInvalid("there is no rule file")
        loaded = ((file, load_scheme(file, corpus, interpretations)) for file in files)
        schemes = by_scheme(Edition(file.name, *rules) for file, rules in loaded)
        for editions in schemes.values():
            for edition in editions:
                prepare(edition.rules)
        return cls(schemes, interpretations, corpus.version)

    @property
    def cards(self) -> tuple[SchemeCard, ...]:
        """How each scheme is recognised, in the order of the files."""
        return tuple(_card(editions[0].rules) for editions in self._schemes.values())

    @property
    def citations(self) -> dict[str, tuple[Encoding, ...]]:
        """By clause: the places in the rules that cite it."""
        return citations(
            edition.rules for editions in self._schemes.values() for edition in editions
        )

    def scheme(self, scheme: str) -> SchemeRules:
        """The latest edition of a scheme's rules. Raises SchemeUnknown."""
        return self._editions(scheme)[0].rules

    def rules(self, scheme: str, target: str) -> TargetRules:
        """The conditions of one target. Raises SchemeUnknown and TargetUnknown."""
        return self._target(self._editions(scheme)[0], target).rules.targets[target]

    def find(self, scheme: str, target: str) -> TargetRules | None:
        """The conditions of a target, None where there is no such target or it is not encoded."""
        editions = self._schemes.get(scheme)
        if editions is None or not editions[0].rules.decides:
            return None
        return editions[0].rules.targets.get(target)

    def decides(self, scheme: str, target: str) -> bool:
        """Whether a verdict can be given."""
        return self.find(scheme, target) is not None

    def determine(
        self,
        scheme: str,
        target: str,
        facts: Facts,
        as_of: date,
        stated_on: date | None = None,
    ) -> Determination:
        """The decision on ``as_of`` for facts stated on ``stated_on`` (default: the same day).

        Raises SchemeUnknown (also for a scheme that is known by name only) and TargetUnknown.
        """
        edition = self._target(edition_on(self._editions(scheme), as_of), target)
        if not edition.rules.decides:
            raise SchemeUnknown(f"the scheme {scheme!r} is not encoded")
        case = Decided(edition.rules, target, as_of, edition.version, self._corpus)
        return decide(case, facts, stated_on or as_of)

    def _editions(self, scheme: str) -> tuple[Edition, ...]:
        if scheme not in self._schemes:
            raise SchemeUnknown(f"no scheme {scheme!r}")
        return self._schemes[scheme]

    @staticmethod
    def _target(edition: Edition, target: str) -> Edition:
        """The edition, where it has the target."""
        if target not in edition.rules.targets:
            raise TargetUnknown(f"{edition.rules.scheme} has no target {target!r}")
        return edition


def _card(scheme: SchemeRules) -> SchemeCard:
    return SchemeCard(
        id=scheme.scheme,
        name=scheme.name,
        document=scheme.document,
        region=scheme.region,
        field=scheme.field,
        words=scheme.words,
        targets=tuple(
            TargetCard(name=name, level=target.level, words=target.words)
            for name, target in scheme.targets.items()
        ),
        decides=scheme.decides,
        valid_from=scheme.valid_from,
        valid_to=scheme.valid_to,
        closes=last_day(scheme),
    )
