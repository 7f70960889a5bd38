"""Changes told by a noun: 'the 19 per cent cut', 'a fall of 1.3 per cent may not sound like much', 'a 14% drop in profit'.

    Visitors numbered 84,000; five years ago it was 105,000. The trustees called the 20 per cent fall disappointing.
    A 14 per cent drop in profit was reported. ... Profit fell to £138.6m from £161.2m.

The pair is looked for by value first. A change that holds is named where the two are set at two times and go its way. One
that fails is named only where the noun is a known one ('the ... cut', 'will not welcome a cut of', 'A fall of ... is') and
one pair alone stands before it, or where the printed number is that pair's change over the wrong base, or its points.

Comes in: a Page, a printed change and the steps of the page. Goes out: the old and the new value, or none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import combinations

from ..meaning.matters import MONEY, may_be_one, one_matter, subject
from ..meaning.tellings import stems
from ..quantities import Page, Quantity
from .baselines import (
    ADJUSTED,
    DOWN_NOUNS,
    EITHER_NOUNS,
    OTHER_BASE,
    UP_NOUNS,
    Told,
    gives,
    like,
    opposed,
    ordered,
    size,
    toward,
    usable,
)  # fmt: skip
from .values import one_money, restates

Pair = tuple[Quantity, Quantity]
_NOUN = rf"(?:{UP_NOUNS}|{DOWN_NOUNS}|{EITHER_NOUNS})"
# Reads 'the 19 per cent cut', 'that 5 point fall'; the number stands before its noun
KNOWN_BEFORE = re.compile(
    r"\b(?:the|that|this|such an?|its|their|his|her)(?: [a-z]+ed)? (?:about |roughly |nearly |almost |some )?$", re.I
)

NOUN_AFTER = re.compile(
    rf"^(?:%|percent|per cent|(?:percentage )?points?)?[- ]*(?P<of>(?:[a-z-]+ ){{0,2}}){_NOUN}\b(?P<rest>[^.;:]{{0,60}})",
    re.I,
)
# Reads 'A fall of 1.3 per cent may not sound', 'a cut of 19 per cent'
NOUN_BEFORE = re.compile(
    rf"(?P<all>^|.*?)\b(?P<det>an?|the|this|that|such an?) (?P<of>(?:[a-z-]+ ){{0,2}}){_NOUN}(?P<what> in [a-z ]{{3,25}})? of (?:about |roughly |nearly |almost |some |just |only )?$",
    re.I,
)
JUDGED = re.compile(
    r"^(?:%|percent|per cent|(?:percentage )?points?)? ?(?:may|might|would|will|is|was|sounds?|seems?|looks?|does|did|came|comes)\b(?! (?:be )?(?:expected|forecast|predicted|planned|needed|followed|feared))",
    re.I,
)
UP_TO = re.compile(r"\b(?:to|at|of|reached|hit)\s*(?:about |some |nearly )?[$£€]?\s*$", re.I)
UP_BY = re.compile(
    r"[^.;:\d]{0,30},? ?\b(?:up|down|a (?:rise|fall|drop|increase|decrease|decline|gain) of|(?:rising|falling|growing)(?: by)?)(?: about| some| nearly| roughly| almost)?",
    re.I,
)
# Verbs that take what is known for their object: nobody relishes a cut that was not told of
TAKEN = re.compile(
    r"\b(?:accept|welcom|relish|swallow|stomach|digest|bear|absorb|weather|surviv|resent|regret|lament|mourn|hail|cheer|celebrat|applaud|"
    r"criticis|criticiz|condemn|attack|defend|justif|explain|blam|dread|oppos|reject|resist|protest|notic|mind|enjoy|lik|hat|suffer|endur|call)(?:e|es|ed|ing|s|ies|ied|y)?\b(?: (?:at|against|about|for))?\s*$",
    re.I,
)
NOT_YET = re.compile(
    r"\b(?:forecast|expect\w*|predict\w*|plan(?:s|ned)?|propos\w+|hop(?:es|ed)|demand\w*|ask\w*|want\w*|could|if|up to|target\w*|rivals?|elsewhere|another|nationa\w*|average)\b",
    re.I,
)
THAN_THOUGHT = re.compile(
    r"\bthan [^.;,]{0,30}\b(?:forecast|expected|predicted|planned)\b", re.I
)  # of the outcome, not of the forecast
SHORT = 25  # characters after a change whose words may set it apart
NEAREST = 14  # figures round a change that are tried with one another
IN_WHAT = re.compile(r"^(?:%|per ?cent)? in (?:the |its |their )?([a-z]{3,})\b", re.I)
ASIDE = re.compile(
    r"\b(?:over|in|within|since|from|during|this|last|after|by|at|on|a|an|the)\b", re.I
)  # 'in reserves over a year'
ARTICLE = re.compile(r"\ban? $", re.I)  # 'called a 37% fall'
BACK = 3  # sentences before a change in which a pair is looked for
AHEAD = 2  # and after it
LEAD = 2  # body sentences that may tell a change whose values come far below
FIRM = 2  # digits of a change from which a hit is no chance


def pair_of(page: Page, printed: Quantity, how: Told, steps: Iterable[Pair]) -> Pair | None:
    """The old and the new value of a change told by a noun or a verb, wherever near they stand; None for none."""
    known, of = noun_of(page, printed)
    clause = re.split(r"\d", page.before(printed, 80))[-1] + THAN_THOUGHT.sub(" ", page.after(printed))
    bound = (
        printed.readings.usual.hi is None or not printed.readings.usual.lo
    )  # 'as much as 17%' is true of nearly any change
    if how.sign == 0 or printed.vague or bound or printed.figure.form == "range":
        return None
    steps = list(steps)
    pairs = _near(page, printed, how, steps)
    if onto := _leads_to(page, printed, how):
        return onto
    fits = [
        pair
        for pair in pairs
        if gives(*pair, printed) and _set_apart(page, *pair, steps) and _of_it(page, pair, printed, of)
    ]
    if fits and (_digits(printed) >= FIRM or known or len(pairs) == 1):
        return fits[0]
    if (
        of is None
        or ADJUSTED.search(clause)
        or OTHER_BASE.search(page.after(printed))
        or NOT_YET.search(re.split(r"\d", page.before(printed, 80))[-1] + page.after(printed)[:SHORT])
    ):
        return _far(page, printed, how, steps, of)
    before = [pair for pair in pairs if _told_before(page, pair, printed, of) and _set_apart(page, *pair, steps)]
    misread = [pair for pair in before if _misread(*pair, printed)]
    if misread and _digits(printed) >= FIRM:
        return misread[0]
    values = {frozenset(map(size, pair)) for pair in before}
    if known and not fits and len(values) == 1 and one_matter(page, *before[0], printed, how.sign):
        return _in_its_place(page, before[0], printed, how.sign) or before[0]
    return _far(page, printed, how, steps, of)


def _in_its_place(page: Page, pair: Pair, printed: Quantity, sign: int) -> Pair | None:
    """One end of a pair with another value near that gives the change: '81 percent. (Girls: 86.) In 2016 it was 93. A fall of 12 points'."""
    near = [one for at in range(printed.sentence - BACK, printed.sentence) for one in page.by_sentence.get(at, [])]
    near = [one for one in near if usable(one) and one not in pair and like(one, pair[0])]
    turns = [turn for one in near for turn in ((pair[0], one), (one, pair[1])) if toward(*turn, sign)]
    return next((turn for turn in turns if gives(*turn, printed) and opposed(page, *turn)), None)


def of_another(page: Page, printed: Quantity) -> bool:
    """'a rise of 12 per cent in the fare', where no fare was told before: it is none of what was."""
    named = IN_WHAT.match(page.after(printed))
    own = stems(named[1]) if named else frozenset()
    return bool(own) and not own & stems(page.text[: page.sentences[printed.sentence].start])


def _leads_to(page: Page, printed: Quantity, how: Told) -> Pair | None:
    """'revenue to slip to £2.28bn, down about 1 per cent': the last like value of the same subject before it that gives it."""
    group = page.by_sentence.get(printed.sentence, [])
    new = next((one for one in reversed(group) if one.end <= printed.start), None)
    if (
        new is None
        or not usable(new)
        or not UP_TO.search(page.before(new) + " ")
        or not UP_BY.fullmatch(page.between(new, printed))
    ):
        return None
    own = subject(page, new)
    for old in reversed([one for one in page.quantities if one.end <= new.start]):
        of_one = usable(old) and old.unit == new.unit and like(old, new) and (own & subject(page, old))
        if of_one and toward(old, new, how.sign) and gives(old, new, printed):
            return old, new
    return None


def noun_of(page: Page, printed: Quantity) -> tuple[bool, frozenset[str] | None]:
    """Whether the change is a known one, and the stems of what it is a change of; None where no noun tells it."""
    before, after = page.before(printed, 90) + " ", page.after(printed, 90)
    found = NOUN_BEFORE.match(before)
    if found:
        opens = not found["all"].strip() and page.before(printed, 200) + " " == before
        known = found["det"].lower() not in ("a", "an") or (opens and JUDGED.match(after)) or TAKEN.search(found["all"])
        return bool(known), stems(f"{found['of']} {found['what'] or ''}")
    if found := NOUN_AFTER.match(after):
        what = re.match(r" (?:in|to|for) ((?:[a-z’'-]+ ?){1,4})", found["rest"])
        named = ASIDE.split(what[1])[0] if what else ""
        return bool(KNOWN_BEFORE.search(before) or TAKEN.search(ARTICLE.sub(" ", before))), stems(
            f"{found['of']} {named}"
        )
    return False, None


def _near(page: Page, printed: Quantity, how: Told, steps: list[Pair]) -> list[Pair]:
    """Pairs of like values round a change that go its way, those before it first, the nearest first."""
    numbers = range(printed.sentence - BACK, printed.sentence + AHEAD + 1)
    given = [
        one
        for number in numbers
        for one in page.by_sentence.get(number, [])
        if one.figure is not printed.figure and usable(one) and not restates(page, printed, one)
    ]
    given = sorted(given, key=lambda one: abs(one.start - printed.start))[:NEAREST]
    given = one_money(sorted(given, key=lambda one: one.start))
    pairs: list[Pair] = [pair for pair in steps if pair[0].sentence in numbers and printed not in pair]
    for one, other in combinations(given, 2):
        if (
            other.sentence - one.sentence <= 1
            and like(one, other)
            and one.percent >= printed.points
            and may_be_one(page, one, other)
        ):
            turn = ordered(page, one, other)
            pairs += [turn] if turn else []
            if turn is None and opposed(page, one, other):
                pairs.append((one, other) if toward(one, other, how.sign) else (other, one))
    pairs = [pair for pair in dict.fromkeys(pairs) if toward(*pair, how.sign)]
    return sorted(pairs, key=lambda pair: (pair[1].start > printed.start, abs(printed.start - pair[1].start)))


def _of_it(page: Page, pair: Pair, printed: Quantity, of: frozenset[str] | None) -> bool:
    """Whether a change may be of a pair: in its sentence, told by a bare noun, or with a word of its own clause in common."""
    own = subject(page, printed) if of is None else of
    if not own or any(one.sentence == printed.sentence for one in pair):
        return True
    return bool(
        own & stems(" ".join(page.words(number) for one in pair for number in (one.sentence - 1, one.sentence)))
    )


def _set_apart(page: Page, old: Quantity, new: Quantity, steps: list[Pair]) -> bool:
    """Whether the words set the two at two times, or make a step of them."""
    return (old, new) in steps or opposed(page, old, new)


def _told_before(page: Page, pair: Pair, printed: Quantity, of: frozenset[str]) -> bool:
    """Whether a pair stands before a change and its sentences speak of what the change is of."""
    last = max(one.start for one in pair)
    told = stems(" ".join(page.words(number) for one in pair for number in (one.sentence - 1, one.sentence)))
    return last < printed.start and of <= told


def _misread(old: Quantity, new: Quantity, printed: Quantity) -> bool:
    """Whether the printed per cent are the change over the later number, or the points between two percentages."""
    if printed.unit in ("percent point", "point"):
        return False
    points = old.percent and abs(size(new) - size(old)) == size(printed)
    return points or gives(new, old, printed)


def _digits(printed: Quantity) -> int:
    return len(re.sub(r"\D", "", printed.figure.text).strip("0"))


def _far(page: Page, printed: Quantity, how: Told, steps: list[Pair], of: frozenset[str] | None) -> Pair | None:
    """A step anywhere in the capture that gives a change of its headline or first sentences, and speaks of the same thing."""
    body = [number for number, one in enumerate(page.sentences) if one.label == "body"][:LEAD]
    first = page.sentences[printed.sentence].label == "headline" or printed.sentence in body
    if not first or not of or _digits(printed) < FIRM:
        return None
    for old, new in steps:
        told = stems(page.words(new.sentence))
        if (
            of & told
            and (old.unit is None or bool(MONEY & set(old.unit.split())) or old.percent)
            and toward(old, new, how.sign)
            and gives(old, new, printed)
        ):
            return old, new
    return None
