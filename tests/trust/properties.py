"""The properties of every stage, with many more examples than `make test` tries, and other ones each time."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from pathlib import Path

from trust.outcome import Outcome

TESTS = Path(__file__).resolve().parents[1]


def run(asked: argparse.Namespace) -> Outcome:
    """Every property of every test file."""
    files = sorted(str(path) for path in TESTS.rglob("test_*.py") if "@given" in path.read_text(encoding="utf-8"))
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-m", "hypothesis", *files]
    env = {**os.environ, "TRUST_TIMES": str(asked.times)}
    ended = subprocess.run(command, cwd=TESTS.parent, env=env, capture_output=True, text=True)
    print(ended.stdout if ended.returncode else "", end="")
    given = sum(Path(file).read_text(encoding="utf-8").count("@given") for file in files)
    last = re.sub(r"=+| in .*", "", ended.stdout.strip().splitlines()[-1]).strip()
    return Outcome(ended.returncode == 0, f"{given} properties in {len(files)} files, {asked.times} times the examples of `make test`", last)  # fmt: skip
