"""Lists and their totals across sentences: '... a $248 million budget. It sets aside $96 million for ..., $71 million for ...'.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum, for figures that words tie.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from operator import add

from ..fractions.parts import OF_FIRST
from ..meaning.apposition import HEDGED, SUM_AFTER, amount, gap, kin, like, same_thing, summed
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import CANNOT_TELL, combine
from .accounts import plain, value
from .listing import (
    A_PART,
    MOST,
    NAME,
    NO_LIST,
    OTHERS,
    SOME,
    lists,
    one_list,
    peer,
    printed_elsewhere,
    runs_on,
    unmoneyed,
)
from .sum_of_parts import BEYOND, NEAR, about, sum_of, within

SPLIT = (
    r"\b(?:(?:divided|split|broken down|shared)(?: up)? (?:into|between|among)|made up of|compris(?:es|ed|ing)(?: of)?"
    r"|consist(?:s|ed|ing) of)"
)
# Reads '60 beds, 48', '$12 million is split between schools ($5 million', '27 people: 12', 'all of its 400 members: 52 cooks'.
OPENS = re.compile(
    rf"^[^.;]{{0,70}}(?:[:,—–(]\s*(?:with |of (?:whom|which|them) )?|{SPLIT}\s+){NAME}{HEDGED}[$£€]?\s*$",
    re.I,
)
COLON = re.compile(rf"[:—–(]\s*(?:with )?{NAME}{HEDGED}[$£€]?\s*$", re.I)
WHOLLY = re.compile(r"\b(?:all|entire|whole|total)\b[^.;:]{0,30}$", re.I)
OF_THEM = re.compile(r"^(?:[a-z]+ ){0,1}of (?:them|these|those|whom|which)\b", re.I)
PART_WORDS = re.compile(
    r"^(?:It|They|These|This|That|The (?:money|sum|total|plan|budget|package|cost|figure|bill|toll|dead|victims|injured|fund|grant|programme|program)|Of (?:that|this|these|those|them))\b",
    re.I,
)
SAID = re.compile(r"\b(?:was|were|are|is|has|have|had|died|\w{3,}ed)\b[^.;]*[,:]", re.I)
IN_PLACE = re.compile(
    r"^(?:[a-z]+ )?(in|at|on|from|for|by|underground|above ground|abroad|overseas|elsewhere|here|there|indoors|outdoors|inside|outside|upstairs|downstairs|ashore|afloat|offshore|onshore|upriver|downriver)\b",
    re.I,
)
ACCOUNTS = re.compile(
    r"\b(?:account(?:s|ed|ing)? for|ma[dk]es? up|contribut(?:es|ed|ing)|represent(?:s|ed|ing)?)\b", re.I
)
IN_TIME = re.compile(r"^(?:In|On|During|By|Last|This|Since|Until|Over|Between|At|Yesterday|Today)\b")
BARE_COMMA = re.compile(rf"^(?:[\w-]+ ){{0,2}}[\w-]*\s*(?:,|—|–)\s*{HEDGED}[$£€]?\s*$", re.I)
OF_IT = re.compile(r"^(?:[a-z]+ )?of (?:it|them|that|this|these|those)\b", re.I)
SEXES = frozenset("men women boys girls children adults males females".split())
TOLL = re.compile(r"\btoll\b", re.I)
DEAD = re.compile(r"\b(?:died|dead|deaths?|killed|lives|victims?|bodies)\b", re.I)
COUNTED = re.compile(
    r"\b(?:the|all|these|those) (two|three|four|five|six|seven|eight|nine|ten)\b(?![^.;]{0,20}\b(?:days|weeks|months|years)\b)|\b(both)\b",
    re.I,
)
TOGETHER = re.compile(
    r"\b(?:together|combined|between them|in all|in total|altogether|all told|a total|total(?:s|led|ling)?)\b", re.I
)
COUNTS = {
    "both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
A_TOTAL = re.compile(
    rf"(?:(?:,|[:;—–-]|\bfor|\bmaking|\bmakes?|\bgiv(?:es|ing)|\bin) ?(?:an?|the) (?:[a-z]+ )?(?:total|sum|fleet|force|team|squad|flotilla|convoy|group|panel|crew|workforce|line-up|cast|brigade|herd|flock|collection|delegation|payroll|staff|membership) of|\b(?:bring(?:s|ing)|tak(?:es|ing)|rais(?:es|ing)|lift(?:s|ing)|push(?:es|ing)|swell(?:s|ing)) (?:the|its|their|his|her|our)(?: [a-z]+(?:['’]s?)?){{1,4}}? to)\s*{HEDGED}[$£€]?\s*$",
    re.I,
)
MAKES = re.compile(
    rf"\b(?:mak(?:es|ing)|giv(?:es|ing)|total(?:s|l?ing|led)?|total of|sum of|add(?:s|ing)? up to)\s*{HEDGED}[$£€]?\s*$",
    re.I,
)
TAKES_UP = re.compile(
    r"^(?:That|This|These|Those|Which|They|Together|In (?:all|total)|Altogether|All told|Combined|Between them|Added|The (?:two|three|four|five|both|(?:whole|entire|full|combined|overall|total) [a-z]+|(?:grand |combined |overall )?(?:total|sum))|Both|All)\b",
    re.I,
)
AND_MORE = re.compile(rf"\b(?:another|a further|an additional|an extra)\s*{HEDGED}[$£€]?\s*$", re.I)
# Reads '30 in all since the winter', '300 are left of the 400'.
OF_ALL = re.compile(
    rf"^The (?:whole|entire|full|combined|total|overall) [a-z]+(?: [a-z]+)? (?:is|was|are|were|comes?|came|will|would|costs?|stands?)(?: [a-z]+){{0,2}} {HEDGED}[$£€]?\s*$"
)
LONGER = re.compile(
    r"^[^.;:]{0,40}\b(?:since|so far|to date|until|ever|this (?:year|season|month|week|century|term)|over (?:the|his|her|its|their|two|three|\d+)|in (?:his|her|its|their)|left|remain\w*|next|by (?:the|19|20)\w+)\b",
    re.I,
)
NO_OTHER = re.compile(
    r"\b(?:no (?:others?|one else)|nothing else|none besides|there (?:is|are|was|were) no more|that is all|the only (?:two|three|four|five|six))\b",
    re.I,
)
# What one has, others of the same may have too: 'Of those stopped, 230 had bad tyres and 320 had no lights'.
HAD = re.compile(
    r"^(?:[a-z]+ ){0,2}(?:ha[ds]|have|suffered|showed|reported|carried|lacked|needed|complained|mentioned|named)\b"
)
OF_THE_WHOLE = re.compile(r"^(?:[a-z]+ )?of (?:the|those|these|its|their|them|whom)\b", re.I)
DID = re.compile(r"^(?:were|was|are|died|drowned|fell|froze|had|went|came|lost|stayed|left|[a-z]{2,}ed)\b")
ALMOST = Fraction(9, 10)  # nor is one in another sentence, or of '12 of them'
HALF = Fraction(1, 2)  # a list that comes to less divides another number
TWICE = 2  # and one in its own sentence that comes to more
CLAUSE = 80  # letters before a total in which words say what it sums up
COUNTED_BACK = 5  # sentences, its own among them, in which as many parts stand as 'the five together' says
BACK = 2  # sentences before a list in which its total is looked for


def list_and_total(page: Page, desk: Desk) -> Iterator[Draft]:
    """A list against the total before it: in the same sentence, in one of the two before, or in the headline.

    Reads 'a $248 million budget. It sets aside $96 million for ..., and $42 million for ...'; 'killing seven people. Four
    died in Sarn, two in ... and two in ...'; 'all 400 of its members: 250 drivers, 90 cooks and 60 clerks'. A list that
    comes to more than its total cannot be right; one that comes to less is said not to agree only where the words give it
    as full.
    """
    for run in [*lists(page), *_headed(page)]:
        parts, whole = _split(page, run)
        whole = whole or _of_the_dead(page, run)
        if whole is None or any(OF_THEM.match(page.after(one)) for one in parts[1:]):
            continue  # '135 claims and 61 of them'
        draft = sum_of(parts, whole)
        verdict = draft.judgement.verdict
        if verdict == "consistent":
            yield draft
        elif verdict == "inconsistent":
            yield from _doubted(page, parts, whole, draft)


def _headed(page: Page) -> Iterator[list[Quantity]]:
    """Lists of things that differ under one head: '340 people: 38 surgeons, 164 nurses and 82 porters'."""
    for number, group in page.by_sentence.items():
        amounts = [one for one in group if number >= 0 and amount(one) and one.total and not one.unit][:MOST]
        for index, whole in enumerate(amounts[:-2]):
            run = amounts[index + 1 :]
            opens = COLON.search(gap(page, whole, run[0])) or _sorts(page, amounts[index:])
            mixed = opens and not all(kin(*two) for two in pairwise(run))
            if mixed and one_list(page, run, mixed=True):
                yield run
                break


def _split(page: Page, run: list[Quantity]) -> tuple[list[Quantity], Quantity | None]:
    """The parts and their total: 'Twelve events were recorded, seven here and five there' begins with the total."""
    whole = _total_before(page, run)
    opens = whole is None and len(run) > 2 and _heads(page, run)
    if opens and _greater(run[0], run[1:]) and not _parallel(page, run[0], run[1]):
        return run[1:], run[0]
    return run, whole


def _of_the_dead(page: Page, run: list[Quantity]) -> Quantity | None:
    """The number of the dead that a list of them comes to, farther back: 'Nine people died ... Four of the victims were hit by cars'."""
    first = run[0]
    if not OF_THE_WHOLE.match(page.after(first)) or not DEAD.search(page.words(first.sentence)):
        return None
    made = sum(value(one) for one in run)
    told = [
        one
        for one in page.quantities
        if one.start < first.start and one.unit is None and plain(one) and value(one) == made
    ]
    return next((one for one in reversed(told) if DEAD.search(page.words(one.sentence))), None)


def _heads(page: Page, run: list[Quantity]) -> bool:
    """Whether the first number of a list is its total: a clause of its own, 'of them' after the next, or its sum."""
    first, second, *_ = run
    exactly = sum_of(run[1:], first).judgement.verdict == "consistent"
    said = SAID.search(gap(page, first, second)) or OF_THEM.match(page.after(second))
    return bool(said or exactly or _sorts(page, run) or OF_FIRST.search(unmoneyed(page.before(first))))


def _sorts(page: Page, run: list[Quantity]) -> bool:
    """Whether the numbers after the first sort it.

    Reads '$3.2 million, $1.8 million for this and $1.4 million for that', '240 athletes, 132 men and 108 women'; must not
    read '240 athletes, 132 coaches and 40 cooks'.
    """
    first, second, *_ = run
    bare = BARE_COMMA.match(gap(page, first, second))
    linked = all(IN_PLACE.match(page.after(one)) or OF_IT.match(page.after(one)) for one in run[1:])
    people = _head(first) not in SEXES and all(_head(one) in SEXES for one in run[1:])
    return bool(bare and (linked or people))


def _head(one: Quantity) -> str:
    """The last word of what a number counts."""
    return (one.measure or "").rpartition(" ")[2]


def _parallel(page: Page, first: Quantity, second: Quantity) -> bool:
    """Whether both are told alike: 'four died in Sarn, two in Hexley', 'four of the dead were shot, three drowned and two froze'."""
    if OF_THE_WHOLE.match(page.after(first)) and DID.match(page.after(second)):
        return True
    link = IN_PLACE.match(page.after(second))
    return bool(link and re.search(rf"\b{link[1]}\b", gap(page, first, second), re.I))


def _doubted(page: Page, run: list[Quantity], whole: Quantity, draft: Draft) -> Iterator[Draft]:
    """A list that does not come to its total: inconsistent where it is given as full, else silent or 'cannot tell'."""
    first, (*_, before, last) = run[0], run
    here = first.sentence == whole.sentence
    if not here and printed_elsewhere(page, run, whole):
        return
    told = page.text[whole.end : first.start]
    full = NO_OTHER.search(page.words(last.sentence)) or OTHERS.search(
        f"{page.between(before, last)} {page.after(last)}"
    )
    overlap = _may_overlap(page, run, whole)
    some = not full and (SOME.search(told) or overlap)
    if not combine(add, *(one.readings for one in run)).usual.below(whole.readings.usual):
        if not some or (here and not overlap):
            yield draft
        return
    least = NEAR if full or (here and not OF_THEM.match(page.after(first))) else ALMOST
    if some or not within(run, whole, least, TWICE):
        return
    if not full and whole.figure.approximator and any(one.figure.approximator for one in run):
        return  # 'about 1,000 came, nearly 600 by bus and some 300 by train'
    more = OTHERS.search(page.words(last.sentence + 1)) or OTHERS.search(page.words(last.sentence))
    if full or not more or _said_full(page, whole, told):
        judgement = replace(draft.judgement, grade="as usually read")
        why = "The parts come to less than the total; they would agree if the list leaves some out."
        yield replace(draft, judgement=judgement, why=why)
    else:
        yield replace(draft, judgement=CANNOT_TELL, settles="whether the list is complete")


def _said_full(page: Page, whole: Quantity, told: str) -> bool:
    return bool(WHOLLY.search(page.before(whole)) and COLON.search(" ".join(told.split()) + " "))


def _may_overlap(page: Page, run: list[Quantity], whole: Quantity) -> bool:
    """What is said of some may be true of others too.

    'Of the 40 patients, 25 had a fever and 22 a cough', '24 members: 14 doctors and 13 women'.
    """
    heads = {_head(one) for one in run if one.measure}
    mixed = heads & SEXES and heads - SEXES
    had = all(HAD.match(page.after(one)) for one in run)
    return bool(mixed or had or OF_FIRST.search(unmoneyed(page.before(whole))))


def _total_before(page: Page, run: list[Quantity]) -> Quantity | None:
    """The number that a list may divide: right before it in its sentence, else the last of its kind before it."""
    first, *_ = run
    group = [one for one in page.by_sentence[first.sentence] if one.start < first.start and amount(one) and one.total]
    for one in reversed(group):
        text = gap(page, one, first)
        if _greater(one, run) and OPENS.match(text) and not NO_LIST.search(text):
            return one
    if group:
        return None
    for number in reversed(range(first.sentence)[-BACK:]):
        found = [one for one in page.by_sentence.get(number, []) if amount(one) and one.total and kin(one, first)]
        whole = next((one for one in reversed(found) if _greater(one, run)), None)
        if whole and _divides(page, whole, run):
            return whole
        if found:
            return None
    return None


def _greater(whole: Quantity, run: list[Quantity]) -> bool:
    """Whether it is greater than each part, of their unit, and about as much as all of them."""
    first, *_ = run
    if whole.unit != first.unit and not like(whole, first):
        return False
    far = TWICE if whole.sentence == first.sentence else BEYOND
    return within(run, whole, HALF, far) and all(one.readings.usual.below(whole.readings.usual) for one in run)


def _divides(page: Page, whole: Quantity, run: list[Quantity]) -> bool:
    """Whether a list in another sentence is said to divide the number: by its first word, or by the noun it repeats."""
    first, *_ = run
    text = page.words(first.sentence)
    times = {one.figure.when.lower() for one in (first, whole) if one.figure.when}
    if len(times) > 1 or (times and not whole.figure.when and IN_TIME.match(text)):
        return False  # 'sold 300 lamps. In May it sold 120 here and 150 there'
    before = [one for one in page.by_sentence[whole.sentence] if amount(one) and one.start < whole.start]
    if A_PART.match(page.after(whole)) or any(runs_on(page, one, whole) for one in before):
        return False  # 'one for Orr, 13 for Sarn and 36 votes for Ayle' ends a list itself
    starts = PART_WORDS.match(text) or ACCOUNTS.search(text)
    named = first.figure.noun and same_thing(first, whole) and not peer(page, run, whole)
    toll = TOLL.search(page.words(whole.sentence)) and DEAD.search(text)
    return bool(starts or named or toll)


def total_after_parts(page: Page, desk: Desk) -> Iterator[Draft]:
    """The parts add up to the total that follows.

    Reads '$61 million in one tax and $38 million in another, $99 million between them', 'Sarn 12 beds, Ayle 14. The two
    together have 26'; must not read a list that has members in the sentence before.
    """
    for whole in page.quantities:
        if not (amount(whole) and whole.total and whole.sentence >= 0 and _sums_up(page, whole)):
            continue
        parts = _counted(page, whole) or _list_before(page, whole)
        if parts and not any(whole.readings.usual.below(one.readings.usual) for one in parts):
            draft = sum_of(parts, whole)
            if draft.judgement.verdict != "inconsistent" or about(parts, whole):
                yield draft


def _sums_up(page: Page, whole: Quantity) -> bool:
    """Whether a number is given as the sum of what stands before it, and not as one of a longer time or of what is left."""
    if LONGER.match(page.after(whole)):
        return False
    told = _number_told(page, whole) or number_of_all(page, whole) or summed(page, whole)
    return bool(told or A_TOTAL.search(page.before(whole, CLAUSE) + " "))


def number_of_all(page: Page, whole: Quantity) -> bool:
    """'The whole contract is worth $27 million', the first figure of its sentence."""
    told = OF_ALL.match(page.text[page.sentences[whole.sentence].start : whole.start])
    return bool(told) and not OTHERS.search(page.words(whole.sentence - 1))


def _number_told(page: Page, whole: Quantity) -> int:
    """How many numbers a total is said to sum up: 'so the three together have a capacity of 300'; 0 where that is not told."""
    text = page.before(whole, CLAUSE)
    found = COUNTED.search(text)
    together = TOGETHER.search(text) or SUM_AFTER.match(page.after(whole))
    return COUNTS[(found[1] or found[2]).lower()] if found and together else 0


def _counted(page: Page, whole: Quantity) -> list[Quantity]:
    """As many amounts before the total as the words count."""
    number = _number_told(page, whole)
    before = [
        one
        for place in range(whole.sentence + 1)[-COUNTED_BACK:]
        for one in page.by_sentence.get(place, [])
        if one.start < whole.start and amount(one) and one.total and like(one, whole) and one.figure.hi != number
    ]
    return before[-number:] if number and number <= len(before) else []


def _list_before(page: Page, whole: Quantity) -> list[Quantity]:
    """The whole list before a total in its sentence, else the one of the sentence before; none where it begins earlier."""
    for number in (whole.sentence, whole.sentence - 1):
        group = [one for one in page.by_sentence.get(number, []) if one.start < whole.start and amount(one)]
        if group and (SOME.search(page.words(number)) or (number < whole.sentence and not _takes_up(page, whole))):
            return []
        run = [one for one in group if one.total and (like(one, whole) or one.unit is None is whole.unit)]
        if run and group[group.index(run[0]) :] != run:
            return []  # '240 kilos of this, 31 of that and 12 guns'
        if run and AND_MORE.search(page.before(run[0]) + " "):
            return _with_more(page, run, number)
        if run:
            return run if _ends_in(page, run, whole) else []
    return []


def _ends_in(page: Page, run: list[Quantity], whole: Quantity) -> bool:
    """Whether a total may count what the numbers before it count, and these are one list, by themselves or with it."""
    return (_one_kind(run, whole) or bool(MAKES.search(page.before(whole) + " "))) and (
        one_list(page, run, mixed=True) or _joined_to(page, run, whole)
    )


def _one_kind(run: list[Quantity], whole: Quantity) -> bool:
    """Whether the total may count what the parts count, or what differs in them: 31 flats and 20 houses are 51 homes."""
    differ = any(not like(one, run[0]) for one in run)
    return differ or all(like(one, whole) for one in run)


def _takes_up(page: Page, whole: Quantity) -> bool:
    """Whether a sentence sums up the one before: 'That makes 30', 'Together ...', 'In all ...', 'The total is ...'."""
    return bool(TAKES_UP.match(page.words(whole.sentence)))


def _with_more(page: Page, run: list[Quantity], number: int) -> list[Quantity]:
    """'2,300 here and 1,900 there. Another 800 ..., which makes 5,000': the list before with what is put to it."""
    before = [one for one in page.by_sentence.get(number - 1, []) if amount(one) and one.total and like(one, run[0])]
    return [*before, *run] if all(len(each) == 1 or one_list(page, each) for each in (before, run)) else []


def _joined_to(page: Page, run: list[Quantity], whole: Quantity) -> bool:
    """'roads $26 million, schools $35 million, $61 million in all': the total itself ends the list."""
    return len(run) > 1 and one_list(page, [*run, whole])
