"""Which of 'he' and 'she' an article uses of a person, and whom a pronoun stands for where that decides."""

import pytest

from helpers.extract.genders import pronoun_of
from helpers.extract.names import Names
from helpers.extract.speech import speech_in

PRONOUNS = [
    ("Mr. Oskar Hart spoke. Hart left.", "Oskar Hart", "he"),
    ("Ms Lund spoke.", "Lund", "she"),
    ("Deputy Mayor Sir Tom Abe spoke.", "Tom Abe", "he"),
    ("The club's chairwoman, Lena Moe, spoke.", "Lena Moe", "she"),
    ("Police spokesman Ivar Nes spoke.", "Ivar Nes", "he"),
    ("Councilwoman Mira Kallas spoke.", "Mira Kallas", "she"),
    ("Anna Berg, a police spokeswoman, spoke.", "Anna Berg", "she"),
    ("Anna Berg, 44, a mother of two, spoke.", "Anna Berg", "she"),
    ("His wife, Anna Berg, spoke.", "Anna Berg", "she"),
    ("Sven Dahl has played 300 games for his club.", "Sven Dahl", "he"),
    ("Oskar Hart and his deputy, Mira Kallas, toured the town.", "Oskar Hart", "he"),
    ("Mira Kallas, who sold her bakery, spoke.", "Mira Kallas", "she"),
    ("Mira Kallas said she would stay.", "Mira Kallas", "she"),
    ("Kallas blamed herself.", "Kallas", "she"),
    # nothing is told
    ("Through a spokeswoman, Oskar Hart declined.", "Oskar Hart", None),
    ("He lost to Pia Lund in his third year.", "Pia Lund", None),
    ("They met Oskar Hart, his son said.", "Oskar Hart", None),
    ("Oskar Hart and his deputy, Mira Kallas, toured the town.", "Mira Kallas", None),
    ("Hart thanked her.", "Hart", None),
    ("Lund told Hart he was late.", "Hart", None),
    ("Lund told Hart he was late.", "Lund", None),
    ("A German, Kim Oh, spoke of human rights.", "Kim Oh", None),
    ("Kim Oh met a woman. Her name was Ida.", "Kim Oh", None),
    ("Ms Lund met Kim Oh. Mr Oh left. Ms Oh came back.", "Kim Oh", None),
    ("", "Kim Oh", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "pronoun"), PRONOUNS)
def test_titles_and_pronouns_tell(text, name, pronoun):
    assert pronoun_of(text, name) == pronoun


def test_of_two_with_one_surname_each_has_a_pronoun():
    names = Names("Ida Moe met Lars Moe. Ms Moe left. Lars Moe sold his boat.")
    assert names.pronoun("Ida Moe") == Names(
        "Ida Moe met Lars Moe. Lars Moe sold his boat. Moe blamed herself."
    ).pronoun("Ida Moe")
    assert [names.pronoun(name) for name in ("Ida Moe", "Lars Moe")] == ["she", "he"]


SPOKEN = [
    ("Ms Pia Lund met the mayor, Mr Oskar Hart, at noon. “We go on,” he said. “We are tired,” she said.", ["Oskar Hart", "Pia Lund"]),
    ("Pia Lund, who leads the drivers, sat beside Oskar Hart. “We are tired,” she said.\n\nMr Hart left. Ms Lund stayed.", ["Pia Lund"]),
    ("Oskar Hart and his deputy, Mira Kallas, toured the town. “What a flood,” he said. “It is a sea,” she said.", ["Oskar Hart", "Mira Kallas"]),
    ("Councilwoman Mira Kallas praised engineer Tom Ek. “He saved us,” she said. “She paid for it,” he said.", ["Mira Kallas", "Tom Ek"]),
    ("The keeper, Sven Dahl, played 300 games for his club. Its chairwoman, Lena Moe, thanked him. “I will miss it,” he said.", ["Sven Dahl"]),
    ("Lena Moe thanked Sven Dahl. “We owe him much,” she said.", ["Lena Moe"]),  # nothing tells: the subject before
    ("Ms Lund spoke first. “I am late,” he said.", ["he"]),  # nobody named is a 'he'
]  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), SPOKEN)
def test_a_pronoun_stands_for_whom_it_fits(text, speakers):
    assert [quote.speaker for quote in speech_in(text)[0]] == speakers
