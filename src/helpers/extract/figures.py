"""Sentences -> figures: every printed figure with its value, unit, noun, rate, hedge, trend, role and time.

The readers of this stage work on one sentence's tokens: numerals and units find the values, ranges join them, nominal drops
the numbers that measure nothing, and the others say what stands beside a value. What a bare number counts ('with 75 in each
of the 25 clinics', 'failing to reach 1,000') comes from the figure before it, in its own sentence or the one before.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from ..tables import Figure, Sentence
from .approximators import Hedge, hedge, hedge_after
from .carried import OLD_HAND, carry
from .compounds import join_compounds
from .counting import Read, counted
from .ellipsis import RATIOS, complete, moves_again
from .gaps import listed
from .nominal import is_nominal
from .nouns import plural
from .numerals import STARTERS, numerals
from .participles import bare
from .ranges import join_ranges, share_units
from .rates import Rate, rate_after, rate_before, rate_distributed, rate_observed, share_rates
from .roles import role
from .times import When, times
from .tokens import Tokens, tokenise
from .trends import trend
from .unit_names import TIME, weighed
from .units import attach_unit
from .values import WORDS, Numeral
from .wording import VERBS

DIGIT = re.compile(r"[\d½⅓⅔¼¾⅛]")
WORD = re.compile(r"[a-z]+")
STERLING = frozenset(("pound sterling", "penny"))
SENTENCE_END = re.compile(r"(?<=[a-z\d%)”\"’][.!?])[\"”’)]?\s+(?=[\"“‘(]?[A-Z])|\n\s*\n")
ORDERING = frozenset("top bottom leading record previous final opening remaining other".split())
LASTING = frozenset(
    "for in of after within is was were are be been being took take takes taken taking lasted lasts last lasting spent spend "
    "spends spending waited wait waits waiting lived live lives jailed aged turned by with just well slightly and".split()
)  # words after which 'over two years' measures a time; elsewhere it says in how long
EVENTS = frozenset(
    "innings games matches rounds seasons races laps sets legs holes rallies stages sessions meetings".split()
)
PLAYED = frozenset(
    "play plays played playing win wins won lose loses lost has have had".split()
)  # 'played over nine games'
SEVERAL = 20  # up to so many events make a span: 'over three games'; 'over 300 games' is a hedge
CLAUSE_END = 8  # tokens between a figure and the 'give or take' that ends its clause
SUMS = 1_000  # pounds: what is less may be a weight, though the page pays in sterling
MEMORY = 16  # figures before a sentence that its bare numbers may take their noun from
REACH = 18  # tokens between a figure and the time that it is tied to


def figures(text: str, sentences: Iterable[Sentence], *, article_id: str = "") -> list[Figure]:
    """The figures printed in the sentences of an article, in order.

    `text` is the article's text, `sentences` its content sentences with their positions in it.

    >>> line = "Crews rescued about 40 people on Monday."
    >>> sentence = Sentence(sentence_id="a-s000", article_id="a", start=0, end=len(line), text=line, clean=line, paragraph=0)
    >>> [(f.lo, f.approximator, f.noun, f.when) for f in figures(line, [sentence], article_id="a")]
    [(40.0, '~', 'people rescued', 'on Monday')]
    """
    found: list[Figure] = []
    earlier: Read | None = None
    pounds: list[int] = []  # the figures in pounds that may be money or weight; -1 for one of weight
    said: list[tuple[int, Read]] = []  # the last figures, each with how many sentences ago
    paragraph, passed = -1, 0
    for sentence in sentences:
        passed += 1 if sentence.paragraph == paragraph else 2
        paragraph = sentence.paragraph
        if not may_hold_figures(text, sentence.start, sentence.end):
            continue
        said, passed = [(age + passed, read) for age, read in said[-MEMORY:] if age < OLD_HAND], 0
        tokens = tokenise(text, sentence.start, sentence.end)
        for read in _sentence(tokens, earlier, said):
            earlier = read if read.noun and not read.numeral.unit and read.head != "times" else earlier
            if read.numeral.unit == "pound":
                paid = read.numeral.lo >= SUMS or read.rate in TIME  # 'seven pounds a month'
                level = read.numeral.lo >= SUMS and tokens.at(read.numeral.left - 1) in (
                    "to",
                    "from",
                )  # 'lift the fee to 32,292 pounds'
                heavy = not paid or (not level and weighed(tokens, read.numeral.unit_first))
                pounds.append(-1 if heavy else len(found))
            number = f"{article_id}-f{len(found) + 1:02}"
            found.append(_figure(text, tokens, read, number, article_id, sentence.sentence_id or None))
    if pounds and min(pounds) >= 0 and ("£" in text or any(figure.unit in STERLING for figure in found)):
        for index in pounds:  # a page that pays in sterling, and weighs nothing in pounds, settles what they are
            found[index] = replace(found[index], unit="pound sterling")
    return found


def may_hold_figures(text: str, start: int, end: int) -> bool:
    """Whether a stretch has a digit or a number word; most sentences of a page have none and are passed over.

    >>> [may_hold_figures(line, 0, len(line)) for line in ("In 1990", "A dozen came", "Nobody came")]
    [True, True, False]
    """
    return bool(DIGIT.search(text, start, end)) or not STARTERS.isdisjoint(WORD.findall(text[start:end].lower()))


def figures_in(text: str) -> list[Figure]:
    """The figures of a plain text, cut into sentences by a simple rule.

    >>> [(f.text, f.lo, f.hi, f.unit, f.rate) for f in figures_in("Fuel rose to $1.20-$1.30 a litre.")]
    [('1.20-$1.30', 1.2, 1.3, 'dollar', 'litre')]
    """
    cuts = [0, *(match.end() for match in SENTENCE_END.finditer(text)), len(text)]
    spans = pairwise(cuts)
    return figures(text, (Sentence(sentence_id="", article_id="", start=start, end=end, text=text[start:end], clean="", paragraph=0)
                          for start, end in spans))  # fmt: skip


def quantity(figure: Figure, text: str) -> dict[str, object]:
    """A figure as one record of `adds-up figures`: the noun is what stands beside the numeral, in its printed words.

    >>> line = "Crews rescued about 40 people."
    >>> quantity(figures_in(line)[0], line)["noun"]
    'people'
    """
    beside = figure.unit is None and figure.unit_start is not None
    noun = None if figure.unit or not figure.noun else bare(figure.noun)
    if beside:
        noun = " ".join(f"{_ordered(text, figure.start)} {text[figure.unit_start : figure.unit_end]}".split())
    return {
        "lo": figure.lo, "hi": figure.hi, "approximator": figure.approximator, "trend": figure.trend, "unit": figure.unit,
        "noun": noun, "rate": figure.rate, "start": figure.start, "end": figure.end,
    }  # fmt: skip


def _ordered(text: str, start: int) -> str:
    """The describing word that English puts before the number: 'the top three seeds' are top seeds, 'a record 90 goals'."""
    words = text[max(0, start - 24) : start].split()
    ranked = bool(words) and (words[-1].lower() in ORDERING or words[-1].lower().endswith(("-high", "-low", "-best")))
    return words[-1] if ranked else ""


def _sentence(tokens: Tokens, earlier: Read | None, said: list[tuple[int, Read]]) -> list[Read]:
    """Read all figures of one sentence; `earlier` is the last figure before it, and `said` the last few, to which these are added."""
    found = numerals(tokens)
    for numeral in found:
        attach_unit(tokens, numeral)
    found = join_compounds(
        tokens,
        [one for before, one in zip([None, *found], found, strict=False) if not before or one.first >= before.right],
    )
    share_units(tokens, found)
    nominal = [is_nominal(tokens, numeral) for numeral in found]
    if True in nominal and len(found) > 1:
        listed(tokens, found, nominal)
    joined = join_ranges(tokens, [numeral for numeral, names in zip(found, nominal, strict=True) if not names])
    if not joined:
        return []
    complete(tokens, joined)
    moments = times(tokens)
    reads: list[Read] = []
    last: Read | None = None
    multiplied = False
    for numeral in joined:
        read = _read(tokens, numeral, moments, last or earlier, last is not None or multiplied, said)
        multiplied = (
            multiplied or read.head == "times"
        )  # 'three times the toll of 2016, when 22 burned' goes on with what was counted
        told = read.noun and not numeral.unit and read.head != "times"
        last = read if told and not (reads and _within_rate(reads[-1], numeral)) else last
        if reads and not read.hedge and _converted(tokens, reads[-1], numeral):
            read.hedge = reads[-1].hedge
        if reads and not read.trend and moves_again(tokens, reads[-1].numeral, numeral, read.hedge):
            read.trend = reads[-1].trend
        if reads and not read.rate and _from_then(tokens, reads[-1].numeral, numeral):
            read.rate = reads[-1].rate
        reads.append(read)
        said.append((0, read))
    if "give" in tokens.low:
        _give_or_take(tokens, reads)
    share_rates(tokens, reads)
    return reads


def _numbered(tokens: Tokens, rate: Rate) -> bool:
    """'in each of the 12 villages': the next number is of something else."""
    return any(tokens.number(at) or tokens.at(at) in WORDS for at in range(rate.first + 1, rate.stop))


def _within_rate(before: Read, numeral: Numeral) -> bool:
    """'40 parcels in each of the 12 villages and 9 in the town': the number of what a rate is per lends the next one no noun."""
    return any(rate.first <= numeral.first < rate.stop for rate in before.rates)


def _read(
    tokens: Tokens,
    numeral: Numeral,
    moments: list[When],
    earlier: Read | None,
    same_sentence: bool,
    said: list[tuple[int, Read]],
) -> Read:
    read = Read(numeral, hedge(tokens, numeral.left, numeral.right, numeral.stop))
    if read.hedge and numeral.unit in TIME and _spans(tokens, read.hedge):
        read.hedge = None
    left = min(numeral.left, read.hedge.first) if read.hedge and read.hedge.first < numeral.left else numeral.left
    read.verb = tokens.at(left - 1)
    verb = counted(tokens, read, left, earlier, same_sentence)
    if read.hedge and _no_hedge(tokens, read):
        read.hedge = None
    stop = read.place[1] if read.place and read.place[1] > numeral.right else numeral.right
    read.hedge = read.hedge or hedge_after(tokens, stop)
    read.when = _nearest(moments, left, stop)
    if numeral.form != "multiple":  # 'jumped sixfold' is so many times as much, no amount
        read.trend = trend(tokens, left, numeral.right, head="" if numeral.unit or not read.place else read.head)
    _rated(tokens, read, left, stop, verb, earlier)
    if not read.noun and not numeral.unit:
        carry(tokens, read, left, said[-MEMORY:])
    if numeral.form != "one-of":
        read.role = role(tokens, left, numeral.right, read.head, numeral.unit, bool(read.rate))
    if earlier and same_sentence and read.role == "observed" and _continues(tokens, read, left, earlier):
        read.role = earlier.role
    return read


def _rated(tokens: Tokens, read: Read, left: int, stop: int, verb: int, earlier: Read | None) -> None:
    """Set the rates: after the noun, before the numeral, inside the noun, distributed, observed in a named span, or carried."""
    right = read.numeral.right
    spread = rate_distributed(tokens, right) or (rate_distributed(tokens, stop) if stop != right else None)
    unit, moved = read.numeral.unit, read.trend is not None or read.numeral.form in ("multiple", "change")
    after = None if spread else rate_after(tokens, stop, unit is not None or bool(read.noun), unit, moved)
    rate = after or rate_before(tokens, left)
    if read.numeral.unit in TIME and not after:
        rate = None
    if (
        not rate
        and not read.numeral.unit
        and read.numeral.form not in ("multiple", "one-of")
        and read.role == "observed"
    ):
        rate = rate_observed(tokens, verb if plural(read.head) else -1, read.when)
    found = [rate.per] if rate else []
    if not found and not read.place and not read.numeral.unit and read.noun and earlier and earlier.rate:
        spread_over = any(_numbered(tokens, each) for each in earlier.rates)
        found = [earlier.rate] if read.noun == earlier.noun and not spread_over else []
    if spread:
        found.append(spread.per)
        rate = rate or spread
    read.rate = ", ".join(found) or None
    read.rates = (rate,) if rate else ()


def _from_then(tokens: Tokens, last: Numeral, numeral: Numeral) -> bool:
    """'30 hours a week, up from 25': the unit is the one just said, and so is the rate."""
    carried = numeral.unit is not None and numeral.unit == last.unit and numeral.unit_first < 0
    return carried and tokens.low[numeral.left - 2 : numeral.left] in (["up", "from"], ["down", "from"])


def _converted(tokens: Tokens, last: Read, numeral: Numeral) -> bool:
    """'more than 5 miles (8 km)': the same quantity in another unit, in brackets, so that the hedge is its own as well."""
    said_again = numeral.unit is not None and last.numeral.unit is not None and numeral.unit != last.numeral.unit
    ends = tokens.at(numeral.left - 1) == "(" and tokens.at(numeral.right) == ")"
    return said_again and ends and last.numeral.right == numeral.left - 1 and numeral.unit not in RATIOS


def _continues(tokens: Tokens, read: Read, left: int, earlier: Read) -> bool:
    """A figure without a noun of its own goes on with what the last one was for."""
    if tokens.at(left - 1).endswith("ed") or tokens.at(left - 1) in VERBS:
        return False
    return not read.place and read.noun is not None and earlier.role in ("quota", "cumulative", "target", "promise")


def _spans(tokens: Tokens, over: Hedge) -> bool:
    """'$5 million over two years': the word says how long, it is no hedge; 'for over two years', 'lasted over two years' are."""
    return tokens.low[over.first : over.stop] == ["over"] and tokens.at(over.first - 1) not in LASTING


def _no_hedge(tokens: Tokens, read: Read) -> bool:
    """'struck out ten over six innings' (a span), 'a crash near 12 homes' (a place): what the numeral counts tells."""
    words, numeral = tokens.low[read.hedge.first : read.hedge.stop] if read.hedge else [], read.numeral
    if words == ["near"]:
        return not numeral.unit and read.place is not None
    short = numeral.unit in TIME or (read.head in EVENTS and numeral.hi <= SEVERAL)
    return words == ["over"] and short and tokens.at(read.hedge.first - 1 if read.hedge else -1) not in LASTING | PLAYED


def _give_or_take(tokens: Tokens, reads: list[Read]) -> None:
    """'The light took 6,500 years to reach us, give or take.': the hedge at the end of the clause."""
    at = tokens.low.index("give")
    if tokens.low[at : at + 3] != ["give", "or", "take"] or tokens.at(at + 3)[:1].isalnum():
        return
    before = [read for read in reads if 0 <= at - read.numeral.right <= CLAUSE_END]
    if before and not before[-1].hedge:
        before[-1].hedge = Hedge(at, at + 3, "~")


def _nearest(moments: list[When], left: int, stop: int) -> When | None:
    """The time expression nearest to the figure; one that holds the figure itself ('in the first two weeks') is its own."""
    if not moments:
        return None
    low = bisect_left(moments, left - REACH, key=lambda when: when.stop)
    high = bisect_right(moments, stop + REACH, key=lambda when: when.first)
    outside = [when for when in moments[low:high] if not (when.first <= left and stop <= when.stop)]
    return min(outside, key=lambda when: max(when.first - stop, left - when.stop), default=None)


def _figure(text: str, tokens: Tokens, read: Read, number: str, article_id: str, sentence_id: str | None) -> Figure:
    """The record of one figure, token places turned into positions in the text."""
    numeral = read.numeral

    starts, ends = tokens.start, tokens.end
    start, end = starts[numeral.first], ends[numeral.stop - 1]
    lo, hi = (numeral.lo, numeral.hi) if numeral.lo <= numeral.hi else (numeral.hi, numeral.lo)
    hedged, when, rated = read.hedge, read.when, read.rates[0] if read.rates else None
    hedge_start, hedge_end = (starts[hedged.first], ends[hedged.stop - 1]) if hedged else (None, None)
    unit_start, unit_end = (starts[read.place[0]], ends[read.place[1] - 1]) if read.place else (None, None)
    rate_start, rate_end = (starts[rated.first], ends[rated.stop - 1]) if rated else (None, None)
    return Figure(
        figure_id=number, article_id=article_id, sentence_id=sentence_id, start=start, end=end, text=text[start:end],
        lo=lo, hi=hi, form=numeral.form, unit=numeral.unit, noun=read.noun, rate=read.rate, role=read.role, trend=read.trend,
        approximator=hedged.approximator if hedged else None, hedge=" ".join(text[hedge_start:hedge_end].split()) if hedged else None,
        when=" ".join(text[starts[when.first] : ends[when.stop - 1]].split()) if when else None, hedge_start=hedge_start, hedge_end=hedge_end,
        unit_start=unit_start, unit_end=unit_end, rate_start=rate_start, rate_end=rate_end,
    )  # fmt: skip
