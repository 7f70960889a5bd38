"""Two figures that words tie as parts of one thing, or as a thing and what went of it, and a third that stands farther off.

Reads 'Of the estate, 61 pubs are owned and 23 are leased' where 84 pubs are told in the lead, 'A year ago it had 91; seven have gone
since', 'The 67 that remain open' after 84 and 17, '29 were lifted out by May. The other 17 had to wait' where another capture counts
46 boats. Must not read a pair that only stands side by side, nor a third of another noun with few digits.

Comes in: a Page or the Desk. Goes out: drafts of checks of the rule parts_sum, all of them consistent: the third is found by its value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from ..fractions.parts import OF_THE
from ..meaning.apposition import HEDGED, bare_noun, gap, like
from ..meaning.kinds import kindred
from ..measures import thing
from ..quantities import Desk, Draft, Page, Quantity
from .accounts import Account, plain, value
from .differences import DOWN, LEADS_TO
from .pair_ties import pair_ties
from .sum_of_parts import sum_of

# Reads 'Of the estate, ', 'Of these, '; 'fourteen of the wrecked trains', '29 of them'
OPENER = re.compile(r"(?:^|[;:] )(?:and |but )?of (?:the|its|their|these|those|them|all|that)\b[^.;:\d]{0,60}$", re.I)
OF_NOUN = re.compile(r"(?:^|[;:] |^(?:[a-z-]+ ))?\bof (?:the|its|their|these|those|all) (?:[a-z-]+ )?([a-z]+s)\b", re.I)
PARTITIVE = re.compile(
    r"^(?:[a-z-]+ )?of (?:the|its|their|them|these|those)\b(?! (?:\d|year|month|week|time|day))", re.I
)
JOINED = re.compile(r"^[^.;:\d]{0,60}(?:,|;|\band\b|\bwhile\b|\bbut\b)[^.;:\d]{0,40}$", re.I)
COMPARED = re.compile(
    r"\b(?:than|from|against|compared|(?:up|down) (?:to|by)|versus|out of|every|each|average|mean)\b", re.I
)
THE_OTHER = re.compile(
    rf"\b(?:the|its|their|[\w.-]+['’]s) (?:other|remaining|rest,?|remainder,?|last)\s*{HEDGED}[$£€]?\s*$", re.I
)
ANOTHER = re.compile(rf"^(?:and |but )?(?:another|a further)\s*{HEDGED}[$£€]?\s*$", re.I)
STILL = re.compile(
    r"^(?:[a-z]+ ){0,2}?(?:to (?:come|go|follow|be [a-z]+ed)|(?:(?:is|are|was|were) )?(?:still|yet) |left\b|remain(?:s|ed|ing)?\b"
    r"|(?:did|do|does|have|has|had|was|were|is|are) not\b|(?:did|do|does|have|has|had|was|were|is|are)n['’]t\b|(?:that|who|which) (?:remain|are left|still))",
    re.I,
)
GONE = re.compile(
    r"^(?:[a-z]+ )?(?:of (?:them|these|those)(?: who [a-z]+ [a-z]+)? )?(?:(?:have|has|had|were|was|are|is) (?:since |already |now |later )?)?"
    r"(?:gone|left|closed|shut|sold|died|lost|cancelled|canceled|withdr[ae]wn?|quit|resigned|failed|scrapped|destroyed|missing|absent|vanished|moved out|did not|didn['’]t|never)\b",
    re.I,
)
NEGATED = re.compile(
    r"\b(?:not|no|never|without|struck|cancell?ed|scrapped|lost|closed|shut|left|missing|absent|uninsured|empty|idle|missed|failed|spoiled|rejected|stuck|stopped|dropped|gone)\b|n['’]t\b",
    re.I,
)
TENS = 10
AGO = 3  # figures of the sentence before that 'the other 17' may go with
MOST_PARTS = 6
IN_A_ROW = 3  # sentences that hold a list
BACK = 2  # sentences between two figures of which one went from the other
FEWEST, CLEAR, SURE = 10, 60, 300  # steps of the finest place of a sum: of one noun, of none, of two
MOST = 60  # pairs of one capture


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures tied by words, and the number that they ask for."""

    one: Quantity
    other: Quantity
    wanted: Fraction
    firm: bool  # whether the words say that these two are all there is
    near: bool = False  # whether they take up what was just counted
    noun: str = ""  # what the words say is divided

    @property
    def named(self) -> Quantity:
        """The figure of the two that prints what it counts."""
        return self.other if bare_noun(self.one) and not bare_noun(self.other) else self.one


def thirds(page: Page, desk: Desk) -> Iterator[Draft]:
    """The pairs of a capture with the third that it prints farther off."""
    for pair in _pairs(page):
        if account := _account(page, pair):
            yield sum_of(list(account.parts), account.whole)
    for run in _full_sentences(page):
        if (hit := _total(page, run)) and Account(tuple(run), hit).digits >= CLEAR:
            yield sum_of(run, hit)


def _full_sentences(page: Page) -> Iterator[list[Quantity]]:
    """All that up to three sentences count, where it is of one kind: '171 were at work and 28 away. Ten were ill and five on leave'."""
    for first in page.by_sentence:
        run: list[Quantity] = []
        for number in range(first, first + IN_A_ROW):
            here = [one for one in page.by_sentence.get(number, []) if number >= 0 and not (one.percent or one.days)]
            if not here or not all(plain(one) and not page.set_aside(one) for one in here):
                break
            run = [*run, *here]
            if (
                len(run) > 2
                and all(like(one, other) for one, other in pairwise(run))
                and len({one.unit for one in run}) == 1
            ):
                yield run


def _total(page: Page, run: list[Quantity]) -> Quantity | None:
    """The figure outside the sentences of a run that it comes to."""
    total, numbers = sum(map(value, run)), {one.sentence for one in run}
    fit = [
        one
        for one in page.quantities
        if one.lo == float(total) and plain(one) and value(one) == total and one.sentence not in numbers
    ]
    fit = [one for one in fit if one.unit == run[0].unit and all(like(one, part) for part in run)]
    if len(numbers) > 1:  # more sums are tried: the total is told first, and nothing is rough
        exact = not any(one.figure.approximator for one in run) and len(run) <= MOST_PARTS
        fit = [one for one in fit if exact and one.start < run[0].start and not one.figure.approximator]
    return min(fit, key=lambda one: abs(one.start - run[0].start), default=None)


def thirds_elsewhere(desk: Desk) -> Iterator[Draft]:
    """The pairs of one capture with a third that only another prints, of their very noun."""
    for page in desk.pages:
        for pair in _pairs(page):
            if _account(page, pair):
                continue
            for other in desk.pages:
                account = _account(other, pair) if other is not page else None
                sure = account and (pair.firm or account.digits >= SURE)
                if account and sure and _one_noun(pair, _third(account, pair)):
                    yield sum_of(list(account.parts), account.whole)
                    break


def _third(account: Account, pair: Pair) -> Quantity:
    return next(one for one in account.figures if one not in (pair.one, pair.other))


def _pairs(page: Page) -> list[Pair]:
    found = []
    for number in page.by_sentence:
        here = [one for one in page.by_sentence[number] if number >= 0 and plain(one)]
        for one, other in pairwise(here):
            if like(one, other) and _divided(page, one, other, here):
                found.append(Pair(one, other, value(one) + value(other), True, noun=_noun(page, one)))
        found += [Pair(one, other, wanted, firm, True) for one, other, wanted, firm in pair_ties(page, here)]
        found += [*_continued(page, number, here), *_parted(page, here), *_led(page, here)]
    return found[:MOST]


def _continued(page: Page, number: int, here: list[Quantity]) -> Iterator[Pair]:
    """'29 were lifted out. The other 17 had to wait', 'Thirteen are in the shed. Five to come': one part, and the other that begins a sentence."""
    before = [one for one in page.by_sentence.get(number - 1, []) if plain(one)][-AGO:] if here else []
    rest = _rest(page, here[0]) if before else ""
    named = [one for one in before if not bare_noun(one)] if rest == "other" and not bare_noun(here[0]) else []
    for one in reversed((named or before) if rest == "other" else before[-1:]):
        if rest and like(one, here[0]):
            yield Pair(one, here[0], value(one) + value(here[0]), rest == "other", rest == "still", _noun(page, one))


def _led(page: Page, here: list[Quantity]) -> Iterator[Pair]:
    """'added 34 cases in a week, bringing the total to 162': what there was before stands elsewhere."""
    for one, other in pairwise(here):
        led = LEADS_TO.search(page.before(other, 70) + " ")
        if led and like(one, other) and value(one) < value(other) and not DOWN.search(led[1]):
            yield Pair(one, other, value(other) - value(one), True)


def _noun(page: Page, one: Quantity) -> str:
    """The noun of 'Of the boats marooned that night, '."""
    found = OF_NOUN.search(page.before(one, 90) + " ") or OF_NOUN.match(page.after(one))
    return found[1].lower() if found else ""


def _divided(page: Page, one: Quantity, other: Quantity, here: list[Quantity]) -> bool:
    """'Of the estate, 61 are owned and 23 are leased', 'Fourteen of the trains are old and four new': two and no third."""
    at = here.index(one)
    told = OPENER.search(page.before(one, 90) + " ") or PARTITIVE.match(page.after(one))
    more = here[at + 2 :] or (at and not OF_THE.match(gap(page, here[at - 1], one)) and like(here[at - 1], one))
    between = gap(page, one, other)
    return bool(told) and not more and bool(JOINED.match(between)) and not COMPARED.search(between)


def _rest(page: Page, other: Quantity) -> str:
    """By which words a figure that begins its sentence is what is left: 'The other 17', 'Five to come'."""
    before = f"{page.before(other, 60)} {other.figure.hedge or ''}".strip() + " "
    if THE_OTHER.search(before) and len(before) < 40:
        return "other"
    if ANOTHER.match(before):
        return "another"
    begins = other.start - page.sentences[other.sentence].start < 2
    return "still" if begins and STILL.match(page.after(other)) else ""


def _parted(page: Page, here: list[Quantity]) -> Iterator[Pair]:
    """A thing and what went of it, or what is left of it, in one sentence or the next: the third is the other part."""
    for part in here:
        gone, left = GONE.match(page.after(part)), STILL.match(page.after(part))
        if not (gone or left):
            continue
        window = [
            one for number in range(part.sentence - BACK, part.sentence + 1) for one in page.by_sentence.get(number, [])
        ]
        wholes = [
            one
            for one in window
            if plain(one) and one.start < part.start and value(one) > value(part) and like(one, part)
        ]
        for whole in wholes[-1:]:
            yield Pair(whole, part, value(whole) - value(part), False)


def _account(page: Page, pair: Pair) -> Account | None:
    """The third of a pair with it, where the capture prints it in digits that chance does not hit."""
    fit = [
        one for one in page.quantities if plain(one) and value(one) == pair.wanted and one not in (pair.one, pair.other)
    ]
    for one in sorted(fit, key=lambda each: abs(each.start - pair.one.start)):
        alike = like(one, pair.one) and like(one, pair.other)
        least, middle, whole = sorted((pair.one, pair.other, one), key=value)
        parts = sorted((least, middle), key=lambda each: (each.figure.article_id, each.start))
        account = Account(tuple(parts), whole)
        close = pair.near and abs(one.sentence - pair.one.sentence) <= BACK
        asked = FEWEST if (_one_noun(pair, one) and pair.firm) or close else CLEAR
        if close and not alike and _opposite(page, one):
            alike, asked = True, CLEAR
        if account.digits >= (asked if alike else SURE) and (alike or one.unit == pair.one.unit):
            return account
    return None


def _opposite(page: Page, one: Quantity) -> bool:
    """Whether the clause of a number says that something is not so: 'Forty-five departures a day were struck out' after '17 of 62 sailings run'."""
    return bool(NEGATED.search(re.split(r"[.;,]", page.after(one, 70))[0])) and value(one) % TENS != 0


def _one_noun(pair: Pair, third: Quantity) -> bool:
    """Whether a third prints the noun that the pair prints or divides, or its unit."""
    one = pair.named
    if one.unit or third.unit:
        return one.unit == third.unit
    nouns = [thing(one.measure or ""), pair.noun]
    return any(noun and kindred(noun, thing(third.measure or "")) for noun in nouns)
