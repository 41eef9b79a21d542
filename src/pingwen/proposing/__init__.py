"""Drafts an answer from clauses and rules; nothing drafted here is shown before the gate."""

__all__: list[str] = []
