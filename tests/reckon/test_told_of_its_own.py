"""What a claim's own words tell it of, where another figure near by would make it a doubt."""

from __future__ import annotations

import pytest

HELD = [
    # a fraction right behind its part
    "At Low Hall, where lunch is cooked on site, 168 out of 210 stay for it, or 80 per cent. A year ago it was 105, exactly half the school, so the hall has 63 extra mouths and no extra chair.",
    # 'as long' is of stretches, not of money
    "Somebody in stores bought 36 screens at £45 each and put £1,620 on a card. Results that had come up in 20 minutes took three hours by hand, nine times as long.",
    # a rate with its whole and time
    "In the 25 days to 27 October engineers rebuilt 620 carts, close to 25 a day. At that pace the other 285 would need between 11 and 12 days more. The Ostmark yards needed 62 days for 310 carts, only five a day.",
    # what lies above a limit stands in its sentence
    "The storm will cost the firm £9.6m to put right, she said, well above the £6m limit of its cover. Outside help accounts for £4.1m, new kit for £3.3m and overtime for £2.2m.",
    # 'three of them' are of those told before, and of no total further back
    "The flow peaked at 1,450 litres, 25 times the 58 that is usual for August. Fourteen people were hurt, three of them badly; the other 11 had cuts.",
    # what the figures of a sum make is printed elsewhere
    "All 24 craft reached the lake. Of the craft on board, 14 belonged to the firm, six had been built for schools and four for a bank. Each weighed 38 kilograms, making a load of 912 kilograms.",
    "The yard will shed 1,150 jobs. The firm wants 480 people to retire early and 230 to move to other yards; the remaining 440 will be made redundant.",
    "Nurses gave 6,080 doses in the week, hours after 8,236 people set off on the run. The drive was aimed at 7,600 pupils with no dose. That leaves 1,520 still unprotected.",
    # a change of its own, a share of whom, a share of other things
    "Fares go up by 12.5 per cent, but some will stay at home. The firm expects its income to grow from £108 million to £116.1 million, which is 7.5 per cent.",
    "Of 240 swimmers, 96 had been ill within the week, or two in five. The official toll was 146, of whom 63 per cent lived here.",
    "The board voted on Tuesday to close four of its 19 schools in June, leaving 15 to serve a valley that has lost a quarter of its pupils in a decade.",
    # a turnout beside a vote
    "Of 32,500 voters 14,300 cast a ballot, a turnout of 44 percent. In the villages 61 percent voted no.",
    # hours with a pause
    "Clerks used the five that are left, 12 in all. They sat from 10am to 4.15pm, with an hour off for lunch. That made a working day of five and a quarter hours for all 12.",
    # a clock before the nearest one
    "Lake Oro held 36 million litres before the ice gave way at 02:40. About 9 million remained by midday. Sirens in the valley went off at 02:55, 15 minutes after the dam failed.",
]  # fmt: skip


@pytest.mark.parametrize("text", HELD)
def test_a_claim_is_of_what_stands_in_its_own_words(page_of, text):
    checks = page_of("A headline for this", text)
    assert checks
    assert not [check.formula for check in checks if check.verdict == "inconsistent"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Outpatient wards saw 1,500 people a day in the week after the fire. They normally see 2,400, so that trade was down by 60 per cent.", "inconsistent"),
        ("Outpatient wards saw 1,500 people a day in the week after the fire. They normally see 2,400, so that trade was down by 37.5 per cent.", "consistent"),
        ("In May it lifted the premium on a house from 3,200 to 4,000 crowns. Customers who grumbled then about a 20 per cent rise should expect another.", "inconsistent"),
        ("In May it lifted the premium on a house from 3,200 to 4,000 crowns. Customers who grumbled then about a 25 per cent rise should expect another.", "consistent"),
    ],
)  # fmt: skip
def test_a_fall_is_of_the_greater_and_a_grumble_hedges_nothing(page_of, text, told):
    assert [check.verdict for check in page_of("A headline for this", text, rule="percent_change")] == [told]


def test_a_number_that_has_moved_by_what_is_printed_beside_it_is_of_another_day(story_of):
    now = "The strike goes on. Thirty-eight ships lay at anchor in Oro bay at noon, the harbour master says. That is {} than yesterday."
    then = "The strike goes on. Harbour master Peter Quill counted 36 ships at anchor in Oro bay at noon."
    told = {
        gap: [check.verdict for check in story_of(then, now.format(gap)) if check.rule == "same_measure"]
        for gap in ("two more", "two fewer")
    }
    assert "inconsistent" not in told["two more"]
