"""An amount for each, and in the next breath how many there were and what that cost: 'With 6,200 out, it came to £372,000'.

    The guild gives £40 a day to each baker who stays at home. With 350 out by its own count, Monday cost it £14,000.
    Each guest pays £12. For 85 guests that came to £1,020.

The count opens a clause and the sum ends it; the one amount for each stands before them, or in the sentence before. So tied, no
family has to propose them.

Comes in: a Page. Goes out: drafts of checks of the rule product.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from operator import mul

from ..growth.baselines import size
from ..intervals import words
from ..meaning.apposition import HEDGED, bare_noun
from ..meaning.kinds import kindred
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge

OPENS = re.compile(
    rf"(?:^|[;:.,] |\b(?:and|but|so) )(?:with|for|on|at|there (?:are|were)|if|given) (?:all |the |its |their )?{HEDGED}$",
    re.I,
)
# From the count to the sum: ' out by its reckoning, Tuesday cost it £', ' guests that came to £', ' away, it paid out £'
COST = re.compile(
    rf"^ ?[^.;:\d]{{0,70}}?\b(?:costs?|costing|came to|comes to|coming to|ran to|runs to|paid(?: out)?|pays(?: out)?|works out at|worked out at|totals|totalled|amounts? to|amounted to|(?:a |the )?bill (?:was|is|of)|a cost of|set (?:it|them|him|her|us) back|makes|made|(?:that|which|this)(?: i|['’])s)"
    rf"(?: (?:it|them|him|her|us|the [a-z]+|a total of|in all))?,? {HEDGED}[$£€]?$",
    re.I,
)
EACH_AFTER = re.compile(
    r"^[^.;:\d]{0,25}?\b(?:(?:to|for|from|on) (?:each|every) (?P<noun>[a-z]+)|each\b(?! (?:day|week|month|year|hour|night|morning|time|evening|of)\b)|apiece\b|a head\b|per head\b|a (?P<one>person|member|child|pupil|ticket|seat|room|car|guest|worker|player))\b",
    re.I,
)
EACH_BEFORE = re.compile(r"\b(?:each|every) (?P<noun>[a-z]+)\b[^.;:\d]{0,50}$", re.I)
EXTRA = re.compile(
    r"\b(?:plus|on top|extra|another|besides|including|as well as|fixed|except|discount\w*|free|half|some of|up to|least|more|less)\b",
    re.I,
)
# Who has that sum: it, they, that, a day; must not read 'the walkout cost the port £', 'hotels made £', 'and a bar, it made £'
OWN = re.compile(
    r"^(?![^.;:]*\b(?:and|expected|planned|if|would|could|cost(?:s|ing)? (?:the|its|his|her|their) [a-z]+)\b)[^.;:,]*(?:,? (?:it|they|he|she|we|that|this|which|(?-i:[A-Z])[a-z]+) [^,]*|, (?:the [a-z]+ )?cost(?:s|ing)? [^,]*)$",
    re.I,
)
# What makes a sum of more than these, or of less: 'after costs', 'in fees', ', since the school has a reduced rate'
BECAUSE = re.compile(
    r"^[^.;:\d]{0,25}?\b(?:after|before|since|because|once|with|thanks|in (?!all\b|total\b)[a-z]+|as (?:many|some|most))\b",
    re.I,
)
TIMES = frozenset("day week month year hour night morning time evening minute weekend side end".split())
WILD = Fraction(29, 20)  # how far off a sum is that was meant
FEWEST = 3


def with_so_many(page: Page, desk: Desk) -> Iterator[Draft]:
    """A count and a sum that its clause tells, against the amount for each that was told just before.

    Reads 'pays £60 to each member. With 6,200 out, Tuesday cost it £327,000'; must not read '£60 each, plus a fee. With 40 ...'
    nor a count of other things: 'each member. With 12 buses hired, it cost'.
    """
    for number, group in page.by_sentence.items():
        for count, whole in pairwise(group) if number >= 0 else ():
            if _count(page, count) and _plain(whole) and COST.match(page.text[count.end : whole.start]):
                each = _price(page, count, whole)
                if each and (draft := _told(page, each, count, whole)):
                    yield draft


def _plain(one: Quantity) -> bool:
    return (
        bool(one.unit) and not one.percent and not one.days and not one.vague and one.lo == one.figure.hi and one.lo > 0
    )


def _count(page: Page, one: Quantity) -> bool:
    whole = one.unit is None and one.counts and one.lo == one.figure.hi and one.lo >= FEWEST and not one.lo % 1
    return bool(whole and not one.vague and OPENS.search(page.before(one, 40) + " "))


def _price(page: Page, count: Quantity, whole: Quantity) -> Quantity | None:
    """The one amount of money before a count that is told to be for each of what it counts."""
    before = [one for one in page.near(count.sentence, 1) if one.end <= count.start and one.unit == whole.unit]
    if len(before) != 1 or not _plain(before[0]) or EXTRA.search(page.text[before[0].end : whole.end]):
        return None
    found = EACH_AFTER.match(page.after(before[0], 70)) or EACH_BEFORE.search(page.before(before[0], 80))
    named = [noun.lower() for noun in (found.groupdict().values() if found else ()) if noun]
    if not found or TIMES & set(named):
        return None
    things = "" if bare_noun(count) else (count.figure.noun or "").split(" ")[-1]
    fits = not things or not named or kindred(things, named[0] + "s") or things.rstrip("s") == named[0]
    return before[0] if fits else None


def _told(page: Page, each: Quantity, count: Quantity, whole: Quantity) -> Draft | None:
    made = combine(mul, count.readings, each.readings)
    judgement = judge(made, whole.readings)
    off = size(count) * size(each) / size(whole)
    own = OWN.match(page.text[count.end : whole.start]) and not BECAUSE.match(page.after(whole))
    if judgement.verdict == "inconsistent" and (
        not own or not 1 / WILD < off < WILD or _otherwise(page, each, count, whole)
    ):
        return None
    return Draft(
        rule="product",
        quantities=(each, count, whole),
        formula=f"{count.name} x {each.label} = {words(made.literal)}; printed: {whole.name}",
        result=words(made.literal),
        stated=whole.label,
        unit=whole.unit,
        judgement=judgement,
        why="So much for each, how many there were, and what it came to.",
        slip=f"priced {each.key} {count.key} {whole.key}",
    )


def _otherwise(page: Page, each: Quantity, count: Quantity, whole: Quantity) -> bool:
    """Whether another number near by, instead of the count, makes the sum, or one more factor does."""
    near = [size(one) for one in page.near(count.sentence, 2) if one not in (each, count, whole) and size(one) > 0]
    made, told = size(each), size(whole)
    return any(told in (made * one, made * one * size(count)) for one in near)
