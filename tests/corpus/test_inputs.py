"""Which files an input names, and where its parts begin."""

from __future__ import annotations

import gzip
import os

import pytest

from helpers.corpus import inputs
from helpers.corpus.inputs import plan
from helpers.corpus.raw import Found, items
from helpers.corpus.sample import articles, warc_record
from helpers.errors import AddsUpError, StoryError


def test_a_folder_holds_its_folders_but_no_hidden_file_link_or_readme(tmp_path):
    for name in ("b.txt", "sub/a.HTML", "sub/c.jsonl", ".hidden.txt", ".git/x.txt", "README.md", "d.zip"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    os.symlink(tmp_path / "b.txt", tmp_path / "link.txt")
    names = [file.name for part in plan([str(tmp_path)]) for file in part.files]
    assert names == ["b.txt", "sub/a.HTML", "sub/c.jsonl"]


def test_an_address_and_a_path_name_the_same_parts(tmp_path):
    (tmp_path / "a.jsonl").write_text("{}\n" * 9, encoding="utf-8")
    assert plan([str(tmp_path / "a.jsonl")]) == plan([f"file://{tmp_path}/a.jsonl"])


def test_two_files_of_one_name_are_told_apart_and_one_file_named_twice_counts_once(tmp_path):
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.jsonl").write_text("{}\n", encoding="utf-8")
    found = plan([str(tmp_path / "x"), str(tmp_path / "y" / "a.jsonl"), str(tmp_path / "x" / "a.jsonl")])
    assert [part.files[0].name for part in found] == ["a.jsonl", "a.jsonl (2)"]


def test_parts_cover_a_file_without_gap_or_overlap(tmp_path, monkeypatch):
    monkeypatch.setattr(inputs, "SMALLEST_PART", 10)
    (tmp_path / "a.jsonl").write_bytes(b"x" * 1234)
    parts = plan([str(tmp_path)])
    assert [part.number for part in parts] == list(range(len(parts)))
    assert [part.start for part in parts[1:]] == [part.stop for part in parts[:-1]]
    assert (parts[0].start, parts[-1].stop, len(parts) > 5) == (0, 1234, True)


@pytest.mark.parametrize(
    ("name", "words"),
    [("nowhere", "there is no such file or folder"), ("a.zip", "a file of this kind is not read"), ("empty", "holds nothing that is read"), ("nix://x", "check the address")],
)  # fmt: skip
def test_an_input_that_cannot_be_used_is_named_with_a_remedy(tmp_path, name, words):
    (tmp_path / "a.zip").write_bytes(b"x")
    (tmp_path / "empty").mkdir()
    with pytest.raises(StoryError, match=words):
        plan([name if ":" in name else str(tmp_path / name)])


@pytest.mark.parametrize("name", ["a.warc", "A.WARC", "a.warc.gz"])
@pytest.mark.parametrize("packed", [False, True])
def test_a_warc_is_read_once_and_cut_where_it_is_packed_whatever_it_is_called(tmp_path, monkeypatch, name, packed):
    monkeypatch.setattr(inputs, "SMALLEST_PART", 1_000)
    records = [warc_record(one) for one in articles(6, seed=2)]
    (tmp_path / name).write_bytes(b"".join(gzip.compress(one) if packed else one for one in records))
    parts = plan([str(tmp_path / name)])
    assert (len(parts) > 1) == packed
    assert sum(isinstance(item, Found) for part in parts for item in items(part)) == 6


def test_a_warc_that_cannot_be_opened_is_one_part(tmp_path, monkeypatch):
    def fails(file):
        raise AddsUpError("shut")

    monkeypatch.setattr(inputs, "SMALLEST_PART", 1_000)
    monkeypatch.setattr(inputs, "opened", fails)
    (tmp_path / "a.warc.gz").write_bytes(b"x" * 9_000)
    assert [(part.start, part.stop) for part in plan([str(tmp_path)])] == [(0, 9_000)]
