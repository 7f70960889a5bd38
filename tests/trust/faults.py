"""Runs that are killed, starved of disk, or robbed of a kernel or a worker: what stands there afterwards is whole, or it is not there.

Comes in: how many kills. Goes out: what was found that should not be. Two stories take turns at one place, so that an older
site stands there; after every kill the place holds one of the two, byte for byte, or nothing, and no process is left behind;
at the end a run that nobody disturbs leaves the very bytes. Left out of the bytes: how many seconds a notebook took.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from trust.outcome import Outcome

ROOT = Path(__file__).resolve().parents[2]
FLOOD = ROOT / "tests" / "stories" / "flood"
TIMED = ("run.json", "runs/")  # hold seconds
MARK = "ADDS_UP_TRUST"  # a variable by which all processes of a run are known
PATIENCE = 30  # seconds in which the processes of a killed run end
NOTHING = "nothing"


@dataclass
class Place:
    """A folder that a command writes to, the inputs that take turns, and what each of them leaves there undisturbed."""

    out: Path
    command: Callable[[Path], list[str]]
    inputs: list[Path]
    whole: dict[str, Path] = field(default_factory=dict)
    seconds: float = 0.0

    def begin(self) -> Place:
        """Make each input's result once, undisturbed, and know it by its digest."""
        for path in self.inputs:
            began = time.monotonic()
            assert self.undisturbed(path) in (0, 1), path
            self.seconds = max(self.seconds, time.monotonic() - began)
            self.whole[digest(self.out)] = path
            shutil.rmtree(self.out)
        return self

    def undisturbed(self, path: Path) -> int:
        """Run the command to its end; goes out: its exit code."""
        return subprocess.run(self.command(path), cwd=ROOT, env=environment("x"), capture_output=True).returncode

    def stands(self) -> str | None:
        """What stands at the place now: one of the whole results, or nothing; None for anything else."""
        found = digest(self.out)
        return NOTHING if found == NOTHING else str(self.whole[found]) if found in self.whole else None


def environment(mark: str) -> dict[str, str]:
    """The environment of a run: the time stands still, and its processes carry a mark."""
    return {**os.environ, "SOURCE_DATE_EPOCH": "1700000000", MARK: mark, "PYTHONPATH": str(ROOT / "src")}


def digest(folder: Path) -> str:
    """A digest of all names and bytes in a folder but those that hold seconds."""
    if not folder.exists():
        return NOTHING
    told = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix()
        told.update(f"{name}\0".encode())
        told.update(b"" if name.startswith(TIMED) else path.read_bytes())
    return told.hexdigest()


@contextmanager
def begun(command: list[str], mark: str, limit: int | None = None) -> Iterator[subprocess.Popen[bytes]]:
    """A command under way; whatever is left of it when the block ends is killed."""
    bound = (lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))) if limit else None
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, cwd=ROOT, env=environment(mark), stdout=said, stderr=said, preexec_fn=bound, start_new_session=True)  # fmt: skip
        try:
            yield process
        finally:
            for pid in marked(mark):
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            process.wait()


def marked(mark: str) -> dict[int, str]:
    """The processes that carry a mark, and their command lines."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if (
                f"{MARK}={mark}\0".encode() in (folder / "environ").read_bytes()
                and b") Z " not in (folder / "stat").read_bytes()
            ):
                found[int(folder.name)] = (
                    (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
                )
    return found


def kills(place: Place, many: int, chance: random.Random) -> Iterator[str]:
    """SIGKILL at random moments; goes out: what was amiss."""
    for number in range(many):
        path, mark = chance.choice(place.inputs), f"kill-{os.getpid()}-{number}"
        with begun(place.command(path), mark) as process:
            with suppress(subprocess.TimeoutExpired):
                process.wait(chance.uniform(0, 1.1 * place.seconds))
            process.kill()
            process.wait()
            if (stands := place.stands()) is None:
                yield f"after kill {number} what stands at {place.out.name} is not whole"
            if left := _left(mark):
                yield f"{PATIENCE} s after kill {number} these go on: {left}"
        if number % 10 == 9 or number == many - 1:
            yield from _ends_well(place, chance.choice(place.inputs), f"after kill {number}")
        del stands


def _left(mark: str) -> list[str]:
    """The command lines of the processes that outlive their run."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if not marked(mark):
            return []
        time.sleep(0.1)
    return [line[:120] for line in marked(mark).values()]


def _ends_well(place: Place, path: Path, when: str) -> Iterator[str]:
    code = place.undisturbed(path)
    if code not in (0, 1) or place.stands() != str(path):
        yield f"{when} a run on {path.name} ends with {code}, and not with the same bytes"


def starved(place: Place, many: int, chance: random.Random) -> Iterator[str]:
    """No file may grow beyond a random size, as on a full disk: exit 2 and all as it was, or whole, or told to have failed."""
    for number in range(many):
        path, before = chance.choice(place.inputs), place.stands()
        limit = int(10 ** chance.uniform(2.5, 6.5))
        with begun(place.command(path), f"full-{os.getpid()}-{number}", limit) as process:
            code = process.wait(600)
        stands = place.stands()
        if code == 2 and stands != before:
            yield f"with {limit:,} bytes a file: exit 2, and {place.out.name} is another"
        if code == 0 and stands != str(path):
            yield f"with {limit:,} bytes a file: exit 0, and {place.out.name} is not whole"
        if code not in (0, 1, 2):
            yield f"with {limit:,} bytes a file: exit {code}"
        if code == 1 and stands is None:
            yield from _told(place.out, limit)
            shutil.rmtree(place.out)
    yield from _ends_well(place, path, "after a full disk")


def _told(out: Path, limit: int) -> Iterator[str]:
    """A site with failed notebooks says so in its record, and every page of it has its end."""
    record = (out / "run.json").read_text(encoding="utf-8")
    if '"failed"' not in record:
        yield f"with {limit:,} bytes a file: exit 1, and no notebook is told to have failed"
    for page in out.rglob("*.html"):
        if not page.read_text(encoding="utf-8").rstrip().endswith("</html>"):
            yield f"with {limit:,} bytes a file: {page.name} is cut off"


def robbed(place: Place, many: int, chance: random.Random, whom: str, codes: tuple[int, ...]) -> Iterator[str]:
    """A process of the run, whose command line holds `whom`, is killed: the run goes on, or ends and says so."""
    for number in range(many):
        path, mark = chance.choice(place.inputs), f"rob-{os.getpid()}-{number}"
        with begun(place.command(path), mark) as process:
            with suppress(subprocess.TimeoutExpired):
                process.wait(chance.uniform(0.2, 0.9) * place.seconds)
            others = [pid for pid, line in marked(mark).items() if pid != process.pid and whom in line]
            if others:
                with suppress(ProcessLookupError):
                    os.kill(chance.choice(others), signal.SIGKILL)
            code = process.wait(600)
            stands = place.stands()
        if code not in codes or (code == 0 and stands != str(path)):
            yield f"with a {whom} killed: exit {code}, and {'another' if stands else 'a half'} result"
        if code == 1 and stands is None:
            yield from _told(place.out, 0)
    yield from _ends_well(place, path, f"after a {whom} was killed")


def run(asked: argparse.Namespace) -> Outcome:
    """All faults: `kills` of the report and of the archive, and a tenth as many of each other fault."""
    few, chance, amiss = max(1, asked.kills // 20), random.Random(asked.seed), []
    with tempfile.TemporaryDirectory() as folder:
        report, archive = site(Path(folder)).begin(), corpus(Path(folder)).begin()
        found = itertools.chain(
            kills(report, asked.kills // 2, chance), kills(archive, asked.kills // 2, chance),
            starved(report, few, chance), starved(archive, few, chance),
            robbed(report, few, chance, "helpers.report.nursery", (0, 1)), robbed(archive, few, chance, "forkserver", (0, 1)),
        )  # fmt: skip
        for line in found:
            print(f"  {line}", flush=True)
            amiss.append(line)
        left = sorted(
            path.name for path in Path(folder).iterdir() if path.name.startswith(".") and ".lock" not in path.name
        )
    ran = f"{asked.kills // 2} SIGKILLs each of `report` and `corpus`, {few} full disks each, {few} kernels and {few} workers killed"
    return Outcome(not amiss, ran, f"{len(amiss)} times something that should not be; {len(left)} hidden folders of killed runs left")  # fmt: skip


def site(folder: Path) -> Place:
    """A report on the flood story, and on the same with another number."""
    inputs = []
    for name, words in (("one", "310 rescues"), ("other", "330 rescues")):
        inputs.append(Path(shutil.copytree(FLOOD, folder / name)))
        radio = folder / name / "3-valley-radio.md"
        radio.write_text(radio.read_text(encoding="utf-8").replace("310 rescues", words), encoding="utf-8")
    out = folder / "reports"
    return Place(
        out,
        lambda path: [
            sys.executable,
            "-m",
            "helpers",
            "report",
            str(path),
            "--out",
            str(out),
            "--jobs",
            "2",
            "--force",
        ],
        inputs,
    )


def corpus(folder: Path) -> Place:
    """The tables of two invented archives."""
    from helpers.corpus.sample import articles, write_jsonl, write_warc

    inputs = []
    for seed, name in ((3, "archive-3"), (4, "archive-4")):
        (folder / name).mkdir()
        made = list(articles(80, seed=seed))
        write_jsonl(folder / name / "a.jsonl", made[::2])
        write_warc(folder / name / "b.warc.gz", made[1::2])
        inputs.append(folder / name)
    out = folder / "tables"
    return Place(
        out,
        lambda path: [sys.executable, "-m", "helpers", "corpus", str(path), "--out", str(out), "--jobs", "2"],
        inputs,
    )
