from __future__ import annotations

import json
from pathlib import Path

import pytest

from helpers.extract.figures import figures_in

NEWS = Path(__file__).parent / "news.jsonl"


def told(text):
    return [figure.noun if figure.unit is None else figure.unit for figure in figures_in(text)]


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("Harlow closed 12 branches, Stapley nine and Thorne six.", ["branches"] * 3),
        ("A case is 12 bottles while a rack is 60.", ["bottles"] * 2),
        ("The north had 40 beds whereas the south had 12.", ["beds"] * 2),
        ("A case is 12 bottles and the rack was 60.", ["bottles", None]),
        ("Two were fined for theft, one for arson and one for fraud; the one for fraud left.", [None, None, None]),
        (
            "Of 40 cooks 26 said yes, that is 65 per cent. Ten said no, and the other four would not say.",
            ["cooks", None, "percent", None, "cooks"],
        ),
        ("The north sold 420 homes, the south 310 and the west 95.", ["homes"] * 3),
        ("Mrs Ade won 1,204 votes, Mr Bello 980 and Mrs Chua 311.", ["votes"] * 3),
        ("Hull lost 151 sailings, Dover 74 and Goole 43.", ["sailings"] * 3),
        ("Oakham has 340 pupils, 12 teachers and two halls.", ["pupils", "teachers", "halls"]),
        ("The shop sold 40 lamps on Monday, and on May 12 it closed.", ["lamps"]),
        ("Hall lost 12 staff, Unit 3 and Ward 4 were closed.", ["staff"]),
        ("Rovers scored three goals, Ward 12 points.", ["goals", "point"]),
        ("Among the jobs to go, 140 are vacant and 72 are filled.", ["jobs", "jobs filled"]),
        ("Of its members, 60 voted.", ["members"]),
        ("Of late, 60 voted.", [None]),
        ("The yard built 412 boats, against 376 ten years earlier.", ["boats", None, "year"]),
        ("She threw 8.14 metres, nine centimetres further than the 8.05 of Roe.", ["meter", "centimeter", "meter"]),
    ],
)
def test_the_members_of_a_list_with_gaps_count_what_the_first_counts(text, nouns):
    assert told(text) == nouns


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("The museum recorded 12,400 visits in June. Last month it recorded 15,250.", ["visits"] * 2),
        ("Wardens logged 40 complaints in May. Deputies handled 23, against 16 a year earlier.", ["complaints"] * 3),
        ("There were 900 claims in March. A year earlier there were 640.", ["claims"] * 2),
        ("The old route took 30 minutes. It now takes 61, twice as long.", ["minute", "minute"]),
        ("Tolls cost $3. From May they will cost 4.", ["dollar", "dollar"]),
        ("Of 400 jobs, 256 were saved. The remaining 144 will go in June.", ["jobs", "jobs saved", "jobs"]),
        ("The town has lost 268 jobs. The 268 lost were mostly at the mill.", ["jobs", "jobs lost"]),
        ("By noon there were 210 calls, more than the 132 at dawn.", ["calls", "calls"]),
        ("The ferry took 17,600 passengers. That is twice the usual 8,800.", ["passengers", None, "passengers"]),
        ("The depot cancelled 150 trains and kept 90 going.", ["trains", "trains"]),
        ("Most of the shops, 40, were shut.", ["shops"]),
        ("A majority of those who answered, 198, said no.", ["people"]),
        ("The two mills employ 1,660 between them.", ["mills", "people"]),
        ("The league has 40 clubs. He scored 12.", ["clubs", None]),
        ("The show drew 300 people. Tickets cost 12.", ["people", None]),
        ("The firm has stores in nine countries. It lost 354.", ["countries", None]),
        ("The rate is 5 per cent. The other 248 left.", ["percent", None]),
        ("The fire burned 300 homes. At 12 the wind turned.", ["homes burned", None]),
        ("The yard had 40 boats. Each of the three was old.", ["boats", None]),
    ],
)  # fmt: skip
def test_a_bare_number_counts_what_was_just_said(text, nouns):
    assert told(text) == nouns


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The 67-year-old bridge was shut.", "year"),
        ("The 128-year-old department store chain is for sale.", "year"),
        ("A 67-year-old man died.", "year of age"),
        ("A 40-year-old shop worker left.", "year of age"),
        ("The 58-year-old from Hull won.", "year of age"),
    ],
)
def test_a_thing_has_stood_for_years_and_a_person_has_an_age(text, unit):
    assert figures_in(text)[0].unit == unit


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Under a five-year contract the firm runs the buses.", None),
        ("Over a 10-year period they saved a lot.", None),
        ("It took just over a five-year spell.", "just over"),
        ("It is about a five-mile walk.", "about"),
        ("Repairs take up to 30 days.", "up to"),
        ("300 homes or so", "or so"),
    ],
)
def test_a_small_word_before_a_described_measure_is_no_hedge(text, hedge):
    assert figures_in(text)[0].hedge == hedge


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Half, or $31 million, went to roads.", [0.5, 31e6]),
        ("A quarter, or 40 pupils, stayed away.", [0.25, 40]),
        ("The second half, or so they say, was better.", []),
    ],
)
def test_a_fraction_told_again_in_numbers(text, values):
    assert [figure.lo for figure in figures_in(text)] == values


def test_verbs_and_times_are_no_counted_nouns():
    assert told("One wore a hat. The 340 counted by Friday, and the 690 going, are of the 12 million of the year.") == [
        None, None, None, None,
    ]  # fmt: skip


@pytest.mark.parametrize("number", range(0, 916, 60))
def test_no_prefix_of_a_sentence_stops_the_reader(number):
    text = json.loads(NEWS.read_text(encoding="utf-8").splitlines()[number])["text"]
    for stop in range(len(text) + 1):
        found = figures_in(text[:stop])
        assert all(0 <= figure.start < figure.end <= stop for figure in found)
        assert [text[figure.start : figure.end] for figure in found] == [figure.text for figure in found]
