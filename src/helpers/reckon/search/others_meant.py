"""What the words beside a doubted relation tell of another whole, another side or a sum of their own.

    The cost was £84m. The roof cost £21m, a third of the cost of the stands.                    of the stands, not of it all
    Thirty of the 120 are empty and ten more are let. That's a third.                            thirty and ten of the 120
    Tickets were £8 and £5. The 210 adults and 96 children paid £2,160.                         210 x £8 + 96 x £5
    He took 14 payments of £1,200 and one of £2,000, £18,800 in all.                             14 x £1,200 + £2,000
    Seven ships were lost and nine saved.                                                       nine of no seven
    The hall seats 1,200 and was on no night full, though 3,400 came over three nights.          so many seats make no crowd

    It won 11 of 14, eight of nine at home; Corley won three of six.                            nobody adds three and six

Must not take 'a third of all seats' or 'a third of the poles that snapped' for another whole, nor a name that the whole is told under.

Comes in: a doubted draft. Goes out: whether something else is meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from operator import add, mul

from ..fractions.odds import ASKED, MARK
from ..fractions.wholes import stems
from ..order.kept_within import NOT_FULL
from ..quantities import Draft, Page, Quantity
from ..verdicts import combine, judge

THREE = 3  # part, whole and share
MOST = 4  # prices and counts beside a product that are tried
OF_A = re.compile(
    r"^(?:%| ?per ?cent)? ?of (?:all |the |its |their |his |her |those |these |our )*(?:(?P<noun>[a-z’'-]+) ){0,2}?(?P<how>(?:of|in|for|from|at|on|due|promised|planned)(?! (?:its?|them|their|his|her|this|that|these)\b)|(?:that|which|whom?)(?= (?:(?:the|it|its|he|she|they|we|a)\b|(?-i:[A-Z]))))\b(?P<rest> [^.;:,()—–]{3,60})",
    re.I,
)
OF_TOTAL = re.compile(
    r"^ ?of the (?:total|whole|full|overall) (?P<rest>increase|rise|growth|fall|drop|cuts?|change|decline)\b", re.I
)
# Words of a whole that set no other apart: 'a third of the cost of it', 'a quarter of the seats in the year'
LOOSE = frozenset("all whole total them this that year years month months week weeks day days time now last next far place country nation world area town city region council company firm club group".split())  # fmt: skip
MORE = re.compile(r"^ ?(?:[a-z]+ )?(?:more|others?|further)\b|^ ?(?:[a-z]+ ){0,2}too\b", re.I)
ANOTHER = re.compile(r"\b(?:another|a further)\s*$", re.I)
# 'Seven ships were lost and', 'Five boats sank and': a subject with its verb, then another
TWO_SIDES = re.compile(r"^ [a-z]+ (?:(?:was|were|are|is|had|have|has) )?(?:been )?[a-z]+(?: [a-z]+){0,4} and $")
HEAD = re.compile(r"(?:^|[,;:(—–]|\b(?:and|but|that|when|while|after)) ?(?:about |some |only |the )?$", re.I)
DONE = re.compile(r"^ ?(?:(?:was|were|are|is|had|have|has) (?:been )?[a-z]+|[a-z]+(?:ed|en|wn|st|pt|ught)|sank|hurt|hit|cut|shut|built|found)\b", re.I)  # fmt: skip
OF = re.compile(r"^ ?(?:out )?of (?:its |the |their |his |her )?(?:last |first |past )?$")
_AUX = r"^ ?(?:[a-z]+ )?(?:(?:have|has|had|were|was|are|is) )?(?:been )?"
CAME = re.compile(_AUX + r"(?:hired|joined|taken on|appointed|recruited|born|arrived|came|added|bought)\b", re.I)
WENT = re.compile(_AUX + r"(?:left|quit|resigned|retired|died|sacked|dismissed|laid off|sold|scrapped)\b", re.I)
AND_ONE = re.compile(r"\b(?:and|plus|with)\b[^.;]*$", re.I)


def of_a_narrower_whole(draft: Draft) -> bool:
    """'a third of the cost of the stands', 'a quarter of the total in the first phase': words that the whole is not told under."""
    page, _, end = _claim(draft)
    if page is None or len(draft.quantities) < THREE - 1:
        return False
    if draft.slip.startswith("odds"):  # '40 per cent, three quarters of the votes cast for her in the spring'
        end = max(one.end for one in draft.quantities)
    after = " ".join(page.text[end : end + 110].split())
    found = OF_A.match(f" {after}") or OF_TOTAL.match(f" {after}")
    if not found:
        return False
    told = {
        word
        for one in draft.quantities[:2]
        if one.page
        for word in stems(one.page.words(one.sentence)[: _upto(one, end, page)])
    }
    own = {word for word in stems(found["rest"]) if word not in LOOSE}
    return bool(own) and not own & told


def _upto(one: Quantity, end: int, page: Page) -> int | None:
    """How much of a figure's sentence is told before the claim ends."""
    start = page.sentences[one.sentence].start
    return (
        max(0, end - start)
        if one.page is page and one.sentence >= 0 and start < end <= page.sentences[one.sentence].end
        else None
    )


def _claim(draft: Draft) -> tuple[Page | None, int, int]:
    """The page of a claimed share and where its words stand."""
    printed = draft.quantities[-1]
    if len(draft.quantities) < THREE and draft.spans:
        start, _, end = draft.spans[-1].rpartition(":")[2].partition("-")
        return printed.page, int(start), int(end)
    return printed.page, printed.start, printed.end


def of_a_mark_asked_for(draft: Draft) -> bool:
    """'69 per cent said yes, more than the two thirds that the rules ask for': a mark, and no share of anything told."""
    page, start, end = _claim(draft)
    return page is not None and bool(MARK.search(page.text[max(0, start - 40) : start]) and ASKED.match(f" {' '.join(page.text[end : end + 80].split())}"))  # fmt: skip


def with_those_beside(draft: Draft) -> bool:
    """'Thirty are empty and ten more are let. That's a third': the part and what its sentence adds to it make the share."""
    if len(draft.quantities) < THREE - 1 or (page := draft.quantities[0].page) is None:
        return False
    part = draft.quantities[0]
    return any(
        one not in draft.quantities
        and one.start > part.end
        and one.unit == part.unit
        and (MORE.match(page.after(one)) or ANOTHER.search(page.before(one)))
        for one in page.by_sentence.get(part.sentence, [])
    )


def with_one_beside(draft: Draft) -> bool:
    """'14 payments of £1,200 and one of £2,000, £18,800 in all': the product and an amount between it and the total make the total."""
    *factors, whole = draft.quantities
    page = whole.page
    if page is None or len(factors) < THREE - 1 or len({one.sentence for one in draft.quantities}) > 1:
        return False
    made = factors[0].readings
    for one in factors[1:]:
        made = combine(mul, made, one.readings)
    first = max(one.end for one in factors)
    return any(
        one.unit == whole.unit
        and first <= one.start < whole.start
        and AND_ONE.search(page.text[first : one.start])
        and judge(combine(add, made, one.readings), whole.readings, derived=True).verdict == "consistent"
        for one in page.by_sentence.get(whole.sentence, [])
    )


def with_another_price(draft: Draft) -> bool:
    """'Tickets were £8 and £5. The 210 adults and 96 children paid £2,160': a second price and its count make the total with the first."""
    *factors, whole = draft.quantities
    page = whole.page
    if page is None or len(factors) != THREE - 1:
        return False
    made = combine(mul, factors[0].readings, factors[1].readings)
    near = [one for at in {one.sentence for one in draft.quantities} for one in page.by_sentence.get(at, [])]
    near = [one for one in near if one not in draft.quantities and not one.vague and one.lo]
    prices = [one for one in near if one.unit == whole.unit and any(one.unit == each.unit for each in factors)]
    counts = [one for one in near if not one.unit and one.lo > 1]
    return any(
        judge(combine(add, made, combine(mul, price.readings, count.readings)), whole.readings, derived=True).verdict
        == "consistent"
        for price in prices[:MOST]
        for count in counts[:MOST]
    )


def of_mixed_pairs(draft: Draft) -> bool:
    """A sum of 'eight of nine' and 'three of five' that takes a part of the one and the whole of the other, or a part and its own whole."""
    if draft.rule != "parts_sum" or not draft.quantities:
        return False
    *parts, whole = draft.quantities
    page = whole.page
    if page is None or any(one.page is not page for one in parts):
        return False
    wholes, owns = set(), {}
    for number in {one.sentence for one in draft.quantities}:
        for part, of in pairwise(page.by_sentence.get(number, [])):
            if OF.match(page.text[part.end : of.start]):
                owns[part] = of
                wholes.add(of)
    of_others = any(one in owns and owns[one] is not whole for one in parts)
    return of_others and (whole in wholes or any(one in wholes for one in parts))


def of_opposite_moves(draft: Draft) -> bool:
    """'It has 40 staff. Twenty-five left last year, and 15 were hired': those who went and those who came make no 40."""
    after = [one.page.after(one) for one in draft.quantities[:-1] if one.page]
    moves = draft.rule == "parts_sum" and draft.judgement.verdict == "consistent" and len(after) == THREE - 1
    return moves and any(CAME.match(text) for text in after) and any(WENT.match(text) for text in after)


def by_chance(draft: Draft) -> bool:
    """Whether a sum that comes out, or does not, is of figures that nobody adds up."""
    return of_mixed_pairs(draft) or of_opposite_moves(draft)


def of_two_sides(draft: Draft) -> bool:
    """'Seven ships were lost and nine saved': two groups side by side, neither of the other."""
    part, whole = draft.quantities[:2]
    page = part.page
    if page is None or whole.page is not page or whole.end > part.start or whole.sentence != part.sentence:
        return False
    between = TWO_SIDES.match(f" {' '.join(page.text[whole.end : part.start].split())} ")
    return bool(between and HEAD.search(page.before(whole)) and DONE.match(page.after(part)))


def of_seats_unfilled(draft: Draft) -> bool:
    """'seats 1,200 and was on no night full': so many places are not what came each time."""
    return any(
        one.page and one.role == "capacity" and NOT_FULL.search(one.page.words(one.sentence))
        for one in draft.quantities
    )


REASONS: dict[str, tuple[Callable[[Draft], bool], ...]] = {
    "share": (of_a_narrower_whole, with_those_beside, of_a_mark_asked_for),
    "multiple": (of_a_narrower_whole, of_a_mark_asked_for),
    "percent_change": (of_a_mark_asked_for,),
    "product": (with_one_beside, with_another_price, of_seats_unfilled),
    "rate_times_period": (with_one_beside, of_seats_unfilled),
    "part_of_whole": (of_two_sides,),
}


def otherwise_meant(draft: Draft) -> bool:
    """Whether words beside a doubted relation tell that something else is meant."""
    return draft.judgement.verdict == "inconsistent" and any(reason(draft) for reason in REASONS.get(draft.rule, ()))
