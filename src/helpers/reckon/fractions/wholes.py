"""The whole of a share where it is only named, or stands in another sentence.

'The county has 740 beds. ... 710 of the beds were in use, which is 96 percent', '$18 million, 45 percent of the total',
'With 1,692 papers returned, turnout was 72 percent', 'That is a fifth of the 450 homes'.

Comes in: a Page. Goes out: candidates for the part and for the whole of a share, firm or loose. A firm one may show that the
figures do not agree; a loose one is told only where it gives the share to the last printed digit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from ..meaning.apposition import HEDGED, amount, gap, kin, same_thing
from ..measures import WORD, singular
from ..quantities import Page, Quantity
from .parts import OF_NO_WHOLE

PERCENT = r"(?:(?:%|percent|per cent)\s*)?"
# A noun that names a share: 'a turnout of', 'an occupancy rate of'; must not read 'a rise of', 'a margin of'.
NAMING = (
    r"(?:turnout|share|rate|proportion|percentage|fraction|ratio|majority|response|occupancy|uptake|take-up|participation|"
    r"attendance|coverage|approval|support|quota|portion|slice)"
)
NAMED = rf"(?:(?:an?|the|its|their) (?:[a-z-]+ ){{0,2}}{NAMING}(?: [a-z-]+)? of )?"
RUN = r"(?:[^.;:,()—–]|(?<=\d)[,.](?=\d))"  # the words of one clause, numbers among them
# Reads '72, or 36 percent', '9,300 members voted, a turnout of 75 percent', '... belong to it: 62 percent', 'giving 84 percent'.
TIED = re.compile(
    rf"^{RUN}{{0,90}}(?:[,(:=—–]|\s-\s|\bor\b)\s*(?:or |that is,? |that's |which is |which was |which means |which makes |that makes |that means |"
    rf"this is |i\.e\. |meaning |giving |making |representing |equal to |equivalent to |the equivalent of |amounting to |"
    rf"accounting for |making up |so |and so )?{NAMED}{HEDGED}(?:an? |the )?$",
    re.I,
)
BEING = (
    r"\b(?:is|was|are|were|makes?|made|accounts?(?:ed)? for|accounted for|represent(?:s|ed)?|constitut(?:es?|ed)|amount(?:s|ed)? to|equal(?:s|led)?|"
    r"comes? to|came to|covers?|covered|takes?|took|takes up|took up)(?: up| only| just)? "
)
# Reads '300 nurses make up 40 percent of the staff': only before a share 'of' something.
IS_SHARE = re.compile(rf"^{RUN}{{0,60}}{BEING}{NAMED}{HEDGED}(?:an? )?$", re.I)
# Reads 'With 1,692 papers returned, turnout was 72 percent', 'With 78 votes out of 124 it got 63 percent'.
WITH = re.compile(rf"\bWith {HEDGED}$", re.I)
GOT = re.compile(
    rf"^(?:[^.;:]|(?<=\d)[.](?=\d)){{0,70}}\b(?:was|is|were|stood at|stands at|came to|comes to|reached|got|gets|won|took|received|polled|secured|had|has){NAMED}\s+{HEDGED}$",
    re.I,
)
TURNOUT = re.compile(rf",\s*(?:the |its |their )?(?:[a-z]+ )?{NAMING} (?:was|is|stood at|came to|reached)\s", re.I)
THAT_IS = re.compile(
    rf"^(?:That|This|It|Which) (?:is|was|makes|made|means|amounts to|amounted to|comes to|came to|works out at|represents|equals)(?: only| just)? {NAMED}{HEDGED}(?:an? )?$",
    re.I,
)
# Reads 'The 60 new beds add 8 percent to the 740'
ADDED = re.compile(r"\badd(?:s|ed|ing)?\s+(?:another |a further )?$", re.I)
TO_THE = re.compile(rf"^{PERCENT}to (?:the |its |their |an? )(?:[a-z-]+ ){{0,2}}(?:of )?{HEDGED}[$£€]?\s*$", re.I)
SMALL = (
    r"(?!(?:and|or|in|at|for|from|to|with|who|whom|which|that|than|but|by|on|were|was|is|are|said|had|have|has|as|because|while|"
    r"when|after|before|since|over|under|about|would|will|could|can|may)\b)"
)
# Reads 'of the 120', 'of the $640 million', 'of the normal 180', 'of their joint capacity of 300', 'of the club's 12,400';
# must not read 'of voters and 40', 'of the people in 40'.
DETERMINER = r"(?:(?:the|its|their|his|her|our|those|these|this|all|an?|some|last [a-z]+['’]s|[\w.-]+['’]s?)\s+)"
OF_W = re.compile(
    rf"^{PERCENT}{OF_NO_WHOLE}(?:(?:[a-z]+ ){{0,2}}|(?:[a-z]+ ){{0,6}}out )of (?:{DETERMINER}+(?:{SMALL}[\w.'’-]+ ){{0,2}}(?:{SMALL}[\w'’-]+ of )?)?{HEDGED}[$£€]?\s*$",
    re.I,
)
# What follows 'of' where no number does: 'of the total', 'of what was sown', 'of those who took part', 'of the fund', 'of them'.
OF_WHAT = re.compile(
    rf"^{PERCENT}(?:[a-z]+ ){{0,3}}?of (?:(them|these|those|it|whom|which|the (?:total|whole|lot|sum|full amount)|all)\b|what (.{{3,40}})|(?:{DETERMINER}+)([^,.;:()–—]{{3,60}}))",
    re.I,
)
# Reads '40 percent of them, or', 'More than half,', 'Turnout was 60 percent: ', before the part.
THEN_PART = re.compile(
    rf"^{PERCENT}(?:of [^.;:,()\d]{{2,40}})?(?:,\s*(?:or |that is,? |which is )?|\s*[(—–]\s*(?:or )?|\s-\s){HEDGED}[$£€]?\s*$",
    re.I,
)
THEN_PAIR = re.compile(rf"^{PERCENT}[^.;:()\d]{{0,60}}[:(—–]\s*{HEDGED}[$£€]?\s*$", re.I)
THAT_MANY = re.compile(rf"^(?:That|This|Which) (?:is|was|makes|made|means|comes to|came to) {HEDGED}[$£€]?\s*$", re.I)
OTHER_TIME = re.compile(r"\b(?:in|at|last|on|for|first|by|until|before|after)\b", re.I)
SO_FAR = re.compile(r"\b(?:counted|so far|until|yet)\b", re.I)
ENDED = re.compile(r"^ ?(?:in all|of them|people)?\s*(?:[,).;—–]|-\s|$)", re.I)
OF_WHOM = re.compile(rf"\bof (?:whom|which),? {HEDGED}[$£€]?\s*$", re.I)
THOSE_FIRST = re.compile(r"^(?:Of|Among|Out of) (?:these|those|them|all|the|its|their)\b", re.I)
OF_THOSE = re.compile(r"^(?:Of|Among|Out of) (?:these|those|them)\b", re.I)
NO_SHARE = re.compile(
    rf"^{PERCENT}(?:more|less|fewer|higher|lower|up|down|above|below|faster|larger|smaller|bigger|cheaper|dearer|older|younger|increase|rise|raise|fall|"
    r"drop|decline|decrease|cut|reduction|jump|surge|growth|over last|off|points?|chance|interest|stake|discount|tax|a (?:year|month|week|day)|per (?:year|month)|earlier|later)\b",
    re.I,
)
CHANGED = re.compile(
    r"\b(?:(?<!made )(?<!make )(?<!makes )(?<!making )(?<!takes )(?<!took )up|down|by|rose|rise|fell|fall|grew|grow|dropped|drop|climbed|jumped|increased?|decreased?|declined?|cut|gained|lost|than|from|"
    r"(?:growth|increase|rise|fall|drop|cut|decline|decrease|jump|loss|gain|surge|slump|reduction|saving|margin|swing) of)\s*$",
    re.I,
)
# Reads '600 voted, 40 percent of them women': the figure before is the whole there, no part.
OF_ITSELF = re.compile(rf"^{PERCENT}of (?:them|whom|which|these|those(?! who\b| that\b| [a-z]+ed\b))\b", re.I)
NAME = re.compile(r"(?<![.:“\"] )\b(?:[A-Z][a-z]{2,}|[A-Z]{2,})\b")
NOT_NAMES = frozenset(
    "the this that these those one two three four five six seven eight nine ten some about around nearly almost only just over under "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
    "november december last today yesterday among with most more but and".split()
)
PLACE = re.compile(r"^(?:In|At|For|From|On|Among) ([A-Z][\w-]+)")
STOP = frozenset(
    "about above after again all also among and are been before being both but came come could each even every first from had has have "
    "here into its just last less like made make many more most much near next now off one only other our out over own part same she "
    "should some such take than that the their them then there these they this those through told took two under until upon very was "
    "were what when where which while who whom will with would year years month months week weeks day days said says percent per cent "
    "that's not for his her him how can may might put set up down by to of in on at as is it be or an he a so no if total".split()
)
BACK = 3  # sentences before a share in which its whole is looked for
FAR = 25  # sentences before it in which a whole is looked for that bears the same noun
BESIDE = 25  # characters after a number in which its own noun begins
DIGITS = Fraction(1, 10)  # from ten percent on, a share has two digits


@dataclass(frozen=True, slots=True)
class Whole:
    """A figure that may be the whole of a share, and whether the words leave no other."""

    quantity: Quantity
    firm: bool = False
    named: bool = False  # whether it bears the noun that the words give for the whole
    far: bool = False  # whether only the unit makes it one: then it must give the share exactly


def stems(text: str) -> set[str]:
    """The words of a text that carry its matter, cut to their first six letters of the singular.

    >>> sorted(stems("what was sown in the fields"))
    ['field', 'sown']
    """
    return {singular(word)[:6] for word in WORD.findall(text.lower()) if len(word) > 2 and word not in STOP}


def around(page: Page, one: Quantity, reach: int = 45) -> str:
    """The words next to a figure, to the figures before and after it in its sentence."""
    group = page.by_sentence.get(one.sentence, [])
    before = max((other.end for other in group if other.end <= one.start), default=0)
    after = min((other.start for other in group if other.start >= one.end), default=len(page.text))
    if one.sentence >= 0:
        before, after = max(before, page.sentences[one.sentence].start), min(after, page.sentences[one.sentence].end)
    told = re.split(r"[,;]\s|\band\b", page.text[max(before, one.start - reach) : one.start])[-1]
    return told + page.text[one.start : min(after, one.end + reach)]


def parts_of(page: Page, share: Quantity) -> Iterator[tuple[Quantity, bool]]:
    """The figures that a share may be the share of, nearest first, and whether the words tie them firmly.

    Reads '72 of them, or 36 percent', '640 members voted, a turnout of 40 percent', 'That is a fifth of', 'Wheat is 60 percent of
    the total'; must not read 'rents rose 25 percent'; 'With 300 of the 400 votes counted, it had 40 percent' ties nothing firmly.
    """
    group = [one for one in page.by_sentence.get(share.sentence, []) if amount(one) and one.end <= share.start]
    told = bool(OF_WHAT.match(page.after(share))) or whole_after(page, share) is not None
    itself = OF_ITSELF.match(page.after(share))
    for part in [] if itself else reversed(group[-3:]):
        between = gap(page, part, share)
        adds = ADDED.search(between) and not re.search(r"[;:,]\s", between)
        if TIED.match(between) or (told and (adds or IS_SHARE.match(between))):
            yield part, True
        elif WITH.search(page.before(part) + " ") and GOT.match(between):
            yield part, bool(TURNOUT.search(between))
    yield from _after(page, share)
    if not group and THAT_IS.match(page.before(share, 80) + " "):
        before = [one for one in page.by_sentence.get(share.sentence - 1, []) if amount(one)]
        yield from ((one, len(before) == 1) for one in reversed(before[-3:]))
    elif not group and told:
        yield from ((one, False) for one in _by_subject(page, share))


def _after(page: Page, share: Quantity) -> Iterator[tuple[Quantity, bool]]:
    """The part after its share: '40 percent of them, or 12', 'More than half, 34, are', 'Turnout was 60 percent: 18 of the 30'."""
    later = [one for one in page.by_sentence.get(share.sentence, []) if amount(one) and one.start >= share.end][:2]
    if later:
        between = gap(page, share, later[0])
        plain = not (OTHER_TIME.search(between) or SO_FAR.search(page.after(later[-1])))
        pair = len(later) > 1 and OF_W.match(gap(page, *later)) and kin(*later)
        if (THEN_PAIR.match(between) and pair) or (THEN_PART.match(between) and ENDED.match(page.after(later[0]))):
            yield later[0], plain
    elif OF_WHAT.match(page.after(share)):
        after = [one for one in page.by_sentence.get(share.sentence + 1, []) if amount(one)][:1]
        yield from ((one, False) for one in after if THAT_MANY.match(page.before(one) + " "))


def _by_subject(page: Page, share: Quantity) -> Iterator[Quantity]:
    """'Wheat accounted for 60 percent of the total' after '690 tonnes was wheat, 322 tonnes barley'."""
    before = page.before(share, 60) + " "
    if not re.search(rf"{BEING}{NAMED}{HEDGED}(?:an? )?$", before, re.I) or len(before) > 50:
        return
    subject = stems(re.split(BEING, before, maxsplit=1, flags=re.I)[0])
    for number in (share.sentence - 1, share.sentence - 2):
        for part in page.by_sentence.get(number, []):
            if amount(part) and part.total and subject & stems(around(page, part)):
                yield part


def whole_after(page: Page, share: Quantity) -> Quantity | None:
    """The W of 'P percent of the W', with what may stand between: '$', 'the normal', 'their capacity of'."""
    after = next(
        (one for one in page.by_sentence.get(share.sentence, []) if one.start >= share.end and amount(one)), None
    )
    told = gap(page, share, after) if after else ""
    return after if OF_W.match(told) or (TO_THE.match(told) and ADDED.search(page.before(share) + " ")) else None


def wholes_of(page: Page, part: Quantity, share: Quantity) -> Iterator[Whole]:
    """The figures that may be the whole of a part, those that the words tie first, then the nearest.

    Reads 'of the 120' after share or part, 'Of the 120, 30', 'of whom 30'; then what the words name ('of the total', 'of the beds',
    'of what was sown') in the sentences before; must not take a whole of another unit or noun, nor one below its part.
    """
    here = [one for one in page.by_sentence.get(part.sentence, []) if amount(one) and one is not part]
    after = whole_after(page, share)
    if after and after is not part:
        if one_unit(part, after):
            yield Whole(after, firm=kin(part, after) or after.unit is None, named=True)
        return
    for one in here:
        if one.start > part.end and OF_W.match(gap(page, part, one)) and one_unit(part, one) and kin(part, one):
            yield Whole(one, firm=True, named=True)
            return
    if OF_WHOM.search(page.before(part) + " "):
        before = [one for one in here if one.end <= part.start]
        yield from (Whole(one, firm=True, named=True) for one in before[-1:] if one.unit == part.unit)
        return
    yield from _elsewhere(page, part, share)


def one_unit(part: Quantity, whole: Quantity) -> bool:
    """Whether both have one unit, the second one's perhaps left out: '93 tonnes, 31 percent of their capacity of 300'."""
    beside = whole.figure.noun and whole.end <= (whole.figure.unit_start or 0) <= whole.end + BESIDE
    return part.unit == whole.unit or (part.unit is not None and whole.unit is None and not beside)


def of_another(page: Page, share: Quantity, whole: Quantity) -> bool:
    """Whether the share says itself what it is of, and not the whole at hand: '44 of the 300 seats, 12 percent of those on sale'."""
    found = OF_WHAT.match(page.after(share))
    if not found or found[1]:
        return bool(
            found and found[1].lower() in ("those", "these") and re.match(r"\s[a-z]", page.after(share)[found.end() :])
        )
    told = stems(found[2] or found[3])
    return bool(told) and not told & (stems(around(page, whole)) | _noun(whole))


def _elsewhere(page: Page, part: Quantity, share: Quantity) -> Iterator[Whole]:
    named = named_whole(page, part, share)
    if named is None and page.fractions and share in page.fractions and part.end > share.start:
        return
    turnout = TURNOUT.search(gap(page, part, share)) if part.end <= share.start else None  # of papers, though of people
    found = []
    for whole in _earlier(page, part):
        near = share.sentence - whole.sentence <= BACK
        by_noun = named is not None and bool(named & (stems(around(page, whole)) | _noun(whole)))
        noun = bool(part.figure.noun and whole.figure.noun) and same_thing(part, whole) and part.unit is None
        if (near and (turnout or kin(part, whole))) or by_noun or noun or (near and named == set()):
            found.append(Whole(whole, named=by_noun or noun))
        elif named is not None and kin(part, whole):
            found.append(Whole(whole, far=True))
    firm = None if turnout else _sole(page, part, share, named, found)
    if firm and OF_THOSE.match(page.words(part.sentence)):
        found = [one for one in found if one.quantity is firm]  # no candles of the paragraph before
    yield from (replace(one, firm=one.quantity is firm) for one in found)


def _noun(one: Quantity) -> set[str]:
    return stems(one.figure.noun or "")


def _earlier(page: Page, part: Quantity) -> Iterator[Quantity]:
    """The amounts before a part that may hold it, the nearest first."""
    for number in range(part.sentence, max(-1, part.sentence - FAR - 1), -1):
        for whole in reversed(page.by_sentence.get(number, [])):
            if (
                whole is not part
                and whole.end <= part.start
                and amount(whole)
                and whole.total
                and whole.unit == part.unit
                and not whole.readings.usual.below(part.readings.usual)
                and 0 not in whole.readings.literal
                and whole.key != part.key
            ):
                yield whole


def named_whole(page: Page, part: Quantity, share: Quantity) -> set[str] | None:
    """The words that name the whole: of 'of the beds' {'bed'}; an empty set for 'of the total', 'of them'; None for none."""
    here = part.sentence == share.sentence
    between = page.text[part.end : max(part.end, share.start)].split(",")[0] if here else ""
    for told in (page.after(share), " ".join(between.split())):
        if found := OF_WHAT.match(told):
            return set() if found[1] else stems((found[2] or found[3]).split(" or ")[0])
    after = part.start > share.end and THEN_PART.match(gap(page, share, part)) if here else False
    return set() if after or THOSE_FIRST.match(page.words(part.sentence)) else None


def _sole(page: Page, part: Quantity, share: Quantity, named: set[str] | None, found: list[Whole]) -> Quantity | None:
    """The one figure that the words leave: near, of the noun that they give, with no other of the same kind about.

    Must not take the county's 2,350 nurses for 'At Wexley 141 of the nurses, or 12 percent': a new name means another whole.
    """
    near = [one for one in found if share.sentence - one.quantity.sentence <= 2]
    fit = [one for one in near if one.named] if named else near
    if named == set() and OF_THOSE.match(page.words(part.sentence)):  # those that were told last, 'up from 380' aside
        last = [one for one in near if one.quantity.sentence == part.sentence - 1 and not page.set_aside(one.quantity)]
        fit = near = last[:1] or near
    values = {one.quantity.key for one in fit}
    if named is None or len(values) != 1 or len({one.quantity.key for one in near}) > 1:
        return None
    whole = fit[0].quantity
    those = OF_THOSE.match(page.words(part.sentence))  # whoever is named after the part, these are counted
    text = page.before(part, 90) if those else page.words(part.sentence)
    told = {word.lower() for word in NAME.findall(text)} - NOT_NAMES
    place = PLACE.match(page.words(part.sentence))
    told |= {place[1].lower()} - NOT_NAMES if place else set()
    known = page.text[: page.sentences[whole.sentence].end].lower() if whole.sentence >= 0 else ""
    first = (WORD.findall(page.words(part.sentence)) or [""])[0].lower()
    strange = {name for name in told if name not in known and (name != first or place)}
    whens = {one.figure.when for one in (part, whole) if one.figure.when}
    same = part.unit is not None or not (part.figure.noun and whole.figure.noun) or same_thing(part, whole)
    return whole if not strange and len(whens) < 2 and same and part.role == whole.role == "observed" else None
