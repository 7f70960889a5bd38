"""Places in history, majorities drawn from what was just told, groups told in other words, places against the bound of all."""

from __future__ import annotations

import pytest

HEAD = "A headline for this"
ROW = "Nobody laughed.", "It has known worse. It was short £1.9bn in 2010, and £1.6bn a year later.", "A vote is due."

ORDERS = [
    ("At £1.4bn the gap would be the second-largest in its history, the council said.", ["inconsistent"]),
    ("At £1.4bn the gap would be the third-largest in its history, the council said.", ["consistent"]),
    ("At £2.4bn the gap would be the second-largest in its history, the council said.", []),
]
MAJORITIES = [
    ("The letter was signed by 41 members of the senate. It has 90 seats. A majority of it, in other words, has promised to vote no.", ["inconsistent"]),
    ("The letter was signed by 51 members of the senate. It has 90 seats. Most of it.", []),
    ("The union rang 800 members. Some would talk. Three hundred and sixty would move. Three hundred would not and 140 could not say. A majority, then, is ready to go.", ["inconsistent"]),
    ("The union rang 800 members. Four hundred and sixty would move. Two hundred would not and 140 could not say. A majority, then, is ready to go.", ["consistent"]),
    ("The bonds bring £340m, and a bit under half a billion comes from savings of £480m.", []),
]  # fmt: skip
PARTS = [
    (["The plan lists the 310 posts it would abolish.", "Prisons account for 340 of the posts to be abolished."], ["inconsistent"]),
    (["The plan lists the 310 posts it would abolish.", "Prisons account for 140 of the posts to be abolished."], ["consistent"]),
    (["Eighteen members have never sat before.", "It meets on Tuesday.", "Asked by this paper, 22 of the newcomers said they would vote for it."], ["inconsistent"]),
    (["Eighteen members have never sat before.", "It meets on Tuesday.", "Asked by this paper, 12 of the newcomers said they would vote for it."], ["consistent"]),
    (["The club has 62 members, of whom 14 are women."], ["consistent"]),
    (["The fund holds £62m, of which £14m is lent."], ["consistent"]),
    (["The bridge will cost £62m over four years. Of that, £14.3m is for signs."], ["consistent"]),
    (["The creamery employs 214 of the co-operative's 865 permanent staff."], ["consistent"]),
    (["At noon 900 homes had no power. By dusk crews had restored it to 640."], ["consistent"]),
    (["At noon 900 homes had no power. By dusk crews had restored 640 lamps and 20 signs."], []),
    (["Of the 64 councillors 22 are women, four more than before."], ["consistent"]),
]  # fmt: skip
BOUNDS = [
    ("Fewer than 900 homes had no power at noon. In Holm it was 620. In Ardle and the valley together, 410.", ["inconsistent"]),
    ("Fewer than 900 homes had no power at noon. In Holm it was 420. In Ardle and the valley together, 410.", ["consistent"]),
    ("Fewer than 900 people came to the fair. Last year in Holm it was 620. In Ardle, 410.", []),
    ("Fewer than 300 callers are waiting for a line. In June 190 were. In July 180 were.", []),
    ("Fewer than 300 callers are waiting for a line. In Holm 190 were served. In Ardle 180 were.", []),
    ("Fewer than 50 boats were stopped. In Holm 35 boats were searched. In Ardle 30 boats were sunk.", []),
    ("Fewer than 600 seats are empty. In Tuesday's count it was 350. In Friday's it was 400.", []),
    ("The mill has room for 900. Ardle made 1,100.", []),
]  # fmt: skip
SINCE = [
    ("The count of 380 homes makes this the worst flood since 1972, when 460 were under water.", "Many remember May 1999, when 402 homes were flooded.", ["inconsistent"]),
    ("The count of 380 homes makes this the worst flood since 1972, when 460 were under water.", "Many remember May 1999, when 302 homes were flooded.", []),
    ("Holm lay under 71 centimetres of snow, its deepest since 1996.", "In 2010 Holm lay under 78 centimetres.", ["inconsistent"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "verdicts"), ORDERS)
def test_a_place_in_history_against_the_row_of_years(page_of, text, verdicts):
    found = [check for check in page_of(HEAD, text, *ROW, rule="ordering") if "largest" in check.formula]
    assert sorted({check.verdict for check in found}) == verdicts


@pytest.mark.parametrize(("text", "verdicts"), MAJORITIES)
def test_a_majority_drawn_from_what_was_just_told(page_of, text, verdicts):
    assert [check.verdict for check in page_of(HEAD, text, rule="threshold")] == verdicts


@pytest.mark.parametrize(("texts", "verdicts"), PARTS)
def test_a_group_taken_up_in_other_words(page_of, texts, verdicts):
    assert [check.verdict for check in page_of(HEAD, *texts, rule="part_of_whole")] == verdicts


@pytest.mark.parametrize(("text", "verdicts"), BOUNDS)
def test_places_against_the_bound_of_all(page_of, text, verdicts):
    assert [check.verdict for check in page_of(HEAD, text, rule="threshold")] == verdicts


@pytest.mark.parametrize(("one", "other", "verdicts"), SINCE)
def test_the_worst_since_a_year_against_a_later_one(story_of, one, other, verdicts):
    found = [check for check in story_of(one, other) if check.rule == "ordering" and check.verdict == "inconsistent"]
    assert [check.verdict for check in found] == verdicts
