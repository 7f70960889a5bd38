from types import SimpleNamespace

import pytest

from helpers.report.cards import LONGEST, card, multiplied, reckoning, verdict_sentence
from helpers.report.decisions import Decided
from helpers.report.findings import findings
from helpers.report.places import Places


def first_card(river, decisions=None):
    return card(findings(river)[0], "p1", Places(river.witnesses), Decided(decisions or {}))


def test_the_sentence_is_cut_at_its_figures_each_with_its_role(river):
    made = first_card(river)
    assert "".join(piece.text for piece in made.pieces) == river.witnesses[0].sentences[1].text
    assert [(piece.text, piece.role) for piece in made.pieces if piece.role] == [
        ("300 and 400", "printed"), ("20", "input"), ("25", "input"),
    ]  # fmt: skip


def test_the_card_tells_the_relation_the_verdict_and_the_line(river):
    made = first_card(river)
    assert made.relation == "20 an hour each × 25 posts = 500 an hour"
    assert made.verdict == "As printed, these do not agree."
    assert "100 above the top" in made.line


def test_the_other_capture_is_shown_with_the_words_that_differ(river):
    beside = first_card(river).elsewhere
    assert [other.capture.siglum for other in beside] == ["B"]
    assert "-350" in [run.text for run in beside[0].runs if run.only]
    assert beside[0].note == ""


def test_a_long_sentence_is_cut_round_its_figures_at_blanks(river):
    witness = river.witnesses[0]
    tail = " and so on" * 100
    witness.text = witness.text.replace(" posts.", f" posts{tail}.")
    witness.sentences[1].end += len(tail)
    told = "".join(piece.text for piece in first_card(river).pieces)
    assert len(told) < LONGEST + 10
    assert told.endswith((" …", "and …", "so …", "on …"))
    assert "25" in told


def test_a_decision_is_carried(river):
    decision = SimpleNamespace(decision="confirmed")
    assert first_card(river, {"product-2": decision}).decision is decision


def test_a_check_without_spans_or_numbers_makes_a_card_all_the_same(river):
    check = river.check_records[0]
    check.spans, check.stated, check.result = (), None, "no number"
    made = first_card(river)
    assert (made.pieces, made.line, made.elsewhere, made.capture) == ([], None, [], None)


@pytest.mark.parametrize(
    ("verdict", "grade", "words"),
    [
        ("inconsistent", "hard", "As printed, these do not agree."),
        ("inconsistent", "as usually read", "As usually read, these do not agree."),
        ("consistent", None, "As printed, these agree."),
        ("cannot tell", None, "The texts alone cannot tell whether these agree."),
    ],
)
def test_the_verdict_in_words(verdict, grade, words):
    assert verdict_sentence(SimpleNamespace(verdict=verdict, grade=grade)) == words


def test_only_an_x_before_a_number_is_a_times_sign():
    assert multiplied("6 x 4 boxes, x-ray, 3 max 7") == "6 × 4 boxes, x-ray, 3 max 7"
    assert reckoning(SimpleNamespace(formula="a 1; b; printed: c")) == "a 1; b"


def test_the_finding_s_verdict_is_not_said_twice(river):
    river.check_records[0].why = "As printed, these do not agree. They would if both were minimums."
    assert first_card(river).why == "They would if both were minimums."


def test_a_relation_without_a_number_is_told_by_its_result():
    assert reckoning(SimpleNamespace(formula="one spelling", result="Meyer, Mayer")) == "Meyer, Mayer"


def test_a_passage_in_quite_other_words_shows_only_its_figure_as_different(river):
    other = river.witnesses[1]
    other.text = other.text.replace(
        "Crews filled 300-350 sandbags an hour along", "At best, 300-350 bags were piled up daily by"
    )
    start = other.text.index("300-350")
    other.figures[0].start, other.figures[0].end = start, start + 7
    runs = first_card(river).elsewhere[0].runs
    assert [run.text for run in runs if run.only] == ["300-350"]


def test_a_figure_of_another_role_is_no_counterpart(river):
    river.witnesses[0].figures[0].role, river.witnesses[1].figures[0].role = "quota", "maximum observed"
    assert first_card(river).elsewhere == []


def test_words_that_another_check_of_the_finding_rests_on_are_shown_too(river):
    for witness in river.witnesses:
        for figure in witness.figures:
            figure.measure = None
    river.check_records[1].spans += ("b:0-5",)
    beside = first_card(river).elsewhere
    assert [(other.capture.siglum, other.href) for other in beside] == [("B", "articles/b.html#words-0-5")]


def test_a_sentence_with_marks_of_its_own_gets_no_others(river):
    assert first_card(river).marks == ("“", "”")
    check = river.check_records[3]
    river.check_records[:] = [check]
    assert first_card(river).marks == ("", "")


def test_a_result_that_is_itself_printed_is_not_called_computed(river):
    assert "500 computed" in first_card(river).line
    river.check_records[0].result = "25"
    assert "25 also printed" in first_card(river).line


@pytest.mark.parametrize(
    ("first", "note"),
    [("Crews", "same words"), ("Crews had", "without ‘had’")],
)
def test_a_note_tells_what_marks_in_the_other_passage_cannot(river, first, note):
    a, b = river.witnesses
    words = a.sentences[1].text
    a.text = a.text.replace("Crews", first)
    moved = len(first) - len("Crews")
    a.sentences[1].end += moved
    a.figures[0].start, a.figures[0].end = a.figures[0].start + moved, a.figures[0].end + moved
    river.check_records[0].spans = (f"a:{a.figures[0].start}-{a.figures[0].end}",)
    b.text, b.sentences[0].start, b.sentences[0].end = words, 0, len(words)
    b.figures[0].start, b.figures[0].end = words.index("300"), words.index("300") + 11
    assert first_card(river).elsewhere[0].note == note
