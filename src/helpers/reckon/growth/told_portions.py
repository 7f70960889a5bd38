"""Shares told in words, filled by value: most, the bulk, nearly all, half, two in three, hardly any, against a part and its whole.

    The estate came to £8.4 million, and the house made up the bulk. It was sold for £3.6 million.
    Three in four patients were seen in time. It treated 480 and saw 290 of them within the hour.

The pair that stands best round the claim is taken, where its share is near the told one yet outside it, and no pair that stands
as well makes the claim good.

Comes in: a Page. Goes out: drafts of checks of the rule threshold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from operator import truediv

from ..fractions import bulk
from ..fractions.bulk import IS_IT, LESS, MORE, NO_COUNT, SEX
from ..fractions.polls import side_of_question
from ..fractions.wholes import OF_W
from ..hedges import Readings
from ..intervals import Interval, words
from ..meaning.apposition import gap, like
from ..meaning.kinds import kindred
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.accounts import plain, value
from ..totals.listing import lists
from ..verdicts import NAMES, combine, judge
from .opposites import opposed
from .word_claims import AROUND, MOST, OTHER_TIME, apposed_to, clause, meets, own_noun, stray

_N = r"one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}"
_HEDGE = r"(?P<hedge>more than|well over|over|at least|nearly|almost|just under|just over|about|around|roughly|some|barely|fewer than|less than|under|no more than|only|as many as|not even|hardly)"
IN_EVERY = re.compile(
    rf"\b(?:{_HEDGE} )?(?P<n>{_N}) (?:in|out of) (?:every )?(?P<m>{_N})\b(?! (?:the|them|these|those|its|their|his|her|million|billion))(?![\d,.]*\d)",
    re.I,
)
PARTS = re.compile(
    rf"\b(?:{_HEDGE} )?(?:(?P<n>an?|one|two|three|four) ?-?)?(?P<part>half|thirds?|quarters?|fifths?|tenths?)\b(?= (?:of|the|have|had|are|were|will|their|its|his|her)\b|[,.;:)])(?! of (?:the )?(?:year|century|season|month|match|game|\d)| the (?:size|number|price|cost|rate|time|weight|length|age|level|total|figure|amount)\b)",
    re.I,
)
ALL_BUT = re.compile(
    r"\b(?:nearly all|almost all|virtually all|practically all|all but a (?:handful|few)|the (?:vast|overwhelming|great) majority)\b",
    re.I,
)
FEW = re.compile(
    r"\b(?:hardly any|scarcely any|barely any|next to none|almost none|hardly anyone|only a (?:handful|few|sprinkling)|a tiny (?:minority|fraction|share))\b",
    re.I,
)
EVENLY = re.compile(
    r"\b(?:split|divided) (?:almost |nearly |more or less |about |pretty )?(?:evenly|equally|in half|down the middle|fifty-fifty|50-50)\b|\b(?:evenly|equally) (?:split|divided|balanced)\b",
    re.I,
)
MAINLY = re.compile(r"\b(?:mostly|mainly|largely|chiefly) (?:by|from|in|through|on)\b", re.I)
OUTNUMBER = re.compile(
    r"\b(?P<who>[a-z]+)(?: (?:have|has|had|now|already|still|easily|comfortably|far|are|were))* outnumber(?:ed|s|ing)?\b(?! by)",
    re.I,
)
ON_THE_WAY = re.compile(r"^ of (?:the|its|their) (?:way|target|goal|money|sum)\b", re.I)
OF_BEFORE = re.compile(
    r"\d[^.;:]{0,40}[,(—–] (?:or |which is |that is )?$"
)  # '33 of its 64 branches, a third': a share beside its part
NOBODY = ("they", "we", "it", "to", "and", "who", "that", "but", "not", "be", "been", "was", "is")
APPOSITION = re.compile(r"^,? [\d(]")
NUMBERS = {
    word: number for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)
} | {"a": 1, "an": 1}
SIZES = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
UP = ("more than", "well over", "over", "at least", "just over")
DOWN = ("fewer than", "less than", "under", "no more than", "not even", "hardly", "barely")
UNDER = ("nearly", "almost", "just under")
NO_CLAIM = re.compile(
    r"\b(?:could|would|may|might|should|want|wants|wanted|hopes?|aims?|plans?|expect\w*|needs?|need(?:ed|s)? (?:an?|the)|if|unless|target of) (?:[\w’'-]+ ){0,4}$",
    re.I,
)
CHANGE = re.compile(
    r"\b(?:(?:loss|cut|rise|fall|drop|increase|reduction|discount|pay|paying|pays) (?:of )?|by|rose|fell|up|down|risen|fallen|grew|cut|dropped|increase|another|first|second|final|last|other|past|each|per|in)\s*$",
    re.I,
)
AFTER_CHANGE = re.compile(
    r"^ (?:more|less|higher|lower|above|below|as|off|again|past|an?|hour|way through|time)\b", re.I
)
NO_PART = re.compile(
    r"\b(?:average|mean|median|rose|fell|since|every|each|target|goal|than|up from|down from|against|the other|remaining|another|guess\w*|expect\w*|hoped|maybe|perhaps)\b[^,;.]{0,12}$",
    re.I,
)
ALONE = re.compile(r"^ ?(?:[.,;:)”\"]|$)")
TAKES_UP = re.compile(r"^(?:,? of)? (?:them|these|those|whom|which|it|because|as|with|in|on|by|to)\b", re.I)
OF_NOUN = re.compile(r"^ of (?!them\b|these\b|those\b|it\b|whom\b|which\b)(?P<noun>[^,.;:]{3,60})", re.I)
GENERIC = re.compile(r"\b(?:money|cash|income|takings|what|total|sum|it all)\b", re.I)
TOTAL = re.compile(
    r"\b(?:in all|total\w*|altogether|all told|overall|lists?|counts?|asked|replies|replied|answer\w*|survey\w*|poll\w*|spoke to|interviewed|drew|checked|there (?:are|were))\b",
    re.I,
)
THUS = re.compile(r"\b(?:so|thus|then|therefore|hence|means?|meant|meaning|mak(?:es|ing)|which|that)\b", re.I)
THERE = re.compile(r"^(?:There|In|At) ", re.I)
SET_SIDE = re.compile(r"^ ?(?:votes? )?(?:to|against|for and)\s*$", re.I)
MORE_THAN = re.compile(r"^ ?(?:[a-z]+ )?(?:more|fewer|less|higher|lower)\b", re.I)
NO_SLOT = re.compile(r"\b(?:rose|fell|up|down|risen|fallen|grown|dropped|grew) (?:by |to |from )?[$£€]?$", re.I)
NO_THINGS = re.compile(r"^ (?:of the )?(?:years|days|nights|weeks|months|weekends|mornings|evenings|times)\b", re.I)
OF_NUMBER = re.compile(r"^,? of (?:the |its |all |their )?[$£€]?\d")
FEWEST = 16  # of fewer things nobody tells a share
ENOUGH = Fraction(3, 2)  # points of a pair below which the words may be of others
HALF = Fraction(1, 2)
LEAD = HALF  # points by which a failing pair must stand better than one that holds
FAR_OFF = Fraction(8, 5)


@dataclass(frozen=True, slots=True)
class Portion:
    """A share in words: where it stands, what it allows, and how far a share may be off and still be meant."""

    number: int
    start: int
    end: int
    allowed: Interval
    near: Interval
    told: str
    rest: str
    fraction: bool  # whether it is one of a kind of which news is full: half, a third, one in four
    even: bool = False  # 'evenly split'
    who: str = ""  # whose count is the part, where the words name it


def told_portions(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each share in words: as the words tie it, else with the pair that stands best round it, where that fails it."""
    tied = list(bulk.majority(page, desk))
    yield from tied
    ends = [span.rpartition(":")[2].split("-") for draft in tied for span in draft.spans]
    covered = [(int(start), int(end)) for start, end in ends]
    peers = [run for run in lists(page) if len(run) > 2]  # the members of a list are no wholes of each other
    for claim in claims(page):
        if any(start < claim.end and claim.start < end for start, end in covered):
            continue
        pairs = sorted(_pairs(page, claim, peers), key=lambda each: -each[0])
        alone = 1 if len(pairs) == 1 else 0  # nothing else near by may be meant
        bad = [(points + alone, part, whole) for points, part, whole in pairs if not _holds(claim, part, whole)]
        good = [(points, part) for points, part, whole in pairs if _holds(claim, part, whole)]
        rivals = [
            points
            for points, part in good
            if bad and points > bad[0][0] - (LEAD if part is not bad[0][1] else 4 * LEAD)
        ]
        if bad and bad[0][0] >= ENOUGH and not rivals:
            yield _draft(page, claim, *bad[0][1:])


def claims(page: Page) -> Iterator[Portion]:
    """The shares in words of a page."""
    for number, sentence in enumerate(page.sentences):
        text = sentence.text
        taken: list[tuple[int, int]] = []
        for pattern, read in KINDS:
            for found in pattern.finditer(text):
                rest = " ".join(text[found.end() : found.end() + 60].split())
                rest = rest if rest[:1] in ",.;:" else f" {rest}"
                lead = " ".join(text[: found.start()].split()) + " "
                if any(start < found.end() and found.start() < end for start, end in taken):
                    continue
                bounds = read(found)
                way = pattern is PARTS and ON_THE_WAY.match(rest)
                if (
                    bounds is None
                    or NO_CLAIM.search(lead)
                    or (NO_COUNT.match(rest) and not way)
                    or NO_THINGS.match(rest)
                ):
                    continue
                if (
                    "jority" in found[0].lower()
                    and ALONE.match(rest)
                    and not APPOSITION.match(rest)
                    and not IS_IT.search(lead.strip())
                ):
                    continue
                if pattern in (PARTS, IN_EVERY) and (
                    OF_BEFORE.search(lead) or CHANGE.search(lead) or AFTER_CHANGE.match(rest)
                ):
                    continue
                taken.append(found.span())
                yield Portion(
                    number, sentence.start + found.start(), sentence.start + found.end(), *bounds,
                    " ".join(found[0].lower().split()), rest, pattern in (PARTS, IN_EVERY, EVENLY), pattern is EVENLY, found.groupdict().get("who") or "",
                )  # fmt: skip


Bounds = tuple[Interval, Interval]


def _fraction(found: re.Match[str]) -> Bounds | None:
    groups = found.groupdict()
    if groups.get("m"):
        one, all_ = (NUMBERS.get(groups[name].lower()) or int(groups[name]) for name in ("n", "m"))
        told = Fraction(one, all_) if 0 < one < all_ else None
    else:
        word = groups["part"].lower()
        several = word.endswith("s")
        count = NUMBERS.get((groups["n"] or "").lower(), 0)
        if (several and count < 2) or (not several and count > 1) or (not count and word != "half"):
            return None
        told = Fraction(count or 1, SIZES[word.rstrip("s")])
    if told is None or told >= 1:
        return None
    return _bounds(told, (groups["hedge"] or "").lower())


def _bounds(told: Fraction, hedge: str) -> Bounds:
    slack = max(Fraction(7, 200), told / 10)
    near = Interval(told / FAR_OFF, told * FAR_OFF)
    if hedge in UP:
        return Interval(told, None), Interval(told / FAR_OFF, None)
    if hedge in DOWN:
        over = slack if hedge in ("barely", "hardly", "not even") else 0
        return Interval(None, told + over), Interval(None, told * FAR_OFF)
    if hedge in UNDER:
        return Interval(told - 2 * slack, told), near
    return Interval(told - slack, told + slack), near


def _fixed(
    low: Fraction | None,
    high: Fraction | None,
    near_low: Fraction | None,
    near_high: Fraction | None,
    over: bool = False,
) -> Bounds:
    return Interval(low, high, lo_open=over), Interval(near_low, near_high)


KINDS = (
    (ALL_BUT, lambda found: _fixed(Fraction(3, 5) if "majority" in found[0].lower() else Fraction(4, 5), None, Fraction(2, 5), None)),
    (FEW, lambda found: _fixed(None, Fraction(1, 5), None, HALF)),
    (OUTNUMBER, lambda found: None if found["who"].lower() in NOBODY else _fixed(HALF, None, Fraction(3, 10), None, True)),
    (EVENLY, lambda found: _fixed(Fraction(9, 20), Fraction(11, 20), Fraction(3, 10), Fraction(7, 10))),
    (MAINLY, lambda found: _fixed(HALF, None, Fraction(3, 10), None, True)),
    (MORE, lambda found: _fixed(HALF, None, Fraction(3, 10), None, True)),
    (LESS, lambda found: _fixed(None, HALF, None, Fraction(4, 5))),
    (IN_EVERY, _fraction),
    (PARTS, _fraction),
)  # fmt: skip


def _share(part: Quantity, whole: Quantity) -> Fraction:
    return value(part) / value(whole)


def _holds(claim: Portion, part: Quantity, whole: Quantity) -> bool:
    share = combine(truediv, part.readings, whole.readings)
    return claim.allowed.intersects(share.usual) or claim.allowed.intersects(share.half_up)


def _slots(page: Page, claim: Portion) -> list[Quantity]:
    numbers = range(claim.number - AROUND, claim.number + AROUND + 1)
    found = [one for number in numbers for one in page.by_sentence.get(number, []) if number >= 0]
    found = [
        one
        for one in found
        if plain(one) and not one.per and not stray(page, one) and (one.start >= claim.end or one.end <= claim.start)
        and not NO_SLOT.search(page.before(one) + " ")
    ]  # fmt: skip
    return sorted(sorted(found, key=lambda one: abs(one.start - claim.start))[:MOST], key=lambda one: one.start)


def _pairs(page: Page, claim: Portion, peers: list[list[Quantity]]) -> Iterator[tuple[Fraction, Quantity, Quantity]]:
    """The parts and wholes round a claim whose share may have been meant, with their points."""
    slots = _slots(page, claim)
    restates = [one for one in slots if one.sentence == claim.number and apposed_to(page, claim.end, one)][:1]
    taken_up = [
        one for one in slots if one.sentence == claim.number and one.end <= claim.start and value(one) >= FEWEST
    ]
    wholes = (
        taken_up[-1:] if TAKES_UP.match(claim.rest) and claim.rest[:1] != "," and taken_up and not restates else slots
    )
    later = [one for one in slots if one.start > claim.end] if claim.even else slots
    if claim.fraction and restates and not claim.even:
        return  # 'one in seven, nine people,': the rules on shares read it
    for part in restates or ([] if OF_NUMBER.match(claim.rest) else later):
        if _of_others(page, claim, part) or MORE_THAN.match(page.after(part)):
            continue
        if NO_PART.search(page.before(part, 60) + " ") or (claim.who and not meets(claim.who, clause(page, part))):
            continue
        for whole in wholes:
            if (
                value(part) < value(whole)
                and _alike(page, claim, part, whole, slots)
                and not any(part in run and whole in run for run in peers)
            ):
                share = _share(part, whole)
                if claim.near.intersects(Interval(share, share)):
                    yield _points(page, claim, part, whole, slots), part, whole


def _of_others(page: Page, claim: Portion, part: Quantity) -> bool:
    """Whether a part is told of the other side: spared and hit, for and against, men and women."""
    said, told = page.words(claim.number), clause(page, part)
    sides = {side_of_question(said), side_of_question(told)}
    mind = [one for one in page.by_sentence[part.sentence] if plain(one)]
    sex = [{word.lower() for word in SEX.findall(text)} for text in (said, told)]
    return (
        opposed(said, told)
        or bulk.of_one_mind(page, mind)
        or {"for", "against"} <= sides
        or bool(sex[1] and not sex[0] & sex[1] and part.sentence != claim.number)
    )


def _alike(page: Page, claim: Portion, part: Quantity, whole: Quantity, slots: list[Quantity]) -> bool:
    """Whether a figure may be a part of another: of one kind, no peer of it, and no other told as its part beside it."""
    if part.unit != whole.unit or value(whole) < FEWEST:
        return False
    if not part.unit and (value(part) % 1 or value(whole) % 1):
        return False
    side = next((one for one in slots if one.start >= part.end), None)
    sum_of_two = side and side.sentence == part.sentence and SET_SIDE.match(page.between(part, side))
    beside = [one for one in slots if one is not part and one.sentence == whole.sentence and one.end <= whole.start]
    other = (
        beside
        and OF_W.match(gap(page, beside[-1], whole))
        and part.sentence == whole.sentence
        and part.start > whole.end
    )
    return not (sum_of_two or other)


def _points(page: Page, claim: Portion, part: Quantity, whole: Quantity, slots: list[Quantity]) -> Fraction:
    """How well a pair stands round a claim: restating it, dividing the whole, in its sentence, of its words, near."""
    said, told = page.words(claim.number), clause(page, part)
    points = Fraction(0)
    here = part.sentence == claim.number
    after = part.start >= claim.end or THUS.search(page.text[part.end : claim.start])
    points += 2 if here and apposed_to(page, claim.end, part) else 1 if here and after else 0
    points += 1 if not here and meets(said, told) else 0
    points += 1 if whole.sentence == claim.number or meets(own_noun(whole), said) else 0
    points += 1 if _divides(page, part, whole) else 0
    between = [
        one
        for one in slots
        if min(part.end, whole.end) <= one.start < max(part.start, whole.start) and one.unit == part.unit
    ]
    points += (HALF if part.sentence == whole.sentence else 0) + (HALF if not between else 0)
    noun = own_noun(part)
    points += HALF if not noun else 0 if like(part, whole) or meets(noun, said) or points > 1 else -1
    points -= HALF * max(0, abs(part.sentence - claim.number) - (not here))
    points -= HALF * max(0, abs(whole.sentence - claim.number) - 1)
    points -= 1 if OTHER_TIME.search(told) and not OTHER_TIME.search(said) else 0
    points -= 1 if not here and THERE.match(page.words(part.sentence)) else 0
    if (found := OF_NOUN.match(claim.rest)) and not ON_THE_WAY.match(claim.rest):
        named = meets(found["noun"], f"{own_noun(whole)} {clause(page, whole)}")
        generic = GENERIC.search(found["noun"])
        points -= 0 if named or generic else 3 if whole.unit else 1 if claim.fraction else 0
    noun, things = bulk.noun_of(claim.rest) if not TAKES_UP.match(claim.rest) else "", own_noun(whole)
    if (
        noun
        and things
        and not (meets(claim.rest, things) or kindred(noun, things) or TOTAL.search(f"{things} {clause(page, whole)}"))
    ):
        points -= 3 if whole.sentence != claim.number else 0
    if TAKES_UP.match(claim.rest) and not here and whole.sentence == claim.number and not _divides(page, part, whole):
        points -= Fraction(5, 2)
    points -= HALF if claim.fraction and not meets(own_noun(whole), said) and not _divides(page, part, whole) else 0
    points += 1 if TOTAL.search(clause(page, whole)) and not here else 0
    return points + (2 if ON_THE_WAY.match(claim.rest) else 0)


def _divides(page: Page, part: Quantity, whole: Quantity) -> bool:
    """'212 of the 451', 'of its 451 pupils, 212', '418 of them', 'of whom 40'."""
    if part.sentence == whole.sentence and part.end <= whole.start:
        return bool(OF_W.match(gap(page, part, whole)))
    after = re.match(r"^ ?(?:[a-z]+ )?(?:of (?:them|these|those|whom|which|the)\b|in all\b)", page.after(part))
    before = re.search(
        r"\b(?:of|among) (?:whom|which|these|those|them),? (?:about |some |only |just )?$", page.before(part, 30) + " "
    )
    of_whole = re.search(r"\b(?:of|among) (?:the|its|their|all|those|these) $", page.before(whole, 20) + " ", re.I)
    return bool(after or before or (of_whole and part.sentence == whole.sentence))


def _draft(page: Page, claim: Portion, part: Quantity, whole: Quantity) -> Draft:
    share = combine(truediv, part.readings, whole.readings)
    allowed = Readings(*(claim.allowed for _ in NAMES))
    judgement = judge(share, allowed, percent=True)
    bound = words(claim.allowed, percent=True)
    return Draft(
        rule="threshold",
        quantities=(part, whole),
        spans=(page.span(claim.start, claim.end),),
        slip=f"majority {part.key} {whole.key}",
        formula=f"{part.label} / {whole.label} = {words(share.literal, percent=True)}; said to be '{claim.told}'",
        result=words(share.usual, percent=True),
        stated=claim.told,
        unit="percent",
        judgement=judgement,
        why=f"The part over the whole that stand round '{claim.told}', which is taken as {bound}.",
    )
