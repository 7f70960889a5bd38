"""A count below a bound, held against the count itself where no noun ties the two: by what is said of both, or by one day.

    Fewer than 100 of the 840 were over 75.                 In another article: 112 were over 75.
    They could apply until 15 June. Fewer than 200 did.     You had until June 15 to apply for it. Across the state 236 did so.
    At the end of May fewer than 200 people were waiting.   The waiting list stood at 214 names at the end of May.

What is said of both is a phrase with a measure in it ('over 75', 'for more than a year'). A count of a part that is past an upper
bound is past it all the more.

Comes in: the Desk. Goes out: drafts of checks of the rule threshold that do not hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..growth.baselines import YEAR, size
from ..meaning.apposition import amount, bare_noun, same_thing
from ..meaning.kinds import PEOPLE
from ..meaning.scenes import another_scene
from ..meaning.tellings import stems, telling_of
from ..measures import singular, thing
from ..quantities import Desk, Draft, Page, Quantity
from ..times.dates import DATES, SPOKEN
from .comparisons import compared
from .nearby import NOT_TOLD

MANY = 200  # numbers of one capture
CLOSE = 1.3  # a count past a bound by more is of something else
FAR = 2.0  # and one of a day, where the bound is of any
LEAST = 10
ANY = re.compile(
    r"\b(?:on|in|at|of) (?:any(?: (?:one|single|given))?|every|each)(?: of the)? (?:days?|nights?|weeks?|months?|shifts?|times?|schools?|wards?|sites?|stations?|towns?|villages?|meetings?|hours?|seasons?)\b"
)
BOUNDS = re.compile(r"(?:fewer|less) than|under|below|more than|over|at least|at most|no more than", re.I)
# 'were over 75', 'for more than a year', 'within 18 weeks', 'aged 16 to 24'
SAID = re.compile(
    r"\b(?:for|from|with) (?!the\b|an?\b|their\b|its\b|at\b|more\b|less\b|fewer\b|longer\b|about\b|over\b|under\b)[a-z]{4,}\b(?= on |[,.;:]|$| and\b)"
    r"|\b(?:over|under|above|below|within|after|before|aged|older than|younger than|(?:for |by |in )?(?:more|less|fewer|longer) than)"
    r" (?:the )?(?:an? |\d[\d,.]*|[a-z]+)(?:[ -]?(?:year|month|week|day|hour|minute|mile|kilometre|metre|per ?cent|%)s?)?(?:\b|$)",
    re.I,
)
DAY = re.compile(
    r"\b(?:at|by|on|in|until) (?:the )?(?:end|start|beginning|middle|close) of (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|\b(?:\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2})\b"
)  # fmt: skip
ASIDE = re.compile(r"\b(?:from|against|compared with|compared to|than|versus|another|further|extra|additional)\b", re.I)
# Reads '236 did so', 'fewer than 200 of them, across the whole state, did.', 'so far 236 have'
DID_SO = re.compile(r"\b(?:did|have|had|were|do)(?: so| that| it)?(?=[,.;:)]| so\b)", re.I)
WITH = re.compile(r", with (?:an? |the )?[^,;]*")
LISTED = frozenset(("name", "applicant", "case", "entry"))  # so are people counted on a list
SHARED = 2  # words of the matter that two sentences of one day have in common


def bounds_elsewhere(desk: Desk) -> Iterator[Draft]:
    """Each bounded count of a story against the exact counts that words tie to it and that lie past it."""
    for page in desk.pages:
        for bound in page.quantities[:MANY]:
            if not _bounds(bound):
                continue
            for there in desk.pages:
                for one in there.quantities[:MANY]:
                    if (_past(bound, one, FAR) and _on_any_day(page, bound, there, one)) or (
                        _past(bound, one)
                        and (
                            _said_of_both(page, bound, there, one)
                            or _of_one_day(page, bound, there, one)
                            or _taken_up(page, bound, there, one)
                        )
                    ):
                        side = "at most" if bound.figure.approximator == "<" else "at least"
                        yield compared(one, bound, side, str(bound.figure.hedge).lower())


def _bounds(one: Quantity) -> bool:
    told = (
        one.figure.approximator in ("<", ">")
        and one.figure.lo == one.figure.hi
        and BOUNDS.fullmatch(one.figure.hedge or "")
    )
    return bool(told) and _counts(one)


def _counts(one: Quantity) -> bool:
    return (
        one.sentence >= 0 and one.unit is None and amount(one) and not one.vague and not one.time and size(one) >= LEAST
    )


def _on_any_day(page: Page, bound: Quantity, there: Page, one: Quantity) -> bool:
    """Whether a bound holds for any day or place, and just so much is told of one by the same noun and deed: 'worked the quays on any one day'."""
    says, told = page.words(bound.sentence), there.words(one.sentence)
    nouns = stems(bound.figure.noun or ""), stems(one.figure.noun or "")
    shared = (stems(page.after(bound, 120)) & stems(there.after(one, 120))) - nouns[0]
    each = ANY.search(page.after(bound, 120)) and not ANY.search(told) and not NOT_TOLD.search(told)
    years = set(YEAR.findall(told)) - set(YEAR.findall(says))
    return bool(each and nouns[0] & nouns[1] and same_thing(one, bound) and len(shared) >= SHARED and not years)


def _past(bound: Quantity, one: Quantity, close: float = CLOSE) -> bool:
    """Whether an exact count lies past a bound, by little."""
    if one is bound or one.figure.approximator or one.figure.lo != one.figure.hi or not _counts(one):
        return False
    low, high = sorted((size(bound), size(one)))
    return (size(one) > size(bound)) == (bound.figure.approximator == "<") and low < high <= close * low


def _said_of_both(page: Page, bound: Quantity, there: Page, one: Quantity) -> bool:
    """Whether right the same is said of a bounded count and an exact one: 'were over 75'."""
    phrases = [_phrase(at, each) for at, each in ((page, bound), (there, one))]
    if not phrases[0] or phrases[0] != phrases[1] or _apart(page, bound, there, one):
        return False
    nouns = _stem_nouns(page, bound), _stem_nouns(there, one)
    return bool(nouns[0] & nouns[1]) or bare_noun(one) or bare_noun(bound) or same_thing(one, bound)


def _phrase(page: Page, one: Quantity) -> str:
    """The first phrase with a measure after a count, no other count of its kind before it."""
    after = re.split(r"[.;]\s", page.after(one, 120))[0]
    found = SAID.search(after)
    if not found or re.search(r"\b(?:and|but|while|against) (?:[a-z]+ )?\d", after[: found.start()]):
        return ""
    return re.sub(
        r"[^a-z0-9 ]", "", found[0].lower().removeprefix("for ").removeprefix("by ").removeprefix("in ")
    ).strip()


def _stem_nouns(page: Page, one: Quantity) -> frozenset[str]:
    return stems(f"{page.words(one.sentence)} {page.words(one.sentence - 1)}")


def _of_one_day(page: Page, bound: Quantity, there: Page, one: Quantity) -> bool:
    """Whether a count of people below a bound and one past it are of one day that both name, and of one matter."""
    if page is there or bound.figure.approximator != "<" or _apart(page, bound, there, one):
        return False
    days = [{" ".join(found.lower().split()[-3:]) for found in DAY.findall(at.words(each.sentence))} for at, each in ((page, bound), (there, one))]  # fmt: skip
    heads = [singular((thing(each.measure or "").split() or [""])[-1]) for each in (bound, one)]
    people = all(head in PEOPLE or head in LISTED for head in heads)
    shared = _stem_nouns(page, bound) & _stem_nouns(there, one)
    return bool(days[0] & days[1]) and (people or same_thing(one, bound)) and len(shared) >= SHARED


def _taken_up(page: Page, bound: Quantity, there: Page, one: Quantity) -> bool:
    """Whether both take up, by no noun of their own, what the sentence before tells of one day: '... until 15 June. Fewer than 200 did'."""
    if page is there or _apart(page, bound, there, one):
        return False
    both = [
        (at, each, f"{at.words(each.sentence - 1)} {at.words(each.sentence)}")
        for at, each in ((page, bound), (there, one))
    ]
    if not all(bare_noun(each) and DID_SO.search(at.words(each.sentence)) for at, each, _ in both):
        return False
    days = [
        {(found["month"][:3].lower(), _day(found["day"])) for each in DATES for found in each.finditer(text)}
        for *_, text in both
    ]
    words = stems(both[0][2]) & stems(both[1][2])
    return bool(days[0] & days[1]) and len(words) > SHARED


def _day(told: str) -> str:
    spoken = told.lower().replace(" ", "-")
    return str(SPOKEN.index(spoken) + 1) if spoken in SPOKEN else told.lstrip("0oO")


def _apart(page: Page, bound: Quantity, there: Page, one: Quantity) -> bool:
    """Whether the words set two counts apart: another year, a forecast, what is compared with."""
    years = [set(YEAR.findall(at.words(each.sentence))) for at, each in ((page, bound), (there, one))]
    told = telling_of(page, bound, page.published).opposed(telling_of(there, one, there.published))
    clause = re.split(r"[;,:]\s|\band\b", f"{there.before(one, 80)} ")[-1]
    scenes = [
        another_scene(DAY.sub("", lead), other.text, lead + re.split(r"[,;:.]", at.after(each, 120))[0])
        for at, each, other in ((page, bound, there), (there, one, page))
        for lead in [_opening(at, each)]
    ]
    return bool(years[0] ^ years[1]) or told or any(scenes) or bool(ASIDE.search(clause) or NOT_TOLD.search(clause))


def _opening(page: Page, one: Quantity) -> str:
    """The words of a figure's sentence before it, what only goes with them left out: 'They were 29 to 83, with a mean age of 63; 112 were over 75'."""
    return WITH.sub("", page.text[page.sentences[one.sentence].start : one.start])
