"""Limits: thresholds said to be missed, quotas, the highest value, and the order that the words claim.

Comes in: a Page. Goes out: drafts of checks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..each.rates import BACKGROUND
from ..hedges import Readings
from ..intervals import Interval
from ..likeness import alike, same_measure
from ..quantities import Desk, Draft, Page, Quantity
from ..verdicts import CANNOT_TELL, NAMES, Judgement, judge

# Reads 'failing to reach 1,000', 'never topped 40', 'has not exceeded 12'; must not read 'failed inspections at 12 sites'.
MISSED = re.compile(
    r"\b(?:(?:fail(?:s|ed|ing|ure)?|unable|struggl(?:es?|ed|ing)) to|never|(?:has|have|had|did|does|do|could|was|were) ?(?:not|n['’]t)|without)(?: ever| yet| once)? "
    r"(?:reach|hit|top|exceed|surpass|crack|meet|match|pass|break|attain|climb above|rise above|gett?)\w*\s+(?:the |its |their |a )?(?:[a-z]+ (?:of )?)?$",
    re.I,
)
ALWAYS = re.compile(
    r"\b(?:consistently|always|invariably|constantly|continually|every (?:single )?(?:day|week|month|year|time))\b",
    re.I,
)
OFTEN = re.compile(
    r"\b(?:regularly|often|usually|mostly|largely|generally|frequently|sometimes|repeatedly|typically|at times|on most \w+|some \w+)\b",
    re.I,
)
TOP = re.compile(r"\b(?:highest|busiest|record|peak\w*|best|biggest|largest|maximum)\b", re.I)
PARTED = re.compile(r"\b(?:since|after|until|before|again|then|now|later)\b", re.I)
SINCE = re.compile(
    r"\b(?:has|have|had)?\s*(?:fallen|dropped|declined|risen|been (?:lower|below|falling))\s+(?:[a-z]+ ){0,2}?since\b[^.;,]{0,30}",
    re.I,
)
SOURCE = re.compile(
    r"\baccording to ((?:[^,.;]|\.(?=\w)){1,80})|\b((?:another|one|a|an) (?:source|official|person|spokes\w+))\b", re.I
)
CLOSE = 2  # sentences within which a value above 'the highest' is taken to speak of the same time


def missed_threshold(page: Page, desk: Desk) -> Iterator[Draft]:
    """A threshold said to be missed, against a value in the same sentence that reaches it.

    'its busiest day saw 1,100 calls, despite consistently failing to reach 1,000': hangs on 'consistently'.
    """
    for number, group in page.by_sentence.items():
        for bar in group:
            if not bar.counts or not (bar.role == "not reached" or MISSED.search(page.before(bar, 60) + " ")):
                continue
            for value in group:
                if (
                    value is not bar
                    and value.role in ("maximum", "observed")
                    and alike(value, bar)
                    and value.time == bar.time
                ) and not page.set_aside(value):
                    yield _missed(page, number, value, bar)


def _missed(page: Page, number: int, value: Quantity, bar: Quantity) -> Draft:
    always, often = page.find(ALWAYS, number), page.find(OFTEN, number)
    under = Readings(*(_below(getattr(bar.readings, name)) for name in NAMES))
    judgement = judge(
        value.readings, under, "at most", vague=value.vague or bar.vague, hangs_on=always[0] if always else None
    )
    why = f"{value.name} reaches {bar.name}."
    if judgement.verdict == "inconsistent" and not often and not _at_one_time(page, number, value):
        judgement = Judgement("cannot tell", None, judgement.reading)
        why += " They may speak of different times."
    if judgement.verdict == "inconsistent" and often:
        judgement = Judgement("consistent", None, f"{judgement.reading}; '{often[0]}' leaves room for exceptions", None)
        why = f"'{often[0].capitalize()}' leaves room for the exception."
    elif judgement.verdict == "inconsistent" and always:
        why += (
            f" One such value refutes '{always[0]}' if that means always; if it means on most occasions, the two agree."
        )
    spans = tuple(found[1] for found in (always, often) if found)
    return Draft(
        rule="threshold",
        quantities=(value, bar),
        formula=f"{value.label} against '{'not reached'}': {bar.label}",
        result=f"{value.name} {'is not below' if judgement.verdict != 'consistent' or often else 'is below'} {bar.name}",
        stated=f"{bar.name} not reached",
        unit=bar.measure,
        judgement=judgement,
        why=why,
        spans=spans,
    )


def _at_one_time(page: Page, number: int, value: Quantity) -> bool:
    """Whether nothing in the sentence parts the two in time: the value is called the highest, no year or 'since' comes between."""
    text = page.words(number)
    return bool(value.role == "maximum" or TOP.search(text)) and not BACKGROUND.search(text) and not PARTED.search(text)


def _below(interval: Interval) -> Interval:
    top = interval.lo if interval.lo is not None else interval.hi
    return Interval(None, top, hi_open=True)


def quota_and_maximum(page: Page, desk: Desk) -> Iterator[Draft]:
    """Whether the highest printed value ever met the printed quota; nothing is claimed, the comparison is for the reader."""
    for quota in page.quantities:
        if quota.role != "quota" or not quota.time or quota.per:
            continue
        for top in page.highest:
            if top.time == quota.time and same_measure(top, quota):
                met = not top.readings.usual.below(quota.readings.usual)
                yield Draft(
                    rule="threshold",
                    quantities=(top, quota),
                    formula=f"highest: {top.label}; quota: {quota.label}",
                    result=f"the highest {'reaches' if met else 'stays below'} the quota{'' if met else ': it was met on no printed ' + quota.time}",
                    stated=quota.label,
                    unit=quota.measure,
                    judgement=Judgement(
                        "consistent",
                        None,
                        None,
                        "consistent, but almost any figure would be: no words claim that it was met or missed",
                    ),
                    why="The highest printed value beside the foot of the quota.",
                )


def ordering(page: Page, desk: Desk) -> Iterator[Draft]:
    """No value of the same series is above the one that the text calls the highest."""
    for top in page.highest:
        for other in page.quantities:
            if (
                (
                    other.role == "observed"
                    and other is not top
                    and same_measure(top, other)
                    and not other.per
                    and not page.set_aside(other)
                )
                and other.time == top.time
                and other.time
            ):
                yield _order(page, top, other)
                yield from _one_series(page, top, other)


def _order(page: Page, top: Quantity, other: Quantity) -> Draft:
    claim = page.find(SINCE, top.sentence) or page.find(SINCE, other.sentence)
    judgement = judge(other.readings, top.readings, "at most", vague=other.vague or top.vague)
    texts = page.words(top.sentence) + page.words(other.sentence)
    apart = abs(top.sentence - other.sentence) > CLOSE or BACKGROUND.search(texts)
    if judgement.verdict == "inconsistent" and apart:
        judgement = Judgement("cannot tell", None, judgement.reading)
    return Draft(
        rule="ordering",
        quantities=(top, other),
        formula=f"{other.label} against the highest, {top.label}",
        result=f"{other.name} is {'above' if judgement.verdict == 'inconsistent' else 'not above'} {top.name}"
        if judgement.verdict != "cannot tell"
        else "the two may not be of the same time",
        stated=f"'{claim[0]}'" if claim else f"highest: {top.name}",
        unit=top.measure or top.unit,
        judgement=judgement,
        why="Nothing of the same series can be above its highest value."
        + (f" The words claim that it '{claim[0]}'." if claim else ""),
        settles="whether both are of the same time" if judgement.verdict == "cannot tell" else None,
        spans=(claim[1],) if claim else (),
    )


def _one_series(page: Page, top: Quantity, other: Quantity) -> Iterator[Draft]:
    """Two values of one measure from two sources: the text does not say that they are one series."""
    sources = [_source(page, one) for one in (top, other)]
    if all(sources) and sources[0] != sources[1]:
        yield Draft(
            rule="same_measure",
            quantities=(top, other),
            formula=f"{top.label} ({sources[0]}) beside {other.label} ({sources[1]})",
            result="two sources for one measure",
            unit=top.measure,
            judgement=CANNOT_TELL,
            why="The two come from different sources; the text does not say whether they count the same way.",
            settles="one published series that holds both",
        )


def _source(page: Page, quantity: Quantity) -> str | None:
    """The source that the sentence names for a figure: the attribution's, else the words after 'according to'."""
    for attribution in page.witness.attributions:
        if attribution.attribution_id == quantity.figure.attribution_id:
            return attribution.source
    found = SOURCE.search(page.words(quantity.sentence))
    return " ".join((found[1] or found[2]).split()) if found else None
