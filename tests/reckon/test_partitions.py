import pytest

PARTS = [
    (
        "Some 662 doses were given at the fair.\nThe tent closed at four.\nOf the doses, 410 went to sailors, 220 to cooks and 32 to clerks.",
        "consistent",
    ),
    (
        "In all 6,620 doses were given at the fair.\nOf the doses, 4,110 went to sailors, 2,220 to cooks and 390 to clerks.",
        "inconsistent",
    ),
    (
        "It is one of 69 buildings to go.\nForty of those are flats.\nAnother 17 are houses, and 12 are huts.",
        "consistent",
    ),
    (
        "It is one of 69 buildings to go.\nForty of those are flats.\nAnother 17 are houses, and 22 are huts.",
        "inconsistent",
    ),
    (
        "The band has 84 players.\nFifty-two of them play strings, a further 18 play brass, and 24 play drums.",
        "inconsistent",
    ),
    ("Customs seized 4,700 crates.\nOf those, 2,900 went to Hull, 1,150 to Sarn and 750 to Ayle.", "inconsistent"),
    ("The mill has 640 looms.\nIn May 410 were oiled, 120 were painted and 80 were moved.", None),
    ("The zoo keeps 96 monkeys.\nThirty-one of those are males.\nAnother 17 lemurs came, and 12 foxes.", None),
    ("Police stopped 640 cars.\nOf those stopped, 230 had bad tyres, 320 had no lights and 150 had no papers.", None),
    ("The port handled 640 ships.\nOf the complaints, 410 were about noise, 130 about light and 80 about smell.", None),
]


@pytest.mark.parametrize(("text", "verdict"), PARTS)
def test_a_list_and_its_total_told_apart(board, text, verdict):
    assert {check.verdict for check in board(text, rule="parts_sum")} == ({verdict} if verdict else set())


def test_counts_and_wholes_of_parallel_pairs(board):
    text = (
        "The survey covered 1,240 barns and found damp in 873.\nIn the north 410 of 620 barns were damp.\n"
        "In the west it was 303 of 410, and in the south 160 of 210."
    )
    told = [check.formula for check in board(text, rule="parts_sum") if check.verdict == "consistent"]
    assert any(formula.endswith("printed: 873") for formula in told)
    assert any(formula.endswith("printed: 1,240") for formula in told)


def test_one_list_in_two_articles_alike_but_for_one(board):
    here = "The storm took 412 trees: 236 in Sarn, 118 in Ayle and 58 in Orr."
    there = "The storm took 412 trees.\nThe list names 236 in Sarn, 118 in Ayle and 85 in Orr."
    found = [check for check in board(here, there, rule="parts_sum") if check.verdict == "inconsistent"]
    assert len(found) == 1
    assert "439" in found[0].formula


def test_lists_of_two_years_are_not_held_together(board):
    here = "In 2020 the storm took 412 trees: 236 in Sarn, 118 in Ayle and 58 in Orr."
    there = "A year earlier it took 236 in Sarn, 118 in Ayle and 85 in Orr.\nSince then 412 were planted."
    assert not [check for check in board(here, there, rule="parts_sum") if check.verdict == "inconsistent"]
