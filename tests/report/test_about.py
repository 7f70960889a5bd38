import pytest

from helpers.report.about import Fact, about, origin, web_address
from helpers.tables import Article

TOLD = {"publisher": "Valley Post", "url": "https://example.org/flood?day=2&page=1", "retrieved": "2024-03-05"}


def article(**told):
    return Article(article_id="a", file="a.txt", sha256="0f", format="txt", **told)


def test_what_the_user_set_is_marked_and_what_the_capture_tells_is_not():
    facts = about(article(publisher="Valley Post", published="2024-03-02", set_by_user=("publisher",)), TOLD)
    assert [(fact.name, fact.by_user) for fact in facts] == [
        ("publisher", True), ("published", False), ("address", True), ("retrieved", True),
        ("words in the body", False), ("sha256", False),
    ]  # fmt: skip


def test_an_address_is_a_link_and_a_date_is_none():
    url = TOLD["url"]
    assert origin(TOLD) == [Fact("address", url, url, by_user=True), Fact("retrieved", "2024-03-05", by_user=True)]


def test_an_address_that_is_not_of_the_web_is_shown_without_a_link():
    assert origin({"url": "file:///etc/hosts"}) == [Fact("address", "file:///etc/hosts", "", by_user=True)]


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "java\tscript:alert(1)", "data:text/html,x", "//example.org", "https:", "http://[", ""],
)
def test_nothing_but_the_web_is_linked(url):
    assert web_address(url) == ""


def test_blanks_round_an_address_do_not_count():
    assert web_address(" HTTPS://Example.org/a ") == "HTTPS://Example.org/a"
