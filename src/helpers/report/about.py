"""What is known about a capture beside its text: what it tells of itself, and what the user set in story.toml.

Every line says where it comes from, so that nobody takes a desk's own entry for the capture's words.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from ..settings import ToldByUser
from ..tables import Article

BY_USER = "set by the user"


@dataclass(frozen=True)
class Fact:
    """One line about a capture: name, value, the link it opens if any, and whether the user set it."""

    name: str
    value: str
    href: str = ""
    by_user: bool = False


def about(article: Article, told: ToldByUser) -> list[Fact]:
    """The lines of the list 'About this capture', in order; what is not known is left out.

    `told` is the capture's entry in story.toml: of it `url` and `retrieved` are shown here, `publisher` and
    `published` where the article carries them.

    >>> river = Article(article_id="a", file="a.txt", sha256="0f", format="txt", publisher="Valley Post")
    >>> [(fact.name, fact.value) for fact in about(river, {})]
    [('publisher', 'Valley Post'), ('words in the body', '0'), ('sha256', '0f')]
    """
    facts = [
        Fact("publisher", article.publisher or "", by_user="publisher" in article.set_by_user),
        Fact("published", article.published or "", by_user="published" in article.set_by_user),
        *origin(told),
        Fact("authors", ", ".join(article.authors)),
        Fact("copy supplied by", article.credit or ""),
        Fact("section", article.section or ""),
        Fact("tags", ", ".join(article.tags)),
        Fact("words in the body", f"{article.words:,}"),
        Fact("damage and repairs", "; ".join(article.gaps)),
        Fact("sha256", article.sha256),
    ]
    return [fact for fact in facts if fact.value]


def origin(told: ToldByUser) -> list[Fact]:
    """Where and when the capture was taken, as story.toml has it: nothing of it stands in the capture.

    >>> [fact.value for fact in origin({"retrieved": "2024-03-05", "publisher": "Valley Post"})]
    ['2024-03-05']
    """
    url, retrieved = told.get("url", ""), told.get("retrieved", "")
    facts = [Fact("address", url, web_address(url), by_user=True), Fact("retrieved", retrieved, by_user=True)]
    return [fact for fact in facts if fact.value]


def web_address(url: str) -> str:
    """The address if it leads to the web, else nothing: a link of another kind could run a script or open a file.

    >>> web_address("https://example.org/flood"), web_address("javascript:alert(1)"), web_address("http://[")
    ('https://example.org/flood', '', '')
    """
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    return url.strip() if parts.scheme in ("http", "https") and parts.netloc else ""
