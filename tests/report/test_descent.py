from xml.etree import ElementTree

import pytest

from helpers.report.descent import Edge, descent, edges, levels
from helpers.tables import Lineage


def claim(a, b, direction, strength="strong"):
    return Lineage(
        lineage_id=a + b,
        article_a=a,
        article_b=b,
        relation="shares wording with",
        direction=direction,
        strength=strength,
    )


@pytest.mark.parametrize(
    ("direction", "lines"),
    [
        ("a from b", [("b", "a")]),
        ("b from a", [("a", "b")]),
        ("both from a text not here", [("[text not here]", "a"), ("[text not here]", "b")]),
        ("undecided", []),
    ],
)
def test_a_line_goes_from_the_earlier_text_to_the_later(direction, lines):
    assert [(edge.parent, edge.child) for edge in edges([claim("a", "b", direction)])] == lines


def test_two_texts_below_a_named_lost_one_get_no_second():
    claims = [
        claim("a", "b", "both from a text not here"),
        claim("a", "[wire]", "a from b"),
        claim("b", "[wire]", "a from b"),
    ]
    assert {edge.parent for edge in edges(claims)} == {"[wire]"}


def test_a_text_stands_below_all_that_it_comes_from():
    lines = [Edge("[lost]", "a", "", ""), Edge("a", "b", "", ""), Edge("[lost]", "b", "", "")]
    assert levels(lines) == {"[lost]": 0, "a": 1, "b": 2}


def test_a_circle_of_claims_ends():
    assert set(levels([Edge("a", "b", "", ""), Edge("b", "a", "", "")])) == {"a", "b"}


def test_lost_texts_are_dashed_and_labels_escaped():
    drawn = ElementTree.fromstring(str(descent([claim("a", "[the <lost> page]", "a from b")], {"a": "A <b>"})))
    assert [box.get("class") for box in drawn.iter("rect")] == ["box lost", "box"]
    assert "the <lost> page to A <b>, strong" in drawn.find("desc").text


def test_without_a_direction_there_is_no_map():
    assert descent([claim("a", "b", "undecided")], {}) is None
