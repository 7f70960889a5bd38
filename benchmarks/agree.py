"""The weights of one number told twice: what speaks for one thing where two captures print one value, learnt from stories.

    python benchmarks/agree.py            # how well the weights do on stories left out of the fit
    python benchmarks/agree.py --write    # the same, and the weights of all stories into src/helpers/reckon/retold/same_number.json

Method: logistic regression with a ridge (see `weigh.py`). True are the pairs of a row that tells one measure twice, and those that
such rows link by others; chance are all other pairs of one value, but for those that the rules of words tell and those that
an earlier fit takes for true: no truth lists every retelling (a hidden class among the negatives: Elkan and Noto 2008).
"""

from __future__ import annotations

import argparse
import json
import os
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

import numpy as np
from link import meant
from weigh import LEAST, STORIES, fitted, scored, truth

from helpers import read_story
from helpers.reckon.meaning.tellings import Telling
from helpers.reckon.quantities import Desk
from helpers.reckon.retold.affinity import Weights
from helpers.reckon.retold.agreements import by_words
from helpers.reckon.retold.all_tellings import tellings
from helpers.reckon.retold.linkage import Traits
from helpers.reckon.retold.retellings import Retellings
from helpers.reckon.retold.same_number import SameNumbers

WEIGHTS = Path(__file__).parents[1] / "src/helpers/reckon/retold/same_number.json"
LOTS = 10  # so many lots of stories are left out in turn
SELDOM = 20  # traits seen in fewer pairs have no weight
ROUNDS = 2  # fits without what the one before took for true


class Pair(NamedTuple):
    traits: Traits
    true: bool
    told: bool  # by the rules of words


def gathered(story: Path) -> list[Pair]:
    """The pairs of one value of a story."""
    read = read_story(story)
    desk = Desk(list(read.witnesses), read.settings)
    found = tellings(desk)
    weights = Weights(found)
    again = Retellings(found, weights)
    home = {id(one): number for number, group in enumerate(by_words(found, weights, again)) for one in group}
    fact = linked_by_truth(found, truth(story))
    numbers = SameNumbers(found, weights, again)
    return [
        Pair(
            numbers.traits(one, other),
            id(one) in fact and fact[id(one)] == fact.get(id(other)),
            home[id(one)] == home[id(other)],
        )
        for one, other in numbers.pairs()
    ]


def linked_by_truth(found: list[Telling], rows: list[dict]) -> dict[int, int]:
    """The figures that rows of one measure tell, each with the number of its fact."""
    fact: dict[int, int] = {}
    for number, row in enumerate(rows):
        if "same_measure" not in row["rule"] or row.get("lookalike") or row.get("finding"):
            continue
        told = [id(one) for each in row["inputs"] for one in found if meant(one, each)]
        old = {fact[one] for one in told if one in fact}
        fact |= dict.fromkeys([*told, *(one for one, known in fact.items() if known in old)], number)
    return fact


def fit(pairs: list[Pair], bits: np.ndarray | None = None) -> Traits:
    """The weights, without the pairs that the bits of an earlier fit take for true."""
    kept = [
        pair
        for number, pair in enumerate(pairs)
        if pair.true or not (pair.told or (bits is not None and bits[number] > 0))
    ]
    return fitted([(pair.traits, pair.true, "") for pair in kept], SELDOM)


def repeated(pairs: list[Pair], rounds: int = ROUNDS) -> Traits:
    """The weights of the last of some fits."""
    table = fit(pairs)
    for _ in range(rounds):
        table = fit(pairs, bits_of(pairs, table))
    return table


def bits_of(pairs: list[Pair], table: Traits) -> np.ndarray:
    return scored([(pair.traits, False, "") for pair in pairs], table)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="write the weights of all stories")
    arguments = parser.parse_args()
    folders = sorted(folder for folder in STORIES.iterdir() if (folder / "truth.jsonl").exists())
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        stories = list(pool.map(gathered, folders))
    found = []
    for lot in range(LOTS):
        table = repeated([pair for number, story in enumerate(stories) if number % LOTS != lot for pair in story])
        for story in stories[lot::LOTS]:
            found += zip(bits_of(story, table), story, strict=True)
    print("bits  pairs that no rule tells  true by the truth   told by rules and as likely")
    for step in (4, 3, 2, 1, 0.5, 0, -0.5, -1, -2):
        over = [pair for bits, pair in found if bits >= step]
        print(
            f"{step:4.1f} {sum(not one.told for one in over):10} {sum(one.true and not one.told for one in over):10} {sum(one.told for one in over):10}"
        )
    if arguments.write:
        table = repeated([pair for story in stories for pair in story])
        told = {name: round(float(size), 2) for name, size in sorted(table.items()) if abs(size) >= LEAST}
        WEIGHTS.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
        print(f"written: {WEIGHTS.name}")


if __name__ == "__main__":
    main()
