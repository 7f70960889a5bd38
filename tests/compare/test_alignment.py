import pytest
from compare.stories import BUDGET, FLOOD, REWORDED, witness
from conftest import gold

from helpers.compare import alignment, anchors
from helpers.compare.alignment import align, compared, uncompared
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


def test_people_may_be_called_otherwise():
    a = witness("a", "The walkout of the signalmen threatens 210,000 passengers.\nRain fell.")
    b = witness("b", "The walkout will keep more than 200,000 people at home.\nSnow is due.")
    assert [(link.sentence_a, link.sentence_b) for link in links(a, b)] == [("a-s0", "b-s0")]
    barrels = witness("b", b.text.replace("people", "barrels"))
    assert links(a, barrels) == []


def test_the_place_and_agency_before_the_text_are_not_compared():
    opening = "PORT AMSEL, March {} (Calden News Agency) - "
    a = witness("a", opening.format(4) + "Rain flooded the lower town.\nSchools close.")
    b = witness("b", opening.format(5) + "A baker sold his oven.\nBands play.")
    assert links(a, b) == []


def test_other_scripts_are_aligned_too():
    a = witness("a", "В понедельник река затопила сотни домов в городе.\nШколы закрыты до конца недели.")
    b = witness("b", "Река затопила сотни домов в городе в понедельник.\nВласти обещают помощь жителям.")
    assert [(link.sentence_a, link.sentence_b) for link in links(a, b)] == [("a-s0", "b-s0")]


def rows(start, count):
    """So many sentences, each about a pump of its own."""
    return "\n".join(f"Pump {n} of the county was moved to field {n * 7 % 50}." for n in range(start, start + count))


def test_one_article_is_not_set_against_itself(monkeypatch):
    monkeypatch.setattr(alignment, "Similarity", None)  # to make one would fail
    assert links(witness("a", FLOOD)) == []


@pytest.mark.parametrize(("bound", "value"), [("MOST", 4), ("LONGEST", 200)])
def test_of_a_long_article_the_beginning_is_compared(monkeypatch, bound, value):
    monkeypatch.setattr(alignment, bound, value)
    long, short = Concordance(witness("long", rows(0, 30))), Concordance(witness("short", "Pumps move."))
    assert len(compared(long)) == 4
    assert uncompared(long) == "only the first 4 of the 30 sentences of long were compared"
    assert uncompared(short) is None
    found = align([long, Concordance(witness("b", rows(0, 30)))])
    assert {link.sentence_a for link in found} <= {f"long-s{n}" for n in range(4)} and found


def cells(monkeypatch, *witnesses):
    """How many cosines are made for some articles."""
    made, true_cosines = [], alignment.cosines
    with monkeypatch.context() as patch:
        patch.setattr(alignment, "cosines", lambda a, b: made.append(a.size * b.size) or true_cosines(a, b))
        links(*witnesses)
    return made


def test_the_work_stops_growing_at_the_bound(monkeypatch):
    monkeypatch.setattr(alignment, "MOST", 40)
    work = [sum(cells(monkeypatch, witness("a", rows(0, n)), witness("b", rows(500, n)))) for n in (20, 40, 80, 160)]
    assert work == [400, 1600, 1600, 1600]


def test_no_block_holds_more_cosines_than_allowed_and_the_links_are_the_same(monkeypatch):
    story = [witness(name, rows(start, 20)) for name, start in (("a", 0), ("b", 10), ("c", 15), ("d", 100))]
    whole = links(*story)
    assert len(cells(monkeypatch, *story)) == 3
    monkeypatch.setattr(alignment, "CELLS", 400)
    assert max(cells(monkeypatch, *story)) == 400
    assert links(*story) == whole


def test_reprints_share_their_rows(monkeypatch):
    copies = [witness(f"a{n}", rows(0, 20)) for n in range(6)]
    assert cells(monkeypatch, *copies) == [400] * 5


def test_figures_are_tried_only_with_those_near_in_value(monkeypatch):
    tried, true_rounds = [], anchors.rounds
    monkeypatch.setattr(anchors, "rounds", lambda a, b: tried.append(1) or true_rounds(a, b))

    def work(count):
        tried.clear()
        text = "\n".join(f"Ward {'abcdefgh'[n % 8]} counted {int(100 * 1.3**n)} boats." for n in range(count))
        links(witness("a", text), witness("b", text))
        return len(tried)

    assert work(80) <= 2.2 * work(40) > 0


def pairs(*witnesses):
    return {(link.sentence_a, link.sentence_b) for link in links(*witnesses)}


def test_rare_words_tie_what_letters_do_not():
    a = witness("a", "Floods have cut off around 40 villages in the delta.\nPrices rose.")
    b = witness("b", "Roads to some 30 villages are still cut off by the floods in the delta.\nThe harvest begins.")
    assert ("a-s0", "b-s0") in pairs(a, b)


def test_one_speaker_says_many_things():
    a = witness("a", "“We have looked at every number ten times,” said chairwoman Greta Osei.\nThe pool is closed.")
    b = witness("b", "“It is a routine request from the league,” said chairwoman Greta Osei.\nThe pool reopens.")
    assert ("a-s0", "b-s0") not in pairs(a, b)


def test_a_follow_up_opens_with_news_of_its_own():
    first = "Vale City signed Tom Adeyo from Real Norte for a record fee.\nHe scored often."
    later = "The league asked for papers before Tom Adeyo may play.\nVale City signed Adeyo from Real Norte for a record fee."
    assert pairs(witness("a", first), witness("b", later)) == {("a-s0", "b-s1")}


def test_a_sentence_alone_between_two_links_is_linked():
    before, after = "The ferry left the old harbour at dawn.", "Its owner has ordered a second inspection of the hull."
    a = witness("a", f"{before}\nTwo sailors said the radar had failed before.\n{after}")
    b = witness("b", f"{before}\nIt is claimed that radar on board failed.\n{after}")
    assert ("a-s1", "b-s1") in pairs(a, b)
