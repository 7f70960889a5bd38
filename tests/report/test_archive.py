"""Questions to an archive's tables: periods, measures, and answers that agree with the tables themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.corpus import make_corpus
from helpers.corpus.sample import articles, write_jsonl
from helpers.errors import ParameterError
from helpers.report import archive
from helpers.report.archive import days, open_archive


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A small archive of invented articles."""
    here = tmp_path_factory.mktemp("archive")
    write_jsonl(here / "a.jsonl", articles(16, seed=4))
    return make_corpus([str(here / "a.jsonl")], here / "out").folder


def test_without_an_archive_there_is_one_sentence():
    assert open_archive("") is None
    assert archive.answer(None) == [archive.WITHOUT]


def test_the_answer_counts_what_the_tables_hold(folder):
    told = open_archive(str(folder))
    assert archive.answer(told)[0].startswith("16 articles, 2024-03-01 to ")
    assert sum(row[1] for row in archive._checks(told)) == told.rows("SELECT count(*) FROM checks")[0][0]
    nobody = open_archive(str(folder), "1999")
    assert archive.answer(nobody)[0].startswith("0 articles; 0 of them")


def test_charts_and_tables_have_something_to_show(folder):
    told = open_archive(str(folder), "2024")
    for chart in (archive.copies_chart, archive.steps_chart, archive.checks_chart):
        assert any(character.isdigit() for character in chart(told)[1])
    assert set(archive.hedges_table(told)["hedge"]) & {"at least", "about", "nearly"}
    assert "n higher" in set(archive.changes_table(told)["change"])
    for chart in (archive.copies_chart, archive.steps_chart, archive.checks_chart):
        chart(open_archive(str(folder), "1999"))


def test_a_measure_narrows_checks_and_figures(folder):
    every, none = (sum(row[1] for row in archive._checks(open_archive(str(folder), "all", m))) for m in ("", "zebras"))
    assert every > none == 0


@pytest.mark.parametrize("period", ["soon", "2024-13", "2024 to 2025 to 2026", "2024-1", ""])
def test_a_period_that_cannot_be_read_is_named(period):
    with pytest.raises(ParameterError, match="period is"):
        days(period)


def test_a_year_and_a_measure_may_be_numbers_as_papermill_has_them(folder):
    told = open_archive(str(folder), 2024, 300)
    assert (told.first, told.last, told.measure) == ("2024-01-01", "2024-12-31", "300")


def test_a_folder_without_tables_is_named(tmp_path):
    with pytest.raises(ParameterError, match="adds-up corpus"):
        open_archive(str(tmp_path))


def test_nothing_is_counted_by_outlet_or_person():
    source = Path(archive.__file__).read_text(encoding="utf-8").lower()
    assert not any(word in source.split("def answer")[1] for word in ("publisher", "authors", "speaker"))
