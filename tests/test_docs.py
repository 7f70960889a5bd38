"""The README is true: every command that it shows runs, its tables are those of the code, its files exist."""

from __future__ import annotations

import importlib.metadata
import os
import re
import subprocess
import sys
import tomllib
from difflib import unified_diff
from pathlib import Path

import pytest
from conftest import ROOT, checkout

from helpers.cli import parser
from helpers.report.readme import PAGES, inserted

README = (ROOT / "README.md").read_text(encoding="utf-8")
WEIGHTS = [
    "reckon/retold/*.json",
    "reckon/search/*.json",
]  # what is learnt: the only data that goes with the code
COMMANDS = re.findall(r"^(?: {4})?((?:adds-up|papermill|pytest) .+)$", README, re.MULTILINE)


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """A copy of what a user has."""
    here = tmp_path_factory.mktemp("checkout")
    return checkout(here, "notebooks", "seeds", "src", "tests", "docs", "pyproject.toml", "README.md")


def test_the_readme_shows_all_three_ways_in():
    starts = {command.split()[0] for command in COMMANDS}
    assert starts == {"adds-up", "papermill", "pytest"}
    assert "from helpers import read_story" in README
    assert "jupyter lab notebooks/" in README


@pytest.mark.parametrize("command", COMMANDS)
def test_command_of_the_readme_runs(copy, command):
    words = command.split()
    if words[:2] == ["pytest", "--nbval"]:
        words.append("--collect-only")  # `make test` itself runs it
    bin_folder = Path(sys.executable).parent
    run = subprocess.run(
        [str(bin_folder / words[0]), *words[1:]],
        cwd=copy, capture_output=True, text=True, timeout=900, env={**os.environ, "PATH": f"{bin_folder}:{os.environ['PATH']}"},
    )  # fmt: skip
    assert run.returncode == 0, run.stdout[-2000:] + run.stderr[-2000:]


def test_python_of_the_readme_runs():
    code = re.search(r"```python\n(.+?)```", README, re.DOTALL).group(1)
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert run.returncode == 0, run.stderr


def test_query_of_the_readme_runs(tmp_path, monkeypatch, capsys):
    from helpers.report.export import export_tables
    from helpers.story import read_story

    (query,) = re.findall(r"`(duckdb\.sql\(.+?\)\.show\(\))`", README)
    export_tables(read_story(ROOT / "seeds"), tmp_path / "tables")
    monkeypatch.chdir(tmp_path)
    exec(f"import duckdb; {query}")
    assert "more than" in capsys.readouterr().out


@pytest.mark.parametrize("page", PAGES)
def test_what_the_code_writes_into_a_page_is_as_it_writes_it_now(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    different = list(unified_diff(text.splitlines(), inserted(text).splitlines(), n=0, lineterm=""))
    assert not different, "run: make docs"


@pytest.mark.parametrize(
    "page", [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md"))], ids=lambda page: page.name
)
def test_what_a_page_links_to_exists(page):
    for target in re.findall(r"\]\(([^)]+)\)", page.read_text(encoding="utf-8")):
        file, _, heading = target.partition("#")
        if not target.startswith("http"):
            there = (page.parent / file) if file else page
            assert there.exists(), target
            headings = re.findall(r"^#+ (.+)$", there.read_text(encoding="utf-8"), re.MULTILINE) if heading else []
            assert not heading or heading in [
                re.sub(r"[^\w -]", "", name).lower().replace(" ", "-") for name in headings
            ], target


def test_make_targets_of_the_readme_exist():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    shown = re.findall(r"(?:`|^ {4})make (\w+)", README + (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.M)
    assert {"report", "test", "lab"} <= set(shown)
    for target in set(shown):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_every_command_of_the_program_is_in_the_readme():
    actions = [action for action in parser()._actions if getattr(action, "choices", None)]
    for command in actions[0].choices:
        assert f"adds-up {command}" in README


def test_what_the_wheel_holds_is_code_and_its_weights_alone():
    """The captures belong to others: nothing of seeds/ may be packed."""
    files = importlib.metadata.files("adds-up") or []
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]
    assert config["packages"]["find"] == {"where": ["src"]}
    assert config["package-data"] == {"helpers": ["report/templates/*", *WEIGHTS, "py.typed"]}
    assert not [file for file in files if str(file).startswith("seeds")]
    paths = [path for path in (ROOT / "src" / "helpers").rglob("*") if path.is_file()]
    data = [path.relative_to(ROOT / "src" / "helpers").as_posix() for path in paths if path.suffix == ".json"]
    assert {str(Path(name).parent) for name in data} == {str(Path(name).parent) for name in WEIGHTS}
    assert all(
        any(Path(name).match(pattern) for pattern in WEIGHTS) and (ROOT / "src/helpers" / name).with_suffix(".py").is_file()
        for name in data if Path(name).name != "weights.json"
    )  # fmt: skip
    held = {path.suffix for path in paths if path.suffix != ".json"}
    assert held - {".pyc"} == {".py", ".typed", ".j2", ".css", ".js"} | ({""} & held)


def test_requirements_are_exact_and_install_the_project():
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").split("\n")
    pins = [line for line in lines if line and line != "-e ."]
    assert "-e ." in lines
    assert all(re.match(r"[\w.\[\]-]+==[\w.]+( ;.+)?$", line) for line in pins)
    locked = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert all(line.split(" ;")[0] in locked for line in pins)
    assert "--hash=sha256:" in locked
