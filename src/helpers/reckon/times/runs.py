"""Runs counted with both their ends: 'Batches 401 to 431, 31 in all', 'one a day from 23 January to 22 February', 'the day before the fire'.

Comes in: a Page. Goes out: drafts of checks of the rule calendar. A run of numbers or of days holds last - first + 1; what fails is told
only where 'in all' closes the sentence of the run.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from fractions import Fraction

from ..likeness import same_measure
from ..measures import stem
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import Judgement, plainly
from .ends import SINCE, TO
from .instants import Instant, instants
from .publication import day_of

# Reads 'Batches 401 to 431', 'rooms numbered 12-20'; must not read 'works of 40 to 58 euros', 'was 12 to 20', 'seats 3,401 to 5,000'.
NUMBERED = re.compile(
    r"\b(?!(?:was|is|has|does|plus|versus|minus|times|days|hours|weeks|months|years|ages)\b)[A-Za-z]{3,}s\s+(?:numbers?\s+|numbered\s+|nos?\.?\s+)?"
    r"(?P<lo>\d{1,5})(?:\s+(?:to|through)\s+|[-–])(?P<hi>\d{1,5})\b(?![.,:]\d|\s*(?:%|per|[ap]\.?m))",
    re.I,
)
IN_ALL = re.compile(r"^\s*(?:[a-z]+\s+){0,2}?(?:in all|in total|altogether|of them|all told)\b", re.I)
# What comes once a year.
YEARLY = re.compile(
    r"\b(?:annual|yearly|budgets?|seasons?|summers?|winters?|springs?|autumns?|harvests?|vintages?|christmases|festivals?)\b",
    re.I,
)
WORKDAYS = re.compile(r"^\s*(?:trading|working|business|school|week)[ -]?days?\b(?=\s+since\b)", re.I)
NEXT_DAY = re.compile(
    r"^\s*[,(—–]\s*(?:which was |that is |just )?the day (?P<way>before|after)\s+(?P<what>[^,.;:()]{3,40})", re.I
)
CONTENT = re.compile(r"[a-z]{4,}")
NEAR = 2  # sentences in which the count of a run stands
LEAST = 5  # shorter runs meet a count by chance
WEEKEND = 5


def counted_runs(page: Page, desk: Desk) -> Iterator[Draft]:
    """A run of numbered things, and how many there are.

    Reads 'Lots 40 to 58 were sold, 19 in all'; must not read 'prices of 40 to 58, 19 in all' of what is no number but an amount.
    """
    for number, sentence in enumerate(page.sentences):
        for run in NUMBERED.finditer(page.text, sentence.start, sentence.end):
            lo, hi = int(run["lo"]), int(run["hi"])
            near = [one for one in page.near(number, 1) if one.counts and one.figure.form == "scalar"]
            own = [one for one in page.by_sentence.get(number, []) if one.start < run.end() and run.start() < one.end]
            if any(one.unit for one in own) or hi - lo + 1 < LEAST:
                continue
            held = [one for one in near if one.figure.lo == hi - lo + 1 and one not in own]
            tied = [
                one
                for one in near
                if one.sentence == number and one.start > run.end() and IN_ALL.match(page.after(one))
            ]
            for one in held[:1] or (tied if len(tied) == 1 else []):
                yield _draft(page, f"{lo} to {hi}", hi - lo + 1, one, (page.span(run.start("lo"), run.end("hi")),))


def one_a_day(page: Page, desk: Desk) -> Iterator[Draft]:
    """So many each day from one date to another, both counted: told where the count of the same stands near by and fits."""
    today = day_of(page, desk)
    for rate in page.quantities:
        if rate.sentence < 0 or rate.time != "day" or rate.figure.lo != rate.figure.hi or not rate.figure.lo:
            continue
        days = [one for one in instants(page, rate.sentence, today) if one.kind == "day"]
        if len(days) != 2 or not TO.fullmatch(page.text[days[0].end : days[1].start]):
            continue
        count = ((days[1].first - days[0].first).days + 1) * Fraction(str(rate.figure.lo))
        near = [one for one in page.near(rate.sentence, NEAR) if one.total and one.figure.form == "scalar"]
        for one in [one for one in near if one.figure.lo == count and count >= LEAST and same_measure(one, rate)][:1]:
            places = (rate.span, *(page.span(day.start, day.end) for day in days))
            yield _draft(page, f"{rate.label}, {_between(days)}", int(count), one, places)


def one_a_year(page: Page, desk: Desk) -> Iterator[Draft]:
    """'in office since January 2019, she has now steered eight budgets': what comes once a year, from that year to this one, both counted."""
    today = day_of(page, desk)
    if today is None:
        return
    for one in page.quantities:
        if one.sentence < 0 or not one.total or not YEARLY.search(one.figure.noun or "") or one.lo < LEAST:
            continue
        years = [each for each in instants(page, one.sentence, today) if each.kind in ("month", "year")]
        since = [each for each in years if SINCE.search(page.text[max(0, each.start - 20) : each.start])]
        if len(since) == 1 and one.lo == today.year - since[0].first.year + 1:
            place = page.span(since[0].start, since[0].end)
            yield _draft(page, f"one a year, {since[0].first.year} to {today.year}", int(one.lo), one, (place,))


def workdays_since(page: Page, desk: Desk) -> Iterator[Draft]:
    """'In the six trading days since 6 March': Mondays to Fridays after that day, to the day of publication or the day before."""
    today = day_of(page, desk)
    if today is None:
        return
    for one in page.quantities:
        told = WORKDAYS.match(page.after(one)) if one.sentence >= 0 and one.days else None
        days = [each for each in instants(page, one.sentence, today) if each.start >= one.end] if told else []
        if not days or days[0].kind != "day" or not 0 < (today - days[0].first).days < 100:
            continue
        after = [days[0].first + datetime.timedelta(step) for step in range(1, (today - days[0].first).days + 1)]
        counts = [sum(day.weekday() < WEEKEND for day in each) for each in (after, after[:-1])]
        if one.lo in counts and one.lo > 2:
            place = page.span(days[0].start, days[0].end)
            yield _draft(page, f"weekdays since {days[0].first}", int(one.lo), one, (place,))


def day_before(page: Page, desk: Desk) -> Iterator[Draft]:
    """'On 6 March, the day before the recall' with 'the recall, announced on 7 March' elsewhere in the article."""
    today = day_of(page, desk)
    lines = [instants(page, number, today) for number in range(len(page.sentences))]
    for number, here in enumerate(lines):
        for one in here:
            told = NEXT_DAY.match(page.text[one.end : page.sentences[number].end]) if one.kind == "day" else None
            if told is None:
                continue
            event = {stem(word) for word in CONTENT.findall(told["what"].lower())}
            meant = one.first + datetime.timedelta(1 if told["way"].lower() == "before" else -1)
            for other in (each for line in (lines if event else []) for each in line if each.kind == "day"):
                words = {stem(word) for word in CONTENT.findall(page.words(other.sentence).lower())}
                if other.first == meant and other.sentence != number and event & words:
                    yield Draft(
                        rule="calendar",
                        quantities=(),
                        formula=f"the day {told['way'].lower()} {meant}: {one.first}; printed: {' '.join(page.text[one.start : one.end].split())}",
                        result=str(one.first),
                        stated=" ".join(page.text[one.start : one.end].split()),
                        judgement=Judgement("consistent"),
                        why="The two dates are a day apart.",
                        spans=(page.span(other.start, other.end), page.span(one.start, one.end)),
                    )
                    break


def _between(days: list[Instant]) -> str:
    return f"{days[0].first} to {days[1].first} with both ends"


def _draft(page: Page, run: str, count: int, told: Quantity, places: tuple[str, ...]) -> Draft:
    held = told.figure.lo == count
    return Draft(
        rule="calendar",
        quantities=(told,),
        formula=f"{run}: {count}; printed: {told.name}",
        result=str(count),
        stated=told.name,
        judgement=plainly(held),
        why="A run with its first and its last.",
        spans=(*places, told.span),
        slip=f"run {run} {told.key}",
    )
