"""What claimants say of themselves: the words of ``claims.yaml``, compiled once at import."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

import yaml

from pingwen.domain.facts import CircumstanceKind, MeasureKind
from pingwen.domain.model import Model
from pingwen.understanding.narrative.lexicon import words

__all__ = ["GIGS", "Claimed", "Counted", "claim_of", "claimed", "claimed_by_kind", "counted"]


class _Claim(Model):
    """``speaks``: words of the claim itself; ``needs``: of somebody who could make it."""

    speaks: str
    needs: str


class Claimed(Model):
    """The words for one circumstance of a claim.

    ``denied`` and ``elsewhere`` say that it does not hold, ``doubted`` leaves it open.
    ``negative``: the question for it asks whether something is not so.
    """

    kind: CircumstanceKind
    claim: str
    told: str
    denied: str
    elsewhere: str = ""
    doubted: str = ""
    asked: str
    reply: str = "有|是"
    dated: bool = False
    negative: bool = False

    def holds(self, text: str) -> bool | None:
        """Whether a clause says that it holds, or does not; None where it says neither."""
        if _search(self.denied, text):
            return False
        told, elsewhere = _search(self.told, text), _search(self.elsewhere, text)
        if told == elsewhere or _search(self.doubted, text):
            return None
        return told


class Counted(Model):
    """The words for one number of a claim: ``near`` before it, ``needed`` and ``excluded`` in its
    clause. ``rest``: words by which the number is what is left, of a hundred; ``of``: the
    circumstance that must have been told last of those with a day, unless the clause is ``sure``;
    ``follows``: the one after which the number alone is this one."""

    kind: MeasureKind
    claim: str
    unit: str
    near: str
    excluded: str
    needed: str = ""
    rest: str = ""
    of: CircumstanceKind | None = None
    sure: str = ""
    follows: CircumstanceKind | None = None
    asked: str

    def fits(self, text: str) -> bool:
        """Whether a number of the clause may be this one."""
        return (
            _search(self.near, text)
            and not _search(self.excluded, text)
            and (not self.needed or _search(self.needed, text))
        )

    def is_sure(self, text: str) -> bool:
        """Whether the words say by themselves what the number is of."""
        return _search(self.sure, text)

    def is_rest(self, before: str) -> bool:
        """Whether the number after these words is what is left."""
        return _search(self.rest, before)


class _Words(Model):
    """The file."""

    claims: dict[str, _Claim]
    titles: str
    gigs: str
    circumstances: tuple[Claimed, ...]
    measures: tuple[Counted, ...]


_LOADED = _Words.model_validate(
    yaml.load(
        files(__package__).joinpath("claims.yaml").read_text(encoding="utf-8"),
        Loader=yaml.CSafeLoader,
    )
)
_REGIONS = words("regions")
_PLACES = {
    "HERE": "|".join(["朝阳", *_REGIONS["北京"]]),
    "THERE": "|".join(w for name, listed in _REGIONS.items() if name != "北京" for w in listed),
    "GIGS": _LOADED.gigs,
}
GIGS = re.compile(_LOADED.gigs)
_TITLES = re.compile(_LOADED.titles)


def _filled(pattern: str) -> str:
    for name, stands_for in _PLACES.items():
        pattern = re.sub(f"(?<![A-Z]){name}(?![A-Z])", stands_for.replace("\\", "\\\\"), pattern)
    return pattern


_COMPILED = {
    pattern: re.compile(_filled(pattern))
    for pattern in (
        *(
            p
            for row in _LOADED.circumstances
            for p in (row.told, row.denied, row.elsewhere, row.doubted)
        ),
        *(
            p
            for row in _LOADED.measures
            for p in (row.near, row.excluded, row.needed, row.rest, row.sure)
        ),
    )
    if pattern
}


def _search(pattern: str, text: str) -> bool:
    return bool(pattern) and _COMPILED[pattern].search(text) is not None


def claim_of(texts: Sequence[str]) -> str:
    """The claim that the words are about; empty where they are about none, or about a title."""
    whole = ",".join(texts)
    if _TITLES.search(whole):
        return ""
    for claim, cues in _LOADED.claims.items():
        if re.search(cues.speaks, whole) and re.search(cues.needs, whole):
            return claim
    return ""


def claimed(claim: str) -> tuple[Claimed, ...]:
    """The circumstances that this claim asks for."""
    return tuple(row for row in _LOADED.circumstances if row.claim == claim)


def counted(claim: str) -> tuple[Counted, ...]:
    """The numbers that this claim asks for."""
    return tuple(row for row in _LOADED.measures if row.claim == claim)


@lru_cache(maxsize=1)
def claimed_by_kind() -> dict[str, Claimed | Counted]:
    """Every row by the name of its kind."""
    rows: tuple[Claimed | Counted, ...] = (*_LOADED.circumstances, *_LOADED.measures)
    return {row.kind.value: row for row in rows}
