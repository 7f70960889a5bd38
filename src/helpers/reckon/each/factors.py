"""Two factors and their product, paired by value: the count of what a figure is 'per' may stand paragraphs or articles off.

Comes in: a Page and the Desk. Goes out: drafts of checks of the rules product and rate_times_period. Words give the roles
('2,870 for every hectare', 'some 117,000 each', 'the fee is 2,600', '4,600 loads of 2,400 liters'); the values then pick
the third figure. What fails is told only where the whole is tied to the rate and one count alone is of the rate's noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from operator import mul

from ..hedges import Readings, exactly
from ..intervals import between, words
from ..kept import kept
from ..labels import a, units
from ..meaning.apposition import HEDGED, amount, apposed, average
from ..meaning.bases import ANY, CENTS, PEOPLE, UNITS, Base, base_of, bases_of, dimension, stands_for
from ..meaning.spelled import counted_in_words
from ..meaning.ties import BILL, HENCE
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import combine, judge
from .periods import plain_span

# Reads 'The fee is 2,600', 'renting one costs 1,250', 'at 28.50', 'charges 14': a price says what one of something costs.
PRICE = re.compile(
    rf"\b(?:(?:fee|price|charge|fare|toll|rent|wage|rate|ticket|fine|cost|bonus|grant|premium|subsidy|bill)s?(?: [a-z]+){{0,3}} (?:is|was|are|were|of|at|to)|costs?|charg(?:es|ed|ing)|pa(?:ys?|id|ying)|at|for|worth|sells? for|sold for)\s+{HEDGED}(?:an? (?:average|mean)(?: price)? of )?(?:[A-Z]{{0,3}}[$£€])?\s*$",
    re.I,
)
OF = re.compile(rf"^(?:-?[a-z]+ ){{0,2}}?[a-z]{{3,}} of {HEDGED}$", re.I)  # '4,600 loads of 2,400', 'two shifts of 420'
POINTS_BACK = re.compile(r"^\W*(?:That|This|It|They|The (?:total|bill|sum|cost|money|claims?|[a-z]+s))\b")
# Reads figures that are set apart: of another year, meant to come, or meant to be.
APART = re.compile(
    r"\b(?:last year|a year (?:ago|earlier|before)|previous(?:ly)?|expect\w*|forecast\w*|plann?ed|would have|had hoped|usual(?:ly)?|normal(?:ly)?|elsewhere)\b",
    re.I,
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
BACK, ON = 3, 1  # sentences before and after a rate in which its neighbors stand
CHANCE = Fraction(6, 100)  # how likely some pair of the neighbors may agree by chance
TIED_CHANCE = Fraction(15, 100)  # where words say that there is a count
FAR = 3  # a whole this many times off is taken to be another matter
MANY = 40  # counts, and wholes, that are tried with one rate
MOST = 200  # figures that are looked through
WINDOW, LEAD = 40, 5  # sentences round a rate, and at the head of the article, in which its count is looked for
EACH = Base(ANY, Fraction(1), "each")
BEFORE_EACH = re.compile(
    r"\b(?:each|every one) of (?:the|its|their|our|his|her|those|these)(?: (?:some|about|nearly))?$", re.I
)
# Reads 'a price that values it at 1.34 billion', 'which puts the company at', 'will cost the firm 31 million', 'the week cost 173,000'.
VALUES = re.compile(
    rf"\b(?:valu(?:es|ed|ing)|put(?:s|ting)?|pric(?:es|ed|ing)) [^.;]{{0,40}}\bat\s+{HEDGED}[$£€]?\s*$|\b(?:costs?|costing|brings?|brought|earns?|earned|raises?|raised|fetch(?:es|ed)?) (?:the |it |them |its |in )?(?:[a-z]+ )?{HEDGED}[$£€]?\s*$",
    re.I,
)
AT_FIRST = re.compile(r"^\W*(?:At|With)\s[^.;\d]{0,30}$")
# Reads 'On average, 132 injections were given at each school'.
LATE_BASE = re.compile(
    r"^(?:[a-z-]+ ){1,6}?(?:at|in|for|to|from|by|on|per) (?:each|every)(?: one)?(?: of the)? (?P<base>[a-z]{3,})\b",
    re.I,
)
EACH_OPENS = re.compile(r"\W*(?:Each|Every one)\b")
QUALIFIED = re.compile(
    r"^(?:[a-z-]+ ){0,3}?(?:each|every|per|an?)(?: (?:one|single))?(?: of)?(?: (?:the|its|their))? (?:square |cubic )?[a-z-]+ (?:in|of|across|on|at|from|under|with) (?:the |its |their )?([A-Za-z-]+)"
)
SHARE = re.compile(r"\bshares?\b|\bshareholders?\b|\bdividends?\b|\bpayout\b", re.I)
Pair = tuple[
    Quantity, Base, Quantity, bool
]  # a rate, what it is per, the whole that goes with it, whether words tie the two


def far_counts(page: Page, desk: Desk, told: set[str]) -> Iterator[Draft]:
    """A rate and its whole, told together, and the count of it anywhere in the article, or else in another.

    Reads '38.4 million ... That works out at 2,087 for every hectare burned' with the 18,400 hectares in the lead.
    Rates in `told` have their relation already.
    """
    spoken = counted_in_words(page)
    asked = MANY  # rates that may be looked up in the other articles
    for rate in page.quantities:
        if rate.sentence < 0 or not amount(rate) or rate.span in told or not _value(rate):
            continue
        for base in list(bases_of(page, rate)) or _each_of_many(page, rate):
            pool = _pool(page, rate)
            pool += (
                [one for one in spoken if abs(one.sentence - rate.sentence) <= WINDOW] if base.name == "time" else []
            )
            found = None
            for pair in _pairs(page, rate, base, pool):
                asked -= pair[3]
                if found := _third(page, desk if asked >= 0 else None, pair, pool):
                    break
            if found:
                yield found
                break


def _pool(page: Page, rate: Quantity) -> list[Quantity]:
    """The figures of the lead and of the sentences round a rate; a bounded number, so that no text makes the rule slow."""
    lead = [
        one for number in range(LEAD) for one in page.by_sentence.get(number, []) if rate.sentence - number > WINDOW
    ]
    return [*lead, *page.near(rate.sentence, WINDOW)][:MOST]


def _mean(page: Page, rate: Quantity) -> bool:
    """Whether a figure is a mean: 'an average of 40', 'On average, 132 were given'."""
    return average(page, rate) or bool(re.search(r"\bon average,?$", page.before(rate), re.I))


def _each_of_many(page: Page, rate: Quantity) -> list[Base]:
    """What a rate is per by words further off: 'Each of its 60 million shares earned 35 cents', '132 on average were given at each school'."""
    if _mean(page, rate) and (late := LATE_BASE.match(page.after(rate, 90))):
        return [base_of(late["base"])]
    if rate.unit in CENTS and SHARE.search(page.words(rate.sentence)):
        return [base_of("share")]  # prices and dividends in pence are for a share
    before = [one for one in page.by_sentence[rate.sentence] if one.end <= rate.start][-1:]
    return (
        [EACH]
        if before and amount(before[0]) and not before[0].unit and BEFORE_EACH.search(page.before(before[0]))
        else []
    )


def _pairs(page: Page, rate: Quantity, base: Base, pool: list[Quantity]) -> Iterator[Pair]:
    """The wholes that may go with a rate, the tied one first."""
    mine = dimension(rate)[0]
    near = [
        one
        for number in range(rate.sentence, rate.sentence - BACK - 1, -1)
        for one in page.by_sentence.get(number, [])
        if one is not rate and amount(one) and not one.per and not one.time and (dimension(one)[0] == mine or not (mine or one.unit))
        and not page.set_aside(one) and _value(one)
    ]  # fmt: skip
    here = [one for one in near if one.sentence == rate.sentence]
    for whole in near:
        yield rate, base, whole, _tied(page, rate, whole, here)
    counted = [one for one in page.by_sentence[rate.sentence] if one.start < rate.start and _of_base(one, base)]
    if counted and base.name in UNITS and HENCE.search(page.before(rate, 120) + " "):
        for whole in [one for one in pool if one.total and amount(one) and one.unit and one.unit == rate.unit][:MANY]:
            if whole not in near and whole is not rate and _digits(whole) >= 3:
                yield rate, base, whole, False
    opens = EACH_OPENS.match(page.words(rate.sentence))
    if _mean(page, rate) and not rate.unit and base.name != "time" and (opens or base.name != ANY):
        for whole in [one for one in pool if one.total and amount(one) and not one.unit][:MANY]:
            if whole not in near and whole is not rate and _digits(whole) >= 3:
                yield rate, base, whole, False


def _tied(page: Page, rate: Quantity, whole: Quantity, here: list[Quantity]) -> bool:
    """Whether words make the rate what the whole comes to for each: 'W, or R a head', 'At R a dose it cost W', 'W. That is R each'."""
    if whole.sentence < rate.sentence - 1:
        return False
    if whole.sentence == rate.sentence:
        first, last = sorted((rate, whole), key=lambda one: one.start)
        lead = page.before(last, 120)
        one_sum = [one for one in here if one.unit == whole.unit] == [whole]
        opens = last is whole and AT_FIRST.match(page.text[page.sentences[rate.sentence].start : rate.start])
        comes_to = HENCE.search(lead) or (last is whole and (BILL.search(lead) or VALUES.search(lead + " ")))
        return apposed(page, first, last) or bool(one_sum and (comes_to or opens))
    last_before = [
        one for one in page.by_sentence[whole.sentence] if amount(one) and one.unit == whole.unit and one.total
    ]
    opens = POINTS_BACK.match(page.words(rate.sentence)) and HENCE.search(page.before(rate, 120) + " ")
    return bool(not here and last_before == [whole] and opens)


def _third(page: Page, desk: Desk | None, pair: Pair, pool: list[Quantity]) -> Draft | None:
    """The check of a rate and a whole with the count that agrees, else with the only one that the rate's noun asks for."""
    rate, base, whole, tied = pair
    own = _counts(rate, base, whole, pool)
    agree = [one for one in own if _agrees(rate, base, one, whole)]
    if agree and _telling(rate, agree[0], whole, len(own), tied=tied):
        return _draft(rate, base, agree[0], whole)
    either = re.match(r"(?:or|to)\b", page.after(rate)) or page.before(rate).endswith((" or", " to"))
    if base.name in (ANY, "time", *PEOPLE) or not tied or either:
        return None
    named = [one for one in own if _of_base(one, base)]
    if not named:
        pages = [other for other in desk.pages if other is not page] if desk else []
        others = [one for other in pages[:MANY] for one in other.quantities[:MOST] if _of_base(one, base)]
        agree = [one for one in others[:MANY] if _value(one) and _agrees(rate, base, one, whole)]
        telling = agree and _telling(rate, agree[0], whole, len(others), tied=True)
        return _draft(rate, base, agree[0], whole) if telling else None
    meant = [one for one in named if not of_another_time(page, one)]
    meant.sort(key=lambda one: one.unit != base.word)
    values = sorted(_value(one) * dimension(one)[1] for one in meant)
    one_value = meant and values[0] * Fraction(102, 100) >= values[-1]  # 18,400 hectares (45,500 acres) are one count
    if one_value and not of_another_place(page, rate, meant[0]) and not _another(rate, base, meant[0], whole):
        draft = _draft(rate, base, meant[0], whole)
        return draft if draft.judgement.verdict == "inconsistent" else None
    return None


def _counts(rate: Quantity, base: Base, whole: Quantity, pool: list[Quantity]) -> list[Quantity]:
    """Counts of an article that may be of what a rate is per: by its noun, or, beside it or with digits enough, by value alone."""
    found = []
    for one in pool:
        if one in (rate, whole) or one.vague or one.percent or one.per or one.time or not _value(one):
            continue
        near = -BACK <= one.sentence - rate.sentence <= ON
        plain = one.unit is None and one.counts and one.sentence >= 0
        if base.name == "time":
            fits = bool(one.days)
        elif base.name == ANY:
            fits = plain and near
        else:
            fits = _of_base(one, base) or (plain and base.name not in UNITS and (near or _digits(one) >= 3))
        if fits:
            found.append(one)
    return sorted(found, key=lambda one: abs(one.sentence - rate.sentence))[:MANY]


def _of_base(one: Quantity, base: Base) -> bool:
    return (
        bool(dimension(one)[0]) and base.name not in PEOPLE and stands_for(one, base) and not one.per and not one.time
    )


def of_another_time(page: Page, one: Quantity) -> bool:
    """Whether a count is of another time, or only meant: 'A fire in 1998 burned 21,000', 'had expected 7,000'."""
    text = page.words(one.sentence)
    own = page.published.year if page.published else None
    other = [year for year in YEAR.findall(text) if own is None or int(year) != own]
    return bool(other or APART.search(text) or page.set_aside(one))


def of_another_place(page: Page, rate: Quantity, count: Quantity) -> bool:
    """Whether a rate is of a place or a kind that the count's sentence does not name: 'for every home in the county'."""
    found = QUALIFIED.match(page.after(rate, 90))
    return found is not None and found[1].lower() not in page.words(count.sentence).lower()


def _scale(rate: Quantity, base: Base, count: Quantity, whole: Quantity) -> Fraction:
    factor = dimension(count)[1] if base.name in UNITS else Fraction(1)
    return dimension(rate)[1] * factor / (base.factor * dimension(whole)[1])


def _made(rate: Quantity, base: Base, count: Quantity, whole: Quantity) -> tuple[Fraction, Fraction]:
    return _value(rate) * _value(count) * _scale(rate, base, count, whole), _value(whole) or Fraction(1)


def _rounded(rate: Quantity) -> Readings:
    """A figure for each is a quotient: '132 at each school' may be anything that rounds to it."""
    reading, value = rate.readings, rate.readings.literal.lo
    if rate.unit or value is None or not reading.literal.is_point or value.denominator != 1 or value < 10:
        return reading
    return Readings(
        reading.literal,
        reading.usual,
        between(value - Fraction(1, 2), value + Fraction(1, 2)),
        between(value, value + 1),
    )


def _span(base: Base, count: Quantity) -> Readings:
    """The count; 'Over a 30-night month' says during, not more than."""
    during = base.name in ("time", "night") and (count.figure.hedge or "").lower() == "over"
    return plain_span(count) if during else count.readings


@kept
def _value(one: Quantity) -> Fraction:
    """The middle of what a figure is usually read as; 0 where it has no end."""
    reading = one.readings.usual
    return Fraction(0) if reading.lo is None or reading.hi is None else (reading.lo + reading.hi) / 2


def _agrees(rate: Quantity, base: Base, count: Quantity, whole: Quantity) -> bool:
    made, told = _made(rate, base, count, whole)
    if not 0.7 < float(made) / float(told) < 1.4:
        return False
    result = combine(mul, _rounded(rate), _span(base, count), exactly(_scale(rate, base, count, whole)))
    return judge(result, whole.readings).verdict == "consistent"


def _another(rate: Quantity, base: Base, count: Quantity, whole: Quantity) -> bool:
    made, told = _made(rate, base, count, whole)
    return not made or not Fraction(1, FAR) < made / told < FAR


def _telling(rate: Quantity, count: Quantity, whole: Quantity, tried: int, *, tied: bool = False) -> bool:
    """Whether an agreement says something: so narrow that one of the tried would hardly have given it by chance."""
    if sum(map(_digits, (rate, count, whole))) < 5 or (count.readings.literal.lo or 0) <= 1:
        return False
    room = Fraction(0)
    for one in (rate, count, whole):
        reading = one.readings.half_up
        if reading.lo is None or reading.hi is None or reading.lo <= 0:
            return False
        room += (reading.hi - reading.lo) / reading.hi
    return room * max(tried, 1) / 4 < (TIED_CHANCE if tied else CHANCE)


def _digits(one: Quantity) -> int:
    value = one.readings.literal.lo or Fraction(0)
    return len(f"{float(value):.12g}".split("e")[0].replace(".", "").strip("0"))


def _draft(rate: Quantity, base: Base, count: Quantity, whole: Quantity, why: str = "") -> Draft:
    scale = _scale(rate, base, count, whole)
    result = combine(
        mul, _rounded(rate) if base.name != ANY or rate.role else rate.readings, _span(base, count), exactly(scale)
    )
    judgement = judge(result, whole.readings)
    per = (
        ""
        if base.name == "time"
        else f" {a(base.word)}"
        if base.name in UNITS and rate.figure.rate is None
        else " each"
    )
    unit = f" {units(whole.unit)}" if whole.unit and scale != 1 and base.name not in UNITS else ""
    held = judgement.verdict == "consistent"
    return Draft(
        rule="rate_times_period" if base.name == "time" else "product",
        quantities=tuple(one for one in (rate, count, whole) if one.figure.figure_id),
        spans=tuple(one.span for one in (rate, count, whole) if not one.figure.figure_id),
        formula=f"{rate.label}{per if not rate.label.endswith(per) else ''} x {count.label} = {words(result.literal)}{unit}; printed: {whole.name}",
        result=words(result.literal) + unit,
        stated=whole.label,
        unit=whole.unit or whole.measure,
        judgement=judgement,
        why=why
        or f"So much for each, times how many there are, {'gives' if held else 'does not give'} the printed total.",
        slip=f"product {rate.key} {count.key} {whole.key}",
    )


def priced_and_packed(page: Page, desk: Desk) -> Iterator[Draft]:
    """A price or a load, how many, and the sum, side by side without 'each'.

    Reads 'The fee is 2,600, so that for the 236 homes it will cost 614,000', '4,600 loads of 2,400 liters, about 11 million
    liters', '380 rooms at an average of 121, and pays 46,000 a night', 'They work in two shifts of 420' after the 840.
    What fails is told for loads in apposition to their sum only.
    """
    for number, group in page.by_sentence.items():
        if number < 0:
            continue
        told = [one for one in group if amount(one) and _value(one)]
        rates = [(one, _packed(page, told, one)) for one in told if not one.per]
        for rate, count in rates:
            if count is not None:
                yield from _pack(page, rate, count)
            elif rate.unit and not rate.time and PRICE.search(page.before(rate, 70) + " "):
                yield from _priced(page, rate, told)


def _packed(page: Page, told: list[Quantity], rate: Quantity) -> Quantity | None:
    """The count before 'loads of': '4,600 loads of 2,400 liters'; None where there is none."""
    before = [one for one in told if one.end <= rate.start][-1:]
    if before and before[0].unit is None and before[0].figure.noun and OF.match(page.between(before[0], rate) + " "):
        return before[0]
    return None


def _pack(page: Page, rate: Quantity, count: Quantity) -> Iterator[Draft]:
    near = [one for one in page.near(rate.sentence, 1) if one not in (rate, count) and amount(one) and one.total]
    for whole in near:
        same = dimension(whole)[0] == dimension(rate)[0] if rate.unit else whole.unit is None
        if not same or not whole.readings.literal.lo or page.set_aside(whole):
            continue
        draft = _draft(rate, EACH, count, whole)
        exact = rate.readings.literal * count.readings.literal == whole.readings.literal
        next_to = whole.sentence == rate.sentence and whole.start > rate.start and apposed(page, rate, whole)
        if draft.judgement.verdict == "consistent":
            if next_to or (exact and _digits(whole) >= 2) or _telling(rate, count, whole, len(near)):
                yield draft
                return
        elif next_to and rate.unit and not _another(rate, EACH, count, whole):
            yield draft
            return


def _priced(page: Page, rate: Quantity, told: list[Quantity]) -> Iterator[Draft]:
    """A price with the count and the sum that agree with it, in its sentence or, the count, in the one before."""
    wholes = [one for one in told if one is not rate and dimension(one)[0] == dimension(rate)[0] and (one.readings.literal.lo or 0) > (rate.readings.literal.lo or 0)]  # fmt: skip
    wholes += [
        one for one in page.by_sentence.get(rate.sentence + 1, [])
        if amount(one) and not one.per and dimension(one)[0] == dimension(rate)[0] and (BILL.search(page.before(one, 120)) or HENCE.search(page.before(one, 120)))
    ]  # fmt: skip
    counts = [
        one
        for one in (*told, *page.by_sentence.get(rate.sentence - 1, []))
        if one.unit is None and one.total and amount(one)
    ]
    for whole in wholes[:6]:
        agree = [one for one in counts if one is not whole and _agrees(rate, EACH, one, whole)]
        if agree and _telling(rate, agree[0], whole, len(counts) * len(wholes), tied=bool(whole.per or whole.time)):
            yield _draft(rate, EACH, agree[0], whole)
            return
