"""A place in a ranking against all the values told with it, and one named value set ahead of another.

    It holds £4.8bn, the third-largest. Only Pell, with £11.4bn, and Orr, with £7.9bn, hold more. Lund has £5.3bn.
    The fund holds $640 million, more than Arlen, which has $702 million.

What is the third-largest has two above it, never three, whoever is named. Fewer may be told.

Comes in: a Page. Goes out: drafts of checks of the rule ordering.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..growth.baselines import YEAR, like, size
from ..meaning.apposition import amount, average, bare_noun
from ..meaning.kinds import one_sum
from ..meaning.tellings import capitalised
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import Judgement
from .comparisons import compared, one_scale
from .nearby import dated
from .standings import placed_in_row
from .worst_cases import as_printed, side_of

PLACES = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5}
NTH = re.compile(rf"\b(?P<nth>{'|'.join(PLACES)})[- ](?P<word>(?:most|least) [a-z]+|[a-z]+(?:est|most))\b", re.I)
# Reads 'the third-costliest, after Kelder at £112m, Stour at £97m and Vale at £91m': who is named stands before it
AFTER = re.compile(rf"{NTH.pattern}[^.;:\d]{{0,80}}?\b(?:after|behind)\b", re.I)
NAMED = re.compile(r"[A-Z][\w’'-]+[^.;\d]{0,25}$")
IN_PLACE = re.compile(
    r"^\s*(?:in|from) [A-Z][\w’'-]+,?\s*(?:and )?[$£€]?$"
)  # '4,120 in Ashby, 3,980 in Corley' are of one
QUALIFIED = re.compile(
    r"^[^.;]{0,30}\b(?:who|which|in the|other|heat|later|until|before)\b", re.I
)  # of another time, heat or count
PARTED = re.compile(r"\b(?:ahead of|before|followed by|but|while|whereas|against|from|of)\b", re.I)
AHEAD = re.compile(
    r"^[^.;:\d]{0,60}?(?:[,(—–]|\b) ?(?:well |just |narrowly |far )?(?P<word>more than|fewer than|less than|[a-z]{3,}er than) "
    r"(?P<name>(?:the )?[A-Z][\w’'&-]+(?: (?:and |of |& )?[A-Z][\w’'&-]+){0,3})(?:['’]s?)?(?:,| \(| with| on| at| which has| who has| that has|, with|, on|, at|, which (?:has|had|have)|, who (?:has|had))*\s*[$£€]?\s*$"
)
LESS = re.compile(
    r"fewer|less|cheaper|lower|smaller|shorter|lighter|slower|younger|colder|cooler|narrower|shallower|quieter|poorer",
    re.I,
)
ON = 3  # sentences after a claim in which others are told
APART = 20
ALIKE = 4  # an other that is so many times another is of another thing


def nth_of_all(page: Page, desk: Desk) -> Iterator[Draft]:
    """'the third-largest' with three larger ones told near it: the nearest of those that are one too many."""
    for number, sentence in enumerate(page.sentences):
        if draft := _too_many(page, number):
            yield draft
            continue
        for found in NTH.finditer(sentence.text):
            side = side_of(found["word"])
            own = own_of(page, number, sentence.start + found.start()) if side else None
            if not own or not side:
                continue
            others = list(_others(page, own, number))
            up = side == "at most"
            beyond = [one for one in others if (size(one) > size(own)) == up and size(one) != size(own)]
            beyond.sort(key=lambda one: abs(size(one) - size(own)))
            word = f"{found['nth']}-{found['word']}".lower()
            if len(beyond) >= PLACES[found["nth"].lower()]:
                if size(beyond[0]) <= ALIKE * size(own) <= ALIKE * ALIKE * size(beyond[0]):
                    yield placed_in_row(*as_printed(own, beyond[0]), side, word)
            else:
                other = "at least" if up else "at most"
                yield from (placed_in_row(*as_printed(own, one), other, word) for one in beyond)
            break


def _too_many(page: Page, number: int) -> Draft | None:
    """'the third-largest, after' three that are named with their values: it is fourth at best, whatever its own."""
    sentence = page.sentences[number]
    found = AFTER.search(sentence.text)
    side = side_of(found["word"]) if found else None
    if not found or not side:
        return None
    last, row = sentence.start + found.end(), list[Quantity]()
    for one in page.by_sentence.get(number, []):
        if one.start < last:
            continue
        gap = page.text[last : one.start]
        named = NAMED.search(gap) and not IN_PLACE.search(gap) and (not row or capitalised(gap))
        if not ranked(page, one) or PARTED.search(gap) or not named or (row and not like(row[0], one)):
            break
        row.append(one)
        last = one.end
    if len(row) < PLACES[found["nth"].lower()] or len({size(one) for one in row}) < len(row):
        return None
    if QUALIFIED.match(page.text[row[-1].end : sentence.end]):
        return None
    word = f"{found['nth']}-{found['word']}".lower()
    draft = placed_in_row(row[-1], row[0], "at least" if side == "at most" else "at most", word)
    at = sentence.start + found.start()
    return replace(
        draft,
        quantities=tuple(row),
        spans=(page.span(at, at + len(word)),),
        formula=f"{', '.join(one.label for one in row)} named before '{word}'",
        slip=f"named-before {word} {row[0].key}",
        result=f"with {len(row)} before it, it is number {len(row) + 1} at best",
        stated=word,
        judgement=Judgement("inconsistent", "hard"),
        why="As many as are named before it stand before it.",
    )


def ranked(page: Page, one: Quantity) -> bool:
    """Whether a figure can have a place in a row: an amount or a percentage, no mean."""
    return not one.vague and (amount(one) or one.percent) and not average(page, one)


def own_of(page: Page, number: int, at: int) -> Quantity | None:
    """The value that is placed: the last before the claim in its sentence, else the newest of the sentence before."""
    here = [one for one in page.by_sentence.get(number, []) if ranked(page, one) and one.end <= at]
    after = [one for one in page.by_sentence.get(number, []) if ranked(page, one) and one.start > at]
    if here:
        return here[-1] if not page.set_aside(here[-1]) else None
    if after and re.match(r"^[^.;,:\d]{0,60}(?:\bat|\bwith|\bof|,)\s*(?:a |the )?(?:[a-z]+ )?[$£€]?$", page.text[at : after[0].start].partition(" ")[2]):  # fmt: skip
        return after[0]
    changed = [last for _, last in page.changes if last.sentence == number - 1]
    before = [one for one in page.by_sentence.get(number - 1, []) if ranked(page, one) and not page.set_aside(one)]
    told = [*changed, *(one for one in before if one.unit and not one.percent)]
    return told[0] if told else before[0] if len(before) == 1 else None


def _others(page: Page, own: Quantity, number: int) -> Iterator[Quantity]:
    """The values of other names in the sentences round a claim, each once."""
    seen = {size(own)}
    history = re.search(r"\bever\b|\bhistory\b|\bon record\b|\bsince\b", page.words(number))
    own_names = capitalised(page.words(own.sentence).split(",")[0])
    for place in range(own.sentence, number + ON + 1):
        for one in page.by_sentence.get(place, []):
            unit = one.unit == own.unit or (one.unit is None and bare_noun(one) and own.unit is not None)
            if one is own or not unit or not ranked(page, one) or one.time != own.time or page.set_aside(one):
                continue
            if not history and dated(page, one, f"{page.words(own.sentence)} {page.words(number)}"):
                continue  # 'Ten years ago it held 52 million'
            if size(one) in seen or not size(own) <= APART * size(one) <= APART * APART * size(own):
                continue
            if (not own.unit and not like(own, one)) or (one.subject and own.subject and not one_sum(one.subject, own.subject)):  # fmt: skip
                continue
            names = capitalised(page.text[page.sentences[place].start : one.start])
            years = YEAR.findall(page.words(place))
            if (history and years) or (not years and (names - own_names or (place == own.sentence and names))):
                if place == own.sentence and one.start < own.start:
                    continue
                seen.add(size(one))
                yield one


def ahead_of_named(page: Page, desk: Desk) -> Iterator[Draft]:
    """'$640 million, more than Arlen, which has $702 million'."""
    for number, group in page.by_sentence.items():
        values = [one for one in group if number >= 0 and ranked(page, one)]
        for index, one in enumerate(values[:-1]):
            other = values[index + 1]
            found = AHEAD.match(page.between(one, other) + " ") if one_scale(one, other) else None
            if found and not re.search(r"\bby\b|\bfrom\b", page.between(one, other)):
                side = "at most" if LESS.search(found["word"]) else "at least"
                draft = compared(one, other, side, found["word"].lower())
                yield replace(draft, rule="ordering", why="The order that the words claim.")
