"""Quotations, speakers and attributions beside textacy: accuracy and speed in one run.

    python benchmarks/quotes.py [DATA] [--cache FOLDER]

DATA is a folder with `quotes/*.jsonl`, `quotes/score.py` and `quotes/perturb.py`; its scorer prints the tables, and the
spoiled copies are scored too. Without it, the three captures of the default story are scored against the hand reading in
`tests/gold`, exact spans only. With --cache,
textacy is installed there in an environment of its own and scored in the same run.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from measuring import ROOT, Record, ask_peer, peers_python, prf, records, row, write

from helpers import read_story
from helpers.answers import quotes_of_text

SPOILED = ("straight", "wrap", "pdf", "dropclose")
TABLES = ([], ["--kinds", "direct", "--min-words", "4"])


def answered(gold: list[Record]) -> tuple[list[Record], float]:
    """This project's answers, and how many articles it reads in a second of one core."""
    begun = time.process_time()
    found = [{"id": one["id"], **quotes_of_text(one["text"])} for one in gold]
    speed = len(gold) / max(time.process_time() - begun, 1e-9)
    for one, answer in zip(gold, found, strict=True):
        for told in answer["attributions"]:
            told["cue"] = one["text"][told["cue_start"] : told["cue_end"]]
    return found, speed


def scored(folder: Path, gold: Path, predicted: Path, name: str, *options: str) -> None:
    """Print what the data's own scorer says."""
    command = [sys.executable, str(folder / "score.py"), str(gold), str(predicted), "--boot", "0", "--name", name]
    print(subprocess.run([*command, *options], capture_output=True, text=True, check=True).stdout.rstrip())


def on_data(folder: Path, peers: str | None) -> None:
    """The tables of every gold file in a folder of data, then of its spoiled copies."""
    with tempfile.TemporaryDirectory() as place:
        for gold in sorted(folder.glob("*.jsonl")):
            here = Path(place)
            found, speed = answered(records(gold))
            print(f"{gold.name}: {speed:,.0f} articles a second")
            predicted = write(here / "ours.jsonl", found)
            for options in TABLES:
                scored(folder, gold, predicted, "adds-up", *options)
            scored(folder, gold, predicted, "adds-up", "--attr", "--core")
            _on_spoiled(folder, gold, here)
            if peers:
                _on_peer(folder, gold, here, peers)


def _on_spoiled(folder: Path, gold: Path, here: Path) -> None:
    for kind in SPOILED:
        command = [sys.executable, str(folder / "perturb.py"), str(gold), kind]
        spoiled = here / f"{kind}.jsonl"
        spoiled.write_text(subprocess.run(command, capture_output=True, text=True, check=True).stdout, encoding="utf-8")
        scored(folder, spoiled, write(here / "ours.jsonl", answered(records(spoiled))[0]), f"adds-up, {kind}")


def _on_peer(folder: Path, gold: Path, here: Path, python: str) -> None:
    answers = ask_peer(python, "textacy", ({"id": one["id"], "text": one["text"]} for one in records(gold)))
    if isinstance(answers, str):
        print(f"textacy: left out ({answers})")
        return
    print(f"textacy: {len(answers) / sum(one['seconds'] for one in answers):,.1f} articles a second")
    for options in TABLES:
        scored(folder, gold, write(here / "textacy.jsonl", answers), "textacy", *options)


def on_own_set() -> None:
    """Exact spans, and spans with the speaker's last name, on the captures of the default story."""
    gold = records(ROOT / "tests" / "gold" / "seed_quotes.jsonl")
    begun = time.process_time()
    witnesses = read_story(ROOT / "seeds").witnesses
    speed = len(witnesses) / (time.process_time() - begun)
    ours = {(w.article.file, q.start, q.end): q.speaker for w in witnesses for q in w.quotes}
    expected = {(one["document"], one["start"], one["end"]): one["speaker"] for one in gold}
    both = expected.keys() & ours.keys()
    named = sum(_last(expected[key]) == _last(ours[key]) for key in both)
    print(row("quotations, P / R / F1", prf(len(both), len(ours), len(expected)), speed))
    print(row("with the right speaker", prf(named, len(ours), len(expected))))


def _last(name: str | None) -> str:
    return name.split()[-1].lower() if name else ""


def main() -> None:
    """Read the command line and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", nargs="?", type=Path, help="folder with quotes/*.jsonl and quotes/score.py")
    parser.add_argument("--cache", type=Path, help="folder for the environment of the peers, which are scored too")
    arguments = parser.parse_args()
    if arguments.data is None:
        on_own_set()
    elif not (arguments.data / "quotes" / "score.py").is_file():
        parser.error(f"no quotes/score.py in {arguments.data}; name the folder that holds the evaluation data")
    else:
        on_data(arguments.data / "quotes", peers_python(arguments.cache) if arguments.cache else None)


if __name__ == "__main__":
    main()
