"""Metamorphic tests of the verdicts: stories that add up, one number changed so that they do not, and the same in other words.

Comes in: how many mutations. Goes out: the share that the engine tells, and the alarms it gives where everything adds up.
No expected verdict is written down: arithmetic says which stories add up, and a change of words must change nothing.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from invented import told
from trust.outcome import Outcome
from trust.relations import RELATIONS, Numbers, Relation

HEAD = "A quiet week in the county\n\nBy Ada Finch\n\nFriday 17 May 2024\n\n"
FILLER = (
    "Nobody was hurt, and the roads are open again.",
    "The council will speak about it at its next meeting.",
    "Readers are asked to send in their photographs.",
)
YEARS = 1700, 2024  # a slip of the hand still leaves a year
LEAST = 0.6  # share that is to be caught; what was measured, 68 in a hundred, stands in SECURITY.md


@dataclass
class Tally:
    """What came of the mutations, by the name of the relation."""

    tried: Counter[str] = field(default_factory=Counter)
    caught: Counter[str] = field(default_factory=Counter)
    alarms: list[str] = field(default_factory=list)  # sentences that add up, and are told not to
    turned: list[str] = field(
        default_factory=list
    )  # sentences whose verdict other words in the places of some have changed
    recast: list[str] = field(
        default_factory=list
    )  # sentences whose verdict another sentence with the same numbers has changed
    missed: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        """The share of the mutations that was caught."""
        return sum(self.caught.values()) / max(1, sum(self.tried.values()))


def mutate(relation: Relation, numbers: Numbers, chance: random.Random) -> Numbers:
    """The numbers with one changed as a slip of the hand changes it, so that they do not agree any more."""
    names = [name for name in numbers if name[0] in relation.turns]
    while True:
        name = chance.choice(names)
        slipped = int(chance.choice(SLIPS)(str(numbers[name]), chance))
        made = {**numbers, name: slipped}
        low, high = YEARS if name in ("y", "year") else (1, 10 * numbers[name])
        if low <= slipped <= high and not relation.holds(made):
            return made


def _digit(digits: str, chance: random.Random) -> str:
    at = chance.randrange(len(digits))
    return digits[:at] + chance.choice("123456789") + digits[at + 1 :]


def _swapped(digits: str, chance: random.Random) -> str:
    at = chance.randrange(len(digits) - 1)
    return digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]


def _dropped(digits: str, chance: random.Random) -> str:
    at = chance.randrange(len(digits))
    return digits[:at] + digits[at + 1 :] or "0"


SLIPS = (_digit, _digit, lambda digits, chance: _swapped(digits, chance) if len(digits) > 1 else digits, _dropped)


def inconsistent(story: list[str]) -> set[int]:
    """The paragraphs in which something is told not to add up."""
    text = HEAD + "\n\n".join(story) + "\n"
    starts, at = [], len(HEAD)
    for paragraph in story:
        starts.append((at, at + len(paragraph)))
        at += len(paragraph) + 2
    _, checks, compared = told({"a.txt": text})
    spans = [span for c in (*checks, *compared.checks) if c.verdict == "inconsistent" for span in c.spans]
    places = [int(span.rpartition(":")[2].partition("-")[0]) for span in spans]
    return {number for number, (start, end) in enumerate(starts) if any(start <= place < end for place in places)}


def trials(many: int, seed: int) -> Iterator[tuple[Relation, Numbers, Numbers, random.Random]]:
    """Each relation in turn: its numbers as they agree, and as they do not."""
    for number in range(many):
        chance = random.Random(f"{seed}-{number}")
        relation = RELATIONS[number % len(RELATIONS)]
        numbers = relation.draw(chance)
        yield relation, numbers, mutate(relation, numbers, chance), chance


def reworded(sentence: str, relation: Relation) -> str:
    """The sentence about something else: other words in the places of some, all numbers and all else as they were."""
    for word, other in relation.others.items():
        sentence = re.sub(rf"\b{word}", other, sentence)
    return sentence


def tally(many: int, seed: int = 1) -> Tally:
    """Make so many mutations, each in a story with two other relations that hold; then in other words, and recast."""
    found = Tally()
    for relation, good, bad, chance in trials(many, seed):
        others = chance.sample([one for one in RELATIONS if one is not relation], 2)
        rest = [chance.choice(one.wordings).format(**one.draw(chance)) for one in others]
        first, second = chance.sample(relation.wordings, 2)
        told_as = [(first, good), (second, good), (first, bad), (second, bad)]
        sentences = [wording.format(**numbers) for wording, numbers in told_as]
        sentences += [reworded(sentence, relation) for sentence in sentences]
        places = [inconsistent([rest[0], FILLER[0], sentence, rest[1], FILLER[1]]) for sentence in sentences]
        _count(found, relation, rest, sentences, places)
    return found


def _count(found: Tally, relation: Relation, rest: list[str], sentences: list[str], places: list[set[int]]) -> None:
    """What the paragraphs that were told not to add up say of one mutation, whose sentence is the third paragraph."""
    for number in (0, 1, 4, 5):  # of these everything adds up
        paragraphs = (rest[0], FILLER[0], sentences[number], rest[1], FILLER[1])
        found.alarms += [paragraphs[place] for place in places[number]]
    torn, recast = (2 in places[2]), (2 in places[3])
    found.tried[relation.name] += 1
    found.caught[relation.name] += torn
    found.missed += [] if torn else [sentences[2]]
    found.recast += [f"{sentences[2]} // {sentences[3]}"] if torn != recast else []
    found.turned += [
        f"{sentences[n]} // {sentences[n + 4]}" for n in range(4) if (2 in places[n]) != (2 in places[n + 4])
    ]


def run(asked: argparse.Namespace) -> Outcome:
    """So many mutations; held where most are caught, and nothing is told of what adds up."""
    found = tally(asked.mutations)
    for what in ("alarms", "missed", "turned", "recast"):
        for sentence in getattr(found, what):
            print(f"  {what}: {sentence}")
    least = min(found.tried, key=lambda name: found.caught[name] / found.tried[name])
    words = (
        f"{sum(found.caught.values())} of {asked.mutations} caught ({found.share:.1%}), fewest of '{least}' ({found.caught[least]} of "
        f"{found.tried[least]}); {len(found.alarms)} alarms where all adds up; with other words in the places of some {len(found.turned)} of "
        f"{4 * asked.mutations} verdicts changed, in another sentence with the same numbers {len(found.recast)} of {asked.mutations}"
    )
    ran = f"{asked.mutations} stories with one number changed, in {len(RELATIONS)} kinds of sums; each in other words, and recast"
    return Outcome(found.share >= LEAST and not found.alarms, ran, words)
