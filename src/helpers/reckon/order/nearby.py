"""Figures that may be of one thing by value and type: one unit, no two nouns of their own, near in the text.

A noun is a figure's own where it stands beside it: '318 pairs' has one, 'Llanfair did 231' has none, whatever noun the
reader carries on to it.

Comes in: a Page and its quantities. Goes out: yes or no, and figures in the order of their nearness.
"""

from __future__ import annotations

import re

from ..growth.baselines import size
from ..kept import kept, kept_on_page
from ..meaning.apposition import NO_NOUN, amount
from ..meaning.kinds import PEOPLE, kindred
from ..measures import PARTICIPLE, singular, thing, time_unit
from ..quantities import Page, Quantity

OF = re.compile(r"\s(?:of\s)?(?:the|its|their|these|those|his|her|all)?(?:\s?of the)?\s")
BESIDE = 3  # characters between a figure and its own noun, words of the noun apart
REACH = 4  # sentences about a claim in which its figures stand
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
YEAR_BESIDE = re.compile(r"\b(?:in|of|for|by|since|from) (?:[A-Z][a-z]+ )?(?:19|20)\d\d,? ?(?:[^,;.\d]{0,40})$", re.I)
YEAR_AFTER = re.compile(r"^[^,;.\d(]{0,30}\b(?:in|of|for|back in|since) (?:[A-Z][a-z]+ )?(?:19|20)\d\d\b")
THEN = re.compile(
    r"\b(?:last (?:year|month|summer|winter|spring|autumn|season)|(?:year|month|season|decade)s? (?:earlier|before|ago)|previous(?:ly)?|former(?:ly)?|used to|once|originally|at (?:its|the) (?:peak|height)|next year)\b",
    re.I,
)
NOT_TOLD = re.compile(
    r"\b(?:expect\w*|forecast\w*|predict\w*|project(?:ed|ion|ions)|target\w*|goal|aims?|plan(?:s|ned)?|hop(?:es?|ed|ing)|would|could|will|might|limit\w*|capacity|estimat\w*|average\w*|mean|median|national(?:ly)?|nationwide|worldwide|global(?:ly)?|country as a whole)\b",
    re.I,
)

SIGNED = re.compile(
    r"\b(?:put (?:their|his|her) names? down|signed up|appl(?:ied|ications?)|(?:had|were) (?:registered|entered|enrolled|invited|expected)|registrations?|invitations?|on the (?:entry|waiting) list)\b",
    re.I,
)


@kept
def own_noun(one: Quantity) -> str:
    """The noun that stands beside a figure; '' where it has none of its own."""
    noun, at = one.figure.noun or "", one.figure.unit_start
    if not noun or at is None or one.page is None or at < one.end:
        return ""
    if at > one.end + BESIDE and not OF.fullmatch(one.page.text[one.end : at]):
        return ""
    last = noun.lower().split()[-1]
    alone = len(noun.split()) == 1 and PARTICIPLE.match(noun.lower())
    return "" if NO_NOUN.fullmatch(last) or alone or last in ("times",) else noun


@kept
def usable(one: Quantity) -> bool:
    """A figure with a value of its own: an amount, a percentage, a stretch, an age; no calendar year, no vague one."""
    told = amount(one) or one.percent or bool(one.days) or one.unit == "year of age" or one.figure.noun == "times"
    return one.sentence >= 0 and not one.vague and told and size(one) > 0


def fits(one: Quantity, other: Quantity) -> bool:
    """Whether two figures may be of one thing by unit and noun, a unit or a noun that is left out fitting any."""
    if one.unit != other.unit:
        bare = one if one.unit is None else other
        full = other if bare is one else one
        plain = bare.unit is None and not own_noun(bare) and not full.per and not bare.per
        return plain and not full.percent and _left_out(bare, full)
    if one.time and other.time and one.time != other.time:
        return False
    if one.unit:
        return one.per == other.per or not (one.per and other.per)
    nouns = [own_noun(each) for each in (one, other)]
    if not all(nouns):
        return True
    heads = [singular(thing(noun).split()[-1]) if thing(noun) else "" for noun in nouns]
    return kindred(*nouns) or heads[0] == heads[1] or set(heads) <= PEOPLE


def _left_out(bare: Quantity, full: Quantity) -> bool:
    """Whether a bare number may have left out a unit: no other thing is counted before it in its sentence."""
    page = bare.page
    if (
        page is None
        or page.after(bare, 9).startswith("of ")
        or re.search(r"\b[Aa]ll$|\b[Aa]nother$", page.before(bare, 10))
    ):
        return False
    start = page.sentences[bare.sentence].start
    main = aside_left_out(page.text[start : bare.start])
    before = [
        one for one in page.by_sentence.get(bare.sentence, []) if one.end <= bare.start and one.figure.text in main
    ]
    before = [one for one in before if usable(one) and (one.unit or own_noun(one))]
    return not before or before[-1].unit == full.unit


def dated(page: Page, one: Quantity, known: str = "") -> bool:
    """Whether the words beside a figure put it in a year, or a time before, of which a text known does not speak."""
    before, after = aside_left_out(page.before(one, 90)), page.after(one, 50)
    clause = re.split(r"[,;:]", before)[-1] + " | " + re.split(r"[,;:.]", after)[0]
    beside = [found[0] for found in (YEAR_BESIDE.search(before), YEAR_AFTER.match(after)) if found]
    beside += re.findall(r"^\W*(?:In|By|During) (?:[A-Z][a-z]+ )?(?:19|20)\d\d\b", page.words(one.sentence))
    years = {year for text in beside for year in YEAR.findall(text)}
    then = THEN.search(clause)
    return bool(years - set(YEAR.findall(known)) or (then and then[0].lower() not in known.lower()))


@kept_on_page
def signed_up(page: Page, one: Quantity) -> bool:
    """Whether those are told of who put their names down, not who came: '703 swimmers had put their names down'."""
    return bool(SIGNED.search(f"{page.before(one, 40)} {page.after(one, 60)}"))


def near_by(page: Page, one: Quantity, reach: int = REACH) -> list[Quantity]:
    """The usable figures round one, the nearest first."""
    found = [other for other in page.near(one.sentence, reach) if other is not one and usable(other)]
    return sorted(found, key=lambda other: (abs(other.sentence - one.sentence), abs(other.start - one.start)))


@kept_on_page
def clause_of(page: Page, one: Quantity) -> str:
    """The words of a figure's sentence from the like figure before it to the one after."""
    group = [other for other in page.by_sentence.get(one.sentence, []) if _parallel(one, other)]
    sentence = page.sentences[one.sentence]
    start = max((other.end for other in group if other.end <= one.start), default=sentence.start)
    end = min((other.start for other in group if other.start >= one.end), default=sentence.end)
    return " ".join(page.text[start:end].split())


def aside_left_out(text: str) -> str:
    """A text without its relative clauses: 'Arden, which closed in May, has 40' is 'Arden has 40'.

    >>> aside_left_out("Arden, which closed in May, has 40.")
    'Arden, has 40.'
    """
    return re.sub(r", (?:which|whose|who|where|its|listed|built|founded|opened)\b[^,]*,", ",", text)


def _parallel(one: Quantity, other: Quantity) -> bool:
    return (
        usable(other) and one.unit == other.unit and bool(own_noun(one)) == bool(own_noun(other)) and fits(one, other)
    )


def grain_of(noun: str) -> bool:
    """Whether a noun is a stretch of time: 'day', 'season'."""
    return bool(noun) and time_unit(noun.split()[0]) is not None
