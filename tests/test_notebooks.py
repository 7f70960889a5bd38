"""The notebooks through papermill itself, as a user without `adds-up` runs them; their stored outputs are nbval's affair."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from conftest import ROOT, SEEDS

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
FREE = ("00", "01", "03")  # notebooks in which nothing of any one story may stand


def papermill(notebook, out, *parameters, cwd=ROOT):
    command = [Path(sys.executable).parent / "papermill", notebook, out, *parameters]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=300)


@pytest.mark.parametrize(
    ("notebook", "name", "value", "words"),
    [
        ("02-arithmetic", "targit", "5", "unknown parameter 'targit'; did you mean 'target'?"),
        ("02-arithmetic", "share_lost", "5", "share_lost is 5; it must be a number from 0 to 1"),
        ("00-summary", "story", "nowhere/", "nowhere: there is no such folder"),
    ],
)
def test_parameter_that_cannot_be_used_stops_the_notebook_with_one_sentence(tmp_path, notebook, name, value, words):
    run = papermill(ROOT / "notebooks" / f"{notebook}.ipynb", tmp_path / "out.ipynb", "-p", name, value)
    assert run.returncode != 0
    assert words in run.stderr


def test_parameter_reaches_the_reckoning(tmp_path):
    out = tmp_path / "out.ipynb"
    run = papermill("notebooks/02-arithmetic.ipynb", out, "-p", "target", "2000000")
    assert run.returncode == 0, run.stderr
    assert "2,000,000" in out.read_text(encoding="utf-8")


def test_notebook_finds_the_story_from_its_own_folder_and_from_anywhere(tmp_path):
    for cwd, story in ((ROOT / "notebooks", "seeds/"), (tmp_path, str(SEEDS))):
        run = papermill(ROOT / "notebooks" / "01-articles.ipynb", tmp_path / "out.ipynb", "-p", "story", story, cwd=cwd)
        assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_stored_notebook_is_fit_to_be_compared(path):
    book = nbformat.read(path, as_version=4)
    code = [cell for cell in book.cells if cell.cell_type == "code"]
    assert [cell for cell in code if "parameters" in cell.metadata.get("tags", ())], "no cell tagged parameters"
    assert any(cell.outputs for cell in code)
    shown = [output for cell in code for output in cell.outputs]
    assert not any(output.output_type == "error" or output.get("name") == "stderr" for output in shown)
    assert all(len(cell.source.splitlines()) <= 8 for cell in code if "parameters" not in cell.metadata.get("tags", ()))
    assert str(ROOT) not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", [p for p in NOTEBOOKS if p.name[:2] in FREE], ids=lambda path: path.stem)
def test_notebook_names_nothing_of_one_story(path):
    book = nbformat.read(path, as_version=4)
    source = " ".join(cell.source for cell in book.cells).lower()
    for word in ("deport", "immigra", "trump", "homan", "arrest"):
        assert word not in source
