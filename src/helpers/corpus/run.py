"""A whole archive: plan, read, find copies and pairs, join stories, compare, and put the tables in place at once.

Comes in: inputs and the folder for the tables. Until all is done they grow in a folder beside it, `NAME.unfinished`, in
which a run that was stopped goes on; then that folder takes the place of the old. So a folder with `corpus.json` in it is
whole, and one that was killed in the middle is not there.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypedDict

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from .. import __version__
from ..errors import ParameterError
from .articles import Counts, read_part
from .candidates import Archive, find_copies, find_pairs
from .engine import Run, engine
from .inputs import Part, plan
from .parquet import Writer, complete, fresh, write_whole
from .records import Member, Pair
from .stories import COPIES, Story, iso, stories
from .telling import calls, tell

SUMMARY = "corpus.json"
CHUNK = 1 << 17  # rows of stories in a file

Tell = Callable[[str], None]


class Summary(TypedDict):
    """What `corpus.json` holds."""

    key: str  # a digest of what went in
    version: str
    counts: Counts


@dataclass(frozen=True, slots=True)
class Corpus:
    """What a run left: the folder of the tables, and the counts over the whole archive."""

    folder: Path
    counts: Counts
    fresh: bool  # False where the folder held just this already


def make_corpus(inputs: Sequence[str], out: Path, *, jobs: int = 1, scheduler: str | None = None, tell_user: Tell = lambda line: None) -> Corpus:  # fmt: skip
    """Read an archive and write its tables to the folder `out`, one folder of Parquet files a table.

    `inputs` are folders, captures, JSONL, Parquet and WARC files, by path or by an address that fsspec knows; `jobs` the
    number of local workers; `scheduler` another Dask cluster's address, whose workers see the same paths. The tables are
    the same whatever the workers. Raises StoryError or ParameterError, one sentence each, and OSError where the disk is full.
    """
    parts = plan(inputs)
    key = _key(parts)
    _refuse(out)
    before = _summary(out)
    if before and before["key"] == key:
        return Corpus(out, before["counts"], fresh=False)
    work = out.with_name(f"{out.name}.unfinished")
    with _alone(work, key, tell_user), engine(jobs, scheduler, tell_user) as run:
        counts = _made(parts, work.resolve(), run, tell_user)
        summary = Summary(key=key, version=__version__, counts=counts)
        write_whole(work / SUMMARY, json.dumps(summary, indent=2).encode() + b"\n")
        for rest in [path for path in work.iterdir() if path.name.startswith("_")]:
            shutil.rmtree(rest) if rest.is_dir() else rest.unlink()
        _swap(work, out)
    return Corpus(out, counts, fresh=True)


def _made(parts: list[Part], work: Path, run: Run, tell_user: Tell) -> Counts:
    """The steps, one after the other; goes out: the counts."""
    counts: Counter[str] = Counter()
    for done in _told("reading: part", run(read_part, [(part, work) for part in parts]), len(parts), tell_user):
        counts.update(done)
    archive = Archive.of(work, [part.name for part in parts])
    leaders = find_copies(archive, run)
    pairs = list(find_pairs(archive, run, leaders))
    docs = archive.docs()
    found = stories(leaders, pairs, docs["day"])
    tell_user(
        f"{counts['articles']:,} articles; {len(found):,} {'story' if len(found) == 1 else 'stories'} of two or more; comparing"
    )
    _write_pairs(work, pairs, docs["id"])
    _write_stories(work, found, docs)
    asked = calls(archive, docs, found)
    for done in _told("comparing: batch", run(tell, asked), len(asked), tell_user):
        counts.update(done)
    complete(work)
    counts["stories"], counts["pairs"] = len(found), sum(map(len, pairs))
    counts["copies"] = int((leaders != np.arange(archive.size)).sum())
    counts["repeated_ids"] = _repeated(work)
    return dict(sorted(counts.items()))


def _told(what: str, results: Iterator[Counts], many: int, tell_user: Tell) -> Iterator[Counts]:
    """The results, with a line at each twentieth of them."""
    for number, result in enumerate(results, 1):
        if number == many or number * 20 // many != (number - 1) * 20 // many:
            tell_user(f"{what} {number:,} of {many:,}")
        yield result


def _write_pairs(work: Path, found: list[np.ndarray], ids: np.ndarray) -> None:
    for number, rows in enumerate(found):
        name = f"part-{number:06d}"
        with fresh(work, f"pairs-{name}") as folder, Writer(folder, name) as writer:
            writer.add("pairs", (_pair(row, ids) for row in rows.tolist()))


def _pair(row: tuple[int, int, float, int, bool], ids: np.ndarray) -> Pair:
    a, b, jaccard, anchors, wording = row
    grounds = "both" if wording and anchors else "wording" if wording else "anchors"
    one, other = f"{ids[a]:016x}", f"{ids[b]:016x}"
    return Pair(
        pair_id=f"{one}-{other}", article_a=one, article_b=other, jaccard=round(jaccard, 4), anchors=anchors, grounds=grounds
    )  # fmt: skip


def _write_stories(work: Path, found: list[Story], docs: np.ndarray) -> None:
    rows = [row for story in found for row in _members(story, docs)]
    for number, first in enumerate(range(0, max(1, len(rows)), CHUNK)):
        name = f"part-{number:06d}"
        with fresh(work, f"stories-{name}") as folder, Writer(folder, name) as writer:
            writer.add("stories", rows[first : first + CHUNK])


def _members(story: Story, docs: np.ndarray) -> Iterator[Member]:
    name = f"s-{docs['id'][story.leaders[0]]:016x}"
    compared = set(story.compared) if len(story.leaders) > 1 else set()
    for leader, copies in zip(story.leaders, story.copies, strict=True):
        yield _member(name, leader, None, "the others" if leader in compared else "nothing", docs)
        for place, copy in enumerate(copies):
            near = "the first of its copies" if place < COPIES and leader in story.compared else "nothing"
            yield _member(name, copy, f"{docs['id'][leader]:016x}", near, docs)


def _member(story: str, number: int, copy_of: str | None, compared: str, docs: np.ndarray) -> Member:
    return Member(
        article_id=f"{docs['id'][number]:016x}", story_id=story, copy_of=copy_of, day=iso(int(docs["day"][number])), compared=compared
    )  # fmt: skip


def _repeated(work: Path) -> int:
    """How many records have an identifier that an earlier one has too; each is kept under an id of its own."""
    seen = [np.zeros(0, np.uint64)]
    for path in sorted((work / "sources").glob("*.parquet")):
        names = filter(None, pq.read_table(path, columns=["record_id"])["record_id"].to_pylist())
        digests = [int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest()) for name in names]
        seen.append(np.array(digests, np.uint64))
    known = np.concatenate(seen)
    return len(known) - len(np.unique(known))


def _key(parts: list[Part]) -> str:
    """A digest of what goes in: the files' names, sizes and states, how they are cut, and the code that reads them."""
    told = hashlib.sha256(json.dumps([asdict(part) for part in parts], sort_keys=True).encode())
    told.update(f"{__version__} {pa.__version__} {np.__version__}".encode())
    for path in sorted(Path(__file__).parents[1].rglob("*.py")):
        told.update(path.read_bytes())
    return told.hexdigest()


def _summary(out: Path) -> Summary | None:
    """What stands in a folder of ours; None in any other, also where its file of that name is not ours."""
    try:
        told = json.loads((out / SUMMARY).read_bytes())
        return Summary(key=told["key"], version=told["version"], counts=told["counts"])
    except (OSError, ValueError, TypeError, LookupError):
        return None


def _refuse(out: Path) -> None:
    """Refuse a place that holds something else."""
    if (out.exists() or out.is_symlink()) and not out.is_dir():
        raise ParameterError(f"--out {out}: this is no folder; name a folder for the tables")
    if out.is_dir() and any(out.iterdir()) and _summary(out) is None:
        raise ParameterError(f"--out {out}: the folder holds something else; name an empty or a new one")


@contextlib.contextmanager
def _alone(work: Path, key: str, tell_user: Tell) -> Iterator[None]:
    """The unfinished folder, ours alone while the block runs: gone on with if it is of the same run, else begun anew."""
    told = work / "_run.json"
    with _held(work):
        if work.exists() and any(work.iterdir()) and not told.is_file():
            raise ParameterError(f"{work}: something else is there; remove it or name another --out")
        if told.is_file() and json.loads(told.read_bytes() or b"{}").get("key") != key:
            shutil.rmtree(work)
        elif told.is_file():
            tell_user(f"going on with what is in {work}")
        write_whole(told, json.dumps({"key": key}).encode())
        for rest in ("_new", "_pairs"):  # of a run that was killed
            shutil.rmtree(work / rest, ignore_errors=True)
        yield


@contextlib.contextmanager
def _held(work: Path) -> Iterator[None]:
    """A lock on the folder while the block runs: on a file beside it, because the folder is thrown away and renamed."""
    path = work.with_name(f".{work.name}.lock")
    with contextlib.suppress(FileExistsError):  # where a file stands instead, to open the lock says so better
        path.parent.mkdir(parents=True)
    with path.open("w") as lock:
        if not _locked(lock.fileno(), path):
            raise ParameterError(f"{work}: another run is at work there; wait for it or name another --out")
        try:
            yield
        finally:
            with contextlib.suppress(OSError):  # some systems remove no open file; one that is left is taken again
                path.unlink()


def _locked(descriptor: int, path: Path) -> bool:
    """Whether the open file is locked now and still the one of that path, not one that a run at its end took away."""
    try:
        import fcntl
    except ImportError:  # no such locks on this system: two runs at once are the user's affair
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except OSError:
        return False


def _swap(work: Path, out: Path) -> None:
    """The finished folder in the place of the old one."""
    old = out.with_name(f".{out.name}.{os.getpid()}.old")
    if out.exists():
        out.rename(old)
    work.rename(out)
    shutil.rmtree(old, ignore_errors=True)
