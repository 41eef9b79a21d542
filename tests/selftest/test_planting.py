"""A fault gets in, gets out again without a trace, and says so where it cannot get in."""

from __future__ import annotations

import importlib

import pytest

from pingwen.corpus.loader import load_corpus
from pingwen.errors import CorpusInvalid
from pingwen.gate import citation_check
from pingwen.rules.standing import Assessed
from pingwen.settings import Settings
from tests.selftest.planting import FaultGone, copied_corpus, copied_rules, replaced, reworded


def test_a_function_is_replaced_under_every_name_that_knows_it_and_restored() -> None:
    original = citation_check.whole_sentences
    used = importlib.import_module("pingwen.gate.claim_check")
    with replaced("pingwen.gate.citation_check:whole_sentences", lambda _: lambda *_: True):
        assert citation_check.whole_sentences is not original
        assert vars(used)["whole_sentences"] is citation_check.whole_sentences
    assert citation_check.whole_sentences is vars(used)["whole_sentences"] is original


def test_a_method_is_replaced_in_its_class_and_restored_after_an_error() -> None:
    original = Assessed.status

    def fails() -> None:
        with replaced("pingwen.rules.standing:Assessed.status", lambda _: lambda *_: None):
            assert Assessed.status is not original
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()
    assert Assessed.status is original


@pytest.mark.parametrize(
    "name",
    [
        "pingwen.rules.standing:Assessed.gone",
        "pingwen.rules.standing:Gone.status",
        "pingwen.rules.gone:status",
    ],
)
def test_what_is_not_there_cannot_be_replaced(name: str) -> None:
    with pytest.raises(FaultGone, match="is not there"), replaced(name, lambda it: it):
        pass


def test_words_that_are_not_in_the_document_once_cannot_be_altered() -> None:
    with (
        pytest.raises(FaultGone, match="0 times"),
        copied_corpus("zj-ai-2025", reworded("不在文件里的话", ""), sealed=True),
    ):
        pass


def test_a_rule_that_is_not_there_cannot_be_altered() -> None:
    with (
        pytest.raises(FaultGone, match="no such rule"),
        copied_rules("bj-ai", lambda rules: rules["targets"].pop("院士")),
    ):
        pass


def test_an_altered_document_stands_in_a_copy_and_its_old_checksum_gives_it_away() -> None:
    whole = Settings().corpus_dir
    with copied_corpus("zj-ai-2025", reworded("申报时核验", "不再核验"), sealed=False):
        assert Settings().corpus_dir != whole
        with pytest.raises(CorpusInvalid, match="sha256"):
            load_corpus(Settings().corpus_dir)
    assert Settings().corpus_dir == whole


def test_a_sealed_document_is_taken_for_what_was_meant() -> None:
    with copied_corpus("zj-ai-2025", reworded("申报时核验", "不再核验"), sealed=True):
        texts = [clause.text for clause in load_corpus(Settings().corpus_dir).clauses()]
    assert any("不再核验" in text for text in texts)
