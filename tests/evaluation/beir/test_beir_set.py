"""A retrieval set is read whole or refused with the file and line that is wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pingwen.errors import RetrievalSetInvalid
from pingwen.evaluation.beir import load_beir

SET = Path(__file__).parent / "set"
HEADER = "query-id\tcorpus-id\tscore\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SET, tmp_path / "set"))


def test_a_set_is_read_with_its_ids_as_they_are() -> None:
    found = load_beir(SET)

    assert found.name == "set"
    assert list(found.passages)[:6] == ["茶/1", "bike 2", "第三条", 'p"4"', "5", "😀6"]
    assert found.passages["5"].startswith("夜间打车\n凌晨")
    assert found.passages["seven"].startswith("面团")
    assert found.relevant["q 4"] == {"😀6": 2, "10": 0}


def test_queries_without_a_judgement_are_passed_over(folder: Path) -> None:
    with (folder / "queries.jsonl").open("a", encoding="utf-8") as queries:
        queries.write('{"_id": "unjudged", "text": "今天几号"}\n')

    assert len(load_beir(folder).queries) == 6


def test_a_byte_order_mark_windows_lines_and_number_ids_are_read(folder: Path) -> None:
    (folder / "corpus.jsonl").write_bytes(b'\xef\xbb\xbf{"_id": 1, "text": "a\xc2\x85b"}\r\n\r\n')
    (folder / "queries.jsonl").write_bytes(b'{"_id": 2, "text": "c"}\r\n')
    (folder / "qrels/test.tsv").write_bytes(HEADER.encode() + b"2\t1\t1\r\n")

    found = load_beir(folder)

    assert (found.passages, found.relevant) == ({"1": "a\x85b"}, {"2": {"1": 1}})


def test_the_first_passages_are_a_set_of_the_queries_that_they_answer() -> None:
    found = load_beir(SET).first(2)

    assert (list(found.passages), list(found.queries)) == (["茶/1", "bike 2"], ["q/1", "q2"])


def test_first_passages_that_answer_no_query_are_refused(folder: Path) -> None:
    (folder / "qrels/test.tsv").write_text(HEADER + "q6\t10\t1\n", encoding="utf-8")

    with pytest.raises(RetrievalSetInvalid, match="among the first 2"):
        load_beir(folder).first(2)


@pytest.mark.parametrize("file", ["corpus.jsonl", "queries.jsonl", "qrels/test.tsv"])
def test_a_missing_file_is_named(folder: Path, file: str) -> None:
    (folder / file).unlink()

    with pytest.raises(RetrievalSetInvalid) as caught:
        load_beir(folder)

    assert caught.value.detail == f"{file}: there is no such file in 'set'"


@pytest.mark.parametrize(
    ("file", "content", "detail"),
    [
        ("corpus.jsonl", b"{\n", "corpus.jsonl:1: not JSON: "),
        ("corpus.jsonl", b"[1]\n", "corpus.jsonl:1: not a JSON object"),
        ("corpus.jsonl", b'\n{"_id": "a"}\n', "corpus.jsonl:2: text: Field required"),
        ("corpus.jsonl", b'{"_id": "", "text": "a"}\n', "corpus.jsonl:1: _id: String should"),
        ("corpus.jsonl", b"\xff\n", "corpus.jsonl:1: not UTF-8"),
        ("corpus.jsonl", b"\n", "corpus.jsonl: there is nothing in it"),
        (
            "corpus.jsonl",
            b'{"_id": "a", "text": "b"}\n{"_id": "a", "text": "c"}\n',
            "corpus.jsonl:2: id 'a' is taken by corpus.jsonl:1",
        ),
        ("queries.jsonl", b'{"_id": "q", "text": ""}\n', "queries.jsonl:1: text: String should"),
        ("qrels/test.tsv", b"", "qrels/test.tsv: the header must be query-id corpus-id score"),
        ("qrels/test.tsv", b"q2\tbike 2\t1\n", "qrels/test.tsv:1: the header must be"),
        ("qrels/test.tsv", HEADER.encode(), "qrels/test.tsv: there is no judgement in it"),
    ],
)
def test_a_file_that_is_badly_written_is_refused_with_its_line(
    folder: Path, file: str, content: bytes, detail: str
) -> None:
    (folder / file).write_bytes(content)

    with pytest.raises(RetrievalSetInvalid) as caught:
        load_beir(folder)

    assert caught.value.detail.startswith(detail)


@pytest.mark.parametrize(
    ("lines", "detail"),
    [
        ("q2\tnowhere\t1", "qrels/test.tsv:2: corpus.jsonl has no passage 'nowhere'"),
        ("nobody\tbike 2\t1", "qrels/test.tsv:2: queries.jsonl has no query 'nobody'"),
        ("q2\tbike 2", "qrels/test.tsv:2: 2 columns, not 3"),
        ("q2\tbike 2\tyes", "qrels/test.tsv:2: 'yes' is no grade"),
        ("q2\tbike 2\t1\nq2\tbike 2\t1", "qrels/test.tsv:3: 'bike 2' is judged twice for 'q2'"),
        (
            "q2\tbike 2\t1\nq5\t5\t0",
            "qrels/test.tsv:3: the query 'q5' has no relevant passage",
        ),
    ],
)
def test_a_judgement_that_cannot_be_is_refused_with_its_line(
    folder: Path, lines: str, detail: str
) -> None:
    (folder / "qrels/test.tsv").write_text(f"{HEADER}{lines}\n", encoding="utf-8")

    with pytest.raises(RetrievalSetInvalid) as caught:
        load_beir(folder)

    assert caught.value.detail == detail
