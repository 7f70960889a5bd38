"""An amount for 'each of them' with those that the pronoun stands for, and what they come to: three figures that grammar ties.

'They met on 12 nights. The hall cost 900 on each of them, and the bill is 10,800', 'The library lent 1.2 million books. With
150,000 members, that comes to 8 for each'. What 'each' stands for is the last thing counted before it, a stretch of time as well;
the total is of what the amount is of, in its sentence or beside it. So tied, it needs no verb and no noun with every figure, and
only a figure among the three, or beside them, explains a total that is missed.

Comes in: a Page and a figure. Goes out: the three figures that it is one of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ..meaning.apposition import amount, bare_noun
from ..meaning.kinds import kindred
from ..measures import singular
from ..quantities import Page, Quantity
from .amounts_tied import Three, beside, kind_of, noun_of

_OF_THEM = r"(?:each|every (?:single )?one)(?: of (?:them|these|those|which|whom|(?:these|those) [a-z]+))?"
_NO_TIME = r"(?! (?:of (?!them|these|those|which|whom)|other\b|(?:single )?(?:day|week|month|year|hour|time|night|way|side|end)\b))"
# Reads '320 letters for each of them', '30,000 on each', '9,000 in tolls on every one of them', '64 apiece'; must not read '40 each day'.
AFTER = re.compile(
    rf"^(?:(?!(?:and|or|but|while|each|every)\b)[a-z’'-]+ ){{0,4}}?(?:{_OF_THEM}|apiece)\b{_NO_TIME}", re.I
)
# Reads 'On each of them the team brought up 40', 'Each of those days cost 22,000', 'have each put in 1,900'.
BEFORE = re.compile(rf"\b{_OF_THEM}\b{_NO_TIME}(?: (?!(?:and|or|but|while)\b)[a-z’'-]+){{1,7}} ?[$£€]?$", re.I)
EACH_OF = re.compile(r"\b(?:each|every one) of (?:the |its |their |his |her |those |these )*$", re.I)
TIMED = re.compile(
    r"\b(?:a|per|each|every) (?:day|week|month|year|hour|night|season)\b|\b(?:dai|week|month|year)ly\b|\bannual", re.I
)
# The thing that 'each' names itself: 'each bed', 'each of those days'
NAMED = re.compile(r"\b(?:each|every) (?:(?!one\b|of\b)([a-z]+)|(?:one )?of (?:these|those) ([a-z]+))\b", re.I)
OWN = re.compile(
    r"\b(?:cost|price|bill|loss|value|budget|fee)s? (?:of|for) (?:(?:the|an?|its|their) )?(?:[a-z]+ ){0,2}?(?P<thing>[a-z]{4,})\b(?! of\b)[^.;,]{0,25}$",
    re.I,
)
# What sets a total apart in its own clause: '2.2m besides', 'another 40', 'had already lost 30'
OTHER = re.compile(
    r"\b(?:another(?! way\b)|also|besides|as well|plus|extra|elsewhere|already|instead|alone|before|earlier|previous(?:ly)?|last time|once|some of|more than half|including|would|forecast|expected|hoped|planned|budgeted)\b",
    re.I,
)
COMING = re.compile(r"\b(?:plans|next (?:year|month|week|season|summer|winter|spring|autumn))\b", re.I)
GONE = re.compile(r"\blast (?:year|month|week|season|summer|winter|spring|autumn)\b", re.I)
SPLIT = re.compile(r"[;:—–()]|,(?!\d)|\band\b")
BACK, WINDOW, MANY = 2, 2, 12  # sentences back to what 'each' stands for, and round it to the total; figures tried
MEANT, WIDE = Fraction(29, 20), Fraction(8, 5)  # how far off a total is that was meant, and where the words tie it
FAR = 4  # a figure so many times as large is no other total
TIE = 3.5
# Reads 'that comes to 8', 'and has thus paid 8', 'which works out at 8': the figure is what the others come to.
COMES_TO = re.compile(
    r"\b(?:comes? (?:out )?(?:to|at)|came to|works? out|amounts? to|averag(?:es?|ing)|equals?|means|makes|thus|so|that is|that’s|that's)\b[^.;\d]{0,40}$",
    re.I,
)
OPEN = ("<", ">")


def pointed(page: Page, each: Quantity) -> Iterator[tuple[Three, bool, bool]]:
    """The threes of an amount for each of what a pronoun stands for, with whether one that misses is sure to be meant, or set apart."""
    if each.time or each.per or each.percent or each.days or each.figure.approximator in OPEN:
        return
    counts = _antecedents(page, each)
    if not counts:
        return
    wholes = [one for one in page.near(each.sentence, WINDOW)[:MANY] if _may_be_total(page, one, each, counts[0])]
    for whole in wholes:
        for count in counts[:2]:
            factor = kind_of(each).factor / kind_of(whole).factor if whole.unit else Fraction(1)
            three = Three(each, count, whole, factor, TIE)
            sure = count is counts[0] and _meant(page, three) and not any(_rival(one, three) for one in wholes)
            apart = 1 / WIDE < three.off < WIDE and _apart(page, three)
            yield three, sure and not apart and not _explained(page, three), apart


def _meant(page: Page, three: Three) -> bool:
    """Whether the total comes near enough to be what was reckoned; farther off where the words say what it comes to."""
    tied = three.each.sentence == three.whole.sentence or COMES_TO.search(page.before(three.each, 90) + " ")
    widest = WIDE if tied else MEANT
    return 1 / widest < three.off < widest


def _rival(one: Quantity, three: Three) -> bool:
    """Whether another figure, as near and about as large, may be the total."""
    made, at = float(three.off) * three.whole.lo, three.each.sentence
    return (
        one is not three.whole
        and made / FAR < one.lo < made * FAR
        and abs(one.sentence - at) <= abs(three.whole.sentence - at)
    )


def _antecedents(page: Page, each: Quantity) -> list[Quantity]:
    """What 'each' beside a figure stands for: the last things counted before it, the last one first."""
    own = page.by_sentence[each.sentence]
    said = [one for one in own if _counted(page, one) and EACH_OF.search(page.before(one) + " ")]
    if said:
        return said[-1:]
    at = each.start
    if not AFTER.match(page.after(each, 70)):
        found = BEFORE.search(page.before(each, 90))
        if not found:
            return []
        at -= len(found[0])
    named = NAMED.search(page.before(each, 90) + " # " + page.after(each, 70))
    near = [
        one for number in range(each.sentence - BACK, each.sentence + 1) for one in page.by_sentence.get(number, [])
    ]
    fits = [one for one in near if one.end <= at and one is not each and _counted(page, one)]
    fits = [one for one in fits if noun_of(one) != noun_of(each) or not each.figure.noun]
    same = [one for one in fits if named and noun_of(one) == (named[1] or singular(named[2])).lower()]
    return (same or fits)[::-1]


def _counted(page: Page, one: Quantity) -> bool:
    """Whether a figure counts things, or days, of which there may be each."""
    if one.vague or one.per or one.time or one.lo < 2 or one.lo % 1 or one.lo != one.figure.hi or page.set_aside(one):
        return False
    if one.days:
        return one.unit != "year of age"
    return one.unit is None and one.counts and one.figure.noun is not None


def _may_be_total(page: Page, one: Quantity, each: Quantity, count: Quantity) -> bool:
    """Whether a figure may be what they come to: of the kind of the amount for each, and no rate."""
    if one is each or one is count or not amount(one) or one.vague or one.per or one.time or page.set_aside(one):
        return False
    if one.lo <= 2 * each.lo and one.unit == each.unit:
        return False
    if kind_of(one).name != kind_of(each).name:
        return False
    if one.unit or each.unit:
        return bool(one.unit and each.unit)
    if bare_noun(one) or bare_noun(each):
        return one.figure.noun != count.figure.noun
    nouns = noun_of(one), noun_of(each)
    return nouns[0] == nouns[1] or kindred(nouns[0] + "s", nouns[1] + "s")


def _apart(page: Page, three: Three) -> bool:
    """Whether words set the total apart from what each has: its own purpose, another time, a rate on one side."""
    each, whole = three.each, three.whole
    clause = " ".join((SPLIT.split(page.before(whole, 90))[-1], whole.name, SPLIT.split(page.after(whole, 60))[0]))
    if OTHER.search(clause) or re.match(r"(?:more|other)\b", page.after(whole)):
        return True
    own = OWN.search(page.before(whole, 90))
    told = page.text[page.sentences[max(0, min(each.sentence, three.count.sentence))].start : whole.start - 60].lower()
    if own and own["thing"].lower() not in told:
        return True
    ours, theirs = page.words(each.sentence), page.words(whole.sentence)
    if (COMING.search(ours) and GONE.search(theirs)) or (GONE.search(ours) and COMING.search(theirs)):
        return True
    words = SPLIT.split(page.before(each, 60))[-1] + " # " + SPLIT.split(page.after(each, 60))[0]
    return bool(TIMED.search(words)) and not TIMED.search(clause)


def _explained(page: Page, three: Three) -> bool:
    """Whether a figure among the three, or beside the total, makes them hold."""
    places = [one.sentence for one in (three.each, three.count, three.whole)]
    pool = [one for number in range(min(places), max(places) + 1) for one in page.by_sentence.get(number, [])]
    return beside(page, three, pool)
