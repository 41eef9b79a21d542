"""An assistant that answers from a short list, over the real documents."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from pingwen.corpus.loader import load_corpus
from pingwen.domain.answer import (
    Answer,
    AnswerKind,
    Citation,
    FactLine,
    Verdict,
)
from pingwen.domain.clause import Corpus
from pingwen.domain.facts import Facts
from pingwen.domain.question import Message, Question
from pingwen.domain.scheme import SchemeCard, TargetCard
from pingwen.errors import IndexUnavailable, SchemeUnknown, TargetUnknown
from pingwen.rendering.sources import Sources
from tests.web.verdicts import NEXT, not_eligible, undetermined

if TYPE_CHECKING:
    from pingwen.assistant import Assistant

__all__ = ["TODAY", "FakeAssistant"]

TODAY = date(2026, 11, 21)
_CORPUS_DIR = Path(__file__).resolve().parents[2] / "corpus"

_ANNEX = "bj-ai-30/附件"
_MASTER = f"{_ANNEX}/三/（一）/2/（2）"
_RESULTS = f"{_ANNEX}/三/（三）/段1"
_WORK = f"{_ANNEX}/三/（二）"
_GENERAL = f"{_ANNEX}/三/（一）/1"
_EXCEPTION = f"{_ANNEX}/三/（四）"
_CARD = SchemeCard(
    id="bj-ai",
    name="北京市工程技术系列（人工智能）",
    document="bj-ai-30",
    region="北京",
    targets=(TargetCard(name="高级工程师"),),
    decides=True,
    valid_from=date(2020, 11, 10),
)


class FakeAssistant:
    """Stands in for the assistant: what the question mentions decides which sample it gives.

    ``asked`` keeps every question in order.
    """

    def __init__(self) -> None:
        self.corpus: Corpus = load_corpus(_CORPUS_DIR)
        self.asked: list[Question] = []
        self.rules = SimpleNamespace(cards=(_CARD,))
        self.checked: list[tuple[Facts, str, str, date]] = []

    def as_assistant(self) -> Assistant:
        """Itself, for what asks for the real one."""
        return cast("Assistant", self)

    def ask(self, question: Question, told: Callable[[str], None] | None = None) -> Answer:
        """A sample answer; IndexUnavailable for 「索引」, RuntimeError for 「崩溃」.

        Of the stages it goes through three, and 「慢」 is slow in the third.
        """
        self.asked.append(question)
        if told is not None:
            for stage in ("understand", "retrieve", "propose"):
                told(stage)
        text = question.text
        if "索引" in text:
            raise IndexUnavailable("the index at /srv/secret is broken")
        if "崩溃" in text:
            raise RuntimeError("/srv/secret/file.py exploded")
        if "慢" in text:
            time.sleep(1)
        samples = (
            ("2023年5月", self._not_eligible),
            ("副高", self._undetermined),
            ("高级工程师吗", self._undetermined),
            ("程序", self._procedure),
            ("对比", self._comparison),
            ("Python", self._off_topic),
            ("哪里", self._clarify),
            ("原样", self._echo),
        )
        sample = next((give for word, give in samples if word in text), self._plain)
        return sample(question)

    def check(self, facts: Facts, scheme: str, target: str, as_of: date) -> Answer:
        """The sample verdict; SchemeUnknown and TargetUnknown for all but the one scheme."""
        if scheme != _CARD.id:
            raise SchemeUnknown(f"no scheme {scheme!r}")
        if target != _CARD.targets[0].name:
            raise TargetUnknown(f"no target {target!r}")
        self.checked.append((facts, scheme, target, as_of))
        words = Message(role="user", content=target)
        return self._undetermined(Question(messages=(words,), as_of=as_of))

    def _cite(self, *clauses: str, quote: str = "") -> tuple[Citation, ...]:
        """One citation for each clause, numbered, with the clause's own words for a quote."""
        sources = Sources(self.corpus)
        for clause in clauses:
            sources.mark(clause, quote or self.corpus.clause(clause).text)
        return sources.citations()

    def _answer(
        self,
        question: Question,
        kind: AnswerKind,
        text: str,
        citations: tuple[Citation, ...],
        verdict: Verdict | None = None,
        facts: tuple[FactLine, ...] = (),
    ) -> Answer:
        return Answer(
            id=question.id,
            kind=kind,
            text=text,
            citations=citations,
            verdict=verdict,
            facts=facts,
            timings_ms={"total": 14},
            model="extractive",
        )

    def _off_topic(self, question: Question) -> Answer:
        return self._answer(question, AnswerKind.ABSTAIN, _OFF_TOPIC, ())

    def _clarify(self, question: Question) -> Answer:
        return self._answer(question, AnswerKind.CLARIFY, _CLARIFY, ())

    def _plain(self, question: Question) -> Answer:
        citations = self._cite(f"{_ANNEX}/一/（二）/3")
        text = (
            "大专毕业后从事本专业工作满 **3年** 可申报助理工程师。[1]\n\n"
            "年限从毕业后、实际从事本专业算起。"
        )
        return self._answer(question, AnswerKind.ANSWER, text, citations)

    def _procedure(self, question: Question) -> Answer:
        steps = [f"bj-ai-30/五/（{n}）" for n in "一二三四五六七"]
        citations = self._cite(*steps)
        lines = [
            f"{c.mark}. **{c.quote.split('。')[0]}**：{c.quote.split('。')[1]}。[{c.mark}]"
            for c in citations
        ]
        text = "评审程序共 **7步**，其中单位内部公示不少于5个工作日。\n\n" + "\n".join(lines)
        return self._answer(question, AnswerKind.ANSWER, text, citations)

    def _comparison(self, question: Question) -> Answer:
        citations = self._cite(f"{_ANNEX}/二/（一）/2/（2）", _MASTER, "zj-ai-plan/标题")
        text = (
            "硕士申报工程师要满 **2年**，申报高级工程师要满 **7年**。\n\n"
            "| 学历 | 工程师 | 高级工程师 |\n|---|---|---|\n"
            "| 硕士研究生 | 满2年 [1] | 满7年 [2] |\n"
        )
        return self._answer(question, AnswerKind.ANSWER, text, citations)

    def _echo(self, question: Question) -> Answer:
        words = question.text
        fact = FactLine(field="work", value={}, label=words, evidence=words, turn=0)
        citations = self._cite(_MASTER, quote=words)
        return self._answer(
            question, AnswerKind.ANSWER, f"您写的是：{words} [1]", citations, facts=(fact,)
        )

    def _undetermined(self, question: Question) -> Answer:
        citations = self._cite(_MASTER, _RESULTS, _WORK, _GENERAL, _EXCEPTION)
        text = (
            "**信息不足，暂不能判定**（学历年限符合，还差业绩一项要核对）。\n\n"
            "- ✓ 学历和年限：硕士毕业（2018年3月）后从事本专业8年8个月，要求满7年 [1]\n"
            "- ✓ 成果：论文2篇（第一作者，核心期刊）＋发明专利1项（主要负责人），"
            "合计3项，要求3项及以上 [2]\n"
            "- ? 业绩：还没有说到。研究方向或应用方向的条件符合其一即可 [3]\n"
            "- 评 基础理论、行业认可度等由评审委员会评定 [4]\n\n"
            f"下一个要紧的问题：{NEXT}"
        )
        facts = tuple(
            FactLine(field=field, value=value, label=label, evidence=evidence, turn=0)
            for field, value, label, evidence in (
                (
                    "education",
                    {"degree": "硕士研究生", "graduated": "2018-03"},
                    "硕士研究生，2018年3月毕业",
                    "18年3月硕士毕业",
                ),
                (
                    "work",
                    {"in_field": True, "ongoing": True, "since": "graduation"},
                    "从事人工智能工作，毕业时起，至今",
                    "一直在海淀一家公司做推荐算法",
                ),
                ("employment", {"kind": "企业"}, "受雇于企业", "一家公司"),
                (
                    "achievements",
                    {"kind": "论文", "count": 2},
                    "论文2篇，第一作者，核心期刊",
                    "论文2篇一作核心",
                ),
                (
                    "achievements",
                    {"kind": "发明专利", "count": 1},
                    "发明专利1项，主要负责人",
                    "专利一项主要负责人",
                ),
            )
        )
        return self._answer(
            question, AnswerKind.VERDICT, text, citations, undetermined(question.as_of), facts
        )

    def _not_eligible(self, question: Question) -> Answer:
        citations = self._cite(f"{_ANNEX}/三/（一）/2/（3）", _EXCEPTION)
        text = (
            "**按所述情况不符合**：取得中级职称后3年6个月，要求满5年。[1]\n"
            "最早 **2028年5月** 满足这一条（如继续从事本专业）。\n"
            "不受年限限制的破格条件见 [2]。您有其中之一吗？"
        )
        return self._answer(
            question, AnswerKind.VERDICT, text, citations, not_eligible(question.as_of)
        )


_OFF_TOPIC = (
    "这里只回答职称评审及资料库所收文件的问题。可以问我：申报条件、年限、成果要求、流程、截止时间。"
)
_CLARIFY = "您准备在哪里申报：北京，还是浙江？"
