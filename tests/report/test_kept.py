"""A report is made anew where something has changed, and only there."""

from __future__ import annotations

import json

import pytest

from helpers.errors import StoryError
from helpers.report import kept
from helpers.report.kept import digest, folder_key, record, report_key, take_over, unchanged


@pytest.fixture
def folder(tmp_path):
    here = tmp_path / "story"
    (here / "reference").mkdir(parents=True)
    (here / "a.txt").write_text("Forty boats sank.")
    (here / "reference" / "r.csv").write_text("x\n")
    return here


def test_pieces_are_told_apart():
    assert digest(b"ab", b"c") != digest(b"a", b"bc")


@pytest.mark.parametrize(
    "change",
    [
        lambda here: (here / "a.txt").write_text("Fifty boats sank."),
        lambda here: (here / "b.txt").write_text(""),
        lambda here: (here / "a.txt").rename(here / "c.txt"),
        lambda here: (here / "reference" / "r.csv").write_text("y\n"),
    ],
)
def test_any_change_to_a_file_changes_the_key(folder, change):
    before = folder_key(folder)
    change(folder)
    assert folder_key(folder) != before


def test_what_a_linked_folder_holds_counts(folder, tmp_path):
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "r.csv").write_text("x\n")
    (folder / "linked").symlink_to(tmp_path / "shared")
    (tmp_path / "shared" / "round").symlink_to(tmp_path / "shared")
    before = folder_key(folder)
    (tmp_path / "shared" / "r.csv").write_text("y\n")
    assert folder_key(folder) != before


def test_a_link_to_very_many_files_is_told_and_not_followed_to_its_end(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(kept, "MOST_FILES", 5)
    (tmp_path / "disk").mkdir()
    for number in range(9):
        (tmp_path / "disk" / f"{number}.csv").write_text("x")
    folder_key(folder)
    (folder / "reference-of-all").symlink_to(tmp_path / "disk")
    with pytest.raises(StoryError, match="more than 5 files lie in it or in what it links to"):
        folder_key(folder)


def test_of_a_file_too_large_to_be_read_size_and_time_count(folder, monkeypatch):
    monkeypatch.setattr(kept, "LARGE", 4)
    (folder / "film.mp4").write_bytes(b"12345")
    before = folder_key(folder)
    (folder / "film.mp4").write_bytes(b"123456")
    assert folder_key(folder) != before


def test_hidden_files_and_the_report_itself_do_not_count(folder):
    before = folder_key(folder)
    (folder / ".cache").write_text("x")
    (folder / "reports").mkdir()
    (folder / "reports" / "index.html").write_text("x")
    assert folder_key(folder, but=folder / "reports") == before


def test_a_parameter_changes_the_key_of_the_report(folder, tmp_path):
    keys = {report_key(folder, folder, given, tmp_path / "out") for given in ({}, {"target": "1"}, {"target": "2"})}
    assert len(keys) == 3


def site(out, **told):
    (out / "runs").mkdir(parents=True)
    (out / "index.html").write_text("")
    (out / "runs" / "01-a.ipynb").write_text("{}")
    one = {"name": "01-a", "status": "done", "seconds": 1.0, "error": None, "cells": [], "key": "k"}
    record = {
        "computed": "2024-03-03",
        "key": "whole",
        "bottom_line": "",
        "notebooks": [one | told.pop("notebook", {})],
    }
    (out / "run.json").write_text(json.dumps(record | told))


def test_a_report_of_the_same_key_is_unchanged_unless_something_in_it_failed(tmp_path):
    site(tmp_path / "good")
    site(tmp_path / "bad", notebook={"status": "failed"})
    assert unchanged(tmp_path / "good", "whole")["key"] == "whole"
    assert unchanged(tmp_path / "good", "other") is None
    assert unchanged(tmp_path / "bad", "whole") is None
    assert unchanged(tmp_path / "none", "whole") is None


def test_only_runs_of_the_same_key_are_taken_over(tmp_path):
    site(tmp_path / "old")
    assert list(take_over(tmp_path / "old", {"01-a": "k", "02-b": "k"}, tmp_path / "new")) == ["01-a"]
    assert (tmp_path / "new" / "01-a.ipynb").is_file()
    assert take_over(tmp_path / "old", {"01-a": "changed"}, tmp_path / "newer") == {}


@pytest.mark.parametrize("text", ["", "[]", "{", '{"notebooks": []}'])
def test_a_record_that_cannot_be_read_is_no_record(tmp_path, text):
    (tmp_path / "run.json").write_text(text)
    assert record(tmp_path) is None
    assert unchanged(tmp_path, "k") is None
    assert take_over(tmp_path, {"a": "k"}, tmp_path / "new") == {}


@pytest.mark.parametrize("rows", [None, [1, None], [{"name": "01-a", "status": "done", "key": "k"}]])
def test_a_record_that_tells_less_than_ours_is_no_record(tmp_path, rows):
    site(tmp_path / "old", notebooks=rows)
    assert unchanged(tmp_path / "old", "whole") is None
    assert take_over(tmp_path / "old", {"01-a": "k"}, tmp_path / "new") == {}


def test_a_record_whose_notebook_has_no_name_is_no_record(tmp_path):
    site(tmp_path / "old", notebook={"name": []})
    assert take_over(tmp_path / "old", {"01-a": "k"}, tmp_path / "new") == {}
