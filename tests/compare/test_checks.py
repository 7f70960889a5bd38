import pytest
from compare.stories import witness
from conftest import gold

from helpers.compare import compare

FROM_WORDS = [r for r in gold("checks") if r["required"] and r["rule"] in ("quotation", "attribution", "spelling")]


@pytest.mark.parametrize("row", FROM_WORDS, ids=lambda row: row["check_id"])
def test_gold(gold_witnesses, row):
    texts = {w.article.article_id: w.text for w in gold_witnesses}

    def touched(check):
        count = 0
        for item in row["inputs"]:
            article = item["document"].removesuffix(".txt")
            start = texts[article].find(item["text"])
            places = [s.rsplit(":", 1)[1].split("-") for s in check.spans if s.startswith(article + ":")]
            count += any(int(a) < start + len(item["text"]) and start < int(b) for a, b in places)
        return count

    checks = [c for c in compare(gold_witnesses).checks if c.rule == row["rule"] and touched(c) >= 2]
    assert [c.verdict in row["accept"] for c in checks] and all(c.verdict in row["accept"] for c in checks)


def test_the_odd_word_is_named(gold_witnesses):
    check = next(c for c in compare(gold_witnesses).checks if c.verdict == "inconsistent" and c.rule == "quotation")
    assert check.result.startswith("000_aff7674f3d74a3e4 has 'that' where")
    assert check.grade == "as usually read"


def test_several_articles_have_and_one_has():
    said = "“The dam will hold through the night,” said Ana Ruiz."
    pages = [witness("a", said), witness("b", said), witness("c", said.replace("will", "will not"))]
    (check,) = [check for check in compare(pages).checks if check.rule == "quotation"]
    assert check.result == "c has 'not' where a b have nothing"


def test_restatements_of_a_slip_share_a_finding(gold_witnesses):
    slips = [c for c in compare(gold_witnesses).checks if c.rule == "spelling"]
    assert len(slips) == 2
    assert len({c.finding_id for c in slips}) == 1


SAID = [
    ("“The dam will hold through the night,” said Ana Ruiz.", "“The dam will hold through the night,” said Ruiz.", "consistent"),
    ("“The dam will hold through the night,” said Ana Ruiz.", "“The dam will not hold through the night,” said Ana Ruiz.", "inconsistent"),
    ("“The dam will hold through the long night,” said Ana Ruiz.", "“The dam will hold … the long night,” said Ana Ruiz.", "consistent"),
    ("“The dam will hold through the night,” said Ana Ruiz.", "The dam “will hold through the night,” said Ana Ruiz.", "consistent"),
    ("The plan brings “thousands” of new homes.", "The plan brings “thousands” of jobs.", "cannot tell"),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "verdict"), SAID)
def test_quotations(a, b, verdict):
    checks = [c for c in compare([witness("a", a), witness("b", b)]).checks if c.rule == "quotation"]
    assert [c.verdict for c in checks] == [verdict]
