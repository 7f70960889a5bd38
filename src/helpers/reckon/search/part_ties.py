"""What the marks of a part and its whole come to: few traits, each of many words, for slips of which few are known.

Comes in: the names that `part_traits` gives. Goes out: the traits that are weighed: how firmly the words tie a part to its whole, how many
things set the two apart, what is known of them.
"""

from __future__ import annotations

from .traits import Traits

STRONG = ("part of them", "part taken up", "part of the whole")
WEAK = ("pronoun before", "all of them", "makes", "some before")
BARE = ("bare part", "bare part and whole")
# What sets a part apart from the whole, each row counted once.
APART = (
    ("more",), ("than",), ("planned", "whole planned"), ("dated", "whole dated", "whens"), ("change", "set aside"), ("a new name",), ("mean",),
    ("later",), ("roles", "part role", "whole role"), ("whole more",), ("not",),
)  # fmt: skip
MISFIT = ("two nouns", "unit left out")
GREATER = ("a greater near", "of its size between 1", "of its size between more")
PAST = (
    ("misfit", MISFIT), ("one noun", ("one noun",)), ("opens", ("entitled near",)), ("alike", ("exchanged", "one digit")),
    ("near", ("over 1.01", "over 1.03", "over 1.06")), ("wide", ("over 1.5", "over more")), ("known", ("bound together", "part result", "parts together", "part of a greater")),
    ("told", ("part told",)), ("whole told", ("whole told",)), ("whole result", ("whole result",)), ("greater", GREATER), ("hedged", ("hedged", "whole hedged", "bound")),
    ("first", ("whole first",)), ("few of it", ("a few",)), ("long", ("digits 3",)), ("units", ("unit one",)), ("same sentence", ("away 0",)),
    ("next sentence", ("away 1",)), ("clear between", ("between 0",)), ("exists", ("exists near", "found near")), ("still", ("still",)),
)  # fmt: skip
PAIR = (("split", ("second split",)), ("joined", ("and between",)), ("short gap", ("gap 12", "gap 30")))
MOST_APART, MOST_BAD = 3, 4
FEW_STRONG = ("few of them", "few of noun", "few taken up")
FEW_ASKED = ("few asked", "few asked near", "few entitled")
FEW_BAD = (
    ("few change",), ("few of another",), ("few explained",), ("few planned",), ("few than",), ("few whole change",), ("few role",),
    ("few nearer 1", "few nearer more"), ("few greater near 1", "few greater near more"), ("few between 2", "few between more"),
)  # fmt: skip
FEW = (
    ("strong", FEW_STRONG), ("asked", FEW_ASKED), ("alone fails", ("few alone fails",)), ("fail more", ("few fail 2", "few fail more")), ("own noun", ("few several",)),
    ("rate first", ("few order rate",)), ("far", ("few away 2", "few away 3", "few away 4")), ("explained", ("few explained",)), ("pronoun", ("few pronoun",)),
    ("takes", ("few takes",)), ("between none", ("few between 0",)), ("change", ("few change",)), ("of another", ("few of another",)),
    ("count large", ("few count 70", "few count more")),
)  # fmt: skip
ECHO = 3.0  # bits of the words that two sentences have in common


def held(names: Traits, *wanted: str) -> bool:
    """Whether any of some marks is there."""
    return any(name in names for name in wanted)


def past_ties(names: Traits) -> Traits:
    """The traits of parts that are more than their whole."""
    group = "sum" if "past sum" in names else "one"
    if held(names, *STRONG):
        names = {
            name: size for name, size in names.items() if name != "later"
        }  # 'some of them have since left; 17 have not'
    strong, weak, bare = held(names, *STRONG), held(names, *WEAK), held(names, *BARE) and "takes" in names
    tie = "strong" if strong else "bare" if bare and weak else "weak" if weak else "takes" if bare else "none"
    apart = sum(held(names, *row) for row in APART)
    clean = not apart and not held(names, *MISFIT, *GREATER)
    told = [name for name, row in (*PAST, *(PAIR if group == "sum" else ())) if held(names, *row)]
    told += [f"past {group}", f"tie {tie} {group}"]
    tied = tie != "none"
    for name, yes in (
        ("strong alone", strong and clean), ("weak alone", tied and not strong and clean), ("no apart", not apart), ("opens and tied", tied and "opens" in told), ("still and tied", tied and "still" in told),
        ("alike and tied", tied and "alike" in told), ("timed", "timed" in names and "whole timed" not in names),
    ):  # fmt: skip
        if yes:
            told.append(name)
    return dict.fromkeys(told, 1.0) | ({"apart": float(min(apart, MOST_APART))} if apart else {})


def loose(told: Traits) -> bool:
    """Whether no word takes up the whole of a single part, nor opens it: two numbers of one kind that stand near, no more."""
    return "tie none one" in told and "opens" not in told


def few_ties(names: Traits) -> Traits:
    """The traits of a percentage that no part of so few can be."""
    strong, asked = held(names, *FEW_STRONG), held(names, *FEW_ASKED)
    bad = sum(held(names, *row) for row in FEW_BAD)
    told = ["few", *(f"few {name}" for name, row in FEW if held(names, *row))]
    for name, yes in (
        ("asked takes", asked and "few takes" in names), ("strong clean", strong and not bad), ("clean", not bad), ("echo", names["few echo"] > ECHO),
        ("asked fits", asked and names["few siblings"] > 1),
    ):  # fmt: skip
        if yes:
            told.append(f"few {name}")
    sizes = {
        "few bad": float(min(bad, MOST_BAD)),
        "few siblings": names["few siblings"],
        "few likely": names["few likely"],
    }
    return dict.fromkeys(told, 1.0) | {name: size for name, size in sizes.items() if size}
