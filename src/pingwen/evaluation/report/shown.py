"""A case in words, for whoever reads a report: what was asked, what was due and what was given."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeVar

from pingwen.domain.answer import Answer, Quotation
from pingwen.domain.facts import Facts
from pingwen.domain.model import Model
from pingwen.domain.question import Message
from pingwen.evaluation.cases import AdversarialCase, Case, Expectation, Split, Suite
from pingwen.evaluation.causes import Cause
from pingwen.evaluation.figures import FIGURES
from pingwen.evaluation.outcome import Answered
from pingwen.evaluation.runner import Scored
from pingwen.evaluation.scores import Score

__all__ = ["Due", "Fault", "ShownCase", "ShownSource", "ShownTurn", "shown_case"]


_Name = TypeVar("_Name", bound=str)


class Due(Model):
    """One thing that a case expects."""

    name: str
    values: tuple[str, ...]


class Fault(Model):
    """A figure that is short of the best, and why."""

    figure: str
    value: float
    reason: str


class ShownSource(Model):
    """A source under an answer."""

    mark: int
    clause: str
    title: str
    quote: str


class ShownTurn(Model):
    """One turn. ``kind`` and ``text`` are empty where no answer came."""

    before: tuple[Message, ...]
    said: str
    due: tuple[Due, ...]
    kind: str = ""
    verdict: str = ""
    text: str = ""
    sources: tuple[ShownSource, ...] = ()
    facts: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()


class ShownCase(Model):
    """A case with its answers and what is wrong.

    ``scored``: the figures that it counts for; ``graded``: those short of the best in which it is
    not wrong, since they say only how good an answer is.
    """

    id: str
    suite: Suite
    group: str
    tags: tuple[str, ...]
    as_of: date
    cause: Cause | None
    error: str | None
    turns: tuple[ShownTurn, ...]
    faults: tuple[Fault, ...]
    graded: tuple[Fault, ...]
    scored: tuple[str, ...]
    drafted: str = ""
    milliseconds: float = 0.0

    @property
    def right(self) -> bool:
        """Whether nothing is wrong with it."""
        return not self.faults and self.error is None


def shown_case(scored: Scored) -> ShownCase:
    """What may be shown of a case. Raises ValueError for one that was put aside: nothing may be."""
    case, result = scored.case, scored.result
    if case.split is not Split.DEV:
        raise ValueError("a case put aside is not shown")
    given = [*scored.outcome.turns, *[None] * len(case.steps())]
    return ShownCase(
        id=case.id,
        suite=case.suite,
        group=case.group,
        tags=case.tags,
        as_of=case.as_of,
        cause=result.cause,
        error=result.error,
        turns=tuple(
            _turn(step.before, step.say, step.expected, answered)
            for step, answered in zip(case.steps(), given, strict=False)
        ),
        faults=_short(result.faults),
        graded=_short(
            {
                name: score
                for name, score in result.scores.items()
                if FIGURES[name].graded and score.value != 1
            }
        ),
        scored=tuple(result.scores),
        drafted=_drafted(case),
        milliseconds=sum(result.milliseconds),
    )


def _short(scores: Mapping[str, Score]) -> tuple[Fault, ...]:
    return tuple(
        Fault(figure=name, value=score.value, reason=score.reason) for name, score in scores.items()
    )


def _turn(
    before: tuple[Message, ...], said: str, expected: Expectation, given: Answered | None
) -> ShownTurn:
    due = tuple(Due(name=name, values=values) for name, values in _due(expected) if values)
    if given is None:
        return ShownTurn(before=before, said=said, due=due)
    return ShownTurn(
        before=before,
        said=said,
        due=due,
        kind=given.answer.kind,
        verdict=_verdict(given.answer),
        text=given.answer.text,
        sources=tuple(
            ShownSource(
                mark=each.mark,
                clause=each.clause_id,
                title=f"{each.title} {each.clause}",
                quote=each.quote,
            )
            for each in given.answer.citations
        ),
        facts=_facts(given.facts),
        dropped=tuple(
            f"{why} ({times} times)" if times > 1 else why
            for why, times in Counter(given.dropped).items()
        ),
    )


def _due(expected: Expectation) -> Iterable[tuple[str, tuple[str, ...]]]:
    """Everything that the expectation says, in the order in which it is read."""
    titled = " ".join(each for each in (expected.scheme, expected.target) if each)
    yield "kind", tuple(expected.kinds)
    yield "title", (titled,) if titled else ()
    yield "verdict", tuple(expected.status)
    yield "never", ("eligible, to the applicant's harm",) if expected.never_eligible else ()
    yield "clauses", _gold(expected)
    yield "must say", (*expected.must, *expected.must_own)
    yield "may not say", expected.must_not
    yield "groups", _pairs(expected.groups)
    yield "paths", _pairs(expected.paths)
    yield "missing", tuple(expected.missing)
    yield "asks one of", tuple(expected.asks)
    yield "facts", _told(expected)
    yield "may be read", _facts(expected.may)
    yield "no facts", expected.not_facts
    yield "lies", expected.lies
    yield "truths", expected.truths


def _gold(expected: Expectation) -> tuple[str, ...]:
    return tuple(
        " + ".join(
            f"{each.clause}「{each.span}」" if each.span else each.clause for each in clauses
        )
        for clauses in expected.gold
    )


def _told(expected: Expectation) -> tuple[str, ...]:
    if expected.facts is None:
        return ()
    return _facts(expected.facts) or ("none",)


def _pairs(found: Mapping[_Name, str]) -> tuple[str, ...]:
    return tuple(f"{name}: {status}" for name, status in found.items())


def _facts(facts: Facts) -> tuple[str, ...]:
    """Each fact with its fields and the words that it was read from."""
    lines = []
    for name, fact in facts.stated():
        fields = fact.model_dump(mode="json", exclude_defaults=True, exclude={"evidence"})
        told = " ".join(f"{key}={_plain(value)}" for key, value in fields.items())
        words = f" 「{fact.evidence.text}」" if fact.evidence else ""
        lines.append(f"{name}: {told}{words}")
    return tuple(lines)


def _plain(value: object) -> str:
    if isinstance(value, dict):
        return "–".join(str(each) for each in value.values())
    if isinstance(value, list):
        return ",".join(str(each) for each in value)
    return str(value)


def _verdict(answer: Answer) -> str:
    verdict = answer.verdict
    if verdict is None:
        return ""
    groups = ", ".join(_pairs(verdict.groups))
    head = f"{verdict.scheme} {verdict.target} {verdict.status}"
    return f"{head} ({groups})" if groups else head


def _drafted(case: Case) -> str:
    if not isinstance(case, AdversarialCase):
        return ""
    draft = case.draft
    claimed = [f"[{draft.proposed.status}]"] if draft.proposed else []
    lines = [f"{each.words().strip()} {_quoted(each.sources())}".strip() for each in draft.segments]
    return "\n".join([*claimed, *lines])


def _quoted(quotations: Iterable[Quotation]) -> str:
    return " ".join(f"「{each.quote}」({each.clause})" for each in quotations)
