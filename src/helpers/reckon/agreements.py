"""Which figures of several captures print one number for one thing: one group of tellings for each.

Comes in: a Desk. Goes out: groups, each of figures that leave a common value. A number that recurs by chance is no
agreement: rare numbers need two words in common round them, common ones three, rounded ones one noun as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction

from .deeds import deeds, matter
from .hedges import Readings, decimal_place
from .kinds import PEOPLE, kindred, one_sum
from .moments import written
from .quantities import Desk, Page, Quantity
from .tellings import GENERIC, Telling, capitalised

WINDOW = 40  # figures of like value that one figure is held against
REACH = Fraction(3, 2)  # the widest a hedge goes: 'more than a third' may be half
RAREST, COMMON = 4, 2  # digits that count
NEEDED = {
    1: 6,
    2: 4,
    3: 3,
    4: 2,
}  # by digits: a word of both sentences counts two, one of the sentences before counts one
FEW, TEN = 100, 10  # smaller counts recur by chance
THOUSAND = 1000
LARGE = 10_000
MANY = 5  # words in common round two small numbers
LISTED = 2  # other figures that two sentences have in common
SPOKEN, THREE = 2, 3
NOT_HELD = re.compile(r"required|^age$|^period$|requirement")
LONG_LASTING = re.compile(r"^(?:age|period)$")
LOOSE = Fraction(5, 2)  # percentage points by which 'half' may miss the percentage that another prints
AS_MANY = re.compile(
    r"\s+(?:an?\s+\w+\s+)?(?:as|more|again|less|fewer)\b", re.I
)  # 'half as many' is a multiple, no share
DEED = 5  # words after a count that tell what befell
FATE = matter("died injured arrested missing")  # one happening of a story; its count is told again and again
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")

Groups = list[list[Telling]]


def tellings(desk: Desk) -> list[Telling]:
    """The figures of all captures that may be held against one another, in the order of the captures."""
    days = {page.article_id: written(page) for page in desk.pages}
    latest = max(filter(None, days.values()), default=None)
    scene = (
        frozenset.intersection(*(capitalised(page.text) for page in desk.pages)) if len(desk.pages) > 1 else frozenset()
    )
    return [
        Telling(page, one, days[page.article_id] or latest, scene)
        for page in desk.pages
        for one in _figures(page)
        if _held(one)
    ]


def agreements(found: list[Telling], told: frozenset[str] = frozenset()) -> Groups:
    """Groups of figures that print one number for one thing, in text order; single figures are groups of one.

    `told` holds the measures that the user named: for these the words need not agree as well.
    """
    parent = {id(one): one for one in found}

    def root(one: Telling) -> Telling:
        while parent[id(one)] is not one:
            parent[id(one)] = parent[id(parent[id(one)])]
            one = parent[id(one)]
        return one

    for one, other in _near(found, told):
        if root(one) is not root(other) and agree(one, other, told):
            parent[id(root(other))] = root(one)
    groups: dict[int, list[Telling]] = {}
    for one in found:
        groups.setdefault(id(root(one)), []).append(one)
    return [part for group in groups.values() for part in _common(group)]


def agree(one: Telling, other: Telling, told: frozenset[str] = frozenset()) -> bool:
    """Whether two figures print one number for one thing.

    Reads '1,240 ferries sank ... the 1,240 ferries that sank', 'three in four of the members' and '76 percent of members';
    must not read '690 tonnes of rice were sold' and '690 tonnes of wheat were lost', nor one number of two years.
    """
    a, b = one.one, other.one
    if (a.time, a.per, a.role == "quota") != (b.time, b.per, b.role == "quota"):
        return False
    return _agree(one, other, told) and not one.moment.apart(other.moment)


def _agree(one: Telling, other: Telling, told: frozenset[str]) -> bool:
    a, b = one.one, other.one
    exact = _exact(a, b)
    if a.measure in told and a.measure == b.measure and a.unit == b.unit:
        return exact if a.role == "quota" else a.readings.usual.intersects(b.readings.usual)
    if exact and a.unit is b.unit is None and not a.vague and _one_deed(one, other):
        return True
    own, wide = len(one.words & other.words), len(one.wide & other.wide)
    if exact and a.unit == b.unit and (own or significant(a) > RAREST) and significant(a) >= RAREST:
        return True  # so long a number does not recur by chance, whatever the nouns
    if a.vague or b.vague or not _one_thing(one, other, exact):
        return False
    if not exact:
        headed = any(each.page.sentences[each.one.sentence].label == "headline" for each in (one, other))
        return (own >= 2 or (headed and own >= 1 and wide >= 3)) and _fits(one, other)
    if a.unit is None and a.figure.hi < FEW and a.figure.hi.is_integer():
        return _few(one, other, own, wide)
    return 2 * own + max(0, wide - own) + _likeness(one, other) >= NEEDED[min(_rarity(a), _rarity(b))]


def _rarity(one: Quantity) -> int:
    """How rare a number is, in digits that count: large numbers are fewer in a story, so that three digits of one say as much as four."""
    digits = min(significant(one), RAREST)
    return RAREST if digits == RAREST - 1 and (one.figure.hi or 0) >= LARGE else digits


def _few(one: Telling, other: Telling, own: int, wide: int) -> bool:
    """Small numbers recur: the nouns must be one and more words must agree, or the figures beside them too.

    Reads '43 runners ... six were taken to hospital' in both; must not read '12 cranes' and '12 boats'.
    """
    if one.head and other.head and not kindred(one.head, other.head):
        return False
    listed = len(one.beside_it & other.beside_it) >= LISTED
    tied = one.one.figure.hi >= TEN and one.head and other.head and own >= 2 + (one.head != other.head)
    told = one.one.figure.hi >= TEN and (own >= THREE or (wide >= THREE and bool(_done(one) & _done(other))))
    return bool(tied) or told or (listed and own >= 2) or (own >= 1 and wide >= MANY)


def _done(one: Telling) -> frozenset[str]:
    """The happenings of which a sentence tells."""
    return deeds(one.page.words(one.one.sentence))


def _one_deed(one: Telling, other: Telling) -> bool:
    """Whether two small counts are of one happening that befalls people: 'four people have died', 'the four deaths'."""
    told = [
        matter(f"{each.one.measure or ''} {' '.join(each.page.after(each.one, 40).split()[:DEED])}")
        for each in (one, other)
    ]
    people = all(not each.head or each.head in PEOPLE or matter(each.head) & FATE for each in (one, other))
    return people and bool(told[0] & told[1] & FATE) and not one.kinds ^ other.kinds - {"one"}


def _likeness(one: Telling, other: Telling) -> int:
    """What speaks for one thing besides the words in common: nouns of one kind, one subject, a number that is not round."""
    a, b = one.one, other.one
    score = int(a.figure.hi >= THOUSAND and not _half_round(a))
    if a.unit or b.unit:
        score += SPOKEN * (bool(a.subject and b.subject) and (1 if one_sum(a.subject, b.subject) else -1))
    elif one.head == other.head:
        score += SPOKEN * (one.head != "" and one.head not in GENERIC) + (one.head in GENERIC)
    elif kindred(one.head, other.head):
        score += SPOKEN + (significant(a) >= THREE)
    else:
        score += bool(GENERIC & {one.head, other.head})
    if not (a.unit or b.unit or one.head or other.head) and one.beside & other.beside:
        score += SPOKEN  # 'magnitude 7.1'
    score += SPOKEN * ("to come" in one.kinds & other.kinds)
    if min(significant(a), significant(b)) >= THREE:
        score += min(SPOKEN, (len(one.around & other.around) - len(one.wide & other.wide)) // 2)
    return score + min(SPOKEN, len(one.beside_it & other.beside_it))


def _half_round(one: Quantity) -> bool:
    """'1,500', '2.5 million', '30,000': numbers that people round to."""
    digits = str(abs(int(one.figure.hi / decimal_place(Fraction(one.figure.hi))))) if one.figure.hi else "0"
    return len(digits) < COMMON or (len(digits) == COMMON and digits.endswith("5"))


def significant(one: Quantity) -> int:
    """How many digits of a number count: 461 has three, 500 one."""
    value = one.readings.literal.lo or one.readings.literal.hi or Fraction(0)
    return len(str(abs(int(value / decimal_place(value)))))


def _figures(page: Page) -> Iterator[Quantity]:
    """The quantities of a page, both ends of its changes, and its fractions as percentages, in text order."""
    ends = {id(end): end for change in page.changes for end in change}.values()
    shares = [_percent(one) for one in page.fractions if not AS_MANY.match(page.text, one.end)]
    yield from sorted([*page.quantities, *ends, *shares], key=lambda one: (one.start, one.end))


def _percent(one: Quantity) -> Quantity:
    """'three in four' as 75 percent, with the width that a fraction has."""
    scaled = (getattr(one.readings, name).scale(100) for name in ("literal", "usual", "half_up", "cut_off"))
    return replace(one, figure=replace(one.figure, unit="percent"), readings=Readings(*scaled))


def _held(one: Quantity) -> bool:
    figure = one.figure
    amounts = (one.counts or one.percent) and not one.times
    if LONG_LASTING.search(figure.role or "") and one.sentence >= 0:
        return significant(one) >= THREE  # '128 years', '128-year-old': rare enough to be one
    year = one.unit is None and figure.noun is None and YEAR.fullmatch(figure.text)
    return bool(amounts and one.sentence >= 0 and not year and not NOT_HELD.search(figure.role or ""))


def _near(found: Iterable[Telling], told: frozenset[str]) -> Iterator[tuple[Telling, Telling]]:
    """Pairs of like value, found without holding every figure against every other."""
    usual = {id(one): one.one.readings.usual for one in found}
    ordered = sorted((one for one in found if usual[id(one)].lo), key=lambda one: usual[id(one)].lo)
    for index, one in enumerate(ordered):
        top = usual[id(one)].hi or usual[id(one)].lo * REACH
        for other in ordered[index + 1 : index + 1 + WINDOW]:
            if usual[id(other)].lo > max(top, usual[id(one)].lo * Fraction(21, 20)):
                break
            yield one, other
    for one in found:
        if one.one.vague and one.one.measure in told:
            yield from ((one, other) for other in found if other is not one and other.one.measure == one.one.measure)


def _one_thing(one: Telling, other: Telling, exact: bool) -> bool:
    """Whether unit and noun may be one; a bare number, or 'people', may be any thing where the number is the same."""
    a, b = one.one, other.one
    if {a.unit, b.unit} == {"year", "year of age"}:
        return exact
    if a.unit != b.unit:
        bare = a if a.unit is None else b
        return exact and None in (a.unit, b.unit) and bare.figure.noun is None and significant(a) >= COMMON
    if a.unit:
        return not one.head or not other.head or one.head == other.head or exact
    if exact and (significant(a) >= COMMON or not one.head or not other.head):
        return not one.head or not other.head or kindred(one.head, other.head) or bool(GENERIC & {one.head, other.head})
    return one.head == other.head != ""


def _exact(one: Quantity, other: Quantity) -> bool:
    printed = [(quantity.readings.half_up if quantity.role == "share" else None) for quantity in (one, other)]
    if any(printed):
        return False  # a fraction in words is as loose as a hedge
    return (one.figure.lo, one.figure.hi) == (other.figure.lo, other.figure.hi)


def _fits(one: Telling, other: Telling) -> bool:
    """Whether one number may be the other as its hedge or its rounding tells it; an open end fits too much to count."""
    a, b = one.one.readings, other.one.readings
    if None in (a.usual.lo, a.usual.hi, b.usual.lo, b.usual.hi) or one.kinds & {"to come"} != other.kinds & {"to come"}:
        return False
    shares = [each.one for each in (one, other) if each.one.role == "share" and not each.one.figure.approximator]
    if len(shares) == 1 and None not in (a.literal.lo, b.literal.lo):
        return abs(a.literal.lo - b.literal.lo) <= LOOSE
    hedged = any(each.one.figure.approximator or each.one.role == "share" for each in (one, other))
    if hedged and a.usual.intersects(b.usual):
        return True
    values = sorted((a.literal, b.literal), key=lambda value: decimal_place(value.lo or Fraction(1)))
    fine, coarse = values
    if not (fine.is_point and coarse.is_point and fine.lo and coarse.lo):
        return False
    place = decimal_place(coarse.lo)
    return place > decimal_place(fine.lo) and 0 < abs(fine.lo - coarse.lo) <= place / 2 <= coarse.lo / 20


def _common(group: list[Telling]) -> Groups:
    """A chain of agreeing figures cut so that each part leaves one value for all of its figures."""
    rest = sorted(group, key=lambda one: (-significant(one.one), one.one.vague))
    parts: Groups = []
    for one in rest:
        home = next((part for part in parts if all(_together(one, each) for each in part)), None)
        if home is None:
            parts.append([one])
        else:
            home.append(one)
    place = {id(one): number for number, one in enumerate(group)}
    return [sorted(part, key=lambda one: place[id(one)]) for part in parts]


def _together(one: Telling, other: Telling) -> bool:
    """Whether two figures of a chain leave a value, and speak of no two times."""
    if one.moment.apart(other.moment):
        return False
    vague = one.one.vague or other.one.vague
    return one.one.readings.usual.intersects(other.one.readings.usual) or (not vague and _fits(one, other))
