"""The weights of the families of misses: what each trait tells of a slip, learnt from stories and passages whose slips were written down before.

    python benchmarks/weigh_misses.py sums            # how well a family does on stories left out of the fit
    python benchmarks/weigh_misses.py sums --write    # the same, and the weights of all stories beside the family

Method: as `weigh.py`. A miss is true where its rule fits a slip of the story's truth and its figures are the slip's; a miss on two of
the figures of a slip by another rule, or with a figure that the slip has not, counts neither way; all others are chance, those of the short texts included.
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


def places(draft: Draft) -> list[str]:
    """The spans of the figures and words of a draft."""
    return [*(one.span for one in draft.quantities), *draft.spans]


def touched(draft: Draft, row: dict) -> int:
    """How many figures or words of a row a draft holds."""
    parts = [one.rpartition(":") for one in places(draft)]
    spans = [(name, *map(int, span.split("-"))) for name, _, span in parts]
    return sum(
        any(
            f"{name}." in each["document"] and start < each["end"] and each["start"] < end for name, start, end in spans
        )
        for each in row["inputs"]
    )


def labelled(found: Iterable[misses.Miss], rows: list[dict]) -> Iterator[Row]:
    """The misses with the slip that each finds; those on the figures of a slip by another rule, or on some of them, are left out."""
    slips = [row for row in rows if row.get("finding")]
    for miss in found:
        holding = [row for row in slips if touched(miss.draft, row) >= min(2, len(row["inputs"]))]
        most = len(set(places(miss.draft)))
        fits = [
            row["finding"]
            for row in holding
            if miss.draft.rule in row["rule"] and touched(miss.draft, row) >= min(most, len(row["inputs"]))
        ]
        if fits or not holding:
            yield miss.traits, fits[0] if fits else "", miss.result, f"{miss.draft.rule}: {miss.draft.formula}"


def gathered(family: str, story: Path) -> list[Row]:
    """The misses of a story."""
    return list(labelled(misses.FAMILIES[family](of_story(story)), truth(story)))


def by_chance(family: str, texts: list[str]) -> list[Row]:
    """The misses of short texts, but for the slips among them, which the rules of words tell."""
    made = of_texts(texts)
    told = [set(draft.quantities) for draft in by_rules(made.desk) if draft.judgement.verdict == "inconsistent"]
    found = [
        miss
        for miss in misses.FAMILIES[family](made)
        if not any(len(held & set(miss.draft.quantities)) >= min(2, len(miss.draft.quantities)) for held in told)
    ]
    return list(labelled(found, []))


def of_passage(row: dict) -> tuple[misses.Scene, list[dict]]:
    """The scene of a passage, and its slip as a row of a story's truth."""
    texts = row.get("texts") or [row["text"]]
    with TemporaryDirectory() as folder:
        for number, text in enumerate(texts, 1):
            (Path(folder) / f"{number}-a.txt").write_text(text.rstrip("\n") + "\n", encoding="utf-8")
        made = of_story(Path(folder))
    inputs = []
    for number, figure in enumerate(row["figures"]):
        at = min(number, len(texts) - 1)
        start = texts[at].find(figure)
        inputs.append({"document": f"{at + 1}-a.txt", "start": start, "end": start + len(figure)})
    return made, [{"finding": row["id"], "rule": row["rule"], "inputs": inputs}] if row["slip"] else []


def of_passages(family: str, row: dict) -> list[Row]:
    """The misses of a passage."""
    made, rows = of_passage(row)
    return [
        (told, slip, f"{row['id']} {result}", formula)
        for told, slip, result, formula in labelled(misses.FAMILIES[family](made), rows)
    ]


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
        for kind in sorted((STORIES / "passages").glob("*.jsonl")):
            lines = [json.loads(line) for line in kind.read_text(encoding="utf-8").splitlines()]
            told = pool.map(partial(of_passages, arguments.family), lines, chunksize=10)
            for number, rows in enumerate(told):
                stories.setdefault(f"{kind.stem} {number % PARTS}", []).extend(rows)
    shown(stories)
    if arguments.write:
        (ROOM / f"{arguments.family}.json").write_text(json.dumps(learnt(stories), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
