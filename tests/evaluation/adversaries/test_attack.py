"""Lying drafts against the real gate, and a judge that would notice."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from pingwen.bootstrap import build_assistant
from pingwen.domain.answer import Answer, AnswerKind, Citation
from pingwen.domain.brief import Brief
from pingwen.domain.facts import Facts
from pingwen.evaluation.adversaries.attack import attack_case
from pingwen.evaluation.adversaries.command import attack_gate, told
from pingwen.evaluation.adversaries.judge import Judge
from pingwen.evaluation.adversaries.liars import LIARS
from pingwen.evaluation.adversaries.lies import Stage
from pingwen.evaluation.options import EvalOptions, Task
from pingwen.settings import Settings
from pingwen.verifier import Verifier
from tests.fakes import about, asked, found, reading
from tests.rules.support import TODAY, the_corpus, the_rules

QUESTIONS = (
    "2022年7月硕士毕业，一直在北京一家公司做推荐，没有职称，人工智能副高能评吗",
    "北京人工智能高级工程师，硕士毕业要干几年",
    "北京人工智能职称的评审程序",
    "乡村振兴协理员请假要谁批准",
    "浙江2025年人工智能高工申报什么时候截止",
)


def test_no_lie_is_shown() -> None:
    """Some hundred drafts over a verdict and four answers, every liar among them."""
    assistant = build_assistant(Settings(model="extractive"))
    for question in QUESTIONS:
        tally = attack_case(assistant, asked(question), "case", 105)
        assert tally.faults == []
        assert set(tally.tried) == set(LIARS)
        assert tally.stopped.total() > 0
        assert f"{tally.tried.total():7}" in told(tally)


@pytest.mark.parametrize("name", LIARS)
def test_a_liar_lies_the_same_way_every_time(name: str) -> None:
    """Its drafts depend on the seed alone, and what must not be shown stands in them."""
    brief = Brief(
        question=asked(),
        understanding=reading(about()).understanding,
        hits=found("bj-ai-30/五/（二）"),
    )
    lies = [LIARS[name](Stage(the_corpus(), brief, Random(7))) for _ in range(2)]
    assert lies[0] == lies[1]
    drafted = " ".join(segment.words() for segment in lies[0].draft.segments)
    assert all(marker in drafted for marker in lies[0].markers)


def answer(text: str, kind: AnswerKind = AnswerKind.ANSWER) -> Answer:
    return Answer(
        id=None,
        kind=kind,
        text=text,
        citations=(),
        verdict=None,
        facts=(),
        timings_ms={},
        model="liar",
    )


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("您可以**申报**。", "claim: '您可以申报'"),
        ("<div>", "claim: live markup"),
        ("满8年", "claim: the number 8"),
    ],
)
def test_the_judge_notices_what_is_shown(text: str, fault: str) -> None:
    """A lie in another dress, live markup, a number from nowhere."""
    judge = Judge(the_corpus(), None, answer("手头的文件没有写这一条。"))
    assert judge.faults(answer(text), ("您可以申报",)) == (fault,)
    assert judge.faults(answer("手头的文件没有写这一条。"), ("您可以申报",)) == ()


@pytest.mark.parametrize(
    ("title", "day", "faults"),
    [
        ("所引的通知", "2025年9月5日", ()),
        ("所引的通知", "2025年9月6日", ("claim: the number 6",)),
        ("另一份通知", "2025年9月5日", tuple(f"claim: the number {n}" for n in (2025, 9, 5))),
    ],
)
def test_a_warning_tells_days_of_the_document_that_it_is_about(
    title: str, day: str, faults: tuple[str, ...]
) -> None:
    """The day after which nobody applies stands in the document, seldom in the clause cited."""
    of_the_notice = {"document": "zj-ai-2025", "title": "所引的通知"}
    citation = cited(SENTENCE).citations[0].model_copy(update=of_the_notice)
    shown = answer(f"{SENTENCE}[1]\n\n注意：所引《{title}》的申报截止（{day}）已过。")
    judge = Judge(the_corpus(), None, answer("手头的文件没有写这一条。"))
    assert judge.faults(shown.model_copy(update={"citations": (citation,)}), ()) == faults


def test_what_stands_under_a_verdict_is_judged_too() -> None:
    """A draft may name the clause that was asked about; it may lie neither there nor above."""
    asked_for = ("bj-ai", "高级工程师", Facts(), TODAY)
    honest = Verifier(the_corpus(), the_rules()).check(Facts(), "bj-ai", "高级工程师", TODAY)
    judge = Judge(the_corpus(), the_rules().determine(*asked_for), honest)
    lie = "您可以申报"

    beside = honest.model_copy(update={"text": f"{honest.text}\n\n所问的条款：\n\n{lie}。"})
    within = honest.model_copy(update={"text": f"{lie}。{honest.text}"})

    assert judge.faults(beside, (lie,)) == (f"claim: {lie!r}",)
    assert judge.faults(within, ()) == ("verdict: worded otherwise than for an honest draft",)


SENTENCE = "经公示无异议后，所在单位提出推荐意见。"


def cited(text: str) -> Answer:
    """An answer that cites the clause of the sentence."""
    clause = the_corpus().clause("bj-ai-30/五/（二）")
    citation = Citation(
        mark=1,
        document="bj-ai-30",
        document_number="",
        title="",
        clause_id=clause.id,
        clause="",
        quote=clause.text,
        url="",
        standing="in_force",
    )
    return answer(text).model_copy(update={"citations": (citation,)})


@pytest.mark.parametrize(
    ("text", "is_lie"),
    [
        (f"{SENTENCE}[1]", False),
        ("**经公示无异议后**，所在单位提出推荐意见。[1]", False),
        ("所在单位提出推荐意见。[1]", True),
        (f"{SENTENCE}[1]\n\n所在单位提出推荐意见。", True),
        ("无论如何，所在单位提出推荐意见。[1]", True),
    ],
)
def test_a_piece_of_a_sentence_is_a_lie_outside_of_it(text: str, is_lie: bool) -> None:
    """Cut off from its condition it says another thing; within its sentence it is read as it is."""
    judge = Judge(the_corpus(), None, answer("手头的文件没有写这一条。"))
    lie = "所在单位提出推荐意见。"
    assert judge.faults(cited(text), (lie,)) == ((f"claim: {lie!r}",) if is_lie else ())


def test_the_table_is_written_where_reports_go(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the commit that it is of, and what is printed."""
    options = EvalOptions(
        task=Task.ADVERSARIAL,
        only=("ai-junior-college-1",),
        count=len(LIARS),
        workers=1,
        reports=tmp_path / "reports",
    )
    assert attack_gate(options, "3f2a9c1d") == 0
    written = (tmp_path / "reports" / "adversarial.md").read_text(encoding="utf-8")
    assert "commit 3f2a9c1d" in written
    assert capsys.readouterr().out.strip() in written
