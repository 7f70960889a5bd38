"""story.toml: what may stand in it, and the sentence a user reads when it cannot be used."""

import datetime
import json
import tempfile
from pathlib import Path

import pytest
from conftest import SEEDS
from hypothesis import given
from hypothesis import strategies as st
from invented import times

from helpers.errors import StoryError
from helpers.settings import read_settings


def settings(tmp_path, text):
    (tmp_path / "story.toml").write_text(text, encoding="utf-8")
    return read_settings(tmp_path)


def test_default_story():
    told = read_settings(SEEDS)
    assert told.facts == {"term_start": datetime.date(2025, 1, 20), "term_days": 1461}
    assert "people arrested" in told.measures["arrests"]
    assert [series.prefix for series in told.series][1] == "ICE_REMOVALS"


def test_everything_is_optional(tmp_path):
    assert read_settings(tmp_path).title is None
    assert settings(tmp_path, "").articles == {}


def test_what_the_user_sets_for_an_article(tmp_path):
    (tmp_path / "a.txt").write_text("x")
    told = settings(tmp_path, '[[articles]]\nfile = "a.txt"\npublished = 2025-02-08\npublisher = "The Gazette"\n')
    assert told.articles == {"a.txt": {"published": "2025-02-08", "publisher": "The Gazette"}}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('titel = "x"', "unknown key 'titel'; did you mean 'title'?"),
        ("[facts]\nterm_day = 3", "did you mean 'facts.term_days'?"),
        ('[facts]\nterm_days = "3"', "must be a whole number of 1 or more"),
        ("[facts]\nterm_days = true", "must be a whole number of 1 or more"),
        ("[facts]\nterm_start = 3", "must be a date like 2025-01-20"),
        ("title = 3", "must be a text"),
        ("facts = 3", "must be a table, written [facts]"),
        ("articles = 3", "each written [[articles]]"),
        ('[[articles]]\npublisher = "x"', "lacks 'file'"),
        ('[[articles]]\nfile = "gone.txt"', "'gone.txt', which is not in the folder"),
        ("[[articles]]\nfile = 5", "'articles.file' is 5"),
        ('[[articles]]\nfile = "../story.toml"', "which is not in the folder"),
        ('[[articles]]\nfile = "story.toml"\npublished = "soon"', "'articles.published' is 'soon'"),
        ("[facts]\nterm_days = -4", "it must be from 1 to 36525"),
        ("[[periods]]\nname = 3\nstart = 2020-01-01", "'periods.name' is 3"),
        ('[[series]]\nprefix = 1\nname = "x"\nmeasure = "y"', "'series.prefix' is 1"),
        ("[measures]\narrests = 3", "must be a list of texts"),
        ("[[periods]]\nname = 'x'", "lacks 'start'"),
        ("title = ", "this is not TOML"),
        ("title = " + "[" * 20_000, "this is not TOML"),
        (f"[facts]\nterm_days = {'9' * 5000}", "this is not TOML"),
        (f'title = "{"x" * 1_000_000}"', "the file has more than 1 MB"),
    ],
)
def test_what_cannot_be_used_is_named_with_the_remedy(tmp_path, text, words):
    with pytest.raises(StoryError) as caught:
        settings(tmp_path, text)
    assert words in str(caught.value)
    assert "story.toml" in str(caught.value)


KEYS = st.sampled_from(
    "title facts measures labels periods series articles term_start term_days target file published exclude name words start end".split()
)
VALUES = st.recursive(
    st.booleans().map(lambda value: str(value).lower()) | st.integers().map(str) | st.floats().map(str) | st.dates().map(str) | st.datetimes().map(lambda when: when.isoformat())
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=9).map(json.dumps) | st.sampled_from(['"a.txt"', '"../a.txt"', '"2025-02-08"']),
    lambda inner: st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
    | st.dictionaries(KEYS, inner, max_size=3).map(lambda rows: "{" + ", ".join(f"{key} = {value}" for key, value in rows.items()) + "}"),
    max_leaves=6,
)  # fmt: skip


@given(st.dictionaries(KEYS, VALUES, max_size=4))
@times(60)
def test_any_values_are_settings_or_one_sentence(rows):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        (path / "a.txt").write_text("Seven boats sank.", encoding="utf-8")
        try:
            settings(path, "\n".join(f"{key} = {value}" for key, value in rows.items()))
        except StoryError as error:
            assert str(path / "story.toml") in error.message
