from dataclasses import replace

from helpers.report.pairs import pairs
from helpers.report.places import Places


def test_a_change_names_the_capture_of_each_side(river):
    pair = pairs(river.comparison, Places(river.witnesses))[0]
    change = pair.rows[0].changes[0]
    assert (change.siglum_a, change.before, change.siglum_b, change.after) == ("A", "300 and 400", "B", "300-350")
    assert pair.page == "pairs/a--b.html"


def test_mere_wording_is_kept_apart_and_counted_apart(river):
    river.comparison.drift.append(replace(river.comparison.drift[0], kind="wording"))
    pair = pairs(river.comparison, Places(river.witnesses))[0]
    assert (len(pair.rows[0].changes), len(pair.rows[0].wording), pair.counts) == (1, 1, (1, 1))


def test_a_change_in_no_aligned_sentence_is_found_whichever_capture_comes_first(river):
    first = river.comparison.drift[0]
    river.comparison.drift.append(
        replace(first, alignment_id=None, kind="name", article_a="b", article_b="a", before="Reed", after="Read")
    )
    river.comparison.drift.append(replace(first, alignment_id=None, article_b="a"))  # within one capture
    pair = pairs(river.comparison, Places(river.witnesses))[0]
    assert [(change.siglum_a, change.before) for change in pair.loose] == [("B", "Reed")]
