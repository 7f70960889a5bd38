"""Amounts printed again in another unit that are not the same amount: '38 miles (68 kilometers)'.

Comes in: the scene of a story. Goes out: misses, each two amounts of one dimension and of two units that stand next to one another in a
sentence, with what stands between them and how far they are apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import log, log10

from ..digits import one_digit_off
from ..each.conversions import BESIDE, CHAIN, CLOSED, DEGREES, FACTORS, FURTHER, MARKED, METRIC, converted
from .rate_marks import alike, step
from .scene import Miss, Scene
from .terms import Term
from .traits import Traits

FARTHEST = 160  # characters between two amounts that are compared
TENFOLD = 0.015  # how far a slip of noughts may be off a power of ten, as a logarithm
APART = 4.0  # how many times one may be the other
GAPS = (("beside", BESIDE), ("chain", CHAIN), ("further", FURTHER), ("marked", MARKED))
MARKS = (
    ("bracket", re.compile(r"[(\[]")), ("or", re.compile(r"\bor\b")), ("comma", re.compile(",")), ("and", re.compile(r"\b(?:and|by|from|to|of|in)\b")),
    ("a verb", re.compile(r"\b(?:is|was|are|were|has|had|which|that|who)\b")), ("slash", re.compile("[/=–—]")),
)  # fmt: skip
MORE_BY = re.compile(r"\W*(?:[a-z]{3,}er|more|less|up|down|apart|above|below|off|short|from|away|of)\b", re.I)
STEPS = (0.06, 0.1, 0.2, 0.35, 0.6, 1.0)


def misses(scene: Scene) -> Iterator[Miss]:
    """The pairs of a story that are not one amount."""
    last: Term | None = None
    for one in [found.result for found in scene.found]:
        if one.unit in FACTORS or one.unit in DEGREES:
            if (
                last
                and last.page is one.page
                and last.at == one.at
                and last.unit != one.unit
                and one.start - last.quantity.end < FARTHEST
            ):
                yield from pair(last, one, scene)
            last = one


def pair(first: Term, second: Term, scene: Scene) -> Iterator[Miss]:
    """Two amounts that fail to be one."""
    drafts = list(converted(first.quantity, second.quantity))
    ones = FACTORS.get(first.unit or ""), FACTORS.get(second.unit or "")
    if not drafts or drafts[0].judgement.verdict != "inconsistent":
        return
    if not ones[0] or not ones[1]:
        made = first.value * 1.8 + 32 if first.unit == "celsius" else (first.value - 32) / 1.8
    else:
        made = first.value * float(ones[0][1][0] / ones[1][1][0])
    if 1 / APART < made / second.value < APART or places_off(made, second.value):
        yield Miss(second.quantity.span, drafts[0], marks(first, second, made, scene))


def places_off(made: float, printed: float) -> bool:
    """Whether an amount has the digits of what is made, one to three places off."""
    tens = log10(made / printed) if made > 0 else 0.0
    return 1 <= abs(round(tens)) <= 3 and abs(tens - round(tens)) < TENFOLD


def marks(first: Term, second: Term, made: float, scene: Scene) -> Traits:
    """The traits of two amounts."""
    page, start = first.page, max(first.quantity.end, first.quantity.figure.unit_end or 0)
    gap = " ".join(page.text[start : second.start].split()).rstrip("-−–") + " "
    end = max(second.quantity.end, second.quantity.figure.unit_end or 0)
    off = log(made / second.value) if made > 0 else 1.0
    names = [f"gap {name}" for name, pattern in GAPS if pattern.match(gap)] + [
        f"gap {name}" for name, pattern in MARKS if pattern.search(gap)
    ]
    names += [
        f"gap {step(len(gap), 4, 12, 30)}", f"off {step(abs(off), *STEPS)}", f"systems {(first.unit in METRIC) == (second.unit in METRIC):d}",
        "closed" if CLOSED.match(page.text, end) else "open", "bracket closed" if page.text[end : end + 2].lstrip().startswith((")", "]")) else "no bracket",
        f"second {'bound' if second.bound else 'about' if second.quantity.figure.approximator else 'plain'}", f"digits {step(second.digits, 1, 2, 3)}",
        f"dimension {FACTORS[first.unit or ''][0] if first.unit in FACTORS else 'degrees'}",
    ]  # fmt: skip
    for name, yes in (
        ("places off", places_off(made, second.value)), ("one digit", made > 0 and one_digit_off(made, second.value)), ("exchanged", made > 0 and alike(made, second.value)),
        ("more by", MORE_BY.match(page.text, end)), ("a rate", first.quantity.per or second.quantity.per or second.time != first.time),
        ("first agrees", scene.known.agreed.get(first.quantity)), ("second agrees", scene.known.agreed.get(second.quantity)),
        ("units exchanged", made > 0 and abs(first.value**2 / made / second.value - 1) < 0.03),
        ("one number", first.value == second.value), ("change", first.of_change or second.of_change),
    ):  # fmt: skip
        if yes:
            names.append(name)
    return dict.fromkeys(names, 1.0)
