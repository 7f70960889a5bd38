"""What speaks for a hit or against it, as named traits: how exact, how near, built how, told by which words.

Comes in: a Hit and the ranks of the figures round its result. Goes out: traits with their sizes, mostly 1. `evidence` weighs them.
No trait knows a subject, a house or a name; the words are those of change, of sums, of shares and of rates.
"""

from __future__ import annotations

import re
from collections import Counter
from math import log, log2

from ..likeness import matches
from ..meaning.apposition import bare_noun, like
from ..meaning.kinds import kindred
from ..measures import singular
from ..quantities import Quantity
from ..totals.accounts import RESTS, SIDES, SUMS
from .hits import Hit
from .terms import Rarity, Term

Traits = dict[str, float]
DECADE = log(10)  # the width of a decade, in which a number may stand anywhere (log-uniform: Benford 1938)
FINEST = 14.0  # bits that exactness may tell
GROUPS = {
    "share": "part", "per": "per", "rise": "change", "fall": "change", "points": "points", "multiple": "multiple", "sum": "sum",
    "each": "product", "thrice": "product", "period": "time", "again": "again", "quotient": "quotient", "required": "required",
    "speed": "speed", "exchange": "exchange",
}  # fmt: skip
RISE = r"rose|ris(?:e|es|en|ing)|grew|grow(?:s|n|th|ing)?|increas\w+|jump\w*|climb\w*|gain\w*|rais\w+|more|higher|above|over|dearer|surg\w+|soar\w*|added|lift\w*|boost\w*|up"
FALL = r"fell|fall(?:s|en|ing)?|decreas\w+|drop\w*(?! out)|declin\w+|los[st]\w*|cut\w*|reduc\w+|less|fewer|lower|below|under|cheaper|discount|slump\w*|shr[aiu]nk\w*|down|off|plung\w+|slid\w*|slip\w*|short|saving|gone"
WAYS = {"rise": re.compile(rf"\b(?:{RISE})\b", re.I), "fall": re.compile(rf"\b(?:{FALL})\b", re.I)}
CHANGED = re.compile(
    rf"\b(?:{RISE}|{FALL}|faster|slower|longer|shorter|bigger|smaller|larger|greater|overrun|better|worse|beyond|ahead|deficit|gap|lead|change\w*)\b",
    re.I,
)
SUM = re.compile(
    rf"\b(?:{SUMS}|{RESTS}|{SIDES}|more|fewer|less|plus|minus|net|after|difference|up|down|includ\w+|gap|of (?:which|whom|them|those|these))\b",
    re.I,
)
SHARE = re.compile(
    r"\b(?:of|share|out of|proportion|account\w*|mak\w+ up|half|third|or|rate|turnout|success|pass\w*)\b|\(", re.I
)
EACH = re.compile(
    r"\b(?:each|apiece|every|per|a head|a piece|both|between them|in all|altogether|total\w*|mak(?:es|ing)|giv(?:es|ing)|com(?:es|ing) to|came to|works? out|"
    r"average\w*|spread|cost\w*|times|keep|took up|would)\b",
    re.I,
)
WORTH = re.compile(r"\b(?:to the|to a|per|rate|worth|at)\b|\(", re.I)
OTHER_USE = r"(?!(?:in|on|at|an?|per|during|since|before|by|and|but|to|after|while|when|for|as well|times)\b)"  # 'three times in May'
TIMES = re.compile(
    rf"\| (?:times )?{OTHER_USE}[a-z$£€\d]|\b(?:doubled|tripled|trebled|quadrupled|halved|twice|fold|double|triple|treble)\b",
    re.I,
)
WORDS = {
    "sum": SUM, "part": SHARE, "per": SHARE, "change": CHANGED, "points": CHANGED, "multiple": TIMES, "product": EACH, "exchange": WORTH,
    "quotient": EACH, "required": EACH, "time": EACH, "again": EACH, "speed": EACH,
}  # fmt: skip
MOVED_AFTER = re.compile(rf"^(?:%|per ?cent)?,? ?(?:{RISE}|{FALL}|reduction)\b", re.I)
OF = re.compile(r"^(?:%|per ?cent)?,? ?of ", re.I)
APPOSED = re.compile(
    r"(?:\(|—|–|\bor\b|\bwhich (?:is|was|makes|comes)|\bthat is\b|\bmaking\b|\bmakes\b|:|,)\s*(?:[\w']+\s){0,4}$", re.I
)
LONGEST = 60  # characters of an apposition
OF_ALL = re.compile(r"\bof the (?:whole|total|lot|bill|sum|budget|cost)\b", re.I)
PERSON = "person"  # people may be any of those who are counted
TRENDS = {"up": "rise", "down": "fall"}
AIMED = frozenset(("forecast", "target", "promise", "capacity", "quota"))
SMALL, FEW = 10, 5


def traits(hit: Hit, own: list[Term], rarity: Rarity) -> Traits:
    """The traits of a hit that do not depend on its exactness; `own` are the figures of its capture near by."""
    group, here = GROUPS[hit.family], [one for one in hit.operands if one.page is hit.result.page]
    found: Traits = {f"family {hit.family}": 1, f"parts {min(len(hit.operands), 5)} {group}": 1}
    found["shared words"] = shared(hit, rarity)
    if cross := len(hit.operands) - len(here):
        found["other captures"] = cross
        found[f"other captures {group}"] = 1
    for name in (*_place(hit, group, here, own), *_told(hit, group, here), *_kind(hit, group), *_numbers(hit, group)):
        found[name] = 1
    return found


def exactness(hit: Hit, tried: float, hits: int) -> Traits:
    """The traits of a hit that meets: bits against chance, combinations tried as near by, other hits for the result; all in bits."""
    group = GROUPS[hit.family]
    sizes = {"exact": information(hit), "tried": log2(max(tried, 1)), "rivals": log2(hits + 1)}
    return {f"{name}{of}": size for name, size in sizes.items() for of in ("", f" {group}")}


def information(hit: Hit) -> float:
    """Bits of a result that meets within its roundings: its width in a decade, as a power of two."""
    return min(-log2(min(hit.slack / DECADE, 1.0)), FINEST)


def _step(size: float, *steps: int) -> str:
    return next((str(step) for step in steps if size <= step), "more")


def _place(hit: Hit, group: str, here: list[Term], own: list[Term]) -> list[str]:
    """How far off the operands stand, in which order, and how many other figures stand between."""
    result = hit.result
    if not here:
        return []
    away = [abs(one.at - result.at) for one in here]
    far = _step(max(away), 0, 1, 2, 4)
    before = sum(one.start < result.start for one in here)
    order = "last" if before == len(here) else "first" if before == 0 else "between"
    places = [*(one.start for one in here), result.start]
    others = [one for one in own if min(places) < one.start < max(places)]
    nearest = min(here, key=lambda one: abs(one.start - result.start))
    like_unit = sum(one.unit == nearest.unit for one in others) - sum(one.unit == nearest.unit for one in here)
    gap = result.page.text[min(nearest.quantity.end, result.quantity.end) : max(nearest.start, result.start)]
    apposed = len(gap) < LONGEST and APPOSED.search(gap)
    return [
        f"farthest {far}", f"farthest {far} {group}", f"nearest {_step(min(away), 0, 1, 2, 4)}", f"result {order} {group}",
        f"between {_step(len(others) - len(here) + 1, 0, 1, 2, 4, 8)} {group}", f"between of its unit {_step(like_unit, 0, 1, 2, 4, 8)}",
        f"gap {_step(len(gap), 12, 30, 60, 120)}", f"{'apposed' if apposed else 'not apposed'} {group}",
    ]  # fmt: skip


def _told(hit: Hit, group: str, here: list[Term]) -> list[str]:
    """The words beside the result and the last operand."""
    result, page = hit.result, hit.result.page
    last = max(here, key=lambda one: one.start, default=None)
    beside = bool(WORDS[group].search(result.beside))
    found = [f"told {beside:d}{bool(last and WORDS[group].search(last.beside)):d} {group}"]
    moved = result.says_change or bool(MOVED_AFTER.match(page.after(result.quantity, 30)))
    found.append(f"{'a change' if moved else 'no change'} {group}")
    if group == "change":
        ways = {way for way, words in WAYS.items() if words.search(result.beside)}
        if way := TRENDS.get(result.quantity.figure.trend or ""):
            ways.add(way)
        way = "none" if not ways else "both" if len(ways) > 1 else "right" if hit.family in ways else "wrong"
        found += [f"way {way}", f"{'by' if page.before(result.quantity, 20).endswith('by') else 'not by'}"]
    if group == "part":
        found.append("of" if OF.match(page.after(result.quantity, 30)) else "not of")
        found.append("of the whole" if OF_ALL.search(result.beside) else "of some")
    return found


def _pairs(hit: Hit) -> list[tuple[Term, Term]]:
    """The figures of a hit that must count the same."""
    own, ones = hit.result, hit.operands
    if hit.family == "sum":
        return [(one, own) for one in ones]
    if hit.family in ("share", "rise", "fall", "multiple", "per"):
        return [(ones[0], ones[1])]
    return [(ones[0], own)] if hit.family in ("each", "period", "thrice", "again") else []


def _kind(hit: Hit, group: str) -> list[str]:
    """Whether the figures count like things, and have units of their own."""
    pairs = _pairs(hit)
    fits = [like(one.quantity, other.quantity) for one, other in pairs] or [True]
    free = sum(one.free for one in hit.operands)
    rates = any(one.quantity.time != other.quantity.time for one, other in pairs)
    aside = any(one.page.set_aside(one.quantity) for one in hit.operands)
    return [
        f"like {'all' if all(fits) else 'some' if any(fits) else 'none'} {group}",
        f"bare {'all' if free == len(hit.operands) else 'some' if free else 'none'} {group}",
        f"units {hit.result.unit is not None:d}{any(one.unit for one in hit.operands):d} {group}",
        f"{'two rates' if rates else 'one rate'} {group}", f"{'set aside' if aside else 'not set aside'} {group}",
        "another thing" if group in ("part", "change") and _another_thing(hit) else "no other thing",
        *_alone(hit, group), *_nouns(hit, group),
    ]  # fmt: skip


def _alone(hit: Hit, group: str) -> list[str]:
    """How many operands have no other figure of the hit in their sentence, and how many of these are bare: what lends them a noun?"""
    places = Counter((one.page.article_id, one.at) for one in hit.terms)
    alone = [one for one in hit.operands if places[one.page.article_id, one.at] == 1]
    bare = sum(one.unit is None and bare_noun(one.quantity) for one in alone)
    return [f"alone {_step(len(alone), 0, 1, 2)} {group}", f"bare alone {_step(bare, 0, 1)} {group}"]


def _nouns(hit: Hit, group: str) -> list[str]:
    """Whether the nouns of a sum are one, and whether what is so much for each is for each of what is counted; which figures have a time."""
    told = [_head(one.quantity) for one in hit.terms]
    times = "".join(str(int(one.time is not None)) for one in hit.terms[:2] + hit.terms[-1:])
    if group == "sum":
        heads = set(filter(None, told[:-1]))
        nouns = "none" if not heads else "one" if len(heads) == 1 else "several"
        own = (
            "unit"
            if hit.result.unit
            else "bare"
            if not told[-1]
            else "its own"
            if told[-1] not in heads
            else "the same"
        )
        return [f"sum of {nouns} in {own}"]
    if group not in ("product", "time"):
        return []
    bases = [base for one in hit.operands for base in one.quantity.per]
    fits = any(matches(one.quantity.measure, base) for one in hit.operands for base in bases)
    return [f"for each {'of these' if fits else 'of others' if bases else 'untold'} {group}", f"times {times} {group}"]


def _head(one: Quantity) -> str:
    """The noun of its own, in the singular, or ''."""
    return "" if one.unit or not one.figure.noun or bare_noun(one) else singular(one.figure.noun.split()[-1])


def _numbers(hit: Hit, group: str) -> list[str]:
    """How many digits the figures print, how large they are, whether they bound or aim."""
    digits = [one.digits for one in hit.terms]
    return [
        f"digits {_step(min(digits), 1, 2, 3)}", f"digits of the result {_step(digits[-1], 1, 2, 3)} {group}",
        f"{'few' if hit.operands[-1].value < FEW else 'many'} {group}", "small" if max(one.value for one in hit.operands) < SMALL else "not small",
        f"bounds {min(sum(one.bound for one in hit.operands), 2)}", f"hedged {hit.result.quantity.figure.approximator is not None:d}",
        f"roles {len({one.quantity.role for one in hit.terms} & AIMED)}", "in the lead" if hit.result.at <= 1 else "after the lead",
    ]  # fmt: skip


def _another_thing(hit: Hit) -> bool:
    """Whether the percentage is of things that neither figure counts: '92 percent of trains', beside people and people."""
    own, result = hit.result.quantity.figure.noun, hit.result
    nouns = [one.quantity for one in hit.operands if one.days or (not one.unit and not bare_noun(one.quantity))]
    each = re.search(r"\b(?:for every|to every|per)\b", hit.result.quantity.figure.text)
    if not own or not nouns or each or bare_noun(hit.result.quantity):
        return False
    head = singular(own.split()[-1])
    if (result.quantity.role == "share" or any(one.days for one in nouns)) and head == own.split()[-1].lower():
        return False  # 'a quarter of the national toll', '40 percent of the sentence': no things that are counted
    heads = [singular((one.measure or "?").split()[-1]) for one in nouns]
    return not any(head == other or kindred(head, other) or PERSON in (head, other) for other in heads)


def shared(hit: Hit, rarity: Rarity) -> float:
    """Bits of the words that the clauses of the result and of an operand elsewhere have in common."""
    own = hit.result
    return max(
        (rarity.shared(own, one) for one in hit.operands if one.at != own.at or one.page is not own.page), default=0.0
    )
