"""Mutation testing of the reckoning: one sign, comparison, number or condition of the code is turned, and a test must fail.

Comes in: how many mutants, drawn by chance from the core modules. Goes out: the share that the tests kill, and the survivors.
A worker is forked for each mutant with pytest and the stages before imported, and imports the reckoning anew with one
module mutated, so that its constants and tables are mutated too: mutmut turns what is within functions only, cosmic-ray
starts a pytest for each.
"""

from __future__ import annotations

import argparse
import ast
import copy
import gc
import importlib.abc
import importlib.util
import os
import random
import re
import resource
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from types import ModuleType

from trust.outcome import Outcome

ROOT = Path(__file__).resolve().parents[2]
HOUSE, TESTS = ROOT / "src" / "helpers" / "reckon", ROOT / "tests" / "reckon"
CORE = {  # a module, and the tests that are asked first
    "intervals": "test_intervals test_oracles",
    "hedges": "test_hedges test_oracles",
    "verdicts": "test_verdicts",
    "quantities": "test_quantities",
    "measures": "test_measures",
    "totals.sums": "test_sums",
    "fractions.shares": "test_shares",
    "order.bounds": "test_bounds",
}
THEN = "test_checks test_stories test_properties"  # asked of what survives those
LONGEST = 30, 180  # seconds of the processor for its own tests, and for those; a mutant that takes longer is dead
LEAST = 0.9
SWAPS: dict[type, type] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult, ast.Pow: ast.Mult, ast.And: ast.Or, ast.Or: ast.And,
}  # fmt: skip
CALLS = {"min": "max", "max": "min", "any": "all", "all": "any"}


@dataclass(frozen=True)
class Mutant:
    """A module, the number of the place in it, its line, and what was turned."""

    module: str
    place: int
    line: int
    turned: str

    def __str__(self) -> str:
        return f"{self.module}:{self.line} {self.turned}"


def places(tree: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """Every node that can be turned, and how; annotations and docstrings are left alone."""
    for node in _told(tree):
        if isinstance(node, ast.Compare) and type(node.ops[0]) in SWAPS:
            yield node, f"{type(node.ops[0]).__name__} -> {SWAPS[type(node.ops[0])].__name__}"
        elif isinstance(node, (ast.BinOp, ast.BoolOp)) and type(node.op) in SWAPS:
            yield node, f"{type(node.op).__name__} -> {SWAPS[type(node.op)].__name__}"
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.Not, ast.USub)):
            yield node, f"{type(node.op).__name__} left out"
        elif isinstance(node, (ast.If, ast.IfExp)):
            yield node, "condition turned"
        elif isinstance(node, ast.Constant) and type(node.value) in (bool, int, float):
            yield node, f"{node.value!r} -> {_other(node.value)!r}"
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLS:
            yield node, f"{node.func.id} -> {CALLS[node.func.id]}"
        elif isinstance(node, ast.Return) and node.value is not None and not _is_nothing(node.value):
            yield node, "returns None"


def _told(tree: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a tree in order, without types: `int | None` is no sum."""
    for name, value in ast.iter_fields(tree):
        if name in ("annotation", "returns", "decorator_list") or (isinstance(tree, ast.Assign) and _is_type(tree)):
            continue
        for node in value if isinstance(value, list) else [value]:
            if isinstance(node, ast.AST):
                yield node
                yield from _told(node)


def _is_type(node: ast.Assign) -> bool:
    return isinstance(node.value, ast.BinOp) and isinstance(node.value.op, ast.BitOr)


def _is_nothing(node: ast.AST) -> bool:
    """Whether a value is None, or False, in whose place None changes nothing where only truth is asked."""
    return isinstance(node, ast.Constant) and (node.value is None or node.value is False)


def _other(value: bool | int | float) -> bool | int | float:
    return not value if isinstance(value, bool) else value + 1


def turn(node: ast.AST) -> None:
    """Turn one node in its place."""
    if isinstance(node, ast.Compare):
        node.ops[0] = SWAPS[type(node.ops[0])]()
    elif isinstance(node, (ast.BinOp, ast.BoolOp)):
        node.op = SWAPS[type(node.op)]()
    elif isinstance(node, ast.UnaryOp):
        inner = copy.copy(node.operand)
        node.op, node.operand = ast.UAdd() if isinstance(node.op, ast.USub) else ast.Not(), inner
        if isinstance(node.op, ast.Not):
            node.operand = ast.copy_location(ast.UnaryOp(ast.Not(), inner), inner)
    elif isinstance(node, (ast.If, ast.IfExp)):
        node.test = ast.copy_location(ast.UnaryOp(ast.Not(), node.test), node.test)
    elif isinstance(node, ast.Constant):
        node.value = _other(node.value)  # type: ignore[arg-type]
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        node.func.id = CALLS[node.func.id]
    elif isinstance(node, ast.Return):
        node.value = ast.copy_location(ast.Constant(None), node)


def room(module: str) -> Path:
    """The file of a core module."""
    return HOUSE / f"{module.replace('.', '/')}.py"


def parsed(module: str) -> ast.Module:
    """The tree of a core module."""
    return ast.parse(room(module).read_text(encoding="utf-8"))


def mutants() -> list[Mutant]:
    """All mutants of the core modules."""
    return [
        Mutant(module, number, getattr(node, "lineno", 0), turned)
        for module in CORE
        for number, (node, turned) in enumerate(places(parsed(module)))
    ]


class Loader(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports one module of ours as its mutant."""

    def __init__(self, mutant: Mutant) -> None:
        self.name, self.path = f"helpers.reckon.{mutant.module}", room(mutant.module)
        self.tree = parsed(mutant.module)
        turn(list(places(self.tree))[mutant.place][0])
        ast.fix_missing_locations(self.tree)

    def find_spec(self, name: str, path: object = None, target: object = None) -> object:
        return importlib.util.spec_from_loader(name, self, origin=str(self.path)) if name == self.name else None

    def exec_module(self, module: ModuleType) -> None:
        module.__file__ = str(self.path)
        exec(compile(self.tree, str(self.path), "exec"), module.__dict__)


class Unshrunk:
    """A test that fails has done its work: hypothesis looks for no smaller example."""

    def pytest_sessionstart(self) -> None:
        from hypothesis import Phase, settings

        settings.register_profile("unshrunk", settings(), phases=[Phase.explicit, Phase.generate])
        settings.load_profile("unshrunk")


def warm(folder: str) -> None:
    """Do once for all workers what no mutant touches: import the stages before, compile patterns and modules, these into a folder."""
    sys.dont_write_bytecode, sys.pycache_prefix = False, folder
    re.compile = cache(re.compile)
    for name in ("hypothesis", "pytest", "pint", "helpers.read", "helpers.extract"):
        importlib.import_module(name)
    kept = set(sys.modules)
    importlib.import_module("helpers.story")
    for name in {name for name in sys.modules if name.startswith("helpers.")} - kept:
        del sys.modules[name]
    gc.freeze()


def killed(mutant: Mutant | None, names: str) -> bool:
    """Whether a test of some files fails with the mutant in place; without one, whether any fails as it is."""
    pid = os.fork()
    if pid == 0:
        doctests = [str(room(mutant.module))] if mutant else []
        _try(mutant, LONGEST[names == THEN], [*doctests, *(str(TESTS / f"{name}.py") for name in names.split())])
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) != 0


def _try(mutant: Mutant | None, seconds: int, files: list[str]) -> None:
    import pytest

    code = 9
    try:
        os.chdir(ROOT)
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        silent = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silent, 1)
        os.dup2(silent, 2)
        if mutant:
            sys.meta_path.insert(0, Loader(mutant))
        code = pytest.main(
            ["-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:nbval", *files], plugins=[Unshrunk()]
        )
    finally:
        os._exit(int(code))


def _survives(mutant: Mutant) -> bool:
    lives = not killed(mutant, CORE[mutant.module]) and not killed(mutant, THEN)
    if lives:
        print(f"  survived: {mutant}", flush=True)
    return lives


def run(asked: argparse.Namespace) -> Outcome:
    """A sample of the mutants, one a core at a time; held where so many are killed as are to be."""
    with tempfile.TemporaryDirectory() as folder:
        warm(folder)
        return _sampled(asked)


def _sampled(asked: argparse.Namespace) -> Outcome:
    everything = mutants()
    sample = random.Random(asked.seed).sample(everything, min(asked.mutants, len(everything)))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        asked_of = sorted({THEN, *CORE.values()})
        wrong = [
            names for names, fails in zip(asked_of, pool.map(partial(killed, None), asked_of), strict=True) if fails
        ]
        if wrong:
            return Outcome(False, "nothing", f"these tests fail without a mutant: {' '.join(wrong)}")
        alive = list(pool.map(_survives, sample))
    survivors = sorted((one for one, lives in zip(sample, alive, strict=True) if lives), key=str)
    share = 1 - len(survivors) / len(sample)
    ran = f"{len(sample)} of {len(everything):,} mutants of reckon/ ({', '.join(CORE)})"
    return Outcome(
        share >= LEAST,
        ran,
        f"{share:.1%} killed by the module's own tests and some wider ones; {len(survivors)} survived",
    )
