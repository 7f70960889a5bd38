"""Slips that no rule of words has told: figures built like a relation that does not hold, weighed as slips were told from chance before.

Comes in: the scene of a story, which is its desk, its figures with the relations that hold, and what the checks tell. Goes out: drafts that
are inconsistent. Each family is a room of its own that says what stands near what, and in which words; its weights are learnt by
`benchmarks/weigh_misses.py` and stand beside it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import permutations

from ..quantities import Desk, Draft, Quantity
from ..retold.affinity import significant
from . import (
    near_bounds,
    near_ends,
    near_parts,
    near_ranks,
    near_rates,
    near_ratios,
    near_sums,
    near_tens,
    near_times,
    near_units,
    told_twice,
)
from .charity import borne_out, of_one_sentence
from .evidence import weigh
from .known import Place, Where, meets, overlap, place, places, same
from .scene import Family, Miss, Scene

SURE = 0.5  # bits of a slip that is told: in stories left out of the fit, one in ten has an alarm that is none
# Of families that the fit trusts too little, or too much: in twelve stories that no weight had seen, of one measure told twice, in numbers of
# three digits and more, four of four between these and the half bit were slips, of sums none of six
SURE_OF = {"told_twice": -1.0, "near_sums": 1.0}
LONG = ("digits 3", "digits 4")  # traits of numbers of so many digits
LIGHT = -4.0  # bits below which a doubt of the rules is taken back
# What is meant in these, some family proposes: of the doubts that none proposed, few told a slip in stories that no rule had seen
PROPOSED = frozenset("multiple ordering product rate_times_period share".split())
WEIGHED = PROPOSED | {
    "parts_sum",
    "percent_change",
    "same_measure",
}  # the doubts of other rules stand: nearly all of them told a slip
# Doubts, by the first word of their slip, whose words tie all figures, so that no family has to propose them
FIRM = frozenset(
    "just-told broken remaining opened-and-closed bound-of-parts in-history content basket priced leaves mark named-before tenfold every-year points-beside rank-elsewhere record-elsewhere record-dated week-of rivals-named record share-beside share-told still-to-raise ages-of lead kept-up begun-over so-old said-in list-mean dose part-named row-of absolute rest-of-lead base-unsaid to-one both-sexes hours-begun one-breath taken-up after-losses share-sibling more-of-one equal-steps by-the-clock division by-the-bill by-object share-named the-lot past-place took-in done-by-then hours-from talks-apart as-then of-all-those anchored-row each-arm change-apposed set-against share-in-step fraction-beside".split()
)
OTHER_BASE = "the difference over the second number"  # of a change that is told as one over the wrong number: chance seldom meets so
SUMS = frozenset("parts_sum product rate_times_period percent_change".split())
RATIOS = frozenset("share percent_change multiple".split())
BESIDE, AWAY = (
    1,
    1000,
)  # sentences between a claim in words and figures that stand next to it; and those of another capture
PAIR = 2  # a claim, and a change that is read as one figure
FEW = 60  # figures: stories have more; in texts of fewer, words tie better than weights tell, and more bits are asked
SURE_OF_FEW = 1.25
Weighed = tuple[float, str, Miss]  # bits, and the family


FAMILIES: dict[str, Family] = {
    "near_bounds": near_bounds.misses,
    "near_ends": near_ends.misses,
    "near_parts": near_parts.misses,
    "near_ranks": near_ranks.misses,
    "near_rates": near_rates.misses,
    "near_ratios": near_ratios.misses,
    "near_sums": near_sums.misses,
    "near_tens": near_tens.misses,
    "near_times": near_times.misses,
    "near_units": near_units.misses,
    "told_twice": told_twice.misses,
}


@cache
def weights(family: str) -> dict[str, float]:
    """What each trait of a family tells, in bits."""
    told: dict[str, float] = json.loads(files(__package__).joinpath(f"{family}.json").read_text(encoding="utf-8"))
    return told


def weighed_misses(scene: Scene) -> list[Weighed]:
    """Every miss of every family in bits, the most telling first."""
    found = [
        (weigh(miss.traits, bits) + scene.thin, name, miss)
        for name, family in FAMILIES.items()
        for bits in [weights(name)]
        for miss in family(scene)
    ]
    return sorted(found, key=lambda one: (-one[0], one[2].result, one[2].draft.formula))


def short(desk: Desk) -> bool:
    """Whether the texts are too short for what was learnt of whole stories to take back what their words tie."""
    return sum(len(page.quantities) for page in desk.pages) < FEW


def believed(drafts: list[Draft], found: list[Weighed]) -> list[Draft]:
    """The drafts without the doubts of rules that are no slips by what was learnt of such: far too light, or proposed by no family."""
    bits: dict[str, Where] = {}
    for weight, _, miss in found:
        bits.setdefault(miss.draft.rule, Where()).add(places(miss.draft), weight)
    return [draft for draft in drafts if draft.judgement.verdict != "inconsistent" or _borne_out(draft, bits)]


def _borne_out(draft: Draft, bits: dict[str, Where]) -> bool:
    """Whether the misses of the same rule that hold the same figures and words speak for a doubt, or do not speak of it."""
    if (
        draft.rule not in WEIGHED
        or draft.slip.partition(" ")[0] in FIRM
        or OTHER_BASE in (draft.judgement.reading or "")
    ):
        return True
    own = places(draft)
    proposed = [weight for others, weight in bits.get(draft.rule, Where()).beside(own) if same(own, others)]
    return (
        max(proposed) >= LIGHT if proposed else draft.rule not in PROPOSED or any(map(_past_search, draft.quantities))
    )


def _past_search(one: Quantity) -> bool:
    """Whether no family looks at a figure: 'from 1,200 to 1,500', 'none'."""
    return one.figure.lo != one.figure.hi or not one.figure.lo


def misses(found: list[Weighed], told: list[Draft], sure: float | None = None) -> Iterator[Draft]:
    """The misses that are sure enough in bits, each family's by its own measure or all by one, the most telling first.

    None that shares two figures or words with one before, or with a doubt told, and none of what its rule has doubted beside one of its
    figures.
    """
    failed = [draft for draft in told if draft.judgement.verdict == "inconsistent"]
    doubts = [places(draft) for draft in failed]
    settled = borne_out(told)
    claims = [(draft, place(span)) for draft in told for span in draft.spans]  # words whose figures are told
    results = set()
    printed = _printed([*told, *(miss.draft for *_, miss in found)])
    sums = [
        one for one in told if one.judgement.verdict == "consistent" and one.rule in SUMS and len(one.quantities) > 2
    ]
    for bits, name, miss in found:
        if bits < (_enough(name, miss) if sure is None else sure):
            continue  # most are: asked first
        own = places(miss.draft)
        new = (name, miss.result) not in results and not any(_again(miss.draft, draft) for draft in failed)
        new = new and not _settled(miss.draft, settled) and not _said_before(miss.draft, told)
        new = new and not (name == "told_twice" and _both_right(miss.draft, sums, printed))
        new = new and not any(
            draft.rule == miss.draft.rule and overlap(words, at) and not _nearer(miss.draft, draft)
            for draft, words in claims
            for at in own
        )
        if new and not any(meets(own, others) for others in doubts):
            results.add((name, miss.result))
            doubts.append(own)
            yield miss.draft


def _enough(family: str, miss: Miss) -> float:
    """The bits that a family asks of a miss in a whole story."""
    told_short = family == "told_twice" and not any(name in miss.traits for name in LONG)
    return SURE if told_short else SURE_OF.get(family, SURE)


def _settled(draft: Draft, settled: set[str]) -> bool:
    """Whether its own sentence bears out the claim that a ratio holds against figures of another."""
    claim = draft.quantities[-1] if draft.rule in RATIOS and draft.quantities else None
    return claim is not None and claim.span in settled and not of_one_sentence(draft)


def _nearer(draft: Draft, other: Draft) -> bool:
    """Whether the figures of a claim in words stand in its sentence or next to it, and some that bear it out do not: those are not meant."""
    if other.judgement.verdict != "consistent" or len(draft.quantities) < PAIR or len(other.quantities) < PAIR:
        return False
    claims = [place(span) for span in draft.spans]
    at = next((words for words in map(place, other.spans) if any(overlap(words, own) for own in claims)), None)
    return at is not None and _sentences_off(draft, at) < min(_sentences_off(other, at), BESIDE + 1)


def _sentences_off(draft: Draft, at: Place) -> int:
    """How many sentences lie between words and the farthest figure of a check; those of another capture are farther than any."""
    farthest = 0
    for one in draft.quantities:
        page = one.page
        if page is None or one.figure.article_id != at[0]:
            return AWAY
        own = next((number for number, held in enumerate(page.sentences) if held.start <= at[1] < held.end), AWAY)
        farthest = max(farthest, abs(one.sentence - own))
    return farthest


def _said_before(draft: Draft, told: list[Draft]) -> bool:
    """Whether two figures before a claim bear it out, and one behind it is held against it: 'from 480 to 420, down 12.5%, while bills fell from'."""
    if draft.rule not in RATIOS or len(draft.quantities) < PAIR:
        return False
    *ones, claim = draft.quantities
    return any(one.start > claim.end for one in ones) and any(
        other.rule == draft.rule
        and other.judgement.verdict == "consistent"
        and of_one_sentence(other)
        and other.quantities[-1].span == claim.span
        and all(one.end <= claim.start for one in other.quantities[:-1])
        for other in told
    )


Printed = dict[tuple[str | None, float | None], set[str]]  # the captures that print a number of a unit


def _printed(drafts: Iterable[Draft]) -> Printed:
    found: Printed = {}
    for one in (one for draft in drafts for one in draft.quantities):
        found.setdefault((one.unit, one.figure.lo), set()).add(one.figure.article_id)
    return found


def _both_right(draft: Draft, sums: list[Draft], printed: Printed) -> bool:
    """Whether of two numbers that may be of one thing two captures print the one, and a sum of its own capture bears out the other."""
    return any(
        significant(agreed) > 1
        and len(printed.get((agreed.unit, agreed.figure.lo), ())) > 1
        and any(alone in made.quantities and agreed not in made.quantities for made in sums)
        for agreed, alone in permutations(draft.quantities, 2)
        if agreed.figure.lo != alone.figure.lo
    )


def _again(one: Draft, other: Draft) -> bool:
    """Whether two checks hold the same number or words ('halved') against figures of which they share one."""
    return one.rule == other.rule and one.stated == other.stated and bool(set(one.quantities) & set(other.quantities))
