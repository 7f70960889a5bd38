from xml.etree import ElementTree

import pytest

from helpers.report.numberline import Range, distance, number_line, read_range


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("1,875", Range(1875, 1875)),
        ("20 x 25 = 500 an hour", Range(500, 500)),
        ("between 300 and 400 sandbags an hour", Range(300, 400)),
        ("over 8,000 to 8,800", Range(8000, 8800)),
        ("450 to under 500", Range(450, 500)),
        ("at least 2,700", Range(2700, None)),
        ("at most 5.5%", Range(None, 5.5)),
        ("1,200-1,400 people", Range(1200, 1400)),
        ("$1.2 million a day x 5 days = $6 million", Range(6_000_000, 6_000_000)),
        ("£84m", Range(84_000_000, 84_000_000)),
        ("2 to 3 billion euros", Range(2e9, 3e9)),
        ("62 meters", Range(62, 62)),
        ("12; or by another reading 16", Range(12, 12)),
        ("depends on the series", None),
        ("", None),
        (None, None),
    ],
)
def test_a_range_is_read_from_the_words_of_a_check(words, found):
    assert read_range(words) == found


@pytest.mark.parametrize(
    ("printed", "computed", "words"),
    [
        (Range(1200, 1500), Range(1875, 1875), "375 above the top"),
        (Range(1200, 1500), Range(1000, 1100), "100 below the bottom"),
        (Range(10, 10), Range(12, 13), "2 above"),
        (Range(10, None), Range(12, 13), "they overlap"),
        (Range(10, 10), Range(10, 10), "the same"),
    ],
)
def test_the_distance_is_said_in_words(printed, computed, words):
    assert distance(printed, computed) == words


@pytest.mark.parametrize(
    ("printed", "computed"),
    [
        (Range(1200, 1500), Range(1875, 1875)),
        (Range(None, 5), Range(7, 9)),
        (Range(5, None), Range(0, 0)),
        (Range(0, 0), Range(0, 0)),
        (Range(-5, 5), Range(1e12, 1e12)),
    ],
)
def test_the_line_is_well_formed_has_a_description_and_stays_inside(printed, computed):
    drawn = ElementTree.fromstring(str(number_line(printed, computed, name='f"<1>', unit="<b>")))
    assert computed.words in drawn.find("desc").text
    assert all(0 <= float(item.get("x")) <= 640 for item in drawn.iter("text"))


def test_the_mark_stands_right_of_the_band_when_the_value_is_above():
    drawn = ElementTree.fromstring(str(number_line(Range(300, 400), Range(500, 500), name="f")))
    band = drawn.find("rect")
    mark = float(drawn.find("path").get("d")[1:].split()[0])
    assert float(band.get("x")) + float(band.get("width")) < mark
