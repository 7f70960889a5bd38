"""Charity: a contradiction whose figures are better explained by others that agree is not printed.

Comes in: all drafts of a story. Goes out: those that stand. A rule that took a wrong neighbour for the total of a product, or a
factor for a part, is overruled by the relation that holds between the same figures.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from math import log10
from operator import mul, truediv

from ..each.part_weeks import two_rates_a_week
from ..hedges import Readings, exactly
from ..meaning.apposition import bare_noun
from ..meaning.kinds import kindred
from ..measures import DAYS
from ..quantities import Draft, Quantity
from ..verdicts import combine, judge
from .other_sums import completed, no_counts, of_another_sum, of_two_units, overlapping, shorter_run, single_ones
from .others_meant import by_chance, otherwise_meant
from .traits import OF_ALL

PAIR = 2  # the printed change and one of its ends; with both ends the other way round it is the slip itself
WILDEST = 0.7  # decades that a product or a difference may be off: five times
TENFOLD = 0.02  # how near a power of ten is one
FEW = 2
SET_OFF = re.compile(r"[a-zA-Z% ]{0,12}(?:,|\(|—|–)\s*(?:or )?(?:a |an )?(?:full )?")
OF_WHOLE = re.compile(r"(?:out )?of (?:the|its|their|all|some)(?: [\w’'-]+){0,3}")
ON_TOP = re.compile(r"\bon top of (?:an? |the |its )?[$£€]?$", re.I)
NAMED = frozenset(
    ("of-all-those",)
)  # first words of slips whose words name the part, the whole and the share, so that no other is meant
OF_WHOM = re.compile(
    r"[,;(—–] ?(?:and )?(?:of|among) (?:whom|which|them|these|those),? (?:about |some |only |just |nearly |almost )?$",
    re.I,
)
OF_THINGS = re.compile(r"^ ?(?:of )?(?:its|their|his|her|all its|all their) ([a-z]+s)\b", re.I)
PRODUCTS = frozenset(("product", "rate_times_period"))


def charitable(drafts: list[Draft]) -> Iterator[Draft]:
    """The drafts without the contradictions that an agreement between their own figures explains.

    '$50 for each of the 180,000 comes to $9 million. So far $6.1 million is spent': the product is the 9 million. '60 teams of
    eight' are factors of 480, no part and whole. 'three times 416 and nearly double 655' tie both to the 1,248 before.
    """
    agreed = [draft for draft in drafts if draft.judgement.verdict == "consistent"]
    for draft in drafts:
        if by_chance(draft):
            continue
        if draft.judgement.verdict != "inconsistent" or not _explained(draft, agreed):
            yield draft


def of_one_sentence(draft: Draft) -> bool:
    """Whether all figures of a draft stand in one sentence."""
    return len({(one.figure.article_id, one.sentence) for one in draft.quantities}) == 1


def borne_out(drafts: Iterable[Draft]) -> set[str]:
    """The spans of figures of which three of one sentence hold together: '310 of the 1,240 trees, a quarter', '52 percent, up 10 points from 42'.

    A ratio that holds such a figure against those of another sentence means another thing.
    """
    return {
        one.span
        for draft in drafts
        if draft.judgement.verdict == "consistent" and len(draft.quantities) > PAIR and of_one_sentence(draft)
        for one in draft.quantities
    }


def _far_off(draft: Draft) -> bool:
    """Whether a product or a difference is so far from what is printed that another thing is meant; not by a power of ten, which is a slip.

    Must not read 'voted by seven to four to cut it from 40,000 to 34,000' as a difference of seven.
    """
    *ones, printed = [one.figure.lo or 0.0 for one in draft.quantities]
    told = " each x " in draft.formula if draft.rule == "product" else " - " in draft.formula
    if len(ones) != PAIR or not printed or not all(ones) or not told:
        return False
    made = ones[0] * ones[1] if draft.rule == "product" else abs(ones[0] - ones[1])
    size = log10(made / printed) if made else 0.0
    return abs(size) > WILDEST and abs(size - round(size)) > TENFOLD


def _nearer_part(draft: Draft) -> bool:
    """Whether another amount stands right before a share of the draft, set off by a comma: '37,800 homes ... 136 GWh, about a third'."""
    printed = draft.quantities[-1]
    page = printed.page
    if page is None or printed.sentence < 0:
        return False
    before = [one for one in page.by_sentence.get(printed.sentence, []) if one.end <= printed.start and one.counts]
    last = max(before, key=lambda one: one.end, default=None)
    if last is None or last in draft.quantities:
        return False
    return bool(SET_OFF.fullmatch(page.text[last.end : printed.figure.hedge_start or printed.start]))


def _degrees(draft: Draft) -> bool:
    """Whether a temperature is made a part of another: 21 degrees are no part of 35."""
    return " / " in draft.formula and any(one.unit in ("celsius", "fahrenheit", "degree") for one in draft.quantities)


def _footnote(draft: Draft) -> bool:
    """Whether the part is a bare number in brackets and far from the share: the 19 of '81% of participants (19)' names a source."""
    if len(draft.quantities) < 3:
        return False
    part, whole, share = draft.quantities[:3]
    if part.page is None or part.page.text[part.start - 1 : part.end + 1] != f"({part.figure.text})":
        return False
    made, told = (part.figure.lo or 0) / (whole.figure.lo or 1) * (100 if share.percent else 1), share.figure.lo or 0
    return not told / FEW <= made <= told * FEW


def _of_two_rates(draft: Draft) -> bool:
    """Whether a product is of one of two rates that make the total: '40 on each of the five weekdays and 25 on Sunday, or 225 a week'."""
    page = draft.quantities[0].page
    return (
        page is not None
        and not draft.slip.startswith("week-of")
        and of_one_sentence(draft)
        and two_rates_a_week(page, draft.quantities[0].sentence)
    )


def _no_row(draft: Draft) -> bool:
    """Whether the two are a part and its whole, or the word is none of rank: '28,840 of the company's 41,200', 'on top of a £45m loan'."""
    if len(draft.quantities) != PAIR or (page := draft.quantities[0].page) is None:
        return False
    one, peer = draft.quantities
    between = page.between(one, peer) if one.page is peer.page and one.end <= peer.start else ""
    return bool(OF_WHOLE.fullmatch(between) or ON_TOP.search(page.before(one, 40)))


def _explained(draft: Draft, agreed: Iterable[Draft]) -> bool:
    figures = set(draft.quantities)
    if not figures or draft.slip.partition(" ")[0] in NAMED:
        return False
    if otherwise_meant(draft):
        return True
    pages = {one.page for one in figures}
    here = [other for other in agreed if pages == {one.page for one in other.quantities}]
    alone, beside = ALONE.get(draft.rule, ()), BESIDE.get(draft.rule)
    return any(reason(draft) for reason in alone) or bool(beside and beside(draft, here))


def _single(draft: Draft) -> bool:
    """'one product or another ... 1,260 of them': one is no whole."""
    return (draft.quantities[-1].figure.lo or 0) < FEW


def _other_span(draft: Draft) -> bool:
    """Whether another stretch of time that the article prints makes the result of the rate: €13,700 a month, 57,600, '4.2 months'."""
    if len(draft.quantities) != PAIR + 1:
        return False
    rate, span, whole = draft.quantities
    if rate.page is None or not (rate.time and span.days) or not whole.lo:
        return False
    others = [
        one for one in rate.page.quantities if one.days and one.unit == span.unit and one is not span and one.lo > 1
    ]
    factor = exactly(span.days / DAYS[rate.time])
    return any(
        judge(combine(mul, rate.readings, one.readings, factor), whole.readings).verdict == "consistent"
        for one in others
    )


def _other_operand(draft: Draft) -> bool:
    """Whether a figure of the result's sentence, or of headline or lead, makes the result in place of one from another sentence.

    'the third failure in 18 flights. Before it had flown 17 times, with 15 successes, a rate of 88%': 15 of 17.
    """
    if len(draft.quantities) != 3 or " / " not in draft.formula:
        return False
    first, second, printed = draft.quantities
    page, scale = printed.page, 100 if printed.percent else 1
    if page is None or not printed.lo:
        return False
    own = page.by_sentence.get(printed.sentence, [])
    lead = [one for number in (0, 1) for one in page.by_sentence.get(number, [])]
    for far, other in ((first, second), (second, first)):
        if far.sentence == printed.sentence:
            continue
        for one in (*own, *lead):
            pair = (one, other) if far is first else (other, one)
            fits = (
                one not in draft.quantities
                and (one.counts or one.times)
                and one.unit == far.unit
                and one.lo > 1
                and other.lo
            )
            if fits and judge(_over(pair, scale), printed.readings, derived=True).verdict == "consistent":
                return True
    return False


def _over(pair: tuple[Quantity, Quantity], scale: int) -> Readings:
    return combine(mul, combine(truediv, *(one.readings for one in pair)), exactly(scale))


def _of_whom(draft: Draft) -> bool:
    """Whether the share is of the very figure that was taken for its part: '146 came, of whom 63 per cent were local'."""
    part, printed = draft.quantities[0], draft.quantities[-1]
    page = printed.page
    if page is None or part.page is not page or part.end > printed.start or part.sentence != printed.sentence:
        return False
    return bool(OF_WHOM.search(page.before(printed, 40) + " ")) and not re.search(r"\d", page.between(part, printed))


def _common(draft: Draft, other: Draft) -> int:
    return len(set(draft.quantities) & set(other.quantities))


def _another_product(draft: Draft, here: list[Draft]) -> bool:
    figures = set(draft.quantities)
    operands = figures - {draft.quantities[-1]}
    return any(
        other.rule == "product" and operands < set(other.quantities) and other.quantities[-1] not in figures
        for other in here
    )


def _in_another_product(draft: Draft, here: list[Draft]) -> bool:
    """Whether its operands make another total, or all its figures stand in a longer product that agrees: 'two at £24 and two at £9'."""
    return _another_product(draft, here) or _factors(draft, here)


def _another_sum(draft: Draft, here: list[Draft]) -> bool:
    whole = draft.quantities[-1]
    places = [one.sentence for one in draft.quantities]
    if len(draft.quantities) == PAIR + 1 and any(_anothers_change(one, draft, here) for one in draft.quantities[:-1]):
        return True
    sums = [
        other
        for other in here
        if other.rule == "parts_sum" and other.quantities and _stands_in(other, min(places), max(places))
    ]
    parts = set(draft.quantities) - {whole}
    return "sum " in draft.slip and any(
        (whole in other.quantities and _common(draft, other) > PAIR) or parts == set(other.quantities[:-1])
        for other in sums
    )


def _anothers_change(part: Quantity, draft: Draft, here: list[Draft]) -> bool:
    """Whether a part is the change between two other figures of its sentence: 'to 96m from 80m, and the loss fell by 13m, from 44m to 31m'."""
    return any(
        other.rule == "parts_sum" and other.quantities[-1] is part and " - " in other.formula
        and _common(draft, other) == 1 and {one.sentence for one in other.quantities} == {part.sentence}
        for other in here
    )  # fmt: skip


def _another_change(draft: Draft, here: list[Draft]) -> bool:
    printed = draft.quantities[-1]
    if _has_its_own(draft, here):
        return True
    return any(
        other.rule == "percent_change" and printed is other.quantities[-1] and _common(draft, other) <= PAIR
        and {one.sentence for one in other.quantities} == {printed.sentence}
        for other in here
    )  # fmt: skip


def _of_other_things(draft: Draft) -> bool:
    """Whether a change in words is of things that its two ends do not count: 'four of its 19 schools, leaving 15, in a place that lost a quarter of its pupils'."""
    ends = draft.quantities if draft.spans else draft.quantities[:-1]
    page, end = (
        draft.quantities[-1].page,
        int(draft.spans[-1].rpartition("-")[2]) if draft.spans else draft.quantities[-1].end,
    )
    of = page and OF_THINGS.match(" ".join(page.text[end : end + 60].split()))
    nouns = [one.measure or one.figure.noun or "" for one in ends if not bare_noun(one)]
    return bool(of and nouns and not any(one.unit for one in ends) and not any(kindred(noun, of[1]) for noun in nouns))


def _has_its_own(draft: Draft, here: list[Draft]) -> bool:
    """Whether the two values print another change in their own sentence, which holds: 'Fares go up 12.5%. Income is to grow from 108m to 116.1m, or 7.5%'."""
    *ends, printed = draft.quantities
    places = {one.sentence for one in ends}
    return len(places) == 1 and printed.sentence not in places and any(
        other.rule == "percent_change" and other.quantities[:-1] == draft.quantities[:-1] and other.quantities[-1].sentence in places
        for other in here
    )  # fmt: skip


def _another_share(draft: Draft, here: list[Draft]) -> bool:
    printed = draft.quantities[-1]
    if not of_one_sentence(draft) and printed.span in borne_out(here):
        return True
    of_all = printed.page and OF_ALL.search(printed.page.after(printed))
    return bool(of_all) and any(
        other.rule == "share" and printed in other.quantities and _common(draft, other) == PAIR for other in here
    )


def _factors(draft: Draft, here: list[Draft]) -> bool:
    return any(other.rule in PRODUCTS and set(draft.quantities) < set(other.quantities) for other in here)


def _another_multiple(draft: Draft, here: list[Draft]) -> bool:
    """Whether multiples that agree hold the figures, told in the sentences of these or right before: what is told farther off says nothing."""
    figures = set(draft.quantities)
    places = [one.sentence for one in figures]
    multiples = [
        set(other.quantities)
        for other in here
        if other.rule == "multiple" and _stands_in(other, min(places) - 1, max(places))
    ]
    return any(figures <= others for others in multiples) or figures <= set().union(*multiples)


def _stands_in(draft: Draft, first: int, last: int) -> bool:
    """Whether all figures and words of a draft stand in some sentences of its page."""
    page = draft.quantities[0].page
    if page is None:
        return False
    start, end = page.sentences[max(first, 0)].start, page.sentences[last].end
    spans = [*(one.span for one in draft.quantities), *draft.spans]
    return all(start <= int(at) < end for at in (span.rpartition(":")[2].partition("-")[0] for span in spans))


# What explains a contradiction of a rule: by its own words and numbers, and by the relations that agree beside it.
ALONE: dict[str, tuple[Callable[[Draft], bool], ...]] = {
    "product": (_far_off, _other_operand, _of_two_rates),
    "parts_sum": (
        of_another_sum,
        no_counts,
        overlapping,
        _far_off,
        completed,
        shorter_run,
        of_two_units,
        single_ones,
    ),
    "rate_times_period": (_other_span, _of_two_rates),
    "percent_change": (_of_other_things,),
    "share": (_of_other_things, _of_whom, _other_operand, _nearer_part, _footnote, _degrees),
    "threshold": (_degrees,),
    "ordering": (_no_row,),
    "part_of_whole": (_single,),
}
BESIDE: dict[str, Callable[[Draft, list[Draft]], bool]] = {
    "product": _in_another_product,
    "parts_sum": _another_sum,
    "percent_change": _another_change,
    "share": _another_share,
    "part_of_whole": _factors,
    "multiple": _another_multiple,
}
