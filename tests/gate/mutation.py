"""``make gate-mutation``: the gate's code changed a little, one change at a time; a test must fail.

Changed are: comparisons, and / or, not, any / all, conditions turned round, whole numbers and truth
values, and what is returned. What no test notices is listed in survivors.yaml with the reason.
"""

from __future__ import annotations

import ast
import copy
import importlib.util
import os
import signal
import sys
import time
from collections.abc import Iterator
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from multiprocessing import get_context
from pathlib import Path
from random import Random
from types import ModuleType
from typing import NamedTuple

import pytest
import yaml

from tests.rules.support import ROOT, the_corpus, the_rules

__all__ = ["Mutant", "killed", "mutants"]

_GATE = ROOT / "src" / "pingwen" / "gate"
_TESTS = [
    f"tests/gate/test_{name}.py"
    for name in ("citation_check", "claim_check", "verdict_gate", "paraphrases")
]
_MANY = ("pronouncement", "other_cell", "all_that_the_rules", "false_segment", "every_sentence")
_LONGEST_S = 200
_WORKERS = 2
_OTHER: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}


class Mutant(NamedTuple):
    """A module with one change. ``place`` names the change: the function, before → after."""

    module: str
    place: str
    source: str

    @property
    def name(self) -> str:
        return f"{self.module} {self.place}"


def mutants(path: Path) -> Iterator[Mutant]:
    """Every change of a module, in its order; equal ones in one function are told by their turn."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    seen: dict[str, int] = {}
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    for function in functions:
        for node in ast.walk(function):
            for changed in _changes(node):
                place = f"{function.name}: {_written(node)} → {_written(changed)}"
                seen[place] = seen.get(place, 0) + 1
                turn = f" ({seen[place]})" if seen[place] > 1 else ""
                yield Mutant(path.stem, place + turn, _replaced(tree, node, changed))


def _changes(node: ast.AST) -> Iterator[ast.AST]:
    changed: list[ast.AST] = []
    match node:
        case ast.Compare(ops=[op]) if type(op) in _OTHER:
            changed = [_with(node, ops=[_OTHER[type(op)]()])]
        case ast.BoolOp(op=op):
            changed = [_with(node, op=ast.Or() if isinstance(op, ast.And) else ast.And())]
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            changed = [operand]
        case ast.Constant(value=bool(value)):
            changed = [ast.Constant(not value)]
        case ast.Constant(value=int(value)):
            changed = [ast.Constant(value + 1)]
        case ast.Call(func=ast.Name(id=("any" | "all") as name)):
            other = ast.Name("all" if name == "any" else "any", ast.Load())
            changed = [_with(node, func=other)]
        case ast.Return(value=ast.expr()):
            changed = [ast.Return(ast.Constant(None))]
        case ast.If(test=ast.Name() | ast.Call() | ast.NamedExpr() | ast.Attribute() as test):
            changed = [_with(node, test=ast.UnaryOp(ast.Not(), test))]
    yield from changed


def _with(node: ast.AST, **fields: object) -> ast.AST:
    changed = copy.copy(node)
    for field, value in fields.items():
        setattr(changed, field, value)
    return changed


def _written(node: ast.AST) -> str:
    if isinstance(node, ast.If):
        return f"if {ast.unparse(node.test)}"
    return " ".join(ast.unparse(node).split())


def _replaced(tree: ast.Module, node: ast.AST, changed: ast.AST) -> str:
    """The module's source with the one node changed; the tree stays as it was."""

    class _Put(ast.NodeTransformer):
        def visit(self, each: ast.AST) -> ast.AST:
            return changed if each is node else self.generic_visit(_with(each, **_lists(each)))

    return ast.unparse(ast.fix_missing_locations(_Put().visit(tree)))


def _lists(node: ast.AST) -> dict[str, object]:
    """The node's lists anew: a transformer writes into them."""
    return {name: list(value) for name, value in ast.iter_fields(node) if isinstance(value, list)}


class _Mutated(MetaPathFinder, Loader):
    """Imports the mutant in its module's place."""

    def __init__(self, mutant: Mutant) -> None:
        self._name = f"pingwen.gate.{mutant.module}"
        self._source = mutant.source

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        return importlib.util.spec_from_loader(name, self) if name == self._name else None

    def exec_module(self, module: ModuleType) -> None:
        exec(compile(self._source, self._name, "exec"), module.__dict__)


def killed(mutant: Mutant) -> bool:
    """Whether a test fails or does not end with the mutant in place. Spoils the process."""
    for name in [*sys.modules]:
        if name.startswith(("pingwen.gate.", "pingwen.assistant", "tests.fakes", "tests.gate.")):
            del sys.modules[name]
    sys.meta_path.insert(0, _Mutated(mutant))
    signal.signal(signal.SIGALRM, signal.default_int_handler)
    signal.alarm(_LONGEST_S)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    many = " or ".join(_MANY)
    try:  # the long tables of cases are left for what the rest does not notice
        return _fails(f"not ({many})") or _fails(many)
    except KeyboardInterrupt:
        return True


def _result(mutant: Mutant) -> tuple[Mutant, bool]:
    return mutant, killed(mutant)


def _fails(which: str) -> bool:
    return pytest.main(["-x", "-q", "-p", "no:cacheprovider", "-k", which, *_TESTS]) != 0


def main(arguments: list[str]) -> int:
    """As many mutants as so many seconds allow, in an order of chance that is the same every time,
    or all; 1 where one lives that is not accounted for, or is accounted for and does not live."""
    known: dict[str, str] = yaml.safe_load(
        (Path(__file__).parent / "survivors.yaml").read_text(encoding="utf-8")
    )
    seconds = float(arguments[0]) if arguments else float("inf")
    every = [mutant for path in sorted(_GATE.glob("*.py")) for mutant in mutants(path)]
    Random(0).shuffle(every)
    the_corpus(), the_rules()  # read once, before the processes part
    begun = time.perf_counter()
    tried = alive = wrong = 0
    with get_context("fork").Pool(_WORKERS, maxtasksperchild=1) as pool:
        for mutant, gone in pool.imap_unordered(_result, every):
            tried, alive = tried + 1, alive + (not gone)
            if gone == (mutant.name in known):
                wrong += 1
                print(f"  {'does not live' if gone else 'lives'}: {mutant.name}", flush=True)
            if time.perf_counter() - begun > seconds:
                break
    print(
        f"gate: {tried} of {len(every)} mutants, {tried - alive} killed, {alive} live, "
        f"{wrong} not as survivors.yaml says ({time.perf_counter() - begun:.0f} s)"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
