"""The same input at other places: another zone, language, hash seed and number of cores give the same site and the same tables.

Goes out: the files that differ. Left out are the seconds that a notebook took; of the executed notebooks the texts and
pictures are compared.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from trust.outcome import Outcome

ROOT = Path(__file__).resolve().parents[2]
STORY = ROOT / "tests" / "stories" / "flood"
WIDGET = "application/vnd.jupyter.widget-view+json"  # holds an identifier of the one kernel
PLACES = (
    {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "tr_TR.UTF-8"},
    {
        "PYTHONHASHSEED": "3",
        "TZ": "America/St_Johns",
        "LC_ALL": "POSIX",
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
    },
)


def made(folder: Path, ways: dict[str, str], cores: int) -> dict[str, bytes]:
    """The site of a story and the tables of an archive as one place makes them, by name."""
    env = {**os.environ, **ways, "PYTHONPATH": str(ROOT / "src"), "SOURCE_DATE_EPOCH": "1700000000"}
    few = ["taskset", "--cpu-list", "0"] if cores == 1 and shutil.which("taskset") else []
    house = [*few, sys.executable, "-m", "helpers"]
    subprocess.run([*house, "report", str(STORY), "--out", str(folder / "reports"), "--jobs", str(cores)], cwd=ROOT, env=env, check=True, capture_output=True)  # fmt: skip
    subprocess.run([*house, "corpus", str(STORY), str(ROOT / "seeds"), "--out", str(folder / "archive"), "--jobs", str(cores)], cwd=ROOT, env=env, check=True, capture_output=True)  # fmt: skip
    return {path.relative_to(folder).as_posix(): content(path) for path in sorted(folder.rglob("*")) if path.is_file()}


def content(path: Path) -> bytes:
    """The bytes of a file; of a notebook its sources and outputs, of the record of a run all but its seconds."""
    if path.suffix == ".ipynb":
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        for output in (output for cell in cells for output in cell.get("outputs", ())):
            output.get("data", {}).pop(WIDGET, None)
        return json.dumps([(cell["source"], cell.get("outputs")) for cell in cells]).encode()
    if path.name == "run.json":
        told = json.loads(path.read_text(encoding="utf-8"))
        return json.dumps([told["inputs"], told["parameters"], told["bottom_line"]]).encode()
    return path.read_bytes()


def run(asked: argparse.Namespace) -> Outcome:
    """Every place against the first."""
    with tempfile.TemporaryDirectory() as folder:
        found = [made(Path(folder, str(number)), ways, 1 if number == 2 else 2) for number, ways in enumerate(PLACES)]
    first = found[0]
    differ = sorted({name for one in found[1:] for name in {*first, *one} if one.get(name) != first.get(name)})
    for name in differ:
        print(f"  differs: {name}")
    ran = f"site and archive at {len(PLACES)} places: zone, language, hash seed, cores"
    return Outcome(not differ, ran, f"{len(first)} files, {len(differ)} differ")
