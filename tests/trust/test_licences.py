"""Every requirement is pinned by hash and has a licence that fits."""

from __future__ import annotations

from pathlib import Path

from trust.licences import LOCKS, ROOT, judged, pins, table


def test_every_requirement_has_hashes_and_a_licence_that_fits():
    by_family, amiss = judged()
    assert amiss == []
    assert sum(map(len, by_family.values())) == len(pins()) > 150


def test_the_lock_files_are_read_whole():
    """No line with a pin is passed over."""
    lines = [
        line
        for lock in LOCKS
        for line in Path(lock).read_text(encoding="utf-8").splitlines()
        if "==" in line.split(";")[0]
    ]
    assert len(lines) == sum(map(len, pins().values()))


def test_the_table_in_the_document_is_that_of_the_code():
    assert table() in (ROOT / "SECURITY.md").read_text(encoding="utf-8"), "run: make trust PARTS=licences"
