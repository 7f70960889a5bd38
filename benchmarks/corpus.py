"""`adds-up corpus` beside its peers: reading, candidates, recall, reprints, a footer, a million articles, workers, growth.

.venv/bin/python benchmarks/corpus.py [ROW ...] [--cache DIR] [--million N]     (default: every row)

All texts are synthetic: words of an invented vocabulary, drawn as often as words of a language are (Zipf), with copies made
by replacing words one by one; the true likeness of a pair is counted, not estimated. The peers run in an environment of their
own under the cache folder, on the same texts, one after the other. Seconds are wall time; 'cpu' is the time that the
processes had, which is what counts on a machine that others use too.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import figures
import measuring
import numpy as np
import psutil

from helpers.corpus import make_corpus
from helpers.corpus.candidates import Archive, find_copies, find_pairs, joined
from helpers.corpus.engine import engine
from helpers.corpus.sample import articles, write_jsonl
from helpers.corpus.shelf import Shelf

VOCABULARY, BLOCK = 30_000, 4_000
PEERS = ("datasketch==2.0.0", "rensa==0.5.0", "numpy")
SYLLABLES = [consonant + vowel for consonant in "bcdfghklmnprstvw" for vowel in "aeiou"]
WORDS = np.array([SYLLABLES[n % 80] + SYLLABLES[n // 80 % 80] + SYLLABLES[n // 6400] for n in range(VOCABULARY)])
WEIGHTS = 1 / np.arange(2, VOCABULARY + 2)
WEIGHTS = np.cumsum(WEIGHTS / WEIGHTS.sum())


def drawn(chance: np.random.Generator, number: int, size: int) -> np.ndarray:
    """Word numbers of so many articles of one size."""
    return np.searchsorted(WEIGHTS, chance.random((number, size)))


def block(seed: int, number: int, size: int, copied: float = 0.3) -> np.ndarray:
    """Articles of which a share are made of the article before them, with a tenth to a half of the words replaced."""
    chance = np.random.default_rng(seed)
    made = drawn(chance, number, size)
    for at in np.flatnonzero(chance.random(number) < copied):
        if at:
            replaced = chance.random(size) < chance.uniform(0.01, 0.4)
            made[at] = np.where(replaced, made[at], made[at - 1])
    return made


def lines(made: np.ndarray) -> list[str]:
    """Articles as texts."""
    return [" ".join(row) for row in WORDS[made].tolist()]


def likeness(a: np.ndarray, b: np.ndarray) -> float:
    """The true Jaccard of the word trigrams of two articles."""
    one, other = ({tuple(row[at : at + 3]) for at in range(len(row) - 2)} for row in (a.tolist(), b.tolist()))
    return len(one & other) / len(one | other)


def shelve(work: Path, number: int, path: Path) -> str:
    """Sketch one file of texts, as the reader of an archive does with the articles of a part."""
    name = f"part-{number:06d}"
    shelf = Shelf(work / "_index", name)
    with path.open(encoding="utf-8") as file:
        for at, text in enumerate(file):
            shelf.add(f"{number * BLOCK + at:016x}", number // 8, text)
    shelf.close()
    return name


def watched(function: Callable[..., Any], *given: Any) -> tuple[Any, float, int]:
    """What a call returns, the processor time that it took, and the largest memory (MB) of its process so far."""
    begun = time.process_time()
    result = function(*given)
    return result, time.process_time() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


class Watch:
    """An engine that notes what the calls took; `run` is used as the engine's own."""

    def __init__(self, run: Callable[..., Iterator[Any]]) -> None:
        self._run, self.cpu, self.memory = run, 0.0, 0

    def run(self, function: Callable[..., Any], arguments: Any) -> Iterator[Any]:
        """Results of the calls."""
        for result, cpu, memory in self._run(watched, [(function, *given) for given in arguments]):
            self.cpu += cpu
            self.memory = max(self.memory, memory)
            yield result


def candidates(files: list[Path], jobs: int, folder: Path) -> dict[str, Any]:
    """From texts in files to copies and pairs: seconds, processor time, memory of a worker, and what was found."""
    work = Path(tempfile.mkdtemp(dir=folder))
    with engine(jobs) as run:
        watch, begun, mine = Watch(run), time.perf_counter(), time.process_time()
        names = sorted(watch.run(shelve, [(work, number, path) for number, path in enumerate(files)]))
        archive = Archive.of(work, names)
        leaders = find_copies(archive, watch.run)
        pairs = np.concatenate(list(find_pairs(archive, watch.run, leaders)))
        took, own = time.perf_counter() - begun, time.process_time() - mine
    disk = sum(path.stat().st_size for path in work.rglob("*") if path.is_file()) / 1e6
    shutil.rmtree(work)
    cpu = own if jobs == 1 else own + watch.cpu
    return {
        "seconds": took,
        "cpu": cpu,
        "own": own,
        "memory": watch.memory,
        "disk": disk,
        "leaders": leaders,
        "pairs": pairs,
    }


def written(folder: Path, texts: Iterator[list[str]]) -> list[Path]:
    """Blocks of texts as files."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for number, some in enumerate(texts):
        files.append(folder / f"{number:05d}.txt")
        files[-1].write_text("\n".join(some) + "\n", encoding="utf-8")
    return files


def blocks(number: int, size: int) -> Iterator[list[str]]:
    """So many articles in blocks."""
    for first in range(0, number, BLOCK):
        yield lines(block(first + size, min(BLOCK, number - first), size))


def pairs_told(found: dict[str, Any]) -> set[tuple[int, int]]:
    """Pairs of articles, numbered in their order, that are told: copies of one leader, and pairs of leaders with their copies."""
    members: dict[int, list[int]] = {}
    for number, leader in enumerate(found["leaders"].tolist()):
        members.setdefault(leader, []).append(number)
    told = {(a, b) for group in members.values() for a in group for b in group if a < b}
    for a, b in zip(found["pairs"]["a"].tolist(), found["pairs"]["b"].tolist(), strict=True):
        told |= {(min(x, y), max(x, y)) for x in members[a] for y in members[b]}
    return told


def peers(texts: list[str], said: argparse.Namespace, work: Path) -> dict[str, dict[str, Any]]:
    """What datasketch and rensa make of the same texts; a peer that cannot be run is left out and named."""
    path = work / "texts.txt"
    path.write_text("\n".join(texts) + "\n", encoding="utf-8")
    found = {}
    for tool in ("datasketch", "rensa"):
        try:
            python = measuring.peers_python(said.cache, "near-copies", PEERS)
            call = [python, str(measuring.HERE / "readers" / "near_copies.py"), tool, str(path)]
            found[tool] = json.loads(
                subprocess.run(
                    call, capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": ""}
                ).stdout
            )
            found[tool]["pairs"] = {tuple(pair) for pair in found[tool]["pairs"]}
        except (subprocess.CalledProcessError, OSError) as error:
            print(
                f"{tool} could not be run: {str(getattr(error, 'stderr', error)).strip().splitlines()[-1:]}",
                file=sys.stderr,
            )
    return found


def told(name: str, number: int, took: dict[str, Any], more: str = "") -> None:
    """One line of a table."""
    print(
        f"  {name:12s} {number / took['seconds']:>9,.0f} articles/s, {number / took['cpu']:>9,.0f} a cpu second{more}",
        flush=True,
    )


def reading(said: argparse.Namespace, work: Path) -> None:
    """Read, figures and quotes of articles of 300 words, one core; and with dates, checks and rows as the command does it."""
    from helpers.corpus.articles import witness_of
    from helpers.extract import extract
    from helpers.read import read_article
    from helpers.read.plain import plain_capture

    lines_of = [
        line for one in articles(600, seed=7) if one["made_as"] == "agency" for line in one["text"].split("\n\n")
    ]
    texts, held = [], []
    for line in lines_of:
        held.append(line.strip())
        if sum(len(one.split()) for one in held) >= 300:
            texts.append("\n\n".join(held) + "\n")
            held = []
    captures = [plain_capture(text.encode(), f"{number}.txt", "", "txt") for number, text in enumerate(texts)]
    for name, read in (
        ("this project", lambda capture: extract(read_article(capture))),
        ("with dates", lambda capture: witness_of(capture, "a")),
    ):
        begun, used = time.perf_counter(), time.process_time()
        for capture in captures:
            read(capture)
        told(name, len(texts), {"seconds": time.perf_counter() - begun, "cpu": time.process_time() - used})
    path = write_jsonl(work / "reading.jsonl", ({"id": str(number), "text": text} for number, text in enumerate(texts)))
    begun = time.perf_counter()
    used = time.process_time()
    make_corpus([str(path)], work / "reading")
    told("whole command", len(texts), {"seconds": time.perf_counter() - begun, "cpu": time.process_time() - used})
    shorter = texts[:12]
    rows = [{"id": str(number), "text": text} for number, text in enumerate(shorter)]
    seconds = 0.0
    cqe = next(reader for reader in figures.READERS if reader.name == "cqe")
    if python := figures.python_of(cqe, said.cache):
        speed = figures.read(cqe, python, measuring.write(work / "gold.jsonl", rows), work / "found.jsonl")
        seconds += len(rows) / speed if speed else 0
        print(f"  CQE          {speed or 0:9,.2f} articles/s")
    answers = measuring.ask_peer(measuring.peers_python(said.cache), "textacy", rows)
    if isinstance(answers, str):
        print("  textacy could not be run:", answers)
        return
    quoting = sum(row["seconds"] for row in answers)
    print(f"  textacy      {len(rows) / quoting:9,.2f} articles/s, both {len(rows) / (seconds + quoting):.2f}")


def speed(said: argparse.Namespace, work: Path) -> None:
    """Candidates among 100,000 articles of 70 words, one core; the peers on the first 20,000."""
    files = written(work / "speed", blocks(100_000, 70))
    told("this project", 100_000, candidates(files, 1, work))
    texts = [text for path in files[:5] for text in path.read_text(encoding="utf-8").splitlines()]
    for tool, took in peers(texts, said, work).items():
        told(tool, len(texts), took, " (20,000 articles)")
    long = written(work / "long", blocks(20_000, 300))
    told("this project", 20_000, candidates(long, 1, work), " (articles of 300 words)")


def recall(said: argparse.Namespace, work: Path) -> None:
    """Pairs made by replacing words, by their true likeness: articles of 60 to 400 words."""
    truth, texts = {}, []
    for size in (60, 100, 200, 400):
        made = block(size, 3_000, size, 0.4)
        for at in range(1, len(made)):
            if (value := likeness(made[at - 1], made[at])) >= 0.2:
                truth[len(texts) + at - 1, len(texts) + at] = value
        texts += lines(made)
    ours = candidates(written(work / "recall", iter([texts])), 1, work)
    for tool, found in {
        "this project": pairs_told(ours),
        **{name: row["pairs"] for name, row in peers(texts, said, work).items()},
    }.items():
        parts = []
        for low, high in ((0.5, 1.01), (0.2, 0.5)):
            wanted = {pair for pair, value in truth.items() if low <= value < high}
            parts.append(f"{len(wanted & found) / len(wanted):.4f} of {len(wanted):,}")
        print(f"  {tool:12s} recall at .5 and more {parts[0]}; at .2 to .5 {parts[1]}; told {len(found):,}", flush=True)


def reprints(said: argparse.Namespace, work: Path) -> None:
    """One story of 250 words printed 200 times, a share of the words changed in each, among 2,000 others: pairs told, or joined by those told."""
    for share in (0.0, 0.02, 0.1, 0.2):
        chance = np.random.default_rng(3)
        story = drawn(chance, 1, 250)[0]
        made = [np.where(chance.random(250) < share, drawn(chance, 1, 250)[0], story) for _ in range(200)]
        texts = lines(np.array([*made, *drawn(chance, 2_000, 250)]))
        ours = candidates(written(work / "reprints", iter([texts])), 1, work)
        mine = [
            *zip(ours["pairs"]["a"].tolist(), ours["pairs"]["b"].tolist(), strict=True),
            *enumerate(ours["leaders"].tolist()),
        ]
        told_by = {"this project": mine, **{name: row["pairs"] for name, row in peers(texts, said, work).items()}}
        shares = {name: _together(pairs, len(texts)) for name, pairs in told_by.items()}
        print(
            f"  {share:4.0%} changed: " + ", ".join(f"{name} {found:.1%}" for name, found in shares.items()), flush=True
        )


def _together(pairs: Iterable[tuple[int, int]], size: int) -> float:
    """Share of the 19,900 pairs of reprints that are in one group when all pairs told are joined."""
    group = joined(size, *np.array([*pairs]).reshape(-1, 2).T)[:200]
    return sum(n * (n - 1) // 2 for n in np.bincount(group).tolist()) / 19_900


def footer(said: argparse.Namespace, work: Path) -> None:
    """10,000 unlike articles of 250 words with one footer of 80 words: pairs that are none."""
    chance = np.random.default_rng(4)
    shared = drawn(chance, 1, 80)[0]
    texts = lines(np.hstack([drawn(chance, 10_000, 250), np.tile(shared, (10_000, 1))]))
    ours = candidates(written(work / "footer", iter([texts])), 1, work)
    told_by = {
        "this project": len(pairs_told(ours)),
        **{name: len(row["pairs"]) for name, row in peers(texts, said, work).items()},
    }
    print("  " + ", ".join(f"{name} {many:,}" for name, many in told_by.items()), flush=True)


def million(said: argparse.Namespace, work: Path) -> None:
    """Candidates among a million short articles (70 words), one worker and two; memory is the largest of a worker."""
    files = written(work / "million", blocks(said.million, 70))
    for jobs in (2, 1):
        found = candidates(files, jobs, work)
        copies = int((found["leaders"] != np.arange(said.million)).sum())
        print(f"  {said.million:,} articles, {jobs} worker(s): {found['seconds']:.1f} s, cpu {found['cpu']:.1f} s ({found['own']:.1f} of it here), {found['memory']} MB a worker, {found['disk']:.0f} MB on disk; {copies:,} copies, {len(found['pairs']):,} pairs", flush=True)  # fmt: skip


def workers(said: argparse.Namespace, work: Path) -> None:
    """The whole command on 2,400 articles, one local worker against two; what two loops at once get of the machine is shown too."""
    path = write_jsonl(work / "workers.jsonl", articles(2_400, seed=9))
    spun = [_spin(1), _spin(2)]
    seconds, cpu = {}, {}
    for jobs in (1, 2):
        with _Processes() as all_of_them:
            begun = time.perf_counter()
            make_corpus([str(path)], work / f"workers-{jobs}", jobs=jobs)
            seconds[jobs] = time.perf_counter() - begun
        cpu[jobs] = all_of_them.cpu
        print(
            f"  {jobs} worker(s): {seconds[jobs]:.1f} s, cpu {cpu[jobs]:.1f} s, the cluster's own included", flush=True
        )
    print(f"  {seconds[1] / seconds[2]:.2f} x; two plain loops at once: {2 * spun[0] / spun[1]:.2f} x", flush=True)


class _Processes:
    """Processor time of this process and of all that it starts while the block runs, looked up five times a second."""

    def __enter__(self) -> _Processes:
        self._seen, self._over = {}, threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._begun = time.process_time()
        self._thread.start()
        return self

    def _watch(self) -> None:
        while not self._over.wait(0.2):
            for process in psutil.Process().children(recursive=True):
                with contextlib.suppress(psutil.Error):
                    times = process.cpu_times()
                    self._seen[process.pid] = times.user + times.system

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()
        self.cpu = time.process_time() - self._begun + sum(self._seen.values())


def _spin(many: int) -> float:
    """Seconds that so many processes need for the same loop, at once: what the machine has to give."""
    code = "sum(n * n for n in range(30_000_000))"
    begun = time.perf_counter()
    running = [subprocess.Popen([sys.executable, "-c", code]) for _ in range(many)]
    for process in running:
        process.wait()
    return time.perf_counter() - begun


def curve(said: argparse.Namespace, work: Path) -> None:
    """Processor time and memory as the archive grows tenfold and tenfold, one core; the exponent between the ends."""
    took = {}
    for number in (1_000, 10_000, 100_000, said.million):
        files = written(work / f"curve-{number}", blocks(number, 70))
        code = f"import sys; sys.path[:0] = {sys.path!r}; import json, corpus; from pathlib import Path; found = corpus.candidates([Path(path) for path in json.load(sys.stdin)], 1, Path({str(work)!r})); print(found['cpu'], found['memory'], found['disk'])"
        run = subprocess.run([sys.executable, "-c", code], input=json.dumps(list(map(str, files))), capture_output=True, text=True, check=True)  # fmt: skip
        cpu, memory, disk = map(float, run.stdout.split())
        took[number] = cpu
        print(
            f"  {number:>9,} articles: cpu {cpu:7.2f} s, {1e6 * cpu / number:5.1f} µs each, {memory:.0f} MB, {disk:.0f} MB on disk",
            flush=True,
        )
        shutil.rmtree(work / f"curve-{number}")
    (low, first), (high, last) = min(took.items()), max(took.items())
    print(
        f"  exponent {np.log(last / first) / np.log(high / low):.3f}, from 10,000 on {np.log(last / took[10_000]) / np.log(high / 10_000):.3f}",
        flush=True,
    )


ROWS = {row.__name__: row for row in (reading, speed, recall, reprints, footer, million, workers, curve)}


def main() -> None:
    """Run the rows that are asked for."""
    asked = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    asked.add_argument("rows", nargs="*", choices=[*ROWS, []], metavar="ROW", help=", ".join(ROWS))
    asked.add_argument(
        "--cache", type=Path, default=Path.home() / ".cache" / "peers", help="where the peers' environments are kept"
    )
    asked.add_argument("--million", type=int, default=1_000_000, metavar="N", help="articles of the largest archive")
    said = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="adds-up-bench-") as work:
        for name in said.rows or ROWS:
            print(f"{name}: {(ROWS[name].__doc__ or '').strip()}", flush=True)
            ROWS[name](said, Path(work))


if __name__ == "__main__":
    main()
