"""Amounts printed again in another unit that are not the same amount: '38 miles (68 kilometers)', '134 minutes ... two hours and 24 minutes'.

Comes in: the scene of a story. Goes out: misses, each two amounts of one dimension and of two units that stand next to one another in a
sentence, or two stretches of time in one sentence or two, with what stands between them and how far they are apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from math import log, log10

from ..digits import one_digit_off
from ..each.conversions import BESIDE, CHAIN, CLOSED, DEGREES, FACTORS, FURTHER, MARKED, METRIC, converted, of_each
from ..measures import DAYS, stem
from ..quantities import Desk, Page
from ..times.instants import Stretch, instants, stretches
from ..times.publication import day_of
from ..times.two_units import AGAIN, composed, draft_of, family, finest
from .rate_marks import alike, step
from .scene import Miss, Scene
from .terms import Term
from .time_words import MODAL, begins, lead, quoted, sizes, told
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
WORD = re.compile(r"[a-z]{4,}")
LOOSE = Fraction(3, 20)  # how far a hedge reaches, in parts of a stretch
SHORTEST = 5  # minutes of the least stretch that is compared


def misses(scene: Scene) -> Iterator[Miss]:
    """The pairs of a story that are not one amount, or not one stretch of time."""
    yield from amounts(scene)
    for page in scene.desk.pages:
        here = [stretches(page, number) for number in range(len(page.sentences))]
        for number, own in enumerate(here):
            near = [*own, *(here[number + 1] if number + 1 < len(here) else [])]
            yield from _stretches(scene, page, own, near)


def amounts(scene: Scene) -> Iterator[Miss]:
    """The pairs of amounts that stand next to one another."""
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
    if not drafts or drafts[0].judgement.verdict != "inconsistent" or scene.known.doubted.get(second.quantity):
        return  # 'half a mile (905 meters)' after feet that do not make so many either
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
        ("one number", first.value == second.value), ("of each", of_each(page, first.quantity, second.quantity)), ("change", first.of_change or second.of_change),
    ):  # fmt: skip
        if yes:
            names.append(name)
    return dict.fromkeys(names, 1.0)


def _stretches(scene: Scene, page: Page, own: list[Stretch], near: list[Stretch]) -> Iterator[Miss]:
    """Two stretches of time in two units, of which the second may say the first again."""
    for first in own:
        others = [one for one in near if one.start > first.start and _of_two_units(first, one)]
        for at, second in enumerate(others):
            if _apart(first, second):
                yield Miss(
                    page.span(second.start, second.end),
                    draft_of((page, first), (page, second)),
                    _of_time(scene, page, first, second, near, at),
                )


def _of_two_units(first: Stretch, second: Stretch) -> bool:
    """Whether two stretches may be one in two units: both of months or both of minutes, no more than some times apart."""
    if family(first) != family(second) or (first.unit == second.unit and composed(first) == composed(second)):
        return False
    least, most = sorted((finest(first), finest(second)))
    return least > 0 and most / least < APART and (family(first) or least >= SHORTEST)


def _apart(first: Stretch, second: Stretch) -> bool:
    """Whether neither is the other one rounded."""
    return all(abs(finest(first) - finest(second)) > _slack(one) for one in (first, second))


def _slack(one: Stretch) -> Fraction:
    """Half a unit of what is printed, in its finest one; more where a hedge leaves it open."""
    unit = finest(one) / one.count if not composed(one) else Fraction(1)
    part = unit / 2 if one.count.denominator == 1 else unit / 8
    return max(part, finest(one) * LOOSE) if one.approximator else part


def _of_time(scene: Scene, page: Page, first: Stretch, second: Stretch, near: list[Stretch], at: int) -> Traits:
    """The traits of two stretches of time."""
    apart = second.sentence - first.sentence
    gap = " ".join(page.text[first.end : begins(second)].split()) + " "
    names = ["group time", f"sentences apart {apart}", f"composed {composed(first):d}{composed(second):d}"]
    names += [
        f"units {first.unit} {second.unit}",
        f"gap {step(len(gap), 4, 12, 30, 60)} time",
        f"others before it {min(at, 2)}",
    ]
    names += [f"gap {name} time" for name, pattern in MARKS if pattern.search(gap)]
    names += [
        f"again {bool(AGAIN.match(gap)):d}",
        f"stretches {min(len(near), 5)}",
        f"figure between {bool(re.search('[0-9]', gap)):d}",
    ]
    for which, one in (("first", first), ("second", second)):
        names += [f"{which} {name}" for name in told(page, one)]
        names.append(f"{which} agrees {any(scene.known.agreed.get(each) for each in one.figures):d} time")
    names += [*sizes(finest(first), finest(second), "time"), f"longer {finest(second) > finest(first):d} time"]
    names.append(f"slip {_slip(first, second):d}{composed(first) or composed(second):d}")
    mood = bool(MODAL.search(page.words(first.sentence))) != bool(MODAL.search(page.words(second.sentence)))
    names += ["moods differ"] * mood + ["quotes differ time"] * (
        quoted(page, first.start) != quoted(page, second.start)
    )
    fits = any(finest(one) == finest(other) for one in near for other in (first, second) if one not in (first, second))
    names += [f"another fits {fits:d}", f"at the head {not lead(page, begins(first), first.sentence).strip():d}"]
    names.append(f"instants {min(len(_dates(page, scene.desk, first, second)), 2)} time")
    names.append(f"words shared {min(len(_about(page, first) & _about(page, second)), 2) if apart else 'one sentence'}")
    return dict.fromkeys(names, 1.0)


def _slip(first: Stretch, second: Stretch) -> bool:
    """Whether the two differ by whole larger units, or by tens of the smaller ones."""
    off = abs(finest(first) - finest(second))
    return off in ((12, 24, 10) if family(first) else (60, 120, 10, 20, 30))


def _about(page: Page, one: Stretch) -> set[str]:
    """The words of a stretch's sentence."""
    return {stem(word) for word in WORD.findall(page.words(one.sentence).lower())} - set(DAYS)


def _dates(page: Page, desk: Desk, first: Stretch, second: Stretch) -> list[object]:
    """The dates in the sentences of two stretches."""
    return [each for at in {first.sentence, second.sentence} for each in instants(page, at, day_of(page, desk))]
