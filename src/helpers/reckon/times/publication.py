"""The day of publication, by which a date without a year finds its year, and the weekdays that are told of dates.

Comes in: a Page, and the Desk. Goes out: days. The day is the capture's, or else that of its own date line, or else the latest among the
other captures. A date line without its year takes the one that lies nearest to another capture's day; where no capture prints a year with its
own date, the year alone is that in which the weekdays beside the dates agree.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from ..quantities import Desk, Draft, Page, once
from .dates import DATES, DAY, WEEKDAYS, dates, day_in, month_and_day

# Reads an agency's date line at the head of a paragraph: 'TARROW, Sept. 14, 2023 (CPA) —', 'LANSBY, Tuesday, 14 October 2025 (Wire) -'.
DATE_LINE = re.compile(r"(?:^|\n)[A-Z][A-Z.'’ -]{2,30}(?:, [A-Z][\w.'’ ]{2,30})?,\s+$")
AFTER_DATE_LINE = re.compile(r"\s*(?:\([^()\n]{2,40}\)\s*)?(?:--|[-–—:])\s")
# Reads the same of a place in small letters, or with nothing after it, where an agency in brackets follows: 'Lansby, 10 June 2026 (Wire) - Ann Lee', '(Wire), by Ann Lee'.
PLACE_LINE = re.compile(r"(?:^|\n)(?:[A-Z][\w.'’-]{1,20} ?){1,3},\s+$")
AGENCY = re.compile(r"\s*\([A-Z][^()\n]{1,40}\)\s*(?:(?:--|[-–—:])\s|$|[,.]?\s*(?:[Bb]y|BY|[Ff]rom)\s+[A-Z])")
# Reads what may stand with the date on a line of its own: 'The Courier, Thursday 14 March 2024', '15 March 2024, 17:20'.
OWN_BEFORE = re.compile(r"(?:(?:[A-Z][\w'’&.-]*|of|the|and|for|at|on|by)[\s,|·:—–-]+){0,10}$")
OWN_AFTER = re.compile(r"[\s,|·—–-]*(?:\d{1,2}[.:]\d\d\s*(?:[ap]\.?\s?m\.?)?)?[\s.]*$", re.I)
# Reads the date as a part of its own of a line at the head: 'Harbour FM, late news, 14 March. Reader: Jo Roe', 'On air Friday 3 May';
# must not read 'Votes are counted on 14 March', 'Strike to Start on Monday, 14 March'.
PART_BEFORE = re.compile(
    rf"(?:^|[,|·.:;/—–-]\s+|\b(?:on air|published|updated|posted|broadcast|aired)(?: on)?:?\s+)(?:{DAY}(?:\s+[a-z]+)?,?\s+)?$",
    re.I,
)
PART_AFTER = re.compile(r"\s*(?:$|[,|·.;/—–-])")
# The first line of a script, which says which programme it is: 'KELL FM NEWS – Thursday 26 February – 0800 bulletin'; and 'It's Tuesday, the tenth
# of March' in its first lines.
PROGRAMME = re.compile(r"\b(?:radio|fm|news|bulletin|broadcast|breakfast|drivetime|script)\b", re.I)
IT_IS = re.compile(rf"(?:^|[.:!?]\s+)It[’']s\s+(?:[a-z’' ]{{2,30}}\s(?:on|this)\s+)?(?:{DAY},?\s+)?(?:the\s+)?$")
# The small words of a line that says who tells, where and when; no verbs but those of publishing.
FURNITURE = re.compile(
    r"\b(?:of|the|and|for|at|on|by|in|from|with|an?|air|script|published|updated|posted|broadcast|aired|special|[a-z]+ (?:desk|editor|correspondent|writer|reporter|staff)|"
    r"hour|package|slot|show|programme|program|studio|wrap|item|live|reporters?|editors?|correspondents?|staff|desk|presenter|producer|reader|edition|radio|online|news|bulletin|report|background|analysis|opinion|morning|afternoon|"
    r"evening|night|late|early|breakfast|lunchtime|noon|midday|midnight|o['’]clock|[ap]\.?m|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
)
SMALL = re.compile(r"\b[a-z]{2,}\b")
HEAD, LONGEST_LINE = 7, 140  # lines at the head of an article that may hold its date, and how long they may be
# Reads the weekday that stands after its date: '19 August 2017, a Saturday', '1 May, which fell on a Sunday', '9 May (a Monday)'.
DAY_AFTER = re.compile(
    rf"\s*[,(—–]\s*(?:(?:which|that)\s+)?(?:(?:is|was|will be|falls|fell)\s+(?:on\s+)?)?(?:an?|the)?\s*{DAY}(?=\s*[,.;)—–])",
    re.I,
)
# Reads 'on Thursday', 'began running Monday'; must not read 'last Thursday', 'every Monday'.
THAT_DAY = re.compile(rf"(?<!last )(?<!next )(?<!every )(?<!each )\b(?:on\s+)?{DAY}\b", re.I)
BYLINE = 60  # characters after a date line that hold no more than who tells
NAMED_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?![\d,.]*\d)")
AGREE, SHARE = 2, 2 / 3  # dates whose weekdays a year must fit, and the least part of all of them
BESIDE = 2  # years by which the story's own may lie beside one that it prints: 'since 2022', 'the vote of 2028'
PAST = 3 / 4  # of the years that a story prints lie no later than its own
YEAR = 365  # days
FIRM = 3  # dates whose weekdays must fit a year that is not printed twice, in which an age is doubted
NEWS = range(1950, 2100)  # years in which a story without a year may lie


def own_date(page: Page, found: re.Match[str], *, yearless: bool = False) -> str | None:
    """Whether a date with its year is the article's own: 'agency' at the head of a lead, 'line' on a line of its own, else None.

    `yearless`: one without its year as well.
    """
    if not (found["year"] or yearless):
        return None
    start, end = page.text.rfind("\n", 0, found.start()), page.text.find("\n", found.end())
    before, after = page.text[start + 1 : found.start()], page.text[found.end() : end if end >= 0 else len(page.text)]
    if DATE_LINE.search("\n" + before) and AFTER_DATE_LINE.match(after):
        return "agency"
    if PLACE_LINE.search("\n" + before) and AGENCY.match(after):
        return "agency"
    if IT_IS.search(before) and page.text.count("\n\n", 0, found.start()) < HEAD // 2:
        return "line"
    whole = found["year"] and OWN_BEFORE.fullmatch(before) and OWN_AFTER.fullmatch(after)
    return "line" if whole or _part_of_head(page, start, before, after) else None


def _part_of_head(page: Page, start: int, before: str, after: str) -> bool:
    """Whether a date is a part of its own in a line at the head that says who tells, where and when; the headline is none but that of a script."""
    above = [line for line in page.text[: max(0, start)].split("\n") if line.strip()]
    script = not above and PROGRAMME.search(before)
    if not (script or 0 < len(above) < HEAD) or len(before) + len(after) > LONGEST_LINE:
        return False
    apart = PART_BEFORE.search(before) and PART_AFTER.match(after)
    return bool(apart) and (bool(script) or not SMALL.search(FURNITURE.sub(" ", f"{before}\n{after}")))


def lead_day(page: Page, found: re.Match[str]) -> re.Match[str] | None:
    """The weekday that the lead tells after an agency's date line; where only a byline stands on its line, the lead is the next one."""
    if own_date(page, found, yearless=True) != "agency":
        return None
    line = page.text.find("\n", found.end())
    first = next((one for one in page.sentences if one.start <= found.start() < one.end), None)
    end = first.end if first else found.end()
    if 0 < line - found.end() <= BYLINE and not THAT_DAY.search(page.text, found.end(), line):
        begin = len(page.text) - len(page.text[line:].lstrip())
        end = next((one.end for one in page.sentences if one.start <= begin < one.end), begin)
    return THAT_DAY.search(page.text, found.end(), end)


def day_of(page: Page, desk: Desk) -> datetime.date | None:
    """The day of publication: as told, else by the article's own date line, else the latest of the other captures."""
    return _days(desk)[page]


def near_publication(page: Page, desk: Desk) -> datetime.date | None:
    """A day by which a date without a year finds its year: that of publication, else one by the weekdays. It is no 'today'."""
    return day_of(page, desk) or day_by_weekdays(desk)


@once
def _days(desk: Desk) -> dict[Page, datetime.date | None]:
    full = {page: page.published or by_date_line(page) for page in desk.pages}
    latest = max(filter(None, full.values()), default=desk.assumed)
    bare = {page: day or by_date_line(page, latest) for page, day in full.items()}
    last = max(filter(None, bare.values()), default=latest) if desk.assumed else latest
    return {page: day or last for page, day in bare.items()}


@once
def day_by_weekdays(desk: Desk) -> datetime.date | None:
    """The middle one of the dates whose weekdays fit, in the year in which most do; None where fewer than two do, or less than two in three.

    Only a year that is printed, or one near it, is taken, and only if none fits better. Of years that fit alike (a calendar comes again after
    5, 6 or 11), the first after which few of the printed years lie, else that after which the fewest do: news tells of years past, and of
    some to come. The weekday of a lead
    speaks for a year, and not against one: it may be another day of that week.
    """
    return next(iter(days_by_weekdays(desk)), None)


def days_by_weekdays(desk: Desk, least: int = AGREE) -> list[datetime.date]:
    """That day, and the like days of the other years that fit alike and may be the story's own; of so many dates at least."""
    told = {(day, *date, lead) for page in desk.pages for day, date, lead in _told_days(page)}
    firm = sum(not lead for *_, lead in told)
    printed = Counter(int(year) for page in desk.pages for year in NAMED_YEAR.findall(page.text))
    fits: dict[int, list[datetime.date]] = {}
    for year in NEWS if told else ():
        days = [(weekday, day_in(year, month, day)) for weekday, month, day, _ in told]
        fits[year] = [day for weekday, day in days if day and WEEKDAYS[day.weekday()] == weekday]
    most = max(map(len, fits.values()), default=0)
    near = {one + shift for one in printed for shift in range(-BESIDE, BESIDE + 1)}
    alike = [year for year, days in fits.items() if len(days) == most and year in near]
    if not alike or most < max(least, SHARE * firm):
        return []
    best = max(alike, key=lambda year: min(PAST, _past(printed, year)))
    others = [year for year in alike if year != best and not _past(printed, year) < PAST <= _past(printed, best)]
    return [sorted(fits[year])[(len(fits[year]) - 1) // 2] for year in (best, *others)]


def days_that_may_be(desk: Desk, rule: Callable[[Desk], Iterable[Draft]]) -> list[datetime.date]:
    """The days that the weekdays beside dates tell for that of publication, firmly enough for a doubt, each in another year.

    Of several years those in which most of what a rule tells holds, if some by two more: 'born in 1971 ... is 54', '32 years since 1994'.
    """
    printed = " ".join(page.text for page in desk.pages)
    days = days_by_weekdays(desk, FIRM) or [one for one in days_by_weekdays(desk) if printed.count(str(one.year)) > 1]
    if len(days) < AGREE:
        return days
    held = [sum(draft.judgement.verdict == "consistent" for draft in rule(desk.assuming(day))) for day in days]
    return [day for day, many in zip(days, held, strict=True) if many > max(held) - AGREE]


def failing_in_every_year(
    desk: Desk, rule: Callable[[Desk], Iterable[Draft]], days: list[datetime.date]
) -> list[Draft]:
    """What a rule doubts in each of the years in which some days of publication lie, and in those next to them."""
    years = [one + datetime.timedelta(shift) for one in days for shift in (0, -YEAR, YEAR)]
    told = [
        {draft.spans[:2]: draft for draft in rule(desk.assuming(day)) if draft.judgement.verdict == "inconsistent"}
        for day in years
    ]
    return [draft for places, draft in told[0].items() if all(places in each for each in told)] if told else []


def _told_days(page: Page) -> Iterator[tuple[str, tuple[int, int], bool]]:
    """The weekdays that are told of dates without a year, and whether it is the lead that tells them."""
    for found in (found for pattern in DATES for found in pattern.finditer(page.text) if not found["year"]):
        own = found if found["weekday"] else DAY_AFTER.match(page.text, found.end())
        if told := own or lead_day(page, found):
            yield told["weekday"].lower(), month_and_day(found), own is None


def _past(printed: Counter[int], year: int) -> float:
    """The part of the printed years that lie no later than a year."""
    return sum(count for one, count in printed.items() if one <= year) / printed.total()


def printed_on(page: Page, day: datetime.date) -> tuple[int, int] | None:
    """Where the article prints its own date, if it does: what a check rests on too that takes a year or 'today' from it."""
    return next((found.span() for one, found in dates(page, day) if one == day and own_date(page, found, yearless=True)), None)  # fmt: skip


def by_date_line(page: Page, near: datetime.date | None = None) -> datetime.date | None:
    """The day of the article's own date line; of one without its year only where another day is known that it lies near."""
    return next((day for day, found in dates(page, near) if own_date(page, found, yearless=near is not None)), None)
