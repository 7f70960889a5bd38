from fractions import Fraction

import pytest

from helpers.reckon.measures import DAYS, Synonyms, bases, measure_of, plain, plural, singular, stem, thing, time_unit
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


def test_units_of_time_last_what_the_calendar_gives_them():
    assert DAYS["second"] * 60 == DAYS["minute"]
    assert DAYS["minute"] * 60 == DAYS["hour"]
    assert DAYS["hour"] * 24 == DAYS["day"] == 1
    assert DAYS["week"] == 7 * DAYS["day"] == DAYS["fortnight"] / 2
    assert DAYS["weekend"] == 2
    assert DAYS["month"] * 12 == DAYS["quarter"] * 4 == DAYS["year"] == 365
    assert DAYS["century"] == Fraction(36525)
    assert DAYS["decade"] == DAYS["century"] // 10


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("cats", "cat"),
        ("gas", "gas"),
        ("news", "news"),
        ("mechanics", "mechanics"),
        ("bakeries", "bakery"),
        ("dishes", "dish"),
        ("houses", "house"),
        ("Women", "woman"),
        ("grain", "grain"),
        ("glass", "glass"),
    ],
)
def test_singular(word, expected):
    assert singular(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("day", "days"), ("lady", "ladies"), ("dish", "dishes"), ("sheep", "sheep"), ("foot", "feet"), ("cat", "cats")],
)
def test_plural(word, expected):
    assert plural(word) == expected


@pytest.mark.parametrize(
    ("verb", "expected"),
    [("aired", "air"), ("axed", "axed"), ("rose", "ros"), ("runs", "run"), ("Rescuing", "rescu"), ("led", "led")],
)
def test_a_stem_keeps_three_letters(verb, expected):
    assert stem(verb) == expected


def test_synonyms_read_the_words_and_the_last_participle():
    story = Synonyms.of({"rescues": ("people safely rescued",), "calls": ("emergency calls", "40")})
    assert story.verbs == {"rescu": "rescues"}
    assert story.measure("the emergency calls") == "calls"
    assert story.measure("calls made") is None
    assert story.measure("40 hikers and climbers rescued") == "rescues"
    assert story.measure("rescued sheep") is None
    assert story.measure("") is story.measure("12") is None


@pytest.mark.parametrize(
    ("text", "more", "expected"),
    [
        ("Rescued 40 people, and all of them are well and at home with their families by now.", {}, "rescues"),
        ("They rescued 40 people.", {}, "rescues"),
        ("They rescued well over 40 people.", {}, "rescues"),
        ("They rescued just well over 40 people.", {}, "people"),
        ("They rescued hardly 40 people.", {}, "people"),
        ("They rescued hardly 40 people.", {"hedge": "hardly"}, "rescues"),
        ("They rescued sheep and 40 people.", {}, "people"),
        ("They were rescued. Then 40 people came.", {}, "people"),
        ("They were rescued, 40 people said.", {}, "people"),
        ("She counts rescues 40 people made.", {}, "people"),
        ("They rescued" + " " * 33 + "40 people.", {}, "rescues"),
        ("They rescued" + " " * 34 + "40 people.", {}, "people"),
    ],
)
def test_a_verb_right_before_a_number(text, more, expected):
    assert measure_of(figure(text, "40", noun="people", **more), text, STORY) == expected


def test_the_verb_is_looked_for_from_the_hedge_on():
    text = "They rescued" + " " * 20 + "really quite a few more than" + " " * 4 + "40 people."
    hedge = "really quite a few more than"
    begins = text.index(hedge)
    told = {"noun": "people", "hedge": hedge}
    assert measure_of(figure(text, "40", hedge_start=begins, **told), text, STORY) == "people"
    near = "They rescued" + " " * 20 + "unbelievably-many-or-more-than" + " 40 people."
    told = {"noun": "people", "hedge": "unbelievably-many-or-more-than"}
    assert measure_of(figure(near, "40", hedge_start=near.index("unbel"), **told), near, STORY) == "rescues"
    assert measure_of(figure(near, "40", **told), near, STORY) == "people"


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("40 were rescued.", None, "rescues"),
        ("40 people who had also been rescued.", "people", "rescues"),
        ("40 people, already rescued.", "people", "rescues"),
        ("40 people rescued.", "people", "rescues"),
        ("40 older\n people were rescued.", "older people", "rescues"),
        ("40 lambs were rescued.", "sheep", "sheep"),
        ("40 people slept and were rescued.", "people", "people"),
        ("40 rescue boats.", None, None),
        ("40 " + "a" * 62 + " had been rescued.", "a" * 62, "rescues"),
        ("40 " + "a" * 63 + " had been rescued.", "a" * 63, "a" * 63 + "s"),
    ],
)
def test_a_passive_right_after_a_number_and_its_noun(text, noun, expected):
    assert measure_of(figure(text, "40", noun=noun), text, STORY) == expected


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("the union's", None),
        ("today", None),
        ("the union's old members", "old members"),
        ("of grain", "grains"),
        ("another very old house", "old houses"),
        ("homes rebuilt", "homes rebuilt"),
        ("12", None),
    ],
)
def test_plain_leaves_owners_out(noun, expected):
    assert plain(noun) == expected


def test_thing_leaves_a_participle_out_but_not_a_whole_measure():
    assert [thing(measure) for measure in ("homes built", "new homes", "built", "new homes sold")] == [
        "homes",
        "new homes",
        "built",
        "new homes",
    ]


def test_the_last_word_names_the_unit_of_time_and_the_first_such_part_the_rate():
    assert time_unit("day shifts") is None
    assert time_unit("a very long week") == "week"
    assert time_unit(None) is time_unit("") is None
    assert bases("day, week") == ("day", ())
    assert bases("Field Offices, , hour, nurses") == ("hour", ("field office", "nurse"))
