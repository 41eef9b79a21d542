"""Which words the documents know."""

from __future__ import annotations

import pytest

from pingwen.proposing.vocabulary import Vocabulary
from tests.rules.support import the_corpus


@pytest.mark.parametrize(
    "word",
    [
        "公示",  # as it is
        "村两委",  # across quotation marks
        "职校",  # shortened, 职业学校
        "评审流程",  # put together of two
        "中专生",  # and a person
        "校领导",  # and an owner
        "标准差",  # the word before 差多少
    ],
)
def test_a_word_of_the_documents_is_known_in_the_forms_in_which_people_say_it(
    word: str,
) -> None:
    assert Vocabulary(the_corpus()).knows(word)


@pytest.mark.parametrize("word", ["劳务费", "寒暑假", "房车", "律师费", "增值税", "鹦鹉"])
def test_a_word_that_no_document_holds_in_any_form_is_not_known(word: str) -> None:
    assert not Vocabulary(the_corpus()).knows(word)


def test_other_texts_make_their_words_known_as_well() -> None:
    assert Vocabulary(the_corpus(), "鹦鹉").knows("鹦鹉")
