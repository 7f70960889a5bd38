from dataclasses import replace

from compare.stories import BUDGET, FLOOD, REWORDED, witness

from helpers.compare import compare


def claims(*witnesses):
    return compare(list(witnesses)).lineage


def test_default_story(gold_witnesses):
    found = {(c.article_a[:4], c.article_b, c.relation, c.direction) for c in claims(*gold_witnesses)}
    page = "[full page of 001_5871beb2e64e022f]"
    assert found == {
        ("001_", page, "shares wording with", "a from b"),
        ("000_", page, "consistent with a rewording of", "a from b"),
        ("002_", "[original at NBC News]", "reprint of", "a from b"),
        ("[ful", "[original at NBC News]", "consistent with a rewording of", "a from b"),
        ("000_", "001_5871beb2e64e022f", "shares wording with", "both from a text not here"),
        ("000_", "002_4e2e9f3cd26c386e", "shares wording with", "both from a text not here"),
        ("001_", "002_4e2e9f3cd26c386e", "shares wording with", "both from a text not here"),
    }


def test_evidence_is_worded_with_care(gold_witnesses):
    told = " ".join(" ".join((*c.evidence_for, *c.evidence_against, c.would_overturn)) for c in claims(*gold_witnesses))
    assert "Horman" in told and "not attested in this capture" in told
    assert not any(word in told for word in ("copied", "stole", "plagiar", "false", "wrong"))


def test_the_dated_exact_text_is_the_older():
    older = witness("b", FLOOD, published="2024-03-04")
    younger = witness("a", REWORDED, published="2024-03-06")
    (claim,) = claims(younger, older)
    assert (claim.article_a, claim.article_b) == ("a", "b")
    assert (claim.relation, claim.direction, claim.strength) == (
        "consistent with a rewording of",
        "a from b",
        "moderate",
    )


def test_the_order_of_the_articles_follows_the_claims(gold_witnesses):
    rows = compare(gold_witnesses).drift
    ends = {(row.article_a[:3], row.article_b[:3]) for row in rows if row.article_a != row.article_b}
    assert ends == {("002", "001"), ("002", "000"), ("001", "000")}


def test_two_reports_that_have_nothing_from_one_another_are_both_sources():
    first = witness("a", FLOOD, published="2024-03-04")
    second = witness("b", BUDGET, published="2024-03-04", publisher="Calden Post")
    taken = "The library board voted to cut opening hours at two branches, the Calden Post reported."
    found = claims(first, second, witness("c", f"{FLOOD}\n{taken}", published="2024-03-06"))
    assert {(c.article_a, c.article_b) for c in found if c.direction == "a from b"} == {("c", "a"), ("c", "b")}


LONG = "\n".join(
    [
        *FLOOD.splitlines()[2:],
        "Mayor Ines Calder lost 461 sheep.",
        "A bakery in Mill Lane is short of 38 ovens.",
        "Otto Lindt found 12 kegs of cider in a tree.",
    ]
)
RETOLD = """From the coast guard the county wants 1,200 pumps.
Until the water has gone, there are no lessons in the schools of the lower town.
It was the dam, say engineers: nobody has inspected it for eleven years.
Calder is without nearly 500 of the mayor's sheep.
In Mill Lane 38 ovens of a bakery are gone.
In a tree, Otto Lindt came upon cider, 12 kegs of it."""


def test_what_a_shortened_copy_lacks_comes_from_its_source():
    first = witness("a", f"{LONG}\n{BUDGET}", published="2024-03-04")
    short = witness("b", "\n".join(LONG.splitlines()[:4]), published="2024-03-05")
    own = "Anglers have seen no pike.\nThe band will play on a raft.\nNobody knows the owner of the boat."
    found = claims(first, short, witness("c", f"{RETOLD}\n{own}", published="2024-03-06"))
    assert {(c.article_a, c.article_b) for c in found if c.direction == "a from b"} == {("b", "a"), ("c", "a")}


def test_one_file_under_two_names_is_said_to_be_one():
    first = witness("a", FLOOD)
    other = witness("b", FLOOD, published="2024-03-04")
    other.article.sha256 = first.article.sha256
    (claim,) = claims(first, other)
    assert (claim.direction, claim.evidence_for) == (
        "undecided", ("both files hold the same bytes: one capture under two names",)
    )  # fmt: skip


GERMAN = """In der Nacht zum Montag hat der Fluss Arn die Stadt geflutet, und das Wasser steht in der Schule.
Die Stadt hat Pumpen bestellt, doch die sind nicht da und der Winter ist nah.
Die Schulen der Stadt sind zu, bis das Wasser weg ist.
Der Damm war alt, und das war auch allen in der Stadt klar."""


def test_other_languages_are_not_said_to_be_independent():
    english = "The end of the mill was told to the mayor by the owner and by the bank.\n" + FLOOD
    (claim,) = claims(witness("a", english), witness("b", GERMAN))
    assert claim.relation == "undecided" and "two languages" in claim.evidence_for[0]


def test_an_agency_named_before_the_text_has_it_from_no_reprint():
    original = witness(
        "a", f"MILLBROOK, March 4 (Valley Post) - {FLOOD}\n“It is late,” Ines Calder told the Valley Post."
    )
    (claim,) = claims(original, witness("b", FLOOD, publisher="Valley Post"))
    assert (claim.article_a, claim.direction) != ("a", "a from b")


def test_without_signs_of_direction_it_is_undecided():
    (claim,) = claims(witness("a", FLOOD), witness("b", FLOOD))
    assert (claim.relation, claim.direction) == ("shares wording with", "undecided")


def test_contradicting_signs_leave_it_undecided():
    older, younger = witness("a", FLOOD, published="2024-03-06"), witness("b", REWORDED, published="2024-03-04")
    (claim,) = claims(older, younger)
    assert claim.direction == "undecided"


def test_other_subjects_are_not_said_to_be_related():
    (claim,) = claims(witness("a", FLOOD), witness("b", BUDGET))
    assert (claim.relation, claim.strength) == ("independent of", "weak")


def test_a_reprint_goes_back_to_the_credited_outlet():
    copy = witness("a", FLOOD, credit="Valley Post")
    found = claims(copy)
    assert [(c.article_a, c.relation, c.article_b) for c in found] == [("a", "reprint of", "[original at Valley Post]")]


def test_an_outlet_is_no_source_of_the_article_that_it_published():
    own = witness("a", FLOOD, credit="Valley Post", publisher="Valley Post")
    assert claims(own) == []


def test_the_names_of_articles_change_nothing():
    def shape(first, second):
        pair = [witness(first, FLOOD, published="2024-03-04"), witness(second, REWORDED, published="2024-03-06")]
        return [(c.article_a == second, c.relation, c.direction, c.strength) for c in claims(*pair)]

    assert shape("a", "b") == shape("z", "y")


def test_publisher_is_shown_with_a_torn_page(gold_witnesses):
    named = [
        replace(w, article=replace(w.article, publisher="The Lamp" if w.article.file[:3] == "001" else None))
        for w in gold_witnesses
    ]
    assert any(c.article_b.endswith("at The Lamp]") for c in claims(*named))
