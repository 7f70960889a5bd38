"""The search: every printed figure as the result of others near it, where no rule of words has told it.

Comes in: the Desk and the checks that the rules found. Goes out: drafts of checks that are consistent, and of those that were meant and
fail. Every figure near by and the finer ones of the other captures are tried; the farther off, the more exactly must they meet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from math import log2

from ..digits import one_digit_off
from ..each.stretches import FEWER
from ..labels import MONEY
from ..quantities import Desk, Draft
from .charity import charitable
from .density import thinness
from .evidence import SLIPS, Ranks, evidence, hopeful, weigh
from .families import FAMILIES
from .hits import Hit
from .known import Found, Known
from .misses import SURE_OF_FEW, believed, misses, short, weighed_misses
from .nearly import nearly
from .others_meant import by_chance, otherwise_meant
from .relations import draft_of
from .scene import Scene
from .slips import slips_of_the_pen
from .terms import Rarity, Term, terms
from .traits import GROUPS, Traits, traits

MOST = 40  # terms before and after a figure that are tried with it
LEAD = 12  # and those of the headline and the lead
FINE = 0.1  # a figure of another capture must be told to the tenth of itself
FINE_PRICE = 0.2  # a price of a few coins is no less exact
FAR = 200  # terms of the other captures that one figure is held against
ENOUGH = -1.8  # bits of a relation that is told
IN_WORDS = -3.2  # of a share in words ('more than a fifth'): it is told so loosely that exactness speaks little for it
LIKELY = {
    "": -3.2,
    "multiple": -0.7,
}  # and of one that would explain a figure, so that no slip is seen in it; pairs that double are many
SURE = 0.0  # bits of a slip that is told: no alarm is raised on less
EXPLAIN = 12  # relations of a figure, the most telling, that may explain it
AGAIN, LIST = 1.5, 3  # bits of a second sum or product that makes one result; of a list of so many none are asked
TWICE = ("sum", "each")
STEPS = (0.005, 0.02, 0.05, 0.1, 0.2, 0.3)  # how far off a slip may be, in parts of its result
ONE_OF = ("share", "rise", "fall", "per")  # of these a percentage is one


def by_value(desk: Desk, told: list[Draft]) -> list[Draft]:
    """What is told already, the relations that hold by value beyond it, and slips in those that were meant; without what charity explains."""
    scene = scene_of(desk, told)
    drafts = list(charitable([*told, *relations(scene), *slips(scene)]))
    found = weighed_misses(undoubted(scene, told))
    if short(desk):
        return [*drafts, *_meant(misses(found, drafts, SURE_OF_FEW))]
    drafts = believed(drafts, found)
    return [*drafts, *_meant(misses(found, drafts))]


def _meant(found: Iterable[Draft]) -> Iterator[Draft]:
    """Slips but for those whose words tell that something else is meant."""
    return (draft for draft in found if not (by_chance(draft) or otherwise_meant(draft)))


def undoubted(scene: Scene, told: list[Draft]) -> Scene:
    """A scene as the families of misses learnt to see it: no doubt of a rule is known, so that what it doubts is proposed and weighed as well."""
    made = replace(scene, known=Known([draft for draft in told if draft.judgement.verdict == "consistent"]))
    list(relations(made))
    return made


def scene_of(desk: Desk, told: list[Draft]) -> Scene:
    """The figures of a story with the relations that hold by value, and what is told of them."""
    rarity = Rarity(desk)
    return Scene(desk, list(weighed(desk, rarity)), rarity, Known(told), thinness(desk, told))


def relations(scene: Scene) -> Iterator[Draft]:
    """The relations that hold; those that may have been meant explain their figures from here on."""
    known = scene.known
    for one in scene.found:
        for hit in best(one.hits, scene.thin):
            draft = None if known.tells(hit) or known.makes(hit) else scene.draft_of(hit)
            if draft is not None and draft.judgement.verdict == "consistent":
                known.add(hit)
                yield draft
    for one in scene.found:
        for bits, hit, _ in one.hits[:EXPLAIN]:
            likely = bits > LIKELY.get(hit.family, LIKELY[""]) and known.would_explain(hit)
            if likely and scene.holds(hit):
                known.explain(hit)


def slips(scene: Scene) -> Iterator[Draft]:
    """The slips of the pen, and what comes near to a result that nothing explains."""
    known = scene.known
    for one in scene.found:
        if known.is_result(one.result.quantity):
            continue
        pen = slips_of_the_pen(one.result.page, one.near, one.result)
        if firm := [draft for draft in pen if not known.holds(frozenset(draft.quantities))]:
            yield from firm
            continue
        near = [(weigh(told, SLIPS) + scene.thin, draft) for _, draft, told in missed(one, known, scene.rarity)]
        worst = max(near, key=lambda each: each[0], default=None)
        if worst and worst[0] >= SURE:
            yield worst[1]


def weighed(desk: Desk, rarity: Rarity) -> Iterator[Found]:
    """Every figure of a story with the hopeful hits of which it is the result, each with its traits and its bits."""
    pages = [
        (page, terms(page, [*page.quantities, *page.fractions, *chain.from_iterable(page.changes)]))
        for page in desk.pages
    ]
    for page, own in pages:
        elsewhere = [
            term
            for other, found in pages
            if other is not page
            for term in found
            if term.slack < (FINE_PRICE if term.unit in MONEY else FINE)
        ]
        far = told_apart(elsewhere)
        lead = [one for one in own if one.at <= 1][:LEAD]
        for number, result in enumerate(own):
            near = own[max(0, number - MOST) : number + MOST]
            window = [*(one for one in lead if one not in near), *near]
            ranks = Ranks(result, window, far, rarity)
            makers = [one for one in (*window, *far) if one is not result]
            hits = list(dict.fromkeys(hit for family in FAMILIES for hit in family(result, makers)))
            count = Counter(hit.family for hit in hits)
            found = Found(result, window)
            for hit in hits:
                if hopeful(hit, ranks):
                    told = evidence(hit, ranks, rarity, count[hit.family])
                    if hit.family == "share" and "another thing" in told:
                        continue  # '92 percent of trains' is no share of guests
                    found.hits.append((weigh(told), hit, told))
            found.hits.sort(key=lambda each: -each[0])
            yield found


def told_apart(elsewhere: list[Term]) -> list[Term]:
    """The first figure of each value, unit and time, with the words of all its mentions."""
    mentions: dict[tuple[float, str | None, str | None], list[Term]] = {}
    for one in elsewhere:
        mentions.setdefault((one.value, one.unit, one.time), []).append(one)
    return [ones[0].with_words(ones) for ones in list(mentions.values())[:FAR]]


def best(hits: list[tuple[float, Hit, Traits]], thin: float = 0.0) -> Iterator[Hit]:
    """The most telling hit of each rule for a result; a second sum or product where it shares no figure with the first."""
    taken: dict[str, list[Hit]] = {}
    for score, hit in ((bits + thin, hit) for bits, hit, _ in hits):
        in_words = hit.family == "share" and hit.result.quantity.role == "share"
        if score < (IN_WORDS if in_words else ENOUGH):
            continue
        told = taken.setdefault("part" if hit.family in ONE_OF else hit.family, [])
        again = hit.family in TWICE and score >= (AGAIN if len(hit.operands) < LIST else 0) and len(told) == 1
        if not told or (again and not set(hit.operands) & set(told[0].operands)):
            told.append(hit)
            yield hit


def missed(found: Found, known: Known, rarity: Rarity) -> Iterator[tuple[Hit, Draft, Traits]]:
    """The relations that a figure comes near to and misses, with what speaks for them; none where another explains it."""
    result = found.result
    if known.is_result(result.quantity):
        return
    hits = list(nearly(result, found.near))
    count, ranks = Counter(hit.family for hit, _ in hits), Ranks(result, found.near, [], rarity)
    for hit, off in hits:
        if hit.family == "period" and any(FEWER.match(one.page.after(one.quantity)) for one in hit.operands):
            continue  # '178 fewer a year for five years' makes no total, but what is taken from one
        draft = None if known.holds(hit.figures) or known.makes_another(hit) else draft_of(hit)
        if draft is None or draft.judgement.verdict != "inconsistent":
            continue
        group = GROUPS[hit.family]
        told = traits(hit, found.near, rarity)
        sizes = {"tried": log2(max(ranks.tried(hit), 1)), "rivals": log2(count[hit.family])}
        told |= {f"{name}{of}": size for name, size in sizes.items() for of in ("", f" {group}")}
        told[f"off {next((step for step in STEPS if abs(off) <= step), 'more')}"] = 1
        told["one digit"] = float(one_digit_off(result.value * (1 + off), result.value))
        told[f"operands {'bound' if known.binds(hit.operands, hit.figures) else 'free'} {group}"] = 1
        yield hit, draft, told
