import pytest
from compare.stories import witness

from helpers.compare import compare
from helpers.compare.concordance import Concordance
from helpers.compare.spelling import spellings


def names(*bodies):
    found = spellings([Concordance(witness(f"a{number}", body)) for number, body in enumerate(bodies)])
    return [(s.usual, s.other) for s in found]


READ = [
    ("We met Mayor Ines Calder and then Calder left.\nCaldor said the bridge will open.", ("Calder", "Caldor")),
    (
        "The minister, Jon Petersen, was the first to speak that evening.\nLater in the week Jon Peterson spoke again, and so did Petersen and his deputy.",
        ("Petersen", "Peterson"),
    ),
    (
        "At noon Dov Rasmin, the banker, spoke to the press for an hour.\nLater in the day Dov Rasmine and the others left.",
        ("Rasmin", "Rasmine"),
    ),
]
NOT_READ = [
    "Trade with South Korea grew, and the South Korean minister was pleased with Korea.",
    "At noon Dov Rasmin, the banker, spoke; then Eva Rasmine, his rival, did.",
    "People from Texas like it, and one Texan did not.",
    "We asked Ann Weber and then Max Wexer about the vote.",
    "These are here. There are more, and those were Where it began.",
    "Trade with Iran and with Iraq fell.",
    "The vet Ines Marsh came in March, and Marsh left in March.",
    "They met Mr Mondey on Monday and Mr Jane in June.",
    "In Rio we met Costas, Costas and Costas, and also Castas, Castas and Castas.",
]


@pytest.mark.parametrize(("body", "pair"), READ)
def test_reads(body, pair):
    assert names(body) == [pair]


@pytest.mark.parametrize("body", NOT_READ)
def test_does_not_read(body):
    assert names(body) == []


def test_german_nouns_are_no_names():
    assert names("Er sah die Strafe auf der Straße, das Haus, den Baum und die Zahlen im Buch der Stadt.") == []


def test_default_story(gold_witnesses):
    assert [(s.usual, s.other) for s in spellings([Concordance(w) for w in gold_witnesses])] == [("Homan", "Horman")]


def test_letters_that_a_house_does_not_print_are_no_other_spelling():
    first = witness("a", "Minister Inga Strøm spoke of the harbour.\nPeople say Strøm came late.")
    for other, kinds in {"Stroem": set(), "Stram": {"name"}}.items():
        rows = compare([first, witness("b", first.text.replace("Strøm", other))]).drift
        assert {row.kind for row in rows} - {"wording"} == kinds
