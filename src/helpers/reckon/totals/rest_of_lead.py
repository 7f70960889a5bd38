"""What is left of the number that the headline or the first sentences tell, with the parts that stand before it in its paragraph.

    The town is to spend 84 million euros. ... Pipes take 38 million and pumps 19, 57 million in all. The other 27 million is for repairs.

The lead tells one number of the kind that is larger than either; the paragraph none. Must not read 'The other 27' where a larger number
of the kind stands beside it, where the lead tells two, or where something came in between.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ..digits import one_digit_off
from ..meaning.apposition import HEDGED, bare_noun
from ..meaning.kinds import kindred
from ..measures import thing
from ..quantities import Desk, Draft, Page, Quantity
from .accounts import Account, plain, value
from .sum_of_parts import sum_of

# Reads 'The other ', 'and the remaining ', 'The rest, ', 'That leaves ', 'leaving just ', 'The balance of '
REST = re.compile(
    rf"\b(?:the|its|their) (?:other|remaining|rest,?|remainder,?|balance(?: of|,)?)\s*{HEDGED}[$£€]?\s*$"
    rf"|(?:^|[,;—–] ?|\b(?:that|this|which|it) )(?:leaves|leaving|left) (?:just |only |behind |us with |them with |the [a-z]+ with )?{HEDGED}[$£€]?\s*$",
    re.I,
)
IN_ALL = re.compile(r"^(?:[a-z]+ ){0,2}?(?:in (?:all|total)|altogether|all told|together|combined)\b", re.I)
TOTAL_OF = re.compile(
    rf"\b(?:a (?:combined )?total of|together|altogether|mak(?:es|ing)|com(?:es|ing) to|add(?:s|ing) up to|that is|in all,?)\s*{HEDGED}[$£€]?\s*$",
    re.I,
)
OTHERWISE = re.compile(
    r"\b(?:instead|target|hoped|forecast|expected|last (?:year|time|month|week)|(?:19|20)\d\d|borrow\w*|on top|plus|besides|in addition|every|each|average|of (?:another|an? (?:further|additional|extra)))\b",
    re.I,
)
SOME_MORE = re.compile(
    r"\b(?:apart from|except|a few|several|a handful|not counting|some others|a dozen or so|dropped out|gave up|not known|unclear|unaccounted)\b",
    re.I,
)
LEAD = 2  # sentences of the body that are its lead
BACK = 2  # sentences before a rest in which its parts stand
FAR = 4  # the same where the whole is found by its value
CLEAR = 60  # steps of its finest place that such a whole has
MOST = 6  # parts
LEAST = 20  # of a whole, in its finest place
OFF = Fraction(1, 8)  # how far off the parts may be, of their whole


def rest_of_lead(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each number that the words call the rest, with its parts, against the one number of the lead."""
    known: dict[Fraction, list[Quantity]] = {}  # the plain figures of the page by their value, once it has a rest
    for rest in page.quantities:
        if not plain(rest) or not REST.search(page.before(rest, 60) + " "):
            continue
        if not known:
            for one in page.quantities:
                if plain(one):
                    known.setdefault(value(one), []).append(one)
        if draft := _by_value(page, rest, known):
            yield draft
            continue
        parts = _parts(page, rest)
        whole = _whole(page, rest, parts) if parts else None
        if whole is None:
            continue
        told = sum(map(value, parts), value(rest))
        draft = sum_of([*parts, rest], whole)
        if told == value(whole):
            yield draft
        elif (
            draft.judgement.verdict == "inconsistent"
            and _meant(rest, whole, told, known)
            and not _loose(page, rest, parts, whole)
        ):
            yield replace(draft, slip=f"rest-of-lead {draft.slip}")


def _by_value(page: Page, rest: Quantity, known: dict[Fraction, list[Quantity]]) -> Draft | None:
    """'Some 240 dropped out. ... That left 2,160': one number before it in its paragraph, and the whole that an earlier one tells."""
    paragraph = page.sentences[rest.sentence].paragraph
    near = range(rest.sentence - FAR, rest.sentence + 1)
    told = [one for each in near for one in page.by_sentence.get(each, []) if each > 0 and one.start < rest.start]
    told = [one for one in told if plain(one) and page.sentences[one.sentence].paragraph == paragraph]
    for part in told:
        total = value(part) + value(rest)
        for whole in reversed(known.get(total, [])):
            fits = whole.start < part.start and _one_kind(whole, part, rest)
            if fits and Account((part, rest), whole).digits >= CLEAR:
                return sum_of([part, rest], whole)
    return None


def _parts(page: Page, rest: Quantity) -> list[Quantity]:
    """What the paragraph tells before a rest: a subtotal that the words close, or all of the kind."""
    paragraph = page.sentences[rest.sentence].paragraph
    numbers = [
        each
        for each in range(rest.sentence - BACK, rest.sentence + 1)
        if each > 0 and page.sentences[each].paragraph == paragraph
    ]
    if OTHERWISE.search(" ".join(page.words(each) for each in numbers)):
        return []
    told = [one for each in numbers for one in page.by_sentence.get(each, []) if one.start < rest.start]
    kept = [one for one in told if plain(one) and _one_kind(one, rest)]
    if not kept or rest.sentence - kept[-1].sentence > 1 or any(page.set_aside(one) for one in kept):
        return []
    last = kept[-1]
    if len(kept) > 1 and (IN_ALL.match(_behind(page, last)) or TOTAL_OF.search(page.before(last, 40) + " ")):
        return [last]
    return kept if len(kept) <= MOST else []


def _behind(page: Page, one: Quantity) -> str:
    """The words after a figure and its unit."""
    return page.text[max(one.end, one.figure.unit_end or 0) :][:40].lstrip()


def _whole(page: Page, rest: Quantity, parts: list[Quantity]) -> Quantity | None:
    """The one number of the kind that the lead tells and that is larger than parts and rest; None for none or two."""
    body = [number for number, each in enumerate(page.sentences) if each.label != "headline"][:LEAD]
    heads = [number for number, each in enumerate(page.sentences) if each.label == "headline"]
    told = [one for number in [*heads, *body] for one in page.by_sentence.get(number, [])]
    told = [one for one in told if plain(one) and _one_kind(one, rest, *parts) and one.start < parts[0].start]
    most = max(map(value, [*parts, rest]))
    larger = [one for one in told if value(one) > most]
    paragraph = page.sentences[rest.sentence].paragraph
    if len({value(one) for one in larger}) != 1 or page.sentences[larger[-1].sentence].paragraph == paragraph:
        return None
    whole = larger[-1]
    fine = [value(one) for one in (whole, rest, *parts)]
    step = next(
        (
            Fraction(10) ** place
            for place in range(9, -3, -1)
            if all(each % Fraction(10) ** place == 0 for each in fine)
        ),
        Fraction(1, 1000),
    )
    return whole if value(whole) / step >= LEAST else None


def _one_kind(one: Quantity, *others: Quantity) -> bool:
    """Whether figures bear one unit, or count one thing by their nouns; of counts the first must name it."""
    for other in others:
        if one.unit or other.unit:
            if one.unit != other.unit and not (bare_noun(one) and one.unit is None) and not bare_noun(other):
                return False
        elif not (bare_noun(one) or bare_noun(other) or kindred(thing(one.measure or ""), thing(other.measure or ""))):
            return False
    return True


def _loose(page: Page, rest: Quantity, parts: list[Quantity], whole: Quantity) -> bool:
    """Whether numbers are rounded or some are left out, or the rest completes a number of its own paragraph: 'Of 420, 180 had it. The other 240'."""
    hedged = any(one.figure.approximator for one in (*parts, rest, whole))
    said = " ".join(page.words(number) for number in range(parts[0].sentence, rest.sentence + 1))
    told = {value(one) for one in parts}
    closed = any(value(rest) + one in told for one in told) or value(rest) + sum(told) - max(told) == max(told)
    return hedged or closed or bool(SOME_MORE.search(said))


def _meant(rest: Quantity, whole: Quantity, told: Fraction, known: dict[Fraction, list[Quantity]]) -> bool:
    """Whether a sum that fails is near its whole, and nothing prints what it comes to."""
    left = value(whole) - (told - value(rest))
    near = abs(told - value(whole)) <= OFF * value(whole) or one_digit_off(float(left), float(value(rest)))
    return left > 0 and near and told not in known and left not in known
