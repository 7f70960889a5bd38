"""Slips made into numbers that captures of a story agree on, to learn how one measure is told twice.

Comes in: the desk of a story. Goes out: desks in which one capture prints some of these numbers with a slip, and which figures those
are. A story holds one slip of the kind, but a dozen numbers that its captures tell alike: as many pairs of sentences in which a slip
would be one. The slips are of the kinds that were written into the stories: two neighbouring digits exchanged, one digit other,
another number of like size.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from helpers.extract.values import WORDS
from helpers.reckon.meaning.tellings import Telling
from helpers.reckon.quantities import Desk
from helpers.reckon.retold.agreements import agreements
from helpers.tables import Figure

AT_ONCE = 3  # slips in one desk, each in numbers of its own
DESKS = 5  # that one story gives
EXCHANGED, ONE_DIGIT = (
    0.6,
    0.8,
)  # of the slips written into the stories three in five exchange digits, one in five changes one
PRINTED = re.compile(r"\d[\d,]*(?:\.\d+)?")
TWENTY = 20
SPREAD = (0.75, 1.3)  # of numbers that are other altogether
TEN = 10
NAMES = {int(value): word for word, value in WORDS.items() if 1 < value <= TWENTY}
Span = str


@dataclass(frozen=True, slots=True)
class Misprinted:
    """A desk with slips in it: the spans of the figures that hold each, and of those that print the number right."""

    desk: Desk
    slips: list[tuple[set[Span], set[Span]]]


def misprinted(desk: Desk, spared: set[Span]) -> Iterator[Misprinted]:
    """Desks with slips; the figures in `spared` are let alone."""
    chance = random.Random(len(desk.pages[0].text))
    groups = [
        group for group in agreements(desk)
        if len({one.article for one in group}) > 1 and not any(one.one.span in spared for one in group)
    ]  # fmt: skip
    chance.shuffle(groups)
    for first in range(0, min(len(groups), AT_ONCE * DESKS), AT_ONCE):
        changed: dict[Span, Figure] = {}
        slips = []
        for group in groups[first : first + AT_ONCE]:
            article = chance.choice(sorted({one.article for one in group}))
            own = [one for one in group if one.article == article]
            if made := _slip(own, chance):
                changed |= made
                slips.append((set(made), {one.one.span for one in group if one.article != article}))
        if slips:
            yield Misprinted(_printed(desk, changed), slips)


def _slip(own: list[Telling], chance: random.Random) -> dict[Span, Figure] | None:
    """The figures of one capture that print a number, each with the same slip; None where one of them prints it in words."""
    texts = {one.one.figure.text for one in own}
    figure = own[0].one.figure
    plain = all(one.one.figure.form == "scalar" and not one.one.figure.approximator for one in own)
    if plain and len(texts) == 1 and (figure.lo or 0) < TEN:
        return _small(own, chance)
    if len(texts) > 1 or not plain or not PRINTED.match(figure.text) or (figure.lo or 0) < TEN:
        return None
    told = PRINTED.match(figure.text)[0]
    digits = re.sub(r"\D", "", told)
    other = _other(digits, chance)
    if other is None:
        return None
    signs = iter(other)
    text = re.sub(r"\d", lambda _: next(signs), told) + figure.text[len(told) :]
    size = float(f"{figure.lo * int(other) / int(digits):.10g}")
    return {one.one.span: replace(one.one.figure, text=text, lo=size, hi=size) for one in own}


def _small(own: list[Telling], chance: random.Random) -> dict[Span, Figure] | None:
    """The figures that print a small count, in digits or a word, each with another: one or two more or fewer, or twice as many."""
    figure = own[0].one.figure
    size = int(figure.lo or 0)
    if size != figure.lo or (figure.text.lower() != NAMES.get(size) and figure.text != str(size)):
        return None
    value = chance.choice(
        [one for one in (size - 2, size - 1, size + 1, size + 2, 2 * size) if one > 1 and one != size]
    )
    text = NAMES.get(value, str(value)) if figure.text.isalpha() else str(value)
    return {one.one.span: replace(one.one.figure, text=text, lo=float(value), hi=float(value)) for one in own}


def _other(digits: str, chance: random.Random) -> str | None:
    kind = chance.random()
    if kind < EXCHANGED:
        trades = [digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :] for at in range(len(digits) - 1)]
    elif kind < ONE_DIGIT:
        last = len(digits.rstrip("0"))
        trades = [digits[:at] + sign + digits[at + 1 :] for at in range(last) for sign in "123456789"]
    else:
        place = 10 ** (len(digits) - len(digits.rstrip("0")))
        trades = [str(round(int(digits) * chance.uniform(*SPREAD) / place) * place) for _ in range(TEN)]
    fits = [one for one in trades if one != digits and len(one) == len(digits) and not one.startswith("0")]
    return chance.choice(fits) if fits else None


def _printed(desk: Desk, changed: dict[Span, Figure]) -> Desk:
    witnesses = [
        replace(page.witness, figures=[
            changed.get(f"{figure.article_id}:{figure.start}-{figure.end}", figure) for figure in page.witness.figures
        ])
        for page in desk.pages
    ]  # fmt: skip
    return Desk(witnesses, desk.settings)
