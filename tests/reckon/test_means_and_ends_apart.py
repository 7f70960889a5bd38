"""Means beside and apart from the value that words put first or last."""

import pytest


@pytest.mark.parametrize(
    ("paragraphs", "verdicts"),
    [
        (["Thawing took 24 minutes on average and 55 at the longest."], {"consistent"}),
        (["By the club's own count, 43 is the average age; the oldest, still rowing, is 67."], {"consistent"}),
        (["They landed 203 crates, or about 34 per boat. The Orrin boat alone landed 58, the most of any crew."], {"consistent"}),
        (["The average grant was £7,800; the largest, to a farm above Dene, was £48,000."], {"consistent"}),
        (
            ["The yard has eight crews. Mr Orr's is the largest, with 32 men.", "He is proud of it.", "Across the yard we average 34 to a crew."],
            {"inconsistent"},
        ),
        (
            ["The best house of the week was Friday: 2,210 people.", "It rained.", "The theatre counted an average crowd of 2,340."],
            {"inconsistent"},
        ),
        (
            ["Four other pumps were tried. None ran for more than 2.1 months.", "Some were sold.", "Those pumps ran for 2.4 months on average."],
            {"inconsistent"},
        ),
        (
            ["Even the longest of the earlier five, the one of 2013, was mended in 31 hours.", "It rained. " * 12, "The five cuts before this took 34 hours on average to put right."],
            {"inconsistent"},
        ),
        (
            ["Even the longest of the earlier five, the one of 2013, was mended in 31 hours.", "It rained. " * 12, "The six cuts of Dene took 34 hours on average to put right."],
            set(),
        ),
        (["The largest shop has 32 clerks.", "It rained.", "Across the county schools average 34 pupils to a class."], set()),
    ],
)  # fmt: skip
def test_means_and_ends(page_of, paragraphs, verdicts):
    assert {check.verdict for check in page_of("News", *paragraphs, rule="mean_and_maximum")} == verdicts
