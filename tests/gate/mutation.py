"""``make gate-mutation``: the gate's code changed a little, one change at a time; a test must fail.

Changed are: comparisons, and / or, not, any / all, conditions turned round, whole numbers and truth
values, and what is returned. What no test notices is listed in survivors.yaml with the reason.

The tests are collected and run once, with the lines that each runs. Then a process is forked for
each change, puts the changed code in its function's place, and runs the tests of its line, the
quickest first.
"""

from __future__ import annotations

import ast
import copy
import inspect
import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import NamedTuple

import coverage
import pytest
import yaml
from _pytest.runner import runtestprotocol

from tests.fakes import the_gate
from tests.rules.support import ROOT

__all__ = ["Mutant", "mutants"]

_GATE = ROOT / "src" / "pingwen" / "gate"
_TESTS = [
    f"tests/gate/test_{name}.py"
    for name in (
        "citation_check",
        "claim_check",
        "verdict_gate",
        "paraphrases",
        "passages",
        "wording",
    )
]
_OWN = ("pingwen.gate.", "tests.gate.")
_LONGEST = 5
_NOT_PUT = 2
_FEW = 3
_QUICKEST = 10
_OTHERS = 30
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
    """A module with one change. ``place`` names the change: the function, before → after;
    ``function``: the line where that begins; ``lines``: where the change is."""

    module: str
    place: str
    source: ast.Module
    function: int
    lines: range

    @property
    def name(self) -> str:
        return f"{self.module} {self.place}"


def mutants(path: Path) -> Iterator[Mutant]:
    """Every change of a module, in its order; equal ones in one function are told by their turn."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    seen: dict[str, int] = {}
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    for function in functions:
        inner = (node for statement in function.body for node in ast.walk(statement))
        for node in inner:
            for changed in _changes(node):
                place = f"{function.name}: {_written(node)} → {_written(changed)}"
                seen[place] = seen.get(place, 0) + 1
                turn = f" ({seen[place]})" if seen[place] > 1 else ""
                assert isinstance(node, ast.expr | ast.stmt)
                ends = node.test.end_lineno if isinstance(node, ast.If) else node.end_lineno
                lines = range(node.lineno, (ends or node.lineno) + 1)
                source = _replaced(tree, node, changed)
                begins = min([function.lineno, *(d.lineno for d in function.decorator_list)])
                yield Mutant(path.stem, place + turn, source, begins, lines)


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
        case ast.Return(value=ast.Constant(value=None | False | "")):  # read for its truth only
            changed = []
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


def _replaced(tree: ast.Module, node: ast.AST, changed: ast.AST) -> ast.Module:
    """The module with the one node changed, every other at its line; the tree stays as it was."""

    class _Put(ast.NodeTransformer):
        def visit(self, each: ast.AST) -> ast.AST:
            return changed if each is node else self.generic_visit(_with(each, **_lists(each)))

    ast.copy_location(changed, node)
    put = ast.fix_missing_locations(_Put().visit(tree))
    assert isinstance(put, ast.Module)
    return put


def _lists(node: ast.AST) -> dict[str, object]:
    """The node's lists anew: a transformer writes into them."""
    return {name: list(value) for name, value in ast.iter_fields(node) if isinstance(value, list)}


class _Trial:
    """A plugin of pytest that, in place of running what was collected, tries every mutant."""

    def __init__(self, modules: list[str]) -> None:
        self._paths = [path for path in sorted(_GATE.glob("*.py")) if path.stem in modules]
        self.tried = 0
        self.alive: list[str] = []

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        tests, slow = _run(items)
        every = [mutant for path in self._paths for mutant in mutants(path)]
        running: dict[int, Mutant] = {}
        while every or running:
            if every and len(running) < _WORKERS:
                mutant = every.pop()
                ran = tests[mutant.module]
                names = items.keys() & {name for line in mutant.lines for name in ran.get(line, ())}
                if len(names) < _FEW:  # it is run once and kept, or runs in no table of cases
                    names |= items.keys() & {name for those in ran.values() for name in those}
                chosen = _some(sorted(names, key=lambda name: (slow[name], name)))
                seconds = sum(slow[name] for name in chosen)
                running[_forked(mutant, [items[name] for name in chosen], seconds)] = mutant
                continue
            process, status = os.wait()
            mutant = running.pop(process)
            self.tried += 1
            if os.waitstatus_to_exitcode(status) == _NOT_PUT:
                raise SystemExit(f"{mutant.name} cannot be put in place")
            if status == 0:
                self.alive.append(mutant.name)
                print(f"  lives: {mutant.name}", flush=True)
        return True


def _some(names: list[str]) -> list[str]:
    """Of each table of cases the quickest ones and some of the others, in their order."""
    tables: dict[str, list[str]] = {}
    for name in names:
        tables.setdefault(name.partition("[")[0], []).append(name)
    chosen: set[str] = set()
    for cases in tables.values():
        chosen.update(cases[:_QUICKEST], cases[:: -(-len(cases) // _OTHERS)])
    return [name for name in names if name in chosen]


def _run(items: dict[str, pytest.Item]) -> tuple[dict[str, dict[int, list[str]]], dict[str, float]]:
    """Every test once: by module and line the tests that run it, and how long each takes."""
    measured = coverage.Coverage(data_file=None, config_file=False, include=[f"{_GATE}/*"])
    slow: dict[str, float] = {}
    measured.start()
    for name, item in items.items():
        measured.switch_context(name)
        begun = time.perf_counter()
        reports = runtestprotocol(item, log=False, nextitem=None)
        slow[name] = time.perf_counter() - begun
        if any(report.failed for report in reports):
            raise SystemExit(f"{name} fails without any change")
    measured.stop()
    data = measured.get_data()
    return {
        path.stem: dict(data.contexts_by_lineno(str(path))) for path in _GATE.glob("*.py")
    }, slow


def _forked(mutant: Mutant, items: list[pytest.Item], seconds: float) -> int:
    """A process that ends with 0 where every test passes with the mutant in place; without it
    they take so many seconds."""
    process = os.fork()
    if process:
        return process
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    # its own end, for a change that never ends
    signal.setitimer(signal.ITIMER_VIRTUAL, _LONGEST * (1 + seconds))
    status = _NOT_PUT
    with suppress(BaseException):
        _put(mutant)
        status = 1
        failed = any(
            report.failed
            for item in items
            for report in runtestprotocol(item, log=False, nextitem=None)
        )
        status = int(failed)
    os._exit(status)


def _put(mutant: Mutant) -> None:
    """Gives the function the changed code, and forgets what was made by the old one."""
    module = sys.modules[f"pingwen.gate.{mutant.module}"]
    changed = compile(mutant.source, str(_GATE / f"{mutant.module}.py"), "exec")
    (code,) = (each for each in _codes(changed) if each.co_firstlineno == mutant.function)
    (function,) = (
        each for each in _functions(module) if each.__code__.co_firstlineno == mutant.function
    )
    function.__code__ = code
    for name in [name for name in sys.modules if name.startswith(_OWN)]:
        for each in vars(sys.modules[name]).values():
            if hasattr(each, "cache_clear") and each.__module__ == name:
                each.cache_clear()
    the_gate.cache_clear()


def _codes(code: CodeType) -> Iterator[CodeType]:
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield each
            yield from _codes(each)


def _functions(module: ModuleType) -> Iterator[FunctionType]:
    """Every function that the module defines, whatever wraps it."""
    classes = [each for each in vars(module).values() if inspect.isclass(each)]
    for owner in (module, *(each for each in classes if each.__module__ == module.__name__)):
        for each in vars(owner).values():
            function = getattr(each, "fget", None) or getattr(each, "func", None) or each
            function = inspect.unwrap(function) if callable(function) else function
            if isinstance(function, FunctionType) and function.__module__ == module.__name__:
                yield function


def main(arguments: list[str]) -> int:
    """Tries all, or those of the modules that are named; 1 where one lives that is not accounted
    for, or is accounted for and does not live."""
    modules = arguments or [path.stem for path in _GATE.glob("*.py")]
    accounted: dict[str, str] = yaml.load(
        (Path(__file__).parent / "survivors.yaml").read_text(encoding="utf-8"),
        Loader=yaml.CSafeLoader,
    )
    known = {name: why for name, why in accounted.items() if name.split()[0] in modules}
    begun = time.perf_counter()
    trial = _Trial(modules)
    pytest.main(["-q", "-s", "-p", "no:cacheprovider", "-p", "no:xdist", *_TESTS], plugins=[trial])
    lives = set(trial.alive)
    for name in sorted(known.keys() - lives):
        print(f"  does not live: {name}")
    wrong = len(lives ^ known.keys())
    print(
        f"gate: {trial.tried} mutants, {trial.tried - len(lives)} killed, {len(lives)} live, "
        f"{wrong} not as survivors.yaml says ({time.perf_counter() - begun:.0f} s)"
    )
    return 1 if wrong or not trial.tried else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
