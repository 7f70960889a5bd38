"""Changes and multiples: on which value they are, in which money, and what is no value of theirs."""

import pytest

from helpers.reckon.growth.values import one_money
from helpers.reckon.quantities import Desk
from helpers.settings import Settings

from .conftest import tiny

SLIPS = [
    "A locker at the rink goes from 40 pence to 50 pence, an increase of 20 percent.",
    "The baker used to ask 32 crowns for a rye loaf. He now asks 40. That is a rise of 20 per cent.",
    "Ferry tickets, which cost 60 kroner last summer, cost 80 this summer, 25 percent more.",
    "Rents were 640 euros in May. They are 800 now, an increase of 20 percent.",
    "The club cut its fee from 80 crowns to 60, a discount of 33 percent.",
    "The parking fee was lifted by a fifth, from 24 francs to 30.",
    "In March the brewery had 24 drivers. By June it had 30, a rise of 20 percent.",
    "Turnover climbed by 20 percent, from 2.4 million crowns to 3.0 million.",
    "A coffee was 30 crowns on Friday. It had been 24 crowns the week before. The 20 per cent rise angered regulars.",
    "The toll falls from 90 cents to 75 cents, down 20 percent.",
    "A pear fetched 45 cents in May and fetches 60 cents now, up 25 percent.",
    "A bun now costs €1.20. In 2015 it was 80 cents, so the price has doubled in ten years.",
    "The pass will cost £2.40 from May. Ten years ago it was 80p, which means the price will have quadrupled.",
    "A lemon cost 50 cents in 2019; now it costs $1.10, more than three times as much.",
    "The fare goes up from 60p to £1.50, a rise of 90 percent.",
    "It was 75 cents a letter in 2020. Today it is €1.65. Prices have more than tripled.",
    "The canteen charges €3.20 for soup, four times the 95 cents it took in 2008.",
    "A copy that was 90 pence when the paper began will soon be £1.80, three times as much.",
    "The deposit rises to €1.50 next week. It is 50 cents at present, so it will have doubled.",
    "Ten years ago a ride cost 40 cents, and it costs $1.20 today: the fare has more than quadrupled.",
]
SILENT = [
    "At 85 cents a loaf is 10.5 percent cheaper than the 95 cents asked in Hale.",
    "The fee rose from 24 crowns to 30, an increase of 20 percent of the new price.",
    "The toll rises from 40 pence to 50 pence, an increase of 25 percent.",
    "A locker at 40 pence is 20 percent below the 50 pence of the pool.",
    "The six crowns that were added are 20 percent of the new price of 30 crowns.",
    "The coat was cut from 80 crowns to 60, a discount of 25 percent.",
    "Shares rose from 4.1 crowns to 4.3, a gain of 4.7 percent.",
    "A bun now costs €1.60. In 2015 it was 80 cents, so the price has doubled in ten years.",
    "The stamp was 75 cents in 2020 and is €1.65 now; it has more than doubled.",
    "The club drew 24,310 on average. The derby was nearly 17,000 above the average, or 1.7 times as large. The week before 23,884 came.",
    "The hall cost $288 million, or $8,000 a seat. The new one, at $684 million, comes out at roughly twice that.",
    "It follows fines of 5.6 million euros in 2023 and 10.5 million in 2024, and is twice as high as the latter. Part of it, 4.2 million euros, is for parcels.",
    "Complaints reached 29,400, half as many again as the 19,600 of 2023.",
    "The ships were ordered for £116m. The bill stands at £174m, a rise of 50 per cent, or £87m a ship.",
    "In 2021, 20 percent of farms were insured. Last year 26 percent were, a rise of six percentage points, or 30 percent.",
    "81 percent have two doses. (First doses stand at 86 percent.) In 2016 the figure was 93 percent. A fall of 12 percentage points does not happen overnight.",
    "A sandwich is 45 cents dearer, and costs €4.95, ten percent more than in May.",
    "The tip was 50 cents. A meal is €12.50, three times what it was.",
    "Its fund of £1.2m doubled. Members pay 60p a week.",
]


@pytest.mark.parametrize("text", SLIPS)
def test_a_change_is_on_the_old_value_and_coins_meet_their_money(story_of, text):
    assert [check for check in story_of(text) if check.verdict == "inconsistent"]


@pytest.mark.parametrize("text", SILENT)
def test_what_holds_on_the_base_that_the_words_name_gives_no_alarm(story_of, text):
    assert not [check for check in story_of(text) if check.verdict == "inconsistent"]


def test_the_reading_says_that_the_printed_change_is_on_the_new_value(board):
    (check,) = board("The fee rose from 24 crowns to 30, an increase of 20 percent.", rule="percent_change")
    assert "the difference over the second number" in check.reading


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It was 75 cents, and is €1.65 now.", [("euro", 0.75), ("euro", 1.65)]),
        ("It was 75 cents, and is $1.65 now.", [("dollar", 0.75), ("dollar", 1.65)]),
        ("It was 75 cents, and is £1.65 now.", [("cent", 75.0), ("pound sterling", 1.65)]),
        ("It was 75 cents, and is 80 cents now.", [("cent", 75.0), ("cent", 80.0)]),
    ],
)
def test_a_coin_is_told_in_the_money_beside_it(text, told):
    (page,) = Desk([tiny("a", text)], Settings()).pages
    assert [(one.unit, one.lo) for one in one_money(page.quantities)] == told
