"""What stands between two instants: the stretches of a page, the role that the words give each, and how one fits between two instants.

Comes in: a Page. Goes out: a Timeline, roles ('ago', 'later', 'after', 'length') and Pairs: calendar arithmetic to the day, the month or
the year, as the instants are printed, with how often chance would have made the stretch fit.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from fractions import Fraction

from ..kept import kept_on_page
from ..quantities import Page
from .instants import CALENDAR, Instant, Stretch, counted, instants, stretches

# Words that carry no matter of their own: between a stretch and an instant they leave the two side by side.
FUNCTION = (
    r"(?:an?|the|or|and|that|this|is|was|were|be|been|which|it|of|in|on|at|by|to|from|until|till|through|after|since|for|over|about|some|around|"
    r"just|only|exactly|little|nearly|almost|barely|roughly|more|less|than|well|ever|now|back|up|early|late|mid|spring|summer|autumn|fall|winter|"
    r"between|all|total|another|a further|so|ending|ended|starting|beginning|taking effect|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
BESIDE = re.compile(rf"[\s,(—–:-]*(?:{FUNCTION}\b[\s,(—–:-]*)*", re.I)
ROLES = (
    ("ago", re.compile(r"\s+(?:ago|back)\b", re.I)),
    (
        "ahead",
        re.compile(
            r"\s+(?:from (?:now|today)|away|hence|to go|from \w+day(?!,?\s+(?:the\s+)?(?:\d|(?-i:[A-Z]))))\b", re.I
        ),
    ),
    (
        "later",
        re.compile(
            r"\s+(?:(?:have|has) (?:now |since )?(?:gone|passed|elapsed)|later|afterwards?|after that|on(?=\s*[,.;:)—–]|\s+(?:from|I|he|she|we|they|you)\b))",
            re.I,
        ),
    ),
    ("earlier", re.compile(r"\s+(?:earlier|before)(?=\s*[,.;:)—–]|$)", re.I)),
    ("after", re.compile(r"\s+(?:to the day )?(?:after|since)\b", re.I)),
    ("before", re.compile(r"\s+(?:before|ahead of|until|short of|earlier than|behind|early|late)\b", re.I)),
)
PAST = re.compile(r"\b(?:the|these|those|in|over|for|its|his|her|their)\s+(?:last|past|previous|first)\s*$", re.I)
NEXT = re.compile(r"\b(?:next|coming|another|further|more|within)\s*$", re.I)
ASIDE = re.compile(r"\b(?:every|each|per|first|second|third|average|usual|normal|typical|another)\s*$", re.I)
AGE = re.compile(r"\s*-?(?:old\b|of age\b)", re.I)
SHORT_OF = re.compile(
    r"\s+(?:\w+\s+)?(?:longer|shorter|more|less|fewer|older|younger|sooner|faster|slower|over|under)\b(?! (?:it|them|this|that|all)\b)",
    re.I,
)
THAT_YEAR = re.compile(r"\b(?P<which>last|this) year\b(?![’'])", re.I)
NEAR, FAR, MANY = 2, 12, 16  # sentences round a stretch, those where words point further, instants that are tried
SCALE = 2  # two instants twice as far apart as a stretch are not those that may fit it by chance


@dataclass(frozen=True, slots=True)
class Pair:
    """Two instants with a stretch between: whether it fits, whether it nearly does, and how often chance would fit it."""

    first: Instant
    last: Instant
    stretch: Stretch
    holds: bool
    nearly: bool
    luck: Fraction

    @property
    def key(self) -> tuple[datetime.date, datetime.date, datetime.date, datetime.date]:
        return self.first.first, self.first.last, self.last.first, self.last.last


class Timeline:
    """The instants and stretches of one page, sentence by sentence."""

    def __init__(self, page: Page, today: datetime.date | None) -> None:
        self.page, self.today = page, today
        count = range(len(page.sentences))
        self.instants = [instants(page, number, today) for number in count]
        self.stretches = [
            [*(one for one in stretches(page, number) if one.unit in CALENDAR), *counted(page, number)]
            if any(self.instants[max(0, number - FAR) : number + FAR + 1]) or today
            else []
            for number in count
        ]
        self.now = Instant(today, today, -1, -1, -1, "today") if today else None

    def near(self, number: int, back: int, on: int, most: int = MANY) -> list[Instant]:
        """The instants of the sentences round one, the nearest of them."""
        found = [one for other in self.instants[max(0, number - back) : number + on + 1] for one in other]
        return sorted(found, key=lambda one: abs(one.sentence - number))[:most]

    def text(self, start: int, end: int) -> str:
        return self.page.text[start:end]


@kept_on_page
def timeline(page: Page, today: datetime.date | None) -> Timeline:
    """The line of a page, made once for all rules that ask on one day."""
    return Timeline(page, today)


def relative_years(line: Timeline, number: int) -> list[Instant]:
    """'Last year' and 'this year' in the sentences round one, as years of the calendar; a stretch may end there."""
    found: list[Instant] = []
    if line.today is None:
        return found
    for other in range(max(0, number - NEAR), min(len(line.page.sentences), number + NEAR + 1)):
        sentence = line.page.sentences[other]
        for match in THAT_YEAR.finditer(line.page.text, sentence.start, sentence.end):
            year = line.today.year - (match["which"].lower() == "last")
            first, last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
            found.append(Instant(first, last, *match.span(), other, "year"))
    return found


def role(line: Timeline, one: Stretch) -> str:
    """What the words beside a stretch make of it: 'ago', 'later', 'after' something, 'past', 'next', else a 'length'; '' for none."""
    sentence = line.page.sentences[one.sentence]
    after, lead = line.text(one.end, min(one.end + 40, sentence.end)), lead_of(line, one)
    if AGE.match(after) or SHORT_OF.match(after):
        return ""
    if one.nth:
        return "nth"
    for name, pattern in ROLES:
        if pattern.match(after):
            return name
    if PAST.search(lead):
        return "past"
    if NEXT.search(lead):
        return "next"
    return "" if ASIDE.search(lead) else "length"


def lead_of(line: Timeline, one: Stretch) -> str:
    """The words before a stretch, its hedge left out."""
    sentence = line.page.sentences[one.sentence]
    start = one.start
    if one.figures and (hedge := one.figures[0].figure.hedge_start) is not None:
        start = min(start, hedge)
    return line.text(sentence.start, start)


def pair_of(one: Stretch, first: Instant, last: Instant) -> Pair | None:
    """How a stretch fits between two instants; None where the one is too coarse for the other, or the two are one."""
    kinds, whole = {first.kind, last.kind}, one.count.denominator == 1
    coarse = "year" in kinds or ("month" in kinds and one.unit not in ("month", "year"))
    if first.first >= last.first or (coarse and (one.unit != "year" or not (whole or "month" in kinds))):
        return None
    least, most, width = _room(one, first, last)
    lo, hi = apart(one.unit, first, last)
    slack = {
        "day": Fraction(0),
        "week": Fraction(2, 7),
        "fortnight": Fraction(2, 14),
        "month": Fraction(1, 2),
        "year": Fraction(1, 4),
    }[one.unit]
    holds = least <= hi and lo <= most
    nearly = least - slack <= hi and lo <= most + slack
    likely = (
        min(Fraction(1), width / one.count)
        if holds or (one.count < hi * SCALE and lo < one.count * SCALE)
        else Fraction(0)
    )
    if holds and kinds == {"day"} and one.unit == "day" and (last.first - first.first).days == one.count:
        likely /= 2  # with one end counted, as is usual
    return Pair(first, last, one, holds, nearly, likely)


def apart(unit: str, first: Instant, last: Instant) -> tuple[Fraction, Fraction]:
    """The least and the most that may lie between two instants, in a unit; months and years by their names, days by the day.

    From a year to the day of publication it is one less before the day comes round; from March to May it is two months.
    """
    if unit in ("day", "week", "fortnight"):
        many = {"day": 1, "week": 7, "fortnight": 14}[unit]
        days = Fraction((last.first - first.last).days, many)
        now = Fraction(1, many) if last.kind == "today" or first.kind == "today" else Fraction(0)
        return days - now, days + now
    if "year" in (first.kind, last.kind):
        years = Fraction(last.first.year - first.first.year)
        both = first.kind == last.kind
        return (years, years) if both else (years - 1, years)
    months = (last.first.year - first.first.year) * 12 + last.first.month - first.first.month
    part = Fraction(last.first.day - first.first.day, 31) if {first.kind, last.kind} <= {"day", "today"} else 0
    made = Fraction(months + part) / (12 if unit == "year" else 1)
    return made, made


def _room(one: Stretch, first: Instant, last: Instant) -> tuple[Fraction, Fraction, Fraction]:
    """What a stretch as printed may be, from the least to the most in its unit, and how much that is.

    'nearly 11 years' is ten to eleven, 'two and a half years' within a quarter, '12 years' half less to not yet 13, '61 days' may
    count the first one or not.
    """
    count, year = one.count, "year" in (first.kind, last.kind)
    reach = max(count / 10, Fraction(1) if one.unit in ("year", "month", "day") else Fraction(1, 2))
    ends = {
        "<": (count - min(reach, count / 3), count + (1 if year else Fraction(1, 12))),
        "over": (count - 1, count + reach),
        ">": (count - (1 if year else 0), count + reach),
        "~": (count - max(reach / 2, Fraction(1, 2)), count + max(reach / 2, Fraction(1, 2))),
    }.get(one.approximator or "")
    if ends is None and one.unit == "day":
        ends = (count - 1, count)
    elif ends is None and (year or one.nth):
        ends = (count - one.nth, count)
    elif ends is None and one.unit in ("week", "fortnight"):
        ends = (count - Fraction(1, 7), count + Fraction(1, 7))
    elif ends is None and count.denominator > 1:
        ends = (count - Fraction(1, 4), count + Fraction(1, 4))
    elif ends is None:
        ends = (count - Fraction(1, 2), count + (Fraction(11, 12) if one.unit == "year" else Fraction(1, 2)))
    lo, hi = apart(one.unit, first, last)
    return *ends, ends[1] - ends[0] + hi - lo + (1 if one.unit == "day" or year else 0)


def beside(line: Timeline, one: Stretch, each: Instant) -> bool:
    """Whether nothing but words of grammar stands between a stretch and an instant: 'in 2003, five years', '14 months, from March 2018'."""
    if each.sentence != one.sentence:
        return False
    end = one.end
    if each.start >= one.end:
        after = line.text(one.end, each.start)
        end += next((len(found[0]) for _, pattern in ROLES if (found := pattern.match(after))), 0)
        gap = line.text(end, each.start)
    else:
        gap = line.text(each.end, one.start)
    return len(gap) <= 40 and bool(BESIDE.fullmatch(gap))
