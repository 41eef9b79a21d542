"""The report for the pull request."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt

from pingwen.evaluation.report.markdown import markdown_report
from tests.evaluation.building import answer, answered, question_case, verdict, verdict_case
from tests.evaluation.report.building import HOSTILE, SECRET, compared, run, scored, small_run


def rendered(text: str) -> str:
    """What a browser gets of it, with HTML let through as GitHub does."""
    return str(MarkdownIt("commonmark", {"html": True}).enable("table").render(text))


def test_the_verdict_stands_in_one_line_at_the_top() -> None:
    passed = run(scored(question_case(), answered()))
    failed = run(scored(question_case(), answered()), misses=("questions.kind: 0.1, must be 1",))

    assert "**Passed over 1 cases: every bound is held" in markdown_report(passed)
    assert "**FAILED over 1 cases. Bounds missed: 1.**" in markdown_report(failed)
    assert "- missed: questions.kind: 0.1, must be 1" in markdown_report(failed)


def test_a_figure_stands_with_its_splits_both_intervals_and_its_bounds() -> None:
    line = next(
        line for line in markdown_report(small_run()).splitlines() if "| questions.kind " in line
    )

    assert [cell.strip() for cell in line.split("|")[1:-1]] == [
        "questions.kind",
        "0.200 (5)",
        "0.036–0.624",
        "0.000–0.750",
        "0.333 (3)",
        "0.000 (2)",
        "0.100/0.200",
        "0.900",
        "",
    ]


def test_nothing_of_a_case_put_aside_is_shown() -> None:
    text = markdown_report(compared(small_run(), questions__kind=1, verdicts__kind=0.5))

    assert SECRET not in text
    assert "-aside" not in text
    assert "no answer: 1 put aside" in text


def test_a_lost_figure_names_its_dev_cases_and_counts_the_others() -> None:
    text = markdown_report(compared(small_run(), questions__kind=1))

    assert "- questions.kind, worse: q-hostile, q-raised; 2 put aside" in text
    assert re.search(r"\| questions.kind \| 5 \| 1.000 \| 0.200 \|.*\*\*LOST\*\* \|", text)


def test_what_users_and_answers_write_is_not_read_as_markup() -> None:
    page = rendered(markdown_report(small_run(configuration={"a|b": HOSTILE})))

    assert "<script" not in page
    assert "<a " not in page
    assert "<strong>粗" not in page
    assert page.count("<details>") == page.count("</details>")
    assert "@octocat" in page
    assert "@octocat" not in re.sub(r"<code.*?</code>", "", page, flags=re.DOTALL)
    assert "\u202e" not in page
    assert "⟨U+202E⟩" in page


def test_a_stroke_in_a_value_begins_no_cell() -> None:
    page = rendered(markdown_report(small_run(configuration={"a|b": "c|d"})))

    assert "<code>a|b</code>" in page
    assert '<td style="text-align:right"><code>c|d</code></td>' in page


def test_what_does_harm_stands_before_what_is_only_wrong() -> None:
    text = markdown_report(small_run())
    order = re.findall(r"<summary>(\S+) ", text)

    assert order == ["verdicts/v-wrong", "questions/q-raised", "questions/q-hostile"]


def test_at_most_ten_wrong_answers_are_shown_in_full() -> None:
    declined = answered(answer(kind="abstain"))
    cases = [scored(question_case(id=f"q{n}", group=f"g{n}"), declined) for n in range(12)]
    text = markdown_report(run(*cases))

    assert "10 of 12 wrong cases of dev" in text
    assert text.count("<details>") == 10


def test_a_wrong_case_stands_with_question_answer_sources_and_why() -> None:
    wrong = scored(verdict_case(), answered(answer(kind="verdict", given=verdict("eligible"))))
    text = markdown_report(run(wrong))

    for words in (
        "```text\n我2016年硕士毕业，能评副高吗？\n```",
        "```text\n满7年。[1]\n```",
        "- verdict: `undetermined`",
        "- source 1: `doc/一` `硕士研究生毕业后，从事本专业技术工作满7年；`",
        "- **verdicts.false_eligible** 1.00 `called eligible`",
    ):
        assert words in text


def test_a_run_without_faults_baseline_or_rivals_says_so() -> None:
    text = markdown_report(run(scored(question_case(), answered())))

    for words in (
        "No case is wrong.",
        "There is no baseline to compare with.",
        "No baseline was run beside it.",
        "No case of dev is wrong.",
        "Not told.",
    ):
        assert words in text


def test_the_same_run_gives_the_same_report() -> None:
    assert markdown_report(small_run()) == markdown_report(small_run())
