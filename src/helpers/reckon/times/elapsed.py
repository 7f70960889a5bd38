"""One instant, a stretch of time and another instant: does the stretch lie between the two? 'flooded in March 2018 and not dry until May 2019, 14 months'.

Comes in: a Page. Goes out: drafts of checks of the rule calendar, one for each stretch at most. Every pair of instants round a
stretch is tried, the day of publication among them; how many pairs there were, and how wide the count is, says whether
one may have come out by chance. What fails is told only where the words make the two instants the ends of the stretch.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from ..intervals import number_words
from ..quantities import Desk, Draft, Page
from ..verdicts import plainly
from .durations import years_since
from .ends import BEGUN_ON, LAST_ONE, OWN, RECORD, SINCE, to_come, told_ends
from .instants import Instant, Stretch
from .publication import day_of, printed_on
from .timeline import FAR, MANY, NEAR, Pair, Timeline, apart, beside, lead_of, pair_of, relative_years, role, timeline

LUCK = {  # what chance may be that one of the pairs tried fits, the nearest tried first
    "beside": Fraction(3, 5), "same": Fraction(2, 5), "pointed": Fraction(2, 5), "near": Fraction(3, 10), "now": Fraction(2, 5), "now near": Fraction(3, 20),
    "far": Fraction(1, 4), "one here": Fraction(1, 4), "apart": Fraction(1, 6),
}  # fmt: skip
POINTING = ("ago", "later", "after", "past", "ahead")  # what one end of is told by the words
MIGHT = re.compile(
    r"\b(?:would|will|could|should|may|might|must|to)\b[^.;,]{0,30}$", re.I
)  # 'said in 2019 that it would take five years'
TO_NOW = re.compile(r"\b(?:today|now|currently|this year|since then)\b", re.I)
# Reads 'He has been coming here for', "She's been in charge for"; must not read 'The head has been there for'.
FOR_YEARS = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|I|[Ww]e)(?: ha(?:s|ve)|[’'](?:s|ve)) (?:\w+ )?been\b[^.;,]{0,40}\bfor\s+$"
)
TWO_PRINTED = re.compile(r"'[^']+' to '[^']+': ")  # no day of publication among the two
SEASON = 100  # days
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}")
BY_NAME = 40  # sentences within which 'six years ago, when Harrow burned' finds 'the Harrow fires of 2017'


def between(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each stretch of days, weeks, months or years against the instants round it.

    Reads 'opened in 1990 ... for 34 years', 'March 2018 ... until May 2019, 14 months', 'nearly 11 years after ... on Oct. 3, 2013';
    must not read 'It took 40 months to build', 'a guarantee of 10 years' beside two dates.
    """
    line = timeline(page, day_of(page, desk))
    spans = [span.rpartition(":")[2].split("-") for draft in years_since(page, desk) for span in draft.spans]
    taken = [(int(start), int(end)) for start, end in spans]  # 'has stood for 152 years', told by the year beside it
    for here in line.stretches:
        for one in here:
            if any(start <= one.start and one.end <= end for start, end in taken):
                continue
            if (pair := told(line, one, role(line, one))) is not None:
                yield draft_of(page, pair, page)


def in_any_year(desk: Desk, day: datetime.date) -> list[Draft]:
    """What the words tie to two printed dates and does not hold, wherever in a year the story is taken to lie, a day by the weekdays or near it."""
    found = []
    for shift in (0, -SEASON, SEASON):
        other = desk.assuming(day + datetime.timedelta(shift))
        drafts = [draft for page in desk.pages for draft in between(page, other)]
        found.append(
            {
                draft.spans: draft
                for draft in drafts
                if draft.judgement.verdict == "inconsistent" and TWO_PRINTED.match(draft.formula)
            }
        )
    return [draft for spans, draft in found[0].items() if all(spans in each for each in found)]


def told(line: Timeline, one: Stretch, name: str) -> Pair | None:
    if not name:
        return None
    tried = list(_pairs(line, one, name))
    firm = [pair for pair in told_ends(line, one, name) if pair]
    held = [pair for pair in firm if pair.holds or pair.nearly]
    if held:
        return held[0]
    printed = [pair for pair in tried if "today" not in (pair.first.kind, pair.last.kind)]
    if firm and firm[0].first.start >= 0 and firm[0].last.start >= 0:
        tried = printed  # the day of publication does not save what two printed dates contradict
    near: dict[str, list[Pair]] = {}
    for pair in tried:
        near.setdefault(_distance(line, pair, name), []).append(pair)
    found = _by_value(one, near)
    if found or (firm and not any(pair.holds for pair in tried)):
        return found or firm[0]
    by_year = {"near": list(_to_that_year(line, one, name))}
    for pair in _apart(line, one, name, tried):
        here = one.sentence in (pair.first.sentence, pair.last.sentence)
        near.setdefault("one here" if here else "apart", []).append(pair)
    return _by_value(one, by_year) or _by_value(one, near)


def _pairs(line: Timeline, one: Stretch, name: str) -> Iterator[Pair]:
    """The pairs of instants that may be the ends: of one sentence, or one of them beside the stretch; and each with the day of publication."""
    record = name == "length" and RECORD.search(lead_of(line, one))
    reach = FAR if record or name in ("after", "later", "ago", "before") else NEAR
    around = line.near(one.sentence, reach, reach)
    if record or (name == "ago" and not any(beside(line, one, each) for each in line.instants[one.sentence])):
        around += [
            each
            for each in line.near(one.sentence, BY_NAME, BY_NAME, 4 * MANY)
            if each not in around and _named(line, one, each)
        ]
    close = [each for each in around if abs(each.sentence - one.sentence) <= NEAR]
    if name not in ("ago", "past", "nth", "ahead"):
        for at, first in enumerate(close):
            for last in close[at + 1 :]:
                together = first.sentence == last.sentence and abs(first.sentence - one.sentence) <= 1
                if together or one.sentence in (first.sentence, last.sentence):
                    yield from filter(None, [pair_of(one, *sorted((first, last), key=lambda each: each.first))])
    if name == "nth":
        yield from _from_its_beginning(line, one)
    if line.now is None:
        return
    for each in around if name != "length" or not MIGHT.search(lead_of(line, one)) else ():
        each = to_come(line, each) if name == "ahead" else each
        back = each.first <= line.now.first
        if (name == "ahead" and back) or (name in ("ago", "past", "nth", "after") and not back):
            continue
        ends = (each, line.now) if back else (line.now, each)
        yield from filter(None, [pair_of(one, *ends)])


def _from_its_beginning(line: Timeline, one: Stretch) -> Iterator[Pair]:
    """'Crews walked out on 8 June. ... They meet on 15 June, the eighth day of the strike': from where words tell a beginning to the day beside it."""
    by = [each for each in line.instants[one.sentence] if each.kind == "day" and beside(line, one, each)]
    for each in line.near(one.sentence, BY_NAME, 0, 4 * MANY) if len(by) == 1 else ():
        lead = line.text(line.page.sentences[each.sentence].start, each.start)
        if each is not by[0] and each.kind == "day" and BEGUN_ON.search(lead):
            yield from filter(None, [pair_of(one, each, by[0])])


def _to_that_year(line: Timeline, one: Stretch, name: str) -> Iterator[Pair]:
    """'In 2019 ... Last year ..., in six years': from the years that are printed near by."""
    last = relative_years(line, one.sentence) if name == "length" else []
    for each in line.near(one.sentence, NEAR, NEAR) if last else []:
        yield from filter(None, [pair_of(one, each, other) for other in last if each.kind == "year"])


def _apart(line: Timeline, one: Stretch, name: str, tried: list[Pair]) -> Iterator[Pair]:
    """The pairs not yet tried: of instants in two sentences further off, and with the day of publication."""
    if name in ("ago", "past", "nth", "ahead"):
        return
    seen = {pair.key for pair in tried}
    for ends in combinations([*line.near(one.sentence, FAR, FAR), *([line.now] if line.now else [])], 2):
        pair = pair_of(one, *sorted(ends, key=lambda each: each.first))
        if pair and pair.key not in seen:
            yield pair


def _by_value(one: Stretch, near: dict[str, list[Pair]]) -> Pair | None:
    """The pair that fits where so few were tried, up to its distance, that chance is unlikely."""
    luck, seen = Fraction(0), set()
    for distance, most in LUCK.items():
        for pair in near.get(distance, []):
            luck += 0 if pair.key in seen else pair.luck
            seen.add(pair.key)
        held = [pair for pair in near.get(distance, []) if pair.holds]
        if held and luck <= most:
            return min(held, key=lambda pair: _far(pair, one))
    return None


def _far(pair: Pair, one: Stretch) -> int:
    return sum(abs(each.start - one.start) for each in (pair.first, pair.last) if each.sentence >= 0)


def _distance(line: Timeline, pair: Pair, name: str) -> str:
    """How near the words bring a pair to its stretch; of a plain length the day of publication is an end only at a distance."""
    one, ends = pair.stretch, [each for each in (pair.first, pair.last) if each.sentence >= 0]
    if any(beside(line, one, each) for each in ends):
        return "beside"
    far = max(abs(each.sentence - one.sentence) for each in ends)
    now = len(ends) == 1
    told = line.text(min(ends[0].end, one.end), max(ends[0].start, one.start)) if far else ""
    since = now and (SINCE.search(line.text(max(0, ends[0].start - 20), ends[0].start)) or TO_NOW.search(told))
    if (
        now
        and name == "length"
        and not since
        and not (
            far == 1 and (OWN.search(lead_of(line, one)) or FOR_YEARS.search(lead_of(line, one)))
        )  # '... chief executive in 2019. In her seven years'
        and not (far and _named(line, one, ends[0]) and RECORD.search(lead_of(line, one)))
    ):
        return "now" if far == 0 else "now near" if far <= NEAR else "far"
    if far and (
        (since and far <= NEAR)
        or (now and far == 1 and (OWN.search(lead_of(line, one)) or FOR_YEARS.search(lead_of(line, one))))
        or (name in POINTING and far <= NEAR)
        or _named(line, one, ends[0])
    ):
        return "pointed"
    return "same" if far == 0 else "near" if far <= NEAR else "far"


def _named(line: Timeline, one: Stretch, each: Instant) -> bool:
    """Whether the one instant is set beside a name of the stretch's sentence, or called the last such, where the stretch is a record's."""
    names = set(NAME.findall(line.page.words(one.sentence)))
    here = line.page.sentences[each.sentence]
    lead = line.text(here.start, each.start)
    return bool(names & set(NAME.findall(lead[-60:]))) or bool(
        RECORD.search(lead_of(line, one)) and LAST_ONE.match(lead)
    )


def draft_of(page: Page, pair: Pair, of_ends: Page, of_last: Page | None = None) -> Draft:
    """The check of a stretch of one page between two instants of a page, the same or another; the last may be of a third."""
    pages = (of_ends, of_last or of_ends)
    one, held = pair.stretch, pair.holds or pair.nearly
    names = [
        f"'{' '.join(of.text[each.start : each.end].split())}'" if each.start >= 0 else each.first.isoformat()
        for of, each in zip(pages, (pair.first, pair.last), strict=True)
    ]
    lo, hi = apart(one.unit, pair.first, pair.last)
    far = hi if "year" in (pair.first.kind, pair.last.kind) else (lo + hi) / 2
    shown = number_words(round(far, 1) if far.denominator > 1 else far) + f" {one.unit}{'s' * (far != 1)}"
    whole_years = one.unit == "year" and {pair.first.kind, pair.last.kind} == {"year"} and one.count == far + 1
    if one.unit == "day" or (held and whole_years):
        shown += f", {number_words(far + 1)} with both ends"
    hedge = one.figures[0].figure.hedge_start if one.figures else None
    printed = " ".join(page.text[min(one.start, one.start if hedge is None else hedge) : one.end].split())
    places = [(of, each) for of, each in zip(pages, (pair.first, pair.last), strict=True) if each.start >= 0]
    now = [each for each in (pair.first, pair.last) if each.kind == "today"]
    line_at = printed_on(page, now[0].first) if now else None
    return Draft(
        rule="calendar",
        quantities=one.figures,
        formula=f"{names[0]} to {names[1]}: {shown}; printed: {printed}",
        result=shown,
        stated=printed,
        judgement=plainly(held),
        why="The time between the two against the one that is printed; a year or a month tells no day.",
        spans=(
            *(of.span(each.start, each.end) for of, each in places),
            *([page.span(*line_at)] if line_at else []),
            page.span(one.start, one.end),
        ),
        slip=f"between {pair.first.first} {pair.last.first} {one.count} {one.unit}",
    )
