"""How much less is told by value alone in a text that hardly reckons."""

from __future__ import annotations

from helpers.reckon.checks import by_rules
from helpers.reckon.quantities import Desk
from helpers.reckon.search.density import PARAGRAPH, thinness
from helpers.reckon.search.search import ENOUGH, best
from helpers.settings import Settings

from .conftest import tiny

IDLE = [
    "The road has 12 bends and 3 bridges.", "A guide of 31 has led 14 walks.", "The inn keeps 9 rooms and 27 chairs.", "Some 44 goats graze there.",
    "The chapel dates from 1702 and has 5 bells.", "Of birds she has seen 83 kinds.", "She was 19 then.", "The lake is 38 feet deep and 61 wide.",
    "He had 16 cousins.", "The mill once had 22 looms.", "Bread is 2 crowns.", "A wall of 57 stones stands.", "The bus has 52 seats.", "It has 8 wheels.",
]  # fmt: skip
BUSY = [
    f"The {name} took {first} children and {second} adults, {first + second} in all." for name, first, second in
    (("ferry", 112, 240), ("tram", 318, 95), ("coach", 77, 164), ("train", 509, 208), ("plane", 131, 87), ("lift", 63, 71))
]  # fmt: skip


def thin(*sentences):
    desk = Desk([tiny("a", "\n".join(sentences))], Settings())
    return thinness(desk, by_rules(desk))


def test_a_text_whose_words_tie_its_figures_loses_nothing():
    assert thin(*BUSY) == 0


def test_a_text_that_hardly_reckons_loses_bits_and_the_more_the_longer_it_is():
    assert thin(*IDLE, *IDLE, *IDLE) < thin(*IDLE, *IDLE) < thin(*IDLE) < 0
    assert thin(*IDLE, *BUSY) > thin(*IDLE, *IDLE)


def test_a_paragraph_is_too_short_to_tell():
    assert len(IDLE[:8]) < PARAGRAPH
    assert thin(*IDLE[:8]) == 0


def test_what_is_not_worth_the_bits_is_not_told():
    class Hit:
        family, result, operands = "rise", None, ()

    one = Hit()
    assert list(best([(ENOUGH + 1, one, {})])) == [one]
    assert list(best([(ENOUGH + 1, one, {})], thin=-2)) == []
