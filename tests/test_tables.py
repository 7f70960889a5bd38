"""The data dictionary: what a table holds, and that a row which breaks it is refused."""

import dataclasses

import pandera.errors
import pytest

from helpers.tables import TABLES, Drift, Figure, columns, frame

DESIGN = {
    "articles": "file sha256 format encoding publisher title standfirst authors credit published section tags words gaps"
    " set_by_user",
    "blocks": "start end text label rule",
    "sentences": "start end text clean paragraph",
    "figures": "start end text lo hi form approximator hedge trend unit noun rate literal_lo literal_hi usual_lo"
    " usual_hi role when measure hedge_start hedge_end unit_start unit_end rate_start rate_end attribution_id",
    "quotes": "start end text kind speaker speaker_start speaker_end cue told_to",
    "attributions": "start end text source source_kind cue content_start content_end via",
    "checks": "finding_id rule article_ids figure_ids formula result stated unit verdict grade reading room why settles",
    "alignments": "article_a sentence_a start_a end_a article_b sentence_b start_b end_b relation score evidence",
    "drift": "alignment_id kind article_a start_a end_a before article_b start_b end_b after effect",
    "lineage": "article_a article_b relation direction strength evidence_for evidence_against would_overturn",
}


@pytest.mark.parametrize("table", DESIGN)
def test_table_has_its_columns_in_order(table):
    names = [line.name for line in columns(table)]
    assert [name for name in names if name in DESIGN[table].split()] == DESIGN[table].split()
    assert names[0].endswith("_id")


def test_there_is_no_other_table():
    assert set(TABLES) == set(DESIGN)


@pytest.mark.parametrize("table", TABLES)
def test_every_column_has_a_meaning(table):
    assert all(line.meaning for line in columns(table))


@pytest.mark.parametrize("table", TABLES)
def test_empty_table_keeps_its_columns(table):
    assert list(frame(table, []).columns) == [line.name for line in columns(table)]


FIGURE = Figure(figure_id="a-f1", article_id="a", start=0, end=2, text="75", lo=75, hi=75)


def test_missing_number_stays_missing():
    row = frame("figures", [FIGURE]).iloc[0]
    assert row.lo == 75
    assert row.isna()[["literal_lo", "hedge", "rate"]].all()


@pytest.mark.parametrize("change", [{"form": "guess"}, {"text": None}, {"approximator": "="}])
def test_row_that_breaks_the_dictionary_is_refused(change):
    with pytest.raises((pandera.errors.SchemaError, pandera.errors.SchemaErrors)):
        frame("figures", [dataclasses.replace(FIGURE, **change)])


def test_two_rows_of_one_id_are_refused():
    with pytest.raises(pandera.errors.SchemaError):
        frame("figures", [FIGURE, FIGURE])


def test_list_is_joined_with_a_semicolon(gold_witnesses):
    article = dataclasses.replace(gold_witnesses[0].article, tags=("flood", "rain"))
    assert frame("articles", [article]).tags[0] == "flood;rain"


def test_records_hold_no_undocumented_field():
    assert {f.name for f in dataclasses.fields(Drift)} == {line.name for line in columns("drift")}
