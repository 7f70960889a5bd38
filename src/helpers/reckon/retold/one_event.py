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
from ..times.dates import WEEKDAYS
from ..times.publication import day_of
from .affinity import Weights
from .told_times import FIRST, Told, draft_of, every_time, told_alike, weights_of

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
COMING = re.compile(
    r"\b(?:will|shall|would|is to|are to|due|tomorrow|plans?|planned|expected|scheduled|next|until|if)\b", re.I
)
OWN = {"clock": 5.0, "minute": 6.5, "half": 3.5, "hour": 1.5, "day": 3.0, "far": 6.0, "weekday": 1.0}  # bits of a time
ONE_DEED, OTHER_DEEDS = 3.0, -4.0
NAME, NAMES = 1.0, 2.0  # bits of a name that stands round both, and the most of them
WORD = 0.6  # what a bit of a word counts that the two sentences share
ENOUGH = 5.0  # bits at which two are told as one
NEAR, AROUND = 2, 110  # sentences round a time for its names; characters for its deed
MOST = 24  # tellings of one time that are held against one another


@dataclass(frozen=True, slots=True)
class Event:
    """A time with the deeds of its clause, the stems of its sentence and the names round it."""

    told: Told
    sort: str  # of the time itself, as OWN weighs it
    deeds: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]


def one_event(desk: Desk) -> Iterator[Draft]:
    """For each time and each two captures the pair that is surest of one event, where no more words tie them already."""
    days = {page.article_id: day_of(page, desk) for page in desk.pages}
    every = [one for one in every_time(desk) if one.kind in ("clock", "day") and not one.loose][:FIRST]
    scene = _scene(desk)
    events = [_event(one, _sort(one, days[one.page.article_id]), scene) for one in every]
    events += [_event(one, "weekday", scene) for page in desk.pages for one in _weekdays(page, days[page.article_id])]
    by_value: dict[tuple[str, int | date], list[Event]] = {}
    for one in events:
        by_value.setdefault((one.told.kind, one.told.value), []).append(one)
    tied = {(a.span, b.span) for group in told_alike(desk) for a in group for b in group}
    weights = weights_of(desk)
    for alike in by_value.values():
        best: dict[tuple[str, str], tuple[float, Told, Told]] = {}
        for one, other in combinations((each for each in alike[:MOST]), 2):
            a, b = one.told, other.told
            pages = a.page.article_id, b.page.article_id
            if a.page is b.page or (a.span, b.span) in tied:
                continue
            bits = _bits(one, other, weights)
            if bits >= ENOUGH and bits > best.get(pages, (0.0,))[0]:
                best[pages] = bits, a, b
        yield from (draft_of([a, b], held=True) for _, a, b in best.values())


def _scene(desk: Desk) -> frozenset[str]:
    """The names that every capture prints, which set nothing apart."""
    names = [capitalised(page.text) for page in desk.pages]
    return frozenset.intersection(*names) if len(names) > 1 else frozenset()


def _sort(one: Told, today: date | None) -> str:
    """Of what sort a time is, as OWN weighs it."""
    if isinstance(one.value, int):
        return (
            "hour"
            if one.value % 60 == 0
            else "half"
            if one.value % 30 == 0
            else "clock"
            if one.value % 5 == 0
            else "minute"
        )
    return "far" if today and abs(one.value - today) > timedelta(60) else "day"


def _bits(one: Event, other: Event, weights: Weights) -> float:
    """What speaks for one event: the time, the deed, the words, the names."""
    both = one.deeds & other.deeds
    deeds = ONE_DEED if both else OTHER_DEEDS if one.deeds and other.deeds else 0.0
    names = min(NAMES, NAME * len(one.names & other.names))
    words = WORD * weights.words(one.words & other.words)
    if not both and not words:
        return 0.0
    return min(OWN[one.sort], OWN[other.sort]) + deeds + words + names


def _event(told: Told, sort: str, scene: frozenset[str]) -> Event:
    page, number = told.page, told.sentence
    sentence = page.sentences[number]
    start, end = max(sentence.start, told.start - AROUND), min(sentence.end, told.end + AROUND)
    first = start + max((one.end() for one in re.finditer(r"[;:]\s", page.text[start : told.start])), default=0)
    last = re.search(r"[;:]\s", page.text[told.end : end])
    clause = page.text[first : told.end + last.start() if last else end]
    deeds = frozenset(name for name, words in DEED.items() if words.search(clause))
    near = " ".join(page.words(at) for at in range(max(0, number - NEAR), number + NEAR + 1))
    return Event(told, sort, deeds, sentence_stems(page.words(number)), capitalised(near) - scene)


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
