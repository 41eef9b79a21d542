"""The clause ledger: what each clause of the corpus is, and which rules encode it."""

from __future__ import annotations

from enum import StrEnum

from pingwen.domain.model import Model

__all__ = ["ClauseClass", "Encoding", "LedgerLine"]


class ClauseClass(StrEnum):
    """What a clause is to the rules.

    ENCODED: a rule decides by it. JUDGEMENT: only a committee can judge it. PROCEDURAL: who does
    what and when. OUT_OF_SCOPE: it sets conditions for others, or for what no scheme decides.
    """

    ENCODED = "encoded"
    JUDGEMENT = "judgement"
    INFORMATIONAL = "informational"
    PROCEDURAL = "procedural"
    OUT_OF_SCOPE = "out_of_scope"


class Encoding(Model):
    """A place in the rules that cites a clause (``bj-ai/工程师/performance/policy``).

    ``judged``: it lists the clause for the committee and decides nothing by it.
    """

    rule: str
    judged: bool = False


class LedgerLine(Model):
    """One clause, classified: by ``rules`` where there are some, else by a ``reason``."""

    clause: str
    document: str
    what: ClauseClass
    reason: str = ""
    rules: tuple[str, ...] = ()
