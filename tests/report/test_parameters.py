import subprocess
import sys

import pytest

from helpers.errors import ParameterError, StoryError
from helpers.report.parameters import checked, declared, find_notebooks

from .test_run import notebook


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


def test_a_large_number_stays_exact():
    assert checked({"target": "999999999999999.99"}, ["target"]) == {"target": "99999999999999999/100"}


def test_draws_are_checked_before_a_kernel_starts():
    assert checked({"draws": "1000"}, ["draws", "seed", "shape"]) == {"draws": 1000}
    with pytest.raises(ParameterError, match="draws is lots; it must be a whole number"):
        checked({"draws": "lots"}, ["draws"])


def test_a_file_with_other_json_is_one_sentence(tmp_path):
    for text in ("[]", "null", '{"cells": 1}', '{"cells": [1]}', "[" * 99_999):
        (tmp_path / "n.ipynb").write_text(text)
        with pytest.raises(StoryError, match="this is not a notebook"):
            declared(tmp_path / "n.ipynb")


def test_a_wrong_parameter_is_told_before_anything_heavy_is_imported():
    code = "import sys; from helpers.cli import main; code = main(sys.argv[1:]); print(code, {'pandas', 'nbformat'} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code, "report", "-p", "targett", "3"], capture_output=True, text=True)
    assert run.stdout == "2 set()\n"
    assert run.stderr == "adds-up: unknown parameter 'targett'; did you mean 'target'?\n"
