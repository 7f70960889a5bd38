"""Checks against published figures: verdicts, tiers, and the comparison that names no series."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from helpers.errors import StoryError
from helpers.reckon.outside.published import COLUMNS
from helpers.reckon.outside.reference import reference_checks
from helpers.settings import Settings, read_settings
from helpers.tables import Article, Figure, Sentence, Witness

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
SETTINGS = Settings(measures={"visits": ("patients seen",)})


def row(value: str, **cells: str) -> dict[str, str]:
    return dict.fromkeys(COLUMNS, "") | {"figure_id": "V", "value": value, "unit": "visits/year", "tier": "2", "confidence": "high",
                                         "source_title": "Health office"} | cells  # fmt: skip


def witness(value: float = 800.0, text: str = "", **rest) -> Witness:
    one = Figure(
        figure_id="a-f1",
        article_id="a",
        start=3,
        end=6,
        text=f"{value:g}",
        lo=value,
        hi=value,
        noun="visits",
        rate="year",
        **rest,
    )
    sentences = [
        Sentence(sentence_id="a-s0", article_id="a", start=10, end=10 + len(text), text=text, clean=text, paragraph=0)
    ]
    article = Article(article_id="a", file="a.txt", sha256="0", format="txt", published="2024-05-08T09:00:00+00:00")
    return Witness(article, "", [], sentences if text else [], [one])


@pytest.mark.parametrize(
    ("value", "tier", "verdict", "why"),
    [
        ("812", "2", "consistent", "The figures printed here agree with a published figure (weakest tier 2)."),
        (
            "812",
            "3",
            "cannot tell",
            "The figures printed here agree with a published figure, but on tier 3 alone nothing is decided (tier 3 alone).",
        ),
        (
            "1,100",
            "1",
            "cannot tell",
            "The nearest published figure of this measure lies outside what is printed; the two may count other things or "
            "other days (weakest tier 1).",
        ),
    ],
)
def test_the_verdict_rests_on_agreement_and_tier(value, tier, verdict, why):
    (check,) = reference_checks([witness()], SETTINGS, [row(value, tier=tier)])
    assert (check.rule, check.verdict, check.why, check.grade) == ("reference", verdict, why, None)
    assert (check.figure_ids, check.spans, check.stated) == (("a-f1",), ("a:3-6",), "800 visits a year")


def test_medium_confidence_is_said():
    (check,) = reference_checks([witness()], SETTINGS, [row("812", confidence="medium")])
    assert check.why.endswith("(weakest tier 2; medium confidence: V).")
    assert "812 visits/year (Health office; tier 2, medium confidence)" in check.formula


def test_a_figure_without_a_counterpart_makes_no_check():
    assert reference_checks([witness()], SETTINGS, [row("812", unit="births/year")]) == []


YEAR = {"period_start": "2023-01-01", "period_end": "2023-12-31"}


@pytest.mark.parametrize(
    ("when", "cells", "verdict"),
    [
        ("in 2023", {}, "inconsistent"),
        ("in 2022", {}, "cannot tell"),
        ("last year", {}, "cannot tell"),
        ("in 2023", {"tier": "3"}, "cannot tell"),
        ("in 2023", {"confidence": "medium"}, "cannot tell"),
        ("in 2023", {"period_start": "2023-12-01"}, "cannot tell"),
    ],
)
def test_only_where_the_article_names_the_very_year_of_a_firm_row_do_they_not_fit(when, cells, verdict):
    (check,) = reference_checks([witness(when=when)], SETTINGS, [row("1,100", **(YEAR | cells))])
    assert (check.verdict, check.grade) == (verdict, "as usually read" if verdict == "inconsistent" else None)


def test_a_way_of_rounding_is_reported():
    (check,) = reference_checks([witness(1100.0, role="observed")], SETTINGS, [row("1,179")])
    assert "as a number rounded half up, 1,050 to under 1,150: does not fit; as a number cut off, 1,100 to under 1,200: fits" in check.reading  # fmt: skip


PEAK = "The ward saw more patients a year at its peak than any other in the last decade."


def test_a_comparison_without_series_is_one_cannot_tell_even_without_published_figures():
    (check,) = reference_checks([witness(text=PEAK)], Settings(), [])
    assert (check.verdict, check.result, check.settles is not None) == (
        "cannot tell",
        "no series to set it against",
        True,
    )
    start = 10 + PEAK.index("more")
    assert check.spans == (f"a:{start}-{10 + PEAK.index('decade') + 6}",)


def test_check_ids_are_unique_and_each_is_its_own_finding():
    found = reference_checks([witness(text=PEAK)], SETTINGS, [row("812")])
    assert [(check.check_id, check.finding_id) for check in found] == [
        ("reference-1", "reference-1"),
        ("reference-2", "reference-2"),
    ]


def test_wrong_columns_are_refused():
    with pytest.raises(StoryError, match="reference: row 'V': unknown column 'price'"):
        reference_checks([], SETTINGS, [row("1", price="2")])


@pytest.fixture(scope="module")
def default_checks(gold_witnesses):
    with (SEEDS / "reference" / "reference_figures.csv").open(encoding="utf-8", newline="") as file:
        return reference_checks(gold_witnesses, read_settings(SEEDS), list(csv.DictReader(file)))


def test_nothing_in_the_default_story_is_called_inconsistent_on_a_published_figure_alone(default_checks):
    assert {check.verdict for check in default_checks} == {"consistent", "cannot tell"}


def test_the_default_comparison_is_one_cannot_tell_over_both_captures(default_checks):
    (check,) = [check for check in default_checks if "than any other" in check.formula]
    assert (check.verdict, check.article_ids) == ("cannot tell", ("000_aff7674f3d74a3e4", "001_5871beb2e64e022f"))
    parts = check.reading.split("; ")
    assert (
        "would hold in removals by ICE (10 years counted, 2015 to 2024: 271,484 in 2024 is above 267,258 in 2019"
        in parts
    )
    assert (
        "would not hold in removals by ICE (10 years back, 2014 to 2024: 271,484 in 2024 is below 315,943 in 2014"
        in parts
    )
    broadest, interior = check.reading.index("all of DHS"), check.reading.index("in the interior")
    assert broadest < check.reading.index("removals by ICE") < interior


def test_the_released_rest_on_tier_3_alone(default_checks):
    (check,) = [check for check in default_checks if check.stated == "461 people released"]
    assert (check.verdict, "tier 3 alone" in check.why) == ("cannot tell", True)
