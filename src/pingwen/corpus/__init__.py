"""The corpus room: documents on disk in, clauses with stable ids out."""

from __future__ import annotations

from pingwen.corpus.loader import load_corpus, read_manifest
from pingwen.corpus.parser import PARSER_VERSION, parse

__all__ = ["PARSER_VERSION", "load_corpus", "parse", "read_manifest"]
