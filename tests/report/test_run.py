import json

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

from helpers.reckon.whatif.scenarios import read_scenarios
from helpers.report.places import slug
from helpers.report.run import Outcome, plan, run_record

PARAMETERS = 'story: str = "seeds/"  # folder\ntarget: float = 1_000  # people\ndepth = 2'


def notebook(path, *sources):
    cells = [new_code_cell(PARAMETERS, metadata={"tags": ["parameters"]}), *map(new_code_cell, sources)]
    nbformat.write(new_notebook(cells=cells, metadata={"kernelspec": {"name": "python3", "display_name": "p"}}), path)
    return path


def test_the_record_names_inputs_by_digest_and_no_path(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"rain")
    outcome = Outcome("n", "failed", 1.5, "boom")
    record = run_record([tmp_path / "a.txt"], [outcome], {"target": 7}, "2024-03-03T10:00:00+00:00")
    assert record["inputs"] == {"a.txt": "319b44c570a417ff3444896cd4aa77f052b6781773fc2f9aa1f1180ac745005c"}
    assert record["notebooks"] == [
        {"name": "n", "status": "failed", "seconds": 1.5, "error": "boom", "cells": (), "key": ""}
    ]
    assert str(tmp_path) not in json.dumps(record)


def test_each_scenario_is_a_run_of_its_own(tmp_path):
    names = "target horizon_days days_per_year rate_per_day growth_per_year share_lost yield_per_event".split()
    model = notebook(tmp_path / "02-model.ipynb", "1")
    book = nbformat.read(model, as_version=4)
    book.cells[0].source = "\n".join(f"{name}: float = 1" for name in names)
    nbformat.write(book, model)
    rows = read_scenarios([{"name": "Dry year", "share_lost": "1/3"}, {"name": "Wet year", "target": "40"}])
    first, dry, wet = plan([model], {"target": 7}, rows)
    assert [(run.name, run.heading) for run in (first, dry, wet)] == [
        ("02-model", None), ("02-model-Dry-year", "Dry year"), ("02-model-Wet-year", "Wet year"),
    ]  # fmt: skip
    assert (first.values, dry.values["share_lost"], wet.values["target"]) == ({"target": 7}, "1/3", 40)


def test_no_two_runs_have_one_name(tmp_path):
    names = "target horizon_days days_per_year rate_per_day growth_per_year share_lost yield_per_event".split()
    books = [notebook(tmp_path / f"{name}.ipynb", "1") for name in ("02-model-Dry", "a b", "a-b", "02-model")]
    book = nbformat.read(books[-1], as_version=4)
    book.cells[0].source = "\n".join(f"{name}: float = 1" for name in names)
    nbformat.write(book, books[-1])
    long = [{"name": "x" * 119 + end, "target": "40"} for end in "yz"]
    runs = plan(books, {}, read_scenarios([{"name": "Dry", "share_lost": "1/3"}, *long]))
    assert len(runs) == 7
    assert len({run.name for run in runs}) == len({slug(run.name) for run in runs}) == 7
