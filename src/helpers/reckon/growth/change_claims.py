"""Changes as claims with slots: a printed change, what it is of, an old and a new value near it that the words put at two times.

    The orchard sold 148 crates this week. Twelve months ago it was 118. Growers have pushed the number up by 40 per cent.
    Rents are up 40 per cent. A flat that cost £900 two years ago goes for £1,170 now.
    The shares have slid from 64 crowns to 48, losing a third of their value.

The claim may stand before its values, between or after them, two sentences off. Of several pairs the one is taken that the words tie
best: a step, two times that are told, two tenses; then the nearest. A pair that fails is told only where it is the one that fits,
nothing near it gives the change, and the printed number is of its size: who writes 40 meant 25, who writes 4 meant something else.

Comes in: a Page, a printed change and the steps of the page. Goes out: the old and the new value, or none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from ..meaning.apposition import like as may_leave_out
from ..meaning.matters import MONEY, may_be_one, subject
from ..meaning.tellings import stems
from ..quantities import Page, Quantity
from .baselines import (
    DOWN_NOUNS,
    DOWN_VERBS,
    PAST,
    UP_NOUNS,
    UP_VERBS,
    gives,
    like,
    marks,
    ordered,
    size,
    told,
    toward,
    usable,
    when,
)
from .movements import IN_WHAT, NOT_YET, noun_of
from .values import margin, one_money, restates

Pair = tuple[Quantity, Quantity]
_UNIT = r"(?:year|month|week|day|decade|quarter|season|fortnight|hour|night|generation)"
_SOME = r"(?:an? |one |about |around |roughly |nearly |almost |some |more than |less than |over |just |only |at least |another |a further |as much as )*"
# Reads 'pushed it up by 20 per cent', 'has quickened by a third': what moves by a percentage changes, whatever the verb
BY = re.compile(rf"\bby {_SOME}$", re.I)
LOSING = re.compile(
    rf"\b(?:(?P<down>los(?:ing|es?|t)|shed(?:ding|s)?|wip(?:ing|ed|es)(?: off| out)?|knock(?:ing|ed|s) off|shav(?:ing|ed|es) off|giv(?:ing|en|es?) up"
    r"|tak(?:ing|en|es?) (?:away|off|out)|took (?:away|off|out)|strip(?:ping|ped|s)?(?: away| out| off)?|lop(?:ping|ped|s)?(?: off)?|slash(?:ing|ed|es)?|carv(?:ing|ed|es?) (?:off|out)|hack(?:ing|ed|s)? off"
    r"|claw(?:ing|ed|s)? back|chop(?:ping|ped|s)?(?: off| away)?|forfeit(?:ing|ed|s)?|forgo(?:ing|ne|es)?|bleed(?:ing|s)?|bled|withdraw(?:ing|n|s)?|withdrew|cut(?:ting|s)?)"
    rf"|(?P<up>gain(?:ing|ed|s)?|add(?:ing|ed|s)?|putt?(?:ing|s)? on|soar(?:ing|ed|s)?|leap(?:ing|t|ed|s)?|rocket(?:ing|ed|s)?|swell(?:ing|ed|s)?)) {_SOME}$",
    re.I,
)
NOUN = re.compile(
    r"^(?:%|per ?cent|(?:percentage )?points?)?[- ]*(?:(?P<down>collapse|crash|erosion|squeeze|pay cut|price cut)|(?P<up>explosion|pay rise|price rise|uptick|swelling))\b",
    re.I,
)
UP = re.compile(rf"\b(?:{UP_VERBS}|push\w* up|driv\w+ up|drove up|rais\w+|lift\w*|boost\w*|add\w*)\b", re.I)
DOWN = re.compile(rf"\b(?:{DOWN_VERBS}|push\w* down|lower\w*|trim\w*|slash\w*|shr[aiu]nk\w*|lighter|short\w*)\b", re.I)
CLAUSE = re.compile(
    r"[;:()—–]\s?|[.!?]\s|\s-\s|,\s+(?:and|but|while|whereas|though|although|so|which|who)\b|\b(?:while|whereas|although)\b"
)
PRONOUN = re.compile(
    r"\b(?:it|they|them|that|this|these|which|its|their|the (?:figure|number|total|price|rate|count|tally))\b", re.I
)
NEW_CLAUSE = re.compile(r";|[.!?]\s|\b(?:while|whereas|although|though|but|and)\b", re.I)
# Reads '18,000 at the last census | and is', '148 | where a year ago it was'
PART = re.compile(r"[,;:()—–]|\b(?:and|but|while|where|when|to|from|against|than|compared)\b", re.I)
NEXT = re.compile(
    r"\b(?:it|they|there|is|are|has|have|will|was|were|had)\b", re.I
)  # the verb of the figure that follows
# Reads 'a 5 percent slide in a month': no thing that slid
SPAN = re.compile(rf"^ (?:in|over|within|for) (?:[a-z]+ ){{0,2}}{_UNIT}s?\b", re.I)
# Reads 'are getting 30 per cent less.': than what was said before
ANAPHORIC = re.compile(
    r"^(?:%|per ?cent|(?:percentage )?points?)? ?(?:more|less|fewer|higher|lower|cheaper|dearer|better|worse|up|down|larger|smaller|faster|slower|longer|shorter)\s*(?:[.,;)”\"]|$|now\b|today\b)",
    re.I,
)
# Reads 'the 40 percent cut in talks last year': where it was told, not what was cut
VENUE = re.compile(
    r"^[^.;,]{0,25}\bin (?:the |its |their |his |her |a |an )?(?:talks|court|parliament|public|private|writing|protest|negotiations?|hearings?|meetings?|debates?|speech|letter|statement|interview|person|vain|question|full|fact)\b",
    re.I,
)
# Reads 'One in three has gone', 'a fifth of them have closed'
GONE = re.compile(
    r"^(?:%|per ?cent)? ?(?:of (?:them|these|those|it) )?(?:has|have|had|is|are|was|were) (?:now |since |already |been )*(?:gone|lost|closed|shut|disappeared|vanished|died|left|wiped out|scrapped|felled|demolished)\b",
    re.I,
)
OF_THEM = re.compile(r"^(?:[a-z]+ )?(?:out )?of (?:them|these|those|which|whom|the|its|their)\b", re.I)
# Reads '30 per cent more than in 2019', 'less than last year': a base of its own
OWN_BASE = re.compile(r"\b(?:than (?:in|at|on|last|a|before|the|it)|since|compared|against)\b", re.I)
# Reads 'the decline, 45 percent, is the steepest', 'The rise works out at 12 per cent'
NOUN_THEN = re.compile(
    rf"\b(?:the|this|that|its|their) (?:(?P<up>{UP_NOUNS})|(?P<down>{DOWN_NOUNS}))(?:,| at| was| is| comes? to| came to| amount\w* to| work\w* out at|:) {_SOME}$",
    re.I,
)
# Reads 'There were 250 then', 'Some 36,000 came', 'They had 40': a sentence that goes on with what was said
GOES_ON = re.compile(r"^(?:There|It|They|Some|About|Then|Where once|Once)\b")
THAN = re.compile(r"\bthan\b[^,;]*$", re.I)  # 'more say yes (65%) than say no (31%)' sets nothing at two times
# Reads 'made up 65 percent of the group', 'by 40 percent of voters': shares
MADE_UP = re.compile(rf"\b(?:ma[dk]\w+|t[ao]\w*k\w*|fill\w+|us\w+|end\w*|sum\w*|divid\w+) up {_SOME}$", re.I)
OF_THINGS = re.compile(r"^(?:%|per ?cent)? ?of (?:the|all|those|these|them|voters|people|respondents)\b", re.I)
EITHER = re.compile(
    r"^(?:%|per ?cent|(?:percentage )?points?)?[- ]*(?:improvement|advance|setback|change|swing|shift)\b|\b(?:improvement|advance|setback) of (?:about )?$",
    re.I,
)
OLD = re.compile(
    r"\b(?:was|were|had|cost|paid|used to|stood|once|formerly|originally|until|at the (?:last|previous)|at first|in those days|last|"
    r"fetched|sold|charged|employed|drew|numbered|back then|ago|before|previous\w*|earlier|recorded|opened|began|started)\b",
    re.I,
)
NEW = re.compile(
    r"\b(?:now|today|currently|nowadays|is|are|has|have|stands?|costs|goes|gets?|fetch(?:es)?|employs?|sells|charges|draws|will|this|left|"
    r"remain\w*|still|latest|present|lately|to come|becomes?|next|numbers?)\b",
    re.I,
)
# Claims of what things cost, beside what one of them costs
PRICED = re.compile(
    r"\b(?:prices?|rents?|fares?|fees?|costs?|wages?|pay|bills?|tolls?|rates|salar(?:y|ies)|tariffs?|charges|premiums?|earnings)\b",
    re.I,
)
ELSE = re.compile(
    r"\b(?:real terms|inflation|seasonal\w*|adjust\w*|like[- ]for[- ]like|per (?:head|capita|person)|annual\w*|a year(?! (?:ago|earlier|before|later))|each year|every year|excluding|"
    r"combined|alone|overall|weekdays?|weekends?|elsewhere|nationa\w+|average of)\b",
    re.I,
)
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
BACK, AHEAD = 3, 2  # sentences before and after a claim in which its values are looked for
FEW = 10
APART = 2  # sentences between an old and a new value
STEP, TIMES, TENSES, NONE = 3, 2, 1, 0  # how firmly the words set two values at two times
WITHIN = 2  # so many times off is another change
OPENING = 6  # characters of a sentence within which a time opens it
MOST = 10  # values round a claim that are tried


@dataclass(frozen=True, slots=True)
class Fit:
    """A pair of values that may fill a claim, and what speaks for it."""

    old: Quantity
    new: Quantity
    firm: int
    here: int  # how many of the two stand in the claim's sentence
    far: int  # sentences between the claim and the farther of the two

    @property
    def rank(self) -> tuple[int, int, int, int]:
        span = abs(self.old.sentence - self.new.sentence)
        return (-self.far if not self.here else self.here, min(self.firm, TIMES), self.firm - self.far, -span)

    @property
    def values(self) -> frozenset[Fraction]:
        return frozenset((size(self.old), size(self.new)))


def sign_of(page: Page, printed: Quantity) -> int | None:
    """Whether the words make a number a rise (1), a fall (-1), a change of either way (0) or none (None)."""
    how = told(page, printed)
    before, after = page.before(printed, 90) + " ", page.after(printed)
    if how is not None and how.sign and not MADE_UP.search(before):
        return 0 if EITHER.search(after) or EITHER.search(before) else how.sign
    if GONE.match(after):
        return -1
    if MADE_UP.search(before) or (OF_THINGS.match(after) and not LOSING.search(before)):
        return None
    found = LOSING.search(before) or NOUN_THEN.search(before) or NOUN.match(after)
    if found:
        return 1 if found["up"] else -1
    if BY.search(before):
        clause = CLAUSE.split(before)[-1]
        ways = [bool(UP.search(clause)), bool(DOWN.search(clause))]
        return 0 if ways[0] == ways[1] else 1 if ways[0] else -1
    return 0 if how is not None else None


def ends_of(page: Page, printed: Quantity, steps: Iterable[Pair]) -> Pair | None:
    """The old and the new value that a claim of change is of; None for none."""
    sign = sign_of(page, printed)
    hedged = (
        printed.readings.usual.hi is None or not printed.readings.usual.lo or printed.figure.approximator in ("<", ">")
    )
    if sign is None or printed.vague or hedged or printed.figure.form == "range" or not size(printed):
        return None
    fits = sorted(_fits(page, printed, sign, list(steps)), key=lambda fit: fit.rank, reverse=True)
    if not fits:
        return None
    best = fits[0]
    rivals = [fit for fit in fits if fit.rank == best.rank and fit.values != best.values]
    firmly = best.here == 2 and best.firm >= TIMES
    for fit in fits if not firmly else fits[:1]:
        if gives(fit.old, fit.new, printed):
            return (fit.old, fit.new) if fit is best or fit.firm >= TIMES else None
    if rivals or not _of_size(best, printed) or _ends_elsewhere(page, printed, best):
        return None
    return best.old, best.new


def _ends_elsewhere(page: Page, printed: Quantity, best: Fit) -> bool:
    """Whether the end beside a claim and some other value of the capture give it, where the second end stands in another sentence."""
    if best.here != 1:
        return False
    own, other = (best.old, best.new) if best.old.sentence == printed.sentence else (best.new, best.old)
    if other.sentence == printed.sentence - 1 and best.firm >= TIMES:
        return False
    values = [
        one for one in page.quantities if usable(one) and one not in (own, other) and size(one) and _one_kind(one, own)
    ]
    return any(gives(*((own, one) if own is best.old else (one, own)), printed) for one in values)


def of_a_part(page: Page, printed: Quantity) -> bool:
    """Whether the words make a change one of something else than the values near it: 'apples alone were down', 'in real terms'."""
    clause = CLAUSE.split(page.before(printed, 120))[-1]
    return bool(ELSE.search(re.split(r"\d", clause)[-1]) or ELSE.search(CLAUSE.split(page.after(printed))[0]))


def far(pair: Pair, printed: Quantity) -> int:
    """The sentences between a claim and the farther of its two values."""
    return max(abs(one.sentence - printed.sentence) for one in pair)


def _fits(page: Page, printed: Quantity, sign: int, steps: list[Pair]) -> Iterator[Fit]:
    """The pairs of like values round a claim that go its way and that its words may speak of."""
    numbers = range(printed.sentence - BACK, printed.sentence + AHEAD + 1)
    pairs = [pair for pair in steps if pair[0].sentence in numbers and printed not in pair]
    window = [one for number in numbers for one in page.by_sentence.get(number, []) if _value(page, one, printed)]
    window = sorted(window, key=lambda one: abs(one.start - printed.start))[:MOST]
    window = one_money(sorted(window, key=lambda one: one.start))
    known = set(map(frozenset, pairs))
    pairs += [
        pair for pair in combinations(window, 2) if frozenset(pair) not in known and _may_change(page, *pair, printed)
    ]
    for pair in pairs:
        firm = STEP if pair in steps else firmness(page, pair)
        if firm < STEP and max(map(size, pair)) < FEW and not pair[0].unit:
            continue  # four and five of something stand in every article
        old, new = pair if firm == STEP else _in_order(page, pair, sign, firm)
        if not toward(old, new, sign) or not size(old):
            continue
        here = sum(one.sentence == printed.sentence for one in pair)
        fit = Fit(old, new, firm, here, far(pair, printed))
        if _speaks_of(page, printed, fit, sign) and not _spoken_for(page, printed, fit):
            yield fit


def _spoken_for(page: Page, printed: Quantity, fit: Fit) -> bool:
    """Whether another change that is printed beside the pair is the pair's."""
    beside = [one for number in {fit.old.sentence, fit.new.sentence} for one in page.by_sentence.get(number, [])]
    changes = [one for one in beside if (one.percent or one.points) and one.figure is not printed.figure]
    return any(gives(fit.old, fit.new, one) and sign_of(page, one) is not None for one in changes)


def _value(page: Page, one: Quantity, printed: Quantity) -> bool:
    """Whether a figure may be an end of a change: an amount or a percentage that is no change itself and no bound."""
    if (
        one.figure is printed.figure
        or not usable(one)
        or one.figure.lo != one.figure.hi
        or one.figure.approximator in ("<", ">")
        or margin(page, one)
        or restates(page, printed, one)
    ):
        return False
    return not (one.percent and sign_of(page, one) is not None)


def _may_change(page: Page, one: Quantity, other: Quantity, printed: Quantity) -> bool:
    """Whether one value may have become the other: near, of one kind and of one thing, neither a part of the other."""
    if other.sentence - one.sentence > APART or size(one) == size(other) or not _one_kind(one, other):
        return False
    if one.percent < printed.points or OF_THEM.match(page.after(other)) or OF_THEM.match(page.between(one, other)):
        return False
    return one.unit != other.unit or may_be_one(page, one, other) or _then(page, one) or _then(page, other)


def _one_kind(one: Quantity, other: Quantity) -> bool:
    """Whether two values may be of one thing; the second may leave out the unit: '148 million crowns ... by 2022 it was 163 million'."""
    left_out = (
        (one.unit is None) != (other.unit is None) and one.time == other.time and not (one.percent or other.percent)
    )
    return like(one, other) or (left_out and may_leave_out(one, other))


def _then(page: Page, one: Quantity) -> bool:
    """Whether a sentence opens with a time gone by, and so takes up what was said: 'Twelve months ago the typical price was'."""
    opening = PAST.search(page.words(one.sentence))
    return opening is not None and opening.start() < OPENING


def firmness(page: Page, pair: Pair) -> int:
    """How firmly the words set two values, in text order, at two times."""
    if ordered(page, *pair) and not any(THAN.search(page.before(one).rstrip("$£€ (")) for one in pair):
        return TIMES
    ages = [_age(page, one) for one in pair]
    named = [marks(page, one) for one in pair]
    tensed = ages[0] != ages[1] and (min(ages) < 0 or pair[0].sentence != pair[1].sentence)
    apart = tensed or (all(named) and not named[0] & named[1])
    return TENSES if apart else NONE


def _age(page: Page, one: Quantity) -> int:
    """-1 for a value that the words put into the past, 1 for one of now, 0 where they do not say."""
    group = page.by_sentence.get(one.sentence, [])
    sentence = page.sentences[one.sentence]
    start = max((other.end for other in group if other.end <= one.start), default=sentence.start)
    end = min((other.start for other in group if other.start >= one.end), default=sentence.end)
    text = f"{PART.split(page.text[start : one.start])[-1]} | {NEXT.split(PART.split(page.text[one.end : end])[0])[0]}"
    return bool(NEW.search(text)) - bool(OLD.search(text))


def _in_order(page: Page, pair: Pair, sign: int, firm: int) -> Pair:
    if firm == TIMES:
        return ordered(page, *pair) or pair
    if firm == TENSES and _age(page, pair[0]) != _age(page, pair[1]):
        return pair if _age(page, pair[0]) < _age(page, pair[1]) else pair[::-1]
    return pair if not sign or toward(*pair, sign) else pair[::-1]


def _speaks_of(page: Page, printed: Quantity, fit: Fit, sign: int) -> bool:
    """Whether the claim may be of the pair: beside it in one sentence, by a pronoun or a known noun, or by a word in common."""
    before, after = page.before(printed, 120), page.after(printed)
    clause = CLAUSE.split(before)[-1]
    if of_a_part(page, printed) or not _one_time(page, printed, fit):
        return False
    if fit.here:
        return _beside(page, printed, fit)
    if fit.firm == NONE or NOT_YET.search(re.split(r"\d", clause)[-1] + after[:25]):
        return False
    ends = (fit.old, fit.new)
    _, of = noun_of(page, printed)
    own = of if of is not None else subject(page, printed)
    if SPAN.match(re.sub(r"^(?:%|per ?cent|(?:percentage )?points?)?[- ]*[a-z]+", "", after)):
        of = frozenset() if of is not None else of
    named = None if VENUE.search(after) else IN_WHAT.match(after)
    of = frozenset() if of is not None and VENUE.search(after) else of
    own |= stems(named[1]) if named else frozenset()
    shared = own & stems(
        " ".join(page.words(number) for one in ends for number in {one.sentence - 1, one.sentence} - {printed.sentence})
    )
    if min(one.start for one in ends) > printed.start:
        priced = MONEY & set((fit.old.unit or "").split()) and PRICED.search(page.words(printed.sentence))
        alone = sum(map(usable, page.by_sentence.get(printed.sentence, []))) <= (1 if printed.percent else 0)
        goes_on = fit.old.sentence == fit.new.sentence and GOES_ON.match(page.words(fit.old.sentence))
        return fit.far <= 1 and alone and fit.firm >= TENSES and bool(shared or priced or goes_on)
    if of is not None:
        return not (of | (stems(named[1]) if named else frozenset())) or bool(shared)
    return (
        bool(
            shared
            or PRONOUN.search(clause)
            or ANAPHORIC.match(after)
            or GONE.match(after)
            or NOUN_THEN.search(before + " ")
            or not own
        )
        and fit.far <= 2
    )


def _beside(page: Page, printed: Quantity, fit: Fit) -> bool:
    """Whether the claim stands beside an end of its pair, with no other clause between."""
    ends = [one for one in (fit.old, fit.new) if one.sentence == printed.sentence]
    nearest = min(ends, key=lambda one: abs(one.start - printed.start))
    first, last = sorted((nearest, printed), key=lambda one: one.start)
    between = page.text[first.end : last.start]
    if NEW_CLAUSE.search(between):
        return first is nearest and bool(PRONOUN.search(CLAUSE.split(between)[-1]))
    return fit.firm > NONE or (fit.here == 2 and not OWN_BASE.search(page.after(printed)))


def _one_time(page: Page, printed: Quantity, fit: Fit) -> bool:
    """Whether a year that the claim names is one of the pair's: 'down 8 percent since 2015' beside 2018 and 2019 is another change."""
    named = set(YEAR.findall(CLAUSE.split(page.after(printed))[0]))
    told_years = set(YEAR.findall(" ".join(when(page, one) for one in (fit.old, fit.new))))
    return not named or not told_years or bool(named & told_years)


def _of_size(fit: Fit, printed: Quantity) -> bool:
    """Whether a printed change is so near the real one that it may have been meant: within a factor of two, or its points, or the other base."""
    moved, want = abs(size(fit.new) - size(fit.old)), abs(size(printed))
    if printed.unit in ("percent point", "point"):
        return moved <= WITHIN * want and want <= WITHIN * moved
    made = moved / abs(size(fit.old)) * 100
    return (made <= WITHIN * want and want <= WITHIN * made) or (fit.old.percent and moved == want)
