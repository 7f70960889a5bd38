import pytest

from helpers.report.claims import FROM_ABOVE, UNDECIDED, claim_groups
from helpers.report.descent import BOTH, descent, numbered
from helpers.tables import Lineage


def claim(name, a, b, direction, relation="shares wording with"):
    return Lineage(lineage_id=name, article_a=a, article_b=b, relation=relation, direction=direction, strength="weak")


CLAIMS = [
    claim("g1", "ebb", "[wire]", "a from b"),
    claim("g2", "flow", "[wire]", "a from b", "reprint of"),
    claim("g3", "ebb", "flow", BOTH),
    claim("g4", "ebb", "tide", "undecided", "undecided"),
]


def test_what_is_drawn_stands_first_and_every_claim_once():
    groups = claim_groups(CLAIMS)
    assert [group.heading for group in groups] == ["Ebb", "Flow", FROM_ABOVE, UNDECIDED]
    assert sorted(c.record.lineage_id for group in groups for c in group.claims) == ["g1", "g2", "g3", "g4"]


def test_the_numbers_are_those_in_the_map():
    drawn = str(descent(CLAIMS, {}, str, numbered(CLAIMS)))
    numbers = [c.number for group in claim_groups(CLAIMS) for c in group.claims]
    assert numbers == [1, 2, 0, 0]
    assert all(f">{number} · weak<" in drawn for number in (1, 2))


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (
            claim("g", "ebb", "flow", "a from b", "reprint of"),
            "Ebb reads as a reprint of flow, which seems to have come first.",
        ),
        (claim("g", "ebb", "flow", "b from a"), "Ebb shares wording with flow; ebb seems to have come first."),
        (claim("g", "ebb", "flow", BOTH), "Ebb shares wording with flow; both from a text that is not here."),
        (claim("g", "ebb", "flow", "undecided"), "Ebb shares wording with flow; which way is undecided."),
        (claim("g", "ebb", "flow", "undecided", "independent of"), "Ebb shows no sign of kinship with flow."),
        (
            claim("g", "ebb", "flow", "undecided", "undecided"),
            "Ebb and flow: whether they share a source is undecided.",
        ),
    ],
)
def test_a_claim_is_one_sentence(given, words):
    assert claim_groups([given])[0].claims[0].words == words


def test_boxes_and_headings_say_the_same():
    assert claim_groups(CLAIMS[:1], labels={"ebb": "A · Valley Post"})[0].heading == "A · Valley Post"
