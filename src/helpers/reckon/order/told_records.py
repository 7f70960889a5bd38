"""Numbers that the words set above or below all others of a stretch of years, however they say so.

    41.2 percent, the lowest for any vote since 1994        a superlative with a span
    12,300 tickets, more than in any previous year          a comparative over all others
    No march here has drawn a bigger crowd                  a denied comparative
    a level not seen since 1998; demand broke all records   fixed phrases

A claim has a side, a span and a number: the nearest one of its sentence, else that of a sentence beside it which tells the
same matter. Not read: 'the second largest', 'nearly a record', 'would be the highest', 'one of the driest'.

Comes in: a Page. Goes out: claims, each with its number and the first year that it covers.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...extract.values import WORDS
from ..growth.baselines import size, when
from ..meaning.apposition import amount
from ..meaning.deeds import matter
from ..quantities import Page, Quantity
from .record_claims import beside_the_point, in_other_units, meant, way_left
from .worst_cases import BAD, side_of

COUNTS = {"a": 1, "an": 1, "one": 1, **WORDS}
_YEAR = r"(?:1[89]|20)\d\d"
_EST = r"(?:most|least|fewest|best(?! part of)|worst|[a-z]{2,}est)"
# The stretch of years over which a number is the greatest or the least
SPAN = re.compile(
    rf"\bsince (?:[\w’' -]{{0,60}}?\b(?:began|begun|started|opened|founded|introduced|kept|fitted|installed|set up|launched)\b(?: [a-z]+){{0,4}}?(?: in)? (?P<began>{_YEAR})|(?P<start>records?|counting|measurements?|monitoring)\b|"
    rf"(?:[\w’',-]+ ){{0,6}}?(?P<since>{_YEAR}))\b"
    r"|\b(?:in|for|of|over) (?:the |its |their )?(?:last |past |previous )?(?:at least |more than |over |almost |nearly |about |some )?(?P<span>[a-z]+|\d+) (?P<tens>years|decades|decade|century|generation)\b"
    r"|(?P<ever>\bever\b|\bon record\b|\b(?:in|of) (?:(?:the|its|their|his|her) )?(?:[\w’'-]+ ){0,4}history\b|\b(?:in|of) all time\b|\bin living memory\b|\b(?:has|have|had|['’](?:s|ve|d)) (?:ever |yet )?(?:known|seen|been through|lived through|gone through|suffered|witnessed|endured|produced|staged|hosted|recorded|measured|been paid|paid|faced)\b(?!\W+(?:since|in|for|this|so far|from|over)\b)|\bso far\b(?=[^.;]{0,20}\brecorded)|\b(?:any|every|all) (?:previous|earlier|other|former) (?:year|season|time|one|month|day|[a-z]+)s?\b(?! this)|\bany (?:year|season|month|week|day|night|time) (?:before|yet|till now|until now)\b|\byet (?:recorded|seen|measured)\b"
    r"|\bthan any(?:one|body|thing| [a-z]+)(?: (?:else|here|there))?(?: (?:ha[sd]|have) (?!to\b)[a-z]+| before (?:her|him|it|them)\b))",
    re.I,
)
WORD = re.compile(
    rf"\b(?:(?P<most>(?:most|least) (?!(?:in|on|of|since|ever|for|at)\b)[a-z]+)|(?P<est>{_EST})|(?P<er>more|fewer|less|[a-z]{{3,}}er)(?= (?:[a-z]+ ){{0,4}}?than (?:in |at |on |for |during )?(?:any|all|every|ever)))\b",
    re.I,
)
# 'a record 48,600', 'broke all records', 'an all-time high'; must not read 'their record of pay', 'records show'
RECORD = re.compile(
    r"\b(?:all[- ]time|record|historic) (?P<end>high|low|peak|best|worst)s?\b"
    r"|\b(?:an?|another)(?: new| fresh| absolute| outright)?(?: club| course| house| world| national| championship| meeting| track| league| state| county| regional| stadium| company)? record(?:,| |\.|$)(?!(?:of (?:[a-z]+ing|its|their|his|her)|for (?:an?|the)|label|shop|deal|company|contract)\b)"
    r"|\b(?:broke|broken|breaking|smashed|smashing|shattered|set|setting|beat|beaten|toppled) (?:all|every|the|an?)(?: new| previous| existing)?(?: [a-z]+)? records?\b(?! of\b)"
    r"|\brecord[- ](?:breaking|setting)\b|\bunprecedented\b",
    re.I,
)
NOT_SEEN = re.compile(
    rf"\b(?:not|never|n[’']t|last) (?:been )?(?:seen|reached|recorded|known|measured|matched|exceeded)(?: there| here| before)? since (?:[\w’'-]+ ){{0,4}}?(?P<since>{_YEAR})",
    re.I,
)
# Reads 'It has not been so low since 1989'
NOT_SO = re.compile(
    rf"\b(?:not|never|n[’']t)\b[^.;\d]{{0,40}}\b(?:so|as|this|that) [a-z]+\b[^.;\d]{{0,40}}?\bsince (?:[\w’'-]+ ){{0,4}}?(?P<since>{_YEAR})",
    re.I,
)
_NO_ER = r"(?:other|over|under|after|ever|never|river|water|either|however|number|another|summer|winter|member|december|november|october|september|power|voter|officer|whether|rather|later|earlier|together|order|letter|paper|matter|offer|longer|any longer)"
NO_ER = re.compile(rf"\b{_NO_ER}$", re.I)
_NEVER = r"\b(?:never|no|not once|nothing|at no time|none|nobody|no one)\b"
NEVER = re.compile(
    rf"{_NEVER}(?:[^.;:\d]|{_YEAR}){{0,80}}?\b(?:(?P<down>so (?:few|little|low|small|short)|fewer|less|lower|smaller|shorter|cheaper)|so (?:many|much|high|large|long|hot|wet|strong|dear)|more|worse(?! (?:off|for|than))|(?!{_NO_ER}\b)[a-z]{{2,}}er)\b",
    re.I,
)
LASTS = re.compile(r"\b(?:before|ever|history|since|here|known|one (?:day|night|week|month|year|season))\b", re.I)
# What is the worse the more it took: 'the worst flood since 1968'
ILL = re.compile(
    r"(?: [a-z]+){0,2}? (?:floods?|flooding|storms?|hurricane|cyclone|gale|blizzard|fires?|blaze|outbreak|epidemic|blackout|outage|power cuts?|disaster|crash|earthquake|quake|tides?|surge|shortfall|deficit|strike|accident|landslide|avalanche|spill|plague|crime wave|violence|attack|derailment|sinking|stampede|breach|tornado|wildfires?)\b",
    re.I,
)
# What takes a claim away
DENIED = re.compile(
    r"\b(?:second|third|fourth|fifth|\d(?:nd|rd|th)|one of|among|joint|equal|nearly|almost|not|no longer|n[’']t|short of|shy of|close to|near|below|if|would|could|may|might|expect\w*|forecast|predict\w*|threatens?|old|previous|former|existing|whether)(?: an?| the| its| their| his| her| be| have been)*[- ]*$",
    re.I,
)
LIMITED = re.compile(
    r"\b(?:outside|excluding|except|apart from|for (?:an?|the) (?!year\b|time in|first|third|whole))\b", re.I
)
# 'No flood was higher in May', 'none was larger for a village of its size': one of other months may have been
IN_MONTH = re.compile(
    r"(?: [a-z]+){0,2}? (?:(?:in|during) (?:the month of )?(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter)\b|(?:on|for) an? [A-Z]?[a-z]+|at (?:this|that) time of (?:the )?year)\b(?! (?:19|20)\d\d)"
)
FRAME = re.compile(
    r"\b(?:in|for|over|within|since|after|of|last|past|than)(?: the| a| just| only)*$", re.I
)  # 'in 24 hours'
LASTED, LONGEST = re.compile(r"\b(?:last\w*|on|shut|closed|dark|out|stayed?|off|idle|still|ran|dragged) for(?: the| a| just| only)*$"), ("longest", "shortest")  # fmt: skip
CHANGED = re.compile(r"(?:%|per ?cent)?\s*(?:up|down|more|less|fewer|higher|lower|above|below|better|worse|larger|smaller|greater)\b", re.I)  # fmt: skip
# 'That final figure was the biggest crowd ever': of the sentence before, the last
THAT_FIGURE = re.compile(r"\W*(?:That|This|The) (?P<last>(?:final|last|latter) )?(?:figure|number|total|tally|count|sum|attendance|turnout|crowd|result|reading|price|level|toll) (?:is|was|makes|made|would)\b")  # fmt: skip
CLOCK = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d")
# 'It was the most ever in a day, and three times what a normal May brings, 162 millimetres': a number further on is another
IT_WAS = re.compile(r"\W*(?:It|That|This)(?: (?:was|is|makes it|made it|had been)|[’']s)(?: by far)?(?: the)? ?$")
JOINED = re.compile(r"[^,;\d]{0,25}[,:]?(?: at| with)?[ $£€]*")
# 'It spilled 312 times. That was 50 more than the 208 of 2022. No year was worse': what the sentence before the last tells
COMPARED = re.compile(
    r"\W*(?:That|This|It) (?:was|is|makes?|made|came to|represents?|means?|meant) (?:[\w,.£$€]+ ){0,4}?(?:(?:more|less|fewer|higher|lower|larger|smaller) than|(?:up|down) (?:on|from))\b"
)
REACH = 160  # characters between a superlative and its span
FAR = 220  # characters between a claim and its number
GENERATION = 25  # years
LITTLE = 20  # of so many things no count is a record where another is told


@dataclass(frozen=True, slots=True)
class Words:
    """A claim as worded: its side, the first year that it covers, and where it stands in its sentence."""

    up: bool
    first: int | None
    word: str
    start: int
    end: int
    limit: str  # the words that narrow it: 'for a Friday'


def told(text: str, year: int | None) -> Iterator[Words]:
    """The claims of a sentence; `year` is that of publication.

    >>> [(one.word, one.up, one.first) for one in told("It was the lowest for any vote since 1994.", 2025)]
    [('lowest', False, 1995)]
    >>> [one.word for one in told("More came than in any previous year, an all-time high.", 2025)]
    ['more', 'record']
    >>> list(told("It was the second largest ever and would be the highest since 1994.", 2025))
    []
    """
    for found in WORD.finditer(text):
        span = SPAN.search(text, found.end(), found.end() + REACH)
        side = _side(found, text)
        if span and side is not None and not re.search(r"[;]|\. ", text[found.end() : span.start()]):
            first = _first(span, year)
            if first is not False and not _denied(text, found.start()):
                yield Words(side, first or None, found[0].lower(), found.start(), span.end(), _limit(text, found.end()))
    for found in RECORD.finditer(text):
        if not _denied(text, found.start()):
            low = (found["end"] or "").lower() == "low"
            yield Words(not low, None, "record", found.start(), found.end(), _limit(text, found.end()))
    for found in (*NOT_SEEN.finditer(text), *NOT_SO.finditer(text)):
        yield Words(not re.search(r"\b(?:low|few|little|small|fell|fall|drop)", text, re.I), int(found["since"]) + 1, "not seen since", found.start(), found.end(), "")  # fmt: skip
    never = NEVER.search(text)
    if never and LASTS.search(text) and not NO_ER.search(never[0]):
        span = SPAN.search(text, never.start()) or SPAN.match(text)  # 'Since counts began in 1950 no flood was higher'
        first = _first(span, year) if span else None
        if first is not False:
            word = f"never {never[0].split()[-1].lower()}"
            narrow = IN_MONTH.match(text, never.end())
            limit = narrow[0].strip() if narrow else _limit(text, never.end())
            yield Words(not never["down"], first or None, word, never.start(), never.end(), limit)


def _side(found: re.Match[str], text: str) -> bool | None:
    """Whether a word names the greater end; None for no superlative, or for 'worst' of what is not told to be bad."""
    word = found[0].lower()
    if found["er"]:
        return None if NO_ER.search(word) else word not in ("fewer", "less") and side_of(_est(word)) != "at least"
    if word in ("best", "worst"):
        bad = bool(BAD.search(text)) or (word == "worst" and bool(ILL.match(text[found.end() :])))
        return word == "worst" if bad else word == "best" or None
    side = {"most": "at most", "fewest": "at least", "least": "at least"}.get(word) or side_of(word)
    return None if side is None else side == "at most"


def _est(word: str) -> str:
    """The superlative of a comparative in -er.

    >>> _est("lower"), _est("bigger")
    ('lowest', 'biggest')
    """
    return re.sub(r"er$", "est", word)


def _first(span: re.Match[str], year: int | None) -> int | bool | None:
    """The first year that a span covers: None for all, False where it cannot be told."""
    if span["since"]:
        return int(span["since"]) + 1
    if span["began"]:
        return int(span["began"])
    if not span["span"]:
        return None
    count = span["span"].lower()
    number = int(count) if count.isdigit() else COUNTS.get(count)
    unit = {"d": 10, "c": 100, "g": GENERATION}.get(span["tens"][0].lower(), 1)
    return year - number * unit + 1 if number and year else False


def _denied(text: str, at: int) -> bool:
    return bool(DENIED.search(text[max(0, at - 60) : at]))


def _limit(text: str, at: int) -> str:
    """'for a Friday', 'outside the capital', right after a claim."""
    found = LIMITED.search(text, at, at + 60)
    return text[found.start() : found.start() + 40] if found else ""


def usable(one: Quantity) -> bool:
    """Whether a number may be a record: an amount, a percentage, points, a stretch of time."""
    return (
        one.sentence >= 0
        and not one.vague
        and (amount(one) or one.percent or one.points or bool(one.days) or _times(one))
    )


def _times(one: Quantity) -> bool:
    """'spilled 312 times'; must not read 'three times as many'."""
    return one.figure.noun == "times" and (one.figure.lo or 0) > LITTLE


def numbers(page: Page, today: datetime.date | None) -> Iterator[tuple[int, Words, Quantity]]:
    """Each claim of a capture with its sentence and its number."""
    printed = page.published or today
    for number, sentence in enumerate(page.sentences):
        text = re.sub(r"\s", " ", page.text[sentence.start : sentence.end])
        for words in told(text, printed.year if printed else None):
            one = _number(page, number, words, today)
            if one and words.word == "record" and one.days and ":" in one.figure.text:
                yield number, replace(words, up=False), one  # of a race the record is the least: 'ran it in 1:45.62'
            elif one:
                yield number, words, one


def of_change(page: Page, one: Quantity) -> bool:
    """Whether a percentage says by how much something rose or fell: '12.5 percent more than', '74 per cent up on'."""
    return one.percent and CHANGED.match(page.after(one)) is not None


def _clock(page: Page, one: Quantity) -> bool:
    """'at 5.40 on Saturday morning'."""
    return not one.unit and bool(CLOCK.fullmatch(one.figure.text)) and bool(re.search(r"\b(?:at|by|until|from)$", page.before(one)))  # fmt: skip


def _number(page: Page, number: int, words: Words, today: datetime.date | None) -> Quantity | None:
    start = page.sentences[number].start
    first, last = start + words.start, start + words.end
    here = [one for one in page.by_sentence.get(number, []) if usable(one)]
    here = [
        one for one in here if not first <= one.start < last or (re.search(r"\d", one.figure.text) and not one.days)
    ]
    own = [one for one in here if one.end <= first and way_left(page, one) is (not words.up)]  # 'down from 40, a high'
    here = [one for one in here if one in own or not page.set_aside(one)]
    here = [one for one in here if not _dated_inside(page, one, words, last)]
    here = [one for one in here if not (of_change(page, one) or beside_the_point(page, one) or _clock(page, one))]
    here = [one for one in here if way_left(page, one) is not words.up]  # of 'rose to 50 from 40, a high' the newer
    here = [
        one
        for one in here
        if not one.days or ":" in one.figure.text or _lasted(page, one, words) or not FRAME.search(page.before(one))
    ]
    here = [one for one in here if not in_other_units(page, one)]
    if (
        IT_WAS.match(page.words(number)[: words.start])
        and (earlier := _beside(page, number))
        and earlier.sentence < number
    ):
        here = [one for one in here if JOINED.fullmatch(" ".join(page.text[last : one.start].split()))]
    if figure := THAT_FIGURE.match(page.words(number)[: words.start]):
        back = [one for one in page.by_sentence.get(number - 1, []) if usable(one) and not page.set_aside(one)]
        if back and (figure["last"] or len(back) == 1):
            return back[-1]
    here = [one for one in here if one.end <= last or ";" not in page.text[last : one.start]]
    near = [(max(first - one.end, one.start - last, 0), one) for one in here]
    near = [pair for pair in near if pair[0] <= FAR]
    near = [pair for pair in near if _lasted(page, pair[1], words) or not _of_the_span(page, pair[1])]
    if near:
        return min(near, key=lambda pair: pair[0])[1]
    told_of = meant(page, number, page.text[start:first], today)
    return told_of[0] if told_of else _beside(page, number)


def _of_the_span(page: Page, one: Quantity) -> bool:
    """Whether a stretch of time says only when or how long: '64 years ago', 'in the 24 hours to 9 a.m.'."""
    return (
        bool(one.days)
        and ":" not in one.figure.text
        and bool(
            re.match(r"(?:[a-z]+ )?(?:ago|earlier|before|later)\b", page.after(one)) or FRAME.search(page.before(one))
        )
    )


def _lasted(page: Page, one: Quantity, words: Words) -> bool:
    """Whether a stretch of time is itself what is called the longest: 'went on for 19 days and is the longest'."""
    return words.word in LONGEST and bool(LASTED.search(page.before(one)))


def _dated_inside(page: Page, one: Quantity, words: Words, last: int) -> bool:
    """'the highest since 1998, when it was 71': the number of the year from which the claim counts."""
    if words.first and re.match(r",? when\b[^.;]*$", " ".join(page.text[last : one.start].split())):
        return True
    return bool(words.first and str(words.first - 1) in when(page, one) and re.search(r"\bwhen\b", page.before(one)))


def _beside(page: Page, number: int) -> Quantity | None:
    """The number of a sentence beside a claim that has none of its own: of what the claim is about, or the only one."""
    text = page.words(number)
    about = matter(re.split(rf"\b{_EST}\b|\brecord\b", text)[0])
    lone = None
    if COMPARED.match(page.words(number - 1)) and (subject := _subject(page, number - 2)):
        return subject
    for place in (number - 1, number - 2, number + 1):
        group = [
            one
            for one in page.by_sentence.get(place, [])
            if place >= 0
            and usable(one)
            and not page.set_aside(one)
            and not _of_the_span(page, one)
            and not in_other_units(page, one)
        ]
        tied = [one for one in group if about & matter(f"{page.before(one, 80)} {page.after(one, 40)}")]
        if tied and place < number:
            return tied[0]
        if len(group) == 1 and place != number - 2:
            lone = lone or group[0]
    return lone


def _subject(page: Page, number: int) -> Quantity | None:
    """The only number that a sentence may call a record; its years, and small counts of known things, left out."""
    group = [one for one in page.by_sentence.get(number, []) if usable(one) and not page.set_aside(one) and not in_other_units(page, one)]  # fmt: skip
    group = [one for one in group if one.unit or size(one) > LITTLE] if len(group) > 1 else group
    return group[0] if len(group) == 1 else None
