"""What stands beside a claim and is of another thing: each was once held against it."""

from __future__ import annotations

import pytest

CRANES = "Ashby has 88 cranes, Corley 71 and Denholm 64. "
VOTE = "The council has 58 seats. Twenty-seven were in favour and twenty-two against. "
MILL = "The mill burnt 140 tonnes in May. Dryers took 62 tonnes, boilers 46 and ovens 18, while 14 were lost. "
STRIKE = "The strike began on 2 March and ended on 20 March. "
BEDS = "In 2019 there were 60 nurses, and now there are 80. "


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("ordering", "Turnout fell from 61 per cent to a record 48 per cent."),
        ("ordering", "The lake dropped from 5.4 metres to a record 3.2 metres."),
        ("ordering", "The club swung from 9.5 million to a record 8.2 million loss."),
        ("ordering", "Attendance went from 1.41 million to a record 1.36 million for a weekday."),
        ("ordering", CRANES + "Corley is the largest of the three towns."),
        ("ordering", CRANES + "Denholm has the oldest of the three and the largest of the three docks."),
        ("ordering", CRANES + "Of the three, Corley has the fewest strikes."),
        ("ordering", CRANES + "Corley had the most of the three last year."),
        ("ordering", "Ashby won 12 games, Corley 9 and Denholm 7. Of the three, Denholm had the highest attendance."),
        ("threshold", VOTE + "Labour holds an absolute majority."),
        ("threshold", VOTE + "An absolute majority is 30."),
        ("threshold", VOTE + "Under an absolute majority rule the bill fails."),
        ("share", MILL + "Boilers are at 50 per cent, the makers say."),
        ("percent_change", "The wage is £44 a day; the rise is £6, or 4 per cent, above inflation."),
        ("percent_change", "At £44m the deficit is £6m, or 2 per cent, above the limit."),
        ("percent_change", BEDS + "Sickness is up 25 per cent."),
        ("percent_change", "Rainfall was 60 millimetres in May and 80 millimetres in June. Flood claims rose 25 per cent."),
        ("calendar", STRIKE + "The talks took ten days in all."),
        ("calendar", "The singer, whose band was formed in 1979, is 62."),
        ("calendar", "Ms Finch, who was first published in 1979, is 62."),
        ("calendar", "At 62, she runs the flooded hall, built in 1979."),
        ("product", "There were 30 men, 40 women and 50 children, 120 in all, an average of 45 a day."),
        ("product", "Parking costs £3. Twice a day the wardens come; fines were £200 over 30 days."),
        ("multiple", "Ferry shares lost 4%. A rival gained 1.5%. The toll went from 40 to 60 crowns, half as much again."),
        ("conversion", "A novice needs 24 lessons of 40 minutes, or 16 hours."),
        ("conversion", "She swims three times 40 minutes, or two hours."),
        ("percent_change", "The grant went from 64m in 2020 to 56m now, down 12.5 per cent, while the share of dry roofs fell from 60 per cent to 50 per cent."),
        ("threshold", "The pickers had baskets, and nearly all of them came back. The orchard gave 62 tonnes, and a normal year 80 tonnes."),
        ("product", "The pill costs £4.50. One a day, and the clinic charges £120 for 30 days in bed."),
        ("parts_sum", "The panel ruled by 6 to 5. A judge has died since, and the ten remaining judges are split. A ten-member panel may tie."),
        ("part_of_whole", "Leave out the six wards that were shut in spring, and costs have dropped. They are down at seven of the wards."),
        ("ordering", "It is the highest, coldest hut of the range. For 12 consecutive days, and 17 in all, Ms Pike stayed up there."),
        ("percent_change", "Twenty hospitals have signed the waste pact. Those who have not are 13 clinics. Waste is to come down by 2035 to 36 percent below 2011 levels."),
        ("required_rate", "The bell costs £9,000. The parish must lay by £48 a month for ten years at 4 percent interest."),
        ("threshold", "His 530 votes, to Dunne's 410, are a majority of the 980 cast."),
        ("threshold", "The yard has 26 cranes. It added ten in June. Most of the other cranes are rented."),
        ("threshold", "She needs the 640 signatures needed to stand, and has a majority of the council. The 210 members may sign."),
        ("threshold", "Riders are torn on the tram, and more than half dislike its colour. It rained. Snow fell. We spoke to 880 riders, 310 of them on a Sunday."),
        ("part_of_whole", "At the peak 1,400 people worked on the dyke, and 1,900 did so at some time or other."),
        ("ordering", "Harwick led with six cups, three plates and two bowls. Corley came second with four cups, five plates and two bowls, and Denholm third with two, three and five."),
        ("percent_change", "Takings were £7.5m, up 4 per cent from £7.2m; costs rose by a tenth to £7.7m from £7m."),
        # Limits of another place, another one or another time than the value told before them
        ("threshold", "Dust reached 58 grams in the loading bay. At the gate the limit is 50, and it stayed below it."),
        ("threshold", "A rival bank lent £16,000. The ceiling is £14,000, and Harwick Savings kept within it, it says. So all was well."),
        ("threshold", "The depot sent out 92 vans at its busiest. The permit allows no more than 80 on average, so it is within it."),
        ("threshold", "In June the vacancy rate was 2.7 per cent. A levy follows when 3 per cent is passed, and it did so in August."),
        # By how much, and to how many: no two sides of a vote
        ("ordering", "The airline agreed to trim its fleet by 12 to 88. The budget was approved, up by 2 to 6 million."),
        ("ordering", "The oldest swimmer was 79. Last year's oldest, Nora Pike, is now 82 and kept time."),
        # Days of a month that the words make fewer, and weekdays of no week of ours
        ("calendar", "The ferry sailed on all 28 days in July so far."),
        ("calendar", "Over the 30 days of October that the kiln was lit it burnt 90 tonnes."),
        ("calendar", "They fasted through the 30 days of May and June between the moons."),
        # Ages of the dead, and those who are junior by rank
        ("parts_sum", "Ida, 38, wed Otto, who died at 71, twenty years her senior."),
        ("parts_sum", "Mr Vane, 44, follows Ms Orr, 63, seven years his junior in the force."),
        # A narrower whole than the one told
        ("share", "The cost was £96m. The pool cost £24m, a third of the cost of the swimming halls."),
        ("share", "Income was £8.4m. Gifts brought £2.1m, a third of all income of the museum in the south."),
        ("multiple", "The bill came to £72m, and glass took £18m, a third of the total in the second phase."),
        ("share", "Eleven of the 44 wells are dry. That's a third of all wells in the west."),
        ("share", "Some 1,500 votes were cast. Pell took 600, 40 per cent, two thirds of the votes cast for her in the autumn."),
        ("share", "The estate has 150 flats. Forty of them are shut and ten more are let by the week. That's a third."),
        # A mark that is asked for
        ("share", "She won 57 per cent, more than the two fifths that she needed."),
        ("multiple", "The ban was carried, 78 per cent for, on a turnout of 53 per cent, just above the half that the law requires."),
        ("percent_change", "Only 36 per cent of drivers voted, but 68 per cent of them said yes, more than the two thirds that the rules ask for."),
        ("multiple", "The castle drew 320,000 visitors, 14 per cent more than the 281,000 of 2021 and half as many as the abbey."),
        # What a second price or one amount more completes
        ("product", "The clerk took 12 payments of £1,500 and one of £2,400, £20,400 in all."),
        ("product", "Tickets were £9 and £4. The 180 adults and 120 children paid £2,100."),
        ("product", "The hall seats 1,400 and was on no night full, although 3,950 came over the three nights."),
        # Two groups side by side
        ("part_of_whole", "Six barns were lost and eight saved. Two of those held grain."),
        ("part_of_whole", "Five mills shut and seven were sold. All 12 had been in one family."),
        ("parts_sum", "The side has won 12 of 16, seven of ten at home and five of six away. The keeper let in three of four."),
    ],
)  # fmt: skip
def test_what_is_of_another_thing(page_of, rule, text):
    assert "inconsistent" not in {check.verdict for check in page_of("A headline for this", text, rule=rule)}


def test_a_rest_that_completes_a_number_of_its_own_paragraph(page_of):
    lead = "The hospital treated 860 patients with flu."
    text = "Of 420 patients tested, 180 had the new strain. The other 240 patients had the old one."
    checks = page_of("A headline for this", lead, "It rained.", text, rule="parts_sum")
    assert "inconsistent" not in {check.verdict for check in checks}


def test_those_of_one_side_who_were_away(page_of):
    text = "Ninety-four were on the list: 41 came, 53 did not. Half of them were away on holiday."
    formulas = [check.formula for check in page_of("A headline for this", text, rule="share")]
    assert not [one for one in formulas if one.startswith("53 /")]


def test_a_page_of_many_dates_is_read_up_to_a_bound(page_of):
    text = " ".join(
        f"The dig began on {1 + each % 9} March and ended on {20 + each % 9} March. It took 25 days."
        for each in range(60)
    )
    found = [one for one in page_of("A headline for this", text, rule="calendar") if "with both ends" in one.formula]
    assert 0 < len(found) <= 40


def test_two_digits_without_a_noun_and_a_count_elsewhere(board):
    """'Up to 36' of hours, beside 63 hospitals."""
    here = "The Alder trial had 1,460 patients at 63 clinics.\nOf them 731 got the salve and 729 a dummy."
    there = "The old limit was 7.5 hours.\nThe Alder trial ran it on to 36.\nIts 1,460 patients split into 731 and 729."
    assert "inconsistent" not in {check.verdict for check in board(here, there, rule="same_measure")}


def test_people_of_whom_two_things_are_told(board):
    """Those who had to leave are not those whom a firm employs."""
    here = "More than four thousand people had to leave Harwick, and the mill estate was hit."
    there = "The mill estate in Harwick was hit. It employs 3,100 people."
    assert "inconsistent" not in {check.verdict for check in board(here, there, rule="threshold")}


SILLY = [
    ("part_of_whole", "Police made 240 arrests in July, against 221 in June; 70 were charged."),
    ("parts_sum", "The harbour has 50 staff. Thirty left last year, and 20 were hired."),
    ("parts_sum", "The club has won 12 of 15, nine of ten at home. Denholm has won three of its last seven."),
    ("rate_times_period", "Boats leave every half an hour from eight in the morning, and the last one goes at two. Thirteen boats lie idle."),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text"), SILLY)
def test_what_fits_by_chance_and_is_of_another_thing(page_of, rule, text):
    assert not page_of("A headline for this", text, rule=rule)


SLIPS = [
    ("threshold", "The depot sent out 92 vans a day. The permit allows no more than 80, so it keeps within it."),
    ("threshold", "The vacancy rate was 2.7 per cent. A levy follows when 3 per cent is passed, and it did so."),
    ("ordering", "The board approved the sale of the pier by 14 votes to 19."),
    ("calendar", "That leaves 60 for each of the 30 days of October."),
    ("parts_sum", "Ida, 38, and her husband Otto, 47, twenty years her senior, run the inn."),
    ("share", "The council has 60 members. Fifteen are women, a third of the members of the council."),
    ("share", "The budget was £96m. The pool cost £24m, a third of the whole budget."),
    ("share", "The gale felled 800 of the oaks. Among all those lost, 320 were old. In other words a quarter of the oaks that fell were old."),
    ("product", "The clerk took 12 payments of £1,500 and one of £2,400, £24,400 in all."),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text"), SLIPS)
def test_what_is_of_the_very_thing_is_still_doubted(board, rule, text):
    found = {check.verdict for check in board(text.replace(". ", ".\n"))}
    assert "inconsistent" in found
