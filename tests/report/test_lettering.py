import pytest

from helpers.report.lettering import Letters

LETTERS = Letters({"000_river": "A", "001_hills": "B", "002_coast": "C", "a": "D"})


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("000_river has a word that 001_hills lacks", "capture A has a word that capture B lacks"),
        ("in 000_river 001_hills, then 002_coast", "in captures A and B, then capture C"),
        ("where 001_hills 002_coast has nothing", "where captures B and C have nothing"),
        ("000_river, 001_hills and 002_coast is dated", "captures A, B and C are dated"),
        ("000_river 001_hills hasten", "captures A and B hasten"),
        ("tables/000_river.csv and x000_river stay", "tables/000_river.csv and x000_river stay"),
        ("a tide", "a tide"),
    ],
)
def test_ids_become_letters_and_the_verb_agrees(words, told):
    assert LETTERS.text(words) == told


def test_a_line_that_begins_with_a_capture_begins_with_a_capital():
    assert LETTERS.text("000_river ends.", opens=True) == "Capture A ends."
    assert LETTERS.text("of 000_river", opens=True) == "of capture A"


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ("<td>000_river, 002_coast</td>", "<td>A, C</td>"),
        ('<td class="m">000_river: low water</td>', '<td class="m">Capture A: low water</td>'),
        ("<li><code>000_river</code> ends.</li>", "<li>Capture A ends.</li>"),
        ("<p>see <em>000_river</em></p>", "<p>see <em>capture A</em></p>"),
        ('<img alt="000_river">', '<img alt="000_river">'),
    ],
)
def test_only_the_text_of_html_changes(html, told):
    assert LETTERS.html(html) == told


def test_a_story_whose_ids_may_be_words_keeps_them():
    assert Letters({"a": "A", "rain": "B"}).html("<td>a</td><p>rain fell</p>") == "<td>a</td><p>rain fell</p>"
