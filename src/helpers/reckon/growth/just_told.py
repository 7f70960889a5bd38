"""Multiples and changes of the two values just told: 'A permit is £45 now. From April you will pay 80. The price has more than doubled.'

    The council had 24 boats out on Monday. By Friday it was 41, twice as many.
    Asker's pump costs 48 euros a month. The old one is 32 euros a month, which makes the newcomer 50 per cent dearer.

The claim names no value of its own; the two sentences before it in its paragraph, and its own up to it, tell two values of one kind and
no third. Where they stand at two times, or are compared, it is of these, whatever nouns the writer takes.

Comes in: a Page. Goes out: drafts of checks of the rules multiple and percent_change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..labels import MONEY as COINS
from ..meaning.apposition import amount, bare_noun
from ..meaning.matters import MONEY
from ..meaning.spelled import fractions_in_words
from ..meaning.tellings import stems
from ..quantities import Desk, Draft, Page, Quantity
from .baselines import like, ordered, size, toward
from .change_claims import PRICED, TENSES, firmness, of_a_part, sign_of
from .changes import FRACTION, change_drafts, in_percent
from .folds import GENERIC
from .multiple_claims import Multiple, claims
from .multiples import multiple_draft
from .values import aside_mean, margin, one_money

BACK = 2  # sentences before a claim that tell its two values
OVER_SECOND = "the difference over the second number"  # how the judgement names the other base
FEWEST = 4  # of fewer things more stand in every paragraph
PLAN = re.compile(
    r"\b(?:target|goal|limit|planned|expected|forecast|budgeted|capacity|promised|hoped|average|instead)\b", re.I
)
# Reads 'twice as many.', 'three times as many, and'; must not read 'twice as many as in', 'twice the size of'
OPEN = re.compile(r"^(?:as (?:many|much|high|large|big|long|dear|expensive|tall|heavy))?\s*(?:[.,;:)]|$|and\b|but\b)")
SIZED = re.compile(r"^as (?:long|tall|heavy)\b", re.I)  # what no sum of money is
# Reads 'has doubled.', 'had more than doubled in ten years'; must not read 'doubled its fleet', 'doubled to 90', 'doubled from'
BARE = re.compile(
    r"^(?:\s*(?:[.;:)”\"]|,(?! (?:up )?(?:from|to)\b)|$|and\b|but\b|in (?:just |only )?(?:a|one|two|three|four|five|six|ten|under|less)\b|over\b|within\b|since then\b))"
)
DEARER = re.compile(
    r"^(?:%|per ?cent) (?P<way>dearer|more expensive|higher|costlier|more|larger|taller|heavier|longer|cheaper|less|lower|smaller|shorter|lighter)\s*(?:[.,;)”\"]|$)",
    re.I,
)
MAKES = re.compile(
    r"\b(?:which|that|this) (?:makes?|made)\b[^.;:\d]{0,40}$|\bso (?:that )?[^.;:\d]{0,40}\b(?:is|are|was|were) (?:about |nearly |some )?$",
    re.I,
)
# Reads 'now', 'From May', 'by Friday', 'last autumn', 'in 2014': words that put a value at a time
TIME = re.compile(
    r"\b(?:now|today|then|currently|last|this|next|ago|earlier|before|until|since|(?:[Ff]rom|[Bb]y|[Ii]n|[Oo]n) (?:the (?:first|start|end)|[A-Z][a-z]+|\d{4}))\b"
)
# Reads 'The queue has', 'Their flock had': a word for the things counted together, whatever each is called
GATHERED = re.compile(
    r"\b(?:the|this|that|its|their|our|his|her) (?:[a-z-]+ ){0,2}?(?:queues?|lines?|crowds?|herds?|flocks?|fleets?|colon(?:y|ies)|backlogs?|lists?|rolls?|gatherings?|audiences?|workforces?|"
    r"memberships?|staff|intakes?|classes|class|choirs?|stocks?|attendances?|turnouts?|populations?|teams?|forces?|contingents?|camps?|collections?|piles?|networks?|caseloads?|waiting lists?|"
    r"clientele|following|readership|ridership|congregations?|estates?|portfolios?|shoals?|packs?|swarms?|armad[ay]s?|jams?|tailbacks?)\b[^,;:.\d]{0,25}$",
    re.I,
)
# Reads 'lost 33 per cent of its boats': of what else the change may be
OF_ITS = re.compile(
    r"^ ?(?:%|per ?cent)? (?:of|in|from|off) (?:(?:the|its|their|our|his|her|all) )?(?!it\b|them\b|that\b|this\b)([a-z]+)",
    re.I,
)
MONEY_WORD = re.compile(
    r"(?:money|support|income|budget|funds?|funding|total|sum|amount|value|number|figure|one|a|an|two|three|four|five|six|ten|just|only)$",
    re.I,
)
# Reads ' less.', ' per cent more.', ' fewer,'; must not read ' less than'
LESS_THEN = re.compile(
    r"^ ?(?:%|per ?cent)? ?(?P<way>dearer|more expensive|higher|costlier|more|larger|taller|heavier|longer|bigger|cheaper|less|lower|smaller|shorter|lighter|fewer)\s*(?:[.;)”\"]|$)",
    re.I,
)
# Reads 'You cannot take away', 'Stripping', 'It fell', 'The rise of': a change that names nothing else that it may be of
OF_NONE_ELSE = re.compile(
    r"^\W*(?:(?:And|But|So|Yet),? )?(?:you|it|they|that|this|we|I|he|she|[A-Z][a-z]+ing|(?:the|a|an|this|that) (?:rise|fall|cut|drop|loss|increase|decrease|change|growth|jump)"
    r"|(?:the|its|their|his|her) (?P<noun>[a-z]+) (?:is|was|has|had|fell|rose|grew|dropped|shrank|climbed|lost))\b",
    re.I,
)
OBJECT_BY = re.compile(
    r"\b(?!(?:it|them|that|this|up|down|cut|fell|rose|grew|grown|risen|fallen|shrank|shrunk|\w+ed)\b)[a-z]+ by (?:some |about |nearly |almost )?$",
    re.I,
)
COMMA = re.compile(
    r"^(?: [a-z]+)?(?:,| [–—-])(?: or)? (?:some |about |nearly |almost |roughly |exactly |just )?(?:an? )?$", re.I
)
LESS = frozenset("cheaper less lower smaller shorter lighter fewer".split())


def just_told(page: Page, desk: Desk) -> Iterator[Draft]:
    """The multiples in words, and the comparisons in per cent, of the two values just told."""
    for claim in claims(page):
        rest = page.text[claim.end : page.sentences[claim.number].end].lstrip(" ")
        said = (BARE if claim.over_time else OPEN).match(rest)
        many = said is not None and said[0].startswith("as many")
        pair = _two_before(page, claim.number, claim.start, as_many=many) if said else None
        if (
            pair
            and SIZED.match(said[0] if said else "")
            and (pair[0].unit in COINS or not _nearest_stretches(page, claim, pair))
        ):
            continue  # 'put £1,620 on a card. Results that came in 20 minutes took three hours, nine times as long'
        if pair and not (claim.over_time and not _two_times(page, *pair)):
            draft = _multiple(page, claim, *pair)
            if draft.judgement.verdict == "consistent" or not claim.over_time or _of_them(page, claim, *pair):
                yield draft
    for number, group in page.by_sentence.items():
        for printed in group:
            told = DEARER.match(page.after(printed)) if printed.percent and number >= 0 else None
            if (
                told
                and MAKES.search(page.before(printed, 80) + " ")
                and (pair := _two_before(page, number, printed.start))
            ):
                small, large = sorted(pair, key=size)
                ends = (large, small) if told["way"].split()[-1].lower() in LESS else (small, large)
                yield from change_drafts(*ends, printed)


def moved_just_before(page: Page, desk: Desk) -> Iterator[Draft]:
    """A change in per cent, in any words, after a sentence of two times: 'The grant, 64m in 2023, is 48m now. You cannot take away 25%'.

    Told as failing only where it is the difference over the second of the two.
    """
    for printed in page.quantities:
        if not printed.percent or printed.time or printed.sentence < 1 or not (sign := sign_of(page, printed)):
            continue
        here = [
            one
            for one in page.by_sentence.get(printed.sentence, [])
            if one is not printed and (amount(one) or one.percent)
        ]
        of_others = OF_ITS.match(page.after(printed))
        strange = (
            of_others
            and not MONEY_WORD.match(of_others[1])
            and not stems(of_others[1]) & stems(page.words(printed.sentence - 1))
        )
        pair = (
            None if here or strange or of_a_part(page, printed) else _two_before(page, printed.sentence, printed.start)
        )
        if not pair or pair[0].percent or pair[0].sentence != pair[1].sentence or not _two_times(page, *pair):
            continue
        old, new = ordered(page, *pair) or pair
        if toward(old, new, sign):
            yield from (
                one
                for one in change_drafts(old, new, printed)
                if one.judgement.verdict == "consistent" or (_meant(one) and _of_none_else(page, printed))
            )


def _of_none_else(page: Page, printed: Quantity) -> bool:
    """Whether a change names no other thing: 'You cannot take away 25%'; not 'Costs rose 25%', 'They cut staff by 25%'."""
    lead = page.text[page.sentences[printed.sentence].start : printed.figure.hedge_start or printed.start]
    found = OF_NONE_ELSE.match(lead)
    if not found or OBJECT_BY.search(lead):
        return False
    return not found["noun"] or bool(stems(found["noun"]) & stems(page.words(printed.sentence - 1)))


def less_beside(page: Page, desk: Desk) -> Iterator[Draft]:
    """A comparison that closes a sentence of two values: 'One port took 2.4 tonnes, the other 1.8, a quarter less.'"""
    for printed in [*page.quantities, *map(in_percent, [*page.fractions, *fractions_in_words(page)])]:
        if printed.sentence < 0 or printed.time or not (printed.percent or printed.unit == FRACTION):
            continue
        told = LESS_THEN.match(page.after(printed))
        group = [
            one
            for one in (page.by_sentence.get(printed.sentence, []) if told else [])
            if one.figure is not printed.figure and one.figure.text.lower() != "one"  # 'one from the south'
        ]
        if len(group) != 2 or group[1].end > printed.start or not _both(page, *group):
            continue
        first, last = one_money(group)
        beside = COMMA.match(page.text[last.figure.unit_end or last.end : printed.start]) or COMMA.match(
            page.text[last.end : printed.start]
        )
        if (
            not beside
            or not _alike(first, last)
            or any(_planned(page, one) or page.set_aside(one) for one in (first, last))
        ):
            continue
        if (
            told
            and (size(last) < size(first)) == (told["way"].split()[-1].lower() in LESS)
            and size(first) != size(last)
        ):
            yield from (replace(one, slip=f"just-told {one.slip}") for one in change_drafts(first, last, printed))


def _both(page: Page, first: Quantity, last: Quantity) -> bool:
    """Whether two figures are values; the second may leave out the unit, however small it is."""
    left_out = (
        first.unit and last.unit is None and bare_noun(last) and last.figure.lo == last.figure.hi and size(last) > 0
    )
    return _value(page, first) and (_value(page, last) or bool(left_out and not last.percent and not last.times))


def _meant(draft: Draft) -> bool:
    return draft.judgement.verdict == "consistent" or OVER_SECOND in (draft.judgement.reading or "")


def _two_before(page: Page, number: int, start: int, *, as_many: bool = False) -> tuple[Quantity, Quantity] | None:
    """The two values of the kind told last before a claim; None where there is another of it, or one alone.

    'As many' may be said of things under two names: 575 people who were sent home, and 1,150 jobs.
    """
    paragraph = page.sentences[number].paragraph
    numbers = [
        each for each in range(number - BACK, number + 1) if each >= 0 and page.sentences[each].paragraph == paragraph
    ]
    told = one_money(
        [one for each in numbers for one in page.by_sentence.get(each, []) if one.end <= start and _value(page, one)]
    )
    if not told or number - told[-1].sentence > 1:
        return None
    last = told[-1]
    if any(last.end <= old.start and new.end <= start and old.sentence == number for old, new in page.changes):
        return None  # 'slipped 1.5%. The price rose from 50 to 75 euros, half as much again': a change is told nearer
    before = told[:-1]
    kin = [one for one in before if _alike(one, last) or (as_many and _counted(one) and _counted(last))]
    others = [
        one for one in before if one not in kin and _counted(one) and bare_noun(one)
    ]  # of which it may be as well
    if len(kin) != 1 or others or size(kin[0]) == size(last) or any(_planned(page, one) for one in (kin[0], last)):
        return None
    return kin[0], last


def _value(page: Page, one: Quantity) -> bool:
    exact = (
        one.figure.lo == one.figure.hi
        and size(one) >= (1 if one.unit or one.percent else FEWEST)
        and not one.vague
        and one.figure.approximator in (None, "~")
    )
    return bool(
        exact and (amount(one) or one.percent) and not one.times and not margin(page, one) and not aside_mean(page, one)
    )


def _planned(page: Page, one: Quantity) -> bool:
    """Whether a value's sentence speaks of what was planned, or of a mean that is not told beside the value."""
    text = page.words(one.sentence)
    asides = [each for each in page.by_sentence[one.sentence] if each is not one and aside_mean(page, each)]
    said = [found[0].lower() for found in PLAN.finditer(text)]
    return bool(said) and not (asides and set(said) == {"average"} and len(said) == len(asides))


def _alike(one: Quantity, last: Quantity) -> bool:
    """Whether two values are of one kind, the second perhaps without its unit, its noun or its time: '45 pounds now ... you pay 80'."""
    times = one.time == last.time or (last.time is None and last.unit is None and bare_noun(last))
    left_out = (
        last.unit is None
        and bare_noun(last)
        and not last.percent
        and last.sentence - one.sentence <= 1
        and not one.percent
    )
    unlike = one.unit is last.unit is None and _whole(one) != _whole(last)  # 96 dead and a magnitude of 7.3
    return times and not unlike and (like(one, last) or left_out)


def _whole(one: Quantity) -> bool:
    return size(one).denominator == 1


def _nearest_stretches(page: Page, claim: Multiple, pair: tuple[Quantity, Quantity]) -> bool:
    """Whether no two stretches of time stand before a claim in its own sentence, of which it is then told."""
    own = [one for one in page.by_sentence.get(claim.number, []) if one.days and one.end <= claim.start]
    return len(own) < 2 or all(one in own for one in pair)


def _of_them(page: Page, claim: Multiple, one: Quantity, other: Quantity) -> bool:
    """Whether what doubled is what the two are of: by a pronoun, 'the number', 'the queue', 'the price' of money, or a word said again."""
    lead = page.text[page.sentences[claim.number].start : claim.start]
    if GATHERED.search(lead) and _counted(one) and _counted(other) and other.sentence == claim.number - 1:
        return True
    if PRICED.search(lead):
        return bool(MONEY & set((one.unit or "").split()))
    told = " ".join(page.words(each.sentence) for each in (one, other))
    return bool(GENERIC.search(lead) or stems(lead) & stems(told))


def _counted(one: Quantity) -> bool:
    return one.unit is None and one.total and not one.percent


def _two_times(page: Page, one: Quantity, other: Quantity) -> bool:
    told = [{word.lower() for word in TIME.findall(page.words(each.sentence))} for each in (one, other)]
    apart = one.sentence != other.sentence and told[0] != told[1]
    return apart or ordered(page, one, other) is not None or firmness(page, (one, other)) >= TENSES


def _multiple(page: Page, claim: Multiple, one: Quantity, other: Quantity) -> Draft:
    small, large = sorted((one, other), key=size)
    old, new = (large, small) if claim.factor < 1 else (small, large)
    draft = multiple_draft(new, old, claim.told, claim.word)
    return replace(draft, slip=f"just-told {draft.slip}", spans=(page.span(claim.start, claim.end),))
