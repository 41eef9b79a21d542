"""Whatever is made of a clause's words: what is shown of it is the clause's own."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from opencc import OpenCC  # type: ignore[import-untyped]  # it ships no types

from pingwen.domain.answer import Quotation, Segment, SegmentStyle
from pingwen.domain.clause import Clause
from pingwen.gate.citation_check import whole_sentences
from pingwen.gate.claim_check import ClaimCheck
from tests.fakes import about, said, whole
from tests.rules.support import the_corpus, the_rules

CLAIMS = ClaimCheck(the_corpus(), the_rules())
CLAUSES = tuple(c for c in the_corpus().clauses() if 8 <= len(c.text) <= 400)
NUMBERED = tuple(c for c in CLAUSES if re.search(r"\d", c.text))
TRADITIONAL = OpenCC("s2t")
LEADS_IN = ("根据规定，", "按照该条，", "需要注意的是，", "其中，", "具体来说，", "**", "- ", "")
ENDS = ("。", "", "！", "，您可以申报。", "✓", "且不得申报。", "，满99年。", "，均可直接申报。")
SOME = settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


def sentences(clause: Clause) -> list[str]:
    return re.findall(r".+?(?:[。；！？\n]+(?![但除])|$)", clause.text, re.DOTALL)


def shown(*segments: Segment) -> tuple[Segment, ...]:
    return CLAIMS.supported(segments, about())[0]


def is_own(segment: Segment, clauses: set[str]) -> bool:
    """Whether it is whole sentences of one of the clauses, or of the lead that one goes on."""
    leads = {the_corpus().clause(each).parent for each in clauses}
    (quotation,) = segment.quotations
    whole_ones = whole_sentences(quotation, the_corpus())
    return whole_ones and segment.text == quotation.quote and quotation.clause in clauses | leads


@st.composite
def reworded(draw: st.DrawFn) -> Segment:
    """Pieces of one or two clauses, cut anywhere, in any order, with words before and behind."""
    cited = draw(st.lists(st.sampled_from(CLAUSES), min_size=1, max_size=2, unique_by=id))
    pieces: list[str] = []
    for _ in range(draw(st.integers(1, 4))):
        text = draw(st.sampled_from(cited)).text
        begin = draw(st.integers(0, len(text) - 1))
        pieces.append(text[begin : draw(st.integers(begin, len(text)))])
    words = draw(st.sampled_from(LEADS_IN)) + "".join(pieces) + draw(st.sampled_from(ENDS))
    style = draw(st.sampled_from([SegmentStyle.SENTENCE, SegmentStyle.ITEM, SegmentStyle.STEP]))
    return said(words, *(whole(clause.id) for clause in cited), style=style)


@given(st.lists(reworded(), min_size=1, max_size=3))
@SOME
def test_only_the_clauses_own_sentences_are_shown(drafted: list[Segment]) -> None:
    """Never the draft's words, and no clause but those it cites and the leads they go on."""
    cited = {quotation.clause for segment in drafted for quotation in segment.quotations}
    for segment in shown(*drafted):
        assert is_own(segment, cited)


@given(st.lists(reworded(), min_size=1, max_size=3))
@SOME
def test_what_is_shown_would_be_shown_again(drafted: list[Segment]) -> None:
    """A draft of what has passed passes as it is: the check adds nothing and takes nothing."""
    passed = shown(*drafted)
    assert shown(*passed) == passed


@given(st.lists(reworded(), min_size=1, max_size=3))
@SOME
def test_no_item_is_shown_without_its_lead(drafted: list[Segment]) -> None:
    """What goes on a lead stands behind it, with other items of that lead between at most."""
    lead = None
    for segment in shown(*drafted):
        (quotation,) = segment.quotations
        parent = the_corpus().clause(quotation.clause).parent
        text = the_corpus().clause(parent).text if parent else ""
        if text.rstrip().endswith("："):
            assert (parent, segment.style is SegmentStyle.SENTENCE) == (lead, False)
        else:
            lead = quotation.clause


@given(st.sampled_from(CLAUSES), st.data())
@SOME
def test_the_writing_makes_no_difference(clause: Clause, data: st.DataObject) -> None:
    """A sentence in traditional characters, spaced out or in full width is shown as it stands."""
    words = data.draw(st.sampled_from(sentences(clause))).strip()
    own = Quotation(clause=clause.id, quote=words)
    assume(len(words) >= 8 and whole_sentences(own, the_corpus()))
    written = data.draw(
        st.sampled_from(
            [
                str(TRADITIONAL.convert(words)),
                " ".join(words),
                "".join(chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in words),
                words.rstrip("。；"),
            ]
        )
    )
    passed = shown(said(written, whole(clause.id)))
    assert own in [segment.quotations[0] for segment in passed]


@given(st.sampled_from(NUMBERED), st.data())
@SOME
def test_a_number_that_its_clause_does_not_have_is_not_shown(
    clause: Clause, data: st.DataObject
) -> None:
    """Nor is anything in its place: with one number changed, the sentence points nowhere."""
    found = data.draw(st.sampled_from(list(re.finditer(r"\d+", clause.text))))
    number = data.draw(st.integers(3, 99_999).map(str))
    parent = the_corpus().clause(clause.parent).text if clause.parent else ""
    document = the_corpus().document(clause.document)
    around = (clause.text, parent, *clause.heading, document.title, document.number, clause.label)
    assume(number not in " ".join(around))
    told = clause.text[: found.start()] + number + clause.text[found.end() :]
    assert shown(said(told, whole(clause.id))) == ()
