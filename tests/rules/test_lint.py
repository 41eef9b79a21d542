"""The lint of rule files: every mistake in one sentence with its file, its line and the remedy.

Each file under broken/ is wrong in one way; its first lines say what the lint must say of it.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pingwen.domain.clause import Corpus
from pingwen.errors import RulesError
from pingwen.rules.base import RuleBase
from pingwen.rules.lint import Fault, lint
from tests.rules.support import ROOT

BROKEN = sorted((Path(__file__).parent / "broken").glob("*.yaml"))
READINGS = ROOT / "rules" / "interpretations.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(READINGS, tmp_path)
    return tmp_path


def _sound() -> str:
    """A fixture with its mistake mended."""
    text = (ROOT / "tests/rules/broken/quote-not-verbatim.yaml").read_text(encoding="utf-8")
    return text.replace("从事本专业工作满2年", "从事本专业工作满3年")


@pytest.mark.parametrize("broken", BROKEN, ids=lambda file: file.stem)
def test_a_mistake_is_told_with_its_line_and_remedy(
    broken: Path, folder: Path, corpus: Corpus
) -> None:
    """Exactly what stands at the top of the file, and loading refuses the file too."""
    text = broken.read_text(encoding="utf-8")
    told = [line[2:] for line in text.splitlines() if line.startswith("# try.yaml")]
    (folder / "try.yaml").write_text(text, encoding="utf-8")

    assert [str(fault) for fault in lint(folder, corpus)] == told
    with pytest.raises(RulesError):
        RuleBase.load(folder, corpus)


def test_the_rules_of_the_repository_have_no_mistake(corpus: Corpus) -> None:
    """What is served was linted."""
    assert lint(ROOT / "rules", corpus) == []


def test_a_target_that_is_known_by_name_only_is_no_mistake(folder: Path, corpus: Corpus) -> None:
    """In a scheme that does not decide yet, beside one whose conditions are written."""
    text = _sound().replace("decides: true", "decides: false")
    (folder / "try.yaml").write_text(f"{text}\n  别的职称:\n    level: 中级\n", encoding="utf-8")

    assert lint(folder, corpus) == []


def test_every_mistake_of_every_file_is_told_at_once(folder: Path, corpus: Corpus) -> None:
    """In the order of files and lines; a file that is right is not named."""
    text = _sound()
    (folder / "try.yaml").write_text(
        text.replace("years: 3", "years: 三").replace("满1年；", "满2年；"),
        encoding="utf-8",
    )
    (folder / "try@1.yaml").write_text(text.replace("op: any", "op: or"), encoding="utf-8")
    (folder / "try@2.yaml").write_text(
        text.replace("valid_from: 2020-11-10", "valid_from: 1990-01-01\nvalid_to: 1999-12-31"),
        encoding="utf-8",
    )

    assert [(fault.file, fault.line) for fault in lint(folder, corpus)] == [
        ("try.yaml", 25),
        ("try.yaml", 30),
        ("try@1.yaml", 15),
    ]


def test_editions_that_overlap_are_told(folder: Path, corpus: Corpus) -> None:
    """With the older file, which needs an end."""
    (folder / "try.yaml").write_text(
        _sound().replace("valid_from: 2020", "valid_from: 2026"), encoding="utf-8"
    )
    (folder / "try@2020.yaml").write_text(_sound(), encoding="utf-8")

    assert [str(fault) for fault in lint(folder, corpus)] == [
        (
            "try.yaml：从 2026-11-10 起施行，而 try@2020.yaml 那时还有效，"
            "请给 try@2020.yaml 写上更早的 valid_to。"
        )
    ]


def test_what_a_line_merges_in_is_looked_at_too(folder: Path, corpus: Corpus) -> None:
    """A mistake behind an anchor is told once, where it was written; own keys count first."""
    text = _sound()
    shared = "  - {op: holds_degree, degree: 大学专科}\n"
    assert text.count("- {op: holds_degree, degree: 大学专科}") == 1
    first, _, rest = text.partition(shared)
    merged = first + "  - &held {op: holds_degree, degree: 大专}\n" + rest
    merged = merged.replace(
        "{op: holds_degree, degree: 大学本科}", "{<<: [*held], or_higher: true}"
    )
    (folder / "try.yaml").write_text(merged, encoding="utf-8")

    line = 1 + merged[: merged.index("&held")].count("\n")
    assert [(fault.line, fault.message[:6]) for fault in lint(folder, corpus)] == [
        (line, "degree"),
    ]


def test_what_is_no_text_is_told(folder: Path, corpus: Corpus) -> None:
    """Another encoding, and characters that YAML does not allow."""
    (folder / "try.yaml").write_bytes("scheme: 试".encode("gb18030"))
    (folder / "try@1.yaml").write_text("scheme: \x00", encoding="utf-8")

    gb, odd = lint(folder, corpus)
    assert str(gb) == "try.yaml：不是 UTF-8 编码，请另存为 UTF-8。"
    assert odd.message.startswith("不是有效的 YAML，请改正：unacceptable character")


def test_readings_that_cannot_be_loaded_are_told(tmp_path: Path, corpus: Corpus) -> None:
    """And so is one that an operator takes by itself and that nothing explains."""
    (tmp_path / "try.yaml").write_text(_sound(), encoding="utf-8")
    assert lint(tmp_path, corpus) == [
        Fault("interpretations.yaml", 0, "不能装载，请改正：cannot be read")
    ]

    (tmp_path / "interpretations.yaml").write_text("{}", encoding="utf-8")
    (only,) = lint(tmp_path, corpus)
    assert str(only).startswith("interpretations.yaml：不能装载，请改正：")
    assert str(only).endswith("is not explained")
