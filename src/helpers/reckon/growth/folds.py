"""Multiples by their slots: a claim that something doubled, or is three times another, and the two values that stand round it.

    The waiting list has doubled since 2019. It stood at 3,100 then. At the end of December it was 4,900.
    Membership doubled over the winter: in October the choir had 86 singers, by April 140.
    Ansley has 1,120 flooded homes. Burrow has 460; the larger town has three times as many.

The two values are like, near, and of two times (for a change) or of two things (for a comparison); what they are of must be
what the claim is of, or left out. A pair near by that makes the multiple silences the claim, and a pair far from it is of
something else.

Comes in: a Page. Goes out: drafts of checks of the rule multiple, those of `multiples`, `multiplied` and `as_many` first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations

from ..fractions.wholes import OF_W
from ..hedges import Readings
from ..intervals import exact
from ..kept import kept_on_page
from ..meaning import apposition
from ..meaning.apposition import amount, bare_noun
from ..meaning.deeds import matter
from ..meaning.matters import subject
from ..quantities import Desk, Draft, Page, Quantity
from . import as_many, multiples, multiplied
from .baselines import NAMED, PAST, YEAR, marks, ordered, size
from .baselines import like as one_kind
from .multiples import FACTORS, FORECAST, NUMBERS, multiple_draft, told_factor
from .steps import steps
from .values import margin, one_money

_HEDGE = r"(?:(?P<hedge>more than|well over|over|at least|nearly|almost|just under|about|roughly|around|some)\s+)?"
_MANY = r"(?P<many>two|three|four|five|six|seven|eight|nine|ten|twenty|\d{1,2}(?:\.\d+)?)"
CHANGED = re.compile(
    rf"(?<![\w-]){_HEDGE}(?:(?P<stem>halv|doubl|tripl|trebl|quadrupl|quintupl)(?:ed|ing|es|(?P<bare>e))\b(?! (?:room|bed|up\b|as\b|the (?:size|number)|what|that))(?!-)"
    rf"|(?P<fold>two|three|four|five|six|ten)-?fold\b|(?:fell|fall\w*|dropped|shrank|shrunk|declined|cut|reduced|slashed|down) (?:by|in) (?P<half>half)\b)",
    re.I,
)
COMPARED = re.compile(
    rf"(?<![\w-]){_HEDGE}(?:(?P<stem>twice(?! *(?:[.,;]|$))|double|triple|treble|quadruple|(?<!the )half)|{_MANY} times)\b(?!-)"
    r"(?= (?:as (?:many|much|high|large|big|long|fast|great|heavy|deep|wide|tall|old|expensive|costly|busy|strong)\b|the (?:size|number|amount|rate|level|length|height|width|depth|weight|age|total|figure|sum|price|cost|capacity|population|area|\d)"
    r"|(?:what|that|its|their|those|his|her)\b|(?:more|higher|larger|greater|bigger|longer)\b)|(?<=e)[.,;]|(?<=e)$)",
    re.I,
)
NO_MULTIPLE = re.compile(
    r"^ (?:a|an|per|each|every|down|decker|glazing|digits?|figures|standards?|check\w*|agent|act|whammy)\b", re.I
)
GENERIC = re.compile(
    r"\b(?:it|they|that|this|which|numbers?|total|figures?|count|level|tally|toll|sum|amount|those)\b[^,;:.]{0,30}$",
    re.I,
)
# Reads 'they had been £175m', 'it then owed £18m'; must not read 'it sold the boats for £175m'
TAKES_UP = re.compile(
    r"\b(?:it|they|he|she|there|that|the (?:figure|number|total|count|tally|level)|those|we|I|you|people|drivers|customers)\b(?: [a-z]+){0,3}\s*[$£€]?\s*$",
    re.I,
)
OBJECT = re.compile(
    r"^(?:the|its|their|his|her|our|my|production|output|spending|sales|profits?)\b(?! (?:since|past|last|in))", re.I
)
PRONOUN = re.compile(r"\b(?:it|they|there|that|the (?:figure|number|total|count|tally|level)|those|then|now)\b", re.I)
# Reads 'It stood at 3,100 households', 'by April there were 140'; must not read 'It sold 410 cars'
STOOD = re.compile(
    r"\b(?:it|they|there)(?: [a-z]+ly| now| then| still| once)? (?:is|are|was|were|had|has|have|stood at|numbered|counted|came to|reached|totall?ed|comprised|held|been)\b(?: been)?\s*$",
    re.I,
)
# Reads 'Sales were 410': what the number is of, where it is printed before a copula
IS_SO_MANY = re.compile(
    r"\b(?:the )?([\w-]+)(?: then| now| still)? (?:is|are|was|were|stood at|came to|totall?ed|reached|fell to|rose to|averaged)\s*[$£€]?\s*$",
    re.I,
)
# Reads 'has doubled its output: 310 boats', 'tripled, from an average of 14 vans'
LISTED = re.compile(r"^[^.;\d]{0,40}(?:[:—–(]|\b(?:from|to)\b)", re.I)
THEN = re.compile(
    r"\b(?:then|now|today|at first|since|when|had been|so far|before|earlier|ago|the day|to begin with|by)\b", re.I
)
TO = re.compile(r"(?:\bto|:|,|—|–|\(|\bat)\s*(?:about |some |just |nearly |almost )?[$£€]?\s*$", re.I)
FROM = re.compile(r"\bfrom\b[^,;.\d]{0,20}$", re.I)
TO_NEW = re.compile(r"\bto\b[^,;.\d]{0,20}$", re.I)
DIFFERENCE = re.compile(r"\b(?:by|extra|another|further|additional|more|up|down)\s*[$£€]?\s*$", re.I)
AS_OTHERS = re.compile(r"^as (?:many|much) ([\w-]+(?: [\w-]+)?) as ([\w-]+)", re.I)
AS_MANY_OF = re.compile(r"^as (?:many|much) (?!as\b|again\b|in\b|at\b|on\b|for\b)([\w-]+)", re.I)
PLAN = re.compile(
    r"\b(?:target|goal|limit|planned|expected|forecast|budgeted|capacity|promised|hoped|will|would)\b", re.I
)
HEDGES = frozenset("more than well over at least nearly almost just under about roughly around some".split())
BACK, ON = 2, 2  # sentences before and after a claim in which its two values are looked for
LEAST, MOST = Fraction(11, 20), Fraction(8, 5)  # a pair whose ratio is so far from the told one is another pair
STEP = Fraction(23, 20)  # what has hardly changed is not what has doubled
MANY = 12  # values round a claim


@dataclass(frozen=True, slots=True)
class Claim:
    """A multiple in words: where it stands, how many times, whether over time, and what it is of."""

    number: int
    start: int
    end: int
    factor: Fraction
    told: Readings
    word: str
    over_time: bool
    of: frozenset[str]
    generic: bool
    counted: bool  # whether it is of a number of things
    open: bool  # whether the other value is not named after it: 'three times as many.'


def multiple(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each multiple with its values: by the words that tie them, else by the slots round the claim."""
    tied = [
        draft
        for rule in (
            multiples.multiple,
            multiples.times_as_many,
            multiples.pair_told,
            multiples.that_is_times,
            as_many.as_many,
            as_many.the_usual,
            multiplied.far_multiple,
        )
        for draft in rule(page, desk)
    ]
    yield from (draft for draft in tied if not _told_already(draft, tied))
    for claim in claims(page):
        if not any(_same_claim(claim, draft) for draft in tied):
            yield from _filled(page, claim)


def _told_already(draft: Draft, others: list[Draft]) -> bool:
    """Whether the words of a failing multiple are made by a pair that shares a value: '612, three times the 204. Of these 47'."""
    held = [one for one in others if one.judgement.verdict == "consistent" and one.stated == draft.stated]
    return draft.judgement.verdict == "inconsistent" and any(
        set(one.quantities) & set(draft.quantities) for one in held
    )


def _same_claim(claim: Claim, draft: Draft) -> bool:
    places = {one.sentence for one in draft.quantities}
    said, told = (set(re.findall(r"[\w.]+", text.lower())) - HEDGES for text in (draft.stated or "", claim.word))
    alike = bool(said & told - {"times"})
    return alike and min(places) <= claim.number + ON and max(places) >= claim.number - BACK


@kept_on_page
def claims(page: Page) -> list[Claim]:
    """The multiples told in words, in text order; none that is planned, promised or denied."""
    return list(_claims(page))


def _claims(page: Page) -> Iterator[Claim]:
    for number, sentence in enumerate(page.sentences):
        for pattern in (CHANGED, COMPARED):
            for found in pattern.finditer(sentence.text):
                lead = " ".join(sentence.text[: found.start()].split()) + " "
                rest = " ".join(sentence.text[found.end() : found.end() + 60].split())
                bare = found.groupdict().get("bare") and sentence.label != "headline"
                if bare or FORECAST.search(lead) or NO_MULTIPLE.match(f" {rest}"):
                    continue
                factor = _factor(found)
                if factor < 1 and re.match(r"^as [a-z]+ again\b", rest):
                    factor += 1  # 'half as much again'
                yield Claim(
                    number,
                    sentence.start + found.start(),
                    sentence.start + found.end(),
                    factor,
                    told_factor(found["hedge"], factor),
                    " ".join(found[0].split()),
                    pattern is CHANGED,
                    matter(f"{re.split(r'[;:]', lead)[-1]} {re.split(r'[;:.]', rest)[0]}"),
                    bool(GENERIC.search(lead) and not OBJECT.match(rest)),
                    "number of" in lead,
                    bool(re.match(r"^(?:as [a-z]+)?\s*(?:[.,;]|$|(?:as|than) [A-Z])|^the [a-z]+ of [A-Z]", rest)),
                )


def _factor(found: re.Match[str]) -> Fraction:
    groups = found.groupdict()
    if groups.get("half"):
        return Fraction(1, 2)
    if number := groups.get("fold") or groups.get("many"):
        return exact(float(NUMBERS.get(number.lower()) or number))
    return next(factor for stem, factor in FACTORS.items() if groups["stem"].lower().startswith(stem))


def _filled(page: Page, claim: Claim) -> Iterator[Draft]:
    """The nearest pair that fits the slots of a claim, unless another near it makes the multiple."""
    counted = "as many" in page.text[claim.start : claim.end + 10]  # of votes, of which 36 per cent is no number
    given = [one for one in _given(page, claim) if not (counted and one.percent)]
    if named := _two_kinds(page, claim, given):
        if _plausible(claim, *named):
            yield multiple_draft(*named, claim.told, claim.word)
        return
    near = [pair for pair in combinations(given, 2) if like(*pair) and _plausible(claim, *pair)]
    tied = [pair for pair in near if _tied(page, claim, *pair)] or list(_far(page, claim, given))
    pairs = sorted(tied, key=lambda pair: _distance(claim, pair, given))
    makes = [pair for pair in near if _makes(claim, *pair) and _own(page, claim, *pair)]
    apart = _distance(claim, pairs[0], given)[0] if pairs else 0
    if any(pair in tied or _distance(claim, pair, given)[0] <= apart for pair in makes):
        pairs = [pair for pair in pairs if pair in makes]
    if not claim.over_time and len({_distance(claim, pair, given)[:2] for pair in pairs[:2]}) < len(pairs[:2]):
        return  # of two pairs that stand alike neither is taken
    if pairs:
        yield _draft(page, claim, *pairs[0])


def _two_kinds(page: Page, claim: Claim, given: list[Quantity]) -> tuple[Quantity, Quantity] | None:
    """'twice as many cyclists as drivers': the count of the one and of the other, where each is printed once near by."""
    found = AS_OTHERS.match(" ".join(page.text[claim.end : claim.end + 80].split()))
    if claim.over_time or not found:
        return None
    kinds = [
        [one for one in given if one.unit is None and matter(name) & matter(one.measure or "")]
        for name in found.groups()
    ]
    return (kinds[0][0], kinds[1][0]) if len(kinds[0]) == len(kinds[1]) == 1 and kinds[0] != kinds[1] else None


def _far(page: Page, claim: Claim, given: list[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """'It has pulled 1.2 million tubs. ... In 2011 it pulled 310,000 tubs. The new recall is three times as large.'

    One value stands beside the claim, the other further back, with the same noun; of several that may be meant none is taken.
    """
    beside = [one for one in given if claim.number - 1 <= one.sentence <= claim.number and one.measure and not one.unit]
    if not beside or (claim.over_time and not claim.generic):
        return
    base = beside[-1]
    earlier = [
        one
        for one in page.quantities
        if 0 <= one.sentence < base.sentence and one.measure == base.measure and _usable(page, one) and like(one, base)
    ]
    values = {size(one) for one in earlier}
    if (
        len(values) == 1
        and _plausible(claim, earlier[-1], base)
        and not any(_makes(claim, one, base) for one in earlier)
    ):
        yield earlier[-1], base


def like(one: Quantity, other: Quantity) -> bool:
    """Whether two values may be of one thing, the unit of one perhaps left out: '640 hectares in 1990 and 430 last year'."""
    left_out = None in (one.unit, other.unit) and one.unit != other.unit
    means = [bool(each.page and apposition.average(each.page, each)) for each in (one, other)]
    rates = one.time != other.time and any(means)
    return (one_kind(one, other) and not rates) or (
        left_out and one.sentence == other.sentence and apposition.like(one, other)
    )


def _given(page: Page, claim: Claim) -> list[Quantity]:
    numbers = range(claim.number - BACK, claim.number + ON + 1)
    end = page.sentences[claim.number].end
    other = multiples.OF_ANOTHER.search(page.text[claim.end : end])
    found = [
        one
        for number in numbers
        for one in page.by_sentence.get(number, [])
        if number >= 0 and _usable(page, one) and not (other and claim.end + other.start() <= one.start < end)
    ]
    found = sorted(found, key=lambda one: abs(one.start - claim.start))[:MANY]
    return one_money(sorted(found, key=lambda one: one.start))


def _usable(page: Page, one: Quantity) -> bool:
    measured = amount(one) or one.percent or (bool(one.days) and bool(one.unit))
    exactly = one.figure.lo == one.figure.hi and size(one) > 0
    return bool(
        measured
        and exactly
        and not one.vague
        and not one.times
        and not margin(page, one)
        and not DIFFERENCE.search(page.before(one) + " ")
    )


def _turn(page: Page, claim: Claim, one: Quantity, other: Quantity) -> tuple[Quantity, Quantity]:
    """Old and new, or the base and what is so many times it: by their size where the words do not tell."""
    small, large = sorted((one, other), key=size)
    return (large, small) if claim.factor < 1 else (small, large)


def _makes(claim: Claim, one: Quantity, other: Quantity) -> bool:
    small, large = sorted((size(one), size(other)))
    ratio = small / large if claim.factor < 1 else large / small
    return ratio in claim.told.usual or ratio in claim.told.half_up


def _plausible(claim: Claim, one: Quantity, other: Quantity) -> bool:
    small, large = sorted((size(one), size(other)))
    told = 1 / claim.factor if claim.factor < 1 else claim.factor
    return large / small >= STEP and LEAST <= large / small / told <= MOST


def _distance(claim: Claim, pair: tuple[Quantity, Quantity], given: list[Quantity]) -> tuple[int, int, int]:
    """Neighbours first, then those next to the claim."""
    one, other = sorted(pair, key=lambda each: each.start)
    between = sum(one.end <= each.start < other.start and like(one, each) for each in given)
    return (
        between,
        sum(abs(each.sentence - claim.number) for each in pair),
        sum(abs(each.start - claim.start) for each in pair),
    )


def _tied(page: Page, claim: Claim, one: Quantity, other: Quantity) -> bool:
    """Whether two values are of what the claim is of, and of two times, or two things."""
    if one.sentence == other.sentence and OF_W.match(apposition.gap(page, one, other)):
        return False  # 'two of the three'
    if claim.counted and (one.unit or other.unit):
        return False
    if any(PLAN.search(_beside(page, each)) for each in (one, other)):
        return False
    own = _own(page, claim, one, other)
    if not claim.over_time:
        noun = AS_MANY_OF.match(" ".join(page.text[claim.end : claim.end + 60].split()))
        if noun and not all(bare_noun(each) or matter(noun[1]) & matter(each.measure or "") for each in (one, other)):
            return False
        places = [claim.number - each.sentence for each in (one, other)]
        tied = own or (
            claim.open and (any(_of_claim(page, claim, each) for each in (one, other)) or apposition.kin(one, other))
        )
        return tied and min(places) >= -1
    if not own:
        return False
    old, new = _turn(page, claim, one, other)
    if (told := ordered(page, one, other)) and told != (old, new):
        return False
    return _two_times(page, claim, one, other) and not other_times(page, claim.number, one, other)


def _own(page: Page, claim: Claim, one: Quantity, other: Quantity) -> bool:
    """Whether both values are of what the claim is of; the noun of the second is left out: '48 banks in 2015. Today 77'."""
    own = [_of_claim(page, claim, each) for each in (one, other)]
    bare = other.unit is None and bare_noun(other) and other.sentence - one.sentence <= 1
    left_out = own[0] and (bare or (other.unit is not None and one.sentence == other.sentence != claim.number))
    return all(own) or left_out


def _beside(page: Page, one: Quantity) -> str:
    before = re.split(r"[,;:]", page.before(one, 50))[-1]
    return f"{before} {re.split(r'[,;:.]', page.after(one, 30))[0]}"


def _of_claim(page: Page, claim: Claim, one: Quantity) -> bool:
    """Whether a value is of what the claim is of: a word in common, its noun left out, 'it', 'they', 'the number'."""
    if claim.of & (matter(one.measure or "") | matter(" ".join(subject(page, one)))):
        return True
    if one.unit is None and not bare_noun(one):
        stood = STOOD.search(page.before(one, 60)) and one.sentence != claim.number
        listed = one.sentence == claim.number and LISTED.search(page.text[claim.end : max(claim.end, one.start)])
        return claim.generic or bool(stood or listed) or (not claim.over_time and one.sentence == claim.number)
    if one.unit is None and abs(one.sentence - claim.number) == 1 and _one_paragraph(page, claim.number, one.sentence):
        other = IS_SO_MANY.search(page.before(one, 60) + " ")
        return not other or bool(
            PRONOUN.fullmatch(other[1])
        )  # 'Thefts doubled. Police recorded 412 in May': the noun is left out
    taken = TAKES_UP.search(page.before(one, 60)) or claim.generic or one.sentence == claim.number
    beside = abs(one.sentence - claim.number) == 1 and _one_paragraph(page, claim.number, one.sentence)
    return bool(taken or (beside and not subject(page, one)))


def _one_paragraph(page: Page, number: int, other: int) -> bool:
    return page.sentences[number].paragraph == page.sentences[other].paragraph


def _two_times(page: Page, claim: Claim, one: Quantity, other: Quantity) -> bool:
    """'in 2019' and 'last year', 'from 40 to 50', 'then' and 'now', 'has since doubled to 2,010'."""
    if any({one, other} == set(step) for step in steps(page)):
        return True
    between, before = page.between(one, other), page.before(one, 25)
    if (FROM.search(before) and TO_NEW.search(between)) or (FROM.search(between) and TO_NEW.search(before)):
        return True
    if marks(page, one) != marks(page, other) or ordered(page, one, other):
        return True
    result = (
        other.sentence == claim.number and other.start > claim.end and TO.search(page.text[claim.end : other.start])
    )
    if one.sentence == other.sentence and any(
        pattern.search(f"{page.between(one, other)} {page.after(other, 30)}") for pattern in (YEAR, PAST, NAMED)
    ):
        return True
    told = THEN.search(_beside(page, one)) or THEN.search(_beside(page, other))
    return bool(result or told)


def other_times(page: Page, number: int, one: Quantity, other: Quantity) -> bool:
    """Whether the claim names a year that neither value is of: 'doubled since 2010', of 2019 and 2020."""
    said = set(YEAR.findall(page.words(number)))
    years = [set(YEAR.findall(" ".join(marks(page, each)))) for each in (one, other)]
    return bool(said) and all(years) and not said & (years[0] | years[1])


def _draft(page: Page, claim: Claim, one: Quantity, other: Quantity) -> Draft:
    old, new = _turn(page, claim, one, other)
    return replace(multiple_draft(new, old, claim.told, claim.word), spans=(page.span(claim.start, claim.end),))
