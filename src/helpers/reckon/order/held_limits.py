"""What the words hold under, over or within a number, against the values of that thing round it, in whatever order.

    Fewer than 300 pairs are left, they say. The June census found 318 pairs.       a count said to lie below another of its noun
    Every month it was below 200. The table has 198, 176 and 223.                    no exception allowed
    He was over the limit of 80 milligrams. The test showed 74.                      a limit said to be passed, or kept
    A crowd of 4,365 came. The ground has a capacity of 4,200.                       more people than there is room for

A rule ('may carry no more than 12') asserts nothing of what happened: only where the words say that it was kept or broken
are values held against it.

Comes in: a Page. Goes out: drafts of checks of the rule threshold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ...extract.currencies import MONEY
from ..fractions.past_capacity import HOLDS, another_place
from ..growth.baselines import size
from ..hedges import exactly
from ..meaning.apposition import average
from ..meaning.kinds import PEOPLE, kindred
from ..meaning.tellings import stems
from ..measures import singular, thing
from ..quantities import Desk, Draft, Page, Quantity
from .comparisons import compared
from .nearby import NOT_TOLD, REACH, YEAR, clause_of, dated, fits, near_by, own_noun, usable

_UNDER = r"(?:fewer|less|lower|smaller|shorter|lighter|under|below|beneath|within|at most|no more|not more|no (?:higher|longer|larger|greater|heavier|later)|up to|max(?:imum)?)"
_OVER = r"(?:over|above|beyond|more|past|at least|no (?:fewer|less|lower)|not (?:fewer|less)|upwards of|exceed\w*|topp(?:ed|ing)|minimum)"
TAIL = r"(?: than)?(?: (?:the|its|their|his|her|a|an))?(?: [a-z]+){0,2}?\s*[$£€]?\s*$"
UNDER = re.compile(rf"\b{_UNDER}{TAIL}", re.I)
OVER = re.compile(rf"\b{_OVER}{TAIL}", re.I)
NORM = re.compile(
    r"\b(?:limit\w*|cap(?:ped|s)?|ceiling|maximum|minimum|threshold|allow\w*|permit\w*|lets?|licen[cs]\w*|rules?|law|legal\w*|safe(?:ty)?|standards?|guidelines?|quota|target|goal|must|may|should|supposed|required?|requires|need(?:s|ed)?|capacity|budget\w*|promis\w*|pledg\w*|qualif\w*|advi[cs]\w*|recommend\w*|propos\w*|aim\w*|want\w*|if|unless|can|could|would|will|expect\w*|hop\w*|until)\b",
    re.I,
)
KEPT = re.compile(
    r"\b(?:(?:well |comfortably |safely |just )?(?:within|inside|under|below|beneath) (?:its|the|their|his|her|that|this|every|any)(?: [a-z]+){0,3}? ?(?:licen[cs]e|limits?|rules?|law|terms|cap|ceiling|line|threshold|quota|maximum|budget|bounds)|(?:kept|stuck|held|adhered|keeps?|sticks?) (?:it )?(?:to|within|under|below)|(?:kept|keeps?|stood by|honou?red|made good on) (?:its|their|his|her|that|the) (?:word|promise|pledge|vow)|in line with|legally|lawful(?:ly)?|met (?:its|the|their|that)|compl(?:y|ied|ies|iant)|(?:did not|didn['’]t|never|not|without) (?:exceed\w*|breach\w*|break\w*|broken|pass(?:ed)?))\b",
    re.I,
)
# Reads 'over the 80 km/h allowed': the number is the limit
PAST_IT = re.compile(
    r"\b(?:over|above|past|beyond|exceed(?:s|ed|ing)|more than)(?: (?:the|its|their))?\s*[$£€]?\s*$", re.I
)
ALLOWED = re.compile(r"^[^.;,\d]{0,30}?\b(?:allowed|permitted|limit|maximum|cap|ceiling|laid down)\b", re.I)
SHORT_OF = re.compile(
    r"\b(?:(?:f[ae]ll|fell|falls|falling|came|was|were|is|are|left it) (?:just |well |far )?(?:short of|below|under)|failed to (?:reach|meet|clear|get|pass|hit)|missed|did not (?:reach|meet)|not enough for|shy of)(?: (?:the|its|their|a))?(?: [a-z]+){0,3}?\s*[$£€]?$",
    re.I,
)
CLEARED = re.compile(
    r"\b(?:(?:cleared|reached|met|hit|passed|beat|surpassed|exceeded|topped|achieved|satisfied))(?: (?:the|its|their|a))?(?: [a-z]+){0,3}?\s*[$£€]?$",
    re.I,
)
MINIMUM = re.compile(r"\b(?:at least|minimum of|no fewer than|no less than|not less than)\s*$", re.I)
NEEDED = re.compile(
    r"\b(?:needed|required|target\w*|quota|threshold|goal|minimum|mark|bar|hurdle|aim\w*|quorum|standard)\b", re.I
)
BROKEN = re.compile(
    r"(?<!not )(?<!never )\b(?:over|above|past|beyond|exceed(?:s|ed|ing)|breach(?:ed|es|ing)|br(?:eaks|oke|oken)|bust(?:ed)?|fl(?:outed|ew past)|topp(?:ed|ing))(?: (?:the|its|their|his|her|that|a|an|any))?(?: [a-z-]+){0,3}? (?:limit|cap|ceiling|maximum|threshold|mark|line|quota)\b",
    re.I,
)
EVERY = re.compile(
    r"\b(?:throughout|at all times|all along|constantly|consistently|every|(?<!in )(?<!to )(?<!for )(?<!at )each|(?<!in )(?<!at )all(?! told)|no(?:ne| one|body|where)?|not one|never|always|neither|without exception|any)\b",
    re.I,
)
SPELL = re.compile(
    r"\b(?:first|last|past) (?:two|three|four|five|six|\w+) (?:days|weeks|months|years)\b|\buntil\b", re.I
)
NO = re.compile(r"\b(?:no(?:ne| one|body|where)?|not one|never|neither|n[’']t|not)\b", re.I)
TOO_MANY = re.compile(
    r"\b(?:over(?:crowd\w*|flow\w*|full|booked|sold)?|exceed\w*|breach\w*|broke\w*|break\w*|beyond|above|more than|illegal\w*|charged|fined|turned away|switch\w*|moved|elsewhere|another|outside|crammed|squeezed|too many|in all|in total|altogether|combined|both|several|nights|days|games|applied|applications|want\w*|would|will|plan\w*|expect\w*|waiting|extra|temporary|standing|per cent|percent|expand\w*|extend\w*|before)\b",
    re.I,
)
SET_APART = re.compile(
    r"\b(?:above|over|exceed\w*|more than|beyond|but|including|about half|young|passage|instead|however|denied|disput\w*|wrong(?:ly)?|jump\w*|rose|climb\w*|then|later|since|contrary|in fact|actually)\b",
    re.I,
)
ABOUT = re.compile(r"than|over|under|up to|at least|at most|almost|nearly", re.I)
# Reads 'spreads its 210 trains over five depots': no bound
SPREAD = re.compile(
    r"\b(?:spread|split|distribut|divid|shar|scatter|stretch|extend|stagger|phas)\w*\b[^.;]*\bover\s*$", re.I
)
PART = re.compile(r"^(?:[a-z]+ )?of (?:the|them|these|those|that|which)\b")
BOUNDS = re.compile(r"\b(?:no|not) (?:more|fewer|less|higher|longer|lower|later|larger)\b|\bat all\b", re.I)
APPROXIMATE = re.compile(r"just|well|slightly|a little|nearly|almost", re.I)
NEAR = 1.5  # values past a mark by more are of another thing
PEOPLE_TOO = PEOPLE | frozenset(("crowd", "audience", "gate", "attendance", "house", "congregation", "turnout"))


def held_limits(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each number that words hold values to, and each that a place holds."""
    for mark in page.quantities:
        if not usable(mark) or mark.sentence < 0:
            continue
        if mark.role == "capacity" or HOLDS.search(page.before(mark)):
            yield from _overfull(page, mark)
            continue
        told = f"{page.before(mark, 70)} {mark.figure.hedge or ''} "
        side = _side(told)
        yield from _norm(page, mark) if _normed(page, mark) else _held(page, mark, side) if side else ()


def _side(told: str) -> str | None:
    """Which bound words set: 'nobody over 30' sets an upper one."""
    under, over = UNDER.search(told), OVER.search(told)
    if not under and SPREAD.search(told):
        return None
    if under:
        return "at most"
    return ("at most" if NO.search(told[: over.start()]) else "at least") if over else None


def _normed(page: Page, mark: Quantity) -> bool:
    return mark.role in ("limit", "quota", "target") or bool(NORM.search(page.words(mark.sentence)))


def _norm(page: Page, mark: Quantity) -> Iterator[Draft]:
    """A rule that is said to be kept or broken, in its sentence or next to it, against the nearest value."""
    texts = [page.words(number) for number in (mark.sentence, mark.sentence - 1, mark.sentence + 1)]
    sided = _sided(page, mark)
    kept, broken = (next(filter(None, map(pattern.search, texts)), None) for pattern in (KEPT, BROKEN))
    if not sided and (mark.unit in MONEY or bool(kept) == bool(broken)):
        return
    value = next((one for one in _values(page, mark) if one.unit == mark.unit), None)
    own = [one for one in page.by_sentence[mark.sentence] if one.unit == mark.unit and one.end <= mark.start]
    if own and value not in own:
        return  # 'will cost £9.6m, well above the £6m limit. Consultants take £4.1m': its own sentence tells what lies above
    shared = value and (abs(value.sentence - mark.sentence) == 1 or stems(page.words(value.sentence)) & stems(texts[0]))
    if value is None or not shared or (not mark.unit and not (own_noun(value) and own_noun(mark))):
        return
    side, word = sided or ("at most" if kept else "at least", (kept or broken or [""])[0])
    yield from _past(value, mark, side, " ".join(word.split()).lower())


def _sided(page: Page, mark: Quantity) -> tuple[str, str] | None:
    """On which side of a mark the words beside it set what happened: 'fell short of the 50% needed'."""
    before, text = page.before(mark, 60), page.words(mark.sentence)
    told = f"{before} {mark.figure.hedge or ''}".strip()
    past = PAST_IT.search(told)
    if past and ALLOWED.match(page.after(mark)):
        return "at least", past[0]
    near = f"{text} {page.words(mark.sentence + 1)}"
    met = re.search(r"\b(?:met|cleared|satisfied|fulfilled) (?:the|that|this|its|their) [a-z]+", near, re.I)
    if met and MINIMUM.search(told):
        return "at least", met[0]
    for pattern, side in ((SHORT_OF, "at most"), (CLEARED, "at least")):
        found = pattern.search(told)
        if found and NEEDED.search(text):
            return side, found[0]
    return None


def _values(page: Page, mark: Quantity) -> Iterator[Quantity]:
    """The values near a mark that may be held against it."""
    known = page.words(mark.sentence)
    for one in near_by(page, mark):
        near = size(mark) <= NEAR * size(one) and size(one) <= NEAR * size(mark)
        plain = (
            not one.figure.hedge
            and not average(page, one)
            and not page.set_aside(one)
            and one.role in ("observed", "", "count", "period", "age", "maximum")
        )
        if (
            near
            and plain
            and fits(mark, one)
            and not dated(page, one, known)
            and not NOT_TOLD.search(clause_of(page, one))
        ):
            yield one


def _held(page: Page, mark: Quantity, side: str) -> Iterator[Draft]:
    """A plain bound: none of its noun may lie above 'fewer than 300', and none at all past what 'every' holds to it."""
    text = page.words(mark.sentence)
    every = EVERY.search(BOUNDS.sub(" ", text))
    if every and SPELL.search(text):
        return
    if APPROXIMATE.match(mark.figure.hedge or "") or re.search(
        r"\b(?:just|only|well|slightly|little)$", page.before(mark)
    ):
        return
    for one in _values(page, mark):
        if (
            one.sentence == mark.sentence
            or SET_APART.search(page.words(one.sentence))
            or (mark.time and one.time and mark.time != one.time)
        ):
            continue
        if side == "at least" and (mark.unit in MONEY or PART.match(page.after(one))):
            continue
        if one.unit != mark.unit:
            continue
        if every and not mark.unit and own_noun(mark) != own_noun(one):
            continue
        if not every and (
            side == "at least" or not _one_noun(mark, one) or _other_times(text, page.words(one.sentence))
        ):
            continue
        if every and not (stems(text) & stems(page.words(one.sentence)) or one.sentence == mark.sentence + 1):
            continue
        yield from _past(one, mark, side, (every[0] if every else mark.figure.hedge or side).lower())


def _other_times(text: str, other: str) -> bool:
    years = [set(YEAR.findall(each)) for each in (text, other)]
    return bool(years[0] and years[1] and not years[0] & years[1])


def _one_noun(mark: Quantity, one: Quantity) -> bool:
    nouns = [thing(own_noun(each)) for each in (mark, one)]
    return (
        all(nouns)
        and singular(nouns[0].split()[-1]) == singular(nouns[1].split()[-1])
        and not set(nouns) & {"person", "people"}
    )


def _past(one: Quantity, mark: Quantity, side: str, word: str) -> Iterator[Draft]:
    bare = replace(mark, readings=exactly(size(mark)))
    past = size(one) > size(mark) if side == "at most" else size(one) < size(mark)
    if past:
        yield compared(replace(one, readings=exactly(size(one))), bare, side, word)


def _overfull(page: Page, place: Quantity) -> Iterator[Draft]:
    """A count of people of one occasion, before or after what a place holds, that is past it by little."""
    for number in range(place.sentence - REACH, place.sentence + REACH + 1):
        for one in page.by_sentence.get(number, []) if number >= 0 else []:
            text = f"{page.words(number)} {clause_of(page, place)}"
            if (
                not usable(one)
                or one is place
                or one.unit
                or place.unit
                or ABOUT.search(one.figure.hedge or "")
                or TOO_MANY.search(text)
            ):
                continue
            if (
                one.role == "capacity"
                or HOLDS.search(page.before(one))
                or re.search(
                    r"\b(?:holds?|capacity|room for)\b", clause_of(page, one) if number != place.sentence else ""
                )
            ):
                continue
            if abs(number - place.sentence) > 1 or (number != place.sentence and another_place(page, number, place)):
                continue
            if any(size(one) - size(place) == size(other) for other in page.by_sentence[number]):
                continue  # 'eighty seats, twenty kept for the press, which leaves sixty'
            near = size(place) < size(one) <= NEAR * size(place)
            if near and _of_people(page, one) and not _seats(one) and _of_people(page, place) and not dated(page, one, page.words(place.sentence)) and not one.time and not page.set_aside(one):  # fmt: skip
                yield from _past(one, place, "at most", "capacity")


def _seats(one: Quantity) -> bool:
    """'Eighty seats, of which sixty are for you': what is there for people, and not they."""
    noun = thing(own_noun(one))
    return bool(noun) and kindred(noun, "seats")


def _of_people(page: Page, one: Quantity) -> bool:
    noun = thing(own_noun(one) or (one.figure.noun or "" if re.search(r"\bof$", page.before(one, 12)) else ""))
    return not noun or singular(noun.split()[-1]) in PEOPLE_TOO or kindred(noun, "seats")
