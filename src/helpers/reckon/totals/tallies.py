"""A total and the run of figures beside it that should come to it, however it is worded: parts before or after, in one sentence or several.

The slots come first: a number, and three or more neighbours of its kind that are less than it and come near it. Words only weigh:
what closes a list ('the rest', 'no other', 'the three'), what sums it up, what leaves it open ('including', 'among'), other times,
other nouns. A list that comes to too much needs less than one that comes to too little, which may leave some out.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum, all of them inconsistent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from itertools import pairwise

from ..digits import likeness
from ..kept import kept_on_page
from ..meaning.apposition import HEDGED, average
from ..measures import singular
from ..quantities import Desk, Draft, Page, Quantity
from .accounts import value
from .full_lists import THEN, crossed
from .listing import A_PART, closed, peer, runs_on
from .remainders import MADE_UP, OF_REST
from .rows import BY, REACH, accounted, head, one_head, rows, summand
from .sum_of_parts import sum_of
from .sums import HAD, SEXES

LEAST, MOST = 2, 8  # parts
OFF = Fraction(2, 5)  # how far off a list may be and still be meant
ENOUGH = 1.0  # points that make a list one
LISTED, SURE_LIST = (
    "listed",
    2.0,
)  # a number and its closed list in one sentence; it goes before what comes out by value
CLOSES = re.compile(
    r"\b(?:rest|remain\w*|others?|balance|final(?:ly)?|elsewhere|(?:the|its|their|and) last(?! (?:years?|months?|weeks?|few|two|three|four|five|summer|spring|autumn|winter)))\b",
    re.I,
)
SOME = re.compile(r"\b(?:includ\w+|among (?:them|these|those|others|the)|such as|for (?:example|instance))\b", re.I)
OF_NAMED = re.compile(r"\bof (?:the|its|their|his|her) ([a-z]+)(?: [a-z]+){0,3},? [^,]{0,20}$", re.I)
SURE = 9.0  # bits of digits that need no words
NO_OTHER = re.compile(
    r"\b(?:no (?:others?|one else|body else|more|further)|every(?:one|body|thing|where) else|(?:nobody|nothing|nowhere)\b[^.;:]*\belse|any(?:thing|one|where|body)? (?:else|other)|only (?:those|these|the|two|three|four|five)|the only)\b",
    re.I,
)
SUMS_UP = re.compile(
    r"\b(?:in (?:all|total|sum)|altogether|all told|total\w*|together(?! with)|combined|between them|overall|whole|full|trio|duo|quartet|both|all|sum|add\w*|mak(?:es|ing)|so|thus|therefore)\b",
    re.I,
)
IN_ALL = re.compile(
    r"\b(?:in (?:all|total|sum)|altogether|all told|totall?ed|totall?ing|(?:a|the) total|together(?! with)|combined|between them|mak(?:es|ing)(?: [a-z]+){0,2} #|sum of|adds? up|pair|duo|the two)(?!\w)",
    re.I,
)
OPEN = re.compile(
    r"\b(?:includ\w+|among|such as|for (?:example|instance)|mostly|most of|main(?:ly)?|chief(?:ly)?|larg(?:ely|est)|biggest|notably|so far|at least|more than|overlap\w*|or (?:more|so))\b",
    re.I,
)
COUNT = {
    2: "two|both|pair|couple|twins?",
    3: "three|trio|triple",
    4: "four|quartet",
    5: "five",
    6: "six",
    7: "seven",
    8: "eight",
}
AIMED = re.compile(r"\b(?:tak(?:es?|ing)|need(?:s|ed)?|requir\w+)\s*$", re.I)
AIMED_AT = re.compile(r"^(?:[a-z]+ ){0,2}(?:needed|required|to (?:win|pass|govern|qualify|be))\b", re.I)
ROLES = frozenset(("requirement", "threshold", "quota"))
OF_FIRST = re.compile(r"\b(?:of|with) (?:the|its|their|all|these|those)?\s*$", re.I)
OF_THEM = re.compile(r"^(?:[a-z-]+ )?of (?:them|these|those|it|which|whom|the|its|their)\b", re.I)
OPENS = re.compile(
    r"[:;—–(]|\s-\s|\b(?:of|with|is|are|was|were|ha[sd]|have|will|would|said|compris\w+|consist\w+|\w+ed) ", re.I
)
DIVIDED = re.compile(r"[^.;]*:\s[^.;:]{0,40}")  # 'treated 62 people: 27 for smoke'
OR_ELSE = re.compile(rf"\bor\s*{HEDGED}[$£€]?\s*$", re.I)
SEXED = frozenset(map(singular, SEXES))
FROM_THE = re.compile(r"\b(?:from|than|against|with) (?:the|its|their|a|an)\s*$", re.I)
SINCE = re.compile(r"\bsince then\b[^.;:]*$", re.I)
PAIRED = re.compile(
    r"^ (?:[a-z]+ )?(?:(?:out )?of|to)(?: (?:the|its|their)(?: [\w’']+){0,2}?)? $", re.I
)  # '1,020 of 1,603', 'by 11 to six'
LEADS = re.compile(r"\b(?:leads?|led|leading|ahead|trail\w*|runner-up)\b", re.I)  # the number is one of several rivals'
NET = re.compile(
    r"\b(?:taken (?:out|off|away)|deduct\w*|subtract\w*|minus|net|eliminat\w+|counted twice|more came)\b", re.I
)
TO_LEVEL = re.compile(
    r"\b(?:(?:ris|grow|fall|climb|fell|rose|grew|doubl|tripl|jump|drop|went|gone|up|down|increas|cut)\w*)\b[^.;:\d]{0,30}\bto\s*[$£€]?\s*$",
    re.I,
)
AGAIN = 3  # times the room that the greatest part leaves, to which the others come where it is the number itself
ALMOST = 0.9
THREE, FULLY = 3, 2.0  # members and points of words that a list needs which does not stand right beside its number
TWO = 2.0  # two figures meet a third by chance more often than a list does
SMALL = 20  # a total that chance hits
FAINT = 20  # times that the total may be its smallest part


@dataclass(frozen=True)
class Tally:
    """A total, the parts that may make it, and the row in which they stand."""

    page: Page
    full: list[Quantity]  # all figures of the unit round it
    row: list[Quantity]  # those of them that may be parts
    parts: list[Quantity]
    whole: Quantity

    @cached_property
    def figures(self) -> list[Quantity]:
        return sorted((*self.parts, self.whole), key=lambda one: one.start)

    @cached_property
    def made(self) -> Fraction:
        return sum(map(value, self.parts), Fraction(0))

    @property
    def off(self) -> Fraction:
        return (self.made - value(self.whole)) / value(self.whole)

    @property
    def after(self) -> bool:
        """Whether the total follows its parts."""
        return self.whole.start > self.parts[0].start

    @property
    def at(self) -> tuple[int, ...]:
        """Where the parts stand."""
        return tuple(one.start for one in self.parts)

    @property
    def here(self) -> bool:
        """Whether the parts stand in one sentence."""
        return len({one.sentence for one in self.parts}) == 1

    def around(self, reach: int) -> str:
        text = self.page.text
        return text[max(0, self.figures[0].start - reach) : self.figures[-1].end + reach]


def tallies(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each total with the best run beside it that misses it, if it is likely enough to be meant."""
    for whole in page.quantities:
        if not summand(page, whole) or _no_total(page, whole):
            continue
        found, several = {}, list(_tallies(page, whole))
        likely = {tally.at for tally in several if points(tally) >= ENOUGH}
        for tally in several:
            if tally.at in likely and not _explained(tally):  # the dearest question comes last
                found[tally.at] = tally
        best = max(found.values(), key=points, default=None)
        if best is not None and points(best) >= ENOUGH:
            draft = sum_of(best.parts, whole)
            if draft.judgement.verdict == "inconsistent":
                told = _headed(best) or (not best.after and NO_OTHER.search(_follows(best)))
                listed = _around(best)[2] and told and points(best) >= SURE_LIST
                yield replace(draft, slip=f"{LISTED if listed else 'tally'} {draft.slip}")


@kept_on_page
def _compared(page: Page, one: Quantity) -> bool:
    return page.set_aside(one) or bool(FROM_THE.search(page.before(one)))


def _no_total(page: Page, whole: Quantity) -> bool:
    before, after = page.before(whole), page.after(whole)
    aimed = AIMED.search(before) or AIMED_AT.match(after) or whole.role in ROLES
    part = SINCE.search(page.before(whole, 40)) or A_PART.match(after)
    return bool(aimed or part or _compared(page, whole) or average(page, whole))


NOT_ADDED = frozenset(("degree", "celsius", "fahrenheit", "year of age"))  # what is no part of anything


def _tallies(page: Page, whole: Quantity) -> Iterator[Tally]:
    found = list(rows(page, whole))
    for several in found:
        row = [one for one in several if one is whole or not _compared(page, one)]
        at = row.index(whole)
        for number in range(LEAST, MOST + 1):
            for parts in (row[at + 1 : at + 1 + number], row[max(0, at - number) : at]):
                if len(parts) == number and (tally := _tally(page, found, row, parts, whole)):
                    yield tally
        for parts in _past_others(page, row, whole):
            tally = _tally(page, found, row, parts, whole)
            if tally and _told(tally) >= FULLY:
                yield tally


def _tally(
    page: Page, found: list[list[Quantity]], row: list[Quantity], parts: list[Quantity], whole: Quantity
) -> Tally | None:
    if max(map(value, parts)) >= value(whole) or any(one.unit in NOT_ADDED for one in (*parts, whole)):
        return None
    held = [other for other in found if set(parts) <= set(other)]
    tally = Tally(page, max(held, key=len), row, parts, whole)
    return tally if _near(tally) else None


def _past_others(page: Page, row: list[Quantity], whole: Quantity) -> Iterator[list[Quantity]]:
    """The closed lists of the row, each a sentence's own, with other figures between them and the number.

    Reads 'will drop 60 of its 400 routes, keeping 340. The east loses 31, the west 19 and the coast 20; no others go'.
    """
    places: dict[int, list[Quantity]] = {}
    for one in row:
        if one is not whole and one.sentence != whole.sentence:
            places.setdefault(one.sentence, []).append(one)
    for parts in places.values():
        past = parts[0].start > whole.start and row[row.index(parts[0]) - 1] is not whole
        if past and THREE <= len(parts) <= MOST and closed(page, parts):
            yield parts


def _near(tally: Tally) -> bool:
    far = tally.parts[-1].sentence - tally.parts[0].sentence > REACH
    return not far and 0 < abs(tally.off) <= OFF


def _explained(tally: Tally) -> bool:
    """Whether other figures or words say that these are no parts of it: a sum that comes out, a number told as one of the parts, 'or 12'."""
    page, parts, whole = tally.page, tally.parts, tally.whole
    miss = abs(tally.made - value(whole))
    others = [one for one in tally.full if one not in tally.figures]
    if any(value(one) in (tally.made, miss) for one in others) or accounted(*_around(tally)):
        return True
    if _signed(tally) or _open_ended(tally) or _of_others(tally):
        return True
    if not tally.after and (peer(page, parts, whole) or _one_more(tally)):
        return True
    if _whole_again(tally) or _some_levels(tally):
        return True
    nested = any(OF_THEM.match(page.after(one, 30)) for one in parts[1:])
    gaps = [page.text[one.end : other.start] for one, other in pairwise(parts)]
    other = any(OR_ELSE.search(text) or PAIRED.match(text) or BY.match(text) for text in gaps)
    times = [one.time for one in parts]
    rated = any(average(page, one) or (one.time and times.count(one.time) == 1) for one in parts)
    untold = len(parts) == 2 and not (
        tally.after and IN_ALL.search(f"{page.before(whole, 40)} # {page.after(whole, 40)}")
    )
    return nested or other or rated or untold or _cut_off(tally)


def _whole_again(tally: Tally) -> bool:
    """Whether the greatest part is the number itself, told once more: '58,300 wait', under 'nearly 60,000 wait', and others beside it."""
    first, *_, largest = sorted(map(value, tally.parts))
    room = value(tally.whole) - largest
    return first * AGAIN > room and (tally.made - largest) > AGAIN * room and largest > tally.whole.lo * ALMOST


def _some_levels(tally: Tally) -> bool:
    """Whether some of the parts are what a number rose or fell to, and others are not: 'power rose to 52; 20 were put by'."""
    levels = sum(bool(TO_LEVEL.search(tally.page.before(one))) for one in tally.parts)
    return not tally.after and 0 < levels < len(tally.parts)


def _around(tally: Tally) -> tuple[list[Quantity], set[Quantity], frozenset[Quantity]]:
    """The figures that may account for those of a tally; a list with 'and' before its last of three is none by itself, nor one sentence by another."""
    figures = set(tally.figures)
    if len(tally.parts) < 3 or not tally.here or not closed(tally.page, tally.parts):
        return tally.full, figures, frozenset()
    row = [one for one in tally.full if one.sentence == tally.whole.sentence] if _headed(tally) else tally.full
    return row, figures, frozenset(tally.parts)


def _headed(tally: Tally) -> bool:
    """Whether the total opens the sentence of its list."""
    return tally.whole.sentence == tally.parts[0].sentence and not tally.after


def others_told(text: str, *, miss: Fraction) -> bool:
    """Whether words after a list tell of others that may belong to it; 'the other 54' of a list that lacks two are others of another."""
    return any(
        not (number := re.match(r" (\d[\d,]*)\b", text[found.end() :])) or int(number[1].replace(",", "")) <= 2 * miss
        for found in CLOSES.finditer(text)
    )


def _signed(tally: Tally) -> bool:
    """Whether the figures come out with some taken off or left out: '84 apes; 12 were born and nine died, leaving 87'."""
    made = {Fraction(0)}
    for one in tally.parts:
        made = {total + sign * value(one) for total in made for sign in (1, 0, -1)}
    return value(tally.whole) in made


def _follows(tally: Tally) -> str:
    last = tally.parts[-1]
    return f"{tally.page.after(last, 120)} {tally.page.words(last.sentence + 1)}"


def _open_ended(tally: Tally) -> bool:
    """Whether a list that comes to too little is not said to be full, or says that it is not; or its members may overlap."""
    page, last = tally.page, tally.parts[-1]
    if all(HAD.match(page.after(one, 30)) for one in tally.parts) or crossed(page, tally.parts):
        return True
    follows = _follows(tally)
    if NO_OTHER.search(follows):
        return False
    more = (
        others_told(follows, miss=value(tally.whole) - tally.made)
        and not MADE_UP.search(page.after(last, 120))
        and not OF_REST.match(page.after(last, 40))
        and not CLOSES.search(page.before(last, 60))
    )
    some = SOME.search(f"{page.before(tally.parts[0], 60)} {follows}")
    return tally.off < 0 and bool(more or some or (_told(tally) <= 0 and _digits(tally) < SURE))


def _of_others(tally: Tally) -> bool:
    """Whether the words at the head of the list name what it divides, and it is not the number: 'Of the complaints, 410 ...'."""
    found = OF_NAMED.search(tally.page.before(tally.parts[0], 60) + " ")
    return bool(found and head(tally.whole) and not one_head(singular(found[1].lower()), head(tally.whole)))


def _one_more(tally: Tally) -> bool:
    """Whether the number runs on into the list in its own sentence: 'took 21 seats, the Greens 11 and ...'."""
    page, first, whole = tally.page, tally.parts[0], tally.whole
    if whole.sentence != first.sentence:
        return False
    headed = OPENS.search(page.text[whole.end : first.start]) or OF_FIRST.search(page.before(whole) + " ")
    return not (headed or OF_THEM.match(page.after(first)))


def _cut_off(tally: Tally) -> bool:
    """Whether the list has a member before the first or after the last that is none of the row."""
    page, first, last = tally.page, tally.parts[0], tally.parts[-1]
    here = page.by_sentence.get(first.sentence, [])
    before = [one for one in here if one.start < first.start and one is not tally.whole][-1:]
    there = page.by_sentence.get(last.sentence, [])
    after = [one for one in there if one.start > last.start and one is not tally.whole][:1]
    pairs = [(one, first) for one in before] + [(last, one) for one in after]
    return any(runs_on(page, one, other, mixed=True) and one.counts and other.counts for one, other in pairs)


def points(tally: Tally) -> float:
    """How much speaks for a list being meant as the parts of the number; each weight is a step of an editor's trust."""
    return _told(tally) + _built(tally) + min(_digits(tally), 8.0) / 2 - 5 * float(abs(tally.off))


def _digits(tally: Tally) -> float:
    return likeness(float(tally.made), float(value(tally.whole))).bits


def _told(tally: Tally) -> float:
    """What the words say."""
    page, whole, last = tally.page, tally.whole, tally.parts[-1]
    beside = f"{page.before(last, 60)} # {page.after(last, 80)}"
    follows = f"{page.words(last.sentence + 1)} {page.words(last.sentence + 2)} # {page.words(whole.sentence)}"
    closes = CLOSES.search(page.before(last, 60)) or MADE_UP.search(page.after(last, 80))
    closes = closes or OF_REST.match(page.after(last, 40))
    closed = 3 if closes or NO_OTHER.search(beside) else 2 if NO_OTHER.search(follows) else 0
    spans = [(one.start, one.end) for one in tally.figures]
    counted = any(
        not any(start <= found.start() < end for start, end in spans)
        for number in {whole.sentence, tally.parts[0].sentence}
        for sentence in [page.sentences[number]]
        for found in re.compile(rf"\b(?:{COUNT[len(tally.parts)]})\b", re.I).finditer(
            page.text, sentence.start, sentence.end
        )
    )
    summed = SUMS_UP.search(f"{page.before(whole, 50)} # {page.after(whole, 40)}")
    opened = _around(tally)[2] and DIVIDED.fullmatch(page.text[whole.end : tally.parts[0].start])
    weight = (
        closed
        + 2 * bool(opened)
        + 3 * counted
        + (3 if tally.after else 1) * bool(summed)
        - 3 * bool(OPEN.search(tally.around(40)))
    )
    whens = {one.figure.when for one in tally.parts} - {None}
    weight -= 3 * bool(LEADS.search(page.words(whole.sentence))) + 3 * bool(NET.search(tally.around(40)))
    weight -= 3 * bool(THEN.match(page.words(tally.parts[0].sentence)) and not (tally.here and _headed(tally)))
    apart = whole.figure.when and whens and whole.figure.when not in whens
    return weight - 4 * bool(apart) - (len(whens) > 1)


def _built(tally: Tally) -> float:
    """What the figures say: nouns, places, sizes."""
    whole, parts = tally.whole, tally.parts
    pair = TWO if len(parts) == 2 else 0.0
    nouns = [head(one) for one in parts]
    taken = nouns if any(nouns[1:]) else nouns[:1] * len(nouns)  # '62 branches, 41 and 27'
    other = sum(not one_head(noun, head(whole)) for noun in taken)
    weight = 0.0 if other == len(parts) and tally.here else -2.0 * other
    weight += 3 * (set(nouns) <= SEXED)
    weight -= 2 * (len(set(nouns) - {""}) > 1 and not tally.here)
    inside = [
        one for one in tally.row if one not in tally.figures and parts[0].sentence <= one.sentence <= parts[-1].sentence
    ]
    weight -= 2 * len(inside)
    weight -= 2 * sum(two.sentence - one.sentence > 1 for one, two in pairwise(tally.figures))
    weight -= 2 * (value(whole) < SMALL) + 2 * (min(map(value, parts)) * FAINT < value(whole))
    weight -= sum(one.figure.approximator is not None for one in tally.figures)
    return weight - pair + (1 if tally.off > 0 else -1) + 1.5 * tally.here
