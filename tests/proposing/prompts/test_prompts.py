"""A prompt is a file with a version, and its name tells its exact words."""

from __future__ import annotations

import pytest

from pingwen.domain.verdict import VerdictStatus
from pingwen.proposing.chat_model.json_objects import json_objects
from pingwen.proposing.chat_model.reply import About, read_reply
from pingwen.proposing.prompts import load_prompt, read_prompt


def test_the_name_of_a_prompt_holds_its_version_and_a_hash_of_its_words() -> None:
    """Whoever changes a word sees this fail: raise the version where the meaning changes too."""
    assert load_prompt("answer").id == "answer@2-48d73582"


def test_the_prompt_explains_every_word_that_a_reply_may_use() -> None:
    text = load_prompt("answer").text

    assert [word for word in (*About, *VerdictStatus) if word not in text] == []


def test_the_examples_in_the_prompt_are_replies_that_can_be_read() -> None:
    shape, example = json_objects(load_prompt("answer").text)

    assert set(shape) == {"segments", "facts", "verdict"}
    assert read_reply(example, ["c2"]).segments[0].clauses == ("c2",)


@pytest.mark.parametrize(
    "written", ["", "words", "---\nversion: 0\n---\nwords", "---\nversion: 1\n---\n"]
)
def test_a_prompt_without_a_version_or_words_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"some\.md does not begin with its version"):
        read_prompt("some", written)
