"""What an amount is of, by the words round it: the noun after, the noun before 'of', apposition, subject, object, verb."""

import pytest

from helpers.reckon.meaning.subjects import subject

# The figure with its unit stands in square brackets; '' where the words do not name a thing of the amount.
SENTENCES = [
    ("Revenue rose to [£2.4bn].", "revenue"),
    ("Footwear, at [£312m], supplies a third.", "footwear"),
    ("It carries net debt of [£31m].", "net debt"),
    ("The final dividend of [2.3p] is safe.", "final dividend"),
    ("Turnout was [62 per cent] in Ayle.", "turnout"),
    ("It made an underlying profit of [£9m].", "underlying profit"),
    ("Profit before tax, [£9.1m], beat forecasts.", "profit"),
    ("Earnings per share of [14.2p] were flat.", "earning"),
    ("Turnover went up by 5 per cent to [£2.4bn].", "turnover"),
    ("The pay bill came to [£4.6m].", "pay bill"),
    ("Net borrowings were [£80m].", "net borrowing"),
    ("The final dividend was cut to [2.2 pence].", "final dividend"),
    ("The board cut the dividend to [4p].", "dividend"),
    ("The ministry put the cost of the flood at [£5m].", "cost"),
    ("The clean-up cost the town [£41,000].", "cost"),
    ("It reported a [14%] drop in annual profit.", "annual profit"),
    ("Last year, [£4m] went to schools.", ""),
    ("The council bought [£4m] of land.", "land"),
    ("It was a year of [£4m] in revenue.", "revenue"),
    ("The fund paid [£4m] in May.", "payment"),
    ("It has [£4m] in the bank.", ""),
    ("It kept [40 per cent] of voters.", ""),
    ("Clothing brought in £1.9bn, footwear [610 million] and food 120 million.", "footwear"),
    ("Clothing brought in £1.9bn, footwear 610 million and food [120 million].", "food"),
    ("The museum ran a [£9m] deficit.", "deficit"),
    ("The village got its [$7m] aid package.", "aid package"),
    ("Unemployment stood at [4.2 per cent].", "unemployment"),
    ("Inflation, at [3 per cent], is high.", "inflation"),
    ("The payout is 2.3p, where a year ago it was [3.5p].", "it"),
    ("Sales rose to £5m from [£4m].", "it"),
    ("The jobless rate fell to [3.9 per cent] in May.", "jobless rate"),
    ("The number of visitors was [5,000].", "visitor"),
    ("The rate of inflation was [5 per cent].", "inflation"),
    ("A litre of milk sold for [90p].", "price"),
    ("The farm is worth [$5m].", "value"),
    ("In May turnout was [62 per cent].", "turnout"),
    ("The rent (about [£500]) includes heating.", "rent"),
    ("The price, including tax, was [£12].", "price"),
    ("The average price of a house has risen to [£300,000].", "average price"),
    ("He paid [£5] for it.", "payment"),
    ("The bridge was closed in 1999 and [£5m] was spent.", ""),
    ("She said that profits had almost doubled to [€40m].", "profit"),
    ("Rents rose 5 per cent to [€900].", "rent"),
    ("Its budget deficit, at [£4m], is small.", "budget deficit"),
    ("The orchestra owed [£90,000].", "debt"),
    ("Membership was up [12 per cent].", "membership"),
    ("The average wage in the mill is [£540].", "average wage"),
    ("A gallon fetched [$4].", "price"),
    ("The tax on beer will be raised to [6 per cent].", "tax"),
    ("On Friday, [£4m] was stolen.", ""),
    ("However, [£4m] has gone.", ""),
    ("The winner gets [£500].", ""),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "told"), SENTENCES)
def test_what_an_amount_is_of(marked, told):
    start, end = marked.index("["), marked.index("]") - 1
    assert subject(marked.replace("[", "").replace("]", ""), start, end) == told


def test_a_long_sentence_is_read_in_bounded_time():
    text = "and the fund, " * 2000 + "rose to £5m"
    assert subject(text, len(text) - 3, len(text)) == "fund"


def test_many_numbers_and_years_behind_a_verb_are_read_in_bounded_time():
    text = "The lake is forecast to rise from 12 in 2011 to 18 in 2014, to 24 in 2018, to 31 in 2021, a gain of 9 per cent."
    start = text.index("9 per")
    assert subject(text, start, start + len("9 per cent")) == ""
