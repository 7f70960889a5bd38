"""One measure told twice with two numbers: which pairs of figures of two captures are a slip of one of the two.

Comes in: the scene of a story. Goes out: misses, one for each two numbers, with what ties the figures (words, nouns, times, names,
figures round them: `retold.linkage`), how alike the numbers are, and what sets the two apart. No word is a veto: each speaks for
or against by its weight.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..kept import kept
from ..labels import MONEY
from ..meaning.tellings import Telling
from ..retold import one_account, rivals
from ..retold.affinity import rarity, significant
from ..retold.agreements import agreements
from ..retold.linkage import Link, linked
from ..retold.misprints import two_lists
from ..retold.near_twins import ANOTHER, LONG_SINCE, ROOM, dates, things
from ..retold.series import rival_draft
from .scene import Miss, Scene
from .traits import Traits

LEAST = 6  # sentences of a story in which a word can be rare
MANY = 3  # captures or figures beyond so many tell no more
PAIR = 2
RARE = 8.0  # bits of a number that is of one thing wherever it is printed
EACH_BY_LOOK = ("best", "one date", "one name of it", "percent")
NOISE = frozenset({"set aside"})  # ties of so few slips that chance alone gives them a weight
TOLD_BY_BOTH = ("number of one told by both", "numbers told by both")

Group = list[Telling]


def misses(scene: Scene) -> Iterator[Miss]:
    """The pairs of numbers that two captures print and that may be of one thing.

    Reads 'The hall has 1,240 seats' against 'the hall holds 1,204 people'; weighs against it 'by noon', 'expected', 'another hall'.
    """
    if len(scene.desk.pages) < PAIR or sum(len(page.sentences) for page in scene.desk.pages) < LEAST:
        return
    home = {id(one): group for group in agreements(scene.desk) for one in group}
    _, slips = linked(scene.desk)
    best: dict[tuple[int, int], tuple[Link, Traits, int]] = {}
    for pair, told in slips.traits(wide=True):
        if two_lists(pair.one, pair.other) or one_account.moved_since(pair.one, pair.other):
            continue
        key = id(home[id(pair.one)]), id(home[id(pair.other)])
        key = min(key), max(key)
        before = best.get(key)
        if key[0] != key[1]:
            first = before is None or pair.bits > before[0].bits
            best[key] = (
                (pair, told, 1) if before is None else ((pair, told) if first else before[:2]) + (before[2] + 1,)
            )
    for pair, told, times in best.values():
        groups = home[id(pair.one)], home[id(pair.other)]
        earlier, later = sorted(groups, key=lambda group: (group[0].article, group[0].one.start))
        draft = rival_draft(earlier, later, "inconsistent")
        if draft.judgement.verdict == "inconsistent":
            yield Miss(draft.slip, draft, traits(pair, told, groups, times))


def traits(pair: Link, told: Traits, groups: tuple[Group, Group], times: int) -> Traits:
    """What speaks for a slip and against it."""
    one, other = pair.one, pair.other
    ties = dict(pair.traits)
    if _one_date(one, other) and not ties.get("other day"):
        ties.pop("other time", None)  # the time that one clause names stands elsewhere in the other's sentence
    found: Traits = told | _by_likeness(told, pair, ties)
    found |= {f"tie {name}": size for name, size in ties.items() if not name.endswith(" alike") and name not in NOISE}
    for name in TOLD_BY_BOTH:
        found[name] = told.get(name, 0.0) * _telling(one, other)
    for name in (*_numbers(one, other), *_set_apart(one, other), *_named(one, other)):
        found[name] = 1
    found |= {f"{name}, {_look(told)}": found[name] for name in EACH_BY_LOOK if name in found}
    captures = [{each.article for each in group} for group in groups]
    found["captures of the one"] = min(MANY, max(map(len, captures)))
    found["captures of the other"] = min(MANY, min(map(len, captures)))
    found["printed by one capture"] = float(bool(captures[0] & captures[1]))
    found["told so often"] = min(MANY, times)
    return {name: size for name, size in found.items() if size}


def _telling(one: Telling, other: Telling) -> float:
    """How much it tells that the other capture prints a number too: 'four' it prints of anything, 1,746 of one thing."""
    return min(1.0, max(0.0, min(rarity(one.one), rarity(other.one)) / RARE))


def _look(told: Traits) -> str:
    """How alike the digits are."""
    return "exchanged" if "digits exchanged" in told else "one digit" if "one digit" in told else "unlike"


def _by_likeness(told: Traits, pair: Link, ties: Traits) -> Traits:
    """The odds of one thing, and what sets two apart, by how alike the digits are: a slip of the pen asks for fewer words, but for some."""
    one, other = pair.one, pair.other
    like = _look(told)
    rooms, aims = ([each.says(words) for each in (one, other)] for words in (ROOM, one_account.AIM))
    found: Traits = {
        "one thing": pair.bits,
        "clauses alike": ties.get("own alike", 0.0),
        "sentences alike": ties.get("sentence alike", 0.0),
        "one full date": _one_date(one, other, full=True),
        "to come of one": bool(ties.get("to come of one")),
        "room of one": len(set(rooms)) > 1,
        "aim of one": len(set(aims)) > 1,
        "ratio": told.get("ratio", 0.0),
        "opposed": not rivals.unopposed(one, other),
        "surely opposed": not rivals.unopposed(one, other, at_once=True, surely=True),
        "other deeds": rivals.other_deeds(one, other),
        "other time": bool(ties.get("other time") or ties.get("other day") or ties.get("other extreme")),
        "other noun": bool(ties.get("other noun") and not one.one.unit),
        "other verb": bool(ties.get("other verb")),
        "other places": rivals.places(one, other),
    }
    return {f"{name}, {like}": float(size) for name, size in found.items() if size}


def _numbers(one: Telling, other: Telling) -> Iterator[str]:
    """What the numbers are, and how alike they look."""
    a, b = one.one, other.one
    kind = "percent" if a.percent else "money" if a.unit in MONEY else "measure" if a.unit else "count"
    yield kind
    yield f"digits {min(significant(a), significant(b), 4)}"
    hedges = sum(bool(each.figure.approximator) for each in (a, b))
    if hedges:
        yield f"hedged {hedges}"
    in_words = sum(each.figure.text[:1].isalpha() for each in (a, b))
    if in_words:
        yield f"in words {in_words}"
    if significant(a) != significant(b):
        yield "digits unlike"


def _set_apart(one: Telling, other: Telling) -> Iterator[str]:
    """Words that tell two things, times or kinds, as the rules of words ask for them."""
    a, b = one.one, other.one
    told = {
        "aims": rivals.AIMS & {a.role, b.role},
        "two persons": rivals.two_persons(one, other),
        "ordinal of one": rivals.other_ordinal(one, other),
        "growing": rivals.growing(one, other),
        "two sums": rivals.of_two_sums(one, other),
        "told apart": one.told_apart(other),
        "one account": one_account.one_account(one, other),
        "surely one account": one_account.one_account(one, other, surely=True),
        "difference printed": one_account.difference_printed(one, other),
    }
    yield from (name for name, holds in told.items() if holds)
    patterns = {
        "another": rivals.OTHER, "rival": ANOTHER, "room": ROOM, "long since": LONG_SINCE, "aim": one_account.AIM,
        "part of day": rivals.PART_OF_DAY,
    }  # fmt: skip
    for name, pattern in patterns.items():
        holds = one.says(pattern) + other.says(pattern)
        if holds:
            yield f"{name} of {'both' if holds == PAIR else 'one'}"
    partial = {bool(rivals.PARTIAL & each.source()) for each in (one, other)}
    if len(partial) > 1:
        yield "partial source of one"


def _named(one: Telling, other: Telling) -> Iterator[str]:
    """Whether one noun names what they count, and one date their day."""
    names = things(one), things(other)
    if all(names):
        yield "one name of it" if names[0] & names[1] else "other name of it"
    if dates(one) and dates(other):
        yield "one date" if _one_date(one, other) else "other date"


def _one_date(one: Telling, other: Telling, *, full: bool = False) -> bool:
    """Whether both sentences print one date, be it with the day here and by the month alone there; `full`: with the day in both."""
    days = _days(one), _days(other)
    if full:
        return any(len(a) >= PAIR and a == b for a in days[0] for b in days[1])
    return any(a <= b or b <= a for a in days[0] for b in days[1])


@kept
def _days(told: Telling) -> list[frozenset[str]]:
    return [frozenset(each.split()) for each in dates(told)]
