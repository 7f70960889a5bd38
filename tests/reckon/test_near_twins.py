"""Numbers that look alike and count one thing by its name, in two captures or more; and the like of them that are two things."""

import pytest

# Sentences round each pair, so that its words are as rare as they are in a real story.
ROUND = (
    "News from the valley\nThe old barn above the village is to become a garden.\nNobody in the tavern had heard of it before.\nRain fell on the slates.\n"
    "The clerk poured tea for the guests.\nA dog slept under the table.\nThe minutes will be printed soon.\nThe deputy read the letters aloud.",
    "Evening in the valley\nThe windows of the chapel were mended at last.\nThe baker closed early.\nSnow is likely on the pass.\nThe piano was tuned.\n"
    "A lamp burned in the window.\nThe postman whistled.\nThe garden wall leans.\nA poet read from his diary.\nThe stove smoked.\nHens ran across the yard.",
)

SLIPS = [
    ("The quarry had 144 trainees on June 30, a tenth of the workforce.", "It had 164 trainees on 30 June and hopes that none will leave."),
    ("On June 30 there were 287 lorries in the depot.", "The depot held 237 lorries on 30 June, which is too many for its yard."),
    ("There were 3,412 beds in the clinics on May 1, the board said.", "The clinics, the board says, had 3,442 beds on 1 May."),
    ("The union said it would ballot its 27,400 members in March.", "The union says papers go to all its members, 24,700 in number, in March."),
    ("Letters will go to every one of the 6,310 tenants.", "All its tenants, 3,610 of them, will get a letter."),
    ("The merger would cut 58 desks.", "The firm's own paper puts the number of desks to go at 85."),
    ("The plan is to close 36 kiosks.", "The number of kiosks to be closed, the plan says, is 63."),
    ("A crowd of 31,245 watched Ardle beat Brock at Quarry Lane.", "Saturday's attendance of 30,335 was put down to the rain.", "The official attendance at Quarry Lane was 31,245.", "Ardle beat Brock before a crowd of 31,245."),
    ("The labour office said 312 welders had been injured on the pipeline from its start to the end of March.", "The labour office says 341 welders had been hurt on the pipeline, from the start of the work to the end of March."),
    ("The herd numbers 1,240 goats.", "The farm's goats, 1,420 in all, graze on the ridge."),
    ("Its orchards hold 5,730 pear trees.", "The number of trees in its orchards is 7,530."),
    ("The reservoir, 62 percent full on May 1, was at 44 percent on June 1, a drop of 18 percentage points.", "Between May 1 and June 1 the reservoir went from 62 percent full to 44 percent, a loss of 28 percentage points."),
    ("In a year the price of a crate went from $41 to $53, a rise of $12.", "A crate that was $41 is $53, up $17."),
    ("The school took 214 pupils in September 2023.", "In September 2023 it was 241 pupils that came to the school."),
    ("A jury of 1,204 readers chose the book.", "The readers who chose the book numbered 1,024."),
    ("Donors gave 42,318 blankets.", "The tally of blankets given by donors is 43,102.", "In all 42,318 blankets were given.", "The 42,318 blankets fill two halls."),
    ("The strike cost 1,850 shifts.", "The walkout cost the mine 1,580 shifts, its manager said."),
    ("Volunteers planted 8,640 saplings on the slope.", "On the slope 8,460 saplings were planted."),
    ("The museum lent 128 canvases on May 4.", "On 4 May the museum lent 168 canvases."),
]  # fmt: skip
TWO_THINGS = [
    ("The quarry had 144 trainees on June 30.", "It had 164 trainees on 31 December."),
    ("The quarry in Brock had 144 trainees on June 30.", "The quarry in Selm had 164 trainees on June 30."),
    ("The quarry had 144 trainees on June 30.", "The quarry wants to have 164 trainees on June 30 next year."),
    ("The union has 27,400 members.", "The rival union has 24,700 members."),
    ("The merger would cut 58 desks.", "The number of desks in the hall is 85."),
    ("The merger would cut 58 desks.", "The last merger cut 85 desks."),
    ("A crowd of 31,245 watched Ardle beat Brock.", "The crowd of 30,335 in May was smaller.", "The attendance was 31,245.", "Ardle beat Brock before a crowd of 31,245 on Saturday."),
    ("The labour office said 312 welders had been hurt by the end of March.", "The labour office says 341 welders had been hurt by the end of April."),
    ("The provisional count gave 5,730 ballots.", "The final count gave 7,530 ballots."),
    ("On average 1,240 goats are sold.", "The goats sold, 1,420 in number, went by rail."),
    ("The senator won 4,120 ballots.", "The governor won 4,210 ballots."),
    ("The first shift made 1,340 bolts.", "The second shift made 1,430 bolts."),
    ("The north wing has 264 desks.", "The south wing has 246 desks."),
    ("There is room for 384 pupils.", "The school has 348 pupils."),
    ("The company forecast 18,400 orders.", "It got 14,800 orders."),
    ("The reservoir fell from 62 percent to 44 percent, a drop of 18 percentage points.", "The reservoir fell from 62 percent to 45 percent, a drop of 17 percentage points."),
    ("Since January the ward at Brock took 41 patients.", "Fourteen patients were moved since January."),
]  # fmt: skip
# Told by the rules that weigh words, `rivals` and `misprints`.
MISTAKEN = [
    ("Police arrested 214 looters.", "Police arrested 218 looters."),
    ("He sold 1,250 goats.", "She sold 1,520 goats."),
]  # fmt: skip


def verdicts(board, *texts):
    told = [f"{ROUND[number % 2]}\n{text}" for number, text in enumerate(texts)]
    return [check.verdict for check in board(*told, rule="same_measure")]


@pytest.mark.parametrize("texts", SLIPS)
def test_two_numbers_for_one_thing(board, texts):
    assert "inconsistent" in verdicts(board, *texts)
    assert "inconsistent" in verdicts(board, *texts[::-1])


@pytest.mark.parametrize("texts", TWO_THINGS)
def test_two_things(board, texts):
    assert "inconsistent" not in verdicts(board, *texts)


@pytest.mark.xfail(reason="nothing but the noun and the verb is told, and the digits are alike", strict=True)
@pytest.mark.parametrize("texts", MISTAKEN)
def test_two_things_that_are_mistaken(board, texts):
    assert "inconsistent" not in verdicts(board, *texts)


def test_one_change_in_two_captures(board):
    one = "The reservoir, 62 percent full on May 1, was at 44 percent on June 1, a drop of 18 percentage points."
    other = "From 62 percent to 44 percent the reservoir sank within a month, which is 18 percentage points."
    assert verdicts(board, one, other).count("consistent") >= 1
