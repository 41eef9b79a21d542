"""What must hold for any declared facts, in every scheme that they decide."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from pingwen.domain.facts import Circumstance, Deed, Facts, Measure, NumberRange
from pingwen.domain.time import DateRange
from pingwen.domain.verdict import Determination, Status, VerdictStatus
from tests.rules.strategies import circumstances, declared_facts, deeds, measures
from tests.rules.support import ROOT, TODAY, decided, path_statuses, the_rules

QUICK = settings(max_examples=60, deadline=None, database=None, derandomize=True)
DECLARED = ("bj-train", "bj-flex", "bj-rural", "zj-ai-2025", "bj-voc-theory", "bj-voc-practice")
CASES = st.sampled_from(
    [(card.id, t.name) for card in the_rules().cards for t in card.targets if card.id in DECLARED]
)
DAYS = st.sampled_from([date(2020, 11, 30), date(2021, 3, 1), date(2021, 8, 1), TODAY])


def _decide(case: tuple[str, str], stated: Facts, day: date) -> Determination:
    return decided(case[1], stated, day, scheme=case[0])


def _flipped(before: Determination, after: Determination) -> list[str]:
    """The paths and groups that were met and are unmet now, or the other way round."""
    told, now = path_statuses(before), path_statuses(after)
    told |= {g.group.value: g.status for g in before.groups if g.mandatory}
    now |= {g.group.value: g.status for g in after.groups if g.mandatory}
    opposite = {Status.MET, Status.UNMET}
    return [name for name, status in told.items() if {status, now[name]} == opposite]


@lru_cache
def _absent_unless_stated(scheme: str, target: str) -> frozenset[str]:
    """The paths of which something counts as absent until it is told; told, it may meet them."""
    text = (ROOT / "rules" / f"{scheme}.yaml").read_text(encoding="utf-8")
    groups = yaml.load(text, Loader=yaml.CSafeLoader)["targets"][target]["groups"].values()
    return frozenset(
        path["id"]
        for group in groups
        for path in _nodes(group)
        if path.get("op") == "path"
        and any(node.get("absent_unless_stated") for node in (group, *_nodes(path)))
    )


def _nodes(written: Any) -> Iterator[dict[str, Any]]:  # whatever YAML holds
    """The nodes of a rule as it is written, from the top."""
    if isinstance(written, dict):
        yield written
    for below in written.values() if isinstance(written, dict) else written:
        if isinstance(below, dict | list):
            yield from _nodes(below)


def _sharper_number(amount: NumberRange, share: float) -> NumberRange:
    most = amount.least + 100 if amount.most is None else amount.most
    exact = amount.least + (most - amount.least) * share
    return NumberRange(least=exact, most=exact)


def _sharper_day(when: DateRange | None, share: float) -> DateRange | None:
    if when is None:
        return None
    day = when.earliest + timedelta(days=int((when.latest - when.earliest).days * share))
    return DateRange(earliest=day, latest=day)


@QUICK
@given(case=CASES, day=DAYS, stated=declared_facts(), share=st.floats(0, 1))
def test_a_sharper_number_or_day_never_turns_a_decision(
    case: tuple[str, str], day: date, stated: Facts, share: float
) -> None:
    """Within what was said, any exact number or day leaves met met and unmet unmet."""
    sharp = stated.model_copy(
        update={
            "measures": tuple(
                m.model_copy(update={"amount": _sharper_number(m.amount, share)})
                for m in stated.measures
            ),
            "circumstances": tuple(
                c.model_copy(update={"when": _sharper_day(c.when, share)})
                for c in stated.circumstances
            ),
        }
    )
    assert _flipped(_decide(case, stated, day), _decide(case, sharp, day)) == []


@QUICK
@given(case=CASES, day=DAYS, stated=declared_facts(), number=measures(), matter=circumstances())
def test_one_more_number_or_matter_never_turns_a_path(
    case: tuple[str, str],
    day: date,
    stated: Facts,
    number: Measure,
    matter: Circumstance,
) -> None:
    """What was open may be settled; what contradicts opens; nothing settled is turned round but
    what counts as absent unless it is stated."""
    before = path_statuses(_decide(case, stated, day))
    more = stated.model_copy(
        update={
            "measures": (*stated.measures, number),
            "circumstances": (*stated.circumstances, matter),
        }
    )
    after = path_statuses(_decide(case, more, day))
    for path, status in before.items():
        told_now = path in _absent_unless_stated(*case) and after[path] is Status.MET
        assert told_now or {status, after[path]} != {Status.MET, Status.UNMET}, path


@QUICK
@given(case=CASES, stated=declared_facts(), known=deeds())
def test_what_was_unsaid_about_a_deed_never_turns_a_decision(
    case: tuple[str, str], stated: Facts, known: Deed
) -> None:
    """Telling its level, role, author, place, honour, number or time never flips anything."""
    told = tuple(
        d.model_copy(
            update={
                name: getattr(known, name)
                for name in ("level", "role", "authorship", "venue", "honoured", "count")
                if getattr(d, name) is None
            }
        )
        for d in stated.deeds
    )
    after = stated.model_copy(update={"deeds": told})
    assert _flipped(_decide(case, stated, TODAY), _decide(case, after, TODAY)) == []


@QUICK
@given(case=CASES, day=DAYS, stated=declared_facts())
def test_the_order_of_facts_never_matters(case: tuple[str, str], day: date, stated: Facts) -> None:
    """The same facts told the other way round are decided and asked about alike."""
    turned = stated.model_copy(
        update={
            name: tuple(reversed(getattr(stated, name)))
            for name in ("measures", "circumstances", "deeds", "skills", "education", "titles")
        }
    )
    one, other = _decide(case, stated, day), _decide(case, turned, day)
    assert one.status is other.status
    assert path_statuses(one) == path_statuses(other)
    assert one.next_question == other.next_question
    assert [c.amount for c in one.entitlements] == [c.amount for c in other.entitlements]


@QUICK
@given(case=CASES, day=DAYS, stated=declared_facts())
def test_zhejiang_makes_no_one_eligible_and_no_claim_passes_its_cap(
    case: tuple[str, str], day: date, stated: Facts
) -> None:
    """A text that is not held is never met, and no sum is above the cap or below nothing."""
    found = _decide(case, stated, day)
    if case[0] == "zj-ai-2025":
        assert found.status in (VerdictStatus.NOT_COVERED, VerdictStatus.NOT_ELIGIBLE)
    for claim in found.entitlements:
        if claim.amount is not None and claim.cap is not None:
            assert 0 <= claim.amount.least <= (claim.amount.most or 0) <= claim.cap
