import math
from collections import Counter

import pytest

from helpers.compare.similarity import Similarity

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
    ours = Similarity(SENTENCES)
    for row, a in enumerate(vectors):
        assert ours.to_all(row) == pytest.approx([sum(a[g] * b.get(g, 0) for g in a) for b in vectors])


def test_an_empty_sentence_is_like_nothing():
    assert Similarity(SENTENCES).to_all(3).tolist() == [0] * 5
