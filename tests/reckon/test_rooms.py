"""Where a check rule belongs: the folders of the stage and the rooms of each, as their docstrings list them."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

import helpers.reckon

HOUSE = Path(helpers.reckon.__file__).parent
FOLDERS = sorted(path.parent.name for path in HOUSE.glob("*/__init__.py"))


def listed(docstring: str) -> list[str]:
    """The names that the list in a docstring gives, without what stands in brackets."""
    return re.findall(r"[a-z_]+", re.sub(r"\([^)]*\)", "", docstring.split("\n- ", 1)[-1]))


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_room_is_listed_with_what_it_answers(folder):
    rooms = {path.stem for path in (HOUSE / folder).glob("*.py")} - {"__init__"}
    names = listed(importlib.import_module(f"helpers.reckon.{folder}").__doc__)
    assert sorted(rooms - set(names)) == [], f"put the new room into the list of helpers/reckon/{folder}/__init__.py"
    assert [word for word in names if "_" in word and word not in rooms] == []


def test_every_folder_is_listed_and_no_rule_lives_outside_them():
    rooms = {path.stem for path in HOUSE.glob("*.py")} - {"__init__", "checks", "merging", "rules"}
    assert sorted({*FOLDERS, *rooms} - set(listed(helpers.reckon.__doc__))) == []
