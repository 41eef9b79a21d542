"""The questions that clauses are known to answer are read with the corpus, or refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pingwen.corpus.characters import has_ideographs
from pingwen.corpus.loader import load_corpus
from pingwen.corpus.questions import ENGLISH, read_questions, read_unanswered
from pingwen.errors import CorpusInvalid

CORPUS = load_corpus(Path(__file__).parents[2] / "corpus")


def written(folder: Path, file: str, text: str) -> Path:
    (folder / "questions").mkdir()
    (folder / "questions" / file).write_text(text, "utf-8")
    return folder


def test_questions_stand_by_the_clause_that_answers_them(tmp_path: Path) -> None:
    folder = written(tmp_path, "bj-file-24.yaml", "bj-file-24/三:\n- 调档要带啥\n- 档案咋转走\n")
    read = read_questions(folder, CORPUS.documents)
    assert read == {"bj-file-24/三": ("调档要带啥", "档案咋转走")}


def test_questions_in_english_stand_in_a_folder_of_their_own(tmp_path: Path) -> None:
    """Those in Chinese are read without them."""
    (tmp_path / "questions" / "english").mkdir(parents=True)
    file = tmp_path / "questions" / "english" / "bj-file-24.yaml"
    file.write_text("bj-file-24/三:\n- how is a file moved\n", "utf-8")
    assert read_questions(tmp_path, CORPUS.documents, ENGLISH) == {
        "bj-file-24/三": ("how is a file moved",)
    }
    assert read_questions(tmp_path, CORPUS.documents) == {}


def test_a_file_in_english_that_is_wrong_is_named(tmp_path: Path) -> None:
    (tmp_path / "questions" / "english").mkdir(parents=True)
    (tmp_path / "questions" / "english" / "bj-none.yaml").write_text("{}", "utf-8")
    with pytest.raises(CorpusInvalid, match=re.escape("questions/english/bj-none.yaml: no such")):
        read_questions(tmp_path, CORPUS.documents, ENGLISH)


def test_every_clause_that_is_asked_for_in_chinese_is_asked_for_in_english() -> None:
    assert CORPUS.questions_in_english.keys() == CORPUS.questions.keys()
    asked = [text for told in CORPUS.questions_in_english.values() for text in told]
    assert len(set(map(str.lower, asked))) == len(asked)
    assert all(not has_ideographs(text) or "(" in text for text in asked)


def unanswered(folder: Path, text: str) -> Path:
    (folder / "questions" / "unanswered").mkdir(parents=True)
    (folder / "questions" / "unanswered" / "english.yaml").write_text(text, "utf-8")
    return folder


def test_questions_that_no_document_answers_stand_apart(tmp_path: Path) -> None:
    assert read_unanswered(tmp_path, {}) == ()
    folder = unanswered(tmp_path, "- what does a review cost\n- which exam is there\n")
    assert read_unanswered(folder, {}) == ("what does a review cost", "which exam is there")
    assert read_questions(folder, CORPUS.documents) == {}
    assert read_questions(folder, CORPUS.documents, ENGLISH) == {}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("- who pays\n- who pays\n", "a question stands twice"),
        ("- how is a file moved\n", "'bj-file-24/三' answers 'how is a file moved'"),
        ("- x\n", "0: String should have at least 2 characters"),
        ("who: pays\n", "the whole: Input should be a valid tuple"),
    ],
)
def test_a_question_is_answered_or_not(tmp_path: Path, text: str, fault: str) -> None:
    answered = {"bj-file-24/三": ("how is a file moved",)}
    file = "questions/unanswered/english.yaml"
    with pytest.raises(CorpusInvalid, match=re.escape(f"{file}: {fault}")):
        read_unanswered(unanswered(tmp_path, text), answered)


def test_a_corpus_without_such_files_knows_none(tmp_path: Path) -> None:
    assert read_questions(tmp_path, CORPUS.documents) == {}


@pytest.mark.parametrize(
    ("file", "text", "fault"),
    [
        ("bj-none.yaml", "{}", "questions/bj-none.yaml: no such document"),
        ("bj-file-24.txt", "{}", "questions/bj-file-24.txt: no such document"),
        ("bj-file-24.yaml", "bj-file-24/九十:\n- 调档要带啥\n", "no clause 'bj-file-24/九十'"),
        ("bj-file-24.yaml", "bj-tax-18/一:\n- 谁收社保\n", "no clause 'bj-tax-18/一'"),
        (
            "bj-file-24.yaml",
            "bj-file-24/三:\n- 档案咋转\n- 档案咋转\n",
            "a question stands twice under 'bj-file-24/三'",
        ),
        ("bj-file-24.yaml", "bj-file-24/三:\n- 转\n", "String should have at least 2 characters"),
        ("bj-file-24.yaml", "bj-file-24/三: [", "questions/bj-file-24.yaml: not YAML, line 2"),
    ],
)
def test_a_file_that_is_wrong_is_named(tmp_path: Path, file: str, text: str, fault: str) -> None:
    with pytest.raises(CorpusInvalid, match=re.escape(fault)):
        read_questions(written(tmp_path, file, text), CORPUS.documents)


def test_every_document_has_questions_and_none_is_a_clause_s_text() -> None:
    asked = {CORPUS.clause(clause).document for clause in CORPUS.questions}
    assert asked == {document.id for document in CORPUS.documents}
    assert all(CORPUS.clause(clause).text not in told for clause, told in CORPUS.questions.items())
