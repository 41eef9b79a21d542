"""The clause ledger as a table: how many clauses of each document are what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pingwen.domain.clause import Corpus
from pingwen.domain.ledger import ClauseClass, LedgerLine

__all__ = ["clauses_table", "coverage_table"]

_CLASSES = {
    ClauseClass.ENCODED: "已写成规则",
    ClauseClass.JUDGEMENT: "由评委评定",
    ClauseClass.INFORMATIONAL: "说明性",
    ClauseClass.PROCEDURAL: "程序性",
    ClauseClass.OUT_OF_SCOPE: "不在范围",
}
_WIDTH = 12


def coverage_table(lines: Sequence[LedgerLine], corpus: Corpus) -> str:
    """One row a document: its clauses, and how many of them are of each class; a row for all."""
    rows = [_row("文件", ["条款", *_CLASSES.values()])]
    for document in corpus.documents:
        own = [line.what for line in lines if line.document == document.id]
        rows.append(_row(document.id, _counts(own)))
    return "\n".join([*rows, _row("合计", _counts([line.what for line in lines]))])


def clauses_table(lines: Sequence[LedgerLine], corpus: Corpus) -> str:
    """Every clause given, with its class and the rules that cite it or the reason why none does."""
    return "\n".join(
        f"{corpus.clause(line.clause).label}\t{_CLASSES[line.what]}\t"
        f"{'、'.join(line.rules) or line.reason}"
        for line in lines
    )


def _counts(found: Sequence[ClauseClass]) -> list[str]:
    counted = Counter(found)
    return [str(len(found)), *(str(counted[each]) for each in _CLASSES)]


def _row(name: str, cells: Sequence[str]) -> str:
    return _padded(name, 18, left=True) + "".join(_padded(cell, _WIDTH) for cell in cells)


def _padded(text: str, width: int, *, left: bool = False) -> str:
    """Filled with spaces to a width on the screen, where a Chinese character takes two columns."""
    spaces = " " * max(0, width - sum(2 if ord(char) > 0x2E7F else 1 for char in text))
    return text + spaces if left else spaces + text
