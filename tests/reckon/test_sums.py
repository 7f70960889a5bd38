import pytest


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (
            "The council passed a $248 million budget.\nIt sets aside $96 million for police, $71 million for streets and $91 million for schools.",
            "inconsistent",
        ),
        (
            "The council passed a $248 million budget.\nIt sets aside $96 million for police, $71 million for streets and $81 million for schools.",
            "consistent",
        ),
        ("The flood killed seven people.\nFour people died in Sarn, two in Ayle and two in Hexley.", "inconsistent"),
        ("Twelve serious faults were recorded, seven in the north and four in the south.", "inconsistent"),
        ("Twelve serious faults were recorded, including seven in the north and four in the south.", None),
        (
            "The city took $61 million in property tax and $38 million in sales tax, $109 million between them.",
            "inconsistent",
        ),
        ("Police arrested 64 people on Friday and 48 on Saturday, 112 in all.", "consistent"),
        (
            "The grant of $12 million is split between schools ($5 million), parks ($4 million) and roads ($4 million).",
            "inconsistent",
        ),
        ("The shop sold 300 lamps.\nIn May it hired 12 clerks and 9 drivers.", None),
        ("The line runs 240 boats, 150 of them on the lake and 80 on the river.", "inconsistent"),
        (
            "The guild called out all of its 8,400 members: 4,200 weavers, 2,300 dyers and 1,500 cutters.",
            "inconsistent",
        ),
        ("Northam got $26 million, Eskdale $35 million and Pell $31 million, a total of $92 million.", "consistent"),
        ("Northam got $26 million, Eskdale $35 million and Pell $31 million, a total of $98 million.", "inconsistent"),
        ("Of the 640 lambs born, 310 were sold in Sarn, 190 in Ayle and 160 elsewhere.", "inconsistent"),
        (
            "The dam can hold 90 million litres and the lake 70 million, so the two together hold 180 million.",
            "inconsistent",
        ),
        (
            "The firm has 2,300 staff in Leeds and 1,900 in York.\nAnother 800 are in Hull, bringing the total to 5,400.",
            "inconsistent",
        ),
        ("The council owns 1,450 flats and 390 houses, a total of 1,940 homes.", "inconsistent"),
        ("Of the 40 patients, 25 had a fever and 22 a cough.", None),
        ("The list has 40 firms, 12 of them foreign and 22 older than a century.", None),
        ("The shop sold 300 lamps.\nIn May it sold 120 lamps in Leeds and 150 lamps in York.", None),
        ("She won 12 races in May and 15 in June, 30 in all since the winter.", None),
        ("The committee has 24 members: 14 doctors and 13 women.", None),
    ],
)
def test_lists_and_totals(board, text, verdict):
    found = [check.verdict for check in board(text) if check.rule in ("parts_sum",)]
    assert found == ([verdict] if verdict else [])


def test_a_list_that_says_that_it_is_not_full_is_no_slip(board):
    text = "Some 400 shops closed.\nThese include 120 bakers, 90 grocers and 60 butchers."
    assert [check.verdict for check in board(text, rule="parts_sum")] in ([], ["cannot tell"])


@pytest.mark.parametrize(
    ("text", "grades"),
    [
        ("The fair sold 2,900 cakes, 1,150 pies and 750 jars, 4,700 items in all.", ["as usually read"]),
        ("The fair sold 2,900 cakes, 1,150 pies and 750 jars, about 4,700 items in all.", []),
    ],
)
def test_a_list_that_was_not_rounded_is_read_to_the_unit(board, text, grades):
    assert [check.grade for check in board(text, rule="parts_sum") if check.verdict == "inconsistent"] == grades


def test_two_totals_that_stand_beside_a_list_are_not_mixed_up(board):
    """A total in another sentence may be far from the sum and still be of the list; one far beyond it is of something else."""
    near = board("The fair sold 300 cakes and 150 pies.\nThat made 460 items in all.", rule="parts_sum")
    assert [check.verdict for check in near] == ["inconsistent"]
    assert board("The fair sold 300 cakes and 150 pies.\nThat made 4,600 items in all.", rule="parts_sum") == []
