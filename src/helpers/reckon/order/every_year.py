"""What has fallen or risen every year since one, against the values of those years.

    Spending has fallen every year since 2021. It spent £9.1m in 2021, £8.6m in 2022, £8.9m in 2023 and £7.2m in 2024.

Comes in: a Page. Goes out: drafts of checks of the rule ordering.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ..growth.baselines import like, size
from ..meaning.apposition import amount
from ..quantities import Desk, Draft, Page, Quantity
from .standings import placed_in_row
from .worst_cases import as_printed

CLAIM = re.compile(
    r"\b(?P<word>(?:(?P<down>fall(?:s|en)|fell|dropp?ed|declined|shrunk|shrank|come down|gone down|been cut|slipped)|risen|rose|rises|grown|grew|grows|climbed|increased|gone up)"
    r" (?:in )?(?:every|each) (?:single )?(?:year|season) since (?P<since>(?:19|20)\d\d))\b",
    re.I,
)
IN_YEAR = re.compile(r"^(?:[a-z-]+ ){0,4}?in (?P<year>(?:19|20)\d\d)\b", re.I)
NOT = re.compile(r"\b(?:not|never|almost|nearly|but one|except|if)\b|n['’]t\b", re.I)
WORD = re.compile(r"[a-z]{4,}")
COMMON = frozenset(
    "that this with from have been were their since every year years each said than more less over into which when after other".split()
)
EXCEPT = re.compile(
    r"\b(?:outside|except\w*|apart from|excluding|without|among|of the|in the|on the|of its|when|if|taken out|adjusted|real terms|alone)\b",
    re.I,
)
LEAST = 3  # years in a row
STEM = 5


def every_year(page: Page, desk: Desk) -> Iterator[Draft]:
    """A rise or a fall of every year against the one list of the article that has them.

    Must not read 'Sales have risen every year since 2021' against the costs of these years.
    """
    for sentence in page.sentences:
        found = CLAIM.search(sentence.text)
        if not found or NOT.search(sentence.text[: found.start()]) or EXCEPT.search(sentence.text[found.end() :]):
            continue
        about = _stems(sentence.text[: found.start()])
        series = [row for number in page.by_sentence if (row := _series(page, number, int(found["since"])))]
        series = [
            row
            for row in series
            if about & _stems(page.words(row[0].sentence)) and not EXCEPT.search(page.words(row[0].sentence))
        ]
        if len(series) == 1:
            word, at = " ".join(found["word"].split()).lower(), sentence.start + found.start()
            if not _level(series[0]):
                yield _draft(series[0], bool(found["down"]), word, page.span(at, at + len(found["word"])))


def _level(row: list[Quantity]) -> bool:
    """Whether two years that follow one another print the same: what is told to the unit may have moved within it."""
    return any(size(one) == size(other) for one, other in pairwise(row))


def _stems(text: str) -> set[str]:
    return {word[:STEM] for word in WORD.findall(text.lower()) if word not in COMMON}


def _series(page: Page, number: int, since: int) -> list[Quantity]:
    """The like values of a sentence, each with its year, the years in a row from the first."""
    told = [
        (int(year["year"]), one)
        for one in page.by_sentence[number]
        if amount(one) and not one.vague and number >= 0 and (year := IN_YEAR.match(page.after(one)))
    ]
    row = [(year, one) for year, one in told if year >= since and like(told[0][1], one)]
    years = [year for year, _ in row]
    return [one for _, one in row] if len(row) >= LEAST and years == list(range(since, since + len(row))) else []


def _draft(row: list[Quantity], down: bool, word: str, span: str) -> Draft:
    """The first two years that do not bear the words out, else the first two that do."""
    pairs = list(pairwise(row))
    wrong = [(one, other) for one, other in pairs if (size(other) < size(one)) != down or size(one) == size(other)]
    one, other = (wrong or pairs)[0]
    relation = "at most" if down else "at least"
    draft = placed_in_row(*as_printed(one, other), relation, word)
    return replace(
        draft, spans=(span,), slip=f"every-year {one.key}", why="The values of the years, one after the other."
    )
