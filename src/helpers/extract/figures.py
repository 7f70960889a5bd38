"""Sentences -> figures: every printed figure with its value, unit, noun, rate, hedge, trend, role and time.

The readers of this stage work on one sentence's tokens: numerals and units find the values, ranges join them, nominal drops
the numbers that measure nothing, and the others say what stands beside a value. What a bare number counts ('with 75 in each
of the 25 clinics', 'failing to reach 1,000') comes from the figure before it, in its own sentence or the one before.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from ..tables import Figure, Sentence
from .approximators import Hedge, hedge, hedge_after, hedge_end
from .nominal import is_nominal
from .nouns import TOTALS, Noun, befallen, noun_after, plural, subject_before
from .numerals import STARTERS, WORDS, Numeral, numerals
from .participles import state_after, state_before
from .ranges import add_cents, join_ranges, share_units
from .rates import Rate, rate_after, rate_before, rate_distributed, rate_observed
from .roles import role
from .times import When, times
from .tokens import Tokens, tokenise
from .trends import trend
from .units import TIME, UNITS, attach_unit
from .wording import VERBS

# A sentence without any of these has no figure and is passed over (most are).
CANDIDATE = re.compile(r"\d|[½⅓⅔¼¾⅛]|\b(?:" + "|".join(sorted(STARTERS)) + r")\b", re.IGNORECASE)
SENTENCE_END = re.compile(r"(?<=[a-z\d%)”\"’][.!?])[\"”’)]?\s+(?=[\"“‘(]?[A-Z])|\n\s*\n")
CARRIED = frozenset("to in at from for reach hit pass exceed surpass top of were was are had have".split())


@dataclass(slots=True)
class _Read:
    """A numeral with all that was read beside it, before it becomes a Figure."""

    numeral: Numeral
    hedge: Hedge | None
    noun: str | None = None
    head: str = ""
    place: tuple[int, int] | None = None  # tokens of unit or noun
    rates: tuple[Rate, ...] = ()
    rate: str | None = None
    role: str = "observed"
    trend: str | None = None
    when: When | None = None


def figures(text: str, sentences: Iterable[Sentence], *, article_id: str = "") -> list[Figure]:
    """The figures printed in the sentences of an article, in order.

    `text` is the article's text, `sentences` its content sentences with their positions in it.

    >>> line = "Crews rescued about 40 people on Monday."
    >>> sentence = Sentence(sentence_id="a-s000", article_id="a", start=0, end=len(line), text=line, clean=line, paragraph=0)
    >>> [(f.lo, f.approximator, f.noun, f.when) for f in figures(line, [sentence], article_id="a")]
    [(40.0, '~', 'people rescued', 'on Monday')]
    """
    found: list[Figure] = []
    earlier: _Read | None = None
    for sentence in sentences:
        if not CANDIDATE.search(text, sentence.start, sentence.end):
            continue
        tokens = tokenise(text, sentence.start, sentence.end)
        for read in _sentence(tokens, earlier):
            earlier = read if read.noun and not read.numeral.unit else earlier
            number = f"{article_id}-f{len(found) + 1:02}"
            found.append(_figure(text, tokens, read, number, article_id, sentence.sentence_id or None))
    return found


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
    noun = (
        " ".join(text[figure.unit_start : figure.unit_end].split()) if beside else None if figure.unit else figure.noun
    )
    return {
        "lo": figure.lo, "hi": figure.hi, "approximator": figure.approximator, "trend": figure.trend, "unit": figure.unit,
        "noun": noun, "rate": figure.rate, "start": figure.start, "end": figure.end,
    }  # fmt: skip


def _sentence(tokens: Tokens, earlier: _Read | None) -> list[_Read]:
    """Read all figures of one sentence; `earlier` is the last figure before it."""
    found = numerals(tokens)
    for numeral in found:
        attach_unit(tokens, numeral)
    found = add_cents(tokens, found)
    share_units(tokens, found)
    joined = join_ranges(tokens, [numeral for numeral in found if not is_nominal(tokens, numeral)])
    if not joined:
        return []
    moments = times(tokens)
    reads: list[_Read] = []
    counted: _Read | None = None
    for numeral in joined:
        read = _read(tokens, numeral, moments, counted or earlier, counted is not None)
        counted = read if read.noun and not numeral.unit else counted
        reads.append(read)
    return reads


def _read(tokens: Tokens, numeral: Numeral, moments: list[When], earlier: _Read | None, same_sentence: bool) -> _Read:
    read = _Read(numeral, hedge(tokens, numeral.left, numeral.right, numeral.stop))
    left = min(numeral.left, read.hedge.first) if read.hedge and read.hedge.first < numeral.left else numeral.left
    verb = _counted(tokens, read, left, earlier, same_sentence)
    stop = read.place[1] if read.place and read.place[1] > numeral.right else numeral.right
    read.hedge = read.hedge or hedge_after(tokens, stop)
    read.when = _nearest(moments, left, stop)
    _rated(tokens, read, left, stop, verb, earlier)
    if numeral.form != "one-of":
        read.role = role(tokens, left, numeral.right, read.head, numeral.unit, bool(read.rate))
    if earlier and same_sentence and read.role == "observed" and _continues(tokens, read, left, earlier):
        read.role = earlier.role
    read.trend = trend(tokens, left, stop, money_or_share=bool(numeral.unit))
    return read


def _counted(tokens: Tokens, read: _Read, left: int, earlier: _Read | None, same_sentence: bool) -> int:
    """Set noun, head and place; the token of the verb that links a subject to the figure comes back (-1: none)."""
    numeral = read.numeral
    subject, verb = subject_before(tokens, left)
    if numeral.unit:
        if numeral.unit_first >= 0:
            read.place = (numeral.unit_first, numeral.unit_stop)
        read.noun, read.head = _unit_noun(tokens, numeral)
        return verb
    noun = _noun_beside(tokens, read)
    if noun and noun.head in MEASURED and noun.stop - noun.first <= 3:  # 'three straight days', '12 nautical miles'
        numeral.unit = UNITS[noun.head]
        read.place = (noun.stop - 1, noun.stop)
        read.noun = read.head = noun.head if numeral.unit in TIME else ""
        read.noun = read.noun or None
    elif noun:
        state = state_after(tokens, noun.stop) or (state_before(tokens, left) if befallen(noun.head) else "")
        read.noun, read.head, read.place = f"{noun.words} {state}".strip(), noun.head, (noun.first, noun.stop)
    elif tokens.at(numeral.stop) == "of" and tokens.at(numeral.stop + 1) in PRONOUNS:
        state = state_before(tokens, left) or state_after(tokens, numeral.stop + 2)
        read.head = _meant(tokens.at(numeral.stop + 1), earlier if same_sentence else None)
        read.noun = f"{read.head} {state}".strip() or None
    elif subject and subject.head not in TOTALS:
        read.noun, read.head = subject.words, subject.head
    else:
        _carry(tokens, read, left, earlier if same_sentence or subject else None)
    return verb


def _meant(pronoun: str, earlier: _Read | None) -> str:
    """Whom 'of those', 'of them' means: 'those' any people, 'them' what the last figure of the sentence counts."""
    if pronoun == "those":
        return "people"
    return earlier.head if earlier else ""


def _noun_beside(tokens: Tokens, read: _Read) -> Noun | None:
    numeral = read.numeral
    at = hedge_end(tokens, numeral.right)
    if tokens.at(at) == "of" and tokens.at(at + 1) in PRONOUNS:
        return None
    if numeral.form == "vague" and (tokens.at(at).endswith("ed") or tokens.at(at) in VERBS):
        return None  # 'thousands marched'
    if (
        tokens.at(at) == "of"
        and numeral.form not in ("vague", "ratio")
        and tokens.at(at + 1) not in OF_THE
        and not tokens.at(at + 1).endswith("'s")
    ):
        return None
    return noun_after(tokens, at, many=not (numeral.lo == numeral.hi == 1) or tokens.at(at) == "of")


REACH = 18  # tokens between a figure and the time that it is tied to
PRONOUNS = frozenset(("those", "them", "these", "whom", "which"))
MEASURED = frozenset(form for form in UNITS if form.endswith("s") and len(form) > 3) - frozenset(
    "points marks degrees bits feet seconds pounds stones tons".split()
)
OF_THE = frozenset("the these its their his her our my your over nearly almost about roughly around some more".split())


def _unit_noun(tokens: Tokens, numeral: Numeral) -> tuple[str | None, str]:
    """What a unit measures: '20% of its voters', '$3 million in damages'; for a period the unit itself."""
    if numeral.unit in TIME:
        word = "years" if numeral.unit_first < 0 else tokens.low[numeral.unit_first]
        return word, word
    at = numeral.right
    if tokens.at(at) == "of" and tokens.at(at + 1) not in ("a", "an"):
        noun = noun_after(tokens, at)
    else:  # '$3 million in damages'; not '5 km in two days', '$3 million in March'
        money = 0 <= numeral.unit_first < numeral.first and tokens.at(at) == "in"
        noun = (
            noun_after(tokens, at + 1) if money and tokens.at(at + 1).isalpha() and not tokens.capital(at + 1) else None
        )
        noun = None if noun and (noun.head in UNITS or (noun.first == at + 1 and tokens.low[at + 1] in WORDS)) else noun
    return (noun.words, noun.head) if noun else (None, "")


def _carry(tokens: Tokens, read: _Read, left: int, earlier: _Read | None) -> None:
    """A bare number counts what the figure before it counts, when the words ask for it."""
    if not earlier or not earlier.noun or earlier.numeral.unit:
        return
    after = read.numeral.right
    state = state_after(tokens, after) if tokens.at(after) in ("were", "was", "have", "had", "has", "are") else ""
    if tokens.at(after) in ("more", "others", "other", "additional"):
        state = state_before(tokens, left)
    if (
        state
        or tokens.at(left - 1) in CARRIED
        or tokens.at(after) in ("in", "at", "on", "for", "from", "who", "that", "which", "more", "others", "other")
        or not tokens.at(after)[:1].isalpha()
    ):
        read.noun = (
            f"{earlier.noun.split(' ')[-1] if not earlier.place else earlier.head} {state}" if state else earlier.noun
        )
        read.head = earlier.head


def _rated(tokens: Tokens, read: _Read, left: int, stop: int, verb: int, earlier: _Read | None) -> None:
    """Set the rates: after the noun, before the numeral, inside the noun, distributed, observed in a named span, or carried."""
    spread = rate_distributed(tokens, read.numeral.right) or rate_distributed(tokens, stop)
    after = None if spread else rate_after(tokens, stop, read.numeral.unit is not None or bool(read.noun))
    rate = after or rate_before(tokens, left)
    if read.numeral.unit in TIME and not after:
        rate = None
    if not rate and not read.numeral.unit and read.numeral.form != "multiple" and read.role == "observed":
        rate = rate_observed(tokens, verb if plural(read.head) else -1, read.when)
    found = [rate.per] if rate else []
    if not found and not read.place and not read.numeral.unit and read.noun and earlier and earlier.rate:
        found = [earlier.rate] if read.noun == earlier.noun else []
    if spread:
        found.append(spread.per)
        rate = rate or spread
    read.rate = ", ".join(found) or None
    read.rates = (rate,) if rate else ()


def _continues(tokens: Tokens, read: _Read, left: int, earlier: _Read) -> bool:
    """A figure without a noun of its own goes on with what the last one was for."""
    if tokens.at(left - 1).endswith("ed") or tokens.at(left - 1) in VERBS:
        return False
    return not read.place and read.noun is not None and earlier.role in ("quota", "cumulative", "target", "promise")


def _nearest(moments: list[When], left: int, stop: int) -> When | None:
    """The time expression nearest to the figure; one that holds the figure itself ('in the first two weeks') is its own."""
    low = bisect_left(moments, left - REACH, key=lambda when: when.stop)
    high = bisect_right(moments, stop + REACH, key=lambda when: when.first)
    outside = [when for when in moments[low:high] if not (when.first <= left and stop <= when.stop)]
    return min(outside, key=lambda when: max(when.first - stop, left - when.stop), default=None)


def _figure(text: str, tokens: Tokens, read: _Read, number: str, article_id: str, sentence_id: str | None) -> Figure:
    """The record of one figure, token places turned into positions in the text."""
    numeral = read.numeral

    def span(first: int, stop: int) -> tuple[int, int]:
        return tokens.start[first], tokens.end[stop - 1]

    def printed(first: int, stop: int) -> str:
        start, end = span(first, stop)
        return " ".join(text[start:end].split())

    start, end = span(numeral.first, numeral.stop)
    lo, hi = sorted((numeral.lo, numeral.hi))
    hedged, rated = read.hedge, read.rates[0] if read.rates else None
    hedge_start, hedge_end = span(hedged.first, hedged.stop) if hedged else (None, None)
    unit_start, unit_end = span(*read.place) if read.place else (None, None)
    rate_start, rate_end = span(rated.first, rated.stop) if rated else (None, None)
    return Figure(
        figure_id=number, article_id=article_id, sentence_id=sentence_id, start=start, end=end, text=text[start:end],
        lo=lo, hi=hi, form=numeral.form, unit=numeral.unit, noun=read.noun, rate=read.rate, role=read.role, trend=read.trend,
        approximator=hedged.approximator if hedged else None, hedge=printed(hedged.first, hedged.stop) if hedged else None,
        when=printed(read.when.first, read.when.stop) if read.when else None, hedge_start=hedge_start, hedge_end=hedge_end,
        unit_start=unit_start, unit_end=unit_end, rate_start=rate_start, rate_end=rate_end,
    )  # fmt: skip
