"""Clock times: 'opened at 6.30pm, closed at 11.10pm, four hours and 40 minutes later', 'from 7 a.m. to 7 p.m., a 12-hour service'.

Comes in: a Page. Goes out: drafts of checks of the rule calendar. Two times of one or two sentences, over midnight too and
with weekdays, against the one stretch of hours or minutes that the words set beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from ..digits import one_digit
from ..intervals import number_words
from ..quantities import Desk, Draft, Page
from ..verdicts import plainly
from .calendar import WEEKDAYS
from .ends import APPOSED
from .instants import Stretch, stretches

_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
# Reads '6.15 in the morning', 'six o'clock on Tuesday evening', '6.30pm', '9.15 a.m.', '2 p.m.', '17:40', 'noon', 'midnight', '17.40 hours'; must not read '17.40 euros' or 'a 7.5 share'.
CLOCK = re.compile(
    r"(?<![\d.,:$£€])(?:(?P<hour>[01]?\d|2[0-4])(?:[.:](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?\s?m\b\.?"
    r"|(?P<hour24>[01]?\d|2[0-4])(?::(?P<minute24>[0-5]\d)(?!\d|:)|\.(?P<dotted>[0-5]\d)(?:\s?h(?:ours|rs)?\b))"
    r"|\b(?P<word>noon|midday|midnight)\b"
    rf"|(?P<hour_of>1[0-2]|[1-9]|{_HOURS})(?:[.:](?P<minute_of>[0-5]\d)|\s+(?P<clock>o['’]clock))?\s+(?:in the|this|that|yesterday|tomorrow|(?:on\s+)?(?P<day_of>{_WEEKDAY}))\s+"
    r"(?P<part>morning|afternoon|evening)\b)"
    rf"(?:,?\s+(?:on\s+)?(?P<day>{_WEEKDAY})\b)?",
    re.I,
)
# Reads the clock that a day follows or goes before: 'on Sunday at 2pm'.
DAY_BEFORE = re.compile(rf"\b(?P<day>{_WEEKDAY})(?:,)?\s+(?:at|from|by|around|about)\s*$", re.I)
AT = re.compile(r"\b(?:at|from|by|to|until|till|since|before|after|around|about)\s+$", re.I)
BREAKS = re.compile(
    r"\b(?:another|usual(?:ly)?|normal(?:ly)?|last (?:year|week|time)|instead|rather than|compared|average)\b", re.I
)
# What sets a stretch beside two times: '..., after', '... later', 'a 12-hour', '..., or', 'lasted', a sentence of its own.
LATER = re.compile(r"^\s*(?:and\s+)?(?:\w+\s+)?(?:later|afterwards?|after that|on)\b", re.I)
LAST = re.compile(
    r"(?:\b(?:after|lasting|lasted|lasts|took|takes|taking|ran|runs|running|making|makes|meaning|means|over|for|is|was|total(?:s|led|ling)?|in|within|during)"
    r"(?:\s+(?:the|a|an|that|its|only|just|about|some|almost|nearly|more than|all of))*|[,(:;—–]\s*(?:or|that is|which is|a|an|the|some|about|nearly|almost|a total of)?|^\s*[“\"']?(?:that is|that was|a|an)?|\b(?:a|an|the))\s*$",
    re.I,
)
SLACK_TOLD = Fraction(1, 10)  # and by how much of itself a hedged one may miss
BEGINS = re.compile(
    r"\b(?:open(?:s|ed)?|beg[aiu]n(?:s|ning)?|start(?:s|ed)?|kick(?:s|ed)? off|set off|left|sat down|convened?)\b", re.I
)
ENDS = re.compile(
    r"\b(?:end(?:s|ed)?|came back|return(?:s|ed)|stepped (?:down|off)|got (?:there|back|home)|land(?:s|ed)|reach(?:es|ed)|broke up|clos(?:e|es|ed)|finish(?:es|ed)?|over|conclud(?:e|es|ed)|stop(?:s|ped)?|adjourned|rose|arrived?|lifted)\b",
    re.I,
)
IT = re.compile(r"^[“\"']?(?:It|They|This|That)\b")
LASTED = re.compile(r"\b(?:last(?:s|ed|ing)?|took|takes|ran|for)\s+(?:\w+\s+){0,2}$", re.I)
BACK = 3  # sentences before two times in which their stretch is looked for
TO = re.compile(r"\s*,?\s*(?:to|until|till|through|-|–|—)\s*(?:the\s+)?", re.I)
FROM = re.compile(r"(?:\b(?:from|between)|[,(:—–])\s*$", re.I)
AFTER = re.compile(r"\s*after\b", re.I)
# Reads '... after the start', 'after the gun', 'after doors opened', 'after setting off'.
AFTER_START = re.compile(
    r"\s*after\s+(?:(?:the|its|their|his|her)\s+)?(?:first\s+)?(?:starts?|guns?|off|whistle|kick-?off|launch|opening|departure|take-?off|starting|setting (?:off|out)|leaving|(?:doors?|polls?|gates?|barriers?|race|match|meeting|session|talks?|voting|they|he|she|it) (?:had )?(?:opened|began|started|left|set (?:off|out)|went (?:off|up|down)))\b(?!\s+of\b)",
    re.I,
)
# Reads '... after the doors had shut', 'after polls closed', 'after it ended'.
AFTER_END = re.compile(
    r"\s*after\s+(?:[a-z]+\s+){0,3}?(?:closed|shut|ended|finished|stopped|concluded|(?:the )?(?:close|end|closing|finish))\b(?!\s+of\b)",
    re.I,
)
OF_ANOTHER = re.compile(
    r"\s*after\s+the\s+(?:start|end|opening|beginning|launch)\s+of\b", re.I
)  # '... after the start of the rain'
FAR_BACK = 15  # sentences in which the clock of a start is looked for
REACH = 130  # characters between the two times
VERB = re.compile(
    r"\band\s+(?:\w+ly\s+)?(?!the\b|an?\b|at\b|then\b)[a-z]+s?\b", re.I
)  # 'leaves at 11.05pm and gets in at'
TWO_OF_A_KIND = re.compile(
    r"[\s,]*(?:and|or)?\s*(?:(?:at|again|then)\s+)*", re.I
)  # 'at 9 a.m. and 5 p.m.': no two ends
FOLLOWS = re.compile(r"\s*(?:after|later|since|on(?=[,.]))\b", re.I)
MANY, FEW = 6, 2  # clocks that are tried for a stretch to the minute, and for one of whole hours
ON_DAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|tomorrow|yesterday|next day|days? later)\b|\b\d{1,2} (?:Jan|Feb|Ma|Apr|Ju|Aug|Sep|Oct|Nov|Dec)|(?:Jan|Feb|Mar|Apr|Ma|Ju|Aug|Sep|Oct|Nov|Dec)[a-z.]* \d{1,2}\b"
)
DAY = 24 * 60
EVERY = re.compile(r"\bevery\s+$", re.I)  # how often, not how long


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day in minutes after midnight, the weekday that stands with it, and its place in the text."""

    minute: int
    day: int | None
    start: int
    end: int
    sentence: int


def clocks(page: Page, number: int) -> list[Clock]:
    """The clock times of one sentence."""
    sentence, half = page.sentences[number], ""
    found: list[Clock] = []
    for match in CLOCK.finditer(page.text, sentence.start, sentence.end):
        if (minute := _minute(match)) is None:
            continue
        if half == "p" and match["minute24"] and minute < DAY // 2 and minute + DAY // 2 > found[-1].minute:
            minute += DAY // 2  # 'due at 9:30 p.m. and did not come until 10:15'
        half = (match["half"] or half).lower()
        day = match["day"] or match["day_of"]
        if day is None and (
            before := DAY_BEFORE.search(page.text[max(sentence.start, match.start() - 30) : match.start()])
        ):
            day = before["day"]
        weekday = WEEKDAYS.index(day.lower()) if day else None
        found.append(Clock(minute, weekday, match.start(), match.end(), number))
    return found


def _minute(match: re.Match[str]) -> int | None:
    if match["word"]:
        return 0 if match["word"].lower() == "midnight" else DAY // 2
    if match["part"]:
        return _by_part(match)
    if match["half"]:
        hour = int(match["hour"])
        if not 1 <= hour <= 12:
            return None
        return hour % 12 * 60 + int(match["minute"] or 0) + (DAY // 2 if match["half"].lower() == "p" else 0)
    return int(match["hour24"]) % 24 * 60 + int(match["minute24"] or match["dotted"] or 0)


def _by_part(match: re.Match[str]) -> int | None:
    """'6.15 in the morning'; a bare number is a time only after 'at', 'from' or 'by': 'six in the morning session' is none."""
    told = match["hour_of"].lower()
    at = AT.search(match.string[max(0, match.start() - 12) : match.start()])
    if not (match["minute_of"] or match["clock"] or at) or match.string[match.end() : match.end() + 1].isalpha():
        return None
    hour = int(told) if told.isdigit() else _HOURS.split("|").index(told) + 1
    return hour % 12 * 60 + int(match["minute_of"] or 0) + (0 if match["part"].lower() == "morning" else DAY // 2)


def hours_of(page: Page, number: int) -> list[Stretch]:
    """The stretches of hours and minutes in a sentence; '60 hours' lie between two clocks only if days are named, 'every 90 minutes' never."""
    days = any(ON_DAY.search(page.words(near)) for near in range(number - 2, number + 2))
    return [
        one
        for one in stretches(page, number)
        if one.unit in ("hour", "minute")
        and (days or one.minutes <= DAY)
        and not EVERY.search(page.text[max(0, one.start - 12) : one.start])
    ]


def between_clocks(page: Page, desk: Desk) -> Iterator[Draft]:
    """The time between two clock times is the one that is printed with them.

    Reads 'opened at 2pm on Sunday and broke up at 9.30pm, after seven and a half hours', '... at 9.15 a.m. ... at 11.45 a.m.
    Two and a half hours'; and, where the first clock stands earlier, 'They set off at 8.30am. ... He came in at 3.52pm, seven hours and
    22 minutes after the start'. Must not read 'the 9 a.m. train and the 10 p.m. train take 50 minutes', which no words tie.
    """
    here = [clocks(page, number) for number in range(len(page.sentences))]
    used: set[str] = set()
    for number, now in enumerate(here):
        before = here[number - 1] if number else []
        pair = now if len(now) == 2 else [*before, *now] if len(before) == len(now) == 1 else []
        found = _side_by_side(page, *pair) if pair and pair[1].start - pair[0].end <= REACH else None
        found = found if found and not used & set(found.spans) else None
        if found is None and len(now) == 1:
            earlier = [clock for other in here[max(0, number - FAR_BACK) : number] for clock in other]
            told = [one for one in hours_of(page, number) if FOLLOWS.match(page.text[one.end : one.end + 60])]
            if len(told) == 1 and abs(told[0].start - now[0].end) <= REACH:
                found = _since(page, now[0], told[0], earlier)
        if found and not (found.judgement.verdict == "inconsistent" and _of_days(page, found)):
            used.add(found.spans[-1])
            yield found


def _of_days(page: Page, found: Draft) -> bool:
    """Whether the hours are more than a day has, and no two weekdays are named: '8am to 10pm, seven days a week, 98 hours'."""
    first, last, told = (tuple(map(int, span.rpartition(":")[2].split("-"))) for span in found.spans)
    number = next(at for at, one in enumerate(page.sentences) if one.start <= told[0] < one.end)
    long = any(one.minutes > DAY and one.start == told[0] for one in hours_of(page, number))
    return long and not all(ON_DAY.search(page.text[max(0, each[0] - 30) : each[1] + 15]) for each in (first, last))


def _side_by_side(page: Page, first: Clock, last: Clock) -> Draft | None:
    if told := _told(page, first, last):
        draft = draft_of(page, first, last, told)
        return draft if draft.judgement.verdict == "consistent" or _ends(page, first, last, told) else None
    return _told_earlier(page, first, last)


def _since(page: Page, last: Clock, told: Stretch, earlier: list[Clock]) -> Draft | None:
    """The earlier clock that fits to the minute, where few were tried; else the only one that the words after the stretch mean.

    'after the start', 'after the doors had shut' mean a clock of a start or an end; 'after the shock' any, if it would fit but for a digit.
    """
    fits = [one for one in earlier if told.minutes in apart(one, last, told.minutes) and not told.approximator]
    if fits and len({(one.minute, one.day) for one in earlier}) <= (MANY if told.minutes % 60 else FEW):
        return draft_of(page, fits[-1], last, told)
    if told.start < last.end or fits:
        return None
    after = page.text[told.end : told.end + 60]
    event = next((event for words, event in ((AFTER_START, BEGINS), (AFTER_END, ENDS)) if words.match(after)), None)
    meant = [one for one in earlier if event and event.search(_lead(page, one))]
    drafts = [draft_of(page, one, last, told) for one in reversed(meant)]
    held = [one for one in drafts if one.judgement.verdict == "consistent"]
    if held or len({one.minute for one in meant}) == 1:
        return (held or drafts)[0]
    slips = [] if meant or OF_ANOTHER.match(after) else [one for one in earlier if _by_slip(one, last, told)]
    return draft_of(page, slips[0], last, told) if len({one.minute for one in slips}) == 1 else None


def _lead(page: Page, one: Clock) -> str:
    return page.text[max(page.sentences[one.sentence].start, one.start - 60) : one.start]


def _by_slip(first: Clock, last: Clock, told: Stretch) -> bool:
    """Whether a stretch would fit but for a digit, of times so fine that chance is unlikely: 5:42 to 11:12, 'four and a half hours'."""
    fine = first.minute % 30 or last.minute % 30
    return bool(
        fine and not told.approximator and any(_but_for_a_digit(told.minutes, one) for one in apart(first, last))
    )


def _told_earlier(page: Page, first: Clock, last: Clock) -> Draft | None:
    """'The talks lasted seven hours. They opened at 2pm and broke up at 9pm': the stretch stands before its two ends.

    Further back it is only told where it agrees: a 48-hour strike that began at 4 a.m. on Tuesday and ends on Thursday.
    """
    sentence = page.sentences[first.sentence]
    begun = BEGINS.search(page.text[sentence.start : first.start])
    if first.sentence != last.sentence or not begun or not ENDS.search(page.text[first.end : last.start]):
        return None
    for number in range(first.sentence - 1, max(-1, first.sentence - 1 - BACK), -1):
        told = hours_of(page, number)
        if len(told) == 1 and not clocks(page, number):
            draft = draft_of(page, first, last, told[0])
            lead = page.text[max(page.sentences[number].start, told[0].start - 40) : told[0].start]
            tied = number == first.sentence - 1 and IT.match(sentence.text) and LASTED.search(lead)
            return draft if draft.judgement.verdict == "consistent" or tied else None
    return None


def _told(page: Page, first: Clock, last: Clock) -> Stretch | None:
    """The stretch that words set beside two times: in their sentence, before or after them, or at the head of the next one."""
    between = page.text[first.end : last.start]
    if BREAKS.search(between) or last.start - first.end > REACH:
        return None
    same = hours_of(page, last.sentence)
    if first.sentence != last.sentence:
        same += hours_of(page, first.sentence)
    tied = [one for one in same if _beside(page, first, last, one)]
    if tied or same:
        return tied[0] if len(tied) == 1 else None
    head = hours_of(page, last.sentence + 1)[:1] if last.sentence + 1 < len(page.sentences) else []
    if not head or len(clocks(page, last.sentence + 1)) > 0:
        return None
    opening = page.text[page.sentences[last.sentence + 1].start : head[0].start]
    return head[0] if re.fullmatch(r"\s*[“\"']?(?:For\s+(?:the next\s+)?|That (?:is|was|makes|made)\s+|The \w+ (?:took|lasted)\s+|It (?:took|lasted)\s+)?(?:about |some |nearly |almost |an? )?", opening, re.I) else None  # fmt: skip


def _beside(page: Page, first: Clock, last: Clock, told: Stretch) -> bool:
    """Whether the stretch belongs to both times: next to the last one, or before the first one and with nothing between."""
    if OF_ANOTHER.match(page.text[told.end : told.end + 60]):
        return False
    if told.start >= last.end:
        gap = page.text[last.end : told.start]
        near = len(gap) < 40 and not re.search(r"[;]|\b(?:and|but|while)\b", gap)
        apposed = APPOSED.fullmatch(gap) and not TWO_OF_A_KIND.fullmatch(page.text[first.end : last.start])
        return near and bool(LATER.match(page.text[told.end : told.end + 30]) or LAST.search(gap) or apposed)
    if (
        told.sentence == first.sentence != last.sentence
        and told.start > first.end
        and LATER.match(page.text[told.end : told.end + 30])
    ):
        return False  # '... at 11.12pm, two hours later. The last came at 5.50am': told of the clock before it
    between = page.text[first.end : last.start]
    if told.end <= first.start:
        gap = page.text[told.end : first.start]
        from_to = FROM.search(gap) and TO.fullmatch(between)
        return bool((from_to and len(gap) < 30) or (len(gap) < 70 and BEGINS.search(gap) and ENDS.search(between)))
    after = page.text[told.end : told.end + 30]
    if AFTER.match(after):
        return len(page.text[first.end : told.start]) < 8
    lead = page.text[first.end : told.start]
    return bool(LATER.match(after) or re.search(r"\b(?:after|for|lasted|took)\s+(?:\w+\s+){0,2}$", lead, re.I))


def _ends(page: Page, first: Clock, last: Clock, told: Stretch) -> bool:
    """Whether the words make the two times the ends of one stretch, and no two trains of a timetable."""
    between = page.text[first.end : last.start]
    after, lead = page.text[told.end : told.end + 30], page.text[max(0, told.start - 25) : told.start]
    tied = LATER.match(after) or AFTER.match(after) or re.search(r"\bafter\s+(?:\w+\s+){0,2}$", lead, re.I)
    apposed = last.end <= told.start and APPOSED.fullmatch(page.text[last.end : told.start])
    slip = any(_but_for_a_digit(told.minutes, each) for each in apart(first, last))
    return bool(TO.fullmatch(between) or ENDS.search(between) or tied or (apposed and VERB.search(between) and slip))


def _but_for_a_digit(told: Fraction, meant: int) -> bool:
    """Whether hours or minutes alone differ, and by one digit: one hour 19 minutes and one hour nine."""
    (hours, minutes), (others, rest) = divmod(int(told), 60), divmod(meant, 60)
    return (minutes == rest and one_digit(hours, others)) or (hours == others and one_digit(minutes, rest))


def apart(first: Clock, last: Clock, told: Fraction | None = None) -> list[int]:
    """The minutes that may lie between two clock times: on one day, over one midnight, or by their weekdays.

    Where a day is not named, a stretch of more than a day is of so many whole days more.
    """
    plain = (last.minute - first.minute) % DAY
    if first.day is None or last.day is None:
        return [plain + int(told // DAY) * DAY] if told and told > DAY else [plain] if plain else [DAY]
    days = (last.day - first.day) % 7
    made = days * DAY + last.minute - first.minute
    return [made if made > 0 else made + 7 * DAY]


def draft_of(page: Page, first: Clock, last: Clock, told: Stretch) -> Draft:
    backwards = last.start > told.start > first.start and AFTER.match(page.text[told.end : told.end + 10])
    minutes = apart(last, first) if backwards else apart(first, last)
    held = any(_within(told, one, slack_of(told)) for one in minutes)
    ends = (last, first) if backwards else (first, last)
    names = [flat(page.text[one.start : one.end]) for one in ends]
    hedge = told.figures[0].figure.hedge_start if told.figures else None
    printed = flat(page.text[told.start if hedge is None else min(hedge, told.start) : told.end])
    return Draft(
        rule="calendar",
        quantities=told.figures,
        formula=f"{names[0]} to {names[1]}: {length(minutes[0])}; printed: {printed}",
        result=length(minutes[0]),
        stated=printed,
        judgement=plainly(held),
        why="The time between the two times of day against the one that is printed.",
        spans=(*(page.span(one.start, one.end) for one in (first, last)), page.span(told.start, told.end)),
        slip=f"clocks {first.minute} {last.minute} {told.minutes}",
    )


def slack_of(told: Stretch) -> Fraction:
    """By how many minutes a stretch as it is told may miss."""
    if told.approximator == ">" and told.minutes % 60 == 0:
        return max(told.minutes * SLACK_TOLD, Fraction(55))  # 'more than four hours' are not yet five
    if told.approximator:
        return max(told.minutes * SLACK_TOLD, Fraction(15))
    return Fraction(15 if told.unit == "hour" and told.minutes % 60 == 0 else 5)  # whole hours: a quarter more or less


def _within(told: Stretch, minutes: int, slack: Fraction) -> bool:
    """Whether so many minutes are what is told: 'less than eight hours' is no more, 'more than eight hours' no less."""
    over = minutes - told.minutes
    return (
        abs(over) <= slack
        and not (told.approximator == "<" and over > 5)
        and not (told.approximator == ">" and over < -5)
    )


def length(minutes: int) -> str:
    """Minutes in the words of a clock.

    >>> length(280), length(720), length(45)
    ('4 hours and 40 minutes', '12 hours', '45 minutes')
    """
    hours, rest = divmod(minutes, 60)
    parts = [f"{number_words(n)} {unit}{'s' * (n != 1)}" for n, unit in ((hours, "hour"), (rest, "minute")) if n]
    return " and ".join(parts) or "0 minutes"


def flat(text: str) -> str:
    """A time as it is printed, on one line, without the mark that ends its clause.

    >>> flat("7:40 p.m."), flat("Friday,"), flat("9pm.")
    ('7:40 p.m.', 'Friday', '9pm')
    """
    return re.sub(r"(?<=[ap]m)\.$", "", " ".join(text.split()).rstrip(","))
