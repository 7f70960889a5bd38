import pytest
from compare.stories import witness

from helpers.compare.anchors import COMMON, STRONG, WEAK, Ties, anchors
from helpers.compare.concordance import Concordance


def tied(a, b):
    sides = (Concordance(witness(name, text)) for name, text in (("a", a), ("b", b)))
    return [(t.row, t.column, t.evidence, t.least) for t in anchors(*(Ties(side, side.sentences) for side in sides))]


def test_evidence_comes_in_the_order_of_the_text():
    numbers = [900, 350, 770, 120, 640, 480, 230, 560]
    text = f"Ward by ward, the boats numbered {' and '.join(map(str, numbers))} last year."
    told = [evidence for _, _, evidence, _ in tied(text, text) if evidence.startswith("both print")]
    assert told == [f"both print {number}" for number in numbers]


TIED = [
    ("The port held 3,417 crates.", "Of 3,417 crates none was opened.", [(0, 0, "both print 3,417", STRONG)]),
    ("Rain.\nThe flood hit 461 homes.", "In all nearly 500 homes stood in water.",
     [(1, 0, "461 and 500 can be one number, rounded", WEAK)]),
    ("They spoke of “a very long winter” again.", "“A very long winter” it was.",
     [(0, 0, "both quote 'a very long winter'", STRONG)]),
    ("It was “over” by noon.", "All is “over”.", [(0, 0, "both quote 'over'", WEAK)]),
    ("At dawn Ines Calder spoke.", "Mayor Ines Calder warned them.",
     [(0, 0, "both open the article and name Ines Calder", WEAK)]),
    ("Rain.\nThen harbourmaster Okoye slept.", "Snow.\nNow harbourmaster Okoye ate.", []),
    ("Rain.\nThen cutters took 461 crates.", "Snow.\nSoon cutters took nearly 500 crates.",
     [(1, 1, "461 and 500 can be one number, rounded", STRONG), (1, 1, "only these two sentences hold cutters + crates", STRONG)]),
    ("Rain.\nThen Okoye bought a cutter.", "Snow.\nNow Okoye sold a cutter.",
     [(1, 1, "only these two sentences hold Okoye + cutter", WEAK)]),
    ("The port held 3 crates.", "There were 3 boats.", []),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "expected"), TIED)
def test_what_ties_two_sentences(a, b, expected):
    assert tied(a, b) == expected


@pytest.mark.parametrize(("times", "count"), [(COMMON, COMMON), (COMMON + 1, 0)])
def test_a_number_printed_again_and_again_ties_nothing(times, count):
    often = "\n".join(f"Ship {'abcdefgh'[n]} took 461 crates." for n in range(times))
    assert len(tied(often, "Ships took 461 crates.")) == len(tied(often, "Ships took nearly 500 crates.")) == count
