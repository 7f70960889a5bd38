"""Sentences whose numbers belong together, each in several wordings, for stories that add up until one number is changed.

Goes out: relations. Each draws its numbers so that they agree, and knows by plain arithmetic whether any other numbers do:
it is the judge of what the engine says, and knows nothing of the engine.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

Numbers = dict[str, int]


@dataclass(frozen=True)
class Relation:
    """`wordings` print the same numbers; `draw` makes numbers that agree, `holds` judges any; `turns` may be changed."""

    name: str
    wordings: tuple[str, ...]
    draw: Callable[[random.Random], Numbers]
    holds: Callable[[Numbers], bool]
    turns: str
    others: dict[str, str]  # words in place of which others can stand, and all else stays


def near(one: float, other: float, by: float = 1.0) -> bool:
    """Whether two numbers are one within what rounding, up or off, may do."""
    return abs(one - other) < by


def _three(chance: random.Random) -> Numbers:
    a, b, c = (chance.randrange(120, 2_900) for _ in "abc")
    return {"a": a, "b": b, "c": c, "d": a + b + c}


def _rest(chance: random.Random) -> Numbers:
    a, b = chance.randrange(210, 900), chance.randrange(30, 190)
    return {"a": a, "b": b, "n": a + b}


def _share(chance: random.Random) -> Numbers:
    n, p = chance.randrange(3, 9) * 100, chance.randrange(11, 89)
    return {"k": n * p // 100, "n": n, "p": p}


def _rise(chance: random.Random) -> Numbers:
    a, p = chance.randrange(4, 40) * 100, chance.randrange(6, 70)
    return {"a": a, "b": a + a * p // 100, "p": p}


def _more(chance: random.Random) -> Numbers:
    a, d = chance.randrange(1_100, 4_900), chance.randrange(140, 890)
    return {"a": a, "d": d, "b": a + d}


def _each(chance: random.Random) -> Numbers:
    n, a = chance.randrange(12, 48), chance.randrange(13, 95)
    return {"n": n, "a": a, "t": n * a}


def _rate(chance: random.Random) -> Numbers:
    r, h = chance.randrange(110, 970), chance.randrange(5, 19)
    return {"r": r, "h": h, "t": r * h}


def _triple(chance: random.Random) -> Numbers:
    a = chance.randrange(1_100, 6_900)
    return {"a": a, "b": 3 * a}


def _born(chance: random.Random) -> Numbers:
    year = chance.randrange(1931, 1999)
    return {"year": year, "age": 2024 - year}


def _miles(chance: random.Random) -> Numbers:
    miles = chance.randrange(12, 480)
    return {"miles": miles, "km": round(miles * 1.609344)}


def _mean(chance: random.Random) -> Numbers:
    n, m = chance.randrange(23, 180), chance.randrange(14, 96)
    return {"n": n, "m": m, "t": n * m}


def _hundred(chance: random.Random) -> Numbers:
    a, b = chance.randrange(41, 60), chance.randrange(12, 30)
    return {"a": a, "b": b, "c": 100 - a - b}


def _years(chance: random.Random) -> Numbers:
    d = chance.randrange(13, 96)
    return {"y": 2019 - d, "z": 2019, "d": d}


def _points(chance: random.Random) -> Numbers:
    a, d = chance.randrange(21, 48), chance.randrange(3, 19)
    return {"a": a, "d": d, "b": a + d}


def _votes(chance: random.Random) -> Numbers:
    b = chance.randrange(4, 15)
    a = b + chance.randrange(3, 15)
    return {"a": a, "b": b, "n": a + b}


def _weekly(chance: random.Random) -> Numbers:
    r, w = chance.randrange(21, 190), chance.randrange(6, 40)
    return {"r": r, "w": w, "n": r * w}


def _record(chance: random.Random) -> Numbers:
    b = chance.randrange(112, 480)
    return {"b": b, "a": b + chance.randrange(5, 60)}


RELATIONS = (
    Relation("sum", (
        "The library lent {a:,} novels, {b:,} picture books and {c:,} atlases in March, {d:,} items in all.",
        "In March the library lent {d:,} items: {a:,} novels, {b:,} picture books and {c:,} atlases.",
        "Of the {d:,} items that the library lent in March, {a:,} were novels, {b:,} picture books and {c:,} atlases.",
    ), _three, lambda v: v["a"] + v["b"] + v["c"] == v["d"], "abcd", {"library": "music school", "novels": "songbooks", "picture books": "scores", "atlases": "posters", "March": "April"}),
    Relation("remainder", (
        "Of the {n:,} allotments in the borough, {a:,} are let and the remaining {b:,} lie empty.",
        "The borough has {n:,} allotments: {a:,} are let, and the other {b:,} lie empty.",
        "Only {b:,} of the borough's {n:,} allotments lie empty; the remaining {a:,} are let.",
    ), _rest, lambda v: v["a"] + v["b"] == v["n"], "abn", {"allotments": "moorings", "borough": "harbour town", "let": "taken"}),
    Relation("share", (
        "Of the {n:,} singers in the county's choirs, {k:,}, or {p} percent, are over 60.",
        "Some {p} percent of the {n:,} singers in the county's choirs, {k:,} in all, are over 60.",
        "In the county's choirs {k:,} of {n:,} singers ({p} percent) are over 60.",
    ), _share, lambda v: near(100 * v["k"] / v["n"], v["p"]), "kp", {"singers": "gardeners", "choirs": "allotment clubs", "over 60": "retired"}),
    Relation("change", (
        "Membership of the rowing club rose {p} percent, from {a:,} to {b:,}, its treasurer said.",
        "The rowing club now has {b:,} members, up {p} percent from {a:,} a year ago, its treasurer said.",
        "From {a:,} a year ago, membership of the rowing club grew by {p} percent to {b:,}, its treasurer said.",
    ), _rise, lambda v: near(100 * (v["b"] - v["a"]) / v["a"], v["p"]), "pb", {"rowing club": "chess society", "treasurer": "secretary"}),
    Relation("difference", (
        "The orchard sold {b:,} crates of plums this autumn, {d:,} more than the {a:,} of last autumn.",
        "This autumn the orchard sold {b:,} crates of plums, up by {d:,} from {a:,} last autumn.",
        "The orchard sold {a:,} crates of plums last autumn and {b:,} this autumn, an increase of {d:,}.",
    ), _more, lambda v: v["b"] - v["a"] == v["d"], "abd", {"orchard": "nursery", "crates of plums": "trays of roses", "autumn": "spring"}),
    Relation("product", (
        "Each of the {n} ovens bakes {a} loaves a night, {t:,} loaves in all.",
        "The bakery has {n} ovens, each of which bakes {a} loaves a night, for a total of {t:,} loaves a night.",
        "With {a} loaves a night from each of its {n} ovens, the bakery makes {t:,} loaves a night.",
    ), _each, lambda v: v["n"] * v["a"] == v["t"], "nat", {"ovens": "looms", "bakes": "weaves", "loaves": "scarves", "bakery": "mill"}),
    Relation("rate", (
        "The pump in the mine lifts {r:,} litres an hour, or {t:,} litres in {h} hours.",
        "In {h} hours, at {r:,} litres an hour, the pump in the mine lifts {t:,} litres.",
        "The pump in the mine lifted {t:,} litres in {h} hours, a rate of {r:,} litres an hour.",
    ), _rate, lambda v: v["r"] * v["h"] == v["t"], "rt", {"pump": "crusher", "mine": "quarry", "lift": "grind", "litres": "kilos"}),
    Relation("multiple", (
        "Visits to the clock museum tripled from {a:,} to {b:,}, the curator said.",
        "The curator said visits to the clock museum had tripled, to {b:,} from {a:,}.",
        "Visits to the clock museum went from {a:,} to {b:,}, a threefold rise, the curator said.",
    ), _triple, lambda v: near(v["b"] / v["a"], 3, 0.25), "ab", {"clock museum": "tram depot", "curator": "warden"}),
    Relation("age", (
        "The keeper of the lighthouse, Tom Orr, {age}, was born in {year}.",
        "Tom Orr, who keeps the lighthouse, was born in {year} and is now {age} years old.",
        "Born in {year}, Tom Orr, {age}, keeps the lighthouse.",
    ), _born, lambda v: near(2024 - v["year"], v["age"], 2), "ay", {"lighthouse": "toll bridge", "Tom Orr": "Eva Lund"}),
    Relation("conversion", (
        "The footpath along the coast is {km:,} kilometres ({miles:,} miles) long.",
        "At {miles:,} miles ({km:,} kilometres), the footpath along the coast is the longest in the county.",
        "The footpath runs for {km:,} kilometres, or {miles:,} miles, along the coast.",
    ), _miles, lambda v: near(v["miles"] * 1.609344, v["km"], 1.7), "km", {"footpath": "cycle way", "coast": "canal", "county": "province"}),
    Relation("mean", (
        "The {n} donors gave {t:,} euros for the organ, an average of {m} euros each.",
        "In all {n} donors gave {t:,} euros for the organ, {m} euros each on average.",
        "The appeal for the organ raised {t:,} euros from {n} donors, an average gift of {m} euros.",
    ), _mean, lambda v: near(v["t"] / v["n"], v["m"]), "tm", {"donors": "walkers", "organ": "ferry", "appeal": "walk"}),
    Relation("hundred", (
        "Of the guests, {a} percent came by train, {b} percent by coach and the remaining {c} percent on foot.",
        "By train came {a} percent of the guests, by coach {b} percent and on foot the other {c} percent.",
        "Some {a} percent of the guests came by train and {b} percent by coach; the remaining {c} percent came on foot.",
    ), _hundred, lambda v: near(v["a"] + v["b"] + v["c"], 100, 2), "abc", {"guests": "pupils", "coach": "tram", "train": "boat"}),
    Relation("years", (
        "The paper mill opened in {y} and closed in {z}, after {d} years.",
        "The paper mill closed in {z}, {d} years after it had opened in {y}.",
        "Opened in {y}, the paper mill closed in {z} after {d} years.",
    ), _years, lambda v: near(v["z"] - v["y"], v["d"], 2), "dy", {"paper mill": "post office"}),
    Relation("points", (
        "Turnout in the parish rose from {a} percent to {b} percent, a rise of {d} percentage points.",
        "Turnout in the parish was {b} percent, up {d} percentage points from {a} percent.",
        "Turnout in the parish, {a} percent last time, rose by {d} percentage points to {b} percent.",
    ), _points, lambda v: near(v["b"] - v["a"], v["d"], 2), "abd", {"parish": "borough", "Turnout": "Recycling"}),
    Relation("votes", (
        "The council voted {a} to {b} for the new quay, with all {n} members present and voting.",
        "All {n} members of the council voted, {a} for the new quay and {b} against it.",
        "Of the council's {n} members, {a} voted for the new quay and {b} against; nobody was absent.",
    ), _votes, lambda v: v["a"] + v["b"] == v["n"], "abn", {"council": "school board", "quay": "gym"}),
    Relation("required", (
        "To plant {n:,} trees in {w} weeks, the wardens must plant {r} trees a week.",
        "The wardens are to plant {n:,} trees in {w} weeks, which means {r} trees a week.",
        "At {r} trees a week, the wardens will have planted {n:,} trees in {w} weeks.",
    ), _weekly, lambda v: near(v["n"] / v["w"], v["r"]), "nr", {"trees": "hedges", "wardens": "foresters"}),
    Relation("record", (
        "The lake stood {a} centimetres above its usual level, which broke the record of {b} centimetres set in 1997.",
        "At {a} centimetres above its usual level, the lake broke its record of {b} centimetres, set in 1997.",
        "The lake's old record of {b} centimetres above its usual level, set in 1997, was broken: it stood at {a} centimetres.",
    ), _record, lambda v: v["a"] > v["b"], "a", {"lake": "reservoir", "level": "mark"}),
)  # fmt: skip
