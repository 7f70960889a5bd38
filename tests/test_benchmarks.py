"""The benchmarks run without published sets: on the project's own sentences, and on pairs made here."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

BENCHMARK = Path(__file__).parents[1] / "benchmarks" / "figures.py"


def test_it_runs_on_our_own_sentences():
    run = subprocess.run(
        [sys.executable, BENCHMARK, "--readers", "adds_up"], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    assert "news: 916 sentences" in run.stdout
    assert float(re.search(r"adds_up +value ([\d.]+)", run.stdout)[1]) >= 97.5


def test_paraphrases_are_told_from_other_pairs(tmp_path):
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text(
        "label\ta\tb\n1\tThe dam broke at noon.\tAt noon the dam broke.\n0\tThe dam broke.\tBudgets rise.\n"
    )
    program = [sys.executable, BENCHMARK.with_name("paraphrases.py")]
    run = subprocess.run([*program, pairs], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert "AUC 1.000" in run.stdout and "on 2 pairs, 1 paraphrases" in run.stdout
    pairs.write_text("no pair\n")
    assert subprocess.run([*program, pairs], capture_output=True, check=False).returncode == 2
