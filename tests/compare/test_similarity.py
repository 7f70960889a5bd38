import pytest

from helpers.compare.similarity import Similarity

SENTENCES = ["The dam broke at noon.", "At noon, the dam broke.", "Budgets rise again.", "", "Река вышла из берегов."]


def test_the_same_as_scikit_learn():
    text = pytest.importorskip("sklearn.feature_extraction.text")
    ours = Similarity(SENTENCES)
    spaced = [f" {' '.join(s.lower().split())} " for s in SENTENCES]
    matrix = text.TfidfVectorizer(analyzer="char", ngram_range=(3, 5), lowercase=False).fit_transform(spaced)
    theirs = (matrix @ matrix.T).toarray()
    for row in range(len(SENTENCES)):
        assert ours.to_all(row) == pytest.approx(theirs[row])


def test_an_empty_sentence_is_like_nothing():
    assert Similarity(SENTENCES).to_all(3).tolist() == [0] * 5
