import pytest

from helpers.reckon.totals.sums import list_and_total, total_after_parts

from .conftest import drafts


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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The firm employs 340 people: 138 surgeons, 164 nurses and 82 porters.",
            [("inconsistent", "as usually read", "138 164 82 340")],
        ),
        (
            "The firm employs 384 people: 138 surgeons, 164 nurses and 82 porters.",
            [("consistent", None, "138 164 82 384")],
        ),
        (
            "The firm employs 340 people: 138 surgeons and 164 nurses.",
            [("inconsistent", "as usually read", "138 164 340")],
        ),
        ("The club has 240 athletes, 132 men and 118 women.", [("inconsistent", "as usually read", "132 118 240")]),
        ("The club has 240 athletes, 132 men and 108 women.", [("consistent", None, "132 108 240")]),
        (
            "The fund is $3.2 million, $1.8 million for boats and $1.6 million for nets.",
            [("inconsistent", "hard", "1.8 million 1.6 million 3.2 million")],
        ),
        (
            "The fund is $3.2 million, $1.8 million for boats and $1.4 million for nets.",
            [("consistent", None, "1.8 million 1.4 million 3.2 million")],
        ),
        (
            "The flood killed seven people.\nTwo people died in Sarn, two in Ayle and two elsewhere.",
            [("inconsistent", "as usually read", "Two two two seven")],
        ),
        (
            "The council passed a $248 million budget.\nIt sets aside $96 million for police, $71 million for streets and $61 million for schools.",
            [("inconsistent", "as usually read", "96 million 71 million 61 million 248 million")],
        ),
        (
            "The council passed a $248 million budget.\nIt sets aside $96 million for police, $71 million for streets and $61 million for all other matters.",
            [("inconsistent", "as usually read", "96 million 71 million 61 million 248 million")],
        ),
        (
            "The council passed a $248 million budget.\nIt sets aside $96 million for police, $71 million for streets and $61 million for schools.\nThe rest goes to other matters.",
            [("cannot tell", None, "96 million 71 million 61 million 248 million")],
        ),
        (
            "All of its 400 members were there: 250 drivers, 90 cooks and 30 clerks.",
            [("inconsistent", "as usually read", "250 90 30 400")],
        ),
        (
            "The 400 members were there: 250 drivers, 90 cooks and 30 clerks.",
            [("inconsistent", "as usually read", "250 90 30 400")],
        ),
        ("She had 26 lambs, 14 of them white and 13 black.", [("inconsistent", "hard", "14 13 26")]),
        (
            "Twelve faults were recorded, seven in the north and five in the south.",
            [("consistent", None, "seven five Twelve")],
        ),
        (
            "Twelve faults were recorded, eight in the north and five in the south.",
            [("inconsistent", "hard", "eight five Twelve")],
        ),
        (
            "The shop sold 300 lamps.\nIt sold 120 lamps in Leeds and 150 lamps in York.",
            [("inconsistent", "as usually read", "120 150 300")],
        ),
        (
            "The shop sold 300 lamps.\nIt sold 170 lamps in Leeds and 150 lamps in York.",
            [("inconsistent", "hard", "170 150 300")],
        ),
        (
            "The shop sold 300 lamps.\nThe lamps pleased.\nIt sold 170 lamps in Leeds and 150 lamps in York.",
            [("inconsistent", "hard", "170 150 300")],
        ),
        ("The line runs 240 boats, 150 of them on the lake and 90 on the river.", [("consistent", None, "150 90 240")]),
        (
            "The line runs 240 boats, 150 of them on the lake and 120 on the river.",
            [("inconsistent", "hard", "150 120 240")],
        ),
        (
            "The death toll rose to seven.\nFour people died in Sarn, two in Ayle and two in Hexley.",
            [("inconsistent", "hard", "Four two two seven")],
        ),
        (
            "The line runs 240 boats: 119 on the lake and 111 on the river.",
            [("inconsistent", "as usually read", "119 111 240")],
        ),
        ("The line runs 240 boats: 119 on the lake and 121 on the river.", [("consistent", None, "119 121 240")]),
        (
            "The line runs 240 boats: 200 on the lake, 170 on the river and 110 on the sea.",
            [("inconsistent", "as usually read", "200 170 110 240")],
        ),
        (
            "The line runs 240 boats: 200 on the lake, 180 on the river and 90 on the sea.",
            [("inconsistent", "as usually read", "200 180 90 240")],
        ),
        (
            "The line runs 240 boats: 200 on the lake, 180 on the river and 100 on the sea.",
            [("inconsistent", "as usually read", "200 180 100 240")],
        ),
        (
            "The shop sold 300 lamps in May.\nIt sold 170 lamps in Leeds and 150 lamps in York.",
            [("inconsistent", "hard", "170 150 300")],
        ),
        (
            "The fleet has 300 boats.\nLeeds accounts for 170 boats and York for 150.",
            [("inconsistent", "hard", "170 150 300")],
        ),
        (
            "Twelve faults were recorded, including eight in the north and five in the south.",
            [("inconsistent", "hard", "eight five Twelve")],
        ),
        (
            "Twelve faults were recorded, including eight in the north and four in the south.",
            [("consistent", None, "eight four Twelve")],
        ),
        ("The club has 40 members: 25 men and 22 women.", [("inconsistent", "as usually read", "25 22 40")]),
        ("The club has 40 members: 25 men and 15 women.", [("consistent", None, "25 15 40")]),
        (
            "About 1,000 people came: 600 by bus and 300 by train.",
            [("inconsistent", "as usually read", "600 300 1,000")],
        ),
        (
            "1,000 people came: nearly 600 by bus and some 300 by train.",
            [("inconsistent", "as usually read", "600 300 1,000")],
        ),
        (
            "All of its 400 members were there: 250 drivers, 90 cooks and 30 clerks.\nOthers came later.",
            [("inconsistent", "as usually read", "250 90 30 400")],
        ),
        (
            "Some of its 400 members were there: 250 drivers, 90 cooks and 30 clerks.\nOthers came later.",
            [("cannot tell", None, "250 90 30 400")],
        ),
        (
            "The 400 members were there: 250 drivers, 90 cooks and 30 clerks.\nOthers came later.",
            [("cannot tell", None, "250 90 30 400")],
        ),
        (
            "The 400 members were there: 250 drivers, 90 cooks and 10 clerks, and no one else.",
            [("inconsistent", "as usually read", "250 90 10 400")],
        ),
        (
            "The flood killed seven people.\nFour people died in Sarn, two in Ayle and two in Hexley.",
            [("inconsistent", "hard", "Four two two seven")],
        ),
        (
            "The flood killed eight people.\nFour people died in Sarn, two in Ayle and two in Hexley.",
            [("consistent", None, "Four two two eight")],
        ),
        (
            "Of the 640 lambs born, 310 were sold in Sarn, 190 in Ayle and 160 elsewhere.",
            [("inconsistent", "hard", "310 190 160 640")],
        ),
        (
            "Of the 640 lambs born, 310 were sold in Sarn, 190 in Ayle and 140 elsewhere.",
            [("consistent", None, "310 190 140 640")],
        ),
        (
            "The grant of $12 million is split between schools ($5 million), parks ($4 million) and roads ($4 million).",
            [("inconsistent", "as usually read", "5 million 4 million 4 million 12 million")],
        ),
        (
            "The grant of $12 million is split between schools ($5 million), parks ($4 million) and roads ($3 million).",
            [("consistent", None, "5 million 4 million 3 million 12 million")],
        ),
        (
            "The firm employs 384 people: 138 surgeons, 164 nurses and 82 porters, for $3 million.",
            [("consistent", None, "138 164 82 384")],
        ),
        (
            "The Reds got 40 votes, the Blues 25 and the Greens 15.",
            [("consistent", None, "25 15 40")],
        ),
        (
            "The club has 40 members: 18 men and 12 women.",
            [("inconsistent", "as usually read", "18 12 40")],
        ),
        (
            "The 40 patients: 25 had a fever and 22 went home.",
            [("inconsistent", "as usually read", "25 22 40")],
        ),
        (
            "The club has 40 members and 95 fans: 25 men and 22 women.",
            [("inconsistent", "as usually read", "25 22 40")],
        ),
        (
            "The council passed a $248 million budget.\nSome 12 clerks were there.\nIt sets aside $96 million for police, $71 million for streets and $91 million for schools.",
            [("inconsistent", "hard", "96 million 71 million 91 million 248 million")],
        ),
        (
            "The fund is $3.2 million, 1.8 million for boats and 1.6 million for nets.",
            [("inconsistent", "hard", "1.8 million 1.6 million 3.2 million")],
        ),
        (
            "The sloop has 60 cups, 14 of them white, 23 in red and 26 black.",
            [("inconsistent", "hard", "14 23 26 60")],
        ),
        (
            "The line runs 240 boats, 150 of them on the lake and 66 on the river.",
            [("inconsistent", "as usually read", "150 66 240")],
        ),
        (
            "The flood killed nine people.\nFour people died in Sarn, four in Ayle and four in Hexley.",
            [("inconsistent", "hard", "Four four four nine")],
        ),
        (
            "The toll rose to nine.\nFour men died in Sarn, four in Ayle and two in Hexley.",
            [("inconsistent", "hard", "Four four two nine")],
        ),
        (
            "The shop shipped 300 lamps in May.\nIn May it sold 175 lamps in Leeds and 150 lamps in York.",
            [("inconsistent", "as usually read", "175 150 300")],
        ),
        (
            "The shop shipped 300 lamps in May.\nLeeds took 175 lamps and York 150 lamps.",
            [("inconsistent", "as usually read", "175 150 300")],
        ),
        (
            "The region has 900 boats.\nSarn accounts for 500 and Orr for 450.",
            [("inconsistent", "as usually read", "500 450 900")],
        ),
        (
            "The year cost $6.5 million: $2.4 million for police, $1.8 million for streets and $2.04 million for schools.\nNext year it is $6.24 million.",
            [("inconsistent", "as usually read", "2.4 million 1.8 million 2.04 million 6.5 million")],
        ),
    ],
)
def test_a_list_and_the_total_before_it(text, found):
    assert drafts(list_and_total, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Sarn has 30 beds, Ayle 40, Orr 50 and Pell 60, so the four together have 230 beds.",
            [("inconsistent", "as usually read", "30 40 50 60 230")],
        ),
        (
            "Sarn has 30 beds, Ayle 40, Orr 50, Pell 60 and Dunn 70, so the five together have 300 beds.",
            [("inconsistent", "as usually read", "30 40 50 60 70 300")],
        ),
        (
            "Sarn has 30 beds, Ayle 40, Orr 50, Pell 60, Dunn 70 and Esk 80, so the six together have 400 beds.",
            [("inconsistent", "as usually read", "30 40 50 60 70 80 400")],
        ),
        (
            "Sarn has 30 beds, Ayle 40, Orr 50, Pell 60, Dunn 70, Esk 80 and Hale 90, so the seven together have 500 beds.",
            [("inconsistent", "as usually read", "30 40 50 60 70 80 90 500")],
        ),
        (
            "Sarn has 30 beds, Ayle 40, Orr 50, Pell 60, Dunn 70, Esk 80, Hale 90 and Wick 20, so the eight together have 500 beds.",
            [("inconsistent", "as usually read", "30 40 50 60 70 80 90 20 500")],
        ),
        (
            "Sarn has 30 beds, Ayle 40, Orr 50, Pell 60, Dunn 70, Esk 80, Hale 90, Wick 20 and Lund 35, so the nine together have 500 beds.",
            [("inconsistent", "as usually read", "30 40 50 60 70 80 90 20 35 500")],
        ),
        (
            "Sarn has 30 beds, Ayle 40, Orr 50, Pell 60, Dunn 70, Esk 80, Hale 90, Wick 20, Lund 35 and Tarn 25, so the ten together have 550 beds.",
            [("inconsistent", "as usually read", "30 40 50 60 70 80 90 20 35 25 550")],
        ),
        (
            "Sarn has 30 beds.\nAyle has 40 beds.\nOrr has 50 beds.\nPell has 60 beds.\nSo the four together have 230 beds.",
            [("inconsistent", "as usually read", "30 40 50 60 230")],
        ),
        (
            "The boats cost $12 million and the nets $9 million.\nThe whole contract is worth $27 million.",
            [("inconsistent", "hard", "12 million 9 million 27 million")],
        ),
        (
            "The boats cost $12 million and the nets $9 million.\nThe whole contract costs $27 million.",
            [("inconsistent", "hard", "12 million 9 million 27 million")],
        ),
        (
            "The council owns 1,450 flats in Sarn and 390 flats in Ayle.\nThat makes 1,940 homes.",
            [("inconsistent", "as usually read", "1,450 390 1,940")],
        ),
        (
            "The firm paid $3 million and has 2,300 staff in Leeds.\nAnother 800 are in Hull, bringing the total to 3,400.",
            [("inconsistent", "hard", "2,300 800 3,400")],
        ),
        (
            "Roads got $26 million, schools $35 million, and $71 million in all.",
            [("inconsistent", "hard", "26 million 35 million 71 million")],
        ),
        (
            "In 30 days the farm lost 240 hens and 31 ducks, 290 birds in all.",
            [("inconsistent", "as usually read", "240 31 290")],
        ),
        (
            "The boats cost $12 million and the nets $9 million.\nThe whole contract is worth $21 million.",
            [("consistent", None, "12 million 9 million 21 million")],
        ),
        (
            "The firm has 2,300 staff in Leeds and 1,900 in York.\nAnother 800 are in Hull, bringing the total to 5,000.",
            [("consistent", None, "2,300 1,900 800 5,000")],
        ),
        (
            "The farm lost 240 hens, 31 ducks and 12 geese, 290 birds in all.",
            [("inconsistent", "as usually read", "240 31 12 290")],
        ),
        (
            "The council owns 1,450 flats and 390 houses.\nThat makes 1,940 homes.",
            [("inconsistent", "as usually read", "1,450 390 1,940")],
        ),
        ("Sarn has 30 beds and Ayle 40, so the two together have 90 beds.", [("inconsistent", "hard", "30 40 90")]),
        ("Sarn has 30 beds and Ayle 40, so both together have 90 beds.", [("inconsistent", "hard", "30 40 90")]),
        (
            "Sarn has 30 beds, Ayle 40 and Orr 50, so the three together have 150 beds.",
            [("inconsistent", "hard", "30 40 50 150")],
        ),
        ("Sarn has 30 beds and Ayle 40, so the two together have 70 beds.", [("consistent", None, "30 40 70")]),
        ("Sarn has 3 beds and Ayle 4, so the two together have 9 beds.", [("inconsistent", "hard", "3 4 9")]),
        ("She won 12 races in May and 15 in June, 30 in all.", [("inconsistent", "hard", "12 15 30")]),
        ("She won 12 races in May and 15 in June, 27 in all.", [("consistent", None, "12 15 27")]),
        ("The farm lost 240 hens and 310 ducks, 550 birds in all.", [("consistent", None, "240 310 550")]),
        (
            "The firm has 2,300 staff in Leeds and 1,900 in York.\nAnother 800 are in Hull, bringing the total to 5,400.",
            [("inconsistent", "hard", "2,300 1,900 800 5,400")],
        ),
        (
            "The firm has 2,300 staff in Leeds.\nAnother 800 are in Hull, bringing the total to 3,400.",
            [("inconsistent", "hard", "2,300 800 3,400")],
        ),
        (
            "The firm has 2,300 staff in Leeds.\nAnother 800 are in Hull, bringing the total to 3,100.",
            [("consistent", None, "2,300 800 3,100")],
        ),
        (
            "Northam got $26 million, Eskdale $35 million and Pell $31 million, a total of $98 million.",
            [("inconsistent", "hard", "26 million 35 million 31 million 98 million")],
        ),
        (
            "Northam got $26 million, Eskdale $35 million and Pell $31 million, a total of $92 million.",
            [("consistent", None, "26 million 35 million 31 million 92 million")],
        ),
    ],
)
def test_parts_and_the_total_after_them(text, found):
    assert drafts(total_after_parts, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Sarn has 30 beds and Ayle 40, so the three together have 90 beds.",
        "Sarn has 30 beds and Ayle 40, so the two together have 140 beds.",
        "Sarn has 30 beds and Ayle 40, so the two together have 141 beds.",
        "Sarn has 31 beds and Ayle 41, so the two together have 36 beds.",
        "Sarn has 31 beds and Ayle 41, so the two together have 42 beds.",
        "Sarn has 300 beds, Ayle 400 and Orr 500, so the three together have 590 beds.",
        "Sarn has 30 beds and Ayle 40, so the two have 90 beds.",
        "Sarn has 30 beds and Ayle 40 boats, so the two together have 90 beds.",
        "The line runs 240 boats: 60 on the lake and 50 on the river.",
        "The line runs 240 boats: 250 on the lake and 80 on the river.",
        "The line runs 240 boats: 240 on the lake and 80 on the river.",
        "The fund has $240: 150 boats and 91 nets.",
        "The shop sold 300 lamps in May.\nIt sold 170 lamps in Leeds in June and 150 lamps in York.",
        "The shop sold 300 lamps.\nIn May it sold 170 lamps in Leeds and 150 lamps in York.",
        "Orr got 13 votes, and 36 votes were for Ayle.\nIt got 20 votes in Leeds and 18 votes in York.",
        "The shop sold 300 lamps.\nLeeds took 170 chairs and York 150 chairs.",
        "Twelve faults were recorded, including six in the north and five in the south.",
        "Of the 40 patients, 25 had a fever and 22 had a cough.",
        "The 40 patients: 25 had a fever and 22 had a cough.",
        "The club has 40 members: 25 doctors and 22 women.",
        "About 1,000 people came: nearly 600 by bus and some 300 by train.",
        "About 1,000 people came: 600 by bus, 200 by train and nobody else, there were no others.",
        "She won 12 races in May and 15 in June, 30 in all since the winter.",
        "The farm lost 240 hens, 31 kilos of peas and 12 geese, 290 birds in all.",
        "The farm lost 240 hens and 310 ducks, 290 birds in all.",
        "The boats cost $12 million and the nets $9 million, among others.\nThe whole contract is worth $27 million.",
        "The boats cost $12 million and the nets $9 million.\nOther costs come later.\nThe whole contract is worth $27 million.",
        "The flood killed nine people.\nFour people died in Sarn, two in Ayle and two in Hexley.",
        "Four people died in Sarn, two in Ayle and two in Hexley.",
        "Nine people died, two in Ayle and two in Hexley.",
        "Northam got $26 million, Eskdale $35 million and Pell $31 million, a total of $920 million.",
        "Twelve faults were recorded, and ten in the south.",
        "The Reds got 40 votes, the Blues 25 and the Greens 22.",
        "The club has 240 athletes, 132 coaches and 108 women.",
        "The fund is $3.2 million, $1.8 million spent and $1.6 million for nets.",
        "The club has 40 members: 18 men and 11 women.",
        "The club has 40 members and 94 fans: 25 men and 22 women.",
        "About 1,000 people came: nearly 600 by bus and 300 by train.",
        "The fund has $240: 150 boats and 60 boats in Sarn.",
        "The line runs 240 boats: 200 on the lake, 170 on the river and 111 on the sea.",
        "The line runs 240 boats, 150 of them on the lake and 65 on the river.",
        "The flood killed nine people.\nFour people died in Sarn, four in Ayle and five in Hexley.",
        "The toll rose to nine.\nFour men left Sarn, four Ayle and two Hexley.",
        "The count rose to nine.\nFour men died in Sarn, four in Ayle and two in Hexley.",
        "The shop shipped 300 lamps.\nIn May it sold 175 lamps in Leeds and 150 lamps in York.",
        "Sarn took 300 lamps.\nLeeds took 175 lamps and York 150 lamps.",
        "The firm has $300 million.\nLeeds got $175 million and York $150 million.",
        "The council passed a $248 million budget.\nSome 12 clerks were there.\nNobody spoke.\nIt sets aside $96 million for police, $71 million for streets and $91 million for schools.",
        "The year cost $6.5 million.\nIt sets aside $2.4 million for police, $1.8 million for streets and $2.04 million for schools.\nNext year it is $6.24 million.",
        "The farm lost 310 hens and 12 ducks, 290 birds in all.",
        "Roads got $26 million, and $31 million in all.",
        "The council owns 1,450 flats in Sarn and 390 flats in Ayle, 1,940 homes in all.",
        "Leeds has 2,300 staff, no fewer than York with 1,900.\nAnother 800 are in Hull, bringing the total to 5,400.",
        "The boats cost $12 million and the nets $9 million; the rest came later.\nThe whole contract costs $27 million.",
        "Sarn has 30 beds.\nAyle has 40 beds.\nOrr has 50 beds.\nPell has 60 beds.\nDunn has 70 beds.\nSo the five together have 300 beds.",
        "The list has 40 firms, 12 of them foreign and 22 older than a century.",
    ],
)
def test_what_is_no_list_with_its_total(text):
    assert drafts(list_and_total, text) == drafts(total_after_parts, text) == []
