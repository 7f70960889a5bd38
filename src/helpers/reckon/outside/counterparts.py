"""Which published figure may stand beside a printed one: by measure, rate, role, days, and nearness in value.

No list of ids stands here: what counts the same thing at the same rate in the same role, on days that may be the same,
and lies near in value, is shown beside the printed figure. What is left over has no counterpart, and that is said.

Comes in: witnesses, settings, published rows. Goes out: pairs, in text order.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ...settings import Settings
from ...tables import Figure, Witness
from ..hedges import Readings, readings
from ..intervals import Interval
from ..whatif.horizons import printed
from .published import Published

NEAR = Fraction(
    3, 2
)  # published figures within half as much again either way are shown; farther ones count other things
SHOWN = 3  # of a long list, the nearest
GENERIC = ("people", "persons", "items", "cases")  # units that do not say what is counted; the description does
AIM = re.compile(r"\b(?:quotas?|targets?|goals?|promises?|pledges?|capacity|required)\b", re.I)
MEAN = re.compile(r"\b(?:mean|average|daily mean)\b", re.I)
PEAK = re.compile(r"\b(?:highest|peak|maximum|record)\b", re.I)
WORDING = re.compile(r"\bwording\b", re.I)  # a row that keeps what was said is no count of what was done
SKIPPED_ROLES = re.compile(r"period|sourcing|calendar|definition|threshold", re.I)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
RATE_WORDS = {"fiscal year": "year", "calendar year": "year"}


@dataclass(frozen=True)
class Pair:
    """A printed figure (with its restatements) and the published ones near it; `agrees` are those that fit."""

    figures: tuple[Figure, ...]
    reading: Readings
    near: tuple[Published, ...]
    agrees: tuple[Published, ...]

    @property
    def words(self) -> str:
        """The figure as printed."""
        return printed(self.figures[0])


def pairs(witnesses: Iterable[Witness], settings: Settings, published: Sequence[Published]) -> list[Pair]:
    """Every printed figure that counts something, with the published figures of its measure; none where there is none."""
    groups: dict[tuple[object, ...], list[Figure]] = {}
    until: dict[str, datetime.date | None] = {}
    witnesses = list(witnesses)
    latest = max((day for w in witnesses if (day := printed_on(w))), default=None)
    for witness in witnesses:
        until[witness.article.article_id] = printed_on(witness) or latest
        for figure in witness.figures:
            if figure.form in ("scalar", "range") and not SKIPPED_ROLES.search(figure.role or "") and readings(figure):
                key = (_measure(figure, settings), figure.rate, figure.role, figure.lo, figure.hi, figure.approximator)
                groups.setdefault(key, []).append(figure)
    return [_pair(figures, published, settings, until) for figures in groups.values()]


def _pair(
    figures: list[Figure],
    published: Sequence[Published],
    settings: Settings,
    until: Mapping[str, datetime.date | None],
) -> Pair:
    first, day = figures[0], until[figures[0].article_id]
    reading = readings(first)
    assert reading is not None
    meant = [row for row in published if may_be_the_days(first, row, day) and counts_the_same(first, row, settings)]
    near = _nearest(reading.usual, _in_its_role(first, meant))
    agrees = tuple(row for row in near if row.value and row.value.intersects(reading.usual))
    return Pair(tuple(figures), reading, near, agrees)


def printed_on(witness: Witness) -> datetime.date | None:
    """The article's day, when the capture or the user tells it."""
    try:
        return datetime.date.fromisoformat((witness.article.published or "")[:10])
    except ValueError:
        return None


def may_be_the_days(figure: Figure, row: Published, day: datetime.date | None) -> bool:
    """Whether the days that a row covers may be those that the figure's time words name; `day` is the article's.

    A row of one day is not the figure's when the article names another weekday, or this week where it is older.
    A row that begins after the article appeared never is.
    """
    if row.start is None:
        return True
    if day is not None and row.start > day:
        return False
    when = (figure.when or "").lower()
    if row.end == row.start:
        named = [number for number, name in enumerate(WEEKDAYS) if name in when]
        if "weekend" in when or (figure.rate or "") == "weekend":
            named = [5, 6]
        if named and row.start.weekday() not in named:
            return False
        if "this week" in when and day is not None and (day - row.start).days > 7:
            return False
    return True


def counts_the_same(figure: Figure, row: Published, settings: Settings) -> bool:
    """Whether a printed and a published figure count the same thing at the same rate.

    'released', no rate, meets 'Released from custody' in people; '40 a day' does not meet '40 a year'.
    """
    if row.value is None or _rate(figure.rate) != _published_rate(row):
        return False
    measure = _measure(figure, settings)
    names = {name.lower() for name in (measure, figure.noun or "", figure.unit or "") if name}
    if row.noun in GENERIC:
        return bool(measure) and measure == _first_measure(row, settings)
    if row.noun in names or _canonical(row.noun, settings) == measure:
        return True
    nouns = (figure.noun or "").lower().split()
    told = re.findall(r"\w+", f"{row.description} {row.unit}".lower())
    return len(nouns) > 1 and nouns[-1] == row.noun.split()[-1] and all(noun in told for noun in nouns)


def _rate(rate: str | None) -> frozenset[str]:
    parts = (part.strip().lower() for part in (rate or "").split(","))
    return frozenset(RATE_WORDS.get(part, part) for part in parts if part)


def _published_rate(row: Published) -> frozenset[str]:
    return frozenset(RATE_WORDS.get(part, part) for part in row.rate)


def _measure(figure: Figure, settings: Settings) -> str:
    return figure.measure or _canonical(figure.noun or figure.unit or "", settings)


def _canonical(name: str, settings: Settings) -> str:
    name = name.lower()
    return next((one for one, words in settings.measures.items() if name == one or name in words), name)


def _first_measure(row: Published, settings: Settings) -> str | None:
    """The measure of a row whose unit is 'people': the one whose words its description uses first.

    'Tested, of whom some stayed', in people, counts the tested: where 'people tested' is a synonym, 'tested' alone is
    one in a row of people.
    """
    spots = []
    for name, synonyms in settings.measures.items():
        for word in (name, *synonyms):
            bare = word.lower().removeprefix(f"{row.noun} ")
            spot = re.search(rf"\b{re.escape(bare)}\b", row.description.lower())
            if spot:
                spots.append((spot.start(), -len(bare), name))
    return min(spots)[2] if spots else None


def _in_its_role(figure: Figure, rows: list[Published]) -> list[Published]:
    """The rows that speak of the same kind of number: a quota meets no count, a maximum no mean and no lesser day."""
    role = " ".join(filter(None, (figure.role, figure.hedge)))
    kept = [row for row in rows if bool(AIM.search(row.description)) == bool(AIM.search(role))]
    for pattern in (MEAN, WORDING):
        meant = pattern.search(role) or (pattern is WORDING and AIM.search(role))
        kept = [row for row in kept if meant or not pattern.search(row.description)]
    if not PEAK.search(role):
        return [row for row in kept if not PEAK.search(row.description)]
    named = [row for row in kept if PEAK.search(row.description)]
    top = max((row for row in kept if row not in named), key=_end, default=None)
    return named + ([top] if top else [])


def _end(row: Published) -> Fraction:
    ends = [end for end in (row.value.lo, row.value.hi) if end is not None] if row.value else []
    return ends[0] if ends else Fraction(0)


def _nearest(usual: Interval, rows: list[Published]) -> tuple[Published, ...]:
    """The rows near in value, those that fit first, then firmer tiers."""
    ranked = []
    for row in rows:
        fits = row.value is not None and row.value.intersects(usual)
        apart = _apart(usual, _end(row))
        if apart <= NEAR:  # also for 'at least n', which any greater number fits
            ranked.append((not fits, row.tier, apart, row.figure_id, row))
    return tuple(item[-1] for item in sorted(ranked, key=lambda item: item[:-1])[:SHOWN])


def _apart(usual: Interval, value: Fraction) -> Fraction:
    """How many times the one is the other; 1 when the value lies inside."""
    if value in usual:
        return Fraction(1)
    edges = [edge for edge in (usual.lo, usual.hi) if edge]
    ratios = [max(edge / value, value / edge) if value > 0 and edge > 0 else NEAR + 1 for edge in edges]
    return min(ratios, default=NEAR + 1)
