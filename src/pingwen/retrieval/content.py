"""The part of a question that carries what is asked, without the words that only ask."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib import resources

import yaml

from pingwen.retrieval.lexical import tokenize

__all__ = ["content_of", "content_terms", "terms_of"]

_BLANK = re.compile(r"(?<![a-z0-9.]) +| +(?![a-z0-9])")


def content_of(text: str) -> str:
    """``text`` without function words; all of it where nothing else is left."""
    return _BLANK.sub("", _function_words().sub(" ", text)).strip() or text


def content_terms(text: str) -> tuple[str, ...]:
    """The terms of a question, each once; function words part those around them."""
    return terms_of((_function_words().sub(" ", text),))


def terms_of(texts: Iterable[str]) -> tuple[str, ...]:
    """The terms of some texts, each once."""
    return tuple(dict.fromkeys(term for text in texts for term in tokenize(text)))


@lru_cache(maxsize=1)
def _function_words() -> re.Pattern[str]:
    text = resources.files("pingwen.retrieval").joinpath("function_words.yaml").read_text("utf-8")
    words = yaml.load(text, Loader=yaml.CSafeLoader)["function_words"]
    return re.compile("|".join(sorted(map(re.escape, words), key=len, reverse=True)))
