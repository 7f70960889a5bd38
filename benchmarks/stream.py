"""`adds-up figures` on JSONL of any length: its speed, and its largest memory, which does not grow.

.venv/bin/python benchmarks/stream.py [MEGABYTES ...]     (default: 2 20)
"""

from __future__ import annotations

import itertools
import json
import os
import subprocess
import sys
import time

SENTENCES = (
    "The river rose {0} centimetres in {1} hours and about {0} homes lost power, the water board said.",
    "Volunteers stacked sandbags along the quay while the mayor asked people to stay at home.",
    "Nobody was hurt, and the schools hope to open again when the roads are dry.",
    "Repairs may cost between £{1}m and £{0}m, or {1} per cent of the yearly budget.",
    "The bridge stays shut, said the council, which has asked the army for help.",
)


def records() -> itertools.chain[bytes]:
    """JSONL records of about 2 kB, without an end."""
    for number in itertools.count():
        text = " ".join(one.format(20 + number % 70, 2 + number % 9) for one in SENTENCES * 4)
        yield json.dumps({"id": str(number), "text": text}).encode() + b"\n"


def measure(megabytes: int) -> tuple[float, float]:
    """Seconds taken and the largest resident memory (MB) of one run."""
    run = subprocess.Popen(
        [sys.executable, "-m", "helpers", "figures", "--jsonl", "-"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL
    )
    assert run.stdin
    began, sent = time.perf_counter(), 0
    for line in records():
        run.stdin.write(line)
        sent += len(line)
        if sent >= megabytes * 1_000_000:
            break
    run.stdin.close()
    _, _, used = os.wait4(run.pid, 0)
    return time.perf_counter() - began, used.ru_maxrss / 1024


def main() -> None:
    """Print a row a size."""
    for megabytes in map(int, sys.argv[1:] or ("2", "20")):
        seconds, memory = measure(megabytes)
        print(f"{megabytes:5} MB: {seconds:7.1f} s, {megabytes / seconds:5.2f} MB/s, largest memory {memory:.0f} MB")


if __name__ == "__main__":
    main()
