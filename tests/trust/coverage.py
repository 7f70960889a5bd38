"""Lines and branches of `src/helpers` that the tests reach, notebooks' kernels, workers and other processes included.

Comes in: nothing. Goes out: the share, and the files that are reached least. It is no part of `make test`, because to count
branches takes as long again (Python 3.11 has no cheaper way to watch them).
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from trust.outcome import Outcome

ROOT = Path(__file__).resolve().parents[2]
LEAST = 95.0  # percent of all lines and branches
FILE = 90.0  # a file below this is named


def told(report: dict[str, Any]) -> tuple[float, list[str]]:
    """The share of a report in percent, and the files below FILE, the least first.

    >>> told({"totals": {"percent_covered": 97.25}, "files": {"src/helpers/a.py": {"summary": {"percent_covered": 80.0}},
    ...       "src/helpers/b.py": {"summary": {"percent_covered": 99.0}}}})
    (97.25, ['a.py 80'])
    """
    shares = {name: one["summary"]["percent_covered"] for name, one in report["files"].items()}
    below = sorted((share, name.split("helpers/", 1)[-1]) for name, share in shares.items() if share < FILE)
    return report["totals"]["percent_covered"], [f"{name} {share:.0f}" for share, name in below]


def run(asked: argparse.Namespace) -> Outcome:
    """All tests under coverage, on two cores."""
    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, "COVERAGE_FILE": str(Path(folder, "data"))}
        tests = ["-m", "pytest", "-q", "-p", "no:cacheprovider", "-n", "2", "--dist", "loadscope", "src", "tests"]
        report = str(Path(folder, "report.json"))
        for words in (["run", *tests], ["combine", "-q"], ["json", "-q", "-o", report]):
            ended = subprocess.run([sys.executable, "-m", "coverage", *words], cwd=ROOT, env=env, capture_output=True, text=True)  # fmt: skip
            if ended.returncode:
                print(ended.stdout, ended.stderr)
                return Outcome(False, "nothing", f"`coverage {words[0]}` ends with {ended.returncode}")
        share, below = told(json.loads(Path(report).read_text(encoding="utf-8")))
    words = f"{share:.1f}% reached; below {FILE:.0f}%: {', '.join(below) or 'no file'}"
    return Outcome(
        share >= LEAST, "lines and branches of src/helpers under all tests but the notebooks' outputs", words
    )
