"""What the words do not hold against one another: ages and ranks, degrees and parts, totals and rivals, rates and amounts."""

import pytest

INNOCENT = [
    ("The road to Ayle costs €120 and that to Brock €140.\nOrr alone, at €90, is cheaper than Ayle's €120.", "ordering"),
    ("The Quay earned 2,916 tickets in May. Mill Lane came second with 2,430 and Fell Street third with 1,944. The five make 9,963.", "ordering"),
    ("Ines Dorn, 83, rowed her four home in last place.\nThe ages of the crew come to 296, an average of 74, and the youngest, Olaf Pry, is 66.", "ordering"),
    ("They cap it at 250 crews. A hundred and ten have said they are coming.\nThe day will be fair: 24 degrees, 75 in old money.", "parts_sum"),
    ("The women set a course record of 6:12.4 on Sunday.\nKell's own record, 5:38.6 from 2014, stands.", "ordering"),
    ("The crop was 12 tonnes, or 12.5 kilograms a hive, against 18 tonnes the summer before.", "conversion"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rule"), INNOCENT)
def test_what_is_of_two_kinds_is_not_held_against_each_other(board, text, rule):
    assert [check.formula for check in board(text, rule=rule) if check.verdict == "inconsistent"] == []
