"""How many leave from the first to the last, by the time between two: 'every half an hour from nine, and the last goes at four: fifteen sailings'.

    Boats leave every half an hour from nine in the morning, and the last one goes at four. That makes fifteen sailings.
    Tours start every 20 minutes from 10am to 4pm, or 19 a day.

Comes in: a Page. Goes out: drafts of checks of the rule rate_times_period; only what holds is told, with the first and the last counted, or, where
no word tells a last one, without it. Must not read a count of something else ('..., and 15 boats lie idle').
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..quantities import Desk, Draft, Page, Quantity
from ..times.durations import NUMBERS, number
from ..times.hours_begun import times_of
from ..times.loose_clocks import Hour, style_of
from ..times.times_of_day import DAY
from ..verdicts import Judgement

_N = rf"\d{{1,2}}|{'|'.join(sorted((word for word in NUMBERS if word not in ('a', 'an')), key=len, reverse=True))}"
EVERY = re.compile(
    rf"\b(?:every|each)\s+(?:(?P<half>half(?:[- ]an)?[- ]hour)|(?P<quarter>quarter of an hour)|(?P<minutes>{_N}) minutes|(?P<hours>{_N}) hours|(?P<hour>hour))\b",
    re.I,
)
# Between the last time and the count: '. That makes ', ', or ', ': ', ', so there are '
SO_MANY = re.compile(
    r"(?: (?:in the )?(?:morning|afternoon|evening)| at night| o[’']clock| ?[ap]\.?m\b\.?)?\s*(?:[.,:;—–(]\s*)+(?:(?:that|which|it)(?:[’']s| is| makes?| gives| means)|making|or|so(?: there (?:are|will be))?|in all)?\s*(?:about |some |a total of )?",
    re.I,
)
LAST = re.compile(r"\blast\b", re.I)
FEWEST = 4


def first_and_last(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each interval with a first and a last time in its sentence, and the count right behind them."""
    style = style_of(page)
    for at, sentence in enumerate(page.sentences):
        found = EVERY.search(page.text, sentence.start, sentence.end)
        times = times_of(page, at, style) if found else []
        if not found or len(times) != 2:
            continue
        counts = [
            one for near in (at, at + 1) for one in page.by_sentence.get(near, []) if one.start >= times[1].clock.end
        ]
        count = min(counts, key=lambda one: one.start, default=None)
        if count and _of_something_else(page, times[1].clock.end, count):
            continue
        if count and SO_MANY.fullmatch(page.text, times[1].clock.end, count.start) and count.unit is None:
            between = page.text[times[0].clock.end : times[1].clock.start]
            made = _made(times[0], times[1], _minutes(found), count, last_told=bool(LAST.search(between)))
            if made is not None:
                yield _draft(page, found, times, count, made)


def _of_something_else(page: Page, start: int, count: Quantity) -> bool:
    """'... and the last one goes at four. Fifteen boats lie idle': a number that opens a sentence whose verb follows its noun."""
    opens = re.fullmatch(r"[^.:;]{0,20}\.\s+", page.text[start : count.start])
    return bool(opens and not re.fullmatch(r"\s*(?:[a-z]+\s+)?[a-z]*\s*(?:in all|altogether|a day|each day)?[.,;]?", page.words(count.sentence)[count.end - page.sentences[count.sentence].start :]))  # fmt: skip


def _minutes(found: re.Match[str]) -> int:
    """The minutes between two."""
    if found["minutes"]:
        return number(found["minutes"].lower())
    if found["hours"]:
        return 60 * number(found["hours"].lower())
    return 30 if found["half"] else 15 if found["quarter"] else 60


def _made(first: Hour, last: Hour, gap: int, count: Quantity, *, last_told: bool) -> int | None:
    """The count, where some half of the day that may be meant makes it so."""
    told = count.lo if count.figure.lo == count.figure.hi and not count.vague else 0
    for begun in first.minutes():
        for over in last.minutes():
            steps, rest = divmod((over - begun) % DAY, gap)
            fits = told == steps + 1 or (told == steps and not last_told)
            if fits and told >= FEWEST and not rest and gap > 0:
                return int(told)
    return None


def _draft(page: Page, found: re.Match[str], times: list[Hour], count: Quantity, made: int) -> Draft:
    clocks = [one.clock for one in times]
    ends = [" ".join(page.text[one.start : one.end].split()) for one in clocks]
    return Draft(
        rule="rate_times_period",
        quantities=(count,),
        formula=f"{found[0]} from {ends[0]} to {ends[1]}: {made}; printed: {count.name}",
        result=str(made),
        stated=count.name,
        judgement=Judgement("consistent"),
        why="How many come from the first to the last, both counted where a last one is told.",
        spans=(
            page.span(*found.span()),
            *(page.span(one.start, one.end) for one in clocks),
            count.span,
        ),
    )
