import json

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from helpers.errors import ParameterError, StoryError
from helpers.reckon.scenarios import read_scenarios
from helpers.report.places import slug
from helpers.report.run import Outcome, checked, declared, find_notebooks, plan, run_record

PARAMETERS = 'story: str = "seeds/"  # folder\ntarget: float = 1_000  # people\ndepth = 2'


def notebook(path, *sources):
    cells = [new_code_cell(PARAMETERS, metadata={"tags": ["parameters"]}), *map(new_code_cell, sources)]
    nbformat.write(new_notebook(cells=cells, metadata={"kernelspec": {"name": "python3", "display_name": "p"}}), path)
    return path


def test_notebooks_come_in_order_without_hidden_ones(tmp_path):
    for name in ("02-b.ipynb", "01-a.ipynb", ".hidden.ipynb", "_draft.ipynb", "notes.txt"):
        (tmp_path / name).write_text("")
    assert [path.name for path in find_notebooks(tmp_path)] == ["01-a.ipynb", "02-b.ipynb"]


def test_a_folder_that_is_not_there_is_one_sentence(tmp_path):
    with pytest.raises(StoryError, match="no such folder of notebooks"):
        find_notebooks(tmp_path / "gone")


def test_a_notebook_declares_the_names_of_its_parameters_cell(tmp_path):
    assert declared(notebook(tmp_path / "n.ipynb", "other = 1")) == ["story", "target", "depth"]


def test_a_file_that_is_no_notebook_is_one_sentence(tmp_path):
    (tmp_path / "n.ipynb").write_text("{")
    with pytest.raises(StoryError, match="this is not a notebook"):
        declared(tmp_path / "n.ipynb")


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"targit": "1"}, "unknown parameter 'targit'; did you mean 'target'"),
        ({"story": "x"}, "unknown parameter 'story'"),
        ({"share_lost": "2"}, "share_lost is '2'; it must be a number from 0 to 1"),
        ({"target": "many"}, "target is 'many'"),
    ],
)
def test_a_parameter_that_is_misspelt_or_out_of_range_is_one_sentence(given, words):
    with pytest.raises(ParameterError) as caught:
        checked(given, ["story", "target", "share_lost"])
    assert words in caught.value.message


def test_values_become_the_numbers_that_a_notebook_holds():
    assert checked({"target": "1,500", "share_lost": "0.25"}, ["target", "share_lost"]) == {
        "target": 1500,
        "share_lost": 0.25,
    }


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


def test_a_large_number_stays_exact():
    assert checked({"target": "999999999999999.99"}, ["target"]) == {"target": "99999999999999999/100"}


def test_draws_are_checked_before_a_kernel_starts():
    assert checked({"draws": "1000"}, ["draws", "seed", "shape"]) == {"draws": 1000}
    with pytest.raises(ParameterError, match="draws is lots; it must be a whole number"):
        checked({"draws": "lots"}, ["draws"])
