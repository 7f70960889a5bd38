"""Quotations and attributions read together are those read apart."""

from helpers.extract.attributions import attributions, attributions_in
from helpers.extract.quotes import quotes, quotes_in
from helpers.extract.speech import speech, speech_in
from helpers.tables import Sentence

TEXT = "“The dam held,” Ruiz told Radio North. “It was old.” The “smart” pumps failed, two crews said."


def test_of_a_plain_text():
    assert speech_in(TEXT, article_id="x") == (quotes_in(TEXT, article_id="x"), attributions_in(TEXT, article_id="x"))
    assert [one.via for one in speech_in(TEXT)[1]] == ["Radio North", "Radio North", None]


def test_of_an_article():
    rows = [Sentence(sentence_id="x-s1", article_id="x", start=0, end=len(TEXT), text=TEXT, clean=TEXT, paragraph=0)]
    found = speech(TEXT, rows, article_id="x")
    assert found == (quotes(TEXT, rows, article_id="x"), attributions(TEXT, rows, article_id="x"))
    assert [one.text for one in found[0]] == ["The dam held,", "It was old.", "smart"]
