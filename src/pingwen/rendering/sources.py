"""Numbers the sources of an answer in the order in which they are first cited."""

from __future__ import annotations

from urllib.parse import quote as percent_encoded

from pingwen.domain.answer import Citation, Quotation
from pingwen.domain.clause import Clause, ClauseCopy, Corpus

__all__ = ["Sources"]


class Sources:
    """Collects quotations while an answer is written; the same one keeps its number."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._marks: dict[tuple[str, str], int] = {}

    def mark(self, clause: str, quote: str) -> int:
        """The number of this quotation."""
        return self._marks.setdefault((clause, quote), len(self._marks) + 1)

    def cite(self, *quotations: Quotation) -> str:
        """The marks to set after a statement: ``[1][2]``."""
        marks = dict.fromkeys(self.mark(q.clause, q.quote) for q in quotations)
        return "".join(f"[{mark}]" for mark in marks)

    def citations(self) -> tuple[Citation, ...]:
        """Every source that was cited, by number."""
        return tuple(
            self._citation(mark, self._corpus.clause(clause), quote)
            for (clause, quote), mark in self._marks.items()
        )

    def _citation(self, mark: int, clause: Clause, quote: str) -> Citation:
        document = self._corpus.document(clause.document)
        return Citation(
            mark=mark,
            document=document.id,
            document_number=document.number,
            title=document.title,
            clause_id=clause.id,
            clause=clause.label,
            quote=quote,
            url=_url(clause),
            standing=document.standing.value,
            also_in=tuple(copy.source for copy in clause.copies),
            differences=tuple(_difference(copy) for copy in clause.copies if copy.differences),
        )


def _url(clause: Clause) -> str:
    """Where the clause is shown: its document's page, at the clause's own element."""
    fragment = clause.id.partition("/")[2].replace("/", "-")
    return f"/documents/{clause.document}#{percent_encoded(fragment)}"


def _difference(copy: ClauseCopy) -> str:
    pairs = "；".join(_differing(d.ours, d.theirs) for d in copy.differences)
    return f"{copy.source} 所载文字不同：{pairs}"


def _differing(ours: str, theirs: str) -> str:
    if ours and theirs:
        return f"此处「{ours}」，彼处「{theirs}」"
    return f"彼处没有「{ours}」" if ours else f"彼处多「{theirs}」"
