"""The corpus and the rule base of the repository, loaded once."""

from __future__ import annotations

import pytest

from pingwen.domain.clause import Corpus
from pingwen.rules.base import RuleBase
from tests.rules.support import the_corpus, the_rules


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return the_corpus()


@pytest.fixture(scope="session")
def rules() -> RuleBase:
    return the_rules()
