"""What must hold of any archive: in what order and in which files its records lie decides nothing of what is told of them.

It decides which of several near copies stands for the others, and so between which two a pair is measured.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from invented import times

from helpers.corpus import make_corpus
from helpers.corpus.sample import articles

from .conftest import rows


def asked(files):
    """The tables of an archive of some files of records, each article under the id of its record."""
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        (here / "in").mkdir()
        for number, records in enumerate(files):
            lines = "".join(json.dumps(record) + "\n" for record in records)
            (here / "in" / f"{number}.jsonl").write_text(lines, encoding="utf-8")
        made = make_corpus([str(here / "in")], here / "out").folder
        known = {row["article_id"]: row["record_id"] for row in rows(made, "sources")}
        stories: dict[str, set[str]] = {}
        for row in rows(made, "stories"):
            stories.setdefault(row["story_id"], set()).add(known[row["article_id"]])
        return {
            "figures": sorted((known[row["article_id"]], row["start"], row["end"]) for row in rows(made, "figures")),
            "checks": sorted((known[one], row["rule"], row["formula"], row["verdict"]) for row in rows(made, "checks")
                             if (one := row["article_ids"]) in known),
            "stories": sorted(sorted(members) for members in stories.values()),
        }  # fmt: skip


@given(st.integers(0, 10_000), st.integers(1, 3), st.randoms(use_true_random=False))
@times(3)
def test_order_and_files_of_the_records_decide_nothing(seed, files, chance):
    records = list(articles(7, seed=seed))
    shuffled = chance.sample(records, len(records))
    assert asked([records]) == asked([shuffled[start::files] for start in range(files)])
