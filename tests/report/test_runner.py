"""Kernels that die, cells that raise, hang or flood are told with their cell and reason; the other runs are still made."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import time

import nbformat
import pytest

from helpers.report import nursery
from helpers.report.run import plan
from helpers.report.runner import Runner

from .test_run import notebook


@pytest.fixture
def story(tmp_path):
    folder = tmp_path / "tides"
    folder.mkdir()
    return folder


def run_notebooks(runs, story, out, *, tell=lambda outcome: None, at_cell=lambda *at: None, **how):
    with Runner(story, out, **how) as runner:
        return runner.run(runs, tell, at_cell)


def made(story, tmp_path, *sources, **options):
    path = notebook(tmp_path / "n.ipynb", *sources)
    (found,) = run_notebooks(plan([path], {}), story, tmp_path / "out", **options)
    return found


def test_good_runs_are_made_beside_failing_and_dying_ones(story, tmp_path):
    paths = [
        notebook(tmp_path / "1-good.ipynb", "print(story, target, depth)"),
        notebook(tmp_path / "2-bad.ipynb", "raise ValueError('no tide')", "1"),
        notebook(tmp_path / "3-dead.ipynb", "1", "import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "1"),
        notebook(tmp_path / "4-good.ipynb", "print('again')"),
    ]
    told, cells = [], []
    runs = plan(paths, {"target": 7, "unused": 1})
    found = run_notebooks(runs, story, tmp_path / "out", jobs=3, tell=told.append, at_cell=lambda *at: cells.append(at))
    assert [(one.name, one.status, one.error) for one in found] == [
        ("1-good", "done", None),
        ("2-bad", "failed", "cell 2: ValueError: no tide"),
        ("3-dead", "failed", "cell 3: the kernel died"),
        ("4-good", "done", None),
    ]
    assert found[1].cells[-2:] == ("failed", "pending")
    assert {one.name for one in told} == {"1-good", "2-bad", "3-dead", "4-good"}
    assert ("1-good", 3, 3) in cells
    executed = nbformat.read(tmp_path / "out" / "1-good.ipynb", as_version=4)
    assert executed.cells[-1].outputs[0].text.split() == ["tides/", "7", "2"]
    assert str(tmp_path) not in "".join(cell.source for cell in executed.cells)


def test_a_cell_that_hangs_is_ended_and_named(story, tmp_path):
    found = made(story, tmp_path, "import time; time.sleep(600)", seconds=2)
    assert (found.status, found.error) == ("failed", "cell 2: it took longer than it may")


def test_what_goes_wrong_in_a_worker_itself_is_told(story, tmp_path):
    (tmp_path / "out" / "n.ipynb").mkdir(parents=True)
    found = made(story, tmp_path, "1")
    assert found.status == "failed"
    assert "irectory" in found.error


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")
@pytest.mark.parametrize("forks", [True, False])
def test_the_engine_leaves_no_kernel_behind_and_no_complaint(tmp_path, forks):
    notebook(tmp_path / "n.ipynb", "import os; print(os.getpid())")
    code = """
import nbformat, os, papermill
papermill.execute_notebook("n.ipynb", "out.ipynb", engine_name="adds-up", progress_bar=False)
try:
    os.kill(int(nbformat.read("out.ipynb", as_version=4).cells[-1].outputs[0].text), 0)
    print("alive")
except ProcessLookupError:
    print("gone")
"""
    env = os.environ if forks else {**os.environ, "ADDS_UP_NO_FORK": "1"}
    run = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, env=env)
    assert run.stdout.strip().endswith("gone"), run.stderr
    assert "zmq" not in run.stderr  # that a context is still open, told when the client is thrown away


def test_a_notebook_that_leaves_with_nothing_wrong_is_done(story, tmp_path):
    assert made(story, tmp_path, "import sys; sys.exit(0)").status == "done"


def test_a_notebook_that_floods_its_output_is_stopped(story, tmp_path):
    found = made(story, tmp_path, "for _ in range(100_000):\n    print('x' * 1000)")
    assert found.status == "failed"
    assert found.error.startswith("cell 2: printed more than 20,000,000 characters")


def test_what_is_printed_by_other_means_does_not_come_between_the_messages(story, tmp_path):
    found = made(story, tmp_path, "import os; os.write(1, b'{\"name\": 1}\\n'); os.system('echo hello')")
    assert (found.status, found.error) == ("done", None)


def test_kernels_share_nothing_but_imports_and_the_story_as_read(story, tmp_path):
    (story / "post.txt").write_text("The tide rose by 3 feet. It rose by 4 feet.")
    read = "from helpers.report.notebook import open_story; told = open_story(story)"
    paths = [
        notebook(tmp_path / "1.ipynb", "import pandas; pandas.left_behind = 1; import os; os.environ['LEFT'] = '1'"),
        notebook(tmp_path / "2.ipynb", "import os, pandas; assert not hasattr(pandas, 'left_behind') and 'LEFT' not in os.environ"),
        notebook(tmp_path / "3.ipynb", f"{read}; told.witnesses.clear(); assert not told.witnesses"),
        notebook(tmp_path / "4.ipynb", f"{read}; assert len(told.witnesses) == 1"),
    ]  # fmt: skip
    found = run_notebooks(plan(paths, {}), story, tmp_path / "out", jobs=1)
    assert [one.error for one in found] == [None] * 4


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")
def test_the_story_is_read_before_the_kernels_are_forked(story, tmp_path):
    (story / "post.txt").write_text("The tide rose by 3 feet.")
    read = "from helpers.report import notebook\nnotebook.open_story(story)\nprint(notebook._read.cache_info().hits)"
    assert made(story, tmp_path, read).error is None
    executed = nbformat.read(tmp_path / "out" / "n.ipynb", as_version=4)
    assert executed.cells[-1].outputs[0].text.strip() == "1"


def test_a_library_that_the_nursery_has_no_need_of_is_whole_in_a_notebook(story, tmp_path):
    there = importlib.util.find_spec("rfc3987_syntax") is not None
    found = made(story, tmp_path, f"import jsonschema; assert ('iri' in jsonschema.FormatChecker.checkers) is {there}")
    assert found.error is None


def test_what_was_run_before_a_notebook_died_is_kept(story, tmp_path):
    made(story, tmp_path, "print('so far')", "import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
    executed = nbformat.read(tmp_path / "out" / "n.ipynb", as_version=4)
    assert [cell.outputs[0].text for cell in executed.cells if cell.get("outputs")] == ["so far\n"]


def test_kernels_leave_no_history_behind(story, tmp_path, monkeypatch):
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    assert made(story, tmp_path, "print('a word')").error is None
    assert not list((tmp_path / "ipython").rglob("history.sqlite"))


def test_a_python_file_beside_the_story_is_not_taken_for_a_library(story, tmp_path):
    (tmp_path / "click.py").write_text("raise SystemExit('the file beside the story was imported')")
    assert made(story, tmp_path, "import pathlib", "import click; click.command").error is None


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")
def test_a_kernel_of_the_engine_has_no_warm_up_and_ends_with_papermill(story, tmp_path):
    notebook(tmp_path / "n.ipynb", "import os, sys; print(os.getpid(), os.getppid(), 'pandas' in sys.modules)")
    run = subprocess.run(
        [sys.executable, "-m", "papermill", "n.ipynb", "out.ipynb", "--engine", "adds-up", "--no-progress-bar"],
        cwd=tmp_path, capture_output=True, text=True,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    pid, parent, there = nbformat.read(tmp_path / "out.ipynb", as_version=4).cells[-1].outputs[0].text.split()
    assert there == "True"  # forked from a process that had imported it
    assert pid != parent
    for _ in range(100):
        try:
            os.kill(int(pid), 0)
        except ProcessLookupError:
            break
        time.sleep(0.05)
    else:
        pytest.fail("the kernel outlived papermill")


def test_without_forks_the_runs_are_made_all_the_same(story, tmp_path, monkeypatch):
    monkeypatch.setattr("helpers.report.runner.FORKS", False)
    monkeypatch.setenv("ADDS_UP_NO_FORK", "1")
    paths = [notebook(tmp_path / f"{n}.ipynb", f"print({n})") for n in (1, 2, 3)]
    found = run_notebooks(plan(paths, {}), story, tmp_path / "out", jobs=2)
    assert [(one.name, one.error) for one in found] == [("1", None), ("2", None), ("3", None)]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")
def test_long_messages_of_several_workers_do_not_run_into_one_another(monkeypatch):
    ours, theirs = os.pipe()
    monkeypatch.setattr(nursery, "_out", theirs)
    workers = []
    for name in "abcd":
        workers.append(os.fork())
        if workers[-1] == 0:
            try:
                os.close(ours)
                for number in range(40):
                    nursery._tell(name=name, number=number, cells=["completed"] * 1500)
            finally:
                os._exit(0)
    os.close(theirs)
    with os.fdopen(ours, "rb") as lines:
        found = list(nursery.joined(lines))
    for pid in workers:
        os.waitpid(pid, 0)
    assert [[one["number"] for one in found if one["name"] == name] for name in "abcd"] == [list(range(40))] * 4
    assert all(one["cells"] == ["completed"] * 1500 for one in found)
