"""Short passages with one slip each, or one that only looks like it, written by people who had not seen the rules: how many are told."""

from __future__ import annotations

import json

import pytest
from conftest import ROOT

from helpers import read_story

PASSAGES = ROOT / "benchmarks" / "stories" / "passages"
# kind -> slips that are told at least, look-alikes that are called inconsistent at most; of 22 to 67, and of 20 to 58
TOLD = {
    "sums": (36, 1), "rests": (36, 1), "rates": (41, 3), "heads": (31, 1), "change": (38, 1), "share": (30, 2), "most": (26, 1),
    "times": (32, 0), "ends": (21, 2), "twice": (12, 0), "tens": (16, 0), "ranks": (53, 8), "records": (18, 7), "parts": (41, 7),
    "paces": (10, 3), "stretches": (9, 1), "accounts": (22, 7), "hours": (15, 1), "order": (20, 17), "retold": (20, 11),
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
