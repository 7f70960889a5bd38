"""What explains a sum that does not come out: other figures that its parts make, parts that overlap, tenths among counts.

Comes in: a draft of the rule parts_sum, inconsistent. Goes out: yes or no.
"""

from __future__ import annotations

import re

from ..meaning.apposition import bare_noun, same_thing
from ..quantities import Draft

PAIR = 2
OVERLAP = re.compile(
    r"\bsome (?:of (?:them|these|those|whom) )?(?:had|have|were|are) (?:more than one|two|both|counted)|\bmore than one of (?:these|them|those)\b|\boverlap\w*",
    re.I,
)
ONE = re.compile(r"\b(?:one|another)\b", re.I)
TELLING = 20  # a sum or rest of less is printed by chance


def of_another_sum(draft: Draft) -> bool:
    """Whether the page prints what its figures make: the sum of a list of other things, all three as the parts of a larger one, or what a rest leaves.

    'All 24 craft ... 14 its own, six for schools and four for a bank. Each weighs 38'; '1,150 jobs: 480 retire, 230 move, the remaining 440 go';
    '6,080 had one. It was meant for 7,600, which leaves 1,520'.
    """
    *parts, whole = draft.quantities
    page = whole.page
    if page is None or "sum " not in draft.slip:
        return False
    sizes = [one.lo for one in parts]
    made, rest = sum(sizes), abs(sizes[0] - sizes[-1])
    apart = whole.sentence not in {one.sentence for one in parts}
    meant = [
        (made, len(parts) > PAIR and (apart or _fine(made))),
        (made + whole.lo, _fine(made + whole.lo)),
        (rest, len(parts) == PAIR and _fine(rest)),
    ]
    asked = {size for size, counts in meant if counts and size >= TELLING}
    return any(
        one.lo in asked and one not in draft.quantities and one.unit in (None, parts[0].unit) and one.total
        and not (one.lo == made and one.figure.noun and same_thing(one, whole))
        for one in page.quantities
    )  # fmt: skip


def _fine(size: float) -> bool:
    """Whether a number has digits enough not to be met by chance: 6,080 and 1,150, no 150."""
    return len(f"{size:.0f}".rstrip("0")) > PAIR


def no_counts(draft: Draft) -> bool:
    """Whether tenths are added to counts: '4 for 41 from 10, at 4.1 each'."""
    *parts, whole = draft.quantities
    return (
        not any(one.unit for one in draft.quantities)
        and whole.lo % 1 == 0
        and 0 < sum(one.lo % 1 > 0 for one in parts) < len(parts)
    )


def completed(draft: Draft) -> bool:
    """Whether percentages that miss the hundred come to it with one beside them: '48 per cent live alone. Families are 31, couples 21'."""
    if not all(one.percent and one.page for one in draft.quantities):
        return False
    missing = 100 - sum(one.figure.lo or 0.0 for one in draft.quantities)
    page, last = draft.quantities[0].page, draft.quantities[-1]
    near = page.near(last.sentence, 2) if page else []
    return any(one.percent and one not in draft.quantities and abs((one.figure.lo or 0) - missing) < 1 for one in near)


def overlapping(draft: Draft) -> bool:
    """'some of them had more than one': the parts of the sum overlap."""
    return any(OVERLAP.search(one.page.words(one.sentence)) for one in draft.quantities if one.page)


def shorter_run(draft: Draft) -> bool:
    """Whether the parts without the first or the last come to the total: '320 here, 190 there and 130 abroad. Sixty go, 36 of them' of 640."""
    *parts, whole = draft.quantities
    if len(parts) <= PAIR or "sum " not in draft.slip:
        return False
    runs = [
        parts[first:last]
        for first in (0, 1)
        for last in (len(parts), len(parts) - 1)
        if PAIR <= last - first < len(parts)
    ]
    return any(sum(one.lo for one in run) == whole.lo for run in runs)


def single_ones(draft: Draft) -> bool:
    """Whether what the parts lack is told as 'one', which is no figure: 'eight: five were confirmed, one withdrawn and two are pending'."""
    *parts, whole = draft.quantities
    page = whole.page
    if page is None or any(one.page is not page or one.unit for one in draft.quantities):
        return False
    numbers = {one.sentence for one in parts}
    told = ONE.findall(" ".join(page.words(number) for number in numbers))
    held = sum(one.figure.text.lower() == "one" for one in parts)  # these are figures, and counted
    return 0 < whole.lo - sum(one.lo for one in parts) <= len(told) - held


def of_two_units(draft: Draft) -> bool:
    """Whether the total has a unit that none of its parts has, though one of them says what it counts: 14 birds of '38 kilograms'."""
    *parts, whole = draft.quantities
    told = any(one.unit or not bare_noun(one) for one in parts)
    return bool(whole.unit and told and "sum " in draft.slip and not any(one.unit == whole.unit for one in parts))
