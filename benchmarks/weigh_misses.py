"""The weights of the families of misses: what each trait tells of a slip, learnt from stories whose slips were written down before.

    python benchmarks/weigh_misses.py sums            # how well a family does on stories left out of the fit
    python benchmarks/weigh_misses.py sums --write    # the same, and the weights of all stories beside the family

Method: as `weigh.py`. A miss is true where its rule fits a slip of the story's truth and all its figures are the slip's, or all the
slip's are its own; one that holds but two of them, or figures of a slip by another rule, counts neither way; all others are chance, those
of the short texts included. The short passages, with a slip or with what only looks like one, are further stories.
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
from helpers.reckon.search.scene import Miss, Scene
from helpers.reckon.search.search import relations, scene_of
from helpers.settings import Settings

ROOM = Path(misses.__file__).parent
PASSAGES = STORIES / "passages"
CAUTION = 0.3  # bits that the written weights ask beyond even odds: an alarm that is none costs more than a slip that is missed
LOTS = 8  # so many lots of passages are left out in turn
STEPS = (3, 2, 1.5, 1, 0.5, 0, -0.5, -1, -2)
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


def whole(draft: Draft, row: dict) -> int:
    """How many figures a draft must hold of a row to be it: all of its own, or all of the row's, and two at least where there are two."""
    return max(min(len(draft.quantities) + len(draft.spans), len(row["inputs"])), min(2, len(row["inputs"])))


def labelled(found: Iterable[Miss], rows: list[dict]) -> Iterator[Row]:
    """The misses with the slip that each finds; those on some figures of a slip, or of one by another rule, are left out."""
    slips = [row for row in rows if row.get("finding")]
    for miss in found:
        held = [(touched(miss.draft, row), row) for row in slips]
        fits = [
            row["finding"] for count, row in held if miss.draft.rule in row["rule"] and count >= whole(miss.draft, row)
        ]
        if fits or all(count < min(2, len(row["inputs"])) for count, row in held):
            yield miss.traits, fits[0] if fits else "", miss.result, f"{miss.draft.rule}: {miss.draft.formula}"


def gathered(family: str, story: Path) -> list[Row]:
    """The misses of a story."""
    return list(labelled(misses.FAMILIES[family](of_story(story)), truth(story)))


def of_passages(family: str, kind: str) -> list[tuple[str, list[Row]]]:
    """The misses of the short passages of a kind, each with a slip or with what only looks like one, by the passage."""
    found = []
    for line in (PASSAGES / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        texts = row.get("texts") or [row["text"]]
        with TemporaryDirectory() as folder:
            for number, text in enumerate(texts, 1):
                (Path(folder) / f"{number}-a.txt").write_text(text.rstrip("\n") + "\n", encoding="utf-8")
            made = of_story(Path(folder))
        rows = (
            [{"finding": row["id"], "rule": row["rule"], "inputs": places(row["figures"], texts)}]
            if row["slip"]
            else []
        )
        every = labelled(misses.FAMILIES[family](made), rows)
        found.append((row["id"], [(t, s, f"{row['id']} {r}", f) for t, s, r, f in every]))
    return found


def places(figures: list[str], texts: list[str]) -> list[dict]:
    """Where the figures of a passage stand: all in its text, or one in each of several."""
    found = []
    for number, figure in enumerate(figures):
        at = min(number, len(texts) - 1)
        start = texts[at].find(figure)
        found.append({"document": f"{at + 1}-a.txt", "start": start, "end": start + len(figure)})
    return found


def by_chance(family: str, texts: list[str]) -> list[Row]:
    """The misses of short texts without slips."""
    return list(labelled(misses.FAMILIES[family](of_texts(texts)), []))


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
        for kind in pool.map(
            partial(of_passages, arguments.family), sorted(path.stem for path in PASSAGES.glob("*.jsonl"))
        ):
            for number, (_, rows) in enumerate(kind):
                stories.setdefault(f"passages {number % LOTS}", []).extend(rows)
    shown(stories)
    if arguments.write:
        told = learnt(stories)
        told["base"] = round(told["base"] - CAUTION, 2)
        (ROOM / f"{arguments.family}.json").write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
