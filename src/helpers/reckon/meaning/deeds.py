"""Everyday words that tell one happening, whatever part of speech: died, dead and deaths; late, delay and behind schedule.

Comes in: text. Goes out: what it is about, as stems with the words of one happening made one. Each row is a small class of
everyday English; near in meaning, not alike: it ties two figures that unit, time and value already bring together.
"""

from __future__ import annotations

import re
from functools import cache

from .tellings import EMPTY, LONG, WORD, stem_of, stems

ROWS = tuple(
    frozenset(row.split())
    for row in (
        "die died dies dying dead death deaths kill killed killing fatal fatality fatalities",
        "hurt injured injury injuries injure wounded wound wounds",
        "late delay delayed delays overdue lateness",
        "wait waited waits waiting queue queued queues queuing",
        "stay stayed stays staying spend spends spent",
        "trip trips journey journeys ride rides crossing crossings",
        "discard discarded throw thrown threw waste wasted dump dumped binned spoiled spoilt scrap scrapped",
        "steal stole stolen theft thefts burglary burglaries robbed robbery",
        "arrest arrested arrests detain detained detention custody",
        "hire hired hires recruit recruited recruits recruitment",
        "sack sacked dismiss dismissed redundant redundancy redundancies",
        "close closed closes closing closure closures shut",
        "open opened opens opening launch launched begin began begun start started",
        "build built building construct constructed construction erected",
        "rescue rescued rescues save saved",
        "evacuate evacuated evacuation flee fled",
        "visit visited visitor visitors attend attended attendance crowd crowds gate gates audience audiences turnout drew draw drawn spectator spectators",
        "travel travelled traveled traveller travellers traveler travelers passenger passengers carried carry carries ridden riders",
        "sell sold sale sales",
        "buy bought purchase purchased purchases",
        "treat treated treatment treating",
        "admit admitted admission admissions hospital hospitals",
        "complain complained complaint complaints",
        "cancel cancelled canceled cancellation cancellations",
        "break broke broken smash smashed breakage breakages",
        "damage damaged destroyed destroy destruction",
        "catch caught catches landed landing landings",
        "weigh weighed weighs weight heavy heaviest lightest",
        "pay paid paycheck paychecks wage wages salary salaries staff payroll personnel earn earned",
        "vaccine vaccines vaccinated vaccination jab jabs dose doses",
        "infect infected infection infections ill illness illnesses sick sickness case cases",
        "burn burned burnt fire fires blaze blazes",
        "flood flooded floods flooding",
        "plant planted planting",
        "collapse collapsed collapses",
        "missing unaccounted",
        "ask asked survey surveyed poll polled questioned interviewed ballot balloted",
        "vote voted votes voting voter voters",
        "walk walked walkout strike struck strikes stoppage stoppages",
        "ship shipped shipment shipments export exported exports",
        "deliver delivered delivery deliveries",
        "test tested tests testing",
        "house houses housing home homes dwelling dwellings",
        "overrun overruns overspend overspent",
    )
)  # fmt: skip
KEYS = {word: f"={min(row)}" for row in ROWS for word in row}
COMMON_STEM = frozenset({"custody"})  # 'customers' have the same five letters
CLASS = {stem_of(word): key for word, key in KEYS.items() if len(word) >= LONG and word not in EMPTY | COMMON_STEM}
BEHIND = re.compile(r"\bbehind (?:schedule|time|the timetable)\b", re.I)


@cache
def matter(text: str) -> frozenset[str]:
    """What a text is about: its stems, the words of one happening made one.

    >>> sorted(matter("Four people died") & matter("the four deaths")), matter("14 minutes behind schedule") & matter("a delay")
    (['=dead'], frozenset({'=delay'}))
    """
    found = {CLASS.get(stem, stem) for stem in stems(text)}
    found |= {KEYS[word] for word in WORD.findall(text.lower()) if word in KEYS}
    return frozenset(found | ({KEYS["delay"]} if BEHIND.search(text) else set()))


@cache
def deeds(text: str) -> frozenset[str]:
    """Of what a text is about, the happenings alone.

    >>> sorted(deeds("the 1,130 doses thrown away")), deeds("a sum of 40")
    (['=binned', '=dose'], frozenset())
    """
    return frozenset(one for one in matter(text) if one.startswith("="))
