"""Accounts by value: figures near one another of which one is printed as, and is, the sum of the others.

Comes in: a Page. Goes out: accounts (parts and their whole). A list in several sentences, a whole between its parts, what
is left, what was added: English has more ways of telling a sum than a list of patterns holds, but a sum that comes out
to the last printed digit explains itself. What comes out is never more than 'consistent'; and where the words seem to
tie other figures to a printed total, the account that comes out is the one that was meant.

Reads '$51 million of the $84 million goes to roads, $25 million to schools. The remaining $8 million ...'. Must not read
'20 lamps, 12 chairs ... 8 towns': small round numbers come out by chance, so the fewer the digits, the closer the tie.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from ..fractions.parts import OF_THE
from ..hedges import decimal_place
from ..intervals import exact
from ..kept import kept
from ..meaning.apposition import DUST, amount, bare_noun, gap, like
from ..quantities import Page, Quantity
from .listing import one_list

AROUND = 60  # figures of a unit before and after a place that are looked through for one that stands far off
REACH = 2  # sentences before and after a whole in which its parts are looked for
SPAN = 2  # sentences from the first figure of an account to its last
MOST = 16  # figures round a whole that are tried
MOST_PARTS = 12
NOISE = 1e-9  # what a sum of binary fractions may be off
LOOSE, CLOSE, FIRM = 10, 30, 1000  # digits, as the whole over the last printed place, that make up for a looser tie
MARGIN = 60  # characters round the last figure of an account in which the words that tie it are looked for

SUMS = r"in (?:all|total)|altogether|all told|between them|together|combined|overall|totals?|total+(?:ed|ing)|mak(?:es?|ing)|br(?:ings?|inging|ought)|add(?:s|ed|ing)?|com(?:es?|ing) to|came to|sum|so (?:that )?there"
RESTS = r"remain\w*|rest|others?|another|further|balance|leav(?:es?|ing)|left|still|to (?:spare|go|use|come|find)|elsewhere|missing|outstanding|short|shortfall|deficit|gap|unsold|unpaid|unused"
MOVES = r"more|less|fewer|higher|lower|up|down|by|net|plus|minus|after|difference|margin|loss|gain|rise|increase|growth|fall|drop|decrease|decline|reduction|cut(?:ting)?|extra|additional|since|majority|lead"
SIDES = r"against|oppos\w+|abstain\w*|abstention\w*|in favou?r"
TIED = re.compile(rf"\b(?:{SUMS}|{RESTS}|{MOVES}|{SIDES})\b", re.I)
# Reads '165,000 of them by rail', 'of which 12', 'split between', 'made up of'; says that a number is divided.
DIVIDED = re.compile(
    r"\b(?:of (?:which|whom|them|these|those|that|this|the|its|their|all|last)|includ\w+|split|divid\w+|shared?|ma[dk]e up|compris\w+|consist\w+|account\w* for|respectively)\b",
    re.I,
)
# What is told as a rest is no whole: 'The first 23 close in May and the other 35 in June'.
REST = re.compile(r"\b(?:the|its|their) (?:other|remaining|rest,?|remainder,?) [$£€]?$|\bleav(?:es|ing) [$£€]?$", re.I)
VOTES = re.compile(rf"\b(?:{SIDES})\b", re.I)
JOINED = re.compile(r"(?:^|,|;|\band\b|[:—–(])[^.;:]{0,40}$", re.I)


@dataclass(frozen=True, slots=True)
class Account:
    """A whole and the parts that come to it exactly."""

    parts: tuple[Quantity, ...]
    whole: Quantity

    @property
    def figures(self) -> tuple[Quantity, ...]:
        return tuple(sorted((*self.parts, self.whole), key=lambda one: one.start))

    @property
    def digits(self) -> Fraction:
        """How many steps of the finest printed place the whole has: 84 of '84 million', 30 of 2,100 + 900 = 3,000."""
        whole = value(self.whole)
        return whole / min(decimal_place(value(one)) for one in self.figures)


@kept
def value(one: Quantity) -> Fraction:
    """The number as printed."""
    return _exact(one.figure.lo or 0.0)


@lru_cache(maxsize=4096)
def _exact(number: float) -> Fraction:
    """A number without the noise of its binary fraction: 2.09 million is read as 2089999.9999999998."""
    return exact(float(f"{number:.12g}"))


@kept
def plain(one: Quantity) -> bool:
    """Whether it is one number, printed without a bound, that a sum may hold."""
    figure = one.figure
    exactly = figure.lo == figure.hi and (figure.lo or 0) > 0 and figure.approximator in (None, "~")
    return exactly and amount(one) and one.total and one.sentence >= 0


def pool(page: Page, at: int, unit: str | None) -> list[Quantity]:
    """The plain amounts of one unit round a place of the text; so many either way that an article's are all there, no more."""
    if not page.pools:
        groups: dict[str | None, list[Quantity]] = {None: []}
        for one in page.quantities:
            if plain(one):
                groups.setdefault(one.unit, []).append(one)
        page.pools = {key: ([one.start for one in group], group) for key, group in groups.items()}
    starts, group = page.pools.get(unit, ([], []))
    middle = bisect_left(starts, at)
    return group[max(0, middle - AROUND) : middle + AROUND]


def found(page: Page) -> list[Account]:
    """Every account of the page that comes out, however loose its tie, the closest first for each whole."""
    amounts: dict[int, list[Quantity]] = {}
    for one in page.quantities:
        if plain(one):
            amounts.setdefault(one.sentence, []).append(one)
    return [account for group in amounts.values() for whole in group for account in _of(amounts, whole)]


def _of(amounts: dict[int, list[Quantity]], whole: Quantity) -> Iterator[Account]:
    top = whole.figure.lo or 0.0
    if top < LOOSE and top == int(top):
        return  # 5 = 3 + 2 says nothing
    window = range(whole.sentence - REACH, whole.sentence + REACH + 1)
    near = [one for number in window for one in amounts.get(number, [])]
    near = [one for one in near if one is not whole and one.lo < top < one.lo * DUST]
    if len(near) < 2:
        return
    same = [one for one in near if like(one, whole)]
    loose = [one for one in near if one.unit is None] if whole.unit is None else []
    yielded: set[tuple[int, ...]] = set()
    for group in (same, _once(same), loose):
        group = sorted(group, key=lambda one: abs(one.start - whole.start))[:MOST]
        for parts in _runs(sorted(group, key=lambda one: one.start), whole, top):
            key = tuple(one.start for one in parts)
            account = Account(tuple(parts), whole)
            if key not in yielded and account.digits >= LOOSE:
                yielded.add(key)
                yield account


def _once(group: list[Quantity]) -> list[Quantity]:
    """The figures without those that say one again; nothing where none does."""
    once = list({one.figure.lo: one for one in reversed(group)}.values())
    return once if len(once) < len(group) else []


def _runs(group: list[Quantity], whole: Quantity, top: float) -> Iterator[list[Quantity]]:
    """The stretches of neighbours that come to the whole; the sum only grows, so each is given up when it is too great."""
    for first in range(len(group)):
        total = 0.0
        for last in range(first, min(len(group), first + MOST_PARTS)):
            total += group[last].figure.lo or 0.0
            if total >= top * (1 - NOISE):
                run = group[first : last + 1]
                places = [one.sentence for one in (*run, whole)]
                near = len(run) > 1 and total <= top * (1 + NOISE) and max(places) - min(places) <= SPAN
                if near and sum(map(value, run)) == value(whole):
                    yield run
                break


def credible(page: Page, account: Account) -> bool:
    """Whether an account is more than chance: the tie of the words, the number of parts and of digits together.

    Three parts of one noun that come out need two digits; two parts need words that tie them as well.
    """
    parts, whole, digits = account.parts, account.whole, account.digits
    if _holds_itself(page, account) or REST.search(page.before(account.whole, MARGIN) + " "):
        return False
    kindred = all(like(one, whole) for one in parts) and not of_many_kinds(parts)
    strong = _tied(page, account)
    if not kindred:
        told = (strong and _closed(page, account)) or _list_beside(page, account)
        return len(parts) > 2 and digits >= CLOSE and told
    named = all(_named(one, whole) for one in parts)
    if len(parts) > 2:
        return digits >= CLOSE or (digits >= LOOSE and (strong or _listed(page, account)))
    here = len({one.sentence for one in account.figures}) == 1
    if strong or _listed(page, account):
        return digits >= CLOSE or here
    return digits >= FIRM and named and (here or _divided(page, account))


def _holds_itself(page: Page, account: Account) -> bool:
    """Whether one part is a part of the next: '14 of the 40 routes' and 86 complaints are no 140."""
    return any(
        one.sentence == other.sentence and OF_THE.match(gap(page, one, other))
        for one, other in itertools.pairwise(account.parts)
    )


def of_many_kinds(parts: tuple[Quantity, ...]) -> bool:
    """Whether the parts print nouns of their own that differ: 40 routes and 86 complaints, beside a bare 126."""
    named = [one for one in parts if one.unit is None and not bare_noun(one)]
    return any(not like(one, named[0]) for one in named)


def _list_beside(page: Page, account: Account) -> bool:
    """Whether things that differ run in one list next to their whole: '64 singers. There are 22 altos, 29 basses and ...'."""
    first, last = account.parts[0], account.parts[-1]
    near = first.sentence == last.sentence and account.whole.sentence in (first.sentence, first.sentence - 1)
    around = [one for one in page.near(first.sentence, 1) if account.whole.start < one.start < first.start]
    return near and not any(plain(one) for one in around) and one_list(page, list(account.parts), mixed=True)


def _named(one: Quantity, whole: Quantity) -> bool:
    return one.unit is not None or bare_noun(one) or (one.measure == whole.measure)


def _closed(page: Page, account: Account) -> bool:
    """Whether figures that count different things are given as one account: a vote, 'make up the rest', 'in all'."""
    text = _words(page, account)
    return bool(VOTES.search(text) or re.search(rf"\b(?:{SUMS}|rest|remaining|ma[dk]e up)\b", text, re.I))


def _words(page: Page, account: Account) -> str:
    figures = account.figures
    return " ".join(page.text[max(0, figures[0].start - MARGIN) : figures[-1].end + MARGIN].split())


def _divided(page: Page, account: Account) -> bool:
    return bool(DIVIDED.search(_words(page, account)))


def _tied(page: Page, account: Account) -> bool:
    """Whether words beside the last figure, or between it and the one before it, say that it completes the others."""
    figures = account.figures
    last = figures[-1]
    text = f"{page.before(last, MARGIN)} {(last.figure.hedge or '')} | {page.after(last, MARGIN // 2)}"
    return bool(TIED.search(text)) or (account.whole is last and bool(VOTES.search(_words(page, account))))


def _listed(page: Page, account: Account) -> bool:
    """Whether the parts stand in one list beside their whole: '60 beds, 48 of them here and 12 there'."""
    parts = account.parts
    if len({one.sentence for one in parts}) > 1:
        return False
    joined = all(JOINED.search(page.between(one, other)) for one, other in itertools.pairwise(parts))
    ends = bool(re.search(r"\band\b|;|,", page.between(parts[-2], parts[-1])))
    beside = account.whole.sentence == parts[0].sentence or _divided(page, account)
    return joined and ends and beside
