"""Every mistake in the rule files at once, each in one sentence with its file, line and remedy.

For those who write rule files, in their language. Loading stops at the first mistake; what loading
refuses is always found here too.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path as FilePath
from typing import NamedTuple

import yaml
from pydantic import ValidationError

from pingwen.domain.clause import Corpus
from pingwen.errors import PingwenError, RulesError
from pingwen.rules.base import RuleBase
from pingwen.rules.editions import Edition, overlaps, scheme_of
from pingwen.rules.lint_words import wrong_field
from pingwen.rules.loader import INTERPRETATIONS, load_interpretations
from pingwen.rules.marks import Marked, Part, read_marked
from pingwen.rules.matching import check_match
from pingwen.rules.schema import Match, SchemeRules

__all__ = ["Fault", "lint"]


class Fault(NamedTuple):
    """A mistake. ``line`` counts from 1; 0 where the whole file is meant."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return (
            f"{self.file}:{self.line}：{self.message}"
            if self.line
            else (f"{self.file}：{self.message}")
        )


def lint(folder: FilePath, corpus: Corpus) -> list[Fault]:
    """The mistakes of every file in the folder, in the order of files and lines; none is good."""
    readings, faults = _readings(folder, corpus)
    editions: list[Edition] = []
    for file in sorted(folder.glob("*.yaml")):
        if file.name == INTERPRETATIONS:
            continue
        found, rules = _lint_file(file, corpus, readings)
        faults += found
        if rules is not None:
            editions.append(Edition(file.name, rules, ""))
    faults += _overlapping(editions)
    if not faults:
        try:
            RuleBase.load(folder, corpus)
        except RulesError as error:
            name, _, detail = error.detail.partition(": ")
            faults.append(Fault(name, 0, f"不能装载，请改正：{detail}"))
    return list(dict.fromkeys(faults))


def _readings(folder: FilePath, corpus: Corpus) -> tuple[frozenset[str], list[Fault]]:
    try:
        return frozenset(load_interpretations(folder, corpus)), []
    except PingwenError as error:
        detail = error.detail.removeprefix(f"{INTERPRETATIONS}: ")
        return frozenset(), [Fault(INTERPRETATIONS, 0, f"不能装载，请改正：{detail}")]


def _lint_file(
    file: FilePath, corpus: Corpus, readings: frozenset[str]
) -> tuple[list[Fault], SchemeRules | None]:
    try:
        root = read_marked(file.read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        return [Fault(file.name, 0, "不是 UTF-8 编码，请另存为 UTF-8。")], None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        return [Fault(file.name, line, f"不是有效的 YAML，请改正：{error.problem}。")], None
    except yaml.YAMLError as error:
        return [Fault(file.name, 0, f"不是有效的 YAML，请改正：{error}。")], None
    if root is None:
        return [Fault(file.name, 0, "文件是空的，请照 docs/rules.md 写上 scheme 等字段。")], None
    found = [
        *_keys_twice(root),
        *_quotes(root, corpus),
        *_unknown_readings(root, readings),
        *_matches(root),
        *_paths_twice(root),
        *_waived(root),
        *_name_and_days(root, file.stem),
    ]
    wrong, rules = _form(root)
    faults = [Fault(file.name, line, message) for line, message in sorted([*found, *wrong])]
    return faults, rules


_Found = Iterator[tuple[int, str]]


def _form(root: Marked) -> tuple[list[tuple[int, str]], SchemeRules | None]:
    try:
        text = json.dumps(root.value, default=str)
        return [], SchemeRules.model_validate_json(text, strict=True)
    except ValidationError as error:
        wrong = error.errors()
        return [
            (root.at(each["loc"]).line, wrong_field(each))
            for each in wrong
            if not _only_empty_for_it(each["loc"], [other["loc"] for other in wrong])
        ], None


def _only_empty_for_it(place: Sequence[Part], others: Sequence[Sequence[Part]]) -> bool:
    """Whether a list is called too short only because everything in it is wrong."""
    return any(len(other) > len(place) and other[: len(place)] == place for other in others)


def _keys_twice(root: Marked) -> _Found:
    for inner in root.walk():
        for key, line in inner.twice:
            yield line, f"字段 {key} 写了两遍，请删去一个。"


def _quotes(root: Marked, corpus: Corpus) -> _Found:
    for inner in root.walk():
        clause, quote = inner.fields.get("clause"), inner.fields.get("quote")
        if clause is None or not isinstance(clause.value, str):
            if quote is not None:
                yield quote.line, "有引文而没有 clause，请写上引文所在条款的编号。"
        elif not corpus.has(clause.value):
            yield clause.line, f"资料库里没有条款 {clause.value}，请改成文件里有的编号。"
        elif quote is None or not isinstance(quote.value, str) or not quote.value:
            yield clause.line, f"引用了 {clause.value} 而没有引文，请在 quote 里照抄原文。"
        elif quote.value not in corpus.clause(clause.value).text:
            yield quote.line, _misquoted(clause.value, quote.value, corpus)


def _misquoted(clause: str, quote: str, corpus: Corpus) -> str:
    told = f"条款 {clause} 里没有「{quote}」这句话"
    holders = [other.id for other in corpus.clauses() if quote in other.text]
    if holders:
        return f"{told}，它在 {holders[0]} 里，请改条款编号。"
    return f"{told}，请逐字照抄原文：「{corpus.clause(clause).text}」"


def _unknown_readings(root: Marked, readings: frozenset[str]) -> _Found:
    for inner in root.walk():
        named = inner.fields.get("interpretations")
        for item in named.items if named else ():
            if item.value not in readings:
                yield (
                    item.line,
                    (f"{INTERPRETATIONS} 里没有解释 {item.value}，请先在那里写上，或改名。"),
                )


def _matches(root: Marked) -> _Found:
    for inner in root.walk():
        if inner.fields.get("op") is None or inner.fields["op"].value != "count":
            continue
        for name in ("of", "unnamed"):
            for written in inner.fields[name].items if name in inner.fields else ():
                try:
                    check_match(Match.model_validate(written.value))
                except ValidationError:
                    continue  # told by _form, with its place
                except ValueError as error:
                    yield written.line, f"要数的事实写得不对，请改正：{error}。"


def _paths_twice(root: Marked) -> _Found:
    for groups in _groups(root):
        for name, group in groups.items():
            seen: set[str] = set()
            for inner in group.walk():
                if "op" not in inner.fields or inner.fields["op"].value != "path":
                    continue
                path = inner.fields.get("id")
                if path is None:
                    continue
                if path.value in seen:
                    yield path.line, f"{name} 里已有路径 {path.value}，请换一个 id。"
                seen.add(path.value)


def _waived(root: Marked) -> _Found:
    for groups in _groups(root):
        for group in groups.values():
            waived = group.fields.get("waives")
            if waived is not None and waived.value not in (None, *groups):
                yield waived.line, f"所免的 {waived.value} 不在这个职称的条件里，请改正。"


def _groups(root: Marked) -> Iterator[Mapping[str, Marked]]:
    for target in root.at(("targets",)).fields.values():
        if "groups" in target.fields:
            yield target.fields["groups"].fields


def _name_and_days(root: Marked, stem: str) -> _Found:
    scheme = root.fields.get("scheme")
    if scheme is not None and scheme.value != scheme_of(stem):
        yield scheme.line, f"文件名是 {stem}，而 scheme 是 {scheme.value}，请改成一致。"
    first, last = (root.fields.get(name) for name in ("valid_from", "valid_to"))
    if first is None or last is None:
        return
    if isinstance(first.value, date) and isinstance(last.value, date) and last.value < first.value:
        yield last.line, f"valid_to {last.value} 早于 valid_from {first.value}，请改正。"


def _overlapping(editions: Sequence[Edition]) -> list[Fault]:
    by_scheme: dict[str, list[Edition]] = {}
    for edition in editions:
        by_scheme.setdefault(edition.rules.scheme, []).append(edition)
    return [
        Fault(
            later.file,
            0,
            f"从 {later.rules.valid_from} 起施行，而 {earlier.file} 那时还有效，"
            f"请给 {earlier.file} 写上更早的 valid_to。",
        )
        for ours in by_scheme.values()
        for earlier, later in overlaps(ours)
    ]
