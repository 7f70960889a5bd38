"""Boxes inside and beside an article: each rule beside the lines that it takes out and lines that it must leave."""

from __future__ import annotations

import pytest

from helpers.read.layout import layout

PROSE = [
    "The river rose by two metres in the night, and the water board opened both gates of the upper dam at four on Monday.",
    "Some 400 people had left their homes in the lower town by then, the mayor told reporters in front of the town hall.",
    "The board put the damage at 2.5 million pounds, more than twice what the flood of 2019 had cost the town and its port.",
    "It said that the gates would stay open until Thursday, and that no more than 20 houses were without power by noon.",
]


def rules(*between: str, gap: str = "\n\n") -> list[tuple[str, str]]:
    """Label and rule of the lines between two paragraphs of an article."""
    text = "\n\n".join(["# River rises", *PROSE[:2], gap.join(between), *PROSE[2:]])
    stretches = {text[s.first : s.last]: (s.label, s.rule) for s in layout(text)}
    assert all(stretches[prose][0] == "body" for prose in PROSE)
    return [stretches[line] for line in between]


BODY = ("body", "within the body")
BLOCK = ("boilerplate", "line in a block with others")


def test_a_sentence_that_shares_a_block_is_a_teaser():
    teaser = "The council votes on a second wall in May."
    assert rules("A wall for the harbour", teaser, gap="\n")[1] == BLOCK
    assert rules("A wall for the harbour", teaser) == [BODY, BODY]


def test_a_long_sentence_is_prose_however_it_is_set():
    long = PROSE[0].replace(
        "and the", "while the men of the watch went from door to door with lamps and bells, and the"
    )
    long = long.replace("on Monday", "as they had done in the flood of 1953")
    assert rules("The night of the flood", long, gap="\n")[1] == BODY


def test_pages_that_set_no_paragraph_apart_have_no_such_blocks():
    text = "\n".join(["# River rises", f"{PROSE[0]} {PROSE[1]}", "No one was hurt, she said.", *PROSE[2:]])
    assert [s.label for s in layout(text)][1:] == ["body"] * 4


@pytest.mark.parametrize(
    ("lines", "rule"),
    [
        (["The old bridge on Monday, seen from the harbour.", "(Kim Oh / Delta News)"], "line over a photo credit"),
        (["The old bridge on Monday, seen from the harbour.", "(Image credit: Kim Oh)"], "line over a photo credit"),
        (["The old bridge on Monday", "Kim Oh, Reuters"], "line over a photo credit"),
    ],
)
def test_the_line_over_a_credit_is_a_caption(lines, rule):
    assert rules(*lines)[0] == ("caption", rule)


def test_the_line_under_the_number_of_a_picture_is_a_caption():
    assert rules("Image 2 of 5", "The old bridge on Monday, seen from the harbour.")[1][0] == "caption"
    assert rules("The town has two bridges:", "The old bridge is 200 years old and open to carts.")[1] == BODY


def test_what_the_page_says_twice_is_not_body():
    twice = "Watchmen carry sandbags to the harbour on Monday, where the water stood at the doors."
    assert {rule for _, rule in rules(twice, "Caption", twice.replace("Watchmen", "Volunteers"))} != {
        "said twice on the page"
    }
    text = "\n\n".join(["# River rises", PROSE[0], twice, "Caption", twice, *PROSE[1:]])
    labels = {text[s.first : s.last]: s.rule for s in layout(text)}
    assert labels[twice] == "said twice on the page"


def test_a_question_may_be_put_twice():
    asked = "What did you take with you when the water came into the house?"
    text = "\n\n".join(["# River rises", PROSE[0], asked, PROSE[1], asked, *PROSE[2:]])
    assert [s.label for s in layout(text)] == ["headline", *["body"] * 6]


def test_titles_that_ran_into_their_teasers_are_not_body():
    joined = [
        "A wall for the harbourThe council votes on it in May.",
        "Ten pictures of the floodReaders sent them to us.",
    ]
    assert {rule for _, rule in rules(*joined)} == {"titles run together with their teasers"}


def test_a_name_written_in_one_word_is_no_joint():
    named = ["The pumps of DeltaWorks ran all night long.", "The firm, DeltaWorks, sent 40 of its men to the harbour."]
    assert rules(*named) == [BODY, BODY]


def test_a_long_title_in_capitals_is_a_link_and_a_short_one_a_heading():
    assert rules("WATER BOARD SAYS THE UPPER DAM HOLDS BUT ASKS FOR MONEY")[0][1] == "long title in capitals"
    assert rules("WHO PAYS") == [BODY]


def test_a_teaser_with_its_date_is_not_body():
    box = ["Region", "A wall for the harbour", "The council votes on a second wall in May.", "4 March 2024"]
    text = "\n\n".join(["# River rises", *PROSE[:2], "No one was hurt, she said.", *box, *PROSE[2:]])
    assert [s.label for s in layout(text)][4:] == [*["boilerplate"] * 3, "published", "body", "body"]
    assert rules("A wall for the harbour", "The council votes on a second wall in May.") == [BODY, BODY]


def test_two_short_lines_between_paragraphs_are_headings_unless_a_link_leads_in():
    assert rules("Part two", "Who pays") == [BODY, BODY]
    assert (
        rules("Read more", "A wall for the harbour", "Ten pictures of the flood")[1:]
        == [("boilerplate", "box of links within the body")] * 2
    )


def test_an_advertisement_leads_in_to_nothing():
    assert rules("Advertisement", "Who pays") == [("boilerplate", "advertisement"), BODY]


def test_an_embedded_post_with_its_signature_is_body():
    post = [
        "Both gates of the upper dam are open, stay away from the harbour",
        "— Delta Water Board (@deltawater) March 4, 2024",
    ]
    assert rules(*post) == [BODY, BODY]
    text = "\n\n".join(["# River rises", *PROSE, *post, "Share", "Sport"])
    assert [s.label for s in layout(text)][-4:] == ["body", "body", "boilerplate", "boilerplate"]


def test_the_headline_again_is_not_body():
    text = "\n\n".join(["# The river rises by two metres", *PROSE[:2], "The river rises by two metres", *PROSE[2:]])
    assert [s.rule for s in layout(text)][3] == "headline again"


def test_what_a_dateline_opens_is_prose():
    opened = "NEW DELTA, Ohio (AP) — The latest on the flood of the old harbour (all times local):"
    text = "\n\n".join(["# River rises", "By Ana Lopez", opened, *PROSE])
    assert [s.label for s in layout(text)][2] == "body"
