"""The benchmark of the figure reader runs without the evaluation folder, on the project's own sentences."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

BENCHMARK = Path(__file__).parents[1] / "benchmarks" / "figures.py"


def test_our_own_sentences_are_all_read():
    run = subprocess.run(
        [sys.executable, BENCHMARK, "--readers", "adds_up"], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    assert "value 100.0  +approximator 100.0" in run.stdout
