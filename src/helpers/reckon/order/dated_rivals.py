"""What is called the greatest of all or of so many years, against a dated value beyond it whose words share what they are about.

    The flood of 2003, at 21 million cubic metres, was the biggest until this month.     The 2011 flood let out 24 million cubic metres.
    At €1.65 a kilo the price is the highest ever paid.                                 After the frost of 2021 the price went to €1.78.

What speaks for one thing, a unit or noun of both, words of both sentences, nearness, values of one size, is counted up; so little as
one sign is not enough. Must not read a value of another place, stretch or part, nor one to come.

Comes in: the Desk. Goes out: drafts of checks of the rule ordering that do not hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...extract.currencies import MONEY
from ..growth.baselines import YEAR, size, when
from ..meaning.apposition import average
from ..meaning.deeds import matter
from ..meaning.kinds import kindred
from ..meaning.scenes import another_scene, narrowed_elsewhere
from ..meaning.tellings import capitalised, stems, telling_of
from ..measures import thing
from ..quantities import Desk, Draft, Page, Quantity
from .nearby import NOT_TOLD, clause_of, fits, own_noun, signed_up, usable
from .other_classes import of_another_class
from .record_elsewhere import MONTHS, SORT
from .records import MEANS, spent_apart
from .series_ties import GENERAL, grain
from .standings import placed_in_row
from .told_records import Words, numbers, of_change
from .worst_cases import as_printed, side_of

BEYOND, CLOSE = 1.25, 1.12  # times as large are of another thing; of one size
MANY = 40  # claims of a story
ENOUGH = 2
NEAR = 3  # sentences of one passage
DIGITS = 3
PLACED = re.compile(r"\b(?:at|in|for|by|on|of|from) (?:the )?[A-Z][a-z]+")
NOUN_OF = re.compile(r"\b(?P<noun>[a-z]{4,}) of (?:the |its |their |all )?(?P<of>[a-z]{3,})\b")
AS_A_WHOLE = re.compile(r"\b(?:as a whole|nationally|nationwide|overall|across the [a-z]+)\b", re.I)
OWNERS = re.compile(r"\b(?:the|its|our) ([a-z]+)['’]s\b", re.I)
OWN = "record-dated"


@dataclass(frozen=True, slots=True)
class Claim:
    page: Page
    number: int
    words: Words
    own: Quantity
    printed: int

    @property
    def about(self) -> str:
        return " ".join(map(self.page.words, sorted({self.own.sentence, self.number})))


def dated_rivals(desk: Desk) -> Iterator[Draft]:
    """Each such claim against the nearest value beyond it that is told of its thing, in any article."""
    told = [(page, *claim) for page in desk.pages for claim in numbers(page, desk.published)][:MANY]
    years = [int(year) for page in desk.pages if told for year in YEAR.findall(page.text)]
    for page, number, words, own in told:
        day = page.published or desk.published
        printed = day.year if day else max(years, default=None)
        if (
            printed is None
            or words.limit
            or not usable(own)
            or own.figure.lo != own.figure.hi
            or own.figure.approximator in ("<", ">")
        ):
            continue
        claim = Claim(page, number, words, own, printed)
        found = [(there, one) for there in desk.pages for one in there.quantities if _beyond(claim, there, one)]
        found = [each for each in found if _signs(claim, *each) >= ENOUGH]
        if found:
            _, one = min(found, key=lambda each: abs(size(each[1]) - size(own)))
            at = page.sentences[number].start
            draft = placed_in_row(*as_printed(own, one), "at most" if words.up else "at least", words.word)
            yield replace(
                draft, spans=(page.span(at + words.start, at + words.end),), slip=f"{OWN} {words.word} {own.key}"
            )


def _beyond(claim: Claim, there: Page, one: Quantity) -> bool:
    """Whether a value lies beyond the claim's by little, is of an earlier year that it covers, and nothing sets the two apart."""
    own, words = claim.own, claim.words
    if (
        one is own
        or one.sentence < 0
        or not usable(one)
        or one.figure.lo != one.figure.hi
        or one.figure.approximator in ("<", ">")
    ):
        return False
    past = size(one) > size(own) if words.up else size(one) < size(own)
    if (
        not past
        or max(size(one), size(own)) > BEYOND * min(size(one), size(own))
        or not fits(own, one)
        or bool(one.days) != bool(own.days)
    ):
        return False
    year = _year(there, one)
    own_years = set(YEAR.findall(when(claim.page, own)))
    dated = year is not None and (words.first or 0) <= year < claim.printed and str(year) not in own_years
    return dated and not _apart(claim, there, one)


def _year(there: Page, one: Quantity) -> int | None:
    years = set(YEAR.findall(when(there, one))) or set(YEAR.findall(there.words(one.sentence)))
    return int(next(iter(years))) if len(years) == 1 else None


def _apart(claim: Claim, there: Page, one: Quantity) -> bool:
    """Another place, stretch, kind of value or part."""
    page, own = claim.page, claim.own
    clause, text = clause_of(there, one), there.words(one.sentence)
    means = [
        bool(MEANS.search(at.words(each.sentence))) or average(at, each) for at, each in ((page, own), (there, one))
    ]
    told = clause if not all(means) else MEANS.sub("", clause)
    if signed_up(there, one) and not signed_up(page, own):
        return True
    if means[0] != means[1] or NOT_TOLD.search(told) or there.set_aside(one) or of_change(there, one):
        return True
    after = page.words(claim.number)[claim.words.start + len(claim.words.word) :]
    wide = f"{there.words(one.sentence - 1)} {text}"
    lead = MONTHS.sub("", there.text[there.sentences[one.sentence].start : one.start])
    if _strange(claim, there, one, clause):
        return True
    if of_another_class((page, claim.number, claim.words.start), there, one):
        return True
    grains = grain(claim.about), grain(text)
    sort = SORT.search(page.words(claim.number)[claim.words.start :][:40])
    return bool(
        (sort and not (sort[0].lower() == "single" and grains[0] & grains[1]))
        or narrowed_elsewhere(after, page.text, wide, there.text)
        or another_scene(lead, page.text, text)
        or AS_A_WHOLE.search(clause)
        or _of_others(claim.about, clause)
        or spent_apart(there, own, one)
        or telling_of(page, own, page.published).opposed(telling_of(there, one, there.published))
        or (all(grains) and not grains[0] & grains[1])
    )


def _strange(claim: Claim, there: Page, one: Quantity, clause: str) -> bool:
    """Whether the clause of a value names a place or an owner of which nothing round the claim, nor the head of its article, says a word."""
    page, own = claim.page, claim.own
    lead = {0, 1, own.sentence - 1} - ({one.sentence} if there is page else set())
    heads = [claim.about, *(page.words(number) for number in sorted(lead))]
    known = capitalised(" ".join(heads))
    known |= {name.rstrip("'’s") for name in known}
    before = clause[: clause.find(one.figure.text) + 1]  # who files past a hoard is named behind the number
    names = capitalised(f"{before} {' '.join(PLACED.findall(clause))}")
    owners = {found[1].lower() for found in OWNERS.finditer(before)}
    return any(name.rstrip("'’s") not in known for name in names) or any(
        owner not in page.text.lower() for owner in owners
    )


def _of_others(about: str, clause: str) -> bool:
    """Whether one noun is told of two things: 'the price of hops', 'the price of barley'."""
    told = [{found["noun"].lower(): found["of"] for found in NOUN_OF.finditer(text)} for text in (about, clause)]
    return any(told[0][noun] != of for noun, of in told[1].items() if noun in told[0])


def _signs(claim: Claim, there: Page, one: Quantity) -> int:
    """How many signs speak for one thing."""
    page, own = claim.page, claim.own
    nouns = [own_noun(each) for each in (own, one)]
    plain = own.unit is None or own.unit in MONEY or own.percent or bool(own.days)
    alike = 2 if own.unit == one.unit and not plain else 0
    alike = (
        alike
        or (2 if all(nouns) and kindred(*(thing(noun) for noun in nouns)) else 0)
        or int(bool(own.unit) and own.unit == one.unit)
    )
    alike = alike + bool(own.time and own.time == one.time)
    about = _rare(f"{page.words(own.sentence - 1)} {claim.about}") - stems(own.unit or "")
    shared = about & _rare(there.words(one.sentence))
    wide = about & _rare(there.words(one.sentence - 1)) - shared
    near = there is page and abs(one.sentence - claim.number) <= NEAR
    sizes = sorted((size(one), size(own)))
    digits = [len(each.figure.text) for each in (one, own)]
    same = digits[0] == digits[1] and len("".join(filter(str.isdigit, one.figure.text)).strip("0")) >= DIGITS
    said = alike + min(3, len(shared)) + bool(wide) + near
    return (said if shared or alike > 1 else 0) and said + (sizes[1] <= CLOSE * sizes[0]) + same


def _rare(text: str) -> frozenset[str]:
    return frozenset(word for word in matter(text) if word.lstrip("=") not in GENERAL and side_of(word) is None)
