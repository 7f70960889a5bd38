"""Printed figures made ready to reckon with: the measure of each, what its role is called, and figures that are two.

Comes in: figures as the extract stage read them. Goes out: figures, readings and roles, before there is a Page. Two figures are
'from 900 to 600', in the order of the text, and 'by 500 to 2,400', a rise and what it leads to; '500 to 2,400' alone is a range.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from ..extract.numerals import read
from ..extract.roles import NORMS
from ..extract.tokens import tokenise
from ..extract.unit_names import weighed
from ..settings import Settings
from ..tables import Figure, Witness
from .hedges import WIDEST, Readings, readings
from .intervals import Interval, between, exact, point
from .measures import Synonyms, measure_of, time_unit

_NO_NORM = rf"(?! (?:{'|'.join(NORMS)})\b)"
ROLES = (  # the first that matches the role as read, else the words before the figure, names the role
    ("required", re.compile(r"\brequired?\b|\bwould (?:have to|need)|\bneed(?:s|ed)? to\b|\bhave to be\b", re.I)),
    ("not reached", re.compile(r"\bnot reached\b|\b(?:fail(?:s|ed|ing|ure)?|unable) to \w+\s*$|\bnever (?:\w+ )?$", re.I)),
    ("maximum", re.compile(rf"\bmaxim\w++{_NO_NORM}|\bhighest\b|\brecord\b|\bpeak\w*|\bbusiest\b", re.I)),
    ("minimum", re.compile(rf"\bminim\w++{_NO_NORM}|\blowest\b", re.I)),
    ("quota", re.compile(r"\bquotas?\b", re.I)),
    ("promise", re.compile(r"\bpromis\w+|\bpledg\w+|\bvow\w*", re.I)),
    ("target", re.compile(r"\btarget\w*|\bgoals?\b|\baim(?:s|ed|ing)? (?:to|for|at)\b|\bthresholds?\b|\bto (?:reach|meet)\s*$", re.I)),
)  # fmt: skip
TONS, METRIC = (
    frozenset(("ton", "metric ton", "short ton")),
    {"ton", "metric ton"},
)  # '84,000 metric tons ... 105,000 tons'
POUND, STERLING = "pound", "pound sterling"
UNIT_NEAR = 60  # characters round a unit that tell whether its pounds are weighed
APART = re.compile(r"\bas\s(?!many|much|few|little|well)|;\s", re.I)  # '600 jabs as 800 run': the second counts no jabs


def measured(witnesses: list[Witness], settings: Settings) -> list[Witness]:
    """The witnesses with the readings and the measure of every figure filled in; nothing is changed in place.

    >>> measured([], Settings())
    []
    """
    synonyms = Synonyms.of(settings.measures)
    tons = {figure.unit for witness in witnesses for figure in witness.figures} & TONS
    if tons == METRIC:  # one capture's 'tonnes' are the 'metric tons' of the next
        witnesses = [replace(each, figures=[_metric(figure) for figure in each.figures]) for each in witnesses]
    witnesses = [_paid(each, witnesses) for each in witnesses]
    return [replace(witness, figures=measured_figures(witness, synonyms)) for witness in witnesses]


def measured_figures(witness: Witness, synonyms: Synonyms) -> list[Figure]:
    """The figures of a witness in text order with measures and readings; an elliptic one takes the measure of the one before."""
    found, donor = [], None
    tons = {figure.unit for figure in witness.figures} & TONS
    for figure in sorted(witness.figures, key=lambda figure: figure.start):
        if tons == METRIC:
            figure = _metric(figure)
        measure = measure_of(figure, witness.text, synonyms)
        if measure is None and figure.unit is None and donor and donor.sentence_id == figure.sentence_id:
            apart = _parted(figure, donor) or APART.search(witness.text, donor.end, figure.start)
            measure = None if apart else donor.measure
        what = readings(figure)
        ends = (*what.literal.floats, *what.usual.floats) if what else (None,) * 4
        figure = replace(
            figure, measure=measure, literal_lo=ends[0], literal_hi=ends[1], usual_lo=ends[2], usual_hi=ends[3]
        )
        if measure and not time_unit(measure):
            donor = figure
        found.append(figure)
    return found


def _paid(witness: Witness, witnesses: list[Witness]) -> Witness:
    """A capture with its pounds as money, where it pays in them elsewhere, or another capture prints one of the sums in sterling.

    Reads 'fourteen pounds a claim' of a script beside the '£14' of a paper; must not read pounds where one of them is a weight.
    """
    pounds = [figure for figure in witness.figures if figure.unit == POUND]
    if not pounds or any(_weighed(witness.text, figure) for figure in pounds):
        return witness
    sums = {
        figure.lo
        for each in witnesses for figure in each.figures
        if figure.unit == STERLING and (each is not witness or _spoken(witness.text, figure))
    }  # fmt: skip
    spoken = any(figure.unit == STERLING and _spoken(witness.text, figure) for figure in witness.figures)
    if not spoken and sums.isdisjoint(figure.lo for figure in pounds):
        return witness
    return replace(
        witness, figures=[replace(one, unit=STERLING) if one.unit == POUND else one for one in witness.figures]
    )


def _spoken(text: str, figure: Figure) -> bool:
    """Whether a figure prints its pounds in a word."""
    return figure.unit_start is not None and text[figure.unit_start : figure.unit_end].lower() in ("pound", "pounds")


def _weighed(text: str, figure: Figure) -> bool:
    """Whether a figure in pounds is of a weight by the words beside it, or by how its pounds are printed: '8 lb'."""
    first = figure.unit_start
    if first is None or not _spoken(text, figure):
        return True
    tokens = tokenise(text, max(0, figure.start - UNIT_NEAR), first + UNIT_NEAR)
    at = next((number for number, start in enumerate(tokens.start) if start >= first), None)
    return at is None or weighed(tokens, at)


def _metric(figure: Figure) -> Figure:
    """A weight in tons of whatever name, where all are metric, as one in 'tons'."""
    return replace(figure, unit="ton") if figure.unit in METRIC else figure


def _parted(figure: Figure, donor: Figure) -> bool:
    """Whether a number with decimals follows things counted whole: 'with its 900 loaves, paid 7.69' pays no loaves."""
    values = [(one.lo or 0) % 1 > 0 for one in (figure, donor)]
    return values == [True, False] and not donor.unit


def both_ends(figure: Figure) -> tuple[Figure, Figure]:
    """The two figures of a change that was read as one, in the order of the text.

    >>> change = Figure(figure_id="f1", article_id="a", start=15, end=25, text="900 to 600", lo=600, hi=900, form="change")
    >>> [(one.text, one.lo) for one in both_ends(change)]
    [('900', 900), ('600', 600)]
    >>> [(one.text, one.lo) for one in both_ends(replace(change, text="nine hundred to six hundred"))]
    [('nine hundred', 900), ('six hundred', 600)]
    """
    names = re.split(r"\s+to\s+", figure.text, maxsplit=1) if " to " in figure.text else [figure.text] * 2
    first, last = (
        replace(figure, form="scalar", lo=end, hi=end, text=name.strip("$£€ "), hedge=None)
        for end, name in zip(_first_and_last(figure), (names[0], names[-1]), strict=True)
    )
    return first, last


def _first_and_last(figure: Figure) -> tuple[float, float]:
    """Both ends of a change in the order of the text: 'from 900 to 600' may be kept as 600 to 900."""
    lo, hi = figure.lo or 0.0, figure.hi or 0.0
    digits = re.match(r"\D{0,3}(\d[\d,]*(?:\.\d+)?)", figure.text)
    if digits is None:  # in words: 'from zero to 60', 'from six to four'
        spoken = read(tokenise(figure.text), 0)
        if spoken and spoken.lo == spoken.hi in (lo, hi):
            return (lo, hi) if spoken.lo == lo else (hi, lo)
        return (hi, lo) if figure.trend == "down" and lo < hi else (lo, hi)
    first = Fraction(digits[1].replace(",", ""))
    starts_with = [bool(first) and Fraction(repr(end)) / first in (1, 10**3, 10**6, 10**9, 10**12) for end in (lo, hi)]
    return (hi, lo) if starts_with == [False, True] else (lo, hi)


def by_and_to(text: str, figure: Figure) -> list[Figure]:
    """'by 500 to 2,400' is a rise and what it leads to, no range: both as figures; [] for anything else.

    >>> text = "Jobs rose by 500 to 2,400"
    >>> told = Figure(figure_id="f1", article_id="a", start=13, end=25, text="500 to 2,400", lo=500, hi=2400, form="range")
    >>> [(one.text, one.start) for one in by_and_to(text, told)], by_and_to("Jobs here: a 500 to 2,400", told)
    ([('500', 13), ('2,400', 20)], [])
    """
    parts = re.split(r"\s+to\s+", figure.text)
    before = text[max(0, figure.start - 12) : figure.start].rstrip("$£€ \n")
    if figure.form != "range" or len(parts) != 2 or not re.search(r"\bby$", before, re.I):
        return []
    second = figure.start + figure.text.rindex(parts[1])
    ends = (
        (figure.lo, parts[0], figure.start, figure.start + len(parts[0])),
        (figure.hi, parts[1], second, figure.end),
    )
    return [
        replace(figure, form="scalar", lo=lo, hi=lo, text=name.strip("$£€ "), start=start, end=end)
        for lo, name, start, end in ends
    ]


NINTHS = Fraction(3, 100)  # 'nine in ten' is said of 87 to 93 per cent


def share_readings(figure: Figure) -> Readings:
    """'half', 'one in four', with the readings of a share; a bare fraction is usually read as loose by a tenth.

    >>> half = Figure(figure_id="f1", article_id="a", start=0, end=4, text="half", lo=0.5, hi=0.5, form="ratio")
    >>> share_readings(half).usual.floats
    (0.45, 0.55)
    """
    value = exact(figure.lo or 0.0)
    value = value.limit_denominator(1000) or value
    left = max(abs(1 - value) * WIDEST, NINTHS)  # 'three quarters' is nearly as fine as the quarter that is left
    slack = min(value * WIDEST, left) if value < 1 else value * WIDEST
    literal, usual = point(value), between(value - slack, value + slack)
    if figure.approximator == ">":
        literal, usual = Interval(value, None, lo_open=True), Interval(value, value * 3 / 2, lo_open=True)
    elif figure.approximator == "<":
        literal, usual = Interval(None, value, hi_open=True), Interval(value / 2, value, hi_open=True)
    elif figure.approximator == "~":
        literal = usual
    return Readings(literal, usual, usual, usual)


def role_of(told: str, before: str) -> str:
    """The name of a figure's role, from the role as read, else from the words before the figure.

    >>> role_of("", "the highest"), role_of("a quota of", ""), role_of("", "there were")
    ('maximum', 'quota', 'observed')
    """
    text = told or before
    for role, pattern in ROLES:
        if pattern.search(text):
            return role
    return "observed" if not told or "observed" in told or "cumul" in told else told
