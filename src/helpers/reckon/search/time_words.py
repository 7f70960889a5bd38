"""The words round a stretch of time, a clock or a date, as traits: what they make of it.

Comes in: a Page and a place in it. Goes out: names of traits. General words of time alone; no trait knows what the time is told of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ..digits import one_digit
from ..quantities import Page
from ..times.instants import Stretch

_FEW = r"(?:(?!(?:and|but)\b)[\w’'-]+\s+){0,3}"
# What the words before a stretch of time make of it.
LEADS = {
    "after": rf"\b(?:after|following|in|within)\s+{_FEW}$",
    "for": rf"\b(?:for|last(?:s|ed|ing)?|took|takes?|taking|ran|runs?|running|spent|over|throughout|during|stood|of)\s+{_FEW}$",
    "habit": rf"\b(?:takes?|lasts?|needs?|holds?|(?:is|are) (?:given|open))\s+{_FEW}$",
    "aside": rf"\b(?:wait(?:s|ed|ing)?|delay(?:s|ed)?|breaks?|pauses?|rests?|walk|ride|drive|trip|talk)\s+{_FEW}$",
    "so": rf"\b(?:so|that is|that was|that makes|that made|which (?:is|was|makes|made|gives|gave)|making|makes|made|giving|gives|gave|leaving|leaves|left|meaning|"
    rf"means|meant|namely|in all|altogether|a total of)\s+{_FEW}$",
    "apposed": r"[,(—–:-]\s*(?:(?:or|that is|some|about|nearly|almost|just|only|barely|more than|less than|a|an|the|all of)\s+)*$",
    "owned": r"(?:\b(?:its|his|her|their|our|my)|[a-z]+[’']s?)\s+$",
    "those": r"\b(?:those|these)\s+(?:\w+\s+)?$",
    "opens": r"^\W*(?:[\w’'-]+\s+){0,2}$",
    "another": r"\b(?:each|every|another|usual|average|normal|typical|first|last|past|next|further|extra|additional|final|previous|other|than|least|most)\s+(?:\w+\s+)?$",
    "plan": rf"\b(?:would|will|could|should|might|may|due|planned|expected|scheduled|supposed|meant|wants?|hopes?|up to|to take|to last)\s+{_FEW}$",
}
# What those after it make of it.
AFTERS = {
    "later": r"\s*(?:later(?! than)|afterwards?|after that|on\b(?=\s*[,.;:)—–]|\s+from\b)|had (?:passed|gone))",
    "after": r"\s*(?:to the (?:day|minute) )?(?:after|since|following|from)\b",
    "before": r"\s*(?:before|earlier|ahead of|until|previously)\b",
    "ago": r"\s*(?:ago|back)\b",
    "than": r"\s*(?:\w+\s+)?(?:longer|shorter|more|less|fewer|late|early|behind|faster|slower|quicker|over|under|later than|earlier than|ahead of schedule|overdue|"
    r"overtime|extra|too)\b",
    "each": r"\s*(?:each|an? (?:day|week|month|year|night|shift)|per|daily|weekly|every|at a time|apiece|or (?:more|less))\b",
    "old": r"\s*-?(?:old\b|of age\b)",
    "of": r"\s*of\s+[a-z]",
    "away": r"\s*(?:away|from now|to go|left|remaining|hence|long)\b",
    "noun": r"-|\s+(?:[a-z]+-)?(?:trip|trek|march|run|race|strike|session|service|shift|stint|spell|walk|wait|delay|halt|break|gap|period|span|stretch|search|match|meeting|"
    r"journey|voyage|flight|history|career|reign|life|existence)\b",
    "in post": r"\s*(?:in|of|at) (?:office|power|charge|service|post|control|command|business|the (?:job|post|chair|helm|role|top))\b",
    "ends": r"\s*(?:[.;:)—–!?”\"]|$)",
}
_LEADS = {name: re.compile(pattern, re.I) for name, pattern in LEADS.items()}
_AFTERS = {name: re.compile(pattern, re.I) for name, pattern in AFTERS.items()}
BEGUN = re.compile(
    r"\b(?:open\w*|beg[aiu]n\w*|start\w*|kick\w* off|set (?:off|out)|left|leav\w+|sat down|conven\w+|depart\w*|launch\w*|found\w*|establish\w*|form(?:ed|ing)|built|"
    r"creat\w+|since|from|between|first|joined|took (?:over|up|office)|went (?:on|off|out|down|up|in|into|dark)|call(?:ed)?|broke out|struck|rang|alarm|fell|fail\w*|cut)\b",
    re.I,
)
ENDED = re.compile(
    r"\b(?:end\w*|came (?:back|out|in|down|off|home)|return\w*|got (?:there|back|home|in|out)|land\w*|reach\w*|broke up|clos\w+|finish\w*|over|conclud\w*|stop\w*|adjourn\w*|"
    r"rose|arriv\w*|lift\w*|until|till|to|through|last|final|restor\w*|free|clear\w*|done|complet\w+|out|before|by|reopen\w*|shut|back)\b",
    re.I,
)
TO = re.compile(r"\s*,?\s*(?:to|until|till|through|and|-|–|—)\s*(?:the\s+|on\s+|about\s+|around\s+|at\s+)?", re.I)
BREAKS = re.compile(
    r"\b(?:another|usual(?:ly)?|normal(?:ly)?|instead|rather|compared|average|while|whereas|but|although|though)\b|;",
    re.I,
)
MODAL = re.compile(
    r"\b(?:would|will|could|should|might|due|plan\w*|expect\w*|schedul\w*|usual\w*|normal\w*|every|each|daily)\b", re.I
)
WILDEST, TENFOLD = 4, 10  # times that a stretch may be off
FAR_BACK = 1500  # characters in which the quotation mark is looked for that opens
STEPS = (8, 25, 60, 130)  # characters
OFF = (
    Fraction(1, 20),
    Fraction(1, 8),
    Fraction(1, 4),
    Fraction(1, 2),
    Fraction(1),
)  # how far a stretch is off, in parts of the shorter one


def lead(page: Page, start: int, sentence: int, reach: int = 60) -> str:
    """The words before a place, in its sentence."""
    return " ".join(page.text[max(page.sentences[sentence].start, start - reach) : start].split()) + " "


def tail(page: Page, end: int, sentence: int, reach: int = 60) -> str:
    """The words after a place, in its sentence."""
    return page.text[end : min(page.sentences[sentence].end, end + reach)]


def begins(one: Stretch) -> int:
    """Where a stretch begins, its hedge included."""
    hedge = one.figures[0].figure.hedge_start if one.figures else None
    return one.start if hedge is None else min(one.start, hedge)


def told(page: Page, one: Stretch) -> list[str]:
    """What the words beside a stretch make of it."""
    before, after = lead(page, begins(one), one.sentence), tail(page, one.end, one.sentence)
    if not before.strip():
        before = ""
    names = [f"lead {name}" for name, words in _LEADS.items() if words.search(before)]
    names += [f"after {name}" for name, words in _AFTERS.items() if words.match(after)]
    hedge = {"<": "under", ">": "over", "over": "over", "~": "about"}.get(one.approximator or "", "none")
    return [*(names or ["no words"]), f"hedge {hedge}"]


def quoted(page: Page, start: int) -> bool:
    """Whether a place stands inside quotation marks of its sentence's paragraph."""
    begin = max(page.text.rfind("\n", max(0, start - FAR_BACK), start) + 1, start - FAR_BACK, 0)
    before = page.text[begin:start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def step(size: float, steps: tuple[float | Fraction, ...]) -> str:
    """The first step that a size does not pass."""
    return next((f"{float(one):g}" for one in steps if size <= one), "more")


def sizes(made: Fraction, printed: Fraction, group: str) -> Iterator[str]:
    """How far a count is off what is printed: in parts of it, in whole units, by a digit."""
    off = abs(made - printed)
    least = min(made, printed)
    yield f"off {step(float(off / least) if least > 0 else 9.0, OFF)} {group}"
    whole = made.denominator == printed.denominator == 1
    yield f"digits {'one' if whole and one_digit(int(made), int(printed)) else 'more'} {group}"
    if off in (1, 10) or made == printed * 10:
        yield f"off by {off if off in (1, 10) else 'tenfold'} {group}"


def thinkable(made: Fraction, printed: Fraction) -> bool:
    """Whether one count may have been meant for the other: within four times of it, or ten times by a slip of the point."""
    least, most = sorted((made, printed))
    return least > 0 and (most / least <= WILDEST or most / least == TENFOLD)
