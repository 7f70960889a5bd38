import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.report.excerpts import LIMIT, Passages, excerpt, leaks

LONG = " ".join(f"word{number}" for number in range(100))


@pytest.mark.parametrize(
    ("room", "told"),
    [
        (3, ["word49 word50 word51"]),
        (4, ["word48 word49 word50 word51"]),
        (200, [LONG]),
    ],
)
def test_words_are_taken_from_both_sides_until_there_is_no_room(room, told):
    start = LONG.index("word50")
    assert [LONG[a:b] for a, b in excerpt(LONG, [(start, start + 6)], 0, len(LONG), room)] == told


def test_what_a_finding_rests_on_comes_first_and_gaps_are_left_out():
    spans = [(LONG.index(word), LONG.index(word) + 6) for word in ("word10", "word90")]
    told = [LONG[a:b] for a, b in excerpt(LONG, spans, 0, len(LONG), 6)]
    assert told == ["word9 word10 word11", "word89 word90 word91"]


def test_a_span_that_is_too_long_is_cut_after_its_first_words():
    ((start, end),) = excerpt(LONG, [(0, len(LONG))], 0, len(LONG))
    assert LONG[start:end].split() == LONG.split()[:LIMIT]


@given(st.text("ab1-, .\n", max_size=400), st.integers(0, 300), st.integers(1, 80), st.integers(1, 45))
def test_no_way_of_counting_words_finds_more_than_there_is_room_for(text, start, length, room):
    found = excerpt(text, [(start, start + length)], 0, len(text), room)
    shown = [text[a:b] for a, b in found]
    assert sum(len(words.split()) for words in shown) <= room
    assert sum(len(re.findall(r"\w+", words)) for words in shown) <= room
    assert [a for a, _ in found] == sorted(a for a, _ in found)


def test_a_long_passage_is_cut_wherever_it_stands_and_however_it_is_marked():
    passages = Passages([LONG])
    said = f"They wrote: “{LONG.upper().replace(' ', ',  ')}”. And so on."
    assert passages.within(said)
    cut = passages.clip(said)
    assert not passages.within(cut)
    assert cut.startswith("They wrote: “WORD0,") and cut.endswith("WORD39 … And so on.")
    short = " ".join(LONG.split()[:LIMIT])
    assert not passages.within(short) and passages.clip(short) == short


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html", "<p>" + LONG.replace(" ", "</b> <i>&#8203;") + "</p>"),
        ("a.svg", "<svg><text>" + LONG.replace("word50", "</text><text>word50") + "</text></svg>"),
        ("a.json", '{"a": ["' + LONG.replace("word50", '", "word50') + '"]}'),
        ("a.csv", "n,text\n" + "\n".join(f"1,{part}" for part in re.findall(r"(?:\S+ ?){10}", LONG))),
        ("a.txt", LONG),
    ],
)
def test_a_passage_is_found_in_every_kind_of_file(tmp_path, name, text):
    (tmp_path / name).write_text(text)
    (tmp_path / "other.txt").write_text(" ".join(LONG.split()[:LIMIT]))
    assert [path.name for path in leaks(tmp_path, Passages([LONG]))] == [name]


def test_a_passage_is_found_in_the_cells_of_a_parquet_file(tmp_path):
    import pandas as pd

    pd.DataFrame({"text": LONG.split()}).to_parquet(tmp_path / "a.parquet")
    assert len(leaks(tmp_path, Passages([LONG]))) == 1
