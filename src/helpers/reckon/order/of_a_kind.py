"""The largest trial ever run here, and another trial that ran before: a record and an older one of its kind, each under its own name.

    With its 940 patients RONDEL is the largest asthma trial this country has ever run.
    By contrast the Kestrel asthma study of 2011, run from Selm, made do with 12 million for 1,120 participants.

Comes in: the words of a record and an older value. Goes out: whether both are of one kind of thing, in one land.
"""

from __future__ import annotations

import re

from ..meaning.kinds import PEOPLE, kindred
from ..measures import singular
from ..quantities import Page, Quantity
from .nearby import own_noun

STUDIES = frozenset(("trial", "study", "test", "experiment", "survey"))
EVENTS = frozenset(
    ("race", "festival", "fair", "parade", "march", "rally", "regatta", "marathon", "tournament", "match")
)
WORKS = frozenset(("project", "scheme", "programme", "program", "campaign", "dig", "excavation", "expedition"))
KINDS = (STUDIES, EVENTS, WORKS)
# Reads 'largest inhaler trial this country has ever run', 'biggest cycling race ever held in the valley'
MOST = re.compile(
    r"\b(?:largest|biggest|smallest|longest|shortest|costliest|dearest) (?P<of>[a-z-]{3,}) (?P<head>[a-z]{3,})\b(?= [^.;:]{0,40}\bever\b)"
)


def of_a_kind(page: Page, number: int, one: Quantity, there: Page, old: Quantity) -> bool:
    """Whether an older value is of another thing of the kind that a record is of, both of people or of one unit."""
    found = MOST.search(page.words(number))
    if not found or one.unit != old.unit or one.figure.lo is None:
        return False
    nouns = [singular(own_noun(each).split(" ")[-1]) for each in (one, old)]
    if one.unit is None and not (
        all(nouns) and (kindred(*nouns) or set(nouns) <= PEOPLE | {"participant", "volunteer"})
    ):
        return False
    named = re.search(
        rf"\b[Tt]he (?:[A-Z][\w-]+ )+{found['of']} (?P<head>[a-z]+) of (?P<year>(?:19|20)\d\d)\b",
        there.words(old.sentence),
    )
    if not named or (page.published and int(named["year"]) >= page.published.year):
        return False
    return _one_kind(found["head"], named["head"]) and _known(page, there, old)


def _one_kind(head: str, other: str) -> bool:
    return singular(head) == singular(other) or any({singular(head), singular(other)} <= kind for kind in KINDS)


def _known(page: Page, there: Page, old: Quantity) -> bool:
    """Whether a place where the older one ran is told of beside the record too."""
    places = re.findall(r"\b(?:from|in|at|across) ([A-Z][a-z]{3,})", there.words(old.sentence))
    return any(re.search(rf"\b{place}\b", page.text) for place in places)
