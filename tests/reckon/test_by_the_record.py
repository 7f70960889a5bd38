"""A value beside the record that it beats or misses, and one that is set above or below the one before it."""

import pytest


@pytest.mark.parametrize(
    ("text", "rule", "found"),
    [
        ("The number of guests rose from 1.41 million to a record 1.46 million in May.", "ordering", {"consistent"}),
        ("The number of guests went from 1.46 million to a record 1.41 million in May.", "ordering", {"inconsistent"}),
        ("The number of guests went from 1.46 million to a record low of 1.41 million.", "ordering", {"consistent"}),
        ("Demand peaked at 4,300 megawatts, which fell 150 short of the record 4,450.", "ordering", {"consistent"}),
        (
            "Sales were €9.75 billion in that year; in the last they were lower, at €9.4 billion.",
            "threshold",
            {"consistent"},
        ),
        ("Sales were €9.75 billion and could have been lower, at €9.9 billion.", "threshold", set()),
    ],
)
def test_by_the_record(page_of, text, rule, found):
    assert {check.verdict for check in page_of("A headline for this", text, rule=rule)} == found


def test_share_of_a_pair_in_another_article(story_of):
    checks = story_of(
        "Of 31,200 packs that were sent out by the post office in Holm, 24,960 came back in time.",
        "The packs of the post office in Holm went well. Some 80 per cent were returned.",
    )
    assert ("share", "consistent") in {(check.rule, check.verdict) for check in checks}
