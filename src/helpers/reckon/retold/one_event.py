"""Times of one event that few words tie: 'the walk began at 8.30pm' and 'set out at 8.30pm', 'opened on Wednesday' and 'Wednesday's opening'.

Comes in: the times of a story as `told_times` reads them, and its weekdays. Goes out: pairs of two captures that tell one event at one time.
What the two tell is asked of the words round them: deeds of one sort (begun, over, away, back), rare words of both sentences, names
in the sentences round them. A weekday is that of the last such day up to publication. Only what agrees is told; must not read one weekday of
two deeds, 'closed on Sunday' and 'was hurt on Sunday', nor the day on which a source speaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from ..meaning.tellings import capitalised, sentence_stems
from ..quantities import Desk, Draft, Page
from ..times.dates import BARE_DAY, DATES, WEEKDAYS, nth_day_of
from ..times.publication import day_of, printed_on
from .affinity import Weights
from .told_times import FAR, FIRST, Told, draft_of, every_time, told_alike, weights_of

# Deeds of one sort, each known by its words
DEEDS = {
    "begun": r"beg[aiu]ns?|beginning|start\w*|set (?:out|off)|kick\w*[- ]off|(?:got|gets?|getting) under ?way|opens?|opened|opening|launch\w*|inaugurat\w+|walk\w* out|press\w* the button|cut the ribbon|sounded",
    "over": r"end(?:s|ed|ing)?|finish\w*|clos(?:e|es|ed|ing|ure)|over|shuts?|shutting|(?:came|comes?) to an end|deadline|expir\w+|due by|must be ready|concluded",
    "away": r"left|leaves?|leaving|sail(?:s|ed|ing)?|depart\w*|set (?:out|off|sail)|took off|cast off|get away|got away",
    "back": r"arriv\w+|reached|reaches|dock(?:s|ed|ing)|return\w*|came (?:back|home|in)|comes? (?:back|home|in)|was back|were back|land(?:s|ed|ing|fall)|berth\w*|tied up|came ashore",
    "voted": r"vot(?:e|es|ed|ing)|ballot\w*|referendum|elect(?:ed|ion|s)|polls?|polled",
    "dead": r"died|dies|dead|deaths?|killed|drown\w*",
    "agreed": r"agree\w*|signed|signing|deal|approv\w+|pass(?:ed|es)|ratif\w+|adopt\w*",
    "struck": r"struck|strikes?|hit|crash\w*|collapse\w*|burst\w*|broke|breach\w*|erupt\w*|explo\w+|derail\w*|caught fire|gave way|failed|went out|went dark",
    "found": r"found|discover\w*|detect\w*|spotted|noticed|test(?:ed|s)? positive|inform\w*|notif\w+|suspend\w*",
    "met": r"met|meet(?:s|ing)?|talks|hearing|session|debate\w*|sat",
    "announced": r"announc\w+|declar\w+|publish\w*|releas\w+|unveil\w*|put out",
}  # fmt: skip
DEED = {name: re.compile(rf"\b(?:{words})\b", re.I) for name, words in DEEDS.items()}
# Reads 'on Wednesday', 'last Sunday', 'Monday's vote'; must not read 'every Friday', 'next Monday', 'Fridays', 'Friday 9 May', 'Friday, the 9th'.
WEEKDAY = re.compile(
    r"(?<!next )(?<!every )(?<!each )(?<!until )(?<!by )(?<!till )(?<!this )\b(?:(?P<last>last) )?(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    r"(?!s\b)(?!,? \d)(?!,? (?:[A-Z][a-z]+\.? \d|the |week\b|after next))"
)
ON_AIR = re.compile(r"\b(?:news|newscast|bulletins?|programmes?|on air|broadcast)\b", re.I)
DAY_BESIDE = re.compile(
    rf"\b(?:tomorrow|yesterday|today|tonight|this (?:morning|afternoon|evening)|last night|{'|'.join(WEEKDAYS)})\b",
    re.I,
)
SHIFTS = {
    "tomorrow": 1, "yesterday": -1, "last night": -1, "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0,
}  # fmt: skip
DAY_AFTER = 22  # characters from a clock time to its day
COMING = re.compile(
    r"\b(?:will|shall|would|is to|are to|due|tomorrow|plans?|planned|expected|scheduled|next|until|if)\b", re.I
)
OWN = {
    "clock": 5.0,
    "minute": 6.5,
    "half": 3.5,
    "loose": 3.0,
    "hour": 1.5,
    "day": 3.0,
    "far": 5.0,
    "coming": 4.0,
    "month": 2.5,
    "weekday": 1.0,
    "nth": 2.0,
}  # bits of a time
RARE = {"clock", "minute", "far"}  # times that are told of one event alone, where each article tells them once
ONE_DEED, OTHER_DEEDS = 3.0, -4.0
ONE_DAY, OTHER_DAYS = 1.5, -6.0  # bits of the day that stands beside a clock time
FIGURE, FIGURES = 1.5, 3.0  # bits of another figure of both sentences, and the most of them
SMALL = 3  # what is less recurs by chance
NAME, NAMES = 1.0, 2.0  # bits of a name that stands round both, and the most of them
WORD = 0.6  # what a bit of a word counts that the two sentences share
ENOUGH = 5.0  # bits at which two are told as one
NEAR = 2  # sentences round a time for its names
AROUND, BESIDE = 110, 70  # characters for its deed, and for that of a weekday
MOST = 24  # tellings of one time that are held against one another


@dataclass(frozen=True, slots=True)
class Event:
    """A time with the deeds of its clause, the stems of its sentence and the names round it."""

    told: Told
    sort: str  # of the time itself, as OWN weighs it
    deeds: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    figures: frozenset[tuple[float | None, str | None]]  # what else its sentence counts
    day: date | None  # of a clock time, by the day that stands beside it


def one_event(desk: Desk) -> Iterator[Draft]:
    """For each time and each two captures the pair that is surest of one event, where no more words tie them already."""
    days = {page.article_id: day_of(page, desk) for page in desk.pages}
    lines = {page.article_id: printed_on(page, day) for page in desk.pages if (day := days[page.article_id])}
    every = [one for one in every_time(desk) if one.kind in ("clock", "day", "month") and not _in_head(one, lines)][
        :FIRST
    ]
    scene = _scene(desk)
    events = [_event(one, _sort(one, days[one.page.article_id]), scene, days[one.page.article_id]) for one in every]
    for page in desk.pages:
        today = days[page.article_id]
        events += [_event(one, "weekday", scene, today) for one in _weekdays(page, today)]
        events += [_event(one, "nth", scene, today) for one in _nth_days(page, today)]
    by_value: dict[tuple[str, int | date], list[Event]] = {}
    for one in events:
        by_value.setdefault((one.told.kind, one.told.value), []).append(one)
    tied = {(a.span, b.span) for group in told_alike(desk) for a in group for b in group}
    weights = weights_of(desk)
    for alike in by_value.values():
        best: dict[tuple[str, str], tuple[float, Told, Told]] = {}
        for one, other in combinations(alike[:MOST], 2):
            a, b = one.told, other.told
            pages = a.page.article_id, b.page.article_id
            if a.page is b.page or (a.span, b.span) in tied:
                continue
            once = all(sum(each.told.page is of.page for each in alike) == 1 for of in (a, b))
            bits = _bits(one, other, weights, sole=once and {one.sort, other.sort} <= RARE)
            if bits >= ENOUGH and bits > best.get(pages, (0.0,))[0]:
                best[pages] = bits, a, b
        yield from (draft_of([a, b], held=True) for _, a, b in best.values())


def _in_head(one: Told, lines: dict[str, tuple[int, int] | None]) -> bool:
    """Whether a time is the article's own date."""
    line = lines.get(one.page.article_id)
    return bool(line and line[0] < one.end and one.start < line[1])


def _scene(desk: Desk) -> frozenset[str]:
    """The names that every capture prints, which set nothing apart."""
    names = [capitalised(page.text) for page in desk.pages]
    return frozenset.intersection(*names) if len(names) > 1 else frozenset()


def _sort(one: Told, today: date | None) -> str:
    """Of what sort a time is, as OWN weighs it: a day to come, or long past, is told of fewer events than one of these weeks."""
    if isinstance(one.value, int):
        if one.value % 5:
            return "minute"
        return "hour" if one.value % 60 == 0 else "loose" if one.loose else "clock" if one.value % 30 else "half"
    if today is None or (one.kind == "month" and one.value <= today):
        return one.kind
    return "coming" if one.value > today else "far" if today - one.value > FAR else "day"


def _bits(one: Event, other: Event, weights: Weights, *, sole: bool) -> float:
    """What speaks for one event: the time, the deed, the words, the names; `sole`: a rare time that each of the two tells once."""
    both = one.deeds & other.deeds
    deeds = ONE_DEED if both else OTHER_DEEDS if one.deeds and other.deeds and not sole else 0.0
    names = min(NAMES, NAME * len(one.names & other.names))
    words = WORD * weights.words(one.words & other.words)
    figures = min(FIGURES, FIGURE * len(one.figures & other.figures))
    if not (both or words or sole or figures):
        return 0.0
    days = 0.0 if not (one.day and other.day) else ONE_DAY if one.day == other.day else OTHER_DAYS
    return min(OWN[one.sort], OWN[other.sort]) + deeds + words + names + figures + days


def _event(told: Told, sort: str, scene: frozenset[str], today: date | None) -> Event:
    """A time with what stands round it; of a weekday, which is told of much, only what stands right beside it."""
    page, number = told.page, told.sentence
    sentence, plain = page.sentences[number], sort == "weekday"
    reach = BESIDE if plain else AROUND
    before = page.text[max(sentence.start, told.start - reach) : told.start]
    after = page.text[told.end : min(sentence.end, told.end + reach)]
    clause = f"{re.split(r'[;:] ', before)[-1]} {re.split(r', |[;:] ' if plain else r'[;:] ', after)[0]}"
    if number and page.words(number - 1).rstrip().endswith("?"):
        clause = f"{page.words(number - 1)} {clause}"  # 'When does it start? In May'
    if sort in RARE and ON_AIR.search(clause):
        sort = "hour"  # of a programme, which no other article tells
    deeds = frozenset(name for name, words in DEED.items() if words.search(clause))
    near = " ".join(page.words(at) for at in range(max(0, number - NEAR), number + NEAR + 1))
    words = sentence_stems(clause) if plain else sentence_stems(page.words(number)) | sentence_stems(clause)
    figures = frozenset(
        (one.figure.lo, one.unit)
        for one in page.by_sentence.get(number, [])
        if one.lo >= SMALL and not (one.start < told.end and told.start < one.end)
    )
    day = _day_beside(page, told, today) if isinstance(told.value, int) and today else None
    return Event(told, sort, deeds, words, capitalised(near) - scene, figures, day)


def _day_beside(page: Page, told: Told, today: date) -> date | None:
    """The day of a clock time: '6am tomorrow', 'on Friday, at ten', 'last night at nine'."""
    found = DAY_BESIDE.search(page.text, told.start, told.end + DAY_AFTER) or DAY_BESIDE.search(
        page.text, max(0, told.start - DAY_AFTER), told.start
    )
    if not found:
        return None
    word = found[0].lower()
    if word in SHIFTS:
        return today + timedelta(SHIFTS[word])
    back = (today.weekday() - WEEKDAYS.index(word)) % 7
    return today - timedelta(back)


def _nth_days(page: Page, today: date | None) -> Iterator[Told]:
    """The days of a month that no word names: 'talks start again on the twenty-second'."""
    for number, sentence in enumerate(page.sentences if today else ()):
        for found in BARE_DAY.finditer(page.text, sentence.start, sentence.end):
            if (day := nth_day_of(found, today)) and not any(pattern.search(sentence.text) for pattern in DATES):
                yield Told(page, "day", day, *found.span("day"), frozenset(), sentence=number)


def _weekdays(page: Page, today: date | None) -> Iterator[Told]:
    """The weekdays of a page that stand for a day up to publication."""
    for number, sentence in enumerate(page.sentences if today else ()):
        for found in WEEKDAY.finditer(page.text, sentence.start, sentence.end):
            if today is None or COMING.search(
                page.text, max(sentence.start, found.start() - AROUND), min(sentence.end, found.end() + AROUND)
            ):
                continue
            back = (today.weekday() - WEEKDAYS.index(found["day"].lower())) % 7
            day = today - timedelta(back or 7 * bool(found["last"]))
            yield Told(page, "day", day, *found.span("day"), frozenset(), sentence=number)
