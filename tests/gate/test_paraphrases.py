"""A clause in other words does not pass; one in another spelling comes back as it is written."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from pingwen.domain.answer import Quotation, SegmentStyle
from tests.fakes import checked, said, whole
from tests.rules.support import the_corpus

FALSE: list[dict[str, str]] = [
    json.loads(line)
    for line in (Path(__file__).parent / "false_segments.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]
SENTENCES = re.compile(r".+?(?:[。；！？\n]+(?![但除])|$)", re.DOTALL)
SENTENCE = "经公示无异议后，所在单位提出推荐意见。"
CLAUSE = "bj-ai-30/五/（二）"


@pytest.mark.parametrize("style", [SegmentStyle.SENTENCE, SegmentStyle.ITEM, SegmentStyle.STEP])
@pytest.mark.parametrize("case", FALSE, ids=lambda case: case["text"][:20])
def test_a_false_segment_does_not_pass(case: dict[str, str], style: SegmentStyle) -> None:
    """Each is made of its clause's words and has once looked like it; under a lead neither."""
    clause = the_corpus().clause(case["clause"])
    parent = clause.parent or clause.id
    lead = said(the_corpus().clause(parent).text, whole(parent))
    for quote in (clause.text, case["text"]):
        told = said(case["text"], Quotation(clause=clause.id, quote=quote), style=style)
        assert {segment.text for segment in checked(lead, told).segments} <= {lead.text}


@pytest.mark.parametrize(
    "words",
    [
        "硕士毕业后，从事本专业技术工作要满7年",
        "公示无异议后，由所在单位提出推荐意见。",
        "推荐意见由所在单位在公示无异议后提出。",
    ],
)
def test_a_true_paraphrase_does_not_pass_either(words: str) -> None:
    """Nothing here tells it from a false one."""
    assert checked(said(words, whole(CLAUSE))).segments == ()


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
