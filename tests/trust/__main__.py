"""`make trust`: what takes too long for `make test`, part by part, and what came of it as a dated table in SECURITY.md.

Comes in: which parts, and how long each may take. Goes out: a line a part on standard output, the table, and exit code 1
where a part has found something. A part is a module here with `run(asked) -> Outcome`.
"""

from __future__ import annotations

import argparse
import datetime
import importlib
import sys
import time
from pathlib import Path

from trust.outcome import Outcome, write_table

ROOT = Path(__file__).resolve().parents[2]
PARTS = {
    "properties": "what must hold of any text, with many more examples",
    "mutations": "stories that add up, with one number changed",
    "fuzz": "the readers under atheris",
    "faults": "runs that are killed, starved of disk, or robbed of a kernel or worker",
    "patterns": "every regular expression against the texts that are worst for it",
    "licences": "the licence and the hashes of every requirement",
    "offline": "every command without a network",
    "sameness": "the same input at other places",
    "mutants": "the code of the reckoning turned in one place at a time",
}


def main(arguments: list[str] | None = None) -> int:
    """Run the parts asked for, or all of them."""
    asked = parser().parse_args(arguments)
    failed = []
    for name in asked.parts or PARTS:
        began = time.monotonic()
        found: Outcome = importlib.import_module(f"trust.{name}").run(asked)
        seconds = time.monotonic() - began
        print(f"{name}: {'held' if found.held else 'DID NOT HOLD'}: {found.words} ({seconds:,.0f} s)", flush=True)
        write_table(ROOT / "SECURITY.md", name, found, datetime.date.today(), seconds)
        failed += [] if found.held else [name]
    return 1 if failed else 0


def parser() -> argparse.ArgumentParser:
    """The parts by name, and how much of each."""
    told = argparse.ArgumentParser(
        prog="make trust", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    told.epilog = "\n".join(f"{name}: {what}" for name, what in PARTS.items())
    told.add_argument("parts", nargs="*", choices=[*PARTS, []], metavar="PART", help="default: all of them")
    told.add_argument("--times", type=int, default=50, help="properties: so many times the examples of make test (50)")
    told.add_argument("--mutations", type=int, default=500, help="mutations: so many numbers changed (500)")
    told.add_argument("--seconds", type=int, default=600, help="fuzz: seconds for each reader (600)")
    told.add_argument("--kills", type=int, default=200, help="faults: so many runs killed (200)")
    told.add_argument("--mutants", type=int, default=150, help="mutants: so many (150)")
    told.add_argument("--seed", type=int, default=int(time.time()), help="faults, mutants: what chance begins with")
    told.add_argument("--readers", nargs="*", help="fuzz: these readers alone")
    return told


if __name__ == "__main__":
    sys.exit(main())
