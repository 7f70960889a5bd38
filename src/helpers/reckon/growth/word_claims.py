"""What a share or a multiple in words may be filled with: the counts and amounts round it, and how well each stands there.

Comes in: a Page, a claim's place. Goes out: figures with their points. A claim asserts a relation; the words that fill it are
never the same twice, so that value and kind choose and the words only weigh: a noun left out fits all, one of its own must be
the claim's or the other figure's.
"""

from __future__ import annotations

import re
from fractions import Fraction

from ..meaning.apposition import bare_noun
from ..meaning.deeds import matter
from ..meaning.kinds import kindred
from ..measures import thing
from ..quantities import Page, Quantity

AROUND = 4  # sentences before and after a claim in which its figures are looked for
MOST = 14  # figures round a claim that are tried
HALF = Fraction(1, 2)
LABEL = re.compile(
    r"\b(?:(?:the|a|bus|tram) number|no\.?|route|line|flight|chapter|article|section|room|page|highway|road|grade|class|world cup|aged?)\s*$",
    re.I,
)
AGE = re.compile(r"(?:\b[A-Z][\w’'-]+|\b(?:he|she)(?: is|['’]s)?),?\s*$")
SHUT = re.compile(r"^\s*[,.)]")
ASIDE = re.compile(r"[;:]|, (?:and|but|while|as|with|which|who)\b")
BESIDE = re.compile(
    r"(?:[:,(—–]|\bor|\bat|\s-)\s*(?:or |that is,? |namely |some |about |just |only |at |in |with |a mere |barely |roughly |exactly )*[$£€]?\s*$",
    re.I,
)
CLOSES = re.compile(r"^(?:[\w’'-]+ ?){0,3}(?:[.,;:)—–]|-\s|$)|^ ?of (?:them|these|those|whom) or\b")
OTHER_TIME = re.compile(
    r"\b(?:last (?:year|season|time|month|week)|a year (?:ago|earlier|before)|in (?:19|20)\d\d)\b", re.I
)


def stray(page: Page, one: Quantity) -> bool:
    """A number that counts nothing: a bus line, an age behind a name."""
    if one.unit or (one.figure.noun and (one.figure.unit_start or 0) >= one.end and not bare_noun(one)):
        return False
    before, after = page.text[max(0, one.start - 30) : one.start], page.text[one.end : one.end + 3]
    return bool(LABEL.search(before) or (AGE.search(before) and before.rstrip().endswith(",") and SHUT.match(after)))


def clause(page: Page, one: Quantity) -> str:
    """The words round a figure, from the figure before it to the one after."""
    group = page.by_sentence.get(one.sentence, [])
    sentence = page.sentences[one.sentence]
    start = max((each.end for each in group if each.end <= one.start), default=sentence.start)
    end = min((each.start for each in group if each.start >= one.end), default=sentence.end)
    return f"{ASIDE.split(page.text[start : one.start])[-1]} {ASIDE.split(page.text[one.end : end])[0]}"


def apposed_to(page: Page, end: int, one: Quantity) -> bool:
    """'A majority, 118, said'; 'more than half, or 1,930,'; 'makes up the bulk, at 3,300 titles': the figure restates the claim."""
    lead = " ".join(page.text[end : one.start].split()) + " "
    return bool(
        one.start >= end
        and len(lead) < 90
        and not re.search(r"\d", lead)
        and BESIDE.search(lead)
        and CLOSES.match(page.after(one))
    )


def own_noun(one: Quantity) -> str:
    """The noun that a count prints for itself; '' where it is left out."""
    return "" if one.unit or bare_noun(one) else thing(one.measure or "")


def of_thing(thing: str, one: Quantity, other: Quantity) -> bool:
    """Whether one of two values counts what the claim names, or neither says what it counts: 'twice as many calves' is of no whales."""
    nouns = [noun for noun in (own_noun(one), own_noun(other)) if noun]
    return not nouns or any(kindred(thing, noun) for noun in nouns)


def meets(text: str, other: str) -> bool:
    """Whether two texts are about one thing."""
    return bool(matter(text) & matter(other))


def span_of(page: Page, first: int, last: int) -> str:
    """The text of several sentences."""
    return " ".join(page.words(number) for number in range(max(0, first), last + 1))
