import random
import subprocess
import sys

from compare.stories import BUDGET, FLOOD, REWORDED, witness

from helpers import tables
from helpers.compare import Comparison, alignment, compare


def test_one_article_alone():
    found = compare([witness("a", FLOOD)])
    assert (found.alignments, found.drift, found.lineage) == ([], [], [])
    assert {(o.at_least, o.at_most) for o in found.origins} == {(1, 1)}


def test_nothing_and_empty_articles():
    assert compare([]) == Comparison()
    assert compare([witness("a", ""), witness("b", ""), witness("c", "…")]).alignments == []


def test_tables_are_accepted(gold_witnesses):
    found = compare(gold_witnesses)
    for name, rows in (
        ("alignments", found.alignments),
        ("drift", found.drift),
        ("lineage", found.lineage),
        ("checks", found.checks),
    ):
        assert len(tables.frame(name, rows)) == len(rows) > 0


def test_the_same_again_gives_the_same(gold_witnesses):
    assert compare(gold_witnesses) == compare(gold_witnesses)


def test_origins_of_the_default_story(gold_witnesses):
    found = {o.printed: (o.at_least, o.at_most) for o in compare(gold_witnesses).origins}
    assert found["between 1,200 and 1,500", "1,200-1,400"] == (1, 2)
    assert found["nearly 500", "461"] == (1, 1)


def test_unrelated_articles_may_have_two_origins():
    other = BUDGET + "\nThe county has bought 1,200 pumps."
    found = compare([witness("a", FLOOD), witness("b", other)]).origins
    assert [(o.at_least, o.at_most) for o in found if o.printed == ("1,200",) and len(o.article_ids) == 2] == [(1, 2)]


def test_what_was_not_compared_is_told(monkeypatch):
    monkeypatch.setattr(alignment, "MOST", 3)
    found = compare([witness("a", FLOOD), witness("b", "Pumps move.")])
    assert found.notes == ["only the first 3 of the 5 sentences of a were compared"]
    assert [claim.evidence_against[-1:] for claim in found.lineage] == [tuple(found.notes)]
    assert compare([witness("a", FLOOD)]).notes == []


def test_many_near_copies_are_compared_each_with_a_few():
    random.seed(3)
    bodies = [REWORDED.replace("Monday", random.choice(["Tuesday", "Sunday", "Friday"])) for _ in range(30)]
    found = compare([witness(f"a{n:02}", body) for n, body in enumerate(bodies)])
    assert len(found.alignments) == 5 * 30 * 29 // 2
    assert len({(row.article_a, row.article_b) for row in found.drift}) < 30 * 29 // 2


def test_importing_needs_neither_pandas_nor_scikit_learn():
    code = "import sys, helpers.compare; print(sorted({'pandas', 'pandera', 'sklearn', 'scipy'} & set(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_the_same_file_under_three_names():
    found = compare([witness(name, FLOOD) for name in "abc"])
    assert {row.relation for row in found.alignments} == {"identical"}
    assert found.drift == []
    assert {(c.relation, c.direction) for c in found.lineage} == {("shares wording with", "undecided")}


def test_another_language_is_tied_by_numbers_only():
    french = (
        "461 maisons sont sous l'eau à Millbrook depuis la nuit de lundi.\nLa pluie ne cesse pas de tomber sur la ville et sur la "
        "vallée.\nLes écoles de la ville basse sont fermées et le pont est coupé."
    )
    found = compare([witness("a", FLOOD), witness("b", french)])
    assert [(row.sentence_a, row.sentence_b) for row in found.alignments] == [("a-s0", "b-s0")]
    assert [row.kind for row in found.drift] == []
    assert found.lineage[0].direction == "undecided"
