"""A checked answer as the contract's answer: text, citations, verdict, facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from pingwen.domain.answer import (
    Answer,
    AnswerKind,
    Checked,
    Quotation,
    Remark,
    Segment,
)
from pingwen.domain.clause import Corpus, Standing
from pingwen.domain.question import Question, Understanding
from pingwen.domain.scheme import LastDay
from pingwen.rendering.facts_text import fact_lines
from pingwen.rendering.markup import literal
from pingwen.rendering.of_itself import of_itself
from pingwen.rendering.remarks import notice_words, remark_words
from pingwen.rendering.segments_text import SegmentsWriter
from pingwen.rendering.sources import Sources
from pingwen.rendering.verdict_text import VerdictWriter
from pingwen.rendering.wording import day_words

__all__ = ["Renderer"]

_DICTATED = (
    "是否符合由规则模块按文件条款核对，不能指定结论。"
    "告诉我学历、毕业时间、现有职称和取得时间，我来核对。"
)
_ASKED = "所问的条款："
_NEARBY = "资料库里与此相关的是："
_DRAFT = "注意：所引《{title}》为征求意见稿，尚未生效。"
_CLOSED = "注意：所引《{title}》的{name}（{day}）已过。"


class Renderer:
    """Words answers.

    ``readings``: the interpretations by id, as people are told of them; ``closes``: by document,
    the last day of applying under it.
    """

    def __init__(
        self, corpus: Corpus, readings: Mapping[str, str], closes: Mapping[str, LastDay]
    ) -> None:
        self._corpus = corpus
        self._readings = dict(readings)
        self._closes = dict(closes)

    def render(
        self,
        checked: Checked,
        question: Question,
        understanding: Understanding,
        timings_ms: Mapping[str, float],
    ) -> Answer:
        """The answer. Takes nothing but what has passed the gate."""
        sources = Sources(self._corpus)
        verdict = None
        if checked.determination is not None:
            writer = VerdictWriter(checked.determination, understanding, sources, self._readings)
            text = writer.text(dictated=checked.dictated)
            text += self._beside(checked.segments, text, sources)
            verdict = writer.verdict(checked.proposed, corrected=checked.corrected)
        else:
            text = self._text(checked, understanding, sources, question.as_of)
        if checked.notice is not None:
            text = f"{text}\n\n{notice_words(checked.notice)}"
        return Answer(
            id=question.id,
            kind=checked.kind,
            text=text,
            citations=sources.citations(),
            verdict=verdict,
            facts=fact_lines(understanding.facts),
            timings_ms=dict(timings_ms),
            model=checked.by,
        )

    def _text(
        self, checked: Checked, understanding: Understanding, sources: Sources, as_of: date
    ) -> str:
        concern = understanding.intent.concern
        if checked.remark is Remark.OF_ITSELF and concern is not None:
            return of_itself(concern, self._corpus)
        if checked.dictated and checked.kind is not AnswerKind.ANSWER:
            return _DICTATED
        blocks: list[str] = []
        if checked.remark is not None:
            blocks.append(remark_words(checked.remark, understanding.intent))
        if checked.segments:
            open_scheme = len(understanding.intent.schemes) > 1
            writer = SegmentsWriter(self._corpus, sources)
            blocks.append(writer.text(checked.segments, named=open_scheme))
        if checked.remark is Remark.ELSEWHERE and checked.nearby:
            blocks.extend(_elsewhere(checked.nearby, sources))
        elif checked.nearby:
            quotes = "；".join(self._attributed(q, sources) for q in checked.nearby)
            blocks.append(f"{_NEARBY}{quotes}。")
        return "\n\n".join([*blocks, *self._warnings(sources, as_of)])

    def _beside(self, segments: tuple[Segment, ...], said: str, sources: Sources) -> str:
        """The clause that is asked about, under a verdict that does not say it already."""
        told = all(literal(segment.text.rstrip("；。")) in said for segment in segments)
        words = SegmentsWriter(self._corpus, sources).text(segments)
        return "" if told else f"\n\n{_ASKED}\n\n{words}"

    def _attributed(self, quotation: Quotation, sources: Sources) -> str:
        """A quotation with the document that says it: it stands in no list that would tell."""
        document = self._corpus.document(self._corpus.clause(quotation.clause).document)
        return f"{document.short_title}「{_quoted(quotation)}」{sources.cite(quotation)}"

    def _warnings(self, sources: Sources, as_of: date) -> Iterator[str]:
        """Of every draft that is cited that it is one, and of what is closed that it is."""
        for name in dict.fromkeys(citation.document for citation in sources.citations()):
            title = self._corpus.document(name).title
            if self._corpus.document(name).standing is Standing.DRAFT:
                yield _DRAFT.format(title=title)
            last = self._closes.get(name)
            if last is not None and as_of > last.day:
                yield _CLOSED.format(title=title, name=last.name, day=day_words(last.day))


def _elsewhere(nearby: tuple[Quotation, ...], sources: Sources) -> list[str]:
    """The first quotation points to the text that is not held; the others are what is known."""
    first, *known = [f"「{_quoted(q)}」{sources.cite(q)}" for q in nearby]
    pointer = f"文件写的是：{first}。所指的文件不在资料库中，请以其原文或主管部门公布的附件为准。"
    return [pointer, *([f"文件本身写明的：{'；'.join(known)}。"] if known else [])]


def _quoted(quotation: Quotation) -> str:
    return literal(quotation.quote.rstrip("；。"))
