from __future__ import annotations

import pytest

from .conftest import doubted, known_fault

# Slips of time in words that no rule ties: between two clocks or dates, of a weekday, an age; the first of each pair is of the kind.
SLIPS = [
    "The siren went at 5.40am. It was 9.10am before the last of the guests was led out, two and a half hours later.",
    "The hall filled early. Speeches opened at half past six; by a quarter to ten, four and a quarter hours on, nobody had voted.",
    "The ferry cast off at 11.15 at night and tied up at 6.45 the next morning, a passage of nine and a half hours.",
    "The pumps ran from 9.30pm to 4am, eight and a half hours without a break.",
    "The goalkeeper was off the field from 3.05pm. At 3.50pm, 25 minutes later, he was back.",
    "A fire broke out on the evening of Sunday, 13 May.",
    "Tickets go on sale on Wed 30 May 2024.",
    "The court will hear the case on Monday evening, 21 May.",
    "The club meets on Wednesday (May 23).",
    "The two firms merged in 2009. Nineteen years later, in 2023, they split.",
    "She became mayor in May 2011 and left office in May 2019, after six years.",
    "The road was closed on 4 March 2024 and reopened on 8 April 2024, nine weeks later.",
    "The festival marks its 40th anniversary this year; it was founded in 1974.",
    "Born in 1962 in a lighthouse, the 51-year-old has sailed alone round the world.",
    "Nora Hale, 47, runs the mill. She was born in the valley in 1968.",
    "The pump has stood on the green since 1908, and in those 106 years it has never run dry.",
    "The dispute dates back to 2009. The 12 years since then have filled 41 boxes with letters.",
    "The pilot, Captain Ola Reed, 54, was questioned. Captain Reed, who was born at Sell Point in 1959, said nothing.",
]
SLIPS += [
    "The choir sang its last mass in April 2021.\nThe roof had come down.\nIt sang again in October 2023, 18 months later.",
    pytest.param(
        "The well ran dry on 2 April.\nGoats died, and 14 families left.\nWater came on 9 May, after 47 days.",
        marks=known_fault,
    ),
    "Otto Brandt still mends nets. At 51 he has never slept anywhere but Quay Cottage, above Low Sands, where he was born in 1963. Mr Brandt has two boats.",
]
# The same with the numbers that fit.
HOLDS = [
    "The siren went at 5.40am. It was 9.10am before the last of the guests was led out, three and a half hours later.",
    "The hall filled early. Speeches opened at half past six; by a quarter to ten, three and a quarter hours on, nobody had voted.",
    "The ferry cast off at 11.15 at night and tied up at 6.45 the next morning, a passage of seven and a half hours.",
    "A fire broke out on the evening of Monday, 13 May.",
    "The court will hear the case on Tuesday evening, 21 May.",
    "The strike of Thursday, 2 May and the one of Wed 8 May hit the port.",
    "She became mayor in May 2011 and left office in May 2019, after eight years.",
    "Born in 1962 in a lighthouse, the 61-year-old has sailed alone round the world.",
    "The pump has stood on the green since 1908, and in those 116 years it has never run dry.",
    "The pilot, Captain Ola Reed, 64, was questioned. Captain Reed, who was born at Sell Point in 1959, said nothing.",
]
# Two times and a stretch, a weekday and a date, a birth and an age, that have nothing to do with one another.
SILENT = [
    "Trains go at 6.05am and 9.35am. The trip takes two hours.",
    "The museum is open from 10am to 6pm, and a tour lasts an hour and a half.",
    "He called at 4pm and again at 7.30pm. The line had been dead for two days.",
    "The match begins at 3pm. Gates open at 1pm, and the walk from the station takes 20 minutes.",
    "On Thursday the board put the date of the vote at 4 June.",
    "The choir, which meets on Mondays, sang on 1 May.",
    "The mill, built in 1911, is led by Rosa Quill, 46.",
    "The law of 2006 set a term of five years; in 2014 the court struck it down.",
    "Work began in March 2021. In June 2023, with four months of tests to come, the first train ran.",
    "The ferry has crossed the sound since 1974. Its captain, in the 31 years that he has steered it, has missed nine sailings.",
    "The barn caught fire at 2am on Sunday. Another blaze, seen at 4.30am, was out an hour later.",
    "The hall was sold on 12 March 2024, Sunday newspapers said.",
    "The choir sang its last mass in April 2021.\nThe roof had come down.\nIt sang again in October 2023, 30 months later.",
    "The kiln was cold from 4 March 2022 and will be lit again on 3 June 2024, after 822 days.\nIn the war it was cold for 610 days.",
    "Otto Brandt still mends nets. At 61 he has never slept anywhere but Quay Cottage, above Low Sands, where he was born in 1963. Mr Brandt has two boats.",
    "Al Reed was born in 1951. His grandson Max, 19, rows.",
    "Voting ended at 8pm. The first result came at 9.20pm and by then half the hall had left after a wait of 40 minutes for the bus.",
]


@pytest.mark.parametrize("text", SLIPS)
def test_a_slip_of_time_is_told_once(board, text):
    assert len(doubted(board(text))) == 1


@pytest.mark.parametrize("text", [*HOLDS, *SILENT])
def test_times_that_fit_or_have_nothing_to_do_with_one_another(board, text):
    assert doubted(board(text)) == []


# An age in one article and a year of birth in another, which names the person a sentence before.
BORN_ELSEWHERE = (
    "All of it now rests on Marianne Lowe.\nBorn in Hask in {}, the daughter of a smith, she joined as a clerk."
)


@pytest.mark.parametrize(("year", "slips"), [(1960, 1), (1971, 0)])
def test_an_age_and_a_birth_in_two_articles(board, year, slips):
    assert (
        len(doubted(board('"We were late," said Ms Lowe, 52, who runs the firm.', BORN_ELSEWHERE.format(year))))
        == slips
    )


def test_two_people_of_one_surname_in_two_articles(board):
    texts = "The winner was Tove Lowe, 22, of Hask.", "The coach, Max Lowe, who was born in 1960, is no relation."
    assert doubted(board(*texts)) == []
