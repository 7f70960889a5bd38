"""Charity: a contradiction whose figures are better explained by others that agree is not printed.

Comes in: all drafts of a story. Goes out: those that stand. A rule that took a wrong neighbour for the total of a product, or a
factor for a part, is overruled by the relation that holds between the same figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..quantities import Draft
from .traits import OF_ALL

PAIR = 2  # the printed change and one of its ends; with both ends the other way round it is the slip itself
OVERLAP = re.compile(
    r"\bsome (?:of (?:them|these|those|whom) )?(?:had|have|were|are) (?:more than one|two|both|counted)|\bmore than one of (?:these|them|those)\b|\boverlap\w*",
    re.I,
)
PRODUCTS = frozenset(("product", "rate_times_period"))


def charitable(drafts: list[Draft]) -> Iterator[Draft]:
    """The drafts without the contradictions that an agreement between their own figures explains.

    '$50 for each of the 180,000 comes to $9 million. So far $6.1 million is spent': the product is the 9 million. '60 teams of
    eight' are factors of 480, no part and whole. 'three times 416 and nearly double 655' tie both to the 1,248 before.
    """
    agreed = [draft for draft in drafts if draft.judgement.verdict == "consistent"]
    for draft in drafts:
        if draft.judgement.verdict != "inconsistent" or not _explained(draft, agreed):
            yield draft


def _explained(draft: Draft, agreed: Iterable[Draft]) -> bool:
    figures = set(draft.quantities)
    if not figures:
        return False
    pages = {one.page for one in figures}
    here = [other for other in agreed if pages == {one.page for one in other.quantities}]
    if draft.rule == "parts_sum" and any(OVERLAP.search(one.page.words(one.sentence)) for one in figures if one.page):
        return True
    if draft.rule == "product":
        operands = figures - {draft.quantities[-1]}
        return any(
            other.rule == "product" and operands < set(other.quantities) and other.quantities[-1] not in figures
            for other in here
        )
    if draft.rule == "parts_sum" and draft.slip.startswith("sum "):
        whole = draft.quantities[-1]
        sums = [other for other in here if other.rule == "parts_sum" and other.quantities]
        return any(
            (whole in other.quantities and len(figures & set(other.quantities)) > PAIR)
            or figures - {whole} == set(other.quantities[:-1])
            for other in sums
        )
    if draft.rule == "percent_change":
        printed = draft.quantities[-1]
        return any(
            other.rule == "percent_change" and printed is other.quantities[-1] and len(figures & set(other.quantities)) == PAIR
            and {one.sentence for one in other.quantities} == {printed.sentence}
            for other in here
        )  # fmt: skip
    if draft.rule == "share":
        printed = draft.quantities[-1]
        of_all = printed.page and OF_ALL.search(printed.page.after(printed))
        return bool(of_all) and any(
            other.rule == "share" and printed in other.quantities and len(figures & set(other.quantities)) == PAIR
            for other in here
        )
    if draft.rule == "part_of_whole":
        return any(other.rule in PRODUCTS and figures < set(other.quantities) for other in here)
    if draft.rule == "multiple":
        tied = set().union(*(set(other.quantities) for other in here if other.rule == "multiple"))
        turned = any(other.rule == "multiple" and figures <= set(other.quantities) for other in here)
        return turned or figures <= tied
    return False
