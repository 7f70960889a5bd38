"""The weights of the families of misses: what each trait tells of a slip, learnt from stories whose slips were written down before.

    python benchmarks/weigh_misses.py sums            # how well a family does on stories left out of the fit
    python benchmarks/weigh_misses.py sums --write    # the same, and the weights of all stories beside the family

Method: as `weigh.py`. A miss is true where its rule fits a slip of the story's truth and it holds two of the slip's figures; a miss on
figures of a slip by another rule counts neither way; all others are chance, those of the short texts included. For a measure told
twice, of which a story holds one slip, more are made (`misprinted`), and passages of two captures stand beside the stories; that
these slips are so many more than in a story is taken back from the base (prior correction: King & Zeng 2001).
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from math import log2
from pathlib import Path
from tempfile import TemporaryDirectory

from misprinted import misprinted
from weigh import LEAST, PARTS, SHORT, STORIES, fitted, scored, truth, witness

from helpers import read_story
from helpers.reckon.checks import by_rules
from helpers.reckon.quantities import Desk, Draft
from helpers.reckon.search import misses
from helpers.reckon.search.search import relations, scene_of
from helpers.settings import Settings

ROOM = Path(misses.__file__).parent
STEPS = (3, 2, 1.5, 1, 0.5, 0, -0.5, -1, -2)
CLAIMS = {"ordering", "threshold", "calendar"}  # rules whose slips lie in a claim, not in a number told twice
TWICE = "told_twice"
PASSAGES, MISPRINTS = STORIES / "passages/twice.jsonl", STORIES / "passages/misprints.jsonl"
ALWAYS = ""  # made slips of no story
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


def _claimed(draft: Draft, row: dict) -> bool:
    """Whether two numbers are of two times or things by the words, and the slip lies in what is claimed of them: 'the highest ever'."""
    return draft.rule == "same_measure" and (row["rule"][0] != draft.rule or bool(CLAIMS & set(row["rule"])))


def labelled(found: Iterable[misses.Miss], rows: list[dict]) -> Iterator[Row]:
    """The misses with the slip that each finds; those on the figures of a slip by another rule are left out."""
    slips = [row for row in rows if row.get("finding")]
    for miss in found:
        holding = [row for row in slips if touched(miss.draft, row) >= min(2, len(row["inputs"]))]
        fits = [row["finding"] for row in holding if miss.draft.rule in row["rule"] and not _claimed(miss.draft, row)]
        if fits or not holding:
            yield miss.traits, fits[0] if fits else "", miss.result, f"{miss.draft.rule}: {miss.draft.formula}"


def gathered(family: str, story: Path) -> list[Row]:
    """The misses of a story."""
    return list(labelled(misses.FAMILIES[family](of_story(story)), truth(story)))


def with_slips(story: Path) -> list[Row]:
    """The misses that find the slips made into a story."""
    one, rows = of_story(story), truth(story)
    figures = [each for page in one.desk.pages for each in page.quantities]
    spared = {
        each.span for row in rows if row.get("finding") for told in row["inputs"] for each in figures
        if f"{each.figure.article_id}." in told["document"] and each.start < told["end"] and told["start"] < each.end
    }  # fmt: skip
    found = []
    for number, made in enumerate(misprinted(one.desk, spared)):
        scene = misses.Scene(made.desk, [], one.rarity, one.known)
        for miss in misses.FAMILIES[TWICE](scene):
            spans = {each.span for each in miss.draft.quantities}
            if any(spans & wrong and spans & right for wrong, right in made.slips):
                found.append((miss.traits, f"made {number}", f"{number} {miss.result}", miss.draft.formula))
    return found


def passage(row: dict) -> list[Row]:
    """The misses of a passage of two captures, with its slip if it has one."""
    with TemporaryDirectory() as folder:
        inputs = []
        for number, (text, figure) in enumerate(zip(row["texts"], row["figures"], strict=True)):
            path = Path(folder, f"{number}-passage.txt")
            path.write_text(f"{text}\n", encoding="utf-8")
            start = text.index(figure)
            inputs.append({"document": path.name, "start": start, "end": start + len(figure)})
        slips = [{"inputs": inputs, "rule": ["same_measure"], "finding": row["id"]}] if row["slip"] else []
        found = labelled(misses.FAMILIES[TWICE](of_story(Path(folder))), slips)
        return [(told, slip, f"{row['id']} {result}", formula) for told, slip, result, formula in found]


def by_chance(family: str, texts: list[str]) -> list[Row]:
    """The misses of short texts without slips; where the rules of words see one after all, its figures are left out."""
    one = of_texts(texts)
    doubted = [frozenset(draft.quantities) for draft in by_rules(one.desk) if draft.judgement.verdict == "inconsistent"]
    found = (
        miss
        for miss in misses.FAMILIES[family](one)
        if not any(figures & set(miss.draft.quantities) for figures in doubted)
    )
    return list(labelled(found, []))


def penned(row: dict) -> list[Row]:
    """The misses of a pair of sentences of the tests that find its slip, among sentences of no matter."""
    one = of_texts(row["texts"])
    return [
        (miss.traits, row["id"], miss.result, miss.draft.formula) for miss in misses.FAMILIES[TWICE](one)
        if set(row["figures"]) <= {each.figure.text for each in miss.draft.quantities}
    ]  # fmt: skip


def learnt(stories: dict[str, list[Row]], made: dict[str, list[Row]] | None = None) -> dict[str, float]:
    """The weights in bits, to the hundredth; `made` are misses of slips made into these stories."""
    rows = [(told, bool(slip), result) for rows in stories.values() for told, slip, result, _ in rows]
    more = [(told, True, result) for name in (*stories, ALWAYS) for told, _, result, _ in (made or {}).get(name, ())]
    weights = fitted(rows + more, SELDOM)
    if more:
        slips = sum(true for _, true, _ in rows)
        weights["base"] -= log2((slips + len(more)) / slips)
    return {trait: round(bits, 2) for trait, bits in weights.items() if abs(bits) >= LEAST}


def left_out(
    stories: dict[str, list[Row]], made: dict[str, list[Row]] | None = None
) -> list[tuple[float, str, str, str]]:
    """The best miss of each result, weighed by the other stories: bits, the slip with its story, the story, the formula."""
    best: dict[tuple[str, str], tuple[float, str, str, str]] = {}
    for name, rows in stories.items():
        if not rows:
            continue
        told = learnt({other: others for other, others in stories.items() if other != name}, made)
        for bits, (_, slip, result, formula) in zip(scored([row[:3] for row in rows], told), rows, strict=True):
            one = (float(bits), f"{name} {slip}" if slip else "", name, formula)
            best[name, result] = max(best.get((name, result), one), one)
    return list(best.values())


def shown(stories: dict[str, list[Row]], made: dict[str, list[Row]] | None = None) -> list[tuple[float, str, str, str]]:
    """Print how many slips are found and how many alarms are none, from so many bits on."""
    best = left_out(stories, made)
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
        made = {}
        if arguments.family == TWICE:
            made = dict(zip([folder.name for folder in folders], pool.map(with_slips, folders), strict=True))
            pairs = [json.loads(line) for line in MISPRINTS.read_text(encoding="utf-8").splitlines()]
            made[ALWAYS] = [row for rows in pool.map(penned, pairs) for row in rows]
            passages = [json.loads(line) for line in PASSAGES.read_text(encoding="utf-8").splitlines()]
            for number, rows in enumerate(pool.map(passage, passages)):
                stories.setdefault(f"passages {number % PARTS}", []).extend(rows)
    shown(stories, made)
    if arguments.write:
        (ROOM / f"{arguments.family}.json").write_text(
            json.dumps(learnt(stories, made), indent=1) + "\n", encoding="utf-8"
        )


if __name__ == "__main__":
    main()
