"""What passed the gate beside a verdict, set as sentences, lists, steps and tables."""

from __future__ import annotations

import re

from pingwen.domain.answer import Segment, SegmentStyle
from pingwen.domain.clause import Clause, Corpus
from pingwen.rendering.markup import literal
from pingwen.rendering.sources import Sources

__all__ = ["SegmentsWriter"]

_NUMBER = re.compile(
    r"\d{4}年\d{1,2}月\d{1,2}日|"
    r"(?<![\d.])\d{1,3}(?:年|个月|个工作日|天|项及以上)|\d+(?:\.\d+)?(?:万?元|%)"
)
_NUMBERING = re.compile(r"^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)\s*")
_OUTERMOST = re.compile(r"^(?:附件|第[一二三四五六七八九十]+章)")
_LISTED = (SegmentStyle.ITEM, SegmentStyle.STEP)


class SegmentsWriter:
    """Sets segments one below the other; no Markdown in them is live but what is set here."""

    def __init__(self, corpus: Corpus, sources: Sources) -> None:
        self._corpus = corpus
        self._sources = sources

    def text(self, segments: tuple[Segment, ...], *, named: bool = False) -> str:
        """Markdown. Where several documents speak, or ``named``, each sentence says which it is; a
        table always does, above it. Steps are counted on over what is listed below one of them."""
        documents = [self._document(segment) for segment in segments]
        several = named or len({name for name in documents if name}) > 1
        blocks: list[str] = []
        step = 0
        before = SegmentStyle.SENTENCE
        for place, (segment, name) in enumerate(zip(segments, documents, strict=True)):
            if segment.style is SegmentStyle.STEP:
                step += 1
            elif segment.style is not SegmentStyle.ITEM:
                step = 0
            line = self._line(segment, step, strong=place == 0)
            if segment.style is SegmentStyle.SENTENCE:
                opens = segments[place + 1 : place + 2]
                heading = self._heading(segment) if opens and opens[0].style in _LISTED else ""
                line = "：".join(part for part in (name if several else "", heading, line) if part)
            if segment.style is SegmentStyle.HEADER:
                blocks += [f"**{name}**", line] if name else [line]
            elif segment.style is not SegmentStyle.SENTENCE and before is not SegmentStyle.SENTENCE:
                blocks[-1] += f"\n{line}"
            else:
                blocks.append(line)
            before = segment.style
        return "\n\n".join(blocks)

    def _line(self, segment: Segment, step: int, *, strong: bool) -> str:
        marks = self._sources.cite(*segment.quotations)
        words = literal(segment.text)
        match segment.style:
            case SegmentStyle.SENTENCE:
                return (_NUMBER.sub(r"**\g<0>**", words) if strong else words) + marks
            case SegmentStyle.ITEM:
                return f"- {words}{marks}"
            case SegmentStyle.STEP:
                return f"{step}. {words}{marks}"
            case SegmentStyle.HEADER:
                names = " | ".join(literal(cell.text) for cell in segment.cells)
                return f"| {names} |\n|{' --- |' * len(segment.cells)}"
            case SegmentStyle.ROW:
                cells = (
                    f"{literal(cell.text)}{self._sources.cite(*cell.quotations)}"
                    for cell in segment.cells
                )
                return f"| {' | '.join(cells)} |"

    def _heading(self, segment: Segment) -> str:
        """Under what a list stands (高级工程师), unless its lead says so itself."""
        clause = self._clause(segment)
        if clause is None or segment.text.rstrip("：") != clause.text.rstrip("："):
            return ""
        headings = (_NUMBERING.sub("", h) for h in clause.heading if not _OUTERMOST.match(h))
        told = [literal(h) for h in headings if h not in segment.text and h != "基本条件"]
        return f"**{' · '.join(told)}**" if told else ""

    def _document(self, segment: Segment) -> str:
        clause = self._clause(segment)
        return self._corpus.document(clause.document).short_title if clause else ""

    def _clause(self, segment: Segment) -> Clause | None:
        cited = segment.sources()
        return self._corpus.clause(cited[0].clause) if cited else None
