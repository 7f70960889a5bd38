"""The two instants that words make the ends of a stretch: 'in March 2020 ... in June 2021, after 15 months', 'for 90 days, until Aug. 13'.

Comes in: a Timeline, a stretch and its role. Goes out: pairs whose failing would be a contradiction. What counts is how the three stand
to one another (beside, from ... to, until, since), not the verbs of any one story.
"""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Iterator
from dataclasses import replace

from ..digits import one_digit
from ..measures import stem
from .dates import MONTHS, WEEKDAYS
from .ends_just_told import to_come_by, up_to_then
from .instants import PRINTED_YEAR, Instant, Stretch
from .timeline import BESIDE, Pair, Timeline, apart, beside, lead_of, pair_of

_SIDE = r"\s*[,(—–:]\s*(?:or|that is|that[’']s|after|for|in|over|a total of)?\s*(?:(?:an?|the|its|their|his|her|some|about|nearly|almost|just|only|more than)\s*){0,2}"
# Set beside: ', after', ' (or', ', seven years'; or as a noun phrase or what follows from it: ', a trip of', ', so pupils have'.
DIRECT = re.compile(_SIDE, re.I)
APPOSED = re.compile(
    rf"{_SIDE}(?:(?:[a-z]+ )?[a-z-]+ (?:of|lasting|that lasted|which took) (?:about |nearly |almost |just )?)?|"
    r"\s*,\s*(?:so|which|leaving|giving|making|meaning|lasting|allowing|taking|spanning|totall?ing)\b[^,;.\d]{0,40}",
    re.I,
)
MADE = re.compile(r"\s*,?\s*(?:is|was|makes?|made|took|lasted|comes? to|that is|that was)\s+(?:\w+ )?", re.I)
TO = re.compile(r"\s*,?\s*(?:to|until|till|through|and|-|–|—)\s*(?:the\s+|on\s+|in\s+|about\s+)?", re.I)
UNTIL = re.compile(r"^[\s,(—–]*(?:so\s+)?(?:or\s+)?(?:and\s+)?(?:\w+\s+){0,4}?(?:until|till|through|to|up to|ends?|ended|expires?|ending|over|back)\b", re.I)  # fmt: skip
# Reads 'ten days to sign the bill, which gives her until 20 June': time in which to do something, and the day on which it is over.
IN_WHICH = re.compile(
    r"\s+(?:left|remaining|(?:left\s+)?(?:in which\s+)?to\s+[a-z]+)\b[^;:.\d]{0,60}?\b(?:until|till|through)\s+(?:the\s+)?$",
    re.I,
)
CLAUSE = re.compile(r"[;]|\b(?:while|but|whereas|though|although)\b", re.I)
PRESENT = re.compile(r"\b(?:is|are|has|have|still|now|today|remains?|stands?|isn[’']t|[a-z]+[’'](?:s|ve|re))\b", re.I)
NARRATED = re.compile(r"\b(?:was|were|had|did|came|went|took|got|[a-z]{3,}ed)\b", re.I)
PERFECT = re.compile(r"\b(?:has|have|is|are|remains?|[a-z]+[’'](?:s|ve))\b[^.;]{0,60}$", re.I)
NEWS_DAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)}|today|yesterday|now|this (?:week|month|morning))\b", re.I)
POINTS = re.compile(r"\s*(?:that|this|those|the same|it|then)\b", re.I)
LASTING = re.compile(
    r"\b(?:for|last(?:s|ed|ing)?|runs?|ran|takes?|took|of|after|over|in|an?|keeps?|kept|stays? \w+)\s*(?:\w+ly )?$",
    re.I,
)
VERB_ALONE = re.compile(r"(?! and | but | or )(?: [a-z]+){1,3} ")  # 'the vote on 14 May came 20 days after'
FROM = re.compile(r"[\s,(—–:]*(?:of (?:[a-z]+ ){1,2})?(?:from|between)\s+(?:the\s+)?", re.I)
FROM_YEAR = re.compile(r"\bfrom\s+(?:the\s+)?$", re.I)
SINCE = re.compile(r"\bsince\s+(?:\w+\s+)?$", re.I)
TILL = re.compile(r"\b(?:until|till)\s+(?:\w+\s+)?$", re.I)
ENDS_HERE = re.compile(r"\s*(?:[,.;:)!?”\"'’—–]|$)")
BARE_MONTH = re.compile(
    rf"\b(?:{'|'.join(name.capitalize() for name in MONTHS if name != 'may')}|in May|from May|next|then)\b"
)
# Reads 'in its 38-year history', 'the firm's 40 years of existence': how long it has been.
LIFE = re.compile(
    r"[- ]?(?:years?|months?)?(?:[- ]old)?\s+(?:of\s+)?(?:history|existence|life|reign|career|tenure|rule|run)\b", re.I
)
OWN = re.compile(r"(?:\b(?:its|his|her|their)|[a-z]+[’']s?)\s+$", re.I)
RECORD = re.compile(
    r"\b(?:\w{3,}est|worst|least|most|first|record)\b[^.;\d]{0,60}?\b(?:in|for)\s+(?:the\s+(?:past|last)\s+)?$", re.I
)
LAST_ONE = re.compile(
    r"^\W*(?:the|its|their) (?:last|previous)\s+(?:such|comparable|similar|time|one|[a-z]+(?:er|est))\b", re.I
)
CONTENT = re.compile(r"[a-z]{4,}")
FIRST_ONE = re.compile(r"\bfirst\b[^.;]{0,60}$", re.I)
AND_LAST = re.compile(r"[\s,]*(?:and|but) (?:the |its |their )?(?:very )?last\b[^.;]{0,40}$", re.I)
# Reads 'A recruitment of ', 'The whole search of '; must not read 'An extension of ', 'A lease of '.
A_DOING = re.compile(
    r"\W*(?:an?|the|that|this|such an?|their|its) (?:whole |entire )?(?!(?:extension|suspension|detention|probation|option|pension|payment|training|commitment|prison|mission|concession)\b)"
    r"(?:[a-z]+(?:ment|tion|sion|ing)|campaign|search|project|effort|programme|program|run|roll-?out|siege|build|dig|survey) of (?:about |some |almost |nearly |just |only )?$",
    re.I,
)
# Reads '26 months of recruitment had been needed', '26 months of work were over'.
OF_DOING = re.compile(r"\s+of [a-z]+ (?:had|has|have|was|were|took|lay)\b", re.I)
# Reads 'the 39 days in between', 'the ten weeks between the two', 'in the 20 years between,': what lies between two dates just told.
IN_BETWEEN = re.compile(
    r"\s+(?:of [a-z]+ |that lay |which lay |that passed |which passed )?(?:in[- ]between|between (?:them|the (?:two|dates|votes|polls))|from (?:first|start) to (?:last|finish)"
    r"|between(?=\s*[,.;:)]|\s+(?:was|were|had|have|saw|brought|are|is)\b))(?!\w)",
    re.I,
)
INTERVENING = re.compile(r"\bintervening\s+$", re.I)
# Reads 'That gives growers 39 days', 'That left the town only six weeks': of a beginning and an end just told.
OF_THAT = re.compile(
    r"\W*(?:That|Which) (?:gives|gave|leaves|left|makes|made|is|was|means|meant|allows|allowed) (?:[a-z]+ ){0,3}$", re.I
)
BEGUN = re.compile(
    r"\b(?:open(?:s|ed)?|beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|launch(?:es|ed)|set (?:off|out)|left)\b", re.I
)
OVER = re.compile(r"\b(?:clos(?:e|es|ed|ing)|end(?:s|ed|ing)?|finish(?:es|ed)?|over|until|till|deadline|expires?d?|concluded?|reached|arrived)\b", re.I)  # fmt: skip
# Days on which something was, not all from the first to the last: 'eight weekends of three days each', 'on 24 days', 'Mondays'.
SOME_DAYS = re.compile(
    rf"\b(?:weekends?|each|apiece|a week|per week|every (?!day)|except|apart from|excluding|not counting|days? off|rest days?|(?:{'|'.join(WEEKDAYS)})s)\b",
    re.I,
)
ON_DAYS = re.compile(r"\b(?:on|spread over|spread across)\s+(?:[a-z]+\s+)?$", re.I)
RUNNING = re.compile(
    r"\s+(?:running|in a row|in succession|on the trot|without a break)(?=[\s,(—–:])", re.I
)  # both ends counted
# Reads 'which began on', 'Crews walked out on Monday', 'has been shut since': the first day of what is counted in days.
BEGUN_ON = re.compile(
    r"\b(?:since|began|begun|begin|started|from|opened|last|walked out|broke out|downed tools|went on strike|shut|closed|launched|set (?:out|off)|sailed)\b[^;]{0,40}$",
    re.I,
)
# What has days off: the fifth day of a trial is no fifth day since it began.
SITTING = re.compile(
    r"\b(?:trial|hearing|inquest|inquiry|tribunal|court|jury|match|tests?|season|term|session|trading|school|work(?:ing)? days?|tour|race|stage|production|filming|campaign|talks|debate)\b",
    re.I,
)
# Reads 'The clinic shut in March 2019 and has been empty for': how things are since, of no person, who may have been so before.
SO_SINCE = re.compile(
    r"\s*,?\s*(?:and|so it|so|which)? ?(?:ha(?:s|ve)) (?:since |now )*(?:(?:been|stood|lain|remained|sat|stayed) (?:closed|shut|empty|vacant|derelict|idle|dark|dry|silent|unused|disused|open|unoccupied|boarded up|out of (?:use|action|service)|in (?:use|ruins|service|operation))|stood|lain|run|operated|remained)\b[^.;,\d]{0,20}? for (?:the (?:past|last) |some |about |nearly |almost |more than |over )?$",
    re.I,
)
IN_ITS = re.compile(r"\b(?:is|are|has been|now) (?:now )?(?:in|on|into) (?:its|their|the)\s+$", re.I)
FAR_BACK = 3  # sentences in which the event is told that a stretch is after


def told_ends(line: Timeline, one: Stretch, name: str) -> Iterator[Pair | None]:
    """The pair that the words make the ends of a stretch, by its role."""
    here = line.instants[one.sentence]
    by = [each for each in here if beside(line, one, each)]
    before = line.instants[one.sentence - 1] if one.sentence else []
    if name in ("ago", "ahead") and line.now and len(by) == 1:
        yield pair_of(one, *((by[0], line.now) if name == "ago" else (line.now, to_come(line, by[0]))))
    elif name == "later":
        yield _later(line, one, here, before, by)
    elif name == "after":
        yield _after(line, one, here, before)
    elif name == "nth" and line.now:
        yield _nth(line, one, here, before, line.now)
    elif name in ("length", "next"):
        length = _length(line, one, here, before, by)
        yield from (pair for pair in length if not pair or pair.holds or not _some_days(line, one))
        yield from _in_between(line, one, here, before)
        yield from up_to_then(line, one, here)
        if not here:
            yield from _first_and_last(line, one, before)
        yield from _to_this_day(line, one, here, by)


def to_come(line: Timeline, each: Instant) -> Instant:
    """A day without a year that words set in the time to come: 'the season opens on 1 November, 31 weeks away', told in March."""
    bare = each.kind == "day" and not PRINTED_YEAR.search(line.text(each.start, each.end))
    if not (bare and line.now and each.first < line.now.first):
        return each
    try:
        day = each.first.replace(year=each.first.year + 1)
    except ValueError:
        return each
    return replace(each, first=day, last=day) if day > line.now.first else each


def _present(text: str) -> bool:
    return bool(PRESENT.search(text)) and not NARRATED.search(text)


def _later(line: Timeline, one: Stretch, here: list[Instant], before: list[Instant], by: list[Instant]) -> Pair | None:
    """'... on March 4 and ended two weeks later, on March 18': from the one date before to the one beside it, else to this day."""
    end = line.page.sentences[one.sentence].end
    after = [each for each in by if each.start >= one.end] or [
        each for each in by if "," in line.text(each.end, one.start)
    ][-1:]
    first = [each for each in here if each not in after and each.end <= one.start]
    if not first and len(here) == len(after):
        first = before
    if len(first) != 1 or len(after) > 1:
        return None
    if after:
        return pair_of(one, first[0], after[0])
    start = first[0].end if first[0].sentence == one.sentence else line.page.sentences[one.sentence].start
    clause = re.split(r"[,.][”\"’]", line.text(start, end))[0]
    return pair_of(one, first[0], line.now) if line.now and _present(clause) else None


def _after(line: Timeline, one: Stretch, here: list[Instant], before: list[Instant]) -> Pair | None:
    """'nearly 11 years after the first spade went in on Sept. 16, 2015': from that date to the one told before, else to the news."""
    behind = [each for each in here if each.start >= one.end]
    ahead = [each for each in here if each.end <= one.start]
    lead, sentence = lead_of(line, one), line.page.sentences[one.sentence]
    present = _present(line.page.words(one.sentence))
    if (
        len(behind) == 1
        and len(ahead) == 1
        and (beside(line, one, ahead[0]) or VERB_ALONE.fullmatch(line.text(ahead[0].end, one.start)))
    ):
        return pair_of(one, behind[0], ahead[0])
    if len(behind) == 1 and not ahead and line.now and not CLAUSE.search(line.text(one.end, behind[0].start)):
        news = NEWS_DAY.search(lead) or (present and re.fullmatch(r"\W*(?:\w+\s){0,2}", lead))
        return pair_of(one, behind[0], line.now) if news else None
    told = re.sub(r"^\s*(?:after|since)\b", "", line.text(one.end, sentence.end))
    if not behind and not ahead and (pair := _since_told(line, one, before, told)):
        return pair
    if behind or len(before) != 1:
        return None
    if not ahead and line.now and POINTS.match(told) and present:
        return pair_of(one, before[0], line.now)
    event = {stem(word) for word in CONTENT.findall(told.lower()[:60])}
    same = event & {stem(word) for word in CONTENT.findall(line.page.words(before[0].sentence).lower())}
    return pair_of(one, before[0], ahead[0]) if len(ahead) == 1 and same and beside(line, one, ahead[0]) else None


def _since_told(line: Timeline, one: Stretch, before: list[Instant], told: str) -> Pair | None:
    """'Opened in 1974, it ... It was mended in 1998. ... 24 years after the opening': from a sentence of that event to the one told before."""
    event = {stem(word) for word in CONTENT.findall(told.lower()[:25])}
    for number in range(one.sentence - 2, max(-1, one.sentence - 2 - FAR_BACK), -1) if len(before) == 1 else ():
        here = line.instants[number]
        if len(here) == 1 and event & {stem(word) for word in CONTENT.findall(line.page.words(number).lower())}:
            return _but_for_a_digit(pair_of(one, here[0], before[0])) if here[0].first < before[0].first else None
    return None


def _nth(line: Timeline, one: Stretch, here: list[Instant], before: list[Instant], now: Instant) -> Pair | None:
    """'Friday is day 45 of the vigil' after the one date since when it has been kept; 'On 20 May, day 15, the gates opened'."""
    dated = [each for each in here if each.kind == "day" and each.end <= one.start and beside(line, one, each)]
    told = [each for each in here if each not in dated] or before
    end = dated[0] if len(dated) == 1 else None if dated else _day_of_news(line, one, now)
    if end is None or len(told) != 1 or one.unit != "day":
        return None
    since = line.text(line.page.sentences[told[0].sentence].start, told[0].start)
    pair = pair_of(one, told[0], end) if BEGUN_ON.search(since) else None
    sat = SITTING.search(line.page.words(one.sentence) + line.page.words(told[0].sentence))
    return pair if pair and (pair.holds or pair.nearly or not sat) else None


def _day_of_news(line: Timeline, one: Stretch, now: Instant) -> Instant | None:
    """The day that is the so-manieth: 'Today', 'Friday'; that of publication of what 'is now in its 15th day'."""
    lead = line.text(line.page.sentences[one.sentence].start, one.start)
    found = next(reversed(list(NEWS_DAY.finditer(lead))), None)
    if not found:
        return now if IN_ITS.search(lead) else None
    day = now.first
    if found[0].lower() in WEEKDAYS:
        day -= datetime.timedelta((day.weekday() - WEEKDAYS.index(found[0].lower())) % 7)
    day -= datetime.timedelta(found[0].lower() == "yesterday")
    return Instant(day, day, -1, -1, -1, "day")


def _length(
    line: Timeline, one: Stretch, here: list[Instant], before: list[Instant], by: list[Instant]
) -> Iterator[Pair | None]:
    """A stretch beside its two ends, or between them."""
    ahead = [each for each in here if each.end <= one.start]
    behind = [each for each in here if each.start >= one.end]
    if len(ahead) == 2 and not behind and len(line.stretches[one.sentence]) == 1:
        whole, gap = line.text(ahead[0].end, ahead[1].start), line.text(ahead[1].end, one.start)
        closed = MADE.fullmatch(gap) and TO.fullmatch(whole)
        since = SINCE.search(whole)
        if (DIRECT.fullmatch(gap) or closed) and not CLAUSE.search(whole):
            first, last = (ahead[1], line.now) if since else ahead
            lead = line.text(line.page.sentences[one.sentence].start, ahead[0].start)
            one = one if since else _of_whole_years(one, ahead[0], ahead[1], lead)
            yield pair_of(one, first, last) if last else None
        elif APPOSED.fullmatch(gap) and not since and not CLAUSE.search(whole):
            yield _but_for_a_digit(pair_of(one, *ahead))
    elif len(behind) >= 2:
        gap, whole = line.text(one.end, behind[0].start), line.text(behind[0].end, behind[1].start)
        if running := RUNNING.match(gap):
            one, gap = replace(one, nth=True), gap[running.end() :]
        if FROM.fullmatch(gap) and TO.fullmatch(whole):
            yield pair_of(_of_whole_years(one, behind[0], behind[1], gap), *behind[:2])
    elif (
        len(behind) == 1
        and not ahead
        and line.now
        and line.now.first < behind[0].first
        and IN_WHICH.fullmatch(line.text(one.end, behind[0].start))
    ):
        yield pair_of(one, line.now, behind[0])
    elif len(behind) == 1 and LASTING.search(lead_of(line, one)) and _until(line, one, behind[0]):
        starts = ahead or before
        if len(starts) == 1 and not CLAUSE.search(line.text(starts[0].end, one.start)):
            yield pair_of(one, starts[0], behind[0])
        elif not starts and line.now and not BARE_MONTH.search(lead_of(line, one)):
            yield pair_of(one, line.now, behind[0])


def _of_whole_years(one: Stretch, first: Instant, last: Instant, lead: str) -> Stretch:
    """'In the five years from 2021 to 2025': of years that are counted whole the first may be one of them."""
    counted = one.unit == "year" and {first.kind, last.kind} == {"year"} and FROM_YEAR.search(lead)
    return replace(one, nth=True) if counted and one.count == last.first.year - first.first.year + 1 else one


def _first_and_last(line: Timeline, one: Stretch, before: list[Instant]) -> Iterator[Pair | None]:
    """'The first was enrolled on 4 March 2022 and the last on 29 September 2023. It took 19 months': the one stretch of the next sentence.

    Or of the one after it, of the whole: 'A recruitment of 19 months'.
    """
    farther = not before and A_DOING.match(lead_of(line, one)) and one.sentence > 1
    if farther and not line.stretches[one.sentence - 1]:
        before = line.instants[one.sentence - 2]
    if len(before) != 2 or len(line.stretches[one.sentence]) != 1:
        return
    first, last = before
    lead = line.text(line.page.sentences[first.sentence].start, first.start)
    after = line.text(one.end, line.page.sentences[one.sentence].end)
    whole = FIRST_ONE.search(lead) and AND_LAST.match(line.text(first.end, last.start))
    told = LASTING.search(lead_of(line, one)) or OF_DOING.match(after)
    pair = pair_of(one, first, last) if whole and told else None
    if pair and pair.luck:  # of about that length
        yield pair


def _in_between(line: Timeline, one: Stretch, here: list[Instant], before: list[Instant]) -> Iterator[Pair | None]:
    """'It opened on 11 May and closes on 19 June. The 39 days in between ...', 'That gives them 39 days': of about that length."""
    ends = [each for each in here if each.end <= one.start] or before
    if len(ends) != 2:
        return
    told = line.text(line.page.sentences[ends[0].sentence].start, ends[1].start)
    begun = not here and OF_THAT.fullmatch(lead_of(line, one)) and BEGUN.search(told) and OVER.search(told)
    named = IN_BETWEEN.match(line.text(one.end, one.end + 60)) or INTERVENING.search(lead_of(line, one))
    pair = pair_of(one, *sorted(ends, key=lambda each: each.first)) if named or begun else None
    if pair and pair.luck:
        yield pair


def _some_days(line: Timeline, one: Stretch) -> bool:
    """Whether a count of days is of those on which something was: 'on 24 days', '24 days, ... eight weekends of three days each'."""
    words = line.page.words(one.sentence)
    return one.unit == "day" and bool(SOME_DAYS.search(words) or ON_DAYS.search(lead_of(line, one)))


def _but_for_a_digit(pair: Pair | None) -> Pair | None:
    """A pair that fits, or would but for one digit of the count: 'a voyage of 27 days' of 17; not 'a loss of 40 years' of 13."""
    if pair is None or pair.holds or pair.nearly:
        return pair
    least, most = apart(pair.stretch.unit, pair.first, pair.last)
    meant = range(math.floor(least), math.ceil(most) + 2)
    return pair if any(one_digit(int(pair.stretch.count), each) for each in meant) else None


def _until(line: Timeline, one: Stretch, each: Instant) -> bool:
    gap = line.text(one.end, each.start)
    found = UNTIL.match(gap)
    return bool(found and BESIDE.fullmatch(gap[found.end() :]))


def _to_this_day(line: Timeline, one: Stretch, here: list[Instant], by: list[Instant]) -> Iterator[Pair | None]:
    """'has been closed for 32 days, since April 15'; 'founded in 1987, the worst day in its 37-year history'; 'the worst in 47 years. The last such was in 1977'."""
    lead, now = lead_of(line, one), line.now
    if now is None:
        return
    lone = by[0] if len(by) == 1 and here == by and ENDS_HERE.match(line.text(by[0].end, by[0].end + 3)) else None
    ahead = line.text(max(0, lone.start - 20), lone.start) if lone else ""
    if (
        lone
        and SINCE.search(ahead)
        and PERFECT.search(
            lead if lone.start > one.start else line.text(line.page.sentences[one.sentence].start, lone.start)
        )
    ):
        yield pair_of(one, lone, now)
    elif lone and lone.end <= one.start and TILL.search(ahead) and DIRECT.fullmatch(line.text(lone.end, one.start)):
        yield pair_of(one, now, lone)
    yield from to_come_by(line, one, here, now)
    if len(here) == 1 and here[0].end <= one.start and SO_SINCE.fullmatch(line.text(here[0].end, one.start)):
        yield pair_of(one, here[0], now)
    life = OWN.search(lead) and LIFE.match(line.text(one.figures[0].end if one.figures else one.end, one.end + 30))
    if life and len(here) == 1 and here[0].first.year < now.first.year - 1:
        yield pair_of(one, here[0], now)
    gap = line.text(one.end, here[0].start) if len(here) == 1 and here[0].start > one.end else ""
    if RECORD.search(lead) and re.search(r"[,;:(—–] ?(?:and )?(?:the|its) (?:last|previous)\b", gap):
        yield pair_of(one, here[0], now)
    after = line.instants[one.sentence + 1] if one.sentence + 1 < len(line.instants) else []
    if RECORD.search(lead) and not here and len(after) == 1 and LAST_ONE.match(line.page.words(one.sentence + 1)):
        yield pair_of(one, after[0], now)
