"""The readings on record: each is explained, and quotes what it reads."""

from __future__ import annotations

import re

import pytest

from pingwen.domain.clause import Corpus
from pingwen.rules.base import RuleBase
from tests.rules.support import ROOT

TEXT = (ROOT / "docs" / "interpretations.md").read_text(encoding="utf-8")
HEADINGS = re.findall(r"^## (.+)$", TEXT, re.MULTILINE)
QUOTES = re.findall(r"^- `([^`]+)`: 「(.+)」$", TEXT, re.MULTILINE)


def test_every_reading_shown_in_answers_is_explained(rules: RuleBase) -> None:
    """Each id of rules/interpretations.yaml has its heading, once."""
    for name in rules.interpretations:
        assert HEADINGS.count(name) == 1, name


@pytest.mark.parametrize(("clause", "quote"), QUOTES)
def test_a_quote_is_verbatim(clause: str, quote: str, corpus: Corpus) -> None:
    """The words stand in the named clause, character by character."""
    assert quote in corpus.clause(clause).text


def test_every_entry_says_what_it_must() -> None:
    """A clause with its words, the open question, the reading, why, and what would change."""
    entries = re.split(r"^## ", TEXT, flags=re.MULTILINE)[1:]
    assert len(entries) == len(HEADINGS)
    for entry in entries:
        title = entry.partition("\n")[0]
        assert re.search(r"^- `[^`]+`: 「.+」$", entry, re.MULTILINE), title
        for part in ("Open.", "Reading.", "Why.", "If an authority says otherwise."):
            assert entry.count(f"**{part}**") == 1, (title, part)


def test_the_places_to_change_exist() -> None:
    """Every file that an entry names is there."""
    for place in re.findall(r"`((?:src|rules)/[\w./-]+)`", TEXT):
        assert (ROOT / place).is_file(), place
