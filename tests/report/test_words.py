import pytest

from helpers.report.words import count, number, span, visible


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0.0, "0"),
        (1875.0, "1,875"),
        (-3.0, "-3"),
        (2739.726, "2,739.7"),
        (5.55, "5.55"),
        (0.0576, "0.0576"),
        (float("inf"), "no end"),
    ],
)
def test_a_number_reads_as_people_write_it(value, words):
    assert number(value) == words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [(1, 1, "1"), (1, 2, "1–2"), (None, 2, "2 or less"), (2, None, "2 or more"), (None, None, "any")],
)
def test_a_span_names_its_open_end(low, high, words):
    assert span(low, high) == words


def test_plurals_can_be_given():
    assert [count(1, "story", "stories"), count(2, "story", "stories")] == ["1 story", "2 stories"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain\nlines", "plain\nlines"),
        ("a\u202eb\u2066c", "a⟨U+202E⟩b⟨U+2066⟩c"),
        ("zero\x00", "zero⟨U+0000⟩"),
        ("soft\u00adhyphen", "soft\u00adhyphen"),
        ("naïve “quotes”", "naïve “quotes”"),
    ],
)
def test_hidden_controls_are_shown_and_nothing_else(text, shown):
    assert visible(text) == shown
