"""The first changes that CONTRIBUTING.md leads through, made word for word on a copy of the project."""

from __future__ import annotations

import subprocess

import pytest
from conftest import ROOT, checkout
from fenced import BIN, Drift, blocks, commands, edited, follow, section

PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
WALKS = ("A hedge word", "A check rule", "An input format")


@pytest.mark.parametrize("walk", WALKS)
def test_a_newcomer_who_follows_the_page_gets_what_it_shows(walk, tmp_path):
    here = checkout(tmp_path, "src", "tests", "seeds", "docs", "pyproject.toml", "README.md", "CONTRIBUTING.md")
    steps = blocks(section(section(PAGE, "Three first changes"), walk))
    for block in steps:
        follow(block, here)
    written = [block.file for block in steps if block.file and block.file.endswith(".py")]
    for check in (["check"], ["format", "--diff"]):  # what `make test` would say of it
        done = subprocess.run([BIN / "ruff", *check, *written], cwd=here, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr


def test_each_walk_has_a_test_that_fails_before_it_passes():
    for walk in WALKS:
        consoles = (block.body for block in blocks(section(PAGE, walk)) if block.language == "console")
        shown = [said for body in consoles for command, said in commands(body) if "bin/pytest" in command]
        failed = [" failed" in said for said in shown]
        assert failed[0] and not failed[-1] and " passed" in shown[-1], walk


def test_every_walk_of_the_page_is_followed():
    titles = [line[4:] for line in section(PAGE, "Three first changes").splitlines() if line.startswith("### ")]
    assert titles == [*WALKS, "Before you send it"]


def test_a_page_that_has_drifted_is_told(tmp_path):
    (tmp_path / "a.py").write_text("one = 1\ntwo = 2\n", encoding="utf-8")
    for drifted in (
        "In `a.py`:\n\n```diff\n one = 2\n+three = 3\n```\n",
        "Write `a.py`:\n\n```python\nthree = 3\n```\n",
        "And this:\n\n```python\nthree = 3\n```\n",
        "Then\n\n```console\n$ echo one\ntwo\n```\n",
    ):
        (block,) = blocks(drifted)
        with pytest.raises(Drift):
            follow(block, tmp_path)
    with pytest.raises(Drift):
        edited("one\none\n", " one\n+two\n")
    with pytest.raises(Drift):
        section("# One\n\n```text\n# Two\n```\n", "Two")
