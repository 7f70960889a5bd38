"""The weights of the search by value: what each trait of a hit tells, learnt from stories whose relations were written down before.

    python benchmarks/weigh.py            # how well the weights do on stories left out of the fit
    python benchmarks/weigh.py --write    # the same, and the weights of all stories into src/helpers/reckon/search/weights.json

Method: logistic regression with a ridge, by Newton's method (iteratively reweighted least squares: Nelder and Wedderburn 1972), one
for the relations that hold and one for the slips. The stories of `benchmarks/stories` are our own; each has its truth beside it,
one row a relation, written by somebody who had not seen the rules. Only hits on figures of one row count as true; what
the same numbers make elsewhere in the story counts neither way. The short texts beside them show what
meets by chance.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np

from helpers import read_story
from helpers.extract import extract
from helpers.reckon import measured, rules
from helpers.reckon.quantities import Desk
from helpers.reckon.search.known import Known
from helpers.reckon.search.relations import RULES, holds
from helpers.reckon.search.search import LIKELY, best, missed, weighed
from helpers.reckon.search.terms import Rarity
from helpers.settings import Settings
from helpers.tables import Article, Block, Sentence, Witness

STORIES = Path(__file__).parent / "stories"
SHORT = STORIES / "short.jsonl"  # sentences of the tests, each with the figures of no relation but those that words tie
LOTS = 10  # so many lots of stories are left out in turn
PARTS = 4  # so many lots of short texts are left out in turn
WEIGHTS = Path(__file__).parents[1] / "src/helpers/reckon/search/weights.json"
OWN_RULES = {
    "sum": {"parts_sum", "part_of_whole"}, "share": {"share", "part_of_whole"}, "rise": {"percent_change"}, "fall": {"percent_change"},
    "points": {"percent_change"}, "multiple": {"multiple"},
}  # fmt: skip
PRODUCTS = {"product", "rate_times_period", "required_rate", "share", "conversion", "dimension"}
RIDGE = 3.0  # shrinks the weight of a trait that was seen seldom
SELDOM = 12  # traits seen in fewer hits are left out
ROUNDS = 8
LEAST = 0.01  # bits; a lighter trait is left out
BIT = np.log(2)

Row = tuple[dict[str, float], bool, str]  # traits, whether it is meant, the result and group it competes for


def truth(story: Path) -> list[dict]:
    """The rows of a story's truth."""
    return [
        json.loads(line) for line in (story / "truth.jsonl").read_text(encoding="utf-8").splitlines() if line.strip()
    ]


def meant(hit, rows: Iterable[dict]) -> dict | None:
    """The row whose figures a hit holds: all of them, or three."""
    rules = OWN_RULES.get(hit.family) or {RULES.get(hit.family, "product")} | PRODUCTS
    for row in rows:
        if row.get("lookalike") or not rules & set(row["rule"]):
            continue
        held = sum(
            any(f"{one.figure.article_id}." in each["document"] and one.start < each["end"] and each["start"] < one.end for each in row["inputs"])
            for one in hit.figures
        )  # fmt: skip
        if held >= min(len(hit.figures), len(row["inputs"])) and (held == len(hit.figures) or held >= 3):
            return row
    return None


def gathered(story: Path) -> tuple[list[Row], list[Row]]:
    """The hits of a story, and the misses."""
    rows, read = truth(story), read_story(story)
    desk = Desk(list(read.witnesses), read.settings)
    drafts = [draft for page in desk.pages for rule in rules.PAGE_RULES for draft in rule(page, desk)]
    drafts += [draft for rule in rules.STORY_RULES for draft in rule(desk)]
    rarity, known = Rarity(desk), Known([draft for draft in drafts if draft.judgement.verdict == "consistent"])
    found = list(weighed(desk, rarity))
    every = [(hit, told, meant(hit, rows) is not None) for one in found for _, hit, told in one.hits]
    held = {values(hit) for hit, _, true in every if true}
    hits = [(told, true, hit.result.quantity.span) for hit, told, true in every if true or values(hit) not in held]
    for one in found:
        for hit in best(one.hits):
            if holds(hit):
                known.add(hit)
        for bits, hit, _ in one.hits:
            if bits > LIKELY.get(hit.family, LIKELY[""]) and holds(hit):
                known.explain(hit)
    slips = [row for row in rows if row.get("finding")]
    misses = [
        (told, meant(hit, slips) is not None, hit.result.quantity.span)
        for one in found for hit, _, told in missed(one, known, rarity)
    ]  # fmt: skip
    return hits, misses


def values(hit) -> tuple:
    """The family and the numbers of a hit: what is meant elsewhere in the story by the same numbers speaks for no hit and against none."""
    return hit.family, hit.result.value, *sorted(one.value for one in hit.operands)


def apart(texts: list[str]) -> tuple[list[Row], list[Row]]:
    """The hits and misses of a few short sentences in which no rule of words sees a relation: all by chance."""
    desk = Desk([witness(f"w{number}", text) for number, text in enumerate(texts)], Settings())
    drafts = [draft for page in desk.pages for rule in rules.PAGE_RULES for draft in rule(page, desk)]
    drafts += [draft for rule in rules.STORY_RULES for draft in rule(desk)]
    rarity, known = Rarity(desk), Known([draft for draft in drafts if draft.judgement.verdict == "consistent"])
    told = [frozenset(draft.quantities) for draft in drafts]
    found = list(weighed(desk, rarity))
    hits = [(traits, hit, one) for one in found for _, hit, traits in one.hits]
    misses = [(traits, hit, one) for one in found for hit, _, traits in missed(one, known, rarity)]
    rows = (
        [(traits, False, one.result.quantity.span) for traits, hit, one in each if not any(hit.figures <= other for other in told)]
        for each in (hits, misses)
    )  # fmt: skip
    return tuple(rows)


def witness(article_id: str, text: str) -> Witness:
    """A capture whose lines are its sentences."""
    sentences, start = [], 0
    for number, line in enumerate(text.split("\n")):
        if line:
            name = f"{article_id}-s{number:03}"
            sentences.append(Sentence(sentence_id=name, article_id=article_id, start=start, end=start + len(line), text=line, clean=line, paragraph=number))  # fmt: skip
        start += len(line) + 1
    block = Block(
        block_id=f"{article_id}-b0", article_id=article_id, start=0, end=len(text), text=text, label="body", rule="text"
    )
    article = Article(
        article_id=article_id, file=f"{article_id}.txt", sha256="0" * 64, format="txt", published="2024-05-17"
    )
    return measured([extract(Witness(article, text, [block], sentences))], Settings())[0]


def fitted(rows: list[Row], seldom: int = SELDOM) -> dict[str, float]:
    """The weights in bits, with the base; traits seen in fewer rows than `seldom` have none."""
    seen: dict[str, int] = {}
    for told, _, _ in rows:
        for name in told:
            seen[name] = seen.get(name, 0) + 1
    names = sorted(name for name, count in seen.items() if count >= seldom)
    table, y = matrix(rows, names), np.array([true for _, true, _ in rows], float)
    weights, ridge = np.zeros(len(names) + 1), np.full(len(names) + 1, RIDGE)
    ridge[0] = 1e-6
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-table @ weights))
        gain = table.T @ (y - chance) - ridge * weights
        curve = (table * (chance * (1 - chance) + 1e-9)[:, None]).T @ table + np.diag(ridge)
        weights += np.linalg.solve(curve, gain)
    return {"base": weights[0] / BIT} | {name: weight / BIT for name, weight in zip(names, weights[1:], strict=True)}


def matrix(rows: list[Row], names: list[str]) -> np.ndarray:
    """Rows by traits, a column of ones before them."""
    place = {name: number for number, name in enumerate(names, 1)}
    table = np.zeros((len(rows), len(names) + 1))
    table[:, 0] = 1
    for number, (told, _, _) in enumerate(rows):
        for name, size in told.items():
            if name in place:
                table[number, place[name]] = size
    return table


def scored(rows: list[Row], weights: dict[str, float]) -> np.ndarray:
    """The bits of rows."""
    names = [name for name in weights if name != "base"]
    return matrix(rows, names) @ np.array([weights["base"], *(weights[name] for name in names)])


def left_out(stories: dict[str, list[Row]]) -> Iterator[tuple[float, bool]]:
    """The best row of each result, weighed by the other lots of stories, and whether it is meant."""
    lot = {name: number % LOTS for number, name in enumerate(stories)}
    for each in range(LOTS):
        weights = fitted([row for name, rows in stories.items() if lot[name] != each for row in rows])
        for rows in (rows for name, rows in stories.items() if lot[name] == each):
            top: dict[str, tuple[float, bool]] = {}
            for bits, (_, true, result) in zip(scored(rows, weights), rows, strict=True):
                top[result] = max(top.get(result, (-99.0, False)), (bits, true))
            yield from top.values()


def shown(title: str, stories: dict[str, list[Row]], steps: Iterable[float]) -> None:
    """Print how many are meant and how many not, from so many bits on."""
    best = list(left_out(stories))
    print(f"\n{title}: the best of each result, weighed by the other lots\nbits  told  meant")
    for step in steps:
        told = [true for bits, true in best if bits >= step]
        print(f"{step:4.1f} {len(told):5} {sum(told):6} ({sum(told) / max(len(told), 1):.0%})")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="write the weights of all stories")
    arguments = parser.parse_args()
    folders = sorted(folder for folder in STORIES.iterdir() if (folder / "truth.jsonl").exists())
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        pairs = dict(zip([folder.name for folder in folders], pool.map(gathered, folders), strict=True))
        short = [json.loads(line) for line in SHORT.read_text(encoding="utf-8").splitlines()]
        for number, pair in enumerate(pool.map(apart, short, chunksize=50)):
            hits, misses = pairs.setdefault(f"short {number % PARTS}", ([], []))
            hits += [(told, true, f"{number} {result}") for told, true, result in pair[0]]
            misses += [(told, true, f"{number} {result}") for told, true, result in pair[1]]
    relations = {name: hits for name, (hits, _) in pairs.items()}
    slips = {name: misses for name, (_, misses) in pairs.items()}
    shown("Relations", relations, (2, 1, 0.5, 0, -0.5, -1, -2))
    shown("Slips", slips, (2, 1.5, 1, 0.5, 0, -0.5, -1))
    if arguments.write:
        write({"relations": relations, "slips": slips})


def write(tables: dict[str, dict[str, list[Row]]]) -> None:
    """The weights as JSON, in bits, to the hundredth."""
    told = {}
    for name, stories in tables.items():
        weights = fitted([row for rows in stories.values() for row in rows])
        told[name] = {trait: round(weight, 2) for trait, weight in weights.items() if abs(weight) >= LEAST}
    WEIGHTS.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    print(f"\nwritten: {WEIGHTS.name}")


if __name__ == "__main__":
    main()
