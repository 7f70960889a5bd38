"""Notebook 05 on the tables of an archive, as papermill runs it."""

from __future__ import annotations

import nbformat
from conftest import ROOT
from test_notebooks import papermill


def test_it_runs_on_an_archive_with_all_its_parameters(made, tmp_path):
    out = tmp_path / "out.ipynb"
    asked = {"archive": str(made.folder), "period": "2024-03", "measure": "homes"}
    run = papermill(
        ROOT / "notebooks" / "05-archive.ipynb",
        out,
        *(word for item in asked.items() for word in ("-p", *item)),
        cwd=tmp_path,
    )
    assert run.returncode == 0, run.stderr
    shown = [output for cell in nbformat.read(out, as_version=4).cells for output in cell.get("outputs", ())]
    assert sum("image/png" in output.get("data", ()) for output in shown) == 3
    assert any("20 articles" in output.get("data", {}).get("text/markdown", "") for output in shown)
