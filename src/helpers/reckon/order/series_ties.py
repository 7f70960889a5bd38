"""Whether an older number is of the same series as one that is called a record, weighed from what the words share.

A number that beats a record by a little, dated within its span, is far more often the contradiction that it seems than a
number of another thing: so little suffices, if nothing sets the two apart. Sets apart: another place or firm, another noun,
another stretch (of a day, of a year), a forecast, a mean, a part, words that exclude one another.

Comes in: two figures with their pages. Goes out: how firmly they are tied, 0 for not at all.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ...extract.currencies import MONEY
from ..growth.baselines import nameless
from ..meaning.apposition import bare_noun
from ..meaning.deeds import matter
from ..meaning.kinds import kindred, one_sum
from ..meaning.tellings import capitalised, stem_of, stems, telling_of
from ..measures import singular, thing, time_unit
from ..quantities import Page, Quantity
from .worst_cases import side_of

CLOSER = 1.2  # and one in another capture that beats it by no more needs one tie less beside a word of its sentence
NEAR = 6  # sentences round an older number in which another capture prints the record's own
SHORT = 2  # digits of a number that stands for too many things
CLOSE = 1.4  # an older number beats a record by no more than this
APART = frozenset(("mean", "median", "net", "gross", "change"))  # one figure tells them, the other not
ALONE = frozenset(("to come", "first count", "more", "elsewhere"))  # what tells no outcome of a year
PART = re.compile(r"^(?: ?[a-z]+)? ?of (?:the|them|these|those|whom|which)\b")
NEXT = 3  # sentences after a claim in which a bare number takes it up
AGAIN = 2
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
THERE = re.compile(r"\W*(?:There|Here)\b(?! (?:was|were|is|are|has|have)\b)")
LAST = 40  # characters at the end of a sentence that name the place of the next
NAMED_DAY = ["new", "year", "eve", "christmas", "day", "easter"]
MEAN = re.compile(r"\b(?:average|mean|median)\b")
ROLES = frozenset(("capacity", "limit", "quota", "target", "forecast", "promise"))
GRAIN = re.compile(
    r"\b(?:in|on|of|for|a|one|any|each|every|single|opening|first|last|worst|busiest|that|whole|entire) (?:single )?(day|night|week|weekend|month|season|year|hour|morning|evening)\b|\b(daily|nightly|weekly|monthly|yearly|annual)\b",
    re.I,
)
DAYS = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|New Year['’]s Eve|Christmas Day|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z.]* \d{1,2}\b")  # fmt: skip
ADVERBS = {"daily": "day", "nightly": "day", "weekly": "week", "monthly": "month", "yearly": "year", "annual": "year"}
SAME = {"night": "day", "morning": "day", "evening": "day", "weekend": "weekend"}
OFTEN = 0.2  # of all sentences: a word of more of them ties nothing
FEW = 12  # sentences below which every word may tie
ENOUGH = 2
SPREAD = re.compile(r"^[^.;,\d]{0,50}\b(?:over|in|across|within|during) (?:the |its )?(two|three|four|five|six|seven|eight|nine|ten|\d+) (day|week|month|year|hour|night)s\b")  # fmt: skip
OF_OWN = re.compile(
    r"\brecord(?: [a-z]+)?(?: (?:for|of)) [a-z]{3,}|\b(?:tonnes?|tons?|kilos?|kilograms|litres?|liters?|metres?|meters?) of [a-z]{3,}"
)
OF_TOLD = re.compile(r"(?:[a-z]+ )?(?:tonnes?|tons?|kilos?|kilograms|litres?|liters?) of ([a-z]{3,})")
GENERAL = frozenset(
    "record highest lowest most least largest biggest ever since history best worst never before year level reach stand stood "
    "rise rose fell hit came drew number total figure time long high great last previous other".split()
)


def tied(
    pages: tuple[Page, ...], claim: tuple[Page, Quantity, int], other: tuple[Page, Quantity], *, by_name: bool = False
) -> int:
    """How firmly a record (its page, number and the sentence of its claim) and an older number are tied; 0 for not.

    Where the other capture prints the record's own number near the older one, both are its figures of one thing.
    """
    (page, one, number), (there, old) = claim, other
    near = page is there and -1 <= old.sentence - number <= NEXT
    again = (
        old.unit is None and bare_noun(old) and (near or _in_row(there, old, one.unit))
    )  # '388 days in 2023, and 431 in 2021'
    if not (one.unit == old.unit or again) or bool(one.per) != bool(old.per) or not close(one, old):
        return 0
    if one.time != old.time and ((one.time and old.time) or not one_grain(page, one, there, old)):
        return 0
    about = " ".join(map(page.words, sorted({one.sentence - 1, one.sentence, number})))
    retold = _retold(page, one, there, old)
    score = AGAIN if again and near and one.unit else _by_noun(retold or one, old)
    score = score or (_named_apart(about, one, old) if by_name else 0)
    score += bool(MEAN.search(page.words(one.sentence)) and MEAN.search(there.words(old.sentence)))
    if score < 0 or _set_apart(page, one, there, old, about, near=near):
        return 0
    score += _weekday(page.words(one.sentence)) == _weekday(there.words(old.sentence)) != ""
    own = _rare(pages, matter(about))
    told = _rare(pages, matter(f"{there.words(old.sentence - 1)} {there.words(old.sentence)}"))
    here = _rare(pages, matter(there.words(old.sentence)))
    shared = own & told - matter(one.measure or "") - stems(one.unit or "")
    score += min(2, len(shared & here)) + bool(shared - here)
    if page is there:
        return score
    return score + (AGAIN if retold else 0) + bool(shared & here and close(one, old, CLOSER))


def _in_row(page: Page, old: Quantity, unit: str | None) -> bool:
    """Whether the value before a bare one in its sentence prints the unit that it leaves out: '48 days were lost in 2021, 79 in 2022'."""
    before = [one for one in page.by_sentence.get(old.sentence, []) if one.end <= old.start and not one.vague]
    return bool(unit and before and any(one.unit == unit for one in before) and before[-1].unit in (unit, None))


def _retold(page: Page, one: Quantity, there: Page, old: Quantity) -> Quantity | None:
    """The record's own number where another capture prints it near the older one: 'It held 5,120 in May. In 2017 it was 5,180'."""
    if page is there or len(one.figure.text.strip("0.,")) < SHORT:
        return None
    near = [
        each for each in there.near(old.sentence, NEAR) if each.unit == one.unit and each.lo == one.lo == each.figure.hi
    ]
    return min(near, key=lambda each: abs(each.start - old.start), default=None)


def _weekday(text: str) -> str:
    found = WEEKDAY.search(text)
    return found[0] if found else ""


def one_grain(page: Page, one: Quantity, there: Page, old: Quantity) -> bool:
    """Whether two sentences speak of one stretch: both of a day."""
    return bool(grain(page.words(one.sentence)) & grain(there.words(old.sentence)))


def close(one: Quantity, other: Quantity, reach: float = CLOSE) -> bool:
    sizes = sorted(abs(float(each.readings.usual.lo or each.readings.usual.hi or 0)) for each in (one, other))
    return 0 < sizes[1] <= reach * sizes[0]


def _by_noun(one: Quantity, old: Quantity) -> int:
    """What unit and noun say: 2 for one noun, 1 for a rare unit, 0 for nothing, -1 for two things."""
    if one.unit is None:
        nouns = [thing(each.measure or "") for each in (one, old)]
        if bare_noun(one) or bare_noun(old) or nameless(one) or nameless(old) or not all(nouns):
            return 0
        return 2 if kindred(*nouns) else -1
    if (
        one.percent
        and old.percent
        and thing(one.measure or "")
        and kindred(*(thing(each.measure or "") for each in (one, old)))
    ):
        return 1  # of the members then, of the members now
    if one.unit in MONEY or one.percent or one.points:
        names = [one.subject, old.subject]
        if one_sum(*names):
            return 2
        return 0
    return 1


def _named_apart(about: str, one: Quantity, old: Quantity) -> int:
    """2 where the noun of a bare number, known from elsewhere, is told beside it and counted by the older one: 'Measured by homes, 472'."""
    if one.unit or old.unit or not bare_noun(one) or bare_noun(old):
        return 0
    nouns = [thing(each.measure or "") for each in (one, old)]
    heads = {singular(word) for word in (nouns[1].split() or [""])}
    said = {singular(word) for word in re.findall(r"[a-z]{3,}", about.lower())}
    return 2 if all(nouns) and kindred(*nouns) and heads & said else 0


def _rare(pages: tuple[Page, ...], words: frozenset[str]) -> frozenset[str]:
    common = _common(pages)
    return frozenset(
        word for word in words if word not in common and word.lstrip("=") not in GENERAL and side_of(word) is None
    )


@cache
def _common(pages: tuple[Page, ...]) -> frozenset[str]:
    """The words of more than a fifth of a story's sentences."""
    counts: dict[str, int] = {}
    total = sum(len(page.sentences) for page in pages)
    for page in pages:
        for sentence in page.sentences:
            for word in matter(sentence.text):
                counts[word] = counts.get(word, 0) + 1
    return frozenset(word for word, count in counts.items() if total > FEW and count > OFTEN * total)


def _set_apart(page: Page, one: Quantity, there: Page, old: Quantity, about: str, *, near: bool) -> bool:
    """Another place or firm, no outcome, another stretch, words that exclude one another."""
    mine, other = telling_of(page, one, page.published), telling_of(there, old, there.published)
    alone = ALONE - {"more"} if re.search(r"\bNew [A-Z]", there.words(old.sentence)) else ALONE
    averages = MEAN.search(page.words(one.sentence)) and MEAN.search(there.words(old.sentence))
    parting = frozenset() if near else APART - {"mean"} if averages else APART
    kinds = (other.kinds & alone) - mine.kinds | (other.kinds ^ mine.kinds) & parting
    part = PART.match(there.after(old)) and not (one.percent and old.percent)  # a share is of a whole
    if old.role in ROLES or kinds or part or mine.opposed(other):
        return True
    days = {stem_of(word.lower()) for word in WEEKDAY.findall(there.words(old.sentence)) + NAMED_DAY} | {
        "year'",
        "year’",
    }
    here, names = capitalised(page.words(one.sentence)) - days, other.names - days
    heads = [(page, 0), (page, 1), (there, 0)]
    known = capitalised(about).union(*(capitalised(at.words(n)) for at, n in heads if (at, n) != (there, old.sentence)))
    known |= {name.rstrip("'’") for name in known}
    names = frozenset(name for name in names if name.rstrip("'’") not in known)
    own = mine.names - days
    if THERE.match(page.words(one.sentence)):
        names |= capitalised(there.words(old.sentence).partition(" ")[2]) - days
        own = here = capitalised(
            page.words(one.sentence - 1)[-LAST:]
        )  # 'It ran on to Holm. There it reached 5.2 metres'
    if names - known or (names and own and not names & here):
        return True
    grains = [grain(page.words(one.sentence)), grain(there.words(old.sentence))]
    return bool(grains[0] and grains[1] and not grains[0] & grains[1])


def other_thing(one: tuple[Page, Quantity], old: tuple[Page, Quantity]) -> bool:
    """Whether the words beside two numbers make them of two things, or one of a day and the other of several."""
    (page, new), (there, other) = one, old
    about = " ".join(map(page.words, (new.sentence - 1, new.sentence)))
    return _spread(page, new) != _spread(there, other) or _of_another(about, there.after(other))


def _spread(page: Page, one: Quantity) -> str:
    """The several days or years over which a number came together: 'three day'; '' for none, or for the 24 hours of a day."""
    found = SPREAD.match(page.after(one))
    return "" if not found or found[1] == "24" else f"{found[1]} {found[2]}"


def _of_another(about: str, after: str) -> bool:
    """Whether a record names what it is of and the older number another thing: 'a record year for eels', '280 kilos of cod'."""
    told = OF_TOLD.match(after) if OF_OWN.search(about) else None
    return bool(told and stem_of(told[1]) not in {stem_of(word) for word in re.findall(r"[a-z]{3,}", about)})


@lru_cache(maxsize=1 << 12)
def grain(text: str) -> frozenset[str]:
    """The stretches that a sentence speaks of.

    >>> sorted(grain("268 in one night")), sorted(grain("on New Year's Eve")), sorted(grain("in a single year"))
    (['day'], ['day'], ['year'])
    """
    found = {(a or ADVERBS.get(b.lower(), b)).lower() for a, b in GRAIN.findall(text)}
    units = {SAME.get(word, word) for word in found} - {"year"} or {time_unit(word) or word for word in found}
    return frozenset(units | ({"day"} if DAYS.search(text) else set()))
