"""What stands above a value by the words, and what therefore stands below it.

    The pier is 412 metres long, the second-longest. Only the one at Fell, at 498 metres, is longer; Holm's, at 380, drops a place.
    The catch of 1,248 tonnes is the largest since 1998, when 1,530 tonnes were landed.

One value alone is above it: the named one must be, the others of the sentence must not. What was last reached in a year was
reached then: that year's value is no smaller.

Comes in: a Page. Goes out: drafts of checks of the rule ordering.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..growth.baselines import size
from ..meaning.apposition import amount, bare_noun, same_thing
from ..meaning.kinds import kindred
from ..meaning.tellings import capitalised
from ..measures import thing
from ..quantities import Desk, Draft, Page, Quantity
from .mean_and_extreme import WORD, relation_of
from .standings import placed_in_row
from .worst_cases import as_printed

ONLY = re.compile(r"\b(?:Only|only|No(?:thing| other [a-z]+) but)\b")
MORE = re.compile(r"\b(?:(?P<down>shorter|smaller|lower|fewer|less|lighter|cheaper|slower|younger)|more|[a-z]{3,}er)\b")
NO_MORE = re.compile(r"^(?:other|over|under|after|ever|never|river|water|either|together|however|number|another)$")
NTH = re.compile(r"\b(?:second|third|2nd|3rd)[- ](?:most [a-z]+|[a-z]+est)\b|\bthe (?:most [a-z]+|[a-z]+est)\b", re.I)
ABOUT = re.compile(r"^(?P<who>.{2,80}?)\s(?:is|was|are|were|has|had|became|remains)\b")
WHEN = re.compile(r"\bsince (?:[A-Z][a-z]+ )?(?P<year>(?:1[89]|20)\d\d),? when\b(?P<rest>[^.;\d]{0,60})$")
BACK = 3  # sentences before a claim in which the value of the one that it names stands
ALIKE = 4  # a value this many times another is of another thing
HEADS = 3  # first sentences of a capture, which tell what it is about


def only_above(page: Page, desk: Desk) -> Iterator[Draft]:
    """'Only X, at v, is longer': v against the value that the words before place, and the other values after it."""
    for number, sentence in enumerate(page.sentences):
        found = ONLY.search(sentence.text)
        group = page.by_sentence.get(number, []) if found else []
        rest = [one for one in group if one.start > sentence.start + found.start() and _usable(one)] if found else []
        more = _comparative(page, rest[0]) if rest else None
        own = more and _own(page, number, found.start() if found else 0, rest[0])
        if not more or not own:
            continue
        up = not more["down"]
        yield placed_in_row(*as_printed(own, rest[0]), "at least" if up else "at most", f"second, only it {more[0]}")
        for other in rest[1:]:
            if _alike(own, other):
                yield placed_in_row(*as_printed(own, other), "at most" if up else "at least", f"second, one {more[0]}")


def _usable(one: Quantity) -> bool:
    return not one.vague and (amount(one) or one.percent or bool(one.days))


def _comparative(page: Page, one: Quantity) -> re.Match[str] | None:
    """The comparative that closes the clause after a value: 'at 18.2km, is longer'."""
    clause = re.split(r"[;:.]\s|\.$", page.text[one.end : page.sentences[one.sentence].end])[0]
    found = [more for more in MORE.finditer(clause) if not NO_MORE.match(more[0])]
    return (
        found[-1]
        if found and re.fullmatch(r"(?: than (?:it|this|that)| still|\W)*", clause[found[-1].end() :])
        else None
    )


def _alike(one: Quantity, other: Quantity) -> bool:
    return (
        one.unit == other.unit
        and one.time == other.time
        and size(one) < ALIKE * size(other) < ALIKE * ALIKE * size(one)
    )


def _own(page: Page, number: int, at: int, above: Quantity) -> Quantity | None:
    """The value that is placed: the only like one of the sentence with the rank, else that of the name which it is about."""
    start = page.sentences[number].start
    for place in (number, number - 1):
        text = page.words(place)[: at if place == number else None]
        if not NTH.search(text):
            continue
        here = [one for one in page.by_sentence.get(place, []) if _usable(one) and _alike(one, above)]
        here = [one for one in here if place != number or one.start < start + at]
        if len(here) == 1:
            return here[0]
        told = ABOUT.match(text)
        names = capitalised(told["who"]) if told and not here else frozenset()
        near = [one for back in range(place - BACK, place) for one in page.by_sentence.get(back, []) if _usable(one)]
        named = [one for one in near if _alike(one, above) and names & capitalised(_before(page, one))]
        return named[0] if len(named) == 1 else None
    return None


def _before(page: Page, one: Quantity) -> str:
    """The words right before a value, up to the one before it: 'the Greyhorn (' of 'the Greyhorn (16.4km)'."""
    return re.split(r"[\d,;:.)]", page.before(one, 40))[-1]


def since_when(page: Page, desk: Desk) -> Iterator[Draft]:
    """'the largest since 1998, when 1,530 were recorded': that number against the one of the claim, or of the capture's head."""
    for old in page.quantities:
        found = WHEN.search(page.before(old, 120) + " ") if old.sentence >= 0 and _usable(old) else None
        word = [one for one in WORD.finditer(page.before(old, 200)) if relation_of(one[0], "late")] if found else []
        new = _claimed(page, old) if word else None
        if new:
            relation = relation_of(word[-1][0], page.words(old.sentence)) or "at most"
            side = "at least" if relation == "at most" else "at most"  # the old value is no smaller
            yield placed_in_row(*as_printed(new, old), side, f"{word[-1][0].lower()} since")


def _claimed(page: Page, old: Quantity) -> Quantity | None:
    """The value that the claim is made of: in its own sentence, else the first of the same noun in the capture's head."""
    here = [
        one for one in page.by_sentence[old.sentence] if one.start < old.start and _usable(one) and _alike(one, old)
    ]
    if here:
        return here[-1] if same_thing(here[-1], old) or not old.figure.noun or old.unit else None
    if old.lo < 0 and bare_noun(old):  # 'fell to minus 3.4 degrees ... since 1994, when minus 3.9 was measured'
        near = [one for n in range(BACK, 0, -1) for one in page.by_sentence.get(old.sentence - n, [])]
        return next((one for one in near if one.lo < 0 and _usable(one)), None)
    head = [one for n in range(HEADS) for one in page.by_sentence.get(n, []) if _usable(one) and one.end <= old.start]
    named = [
        one
        for one in head
        if _alike(one, old) and (one.unit or kindred(_noun(one), _noun(old))) and not page.set_aside(one)
    ]
    return named[0] if named else None


def _noun(one: Quantity) -> str:
    """What is counted, by the noun beside the number, else by the subject of its verb: 'cases reached 1,248'."""
    return thing(one.measure or "") or one.subject
