"""A mean of years, months or days against the worst or the best of them, however far off: the unit of time and the deed tie the two.

    It has been in the red for five years, with an average annual loss of €31 million. [...] In its worst year, 2024, the plant lost €28 million.

Comes in: a Page. Goes out: drafts of checks of the rule mean_and_maximum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ..growth.baselines import size
from ..growth.multiples import NUMBERS
from ..hedges import exactly
from ..meaning.apposition import amount, average
from ..quantities import Desk, Draft, Page, Quantity
from .extremes import bounded
from .mean_and_extreme import narrowed, relation_of

# Reads 'In its worst year, 2024, he noted, the plant lost €', 'on its busiest day', 'the best month brought in £'
END = re.compile(
    r"\b(?:its|their|his|her|our|the) (?P<word>worst|best|busiest|quietest|wettest|driest|leanest|fattest|richest|poorest|heaviest|lightest|costliest|strongest|weakest|slowest|bloodiest|deadliest|biggest|smallest) (?P<unit>year|month|week|day|night|season|quarter)\b(?! (?:since|for|in|on|of (?!the|all))\b)(?P<rest>[^.;:]{0,80})$",
    re.I,
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
PAST = re.compile(
    r"\b(?:ever|on record|in (?:its|their) history|last year|a year (?:ago|earlier)|previous(?:ly)?)\b", re.I
)
YEARS = re.compile(rf"\b(?P<many>\d{{1,2}}|{'|'.join(list(NUMBERS)[:20])}) (?:years|seasons|winters|summers)\b", re.I)
SAME = {"night": "day", "season": "year"}
# What is one deed by noun and verb, where the stems differ
DEEDS = tuple(
    re.compile(rf"\b(?:{words})\b", re.I)
    for words in (
        "loss(?:es)?|lost|los(?:es?|ing)",
        "profits?|surplus(?:es)?|earn(?:ed|s|ings)?|made",
        "sales?|sold|sell(?:s|ing)?|takings|took in|turnover",
        "spen[dt](?:s|ing)?|spending|outlay|costs?|bills?|paid",
        "rain(?:ed|fall)?|fell|snow(?:ed|fall)?",
        "deaths?|died|dead|killed|toll",
        "visitors?|drew|attendances?|crowds?|came",
        "catch(?:es)?|caught|landed",
        "output|production|made|built|produced|turned out",
    )
)
ABOUT = 60  # characters before a figure that tell what it is of
NEAR = Fraction(8, 5)  # times that a mean may lie above the best and still be of it
WIDE = 20


def mean_of_times(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each mean of so much a year with the year that is called its worst or its best.

    Must not read 'an average annual loss of €31 million ... In its worst year, 1974, it lost €28 million', long before the years of the mean.
    """
    means = [one for one in page.quantities if one.sentence >= 0 and one.time and amount(one) and average(page, one)]
    for own in page.quantities if means else ():
        end = END.search(page.before(own, 140)) if own.sentence >= 0 and amount(own) and not own.vague else None
        if not end or re.search(r"\d", YEAR.sub("", end["rest"])) or PAST.search(page.words(own.sentence)):
            continue
        time = SAME.get(end["unit"].lower(), end["unit"].lower())
        fits = [
            one
            for one in means
            if one is not own and one.unit == own.unit and SAME.get(one.time or "", one.time) == time
        ]
        fits = [one for one in fits if _one_deed(page, one, own) and _of_those_years(page, one, own)]
        fits = [one for one in fits if not narrowed(page, one, own)]
        relation = relation_of(end["word"], page.words(own.sentence))
        if len(fits) == 1 and relation and size(own) > 0:
            yield from _against(fits[0], own, relation, end["word"].lower())


def _one_deed(page: Page, one: Quantity, own: Quantity) -> bool:
    """Whether a mean and an end are of one deed: 'loss' and 'lost', 'drew' and 'drew'; or count things of one noun."""
    if not one.unit and one.figure.noun and own.figure.noun and one.figure.noun != own.figure.noun:
        return False
    texts = page.before(one, ABOUT), f"{page.before(own, ABOUT)} {page.after(own, 20)}"
    return any(all(map(words.search, texts)) for words in DEEDS)


def _of_those_years(page: Page, one: Quantity, own: Quantity) -> bool:
    """Whether the year of an end is one of those that a mean is of, as far as the words tell."""
    told = [int(found[0]) for found in YEAR.finditer(page.words(own.sentence))]
    ours = {int(found[0]) for found in YEAR.finditer(page.words(one.sentence))}
    if not told:
        return True
    if ours:
        return min(ours) <= min(told) <= max(ours)
    many = YEARS.search(page.words(one.sentence))
    if not many:
        return False
    word = many["many"].lower()
    count = int(word) if word.isdigit() else int(NUMBERS[word])
    now = page.published.year if page.published else max(int(found[0]) for found in YEAR.finditer(page.text))
    return now - count - 1 <= min(told) <= now


def _against(one: Quantity, own: Quantity, relation: str, word: str) -> Iterator[Draft]:
    past = (size(one) > size(own)) == (relation == "at most") and size(one) != size(own)
    times = max(size(one), size(own)) / min(size(one), size(own)) if size(one) > 0 else Fraction(WIDE + 1)
    if times <= (NEAR if past else WIDE):
        yield bounded(one, own, exactly(size(own)), relation, word)
