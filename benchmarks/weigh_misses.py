"""The weights of the families of misses: what each trait tells of a slip, learnt from stories whose slips were written down before.

    python benchmarks/weigh_misses.py sums            # how well a family does on stories left out of the fit
    python benchmarks/weigh_misses.py sums --write    # the same, and the weights of all stories beside the family

Method: as `weigh.py`. A miss is true where its rule fits a slip of the story's truth, it holds all of the slip's figures but one and at
least two, and no other miss holds more of them with fewer beside; those that hold less of a slip, or that of another rule, count neither
way; all others are chance. Of the short texts those have a slip of which a rule of words tells; the look-alikes beside them have none.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import chain
from pathlib import Path

from weigh import LEAST, PARTS, SHORT, STORIES, fitted, scored, truth, witness

from helpers import read_story
from helpers.reckon.checks import by_rules
from helpers.reckon.quantities import Desk, Draft
from helpers.reckon.search import misses
from helpers.reckon.search.scene import Miss, Scene
from helpers.reckon.search.search import relations, scene_of
from helpers.settings import Settings

ROOM = Path(misses.__file__).parent
STEPS = (3, 2, 1.5, 1, 0.5, 0, -0.5, -1, -2)
BESIDE = 0.5  # of a figure, that a figure beside those of a slip takes away
LOOKALIKES = STORIES / "lookalikes.jsonl"  # texts whose figures agree, whatever a rule of words says
SELDOM = 4  # traits seen in fewer misses are left out: slips are few
Row = tuple[dict[str, float], str, str, str]  # traits, the slip that it finds ('' for none), the result, the formula


def scene(desk: Desk) -> Scene:
    """A story as the families see it, without the slips that the rules of words find: those are to be found again."""
    made = scene_of(desk, [draft for draft in by_rules(desk) if draft.judgement.verdict == "consistent"])
    list(relations(made))
    return made


def of_story(story: Path) -> Scene:
    """The scene of a folder."""
    read = read_story(story)
    return scene(Desk(list(read.witnesses), read.settings))


def of_texts(texts: list[str]) -> Scene:
    """The scene of a few short sentences."""
    return scene(Desk([witness(f"w{number}", text) for number, text in enumerate(texts)], Settings()))


def touched(draft: Draft, row: dict) -> int:
    """How many figures or words of a row a draft holds."""
    places = [one.rpartition(":") for one in [*(one.span for one in draft.quantities), *draft.spans]]
    spans = [(name, *map(int, span.split("-"))) for name, _, span in places]
    return sum(
        any(
            f"{name}." in each["document"] and start < each["end"] and each["start"] < end for name, start, end in spans
        )
        for each in row["inputs"]
    )


def labelled(found: Iterable[Miss], rows: list[dict]) -> Iterator[Row]:
    """The misses with the slip that each finds, where none finds it better; others on the figures of a slip are left out."""
    slips = [row for row in rows if row.get("finding")]
    held: list[tuple[Miss, int, float]] = []  # with the number of the slip, and how well the miss holds its figures
    best: dict[int, float] = {}
    for miss in found:
        holding = [(touched(miss.draft, row), number) for number, row in enumerate(slips)]
        holding = [(count, number) for count, number in holding if count >= min(2, len(slips[number]["inputs"]))]
        if not holding:
            yield miss.traits, "", miss.result, told(miss)
        fits = [
            (count - BESIDE * (len(miss.draft.quantities) - count), number)
            for count, number in holding
            if miss.draft.rule in slips[number]["rule"]
        ]
        if fits:
            well, number = max(fits)
            held.append((miss, number, well))
            best[number] = max(best.get(number, well), well)
    for miss, number, well in held:
        if well >= max(best[number], len(slips[number]["inputs"]) - 1):
            yield miss.traits, slips[number]["finding"], miss.result, told(miss)


def told(miss: Miss) -> str:
    return f"{miss.draft.rule}: {miss.draft.formula}"


def gathered(family: str, story: Path) -> list[Row]:
    """The misses of a story."""
    return list(labelled(misses.FAMILIES[family](of_story(story)), truth(story)))


def of_short(family: str, texts: list[str], *, innocent: bool = False) -> list[Row]:
    """The misses of short texts; the slips among them are those of which a rule of words tells, none in innocent ones."""
    desk = Desk([witness(f"w{number}", text) for number, text in enumerate(texts)], Settings())
    return list(labelled(misses.FAMILIES[family](scene(desk)), [] if innocent else told_by_rules(desk)))


def told_by_rules(desk: Desk) -> list[dict]:
    """The contradictions of the rules of words, as rows of a truth."""
    rows = []
    for number, draft in enumerate(by_rules(desk)):
        if draft.judgement.verdict == "inconsistent":
            places = [one.span.rpartition(":") for one in draft.quantities]
            inputs = [(f"{name}.", *map(int, span.split("-"))) for name, _, span in places]
            keys = "document", "start", "end"
            row = {"finding": f"{number}", "rule": [draft.rule]}
            rows.append(row | {"inputs": [dict(zip(keys, each, strict=True)) for each in inputs]})
    return rows


def learnt(stories: dict[str, list[Row]]) -> dict[str, float]:
    """The weights in bits, to the hundredth."""
    rows = [(told, bool(slip), result) for rows in stories.values() for told, slip, result, _ in rows]
    return {trait: round(bits, 2) for trait, bits in fitted(rows, SELDOM).items() if abs(bits) >= LEAST}


def left_out(stories: dict[str, list[Row]]) -> list[tuple[float, str, str, str]]:
    """The best miss of each result, weighed by the other stories: bits, the slip with its story, the story, the formula."""
    best: dict[tuple[str, str], tuple[float, str, str, str]] = {}
    for name, rows in stories.items():
        if not rows:
            continue
        told = learnt({other: others for other, others in stories.items() if other != name})
        for bits, (_, slip, result, formula) in zip(scored([row[:3] for row in rows], told), rows, strict=True):
            one = (float(bits), f"{name} {slip}" if slip else "", name, formula)
            best[name, result] = max(best.get((name, result), one), one)
    return list(best.values())


def shown(stories: dict[str, list[Row]]) -> list[tuple[float, str, str, str]]:
    """Print how many slips are found and how many alarms are none, from so many bits on."""
    best = left_out(stories)
    found = {f"{name} {slip}" for name, rows in stories.items() for _, slip, _, _ in rows if slip}
    print(f"{len(best)} results with a miss; {len(found)} slips among them\nbits  slips  alarms that are none")
    for step in STEPS:
        told = [(slip, formula) for bits, slip, _, formula in best if bits >= step]
        print(f"{step:4.1f} {len({slip for slip, _ in told if slip}):6} {sum(not slip for slip, _ in told):6}")
    return best


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("family", choices=misses.FAMILIES)
    parser.add_argument("--write", action="store_true", help="write the weights of all stories")
    arguments = parser.parse_args()
    folders = sorted(folder for folder in STORIES.iterdir() if (folder / "truth.jsonl").exists())
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        found = pool.map(partial(gathered, arguments.family), folders)
        stories = dict(zip([folder.name for folder in folders], found, strict=True))
        short = [json.loads(line) for line in SHORT.read_text(encoding="utf-8").splitlines()]
        fair = [json.loads(line) for line in LOOKALIKES.read_text(encoding="utf-8").splitlines()]
        innocent = partial(of_short, arguments.family, innocent=True)
        rows_of = chain(pool.map(partial(of_short, arguments.family), short, chunksize=50), pool.map(innocent, fair))
        for number, rows in enumerate(rows_of):
            lot = stories.setdefault(f"short {number % PARTS}", [])
            lot += [(traits, slip and f"{number} {slip}", f"{number} {at}", words) for traits, slip, at, words in rows]
    shown(stories)
    if arguments.write:
        (ROOM / f"{arguments.family}.json").write_text(json.dumps(learnt(stories), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
