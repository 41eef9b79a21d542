"""From the Markdown of a policy document to its clauses.

The convention of the Markdown, which is all that the parser knows:

* Blocks are separated by blank lines; a block is one line. Only the signature (落款) has several:
  the signatories, then the date.
* ``# …`` opens a part with its title. ``# 附件 …`` / ``# 附件1 …`` is an annex; of the others, a
  single one is the document itself (``标题``), and where there are two the first is the covering
  notice (``通知``). A block above the first title belongs to the first part.
* A block that begins with a number (第N章, 第N条, 一、, （一）, 1., （1）) is the clause of that
  number below the nearest clause of a higher rank. ``##``, ``###`` and ``####`` before it only
  make it look like the heading that it is. A heading without a number is a clause named by its
  words.
* A block without a number is ``段N`` of the numbered clause above it. Where it belongs further
  out, ``<!-- 属：三/（一） -->`` above it names that clause within the part, and
  ``<!-- 属：正文 -->`` the part itself.
* By their form are known, and belong to the part: at its beginning the document's number
  (``文号``) and the addressees (``主送``: 各…：); anywhere the list of annexes (``附件说明``:
  附件：…, with its numbered entries below it), the signature (``落款``), a closing note
  (``附注``: （注：…）) and the imprint (``印发``).

On a page, the fragment of a clause is its id after the first slash with ``/`` replaced by ``-``
(``附件-三-（一）-2-（2）``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pingwen.corpus.numbering import Number, Rank, read_number
from pingwen.domain.clause import Clause
from pingwen.errors import CorpusInvalid

__all__ = ["PARSER_VERSION", "parse"]

PARSER_VERSION = "1"

_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_HASHES = re.compile(r"(#{1,4}) +")
_ANNEX = re.compile(r"(附件\d*) +")
_BELONGS = re.compile(r"<!-- 属：(\S+) -->")
_Forms = tuple[tuple[str, re.Pattern[str]], ...]
_OPENING: _Forms = (
    ("文号", re.compile(r"\S{0,20}(〔\d{4}〕|\d{4}年第)\d+号\Z")),
    ("主送", re.compile(r"各.+：\Z")),
)
_FORMAL: _Forms = (
    ("落款", re.compile(r"(?s:.+)\n\d{4}年\d{1,2}月\d{1,2}日\Z")),
    ("附件说明", re.compile(r"附件：")),
    ("附注", re.compile(r"（注：.+）\Z")),
    ("印发", re.compile(r".+\d日印发\Z")),
)


@dataclass(frozen=True)
class _Block:
    """A block of the body: where its words begin, the words, and how many hashes stood before."""

    start: int
    words: str
    hashes: int


@dataclass
class _Node:
    """A clause that is still open: ``tokens`` and ``label`` are what its children build on."""

    rank: int
    tokens: tuple[str, ...]
    label: str
    clause: str | None
    heading: tuple[str, ...]
    paragraphs: int = 0


@dataclass
class _Reading:
    """The state of reading one document from top to bottom; ``open`` runs from the part inwards."""

    document: str
    parts: Iterator[str]
    open: list[_Node]
    clauses: list[Clause] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)


def parse(document: str, body: str) -> tuple[Clause, ...]:
    """The clauses of a document in the order of its text.

    Every word of the body stands in exactly one clause, either in its ``text`` or as the number
    in front of it. Raises CorpusInvalid where the body does not keep the convention or where two
    clauses would have one id.
    """
    blocks = tuple(_blocks(document, body))
    names = _part_names(document, blocks)
    first = _part(document, next(iter(names)))
    reading = _Reading(document, iter(names), [first])
    for block in blocks:
        if block.hashes == 1:
            _open_part(reading, block)
        elif block.words.startswith("<!--"):
            _step_out(reading, block)
        elif number := read_number(block.words):
            _add_numbered(reading, block, number)
        elif block.hashes:
            _add_heading(reading, block)
        else:
            _add_paragraph(reading, block)
    return tuple(reading.clauses)


def _blocks(document: str, body: str) -> Iterator[_Block]:
    for found in _BLOCK.finditer(body):
        raw = found.group()
        hashes = _HASHES.match(raw)
        skipped = hashes.end() if hashes else 0
        if "\n" in raw and _name(raw, _FORMAL) != "落款":
            raise CorpusInvalid(f"{document}: a paragraph stands on one line: {raw[:30]!r}")
        words = raw[skipped:]
        if words != words.strip():
            raise CorpusInvalid(f"{document}: white space around a paragraph: {raw[:30]!r}")
        yield _Block(found.start() + skipped, words, len(hashes[1]) if hashes else 0)


def _part_names(document: str, blocks: tuple[_Block, ...]) -> list[str]:
    """The name of each part in order; the document's own text has the empty name."""
    titles = [block.words for block in blocks if block.hashes == 1]
    names = [found[1] if (found := _ANNEX.match(title)) else "" for title in titles]
    own = names.count("")
    if own not in (1, 2) or names[0]:
        raise CorpusInvalid(
            f"{document}: one title, or a notice and a title, must open it; found {titles!r}"
        )
    if own == 2:
        names[0] = "通知"
    return names


def _part(document: str, name: str) -> _Node:
    if not name:
        return _Node(0, (), "", None, ())
    return _Node(0, (name,), name, f"{document}/{name}", ())


def _open_part(reading: _Reading, block: _Block) -> None:
    name = next(reading.parts)
    part = _part(reading.document, name)
    found = _ANNEX.match(block.words)
    skipped = found.end() if found else 0
    text = block.words[skipped:]
    if name:
        part.heading = (f"{name} {text}",)
        _add(reading, (name,), name, text, block.start + skipped, None)
    else:
        _add(reading, ("标题",), "标题", text, block.start, None)
    reading.open = [part]


def _step_out(reading: _Reading, block: _Block) -> None:
    found = _BELONGS.fullmatch(block.words)
    part = reading.open[0]
    if found:
        inside = () if found[1] == "正文" else tuple(found[1].split("/"))
        while len(reading.open) > 1 and reading.open[-1].tokens != part.tokens + inside:
            reading.open.pop()
    if not found or reading.open[-1].tokens != part.tokens + inside:
        raise CorpusInvalid(f"{reading.document}: {block.words!r} names no open clause")


def _add_numbered(reading: _Reading, block: _Block, number: Number) -> None:
    above = _parent(reading, number.rank)
    text = block.words[number.width :]
    tokens, label = (*above.tokens, number.token), _join(above.label, number.written)
    inherited = (above.tokens, above.label) if number.rank is Rank.CHAPTER else (tokens, label)
    spaced = " " if number.token.startswith("第") else ""
    clause = _add(reading, tokens, label, text, block.start + number.width, above)
    heading = (*above.heading, f"{number.written}{spaced}{text}")
    reading.open.append(_Node(number.rank, *inherited, clause, heading))


def _add_heading(reading: _Reading, block: _Block) -> None:
    rank = block.hashes
    above = _parent(reading, rank)
    if "/" in block.words:
        raise CorpusInvalid(f"{reading.document}: a heading without a number holds a slash")
    tokens, label = (*above.tokens, block.words), _join(above.label, block.words)
    clause = _add(reading, tokens, label, block.words, block.start, above)
    reading.open.append(_Node(rank, tokens, label, clause, (*above.heading, block.words)))


def _add_paragraph(reading: _Reading, block: _Block) -> None:
    opening = len(reading.open) == 1 and not reading.open[0].paragraphs
    name = _name(block.words, (*_OPENING, *_FORMAL) if opening else _FORMAL)
    if name:
        del reading.open[1:]
    above = reading.open[-1]
    if not name:
        above.paragraphs += 1
        name = f"段{above.paragraphs}"
    tokens, label = (*above.tokens, name), _join(above.label, name)
    clause = _add(reading, tokens, label, block.words, block.start, above)
    if name == "附件说明":
        heading = (*above.heading, name)
        reading.open.append(_Node(Rank.SECTION, tokens, label, clause, heading))


def _name(words: str, forms: _Forms) -> str | None:
    return next((name for name, form in forms if form.match(words)), None)


def _parent(reading: _Reading, rank: int) -> _Node:
    while len(reading.open) > 1 and reading.open[-1].rank >= rank:
        reading.open.pop()
    return reading.open[-1]


def _join(label: str, addition: str) -> str:
    """The label one step further in: 附件 三、 + （一） → 附件 三、（一）."""
    close = label.endswith(("、", "）", ".")) or (label.endswith("条") and addition[0] == "（")
    return label + addition if close or not label else f"{label} {addition}"


def _add(
    reading: _Reading,
    tokens: tuple[str, ...],
    label: str,
    text: str,
    start: int,
    above: _Node | None,
) -> str:
    clause_id = "/".join((reading.document, *tokens))
    if clause_id in reading.seen:
        raise CorpusInvalid(f"{reading.document}: duplicate number {clause_id!r}")
    if not text:
        raise CorpusInvalid(f"{reading.document}: {clause_id!r} has a number and no words")
    reading.seen.add(clause_id)
    clause = Clause(
        id=clause_id,
        document=reading.document,
        label=label,
        heading=above.heading if above else (),
        text=text,
        parent=above.clause if above else None,
        order=len(reading.clauses),
        span=(start, start + len(text)),
    )
    reading.clauses.append(clause)
    return clause_id
