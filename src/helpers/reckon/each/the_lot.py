"""What one costs and what all of them do, how many there are told just before: 'A new one costs £640; replacing the lot would take £1.2m'.

    The frost split 180 pipes. Each costs £35 to mend, all of them together £6,300.
    She keeps 46 goats. One fetches 90 euros at market, the whole herd would bring in 4,140.

Slots: a count, one of it and an amount, the lot and an amount of the same unit. So tied, no family has to propose them.

Comes in: a Page. Goes out: drafts of checks of the rule product.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import mul

from ..digits import one_digit_off, swapped
from ..labels import MONEY
from ..meaning.apposition import HEDGED, amount
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge
from .by_the_bill import charged

OWN = "the-lot"
# Reads 'A new one costs ', 'Each fetches about ', 'One of them weighs ', 'Replacing one costs '; must not read 'Each man paid '
ONE = re.compile(
    rf"(?:^|[.;:,—–] ?|\b(?:and|but|at) )[“\"']?(?:(?:[a-z]+ing|to [a-z]+) )?(?:(?:a|each|every) (?:(?:new|fresh|spare|used|second-hand|single) )?(?:one|replacement|piece)|(?:just )?one(?: of (?:them|these|those))?|each(?: of (?:them|these|those))?|apiece they)"
    rf"(?: (?:of [a-z]+|alone|now))? (?:costs?|would cost|will cost|sells? (?:for|at)|sold for|goes for|is worth|was worth|is priced at|fetch(?:es|ed)|weighs|weighed|brings?(?: in)?|comes to|retails at|runs to|sets? (?:you|him|her|them|us) back) {HEDGED}[$£€]?$",
    re.I,
)
# Reads '; replacing the lot would swallow ', ', all of them together ', '. To mend every one will take '
ALL = re.compile(
    rf"^[^.;:,\d]{{0,40}}(?:[.;:,—–]|\band\b) ?[^.;:\d]{{0,40}}?\b(?:the (?:whole )?lot|(?:them|they) all|all (?:of )?(?:them|these|those)|every (?:last )?one(?: of (?:them|these|those))?|the whole (?:herd|flock|fleet|stock|batch|set|consignment|order|load|lot|collection|crop|row)|all together|altogether|together|in all)\b[^.;:\d]{{0,40}}? ?{HEDGED}[$£€]?$",
    re.I,
)
LESS = re.compile(
    r"\b(?:discount|half|most|some|more|less|another|only the|besides|plus|after|extra|apart from|profit|net|along with|as well as|together with|with (?:the|its|their)|insured|bought|raised|grants?|old price|in (?:19|20)\d\d)\b",
    re.I,
)
# Reads 'altogether the catch was', 'in all he has': a sum of something else
OTHER_SUM = re.compile(
    r"\b(?:all together|altogether|together|in all),? (?!(?:the (?:whole )?(?:lot|herd|flock|fleet|stock|batch|set)|they|these|those|it|that)\b)(?:the|a|an|his|her|its|their|he|she|we|i|it)\b",
    re.I,
)
NEW = re.compile(r"\b(?:new|replacement|fresh) ", re.I)
RENEWED = re.compile(r"\b(?:replac\w+|renew\w*|new|buy(?:ing)?|order(?:ing)?|would|will|to [a-z]+)\b", re.I)
SAMPLE = re.compile(r"\bone\b(?: [a-z]+){0,3} (?:sold for|was worth|weighed|cost) ", re.I)  # of many that are not alike
GROUP = re.compile(r"\bthe whole (?:herd|flock|fleet|stock|collection)\b", re.I)
LOST = re.compile(r"\b(?:lost|lose|losing|died|drowned|killed|stolen|stole|sold|bought|burned|burnt|took|taken|damaged|destroyed|culled|missing)\b", re.I)  # fmt: skip
OF_OTHER = re.compile(r"\s*(?:[a-z]+ )?(?:of|with|including|for the|for a)\b")
BACK = 2  # sentences before the price in which what is counted stands
FEWEST = 3
FAR = 2  # times that a total may be off and still be meant


def the_lot(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each price of one with the price of all, against the one count just before.

    Must not read 'He sold 40 goats. One weighs 31 kilos; altogether he has 900 kilos of hay', whose words go on after the total.
    """
    for each in page.quantities:
        if (
            each.sentence < 0
            or not (amount(each) and each.unit)
            or each.unit not in MONEY | {"kilogram", "ton", "liter"}
        ):
            continue
        if not ONE.search(_flat(page.text[page.sentences[each.sentence].start : each.start])):
            continue
        whole = next((one for one in page.near(each.sentence, 1) if one.start > each.start), None)
        count = _count(page, each)
        if not whole or not count or not _all(page, each, whole):
            continue
        draft = _draft(count, each, whole)
        if draft and (draft.judgement.verdict == "consistent" or _meant(page, count, each, whole)):
            yield draft


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _count(page: Page, each: Quantity) -> Quantity | None:
    """The one count that is told last before a price; a measure that holds things may be one: '1,850 barrels'."""
    for number in range(each.sentence, each.sentence - 1 - BACK, -1):
        found = [one for one in page.by_sentence.get(number, []) if one.end < each.start]
        counts = [
            one
            for one in found
            if one.unit in (None, "barrel") and not one.time and not one.vague and one.lo == one.figure.hi
            and one.lo >= FEWEST and not one.lo % 1 and one.counts
        ]  # fmt: skip
        if counts:
            return counts[0] if len(counts) == 1 else None
    return None


def _all(page: Page, each: Quantity, whole: Quantity) -> bool:
    """Whether a second amount is what all of them come to."""
    gap = _flat(page.text[each.end : whole.start])
    alike = whole.unit == each.unit or (whole.unit is None and not whole.figure.noun)
    after = re.split(r"[.;:,]", page.after(whole))[0]
    other = OF_OTHER.match(page.text, max(whole.end, whole.figure.unit_end or 0))  # '900 kilos of hay'
    plain = not (other or LESS.search(f"{gap} {after}") or OTHER_SUM.search(gap))
    return alike and amount(whole) and bool(ALL.match(gap)) and plain


def _meant(page: Page, count: Quantity, each: Quantity, whole: Quantity) -> bool:
    """Whether a total that fails is of just those things at just that price.

    Must not read 'A new one costs £400, the whole fleet cost £15,000', which was bought before, nor 'One was worth £2,000, together they
    were worth £45,000', which are not alike, nor 'The flood took 220 sheep. ... the whole flock', which is more than was taken.
    """
    gap, lead = _flat(page.text[each.end : whole.start]), page.before(each, 60)
    renewed = not NEW.search(lead) or RENEWED.search(gap)
    part = GROUP.search(gap) and LOST.search(page.words(count.sentence))
    return bool(renewed) and not part and not SAMPLE.search(lead)


def _draft(count: Quantity, each: Quantity, whole: Quantity) -> Draft | None:
    """The check; what fails is told where it is not so far off that another total is meant."""
    made = combine(mul, count.readings, each.readings)
    judgement = judge(made, whole.readings, derived=True)
    near = 1 / FAR < count.lo * each.lo / whole.lo < FAR if whole.lo else False
    slip = one_digit_off(count.lo * each.lo, whole.lo) or swapped(f"{count.lo * each.lo:.0f}", f"{whole.lo:.0f}")
    if judgement.verdict != "consistent" and not (near or slip):
        return None
    return charged(
        count, each, whole, made, judgement, "What one comes to, how many there are, and what all of them come to.", OWN
    )
