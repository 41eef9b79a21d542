"""The index on disk: built once, checked at every opening, never served damaged."""

from __future__ import annotations

import logging
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from pingwen.errors import IndexUnavailable
from pingwen.retrieval import index as index_module
from pingwen.retrieval.generations import Generations
from pingwen.retrieval.passages import passages_of
from tests.retrieval.conftest import Opener
from tests.retrieval.fakes import HashedNgrams, small_corpus

_OPEN = """
import sys, pathlib
from pingwen.retrieval.index import open_index
from tests.retrieval.fakes import HashedNgrams, small_corpus
journal, data = map(pathlib.Path, sys.argv[1:3])
fake = HashedNgrams(journal=journal, seconds=float(sys.argv[3]))
print(open_index(small_corpus(), fake, data).rank("不少于5个工作日的公示", k=1)[0][0])
"""


def _start(data_dir: Path, seconds: float = 0.0) -> subprocess.Popen[str]:
    root = Path(__file__).parents[2]
    return subprocess.Popen(
        [sys.executable, "-c", _OPEN, str(data_dir / "journal"), str(data_dir), str(seconds)],
        env={**os.environ, "PYTHONPATH": f"{root / 'src'}{os.pathsep}{root}"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _generations(data_dir: Path) -> list[Path]:
    return sorted(f for f in (data_dir / "index").iterdir() if f.name not in (".lock", ".leases"))


def _truncate(generation: Path) -> None:
    database = generation / "chroma.sqlite3"
    os.truncate(database, database.stat().st_size // 2)


def _overwrite(generation: Path) -> None:
    (generation / "chroma.sqlite3").write_bytes(b"\0" * 4096)


def _reseal(generation: Path) -> None:
    (generation / "sealed").write_text("0" * 64)


def _empty(generation: Path) -> None:
    shutil.rmtree(generation)
    generation.mkdir()


def _change_a_vector(generation: Path) -> None:
    database = generation / "chroma.sqlite3"
    text = next(p.text for p in passages_of(small_corpus()) if "班主任工作" in p.text)
    vector = np.array(HashedNgrams().embed_query(text), dtype=np.float32).tobytes()
    content = database.read_bytes()
    assert vector in content
    database.write_bytes(content.replace(vector, vector[4:] + vector[:4]))


_DAMAGE: dict[str, Callable[[Path], None]] = {
    "the database cut in half": _truncate,
    "the database overwritten": _overwrite,
    "the database missing": lambda generation: (generation / "chroma.sqlite3").unlink(),
    "the seal missing": lambda generation: (generation / "sealed").unlink(),
    "another seal": _reseal,
    "an empty folder": _empty,
    "a vector changed": _change_a_vector,
}


def test_built_once(opened: Opener, tmp_path: Path) -> None:
    """The second opening embeds nothing and finds the same."""
    first, second = HashedNgrams(), HashedNgrams()
    found = opened(embedding=first).rank("班主任几年")
    assert opened(embedding=second).rank("班主任几年") == found
    assert (first.batches > 0, second.batches) == (True, 0)
    assert len(_generations(tmp_path)) == 1


def test_narrowed_and_aside(opened: Opener) -> None:
    """A gazette's contents are found only where it is asked for; other documents alone likewise."""
    index = opened()
    everything = {found for found, _ in index.rank("职称", k=100)}
    assert "gazette/目录" not in everything
    assert len(everything) == 24
    assert [found for found, _ in index.rank("职称", documents=["gazette"])] == ["gazette/目录"]
    assert {f.split("/")[0] for f, _ in index.rank("职称", documents=["ai-30"], k=100)} == {"ai-30"}
    assert [len(index.rank("职称", k=k)) for k in (-1, 0, 3)] == [0, 0, 3]


def test_vectors_are_compared_exactly(opened: Opener) -> None:
    """A passage's own text finds it first, with a similarity of one."""
    index = opened()
    for passage in passages_of(small_corpus()):
        found = dict(index.rank(passage.text, documents=[passage.document], k=1))
        assert found == {passage.clause: pytest.approx(1.0, abs=1e-5)}


def test_the_nearest_questions_in_english_name_their_clauses(opened: Opener) -> None:
    """Each by itself, those of what stands aside only where its document is asked for."""
    index = opened()
    found = index.nearest_questions("class teacher years", k=2)
    assert [question.clause for question, _ in found] == ["voc-27/附件1/三/（一）"] * 2
    assert found[0][0].text == "class teacher years"
    assert found[0][1] == pytest.approx(1, abs=1e-5)
    everything = index.nearest_questions("what is printed", k=100)
    assert {question.document for question, _ in everything} == {"ai-30", "voc-27"}
    printed = index.nearest_questions("what is printed", documents=["gazette"])
    assert [question.clause for question, _ in printed] == ["gazette/目录"]
    assert [len(index.nearest_questions("years", k=k)) for k in (-1, 0, 3)] == [0, 0, 3]


def test_where_no_question_is_known_in_english_none_is_near(opened: Opener) -> None:
    corpus = small_corpus().model_copy(update={"questions_in_english": {}})
    assert opened(corpus).nearest_questions("class teacher years") == ()


def test_the_questions_that_no_document_answers_stand_apart(opened: Opener) -> None:
    """They are of no clause, and found only where they are asked for; without any none is near."""
    unanswered = ("what does a review cost", "which exam is there")
    corpus = small_corpus().model_copy(update={"unanswered_in_english": unanswered})
    index = opened(corpus)
    for text in unanswered:
        (nearest, near), *rest = index.nearest_unanswered(text)
        assert (nearest.text, nearest.clause, len(rest)) == (text, "", 1)
        assert near == pytest.approx(1, abs=1e-5)
        assert text not in {question.text for question, _ in index.nearest_questions(text, k=100)}
    assert opened(small_corpus()).nearest_unanswered(unanswered[0]) == ()


@pytest.mark.parametrize("damage", _DAMAGE.values(), ids=_DAMAGE)
def test_damage_is_found_and_mended(
    opened: Opener,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    damage: Callable[[Path], None],
) -> None:
    """A damaged index is not served: it is rebuilt, with a warning that says why."""
    index = opened()
    expected = index.rank("班主任几年")
    index.close()
    (before,) = _generations(tmp_path)
    damage(before)
    again = HashedNgrams()
    with caplog.at_level(logging.WARNING):
        assert opened(embedding=again).rank("班主任几年") == expected
    assert again.batches > 0
    assert "damaged" in caplog.text
    (after,) = _generations(tmp_path)
    assert after != before


@pytest.mark.parametrize(
    "what",
    ["corpus version", "words", "questions", "unanswered questions", "embedding", "index version"],
)
def test_outdated_is_replaced(
    opened: Opener,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    what: str,
) -> None:
    """Another corpus, wording, question, embedding or version makes a new index; the old one is
    removed."""
    opened().close()
    (before,) = _generations(tmp_path)
    with caplog.at_level(logging.WARNING):
        if what == "corpus version":
            opened(small_corpus("v2"))
        elif what == "words":
            opened(small_corpus(**{"voc-27/附件1/三/（一）": "班主任五年。"}))
        elif what == "questions":
            asked = {"ai-30/五": ("how is it reviewed",)}
            opened(small_corpus().model_copy(update={"questions_in_english": asked}))
        elif what == "unanswered questions":
            none = {"unanswered_in_english": ("what does a review cost",)}
            opened(small_corpus().model_copy(update=none))
        elif what == "embedding":
            opened(embedding=HashedNgrams("another"))
        else:
            monkeypatch.setattr(index_module, "INDEX_VERSION", index_module.INDEX_VERSION + 1)
            opened()
    assert "will be rebuilt" in caplog.text
    (after,) = _generations(tmp_path)
    assert after.name.split("-")[0] != before.name.split("-")[0]


def test_an_index_under_anothers_name(opened: Opener, tmp_path: Path) -> None:
    """A folder renamed to another corpus's key is not taken for that corpus's index."""
    opened(small_corpus("v2")).close()
    (theirs,) = _generations(tmp_path)
    aside = tmp_path / "aside"
    theirs.rename(aside)
    opened().close()
    (ours,) = _generations(tmp_path)
    shutil.rmtree(ours)
    aside.rename(ours)
    again = HashedNgrams()
    opened(embedding=again)
    assert again.batches > 0


def test_what_is_served_stays(opened: Opener, tmp_path: Path) -> None:
    """An old generation is kept while somebody serves it and removed by the next who opens."""
    old = opened()
    new = opened(small_corpus("v2"))
    assert len(_generations(tmp_path)) == 2
    assert old.rank("班主任几年") == new.rank("班主任几年")
    old.close()
    opened(small_corpus("v2"))
    assert len(_generations(tmp_path)) == 1


def test_three_processes_build_once(tmp_path: Path) -> None:
    """Three that start at once build one index, and all three find with it."""
    started = [_start(tmp_path, seconds=0.3) for _ in range(3)]
    outputs = [process.communicate(timeout=60) for process in started]
    assert [process.returncode for process in started] == [0, 0, 0], outputs
    assert [out.strip() for out, _ in outputs] == ["ai-30/五/（二）"] * 3
    assert (tmp_path / "journal").read_text().count("batch") == 3
    assert len(_generations(tmp_path)) == 1


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGKILL])
def test_broken_off(opened: Opener, tmp_path: Path, ending: signal.Signals) -> None:
    """Ctrl-C or a kill in the middle leaves nothing that is served; the next opening is sound."""
    process = _start(tmp_path, seconds=1.5)
    while not (tmp_path / "journal").exists():
        assert process.poll() is None
        time.sleep(0.05)
    process.send_signal(ending)
    process.communicate(timeout=30)
    assert process.returncode != 0
    assert all(folder.name.startswith(".building-") for folder in _generations(tmp_path))
    if ending is signal.SIGINT:
        assert _generations(tmp_path) == []
    assert opened().rank("不少于5个工作日的公示", k=1)[0][0] == "ai-30/五/（二）"
    assert len(_generations(tmp_path)) == 1


def test_an_embedding_that_fails(opened: Opener, tmp_path: Path) -> None:
    """Where the embedding fails there is no index, and nothing is left behind."""
    with pytest.raises(IndexUnavailable, match="out of order"):
        opened(embedding=HashedNgrams(fails=RuntimeError("out of order")))
    assert _generations(tmp_path) == []


def test_nowhere_to_write(opened: Opener, tmp_path: Path) -> None:
    """A data directory that is a file makes the index unavailable."""
    (tmp_path / "file").write_text("")
    with pytest.raises(IndexUnavailable):
        opened(data_dir=tmp_path / "file")


def test_locked_for_too_long(
    opened: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who cannot get in within the time gives up with an error that says so."""
    monkeypatch.setattr(index_module, "_LOCK_SECONDS", 0.1)
    with (
        Generations(tmp_path).locked(1),
        pytest.raises(IndexUnavailable, match="locked"),
    ):
        opened()


def test_as_a_langchain_vector_store(opened: Opener) -> None:
    """The collection serves as a LangChain vector store under the same embedding."""
    found = opened().as_vector_store().similarity_search("不少于5个工作日的公示", k=1)
    assert found[0].id == "ai-30/五/（二）"
