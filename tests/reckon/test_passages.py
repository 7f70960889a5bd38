"""Short passages with one slip each, or one that only looks like it, written by people who had not seen the rules: how many are told."""

from __future__ import annotations

import json

import pytest
from conftest import ROOT

from helpers import read_story

PASSAGES = ROOT / "benchmarks" / "stories" / "passages"
# kind -> slips that are told at least, look-alikes that are called inconsistent at most; of 24 to 50, and of 20 to 25
TOLD = {
    "sums": (36, 1), "rests": (37, 1), "rates": (41, 2), "heads": (31, 1), "change": (38, 1), "share": (30, 2), "most": (26, 1),
    "times": (32, 0), "ends": (21, 2), "twice": (12, 0), "tens": (21, 0), "ranks": (47, 7), "records": (10, 6), "parts": (45, 12), "paces": (14, 5), "stretches": (10, 1),
}  # fmt: skip


@pytest.mark.parametrize("kind", TOLD)
def test_as_many_slips_are_told_and_no_more_look_alikes(tmp_path, kind):
    told = alarmed = 0
    for line in (PASSAGES / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
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
