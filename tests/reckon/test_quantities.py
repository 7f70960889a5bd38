from helpers.reckon.quantities import Desk, alike, matches, same_measure
from helpers.settings import Settings

from .conftest import tiny


def page(text, **told):
    return Desk([tiny("w0", text)], Settings(**told)).pages[0]


def test_judging_words_are_not_part_of_the_name():
    names = [quantity.name for quantity in page("Just 30 homes, only about 40 barns, over 50 sheds.").quantities]
    assert names == ["30", "about 40", "over 50"]


def test_words_that_compare_set_a_figure_aside():
    text = page("There were 40 calls, up from 30, fewer than the 50 of May.")
    assert [text.set_aside(quantity) for quantity in text.quantities] == [False, True, True]


def test_measures_are_compared_with_their_units():
    one, other, money, more = page("They sold 40 homes and 30 homes for $5 million and $6 million.").quantities
    assert same_measure(one, other)
    assert same_measure(money, more)
    assert not same_measure(one, money)


def test_alike_looks_past_the_verb():
    built, finished = page("To build 40 homes, they would have to finish 30 homes.").quantities
    assert alike(built, finished)


def test_matches_needs_a_word():
    assert matches("field offices", "office")
    assert not matches(None, "office")


def test_pages_go_by_their_ids():
    desk = Desk([tiny("b", "There were 2 fires."), tiny("a", "There was 1 fire.")], Settings())
    assert [one.article_id for one in desk.pages] == ["a", "b"]


def test_the_printed_sign_or_word_of_a_unit():
    found = page("They paid $40 and walked 30 kilometres past 20 homes.").quantities
    assert [one.printed for one in found] == ["$", "kilometres", ""]


def test_a_bare_number_takes_the_rate_of_the_figure_before_it_in_its_sentence():
    rate, bare = page("They made 1,100 arrests a day, despite failing to reach 1,000.").quantities
    assert bare.time == rate.time is not None
    rate, bare = page("They made 1,100 arrests a day.\nLater there were 1,000.").quantities
    assert rate.time is not None and bare.time is None
