"""Clock times: 'opened at 6.30pm, closed at 11.10pm, four hours and 40 minutes later', 'from 7 a.m. to 7 p.m., a 12-hour service'.

Comes in: a Page. Goes out: drafts of checks of the rule calendar. Two times of one or two sentences, over midnight too and
with weekdays, against the one stretch of hours or minutes that the words set beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from ..digits import one_digit
from ..quantities import Desk, Draft, Page
from .ends import APPOSED
from .instants import Stretch
from .nothing_else import nothing_else
from .times_of_day import AFTER, DAY, ON_DAY, Clock, apart, clocks, draft_of, hours_of

BREAKS = re.compile(
    r"\b(?:another|usual(?:ly)?|normal(?:ly)?|last (?:year|week|time)|instead|rather than|compared|average)\b", re.I
)
# What sets a stretch beside two times: '..., after', '... later', 'a 12-hour', '..., or', 'lasted', a sentence of its own.
LATER = re.compile(
    r"^\s*(?:and\s+)?(?:\w+\s+)?(?:later(?! than)|afterwards?|after that|on(?!\s+(?:an?|the|its|his|her|their|most|other|some|any|[A-Z]\w+day)\b))\b",
    re.I,
)
LAST = re.compile(
    r"(?:\b(?:after|lasting|lasted|lasts|took|takes|taking|ran|runs|running|making|makes|meaning|means|over|for|is|was|total(?:s|led|ling)?|in|within|during)"
    r"(?:\s+(?:the|a|an|that|its|only|just|about|some|almost|nearly|more than|all of))*|[,(:;—–]\s*(?:or|that is|which is|a|an|the|some|about|nearly|almost|a total of)?|^\s*[“\"']?(?:that is|that was|a|an)?|\b(?:a|an|the))\s*$",
    re.I,
)
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
FROM_AT = re.compile(r"\b(?:from|between)\s+$", re.I)
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
    r"\s*(?:after\s+the\s+(?:start|end|opening|beginning|launch)\s+of|(?:after|before|past)\s+(?:the\s+|its\s+|their\s+)?(?:usual|normal|scheduled|planned|official|advertised|original|legal|appointed|due)\b|(?:later|earlier|sooner|longer|ahead) (?:than|of))\b",
    re.I,
)  # '... after the start of the rain'
FAR_BACK = 15  # sentences in which the clock of a start is looked for
SPAN = re.compile(rf"{TO.pattern}|\s+and\s+", re.I)
RIGHT_AFTER = re.compile(
    r"\s*[,;(—–-]?\s*(?:(?:or|that is|which (?:is|was)|about|some|just|only|nearly|almost|exactly|roughly|barely|more than|less than|over|under|a|an|fully)\s+)*",
    re.I,
)
RIGHT_BEFORE = re.compile(r"(?:[- ][a-z]+){0,2},?\s+(?:from|between)\s+", re.I)
# Between a time and '... later' what makes the stretch that of something new: 'the power failed at 7.10pm and they were home two hours later'
NEWS = re.compile(r"\b(?:and|but|then|when|before|while|it|they|he|she|we|was|were|had|[a-z]{2,}(?:ing|ed))\b")
REACH = 130  # characters between the two times
THEN_AT = re.compile(r"^(?:(?!\b(?:said|says|will|would|could|may|might|due|until)\b).)*\bat\s+$", re.I | re.S)
VERB = re.compile(
    r"\band\s+(?:\w+ly\s+)?(?!the\b|an?\b|at\b|then\b)[a-z]+s?\b", re.I
)  # 'leaves at 11.05pm and gets in at'
TWO_OF_A_KIND = re.compile(
    r"[\s,]*(?:and|or)?\s*(?:(?:at|again|then)\s+)*", re.I
)  # 'at 9 a.m. and 5 p.m.': no two ends
FOLLOWS = re.compile(r"\s*(?:after|later(?! than)|since|on(?=[,.]))\b", re.I)
MANY, FEW = 6, 2  # clocks that are tried for a stretch to the minute, and for one of whole hours


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
        found = found or _of_many(page, now) or (_days_later(page, *pair) if pair else None)
        if found and len(now) == 1 and found.judgement.verdict == "inconsistent":
            found = _of_one_before(page, now[0], here[max(0, number - BACK) : number], found)
        found = found if found and not used & set(found.spans) else None
        if found is None and len(now) == 1:
            earlier = [clock for other in here[max(0, number - FAR_BACK) : number] for clock in other]
            told = [one for one in hours_of(page, number) if FOLLOWS.match(page.text[one.end : one.end + 60])]
            if len(told) == 1 and abs(told[0].start - now[0].end) <= REACH:
                found = _since(page, now[0], told[0], earlier)
        if found and not (
            found.judgement.verdict == "inconsistent" and (_of_days(page, found) or _of_more(page, found))
        ):
            used.add(found.spans[-1])
            yield found


def _of_one_before(page: Page, now: Clock, earlier: list[list[Clock]], found: Draft) -> Draft:
    """A doubt, or what holds of a clock before the nearest: 'gave way at 02:40. Half was gone by midday. Sirens went off at 02:55, 15 minutes after'."""
    told = [one for one in hours_of(page, now.sentence) if page.span(one.start, one.end) == found.spans[-1]]
    drafts = [draft_of(page, clock, now, one) for one in told for clocks_ in reversed(earlier) for clock in clocks_]
    return next((one for one in drafts if one.judgement.verdict == "consistent"), found)


def _of_more(page: Page, found: Draft) -> bool:
    """Whether words say that the stretch is not the time between the two: 'by local time', 'with a stop for lunch'."""
    told = [one for number in range(len(page.sentences)) for one in hours_of(page, number)]
    return any(
        page.span(one.start, one.end) == found.spans[-1] and not nothing_else(page, one, strict=False) for one in told
    )


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


def _of_many(page: Page, now: list[Clock]) -> Draft | None:
    """'It was shut from 3pm until 3.40pm, a halt of 50 minutes, and play went on to 6pm': of three times or more the two of one span."""
    spans = [pair for pair in pairwise(now) if _spanned(page, *pair)] if len(now) > 2 else []
    if len(spans) != 1:
        return None
    first, last = spans[0]
    told = [one for one in hours_of(page, first.sentence) if _apposed(page, first, last, one)]
    return draft_of(page, first, last, told[0]) if len(told) == 1 else None


def _spanned(page: Page, first: Clock, last: Clock) -> bool:
    """Whether two times are the ends 'from 3pm until 3.40pm', 'between 3pm and 3.40pm'."""
    lead = page.text[max(page.sentences[first.sentence].start, first.start - 12) : first.start]
    return bool(FROM_AT.search(lead) and SPAN.fullmatch(page.text[first.end : last.start]))


def _apposed(page: Page, first: Clock, last: Clock, told: Stretch) -> bool:
    """Whether a stretch stands right after a span, or right before it."""
    if told.start >= last.end:
        return bool(APPOSED.fullmatch(page.text[last.end : told.start]))
    gap = page.text[told.end : first.start]
    return told.end <= first.start and bool(RIGHT_BEFORE.fullmatch(gap))


def _days_later(page: Page, first: Clock, last: Clock) -> Draft | None:
    """'It began at 9pm, in rain and wind. ... at 6.10am on Tuesday, nine hours later': however long the words between the two."""
    if last.sentence - first.sentence > 1 or BREAKS.search(page.text[first.end : last.start]):
        return None
    for one in hours_of(page, last.sentence):
        later = one.start >= last.end and LATER.match(page.text[one.end : one.end + 30])
        if later and RIGHT_AFTER.fullmatch(page.text[last.end : one.start]):
            return draft_of(page, first, last, one)
    return None


def _since(page: Page, last: Clock, told: Stretch, earlier: list[Clock]) -> Draft | None:
    """The earlier clock that fits to the minute, where few were tried; else the only one that the words after the stretch mean.

    'after the start', 'after the doors had shut' mean a clock of a start or an end; 'after the shock' any, if it would fit but for a digit.
    """
    fits = [one for one in earlier if told.minutes in apart(one, last, told.minutes) and not told.approximator]
    if fits and len({(one.minute, one.day) for one in earlier}) <= (MANY if told.minutes % 60 else FEW):
        return draft_of(page, fits[-1], last, told)
    if told.start < last.end or fits:
        return None
    if LATER.match(page.text[told.end : told.end + 30]) and NEWS.search(page.text[last.end : told.start]):
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
        fine and not told.approximator and any(but_for_a_digit(told.minutes, one) for one in apart(first, last))
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
    same = [one for number in dict.fromkeys((last.sentence, first.sentence)) for one in hours_of(page, number)]
    tied = [one for one in same if _beside(page, first, last, one)]
    if tied or same:
        return tied[0] if len(tied) == 1 else None
    head = hours_of(page, last.sentence + 1)[:1] if last.sentence + 1 < len(page.sentences) else []
    if not head or len(clocks(page, last.sentence + 1)) > 0:
        return None
    opening = page.text[page.sentences[last.sentence + 1].start : head[0].start]
    return head[0] if re.fullmatch(r"\s*[“\"']?(?:(?:For|In|Over|During|Throughout|Within)\s+(?:all\s+)?(?:those|these)\s+|For\s+(?:the next\s+)?|That (?:is|was|makes|made)\s+|The \w+ (?:took|lasted)\s+|It (?:took|lasted)\s+)?(?:about |some |nearly |almost |an? )?", opening, re.I) else None  # fmt: skip


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
        and (LATER.match(page.text[told.end : told.end + 30]) or FOLLOWS.match(page.text[told.end : told.end + 30]))
    ):
        return False  # '... at 11.12pm, two hours later. The last came at 5.50am': told of the clock before it
    between = page.text[first.end : last.start]
    if told.end <= first.start:
        gap = page.text[told.end : first.start]
        from_to = FROM.search(gap) and TO.fullmatch(between)
        if AFTER.match(gap):
            return len(gap) < REACH and "," in between and bool(THEN_AT.search(between))
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
    if told.start >= last.end and LATER.match(after) and NEWS.search(page.text[last.end : told.start]):
        return False
    tied = LATER.match(after) or AFTER.match(after) or re.search(r"\bafter\s+(?:\w+\s+){0,2}$", lead, re.I)
    apposed = last.end <= told.start and APPOSED.fullmatch(page.text[last.end : told.start])
    slip = any(but_for_a_digit(told.minutes, each) for each in apart(first, last))
    return bool(TO.fullmatch(between) or ENDS.search(between) or tied or (apposed and VERB.search(between) and slip))


def but_for_a_digit(told: Fraction, meant: int) -> bool:
    """Whether hours or minutes alone differ, and by one digit: one hour 19 minutes and one hour nine."""
    (hours, minutes), (others, rest) = divmod(int(told), 60), divmod(meant, 60)
    return (minutes == rest and one_digit(hours, others)) or (hours == others and one_digit(minutes, rest))
