"""Shares told in words: most, the bulk, nearly all, half, two in three, hardly any; what each allows.

Comes in: a Page. Goes out: the claims of its sentences, none that is wished for, denied, or of a change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from ..fractions.bulk import IS_IT, LESS, MORE, NO_COUNT
from ..intervals import Interval
from ..kept import kept_on_page
from ..meaning.deeds import matter
from ..quantities import Page

_N = r"one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}"
_HEDGE = r"(?P<hedge>more than|well over|over|at least|nearly|almost|just under|just over|about|around|roughly|some|barely|fewer than|less than|under|no more than|only|as many as|not even|hardly)"
IN_EVERY = re.compile(
    rf"\b(?:{_HEDGE} )?(?P<n>{_N}) (?:in|out of) (?:every )?(?P<m>{_N})\b(?! (?:the|them|these|those|its|their|his|her|million|billion))(?![\d,.]*\d)",
    re.I,
)
PARTS = re.compile(
    rf"\b(?:{_HEDGE} )?(?:(?P<n>an?|one|two|three|four) ?-?)?(?P<part>half|thirds?|quarters?|fifths?|tenths?)\b(?= (?:of|the|have|had|are|were|will|their|its|his|her)\b|[,.;:)])(?! of (?:the )?(?:year|century|season|month|match|game|\d)| the (?:size|number|price|cost|rate|time|weight|length|age|level|total|figure|amount)\b)",
    re.I,
)
ALL_BUT = re.compile(
    r"\b(?:nearly all|almost all|virtually all|practically all|all but a (?:handful|few)|the (?:vast|overwhelming|great) majority)\b",
    re.I,
)
FEW = re.compile(
    r"\b(?:hardly any|scarcely any|barely any|next to none|almost none|hardly anyone|only a (?:handful|few|sprinkling)|a tiny (?:minority|fraction|share))\b",
    re.I,
)
EVENLY = re.compile(
    r"\b(?:split|divided) (?:almost |nearly |more or less |about |pretty )?(?:evenly|equally|in half|down the middle|fifty-fifty|50-50)\b|\b(?:evenly|equally) (?:split|divided|balanced)\b",
    re.I,
)
MAINLY = re.compile(r"\b(?:mostly|mainly|largely|chiefly) (?:by|from|in|through|on)\b", re.I)
OUTNUMBER = re.compile(
    r"\b(?P<who>[a-z]+)(?: (?:have|has|had|now|already|still|easily|comfortably|far|are|were))* outnumber(?:ed|s|ing)?\b(?! by)(?![^.;:,]{0,40} by (?:about |some |nearly |almost |more than )?\d)",
    re.I,
)
ON_THE_WAY = re.compile(r"^ of (?:the|its|their) (?:way|target|goal|money|sum)\b", re.I)
OF_BEFORE = re.compile(
    r"\d[^.;:]{0,40}[,(—–] (?:or |which is |that is )?$"
)  # '33 of its 64 branches, a third': a share beside its part
NOBODY = ("they", "we", "it", "to", "and", "who", "that", "but", "not", "be", "been", "was", "is")
APPOSITION = re.compile(r"^,? [\d(]")
NUMBERS = {
    word: number for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)
} | {"a": 1, "an": 1}
SIZES = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
UP = ("more than", "well over", "over", "at least", "just over")
DOWN = ("fewer than", "less than", "under", "no more than", "not even", "hardly", "barely")
UNDER = ("nearly", "almost", "just under")
NO_CLAIM = re.compile(
    r"\b(?:could|would|may|might|should|want|wants|wanted|hopes?|aims?|(?<!the )(?<!this )(?<!its )plans?|expect\w*|needs?|need(?:ed|s)? (?:an?|the)|if|unless|target of) (?:[\w’'-]+ ){0,4}$",
    re.I,
)
CHANGE = re.compile(
    r"\b(?:(?:loss|cut|rise|fall|drop|increase|reduction|discount|pay|paying|pays) (?:of )?|by|rose|fell|up|down|risen|fallen|grew|cut|dropped|increase|another|first|second|final|last|other|past|each|per|in)\s*$",
    re.I,
)
AFTER_CHANGE = re.compile(
    r"^ (?:more|less|higher|lower|above|below|as|off|again|past|an?|hour|way through|time)\b", re.I
)
ALONE = re.compile(r"^ ?(?:[.,;:)”\"]|$)")
NO_THINGS = re.compile(r"^ (?:of the )?(?:years|days|nights|weeks|months|weekends|mornings|evenings|times)\b", re.I)
HALF = Fraction(1, 2)
FAR_OFF = Fraction(8, 5)


OF_WHAT = re.compile(r"^ of (?P<what>what(?! it all| remains?\b|[^.;]{0,20}\bleft\b)[^.;:]*)", re.I)


@dataclass(frozen=True, slots=True)
class Portion:
    """A share in words: where it stands, what it allows, and how far a share may be off and still be meant."""

    number: int
    start: int
    end: int
    allowed: Interval
    near: Interval
    told: str
    rest: str
    fraction: bool  # whether it is one of a kind of which news is full: half, a third, one in four
    even: bool = False  # 'evenly split'
    who: str = ""  # whose count is the part, where the words name it
    beside: bool = False  # whether its part stands before it, as the rules on shares read it: '33 of them, a third'


@kept_on_page
def claims(page: Page) -> list[Portion]:
    """The shares in words of a page."""
    return list(_claims(page))


def _claims(page: Page) -> Iterator[Portion]:
    for number, sentence in enumerate(page.sentences):
        text = sentence.text
        taken: list[tuple[int, int]] = []
        for pattern, read in KINDS:
            for found in pattern.finditer(text):
                rest = " ".join(text[found.end() : found.end() + 60].split())
                rest = rest if rest[:1] in ",.;:" else f" {rest}"
                lead = " ".join(text[: found.start()].split()) + " "
                if any(start < found.end() and found.start() < end for start, end in taken):
                    continue
                bounds = read(found)
                way = pattern is PARTS and ON_THE_WAY.match(rest)
                if (
                    bounds is None
                    or NO_CLAIM.search(lead)
                    or (NO_COUNT.match(rest) and not way)
                    or NO_THINGS.match(rest)
                    or _of_what_else(page, number, rest)
                ):
                    continue
                if (
                    "jority" in found[0].lower()
                    and ALONE.match(rest)
                    and not APPOSITION.match(rest)
                    and not IS_IT.search(lead.strip())
                ):
                    continue
                if pattern in (PARTS, IN_EVERY) and (CHANGE.search(lead) or AFTER_CHANGE.match(rest)):
                    continue
                taken.append(found.span())
                yield Portion(
                    number, sentence.start + found.start(), sentence.start + found.end(), *bounds,
                    " ".join(found[0].lower().split()), rest, pattern in (PARTS, IN_EVERY, EVENLY), pattern is EVENLY, found.groupdict().get("who") or "",
                    pattern in (PARTS, IN_EVERY) and bool(OF_BEFORE.search(lead)),
                )  # fmt: skip


def _of_what_else(page: Page, number: int, rest: str) -> bool:
    """Whether a share is of what no sentence near it tells: 'it explains most of what is shutting', not 'most of what it earned'."""
    found = OF_WHAT.match(rest)
    near = " ".join(
        page.words(at) for at in range(max(0, number - 2), min(number + 3, len(page.sentences))) if at != number
    )
    own = page.words(number).replace(found["what"], "", 1) if found else ""
    return bool(found) and not matter(rest) & matter(f"{near} {own}")


Bounds = tuple[Interval, Interval]


def _fraction(found: re.Match[str]) -> Bounds | None:
    groups = found.groupdict()
    if groups.get("m"):
        one, all_ = (NUMBERS.get(groups[name].lower()) or int(groups[name]) for name in ("n", "m"))
        told = Fraction(one, all_) if 0 < one < all_ else None
    else:
        word = groups["part"].lower()
        several = word.endswith("s")
        count = NUMBERS.get((groups["n"] or "").lower(), 0)
        if (several and count < 2) or (not several and count > 1) or (not count and word != "half"):
            return None
        told = Fraction(count or 1, SIZES[word.rstrip("s")])
    if told is None or told >= 1:
        return None
    return _bounds(told, (groups["hedge"] or "").lower())


def _bounds(told: Fraction, hedge: str) -> Bounds:
    slack = max(Fraction(7, 200), told / 10)
    near = Interval(told / FAR_OFF, told * FAR_OFF)
    if hedge in UP:
        return Interval(told, None), Interval(told / FAR_OFF, None)
    if hedge in DOWN:
        over = slack if hedge in ("barely", "hardly", "not even") else 0
        return Interval(None, told + over), Interval(None, told * FAR_OFF)
    if hedge in UNDER:
        return Interval(told - 2 * slack, told), near
    return Interval(told - slack, told + slack), near


def _fixed(
    low: Fraction | None,
    high: Fraction | None,
    near_low: Fraction | None,
    near_high: Fraction | None,
    over: bool = False,
) -> Bounds:
    return Interval(low, high, lo_open=over), Interval(near_low, near_high)


KINDS = (
    (ALL_BUT, lambda found: _fixed(Fraction(3, 5) if "majority" in found[0].lower() else Fraction(4, 5), None, Fraction(2, 5), None)),
    (FEW, lambda found: _fixed(None, Fraction(1, 5), None, HALF)),
    (OUTNUMBER, lambda found: None if found["who"].lower() in NOBODY else _fixed(HALF, None, Fraction(3, 10), None, True)),
    (EVENLY, lambda found: _fixed(Fraction(9, 20), Fraction(11, 20), Fraction(3, 10), Fraction(7, 10))),
    (MAINLY, lambda found: _fixed(HALF, None, Fraction(3, 10), None, True)),
    (MORE, lambda found: _fixed(HALF, None, Fraction(3, 10), None, True)),
    (LESS, lambda found: _fixed(None, HALF, None, Fraction(4, 5))),
    (IN_EVERY, _fraction),
    (PARTS, _fraction),
)  # fmt: skip
