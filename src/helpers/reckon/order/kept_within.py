"""A limit that the words take up, 'keeps within it', 'the 2.0 that is allowed', 'when 3 per cent is exceeded, and it did so', and its value.

    The plan would use 74 lorries a day. The licence allows no more than 70, so it keeps within it.    74 is not within 70
    The load was 61 tonnes, within the 60 that the bridge bears.                                       nor is 61 within 60
    The rate was 4.2 per cent. A ban follows when 4 per cent is exceeded, and it did so on Monday.      4.2 is above 4
    The club gave £80,000. It had set itself a ceiling of £90,000 and stayed within it.                £80,000 is within £90,000
    The crowds were 810 and 940. The hall seats 1,000 and was on no night full.                        neither filled it
    Reserves are £2.8m. The law asks for £2.6m, which leaves £200,000 to spare.                        £2.8m is above £2.6m
    A field of 640 set out. It rained. The field was smaller than the 710 who ran last year.           640 is below 710

A value that breaks what it is said to keep is doubted only right beside the words, in its sentence or the one before, and only where it is
the one figure of its kind there. Must not read what ought to be ('must stay within it', 'should be below the 60 that'), what is denied ('did
not stay within it'), what another number between may be, nor a value of another place, another one or another time than the limit's.

Comes in: a Page. Goes out: drafts of checks of the rules threshold and ordering.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..fractions.past_capacity import HOLDS
from ..growth.baselines import size
from ..hedges import exactly
from ..intervals import exact
from ..meaning.apposition import amount, average, bare_noun
from ..meaning.deeds import matter
from ..measures import singular, thing
from ..quantities import Desk, Draft, Page, Quantity
from .comparisons import compared
from .kept_limits import LIMITING
from .nearby import fits, signed_up
from .other_scope import of_another_scope

_WELL = r"(?:well |just |safely |comfortably |narrowly |still |thus |all )*"
_KEEPS = r"(?:keeps?|kept|stays?|stayed|remains?|remained|is|was|are|were|stands?|stood|comes?|came|falls?|fell)"
KEPT_IT = re.compile(rf"\b{_KEEPS} {_WELL}(?:within|inside|under|below|beneath) (?:it|that|this)(?= ?(?:[.,;:]|$|by\b))|\b(?:does|did|do|has|have) not (?:exceed|breach|pass)(?:ed)? (?:it|that|this)\b", re.I)  # fmt: skip
DENIED = re.compile(
    r"\b(?:not|never|no longer|must|should|would|could|may|might|will|if|unless|to|can)(?: [a-z]+){0,2} ?$|n[’']t(?: [a-z]+)? ?$",
    re.I,
)
SETS = re.compile(r"\b(?:limit|cap|ceiling|maximum|allows?|allowed|permits?|permitted|licen[cs]e|at most|no more than|not more than|up to|budget)\b", re.I)  # fmt: skip
_SIDES = r"(?P<low>within|inside|under|below|beneath|short of|(?:less|fewer|lower|smaller|shorter|lighter|slower) than|not)|above|over|beyond|past|(?:more|higher|greater|larger|longer|heavier) than"
BESIDE = re.compile(
    rf"(?:,|\b(?:is|was|are|were|and|so|but|which is|which was))\s+{_WELL}(?:{_SIDES}) the\s*[$£€]?\s*$", re.I
)
_WHO = r"(?:(?:the|its|his|her|their|a|an|our) (?:[a-z]+ )?[a-z]+ |[A-Z][\w’'-]+ |[a-z]+ )?"
ALLOWS = re.compile(
    rf"^(?:%|per ?cent)?(?: ?[a-z]+){{0,2}}? ?(?:(?:that|which|who) )?{_WHO}(?:is |are |was |were )?(?:allow|permit|accept|requir|need|demand|prescrib|tolerat|stipulat|bear|asks?\b|set\b|laid down)",
)
TRIPPED = re.compile(r"^(?:%|per ?cent)?(?: [a-z]+){0,3}? (?:is|are|was|were|has been|have been) (?:exceeded|passed|reached|topped|crossed|met)\b", re.I)  # fmt: skip
WHEN = re.compile(r"\b(?:when|once|if|whenever|as soon as|where)\b[^.;:\d]{0,40}$", re.I)
DID_SO = re.compile(
    r"\b(?:it|they|he|she|which it|this) (?:has |had )?(?:did so|done so|did|happened|was done)\b", re.I
)
NOT_FULL = re.compile(
    r"\b(?:on|at|in) no [a-z]+ (?:full|sold out|filled)|\b(?:never|not once|at no time|not)(?: quite| completely| once)? (?:full|filled|sold out)\b|\bno [a-z]+ (?:was|were) (?:full|sold out)\b",
    re.I,
)
SUBJECT = re.compile(
    r"^(?:But |And |Yet |Still, )?(?:The|This|That) (?P<noun>[a-z]{3,}) (?:is|was)(?: (?!not\b|never\b|no\b)[a-z]+)? (?P<word>smaller|larger|bigger|higher|lower|longer|shorter|heavier|lighter|older|younger) than the\s*[$£€]?\s*$"
)
LESS = frozenset("smaller lower shorter lighter younger".split())
TO_SPARE = re.compile(r"^(?:[a-z]+ )?(?:to spare|in hand|more than (?:is |was )?(?:needed|required))\b", re.I)
POSSIBLE = re.compile(r"\b(?:possible|out of|maximum)$", re.I)
WIDE = 1.6  # how many times one a value and its limit may be
LEAST = 0.3  # of what a place holds
BACK, FAR = 4, 8  # sentences before a limit in which its value, and what its subject names, is looked for


def kept_within(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each limit with the value that the words set against it."""
    for mark in page.quantities:
        if mark.sentence < 0 or mark.vague or size_of(mark) <= 0 or not (amount(mark) or mark.percent or mark.days):
            continue
        yield from _beside(page, mark)
        yield from _taken_up(page, mark)
        yield from _tripped(page, mark)
        yield from _never_full(page, mark)
        yield from _of_subject(page, mark)
        yield from _to_spare(page, mark)


def size_of(one: Quantity) -> float:
    """The number as printed, whatever bounds it; 0 for a range."""
    return one.figure.lo or 0.0 if one.figure.lo == one.figure.hi else 0.0


def _draft(value: Quantity, mark: Quantity, side: str, word: str) -> Draft:
    return compared(value, replace(mark, readings=exactly(exact(size_of(mark)))), side, word)


def _told(page: Page, mark: Quantity) -> str:
    return f"{page.before(mark, 120)} {mark.figure.hedge or ''}".strip() + " "


def _beside(page: Page, mark: Quantity) -> Iterator[Draft]:
    """'..., within the 60 that the bridge bears': the last value of the sentence before it, whatever comes of it."""
    told = _told(page, mark)
    found = BESIDE.search(told)
    if not found or not ALLOWS.match(page.after(mark)) or DENIED.search(told[: found.start()]):
        return
    before = [one for one in page.by_sentence[mark.sentence] if one.end <= mark.start and _like(page, one, mark)]
    before = [one for one in before if not POSSIBLE.search(page.before(one))]
    between = [one for one in page.by_sentence[mark.sentence] if before and before[-1].end <= one.start < mark.start]
    if (
        before
        and LIMITING.search(f"{told} {page.after(mark)}")
        and size_of(before[-1]) <= size_of(mark)
        and found["low"]
    ):
        return  # `kept_limits` tells it
    if before and not [one for one in between if one.unit == mark.unit and not POSSIBLE.search(page.before(one))]:
        words = " ".join(found[0].strip(" ,").split()).lower()
        differs = (found["low"] or "").lower() == "not" and size_of(before[-1]) > size_of(mark)
        if not differs:  # '£70, not the £60 that the form asks for'
            yield _draft(before[-1], mark, "at most" if found["low"] else "at least", words)


def _taken_up(page: Page, mark: Quantity) -> Iterator[Draft]:
    """'allows no more than 70, so it keeps within it': the value of the sentence before, or what the limit's owner is said to give."""
    text, start = page.words(mark.sentence), page.sentences[mark.sentence].start
    rest = text[mark.end - start :]
    found = KEPT_IT.search(rest)
    if not found or re.search(r"\d", rest[: found.start()]) or DENIED.search(rest[: found.start()]):
        return
    if not SETS.search(_told(page, mark)) or any(_like(page, one, mark) for one in page.by_sentence[mark.sentence]):
        return
    near = [one for one in page.by_sentence.get(mark.sentence - 1, []) if _like(page, one, mark)]
    firm = len(near) == 1 and (near[0].unit or _one_noun(near[0], mark))
    if firm:
        if size_of(near[0]) <= size_of(mark) or not of_another_scope(page, near[0], mark, rest[: found.start()]):
            yield _draft(near[0], mark, "at most", found[0].lower())
        return
    own = matter(text[: mark.start - start].split(",")[0])
    for back in range(BACK + 1):
        named = [one for one in page.by_sentence.get(mark.sentence - back, []) if _like(page, one, mark)]
        named = [one for one in named if matter(re.split(r"[,;]", page.before(one, 60))[-1]) & own]
        if len(named) == 1 and size_of(named[0]) <= size_of(mark):
            yield _draft(named[0], mark, "at most", found[0].lower())
            return


def _tripped(page: Page, mark: Quantity) -> Iterator[Draft]:
    """'A ban follows when 4 per cent is exceeded, and it did so': the one value of its unit in the sentence before."""
    after = page.after(mark, 120)
    if not TRIPPED.match(after) or not WHEN.search(page.before(mark, 60)) or not DID_SO.search(after):
        return
    near = [one for one in page.by_sentence.get(mark.sentence - 1, []) if _like(page, one, mark)]
    if len(near) != 1 or not (near[0].unit or _one_noun(near[0], mark)):
        return
    if size_of(near[0]) >= size_of(mark) or not of_another_scope(page, near[0], mark, after):
        yield _draft(near[0], mark, "at least", "exceeded")


def _never_full(page: Page, place: Quantity) -> Iterator[Draft]:
    """'The hall seats 1,000 and was on no night full': the counts round it, of which none fills it."""
    holds = place.role == "capacity" or HOLDS.search(page.before(place))
    if place.unit or not holds or not NOT_FULL.search(page.after(place, 80)):
        return
    for one in page.near(place.sentence, 2):
        counted = amount(one) and not one.unit and not one.vague and not average(page, one) and not one.figure.hedge
        people = bare_noun(one) or _one_noun(one, place)
        if one is not place and counted and people and LEAST * size(place) <= size_of(one) < size(place):
            yield _draft(one, place, "at most", "not full")


def _of_subject(page: Page, mark: Quantity) -> Iterator[Draft]:
    """'The field was smaller than the 710 who ran': what was told of 'a field of 640'."""
    found = SUBJECT.search(_told(page, mark))
    if not found or not re.match(r"^(?:[a-z]+ )?(?:who|that|which|of|in|from|seen|taken|told)\b", page.after(mark)):
        return
    noun = found["noun"].lower()
    named = re.compile(rf"\b{noun} of(?: about| some| nearly| just)?\s*[$£€]?$", re.I)
    for back in range(FAR + 1):
        for one in reversed(page.by_sentence.get(mark.sentence - back, [])):
            if one.end <= mark.start and named.search(page.before(one)) and _sized(one, mark):
                side = "at most" if found["word"].lower() in LESS else "at least"
                draft = _draft(one, mark, side, f"{found['word'].lower()} than")
                yield replace(draft, rule="ordering", why="The order that the words claim.")
                return


def _to_spare(page: Page, by: Quantity) -> Iterator[Draft]:
    """'... that is £2.6m, which leaves £200,000 to spare': the last number before it, and the one that it is above by so much."""
    if not TO_SPARE.match(page.after(by)):
        return
    before = [
        one for one in page.by_sentence[by.sentence] if one.end <= by.start and one.unit == by.unit and not one.vague
    ]
    ends = [end for change in page.changes for end in change if abs(end.sentence - by.sentence) <= BACK]
    for mark in before[-1:]:
        for one in sorted([*page.near(by.sentence, BACK), *ends], key=lambda each: abs(each.start - by.start)):
            if (
                one is not mark
                and one.unit == mark.unit
                and size_of(one)
                and size_of(one) - size_of(mark) == size_of(by)
            ):
                yield _draft(one, mark, "at least", "to spare")
                return


def _sized(one: Quantity, mark: Quantity) -> bool:
    return 0 < size_of(one) <= WIDE * size_of(mark) and size_of(mark) <= WIDE * size_of(one)


def _like(page: Page, one: Quantity, mark: Quantity) -> bool:
    """Whether a figure may be what a limit is for: its unit or noun, its size, no bound of its own, no mean, none that was set aside."""
    plain = (
        not one.vague and (amount(one) or one.percent or bool(one.days)) and one.figure.approximator not in ("<", ">")
    )
    return (
        one is not mark
        and plain
        and _sized(one, mark)
        and fits(one, mark)
        and one.role not in ("limit", "quota", "target")
        and not average(page, one)
        and not page.set_aside(one)
        and not signed_up(page, one)
    )


def _one_noun(one: Quantity, mark: Quantity) -> bool:
    """Whether two counts bear one noun, or one of them none of its own."""
    nouns = [singular((thing(each.measure or "").split() or [""])[-1]) for each in (one, mark)]
    return bare_noun(one) or bare_noun(mark) or nouns[0] == nouns[1]
