import math
from collections import Counter

import pytest

from helpers.compare import similarity
from helpers.compare.similarity import Similarity, cosines, overlap

SENTENCES = ["The dam broke at noon.", "At noon, the dam broke.", "Budgets rise again.", "", "Река вышла из берегов."]


def grams(sentence):
    """The character 3-, 4- and 5-grams of a sentence, counted, as scikit-learn's analyzer='char' counts them."""
    spaced = f" {' '.join(sentence.lower().split())} "
    return Counter(spaced[i : i + n] for n in (3, 4, 5) for i in range(len(spaced) - n + 1))


def weighted(sentences):
    """Each sentence's TF-IDF vector by its definition: smooth idf, length 1 (scikit-learn's defaults)."""
    counted = [grams(sentence) for sentence in sentences]
    held = Counter(gram for counts in counted for gram in counts)
    for counts in counted:
        vector = {gram: n * (math.log((1 + len(counted)) / (1 + held[gram])) + 1) for gram, n in counts.items()}
        length = math.sqrt(sum(value**2 for value in vector.values())) or 1
        yield {gram: value / length for gram, value in vector.items()}


def test_the_cosine_of_the_definition():
    vectors = list(weighted(SENTENCES))
    for row, a in zip(block(range(5), range(5)), vectors, strict=True):
        assert row == pytest.approx([sum(a[g] * b.get(g, 0) for g in a) for b in vectors], abs=1e-6)


def block(a, b):
    rows = Similarity(SENTENCES)
    return cosines(rows.letters(list(a)), rows.letters(list(b)))


def test_rows_and_columns_stand_as_they_were_asked_for():
    assert block([4, 0, 0], [1, 2]).tolist() == block(range(5), range(5))[[4, 0, 0]][:, [1, 2]].tolist()


def test_an_empty_sentence_is_like_nothing():
    assert block([3], range(5)).tolist() == [[0] * 5]


@pytest.mark.parametrize("batch", [1, 20, 10**9])
def test_however_many_products_are_held_at_a_time_the_cosines_are_the_same(monkeypatch, batch):
    whole = block(range(5), range(5)).tolist()
    monkeypatch.setattr(similarity, "BATCH", batch)
    assert block(range(5), range(5)).tolist() == whole


def test_the_products_held_at_a_time_do_not_grow_with_the_text(monkeypatch):
    held = []
    true_ranges = similarity._ranges

    def counting(starts, lengths):
        held.append(int(lengths.sum()))
        return true_ranges(starts, lengths)

    rows = Similarity([f"{SENTENCES[n % 3]} Page {n}." for n in range(200)])
    sides = rows.letters(list(range(100))), rows.letters(list(range(100, 200)))
    monkeypatch.setattr(similarity, "_ranges", counting)
    monkeypatch.setattr(similarity, "BATCH", 10_000)
    cosines(*sides)
    assert sum(held) > 10 * max(held)
    assert max(held) < 2 * 10_000


@pytest.mark.parametrize(
    ("a", "b", "held"),
    [
        ("The dam broke.", "the  dam broke.", 1),  # capitals and blanks are no difference
        ("abcd", "abcdefgh", 3 / 8),  # ' ab', 'abc' and 'bcd' of eight runs; 'cd ' is held by one alone
        ("aaaa", "aa", 2 / 4),  # a run that comes twice is held as often as the other has it
        ("one", "two", 0),
        ("", "", 0),
    ],
)
def test_the_overlap_is_the_share_of_the_longer_one_and_has_no_side(a, b, held):
    assert overlap(a, b) == overlap(b, a) == pytest.approx(held)
