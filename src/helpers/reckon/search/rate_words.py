"""The words that stand beside rates, totals and stretches: closed classes of general English, each with the figure that it is looked for at.

Comes in: nothing. Goes out: patterns, for `rate_marks` and `near_rates`.
"""

from __future__ import annotations

import re

EACH = re.compile(
    r"\b(?:each|every|apiece|per|a head|a piece|averag\w+|mean|evenly|equally|shared?|split|divided|spread|to an?)\b",
    re.I,
)
SHARED = re.compile(r"\b(?:equal\w*|evenly|shared?|split|divided|among|apiece|each|every|per)\b", re.I)
OF = re.compile(
    r"\d (?:[a-z]+ )?[a-z]{3,}s of\s*[$£€]?$|^(?:[a-z]+ ){0,2}[a-z]{3,} (?:hold|carry|seat|weigh|take|need)s?$", re.I
)
REQUIRED = re.compile(
    r"\b(?:must|needs?|needed|ha(?:s|ve|d) to|requir\w+|would have to|will have to|ought|want\w*|to (?:reach|meet|finish|hit|sell|manage|clear|get)|target|deadline)\b",
    re.I,
)
KEPT = re.compile(
    r"\b(?:day and night|night and day|round the clock|without (?:a )?(?:break|pause)|never|kept|keep|keeps|steady|steadily|non-?stop|continu\w+|pace|rate|speed|missed|throughout|ever since)\b",
    re.I,
)
HENCE = re.compile(
    r"\b(?:so|thus|therefore|hence|that is|that['’]s|which is|that was|(?:that|which|this) (?:means|makes|meant|made|gives|gave)|meaning|makes?|making|equal|equivalent|works? out|worked out|com(?:es?|ing) to|came to|comes? out|amount(?:s|ed|ing)?|adds? up|added up|giv(?:es?|ing)|or|i\.e\.)\b|=",
    re.I,
)
TOTAL = re.compile(
    r"\b(?:totals?|totall?ed|totall?ing|altogether|in all|all told|between them|together|combined|bill|sum|overall|whole|all|so far|to date|now|stood|stands?|since)\b",
    re.I,
)
REST = re.compile(
    r"\b(?:remain\w*|left|still|outstanding|to go|short|yet|backlog|rest|waiting|unsold|missing|wants?|needs?|gaps?|vacan\w+|queue)\b",
    re.I,
)
PLAN = re.compile(
    r"\b(?:will|would|could|can|if|may|might|should|expect\w*|forecast\w*|plan\w*|hop(?:e|ed|es|ing)|estimat\w+|due|propos\w+|assum\w+|when)\b",
    re.I,
)
OTHER_TIME = re.compile(
    r"\b(?:last (?:year|month|week|season|summer|winter|spring|autumn)|ago|earlier|previous\w*|usual\w*|normal\w*|before|used to|once|originally|at first|peak|busiest|record|in (?:19|20)\d\d|than|compared|against|from|until)\b",
    re.I,
)
SOME = re.compile(
    r"\b(?:some of|among|includ\w+|part of|(?<!each )(?<!one )of (?:which|whom|them|these|those)|most of|only|up to|as (?:many|much) as|at least|at most|more than|fewer than|less than|over|under|other|another|elsewhere|alone)\b",
    re.I,
)
BESIDES = re.compile(
    r"\b(?:with|plus|also|added|additional|extra|besides|as well as|on top of|including|before|after|excluding|apart from)\b",
    re.I,
)
IN_THOSE = re.compile(
    r"\b(?:in|over|for|during|through|across|within|throughout|after|of|on|to)(?: (?:the|those|these|its|his|her|their|all|last|past|first|next|just|only|about|nearly|some|a|an|each|every|any|our|your|that))*\s*$",
    re.I,
)
THOSE = re.compile(r"\b(?:those|these|all|the)\s*$", re.I)
AGO = re.compile(
    r"^\W*(?:[a-z]+ )?(?:ago|old|earlier|before|later|apart|late|early|behind|ahead|older|younger|longer|shorter|after|notice)\b",
    re.I,
)
LEFT = re.compile(
    r"^\W*(?:[a-z]+ )?(?:away|left|to go|remaining|to (?:do|give|run|reach)|from now)\b|^\W*(?:[a-z]+ )?(?:a|per) (?:day|week|month|year)\b",
    re.I,
)
POINTS_BACK = re.compile(
    r"^\W*(?:That|This|It|They|These|Those|In (?:those|these|the|that)|Over (?:those|these|the|that)|The|At (?:that|this)|So|Thus|With|Among|Shared|Spread|Between|Together|To)\b"
)
AMONG = re.compile(
    r"\b(?:among|amongst|between|of|for|with|across|to)(?: (?:each|every))?(?: one)?(?: of)?(?: (?:the|its|their|his|her|our|all|these|those))*(?: [\w-]+['’]s)?\s*$",
    re.I,
)
PACE = re.compile(
    r"\b(?:(?:at|with|on) (?:this|that|such an?|the (?:same|present|current)) (?:rate|pace|speed)|tak(?:e|es|ing)|took|need(?:s|ed)?|enough|finish\w*|clear\w*|complet\w+|gone|done|last(?:s|ed)?|run(?:s|ning)? out|over|through|within|by then)\b",
    re.I,
)
JOINED = re.compile(r"\b(?:and|but|while|whereas|nor)(?: (?!so\b|thus\b|that\b)[\w$£€'’-]+){0,2}\s*[$£€]?$", re.I)
CHANGED = re.compile(
    r"\b(?:went|gone|rose|risen|rais\w+|cut|fell|fallen|up (?:to|from)|down (?:to|from)|increas\w+|reduc\w+|now|currently|these days|at first|later|then|from)\b",
    re.I,
)
BROKEN = re.compile(
    r"\b(?:when|while|except|apart|out of (?:action|use|order)|clos\w+|shut|stopp\w+|broke\w*|interrupt\w+|partly|not all|off|idle|on strike|holidays?|weekends?|twice|one rate|some of)\b",
    re.I,
)
BREAK = re.compile(
    r"\b(?:out of (?:action|use|order|service)|(?:was|were|been) (?:closed|shut|off|idle|suspended|in dock)|one rate or)\b",
    re.I,
)
ELSE_TOO = re.compile(
    r"\b(?:with|counting|including|plus|adding) (?:the |an? |its |their |his |her )?(?:other|second|third|new|another|further|extra)\b",
    re.I,
)
CONTRAST = re.compile(r"\b(?:other|second|separate|different|new|extra|further|additional)\b (?!\d)", re.I)
TARIFF = re.compile(
    r"\b(?:subscri\w+|members?|memberships?|season (?:ticket|card|pass)\w*|cards?|pass(?:es)?|up ?front|at once|in advance|discount\w*|tariffs?|deals?|plans?|monthly or|or [$£€][\d.]+ (?:for|a|annually))\b",
    re.I,
)
TO_DATE = re.compile(r"\b(?:in|over|for|during) (?:the|its|their) (?P<unit>year|month|week) (?=to|end(?:ed|ing))", re.I)
# Reads 'for every 10 square kilometres', 'per 1,000 residents': a rate for each of them is so many times smaller.
SO_MANY = re.compile(
    r"^(?:[a-z-]+ ){0,2}?(?:per|(?:for|in|to|of|on) (?:each|every)|an?|every) (?P<many>\d[\d,]*|hundred|thousand|million) (?P<base>(?:square |cubic )?[a-z]{3,})\b",
    re.I,
)
MANY = {"hundred": 100, "thousand": 1000, "million": 10**6}
TIMES = re.compile(
    r"\b(hour|day|week|month|year|night|annual|annually|yearly|monthly|weekly|daily|season|summer|winter)s?\b", re.I
)
ADVERBS = {
    "annual": "year",
    "annually": "year",
    "yearly": "year",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "night": "day",
}
# Which traits tie the figures of each shape: what is kept up comes to a total, what is to be done asks for a rate, and so on.
TIES = {
    "kept up": frozenset(
        ("in those", "those", "points back", "text kept", "whole total", "last hence", "apposed", "whole of its time")
    ),
    "asked": frozenset(
        ("rate required", "text required", "whole rest", "left", "in those", "last hence", "points back")
    ),
    "needed": frozenset(
        ("many last, paced", "whole rest", "text required", "last hence", "points back", "rate printed")
    ),
    "told again": frozenset(("apposed", "last hence", "whole of its time", "points back", "rate printed")),
    "shared": frozenset(
        ("last each", "last hence", "among", "each of these", "each of them", "a mean", "points back", "apposed")
    ),
    "priced": frozenset(
        (
            "last hence",
            "last total",
            "each of these",
            "each of them",
            "rate each",
            "rate printed",
            "points back",
            "apposed",
            "whole total",
        )
    ),
}
PLACES = {
    "last": ((HENCE, "hence"), (TOTAL, "total"), (EACH, "each"), (PLAN, "plan"), (OTHER_TIME, "other time"), (SOME, "some"), (BESIDES, "besides"), (REQUIRED, "required")),
    "rate": ((EACH, "each"), (REQUIRED, "required"), (KEPT, "kept"), (PLAN, "plan"), (OTHER_TIME, "other time"), (SOME, "some")),
    "whole": ((TOTAL, "total"), (REST, "rest"), (PLAN, "plan"), (OTHER_TIME, "other time"), (SOME, "some"), (REQUIRED, "required")),
    "many": ((OTHER_TIME, "other time"), (SOME, "some"), (TOTAL, "total")),
}  # fmt: skip
