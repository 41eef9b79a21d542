"""How well wording tells what is none of ours: ``python -m pingwen.evaluation.wording``.

Weighs characters and pairs of them by logistic regression, twice: ours against requests of other
kinds, and against what is improper. Ours are the ``dev`` cases that have an answer, the questions
that the clauses are known to answer, the sentences of the documents, and what
``evals/elsewhere.yaml`` holds of ours; the others are that file's, the requests of daily life each
alone and once behind a beginning that speaks of our subjects. Every text is measured with weights
fitted to the other groups (five folds; what one writer wrote stands in several, which flatters).
What is improper is told by its likeness to a known question as well: ``--likeness`` adds how much
of both is declined by both together, for some worths of the likeness (three minutes).
``--fit`` fits to all of them and writes the weights that are in use.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

import numpy as np
import yaml

from pingwen.corpus.loader import load_corpus
from pingwen.domain.clause import Corpus
from pingwen.domain.model import Model
from pingwen.domain.question import Message, Question
from pingwen.evaluation.cases import Split, Suite
from pingwen.evaluation.leaning import DAY, Sample, fitted, held_out, write
from pingwen.evaluation.loading import read_cases
from pingwen.proposing.certainty import improper_above
from pingwen.retrieval.query import Query
from pingwen.retrieval.retriever import open_retriever
from pingwen.rules.base import RuleBase
from pingwen.settings import Settings
from pingwen.understanding.glossary import load_glossary
from pingwen.understanding.reader import Reader

__all__ = ["Elsewhere", "Kind", "main", "said_in_cases"]

_SUITES = (Suite.QUESTIONS, Suite.VERDICTS, Suite.FACTS, Suite.CONVERSATIONS)
_WEIGHTS = Path("src/pingwen/understanding")
_OF_A_KNOWN_QUESTION = 0.5  # beside one that was asked with others in a conversation
_OF_A_CLAUSE = 0.1  # the weight of a sentence of the documents beside that of a question
_BOUNDS = (-1.6, -1.0, 0.0, 1.0, 2.0)
_DEPTH = 20
_PART = re.compile(r"[^,。;!?~…:()\s]+[?]?")
_SENTENCE = re.compile("[^。；，、：]{4,40}")


class Elsewhere(Model):
    """The file of requests; it explains its fields."""

    settings: tuple[str, ...]
    requests: tuple[str, ...]
    beside: tuple[str, ...]
    improper: tuple[str, ...]
    near: tuple[str, ...]
    despite: tuple[str, ...]


class Kind(StrEnum):
    """What a text is; the last two name the files of weights that tell it from ours."""

    OURS = "ours"
    REMOTE = "remoteness"
    IMPROPER = "impropriety"


class Told(NamedTuple):
    """A text with what it counts, what it is, and where it came from."""

    text: str
    weight: float
    kind: Kind
    group: str
    whole: bool


def main(args: Sequence[str]) -> int:
    """Prints the figures, or with ``--fit`` writes the weights into the folder ``--weights``."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--fit", action="store_true")
    arguments.add_argument("--likeness", action="store_true")
    arguments.add_argument("--cases", type=Path, nargs="+", default=[Path("evals/cases")])
    arguments.add_argument("--elsewhere", type=Path, default=Path("evals/elsewhere.yaml"))
    arguments.add_argument("--weights", type=Path, default=_WEIGHTS)
    options = arguments.parse_args(args)
    elsewhere = Elsewhere.model_validate(
        yaml.load(options.elsewhere.read_text("utf-8"), Loader=yaml.CSafeLoader)
    )
    corpus = load_corpus(Settings().corpus_dir)
    ours = [*_ours(options.cases), *_near(elsewhere), *_known(corpus), *_of_documents(corpus)]
    others = {Kind.REMOTE: [*_others(elsewhere)], Kind.IMPROPER: [*_improper(elsewhere)]}
    for kind, found in others.items():
        if options.fit:
            write(fitted(_samples([*ours, *found])), options.weights / f"{kind}.json")
        else:
            scores = held_out(_samples([*ours, *found]))
            sys.stdout.write(_table(kind, [*ours, *found], scores))
            if kind is Kind.IMPROPER and options.likeness:
                sys.stdout.write(_by_likeness(corpus, [*ours, *found], scores))
    return 0


def _table(kind: Kind, told: Sequence[Told], scores: Sequence[float]) -> str:
    """How much of ours and of the others lies above each bound."""
    whole = [(score, t.kind) for score, t in zip(scores, told, strict=True) if t.whole]
    own = np.array([score for score, found in whole if found is Kind.OURS])
    others = np.array([score for score, found in whole if found is not Kind.OURS])
    rows = [f"| {b} | {(own > b).mean():.3f} | {(others > b).mean():.3f} |" for b in _BOUNDS]
    return "\n".join((f"| {kind} above | ours | others |", "|---|---|---|", *rows, "", ""))


def _by_likeness(corpus: Corpus, told: Sequence[Told], scores: Sequence[float]) -> str:
    """How much is improper above the bound in use for its likeness, and above others; of ours only
    what no clause is known to answer word by word."""
    settings = Settings()
    reader = Reader(RuleBase.load(settings.rules_dir, corpus).cards)
    retriever = open_retriever(corpus, settings.data_dir, settings.embedding, progress=False)
    rows = []
    for one, score in zip(told, scores, strict=True):
        if not one.whole or one.group in corpus.questions:
            continue
        asked = Question(messages=(Message(role="user", content=one.text),), as_of=DAY)
        hits = retriever.find(Query.of(reader.read(asked).intent), k=_DEPTH)
        alike = max((hit.likeness for hit in hits), default=0.0)
        rows.append((one.kind is Kind.OURS, score, alike))
    ours, odds, likeness = (np.array(column) for column in zip(*rows, strict=True))
    start, worth = improper_above(0.0), improper_above(1.0) - improper_above(0.0)
    lines = []
    for each in (0.0, worth / 2, worth, worth * 2):
        above = odds > start + each * likeness
        lines.append(f"| {each:.2f} | {above[ours].mean():.3f} | {above[~ours].mean():.3f} |")
    head = (f"| worth of the likeness, above {start} | ours | improper |", "|---|---|---|")
    return "\n".join((*head, *lines, "", ""))


def said_in_cases(folders: Sequence[Path]) -> Iterator[tuple[str, str]]:
    """All that is said in ``dev`` cases that have an answer, each with the group of its case."""
    for folder in folders:
        for suite in _SUITES:
            for _, case in read_cases(folder, suite, Split.DEV):
                for step in case.steps():
                    if not step.expected.must_decline:
                        said = (*(m.content for m in step.before if m.role == "user"), step.say)
                        yield from ((each, case.group) for each in said)


def _ours(folders: Sequence[Path]) -> Iterator[Told]:
    """What is said in cases that have an answer, whole and in its parts."""
    for said, group in said_in_cases(folders):
        yield from _with_parts(said, group)


def _near(elsewhere: Elsewhere) -> Iterator[Told]:
    """What is worded like a request of another kind, and is ours."""
    for said in elsewhere.near:
        yield from _with_parts(said, said)
    for said in elsewhere.despite:
        text = load_glossary().normalise(said)
        yield Told(text, 1.0, kind=Kind.OURS, group=said, whole=True)


def _known(corpus: Corpus) -> Iterator[Told]:
    for clause, questions in corpus.questions.items():
        for each in questions:
            text = load_glossary().normalise(each)
            yield Told(text, _OF_A_KNOWN_QUESTION, kind=Kind.OURS, group=clause, whole=True)


def _with_parts(said: str, group: str) -> Iterator[Told]:
    text = load_glossary().normalise(said)
    parts = [part for part in _PART.findall(text) if len(part) >= 4]
    texts = (text, *parts) if len(parts) > 1 else (text,)
    for each in texts:
        yield Told(each, 1 / len(texts), kind=Kind.OURS, group=group, whole=each == text)


def _of_documents(corpus: Corpus) -> Iterator[Told]:
    for clause in corpus.clauses():
        for text in _SENTENCE.findall(clause.text):
            folded = load_glossary().normalise(text)
            yield Told(folded, _OF_A_CLAUSE, kind=Kind.OURS, group=clause.id, whole=False)


def _others(elsewhere: Elsewhere) -> Iterator[Told]:
    """Each request alone and behind, one time in four before, one of the settings; those that
    speak of our subjects themselves as they stand."""
    for at, request in enumerate(elsewhere.requests):
        setting = elsewhere.settings[at % len(elsewhere.settings)]
        both = f"{request}，{setting.rstrip('，')}" if at % 4 == 0 else f"{setting}{request}"
        for text in (request, both):
            folded = load_glossary().normalise(text)
            yield Told(folded, 1.0, kind=Kind.REMOTE, group=request, whole=True)
    for request in elsewhere.beside:
        text = load_glossary().normalise(request)
        yield Told(text, 1.0, kind=Kind.REMOTE, group=request, whole=True)


def _improper(elsewhere: Elsewhere) -> Iterator[Told]:
    for request in elsewhere.improper:
        text = load_glossary().normalise(request)
        yield Told(text, 1.0, kind=Kind.IMPROPER, group=request, whole=True)


def _samples(told: Sequence[Told]) -> list[Sample]:
    return [Sample(t.text, t.weight, t.group, t.kind is not Kind.OURS) for t in told]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
