"""Limits told in one sentence and held against in the next: 'The limit is 40 mg. The sample held 52, within the limit.'

    The law caps gifts at £5,000. He gave £6,200, under the limit.
    The town had a target of 1,200 homes. It built 1,340, missing the target.

Comes in: a Page. Goes out: drafts of checks of the rule threshold.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from fractions import Fraction

from ..growth.baselines import YEAR, size
from ..kept import kept, kept_on_page
from ..meaning.apposition import HEDGED, amount, bare_noun, same_thing
from ..meaning.deeds import deeds
from ..meaning.moments import written
from ..meaning.scenes import another_scene
from ..meaning.tellings import GENERIC, KIND, WORD, Telling, stem_of, telling_of
from ..measures import thing
from ..quantities import Desk, Draft, Page, Quantity
from .comparisons import compared, one_scale
from .series_ties import tied

_MARK = r"(?:limit|cap|ceiling|maximum|threshold|target|goal|quota|allowance|guideline|minimum|floor)"
# Reads 'the limit is 40', 'caps gifts at £5,000', 'a target of 1,200', 'may hold up to 300'; the words give the kind of mark
SETS = re.compile(
    rf"\b(?P<mark>{_MARK})\b[^.;:\d]{{0,40}}\b(?:is|was|of|at|stands at|to)\s*{HEDGED}[$£€]?\s*$|\b(?P<cap>caps?|capped|limits?|limited)\b[^.;:\d]{{0,40}}\b(?:at|to)\s*{HEDGED}[$£€]?\s*$|\b(?P<hold>(?:may|can|allowed to) [a-z]+ up to)\s*[$£€]?\s*$",
    re.I,
)
_THE = r"(?:the|its|their|that|this|his|her)"
BELOW = re.compile(
    rf"\b(?:well |just |far )?(?:within|under|below|short of|missing|missed|miss(?:es)?) {_THE} (?:[a-z]+ )?(?P<mark>{_MARK}|mark)\b",
    re.I,
)
ABOVE = re.compile(
    rf"\b(?:well |just |far )?(?:over|above|beyond|exceed(?:s|ed|ing)|in excess of|meet(?:s|ing)|met|beat(?:s|ing)?|reach(?:es|ed|ing)|surpass(?:es|ed|ing)|hit(?:s|ting)?) {_THE} (?:[a-z]+ )?(?P<mark>{_MARK}|mark)\b",
    re.I,
)
NOT = re.compile(
    r"\b(?:not|never|no|without|could|would|may|might|if|unless|expect\w*|hop(?:es|ed)|aims?|fail\w*)\b|n[’']t\b", re.I
)
LIMITS = re.compile(
    r"(?:well |far )?(?:more than|over|fewer than|less than|under|at most|at least|no more than|no fewer than)", re.I
)
SAID = 90  # letters before a number in which words make it a limit
MANY = 200  # numbers of one capture that are held against one another
ALIKE = 2  # a count this many times a bound is another count
FIRM = 2  # what ties two counts of two captures: one noun, and one more word
HELP = re.compile(r"\b(?:that|which|who|were|was|are|is|had|has|have|been|being|still|all|then|there|later|already|and|the|it|they)\b")  # fmt: skip
CLAUSE = re.compile(r"[,;:]")
PLAIN = (
    "in",
    "on",
    "at",
    "of",
    "for",
    "from",
    "with",
    "over",
    "than",
    "most",
    "said",
    "some",
    "only",
    "just",
    "about",
    "another",
    "said",
)
SHORTEST = 4  # letters of a word that tells what was done
MOST_OF = re.compile(
    r"\b(?:most|nearly all|almost all|all but \w+) of (?:the|its|their|those|these|all)(?: the)?$", re.I
)
SIDES = {"<": "at most", ">": "at least"}
# Reads 'Its latest bulletin listed 612', 'The count found 204'; must not read 'By May the count was 640'
COUNT_NEXT = re.compile(
    r"^(?:Its|Their|His|Her|The|An?|That|This)\b[^.;:,\d]{0,40}\b(?:list(?:s|ed)|count(?:s|ed)?|nam(?:es|ed)|record(?:s|ed)|show(?:s|ed)|found|finds|gives?|gave|puts?|registered|logged|stands? at|stood at)(?: [a-z]+){0,2}\s*$",
    re.I,
)
ENDS_HERE = re.compile(r"^(?:[a-z]+ ?){0,2}(?:[.;,:!?]|$)", re.I)
PLACED = re.compile(r"^(?:in|at|under|on) (?!the\b|its\b|their\b|all\b|risk\b)[a-z]+\b")  # 'listed 612 at home'
COUNTS_ELSE = re.compile(
    r"\b(?:licen[cs]\w*|roll|permit|map|photo\w*|picture|survey|forecast|region\w*|union|rules?|contract)\b", re.I
)
OTHER_TIME = re.compile(
    r"\b(?:last|earlier|previous(?:ly)?|former(?:ly)?|since|then|later|now|next|first|initial\w*|forecast|expected)\b",
    re.I,
)
LATEST = re.compile(r"\b(?:latest|most recent)\b", re.I)
HUNDRED = 100
LITTLE = Fraction(23, 20)  # a count this near to a bound is of what is bounded
STILL = re.compile(r"\bstill\b|\b(?:fewer|less|more) than\b|\bat least\b", re.I)
FLOORS = re.compile(r"target|goal|quota|minimum|floor", re.I)


def held_against(page: Page, desk: Desk) -> Iterator[Draft]:
    """The one like value of the sentence after a limit, against the side on which the words put it."""
    for mark in page.quantities:
        told = page.before(mark, SAID)
        found = SETS.search(f"{told} ") or SETS.search(f"{told} {mark.figure.hedge or ''} ")
        if mark.sentence < 0 or not amount(mark) or not found:
            continue
        text = page.words(mark.sentence + 1)
        values = [one for one in page.by_sentence.get(mark.sentence + 1, []) if amount(one) and one_scale(one, mark)]
        below, above = BELOW.search(text), ABOVE.search(text)
        side = below or above
        if len(values) == 1 and side and not (below and above) and not NOT.search(text) and _same_mark(found, side):
            yield compared(values[0], mark, "at most" if below else "at least", " ".join(side[0].split()))


def _same_mark(found: re.Match[str], side: re.Match[str]) -> bool:
    """Whether the two sentences speak of one kind of mark: a target is no limit."""
    floor = bool(FLOORS.search(found["mark"] or ""))
    return side["mark"].lower() == "mark" or floor == bool(FLOORS.search(side["mark"]))


def counted_elsewhere(page: Page, desk: Desk) -> Iterator[Draft]:
    """'Fewer than 500 bottles were broken', held against the count of the same thing, sentences away: '640 bottles smashed'.

    Of several counts the greatest is the total, the others its parts. Noun and doing must be one, and no word set them apart.
    Must not read 'Fewer than 500 bottles were broken. Some 640 bottles were sold', nor a count that is another size.
    """
    today = written(page)
    for bound in page.quantities[:MANY]:
        side = _side(bound)
        if not side:
            continue
        told = telling_of(page, bound, today)
        deed = deeds(page.words(bound.sentence)) - deeds(thing(bound.measure or ""))
        counts = [
            one
            for one in page.quantities[:MANY]
            if one.sentence != bound.sentence
            and not one.figure.approximator
            and _plain(one)
            and (one.unit, one.time, one.per) == (bound.unit, bound.time, bound.per)
            and same_thing(one, bound)
            and size(bound) < ALIKE * size(one) < ALIKE * ALIKE * size(bound)
            and (deed & deeds(page.words(one.sentence)) or _doing(page, bound) & _doing(page, one))
            and not (side == "at least" and _may_be_part(page, one, bound))
        ]
        counts = [one for one in counts if _together(told, telling_of(page, one, today))]
        if counts:
            yield compared(max(counts, key=size), bound, side, str(bound.figure.hedge).lower())


def counted_next(page: Page, desk: Desk) -> Iterator[Draft]:
    """'Fewer than 600 pupils are at home. The latest bulletin listed 612': the count of the next sentence, its noun left out or the same."""
    for bound in page.quantities[:MANY]:
        side, after = _side(bound), page.by_sentence.get(bound.sentence + 1, [])
        if not side or not after or after[0].figure.approximator or after[0].unit or not amount(after[0]):
            continue
        one, lead = after[0], page.text[page.sentences[bound.sentence + 1].start : after[0].start]
        alike = (bare_noun(one) or same_thing(one, bound)) and one.time == bound.time and size(one) >= HUNDRED
        wrong = (size(one) > size(bound)) == (side == "at most") and size(one) != size(bound)
        close = size(one) < LITTLE * size(bound) < LITTLE * LITTLE * size(one)
        placed = (
            side == "at most" and PLACED.match(page.after(one)) and not COUNTS_ELSE.search(page.after(one))
        )  # what a part is past, the whole is past as well
        whole = (ENDS_HERE.match(page.after(one)) or placed) and not COUNTS_ELSE.search(lead)
        if (
            alike
            and wrong
            and close
            and whole
            and COUNT_NEXT.match(lead)
            and not OTHER_TIME.search(LATEST.sub("", lead))
        ):
            yield compared(one, bound, side, str(bound.figure.hedge).lower())


def counted_in_another(desk: Desk) -> Iterator[Draft]:
    """'Fewer than 500 passports were lost' in one capture, 'An audit counted 512 passports lost' in another."""
    pages = tuple(desk.pages)
    for page, there in itertools.permutations(pages, 2):
        for bound in page.quantities[:MANY]:
            side = _side(bound)
            if not side:
                continue
            for one in there.quantities[:MANY]:
                if (
                    not one.figure.approximator
                    and _plain(one)
                    and same_thing(one, bound)
                    and (size(one) > size(bound)) == (side == "at most")
                    and YEAR.findall(page.words(bound.sentence)) == YEAR.findall(there.words(one.sentence))
                    and tied(pages, (page, bound, bound.sentence), (there, one)) > FIRM
                    and (thing(bound.measure or "") not in GENERIC or _one_deed(page, bound, there, one))
                    and not another_scene(
                        there.text[there.sentences[one.sentence].start : one.start],
                        page.text,
                        there.words(one.sentence),
                    )
                    and not telling_of(page, bound, written(page)).timed_apart(telling_of(there, one, written(there)))
                ):
                    yield compared(one, bound, side, str(bound.figure.hedge).lower())


def _one_deed(page: Page, bound: Quantity, there: Page, one: Quantity) -> bool:
    """Whether one thing happens in both sentences: people who had to leave are not those whom a firm employs."""
    rests = [CLAUSE.split(text, maxsplit=1)[0] for text in (page.after(bound), there.after(one))]
    return bool(
        _doing(page, bound) & _doing(there, one)
        or deeds(rests[0]) & deeds(rests[1]) - deeds(thing(bound.measure or ""))
    )


@kept
def _side(bound: Quantity) -> str:
    """On which side of a number its words put a count: 'fewer than 500' is at most, 'over 500' at least; '' for none."""
    told = _plain(bound) and LIMITS.fullmatch(bound.figure.hedge or "")
    return SIDES.get(bound.figure.approximator or "", "") if told else ""


@kept_on_page
def _doing(page: Page, one: Quantity) -> set[str]:
    """What is told of the things counted, right after their noun or before their number: 'roads were blocked', 'lost 40 staff'."""
    noun = {stem_of(word) for word in thing(one.measure or "").split()}
    after = [stem_of(word) for word in WORD.findall(HELP.sub(" ", page.after(one).lower()))]
    before = [stem_of(word) for word in WORD.findall(page.before(one).lower())]
    told = [word for word in after if word not in noun][:1] + [word for word in before[-1:] if len(word) >= SHORTEST]
    return set(told) - noun - {stem_of(word) for word in PLAIN}


def _may_be_part(page: Page, one: Quantity, bound: Quantity) -> bool:
    """Whether a count may be of some of the things only: with a word before its noun, or in a place of its own."""
    named = telling_of(page, one, written(page)).names - telling_of(page, bound, written(page)).names
    nouns = [{stem_of(word) for word in (each.figure.noun or "").split()} for each in (one, bound)]
    return bool(named or nouns[0] - nouns[1] - _doing(page, bound))


def _plain(one: Quantity) -> bool:
    return bool(one.figure.noun) and amount(one) and one.sentence >= 0


def _together(one: Telling, other: Telling) -> bool:
    """Whether nothing in the words sets two counts apart: no other time, place, forecast, source or part."""
    apart = (_kinds(one) ^ _kinds(other)) - {"part", "one"}
    places = bool(one.names and other.names and not one.names & other.names)
    return not (apart or places or one.opposed(other) or one.timed_apart(other))


def _kinds(told: Telling) -> frozenset[str]:
    """What a telling is of; 'most of the 23' is of the 23, and what is 'still shut' of those shut."""
    before = told.page.before(told.one)
    text = STILL.sub("", told.page.words(told.one.sentence))
    return frozenset(
        kind
        for kind in told.kinds
        if not (kind == "top" and MOST_OF.search(before))
        and not (kind in ("more", "so far") and not KIND[kind].search(text))
    )
