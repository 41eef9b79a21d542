"""The tables for the console and for the README."""

from __future__ import annotations

import pytest

from pingwen.evaluation.report.console import case_text, comparison_table, console_table
from pingwen.evaluation.summary import summarise
from tests.evaluation.building import answer, answered, question_case
from tests.evaluation.report.building import run, scored, small_run


def test_the_console_has_one_line_a_figure_and_no_colours() -> None:
    found = small_run(misses=("questions.kind (aside): 0.0000, must be ≥ 0.2000",))
    head, *lines = console_table(found).splitlines()

    assert head.split()[:2] == ["figure", "all"]
    assert [line.split()[0] for line in lines] == list(found.summary.all)
    assert [line for line in lines if line.endswith("MISSED")] == [
        line for line in lines if line.startswith("questions.kind ")
    ]
    assert "\x1b" not in console_table(found)


def test_systems_stand_side_by_side_with_the_wider_interval() -> None:
    right = scored(question_case(), answered())
    rival = scored(question_case(), answered(answer(kind="abstain")))
    found = run(right, rivals={"bm25": summarise([rival.result])})
    lines = comparison_table(found).splitlines()

    assert lines[0] == "| figure | n | Pingwen | bm25 |"
    assert "| questions.kind | 1 | 1.000 (0.207–1.000) | 0.000 (0.000–0.793) |" in lines


def test_a_rival_that_lacks_a_figure_or_counts_other_things_says_so() -> None:
    cases = [scored(question_case(id=f"q{n}"), answered()) for n in range(2)]
    few = summarise([cases[0].result])
    none = summarise([scored(question_case(), error="down").result])
    table = comparison_table(run(*cases, rivals={"few": few, "none": none}))

    assert (
        "| citations.exist | 2 | 1.000 (0.342–1.000) | 1.000 (0.207–1.000, n=1) | – |"
        in table.splitlines()
    )


def test_figures_that_no_rival_has_are_left_out() -> None:
    rival = summarise([scored(question_case(), error="down").result])
    table = comparison_table(run(scored(question_case(), answered()), rivals={"down": rival}))

    assert "questions.kind" in table
    assert "retrieval.first" not in table


def test_without_rivals_the_table_has_every_figure() -> None:
    table = comparison_table(small_run())

    assert all(f"| {name}" in table for name in small_run().summary.all)
    assert "| verdicts.false_eligible (less is better) |" in table


def test_a_case_is_told_in_plain_words_with_what_hides_made_visible() -> None:
    hidden = answered(answer(text="满7年\x1b[31m", kind="abstain"))
    text = case_text(scored(question_case(id="q1"), hidden))

    assert text.startswith("## questions/q1 WRONG (selection)")
    assert "user: 硕士要几年？" in text
    assert "  满7年⟨U+001B⟩[31m" in text
    assert "wrong: questions.kind 0.00" in text


def test_a_case_that_raised_is_told_with_its_error() -> None:
    text = case_text(scored(question_case(), error="KeyError: 'x'"))

    assert "given: no answer" in text
    assert "raised: KeyError: 'x'" in text


def test_a_case_put_aside_is_not_told() -> None:
    with pytest.raises(ValueError, match="not shown"):
        case_text(scored(question_case(split="aside"), answered()))
