"""Which figures of several captures print one number for one thing: one group of tellings for each.

Comes in: a Desk. Goes out: groups, each of figures that leave a common value. A number that recurs by chance is no
agreement: what speaks for one thing and what against it is added up in bits.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from ..hedges import decimal_place
from ..meaning.deeds import matter
from ..meaning.kinds import PEOPLE, kindred
from ..meaning.tellings import Telling
from ..quantities import Desk, Quantity, once
from .affinity import LOOSE, Weights, narrowness, nouns, rarity, significant
from .all_tellings import YEAR, tellings
from .retellings import Retellings
from .same_number import SameNumbers

WINDOW = 40  # figures of like value that one figure is held against
REACH = Fraction(3, 2)  # the widest a hedge goes: 'more than a third' may be half
RARE = 7.0  # bits of a number that may stand for any unit
NARROW = 5.0  # bits of two figures that need no word in common
ENOUGH = 2.0  # bits at which two figures are of one thing
SURELY = 2.0  # bits of one number in two captures that no time beside it sets apart
MEASURED = 3.5  # of an amount, of which one capture prints many
IN_WORDS = 3.0  # of a percentage and its fraction in words: 'about one in seven', '14.3 per cent'
CLOSELY = Fraction(6, 10)  # points between the two
LEFT_OUT, OPPOSED, SAME_CAPTURE = 2.0, 4.0, 3.0  # bits against
DEED = 5  # words after a count that tell what befell
FATE = matter("died injured arrested missing")  # one happening of a story; its count is told again and again

Groups = list[list[Telling]]


@once
def agreements(desk: Desk) -> Groups:
    """Groups of figures that print one number for one thing, in text order; single figures are groups of one."""
    found = tellings(desk)
    weights = Weights(found)
    again = Retellings(found, weights)
    numbers = SameNumbers(found, weights, again)
    alike = [pair for pair in numbers.pairs() if not pair[0].moment.apart(pair[1].moment) and numbers.same(*pair)]
    return by_words(found, weights, again, frozenset(desk.settings.measures), alike)


def by_words(
    found: list[Telling],
    weights: Weights,
    again: Retellings,
    told: frozenset[str] = frozenset(),
    alike: Iterable[tuple[Telling, Telling]] = (),
) -> Groups:
    """The groups that the rules of words make, and those that learnt weights join beyond them (`alike`).

    `told` holds the measures that the user named: for these the words need not agree as well.
    """
    parent = {id(one): one for one in found}

    def root(one: Telling) -> Telling:
        while parent[id(one)] is not one:
            parent[id(one)] = parent[id(parent[id(one)])]
            one = parent[id(one)]
        return one

    for one, other in _near(found, told):
        if root(one) is not root(other) and (agree(one, other, weights, told) or told_again(one, other, again)):
            parent[id(root(other))] = root(one)
    for one, other in alike:
        parent[id(root(other))] = root(one)
    groups: dict[int, list[Telling]] = {}
    for one in found:
        groups.setdefault(id(root(one)), []).append(one)
    return [part for group in groups.values() for part in _common(group, again)]


def agree(one: Telling, other: Telling, weights: Weights, told: frozenset[str] = frozenset()) -> bool:
    """Whether two figures print one number for one thing.

    Reads '1,240 ferries sank ... the 1,240 ferries that sank', 'three in four of the members' and '76 percent of members';
    must not read '690 tonnes of rice were sold' and '690 tonnes of wheat were lost', nor one number of two years.
    """
    a, b = one.one, other.one
    if (a.role == "quota") != (b.role == "quota") or one.moment.apart(other.moment):
        return False
    exact = _exact(a, b)
    if a.measure in told and a.measure == b.measure and a.unit == b.unit and (a.time, a.per) == (b.time, b.per):
        return exact if a.role == "quota" else a.readings.usual.intersects(b.readings.usual)
    if a.vague or b.vague or not _one_unit(a, b, exact):
        return False
    if not exact and not (_fits(one, other) and (one.head == other.head or (a.unit and not (one.head and other.head)))):
        return False
    of_another = a.unit != b.unit and (a if a.unit is None else b).figure.noun is not None
    if (of_another or (not exact and narrowness(a, b) < NARROW)) and not one.words & other.words:
        return False
    return (exact and _one_deed(one, other)) or _bits(one, other, weights, exact) >= ENOUGH


def told_again(one: Telling, other: Telling, again: Retellings) -> bool:
    """Whether a number that two captures print is likelier one fact told again than two facts of one number; or that a headline prints.

    Reads '346 berths' and 'the 346 moorings in the bay', '1,310 near Brock' in a list of hectares and 'lost 1,310 hectares of
    reed', '2,360 metres of cable left' of two days; must not read one number of two years, a number that a hedge fits but
    another noun counts, a percentage beside a count.
    """
    a, b = one.one, other.one
    if a.vague or b.vague or "quota" in (a.role, b.role):
        return False
    if "share" in (a.role, b.role):
        return one.article != other.article and _in_words(one, other) and again.bits(one, other) >= IN_WORDS
    exact = _exact(a, b)
    if one.article == other.article and not (exact and a.unit == b.unit and again_below(one, other, again)):
        return False
    if a.unit != b.unit:
        bare = a if a.unit is None else b
        named = bare.figure.noun or bare.measure or {"percent", "year of age"} & {a.unit, b.unit}
        if bare.unit or named or not exact or (a if bare is b else b).days:
            return False
    rates = all(x == y or not (x and y) for x, y in ((a.time, b.time), (a.per, b.per)))
    if not rates or (_other_time(one, other, exact) and not _surely_one(one, other, again)):
        return False
    if not exact and not (
        _fits(one, other) and (a.unit or "" in (one.head, other.head) or kindred(one.head, other.head))
    ):
        return False
    return again.bits(one, other) >= 0


def again_below(one: Telling, other: Telling, again: Retellings) -> bool:
    """Whether one capture may tell a number again: below its headline, or where one noun or unit tells surely of one thing."""
    labels = {each.page.sentences[each.one.sentence].label for each in (one, other)}
    measured = one.one.unit and not one.one.percent and "period" not in (one.one.role, other.one.role)
    named = one.head == other.head and one.head and not one.one.unit
    if not (named or measured):
        return False
    return ("headline" in labels and len(labels) > 1) or again.bits(one, other) >= (SURELY if named else MEASURED)


def _surely_one(one: Telling, other: Telling, again: Retellings) -> bool:
    """Whether a number is so seldom met by chance that no time sets two apart but a year printed with each.

    Reads '58,656 in the summer', 'those 58,656 of last year'; must not read '4,160 in 2021', '4,160 in 2023'.
    """
    exact = one.one.unit == other.one.unit and _exact(one.one, other.one)
    years = [set(YEAR.findall(each.clause[0], *each.clause[1:])) for each in (one, other)]
    two_years = all(years) and not years[0] & years[1]
    return exact and not two_years and one.article != other.article and again.bits(one, other) >= SURELY


def _other_time(one: Telling, other: Telling, exact: bool) -> bool:
    """Whether the two are told of two times at which a number is another: any two for one that is rounded, two years for one that is not."""
    if not one.moment.apart(other.moment) or not exact:
        return one.moment.apart(other.moment)
    days = one.moment.days, other.moment.days
    return bool(days[0] and days[1] and {day.year for day in days[0]}.isdisjoint(day.year for day in days[1]))


def _bits(one: Telling, other: Telling, weights: Weights, exact: bool) -> float:
    """What speaks for one thing and against it, in bits."""
    a, b = one.one, other.one
    number = rarity(a) if exact else narrowness(a, b)
    unlike = (a.time != b.time) + (a.per != b.per)  # a rate that is left out
    if a.unit != b.unit:  # a bare number beside one with its unit, twice as far where it has a noun of its own
        unlike += 1 + 2 * ((a if a.unit is None else b).figure.noun is not None)
    return (
        number
        - max(weights.chance(a), weights.chance(b))
        + weights.told(one, other)
        + nouns(one, other)
        - LEFT_OUT * unlike
        - OPPOSED * one.opposed(other)
        - SAME_CAPTURE * (one.article == other.article)
    )


def _one_unit(one: Quantity, other: Quantity, exact: bool) -> bool:
    """Whether unit and rate may be one; a bare number may be of any unit, and a rate may go unsaid, where the number is the same."""
    for told in ((one.time, other.time), (one.per or None, other.per or None), (one.unit, other.unit)):
        if told[0] != told[1] and not (exact and (None in told or {"year", "year of age"} == set(told))):
            return False
    return one.unit == other.unit or rarity(one) >= RARE


def _one_deed(one: Telling, other: Telling) -> bool:
    """Whether two small counts are of one happening that befalls people: 'four people have died', 'the four deaths'."""
    if one.one.unit or other.one.unit:
        return False
    told = [_befell(each) for each in (one, other)]
    people = all(not each.head or each.head in PEOPLE or matter(each.head) & FATE for each in (one, other))
    return people and bool(told[0] & told[1] & FATE) and not one.kinds ^ other.kinds - {"one"}


def _befell(one: Telling) -> frozenset[str]:
    """What a count's own words say befell; where they name no deed and no thing, what its clause does: 'those who died number nine'."""
    own = matter(f"{one.one.measure or ''} {' '.join(one.page.after(one.one, 40).split()[:DEED])}")
    text, first, last = one.clause
    return own if own & FATE or one.one.figure.noun else matter(text[first:last])


def _near(found: Iterable[Telling], told: frozenset[str]) -> Iterator[tuple[Telling, Telling]]:
    """Pairs of like value, found without holding every figure against every other."""
    ordered = sorted(((lo, one) for one in found if (lo := one.one.readings.usual.lo)), key=lambda each: each[0])
    for index, (lo, one) in enumerate(ordered):
        top = max(one.one.readings.usual.hi or lo * REACH, lo * Fraction(21, 20))
        for foot, other in ordered[index + 1 : index + 1 + WINDOW]:
            if foot > top:
                break
            yield one, other
    for one in found:
        if one.one.vague and one.one.measure in told:
            yield from ((one, other) for other in found if other is not one and other.one.measure == one.one.measure)


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
    if len(shares) == 1 and a.literal.lo is not None and b.literal.lo is not None:
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


def _in_words(one: Telling, other: Telling) -> bool:
    """Whether of two shares one is a percentage and the other the fraction in words to which one would round it."""
    a, b = one.one, other.one
    if a.unit != b.unit or (a.role == "share") == (b.role == "share") or not a.figure.lo or not b.figure.lo:
        return False
    lows = [each.readings.literal.lo or Fraction(0) for each in (a, b)]
    return not (a.time or b.time) and abs(lows[0] - lows[1]) <= CLOSELY


def _common(group: list[Telling], again: Retellings) -> Groups:
    """A chain of agreeing figures cut so that each part leaves one value for all of its figures.

    A number that two captures print stands apart from a finer one that its own capture prints besides: '450,000' beside '441,000' in both.
    """
    twins: dict[tuple[float | None, float | None], set[str]] = {}
    for one in group:
        twins.setdefault((one.one.figure.lo, one.one.figure.hi), set()).add(one.article)
    alone = {id(one): len(twins[one.one.figure.lo, one.one.figure.hi]) == 1 for one in group}
    rest = sorted(group, key=lambda one: (-significant(one.one), one.one.vague, alone[id(one)]))
    parts: Groups = []
    for one in rest:
        homes = (part for part in parts if alone[id(one)] or not _besides(one, part))
        home = next((part for part in homes if all(_together(one, each, again) for each in part)), None)
        if home is None:
            parts.append([one])
        else:
            home.append(one)
    place = {id(one): number for number, one in enumerate(group)}
    return [sorted(part, key=lambda one: place[id(one)]) for part in parts]


def _besides(one: Telling, part: list[Telling]) -> bool:
    """Whether a part holds another number of the figure's own capture."""
    return any(each.article == one.article and each.one.figure.lo != one.one.figure.lo for each in part)


def _together(one: Telling, other: Telling, again: Retellings) -> bool:
    """Whether two figures of a chain leave a value, and speak of no two times."""
    if _other_time(one, other, _exact(one.one, other.one)) and not _surely_one(one, other, again):
        return False
    vague = one.one.vague or other.one.vague
    return one.one.readings.usual.intersects(other.one.readings.usual) or (not vague and _fits(one, other))
