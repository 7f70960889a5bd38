"""A part told right after its whole by 'of whom', 'of which', 'of that', or by what became of the whole.

    The club has 62 members, of whom 14 are women.          14 of 62
    It costs £62m. Of that, £14m is for signs.              £14m of £62m
    It earned £6m on revenue of £52m; in 2024 it had been £4m on £48m.      £6m of £52m, £4m of £48m
    At noon 900 homes had no power. By dusk crews had restored it to 640.       640 of 900

Only what holds is told: what exceeds its whole may be of another, and `past_whole` doubts what the words tie.

Comes in: a Page. Goes out: drafts of checks of the rule part_of_whole, all consistent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ...extract.currencies import MONEY
from ..meaning.apposition import average, bare_noun
from ..meaning.kinds import kindred
from ..measures import thing
from ..quantities import Desk, Draft, Page, Quantity
from ..totals.accounts import plain, value
from .parts import part_draft

OF_WHICH = re.compile(
    r"(?:,|\(|[—–]|\band\b) ?of (?:whom|which)(?: (?:some|about|only|just|around|nearly|almost|at least|all but|more than))*\s*[$£€]?$"
)
OF_THAT = re.compile(
    r"(?:^|[;:] )(?:And |But )?[Oo]f (?:that(?: sum| total| amount| figure)?|this|these|those|them),?(?: (?:some|about|only|just|around|nearly|almost|at least|all but|more than))*\s*[$£€]?$"
)
# What befell a group, and what became of some of them
BECAME = (
    (r"(?:no|without|lost) (?:power|electricity|water|gas|heating|supply|service)|cut off|blacked out|in the dark|disconnected", r"restor\w+|reconnect\w+|back on"),
    (r"evacuated|moved out|(?:fled|left|leave) (?:their|the) homes?|driven out", r"(?:went|gone|go|allowed|let) (?:back|home)|returned"),
    (r"arrest\w*|detained|held", r"charged|released|freed"),
    (r"hurt|injured|wounded|in (?:the )?hospital|hospitalised|hospitalized", r"critical|serious(?:ly)? (?:condition|hurt|injured)|intensive care|discharged|sent home"),
    (r"appl(?:ied|ications)", r"accepted|approved|granted|admitted|turned down|refused"),
    (r"enrolled|randomi[sz]ed|took part|started|set off", r"completed|finished|dropped out|gave up"),
)  # fmt: skip
PAIRS = tuple((re.compile(rf"\b(?:{one})\b", re.I), re.compile(rf"\b(?:{other})\b", re.I)) for one, other in BECAME)
APART = re.compile(
    r"\b(?:another|further|more|other|last year|a year (?:ago|earlier)|(?:19|20)\d\d|compared|since)\b", re.I
)
ON_SALES = re.compile(
    r"^ ?(?:[a-z]+ )?on (?:total |net |annual )?(?P<what>revenues?|turnover|sales|takings|receipts)(?: of)? ?[$£€]?$",
    re.I,
)
ON_AS_MUCH = re.compile(r"^ ?on ?[$£€]?$")
ON = 2  # sentences after a group in which is told what became of it
LEAST = 4


def of_which(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each part with the nearest total before it, each profit with the sales that it was made on."""
    yield from _on_sales(page)
    for part in page.quantities:
        if not _counts(page, part):
            continue
        before = f"{page.before(part, 60)} ".rstrip("$£€ ")
        whole = None
        if OF_WHICH.search(before):
            whole = _last(page, part, part.sentence)
        elif OF_THAT.search(before):
            whole = _last(page, part, part.sentence) or _last(page, part, part.sentence - 1)
        whole = whole or _befallen(page, part)
        if whole and value(part) < value(whole):
            yield part_draft(part, whole)


def _on_sales(page: Page) -> Iterator[Draft]:
    """'earned £6m on revenue of £52m; in 2024 it had been £4m on £48m': the second pair leaves the word out."""
    for number, group in page.by_sentence.items():
        said = False
        for part, whole in pairwise(group if number >= 0 else []):
            between = f"{page.between(part, whole)} ".rstrip("$£€ ") + " "
            found = ON_SALES.match(between) or (said and ON_AS_MUCH.match(between))
            if found and part.unit in MONEY and part.unit == whole.unit and 0 < value(part) < value(whole):
                said = True
                yield part_draft(part, whole)


def _counts(page: Page, one: Quantity) -> bool:
    return plain(one) and one.total and value(one) > 0 and not average(page, one) and one.sentence >= 0


def _last(page: Page, part: Quantity, number: int) -> Quantity | None:
    """The last value of a part's unit before it in a sentence, that is no rate and no age."""
    group = [one for one in page.by_sentence.get(number, []) if one.end <= part.start and _counts(page, one)]
    alike = [one for one in group if one.unit == part.unit or (part.unit is None and bare_noun(part))]
    return alike[-1] if alike and value(alike[-1]) >= LEAST else None


def _befallen(page: Page, part: Quantity) -> Quantity | None:
    """'900 homes had no power. Crews had restored it to 640': the only count of the group in the sentences before."""
    text = page.words(part.sentence)
    alone = [one for one in page.by_sentence.get(part.sentence, []) if plain(one)] == [part]
    if part.unit or not alone or APART.search(text):
        return None
    for befell, became in PAIRS:
        if not became.search(text):
            continue
        for number in range(part.sentence - 1, max(-1, part.sentence - ON - 1), -1):
            group = [one for one in page.by_sentence.get(number, []) if _counts(page, one) and not one.unit]
            if group and befell.search(page.words(number)):
                first = group[0]
                nouns = [thing(one.measure or "") for one in (part, first)]
                alike = bare_noun(part) or (all(nouns) and kindred(*nouns))
                return first if alike and value(first) >= LEAST else None
    return None
