from compare.stories import BUDGET, FLOOD, REWORDED, witness
from conftest import gold

from helpers.compare.alignment import align
from helpers.compare.concordance import Concordance


def links(*witnesses):
    return align([Concordance(w) for w in witnesses])


def meets(found, row):
    ids = found.article_a + ".txt" == row["document_a"] and found.article_b + ".txt" == row["document_b"]
    overlap_a = min(found.end_a, row["end_a"]) - max(found.start_a, row["start_a"])
    overlap_b = min(found.end_b, row["end_b"]) - max(found.start_b, row["start_b"])
    return ids and overlap_a > 0 and overlap_b > 0


def test_gold_core_pairs_with_no_false_link(gold_witnesses):
    found = links(*gold_witnesses)
    rows = gold("alignment")
    core = [row for row in rows if row["tier"] == "core"]
    hit = sum(any(meets(link, row) for link in found) for row in core)
    false = [link for link in found if not any(meets(link, row) for row in rows)]
    assert false == []
    assert 2 * hit / (2 * hit + (len(core) - hit)) >= 0.95


def test_gold_relations(gold_witnesses):
    found = links(*gold_witnesses)
    core = [row for row in gold("alignment") if row["tier"] == "core"]
    agree = sum(any(meets(link, row) and link.relation == row["relation"] for link in found) for row in core)
    assert agree >= len(core) - 1  # the headlines are called partial here: a third of their words agree


def test_a_rewording_is_aligned_line_by_line():
    found = links(witness("a", FLOOD), witness("b", REWORDED))
    assert [(link.sentence_a, link.sentence_b) for link in found] == [(f"a-s{n}", f"b-s{n}") for n in range(5)]
    assert {link.relation for link in found} <= {"near", "paraphrase"}


def test_another_subject_has_no_link():
    assert links(witness("a", FLOOD), witness("b", BUDGET)) == []


def test_identical_files_are_identical_throughout():
    found = links(witness("a", FLOOD), witness("b", FLOOD))
    assert [link.relation for link in found] == ["identical"] * 5


def test_a_shared_number_ties_sentences_in_other_words():
    a = witness("a", "The agency seized 3,417 parcels at the port this spring.\nRain fell.")
    b = witness("b", "Customs: 3,417 parcels never reached their owners.\nSnow is due.")
    assert [(link.sentence_a, link.sentence_b) for link in links(a, b)] == [("a-s0", "b-s0")]
    assert "3,417" in links(a, b)[0].evidence


def test_a_small_number_ties_nothing():
    a = witness("a", "The agency seized 3 parcels at the port.")
    b = witness("b", "Critics gave the play 3 stars.")
    assert links(a, b) == []


def test_a_split_sentence_is_linked_twice():
    a = witness(
        "a",
        "The bridge over the Arn was closed on Friday and drivers were sent round by the old mill road.\nOther news follows.",
    )
    b = witness(
        "b",
        "The bridge over the Arn was closed on Friday.\nDrivers were sent round by the old mill road.\nWeather next.",
    )
    assert {(link.sentence_a, link.sentence_b) for link in links(a, b)} == {("a-s0", "b-s0"), ("a-s0", "b-s1")}


def test_other_scripts_are_aligned_too():
    a = witness("a", "В понедельник река затопила сотни домов в городе.\nШколы закрыты до конца недели.")
    b = witness("b", "Река затопила сотни домов в городе в понедельник.\nВласти обещают помощь жителям.")
    assert [(link.sentence_a, link.sentence_b) for link in links(a, b)] == [("a-s0", "b-s0")]
