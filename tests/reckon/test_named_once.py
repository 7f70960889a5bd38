"""What paragraphs part and a name ties: a place, a trial, a siren, talks, a list of all sorts; and what is to be done by then."""

from __future__ import annotations

import pytest

from helpers.reckon.each.done_by_then import done_by_then
from helpers.reckon.fractions.of_all_those import answered_so, of_all_those
from helpers.reckon.fractions.past_place import past_event, past_place
from helpers.reckon.growth.many_as_then import many_as_then
from helpers.reckon.order.anchored_row import anchored_row, so_many_since
from helpers.reckon.order.each_arm import each_arm
from helpers.reckon.quantities import Desk
from helpers.reckon.times.finishes import to_the_hundredth
from helpers.reckon.times.hours_from import hours_from
from helpers.reckon.times.talks_apart import talks_apart
from helpers.reckon.totals.after_losses import after_losses
from helpers.reckon.totals.took_in import took_in
from helpers.settings import Settings

from .conftest import drafts, tiny

RULES = {
    one.__name__: one
    for one in (
        answered_so,
        of_all_those,
        done_by_then,
        past_place,
        many_as_then,
        to_the_hundredth,
        hours_from,
        after_losses,
        took_in,
    )
}
STEWARDS = "The ferry has 310 stewards: 190 at the quay, 120 on the water."
OFF, FAILS, HOLDS = "inconsistent", ["inconsistent"], ["consistent"]


@pytest.mark.parametrize(
    ("rule", "text", "verdicts"),
    [
        ("to_the_hundredth", "Ana Holt won in 3:21.40.\nMia Berg was second in 3:22.95, 1.25 seconds behind.", FAILS),
        ("to_the_hundredth", "Ana Holt won in 3:21.40.\nMia Berg was second in 3:22.95, 1.55 seconds behind.", HOLDS),
        ("to_the_hundredth", "Holt was through half in 1:40.30 and came home in 1:41.10, for 3:21.40.\nBerg clocked 3:22.95.\nA margin of 1.05 seconds is not much.", FAILS),
        ("to_the_hundredth", "Holt won in 3:21.40.\nBerg was second in 3:22.95, and Carr third, 2.60 seconds behind.", []),
        ("to_the_hundredth", "Holt won in 3:21.40, outside her record of 3:20.10.\nA margin of 0.80 seconds was enough.", []),
        ("to_the_hundredth", "Holt won in 3:21.40 and Berg was second in 3:22.95.\nCarr had a margin of 0.80 seconds over the Danes.", []),
        ("to_the_hundredth", "The men won in 3:21.40.\nThe women won in 3:52.95, a margin of 0.80 seconds.", []),
        ("after_losses", "The six clubs had entered 420 boats, 300 dinghies and 120 skiffs.\nAfter 25 withdrawals, mostly on Friday, 405 took part.", FAILS),
        ("after_losses", "The six clubs had entered 420 boats, 300 dinghies and 120 skiffs.\nAfter 25 withdrawals, mostly on Friday, 395 took part.", HOLDS),
        ("after_losses", "The six clubs had entered 420 boats, 300 dinghies and 95 skiffs.\nAfter 25 withdrawals, mostly on Friday, 405 took part.", []),
        ("took_in", "It shut 61 of the 90 libraries.\nThe closures took in 44 town libraries, 12 village ones and three school libraries.", FAILS),
        ("took_in", "It shut 59 of the 90 libraries.\nThe closures took in 44 town libraries, 12 village ones and three school libraries.", []),
        ("took_in", "It shut 80 of the 90 libraries.\nThe closures took in 44 town libraries, 12 village ones and three school libraries.", []),
        ("took_in", "It hired 61 drivers.\nThe closures took in 44 town libraries, 12 village ones and three school libraries.", []),
        ("took_in", "It shut 61 of the 90 libraries.\nThe closures took in 44 town libraries, 12 village ones and others.", []),
        ("past_place", f"{STEWARDS}\nThe stewards are young.\nAt the quay, 204 were students.", []),  # a paragraph each
        ("past_place", f"{STEWARDS}\nAt the quay, 204 of the stewards are students.", FAILS),
        ("past_place", f"{STEWARDS}\nAt the quay, 104 of the stewards are students.", []),
        ("past_place", f"{STEWARDS}\nAt the quay, 204 of the passengers are students.", []),
        ("past_place", f"{STEWARDS}\nAt the quay, 204 were arrested.", []),
        ("past_place", f"{STEWARDS}\nAt the quay, 204 of the stewards were students last year.", []),
        ("done_by_then", "From today it has 12 weeks.\nThere are 840 desks still to make.\nMaking 50 desks a week will see it done by then.", FAILS),
        ("done_by_then", "With 12 weeks left it has 840 desks still to make.\nMaking 70 a week will see it done by then.", HOLDS),
        ("done_by_then", "From today it has 12 weeks.\nThere are 840 desks still to make.\nMaking 90 desks a week will see it done by then.", HOLDS),
        ("done_by_then", "From today it has 12 weeks.\nThere are 840 desks still to make.\nMaking 50 desks a week will not see it done by then.", []),
        ("done_by_then", "From today it has 12 weeks.\nThere are 840 desks still to make.\nMaking 50 desks a week is what it does now.", []),
        ("hours_from", "The alarm was raised at 2.10am.\nThe roof fell at 3.20am.\nThey had two and a half hours from the alarm.", []),  # a paragraph each
        ("hours_from", "The alarm was raised at 2.10am.\nThe roof fell at 3.20am, more than two hours from the alarm.", FAILS),
        ("hours_from", "The alarm was raised at 2.10am.\nThe roof fell at 3.20am, more than one hour from the alarm.", HOLDS),
        ("hours_from", "The alarm was raised at 2.10am.\nThe roof fell at 3.20am, more than two hours from the second alarm.", []),
        ("hours_from", "The alarm was raised at 2.10am and again at 2.40am.\nThe roof fell at 3.20am, more than two hours from the alarm.", []),
        ("many_as_then", "The pound has 260 dogs this week.\nFood is dear.\nFive years ago it had 120 dogs.\nNow it has four times as many.", FAILS),
        ("many_as_then", "The pound has 480 dogs this week.\nFood is dear.\nFive years ago it had 120 dogs.\nNow it has four times as many.", HOLDS),
        ("many_as_then", "The pound has 260 dogs this week and its rival 500 dogs.\nFive years ago it had 120 dogs.\nNow it has four times as many.", []),
        ("many_as_then", "The pound has 260 dogs this week.\nFive years ago it had 120 dogs.\nNow it has four times as many cages.", []),
        ("many_as_then", "The pound has 260 dogs this week.\nFive years ago it had 120 dogs.\nThe shelter now has four times as many.", []),
        ("past_place", f"{STEWARDS} It was calm among the stewards. At the quay, 204 were held.", []),
        ("hours_from", "The alarm was raised at 2.10am. The roof fell at 3.20am. The wall fell four hours after the alarm.", []),
        ("done_by_then", "From today it has 12 weeks.\nThere are 840 desks still to make.\nTwo crews each making 40 desks a week will see it done by then.", []),
        ("of_all_those", "The fair handed out 40,500 passes.\nIt rained.\nSome 6,075 passes, or 20 per cent of all those handed out, went to pupils.", FAILS),
        ("of_all_those", "The fair handed out 40,500 passes.\nIt rained.\nSome 8,100 passes, or 20 per cent of all those handed out, went to pupils.", HOLDS),
        ("of_all_those", "The fair sold 40,500 passes.\nIt rained.\nSome 6,075 passes, or 20 per cent of all those handed out, went to pupils.", []),
        ("of_all_those", "The fair handed out 40,500 leaflets.\nIt rained.\nSome 6,075 passes, or 20 per cent of all those handed out, went to pupils.", []),
        ("of_all_those", "The fair handed out 40,500 passes last year.\nIt rained.\nSome 6,075 passes, or 20 per cent of all those handed out, went to pupils.", []),
        ("of_all_those", "The fair handed out 40,500 passes, and 30,400 on Friday.\nSome 6,075 passes, or 20 per cent of all those handed out, went to pupils.", []),
        ("of_all_those", "At the gate 12,400 people are in the queue.\nOf course 3,100 of those in the queue are under 30, a third of the whole list.", FAILS),
        ("of_all_those", "At the gate 12,400 people are in the hall.\nOf course 3,100 of those in the queue are under 30, a third of the whole list.", []),
        ("answered_so", "It drew 3,200 replies, and more than three quarters of them opposed it.\nThe report has 2,050 saying no and 800 saying yes.", FAILS),
        ("answered_so", "It drew 3,200 replies, and more than three quarters of them opposed it.\nThe report has 2,450 saying no and 600 saying yes.", HOLDS),
        ("answered_so", "It drew 3,200 replies, and more than three quarters of them opposed it.\nThe report has 2,050 saying yes.", []),
        ("answered_so", "It drew 3,200 replies, and more than three quarters of them came late.\nThe report has 2,050 saying no.", []),
    ],
)  # fmt: skip
def test_what_a_name_ties(rule, text, verdicts):
    assert [verdict for verdict, *_ in drafts(RULES[rule], text)] == verdicts


@pytest.mark.parametrize(
    ("rule", "texts", "verdicts"),
    [
        (past_event, ("There was a trial of 60 patients in 2019.", "But 68 patients in the 2019 trial were ill."), FAILS),
        (past_event, ("There was a trial of 60 patients in 2019.", "But 48 patients in the 2019 trial were ill."), []),
        (past_event, ("There was a trial of 60 patients in 2019.", "But 68 patients in the 2021 trial were ill."), []),
        (past_event, ("There was a trial of 60 patients in 2019.", "But 68 nurses in the 2019 survey were ill."), []),
        (talks_apart, ("Monday's hearing began at 9.15am and ended at 3.15pm.", "Monday's hearing ended after eight hours."), FAILS),
        (talks_apart, ("Monday's hearing began at 9.15am and ended at 5.15pm.", "Monday's hearing ended after eight hours."), HOLDS),
        (talks_apart, ("Monday's hearing began at 9.15am and ended at 3.15pm.", "Tuesday's hearing ended after eight hours."), []),
        (talks_apart, ("Monday's hearing began at 9.15am and ended at 3.15pm.", "Monday's talks ended after eight hours."), []),
        (talks_apart, ("Monday's hearing began at 9.15am and ended at 3.15pm.", "Monday's hearing would end after eight hours."), []),
        (anchored_row, ("Use, 81 per cent in 2016, fell to 62 per cent last year, the lowest since 2003.", "It filled 81 per cent of its beds in 2016 and 44 per cent in 2018."), FAILS),
        (anchored_row, ("Use, 81 per cent in 2016, fell to 62 per cent last year, the lowest since 2003.", "It filled 81 per cent of its beds in 2016 and 64 per cent in 2018."), []),
        (anchored_row, ("Use, 81 per cent in 2016, fell to 62 per cent last year, the lowest since 2003.", "It filled 81 per cent of its beds in 2016 and 44 per cent in 2001."), []),
        (anchored_row, ("Use, 81 per cent in 2016, fell to 62 per cent last year, the lowest since 2003.", "It filled 80 per cent of its beds in 2016 and 44 per cent in 2018."), []),
        (so_many_since, ("The fire took 310 barns.\nNo fire since 1990 has burned so many barns.", "In 2012 a fire burned 390 barns."), FAILS),
        (so_many_since, ("The fire took 310 barns.\nNo fire since 1990 has burned so many barns.", "In 1988 a fire burned 390 barns."), []),
        (so_many_since, ("The fire took 310 barns.\nNo fire since 1990 has burned so many barns.", "In 2012 a fire burned 290 barns."), []),
        (so_many_since, ("The fire took 310 barns.\nNo fire since 1990 has burned so many barns.", "In 2012 they built 390 barns."), []),
        (so_many_since, ("The fire took 310 barns.\nNo fire since 1990 has burned so many barns.", "In 2012 a fire in Norway burned 390 barns."), []),
        (each_arm, ("Falls were few, fewer than 40 in each ward.", "Last spring 31 falls were told in the north ward and 46 in the south ward."), FAILS),
        (each_arm, ("Falls were few, fewer than 40 in each ward.", "Last spring 31 falls were told in the north ward and 36 in the south ward."), []),
        (each_arm, ("Falls were few, fewer than 40 in each ward.", "Last spring 31 nurses were in the north ward and 46 in the south ward."), []),
    ],
)  # fmt: skip
def test_what_two_articles_tell(rule, texts, verdicts):
    desk = Desk([tiny(f"w{number}", text) for number, text in enumerate(texts)], Settings())
    assert [one.judgement.verdict for one in rule(desk)] == verdicts


def test_a_place_and_a_siren_in_a_paragraph(page_of):
    quay = "The stewards are young. At the quay, 204 were students. On the water 40 were."
    siren = "The roof fell at 3.20am. They had two and a half hours from the alarm, he said."
    told = page_of("A headline for this", STEWARDS, quay, "The alarm was raised at 2.10am.", siren)
    alarms = {one.rule for one in told if one.verdict == OFF}
    assert alarms == {"part_of_whole", "calendar"}
