"""Words that give a place in a row, or set one before another by name: what they say, wherever its figures stand.

    the third-largest; came third; lifts them to second; runner-up      nth
    the smallest of the four; more than any other; the lowest of them   first
    leads the table, came first; bottom of the list, came last          first, last
    ahead of Orr; overtook Orr and Pell; behind Orr, on 2.9bn           named

Comes in: a Page. Goes out: the claims of its sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..growth.multiples import NUMBERS
from ..order.ends_told import NTH
from ..order.worst_cases import BAD, side_of
from ..quantities import Page
from .end_cues import DENIED

PLACES = {
    **NTH,
    **{f"{nth}{tail}": nth for nth, tail in ((2, "nd"), (3, "rd"), *((each, "th") for each in range(4, 11)))},
}
_NTH, _NUMBER = "|".join(PLACES), "|".join(list(NUMBERS)[:12])
_EST = r"(?:most|least) (?!of\b)[a-z]+|(?<=the )(?:most|least)(?= (?:of|in|among)\b)|[a-z]{3,}est|worst|best"
_TABLE = r"(?:[\w’'-]+ ){0,3}?(?:table|list|standings?|rankings?|league|charts?|polls?|field|pile|order|class|group|ladder|pack|leaderboard)"
# What may follow 'third' where it is a place and no third thing: 'third in the rankings', 'third with 40', 'third.'
_ON = r"(?= ?(?:[.,;:)(—–]|$)| (?:place|position|spot|slot|overall|in|on|with|at|behind|after|among|of|and|but|nationally|ahead|by|thanks|despite|this|last|from|while|as)\b)"
CLAIM = re.compile(
    rf"\b(?P<nth>{_NTH})[- ](?:only )?(?P<nthest>{_EST})\b"
    rf"|\b(?P<place>{_NTH})\b{_ON}|\b(?P<runner>runners?[- ]up|second only to|next best)\b|\b[Nn](?:o\.?|umber) ?(?P<no>[2-9]|two|three|four|five)\b(?! ?\d)"
    rf"|\b(?P<est>{_EST})(?: (?!of\b)[a-z]+)? (?:of|among|in) (?:all |any of )?(?:the |its |their |our |these |those )?(?:other )?(?:(?P<count>{_NUMBER})|them|these|those|all|lot|group|list|table|field|(?!(?:its|their)\b)[a-z]{{3,}}s)\b"
    rf"|(?<=\bthe )(?P<these>{_EST})\b"
    r"|\b(?P<any>(?P<less>fewer|less|lower|smaller|cheaper|shorter)?(?:\b(?:more|[a-z]{2,}er)|(?:more|less) [a-z]+)?(?: [a-z]+){0,2}? than (?:any|all|every|each|anyone|anybody|everyone|everybody)(?: of)?(?: the| its| their)? (?:others?|else|rest))\b"
    r"|\b(?P<only>only (?:the )?[A-Z][^.;:\d]{0,60}?(?:,[^.;:]{0,40},)? (?:(?:has|have|had|is|are|was|were|holds?|runs?|does|did|do|makes?|sells?|gets?|got|drew|draws?) )?(?:a )?(?:more|larger|bigger|higher|longer|greater|taller|better|older|busier|heavier|costlier|dearer|(?P<onlyless>fewer|less|lower|smaller|shorter|cheaper|quieter)))\b"
    rf"|\b(?P<first>(?:lead(?:s|ing)?|led|head(?:s|ed|ing)?|top(?:s|ped|ping)?) the {_TABLE}|(?:top|head|summit) of the {_TABLE}|(?:came|come|comes|finish(?:ed|es)?|rank(?:s|ed)?|plac(?:es|ed)|is|was) (?:first|top)\b{_ON}"
    r"|in (?:the )?(?:first place|lead|top spot)|out in front|(?:came|come|comes) out (?:on top|ahead)|leads? (?=with|on)|led (?=with|on)|pace-?setters?|took (?:first place|the lead|top spot))\b"
    rf"|\b(?P<last>(?:bottom|foot|tail|rear) of the {_TABLE}|(?:came|come|comes|finish(?:ed|es)?|rank(?:s|ed)?|plac(?:es|ed)|is|was|were|dead) (?:last|bottom)\b{_ON}|in last place|(?:bring|brought)s? up the rear|(?:trail|lag)(?:s|ged|ed)? (?:all|the (?:others|rest)))\b",
    re.I,
)
_NAME = r"(?:the |its |their |his |her |both |neighbouring |rivals? )*(?P<name>[A-Z][\w’'&-]+(?: (?:and |of |& )?[A-Z][\w’'&-]+){0,3})"
NAMED = re.compile(
    r"\b(?:(?P<ahead>ahead of|in front of|clear of|ahead (?=\w)|overt(?:ook|akes?|aking)|overhaul\w*|outs(?:old|ells?)|out(?:scor|stripp?|pac|number|poll|bid)\w*|leapfrog\w*|(?:sur)?pass(?:ed|es|ing)|edg(?:ed|es|ing) (?:out|past|ahead of)|pipp\w+|beat(?:s|ing)?|topp(?:ed|ing)|eclips\w+|mov\w+ (?:above|past)|(?:more|bigger|larger|higher|longer|greater|taller|heavier|better|costlier|dearer|busier) than)"
    r"|(?P<behind>behind|trail(?:s|ed|ing)|below|second (?:only )?to|runners?-up to|(?:overtaken|beaten|pipped|outsold|surpassed|passed|overhauled) by|(?:less|fewer|smaller|lower|shorter|cheaper|quieter) than)) "
    + _NAME
)  # names have capitals: no flag
# What is told right after is of the one that stands before all others
ONLY = re.compile(
    r"\b(?i:only|second(?: only)? to|behind(?: only)?|after(?: only)?|none but|apart from|except for|except|but for|than all but)(?: the)? [A-Z][^.;:\d]{0,30}?[,(]? ?(?:(?:with|on|at|which has|has|which is) )?(?:its )?[$£€]?$"
)
OF_THESE = re.compile(
    rf"^(?:[^.;]{{0,40}}, )?[Oo]f (?:all )?(?:the |its |their |these |those )(?:(?P<many>{_NUMBER})\b|[a-z]+ |[a-z]+s,)[^.;]{{0,80}}"
)
DOWN = re.compile(r"fewest|least|lowest|smallest|shortest|cheapest")
BEFORE = 300  # characters on each side of a claim that tell of it
NUMERALS = {"two": 2, "three": 3, "four": 4, "five": 5}
CLAUSE = re.compile(r"[;:—–]|\b(?:and|but|while|whereas|although|though)\b")
MOVED = re.compile(r"\b(?:came|come|comes|coming|finish\w*|rank\w*|plac\w+|stands?|stood|lies|lay|sits?|sat|ended)(?: [a-z]+){0,3}? ?(?:a |an |the )?(?:[a-z]+ )?$", re.I)  # fmt: skip
TO = re.compile(
    r"\b(?:to|into|up|down|in|from|as|for|take|takes|took|hold|holds|held)(?: a| an| the)?(?: [a-z]+)? $", re.I
)


@dataclass(frozen=True, slots=True)
class Claim:
    """A place in a row, or an order between names."""

    kind: str  # 'nth', 'nth est', 'est of', 'any other', 'first', 'last', 'ahead', 'behind'
    place: int  # from its end; 0 between names
    up: bool  # whether the greater ones stand first; for two names, whether the claimant is the greater
    sided: bool  # whether the words say which end is meant
    number: int
    at: int
    end: int
    word: str
    count: int = 0  # of how many, where told
    noun: str = ""
    denied: bool = False
    led: str = ""  # the words before it: 'came', 'to', or none of these
    subject: str = ""  # the words of its clause before it

    @property
    def named(self) -> bool:
        return self.place == 0


def claims(page: Page) -> Iterator[Claim]:
    """The claims of a capture in text order."""
    for number, sentence in enumerate(page.sentences):
        text = re.sub(r"\s", " ", page.text[sentence.start : sentence.end])
        for found in CLAIM.finditer(text):
            if claim := _placed(found, text, number, sentence.start):
                yield claim
        for found in NAMED.finditer(text):
            ahead = bool(found["ahead"])
            word = (found["ahead"] or found["behind"]).lower().strip()
            up = ahead != bool(re.match(r"less|fewer|cheaper|shorter|lower|smaller|quieter", word)) if ahead else False
            at, end = sentence.start + found.start(), sentence.start + found.start("name")
            before = text[max(0, found.start() - BEFORE) : found.start()]
            yield Claim("ahead" if ahead else "behind", 0, up, True, number, at, end - 1, word, subject=before,
                        denied=bool(DENIED.search(before)))  # fmt: skip


def _placed(found: re.Match[str], text: str, number: int, start: int) -> Claim | None:
    """A claim of a place; None where its word is on no scale."""
    est, place, kind, up, sided = found["nthest"] or found["est"] or found["these"], 1, "nth", True, False
    these = OF_THESE.match(text, 0, min(found.start(), BEFORE))
    before, rest = text[max(0, found.start() - BEFORE) : found.start()], text[found.end() : found.end() + BEFORE]
    if found["these"] and not these:
        return None
    if est:
        side = "at most" if est.lower() in ("best", "worst") else side_of(est.lower())
        if side is None:
            return None
        sided = est.lower() not in ("best", "worst") or bool(BAD.search(before + found[0] + rest))
        kind, up = "nth est" if found["nthest"] else "est of", side == "at most"
        place = PLACES[found["nth"].lower()] if found["nth"] else 1
    elif found["any"]:
        kind, up, sided = "any other", not found["less"], True
    elif found["only"]:
        kind, up, sided, place = (
            "only",
            not found["onlyless"],
            True,
            2 + bool(re.search(r" and (?:the )?[A-Z]", found[0])),
        )
    elif found["first"]:
        kind = "first"
    elif found["last"]:
        kind, up = "last", False
    elif found["no"]:
        place = NUMERALS.get(found["no"].lower()) or int(found["no"])
    else:
        place = PLACES[found["place"].lower()] if found["place"] else 2
    if not est and DOWN.search(text[found.end() : found.end() + 60]):
        up = not up
    noun = re.match(r" (?:single )?([a-z-]+)", rest)
    many = found["count"] or (these["many"] if found["these"] and these else None)
    count = NUMBERS[many.lower()] if many else 0
    more = re.match(rf"[^.;,\d]{{0,30}}?\b(?:of|among|in) (?:all |the |its |their )*({_NUMBER})\b", rest, re.I)
    led = "came" if MOVED.search(before) else "to" if TO.search(before) else ""
    return Claim(
        kind, place, up, sided, number, start + found.start(), start + found.end(), " ".join(found[0].lower().split())[-40:],
        count or (NUMBERS[more[1].lower()] if more else 0), noun[1] if noun else "", bool(DENIED.search(before)), led, CLAUSE.split(before)[-1],
    )  # fmt: skip
