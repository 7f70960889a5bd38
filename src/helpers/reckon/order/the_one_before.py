"""What was the first of its kind until now, against what takes its place: 'the largest yet: the previous highest was £1.2 million'.

    The firm was fined £4.2 million, the most it has been given: the previous highest, in 2016, was £1.2 million.
    This cut lasted 52 hours. Even the longest of the earlier five was mended in 31.
    The price, 66.20, was the highest since the 67.10 of January 2024.

The newer value stands before the words, or is the first of the next sentence. Only what holds is told: a newer value that does not
beat the older may be of another measure (`records`, `since_then`). Must not read 'the previous best guess was 40', where nothing is
beaten, nor a share beside an amount.

Comes in: a Page. Goes out: drafts of checks of the rule ordering, all consistent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..growth.baselines import size
from ..meaning.apposition import amount, average, bare_noun
from ..meaning.kinds import kindred
from ..measures import thing
from ..quantities import Desk, Draft, Page, Quantity
from .mean_and_extreme import relation_of
from .standings import placed_in_row
from .worst_cases import as_printed

_EST = r"(?P<word>[a-z]{3,}est|worst|best|record|high|low|peak|most|fewest)"
_NOW = r"(?:now|then|this (?:one|year|week|month|time)|that)"
FORMER = re.compile(
    rf"\b(?:previous|former|old|prior|earlier|existing) (?:[a-z]+[- ])?{_EST}\b(?! (?:guess|estimate|hope|bet)\b)[^.;\d]{{0,60}}$"
    rf"|\b{_EST.replace('word', 'until')} (?:until|till|before|up to) {_NOW}\b[^.;\d]{{0,50}}$"
    rf"|\b(?:the|its|their) {_EST.replace('word', 'before')} (?:before|until then|till then|hitherto)(?: that| it)? (?:was|were|is|had been|stood at)\b[^.;\d]{{0,40}}$"
    rf"|\b{_EST.replace('word', 'group')} of (?:the|its|their) (?:earlier|previous|other|past|former)\b[^.;\d]{{0,70}}$",
    re.I,
)
SINCE_THE = re.compile(rf"\b{_EST} [^.;\d]{{0,50}}\bsince the\s*[$£€]?$|\b{_EST.replace('word', 'bare')} since the\s*[$£€]?$", re.I)  # fmt: skip
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
NOT = re.compile(r"\b(?:not|never|short of|failed|missed|miss|without|could|may|might|if)\b|n['’]t\b", re.I)
WHOLE = re.compile(r"\bof(?: the| its| their)?$")  # '14 of 18 medals': the whole beats nothing
BACK = 3  # sentences before the words in which the newer value stands
ALIKE = 6  # a value this many times another is of another thing


def the_one_before(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each value of former times that the words put first, with the newer one."""
    for old in page.quantities:
        if old.sentence < 0 or not _usable(page, old):
            continue
        told = YEAR.sub("", f"{page.before(old, 140)} ").rstrip()
        former, since = FORMER.search(told), SINCE_THE.search(told)
        found = former or since
        if not found or NOT.search(page.words(old.sentence)):
            continue
        word = next(group for group in found.groupdict().values() if group).lower()
        lower = word in ("low", "fewest") or relation_of(word, page.words(old.sentence)) == "at least"
        up = lower if not former else not lower  # what was last so high is no lower than what is so again
        new = next((one for one in _newer(page, old) if (size(one) > size(old)) == up and size(one) != size(old)), None)
        if new:
            draft = placed_in_row(
                *as_printed(new, old), "at most" if up else "at least", f"{'former' if former else 'since the'} {word}"
            )
            if draft.judgement.verdict == "consistent":
                yield draft


def _newer(page: Page, old: Quantity) -> Iterator[Quantity]:
    """The values that may have taken its place, the likeliest first; no further than the first of each sentence but its own."""
    if any(WHOLE.search(page.before(one)) for one in page.by_sentence[old.sentence]):
        return
    here = [one for one in page.by_sentence[old.sentence] if one.end <= old.start and _of_one(page, one, old)]
    if here:
        yield here[-1]
        return
    for back in range(1, BACK + 1):
        near = [one for one in page.by_sentence.get(old.sentence - back, []) if _of_one(page, one, old)]
        if near:
            yield near[0]
            return
    after = [one for one in page.by_sentence.get(old.sentence + 1, []) if _of_one(page, one, old)]
    yield from after[:1]


def _of_one(page: Page, one: Quantity, old: Quantity) -> bool:
    """Whether a value may be the newer one: one unit, a like noun, its size near."""
    if not _usable(page, one) or page.set_aside(one):
        return False
    low, high = sorted((size(one), size(old)))
    nouns = thing(one.measure or ""), thing(old.measure or "")
    near = abs(one.sentence - old.sentence) <= 1
    left_out = near and ((not one.unit and bare_noun(one)) or (not old.unit and bare_noun(old)))
    united = one.unit == old.unit or (left_out and one.percent == old.percent)
    named = bool(one.unit) or (near and (bare_noun(one) or bare_noun(old))) or kindred(*nouns)
    return united and named and (one.time, one.per) == (old.time, old.per) and high < ALIKE * low


def _usable(page: Page, one: Quantity) -> bool:
    return not one.vague and (amount(one) or one.percent or bool(one.days)) and not average(page, one) and size(one) > 0
