"""A whole archive: the tables, that they are the same however they were made, and that none is taken for whole that is not."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time

import pytest
from conftest import ROOT, SEEDS

from helpers.cli import main
from helpers.corpus import make_corpus, parquet, run
from helpers.corpus.engine import engine
from helpers.corpus.parquet import dictionary
from helpers.errors import ParameterError
from helpers.story import read_draft
from helpers.tables import TABLES

from .conftest import ARTICLES, contents, rows


def test_every_table_is_there_with_the_columns_of_the_dictionary(made):
    import pyarrow.parquet as pq

    for table in (*TABLES, "sources", "rejects", "pairs", "stories"):
        files = sorted((made.folder / table).glob("*.parquet"))
        assert files, table
        assert pq.read_schema(files[0]).names == [line.name for line in dictionary(table)]
    assert len(rows(made.folder, "articles")) == made.counts["articles"] == ARTICLES + 1
    assert not [path for path in made.folder.iterdir() if path.name.startswith("_")]


def test_an_archive_without_stories_has_every_table_all_the_same(tmp_path):
    (tmp_path / "a.txt").write_text("Seven boats sank.", encoding="utf-8")
    made = make_corpus([str(tmp_path / "a.txt")], tmp_path / "out")
    assert {table: len(rows(made.folder, table)) for table in ("articles", "alignments", "pairs", "quotes", "stories")} == {
        "articles": 1, "alignments": 0, "pairs": 0, "quotes": 0, "stories": 0,
    }  # fmt: skip


def test_ids_are_unique_and_rows_point_at_rows(made):
    known = {row["article_id"] for row in rows(made.folder, "articles")}
    for table in (*TABLES, "sources", "pairs", "stories"):
        found = rows(made.folder, table)
        ids = [next(iter(row.values())) for row in found]
        assert len(ids) == len(set(ids)), table
        assert {row["article_id"] for row in found if "article_id" in row} <= known
    aligned = {row["alignment_id"] for row in rows(made.folder, "alignments")}
    assert {row["alignment_id"] for row in rows(made.folder, "drift")} - {None} <= aligned


def test_an_article_is_read_as_a_story_reads_it(made, news):
    """The same functions: figures, sentences and checks of the saved article are those of `adds-up check`."""
    draft = read_draft([news / "c" / "saved.txt"])
    (name,) = [row["article_id"] for row in rows(made.folder, "sources") if row["file"] == "c/saved.txt"]
    figures = [row for row in rows(made.folder, "figures") if row["article_id"] == name]
    assert [row["text"] for row in figures] == draft.figures["text"].tolist() == ["12", "40"]
    checks = [row["formula"] for row in rows(made.folder, "checks") if row["article_ids"] == name]
    assert checks == draft.checks["formula"].tolist()


def test_blocks_hold_the_whole_text(made, news):
    (name,) = [row["article_id"] for row in rows(made.folder, "sources") if row["file"] == "c/saved.txt"]
    text = "".join(row["text"] for row in rows(made.folder, "blocks") if row["article_id"] == name)
    assert text == (news / "c" / "saved.txt").read_text(encoding="utf-8")


def test_two_workers_make_the_same_bytes(made, news, small_parts, tmp_path):
    said = []
    again = make_corpus([str(news)], tmp_path / "out", jobs=2, tell_user=said.append)
    assert contents(again.folder) == contents(made.folder)
    assert any("dashboard: http://127.0.0.1" in line for line in said)


def test_a_run_that_was_killed_goes_on_and_ends_with_the_same_bytes(made, news, small_parts, tmp_path):
    code = "import sys; from pathlib import Path; from helpers.corpus import inputs, make_corpus; inputs.SMALLEST_PART = 2_000; make_corpus([sys.argv[1]], Path(sys.argv[2]))"
    out = tmp_path / "out"
    command = [sys.executable, "-c", code, str(news), str(out)]
    killed = subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(ROOT / "src")})
    done = tmp_path / "out.unfinished" / "_done"
    while killed.poll() is None and not (done.is_dir() and len(list(done.iterdir())) > 1):
        time.sleep(0.01)
    killed.kill()
    killed.wait()
    assert not out.exists()
    before = {path.name: path.stat().st_mtime_ns for path in done.iterdir()}
    said = []
    make_corpus([str(news)], out, tell_user=said.append)
    assert any("going on" in line for line in said)
    assert len(before) > 1
    assert contents(out) == contents(made.folder)


def test_what_is_read_already_is_not_read_again(news, small_parts, tmp_path, monkeypatch):
    def stop(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch, pytest.raises(OSError, match="No space"):
        patch.setattr(run, "find_copies", stop)
        make_corpus([str(news)], tmp_path / "out")
    assert not (tmp_path / "out").exists()
    monkeypatch.setattr("helpers.corpus.articles.items", stop)
    assert make_corpus([str(news)], tmp_path / "out").counts["articles"] == ARTICLES + 1


def test_a_second_run_on_the_same_changes_nothing_and_one_on_more_takes_its_place(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Seven boats sank.", encoding="utf-8")
    asked = [str(tmp_path / "in")], tmp_path / "out"
    assert [make_corpus(*asked).fresh for _ in range(2)] == [True, False]
    (tmp_path / "in" / "b.txt").write_text("Nine boats sank.", encoding="utf-8")
    assert make_corpus(*asked).counts["articles"] == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "out"]


def test_a_place_that_holds_something_else_is_refused(tmp_path):
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    for out in (tmp_path, tmp_path / "notes.txt"):
        with pytest.raises(ParameterError, match="--out"):
            make_corpus([str(SEEDS)], out)
    (tmp_path / "x.unfinished").mkdir()
    (tmp_path / "x.unfinished" / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(ParameterError, match="something else"):
        make_corpus([str(SEEDS)], tmp_path / "x")
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("told", ["[]", "{}", "null", '{"key": 1'])
def test_a_summary_that_is_not_ours_is_something_else(tmp_path, told):
    (tmp_path / "corpus.json").write_text(told, encoding="utf-8")
    with pytest.raises(ParameterError, match="something else"):
        make_corpus([str(SEEDS)], tmp_path)
    assert (tmp_path / "corpus.json").read_text(encoding="utf-8") == told


@pytest.mark.parametrize("key", ["k1", "k2"])
def test_a_second_run_on_one_place_is_refused_and_changes_nothing(tmp_path, key):
    work = tmp_path / "x.unfinished"
    with run._alone(work, "k1", print):
        (work / "_new").mkdir()
        (work / "_new" / "half.parquet").write_bytes(b"half")
        before = contents(tmp_path)
        for _ in range(2):  # nor does the refusal let the lock go
            with pytest.raises(ParameterError, match="another run"), run._alone(work, key, print):
                pass
        assert contents(tmp_path) == before
    assert [path.name for path in tmp_path.iterdir()] == ["x.unfinished"]


def test_a_lock_that_a_killed_run_left_is_taken_and_one_that_was_taken_away_is_none(tmp_path):
    (tmp_path / ".x.unfinished.lock").write_text("", encoding="utf-8")
    with run._alone(tmp_path / "x.unfinished", "k", print):
        pass
    gone = tmp_path / "gone.lock"
    with gone.open("w") as lock:
        assert run._locked(lock.fileno(), gone)
        gone.unlink()
        gone.write_text("", encoding="utf-8")
        assert not run._locked(lock.fileno(), gone)


def test_rejects_are_told_and_duplicate_identifiers_are_kept_apart(tmp_path, capsys):
    lines = ['{"id": "a", "text": "Seven boats sank."}'] * 2 + ["{", '{"id": "b", "text": "Two quays shut."}']
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert main(["corpus", str(tmp_path / "a.jsonl"), "--out", str(tmp_path / "out"), "--jobs", "1"]) == 1
    told = capsys.readouterr()
    assert "1 records could not be read" in told.err and "1 records have an identifier" in told.out
    (bad,) = rows(tmp_path / "out", "rejects")
    assert (bad["file"], bad["offset"]) == ("a.jsonl", 2 * (len(lines[0]) + 1))
    assert len({row["article_id"] for row in rows(tmp_path / "out", "articles")}) == 3


def test_an_article_that_breaks_a_stage_is_a_reject(tmp_path, monkeypatch):
    def breaks(*_):
        raise ZeroDivisionError

    monkeypatch.setattr("helpers.corpus.articles.check_figures", breaks)
    (tmp_path / "a.txt").write_text("Seven boats sank.", encoding="utf-8")
    assert make_corpus([str(tmp_path / "a.txt")], tmp_path / "out").counts["rejects"] == 1
    assert "ZeroDivisionError" in rows(tmp_path / "out", "rejects")[0]["reason"]


@pytest.mark.skipif(sys.platform == "win32", reason="no such limits there")
def test_a_full_disk_ends_with_one_sentence_and_leaves_no_table(tmp_path, news):
    code = "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (6_000, 6_000)); from helpers.cli import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", code, "corpus", str(news), "--out", str(tmp_path / "out"), "--jobs", "1"]
    ended = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT / "src")})
    assert ended.returncode == 2
    assert "File too large" in ended.stderr and "Traceback" not in ended.stderr
    assert not (tmp_path / "out").exists()
    assert not list((tmp_path / "out.unfinished").rglob("blocks/*.parquet"))


@pytest.mark.parametrize("out", ["/dev/full", "/dev/null/x"])
def test_an_out_that_is_no_folder(out, capsys):
    assert main(["corpus", str(SEEDS), "--out", out, "--jobs", "1"]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_a_scheduler_that_does_not_answer_is_named(monkeypatch):
    monkeypatch.setattr("helpers.corpus.engine.PATIENCE", 1)
    for address in ("tcp://127.0.0.1:9", "nonsense://x"):
        with pytest.raises(ParameterError, match="no scheduler answers"), engine(1, address):
            pass


def test_other_commands_do_not_wait_for_dask_or_arrow(tmp_path):
    (tmp_path / "a.txt").write_text("Seven boats sank.", encoding="utf-8")
    code = "import sys; from helpers.cli import main; main(sys.argv[1:]); print([m for m in ('dask', 'distributed', 'pyarrow', 'duckdb', 'fsspec') if m in sys.modules])"
    ran = subprocess.run(
        [sys.executable, "-c", code, "figures", str(tmp_path / "a.txt")], capture_output=True, text=True
    )
    assert ran.stdout.splitlines()[-1] == "[]"


def test_the_summary_counts_kinds_and_never_outlets(made):
    told = json.loads((made.folder / "corpus.json").read_text(encoding="utf-8"))
    assert not {"publisher", "publishers", "outlets", "authors", "speakers"} & set(json.dumps(told).split('"'))


def test_a_part_whose_writing_fails_leaves_nothing(tmp_path):
    with pytest.raises(RuntimeError), parquet.fresh(tmp_path, "a") as folder:
        (folder / "x").mkdir()
        (folder / "x" / "a.parquet").write_bytes(b"half")
        raise RuntimeError
    assert contents(tmp_path) == {}
