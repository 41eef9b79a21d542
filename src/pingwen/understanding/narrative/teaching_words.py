"""The words of ``teaching.yaml``, compiled once at import."""

from __future__ import annotations

import re
from importlib.resources import files

import yaml
from pydantic import Field

from pingwen.domain.facts import AwardKind, CircumstanceKind, DeedKind, Level
from pingwen.domain.model import Model
from pingwen.understanding.narrative.lexicon import WordTable

__all__ = ["AWARDS", "AWARD_LEVELS", "CIRCUMSTANCES", "DEEDS", "LEVELS", "OTHER_SCHOOLS", "SCHOOLS"]


class _Circumstance(Model):
    """Words that say that something holds, or does not."""

    kind: CircumstanceKind
    holds: bool
    pattern: str


class _Words(Model):
    """The file: a regular expression for each kind of result, words for everything else."""

    schools: tuple[str, ...] = Field(min_length=1)
    other_schools: tuple[str, ...] = Field(min_length=1)
    levels: dict[Level, tuple[str, ...]]
    awards: dict[AwardKind, str]
    award_levels: dict[Level, tuple[str, ...]]
    deeds: dict[DeedKind, str]
    circumstances: tuple[_Circumstance, ...]


_LOADED = _Words.model_validate(
    yaml.load(
        files(__package__).joinpath("teaching.yaml").read_text(encoding="utf-8"),
        Loader=yaml.CSafeLoader,
    )
)
SCHOOLS = "|".join(sorted(_LOADED.schools, key=len, reverse=True))
OTHER_SCHOOLS = "|".join(sorted(_LOADED.other_schools, key=len, reverse=True))
_GRADES = [f"{grade}等奖" for grade in "特一二三123"]
LEVELS = WordTable(
    {
        level.value: [*listed, *(f"{prefix}{grade}" for grade in _GRADES)]
        for (level, listed), prefix in zip(_LOADED.levels.items(), "校区市省国", strict=True)
    }
)
AWARDS = tuple((kind, re.compile(pattern)) for kind, pattern in _LOADED.awards.items())
AWARD_LEVELS = WordTable({level.value: listed for level, listed in _LOADED.award_levels.items()})
DEEDS = tuple((kind, re.compile(pattern)) for kind, pattern in _LOADED.deeds.items())
CIRCUMSTANCES = tuple((c.kind, c.holds, re.compile(c.pattern)) for c in _LOADED.circumstances)
