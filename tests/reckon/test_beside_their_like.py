"""What is read of a part beside another, of changes and stoppages told in two sentences, and of whom a page brings in."""

import pytest


@pytest.mark.parametrize(
    ("text", "rule", "verdicts"),
    [
        ("The guild asked 420 potters. Clay was the worry of 252, or 60 per cent. Another 126, or 40 per cent, named the kiln.", "share", ["consistent", "inconsistent"]),
        ("The guild asked 420 potters. Clay was the worry of 252, or 60 per cent. Another 126, or 30 per cent, named the kiln.", "share", ["consistent", "consistent"]),
        ("Ayle has 162,000 weavers, one worker in five. Brock has 32,000, one in ten.", "share", []),
        ("The day rate moves to £8.25 from £6.70, an extra £1.45.", "parts_sum", ["inconsistent"]),
        ("The day rate moves to £8.25 from £6.70, or £1.55 more.", "parts_sum", ["consistent"]),
        ("The choir moved to 40 singers from 30 towns, an extra 20 of them by bus.", "parts_sum", []),
        ("Pears have 18 per cent of the stalls. In 2019 pears had 14 per cent. Growers hail “a rise of 4 per cent in the share of pears”.", "dimension", ["inconsistent"]),
        ("Out on the rock we found nine inhabitants, down from 14. The boat leaves soon. It says that 38 per cent of the islanders are under age.", "possible_percentage", ["inconsistent"]),
        ("Out on the rock we found nine inhabitants, down from 14. The boat leaves soon. It says that 33 per cent of the islanders are under age.", "possible_percentage", ["consistent"]),
    ],
)  # fmt: skip
def test_two_beside_one_another(page_of, text, rule, verdicts):
    assert [check.verdict for check in page_of("A headline for this", text, rule=rule)] == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The bakers walked out on 4 March. They went back after it ended on 22 March. Few had thought that the six-week strike would hold.", ["inconsistent"]),
        ("The bakers walked out on 4 March. They went back after it ended on 22 March. Few had thought of a six-week rest.", []),
        ("Then there is Oda Brin, the oldest of us. She came into the world on 4 June 1914, in a mill. At 106, as she was that evening, she danced.", ["inconsistent"]),
        ("Then there is Oda Brin, the oldest of us. She came into the world on 4 June 1914, in a mill. At 109, as she was that evening, she danced.", ["consistent"]),
    ],
)  # fmt: skip
def test_times_over_sentences(page_of, text, verdicts):
    assert [check.verdict for check in page_of("A headline for this", text, rule="calendar")[1:]] == verdicts


def test_the_minimum_wage_is_no_least_value(page_of):
    text = "The minimum wage rose by £1.60 to £15.00. Cooks get £1.45 more, and the new minimum is the law."
    assert [check.verdict for check in page_of("A headline for this", text, rule="ordering")] == []


def test_the_neighbours_of_an_article_on_the_same(board):
    claim = "Arden has the third-highest toll of the six states.\nThe toll is £15.00."
    rivals = "Shops fear the toll.\nThe neighbours differ.\nHarlow takes £16.20, Pembry £15.60, Lakeland £15.25, Tamar £14.10 and Cordell £12.75."
    assert "inconsistent" in [check.verdict for check in board(claim, rivals, rule="ordering")]
