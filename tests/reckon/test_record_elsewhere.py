"""The greatest of its kind in so many years, and one of that kind that is greater, told with its year in another article."""

import pytest

CLOSURE = "At nine weeks this is the longest closure anywhere on the canals since 2010."


@pytest.mark.parametrize(
    ("text", "other", "verdicts"),
    [
        (CLOSURE, "The Dene cut was shut for six weeks in 2013, the Holm reach for twelve in 2019.", ["inconsistent"]),
        (CLOSURE, "The Dene cut was shut for six weeks in 2013, the Holm reach for eight in 2019.", []),
        (CLOSURE, "The Dene cut was shut for six weeks in 2013, the Holm reach for twelve in 2009.", []),
        (CLOSURE, "Anglers at Holm waited twelve weeks for a permit in 2019.", []),
        (CLOSURE, "The Holm reach was meant to be shut for twelve weeks in 2019, as planned.", []),
        (CLOSURE, "The Holm reach was shut for 60 weeks in 2019.", []),
        ("At 14 hectares it is the biggest fire since 2016.", "In 2020, some 19 hectares of heath burned at Holm.", ["inconsistent"]),
        ("At 14 hectares it is the biggest fire in the county since 2016.", "In 2020, some 19 hectares of heath burned at Holm.", []),
    ],
)  # fmt: skip
def test_one_of_its_kind_in_another_article(board, text, other, verdicts):
    assert [check.verdict for check in board(text, other, rule="ordering")] == verdicts


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("At 14 hectares it is the biggest fire since 2016.", "In Portugal some 19 hectares burned in a fire in 2020."),
        ("At eleven weeks this is the longest closure of the bridge since 2010.", "The closure of the harbour lasted thirteen weeks in 2019."),
        ("The £4.2 million grant is the largest grant to the theatre since 2010.", "In 2018 the museum got a grant of £5 million."),
        ("At 38.2 degrees it was the hottest day in May since 2003.", "In July 2019 the hottest day brought 39.8 degrees."),
    ],
)  # fmt: skip
def test_the_greatest_of_something_else(board, text, other):
    assert "inconsistent" not in {check.verdict for check in board(text, other, rule="ordering")}
