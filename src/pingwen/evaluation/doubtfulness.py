"""How well wording tells what takes something back: ``python -m pingwen.evaluation.doubtfulness``.

Weighs characters and pairs of them, near or one apart, by logistic regression, of clauses that bear
on a case against clauses that stand beside one: those of ``evals/doubtful.yaml``, and those of the
``dev`` cases of which it is known: of stories rightly called eligible, of those with a ``twist``,
and of questions, which take nothing back. Of whole stories without a twist the parts of clauses
that no fact was read from are learnt as well. Every clause is measured with weights fitted to the
others (five folds by story; what one writer wrote stands in several, which flatters). ``--fit``
fits to all of them and writes the weights that are in use.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import yaml

from pingwen.domain.model import Model
from pingwen.domain.question import Message
from pingwen.domain.verdict import VerdictStatus
from pingwen.evaluation.cases import Case, DoubtCase, Split, Suite
from pingwen.evaluation.leaning import DAY, Sample, fitted, held_out, write
from pingwen.evaluation.loading import read_cases
from pingwen.understanding.glossary import fold
from pingwen.understanding.narrative import NarrativeReader
from pingwen.understanding.reservation_bearing import (
    beside_read,
    clauses_of,
    read_as,
    told_by_kind,
)

__all__ = ["Doubtful", "main"]

_SUITES = (Suite.VERDICTS, Suite.CONVERSATIONS, Suite.DOUBTS, Suite.QUESTIONS)
_WEIGHTS = Path("src/pingwen/understanding/doubtfulness.json")
_LEAST = 2  # characters of a clause that tell anything
_OF_A_STORY = 0.3  # the weight of a plain part of a story; the same parts come again and again
_OF_A_VERDICT = 3.0  # of one in a case whose verdict somebody has thought through
_PLAIN = (_OF_A_STORY, _OF_A_VERDICT)
_BOUNDS = (-1.0, 0.0, 0.5, 1.0, 1.5, 2.0, 3.0)


class Doubtful(Model):
    """The file of clauses and stories; it explains its fields."""

    bears: tuple[str, ...]
    beside: tuple[str, ...]
    plain: tuple[str, ...]


def main(args: Sequence[str]) -> int:
    """Prints the figures, or with ``--fit`` writes the weights to ``--weights``."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--fit", action="store_true")
    arguments.add_argument("--cases", type=Path, default=Path("evals/cases"))
    arguments.add_argument("--doubtful", type=Path, default=Path("evals/doubtful.yaml"))
    arguments.add_argument("--weights", type=Path, default=_WEIGHTS)
    options = arguments.parse_args(args)
    doubtful = Doubtful.model_validate(
        yaml.load(options.doubtful.read_text("utf-8"), Loader=yaml.CSafeLoader)
    )
    samples = [*_alone(doubtful), *_of_stories(options.cases)]
    if options.fit:
        write(fitted(samples, _LEAST, apart=True), options.weights)
    else:
        sys.stdout.write(_table(samples))
    return 0


def _table(samples: Sequence[Sample]) -> str:
    """How many clauses of both kinds lie above each bound; plain parts of stories apart."""
    odds = np.array(held_out(samples, _LEAST, apart=True))
    bears = np.array([each.stands for each in samples])
    plain = np.array([each.weight in _PLAIN for each in samples])
    kinds = {"bear": bears, "beside": ~bears & ~plain, "plain parts": plain}
    head = " | ".join(f"{name} ({chosen.sum()})" for name, chosen in kinds.items())
    rows = [
        f"| {bound} | {' | '.join(f'{(odds[c] > bound).mean():.3f}' for c in kinds.values())} |"
        for bound in _BOUNDS
    ]
    return "\n".join((f"| doubtfulness above | {head} |", "|---|---|---|---|", *rows, ""))


def _alone(doubtful: Doubtful) -> Iterator[Sample]:
    """Clauses without a story, two that are joined by a comma as one group; and whole stories in
    which there is nothing but what was told plainly."""
    for stands, said in ((True, doubtful.bears), (False, doubtful.beside)):
        for each in said:
            for clause in _clauses(each):
                yield Sample(clause, 1.0, group=each, stands=stands)
    for story in doubtful.plain:
        yield from _plain([story], _OF_A_STORY, story)
        yield from _parts([story], story)


def _of_stories(folder: Path) -> Iterator[Sample]:
    for suite in _SUITES:
        for _, case in read_cases(folder, suite, Split.DEV):
            if isinstance(case, DoubtCase):
                yield from _of_twist(case)
            elif suite is Suite.QUESTIONS:
                yield from _plain(case.said(), _OF_A_STORY, case.group)
            else:
                told = _of_eligible(case)
                yield from _plain(told, _OF_A_VERDICT, case.group)
                yield from _parts(told, case.group)


def _parts(told: Sequence[str], group: str) -> Iterator[Sample]:
    """What stands in the clauses beside the words that were read."""
    messages = tuple(Message(role="user", content=said) for said in told)
    facts = NarrativeReader().read(messages, DAY)
    read = [fact for _, of_kind in told_by_kind(facts) for fact in of_kind]
    for turn, message in enumerate(messages):
        for clause in clauses_of(message, turn):
            beside = beside_read(clause, read) if read_as(clause, read) else []
            for part in beside:
                yield Sample(fold(part), _OF_A_STORY, group=group, stands=False)


def _plain(told: Iterable[str], weight: float, group: str) -> Iterator[Sample]:
    for said in told:
        for clause in _clauses(said):
            yield Sample(clause, weight, group=group, stands=False)


def _of_eligible(case: Case) -> Sequence[str]:
    """All that the user says where they are rightly called eligible at some turn."""
    eligible = any(s.expected.status == (VerdictStatus.ELIGIBLE,) for s in case.steps())
    return case.said() if eligible else ()


def _of_twist(case: DoubtCase) -> Iterator[Sample]:
    """What the story was given, for or against; the rest of it is plain."""
    bears = VerdictStatus.ELIGIBLE not in case.status
    for said in case.said():
        yield from _plain(said.split(case.twist), _OF_A_STORY, case.group)
    for clause in _clauses(case.twist):
        yield Sample(clause, 1.0, group=case.group, stands=bears)


def _clauses(said: str) -> list[str]:
    message = Message(role="user", content=said) if said.strip() else None
    return [clause.folded for clause in clauses_of(message, 0)] if message else []


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
