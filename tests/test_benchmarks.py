"""The benchmark of the figure reader runs without the evaluation folder, on the project's own sentences."""

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
