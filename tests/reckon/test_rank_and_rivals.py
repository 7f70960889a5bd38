"""A place in a row against rivals told paragraphs on, or in another article, without the placed value."""

import pytest

CRANES = "Other harbours run more. Ashby spreads its 88 cranes over four quays. Corley has 71 cranes at two quays, Denholm 64 at three."
OWN = "The port will close next year.\n\nIts fleet of 52 is to be sold. {} The yard employs 900 people."


@pytest.mark.parametrize(
    ("text", "row", "verdicts"),
    [
        (OWN.format("It has the third-largest crane fleet of the country."), CRANES, {"inconsistent"}),
        (
            OWN.format("It has the fourth-largest crane fleet of the country."),
            CRANES,
            set(),
        ),  # the row may leave one out
        (OWN.format("It once had the third-largest crane fleet of the country."), CRANES, set()),
        (OWN.format("It has the third-largest crane fleet of the country."), CRANES.replace("64", "46"), set()),
        (OWN.format("It has one of the third-largest crane fleets."), CRANES, set()),
        (
            "The lorry weighed 41 tonnes. It was the third-heaviest load the bridge has ever carried.",
            "The heaviest load was a transformer. Ashby's weighed 63 tonnes in 1998, Corley's 58 in 2004 and Dene's 44 in 2011.",
            {"inconsistent"},
        ),
        (
            "The lorry weighed 41 tonnes. It was the third-heaviest load of the year.",
            "The heaviest load was a transformer. Ashby's weighed 63 tonnes in 1998, Corley's 58 in 2004 and Dene's 44 in 2011.",
            set(),  # other years
        ),
    ],
)
def test_a_place_against_rivals_elsewhere(board, text, row, verdicts):
    assert {check.verdict for check in board(text, row, rule="ordering")} == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        (
            "Its stock of £1.5 billion is sold. By value it ranks third, behind Ashby at £3.4 billion and Corley at £2.2 billion.",
            {"consistent"},
        ),
        (
            "The Orrin (16.4km) and the Vale (3.5km) run under the town. The Orrin is now the second-longest tunnel of the country.\n\n"
            "Only the Sile, at 18.2km, is longer; the Kessel, at 17.1km, drops a place.",
            {"inconsistent"},
        ),
        (
            "Ashby Bank comes first, with £31.5 million. The council is next in size, at £6.3 million. The school, with a claim of "
            "£3.6 million, is the third-largest creditor.\n\nShops can expect little: they have £5.4 million of trade claims.",
            {"inconsistent"},
        ),
    ],
)
def test_a_place_against_rivals_in_its_own_article(page_of, text, verdicts):
    assert verdicts <= {check.verdict for check in page_of("News", *text.split("\n\n"), rule="ordering")}
