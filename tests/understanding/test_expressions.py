"""Expressions that pass over what they cannot be found in."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from random import Random

import pytest

from pingwen.evaluation.cases import Split, Suite
from pingwen.evaluation.loading import read_cases
from pingwen.understanding import narrative
from pingwen.understanding.expressions import (
    MOST_SETS,
    WANTING,
    Expression,
    Wants,
    compiled,
)
from pingwen.understanding.narrative.clauses import split
from pingwen.understanding.narrative.text import read_text

_CASES = Path(__file__).resolve().parents[2] / "evals" / "cases"


@cache
def _texts() -> list[str]:
    """The clauses of the cases, and such as are put together of their halves."""
    told = (case.question for _, case in read_cases(_CASES, Suite.FACTS, Split.DEV))
    clauses = sorted({c.text for text in told if text for c in split(read_text(0, text))})
    others = Random(7).sample(clauses, len(clauses))
    halves = zip(clauses, others, strict=True)
    return clauses + [a[: len(a) // 2] + b[len(b) // 2 :] for a, b in halves]


def _expressions() -> Iterator[tuple[str, Expression]]:
    for module in pkgutil.iter_modules(narrative.__path__, f"{narrative.__name__}."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, Expression):
                yield f"{module.name.rpartition('.')[2]}.{name}", value


_ALL = dict(_expressions())


@pytest.mark.parametrize("name", _ALL)
def test_an_expression_finds_what_the_plain_one_finds(name: str) -> None:
    expression = _ALL[name]
    plain = re.compile(expression.pattern, expression.flags)
    for text in _texts():
        assert [m.span() for m in expression.finditer(text)] == [
            m.span() for m in plain.finditer(text)
        ]


@pytest.mark.parametrize("text", ["", "甲", "我有论文两篇,论文", "没有" * 80, "没有" * 80 + "论文"])
def test_every_method_returns_what_the_plain_one_does(text: str) -> None:
    expression, plain = compiled("(?:我有)?论文"), re.compile("(?:我有)?论文")
    for method in ("search", "match", "fullmatch"):
        found, wanted = getattr(expression, method)(text), getattr(plain, method)(text)
        assert (found and found.span()) == (wanted and wanted.span())
    assert [m[0] for m in expression.finditer(text)] == plain.findall(text)
    assert expression.sub("它", text) == plain.sub("它", text)
    assert expression.sub("它", text, count=1) == plain.sub("它", text, count=1)


def test_what_needs_nothing_known_is_compiled_plainly() -> None:
    assert isinstance(compiled("论?文?"), re.Pattern)


def test_a_set_added_later_is_not_wanting_in_a_text_looked_at_before() -> None:
    wants = Wants()
    first = wants.place(frozenset({"论文"}))
    assert first is not None
    assert wants["我有专利"][first] == WANTING
    later = wants.place(frozenset({"专著"}))
    assert later
    assert wants["我有专利"][later] != WANTING
    assert wants["我有论文"][later] == WANTING


def test_there_are_places_for_so_many_sets_and_no_more() -> None:
    wants = Wants()
    places = [wants.place(frozenset({chr(0x4E00 + number)})) for number in range(MOST_SETS)]
    assert len({*places} - {0}) == MOST_SETS
    assert wants.place(frozenset({"论文"})) == 0
    assert wants.place(frozenset({"一"})) == places[0]
    assert wants["一"].count(WANTING) == 1 + MOST_SETS - 1  # the one at the head, and all but 一


def test_what_threads_add_while_others_look_is_never_wanting_where_it_is_held() -> None:
    wants = Wants()

    def held(number: int) -> bool:
        mark = chr(0x4E00 + number)
        place = wants.place(frozenset({mark}))
        return place != 0 and all(wants[f"{text}{mark}"][place] != WANTING for text in range(50))

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(held, range(MOST_SETS)))


def test_what_is_remembered_is_bounded() -> None:
    wants = Wants()
    for number in range(5000):
        assert wants[str(number)]
    assert len(wants) < 1000
    assert wants["甲" * 100_000] == wants["乙" * 100_000]
    assert "甲" * 100_000 not in wants
