"""Short passages with one slip each, or one that only looks like it, written by people who had not seen the rules: how many are told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import ROOT

from helpers import read_story

PASSAGES = ROOT / "benchmarks" / "stories" / "passages"
# kind -> slips that are told at least, look-alikes that are called inconsistent at most; of 11 to 34, and of 10 to 29
TOLD = {
    "sums": (20, 0), "rests": (19, 0), "rates": (25, 0), "heads": (18, 1), "change": (21, 1), "share": (17, 2), "most": (17, 1), "times": (19, 0),
    "ends": (16, 0), "twice": (6, 0), "tens": (8, 0), "ranks": (28, 6), "records": (8, 3), "parts": (21, 3), "paces": (6, 1), "stretches": (5, 1),
    "accounts": (11, 5), "hours": (9, 1), "order": (11, 9), "retold": (11, 2),
}  # fmt: skip


@pytest.mark.parametrize("kind", TOLD)
def test_as_many_slips_are_told_and_no_more_look_alikes(tmp_path, kind):
    told = alarmed = 0
    for row in half(PASSAGES / f"{kind}.jsonl"):
        texts = row.get("texts") or [row["text"]]
        folder = tmp_path / row["id"]
        folder.mkdir()
        for number, text in enumerate(texts, 1):
            (folder / f"{number}-a.txt").write_text(text.rstrip("\n") + "\n", encoding="utf-8")
        failed = [check for check in read_story(folder).check_records if check.verdict == "inconsistent"]
        if row["slip"]:
            told += any(touched(check, row["figures"], texts) >= min(2, len(row["figures"])) for check in failed)
        else:
            alarmed += bool(failed)
    least, most = TOLD[kind]
    assert told >= least
    assert alarmed <= most


def half(path: Path) -> list[dict]:
    """Every other slip and every other look-alike: `benchmarks/weigh_misses.py` goes through all of them."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [row for slip in (True, False) for row in [one for one in rows if one["slip"] == slip][::2]]


def touched(check, figures: list[str], texts: list[str]) -> int:
    """How many figures of a slip a check holds."""
    count = 0
    for number, figure in enumerate(figures):
        at = min(number, len(texts) - 1)
        start = texts[at].find(figure)
        for span in check.spans:
            article, _, place = span.rpartition(":")
            first, last = map(int, place.split("-"))
            if article == f"{at + 1}-a" and first < start + len(figure) and start < last:
                count += 1
                break
    return count
