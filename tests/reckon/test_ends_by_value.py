"""Ends, ranks, limits and parts read by value and type: what must be told, and look-alikes that must not."""

from __future__ import annotations

import pytest

from helpers import read_story

from .conftest import known_fault

SLIPS = [
    "On the worst night 118 walkers slept in the barn, 97 in the chapel, 75 in the mill and 51 in the shop, an average of 126 to a roof.",
    "The seven bids averaged $4.9 million. Lowe Brothers asked the most, $4.6 million, and Tarn the least, $3.8 million.",
    "\"The mean wait was 52 minutes,\" the inspector wrote. Nobody, she went on, had sat there longer than 47. The unit has 31 beds.",
    "Catches ran from 12 to 31 kilos a boat. The average boat came home with 36, said harbour master Una Lisle, who has kept the log for 19 years.",
    "Pupils at Ford Lane scored 71 on average. The top mark in the school was 68, by a boy of nine. Five failed.",
    "Its nine glaciers have lost 14 metres of ice apiece on average. Even the worst affected, Skarn, is only 11 metres thinner. The hut sleeps 40.",
    "The eldest of the jurors is 66. Their average age, a clerk worked out, is 68. They have sat for 14 days.",
    "Rents here average €1,240 a month. The most anyone in the block pays is €1,150, for a flat with two balconies. The lift was put in in 1974.",
    "With 38 wins, Dorn stands second in the table. Marl has 44, Peck 41 and Ashe 35. The season ends on 9 May.",
    "Vale is the smallest of the four colleges, with 1,310 students. Thorn has 2,400 and Beck 1,900; Lade, which closed its music school in May, is down to 1,180.",
    "No prison in the region is fuller than Castle Hill, with 640 inmates. Broadmarsh holds 702. Both were built in the 1890s.",
    "The Ardle is the county's longest river at 88 kilometres. The Tove, by contrast, winds for 97 kilometres before it meets the sea. Otters are back on both.",
    "At 41 tonnes the bell is the heaviest on the continent. The one at Grauhaven weighs 46 tonnes. It took 12 men to hang it.",
    "Fourth place went to Mira Dolan with 1,920 votes; ahead of her were Stone (4,410), Pell (3,200), Hay (2,750) and Orme (2,030). Turnout was 41%.",
    "Holm topped the list of complaints with 312. Second came Arden, on 288, and Fell, with 341, was third. The ombudsman has a staff of nine.",
    "Nowhere is petrol dearer than in Brack, at €1.88 a litre. In Colne drivers pay €1.95. A year ago it was €1.60.",
    "Drivers there may work no more than 48 hours a week, and the firm says that it stuck to the rule. Logs seen by this paper show that in May Lars Holt drove 57 hours a week. He is 61.",
    "The level stayed below 5 metres throughout, the agency said. Its own gauge at Thane bridge read 5.6 metres at noon on Sunday. Some 40 houses were cleared.",
    "The airline promised that no passenger would wait more than 90 minutes and insists that it kept its word. Those on flight 212 waited 115 minutes for their bags.",
    "The chapel seats 220. On Sunday 260 people filed in to hear the new organ, which cost £84,000. The vicar, 44, wept.",
    "Some 1,450 children are taught at Hill Road. The school has places for 1,300. It has 71 teachers.",
    "Every one of the nine samples came in under the limit of 50 micrograms, the company said. The results list 12, 31, 44 and, at the north gate, 63 micrograms.",
    "Nobody in the group was over 30, the club said. The youngest was 19; the driver, Ivo Brand, was 34.",
    "The ferry has room for 380 passengers. It left Marl at 8.10am with 420 passengers on board, the mate told the court.",
    "The car had been clocked above the 80 kilometres an hour allowed, the officer said. The printout gives 76 kilometres an hour. The fine is 150 crowns.",
    "Fewer than 40 of the toads remain. Keepers counted 46 toads in the pond last week. The zoo opened in 1931.",
    "Turnout fell short of the 50% needed for the vote to count. It was 53.4%, the commission said an hour later. There were 14 spoiled ballots.",
    "The charity handed out 640 grants. Of these, 710 went to women. It has 22 staff and a budget of £3.1m.",
    "Inspectors called at 88 farms in the spring. They found lame cattle on 93 of them, and rotten feed on 12. Fines came to €41,000.",
    "Just 19 pupils sat the paper. Twenty-two of them passed. The school has 410 on its roll.",
    "The fleet has 46 buses; 52 run on gas. The depot opened in 2011. Fares are $2.",
    "There were 212 arrests over the weekend, and 236 of those held have since been charged, the police said. The match ended 2-1.",
    "The budget is 8.4 million crowns, of which 9.1 million is spent on roads. The mayor, 58, took office in 2020.",
    "The river had never been so high: 6.1 metres on Tuesday. In 1987 it had reached 6.4 metres. The bridge has five arches.",
    "Unemployment is at its lowest in a decade, 4.1 per cent. Four years ago it was 3.8 per cent. The ministry has 900 staff.",
    "A record 4,120 riders took part. The 2017 race drew 4,380. It rained for six hours.",
    "Last month was the wettest April since measurements began in 1902, with 118 millimetres. In April 1966 the gauge caught 131 millimetres.",
    "Never have so many applied: 2,340. Five years ago there were 2,510 applicants. The fee is £30.",
]  # fmt: skip
HOLDS = [
    "The shop sold 116 cakes, 96 pies and 74 rolls, an average of 286 a day.",
    "The clubs sold 1,200 tickets, 900 tickets and 700 tickets, an average of 40 per stand.",
    "He had scored 40, 35 and 62, an average of 7 a game.",
    "On the worst night 118 walkers slept in the barn, 97 in the chapel, 75 in the mill and 51 in the shop, an average of 85 to a roof.",
    "The seven bids averaged $4.9 million. Lowe Brothers asked the most, $5.6 million, and Tarn the least, $3.8 million.",
    pytest.param("The average house costs £410,000. The dearest flat in the same town went for £385,000 last week, but houses fetch more.", marks=known_fault),
    "The mean wait last year was 52 minutes. This year nobody has sat there longer than 47. The unit has 31 beds.",
    "With 38 wins, Dorn stands second in the table. Marl has 44, Peck 36 and Ashe 35. The season ends on 9 May.",
    pytest.param("Vale is the smallest of the four colleges, with 1,310 students. Thorn has 2,400 and Beck 1,900; Lade closed last year, when it had 1,180.", marks=known_fault),
    "The Ardle is the county's longest river at 88 kilometres. The Tove winds for 97 kilometres, but most of it lies over the border.",
    "At 41 tonnes the bell is the heaviest of its kind still rung. The one at Grauhaven, cracked since 1944 and silent, weighs 46 tonnes.",
    "The dam, at 94 metres, is the third highest in the valley. Orro rises 131 metres, Tessin 118. It cost 640 million francs.",
    "Apart from Orro, which rises 131 metres, it is the highest dam in the valley at 94 metres.",
    "The library holds 41,000 books, more than any other in the county. The national library has 2 million books.",
    "Drivers may work no more than 48 hours a week. Lars Holt drove 57 hours a week in May, and the firm has been fined.",
    "The chapel seats 220. On Sunday 260 people squeezed in to hear the new organ.",
    "The hall seats 300. Over its two nights the play drew 410 people. Tickets were $12.",
    "Some 300 people applied for the course, which has room for 220. It starts on 4 May.",
    "Fewer than 40 of the toads remain in the pond. Keepers counted 46 frogs there last week.",
    "More than 60 people died in the flood. In Holm 41 people drowned. The water rose 5 metres.",
    "At least 30 lawmakers had signed by Monday. By Friday there were 41 signatures.",
    "Police made 212 arrests on Saturday. On Sunday another 236 were arrested. The match ended 2-1.",
    "The charity handed out 640 grants last year. This year 710 went out. It has 22 staff.",
    "Last year 19 pupils sat the paper. This year 22 did. The school has 410 on its roll.",
    "The river reached 6.1 metres on Tuesday, its highest since 1987, when it stood at 6.4 metres. The bridge has five arches.",
    "A record 4,120 riders took part. The 2017 race drew 3,880. It rained for six hours.",
    "A record 4,120 riders took part. The race in Dorn drew 4,380 in 2017.",
    "The mayor spent £86m on roads. Of the £112m budget, £91m had been set aside for that.",
    "The team has 14 players under 21. The youngest is 16. Their average age is 19, and the coach is 63.",
    "It was the coldest morning of the year at minus 14 degrees. In Holm it was minus 16 degrees, but that was in January.",
    "Brack is the biggest party with 41 seats. Together the four parties of the right have 58 seats.",
    "Sales of electric cars rose most in Brack, by 14 per cent. In Colne sales of all cars were up 17 per cent.",
    "The limit is 50 micrograms. The highest reading was 63 micrograms, and the plant was shut.",
    "The committee has 12 members. Some 15 people spoke at its meeting. It sat for three hours.",
]  # fmt: skip
RULES = {"ordering", "threshold", "mean_and_maximum", "part_of_whole"}


def told(tmp_path, text: str) -> bool:
    (tmp_path / "capture.txt").write_text(text + "\n", encoding="utf-8")
    return any(check.verdict == "inconsistent" for check in read_story(tmp_path).figure_checks if check.rule in RULES)


@pytest.mark.parametrize("text", SLIPS)
def test_a_slip_is_told(tmp_path, text):
    assert told(tmp_path, text)


@pytest.mark.parametrize("text", HOLDS)
def test_what_holds_is_left_alone(tmp_path, text):
    assert not told(tmp_path, text)
