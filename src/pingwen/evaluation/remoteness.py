"""How well wording tells what is none of ours: ``python -m pingwen.evaluation.remoteness``.

Weighs characters and pairs of them by logistic regression: for what is ours, the ``dev`` cases that
have an answer, the questions that the clauses are known to answer and the sentences of the
documents; for what is not, the requests of ``evals/elsewhere.yaml``, each alone and once behind a
beginning that speaks of our subjects, and those told beside one (the same file has what is worded
like them and is ours). Every
text is measured with weights fitted to the other groups (five folds). ``--fit`` fits to all of them
and writes the weights that are in use.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import yaml
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]  # it ships no types
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]  # nor does it

from pingwen.corpus.loader import load_corpus
from pingwen.domain.clause import Corpus
from pingwen.domain.model import Model
from pingwen.evaluation.cases import Split, Suite
from pingwen.evaluation.loading import read_cases
from pingwen.settings import Settings
from pingwen.understanding.glossary import load_glossary
from pingwen.understanding.remoteness import Remoteness, characters_of

__all__ = ["Elsewhere", "main"]

_SUITES = (Suite.QUESTIONS, Suite.VERDICTS, Suite.FACTS, Suite.CONVERSATIONS)
_WEIGHTS = Path("src/pingwen/understanding/remoteness.json")
_FOLDS = 5
_LOOSENESS = 30.0
_LEAST = 0.1  # of a weight; smaller ones decide nothing and fill the file
_OF_A_KNOWN_QUESTION = 0.5  # beside one that was asked with others in a conversation
_OF_A_CLAUSE = 0.1  # the weight of a sentence of the documents beside that of a question
_BOUNDS = (0.0, 0.5, 1.0)
_PART = re.compile(r"[^,。;!?~…:()\s]+[?]?")
_SENTENCE = re.compile("[^。；，、：]{4,40}")


class Elsewhere(Model):
    """The file of requests; it explains its fields."""

    settings: tuple[str, ...]
    requests: tuple[str, ...]
    beside: tuple[str, ...]
    near: tuple[str, ...]


class Told(NamedTuple):
    """A text with what it counts, whether it is of something else, and where it came from."""

    text: str
    weight: float
    remote: bool
    group: str
    whole: bool


def main(args: Sequence[str]) -> int:
    """Prints the figures, or with ``--fit`` writes the weights."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--fit", action="store_true")
    arguments.add_argument("--cases", type=Path, nargs="+", default=[Path("evals/cases")])
    arguments.add_argument("--elsewhere", type=Path, default=Path("evals/elsewhere.yaml"))
    arguments.add_argument("--weights", type=Path, default=_WEIGHTS)
    options = arguments.parse_args(args)
    elsewhere = Elsewhere.model_validate(yaml.safe_load(options.elsewhere.read_text("utf-8")))
    corpus = load_corpus(Settings().corpus_dir)
    ours = [*_ours(options.cases), *_near(elsewhere), *_known(corpus), *_of_documents(corpus)]
    told = [*ours, *_others(elsewhere)]
    if options.fit:
        weights = _fitted(told).model_dump()
        options.weights.write_text(
            f"{json.dumps(weights, ensure_ascii=False, indent=0)}\n", "utf-8"
        )
        return 0
    scores = _scores(told)
    own = np.array([s for s, t in zip(scores, told, strict=True) if t.whole and not t.remote])
    others = np.array([s for s, t in zip(scores, told, strict=True) if t.whole and t.remote])
    sys.stdout.write("| above | ours | requests of other kinds |\n|---|---|---|\n")
    for bound in _BOUNDS:
        row = f"{(own > bound).mean():.3f} | {(others > bound).mean():.3f}"
        sys.stdout.write(f"| {bound} | {row} |\n")
    return 0


def _ours(folders: Sequence[Path]) -> Iterator[Told]:
    """All that is said in cases that have an answer, whole and in its parts."""
    for folder in folders:
        for suite in _SUITES:
            for _, case in read_cases(folder, suite, Split.DEV):
                for step in case.steps():
                    if not step.expected.must_decline:
                        said = (*(m.content for m in step.before if m.role == "user"), step.say)
                        yield from (told for s in said for told in _with_parts(s, case.group))


def _near(elsewhere: Elsewhere) -> Iterator[Told]:
    """What is worded like a request of daily life, and is ours."""
    for said in elsewhere.near:
        yield from _with_parts(said, said)


def _known(corpus: Corpus) -> Iterator[Told]:
    for clause, questions in corpus.questions.items():
        for each in questions:
            text = load_glossary().normalise(each)
            yield Told(text, _OF_A_KNOWN_QUESTION, remote=False, group=clause, whole=True)


def _with_parts(said: str, group: str) -> Iterator[Told]:
    text = load_glossary().normalise(said)
    parts = [part for part in _PART.findall(text) if len(part) >= 4]
    texts = (text, *parts) if len(parts) > 1 else (text,)
    for each in texts:
        yield Told(each, 1 / len(texts), remote=False, group=group, whole=each == text)


def _of_documents(corpus: Corpus) -> Iterator[Told]:
    for clause in corpus.clauses():
        for text in _SENTENCE.findall(clause.text):
            folded = load_glossary().normalise(text)
            yield Told(folded, _OF_A_CLAUSE, remote=False, group=clause.id, whole=False)


def _others(elsewhere: Elsewhere) -> Iterator[Told]:
    """Each request alone and behind, one time in four before, one of the settings; those that
    speak of our subjects themselves as they stand."""
    for at, request in enumerate(elsewhere.requests):
        setting = elsewhere.settings[at % len(elsewhere.settings)]
        both = f"{request}，{setting.rstrip('，')}" if at % 4 == 0 else f"{setting}{request}"
        for text in (request, both):
            folded = load_glossary().normalise(text)
            yield Told(folded, 1.0, remote=True, group=request, whole=True)
    for request in elsewhere.beside:
        text = load_glossary().normalise(request)
        yield Told(text, 1.0, remote=True, group=request, whole=True)


def _scores(told: Sequence[Told]) -> list[float]:
    groups = sorted({each.group for each in told})
    fold = {group: at % _FOLDS for at, group in enumerate(groups)}
    fitted = [_fitted([t for t in told if fold[t.group] != left]) for left in range(_FOLDS)]
    return [fitted[fold[each.group]].of(each.text) or 0.0 for each in told]


def _fitted(told: Sequence[Told]) -> Remoteness:
    held = [characters_of(each.text) for each in told]
    names = sorted(frozenset().union(*held))
    place = {name: at for at, name in enumerate(names)}
    rows = [row for row, each in enumerate(held) for _ in each]
    columns = [place[name] for each in held for name in each]
    values = [len(each) ** -0.5 for each in held for _ in each]
    matrix = csr_matrix((values, (rows, columns)), shape=(len(held), len(names)))
    model = LogisticRegression(C=_LOOSENESS, max_iter=1000, class_weight="balanced")
    model.fit(matrix, [t.remote for t in told], sample_weight=[t.weight for t in told])
    weights = dict(zip(names, model.coef_[0].tolist(), strict=True))
    kept = {name: round(w, 2) for name, w in weights.items() if abs(w) >= _LEAST}
    return Remoteness(start=round(float(model.intercept_[0]), 2), weights=kept)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
