"""Every format that is named can be read, and is named once."""

from __future__ import annotations

from collections import Counter
from importlib import import_module
from inspect import signature

import pytest
from conftest import ROOT

from helpers.formats import ENDINGS, FORMATS, KINDS
from helpers.read import Capture


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.name)
def test_the_reader_of_a_format_takes_bytes_and_gives_a_capture(one):
    room, _, function = one.reader.partition(".")
    reader = getattr(import_module(f"helpers.read.{room}"), function)
    assert list(signature(reader).parameters)[:4] == ["data", "name", "sha256", "kind"]
    assert signature(reader).return_annotation == Capture.__name__


def test_no_ending_has_two_formats():
    assert max(Counter(ending for one in FORMATS for ending in one.endings).values()) == 1
    assert all(ending == ending.lower() and ending.startswith(".") for ending in ENDINGS)


def test_a_format_is_named_in_no_other_place():
    """What lists the formats elsewhere has to be edited with each new one, and will be forgotten."""
    code = {path: path.read_text(encoding="utf-8") for path in (ROOT / "src" / "helpers").rglob("*.py")}
    assert [path.name for path, text in code.items() if KINDS in text or '".docx"' in text] == ["formats.py"]
