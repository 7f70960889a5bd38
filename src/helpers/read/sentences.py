"""Labelled stretches -> sentences, with true positions and a clean reading.

A full stop ends a sentence unless it belongs to an abbreviation, an initial, a number or a quotation that goes on. The
classes of abbreviations follow Kiss & Strunk 2006 ('Unsupervised multilingual sentence boundary detection'): those that
a name follows, those that may end a sentence, and those before a number.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import groupby

from ..tables import Sentence
from .layout import Stretch
from .paragraphs import plain_text

READ = ("body", "headline", "standfirst", "caption")
LONGEST = 2_000  # characters of a sentence, five times the longest that the captures here print; a longer one is parted
NUMERAL = frozenset("0123456789.,")
# Where one is parted: after its last comma, semicolon or colon, else its last blank.
PARTING = re.compile(r".*[,;:]\s|.*\s|", re.S)
STOP = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?:\*\*|__)?(?=\s|\Z)|(?<=[a-z]{2})\.(?=[A-Z][a-z]*\s)")
TOKEN = re.compile(r"[\w.&'’-]*\Z")
OPENERS = "\"'“‘«([*_"


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


# A name or a number follows; the stop never ends a sentence.
BEFORE_NAME = _words(
    "mr mrs ms mx messrs dr prof gen maj col lt capt cpt sgt cmdr adm sen sens rep reps gov lt.gov pres hon rev fr sr.capt "
    "st mt ft supt det insp atty vs v e.g i.e cf viz approx ca fig figs eq art sec vol pp ed eds op"
)
# A number follows; before anything else the stop ends the sentence.
BEFORE_NUMBER = _words("no nos jan feb mar apr jun jul aug sep sept oct nov dec ch p")
# The stop may end the sentence: it does before a word that begins one.
EITHER = _words("inc co corp ltd llc plc bros jr sr etc al ave blvd rd dept univ assn est min max ph.d m.d b.a m.a esq")
STARTERS = _words(
    "a about above according across after all also although among an and another any are as asked at because before but by "
    "despite do does during each earlier even every few for from had has have he her here his how however i if in instead "
    "is it its just last later many meanwhile more most much my neither no nor not now of officials on once one only or "
    "other our over people she since so some such than that the their then there these they this those though through to "
    "under until we what when where whether which while who why will with without yet you your"
)
CLOCK = frozenset(("a.m", "p.m", "am", "pm"))
AFTER_CLOCK = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|[A-Z]{2,4}\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\d"
    r"|(?:Eastern|Central|Mountain|Pacific|Greenwich|local)\b"
)
MEASURE = re.compile(r"\W?\d[\d,]*\.\d+[^\W\d]{0,3}$")  # '13.60', '29.8C', '2.20pm'; not '2.0.1'
SAYS = r"(?:said|says|asked|asks|told|added|adds|wrote|writes|replied|shouted|yelled|wondered|recalled|tweeted|posted|joked)"
SPEAKER_FOLLOWS = re.compile(rf"(?:[\w.’'-]+ ){{0,4}}{SAYS}\b")


def sentence_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the sentences between two positions of a text start and end.

    None has more than LONGEST characters: what looks through a sentence more than once takes time in proportion to a text.

    >>> told = 'Mr. Lee of the U.S. team said 3.5 metres. "Is it safe?" Ms. Roy asked. It was.'
    >>> [told[a:b] for a, b in sentence_spans(told, 0, len(told))]
    ['Mr. Lee of the U.S. team said 3.5 metres.', '"Is it safe?" Ms. Roy asked.', 'It was.']
    """
    parts = (part for span in _spans(text, start, end) for part in _parted(text, *span))
    return [span for span in (_trimmed(text, *part) for part in parts) if span[0] < span[1]]


def run_together(text: str, told: Iterable[Sentence]) -> Iterator[list[Sentence]]:
    """The sentences of an article that were too long to be read in one, each as the pieces that it was read in."""
    for _, group in groupby(told, key=lambda sentence: sentence.paragraph):
        pieces = sorted(group, key=lambda sentence: sentence.start)
        if pieces[-1].end - pieces[0].start <= LONGEST:
            continue
        starts = [piece.start for piece in pieces]
        for start, end in _spans(text, pieces[0].start, pieces[-1].end):
            parts = pieces[bisect_left(starts, start) : bisect_left(starts, end)]
            if len(parts) > 1:
                yield parts


def _spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences between two positions, however long."""
    spans, begin = [], start
    for match in STOP.finditer(text, start, end):
        if match.end() < end and _ends(text, begin, match, end):
            spans.append((begin, match.end()))
            begin = match.end()
    spans.append((begin, end))
    return [_trimmed(text, *span) for span in spans]


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence; one without an end, such as a table run together, as pieces that the rules can look through."""
    while end - start > LONGEST:
        half = start + LONGEST // 2
        parting = PARTING.match(text, half, start + LONGEST)
        stop = parting.end() if parting and parting.end() > half else start + LONGEST
        while stop > half and text[stop - 1] in NUMERAL and text[stop] in NUMERAL:
            stop -= 1  # no number is cut in two
        yield start, stop
        start = stop
    yield start, end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip()))


def _ends(text: str, begin: int, stop: re.Match[str], end: int) -> bool:
    following = text[stop.end() : min(end, stop.end() + 80)].lstrip()
    if not following or not _may_begin(following):
        return False
    mark = stop.group()
    if mark[0] != "." or len(mark.strip("\"'”’»)]*_")) > 1:
        return not (mark[-1] in "\"'”’»" and SPEAKER_FOLLOWS.match(following))
    if stop.end() == stop.start() + 1 and not text[stop.end()].isspace():  # no space: 'office.The'
        return _first_word(following) in STARTERS
    token: str = TOKEN.findall(text[max(begin, stop.start() - 30) : stop.start()])[0].lstrip("'’")
    if len(mark) > 1 and mark[1] in '"”’»' and token.lower() not in BEFORE_NAME:
        return True
    sentence = text[begin : stop.start()] if stop.start() - begin < 8 else ""
    return _word_ends(token, sentence, following)


def _may_begin(following: str) -> bool:
    rest = following.lstrip(OPENERS)
    return (
        bool(rest)
        and (rest[0].isupper() or rest[0].isdigit() or not (rest[0].isalnum() or rest[0] in ".,;:!?)]”’"))
        and (rest[0] != "-" or len(rest) > 1)
    )


def _first_word(following: str) -> str:
    return re.split(r"\W", following.lstrip(OPENERS), maxsplit=1)[0].lower()


def _word_ends(token: str, sentence: str, following: str) -> bool:
    """Does the stop after `token` end the sentence, when `following` is how the text goes on?"""
    low, starts = token.lower(), _first_word(following) in STARTERS
    if low in BEFORE_NAME or sentence.strip(" \t\r\n" + OPENERS).isdigit():
        return False
    if low in BEFORE_NUMBER:
        return not following[0].isdigit()
    if low in CLOCK:
        return not AFTER_CLOCK.match(following)
    if MEASURE.match(token) and following.lstrip(OPENERS)[:1].isupper():
        return True  # 'a ticket costs £13.60. Buses are free'
    if low in EITHER or "." in token or (len(token) == 1 and token.isupper()):
        return starts
    return True


def sentences(article_id: str, text: str, stretches: Iterable[Stretch]) -> list[Sentence]:
    """The sentences of body, headline, standfirst and captions, in the order of the text.

    >>> from .layout import layout
    >>> text = "The river rose by two metres in the\\nnight of Feb. 3. Officials closed 12 roads after that, they said.\\n"
    >>> [s.clean for s in sentences("flood", text, layout(text))]
    ['The river rose by two metres in the night of Feb. 3.', 'Officials closed 12 roads after that, they said.']
    """
    found: list[Sentence] = []
    read = [stretch for stretch in stretches if stretch.label in READ]
    for paragraph, stretch in enumerate(read):
        for start, end in sentence_spans(text, stretch.first, stretch.last):
            clean = plain_text(text[start:end])
            if not clean:
                continue
            found.append(
                Sentence(
                    sentence_id=f"{article_id}-s{len(found) + 1:03}", article_id=article_id, start=start, end=end,
                    text=text[start:end], clean=clean, paragraph=paragraph, label=stretch.label,
                )
            )  # fmt: skip
    return found
