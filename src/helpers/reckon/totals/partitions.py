"""A whole told apart from its parts: the list here, its total in the lead, two paragraphs up or in another article.

Reads 'Of the doses, 410 went to schools, 220 to towns and 32 to ships' after '662 doses were given', 'Forty of those are
flats. Another 17 are houses, and 12 are huts' after 'one of 69', 'Hull had 310, Sarn 120 and Ayle 40' where 470 are told
elsewhere, '310 of 400 here, 120 of 150 there, 40 of 90 there' (the counts and the wholes). Must not read a list of some of
them, shares of several years, or sums that chance would give.

Comes in: a Page or the Desk. Goes out: drafts of checks of the rule parts_sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from ..fractions.wholes import NOT_NAMES, OF_W, around
from ..meaning.apposition import amount, gap, kin, like
from ..quantities import Desk, Draft, Page, Quantity
from ..retold.affinity import significant
from .accounts import Account, plain, pool, value
from .listing import NO_LIST, OTHERS, SOME, lists
from .sum_of_parts import member_apart, sum_of

# Reads 'Of the doses,', 'Of those,'; the number of the whole is told elsewhere.
OPENER = re.compile(
    r"(?:^|[;:] )of (?:the|these|those|them|its|their|all|this|that)\b([^,.;:\d]{0,40})(?:,|\s)[^.;:\d]{0,40}$", re.I
)
PARTITIVE = re.compile(r"^(?:[a-z-]+ ){0,1}of (?:them|these|those)\b", re.I)
WITHOUT = re.compile(
    r"(?:^|[,;] )(?:and |while |but )?(?:another|a further|the (?:other|remaining|last|rest,?)) ?$", re.I
)
AND = re.compile(r"(?:,|;)? ?(?:and|while|but)(?: another| a further| the (?:other|remaining|last))? $", re.I)
LINK = re.compile(r"^(?:[\w-]+ ){0,3}?(to|in|at|from|for|on|by|are|were|is|was|as)\b", re.I)
OTHER_TIMES = re.compile(
    r"\b(?:last (?:year|month|week)|in (?:19|20)\d\d|a (?:year|month|week) (?:ago|earlier|before))\b", re.I
)
MOST = 40  # wholes and lists of one article that are tried
LEAST = 3  # parts of a list whose total is told elsewhere
CLEAR = 60  # how many steps of its finest place a total told elsewhere has: 662 has, 40 has not
NEARLY = Fraction(1, 20)  # how far a list may be off a total of the lead before it is taken to be of another
LARGE = 200  # a count of the lead with another noun than the list has
LEAD = 2  # sentences of the body that hold the main figures


def told_apart(page: Page, desk: Desk) -> Iterator[Draft]:
    """Lists whose total stands elsewhere in the article: in the sentences before, else anywhere by its value."""
    for run, firm in [*_chains(page), *((run, _opened(page, run)) for run in lists(page))][:MOST]:
        if len(run) >= LEAST and not _some(page, run):
            yield from _judged(page, run, firm)
    yield from _parallel(page)


def _judged(page: Page, run: list[Quantity], firm: bool) -> Iterator[Draft]:
    """The list against the figure that it comes to; where there is none, against the one that words make its total."""
    hit = next((whole for whole in _wholes(page, run) if _exactly(run, whole)), None)
    if hit is None and not firm and len({one.figure.lo for one in run}) == len(run):
        hit = next((whole for whole in _heads(page, run) if _exactly(run, whole)), None)
    if hit and (firm or Account(tuple(run), hit).digits >= CLEAR):
        yield sum_of(run, hit)
    elif hit is None and firm:
        whole = _last_told(page, run) or _main(page, run)
        if whole and (sum(map(value, run)) > value(whole) or not _within_another(page, run)):
            yield sum_of(run, whole)


def _chains(page: Page) -> Iterator[tuple[list[Quantity], bool]]:
    """'Forty of those are flats. Another 17 are houses, and 12 are huts': one list in two sentences or three."""
    for number, group in page.by_sentence.items():
        first = [one for one in group if number >= 0 and amount(one) and one.total]
        if not first or not PARTITIVE.match(page.after(first[0])):
            continue
        if not all(_goes_on(page, one, other) for one, other in pairwise(first)):
            continue
        run = first
        for later in (number + 1, number + 2):
            more = [one for one in page.by_sentence.get(later, []) if amount(one) and one.total]
            begins = more and WITHOUT.search(_lead(page, more[0]))
            if not begins or not all(_goes_on(page, one, other) for one, other in pairwise(more)):
                break
            run = [*run, *more]
        if len(run) >= LEAST:
            yield run, True


def _goes_on(page: Page, one: Quantity, other: Quantity) -> bool:
    """'... play strings, a further 18 brass, and 24 woodwind': the next member of a list told in clauses."""
    between = gap(page, one, other)
    return bool(AND.search(between) or WITHOUT.search(between)) and not NO_LIST.search(between)


def _lead(page: Page, one: Quantity) -> str:
    return f"{page.before(one, 60)} {one.figure.hedge or ''}".strip() + " "


def _opened(page: Page, run: list[Quantity]) -> bool:
    """Whether a list is said to divide all of something: 'Of the doses,', with one preposition or verb throughout."""
    opener = OPENER.search(page.before(run[0], 90) + " ")
    links = {found[1].lower() if (found := LINK.match(page.after(one, 40))) else "" for one in run}
    return bool(opener) and len(links) == 1 and "" not in links


def _some(page: Page, run: list[Quantity]) -> bool:
    text = page.text[page.sentences[run[0].sentence].start : page.sentences[run[-1].sentence].end]
    return bool(SOME.search(text) or NO_LIST.search(page.text[run[0].end : run[-1].start]))


def _wholes(page: Page, run: list[Quantity]) -> Iterator[Quantity]:
    """The figures of the article that are greater than each part and count the same, those before it first."""
    top = max(value(one) for one in run)
    fit = [one for one in pool(page, run[0].start, run[0].unit) if one not in run and value(one) > top]
    fit = [one for one in fit if one.unit == run[0].unit and (one.unit or _counted_alike(one, run))]
    yield from sorted(fit, key=lambda one: (one.start > run[0].start, abs(one.start - run[0].start)))


def _counted_alike(one: Quantity, run: list[Quantity]) -> bool:
    return any(like(one, part) for part in run) or value(one) >= 1000


def _exactly(run: list[Quantity], whole: Quantity) -> bool:
    return sum_of(run, whole).judgement.verdict == "consistent" and sum(map(value, run)) == value(whole)


def _last_told(page: Page, run: list[Quantity]) -> Quantity | None:
    """The total of a list of 'those' in the sentence before: the only figure there that is greater than each part."""
    if not PARTITIVE.match(page.after(run[0])):
        return None
    before = [one for one in page.by_sentence.get(run[0].sentence - 1, []) if amount(one) and one.total]
    fit = [one for one in before if all(value(one) > value(part) for part in run) and _near(run, one, Fraction(1, 4))]
    return fit[0] if len({value(one) for one in fit}) == 1 else None


def _main(page: Page, run: list[Quantity]) -> Quantity | None:
    """The figure of the headline or the lead that a list nearly comes to, the only one so near."""
    body = [number for number, one in enumerate(page.sentences) if one.label == "body"][:LEAD]
    heads = [number for number, one in enumerate(page.sentences) if one.label == "headline"]
    fit = [one for one in _wholes(page, run) if one.sentence in [*heads, *body] and _near(run, one, NEARLY)]
    return fit[0] if len({value(one) for one in fit}) == 1 and value(fit[0]) >= 100 else None


def _heads(page: Page, run: list[Quantity]) -> Iterator[Quantity]:
    """The counts of the headline and the lead, whatever their noun: '268 flights', beside 151 departures, 74 and 43."""
    if run[0].unit or any(value(one) < 10 for one in run):
        return
    body = [number for number, one in enumerate(page.sentences) if one.label == "body"][:LEAD]
    heads = [number for number, one in enumerate(page.sentences) if one.label == "headline"]
    for one in pool(page, 0, None):
        if one.sentence in [*heads, *body] and one not in run and value(one) >= LARGE and significant(one) > LEAST - 1:
            yield one


def _near(run: list[Quantity], whole: Quantity, share: Fraction) -> bool:
    return abs(sum(map(value, run)) - value(whole)) <= share * value(whole)


def _within_another(page: Page, run: list[Quantity]) -> bool:
    """Whether the next words go on with the list: 'The rest went to ...', 'Another 40 ...'."""
    return bool(OTHERS.search(page.words(run[-1].sentence + 1)) or OTHERS.search(page.after(run[-1], 90)))


def _parallel(page: Page) -> Iterator[Draft]:
    """'310 of 400 here, 120 of 150 there and 40 of 90': counts and wholes each against a figure of the article."""
    runs: list[list[tuple[Quantity, Quantity]]] = [[]]
    for number in sorted(page.by_sentence):
        group = [one for one in page.by_sentence[number] if number >= 0 and plain(one)]
        for part, whole in pairwise(group):
            if OF_W.match(gap(page, part, whole)) and kin(part, whole):
                if runs[-1] and number - runs[-1][-1][0].sentence > 1:
                    runs.append([])
                runs[-1].append((part, whole))
    for run in [run for run in runs if len(run) >= LEAST][:MOST]:
        for parts in ([part for part, _ in run], [whole for _, whole in run]):
            hit = next((one for one in _wholes(page, parts) if sum(map(value, parts)) == value(one)), None)
            if hit and Account(tuple(parts), hit).digits >= CLEAR:
                yield sum_of(parts, hit)


def told_elsewhere(desk: Desk) -> Iterator[Draft]:
    """Lists of one article against a total that only another one prints: told only where they come to it."""
    for page in desk.pages:
        runs = [(run, False) for run in lists(page) if len(run) >= LEAST and not _some(page, run)]
        for run, _ in runs[:MOST]:
            if any(_exactly(run, whole) for whole in _wholes(page, run)):
                continue
            for other in desk.pages:
                hit = next((one for one in _wholes(other, run) if other is not page and _exactly(run, one)), None)
                if hit and Account(tuple(run), hit).digits >= 2 * CLEAR:
                    yield sum_of(run, hit)
                    break
    yield from _two_lists(desk)


def _two_lists(desk: Desk) -> Iterator[Draft]:
    """One list in two articles, the members alike but for one: the other list comes to the total, this one does not.

    Reads '236 in Sarn, 118 in Ayle and 58 in Orr' (412) beside '236 in Sarn, 118 in Ayle and 85 in Orr', where both print the
    412; must not read the lists of two years.
    """
    told = [
        (page, run, _labels(page, run)) for page in desk.pages for run in [*lists(page)][:MOST] if len(run) >= LEAST
    ]
    for page, run, labels in told:
        for other, model, names in told:
            differ = [(one, two) for one, two in zip(run, model, strict=False) if value(one) != value(two)]
            if page is other or len(run) != len(model) or len(differ) != 1 or labels != names or None in labels:
                continue
            whole = next((one for one in [*_total(other, model), *_wholes(other, model)] if _exactly(model, one)), None)
            here = whole and next((one for one in _wholes(page, run) if value(one) == value(whole)), None)
            times = {one.figure.when for one in (*run, *model)} - {None}
            if here and len(times) < 2 and not OTHER_TIMES.search(page.words(run[0].sentence)):
                draft = sum_of(run, here)
                yield draft
                yield _unlike(*differ[0], draft.slip)


def _unlike(one: Quantity, two: Quantity, slip: str) -> Draft:
    """The one member in which two lists differ; it is the slip of the sum told again."""
    formula = f"{one.label} against {two.label}, in one list with the same members"
    return member_apart(
        one, two, slip, formula, "The two captures print one list, and all its other members are alike."
    )


def _total(page: Page, run: list[Quantity]) -> list[Quantity]:
    return [one for one in page.by_sentence.get(run[0].sentence, []) if plain(one) and one.start < run[0].start]


def _labels(page: Page, run: list[Quantity]) -> tuple[frozenset[str] | None, ...]:
    """The names beside each member of a list; None where one has none."""
    found = []
    for one in run:
        names = frozenset(re.findall(r"\b[A-Z][\w’'-]+", around(page, one, 40)))
        names = frozenset(name for name in names if name.lower() not in NOT_NAMES)
        found.append(names or None)
    return tuple(found)
