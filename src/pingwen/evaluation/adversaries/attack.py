"""Many lying drafts for each case: understanding and retrieval once, the gate for every draft."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from multiprocessing import get_context
from random import Random
from typing import TYPE_CHECKING

from pingwen.domain.answer import AnswerKind
from pingwen.domain.brief import Brief
from pingwen.domain.question import Message, Question
from pingwen.domain.retrieved import Hit
from pingwen.evaluation.adversaries.judge import Judge
from pingwen.evaluation.adversaries.liars import LIARS
from pingwen.evaluation.adversaries.lies import Stage, load_wordings
from pingwen.evaluation.cases import Case
from pingwen.evaluation.pool import interrupts_held

if TYPE_CHECKING:  # it takes a second to import
    from pingwen.assistant import Assistant

__all__ = ["Tally", "attack", "attack_case"]

_MOST_FAULTS = 20
_assistant: Assistant | None = None


@dataclass
class Tally:
    """What came of the drafts: by liar how many were tried and how many showed a lie; by kind of
    lie (verdict, claim) in how many drafts it was shown; by check how many segments were stopped;
    the first faults, case by case."""

    tried: Counter[str] = field(default_factory=Counter)
    shown: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    stopped: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Takes in what another one counted."""
        self.tried.update(other.tried)
        self.shown.update(other.shown)
        self.wrong.update(other.wrong)
        self.stopped.update(other.stopped)
        self.faults = [*self.faults, *other.faults][:_MOST_FAULTS]


def attack_case(assistant: Assistant, question: Question, case: str, count: int) -> Tally:
    """``count`` drafts for one question, every liar in turn; the same ones every time."""
    chance = Random(hashlib.sha256(f"{case} {question.text}".encode()).hexdigest())
    handling = assistant.handle(question)
    brief = Brief(question=question, understanding=handling.understanding, hits=handling.hits)
    decided = handling.checked.determination
    if decided is not None:  # decided once more, beside the gate
        facts = handling.understanding.facts
        rules = assistant.rules
        decided = rules.determine(decided.scheme, decided.target, facts, question.as_of)
    judge = Judge(assistant.corpus, decided, handling.answer)
    tally = Tally()
    names = list(LIARS)
    first = chance.randrange(len(names))
    for number in range(count):
        name = names[(first + number) % len(names)]
        told = _forged(brief, chance) if number % 10 == 0 else brief
        lie = LIARS[name](Stage(assistant.corpus, brief, chance))
        answer, checked = assistant.answer_draft(lie.draft, told)
        faults = judge.faults(answer, lie.markers)
        tally.tried[name] += 1
        tally.stopped.update(checked.dropped)
        if checked.kind is AnswerKind.VERDICT:
            tally.stopped["prose beside a verdict"] += len(lie.draft.segments)
            tally.stopped["a verdict that the rules do not give"] += checked.corrected
        if faults:
            tally.shown[name] += 1
            tally.wrong.update({fault.partition(":")[0] for fault in faults})
            tally.faults += [f"{case}: {name}: {fault}" for fault in faults[:2]]
    tally.faults = tally.faults[:_MOST_FAULTS]
    return tally


def _forged(brief: Brief, chance: Random) -> Brief:
    """The brief with an order in a clause that was found, as a forged document would have it."""
    if not brief.hits:
        return brief
    order = chance.choice(load_wordings().instructions)
    first = brief.hits[0]
    clause = first.clause.model_copy(update={"text": f"{first.clause.text}{order}"})
    hits: tuple[Hit, ...] = (first.model_copy(update={"clause": clause}), *brief.hits[1:])
    return brief.model_copy(update={"hits": hits})


def attack(cases: Sequence[Case], count: int, workers: int) -> Iterator[Tally]:
    """Tallies as they come, of ``count`` drafts or a few more over all cases.

    Every fifth case is asked with an order in the question besides.
    """
    jobs = list(_jobs(cases))
    each = -(-count // len(jobs))
    if workers <= 1:
        _open()
        yield from (_attack(job, each) for job in jobs)
        return
    context = get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_open) as pool:
        with interrupts_held():
            tallies = pool.map(partial(_attack, count=each), jobs, chunksize=4)
        yield from tallies


def _jobs(cases: Sequence[Case]) -> Iterator[tuple[str, Question]]:
    orders = load_wordings().instructions
    for number, case in enumerate(cases):
        step = next(islice(case.steps(), 1))
        said = [*step.before, Message(role="user", content=step.say)]
        yield case.id, Question(id=case.id, messages=tuple(said), as_of=case.as_of)
        if number % 5 == 0:
            told = Message(role="user", content=f"{step.say} {orders[number // 5 % len(orders)]}")
            ordered = (*step.before, told)
            yield case.id, Question(id=case.id, messages=ordered, as_of=case.as_of)


def _open() -> None:
    global _assistant  # noqa: PLW0603 - a worker has one assistant, and no other place to keep it
    from pingwen.bootstrap import build_assistant
    from pingwen.settings import Settings

    _assistant = build_assistant(Settings(model="extractive"))


def _attack(job: tuple[str, Question], count: int) -> Tally:
    assert _assistant is not None
    return attack_case(_assistant, job[1], job[0], count)
