"""Sums that do not come out, in many turns of phrase, beside look-alikes that add up to something else or to nothing."""

from __future__ import annotations

import pytest

from .conftest import known_fault

SLIPS = [
    "The lifeboat station answered 412 calls last year. Of these, 236 came from yachts, 118 from fishing boats and 68 from swimmers.",
    "The council will plant 640 trees. The plan lists 310 limes, 170 oaks and 130 birches.",
    "Strikers numbered 2,480, the union said: 1,150 drivers, 870 cleaners and 540 clerks.",
    "The $48 million budget sets aside $21.6 million for schools, $14.2 million for roads and $10.2 million for parks.",
    "Firefighters pumped out 374 cellars by Sunday. They drained 181 in Oldport, 96 in Fenwick and 87 in Marl.",
    "Crews have mended 146 of the pier's 230 planks, leaving 94 to be done before Easter, the harbour master said.",
    "The appeal set out to raise £3m. It has brought in £1.85m so far and is still looking for the outstanding £1.25m.",
    "The club borrowed $74m. It has drawn $46m of the loan. That leaves $38m for the new stand.",
    "The choir has 86 members. Forty-one are sopranos, 25 are altos and 18 are basses, and everyone sings in the final.",
    "The bill passed by 164 votes to 131, a majority of 43, after a night of debate.",
    "The flood drove 5,180 people out. The school hall took in 2,340 of them and the barracks 1,420. The remaining 1,620 went to relatives.",
    "Wages cost the theatre $412,000, lights $86,000 and costumes $59,000, which makes $577,000 in all.",
    "Nurses gave 1,900 jabs in the mill, 1,240 in the market hall and 730 in the school. In all, 3,970 people were vaccinated.",
    "Police made 137 arrests at the match. Eighty-eight were for affray, 31 for theft and 28 for drunkenness.",
]
ALIKE = [
    "The lifeboat station answered 412 calls last year. Of these, 236 came from yachts, 118 from fishing boats and 58 from swimmers.",
    "The council will plant 640 trees this year. Last year it planted 310 limes, 170 oaks and 130 birches.",
    "Strikers numbered 2,480, the union said, including 1,150 drivers, 870 cleaners and 430 clerks.",
    "Firefighters pumped out 374 cellars by Sunday. Bakers gave them 180 loaves, 90 pies and 84 cakes.",
    "Crews have mended 136 of the pier's 230 planks, leaving 94 to be done before Easter, the harbour master said.",
    "The school has 86 teachers. It bought 41 desks, 27 lamps and 14 stoves in May.",
    "The bill passed by 164 votes to 131, a majority of 33, after a night of debate.",
    pytest.param(
        "The flood drove 5,180 people out. The school hall took in 2,340 of them and the barracks 1,420. Others went to relatives.",
        marks=known_fault,
    ),
    "The museum sold 1,900 tickets on Friday, 1,240 on Saturday and 730 on Sunday. A year ago it sold 3,970.",
    "Police stopped 137 cars. Eighty-eight had bad tyres, 31 had no lights and 28 had no papers; some had more than one fault.",
    "The league has 58 clubs: 21 in the north and 18 in the south. The others play in the west.",
    "The town spent £310,000 on steel and £120,000 on paint. Together with the county it spent £840,000.",
]


@pytest.mark.parametrize("text", SLIPS)
def test_a_sum_that_does_not_come_out_is_told(board, text):
    assert any(check.verdict == "inconsistent" for check in board(text.replace(". ", ".\n")))


@pytest.mark.parametrize("text", ALIKE)
def test_figures_that_make_no_sum_are_let_be(board, text):
    assert not [check.formula for check in board(text.replace(". ", ".\n")) if check.verdict == "inconsistent"]
