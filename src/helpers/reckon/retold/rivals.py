"""Two numbers for one thing at one time in two captures: a slip of one of the two, or two things?

Comes in: two Tellings. Goes out: a verdict, or None where an editor has nothing to ask. Firm ties only: one noun, no words
that set the two apart (time, place, source, forecast, provisional, gross, average, part ...), and words in common.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

from ..digits import exchanged, likeness, one_digit_printed, swapped
from ..kept import kept
from ..meaning.deeds import deeds, matter
from ..meaning.kinds import kindred, one_sum
from ..meaning.tellings import GENERIC, WIDE, Telling, stem_of, stems
from .affinity import Weights, nouns, rarity, significant
from .agreements import FATE

FACTOR = 2  # figures further apart than this are taken to speak of different things
WIDEST = 4  # nor these where two digits are exchanged: 83 and 38
TIED, FIRM = 2, 3  # words in common besides the noun
TEN = 10  # smaller counts stand for too many different things
LOOSE_KINDS = frozenset({"part", "one", "top", "estimate"})  # set two figures apart, but not where digits are swapped
STANDING = frozenset({"so far", "elsewhere", "last count"})  # no more than that a count stands at its hour
PERSON = re.compile(r"\b(?:he|she)\b", re.I)
INSTANT = re.compile(r"\d|noon|midnight")
NEAR = 1.1  # two counts of one hour that are further apart are of two things
LARGE = 1000
CLOSE = 1.25  # figures further apart than this are a question only where they look like one another
NUMBERED = re.compile(
    r"\b(?:number(?:ed|s)?|totall?ed|came to|stood at|were|are)$", re.I
)  # 'those winched up numbered 46' are counted
HUNDRED = 100  # smaller counts grow from hour to hour
RARE = 9.0  # bits of a number that ties two figures which stand near it
SLIP = 9.5  # bits at which two numbers are one with a slip of the pen
LEAST_TIED = 2.5  # bits that words and figures beside them must give
THREE, SHORT_TIED = 3, 8.0  # and of numbers of fewer digits: 36 and 63 meet by chance
DATED, ONE_SOURCE, ANCHORED = 3.0, 2.0, 2.0  # bits of one time, of one source, of a rare number near both
OTHER_WORDS, ORDINAL, PART = (
    6.0,
    3.0,
    1.0,
)  # bits against: another subject, verb or place; an ordinal that one alone has; a part
NTH = frozenset({1, 2, 3})  # second, third, fourth, of the row of ordinals; 'first' and 'last' tell times as well
GROWN = 7.0  # bits against one digit that differs, where no time is told: a count grows, but its digits do not change places
PLAIN = frozenset({"observed", "count", "cumulative"})  # roles
AIMS = frozenset({"quota", "target", "forecast", "promise", "required", "threshold", "capacity"})
SOFT = frozenset({"more", "change", "so far", "elsewhere"})  # kinds that a reporter leaves out
ANCHOR = 2  # sentences round a figure in which a number that another capture prints too ties the two
# Words that set one thing beside another of its name: 'the old bridge', 'another poll'.
OTHER = re.compile(
    r"\b(?:another|others?|rival|sister|neighbou?ring|old(?:er)?|former|smaller|larger|bigger|newer)\b", re.I
)
DAYS = timedelta(days=2)
PART_OF_DAY = re.compile(
    r"\b(?:morning|afternoon|evening|overnight|night|noon|midday|midnight|lunchtime|dawn|dusk)\b", re.I
)
# Sources that have a number of their own.
PARTIAL = stems(
    "union alliance campaigners critics opponents opposition analysts experts brokers residents witnesses activists protesters rivals"
)


def rival(one: Telling, other: Telling, weights: Weights, captures: int = 1) -> str | None:
    """'inconsistent', 'cannot tell', or None, for two figures of two captures; `captures` print one of the two numbers.

    Reads '1,240 lambs were sold on Friday' against 'On Friday 1,420 lambs were sold'; must not read '1,240 lambs were sold by
    noon' against it, '1,420 lambs were expected', '1,420 lambs in Corrin', 'about 1,200 lambs'.
    """
    if at_one_instant(one, other) or misprinted(one, other, weights):
        return "inconsistent"
    if not _comparable(one, other) or one.timed_apart(other) or bare_and_short(one, other):
        return None
    ties = ties_between(one, other)
    if one.opposed(other) or of_two_sums(one, other):
        return None
    if one.occasion and other.occasion:
        if one.occasion != other.occasion:
            return None
        ties += TIED
    if _pinned(one, other):
        return "inconsistent"
    if (verdict := _told_alike(one, other, captures)) or (not one.one.unit and one.head != other.head):
        return verdict
    apart, dated = one.kinds ^ other.kinds, one.moment.same(other.moment)
    sources = one.source(), other.source()
    two_sources = _two_sources(one, other)
    if swapped(one.one.figure.text, other.one.figure.text) and not apart - LOOSE_KINDS and not places(one, other):
        return "cannot tell" if ties >= TIED + (bool(one.one.unit) and not dated) else None
    if apart or one.names ^ other.names or two_sources or ties < TIED or not _alike_in_noun(one, other):
        return None
    if dated and one_digit_printed(one.one.figure.text, other.one.figure.text):
        return "inconsistent"
    pinned = one.moment.hour or (all(sources) and sources[0] & sources[1])
    precise = min(significant(one.one), significant(other.one)) >= 3
    if dated and ties >= FIRM and pinned and precise:
        return "inconsistent"
    counted = min(one.one.figure.lo or 0, other.one.figure.lo or 0) >= TEN
    return "cannot tell" if (ties >= FIRM and precise) or (dated and counted) else None


def at_one_instant(one: Telling, other: Telling) -> bool:
    """Whether two captures print two near numbers for one thing at one hour of one day: there is no time between to grow in.

    Reads 'The office put the toll at 402 as of 6 p.m. on Tuesday' against 'The office's count stood at 398 at six o'clock on
    Tuesday evening'; must not read '402 were dead at 6 p.m.' against '398 were in hospital at 6 p.m.'.
    """
    if not one.moment.same(other.moment) or not INSTANT.search(one.moment.hour or "") or one.names != other.names:
        return False
    sizes = sorted(each.one.figure.lo or 0 for each in (one, other))
    bare = not (one.head and other.head)
    if sizes[0] < TEN or sizes[1] > NEAR * sizes[0] or not (bare or kindred(one.head, other.head)):
        return False
    if other_deeds(one, other):
        return False
    nouns = matter(f"{one.head} {other.head}")
    done = [deeds(each.own_clause) - nouns for each in (one, other)]
    if done[0] & done[1]:
        return _plain_pair(one, other)
    wide = [matter(f"{each.page.words(each.one.sentence - 1)[-WIDE:]} {each.clause[0]}") for each in (one, other)]
    return (
        not all(done) and (bare or not any(done)) and len(wide[0] & wide[1] - nouns) >= TIED and _plain_pair(one, other)
    )


def bare_and_short(one: Telling, other: Telling) -> bool:
    """Whether a number of two digits has no noun, and the other has: 'may be given up to 24', 'in 42 hospitals' exchange them by chance."""
    bare = other if one.head else one
    if bool(one.head) == bool(other.head) or one.one.unit or (one.one.figure.lo or 0) >= HUNDRED:
        return False
    return not NUMBERED.search(bare.page.before(bare.one))


def misprinted(one: Telling, other: Telling, weights: Weights) -> bool:
    """Whether what ties two figures, and how alike their digits are, outweighs what sets them apart; in bits, all of it.

    Reads 'The hall has 1,240 seats' against 'the hall holds 1,204 people', '187 people spoke at the hearing' against 'the
    hearing had 178 speakers', 'landed 39,900 tonnes in 2025' against '36,900 tonnes were landed in 2025'; must not read 'the
    hall has 1,240 seats' against '1,204 trees round the hall', nor one digit other where no day is told: a count that grew.
    """
    like = likeness(one.one.figure.lo or 0, other.one.figure.lo or 0)
    dated = one.moment.same(other.moment)
    if not like.bits or not unopposed(one, other) or (not dated and bare_and_short(one, other)):
        return False
    once = DATED * (one.occasion is not None and one.occasion == other.occasion)  # 'its first day', 'the opening day'
    tied = once + weights.told(one, other) + nouns(one, other) + ANCHORED * len(_anchors(one, other))
    done = deeds(one.own_clause) & deeds(other.own_clause) - matter(f"{one.head} {other.head}")
    against = (
        PART * ("part" in one.kinds ^ other.kinds)
        + (bool(one.names and other.names) and one.names != other.names)
        + OTHER_WORDS * _said_apart(one, other, done)
        + ORDINAL * other_ordinal(one, other)
        + GROWN * (not like.exchanged and (not dated or bool(done & FATE)))
    )
    score = tied + like.bits + DATED * dated + ONE_SOURCE * bool(one.source() & other.source()) - against
    short = min(significant(one.one), significant(other.one)) < THREE
    if short and not like.exchanged:
        return False  # 14 objects in the first report, 16 in the next: a count that was not known yet
    return tied >= (SHORT_TIED if short else LEAST_TIED) and score >= SLIP


def _said_apart(one: Telling, other: Telling, done: frozenset[str]) -> bool:
    """Whether other words stand in the places of the figures' own; another verb of the same happening tells nothing else."""
    subject, verb, rest = (bool(a and b and not a & b) for a, b in zip(one.slots, other.slots, strict=True))
    return rest or ((subject or verb) and not done)


def unopposed(one: Telling, other: Telling, *, at_once: bool = False, surely: bool = False) -> bool:
    """Whether no word tells two times, places, sources, kinds or sums, and both are plain counts of one unit and like size.

    `at_once`: both are told of one instant, whatever the part of the day; `surely`: all else gives one thing, so that hedges,
    roles, sources and 'another' count for nothing.
    """
    a, b = one.one, other.one
    if any(
        each.vague or (not surely and (each.figure.approximator or each.role not in PLAIN)) or each.role in AIMS
        for each in (a, b)
    ):
        return False
    if one.page.set_aside(a) or other.page.set_aside(b):
        return False
    sizes = sorted(each.figure.lo or 0 for each in (a, b))
    if (
        a.unit != b.unit
        or sizes[0] < TEN
        or sizes[1] >= WIDEST * sizes[0]
        or a.readings.usual.intersects(b.readings.usual)
    ):
        return False
    rates = all(x == y or not (x and y) for x, y in ((a.time, b.time), (a.per, b.per)))
    occasions = one.occasion == other.occasion or None in (one.occasion, other.occasion)
    parts_of_day = {each.says(PART_OF_DAY) for each in (one, other)}
    standing = {"last count", "so far"} if one.moment.same(other.moment) or at_once else {"last count"}
    kinds = (
        (one.kinds ^ other.kinds)
        - LOOSE_KINDS
        - standing
        - ({"change", "elsewhere"} if at_once else set())
        - (SOFT if surely else set())
    )
    if not (rates and occasions) or (len(parts_of_day) > 1 and not at_once) or kinds:
        return False
    timed = one.moment.apart(other.moment) if at_once else one.timed_apart(other)
    sums = not surely and of_two_sums(one, other)
    told_apart = two_persons(one, other) or one.opposed(other) or timed or places(one, other) or sums
    partial = {bool(PARTIAL & each.source()) for each in (one, other)}
    others = {each.says(OTHER) for each in (one, other)}
    sources = not surely and _two_sources(one, other)
    return not (told_apart or len(others) > 1 or sources or len(partial) > 1)


def two_persons(one: Telling, other: Telling) -> bool:
    """Whether one is told of him and the other of her."""
    return {frozenset({"he"}), frozenset({"she"})} == {_persons(one), _persons(other)}


@kept
def _persons(one: Telling) -> frozenset[str]:
    return frozenset(found[0].lower() for found in PERSON.finditer(one.own_clause))


def other_deeds(one: Telling, other: Telling) -> bool:
    """Whether the clauses tell two happenings: the dead, and those in hospital."""
    nouns = matter(f"{one.head} {other.head}")
    done = [deeds(each.own_clause) - nouns for each in (one, other)]
    return bool(done[0] - done[1] and done[1] - done[0])


def growing(one: Telling, other: Telling) -> bool:
    """Whether both count the dead, hurt, held or missing: each such count is of its hour, and the next is higher."""
    return bool(deeds(one.own_clause) & deeds(other.own_clause) & FATE)


def other_ordinal(one: Telling, other: Telling) -> bool:
    """Whether one alone is told of the second or third: 'the second meeting'."""
    return bool(one.contrasts[0] & NTH) != bool(other.contrasts[0] & NTH)


def _plain_pair(one: Telling, other: Telling) -> bool:
    """Whether nothing but the number tells two figures apart: unit, rate, place, source and kind."""
    a, b = one.one, other.one
    hedged = any(each.vague or each.figure.approximator or each.percent or each.role == "share" for each in (a, b))
    if hedged or a.figure.lo == b.figure.lo or (a.unit, a.time, a.per) != (b.unit, b.time, b.per):
        return False
    if (one.kinds ^ other.kinds) - LOOSE_KINDS - STANDING or one.opposed(other) or places(one, other):
        return False
    return not (_two_sources(one, other) or one.page.set_aside(a) or other.page.set_aside(b))


def _pinned(one: Telling, other: Telling) -> bool:
    """Two numbers for one hour of one day, of one noun and one doing, that differ in one digit: no time between to grow in.

    Reads '26 people were in hospital on Thursday night' against '21 people were being treated in hospital on Thursday night'.
    """
    if not one.moment.same(other.moment) or not one.moment.hour or (one.kinds ^ other.kinds) - LOOSE_KINDS:
        return False
    if one.names != other.names or _two_sources(one, other) or not one.head:
        return False
    shared = (matter(one.page.words(one.one.sentence)) & matter(other.page.words(other.one.sentence))) - matter(
        one.head
    )
    digits = [str(int(each.one.figure.lo or 0)) for each in (one, other)]
    unlike = sum(a != b for a, b in zip(*digits, strict=False)) if len(digits[0]) == len(digits[1]) else 2
    growing = shared & FATE  # a toll grows, and each count of it is of its hour
    return bool(shared) and not growing and len(digits[0]) > 1 and (unlike == 1 or exchanged(*digits))


def _told_alike(one: Telling, other: Telling, captures: int) -> str | None:
    """Two captures of one or two days that say one thing of one noun, with two numbers; no time need be told.

    Reads 'treated 43 hikers along the ridge' against 'had treated 34 hikers along the ridge', 'put 2,900 posts at risk' against
    '2,700 posts are at risk', and one number of a list whose others agree; must not read 'has helped 1,340 so far'.
    """
    a, b = one.one.figure, other.one.figure
    if not _near_days(one, other) or (one.kinds ^ other.kinds) - LOOSE_KINDS or one.one.percent or not a.lo or not b.lo:
        return None
    if one.names and other.names and not (one.names <= other.names or other.names <= one.names):
        return None
    listed = len(one.beside_it & other.beside_it)
    if listed >= TIED and min(a.lo, b.lo) >= TEN and one.names & other.names:
        return "inconsistent"
    if one.told_apart(other) or len({bool(PART_OF_DAY.search(each.clause[0])) for each in (one, other)}) > 1:
        return None
    shared = one.predicate & other.predicate
    digits = [str(int(value)) for value in (a.lo, b.lo)]
    small = min(a.lo, b.lo) < HUNDRED
    if small and not one.slots[1] & other.slots[1]:
        return None  # no verb in common: 36 admitted on the lower dose, a rash in 63 on the lower dose
    like = exchanged(*digits) or (not small and one.head == other.head and one_digit_printed(*digits))
    points = 2 * len(shared) + len((one.words & other.words) - shared - {stem_of(one.head), stem_of(other.head)})
    points += (captures > 1) + (one.head not in GENERIC) - (one.head in GENERIC) + 2 * listed
    if not shared or not one.head or one.one.unit or points < FIRM or min(a.lo, b.lo) < TEN:
        return None
    partial = {bool(PARTIAL & each.source()) for each in (one, other)}
    hedged = a.approximator and b.approximator
    if like and len(partial) == 1 and not hedged and not _two_sources(one, other):
        return "inconsistent"
    close = max(a.lo, b.lo) <= CLOSE * min(a.lo, b.lo)
    return "cannot tell" if like or (close and points > FIRM + 1) else None


def _two_sources(one: Telling, other: Telling) -> bool:
    sources = one.source(), other.source()
    return all(sources) and not sources[0] & sources[1]


def _near_days(one: Telling, other: Telling) -> bool:
    return bool(one.today and other.today and abs(one.today - other.today) <= DAYS)


def of_two_sums(one: Telling, other: Telling) -> bool:
    """Whether the words tell two different things of which the amounts are: revenue and pay."""
    told = one.one.unit and one.one.subject, other.one.unit and other.one.subject
    return bool(told[0] and told[1] and not one_sum(*told))


def _comparable(one: Telling, other: Telling) -> bool:
    """One unit, one rate, one noun, like size, neither vague nor set aside ('up from 40')."""
    a, b = one.one, other.one
    if one.moment.same(other.moment) and None in (a.time, b.time):
        a, b = (replace(each, time=None) for each in (a, b))  # 'taken ill on Monday night' is no rate
    if (a.unit, a.time, a.per, a.role) != (b.unit, b.time, b.per, b.role) or a.vague or b.vague or a.role != "observed":
        return _counted(one, other)
    return _sized(one, other)


def _counted(one: Telling, other: Telling) -> bool:
    """'412 patients' and 'the 421 patients': the second is counted by a definite noun, and is the same all the same."""
    a, b = one.one, other.one
    times = a.time == b.time or (one.moment.same(other.moment) and None in (a.time, b.time))
    roles = {a.role, b.role} <= {"observed", "count", "cumulative"}
    return roles and times and (a.unit, a.per) == (b.unit, b.per) and not (a.vague or b.vague) and _sized(one, other)


def _sized(one: Telling, other: Telling) -> bool:
    a, b = one.one, other.one
    if a.percent and not one.beside & other.beside:
        return False
    if a.unit is None and not kindred(one.head, other.head):
        return False
    if "share" in (a.role, b.role) or one.page.set_aside(a) or other.page.set_aside(b):
        return False
    if a.readings.usual.intersects(b.readings.usual) or not (
        one.modifiers <= other.modifiers or other.modifiers <= one.modifiers
    ):
        return False
    ends = sorted(abs(Fraction(each.readings.literal.lo or each.readings.literal.hi or 0)) for each in (a, b))
    digits = [str(int(end)) for end in ends]
    return ends[0] > 0 and ends[1] < (WIDEST if exchanged(*digits) else FACTOR) * ends[0]


def ties_between(one: Telling, other: Telling) -> int:
    """How many words besides the noun, and how many other figures, the two sentences have in common."""
    nouns = {stem for each in (one, other) for stem in each.modifiers}
    heads = {stem_of(word) for word in (one.head, other.head)}
    shared = one.words & other.words - nouns - heads
    return len(shared) + len(one.beside_it & other.beside_it) - (one.head in GENERIC)


def _anchors(one: Telling, other: Telling) -> set[tuple[float | None, str | None]]:
    """Rare numbers that stand near both: '37,500 seats' and '35,700 seats', each beside 268 flights."""
    return _rare(one) & _rare(other)


@kept
def _rare(one: Telling) -> set[tuple[float | None, str | None]]:
    near = one.page.near(one.one.sentence, ANCHOR)
    return {(each.figure.lo, each.unit) for each in near if each is not one.one and rarity(each) >= RARE}


def places(one: Telling, other: Telling) -> bool:
    """Whether both name a place or a body, and not the same."""
    return bool(one.names and other.names and not one.names & other.names)


def _alike_in_noun(one: Telling, other: Telling) -> bool:
    return one.modifiers == other.modifiers and bool(one.head or one.beside & other.beside)
