"""The weights of the families of misses: what each trait tells of a slip, learnt from stories whose slips were written down before.

    python benchmarks/weigh_misses.py sums            # how well a family does on stories left out of the fit
    python benchmarks/weigh_misses.py sums --write    # the same, and the weights of all stories beside the family

Method: as `weigh.py`. A miss is true where its rule fits a slip of the story's truth and it holds two of the slip's figures; a miss on
figures of a slip by another rule counts neither way; all others are chance. In the short texts what a rule of words tells is a slip; the
passages say themselves which slip they hold.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from weigh import LEAST, PARTS, SHORT, STORIES, fitted, scored, truth, witness

from helpers import read_story
from helpers.reckon.checks import by_rules
from helpers.reckon.quantities import Desk, Draft
from helpers.reckon.search import misses
from helpers.reckon.search.search import relations, scene_of
from helpers.settings import Settings

ROOM = Path(misses.__file__).parent
STEPS = (3, 2, 1.5, 1, 0.5, 0, -0.5, -1, -2)
SELDOM = 4  # traits seen in fewer misses are left out: slips are few
Row = tuple[dict[str, float], str, str, str]  # traits, the slip that it finds ('' for none), the result, the formula


def scene(desk: Desk) -> misses.Scene:
    """A story as the families see it, without the slips that the rules of words find: those are to be found again."""
    made = scene_of(desk, [draft for draft in by_rules(desk) if draft.judgement.verdict == "consistent"])
    list(relations(made))
    return made


def of_story(story: Path) -> misses.Scene:
    """The scene of a folder."""
    read = read_story(story)
    return scene(Desk(list(read.witnesses), read.settings))


def of_texts(texts: list[str]) -> misses.Scene:
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


def labelled(found: Iterable[misses.Miss], rows: list[dict]) -> Iterator[Row]:
    """The misses with the slip that each finds; those on the figures of a slip by another rule are left out."""
    slips = [row for row in rows if row.get("finding")]
    for miss in found:
        holding = [row for row in slips if touched(miss.draft, row) >= min(2, len(row["inputs"]))]
        fits = [row["finding"] for row in holding if miss.draft.rule in row["rule"]]
        if fits or not holding:
            yield miss.traits, fits[0] if fits else "", miss.result, f"{miss.draft.rule}: {miss.draft.formula}"


def gathered(family: str, story: Path) -> list[Row]:
    """The misses of a story."""
    return list(labelled(misses.FAMILIES[family](of_story(story)), truth(story)))


def by_chance(family: str, texts: list[str]) -> list[Row]:
    """The misses of short texts."""
    return list(held_to_rules(misses.FAMILIES[family], of_texts(texts)))


def held_to_rules(family: misses.Family, made: misses.Scene) -> Iterator[Row]:
    """The misses of a scene, true where a rule of words tells the same: among the short texts are slips that rules were written for."""
    told = [draft for draft in by_rules(made.desk) if draft.judgement.verdict == "inconsistent"]
    for miss in family(made):
        holding = [draft for draft in told if len(set(draft.quantities) & set(miss.draft.quantities)) > 1]
        fits = [draft.slip or draft.formula for draft in holding if draft.rule == miss.draft.rule]
        if fits or not holding:
            yield miss.traits, fits[0] if fits else "", miss.result, f"{miss.draft.rule}: {miss.draft.formula}"


def passages(family: str, lines: list[str]) -> list[Row]:
    """The misses of short passages with one slip each, or with one that only looks like it."""
    found = []
    for told in map(json.loads, lines):
        texts = told.get("texts") or [told["text"]]
        with TemporaryDirectory() as folder:
            for number, text in enumerate(texts, 1):
                (Path(folder) / f"{number}-a.txt").write_text(text.rstrip("\n") + "\n", encoding="utf-8")
            made = of_story(Path(folder))
        places = [
            (min(number, len(texts) - 1), figure) for number, figure in enumerate(told["figures"]) if told["slip"]
        ]
        inputs = [
            {
                "document": f"{at + 1}-a.txt",
                "start": texts[at].find(figure),
                "end": texts[at].find(figure) + len(figure),
            }
            for at, figure in places
        ]
        rows = [{"finding": told["id"], "rule": told["rule"], "inputs": inputs}] if told["slip"] else []
        found += [(t, s, f"{told['id']} {r}", f) for t, s, r, f in labelled(misses.FAMILIES[family](made), rows)]
    return found


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
        for number, rows in enumerate(pool.map(partial(by_chance, arguments.family), short, chunksize=50)):
            stories.setdefault(f"short {number % PARTS}", []).extend((t, s, f"{number} {r}", f) for t, s, r, f in rows)
        every = [
            path.read_text(encoding="utf-8").splitlines() for path in sorted((STORIES / "passages").glob("*.jsonl"))
        ]
        lots = [[line for lines in every for line in lines[part::PARTS]] for part in range(PARTS)]
        for number, rows in enumerate(pool.map(partial(passages, arguments.family), lots)):
            stories[f"passages {number}"] = rows
    shown(stories)
    if arguments.write:
        (ROOM / f"{arguments.family}.json").write_text(json.dumps(learnt(stories), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
