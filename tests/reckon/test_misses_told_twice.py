"""One measure told twice with two numbers, in two captures: what is told as a slip of one, and what is two things."""

from __future__ import annotations

import pytest

from helpers.reckon import measured
from helpers.reckon.quantities import Desk
from helpers.reckon.search import misses as families
from helpers.reckon.search.evidence import weigh
from helpers.reckon.search.known import Known
from helpers.reckon.search.scene import Scene
from helpers.reckon.search.terms import Rarity
from helpers.reckon.search.told_twice import misses
from helpers.settings import Settings

from .conftest import known_fault, tiny

# Two accounts of one event, round each pair: what both tell alike, and what each tells alone.
ROUND = (
    "The valley woke to a grey morning\nThe mayor had slept in her office, on two chairs.\nIn the bakery the ovens were cold for the first time since 1974.\n"
    "A fund of $640,000 was set up by noon.\nHer deputy read out letters from 17 towns.\nThe clerk poured tea.\nNobody knew what would come of it.",
    "Evening in the valley\nSeventeen towns had written, and the fund stood at $640,000.\nThe postman whistled all the same.\nChildren built a raft of planks.\n"
    "The schoolmaster, who is new here, tuned the piano.\nA lamp burned in the window of the chapel.\nThe bells were silent.",
)
SLIPS = [
    ("The flood cut off 1,840 households on Saturday night, the council said.", "On Saturday night 1,480 households were cut off by the flood, according to the council."),
    ("Strikers kept 26,300 parcels in the depot.", "In the depot 23,600 parcels were kept back by the strikers."),
    ("A crowd of 41,320 watched the final in the rain.", "The final was watched by a crowd of 43,120, all of them wet."),
    ("Firefighters led 318 guests out of the burning hotel.", "From the burning hotel 381 guests were led by firefighters."),
    ("The survey counted 2,910 seals on the islands in June.", "In June 2,190 seals were counted on the islands for the survey."),
    ("The closure costs 1,370 jobs at the smelter.", "At the smelter 1,730 jobs go with the closure."),
    ("Vets treated 156 horses after the storm on Sunday.", "After the storm on Sunday 165 horses were treated by vets."),
    ("The bridge took 18,700 cars on its first day.", "On its first day 17,800 cars went over the bridge."),
    ("The museum lent 2,480 drawings to the exhibition in Selm.", "For the exhibition in Selm the museum lent 2,840 drawings."),
]  # fmt: skip
# Other words for the thing and what befell it, another unit of the same size, a sum in millions, a year that both name
OTHERWISE = [
    ("Crews scraped 5,430 tonnes of slag out of the old harbour.", "Out of the old harbour 4,530 metric tons of slag were scraped by crews."),
    ("The council ordered 48 buses at 4 million euros each, a total of 192 million.", "For its 48 buses the council signed an order worth €129 million."),
    ("The rule covers 37,200 homes built before 1988, the council said.", "The rule is for 32,700 houses and flats, those that were built before 1988."),
]  # fmt: skip
# Of few words in common, told with what other checks know.
TERSE = [
    ("The lock cost £38.4m to build and £2m to landscape.", "The lock cost £34.8m to build and lifts a boat by 12 feet."),
    ("Vets put down 2,160 sheep in the fortnight to Sunday.", "Vets had to put down 2,610 sheep in the fortnight to Sunday."),
    ("Ticket machines at 126 stations were switched off on August 9.", "Vending machines at 162 of the stations were switched off on August 9."),
]  # fmt: skip
# Weighed as likelier than two things, yet not told.
FAINT = [
    ("The theatre budget for the year is £4.86m.", "For the year the theatre has a budget of £4.68m."),
    ("The union sent 9,260 forms to its members on 3 March and had 6,010 back when the poll closed at noon on 2 April.", "Its members were posted 9,620 forms by the union at the start of March."),
    ("The dam held back 5,730 tonnes of silt, engineers said.", "Engineers said the dam had kept 7,530 tonnes of silt from the river."),
    ("By midnight on Friday 6,240 voters had signed the petition.", "The petition had 6,420 signatures from voters by midnight on Friday."),
]  # fmt: skip
TWO_THINGS = [
    ("The flood cut off 1,840 households on Saturday night.", "By Monday morning 1,480 households were still cut off by the flood."),
    ("Strikers kept 26,300 parcels in the depot at Brock.", "Strikers kept 23,600 parcels in the depot at Ayle."),
    ("The theatre has a budget of £4.86m for this year.", "Last year the theatre had a budget of £4.68m."),
    ("Vets treated 156 horses after the storm on Sunday.", "After the storm vets found that 131 of the horses were lame."),
    ("Firefighters led 318 guests out of the hotel.", "Firefighters had expected 381 guests in the hotel."),
    ("About 2,900 seals live on the islands.", "The survey counted 2,914 seals on the islands."),
    ("The provisional count gave the mayor 5,730 votes.", "The final count gave the mayor 5,790 votes."),
    ("The mine employs 1,370 men.", "The mine employs 340 women."),
    ("The bridge takes 18,700 cars a day on average.", "On its busiest day the bridge took 23,400 cars."),
    ("The harvest came to 7,300 tonnes of barley.", "The harvest came to 8,200 tonnes of oats."),
    ("The rule covers 37,200 homes built before 1988.", "By the rule of 1988 the council has to keep 32,700 trees."),
    ("Two of the crew were hurt on 4 May.", "Four of the passengers were hurt on 4 May."),
    ("Three people had died by Tuesday morning.", "By Tuesday night the flood had killed five people."),
    ("Some 16 percent of the voters sent the form back.", "Of the forms that came back 61 percent were in favour."),
    ("Rents rose by 4.6 percent in the north of the city.", "In the south of the city rents rose by 6.4 percent."),
]  # fmt: skip

# Two things that print like a slip: figures in common beside them, or one month
HARD = [
    ("Crews scraped 5,430 tonnes of slag out of the harbour.", "Crews scraped 4,530 metric tons of mud from the canal."),
    ("The council sent 9,260 forms to tenants on 3 March.", "At the start of March the tax office sent 9,620 forms to farmers."),
    pytest.param(("The council ordered 48 buses at 4 million euros each, a total of 192 million.", "A new hall for the 48 buses is to cost the council €129 million."), marks=known_fault),
]  # fmt: skip
# Two things that look much like a slip, and are let alone.
LIKE_A_SLIP = [
    (
        "The lock cost £38.4m to build and £2m to landscape.",
        "The lock was to cost £34.8m to build, by the plans of ten years ago.",
    ),
]
# Two things, called inconsistent: open faults.
ALARMED = [
    ("Farrow scored 318 points in the league.", "Her rival, Petra Holm, scored 381 points in the league."),
    (
        "Vets put down 2,160 sheep in the fortnight to Sunday.",
        "In the fortnight before that vets had to put down 2,610 sheep.",
    ),
]


def stories(pair: tuple[str, str]) -> list[str]:
    return [f"{round_about}\n{one}" for round_about, one in zip(ROUND, pair, strict=True)]


def bits(*texts: str) -> dict[tuple[str, ...], float]:
    """The bits of each miss by its figures as printed."""
    desk = Desk(measured([tiny(f"w{number}", text) for number, text in enumerate(texts)], Settings()), Settings())
    scene = Scene(desk, [], Rarity(desk), Known([]))
    told = families.weights("told_twice")
    return {tuple(one.figure.text for one in miss.draft.quantities): weigh(miss.traits, told) for miss in misses(scene)}


@pytest.mark.parametrize("pair", [*SLIPS, *OTHERWISE, *TERSE])
def test_a_slip_is_told(board, pair):
    found = board(*stories(pair), rule="same_measure")
    assert "inconsistent" in {check.verdict for check in found}


@pytest.mark.parametrize(
    "pair", [*TWO_THINGS, *HARD, *LIKE_A_SLIP, *(pytest.param(pair, marks=known_fault) for pair in ALARMED)]
)
def test_two_things_are_let_alone(board, pair):
    assert [check.formula for check in board(*stories(pair)) if check.verdict == "inconsistent"] == []


@pytest.mark.parametrize(
    "pair", [pair for pair in SLIPS if any(one in pair[0] for one in ("1,840", "41,320", "156", "18,700"))]
)
def test_the_family_alone_finds_the_slip_before_all_else(pair):
    found = bits(*stories(pair))
    assert all(figure in " ".join(pair) for figure in max(found, key=found.__getitem__))


def test_nearly_every_slip_weighs_more_than_any_two_things():
    told = [max(bits(*stories(pair)).values(), default=-99) for pair in (*SLIPS, *FAINT)]
    most = max(max(bits(*stories(pair)).values(), default=-99) for pair in TWO_THINGS)
    assert sum(one > most for one in told) >= len(told) * 2 / 3


def test_a_few_sentences_tell_no_rare_word():
    assert bits("The choir has 1,240 singers.", "The choir has 1,420 singers.") == {}


def test_a_small_number_that_the_other_capture_prints_of_something_else_tells_little():
    pair = ("Two stewards were hurt on 4 May when planks broke.", "When planks broke on 4 May four stewards were hurt.")
    alone = max(bits(*stories(pair)).values())
    again = max(bits(*stories((f"Four bands had played. {pair[0]}", pair[1]))).values())
    assert again > alone - 3  # five bits, where a number of three digits is told of something else


def test_two_numbers_of_one_capture_are_not_set_side_by_side():
    one, other = SLIPS[0]
    assert bits(f"{ROUND[0]}\n{one}\n{ROUND[1]}\n{other}") == {}


def test_other_times_weigh_against_a_slip():
    same = ("The fair drew 14,300 people in May.", "In May 13,400 people came to the fair.")
    other = ("The fair drew 14,300 people in May.", "In June 13,400 people came to the fair.")
    best = [max(bits(*stories(pair)).values()) for pair in (same, other)]
    assert best[0] > best[1] + 1
