"""Whether words tie a rate, a count and a whole so firmly that a whole which does not follow is a contradiction.

Comes in: a Page and three of its quantities. Goes out: yes or no.
"""

from __future__ import annotations

import re
from operator import mul

from ..each.periods import AT_OTHER_TIMES
from ..quantities import Page, Quantity
from ..verdicts import combine
from .apposition import HEDGED, SUM_BEFORE, amount, apposed, summed

_HEDGED_END = rf"\s*{HEDGED}(?:a total of )?[$£€]?\s*$"
# Reads '..., and so it will do 7,500', 'so the bill comes to', 'which works out at', 'so that a kilogram earned'.
HENCE = re.compile(
    r"(?:\b(?:and so|so that|so|thus|therefore|hence|that means|which means|meaning|equal to|equivalent to|equivalent of)\b[^.;]{0,80}"
    rf"|\b(?:works? out (?:at|to)|worked out (?:at|to)|adds? up to)|\b(?:that|this|which)(?:['’]s| is| was| makes| means| comes to| would be| amounts to)){_HEDGED_END}",
    re.I,
)
# Reads 'At 3m a day, the bill now stands at 27m', 'a wage bill of 3.6m'; only where the rate stands in the same sentence.
BILL = re.compile(
    r"(?:\b(?:bill|total|sum|tally|toll|loss|amount|cost|yield|harvest|crop|catch|income|revenue)s?\b[^.;]{0,40} (?:stands? at|stood at|comes? to|came to|amounts? to|amounted to|reach(?:es|ed)|would be|will be|is|was)"
    r"|,\s*(?:an?|the|its|their) (?:[a-z]+ ){0,3}(?:bill|total|cost|sum|pot|fund|outlay|income|revenue|takings|loss|turnover|output) of"
    rf"|\b(?:comes? to|came to|amounts? to|amounted to|(?:is|are|was|were|be) worth)){_HEDGED_END}",
    re.I,
)
# Reads 'shared equally among the 48,000 holders', 'split between 12 towns'; must not read 'shared with'.
SHARED = re.compile(
    r"\b(?:shared?|split|divided?|distributed|spread|dividing|sharing|splitting)\b[^.;]{0,40}\b(?:among|amongst|between|by|over)\b[^.;\d]{0,30}$",
    re.I,
)
AT_FIRST = re.compile(r"^[“\"']?(?:At|With|On)\s[^.;\d]{0,30}$")
MEANS = re.compile(
    r"\b(?:costs?|cost|means?|meant|comes? to|works? out (?:at|to)|amounts? to|is worth|is|was|there (?:are|would be|is))\s*[$£€]?$",
    re.I,
)
IT = re.compile(r"^[“\"']?(?:It|They|This|That|The (?:money|sum|total|fund|amount))\b")
STRETCH_FIRST = re.compile(
    r"^[“\"']?(?:Over|In|During|Within|After) (?:(?:the|those|these|its|their|all)\s+)?(?:last |past )?$", re.I
)
# Reads 'there are 46 million to use, enough for six weeks', '90 tons, which will last 30 days'.
ENOUGH = re.compile(
    rf"\b(?:enough|sufficient|a supply|stocks?|(?:will|would|should|can|could) last)(?: (?:for|to last))?(?: (?:the|another|of))?\s*{HEDGED}$",
    re.I,
)
TOTAL_OF = re.compile(r"(?:[,;:(—–]|\bor)\s*(?:an?|the) (?:grand |combined |overall )?(?:total|sum) of$", re.I)
KEPT_UP = re.compile(
    r"\b(?:ha(?:s|ve|d) been \w+ing|at (?:a|that|this|the) (?:steady |constant )?(?:rate|pace|speed)|every (?:day|week|month|year)|steadily|constantly)\b",
    re.I,
)


# Reads 'The 34 million that went out over (the year)', 'The 90 million paid in (12 months)'.
SPENT_OVER = re.compile(
    r"^\s?(?:m|bn|million|billion)?\s*(?:[a-z]+ )?(?:(?:that|which) (?:[a-z]+ ){1,4}|(?:spent|paid|lost|raised|earned|used|taken|collected|handed|sent) (?:out |in |on [a-z ]{3,30})?)(?:over|in|during|for|within)?\s*(?:the )?$",
    re.I,
)


# Reads 'In three weeks it has lost 840', 'After nine months they had paid 4,500'.
IT_HAS = re.compile(
    r"^[ -]?[a-z]+,? (?:it|they|that|he|she|this) (?:has |have |had |will have |would have )?[a-z]+(?: [a-z]+)?\s*[$£€]?$",
    re.I,
)
# Reads 'A 12-hour shift brings 1,152', 'A three-month course costs 960'.
A_STRETCH = re.compile(r"^\W*(?:An?|One|Each|The)\s*$")
BRINGS = re.compile(
    r"^-[a-z]+ [a-z]+ (?:brings?|costs?|earns?|pays?|comes to|makes?|means?|takes|uses|burns|yields|needs|is worth)(?: (?:in|him|her|them|up))?\s*[$£€]?$",
    re.I,
)


def firm(page: Page, rate: Quantity, count: Quantity, whole: Quantity) -> bool:
    """Whether words tie the three: apposition, an equal share, 'At W it costs', 'and so ... W', 'the bill stands at W'."""
    last = max((rate, count, whole), key=lambda one: one.start)
    if AT_OTHER_TIMES.match(page.after(last)):
        return False
    lasting = last is count and count.sentence == whole.sentence and 0 <= whole.sentence - rate.sentence <= 1
    if lasting and ENOUGH.search(page.text[whole.end : count.figure.hedge_start or count.start]):
        return True
    if not _alone(page, rate, count, whole):
        return False
    together = rate.sentence == count.sentence == whole.sentence
    if together and last is not count and apposed(page, *_two_last(rate, count, whole)):
        return True
    if together and last is not whole and AT_FIRST.match(_from_start(page, whole)) and MEANS.search(page.before(rate)):
        return True
    if together and last is count and HENCE.search(page.before(rate, 120)):
        return True
    if last is rate and min(count.sentence, whole.sentence) >= rate.sentence - 1:
        here = rate.sentence in (whole.sentence, count.sentence)
        points_back = whole.sentence == rate.sentence or bool(IT.match(page.words(rate.sentence)))
        return (here and bool(HENCE.search(page.before(rate, 120)))) or (points_back and _shared(page, rate, count))
    if _bill_since(page, rate, count, whole):
        return True
    if last is whole and rate.sentence >= whole.sentence - 1:
        before = page.before(whole, 120)
        bill = rate.sentence == whole.sentence and BILL.search(before)
        return bool(HENCE.search(before) or bill) or summed_up(page, whole) or _kept_up(page, rate, count, whole)
    return False


def summed_up(page: Page, whole: Quantity) -> bool:
    """'for a total of 160', ', 160 in all'; not 'and 400 points overall', which may count more than the rest of it."""
    before = page.before(whole, 50)
    return bool(SUM_BEFORE.search(before + " ") or TOTAL_OF.search(before)) or (
        summed(page, whole) and bool(re.search(r"(?:[,;:—–(]|\b(?:or|for|making|that is|which is))$", before))
    )


def _two_last(*three: Quantity) -> tuple[Quantity, Quantity]:
    ordered = sorted(three, key=lambda one: one.start)
    return ordered[1], ordered[2]


def _from_start(page: Page, one: Quantity) -> str:
    return " ".join(page.text[page.sentences[one.sentence].start : one.figure.hedge_start or one.start].split()) + " "


def _shared(page: Page, rate: Quantity, count: Quantity) -> bool:
    """'shared equally among 48,000 holders, who can each expect 75'."""
    return rate.start > count.start and bool(SHARED.search(page.text[max(0, count.start - 80) : count.start]))


def _kept_up(page: Page, rate: Quantity, count: Quantity, whole: Quantity) -> bool:
    """'It has been falling by 6 centimeters a day. Over the 21 days since then it fell 1.26 meters'."""
    first = rate.sentence == whole.sentence - 1 and count.sentence == whole.sentence
    opens = STRETCH_FIRST.match(_from_start(page, count)) if first else None
    return bool(opens and KEPT_UP.search(page.words(rate.sentence)))


def _bill_since(page: Page, rate: Quantity, count: Quantity, whole: Quantity) -> bool:
    """'pays 46,000 a night for them. After 15 nights the bill has come to 690,000', 'The 34 million that went out over the year'."""
    if rate.sentence != whole.sentence - 1 or count.sentence != whole.sentence:
        return False
    others = [
        one
        for one in page.by_sentence[rate.sentence]
        if one is not rate and one.unit == rate.unit and (one.time or one.per) and amount(one)
    ]
    if others:
        return False
    if whole.start > count.start:
        opening, gap = _from_start(page, count), page.text[count.end : whole.start]
        since = STRETCH_FIRST.match(opening) and (BILL.search(page.before(whole, 120)) or IT_HAS.match(gap))
        return bool(since or (A_STRETCH.fullmatch(opening) and BRINGS.match(gap)))
    definite = re.match(r"^\W*The (?:total |sum of )?[$£€]?\s*$", _from_start(page, whole))
    return bool(definite and SPENT_OVER.match(page.text[whole.end : count.start]))


def _alone(page: Page, rate: Quantity, count: Quantity, whole: Quantity) -> bool:
    """Whether no other amount of the whole's kind stands between the three."""
    first, last = min(rate.start, count.start, whole.start), max(rate.start, count.start, whole.start)
    others = [
        one
        for one in page.near(whole.sentence, 2)
        if first < one.start < last
        and one not in (rate, count, whole)
        and amount(one)
        and (one.unit == whole.unit or one.time)
    ]
    return not [one for one in others if one.unit or one.time or one.measure in (None, whole.measure, rate.measure)]


def explained(page: Page, rate: Quantity, count: Quantity, whole: Quantity) -> bool:
    """Whether two other figures near by multiply to the whole, or the rate times another figure does: another pairing is meant."""
    near = [
        one for one in page.near(whole.sentence, 2)
        if one not in (whole,) and not one.vague and one.readings.literal.lo and not one.percent
    ][:12]  # fmt: skip
    for one in near:
        if one in (rate, count):
            continue
        for other in (rate, count):
            product = combine(mul, one.readings, other.readings).half_up
            if product.intersects(whole.readings.half_up) and one.unit != whole.unit:
                return True
    return False
