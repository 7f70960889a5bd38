"""Where a check rule belongs: the rooms of the stage, as its docstring lists them."""

from __future__ import annotations

import re
from pathlib import Path

import helpers.reckon


def test_every_room_is_listed_with_what_it_answers():
    folder = Path(helpers.reckon.__file__).parent
    rooms = {path.stem for path in folder.glob("*.py")} - {"__init__", "checks"}
    listed = re.findall(r"[a-z_]+", re.sub(r"\([^)]*\)", "", helpers.reckon.__doc__.split("numbers the rest.")[1]))
    assert sorted(rooms - set(listed)) == [], "put the new room into the list of helpers/reckon/__init__.py"
    assert [word for word in listed if "_" in word and word not in rooms] == []
