"""Each rule beside lines that it reads, and beside lines of an article that it must not."""

from __future__ import annotations

import pytest

from helpers.read import layout_labels
from helpers.read.furniture import own_words
from helpers.read.layout import layout
from helpers.read.paragraphs import paragraphs

READS = {
    "row of a table": ["| Ayle | 14 | 3 |", "| **Brock** | 26 |"],
    "page number": ["2", "- 14 -", "Page 3 of 9"],
    "first printed elsewhere": [
        "This story first appeared on DeltaNews.com.",
        "This article was originally published by The Courier.",
        "The Associated Press contributed to this report.",
    ],
    "names the owner of the text": ["Copyright Delta News"],
    "lead-in to the tags": ["This article tagged under:", "Filed under", "Related Topics"],
    "tags after their lead-in": ["Tags: floods, dams", "More about: Delta River Trust"],
    "copyright line": ["© 2024 Delta Media Ltd. All rights reserved.", "Copyright 2024 Delta News"],
    "photo credit": ["Kim Oh/Delta via Getty Images", "Photo: Kim Oh", "(Kim Oh / Delta News)", "Kim Oh | AFP | Getty Images", "Kim Oh, AP", "Cartoon by Kim Oh"],
    "caption with its credit": [
        "Volunteers fill sandbags at the bridge on Monday (Reuters)",
        "The dam, seen from the air last week. (Delta Water Board)",
        "The old bridge on Monday morning. Credit: Kim Oh of the Water Board",
    ],
    "picture described": ["In this May 4, 2023, file photo, the dam is seen from the air.", "Watch: how the dam was built", "Image 2 of 5", "Image 2 of / 5"],
    "date of publication": ["Updated 4 March 2024, 5.12pm", "Monday o4 March 2024 16:24 GMT", "Published: Feb. 3, 2024", "3 hours ago", "Hill Courier, 4 March 2024"],
    "byline": ["By Ana Lopez", "By Ana Lopez and Jo Reid | Delta News", "Written by Ana Lopez", "Jo Reid, Staff Writer", "By Ana Lopez, Jo Reid on Monday, March 4, 2024 at 5:12 p.m."],
    "advertisement": ["Advertisement", "Advert", "Story continues below"],
    "markup": ['<span style="height: 0px">x</span>', '&lt;div class="note"&gt;&lt;/div&gt;'],
    "path of the page": ["News > Region > Floods", "Home / Region"],
    "place of the byline": ["in San Marco", "in New Delta, Ohio"],
    "menu, link or request": ["Read more", "SUPPORT NOW", "Sign up", "Comments", "More from Delta News:", "Privacy policy", "Share this"],
    "request to the reader": ["Please enter a valid email address.", "Get access to all our maps.", "Chat with us in the app.", "Thank you for reading our stories."],
    "the page speaks of itself": [
        "Follow Ana Lopez on Twitter and read her weekly column.",
        "Ana Lopez can be reached at ana@delta.example.",
        "Our weekly newsletter tells you what the council does.",
        "You can read more of Ana Lopez's columns here.",
        "By pressing the button you say that you have read our privacy policy.",
    ],
    "about the writer": ["Ana Lopez is a senior reporter for Delta News, where she covers rivers.", "Ana Lopez is the bureau chief for Delta News in New Delta.", "(Reporting by Ana Lopez and Jo Reid, editing by Kim Oh.)", "Ana Lopez, a staff writer at Delta News, has covered rivers since 2009."],
}  # fmt: skip

ARTICLE = [
    "By Friday, 300 homes had lost power.",
    "By Monday, 300 homes lost power in the valley.",
    "Home prices rose 3% in May.",
    "Share prices fell by 4% on Monday.",
    "Support for the plan fell to 40%, the poll found.",
    "Search teams found two hikers on Monday.",
    "Facebook cut 11,000 jobs in the autumn.",
    "Legal costs rose to 3 million pounds.",
    "The company changed its privacy policy in March, and 2 million people left.",
    "Residents can sign up for the vaccine from Monday, the clinic said.",
    "Ana Lopez is a doctor at the clinic in New Delta.",
    "The minister resigned on 4 March 2024 after the vote was lost.",
    "Officials told Reuters that 40 houses were flooded.",
    "The firm raised 30 million dollars via Bloomberg, its bank said.",
    "In Paris, 4,000 people marched.",
    "Villagers get access to clean water from May.",
    "By Monday, March 4, 2024, they had raised 2 million pounds for the wall and its gates.",
    "Ana Lopez, a doctor at the clinic, has treated 40 people since Monday.",
    "The pressure rose to < 3 bar, the board said, and fell again > 2 hours later.",
    "Story after story was told of the flood of 1953.",
    "“You have to help us to keep the school open,” she said.",
    "The strike cost 2.5 million pounds (he had put it at 3 million).",
]


@pytest.mark.parametrize(("rule", "line"), [(rule, line) for rule, lines in READS.items() for line in lines])
def test_furniture_is_read(rule, line):
    assert own_words(paragraphs(line)[0]).rule == rule


@pytest.mark.parametrize("line", ARTICLE)
def test_sentences_of_an_article_are_not_furniture(line):
    assert own_words(paragraphs(line)[0]) is None


@pytest.mark.parametrize(
    "line", ["The dam held. (" + "1a" * 600, "Aa Bb is a " + "1-" * 600, "Aa Bb is the " + "sub-" * 300 + "x."]
)
def test_a_line_made_to_be_tried_in_very_many_ways_is_read_at_once(line):
    """Words and what parts them share no character, so that there is one way to cut a line; else this would not come back."""
    assert layout_labels(f"Dam holds\n\nThe river fell in the night, the board said, and no one was hurt.\n\n{line}\n")


def test_a_writer_with_a_hyphen_in_the_trade_is_one():
    line = "Ada Finch is an award-winning business sub-editor based in Marlow."
    assert (
        layout_labels(f"Dam holds\n\nThe river fell in the night, the board said, and no one was hurt.\n\n{line}\n")[-1]
        == "boilerplate"
    )


TABLE = "| District | Libraries |\n|---|---:|\n| Ayle | 14 |\n| Brock | 26 |"
BEFORE = "The council closed 12 of its 40 libraries on Monday, the library board said in a statement."
AFTER = "The board will meet again in June, and a decision on the remaining libraries is expected then."


def test_a_table_of_markdown_is_no_text_and_does_not_end_it():
    text = f"Libraries close\n\n{BEFORE}\n\n{TABLE}\n\n{AFTER}\n"
    told = [(stretch.label, stretch.rule) for stretch in layout(text)]
    row = ("boilerplate", "row of a table")
    assert told[1:] == [("body", "within the body"), row, row, row, ("body", "within the body")]


def test_a_byline_with_bars_is_no_row_of_a_table():
    assert layout(f"By Ana Lopez | City Desk\n\n{BEFORE}\n")[0].label == "byline"
