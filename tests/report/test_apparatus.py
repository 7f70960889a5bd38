import time

from helpers.report.apparatus import Mark, paragraphs, segments
from helpers.report.places import Places


def shown(river, index=0):
    return paragraphs(river.witnesses[index], river.check_records, Places(river.witnesses))


def test_every_word_of_the_text_is_on_the_page(river):
    for index, witness in enumerate(river.witnesses):
        told = " ".join(segment.text for paragraph in shown(river, index) for segment in paragraph.segments)
        assert (
            told.replace("⟨U+202E⟩", "\u202e").split() == " ".join(told.split()).replace("⟨U+202E⟩", "\u202e").split()
        )
        assert "".join(told.split()).replace("⟨U+202E⟩", "\u202e") == "".join(witness.text.split())


def test_furniture_is_there_and_marked_as_such(river):
    assert [(p.label, p.furniture) for p in shown(river)] == [
        ("headline", False), ("body", False), ("body", False), ("boilerplate", True),
    ]  # fmt: skip


def test_each_mark_opens_once_where_it_begins(river):
    opened = [anchor for paragraph in shown(river) for segment in paragraph.segments for anchor in segment.opens]
    assert len(opened) == len(set(opened))
    assert {"fig-a-f1", "fig-a-f2", "fig-a-f3", "quote-a-q1"} <= set(opened)


def test_a_note_tells_value_measure_source_and_checks(river):
    note = next(note for paragraph in shown(river) for note in paragraph.notes if note.anchor == "fig-a-f1")
    facts = dict(note.facts)
    assert (facts["value"], facts["counts"], facts["per"], facts["attributed to"]) == (
        "300–400",
        "sandbags",
        "hour",
        "the county",
    )
    assert [check.check_id for check in note.checks] == ["product-1", "product-2", "same_measure-1"]


def test_a_quotation_s_note_names_its_speaker(river):
    note = next(note for paragraph in shown(river) for note in paragraph.notes if note.kind == "quote")
    assert ("speaker", "the warden") in note.facts


def test_words_of_a_check_that_are_no_figure_are_marked(river):
    river.check_records[3].spans = ("a:0-5",)
    first = shown(river)[0].segments[0]
    assert first.text == "River"
    assert [mark.kind for mark in first.marks] == ["sentence", "words"]


def test_a_mark_over_two_blocks_is_cut_and_opens_in_the_first(river):
    river.check_records[3].spans = ("a:20-50",)
    opening = [p.label for p in shown(river) for s in p.segments if "words-20-50" in s.opens]
    over = {p.label for p in shown(river) for s in p.segments for m in s.marks if m.anchor == "words-20-50"}
    assert (opening, over) == (["headline"], {"headline", "body"})


def test_crossing_marks_are_cut_where_they_cross():
    found = segments("abcdef", 0, 6, [Mark("quote", 0, 4, "q"), Mark("words", 2, 6, "w")])
    assert [(s.text, [m.anchor for m in s.marks]) for s in found] == [("ab", ["q"]), ("cd", ["q", "w"]), ("ef", ["w"])]


def test_many_marks_in_one_block_take_linear_time():
    def seconds(n):
        text = "9 " * n
        marks = [Mark("figure", 2 * i, 2 * i + 1, f"f{i}") for i in range(n)]
        began = time.perf_counter()
        segments(text, 0, len(text), marks)
        return time.perf_counter() - began

    def best(n):
        return min(seconds(n) for _ in range(3))  # the machine may be busy with something else

    seconds(500)
    assert best(8000) < 40 * best(1000)  # a quadratic step would make it 64 times or more
