"""The steps of a text: which two numbers are an old and a new value of one thing.

    from 40 homes in 2019 to 50                     rose to 50 from 40
    650 engineers, up 30 percent from 500           turnout, 24 percent last time, rose by 13 points to 37

Comes in: a Page. Goes out: pairs of its figures, the old one first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..quantities import Page, Quantity
from . import baselines
from .values import one_money

FROM = re.compile(r"\bfrom (?:[a-z]+ ){0,2}[$£€]?\s*$", re.I)
TO = re.compile(r"^(?:[\w%$£€’'-]+ ){0,12}?to (?:[a-z]+ ){0,2}[$£€]?\s*$", re.I)
SHORT = 6  # words between 'from X' and 'to Y' beyond which the two must be told to be like
# Reads 'rose to 50 from 40', 'fell to 50 homes last year from 40'; must not read 'gave to 50 people from 40 towns'.
INTO = re.compile(
    r"(?:\b(?:raised|raises?|raising|lift(?:ed|s|ing)?|cut(?:s|ting)?|push(?:ed|es|ing)?|brought|reduc(?:ed|es|ing)|lower(?:ed|s|ing)|increas(?:ed|es|ing)|boost(?:ed|s|ing)?|trimm?(?:ed|s|ing)|slash(?:ed|es|ing)?|expand(?:ed|s|ing)?)(?: [\w’'-]+){1,5}|\b(?:doubled|tripled|trebled|quadrupled|halved)"
    r"|\bby [$£€]?[\d,.]+(?: [a-z]+)?|\b(?:rose|rise\w*|grew|grow\w*|climb\w*|jump\w*|surg\w*|soar\w*|edg(?:ed|es|ing)|inch(?:ed|es|ing)|crept|creep\w*|advanc(?:ed|es|ing)|widen\w*|swell\w*|swelled|swollen"
    r"|fell|fall\w*|drop\w*|declin\w*|slip(?:s|ped|ping)?|sl(?:id|ides|iding)|sank|sunk|sinks?|shr[iau]nk\w*|plung\w*|tumbl\w*|dip(?:s|ped)?|narrow(?:ed|s|ing)|increas\w*|decreas\w*|percent|cent|%))"
    r"(?: by [$£€]?[\d,.]+(?: [a-z]+)?)?,? to (?:[a-z]+ ){0,2}[$£€]?\s*$",
    re.I,
)
# Reads 'moves to $8.25 an hour from $6.70', of amounts with a unit alone: 'went to 50 people from 40 towns' is no change
MOVED = re.compile(
    r"\b(?:mov(?:es?|ed|ing)|go(?:es)?|went|gone|going|com(?:es?|ing)|came)(?: up| down| back)?,? to (?!an? [$£€]?\s*$)(?:[a-z]+ ){0,2}[$£€]?\s*$",
    re.I,
)
BACK = re.compile(r"^[^.;:]{0,40}\bfrom (?:[a-z]+ ){0,2}[$£€]?\s*$", re.I)
# Reads 'from 40 to 50, a rise of 25 percent', 'from 40 to 50, up 25 percent', 'rose by 25 percent, from 40 to 50';
# must not read 'from 40 to 50, while 25 percent of the drivers ...'.
CHANGED_BY = re.compile(
    r"(?:\b(?:rise|increase|jump|gain|growth|fall|drop|decline|decrease|cut|reduction|change|surge|raise) of|,\s*or|\(|\bby|\bup|\bdown"
    r"|\b(?:rose|rise|grew|grow|climbed|jumped|fell|fall|dropped|declined|increased?|decreased?|cut|surged|raised?))"
    r"\s*(?:an? |about |around |roughly |nearly |almost |some |more than |less than |under |over |just |only |barely |hardly |mere(?:ly)? |exactly |another |further |whole |full |whopping |hefty |modest |no more than )*$",
    re.I,
)
# Reads '650 engineers, up 30 percent from 500', '46, down from 61', '230, against 210 a year ago' (with a printed change beside).
UP_FROM = re.compile(
    r"\b(?:up|down|higher|lower|more|less|fewer|rise|increase|drop|fall|decline|gain)\b[^.;:]{0,40}\b(?:from|than|on) (?:(?!(?:and|or|but)\b)[a-z’']+ ){0,3}[$£€]?\s*$|\b(?:compared (?:with|to)|against|versus) (?:[a-z’']+ ){0,3}[$£€]?\s*$",
    re.I,
)
# Reads 'down 28p from the 350p', 'up by $6 from': the figure is the change and no end of it; must not read 'down to 28p from'
DIFFERENCE = re.compile(
    rf"\b(?:{baselines.UP_VERBS}|{baselines.DOWN_VERBS})(?: by)?(?: another| a further| about| some| nearly| just| only)*\s*[$£€]?$",
    re.I,
)
# Reads '$17 million, or 27 percent, more than the $62 million', '40 seats (8 percent) fewer than the 500'
OR_PERCENT_MORE = re.compile(
    r"^[^.;,(\d]{0,25}(?:,? or (?:about |nearly |some )?|,? ?\()[\d.]+ ?(?:%|percent|per cent)[,)]* (?:more|less|fewer|higher|lower|above|below|over|cheaper|dearer)\b",
    re.I,
)
EXTRA = re.compile(
    r"^(?:more|extra|additional|further|fewer)\b(?! than)", re.I
)  # '84 more judges, 15 per cent up on the 560'
THAN = re.compile(
    r"^(?:[a-z]+ )?(?:more|fewer|less|higher|lower) than\b", re.I
)  # 'seven more than the 76 of May, an increase of 9 per cent'
AGAINST = re.compile(r"\b(?:compared (?:with|to)|against|versus)\b[^,;]*$", re.I)
OTHER_CLAUSE = re.compile(
    rf"\b(?:while|whereas|but|although|though)\b|;|\band\b[^.;]*\b(?:{baselines.UP_VERBS}|{baselines.DOWN_VERBS})\b",
    re.I,
)
LAST_TIME = re.compile(
    r"^(?:%|percent|per cent)?(?: [a-z]+)? (?:last (?:time|year|month|week|season|term)|a (?:year|month|week|decade) (?:ago|earlier|before)|before|in \d{4}), ",
    re.I,
)
# Reads 'fell as wages rose by', 'raised its staff by': the change is of something else than the first value.
AS_OTHERS = re.compile(
    r"\b(?:as|when|after|because) [a-z]+ |\b(?:raised|raises|lifted|cut|increased|reduced) (?:its|their|his|her|the) [a-z]+",
    re.I,
)
TO_THEN = re.compile(r"^(?:%|percent|per cent|(?:percentage )?points?)?,? to (?:about |some |just )?[$£€]?\s*$", re.I)


def steps(page: Page) -> Iterator[tuple[Quantity, Quantity]]:
    """Each 'from X to Y', read as one figure or as two.

    Reads 'from 40 to 50 homes', 'from 40 homes in 2019 to 50'; must not read 'from 9 to 5', of hours, or 'from the 40 to the door'.
    """
    for first, last in page.changes:
        if not first.days:
            first, last = one_money((first, last))
            yield first, last
    for given in page.by_sentence.values():
        group = one_money(given)
        for first, second in pairwise(group):
            alike = first.unit == second.unit and _one_time(first, second) and not first.days and not first.per
            gap = page.between(first, second) + " "
            alike = alike and (len(gap.split()) <= SHORT or baselines.like(first, second))
            if alike and FROM.search(page.before(first) + " ") and TO.match(gap):
                yield first, second
            elif alike and _into(page, first) and BACK.match(gap):
                yield second, first
        yield from _up_from(page, group)
        yield from _by_to(page, group)


def _into(page: Page, one: Quantity) -> bool:
    """Whether words before a figure make it the new value: 'rose to', 'cut the price to', and of amounts with a unit 'moves to'."""
    before = page.before(one) + " "
    return bool(INTO.search(before) or (one.unit and MOVED.search(before)))


def _by_to(page: Page, group: list[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Reads 'From 400 a year ago, membership grew by 30 percent to 520', 'Turnout, 24 percent last time, rose by 13 points to 37'."""
    for first, by, last in zip(group, group[1:], group[2:], strict=False):
        old = FROM.search(page.before(first) + " ") or LAST_TIME.match(page.after(first))
        moved = (by.percent or by.points) and CHANGED_BY.search(page.before(by) + " ") and not first.days
        if old and moved and TO_THEN.match(page.between(by, last) + " "):
            like = first.unit == last.unit or (first.percent and last.unit is None and not last.figure.noun)
            if (
                like
                and _one_time(first, last)
                and not OTHER_CLAUSE.search(page.between(first, by)[:-1])
                and not AS_OTHERS.search(page.between(first, by))
            ):
                yield first, last


def _one_time(first: Quantity, second: Quantity) -> bool:
    return first.time == second.time or None in (first.time, second.time)


def _up_from(page: Page, group: list[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Reads '650 engineers, up 30 percent from 500', '46, down from 61', '230, 15 percent more than the 200 of May'."""
    for index, old in enumerate(group):
        if not UP_FROM.search(page.before(old, 60) + " ") or INTO.search(page.before(old) + " "):
            continue
        change = [one for one in group[:index] if one.percent or one.points]
        before = [one for one in group[:index] if not one.times and (old.percent or one not in change)]
        before = [
            one for one in before if not AGAINST.search(page.before(one))
        ]  # 'against an average of 62, and down from 47'
        before = [one for one in before if not difference(page, one) and (old.time or not one.time)]
        new = next((one for one in reversed(before) if one.unit == old.unit and _one_time(one, old)), None)
        if new and not FROM.search(page.before(new) + " ") and not re.search(r"[;:]", page.between(new, old)):
            yield old, new


def difference(page: Page, one: Quantity) -> bool:
    """Whether the words make a figure the change itself: 'down 28p from the 350p', '$17 million, or 27 percent, more than'."""
    moved = DIFFERENCE.search(page.before(one)) and not one.percent
    after = page.after(one)
    return bool(moved or OR_PERCENT_MORE.match(after) or EXTRA.match(after) or THAN.match(after))
