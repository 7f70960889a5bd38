import datetime
import re
from dataclasses import replace

import pytest

from helpers.reckon.hedges import exactly
from helpers.reckon.likeness import alike, matches, same_kind, same_measure
from helpers.reckon.quantities import CROWDED, Desk, Quantity
from helpers.settings import Settings
from helpers.tables import Figure

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


def test_a_table_run_together_is_not_reckoned_with():
    listed = " boats, ".join(map(str, range(10, 10 + CROWDED)))
    text = f"They sold {listed} boats, half of them old.\nThey sold 40 in May."
    assert [one.lo for one in page(text).quantities] == [40]
    assert not page(text).fractions
    assert len(page(text.replace(", half of them old", "")).quantities) == CROWDED + 1


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


def made(measure=None, *, time=None, per=(), page=None, lo=40.0, **told):
    """A quantity of 40 by itself."""
    told = {"start": 0, "end": 2, "text": "40", "hi": lo, **told}
    figure = Figure(figure_id="f", article_id="a", lo=lo, **told)
    return Quantity(figure, exactly(lo), measure, time, per, "observed", -1, page=page)


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (made(unit="week"), 7),
        (made("weeks"), 7),
        (made("weeks", unit="tonne"), None),
        (made(unit="kilometer per hour"), None),
        (made(unit="watt hour"), None),
        (made(unit="tonne"), None),
        (made("homes"), None),
        (made(), None),
    ],
)
def test_the_days_in_a_stretch_of_time(one, expected):
    assert one.days == expected


@pytest.mark.parametrize(
    ("one", "times"),
    [
        (made(form="multiple"), True),
        (made(noun="times", unit_start=2, unit_end=7), True),
        (made(noun="times", unit_start=3, unit_end=8), True),
        (made(noun="times", unit_start=4, unit_end=9), True),
        (made(noun="times", unit_start=5, unit_end=10), False),
        (made(noun="times", unit_start=1, unit_end=9), False),
        (made(noun="times"), False),
        (made(noun="homes", unit_start=3, unit_end=8), False),
    ],
)
def test_a_multiple_has_its_word_beside_it(one, times):
    assert one.times == times
    assert one.counts != times


@pytest.mark.parametrize(
    ("one", "counts", "total"),
    [
        (made("homes"), True, True),
        (made("homes", time="day"), True, False),
        (made("homes", per=("office",)), True, False),
        (made(unit="percent"), False, False),
        (made(unit="percent point"), False, False),
        (made(unit="year of age"), False, False),
        (made(unit="week"), False, False),
        (made("officials", role="sources"), False, False),
        (made(unit="dollar"), True, True),
    ],
)
def test_what_can_be_reckoned_with(one, counts, total):
    assert (one.counts, one.total) == (counts, total)


def test_what_a_quantity_tells_of_its_figure():
    one = made("homes", form="vague", unit="percent", start=3, end=5)
    assert (one.start, one.end, one.span) == (3, 5, "a:3-5")
    assert (one.vague, one.percent, one.points, one.subject) == (True, True, False, "")
    other = made(unit="percent point", lo=0.0)
    assert (other.vague, other.percent, other.points, other.lo) == (False, False, True, 0.0)
    assert made(lo=7.0).lo == 7.0


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (made("homes", noun="home"), "home"),
        (made("homes", unit="tonne"), "homes"),
        (made(unit="tonne"), "tonnes"),
        (made(), "of them"),
    ],
)
def test_what_is_counted_in_words(one, expected):
    assert one.counted == expected


def test_restatements_share_a_key_and_other_values_units_and_measures_do_not():
    one = made("homes", unit="tonne", approximator="~")
    assert one.key == "~40.0..40.0 tonne homes"
    assert made().key == "40.0..40.0  "
    assert replace(one, figure=replace(one.figure, text="forty", start=9, end=14)).key == one.key


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("They made more than 75 arrests a day.", ["more than 75 arrests a day"]),
        ("They paid $40 an hour.", ["$40 an hour"]),
        ("Of the 300 pupils vaccinated, 40 were ill.", ["300 pupils", "40 pupils vaccinated"]),
        ("None out of their 300 pupils vaccinated were ill.", ["300 pupils"]),
        ("There were 300 pupils vaccinated.", ["300 pupils vaccinated"]),
        ("Between 1,200 and 1,500 homes were sold.", ["1,200 to 1,500 homes sold"]),
        ("Thousands of homes were sold.", ["thousands of homes sold"]),
        ("They sold only 40 homes.", ["40 homes"]),
    ],
)
def test_labels(text, labels):
    assert [one.label for one in page(text).quantities] == labels


def test_a_fraction_is_kept_apart_and_labelled_with_its_article():
    found = page("More than a third of homes are empty.")
    (third,) = found.fractions
    assert third.label == "more than a third"
    assert (third.role, third.sentence, third.page, found.quantities) == ("share", 0, found, [])
    assert made("homes", form="ratio", text="half", time="day").label == "half of homes a day"


def test_no_more_than_twenty_values_are_taken_for_the_highest():
    text = "\n".join(f"A record {number} homes were sold." for number in range(40, 65))
    assert [one.lo for one in page(text).highest] == list(range(40, 60))
    text = "It was a record 40 percent.\nA record 30 homes per office were sold.\nA record 20 barns were sold.\nThere were 10 sheds."
    assert [one.lo for one in page(text).highest] == [20]


def test_where_no_role_was_read_the_words_within_sixty_characters_give_it():
    for filler, role in ((49, "maximum"), (50, "observed")):
        witness = tiny("w0", f"It was the highest, {'x' * filler}: 40 homes.")
        for told in (None, "count"):
            figures = [replace(figure, role=told) for figure in witness.figures]
            (homes,) = Desk([replace(witness, figures=figures)], Settings()).pages[0].quantities
            assert homes.role == (told or role)


def test_a_change_that_is_read_as_one_figure_is_kept_apart_as_two():
    found = page("The price went from 900 to 600 dollars.")
    assert [(one.lo, other.lo) for one, other in found.changes] == [(900, 600)]
    assert found.quantities == []


def test_the_day_of_publication():
    def of(*days):
        return Desk([tiny(f"w{number}", "A dam.", day) for number, day in enumerate(days)], Settings())

    assert of("2024-05-17T09:30:00").pages[0].published == datetime.date(2024, 5, 17)
    assert of("May 2024").pages[0].published is of(None).pages[0].published is of(None).published is None
    assert of("2024-05-17", None, "2024-05-19", "2024-05-18").published == datetime.date(2024, 5, 19)


SENTENCES = "There were 10 fires.\nThere were 20 floods.\nThere were 30 storms.\nThere were 40 quakes."


def test_what_is_near_a_sentence():
    found = page(SENTENCES)
    assert [one.lo for one in found.near(1)] == [10, 20, 30]
    assert [one.lo for one in found.near(0, 2)] == [10, 20, 30]
    assert [one.lo for one in found.near(2, 0)] == [30]


def test_the_words_of_a_sentence_that_is_there():
    found = page(SENTENCES)
    assert [found.words(number) for number in (-1, 0, 3, 4)] == [
        "",
        "There were 10 fires.",
        "There were 40 quakes.",
        "",
    ]


def test_words_are_found_within_their_sentence():
    found, fire = page(SENTENCES), re.compile("were|fires")
    assert found.find(fire, 1) == ("were", "w0:27-31")
    assert found.find(re.compile("fires"), 1) is found.find(fire, -1) is found.find(fire, 4) is None
    assert found.find(fire, 0) == ("were", "w0:6-10")
    assert found.find(fire, 3) is not None


def test_what_stands_before_between_and_after():
    found = page(
        "They came.\nOn the day they  sold almost 40 homes and 30 barns to the lowest bidder of the town.\nThey went."
    )
    homes, barns = found.quantities
    assert found.before(homes) == "On the day they sold"
    assert found.before(homes, 5) == "sold"
    assert found.between(homes, barns) == "homes and"
    assert found.after(barns, 9) == "barns to"
    assert found.after(barns) == "barns to the lowest bidder of the town."
    assert found.before(barns) == "the day they sold almost 40 homes and"
    loose = [replace(one, sentence=-1) for one in (homes, barns)]
    assert found.before(loose[0], 60) == "They came. On the day they sold"
    assert found.after(loose[1], 200).endswith("town. They went.")


def test_a_hedge_without_a_place_is_left_out_by_its_words():
    found = page("They sold almost 40 homes.")
    (homes,) = found.quantities
    bare = replace(homes, figure=replace(homes.figure, hedge_start=None))
    assert found.before(bare) == "They sold"
    other = replace(homes, figure=replace(homes.figure, hedge_start=None, hedge="some"))
    assert found.before(other) == "They sold almost"


def test_a_subject_is_read_once():
    found = page("It had $40 million of revenue.")
    (money,) = found.quantities
    assert money.subject == found.subject(money) == "revenue"
    found._subjects[money.start, money.end] = "debt"
    assert money.subject == "debt"


def test_an_event_and_its_outcome_are_related_as_the_story_labels_them():
    labels = {"event": "arrests", "outcome": "releases"}
    measures = {"arrests": ("people arrested",), "releases": ("people released",)}
    desk = Desk([tiny("w0", "They made 40 arrests, 30 releases, 20 searches and 10 arrests.")], Settings(labels=labels, measures=measures))  # fmt: skip
    arrests, releases, searches, more = desk.pages[0].quantities
    assert desk.linked(arrests, releases) and desk.related(releases, arrests)
    assert not desk.related(arrests, searches)
    assert desk.related(arrests, more) and not desk.linked(arrests, more)
    bare = Desk([], Settings())
    assert not bare.linked(made(), made())


@pytest.mark.parametrize(
    ("one", "other", "same", "like"),
    [
        (made("homes"), made("homes"), True, True),
        (made("homes"), made("barns"), False, False),
        (made("homes built"), made("homes finished"), False, True),
        (made("homes", unit="tonne"), made("homes"), False, False),
        (made(), made(), False, True),
        (made(), made("homes"), False, True),
        (made("homes"), made(), False, True),
        (made(unit="dollar"), made(unit="dollar"), True, True),
        (made("homes", unit="dollar"), made("barns", unit="dollar"), False, False),
        (made(unit="dollar"), made(unit="euro"), False, False),
    ],
)
def test_same_and_alike(one, other, same, like):
    assert (same_measure(one, other), alike(one, other)) == (same, like)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (made("homes"), made("houses"), True),
        (made("homes sold"), made("houses"), True),
        (made("homes"), made("barns"), False),
        (made("homes"), made("houses", unit="tonne"), False),
        (made(), made("houses"), False),
    ],
)
def test_same_kind(one, other, kind):
    assert same_kind(one, other) == same_kind(other, one) == kind


def test_money_is_of_one_kind_where_it_is_of_the_same():
    text = "Revenue was $40 million.\nTurnover came to $30 million.\nDebt came to $20 million."
    revenue, turnover, debt = page(text).quantities
    assert same_kind(revenue, turnover)
    assert not same_kind(revenue, debt)


def test_a_rate_is_lent_only_to_a_number_without_noun_unit_or_rate_and_only_by_an_amount():
    told = "They made 1,100 arrests a day, {}."
    for words, time in (
        ("against 1,000", "day"), ("against 1,000 homes", None), ("against $1,000", None), ("against 1,000 an hour", "hour")
    ):  # fmt: skip
        assert page(told.format(words)).quantities[-1].time == time
    assert page("They grew 5 percent a day, against 1,000.").quantities[-1].time is None


def test_what_adds_up_to_a_sum_sets_no_bound():
    for words, bound in (
        ("adding up to", False),
        ("They add up to", False),
        ("There were up to", True),
        ("padding up to", True),
    ):
        (one,) = page(f"{words} 45 homes.").quantities
        assert (one.figure.hedge is not None) == bound, words
        assert one.readings.literal.is_point != bound


def test_a_rise_and_what_it_leads_to_are_two():
    assert [one.lo for one in page("Jobs rose by 500 to 2,400.").quantities] == [500, 2400]


@pytest.mark.parametrize(
    ("measure", "base", "matched"),
    [("new homes", "home", True), ("homes", "old home", True), ("home loans", "home", False), ("", "home", False), ("homes", "", False)],
)  # fmt: skip
def test_a_measure_names_a_base_by_its_last_word(measure, base, matched):
    assert matches(measure, base) == matched


@pytest.mark.parametrize(
    ("told", "time"),
    [
        ({}, "day"),
        ({"noun": "homes"}, None),
        ({"unit": "dollar"}, None),
        ({"rate": "hour"}, "hour"),
        ({"sentence_id": "another"}, None),
    ],
)
def test_a_number_whose_rate_was_not_read_takes_that_of_the_amount_before_it(told, time):
    witness = tiny("w0", "They made 1,100 arrests a day, against 1,000.")
    first, last = witness.figures
    last = replace(last, **{"noun": None, "unit": None, "rate": None, "measure": None, **told})
    found = Desk([replace(witness, figures=[first, last])], Settings()).pages[0].quantities
    assert [one.time for one in found] == ["day", time]
    share = replace(first, unit="percent", noun=None)
    found = Desk([replace(witness, figures=[share, last])], Settings()).pages[0].quantities
    assert found[-1].time == told.get("rate")


def test_a_figure_outside_all_sentences_is_read_with_the_whole_text():
    text = "A headline\nThey sold 40 homes in the older part of the town, and nobody knows why.\nHalf of them went."
    witness = tiny("w0", text)
    later = Desk([replace(witness, sentences=witness.sentences[1:])], Settings()).pages[0]
    (homes,) = later.quantities
    assert (homes.sentence, later.before(homes)) == (0, "They sold")
    assert later.after(homes, 200) == "homes in the older part of the town, and nobody knows why."
    assert later.after(homes) == "homes in the older part of the town, and nobody knows why."[:59]
    bare = Desk([replace(witness, sentences=[])], Settings()).pages[0]
    assert [one.sentence for one in (*bare.quantities, *bare.fractions)] == [-1, -1]
    assert bare.before(bare.quantities[0]) == "A headline They sold"
