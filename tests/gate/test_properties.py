"""Whatever is drafted: what is shown is verbatim, and the verdict is the rule module's."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pingwen.domain.answer import (
    AnswerKind,
    Cell,
    Draft,
    ProposedVerdict,
    Quotation,
    Remark,
    Segment,
    SegmentStyle,
)
from pingwen.domain.facts import Facts
from pingwen.domain.question import IntentKind
from pingwen.domain.verdict import VerdictStatus
from pingwen.gate.citation_check import whole_sentences
from pingwen.gate.claim_check import ClaimCheck
from pingwen.gate.rule_statements import RuleStatements
from pingwen.gate.verdict_gate import VerdictGate
from tests.fakes import about, reading, shown
from tests.rules.strategies import career_facts, deed_facts
from tests.rules.support import TODAY, the_corpus, the_rules

CLAUSES = tuple(the_corpus().clauses())
STATEMENTS = RuleStatements(the_rules())
GATE = VerdictGate(the_corpus(), the_rules())
SOME = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


@st.composite
def quotations(draw: st.DrawFn) -> Quotation:
    """A clause's words: all of them, a slice, with a character changed, or another clause's."""
    clause = draw(st.sampled_from(CLAUSES))
    text = clause.text
    match draw(st.sampled_from(["whole", "slice", "changed", "sentence", "alien", "free"])):
        case "whole":
            quote = text
        case "slice":
            begin = draw(st.integers(0, len(text)))
            quote = text[begin : draw(st.integers(begin, len(text)))]
        case "changed":
            at = draw(st.integers(0, max(0, len(text) - 1)))
            quote = text[:at] + draw(st.sampled_from("一二2年可不<|[*")) + text[at + 1 :]
        case "sentence":
            quote = draw(st.sampled_from(text.replace("。", "。\n").split("\n")))
        case "alien":
            quote = draw(st.sampled_from(CLAUSES)).text
        case _:
            quote = draw(st.text(max_size=20))
    return Quotation(clause=clause.id, quote=quote)


@st.composite
def segments(draw: st.DrawFn) -> Segment:
    cited = tuple(draw(st.lists(quotations(), max_size=2)))
    own = [q.quote for q in cited] or [""]
    text = draw(st.one_of(st.sampled_from(own), st.sampled_from(["您可以申报", "符合", ""])))
    cells = draw(st.lists(st.builds(Cell, text=st.sampled_from(own)), max_size=2))
    style = draw(st.sampled_from(list(SegmentStyle)))
    return Segment(text=text, quotations=cited, style=style, cells=tuple(cells))


DRAFTS = st.builds(
    Draft,
    kind=st.sampled_from(list(AnswerKind)),
    segments=st.lists(segments(), max_size=5).map(tuple),
    nearby=st.lists(quotations(), max_size=3).map(tuple),
    remark=st.none() | st.sampled_from(list(Remark)),
    proposed=st.none()
    | st.builds(ProposedVerdict, status=st.sampled_from(list(VerdictStatus)), by=st.just("liar")),
    by=st.just("liar"),
)
INTENTS = st.builds(
    about,
    kind=st.sampled_from(list(IntentKind)),
    schemes=st.sampled_from([(), ("bj-ai",), ("bj-eng",), ("bj-ai", "zj-ai-2025")]),
    targets=st.sampled_from([(), ("高级工程师",), ("工程师", "高级工程师")]),
    region=st.sampled_from([None, "北京", "上海"]),
)


@given(DRAFTS, st.data())
@SOME
def test_what_survives_is_verbatim(draft: Draft, data: st.DataObject) -> None:
    """Every quotation that is shown stands in its clause; every sentence is its clause's own."""
    intent = data.draw(INTENTS)
    passed = GATE.check(draft, reading(intent))
    for quotation in (q for s in passed.segments for q in s.sources()):
        assert STATEMENTS.holds(quotation) or whole_sentences(quotation, the_corpus())
    for segment in passed.segments:
        assert segment.text.strip("；。：") in segment.quotations[0].quote
    answer = shown(passed, intent)
    assert answer.text
    for citation in answer.citations:
        assert citation.quote in the_corpus().clause(citation.clause_id).text


@given(DRAFTS, career_facts() | deed_facts())
@SOME
def test_the_status_is_the_rule_modules(draft: Draft, applicant: Facts) -> None:
    """For any draft and any applicant the status that is shown is the one that was determined."""
    intent = about(kind=IntentKind.ELIGIBILITY, schemes=("bj-ai",), targets=("高级工程师",))
    passed = GATE.check(draft, reading(intent, applicant))
    answer = shown(passed, intent, applicant)
    decided = the_rules().determine("bj-ai", "高级工程师", applicant, TODAY)
    assert answer.verdict is not None
    assert answer.verdict.status is decided.status
    eligible = decided.status is VerdictStatus.ELIGIBLE
    assert ("符合申报条件（以所述情况为准）" in answer.text) is eligible


@given(st.lists(segments(), max_size=4).map(tuple))
@SOME
def test_a_check_has_no_memory(drafted: tuple[Segment, ...]) -> None:
    """The same segments pass the second time as the first: no lead stays open between drafts."""
    claims = ClaimCheck(the_corpus(), the_rules())
    assert claims.supported(drafted, about()) == claims.supported(drafted, about())
