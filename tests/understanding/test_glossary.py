"""Applicants' words, slips of the pen and the documents' words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pingwen.errors import CorpusInvalid
from pingwen.understanding.glossary import Glossary, fold, load_glossary, matcher
from pingwen.understanding.intent_cues import Cues, load_cues
from pingwen.understanding.intent_regions import load_regions
from pingwen.understanding.topics import Topics, load_topics
from pingwen.understanding.word_file import read_word_file

SOUND = """
traditional: 職职
variants: {副搞: 副高}
entries:
  - {words: [副高], means: [高级工程师], schemes: [bj-ai]}
"""


def _broken(text: str) -> str:
    with pytest.raises(CorpusInvalid) as error:
        read_word_file("glossary.yaml", Glossary, text)
    return error.value.detail


def test_a_sound_file_is_read() -> None:
    glossary = read_word_file("glossary.yaml", Glossary, SOUND)
    assert glossary.normalise("職称副搞") == "职称副高"


def test_the_word_files_of_the_package_are_sound() -> None:
    assert load_glossary().entries
    assert load_topics().topics
    assert load_regions().regions
    assert load_cues().shows("domain", "职称")


@pytest.mark.parametrize(
    ("broken", "detail"),
    [
        ("traditional: [", "glossary.yaml: not YAML"),
        ("[]", "Input should be a valid dictionary"),
        (SOUND.replace("職职", "職职称"), "traditional: Value error, not a pair of characters"),
        (
            SOUND.replace("副搞:", "\uff21\uff22:"),
            "not in lower case and half width: '\uff21\uff22'",
        ),
        (SOUND.replace("words: [副高]", "words: []"), "entries.0.words"),
        (SOUND.replace("words: [副高]", "words: ['']"), "an empty word"),
        (SOUND.replace("means:", "meaning:"), "高级工程师"),
        (
            SOUND + "  - {words: [副高], means: [副高级], schemes: [bj-ai]}\n",
            "'副高' stands in two",
        ),
        (SOUND + "notes: x\n", "notes: Extra inputs are not permitted"),
    ],
)
def test_a_broken_glossary_is_refused_with_the_entry_named(broken: str, detail: str) -> None:
    assert detail in _broken(broken)


def test_a_pattern_that_does_not_compile_is_named() -> None:
    text = "topics: [{id: tax, words: ['车(税'], documents: [bj-vtax-9]}]"
    with pytest.raises(CorpusInvalid) as error:
        read_word_file("topics.yaml", Topics, text)
    assert "topics.0.words.0 ({documents: [bj-vtax-9], id: tax" in error.value.detail
    assert "not a regular expression: '车(税'" in error.value.detail


def test_an_expression_without_an_alternative_is_refused() -> None:
    text = "topics: [{id: tax, words: [], documents: [bj-vtax-9]}]"
    with pytest.raises(CorpusInvalid, match=r"topics\.0\.words .*at least 1 item"):
        read_word_file("topics.yaml", Topics, text)


def test_a_missing_list_of_cues_is_named() -> None:
    with pytest.raises(CorpusInvalid, match=r"intent_cues.yaml: dictates: Field required"):
        read_word_file("intent_cues.yaml", Cues, "chat: []")


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("\uff21\uff29\u3000高工？", "ai 高工?"),
        ("高 级 工 程 师", "高级工程师"),
        ("第一行\n\n第二行", "第一行,第二行"),
        ("高\u200b工", "高工"),
        ("高級職稱評審", "高级职称评审"),
        ("副搞能评不", "副高能评不"),
        ("Senior Engineer in Beijing", "高级工程师 in 北京"),
        ("mastering", "mastering"),
    ],
)
def test_text_is_brought_to_one_spelling(written: str, normal: str) -> None:
    assert load_glossary().normalise(written) == normal


def test_an_entry_counts_only_in_its_schemes() -> None:
    glossary = load_glossary()
    assert "高级讲师" in glossary.expand("副高", ("bj-voc-theory",))
    assert "高级工程师" not in glossary.expand("副高", ("bj-voc-theory",))


def test_where_no_scheme_is_known_every_entry_counts() -> None:
    assert {"高级讲师", "高级工程师"} <= set(load_glossary().expand("副高"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("大专能报不", {"大专"}),
        ("职称副搞", {"副搞"}),
        ("職稱流程", {"職稱", "流程"}),
        ("a PhD in AI", {"phd", "ai"}),
        ("公告第十三条", set()),
    ],
)
def test_words_that_are_searched_in_other_words_are_listed_as_written(
    text: str, words: set[str]
) -> None:
    assert set(load_glossary().translated(text, ("bj-ai",))) == words


def test_each_word_of_the_documents_is_added_once() -> None:
    found = load_glossary().expand("AI算法大模型副高", ("bj-ai",))
    assert len(found) == len(set(found))


def test_latin_words_match_as_whole_words_only() -> None:
    assert matcher(("ai",)).search("email") is None
    assert matcher(("ai",)).search("做ai的")


@given(st.text(alphabet="高级工程师aigcx证,", max_size=20))
def test_the_words_found_are_those_of_a_plain_search(text: str) -> None:
    """However the words are laid out."""
    plain = re.compile(
        "高级工程师|(?<![a-z])aigc(?![a-z])|工程师|(?<![a-z])ai(?![a-z])|(?<![a-z])c证|工程|工"
    )
    words = matcher(("工", "c证", "工程", "ai", "工程师", "高级工程师", "aigc"))
    assert [m.span() for m in words.finditer(text)] == [m.span() for m in plain.finditer(text)]


def test_no_words_match_nothing() -> None:
    assert matcher(()).search("任何") is None


@pytest.mark.parametrize("words", ["就.说.符.合", "就 . 说 . 符 . 合", "就-说-符-合"])
def test_what_sets_characters_apart_is_dropped(words: str) -> None:
    assert fold(words) == "就说符合"


def test_a_mark_between_words_is_kept() -> None:
    assert fold("电话010-63167900，3.5分，甲-乙") == "电话010-63167900,3.5分,甲-乙"


@given(st.text(max_size=200))
def test_normalising_never_raises_and_is_stable(text: str) -> None:
    glossary = load_glossary()
    once = glossary.normalise(text)
    glossary.expand(once)
    assert fold(once) == fold(fold(once))
