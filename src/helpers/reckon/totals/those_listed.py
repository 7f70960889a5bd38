"""A list of counts that ends a sentence, and the number with which the next one takes it up: 'two oaks, six elms and nine limes. Those 17 trees'.

Comes in: a Page. Goes out: drafts of checks of the rule parts_sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ..quantities import Desk, Draft, Page, Quantity
from .accounts import plain, value
from .sum_of_parts import sum_of

OWN = "taken-up"
# Reads 'Those 17 trees', 'These seventeen', 'The haul of 17', 'Its 17 medals', 'That total, 17,'
HEAD = re.compile(
    r"[“\"'‘]?(?:But |And |So |Yet )?(?:(?P<those>Those|These)|(?:Its|Their|His|Her|Our|The|That) (?:(?:final |grand |full |combined )?(?:total|haul|tally|sum|count|collection|bag)(?: of|,| was| is)))\s+(?:about |some )?$",
)
LINK = re.compile(r"(?: [a-z-]+){1,3}(?:,| and|, and) ", re.I)
END = re.compile(r"(?: [a-z-]+){1,2}[.!]?[”\"']?\s*$", re.I)
AT_ONCE = re.compile(r"(?: [a-z-]+){1,2}", re.I)
# Reads 'Those 20 people who work there', which need not be what was listed.
WHO = re.compile(r"(?: [a-z-]+){1,2} (?:who|that|which|whose)\b")
# Of one day in the list and of all of them in the total: 'On Sunday they won two golds ... Its haul of 11 is its best'
DATED = re.compile(
    r"\b(?:[A-Z][a-z]+day|yesterday|today|tonight|this (?:week|month|year|season)|last (?:week|month|year|season|night)|so far|first (?:half|day|week)|came in)\b"
)
LEAST, OFF = 2, 0.34  # parts, and how far off a number that was meant may be
FEW = 3  # parts that a number which is off needs


def those_listed(page: Page, desk: Desk) -> Iterator[Draft]:
    """Each number that opens a sentence by taking up the list before it.

    Must not read 'Two oaks and six elms fell. Those five men', nor 'He has two dogs. Those 20 minutes'.
    """
    for number, group in page.by_sentence.items():
        whole = group[0]
        lead = page.text[page.sentences[number].start : whole.start] if number > 0 else ""
        head = HEAD.fullmatch(lead)
        parts = _listed(page, number - 1) if head and plain(whole) and not whole.unit else []
        if len(parts) < LEAST or not _of_them(page, whole, parts, bool(head and head["those"])):
            continue
        made = float(sum(map(value, parts)))
        draft = sum_of(parts, whole)
        other = WHO.match(page.text, whole.end) or (
            head and not head["those"] and DATED.search(f"{page.words(number - 1)} {page.words(number)}")
        )
        meant = len(parts) >= FEW and abs(made - whole.lo) <= OFF * made and not other
        if draft.judgement.verdict == "consistent" or meant:
            yield replace(draft, slip=f"{OWN} {draft.slip}")


def _listed(page: Page, number: int) -> list[Quantity]:
    """The counts of a sentence that is a list to its end: each with a noun, joined by commas and 'and'."""
    group = [one for one in page.by_sentence.get(number, []) if plain(one) and not one.unit and not one.time]
    sentence = page.sentences[number]
    if len(group) < LEAST or not END.fullmatch(page.text[group[-1].end : sentence.end]):
        return []
    run = [group[-1]]
    for one, other in reversed(list(pairwise(group))):
        if not LINK.fullmatch(page.text[one.end : other.start]):
            break
        run.insert(0, one)
    closed = len(run) > 1 and " and " in page.text[run[-2].end : run[-1].start]
    return run if closed and len(run) == len(group) else []


def _of_them(page: Page, whole: Quantity, parts: list[Quantity], those: bool) -> bool:
    """Whether a number may count all that was listed: more than any of them, and no other noun that one of them has."""
    follows = AT_ONCE.match(page.text, whole.end)
    timed = follows and re.search(r"\b(?:years?|months?|weeks?|days?|hours?|minutes?|miles|per|times|of)\b", follows[0])
    return whole.lo > max(one.lo for one in parts) and not timed and (bool(follows) or not those)
