"""The readers under atheris, which makes inputs that reach new lines of our code, each for so many seconds.

Comes in: `python -m trust.fuzz READER SECONDS FOLDER`, a process for each reader, because atheris never gives it back. Goes
out: in the folder, the input that a reader failed at. It is to be kept under tests/trust/kept/READER, where `make test` tries it.
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from trust.outcome import Outcome

KEPT = Path(__file__).parent / "kept"
LONGEST = 25  # seconds of the processor that one input may take; the longest that is not refused takes 3
PATIENCE = 6  # times so long on a clock, for a machine that does other things as well
MEMORY = 2_000  # MB
LED = (
    "helpers.read",
    "helpers.extract",
    "helpers.corpus",
    "helpers.settings",
    "helpers.stream",
    "tomllib",
)  # whose lines lead it


def run(asked: argparse.Namespace) -> Outcome:
    """Every reader in turn; held where none of them failed."""
    from trust.readers import READERS

    if importlib.util.find_spec("atheris") is None:
        return Outcome(False, "no reader", "atheris is not installed: it has wheels for Linux alone")
    told, failed = [], []
    for reader in asked.readers or READERS:
        with tempfile.TemporaryDirectory() as folder:
            tries, faults = _one(reader, asked.seconds, Path(folder))
        told.append(f"{reader} {tries:,}")
        failed += faults
    ran = f"{len(told)} readers under atheris, {asked.seconds:,} seconds each"
    return Outcome(
        not failed, ran, f"inputs tried: {', '.join(told)}; {len(failed)} failed {'; '.join(failed)}".strip()
    )


def _one(reader: str, seconds: int, folder: Path) -> tuple[int, list[str]]:
    """How many inputs were tried, and for each that failed where it is kept and the last line that was said."""
    command = [sys.executable, "-m", "trust.fuzz", reader, str(seconds), str(folder)]
    ended = subprocess.run(command, capture_output=True, text=True, errors="replace")
    tries = [
        int(number)
        for number in re.findall(r"^#(\d+)|number_of_executed_units: (\d+)", ended.stderr, re.M)
        for number in number
        if number
    ]
    faults = []
    for path in sorted(folder.glob("crash-*")) + sorted(folder.glob("timeout-*")) + sorted(folder.glob("oom-*")):
        kept = Path(tempfile.gettempdir()) / f"trust-{reader}-{path.name[:20]}"
        kept.write_bytes(path.read_bytes())
        said = re.findall(r"^(?:[\w.]*(?:Error|Exception)\b.*)$", ended.stdout + ended.stderr, re.M)
        faults.append(f"{reader}: {said[-1] if said else path.name.partition('-')[0]} ({kept})")
    if not faults and ended.returncode:
        faults.append(f"{reader}: ended with {ended.returncode}: {ended.stderr.strip().splitlines()[-1:]}")
    return max(tries, default=0), faults


def main(reader: str, seconds: str, folder: str) -> None:
    """Fuzz one reader; does not return."""
    import atheris

    led = ["helpers"] if reader == "story" else list(LED)  # the whole engine takes half a minute to be prepared
    with atheris.instrument_imports(include=led):
        from trust.readers import MOST, READERS, seeds
    corpus = Path(folder, "corpus")
    corpus.mkdir()
    kept = sorted((KEPT / reader).glob("*"))
    for number, data in enumerate([*seeds(reader), *(path.read_bytes() for path in kept)]):
        (corpus / f"seed-{number}").write_bytes(data)
    options = [
        f"-max_total_time={seconds}", f"-timeout={LONGEST * PATIENCE}", f"-rss_limit_mb={MEMORY}", f"-max_len={MOST}", "-print_final_stats=1",
        f"-artifact_prefix={folder}/", "-len_control=0",
    ]  # fmt: skip
    atheris.Setup([sys.argv[0], *options, str(corpus)], READERS[reader])
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
