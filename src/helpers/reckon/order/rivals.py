"""A place in a row against rivals that stand elsewhere: sentences on, paragraphs on, or in another article, the placed value not among them.

    The town's fleet of 96 was destroyed in part. It is the third-largest in the country.   Arden runs 210 trains, Brock 134, Corrin 118.
    At 6,300 tonnes it was the third-heaviest load on record.       Orr lifted 9,100 tonnes in 2004. Pell moved 8,800 in 2011, Ames 7,900.

Rivals are values of one kind, each with a name of its own before it, in sentences side by side. They are the claim's when they are told
of what it is said of ('fleet', 'bus'), count what its value counts, or follow it. As many beyond the value as its place leaves no room for
make the claim wrong, however many are left out; right as many bear it out.

Comes in: the Desk. Goes out: drafts of checks of the rule ordering.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from ..growth.baselines import size
from ..meaning.apposition import average
from ..meaning.kinds import kindred
from ..meaning.tellings import EMPTY, stem_of
from ..quantities import Desk, Draft, Page, Quantity
from .nearby import NOT_TOLD, dated, fits, own_noun, usable
from .nth_of_all import NTH, PLACES
from .ranked_among import NAME
from .standings import RATE_OF, counted, placed_in_row
from .worst_cases import as_printed, side_of

FEWEST, MOST = 2, 12  # values of a row
MANY = 20  # claims, and rows, of an article that are held against one another
SIDE_BY_SIDE = 3  # sentences of a row, the values of one apart from those of the next by no more than one without
BACK, ON = 2, 6  # sentences before and after a claim in which a row is its own, whatever it is told of
WIDE = 12  # so many times larger or smaller than the placed value may rivals be
NEAR = 4  # and the nearest of right as many
BESIDE = 30  # characters between a value and the word that says what it is of
LEAD = 3  # sentences of an article that tell what it is about
PLACED = re.compile(rf"\b(?P<word>(?:ranks?|ranked|comes?|came|stands?|stood|lies?|lay|finish(?:ed|es)|placed)(?: (?:in|only|just))?) (?P<nth>{'|'.join(PLACES)})\b(?= place| in | of |[,.;:]| behind| after| with| by| ahead)", re.I)  # fmt: skip
OPENS = re.compile(r"\W*(?:The |Its )?")  # 'The third most expensive is in Holm': another one than before
TAKEN = re.compile(r"\b(?:one of|among|amongst|perhaps|not|nor|never|than|old|former|previous)(?: [a-z]+)?(?: the| its| their| his| her)?[- ]*$", re.I)  # fmt: skip
JOINED = re.compile(
    r"(?:[a-z', -]{0,80})?(?:\b(?:at|with|of|on|worth|holding|counting)|[,:(—–])(?: (?:a|an|the|its|about|some|just|only|nearly)){0,3} ?[$£€]?"
)
WHAT = re.compile(r"(?: [a-z][a-z-]+){0,4}")
STOP = re.compile(
    r"\b(?:in|on|of|at|by|to|for|from|with|that|which|who|after|behind|since|ever|so|and|or|but|is|was|are|were|has|have|had|this|the|its|it|place|among)\b"
)
PLAIN = frozenset(
    "city town country state county region world nation place number year name list table share part total".split()
)
EVER = re.compile(
    r"\b(?:ever|histor(?:y|ic)|on record|of all time|(?:has|have|had) (?:known|seen|had)|in living memory|since)\b",
    re.I,
)
ONCE = re.compile(r"\b(?:once|until|used to|then|former|formerly|previously)\b", re.I)
TOPIC = re.compile(r"\b(?:This|That|It|The [a-z]+)\b[^,;:]{0,40}$")
THINGS = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?) (?:[a-z-]+ ){0,2}[a-z]{3,}\b")
ONLY = re.compile(r"\b(?:[Oo]nly|[Jj]ust|[Bb]ehind|[Aa]fter|[Aa]part from|[Bb]ut for) [A-Z][^.;]{0,40}$")
SUBJECT = re.compile(r"\W*(?:The |At |In )?([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)")
OTHERS = re.compile(
    r"\b(?:rivals?|competitors?|peers|the (?:others|rest)|other [a-z]+s|elsewhere|neighbou?rs|neighbou?ring [a-z]+s|next door|compar(?:e|es|ed|ison|isons))\b",
    re.I,
)
ABROAD = re.compile(r"\b(?:abroad|overseas|worldwide|the world|foreign|neighbouring countr\w+|over the border)\b")
SUMS = re.compile(
    r"\b(?:together|combined|between them|in all|in total|altogether|all told|would|could|should)\b", re.I
)
OF_NOUN = re.compile(r"\b([a-z]{4,}) (?:of|worth)(?: (?:about|some|around|nearly|almost|just|over))? ?[$£€]?$")
NOUN_OF = re.compile(r"^(?:[a-z]+ )?(?:of|in) ((?:[a-z]+ )?[a-z]{4,})")


@dataclass(frozen=True, slots=True)
class Rivals:
    """Values of one kind in sentences side by side, each with a name of its own."""

    page: Page
    first: int
    last: int
    values: tuple[Quantity, ...]

    @property
    def told(self) -> str:
        return " ".join(self.page.words(number) for number in range(self.first - 1, self.last + 1))


@dataclass(frozen=True, slots=True)
class Claim:
    """A place in a row, from the second on."""

    page: Page
    number: int  # of its sentence
    at: int
    end: int
    up: bool
    place: int
    word: str
    what: frozenset[str]  # what it is said of, in stems
    firm: bool  # whether the words say which way the row goes

    @property
    def text(self) -> str:
        return self.page.words(self.number)


def rivals(desk: Desk) -> Iterator[Draft]:
    """Each place in a row, from the second on, against the rivals that a story tells elsewhere."""
    told = [claim for page in desk.pages for claim in islice(_claims(page), MANY)]
    rows = [row for page in desk.pages for row in islice(_rows(page), MANY)] if told else []
    for claim in told:
        for row in sorted(rows, key=lambda row: (row.page is not claim.page, -len(row.values))):
            if drafts := list(_against(claim, row)):
                yield from drafts
                break


def _claims(page: Page) -> Iterator[Claim]:
    for number, sentence in enumerate(page.sentences):
        text = re.sub(r"\s", " ", sentence.text)
        for found in (*NTH.finditer(text), *PLACED.finditer(text)):
            before, after = text[: found.start()], text[found.end() :]
            firm = found.re is NTH
            side = side_of(found["word"]) if firm else "at most"
            if side and not OPENS.fullmatch(before) and not TAKEN.search(before) and not ONCE.search(before[-BESIDE:]):
                at = sentence.start + found.start()
                said = WHAT.match(after)
                what = _stems(STOP.split(said[0])[0] if said and firm else "")
                word = f"{found['nth']}-{found['word']}".lower() if firm else found[0].lower()  # as other rules call it
                place = PLACES[found["nth"].lower()]
                yield Claim(page, number, at, at + len(found[0]), side == "at most", place, word, what, firm)


def _against(claim: Claim, row: Rivals) -> Iterator[Draft]:
    """What one row says of a claim: the nearest of those that are one too many, or all that are right as many."""
    page, own = claim.page, _own(claim, row)
    if not own or not _tied(claim, row, own):
        return
    known = f"{page.words(own.sentence)} {claim.text}"
    names = _names(known) - _names(claim.text[claim.end - page.sentences[claim.number].start :])
    told = [one for one in (*row.values, *_of_one_noun(claim, row, own)) if one.span != own.span]
    peers = [one for one in told if fits(own, one) and 1 / WIDE <= size(one) / size(own) <= WIDE and one.page]
    if not EVER.search(claim.text):
        peers = [one for one in peers if one.page and not dated(one.page, one, known)]
    peers = [one for one in peers if not _names(_lead(row, one)) or _names(_lead(row, one)) - names]
    beyond = [one for one in peers if (size(one) > size(own)) == claim.up and size(one) != size(own)]
    beyond.sort(key=lambda one: abs(size(one) - size(own)))
    side, other = ("at most", "at least") if claim.up else ("at least", "at most")
    named = sum(bool(_names(_lead(row, one))) for one in beyond)
    if len(beyond) >= claim.place and claim.firm and 2 * named >= claim.place:
        draft = placed_in_row(*as_printed(own, beyond[0]), side, claim.word)
        spans = (page.span(claim.at, claim.end), *(one.span for one in beyond[1:]))
        yield replace(draft, spans=spans, slip=f"rank-elsewhere {claim.word} {own.key}")
    elif (
        len(beyond) == claim.place - 1
        and row.page is page
        and abs(own.sentence - claim.number) <= BACK
        and 1 / NEAR <= size(beyond[0]) / size(own) <= NEAR
    ):
        yield from (placed_in_row(*as_printed(own, one), other, claim.word) for one in beyond)


def _of_one_noun(claim: Claim, row: Rivals, own: Quantity) -> Iterator[Quantity]:
    """Values near the claim that are told of by the noun of its own: 'a claim of £3.6 million' and '£5.4 million of trade claims'."""
    noun = _noun(claim.page, own)
    for one in claim.page.near(claim.number, ON) if noun else ():
        if one.unit == own.unit and usable(one) and noun & _noun(claim.page, one) and one.span not in {each.span for each in row.values}:  # fmt: skip
            yield one


def _noun(page: Page, one: Quantity) -> frozenset[str]:
    found = OF_NOUN.search(page.before(one, BESIDE)) or NOUN_OF.match(page.after(one, BESIDE))
    return _stems(found[1]) if found and one.unit else frozenset()


def _stems(text: str) -> frozenset[str]:
    words = re.findall(r"[a-z]{3,}", text.lower())
    return frozenset(stem_of(word) for word in words if word not in EMPTY and word not in PLAIN)


def _names(text: str) -> frozenset[str]:
    return frozenset(stem_of(word.lower()) for word in NAME.findall(text))


def _own(claim: Claim, row: Rivals) -> Quantity | None:
    """The placed value: of its sentence; else told of what the claim is of; else beside it; else what the article opens with.

    Of several the one that speaks most for the claim.
    """
    page, number = claim.page, claim.number
    far = [
        one for one in page.quantities if one.sentence != number and one.span not in {each.span for each in row.values}
    ]
    of_it = [one for one in far if _is_of(page, one, claim.what)]
    beside = [one for one in page.by_sentence.get(number - 1, []) if one.unit]
    opening = [one for one in far if 0 <= one.sentence < LEAD and one.unit] if TOPIC.search(claim.text[: claim.at - page.sentences[number].start]) else []  # fmt: skip
    for group in (_here(claim), _of_its_name(claim), of_it, beside, opening):
        fit = [one for one in group if _may(one, row.values[0])]
        if fit:
            return max(fit, key=lambda one: size(one) if claim.up else -size(one))
    return None


def _may(one: Quantity, like: Quantity) -> bool:
    """Whether a value may be in one row with another."""
    told = usable(one) and one.page is not None and _counts(one.page, one) and one.unit == like.unit and fits(one, like)
    return bool(told) and not one.time and not one.per and 1 / WIDE <= size(one) / size(like) <= WIDE


def _here(claim: Claim) -> list[Quantity]:
    """The value that a claim's own sentence puts in its place: the last before it, or one joined to it."""
    page = claim.page
    group = [one for one in page.by_sentence.get(claim.number, []) if usable(one) and _counts(page, one)]
    before = [one for one in group if one.end <= claim.at]
    after = [one for one in group if one.start >= claim.end and JOINED.fullmatch(" ".join(page.text[claim.end : one.start].split()))]  # fmt: skip
    return [one for one in before[-1:] if not ONLY.search(page.before(one))] or after[:1]


def _of_its_name(claim: Claim) -> list[Quantity]:
    """The value that stands by the name that a claim opens with: 'Orr (16.4 km) ... Orr is the second-longest'."""
    name = SUBJECT.match(claim.text)
    if not name or not claim.page.sentences[claim.number].start + name.end() <= claim.at:
        return []
    by = re.compile(
        rf"\b{re.escape(name[1])}(?: ?[(,]| has| had| with| at| holds?| is)(?: (?:at|with|about|some))? ?[$£€]?$"
    )
    return [
        one
        for one in claim.page.quantities
        if 0 <= one.sentence != claim.number and by.search(claim.page.before(one, BESIDE))
    ]


def _is_of(page: Page, one: Quantity, what: frozenset[str]) -> bool:
    """Whether a value is told of what a claim is of: 'its fleet of 96', 'a mirror 6.4 metres wide', '240 buses'."""
    near = f"{page.before(one, BESIDE)} {own_noun(one)} {page.after(one, BESIDE // 2)}"
    return one.sentence >= 0 and bool(what & _stems(re.split(r"[;:]|\. ", near)[-1]))


def _counts(page: Page, one: Quantity) -> bool:
    return not average(page, one) and not page.set_aside(one)


def _tied(claim: Claim, row: Rivals, own: Quantity) -> bool:
    """Whether rivals are a claim's: told of the same, of a like count, or right after it."""
    page = claim.page
    if ABROAD.search(row.told) and not ABROAD.search(claim.text):
        return False
    beside = row.page is page and -BACK <= row.first - claim.number <= ON
    noun = own_noun(row.values[0]) if own.unit is None else ""
    counted_too = bool(noun and _stems(noun) & _stems(f"{own_noun(own)} {page.words(own.sentence)}"))
    others = bool(OTHERS.search(row.told)) and ((row.page is page and bool(own.unit)) or counted_too)
    counted_alike = bool(noun and own_noun(own) and kindred(noun, own_noun(own)) and claim.what & _stems(own_noun(own)))
    led = others or (OTHERS.search(row.told) and own.unit and row.page is not page and _led_by(row.page, claim.what))
    return (
        bool(claim.what & _stems(row.told)) or counted_alike or bool(led) or (beside and bool(own.unit or counted_too))
    )


def _led_by(page: Page, what: frozenset[str]) -> bool:
    """Whether an article opens with what a claim is of, so that its 'neighbours' are those of the claim."""
    return bool(what & _stems(" ".join(page.words(number) for number in range(min(LEAD, len(page.sentences))))))


def _rows(page: Page) -> Iterator[Rivals]:
    """The values of one unit that stand in sentences side by side of one paragraph, each with its name."""
    told = {number: here for number in range(len(page.sentences)) if (here := _named(page, number))}
    for number, here in told.items():
        for unit in {one.unit for one in here}:
            values, last = [one for one in here if one.unit == unit], number
            for after in range(number + 1, number + 1 + SIDE_BY_SIDE):
                more = [one for one in told.get(after, []) if one.unit == unit and fits(values[0], one)]
                if more and after - last <= 2 and "\n" not in page.text[values[-1].end : more[0].start]:
                    values, last = [*values, *more], after
            one_kind = len({size(one) for one in values}) == len(values) and all(
                fits(a, b) for a, b in pairwise(values)
            )
            if FEWEST <= len(values) <= MOST and one_kind:
                yield Rivals(page, number, last, tuple(values))


def _named(page: Page, number: int) -> list[Quantity]:
    """The values of a sentence that each have a name, or a thing, between them and the one before of their unit."""
    group = [*page.by_sentence.get(number, []), *_of_so_many(page, number)]
    found, last = list[Quantity](), dict[str | None, int]()
    for one in sorted(group, key=lambda each: each.start):
        if (
            not usable(one)
            or one.time
            or one.per
            or one.days
            or not _counts(page, one)
            or one.figure.lo != one.figure.hi
        ):
            continue
        gap = page.text[max(last.get(one.unit, 0), page.sentences[number].start) : one.start]
        clause = re.split(r"[;,]\s", gap)[-1]
        if (_names(gap) or THINGS.search(gap)) and not NOT_TOLD.search(clause) and not SUMS.search(clause):
            found.append(one)
        last[one.unit] = one.end
    return found


def _of_so_many(page: Page, number: int) -> Iterator[Quantity]:
    """'Corrin 118 in three', trains in depots, that reads like a fraction: by its 118."""
    for one in page.fractions:
        if one.sentence == number and (one.figure.lo or 0) > 1 and RATE_OF.match(one.figure.text):
            yield counted(one)


def _lead(row: Rivals, one: Quantity) -> str:
    """The words between a value and the one of its row before it, or the start of its sentence."""
    page = one.page or row.page
    start = page.sentences[one.sentence].start
    before = [each.end for each in row.values if each.page is page and start <= each.start < one.start]
    return page.text[max([start, *before]) : one.start]
