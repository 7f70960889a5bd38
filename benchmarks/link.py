"""The weights of linkage: which figures of two captures are told of one thing, and which two numbers are one with a slip.

    python benchmarks/link.py            # how well the weights do on stories left out of the fit
    python benchmarks/link.py --write    # the same, and the weights of all stories into src/helpers/reckon/retold/linkage.json

Method: two logistic regressions with a ridge (see `weigh.py`). The first takes as one thing the figures of a row that tells one
measure twice, and rare numbers that two captures print alike; against them stand all pairs of like size and other value. The
second takes the planted slips, against all pairs that are none, weighed by the first as fitted without their story.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from weigh import LEAST, STORIES, fitted, scored, truth

from helpers import read_story
from helpers.reckon.meaning.tellings import Telling
from helpers.reckon.quantities import Desk
from helpers.reckon.retold.affinity import rarity
from helpers.reckon.retold.all_tellings import tellings
from helpers.reckon.retold.linkage import Link, Slips, Traits, links, weighed
from helpers.reckon.retold.shared_facts import SharedFacts

PASSAGES = (
    STORIES / "passages/twice.jsonl"
)  # short passages, two of one event each, written by somebody blind to the rules
WEIGHTS = Path(__file__).parents[1] / "src/helpers/reckon/retold/linkage.json"
LOTS = 10  # so many lots of stories and passages are left out in turn
SELDOM = 8  # traits seen in fewer pairs have no weight
RARE = 9.0  # bits of a number that two captures print of one thing and not by chance
OTHERS = {"ordering", "threshold", "calendar"}  # rules whose slips lie in a claim, not in a number told twice


class Pair(NamedTuple):
    link: Link
    kind: str  # slip, agree, chance, or open: neither


class Story(NamedTuple):
    pairs: list[Pair]
    facts: SharedFacts


class Row(NamedTuple):
    link: Link
    traits: Traits
    kind: str


def kinds(found: list[Telling], rows: list[dict]) -> tuple[dict[frozenset, str], set[frozenset]]:
    """What the truth says of pairs of figures, and the values of its slips."""
    said: dict[frozenset, str] = {}
    values: set[frozenset] = set()
    for row in rows:
        if row.get("lookalike"):
            continue
        told = [one for each in row["inputs"] for one in found if meant(one, each)]
        twice = row["rule"][0] == "same_measure" and not OTHERS & set(row["rule"])
        for index, one in enumerate(told):
            for other in told[index + 1 :]:
                key = frozenset((id(one), id(other)))
                fits = one.one.readings.usual.intersects(other.one.readings.usual)
                if twice and row.get("finding") and not fits:
                    said[key] = "slip"
                    values.add(frozenset((value(one), value(other))))
                elif row.get("finding"):
                    said.setdefault(key, "open")
                elif twice:
                    said[key] = "agree"
    return said, values


def value(one: Telling) -> tuple:
    return one.one.figure.lo, one.one.figure.hi


def meant(one: Telling, row: dict) -> bool:
    return f"{one.article}." in row["document"] and one.one.start < row["end"] and row["start"] < one.one.end


def gathered(story: Path) -> Story:
    """The pairs of a story."""
    return paired(story, truth(story))


def passages() -> Iterator[tuple[str, Story]]:
    """The pairs of short passages, two captures each."""
    for line in PASSAGES.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        with TemporaryDirectory() as folder:
            inputs = []
            for number, (text, figure) in enumerate(zip(row["texts"], row["figures"], strict=True)):
                path = Path(folder, f"{number}-passage.txt")
                path.write_text(f"{text}\n", encoding="utf-8")
                start = text.index(figure)
                inputs.append({"document": path.name, "start": start, "end": start + len(figure)})
            rows = [{"inputs": inputs, "rule": row["rule"], "finding": row["id"]}] if row["slip"] else []
            yield row["id"], paired(Path(folder), rows)


def paired(story: Path, rows: list[dict]) -> Story:
    read = read_story(story)
    found = tellings(Desk(list(read.witnesses), read.settings))
    said, values = kinds(found, rows)
    pairs = []
    facts = SharedFacts(found)
    for link in links(found, facts, {}):
        kind = said.get(frozenset((id(link.one), id(link.other))))
        if kind is None:
            rare = link.equal and rarity(link.one.one) >= RARE and link.one.one.role != "quota"
            slip = frozenset((value(link.one), value(link.other))) in values
            kind = "agree" if rare else "open" if link.fits or slip else "chance"
        pairs.append(Pair(link, kind))
    return Story(pairs, facts)


def thing(stories: Iterable[Story]) -> Traits:
    """The weights of the first regression."""
    pairs = [pair for story in stories for pair in story.pairs if pair.kind != "open"]
    return fitted([(pair.link.traits, pair.kind != "chance", "") for pair in pairs], SELDOM)


def slipped(story: Story, table: Traits) -> list[Row]:
    """The traits of the second regression."""
    pairs = [replace(pair.link, bits=weighed(pair.link.traits, table)) for pair in story.pairs]
    kind = {id(link): pair.kind for link, pair in zip(pairs, story.pairs, strict=True)}
    return [Row(link, told, kind[id(link)]) for link, told in Slips(pairs, story.facts).traits()]


def slip(stories: Iterable[list[Row]]) -> Traits:
    """The weights of the second."""
    rows = [row for story in stories for row in story if row.kind in ("slip", "chance")]
    return fitted([(row.traits, row.kind == "slip", "") for row in rows], SELDOM)


def left_out(stories: dict[str, Story]) -> Iterator[tuple[float, str, Row]]:
    """The best pair of each two values, weighed by stories of the other lots: its bits, its story, and itself."""
    lot = {name: number % LOTS for number, name in enumerate(stories)}
    first = [thing(story for name, story in stories.items() if lot[name] != each) for each in range(LOTS)]
    second = {name: slipped(story, first[lot[name]]) for name, story in stories.items()}
    tables = [slip(rows for name, rows in second.items() if lot[name] != each) for each in range(LOTS)]
    for name, story in second.items():
        table = tables[lot[name]]
        if not story:
            continue
        top: dict[frozenset, tuple[float, str, Row]] = {}
        for bits, row in zip(scored([(row.traits, False, "") for row in story], table), story, strict=True):
            key = frozenset((value(row.link.one), value(row.link.other)))
            if key not in top or bits > top[key][0]:
                top[key] = bits, name, row
        yield from top.values()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="write the weights of all stories")
    parser.add_argument("--show", action="store_true", help="show each slip, and what comes near")
    arguments = parser.parse_args()
    folders = sorted(folder for folder in STORIES.iterdir() if (folder / "truth.jsonl").exists())
    stories = {folder.name: gathered(folder) for folder in folders} | dict(passages())
    report(list(left_out(stories)), arguments.show)
    if arguments.write:
        first = thing(stories.values())
        tables = {"thing": first, "slip": slip(slipped(story, first) for story in stories.values())}
        told = {
            name: {trait: round(float(size), 2) for trait, size in table.items() if abs(size) >= LEAST}
            for name, table in tables.items()
        }
        WEIGHTS.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
        print(f"written: {WEIGHTS.name}")


def report(best: list[tuple[float, str, Row]], show: bool) -> None:
    """Print how many slips and how many other pairs have so many bits."""
    print(f"{sum(row.kind == 'slip' for *_, row in best)} slips, weighed by the other stories\nbits slips others")
    for step in (4, 3, 2, 1, 0.5, 0, -0.5, -1, -2, -3):
        over = [row.kind for bits, _, row in best if bits >= step]
        print(f"{step:4.1f} {over.count('slip'):5} {over.count('chance'):6}")
    for bits, name, row in sorted(best, key=lambda each: -each[0]) if show else ():
        if row.kind == "slip" or (row.kind == "chance" and bits > -1.5):
            print(f"{bits:5.1f} {row.kind:6} {name}: {row.link.one.one.label} / {row.link.other.one.label}")


if __name__ == "__main__":
    main()
