"""A clause in other words is shown as it is written, or not at all."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from pingwen.domain.answer import Quotation, Segment, SegmentStyle
from pingwen.gate.citation_check import whole_sentences
from tests.fakes import checked, said, whole
from tests.gate.segments import false_segments, passed, true_segments
from tests.rules.support import the_corpus

FALSE: list[dict[str, str]] = [
    json.loads(line)
    for line in (Path(__file__).parent / "false_segments.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]
SET_RIGHT: list[dict[str, Any]] = yaml.load(
    (Path(__file__).parent / "set_right.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader
)
SENTENCES = re.compile(r".+?(?:[。；！？\n]+(?![但除])|$)", re.DOTALL)
SENTENCE = "经公示无异议后，所在单位提出推荐意见。"
CLAUSE = "bj-ai-30/五/（二）"


MOST_DROPPED = 0.05
CHANGED_CLAIMS = ("number", "unit", "limit", "and or", "negation", "scope")


@pytest.mark.parametrize("case", SET_RIGHT, ids=lambda case: case["name"])
def test_other_words_are_shown_in_their_clauses(case: dict[str, Any]) -> None:
    """Whole sentences of the clause that is cited, under the lead that they go on."""
    quote = case.get("quote", the_corpus().clause(case["clause"]).text)
    segments = checked(said(case["text"], Quotation(clause=case["clause"], quote=quote))).segments
    assert [segment.text for segment in segments] == case["shown"]
    assert all(segment.quotations[0].quote == segment.text for segment in segments)


def test_at_most_a_twentieth_of_true_segments_is_dropped() -> None:
    """Of all, and of those that were put aside while the check was made."""
    cases = true_segments()
    assert len(cases) == 200
    aside = [case for case in cases if case.half == "measured"]
    for those in (cases, aside):
        dropped = [case.text for case in those if not case.is_kept()]
        assert len(dropped) <= MOST_DROPPED * len(those), dropped


@pytest.mark.parametrize("edit", dict.fromkeys(case.edit for case in false_segments()))
def test_no_edit_of_a_true_segment_is_shown(edit: str) -> None:
    """Nothing of it but, in its place, sentences of its clause as the document has them."""
    for case in (case for case in false_segments() if case.edit == edit):
        for segment in passed(case):
            assert segment.text != case.text
            assert _is_own(segment, case.clause)


def test_a_changed_claim_leaves_nothing() -> None:
    """A segment with another number, unit, limit, link, scope, or a negation more or less is not
    even taken for a hint: of twenty, nineteen at least."""
    changed = [case for case in false_segments() if case.edit in CHANGED_CLAIMS]
    assert sum(bool(passed(case)) for case in changed) <= MOST_DROPPED * len(changed)
    assert not any(passed(case) for case in false_segments() if case.edit == "pronouncement")


@pytest.mark.parametrize("style", [SegmentStyle.SENTENCE, SegmentStyle.ITEM, SegmentStyle.STEP])
@pytest.mark.parametrize("case", FALSE, ids=lambda case: case["text"][:20])
def test_a_false_segment_is_not_shown(case: dict[str, str], style: SegmentStyle) -> None:
    """Each is made of its clause's words and has once looked like it; under a lead neither."""
    clause = the_corpus().clause(case["clause"])
    parent = clause.parent or clause.id
    lead = said(the_corpus().clause(parent).text, whole(parent))
    for quote in (clause.text, case["text"]):
        told = said(case["text"], Quotation(clause=clause.id, quote=quote), style=style)
        for segment in checked(lead, told).segments:
            assert segment.text != case["text"]
            assert segment == lead or _is_own(segment, clause.id)


def _is_own(segment: Segment, clause: str) -> bool:
    """Whether it is whole sentences of the clause, or the lead that they go on."""
    (quotation,) = segment.quotations
    own = quotation.clause in (clause, the_corpus().clause(clause).parent)
    return own and quotation.quote == segment.text and whole_sentences(quotation, the_corpus())


@pytest.mark.parametrize(
    "words",
    [
        "经公示无异议后,所在单位提出推荐意见.",
        "经公示无异议后 所在单位提出推荐意见",
        "**经公示无异议后，所在单位提出推荐意见。**",
        "经公示无异议后，\u200b所在单位提出推荐意见。",
    ],
)
def test_another_spelling_is_shown_as_the_clause_writes_it(words: str) -> None:
    """Text and quote are the clause's, whatever marks the draft had."""
    own = said(SENTENCE, Quotation(clause=CLAUSE, quote=SENTENCE))
    for quote in (words, SENTENCE, the_corpus().clause(CLAUSE).text):
        assert checked(said(words, Quotation(clause=CLAUSE, quote=quote))).segments == (own,)


def test_every_sentence_of_every_clause_passes() -> None:
    """In its own place: alone, or behind what its list says of it; with what takes it back."""
    lost = []
    for clause in the_corpus().clauses():
        parent = clause.parent
        lead = [said(the_corpus().clause(parent).text, whole(parent))] if parent else []
        style = SegmentStyle.ITEM if parent else SegmentStyle.SENTENCE
        for words in SENTENCES.findall(clause.text):
            own = said(words, Quotation(clause=clause.id, quote=words), style=style)
            if own not in checked(*lead, own).segments:
                lost.append(words)
    assert lost == []
