"""What the wording of a text tells of its kind.

Word lists know a question by the words of the domain: 「评职称压力大，褪黑素吃几毫克」 is one of
ours by its first words, 「花点钱找谁能补业绩证明」 by its last. Here all characters and pairs of
characters weigh for or against; their weights were learnt (``pingwen.evaluation.wording`` and
``pingwen.evaluation.doubtfulness``).
"""

from __future__ import annotations

import json
import math
import re
from functools import lru_cache
from importlib import resources
from itertools import pairwise

from pydantic import ValidationError

from pingwen.domain.model import Model
from pingwen.errors import CorpusInvalid

__all__ = [
    "Leaning",
    "characters_of",
    "load_doubtfulness",
    "load_impropriety",
    "load_remoteness",
]

_RUN = re.compile("[㐀-鿿]+|[a-z]+")


class Leaning(Model):
    """Which of two kinds of text a wording is like.

    ``weights`` by character, pair of characters and Latin word, and where it looks ``apart`` by
    pair with one more between; what is not in them says nothing. ``start`` is where a text without
    any begins; ``least`` how many characters tell anything.
    """

    start: float
    least: int = 5
    apart: bool = False
    weights: dict[str, float]

    def of(self, text: str) -> float | None:
        """Above 0 where the normalised ``text`` is likelier to be of the other kind; the log of the
        odds. None for a text of too few characters to tell."""
        if sum(map(len, _RUN.findall(text))) < self.least:
            return None
        held = characters_of(text, self.apart)
        found = math.fsum(self.weights.get(each, 0.0) for each in held)  # the same in any order
        return self.start + found / math.sqrt(len(held))


def characters_of(text: str, apart: bool = False) -> frozenset[str]:
    """The ideographs of a normalised text, their pairs, and its Latin words; with ``apart`` the
    pairs that have one ideograph between them too (甲·丙)."""
    runs: list[str] = _RUN.findall(text)
    own = [run for run in runs if not run.isascii()]
    held = {run for run in runs if run.isascii()}
    held.update(character for run in own for character in run)
    held.update(first + second for run in own for first, second in pairwise(run))
    if apart:
        held.update(f"{run[at]}·{run[at + 2]}" for run in own for at in range(len(run) - 2))
    return frozenset(held)


@lru_cache(maxsize=1)
def load_remoteness() -> Leaning:
    """How far a question lies from what the documents and their readers speak of. Raises
    CorpusInvalid where the weights' file is not what it should."""
    return _load("remoteness.json")


@lru_cache(maxsize=1)
def load_impropriety() -> Leaning:
    """How like a text is to an order to the assistant or to an ask for help with deceit, instead of
    a question. Raises CorpusInvalid as well."""
    return _load("impropriety.json")


@lru_cache(maxsize=1)
def load_doubtfulness() -> Leaning:
    """How like a clause of an applicant's story is to one that takes something back, instead of
    one that may stand beside anything. Raises CorpusInvalid as well."""
    return _load("doubtfulness.json")


def _load(name: str) -> Leaning:
    text = resources.files("pingwen.understanding").joinpath(name).read_text("utf-8")
    try:
        return Leaning.model_validate(json.loads(text))
    except (ValueError, ValidationError) as error:
        raise CorpusInvalid(f"{name}: {error}") from None
