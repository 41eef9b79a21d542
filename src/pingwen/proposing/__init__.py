"""Drafts an answer from clauses and rules; nothing drafted here is shown before the gate."""
