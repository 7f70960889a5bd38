"""Which lines of a page are the article: this project beside trafilatura and resiliparse, accuracy and speed in one run.

    python benchmarks/layout.py [DATA] [--pages FOLDER] [--cache FOLDER]

DATA is a folder with `layout/*.jsonl` and `layout/score.py`: whole pages as plain text. FOLDER is one with `html/ID.html`
or `html/ID.html.gz` and `ground-truth.json` ({ID: {"articleBody": ...}}), as in the article-extraction-benchmark: there
the body texts are compared by their sequences of four words, its own measure. Without FOLDER, thirty pages of our own are
compared so; without data, the three captures of the default story are scored against the hand reading in `tests/gold`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from measuring import ROOT, Record, ask_peer, peers_python, prf, records, row, write

from helpers.answers import layout_of_text
from helpers.errors import CaptureError
from helpers.read.html import html_capture
from helpers.read.layout import layout

RUN = 4  # words in a sequence
PEERS = ("trafilatura", "resiliparse")


def on_data(folder: Path) -> None:
    """Word F1 of the body lines on every gold file of a folder, beside the baselines of its scorer."""
    score = str(folder / "score.py")
    with tempfile.TemporaryDirectory() as place:
        for gold in sorted(folder.glob("*.jsonl")):
            pages = records(gold)
            begun = time.process_time()
            found = [{"id": one["id"], **layout_of_text(one["text"])} for one in pages]
            print(f"{gold.name}: {len(pages) / (time.process_time() - begun):,.0f} pages a second")
            ours = str(write(Path(place) / "ours.jsonl", found))
            for name, options in (("adds-up", [ours]), ("sentence", ["--baseline", "sentence"])):
                run = subprocess.run(
                    [sys.executable, score, str(gold), *options], capture_output=True, text=True, check=True
                )
                print(f"{name:36s} {run.stdout.strip()}")


def runs_of_words(text: str) -> Counter[tuple[str, ...]]:
    """The sequences of four words in a text; a shorter text is one sequence.

    >>> sum(runs_of_words("one two three four five").values())
    2
    """
    words = re.findall(r"\w+", text)
    if len(words) < RUN:
        return Counter([tuple(words)] if words else [])
    return Counter(tuple(words[k : k + RUN]) for k in range(len(words) - RUN + 1))


def on_pages(folder: Path, peers: str | None) -> None:
    """F1 of the body text of saved pages."""
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    _on_html([{"id": name, "html": _page(folder, name)} for name in sorted(truth)], truth, peers)


def on_own_pages(peers: str | None) -> None:
    """F1 of the body text of the thirty pages of ten makes in `tests/read`."""
    sys.path.insert(0, str(ROOT / "tests"))
    from read.pages_of_makes import pages

    made = pages()
    truth = {name: {"articleBody": "\n".join(body)} for name, _, body in made}
    _on_html([{"id": name, "html": page} for name, page, _ in made], truth, peers)


def _on_html(pages: list[Record], truth: dict[str, Record], peers: str | None) -> None:
    _compared("adds-up", [_own_body(page) for page in pages], truth)
    for tool in PEERS if peers else ():
        answers = ask_peer(peers, tool, pages)
        if isinstance(answers, str):
            print(f"{tool}: left out ({answers})")
        else:
            _compared(tool, answers, truth)


def _page(folder: Path, name: str) -> str:
    packed = folder / "html" / f"{name}.html.gz"
    data = gzip.decompress(packed.read_bytes()) if packed.is_file() else (folder / "html" / f"{name}.html").read_bytes()
    return data.decode("utf-8", "replace")


def _own_body(page: Record) -> Record:
    begun = time.process_time()
    try:
        capture = html_capture(page["html"].encode(), page["id"], "")
    except CaptureError:
        return {"id": page["id"], "body": "", "seconds": time.process_time() - begun}
    parts = layout(capture.text, capture.known)
    body = "\n".join(capture.text[part.start : part.end] for part in parts if part.label == "body")
    return {"id": page["id"], "body": body, "seconds": time.process_time() - begun}


def _compared(name: str, answers: list[Record], truth: dict[str, Record]) -> None:
    right = found = expected = 0
    for one in answers:
        ours, gold = runs_of_words(one["body"]), runs_of_words(truth[one["id"]]["articleBody"])
        right, found, expected = right + (ours & gold).total(), found + ours.total(), expected + gold.total()
    seconds = max(sum(one["seconds"] for one in answers), 1e-9)
    print(row(f"{name}, body text", prf(right, found, expected), len(answers) / seconds, "pages"))


def on_own_set() -> None:
    """The share of hand-labelled lines of the default story that have their label."""
    gold = records(ROOT / "tests" / "gold" / "seed_layout.jsonl")
    parts = {
        name: layout((ROOT / "seeds" / name).read_bytes().decode("utf-8")) for name in {g["document"] for g in gold}
    }
    labels = [next(p.label for p in parts[g["document"]] if p.start <= g["start"] < p.end) for g in gold]
    right = sum(label == g["label"] for label, g in zip(labels, gold, strict=True))
    print(f"default story: {right} of {len(gold)} lines have the label of the hand reading")


def main() -> None:
    """Read the command line and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", nargs="?", type=Path, help="folder with layout/*.jsonl and layout/score.py")
    parser.add_argument("--pages", type=Path, help="folder with html/ and ground-truth.json")
    parser.add_argument("--cache", type=Path, help="folder for the environment of the peers, which are scored too")
    arguments = parser.parse_args()
    if arguments.data and not (arguments.data / "layout" / "score.py").is_file():
        parser.error(f"no layout/score.py in {arguments.data}; name the folder that holds the evaluation data")
    if arguments.data:
        on_data(arguments.data / "layout")
    else:
        on_own_set()
    peers = peers_python(arguments.cache) if arguments.cache else None
    if arguments.pages:
        on_pages(arguments.pages, peers)
    else:
        on_own_pages(peers)


if __name__ == "__main__":
    main()
