"""What each part of a capture is: the hand-labelled lines of the default story, small pages, and coverage of any text."""

from __future__ import annotations

import itertools

import pytest
from conftest import SEEDS, gold
from hypothesis import given
from hypothesis import strategies as st

from helpers.read.layout import layout, layout_labels
from helpers.tables import LABELS

EITHER = {"Thousands of protestors"}  # its second reading is body, says the gold's README


@pytest.fixture(scope="module")
def seeds() -> dict[str, tuple[str, list]]:
    texts = {path.name: path.read_bytes().decode("utf-8") for path in SEEDS.glob("*.txt")}
    return {name: (text, layout(text)) for name, text in texts.items()}


@pytest.mark.parametrize("row", gold("layout"), ids=lambda row: f"{row['document'][:3]}-{row['start']}")
def test_every_gold_line_of_the_default_story_has_its_label(seeds, row):
    text, stretches = seeds[row["document"]]
    assert text[row["start"] : row["end"]] == row["text"]
    stretch = next(s for s in stretches if s.start <= row["start"] < s.end)
    accepted = {row["label"], "body"} if row["text"][:23] in EITHER else {row["label"]}
    assert stretch.label in accepted, stretch.rule
    assert row["end"] <= stretch.end


PAGE = """Home
Markets
Weather
Town & County
Council to close two of its nine libraries
Readers gathered in front of the town hall and handed over a petition
By Ana Lopez and Jo Reid | Delta News
4 March 2024
Photo: Kim Oh
The council will close two of its nine libraries in May, the mayor said on Monday.
She put the saving at 400,000 pounds a year. "We had no choice," she said.
A reader holds up a petition in front of the town hall on Monday. (Reuters)
A petition with 3,000 names
The petition asks the council to keep both of them open until the autumn.
Read more
Ten pictures of the carnival
What the new bus lanes will cost
Opponents said they would go to court and that they had raised 20,000 pounds so far. "We will not give up," said the head of the readers' club, who has lent out books in the smaller of the two for thirty years and lives next door to it.
This story first appeared on DeltaNews.com.
Tags: libraries, council
Sign up for our newsletter
Terms of use
"""
LABELLED = [
    "boilerplate", "boilerplate", "boilerplate", "section", "headline", "standfirst", "byline", "published", "photo credit",
    "body", "body", "caption", "body", "body", "boilerplate", "boilerplate", "boilerplate", "body", "syndication credit",
    "tags", "boilerplate", "boilerplate",
]  # fmt: skip


def test_a_whole_page_is_labelled_line_by_line():
    assert layout_labels(PAGE) == LABELLED


def test_a_short_page_without_furniture_is_all_body():
    text = "The dam held through the night.\n\nNo one was hurt, the water board said on Monday morning.\n"
    assert layout_labels(text) == ["body", "body"]


def test_a_heading_between_two_paragraphs_belongs_to_the_body():
    rows = [
        "The dam held through the night, the water board said.",
        "A long wait",
        "Some 400 people had left their homes by then.",
    ]
    assert layout_labels("\n\n".join(rows)) == ["body", "body", "body"]


def test_a_list_after_a_colon_belongs_to_the_body():
    rows = ["The council will close three of its nine libraries:", "- Hill Street", "- Old Bridge", "- East Park"]
    tail = "They are open until May, and 40 people work in them, the mayor said on Monday."
    head = "The mayor told the council on Monday that the town could no longer pay for all of them."
    assert layout_labels("\n".join([head, *rows, tail])) == ["body"] * 6


def test_a_caption_is_cut_from_its_credit_and_a_credit_from_its_lead_in():
    caption = "Volunteers fill sandbags at the old bridge on Monday, where the river rose by two metres (REUTERS)"
    text = f"The river rose by two metres in the night, officials said on Monday.\n\n{caption}\n\nIt fell again in the morning.\n"
    cut = {s.label: text[s.first : s.last] for s in layout(text)}
    assert cut["photo credit"] == "(REUTERS)"
    assert cut["caption"] == caption.removesuffix(" (REUTERS)")
    text = "The river rose in the night, officials said.\n\nThis story first appeared on DeltaNews.com. More from Delta News:\n"
    labels = [(s.label, text[s.first : s.last]) for s in layout(text)][-2:]
    assert labels == [
        ("syndication credit", "This story first appeared on DeltaNews.com."),
        ("boilerplate", "More from Delta News:"),
    ]


def test_what_the_format_knows_goes_first():
    text = "Dam\n\nThe dam held through the night, the water board said on Monday.\n"
    assert next((s.label, s.rule) for s in layout(text, {"Dam": "headline"})) == ("headline", "marked so in the file")


def test_each_label_is_one_of_the_data_dictionary():
    assert {s.label for s in layout(PAGE)} <= set(LABELS)


@given(st.text(alphabet=st.sampled_from("aB1 .\n\r\t#*•(\"'|:é\x0c\u2028"), max_size=120) | st.text(max_size=80))
def test_stretches_cover_any_text_without_gap_or_overlap(text):
    stretches = layout(text)
    assert "".join(text[s.start : s.end] for s in stretches) == text
    assert all(s.start <= s.first <= s.last <= s.end for s in stretches)
    assert all(a.end == b.start and a.start < a.end for a, b in itertools.pairwise(stretches))


@given(st.text(alphabet=st.sampled_from("aB1 .\n\r\t#*"), max_size=80))
def test_there_is_one_label_for_each_line_with_a_word(text):
    with_words = [line for line in text.split("\n") if any(c.isalnum() or c == "_" for c in line)]
    assert len(layout_labels(text)) == len(with_words)


def test_a_long_text_takes_time_in_proportion():
    """What is quadratic would not come back from these."""
    assert len(layout_labels("The dam held.\n" * 50_000)) == 50_000
    assert len(layout_labels("By " + "A" * 200_000 + "\n" + ". " * 100_000)) == 1
    heads = ("It rose. " * 9 + "\n" + "a > b\n" * 250) * 100
    assert len(layout_labels(heads)) == 25_100


PROSE = [
    "The river rose by two metres in the night, officials said on Monday.",
    "Some 400 people had left their homes by then, the mayor told reporters.",
    "The water board opened both gates of the upper dam at four in the morning.",
]
TURN = "The path goes along the wall from gate number {0}, and the view from there is worth the climb."


def _body(text):
    return [
        line
        for line, label in zip([row for row in text.split("\n") if row], layout_labels(text), strict=True)
        if label == "body"
    ]


def test_comments_with_their_times_are_not_body():
    posts = [f"Jo {n} days ago\n\nI saw the water come up to the door of the shop, number {n}." for n in range(2, 6)]
    text = "\n\n".join(["# Dam holds", *PROSE, *posts])
    assert _body(text) == PROSE


def test_headings_between_paragraphs_of_a_list_are_body():
    parts = [f"Harbour Walk {n}\n\nOpen from May, 5 pounds\n\n{TURN.format(n)}" for n in range(5)]
    text = "\n\n".join(["# Five walks", *PROSE, *parts])
    assert _body(text).count("Open from May, 5 pounds") == 5


def test_a_list_of_dates_closes_the_body():
    dates = [f"June {n} - Leeds, Town Hall" for n in range(3, 9)]
    text = "\n\n".join(["# Band on tour", *PROSE, "The dates of the tour", *dates])
    assert _body(text) == [*PROSE, "The dates of the tour", *dates]


def test_titles_cut_short_are_not_body():
    text = "\n\n".join(
        ["# Dam holds", *PROSE, *[f"Council votes on the new wall number {n} and the mayor..." for n in range(4)]]
    )
    assert _body(text) == PROSE
