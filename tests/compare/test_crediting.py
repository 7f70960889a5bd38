import pytest
from compare.stories import FLOOD, witness

from helpers.compare import compare
from helpers.tables import Attribution

TAIL = "the bridge over the Arn will stay closed until the end of May."
CHANGES = [
    (f"According to Mayor Ines Calder, {TAIL}", f"The talk in town is that {TAIL}", "the source is gone"),
    (f"Engineers expect that {TAIL}", f"Perhaps {TAIL}", "the source is gone"),
    (
        f"According to two engineers at the site, {TAIL}",
        f"According to insiders, {TAIL}",
        "the source is described otherwise",
    ),
]
NO_CHANGES = [
    (f"According to Mayor Ines Calder, {TAIL}", f"According to Calder, {TAIL}"),
    (f"According to the coast guard, {TAIL}", f"According to the coastguard, {TAIL}"),
    (f"According to Mayor Ines Calder, {TAIL}", f"According to Mayor Ines Caldor, {TAIL}"),
    (f"According to mountain rescuers, {TAIL}", f"Rescuers wait, for {TAIL}"),
    (f"He said he hoped that {TAIL}", f"He hopes that {TAIL}"),
    (f"According to Mayor Inga Strøm, {TAIL}", f"According to Mayor Stroem, {TAIL}"),
    (f"According to Mayor Ines Calder, {TAIL}", f"Mayor Ines Calder wants it so: {TAIL}"),
]


def attributions(before, after):
    story = [
        witness("a", f"{before}\n{FLOOD}", published="2031-01-01"),
        witness("b", f"{after}\n{FLOOD}", published="2031-01-02"),
    ]
    return [row.effect for row in compare(story).drift if row.kind == "attribution"]


@pytest.mark.parametrize(("before", "after", "effect"), CHANGES)
def test_another_source(before, after, effect):
    assert attributions(before, after) == [effect]


@pytest.mark.parametrize(("before", "after"), NO_CHANGES)
def test_the_same_source(before, after):
    assert attributions(before, after) == []


QUOTES = [
    ("“The road is gone for good,” said Ines Calder.", "“The road is gone for good,” said Otto Lindt.", 1),
    ("“The road is gone for good,” said Ines Calder.", "“The road is gone for good,” said the mayor.", 0),
    ("“The road is gone for good,” said Ines Calder.", "Ines Calder said: “The road is gone for good.”", 0),
    (
        "“The road is gone for good,” said Calder in a letter.",
        "“The road is gone for good,” said Calder in an interview.",
        1,
    ),
]


@pytest.mark.parametrize(("before", "after", "count"), QUOTES)
def test_the_source_of_a_quotation(before, after, count):
    assert len(attributions(before, after)) == count


def test_a_source_that_the_next_sentence_names_is_not_gone():
    before = "According to Ines Calder, the bridge is closed and the school will open on Friday."
    after = "The bridge is closed and the school will open on Friday.\nAccording to Ines Calder, there is no hurry."
    assert attributions(before, after) == []


def test_the_speaker_of_the_next_quotation_is_no_source_of_this_sentence():
    before = witness("a", f"Ines Calder said that the bridge is closed and the school will open on Friday.\n{FLOOD}")
    after = witness(
        "b", f"The bridge is closed and the school will open on Friday.\n“It is gone,” said Ines Calder.\n{FLOOD}"
    )
    start = after.text.index("said Ines")
    named = {
        "source": "Ines Calder",
        "cue": "said",
        "content_start": 0,
        "content_end": 0,
        "source_start": start + 5,
        "source_end": start + 16,
    }
    after.attributions.append(
        Attribution(
            attribution_id="b-a0", article_id="b", start=start, end=start + 16, text="said Ines Calder", **named
        )
    )
    rows = [row.effect for row in compare([before, after]).drift if row.kind == "attribution"]
    assert rows == ["the source is gone"]


def test_what_somebody_hopes_after_a_quotation_has_its_source():
    before = "“The road is gone for good,” said Ines Calder.\nInes Calder repeated that she hoped to open the school by Friday."
    after = "“The road is gone for good,” said Ines Calder.\nShe hopes to open the school by Friday."
    assert attributions(before, after) == []


def test_words_taken_for_a_source_before_an_inverted_one():
    text = "The men were taken to the deck by noon, said Captain Ines Calder."
    wrong = Attribution(attribution_id="a-a0", article_id="a", start=26, end=45, text=text[26:45], source="deck by noon", cue="said",
                        content_start=0, content_end=26, source_start=26, source_end=38)  # fmt: skip
    one = witness("a", f"{text}\n{FLOOD}")
    one.attributions.append(wrong)
    other = witness("b", f"Captain Ines Calder said that the men were taken to the deck by noon.\n{FLOOD}")
    assert [row for row in compare([one, other]).drift if row.kind == "attribution"] == []
